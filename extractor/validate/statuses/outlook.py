"""Outlook: whether the words around a count look back on what was done, or ahead, or neither.

A plan needs a word that looks ahead. Where a count's own sentence tells of the past alone, no
verb need stand beside the count itself: "Earlier the sides completed a 175-for-175 swap".
"""

from __future__ import annotations

import re

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.statuses.managed import managed_at
from extractor.reading.statuses.outcomes import is_of_telling
from extractor.reading.statuses.untouched import spares
from extractor.reading.statuses.wishes import is_as_agreed
from extractor.text.calendar.tensed import any_in
from extractor.text.sentences import Sentence
from extractor.validate.ways.homecoming import is_home
from extractor.validate.ways.moved import is_whole

_REACH = 2  # sentences around a bare "103 for 103." in which its verb may stand
_RIGHT_BEHIND = 8  # characters between a count and its own participle
_AHEAD_KINDS = frozenset({"planned", "offered", "agreed", "postponed", "cancelled", "denied"})
# What is striven for, listed, held or waited for has not come to pass by the words that say so.
_NOT_TOLD = (
    # "not six but five", "не только": a figure or a word is set right, and nothing denied
    r"(?:не|not)(?!\s+(?:only|just|merely|только|просто|менее|более|лише|тільки|менше|більше)\b|"
    r"\s+(?:[\w-]+\s+)?[\w-]+,?\s+(?:а|but)\s)"
    r"(?!\s+(?:\w+\s+)?(?:комменти|коменту|объясн|поясн|раскр|назыв|назва|назов|уточн|сообща|сообщи|говор|разглаш|"
    r"розкри|"
    r"розголо|повідом|say|said|disclos|reveal|specif|name|give|known|stat|told|comment|извест|"
    r"відом))"
)
_AHEAD = re.compile(
    r"\b(?:to be|yet|still|next|further|future|await\w*|wait(?:s|ed|ing)? for|want\w*|wish\w*|"
    r"seek\w*|"
    r"sought|demand\w*|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:for|on)|ask(?:s|ed|ing)? (?:for|to)|"
    r"insist\w*|press\w* for|appeal\w*|discuss\w*|negotiat\w*|talk(?:s|ed|ing)? (?:of|about|on)|"
    r"lists?|listed|propos\w*|offer\w*|ready|readied|prepar\w*|by (?:the )?(?:end|new year|easter|"
    r"christmas|mon|tues|wednes|thurs|fri|satur|sun)\w*|"
    r"до (?:конца|кінця|нового|нової|рождества|різдва|пасхи|великодня)|"
    r"if(?! (?:one|you|we) (?:counts?|believes?|includes?|adds?))|unless|"
    r"until|before|without|instead|"
    r"promised|обеща\w+|пообеща\w+|обіця\w+|never|ought|held in|hold(?:s|ing)?|remain\w*|"
    r"on the table|formula|working on|"
    r"(?:for|towards?) (?:the |an? )?(?:exchange|swap|return|release|handover|transfer)|"
    r"идут|ещё не|еще не|пока|"
    r"если(?! (?:же )?(?:считать|посчитать|сложить|верить|включ\w+))|"
    r"чтобы|лишь бы|хо(?:чет|тят|тел\w*)|требу\w+|добива\w+|просит|"
    r"прос[ия]т|просил\w*|призва\w+|призыва\w+|настаива\w+|обсуд\w+|обсужд\w+|переговор(?!щ)\w*|"
    r"спис(?:ок|ка|ки|ков|ке|ком|ками|кам)|жд[её]т|ждут|ждал\w*|ожида\w+|готов\w*|подготов\w*|"
    r"предлож\w+|предлаг\w+|назнач\w+|намеч\w+|следующ\w+|предстоящ\w+|будущ\w+|"
    + _NOT_TOLD
    + r"|нет|ни|вместо|"
    r"(?:для|к|на|ради|до|(?:говор\w+|речь|речи)(?: шла|"
    r" ид[её]т)?(?: об? [^.;:]{0,30}?)? об?) (?:обмен|передач|"
    r"возвращени|освобождени|отправк|репатриаци)\w*|"
    r"ще не|поки|якщо(?! (?:ж )?(?:рахувати|порахувати|скласти|вірити|включ\w+))|"
    r"щоб|аби|хо(?:че|чуть|ті[вл]\w*)|вимага\w+|домага\w+|просить|просять|"
    r"проси(?:в|ла|ли)|заклика\w+|наполяга\w+|обговор\w+|перемовин\w*|чека(?:є|ють|ли|в)\w*|"
    r"очіку\w+|підготов\w*|запропон\w+|пропон\w+|признач\w+|наступн\w+|майбутн\w+|немає|ані|"
    r"замість|(?:для|до|на|заради|щодо|(?:говор\w+|(?:і|и|й)шлося|(?:і|и|"
    r"й)деться)(?: про [^.;:]{0,30}?)? про) (?:обмін|"
    r"передач|поверненн|звільненн|відправленн|"
    r"репатріаці)\w*)\b",
    re.IGNORECASE,
)
# What is done under an agreement is done: "the stage under the Istanbul accords is complete".
_UNDER = re.compile(
    r"\b(?:under|in line with|according to|thanks to|as a result of|following|since|по|согласно|"
    r"в рамках|благодаря|после|за|згідно(?: з| із)?|відповідно до|у межах|в межах|завдяки|після)\s+"
    r"(?:(?:the|an?|its|their)\s+)?(?:[^\W\d]+\s+){0,2}\Z|"
    # "freed in the opening stage of a swap agreed in Istanbul", "перший етап домовленості"
    r"\b(?:swap|exchange|handover|deal|terms|numbers?|quota)\s+(?:(?:that|"
    r"which)\s+(?:was|had been)\s+|"
    r"previously\s+|earlier\s+)?\Z|"
    r"\b(?:stage|phase|part|tranche|leg|half)\s+of\s+(?:(?:the|an?|their)\s+)?(?:[^\W\d]+\s+)?\Z|"
    r"\b(?:этап|част|етап|частин)\w*\s+(?:[^\W\d]+\s+)?\Z|"
    r"\b(?:как|як)\s+(?:(?:и|й|і|было|було)\s+){0,2}\Z",
    re.IGNORECASE,
)
# Home again, out of captivity: what a verb of motion told of those freed.
_OUT = re.compile(
    r"\b(?:(?:вышл|вырвал|выбрал|вернул|уехал|поехал|отправил|приехал|ушл|выехал|обр[её]л)\w*|"
    r"(?:вийшл|вирвал|вибрал|повернул|поїхал|вирушил|приїхал|виїхал|здобул)\w*|обрел\w*|"
    r"вибралися)\s+"
    r"(?:[^\W\d]+\s+){0,3}?(?:плен|невол|свобод|вол[юіи]|домой|додому|тюр|полон)\w*|"
    r"\b(?:плен|невол|свобод|вол[юі]|домой|додому|тюр|полон|в'язниц)\w*\s+(?:[^\W\d]+\s+){0,4}?"
    r"(?:(?:обр[её]л|получил|здобул|отримал|вышл|вырвал|выбрал|вернул|уехал|поехал|отправил|приехал|ушл|выехал)\w*|"
    r"(?:вийшл|вирвал|вибрал|повернул|поїхал|вирушил|приїхал|виїхал)\w*)|"
    r"\b(?:вернувш|вышедш|прибывш|приехавш|освобожд[её]нн|отпущенн|звільнен|відпущен)\w+|"
    r"\b(?:прибул|приїхал)(?:их|им|ими)|"
    r"\b(?:хто|кто) (?:повернув|вернул)\w+|"
    r"\b(?:flown|flew|walked|made it|brought|taken|driven|bussed)\s+(?:out|free|back|home|off)\b",
    re.IGNORECASE,
)


