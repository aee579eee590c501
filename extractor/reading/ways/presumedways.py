"""Ways: which way a count goes that no verb of ours governs: its goal, its owner, the way back."""

from __future__ import annotations

import re

from extractor.reading.counts.givenbare import FEW
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.ways.flows import read_flow
from extractor.reading.ways.hints import Flow, Hint, opposite, settle
from extractor.reading.ways.ownpeople import counted_as_own
from extractor.reading.ways.partywords import CAPTIVE
from extractor.reading.ways.recipients import leads_to
from extractor.records import Category

PRESUMED = "presumed"
_PIECE = re.compile(r"[,;:()\n]|\s[—–-]\s")


def piece_of(page: Page, mention: Mention) -> tuple[int, int]:
    """The words around a count up to the next stops."""
    start, end = mention.sentence.start, mention.sentence.end
    for stop in _PIECE.finditer(page.text, start, mention.start):
        start = stop.end()
    stop_after = _PIECE.search(page.text, mention.end, end)
    return start, stop_after.start() if stop_after else end


def way_of(page: Page, mention: Mention, category: Category, last: Mention | None) -> Flow | None:
    """Which way a count without a verb went: its goal, its nationality, or the way back."""
    sentence = mention.sentence
    start, end = piece_of(page, mention)
    if category in ("civilians", "children") and last is not None and last.flow is not None:
        close = mention.sentence.index - last.sentence.index <= 1 and last.category != "bodies"
        if close and not last.each and _WITH.search(page.text, max(start - 24, 0), end):
            return last.flow
    within = [n for n in page.numbers_in(sentence) if n.start != mention.start]
    low = max([start, *(n.end for n in within if n.end <= mention.start)])
    high = min([end, *(n.start for n in within if n.start >= mention.end)])
    hints: list[Hint] = []
    for party in page.parties.within(low, max(low, high)):
        if opposite(party.party) is None or CAPTIVE.match(page.text, party.end):
            continue
        if party.kind in ("state", "capital") and leads_to(page, party):
            hints.append(Hint(None, party.party, 2, PRESUMED, party.start, party.end))
    if len({hint.to_party for hint in hints}) == 1:
        return settle(hints[:1])
    if last is not None and last.flow is not None and not last.each and _is_back(page, mention):
        told = last.flow
        return settle([Hint(told.to_party, told.from_party, 2, PRESUMED, start, end)])
    fetched = category in ("civilians", "children")
    freed = _freed_from(page, mention, fetched) or _met_by(page, mention)
    if freed is not None:
        return freed
    own = counted_as_own(page, sentence, page.numbers[mention.number or 0])
    if own is not None:
        return own
    speakers = page.speakers.within(sentence.start, sentence.end)
    side = next((s.side for s in speakers if s.side), None)
    ours = _OURS.search(page.text, mention.start, mention.end + 8)
    home = side or ("Ukraine" if page.language == "uk" else None)
    value = page.value_of(mention.number) or 0
    if ours is not None and value >= FEW and opposite(home):
        return settle([Hint(opposite(home), home, 2, PRESUMED, mention.start, mention.end)])
    others = [n.start for n in page.numbers_in(sentence) if n.start != mention.start]
    return read_flow(
        page, sentence, None, (mention.start, mention.end), others, side, None, category
    )


_WITH = re.compile(
    r"\b(?:with (?:them|it)|(?:along|together) with|also|too|followed|as well as|"
    r"с ними|вместе с|а также|кроме того|з ними|разом (?:з|із)|а також|крім (?:того|них)|"
    r"на додачу)\b",
    re.IGNORECASE,
)
_OURS = re.compile(r"\b(?:our|наш(?:их|і|и)?)\b", re.IGNORECASE)
_OUT_OF = re.compile(
    r"\b(?:from|out of|left|leave|leaving|escaped|из|с|покинул\w*|з|із|залиш\w+|покинул\w*)"
    r"\s+(?:[\w'-]+\s+)?\Z",
    re.IGNORECASE,
)
_SOIL = re.compile(r"(?:-controlled)?\s+(?:territory|территор\w+|територ\w+)\b", re.IGNORECASE)
_MEETS = re.compile(
    r"\s+(?:\w+\s+)?(?:welcom\w+|greet\w+|met|встреча\w+|встретил\w*|дождал\w+|"
    r"зустрі\w+|дочека\w+|gained|здобу\w+|приобрел\w*)\s",
    re.IGNORECASE,
)


def _freed_from(page: Page, mention: Mention, fetched: bool) -> Flow | None:
    """Whose captivity they leave, or which land: "95 soldiers left Russian colonies"."""
    sentence = mention.sentence
    for party in page.parties.within(sentence.start, sentence.end):
        if opposite(party.party) is None:
            continue
        held = CAPTIVE.match(page.text, party.end) or _SOIL.match(page.text, party.end)
        if not held and not (fetched and party.kind == "state"):
            continue
        if _OUT_OF.search(page.text, max(sentence.start, party.start - 32), party.start):
            hint = Hint(party.party, opposite(party.party), 2, PRESUMED, party.start, party.end)
            return settle([hint])
    return None


def _met_by(page: Page, mention: Mention) -> Flow | None:
    """Who is there to meet them: "Ukraine welcomed 49 people"."""
    start = piece_of(page, mention)[0]
    for party in page.parties.within(start, mention.start):
        if opposite(party.party) and _MEETS.match(page.text, party.end):
            return settle([Hint(None, party.party, 2, PRESUMED, party.start, party.end)])
    return None


def _is_back(page: Page, mention: Mention) -> bool:
    return page.turns_back(mention.sentence.start, mention.sentence.end)
