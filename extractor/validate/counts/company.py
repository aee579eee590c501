"""Company: whole groups of which a text says that civilians are a part, or all of it.

"Forty-nine in all: soldiers, policemen, and civilians too", "157 Ukrainians; among them seven
civilians": the whole are no civilians. "31 citizens left prison. All of them are civilians": they
are nothing else.
"""

from __future__ import annotations

import re

from extractor.reading.lexicon import Cue
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.text.numbers import Number
from extractor.validate.counts.othernouns import MILITARY

_OWN = 24  # characters between a number and the noun that it counts
_REACH = 80
_NEXT = 2  # sentences behind a whole that may still tell who is in it
_AMONG = re.compile(
    r"(?<!\ball )(?<!\bвсе )(?<!\bусі )(?<!\bвсі )"
    r"\b(?:among|including|includ(?:es?|ed)|"
    r"среди|в том числе|включая|в их числе|"
    r"серед|зокрема|у тому числі|включно|в їхньому числі|"
    r"(?:of|из|з|із) (?=(?:them|whom|those|these|which|них|тех|которых|тих|яких)\b))\b"
    r"(?: ?(?:them|those|whom|these|which|the|all|freed|released|returnees|group|number|"
    r"них|тех|освобожд[её]нных|вернувшихся|которых|"
    r"тих|звільнених|визволених|яких|вони|они|were|are|is|есть|є|были|були))*"
    r"(?: (?:also|at least|some|about|только|лишь|ещё|еще|і|и|й|та|ще|також|также))*\W{0,2}\Z",
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    r" (?:of|из|з|із) (?:them|whom|those|these|них|которых|яких)\W+(?:were |are |— )?",
    re.IGNORECASE,
)
_ALL = Phrases(
    r"\b(?:all (?:of (?:them|those|these)|these|those|are|were)|every one of them|"
    r"все (?:они|эти)|всех этих|всем этим|все (?:освобожд|отпущ)\w+|"
    r"(?:усі|всі) (?:вони|ці)|(?:усіх|всіх) цих|(?:усім|всім) цим|"
    r"(?:усі|всі) (?:звільн|визвол|відпущ)\w+)"
    r"(?:[ —–-]+(?:were|are|been|have|именно|сплошь|суто|самі))*[ —–-]+\Z",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"[^.;!?\n]{0,60}?[,\s—–-]\s*(?:and|as well as|along with|alongside|и|а также|та|і|й|а також|"
    r"разом із|вместе с)\s+(?:[^\W\d]+\s+)?",
    re.IGNORECASE,
)


def is_mixed(page: Page, mention: Mention) -> bool:
    """Tell whether civilians are only a part of the people that a count without their noun counts.

    Args:
        page: The page.
        mention: The count; its noun, if any, says no more than that people are counted.
    """
    if mention.number is None or (mention.head is not None and mention.head.kind != "person"):
        return False
    if mention.head is not None and mention.category == "civilians":
        return False  # "eight citizens, residents of Kursk region"
    whole = page.numbers[mention.number].value or 0
    items, sentence = page.sentences.items, mention.sentence
    around = items[sentence.index : sentence.index + _NEXT + 1]
    numbers = [n for each in around for n in page.numbers_in(each) if n.start >= mention.end]
    for cue in page.cues.within(mention.end, around[-1].end):
        if cue.family != "noun" or cue.kind != "civilians":
            continue
        before = [number for number in numbers if number.start < cue.start]
        if any((number.value or 0) >= whole for number in before):
            return False  # another whole stands between
        if _is_part(page, mention, before, cue) or _beside_soldiers(page, mention, before, cue):
            return True
    return False


def _is_part(page: Page, mention: Mention, before: list[Number], civil: Cue) -> bool:
    """Civilians are "among them", with or without a count of their own."""
    own = before[-1] if before and civil.start - before[-1].end <= _OWN else None
    if own is not None and _OF_THEM.fullmatch(page.text, own.end, civil.start):
        return True
    edge = civil.start if own is None else own.start
    return _AMONG.search(page.text, max(mention.end, edge - _REACH), edge) is not None


def _beside_soldiers(page: Page, mention: Mention, before: list[Number], civil: Cue) -> bool:
    """Soldiers and civilians, neither of them counted, make up the whole between them."""
    if before or civil.start >= mention.sentence.end:
        return False
    return any(
        cue.kind == "person"
        and MILITARY.match(page.text, cue.start) is not None
        and _BOTH.fullmatch(page.text, cue.end, civil.start) is not None
        for cue in page.cues.within(mention.end, civil.start)
    )


def are_all_civilians(page: Page, mention: Mention) -> bool:
    """Tell whether a sentence behind a count of mere people calls all of them civilians."""
    if mention.head is None or mention.head.kind != "person":
        return False
    if MILITARY.match(page.text, mention.head.cue.start):
        return False
    items, place = page.sentences.items, mention.sentence.index
    last = items[min(len(items) - 1, place + 3)]
    return any(
        cue.family == "noun"
        and cue.kind == "civilians"
        and _ALL.search(page, max(mention.end, cue.start - 60), cue.start)
        for cue in page.cues.within(mention.end, last.end)
    )
