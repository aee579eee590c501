"""Standing: counts brought to the border and left there, and what else a sentence is of.

"Wagons with 1,212 corpses stood idle at a siding. Kyiv, he said, had put the transfer off": no
verb moves the count, and its own words say that it has not moved.
"""

from __future__ import annotations

import re

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.records import ExchangeStatus
from extractor.text.sentences import Sentence

_STANDS = Phrases(
    r"\b(?:(?:were|was|is|are|been|being|left|kept|stood|stand|stands|remain\w*|sit|sits|sat)\s+"
    r"(?:\w+\s+){0,2}?(?:waiting|standing|idle|parked|stranded|unclaimed|uncollected)|stood|stands?\s+"
    r"(?:at|on|by|near)|waited|await\w*|"
    r"(?:про)?стоя(?:т|ли|ло|ла|л)|ждут|ждали|жд[её]т|ожида(?:ют|ли)|простаива\w+|находятся|"
    r"(?:про)?стоїть|(?:про)?стоять|(?:про)?стояли|чекають|чекали|чекає|очікують|перебувають)\b",
    re.IGNORECASE,
)
_CARRIER = re.compile(
    r"\b(?:lorr(?:y|ies)|trucks?|wagons?|convoys?|refrigerat\w+|vans?|trains?|cars?|рефрижератор\w*|"
    r"вагон\w*|грузовик\w*|фур[аыиу]?|колонн\w*|эшелон\w*|вантажівк\w*|колон\w*|ешелон\w*)\b",
    re.IGNORECASE,
)
# "Eleven lorries have been standing there. In them lie the fallen, 1,450": what they carry
_INSIDE = re.compile(
    r"[\W_]*(?:(?:in|within|inside of) (?:them|these|those|each)|inside|aboard|on board|"
    r"they (?:carry|carried|hold|held|contain|contained)|(?:в|внутри) (?:них|этих|каждо[мй])|"
    r"внутри|на борту|в кузов\w+|(?:у|в|всередині) (?:них|цих|кожн\w+)|всередині|у кузов\w+)\b",
    re.IGNORECASE,
)
_OFF: tuple[tuple[str, ExchangeStatus], ...] = (
    ("postponed", "postponed"),
    ("cancelled", "cancelled"),
    ("offered", "offered"),
)
_NOBODY = re.compile(
    r"\b(?:nobody|no one|no-one)\b[^.;]{0,30}?\b(?:c[ao]me|show\w*|turn\w*|fetch|collect|meet|met)|"
    r"\b(?:did|had|has|have) (?:not|simply not|never) (?:\w+ )?(?:come|shown?|turned|arrived?|"
    r"appear\w*|collect\w*)|never (?:came|showed|turned|arrived)|"
    r"\bне (?:прибы|приех|яви|появи|приш|забра|прибу|приїха|з'яви|прийш)\w+",
    re.IGNORECASE,
)
_BACK, _ON = 1, 2


def left_standing(page: Page, mention: Mention) -> tuple[ExchangeStatus, int, int] | None:
    """Find how it is told that those counted were brought to the border and no further.

    Args:
        page: The page.
        mention: The count of a record that tells it as done.
    """
    clause, sentence, text = mention.clause, mention.sentence, page.text
    if clause is not None and not clause.nominal:
        return None
    items, at = page.sentences.items, sentence.index
    scene = sentence
    if at > 0 and _INSIDE.match(text, sentence.start, sentence.end):
        scene = items[at - 1]
    stands = _STANDS.search(page, scene.start, scene.end)
    if stands is None or not _CARRIER.search(text, scene.start, scene.end):
        return None
    if _NOBODY.search(text, sentence.start, sentence.end):
        return "postponed", *stands.span()
    near = items[max(0, at - _BACK) : at + _ON + 1]
    kinds = {c.kind for s in near for c in page.cues.within(s.start, s.end) if c.family == "cue"}
    nobody = any(_NOBODY.search(text, s.start, s.end) for s in near)
    told = next((status for kind, status in _OFF if kind in kinds), None)
    if told is None and nobody:
        told = "postponed"
    return None if told is None else (told, *stands.span())


# "On the day of the crash a swap had been due; it was called off": another one than was told
_ANOTHER = re.compile(
    r"\b(?:a|an|another|one|an earlier|a previous|a separate)\s+(?:[^\W\d]+\s+)?(?:swap|exchange|"
    r"handover|repatriation|transfer)\b|\bon the (?:day|eve) of\b|"
    r"\b(?:друг|предыдущ|прежн|ещ[её] один|тот|отдельн)\w*\s+(?:[^\W\d]+\s+)?(?:обмен|передач|"
    r"репатриац)\w*|\bв (?:день|канун)\b|"
    r"\b(?:інш|попередн|ще один|той|окрем)\w*\s+(?:[^\W\d]+\s+)?(?:обмін|передач|репатріац)\w*|"
    r"\b(?:у|в) день\b|\bнапередодні\b",
    re.IGNORECASE,
)


def tells_another(page: Page, sentence: Sentence) -> bool:
    """Tell whether a sentence is of an exchange of its own, not of the one told before it.

    Args:
        page: The page.
        sentence: The sentence.
    """
    return _ANOTHER.search(page.text, sentence.start, sentence.end) is not None


_BEING_DONE = re.compile(
    r"\b(?:(?:is|are) (?:now |still )?being (?:\w+ )?(?:implemented|carried out|fulfilled|"
    r"honou?red|executed|met)|step by step|stage by stage|in stages|piecemeal|"
    r"(?:выполня|исполня|реализу|осуществля)\w*(?:ют|ет|ется|ются)|поэтапно|по частям|"
    r"(?:викону|реалізу|здійсню)\w*(?:ють|є|ється|ються)|поетапно|частинами)\b",
    re.IGNORECASE,
)


def is_being_done(page: Page, sentence: Sentence) -> bool:
    """Tell whether a sentence says that what was agreed is being carried out.

    Args:
        page: The page.
        sentence: The sentence that names what was agreed.
    """
    return _BEING_DONE.search(page.text, sentence.start, sentence.end) is not None
