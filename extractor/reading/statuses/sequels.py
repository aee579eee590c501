"""Sequels: the words right behind a plan may say that it was carried out.

"Four children will be reunited with their families. They were handed over on Monday": what lies
ahead is what follows the handover.
"""

from __future__ import annotations

import re

from extractor.reading.lexicon import Cue
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.statuses.managed import managed_at
from extractor.reading.statuses.outturn import NOT_DONE, came_out
from extractor.text.dates import DateMention
from extractor.text.sentences import Sentence

_THEY = re.compile(
    r"[\W_]*(?:they|them|all|the\s+(?:boys|girls|children|men|soldiers|group)|их|всех|они|все|"
    r"ребят|детей|бойцов|їх|усіх|всіх|вони|всі|усі|дітей|бійців|хлопців)\b",
    re.IGNORECASE,
)
_COLON = re.compile(r":\s+")
_TO_BE = re.compile(r"\b(?:be|been|быть|бути|буд\w+)\s+\Z", re.IGNORECASE)


def carried_out(page: Page, mention: Mention) -> bool:
    """Tell whether what comes right behind a count says that its people were handed over.

    Args:
        page: The page.
        mention: A count that is told with words that look ahead.
    """
    text, sentence = page.text, mention.sentence
    colon = _COLON.search(text, mention.end, sentence.end)
    if colon is not None and _THEY.match(text, colon.end(), sentence.end):
        return _are_moved(page, colon.end(), sentence.end)
    if came_out(page, mention):
        return True
    items = page.sentences.items
    if sentence.index + 1 >= len(items):
        return False
    for behind in items[sentence.index + 1 : sentence.index + 3]:
        if _took_place(page, behind.start, behind.end) or _got_there(page, mention, behind):
            return True
    after = items[sentence.index + 1]
    if _it_took_place(page, mention, after):
        return True
    return bool(_THEY.match(text, after.start, after.end)) and _are_moved(
        page, after.start, after.end
    )


# "the handover of both groups took place on Tuesday"
_TOOK_PLACE = re.compile(
    r"\b(?:handover|transfer|reunion|journey|move|return|crossing)\s+of\s+(?:both|all|the\s+whole|"
    r"the\s+(?:children|groups?|boys|girls))\b[^.;:]{0,40}?\b(?:took\s+place|went\s+ahead|was\s+"
    r"completed|happened)\b|"
    r"\b(?:переезд|передача|воссоединение|возвращение|отправка)\s+(?:обеих|обоих|всех|всей|этой|"
    r"детей|групп\w*)\b[^.;:]{0,40}?\b(?:состоял\w+|прош[её]?л\w*|произош\w+|завершил\w+)|"
    r"\b(?:переїзд|передача|возз'єднання|повернення|відправлення)\s+(?:обох|усіх|всіх|усієї|"
    r"всієї|цієї|дітей|груп\w*)\b[^.;:]{0,40}?\b(?:відбу\w+|пройш\w+|завершил\w+)",
    re.IGNORECASE,
)


def _took_place(page: Page, start: int, end: int) -> bool:
    cues = page.cues.within(start, end)
    if any(c.family == "cue" and c.kind in NOT_DONE for c in cues):
        return False
    return _TOOK_PLACE.search(page.text, start, end) is not None