def tells_past(page: Page, mention: Mention) -> bool:
    """Tell whether a count's words look back on people moved, and none of them ahead.

    Args:
        page: The page.
        mention: The count.

    Returns:
        True where the count's sentence tells of a handover in the past and has no word that
        looks ahead. A sentence without a verb is read with those around it.
    """
    sentence = mention.sentence
    if looks_ahead(page, sentence) or (
        is_whole(page, mention) and not _is_moved_here(page, mention)
    ):
        return False
    if looks_back(page, sentence):
        return True
    if _has_day_behind(page, mention):
        return _is_past(page, sentence)
    for each in _around(page, sentence):
        if looks_ahead(page, each):
            return False
        if looks_back(page, each):
            return True
    return False


# What was said beforehand of an event may have come to pass since.
_FORETOLD = re.compile(
    r"\b(?:had (?:\w+ly\s+|already\s+|earlier\s+)?(?:said|told|announced|promised|predicted|"
    r"written|warned|indicated|signalled|forecast|suggested|hinted|pledged|agreed|planned)|"
    r"(?:the day|a day|days|a week|hours|shortly) (?:before|earlier)|(?:previously|"
    r"earlier)\b[^.;]{0,40}\b(?:said|"
    r"announced|promised)|(?:ранее|накануне|раньше|прежде|раніше|напередодні|до того)\b"
    r"[^.;]{0,60}\b(?:говорил|сообщал|заявлял|обещал|анонсировал|объявл|пообещал|писал|сообщил|"
    r"заявил|говорив|казав|повідомля|заявля|обіця|анонсува|оголо|писав|повідоми|заяви)\w*)",
    re.IGNORECASE,
)


def foretold(page: Page, mention: Mention) -> bool:
    """Tell whether a count was told beforehand of what another sentence tells as done.

    "214 soldiers changed hands yesterday. He had said the day before that 107 would go each way."
    """
    sentence = mention.sentence
    if not _FORETOLD.search(page.text, sentence.start, mention.start):
        return False
    items, at = page.sentences.items, sentence.index
    near = [*items[max(0, at - _REACH) : at], *items[at + 1 : at + 2]]
    return any(
        (looks_back(page, each) or _SO_IT_WAS.search(page.text, each.start, each.end))
        and not looks_ahead(page, each)
        for each in near
    )


