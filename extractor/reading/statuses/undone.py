"""Undone: what was brought but put off, and rumours that the next sentence denies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.statuses.calledoff import called_off, struck_behind
from extractor.reading.statuses.sequels import carried_out, day_held, is_announced, is_unwanted
from extractor.reading.statuses.untouched import spares
from extractor.records import STRUCK, ExchangeStatus
from extractor.text.dates import DateMention
from extractor.text.sentences import Sentence

_HEARSAY = re.compile(
    r"\b(?:rumou?r\w*|hoax|channels?|social media|anonymous|unconfirmed|"
    r"слух(?:и|ам|ах|ов)?|якобы|будто|канал\w*|соцсет\w*|анонимн\w*|вброс\w*|"
    r"чутк\w+|нібито|ніби|буцім\w*|начебто|соцмереж\w*|анонімн\w*|вкид\w*|"
    r"newspapers?|tabloids?|media|outlets?|bloggers?|газет\w*|издани\w+|сми|блогер\w*|журнал\w*|"
    r"видання\w*|змі|часопис\w*|таблоїд\w*|таблоид\w*)\b",
    re.IGNORECASE,
)
_DENIAL = re.compile(
    r"\A\W*(?:(?:and\s+)?(?:this|that|it) (?:is|was)\s+)?(?:not true|false|untrue|fake|a lie|"
    r"fabricat\w+|an? (?:fake|lie|hoax|invention|fabrication))\b|"
    r"\b(?:denie[sd]|den(?:y|ying)|dismiss\w*|debunk\w*|rejected?|refuted?|called)\s+(?:it|this|"
    r"that|them|these|the (?:rumou?rs?|reports?|claims?|posts?))\b|"
    r"\b(?:regard|consider|call|dismiss|describe|brand|label)(?:s|ed)? (?:it|this|that|them|these|"
    r"the (?:reports?|claims?|stor(?:y|ies))) (?:as )?(?:an? )?(?:invention|fabrication|fake|lie|"
    r"hoax|fiction|nonsense|false|untrue|made up)\b|"
    r"\b(?:это|эти|эту|этого|такую|слухи|сообщения)\b[^.;:]{0,40}?\b(?:неправда|ложь|ложью|фейк\w*|"
    r"выдумк\w+|вымыс\w+|чушь\w*|вброс\w*|не соответству\w+|не так|опроверг\w*|опроверга\w+|"
    r"отрица\w+)|\b(?:опроверг\w*|опроверга\w+|отрица\w+)\s+(?:это|эти|такие|слухи)\b|"
    r"\b(?:це|ці|цю|цього|таку|чутки|повідомлення)\b[^.;:]{0,40}?\b(?:неправда|брехн\w+|фейк\w*|"
    r"вигадк\w+|нісенітниц\w+|вкид\w*|не відповіда\w+|не так|спростов\w+|спростув\w+|"
    r"запереч\w+)|\b(?:спростов\w+|спростув\w+|запереч\w+)\s+(?:це|ці|такі|чутки)\b",
    re.IGNORECASE,
)
# The denial may come first: "He denied that a swap was scheduled. Channels had written that ...".
_DENIED_FIRST = re.compile(
    r"\b(?:den(?:ied|ies)|dismissed|rejected|refuted)\b[^.;]{0,80}?\b(?:exchange|swap|handover|"
    r"reports?|rumou?rs?|claims?)\b|\b(?:опроверг\w*|опроверга\w+|отрица\w+|спростов\w+|"
    r"спростув\w+|запереч\w+)[^.;]{0,80}?\b(?:обмен|обмін|слух|чутк|сообщени|повідомлен|"
    r"информаци|інформаці)\w*",
    re.IGNORECASE,
)
# Brought there, but not handed over: "the lorries had reached the exchange point".
_BROUGHT = Phrases(
    r"\b(?:(?:exchange|handover|meeting|transfer) (?:area|point|site|place|location)|"
    r"(?:(?:the )?(?:area|point|site|place) of (?:the )?(?:exchange|handover))|"
    r"(?:мест\w|район\w?|пункт\w?|точк\w|зон\w) (?:обмена|передачи|встречи)|"
    r"(?:місц\w|район\w?|пункт\w?|точк\w|зон\w) (?:обміну|передачі|зустрічі)|"
    r"(?:was|were|stood|stand|are|left) (?:waiting|standing|idle)|"
    r"(?:прост)?(?:стоя(?:ли|ло|ла|т|ть)|стояв|чекали|ждали))\b",
    re.IGNORECASE,
)
_NOBODY_CAME = re.compile(
    r"\b(?:but|yet|however|но|однако|але|проте|однак)\b[^.;]{0,80}?\b(?:(?:did|had) not (?:show|"
    r"turn|come|arriv|appear)\w*|(?:never|nobody|no one) (?:showed|turned|came|arrived|appeared)|"
    r"не (?:прибы|приех|яви|появи|приш)\w+|не (?:прибу|приїха|з'яви|явил|прийш)\w+)|"
    # "528 bodies were brought; nobody came to meet them", "привезено, а забирати їх нема кому"
    r"[;,]\s+(?:\w+\s+)?(?:nobody|no one)\s+(?:came|was there|turned up|showed up|met|collected|"
    r"fetched|received)\b|"
    r"[;,]\s+(?:[аі]\s+|но\s+|але\s+)?(?:(?:встреч|забир|приним|встрет|забр|прин|зустріч|прийм|"
    r"зустрі|прий)\w*т[ьи]\s+(?:их\s+|їх\s+|тела\s+|тіла\s+)?(?:было\s+|було\s+)?"
    r"(?:никто|некому|ніхто|нема\w*\s+кому|нікому)|"
    r"(?:никто|ніхто)\s+(?:их\s+|їх\s+)?не\s+(?:встр|забр|приня|прие|приш|яви|зустр|прийн|приї|"
    r"прийш|з'яви))",
    re.IGNORECASE,
)
_WAS_SET = Phrases(
    r"\b(?:(?:was|were|had been) (?:due|scheduled|set|planned|expected|to)|had been to|"
    r"(?:had )?(?:meant|intended|wanted|planned) to|намеревал\w+|собирал(?:ись|ся|ась|ось)|"
    r"збирал(?:ися|ись|ася)|збирався|"
    r"намечал\w+|планировал\w+|ожидал\w+|предполагал\w+|должн[аоы] был\w?|должен был|"
    r"планувал\w+|очікувал\w+|призначал\w+|(?:мал[аои]|мав) "
    r"(?:[\w'-]+ )?\w+т(?:и|ися|ись))\b",
    re.IGNORECASE,
)
_OFF: tuple[tuple[str, ExchangeStatus], ...] = (
    ("postponed", "postponed"),
    ("cancelled", "cancelled"),
)
_BACK, _ON = 3, 2  # sentences around a count in which its putting off may be told


def undone(page: Page, mentions: Sequence[Mention]) -> list[Mention]:
    """Settle the status of what did not take place although its own clause does not say so.

    Args:
        page: The page.
        mentions: Its counts.

    Returns:
        The counts, in the same order.
    """
    return [_settled(page, mention) for mention in mentions]


def _settled(page: Page, mention: Mention) -> Mention:
    if mention.status in STRUCK and _is_ceiling(page, mention):
        return replace(mention, scope="single", role="exchange_count")
    if mention.category is None or mention.dirty:
        return mention
    if mention.status == "denied" and is_unwanted(page, mention):
        return replace(mention, status="offered")
    if mention.status == "denied" and _is_withheld(page, mention):
        return replace(mention, status="cancelled")
    if mention.status == "denied" or mention.scope == "single":
        off = called_off(page, mention)
        if off is not None:
            return replace(mention, status=off)
    if mention.status in ("planned", "offered") and mention.scope == "single":
        off = struck_behind(page, mention)
        if off is not None:
            return replace(mention, status=off)
    if mention.status not in ("planned", "completed"):
        return mention
    if _is_denied(page, mention):
        return replace(mention, status="denied", scope="single")
    if mention.status == "planned" and carried_out(page, mention):
        held = day_held(page, mention)
        return replace(mention, status="completed", date=held or mention.date)
    if mention.status == "completed" and is_announced(page, mention):
        return replace(mention, status="planned")
    if mention.status == "completed" and _turned_back(page, mention):
        return replace(mention, status="cancelled")
    ceiling = _is_ceiling(page, mention)
    if (mention.scope == "single" or ceiling) and _waits(page, mention):
        status = put_off(page, mention.sentence)
        if status is not None:
            return replace(mention, status=status, scope="single", role="exchange_count")
    return _as_agreed(page, mention)


_WEEK = 7
_AGREED = 1000  # so many are agreed on, and go home over days


def _as_agreed(page: Page, mention: Mention) -> Mention:
    """What is yet to come and is as great as that was agreed as a whole, unless a day is told."""
    value, day = page.value_of(mention.number), mention.date
    if mention.status != "planned" or mention.scope == "total" or (value or 0) < _AGREED:
        return mention
    if day is not None and day.precision == "day" and _is_ahead(page, day.first):
        return mention
    if day is not None and _is_one_week(page, day):
        return mention
    return replace(mention, scope="total", role="total")


_WITHIN = re.compile(
    r"\b(?:over|during|within|throughout|in the course of|by|until|"
    r"в течение|на протяжении|за|до|протягом|упродовж|впродовж)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)


def _is_one_week(page: Page, day: DateMention) -> bool:
    """A handover that is set for a week ahead is one: "next week", not "over the next week"."""
    if day.first is None or day.last is None or not _is_ahead(page, day.first):
        return False
    if not 0 < (day.last - day.first).days < _WEEK:
        return False
    return not _WITHIN.search(page.text, max(0, day.start - 24), day.start)


def _is_ahead(page: Page, day: date | None) -> bool:
    published = page.article.published
    return published is None or day is None or day >= published


def _is_ceiling(page: Page, mention: Mention) -> bool:
    """What was called off was one event, and the most that it would have been no total."""
    if mention.scope != "total" or mention.number is None or mention.dirty:
        return False
    return page.numbers[mention.number].bound == "at_most"


def _is_denied(page: Page, mention: Mention) -> bool:
    """A rumour is told, and the next sentence calls it one."""
    sentence = mention.sentence
    if mention.status == "completed" and (mention.clause is None or not mention.clause.nominal):
        return False
    if not _HEARSAY.search(page.text, sentence.start, mention.start):
        return False
    items, at = page.sentences.items, sentence.index
    if any(_DENIAL.search(page.text[s.start : s.end]) for s in items[at + 1 : at + 2]):
        return True
    before = items[max(0, at - 1) : at]
    return any(_DENIED_FIRST.search(page.text, s.start, s.end) for s in before)


def _waits(page: Page, mention: Mention) -> bool:
    """The words of the count bring it only as far as the place, or tell what was to be."""
    text, sentence = page.text, mention.sentence
    was_set = _WAS_SET.search(page, sentence.start, sentence.end) is not None
    if mention.status == "planned":
        return was_set
    if was_set and mention.clause is not None and mention.clause.nominal:
        return True
    if _NOBODY_CAME.search(text, mention.end, sentence.end):
        return True
    return bool(_BROUGHT.search(page, sentence.start, sentence.end))


# "brought twelve there, waited until noon and turned back: nobody came for them"
_TURNED_BACK = re.compile(
    r"(?<!\w)(?:turned (?:back|round|around)|drove back|went (?:back|home) empty|took them back|"
    r"повернул[аи]? (?:назад|обратно)|разверну(?:ли(?:сь)?|лся|лась)|(?:уехали|вернулись) ни с чем|"
    r"уехали (?:назад|обратно)|поїхали назад|"
    r"увезли (?:их )?(?:назад|обратно)|"
    r"поверну(?:ли|ла|в) назад|розверну(?:ли(?:ся)?|вся|лася)|(?:поїхали|повернулися) ні з чим|"
    r"повезли (?:їх )?назад)(?!\w)",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?<!\w)(?:nobody|no one)(?: \w+){0,3} (?:came|turned|showed|was|met|collected|arrived)|"
    r"(?<!\w)(?:никто|ніхто)(?: [^\s,.;:]+){0,4} не (?:прие|приш|яви|появи|встр|забр|приня|прибы|"
    r"приї|прий|з'яв|зустр|прибу)|(?<!\w)не (?:приехал|пришёл|прибыл|явил|приїхав|прийшов|прибув)"
    r"\w* (?:никто|ніхто)",
    re.IGNORECASE,
)


def _turned_back(page: Page, mention: Mention) -> bool:
    """Those who brought people to the place met nobody there, and took them away again."""
    sentence, items = mention.sentence, page.sentences.items
    end = items[min(len(items) - 1, sentence.index + 1)].end
    turned = _TURNED_BACK.search(page.text, mention.end, end)
    return turned is not None and _NOBODY.search(page.text, mention.end, end) is not None


_REFUSES = re.compile(
    r"\b(?:refus(?:ed|es|ing) to|отказал\w*|отказыва\w+|відмовил\w*|відмовля\w+)\b", re.IGNORECASE
)
_BROKEN = re.compile(
    r"\b(?:(?:exchange|swap|handover)\b[^.;]{0,80}?\b(?:was|were|has been|been)\s+(?:cancelled|"
    r"canceled|called off|scrapped|derailed|disrupted|thwarted)|"
    r"(?:обмен|передач)\w*\b[^.;]{0,80}?\b(?:сорван|отмен[её]н)\w*|"
    r"(?:обмін|передач)\w*\b[^.;]{0,80}?\b(?:зірван|скасован)\w*)\b",
    re.IGNORECASE,
)


def _is_withheld(page: Page, mention: Mention) -> bool:
    """Who refuses to give those of a swap that broke down denies nothing: it was cancelled."""
    sentence = mention.sentence
    if not _REFUSES.search(page.text, sentence.start, mention.start):
        return False
    before = page.sentences.items[max(0, sentence.index - 1) : sentence.index + 2]
    return any(_BROKEN.search(page.text, s.start, s.end) for s in before)


def put_off(page: Page, sentence: Sentence) -> ExchangeStatus | None:
    """How the sentences around say that it did not take place."""
    sentences = page.sentences.items
    near = sentences[max(0, sentence.index - _BACK) : sentence.index + _ON + 1]
    kinds = {
        cue.kind
        for each in near
        for cue in page.cues.within(each.start, each.end)
        if cue.family == "cue" and not spares(page, cue)
    }
    return next((status for kind, status in _OFF if kind in kinds), None)