# "It was carried out that very day", "Его провели в четверг", "Він відбувся того ж дня"
_IT_WAS_HELD = re.compile(
    r"[\W_]*(?:it|this|the\s+(?:swap|exchange|handover)(?:\s+itself)?)\s+(?:then\s+|duly\s+)?(?:was\s+"
    r"(?:then\s+|duly\s+)?(?:carried\s+out|held|completed|conducted)|took\s+place|went\s+ahead|"
    r"happened)\b|"
    r"[\W_]*(?:он|его|(?:сам\s+)?обмен|передач[ау])\s+(?:(?:и|уже|же)\s+)?(?:провели|"
    r"пров[её]л\w*|состоял[аио]?с[ья]|прош[её]?л[аио]?|произош[её]?л[аио]?|осуществили|завершили)\b|"
    r"[\W_]*(?:він|його|(?:сам\s+)?обмін|передач[ау])\s+(?:(?:й|і|вже|же)\s+)?(?:провели|"
    r"відбу(?:вся|лася|лося)|пройш(?:ов|ла|ло)|здійснили|завершили)\b",
    re.IGNORECASE,
)
# "agreed to free 205 each. That swap took place on 8 May": no talks can be meant by it
_THAT_SWAP = re.compile(
    r"[\W_]*(?:this|that)\s+(?:(?:same|very)\s+)?(?:swap|exchange|handover)\s+(?:then\s+|duly\s+)?"
    r"(?:was\s+(?:then\s+|duly\s+)?(?:carried\s+out|held|completed|conducted)|took\s+place|"
    r"went\s+ahead|happened)\b|"
    r"[\W_]*(?:эт(?:от|а)|сам[аи]?|данн(?:ый|ая)|указанн(?:ый|ая))\s+(?:обмен|передача)\s+"
    r"(?:(?:и|уже|же)\s+)?(?:был[аи]?\s+(?:провед[её]н|осуществл[её]н|заверш[её]н)[аы]?|"
    r"состоял(?:ся|ась)|прош(?:[её]л|ла)|произош(?:[её]л|ла))(?!\w| бы\b)|"
    r"[\W_]*(?:ц(?:ей|я)|сам[аі]?|вказан(?:ий|а))\s+(?:обмін|передача)\s+"
    r"(?:(?:й|і|вже|уже|же)\s+)?(?:бу(?:в|ла)\s+(?:проведен|здійснен|завершен)(?:ий|а)|"
    r"відбу(?:вся|лася)|пройш(?:ов|ла))(?!\w| би?\b)|"
    r"[\W_]*(?:эт(?:от|у)|данн(?:ый|ую)|ц(?:ей|ю))\s+(?:обмен|передачу|обмін)\s+"
    r"(?:(?:и|й|і|уже|вже)\s+)?(?:провели|осуществили|завершили|здійснили)(?! бы?\b| би\b)",
    re.IGNORECASE,
)
_GATHERING = re.compile(
    r"\b(?:meeting|round|summit|session|visit|раунд|саммит|визит|с[ъ]?езд|саміт|візит)\w*|"
    r"\b(?:call|talk)s?\b",
    re.IGNORECASE,
)


def _it_took_place(page: Page, mention: Mention, after: Sentence) -> bool:
    """The exchange itself that was agreed on, no talks of it, is told to have been held since."""
    if mention.clause is None or mention.scope == "total":
        return False
    named = _THAT_SWAP.match(page.text, after.start, after.end)
    if named is None and not (
        mention.clause.nominal and _IT_WAS_HELD.match(page.text, after.start, after.end)
    ):
        return False
    cues = page.cues.within(after.start, after.end)
    if any(c.family == "cue" and c.kind in NOT_DONE for c in cues):
        return False
    own = mention.sentence
    if named is None and _GATHERING.search(page.text, own.start, own.end):
        return False  # "At the meeting they agreed on a swap of 140. It took place in Geneva"
    return not any(c.kind == "offered" for c in page.cues.within(own.start, own.end))


def day_held(page: Page, mention: Mention) -> DateMention | None:
    """The day on which the sentence behind a plan says that its exchange was held.

    Args:
        page: The page.
        mention: A count of what was agreed on.
    """
    items = page.sentences.items
    after = items[min(mention.sentence.index + 1, len(items) - 1)]
    if mention.date is not None or not _it_took_place(page, mention, after):
        return None
    days = [d for d in page.dates.within(after.start, after.end) if d.role == "event"]
    return days[0] if len(days) == 1 and days[0].precision == "day" else None


