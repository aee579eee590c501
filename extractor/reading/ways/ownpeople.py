"""Own people: "150 of its own", "107 її військових", and whose they are."""

from __future__ import annotations

import re

from extractor.reading.clauses import severed
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.ways.hints import SURE, Flow, Hint, opposite, settle
from extractor.text.numbers import Number
from extractor.text.sentences import Sentence

ITS_OWN = "its own"  # why such a count goes where it does
_KINDS = frozenset({"state", "capital", "organ", "leader", "army"})
# What is said of them behind the number, or right before it
_OWN = re.compile(
    r"\s+(?:[\w'-]+\s+){0,2}?(?:of\s+(?:its|his|her|the)\s+(?:own|(?:country|nation|side)'?s|"
    r"(?:service|country)?men|soldiers|troops|people|military|fighters|prisoners|compatriots)\b|"
    r"of their own\b|"
    r"сво(?:их|их же)(?!\w)|собственн(?:ых|ого|ым|ыми|ому)(?!\w)|власн(?:их|ого|им|ими|ому)(?!\w)|"
    r"(?:е[её]|его)(?= (?:солдат|военн|бойц|граждан|людей|служащ|пленн))|"
    r"свої(?:х|х же)(?!\w)|(?:її|його)(?= (?:солдат|військов|бійц|громадян|людей|полонен)))",
    re.IGNORECASE,
)
_OWN_BEFORE = re.compile(
    r"\b(?:(?:its|his|her|their)\s+own(?:\s+[\w-]+){0,2}|of\s+its\s+[\w-]+)\s+"
    r"(?:[\w-]+\s+){0,4}?(?:at|to be|as|was|were|is)\s+\Z",
    re.IGNORECASE,
)
_GIVES = frozenset({"give"})


def owned(
    page: Page, sentence: Sentence, blank: Mention, flow: Flow | None, number: Number
) -> Flow | None:
    """Send home those whom their own side counts: "Russia speaks of 150 of its own".

    Args:
        page: The page.
        sentence: The count's sentence.
        blank: The count.
        flow: What its clause tells, if anything.
        number: The number.

    Returns:
        The flow to the owner, or what was told where that is sure or nobody owns them.
    """
    if flow is not None and flow.is_sure:
        return flow
    if blank.clause is not None and blank.clause.verb.kind in _GIVES:
        return flow
    return counted_as_own(page, sentence, number) or flow


def counted_as_own(page: Page, sentence: Sentence, number: Number) -> Flow | None:
    """Read "150 of its own": they went home to the side that the sentence names."""
    before = page.text[max(sentence.start, number.start - 80) : number.start]
    if not _OWN.match(page.text, number.end, sentence.end) and not _OWN_BEFORE.search(before):
        return None
    owner = _owner(page, sentence, number)
    if owner is None:
        return None
    return settle([Hint(opposite(owner), owner, SURE, ITS_OWN, number.start, number.end)])


# What else becomes of people whom a side counts as its own
_FATE = re.compile(
    r"\b(?:kill|die[ds]?\b|dead|lost|los[et]s?\b|fell|fallen|perish|miss|wound|injur|held|hold|remain|"
    r"still|captured|seized|on board|aboard|погиб|убит|ранен|потер|пропа|удержив|оста[лё]|"
    r"находят|находил|борт|захва|пленил|заг[иі]н|загибл|вбит|убит|поран|втрат|зник|утриму|лиша|"
    r"перебува|захоп)",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"(?:\s+[^\W\d][\w'-]*){0,2}\s*(?:[.,;:!)»\"]|\Z|\s(?:and|while|и|а|но|та|і|й|але)\s)",
    re.IGNORECASE,
)


def only_counted(page: Page, sentence: Sentence, number: Number) -> bool:
    """Tell whether a sentence only counts a side's own: "Moscow spoke of 150 of its own."."""
    own = _OWN.match(page.text, number.end, sentence.end)
    return (
        own is not None
        and _ENDS.match(page.text, own.end(), sentence.end) is not None
        and not _FATE.search(page.text, sentence.start, sentence.end)
    )


def counts_its_own(page: Page, sentence: Sentence, place: int) -> bool:
    """Tell whether who is named after a count tells of others: "33; Moscow, of 84 of its own".

    Args:
        page: The page.
        sentence: The sentence.
        place: Where it is that somebody is named.
    """
    numbers = page.numbers_in(sentence)
    return any(number.end < place for number in numbers) and any(
        number.start > place
        and not severed(page.text, place, number.start)
        and counted_as_own(page, sentence, number)
        for number in numbers
    )


def _owner(page: Page, sentence: Sentence, number: Number) -> str | None:
    """The side named last before the count, or the only one whose voice the sentence gives."""
    ends = [other.end for other in page.numbers_in(sentence)]
    named = [
        party.party
        for party in page.parties.within(sentence.start, number.start)
        if party.kind in _KINDS
        and opposite(party.party) is not None
        and party.start - 1 not in ends  # "92 Ukrainian military personnel" are the counted
    ]
    if named:
        return named[-1] if len(set(named)) == 1 else None
    voices = {
        speaker.side
        for speaker in page.speakers.within(sentence.start, sentence.end)
        if opposite(speaker.side) is not None
    }
    return voices.pop() if len(voices) == 1 else None