_SO_IT_WAS = re.compile(
    r"\bchanged hands\b|\b(?:they|it|that)\s+(?:were|was|did|has|have|came true)\b\W*\Z|"
    r"\b(?:так и|так и |сбыл|так і|справдил|збул)\w*",
    re.IGNORECASE,
)


def _is_moved_here(page: Page, mention: Mention) -> bool:
    """A participle right behind the count is its own: "of the 144 defenders released this week"."""
    return any(
        cue.family == "verb" and cue.form in ("past", "pass", "part")
        for cue in page.cues.within(mention.end, mention.end + _RIGHT_BEHIND)
    )


def _around(page: Page, sentence: Sentence) -> list[Sentence]:
    """The sentences around, in the same run of text, nearer ones first."""
    items, at = page.sentences.items, sentence.index
    reach = _REACH if not _is_past(page, sentence) else 1
    return [*items[max(0, at - 1) : at], *items[at + 1 : at + 1 + reach]]


def looks_ahead(page: Page, sentence: Sentence) -> bool:
    """Some word of the sentence looks ahead, or leaves it open whether it came to pass."""
    start, end = sentence.start, sentence.end
    for cue in page.cues.within(start, end):
        if cue.family == "verb" and cue.form in ("future", "inf"):
            if cue.form == "inf" and managed_at(page.text, start, cue.start, cue.end, end):
                continue
            return True
        if cue.family == "cue" and cue.kind in _AHEAD_KINDS:
            if cue.kind in ("agreed", "planned") and (
                _UNDER.search(page.text, start, cue.start)
                or is_as_agreed(page.text, cue.start, start)
            ):
                continue
            if not is_of_telling(page.text, cue.start, cue.end) and not spares(page, cue):
                return True
    if _AHEAD.search(page.text, start, end):
        return True
    return any_in("future", page.text, sentence.start, sentence.end)


def looks_back(page: Page, sentence: Sentence) -> bool:
    """Some word of the sentence tells of people moved as done."""
    for cue in page.cues.within(sentence.start, sentence.end):
        if cue.family == "verb" and cue.form in ("past", "pass", "part"):
            return True
        if cue.form == "inf" and managed_at(
            page.text, sentence.start, cue.start, cue.end, sentence.end
        ):
            return True
        if cue.family == "cue" and cue.kind == "held":
            return _moves(page, sentence)
    if _OUT.search(page.text, sentence.start, sentence.end):
        return True
    if is_home(page.text, sentence.start, sentence.end):
        return True
    return _moves(page, sentence) and _is_past(page, sentence)


def _moves(page: Page, sentence: Sentence) -> bool:
    cues = page.cues.within(sentence.start, sentence.end)
    return any(cue.family == "verb" for cue in cues)


def _is_past(page: Page, sentence: Sentence) -> bool:
    return any_in("past", page.text, sentence.start, sentence.end)


def _has_day_behind(page: Page, mention: Mention) -> bool:
    """The count has a day of its own in its sentence that is not after the news."""
    day, published = mention.date, page.article.published
    if day is None or published is None or day.last is None or day.role != "event":
        return False
    own = mention.sentence.start <= day.start < mention.sentence.end
    return own and day.precision == "day" and day.last <= published


_BESIDE = 48  # characters between a count and the participle that is its attribute
_ATTRIBUTE = re.compile(r",?\s*(?:(?:who|which|that)\s+(?:was|were|had been)\s+|[^\W\d]+\s+)?")
_BEFORE = re.compile(r"\s+(?:[^\W\d]+\s+)?")
_TO_BE = re.compile(r"\b(?:be|быть|бути|буд\w+)\s+\Z", re.IGNORECASE)


def already(page: Page, mention: Mention) -> bool:
    """A participle with a past day moves the count; what the verb says of it comes later.

    "The 300 defenders freed on Saturday can return to their families."
    """
    published = page.article.published
    if published is None or not mention.category:
        return False
    text, sentence = page.text, mention.sentence
    for cue in page.cues.within(sentence.start, sentence.end):
        if cue.family != "verb" or cue.form not in ("part", "pass", "past"):
            continue
        low, high = min(cue.end, mention.end), max(cue.start, mention.start)
        if high - low > _BESIDE or ";" in text[low:high]:
            continue
        behind = cue.start >= mention.end
        if _TO_BE.search(text, max(sentence.start, cue.start - 16), cue.start):
            continue
        bare = cue.form == "pass" and not behind
        attribute = behind and _ATTRIBUTE.fullmatch(text, mention.end, cue.start)
        if cue.form != "part" and not bare and not attribute:
            continue
        participle = cue.form == "part" and not text[cue.start].isascii()
        beside = attribute or (not behind and _BEFORE.fullmatch(text, cue.end, mention.start))
        if participle and beside:
            return True  # what was received can be told apart from what is yet to be done with it
        until = min(sentence.end, cue.end + _BESIDE) if behind else mention.start
        for day in page.dates.within(cue.end, until):
            if day.precision == "day" and day.last is not None and day.last <= published:
                return True
    return False