# "By evening the buses were in Chernihiv Oblast", "Увечері автобуси вже перетнули кордон"
_VEHICLES = re.compile(
    r"\b(?:the\s+)?(?:buses|coaches|convoy|minibuses|автобус(?:ы|и)|колонн?а|микроавтобусы|"
    r"мікроавтобуси)\b[^.;:]{0,50}?\b(?:(?:were|was)\s+(?:already\s+)?(?:in|at|on|across|over|back)|"
    r"arrived|crossed|rolled|reached|pulled\s+(?:in|up)|drove\s+in|came|"
    r"(?:уже\s+|вже\s+)?(?:был[аи]|були|була)\s+(?:[^\W\d]+\s+){0,2}?(?:на|в|у)|"
    r"прибыл[аи]|приехал[аи]|пересекл[аи]|въехал[аи]|добрал\w+|"
    r"прибул[аи]|приїхал[аи]|перетнул[аи]|в'їхал[аи]|дістал\w+)\b",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\b(?:by|in|at|late(?:r)?|hours?|that)\s+(?:the\s+|in\s+the\s+)?(?:evening|afternoon|noon|"
    r"midday|nightfall|dusk|night|later|day)|\b(?:hours|soon)\s+(?:later|after)|already|"
    r"вечером|к\s+(?:вечеру|полудню|ночи)|дн[её]м|уже|позже|позднее|спустя|через\s+\w*\s*час\w*|"
    r"увечері|ввечері|надвечір|опівдні|вдень|удень|вже|пізніше|згодом|за\s+кілька\s+годин",
    re.IGNORECASE,
)
_STUCK = re.compile(
    r"\b(?:not|never|nobody|wait\w*|stood|empty|idle|turned\s+back|не|никто|ніхто|жд\w+|стоя\w+|"
    r"пуст\w+|чека\w+|порожн\w+)\b|n't\b",
    re.IGNORECASE,
)


def _got_there(page: Page, mention: Mention, behind: Sentence) -> bool:
    """The buses of what was to come on a day not after the news are told to have come since."""
    day, published = mention.date, page.article.published
    if day is None or day.first is None or published is None or day.first > published:
        return False
    found = _VEHICLES.search(page.text, behind.start, behind.end)
    if found is None or _STUCK.search(page.text, behind.start, behind.end):
        return False
    return _LATER.search(page.text, behind.start, found.end()) is not None


def _are_moved(page: Page, start: int, end: int) -> bool:
    """People are moved up to a semicolon, and no verb or word looks ahead; talks may be named."""
    stop = page.text.find(";", start, end)
    cues = page.cues.within(start, stop if stop >= 0 else end)
    if any(c.family == "cue" and c.kind in NOT_DONE for c in cues):
        return False
    verbs = [c for c in cues if c.family == "verb"]
    return any(_is_past(page, c, start, end) for c in verbs) and not any(
        c.form == "future" for c in verbs
    )


def _is_past(page: Page, cue: Cue, start: int, end: int) -> bool:
    if cue.form == "inf":
        return managed_at(page.text, start, cue.start, cue.end, end)
    before = page.text[max(start, cue.start - 16) : cue.start]
    return cue.form in ("past", "pass") and not _TO_BE.search(before)


# "Kyiv refuses to take back 1,000", "Киев не принимает тела": they are offered, and not wanted
_UNWANTED = re.compile(
    r"\b(?:refus\w+|declin\w+|reluctant|unwilling)\s+to\s+(?:\w+\s+)?(?:take|accept|receive|collect|"
    r"retrieve)\b|\b(?:does|do|did|will|would)(?:n't|\s+not)\s+(?:want\s+to\s+)?(?:take|accept|"
    r"receive|collect)\b|"
    r"\bотказ\w+\s+(?:[^\W\d]+\s+){0,2}?(?:забира|забрать|прин(?:ять|има)|получ)|"
    r"\bне\s+(?:[^\W\d]+\s+)?(?:принима|забира|забрал|принял)|"
    r"\bвідмов\w+\s+(?:[^\W\d]+\s+){0,2}?(?:забира|забрати|прийня|прийма|приймати|отрим)|"
    r"\bне\s+(?:[^\W\d]+\s+)?(?:прийма|забира|забрал|прийнял)",
    re.IGNORECASE,
)
_REACH = 80


def is_unwanted(page: Page, mention: Mention) -> bool:
    """Tell whether a count that reads as denied is one that its receiver does not take.

    Args:
        page: The page.
        mention: The count.
    """
    if mention.clause is None:
        return False
    verb, low = mention.clause.verb, mention.sentence.start
    return any(
        found.end() > verb.start
        for found in _UNWANTED.finditer(
            page.text, max(low, verb.start - _REACH), min(mention.sentence.end, verb.end + 2)
        )
    )


def is_announced(page: Page, mention: Mention) -> bool:
    """Tell whether a count stands in the English present of what the sentence before foretold.

    "48 children would be reunited with their relatives. Of them 29 go back to Ukraine."

    Args:
        page: The page.
        mention: The count.
    """
    clause, at = mention.clause, mention.sentence.index
    if clause is None or at == 0 or clause.verb.form not in ("pres", "base"):
        return False
    if clause.verb.kind == "exchange" or not page.text[clause.verb.start].isascii():
        return False
    if page.text[: clause.verb.start].endswith("in "):
        return False  # "in return for 15 others" is no verb
    before = page.sentences.items[at - 1]
    here = page.cues.within(mention.sentence.start, mention.sentence.end)
    if any(c.kind in ("held", "summed", "cumulative") for c in here):
        return False
    if page.dates.within(mention.sentence.start, mention.sentence.end):
        return False
    ahead = {c.kind for c in page.cues.within(before.start, before.end) if c.family == "cue"}
    return "planned" in ahead and "held" not in ahead
