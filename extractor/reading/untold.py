"""Numbers kept back: "how many Russians went the other way, Kyiv would not say"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from extractor.reading.clauses import clauses_of, govern
from extractor.reading.context import same_period
from extractor.reading.counts import category_of
from extractor.reading.dating import date_of
from extractor.reading.flows import Flow, Hint, read_flow, settle
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.reference import inherited_agent
from extractor.records import Category
from extractor.text.sentences import Sentence

_HOW_MANY = re.compile(
    r"\b(?:how many|(?:number|count|total|figure)s? of|скольк(?:о|их|им)|"
    r"(?:числ|количеств)[оа](?!\s+\w+\s+не\b)|скільк(?:и|ох|ом)|(?:числ[оа]|кільк(?:ість|ості)))(?!\w)",
    re.IGNORECASE,
)
_SAYS_NOT = re.compile(
    r"\b(?:not|never|neither|nor|no one|nobody|declin\w+|refus\w+|undisclosed|withh\w+|secret|"
    r"не|ни|отказ\w+|умалч\w+|умолч\w+|неизвестн\w+|секрет\w*|"
    r"ні|ніхто|відмов\w+|невідом\w+|таємниц\w+)\b|n't\b",
    re.IGNORECASE,
)
_STILL_HELD = re.compile(
    r"\b(?:remain\w*|still|held|left|оста[её]тся|остаются|удержива\w+|наход[яи]тся|залиша\w+|"
    r"утриму\w+|перебува\w+)\b",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"\b(?:(?:on|from) (?:either|each|both) sides?|each other|either country|"
    r"(?:с|от|у) (?:каждой|обеих) сторон\w*|друг друг\w+|(?:з|із|від) кожної сторони|"
    r"(?:з|із) обох (?:боків|сторін)|одн[аи] одн\w+)\b",
    re.IGNORECASE,
)
_WHOM = re.compile(r"\b(?:whom?|кого)\s+(?:and|и|і|й|та)\s+\Z", re.IGNORECASE)
_NEAR = 8  # sentences between a counted flow and the one whose number is kept back
_MOST = 50  # such flows an article may tell
_REACH = 40  # characters from "how many" to its noun


def untold(page: Page, counted: Sequence[Mention]) -> list[Mention]:
    """Read the flows whose number the article says is kept back.

    Args:
        page: The page.
        counted: The counts that make records: such a flow is told beside one of them.

    Returns:
        Mentions without a number, marked as undisclosed.
    """
    found: list[Mention] = []
    for sentence in page.sentences:
        if page.boilerplate.at(sentence.start) or len(found) >= _MOST:
            continue
        for match in _HOW_MANY.finditer(page.text, sentence.start, sentence.end):
            mention = _untold(page, sentence, match.span(), counted)
            if mention is not None and not _is_told(mention, [*counted, *found]):
                found.append(mention)
                break
    return found


def _untold(
    page: Page, sentence: Sentence, span: tuple[int, int], counted: Sequence[Mention]
) -> Mention | None:
    text = page.text
    if not _SAYS_NOT.search(
        text, max(sentence.start, span[0] - 80), min(sentence.end, span[1] + 120)
    ):
        return None
    source = _source(counted, sentence, span[0])
    clauses = clauses_of(page, sentence)
    clause = govern(page, clauses, *span, [])
    if clause is None or (clause.nominal and clause.verb.start < span[0]):
        return None
    if _STILL_HELD.search(text, span[1], min(sentence.end, span[1] + 80)):
        return None
    category = _category(page, span, source)
    if category is None:
        return None
    inherited = inherited_agent(page, clauses, clause)
    flow = read_flow(page, sentence, clause, span, [], None, inherited)
    each = flow is None and bool(_BOTH.search(text, sentence.start, sentence.end))
    if (flow is None or flow.strength < 2) and not each:
        flow = _way_back(page, sentence, source) or flow
    if not each and (flow is None or source is None):
        return None
    date = date_of(page, sentence, clause, span[0])
    return Mention(
        number=None, role="other", category=category, flow=flow, each=each, derivation="sum",
        status=source.status if source and not each else "completed", scope="single",
        date=date or (source.date if source and not each else None),
        speakers=tuple(page.speakers.within(sentence.start, sentence.end)), sentence=sentence,
        clause=clause, head=None, start=span[0], end=span[1], subset=False, dirty="",
    )  # fmt: skip


def _source(counted: Sequence[Mention], sentence: Sentence, start: int) -> Mention | None:
    """Find the count beside which a number is kept back: the last before, or one right behind."""
    low = bisect_left(counted, sentence.index - _NEAR, key=lambda m: m.sentence.index)
    high = bisect_left(counted, sentence.index + 2, key=lambda m: m.sentence.index)
    near = [
        m
        for m in counted[low:high]
        if m.scope == "single"
        and m.status in ("completed", "ongoing")
        and -1 <= sentence.index - m.sentence.index <= _NEAR
    ]
    before = [m for m in near if m.start < start]
    return before[-1] if before else next(iter(near), None)


def _category(page: Page, span: tuple[int, int], source: Mention | None) -> Category | None:
    """What is kept back: its noun says it; mere people are living ones."""
    for cue in page.cues.within(span[1], span[1] + _REACH):
        if cue.family == "verb" and cue.form != "part":
            break
        if cue.family == "noun" and cue.kind == "dead":
            return "bodies"
        if cue.family == "noun" and (told := category_of(cue.kind)) is not None:
            return told
        if cue.family == "noun" and cue.kind == "person":
            return _living(source)
    if _WHOM.search(page.text, max(0, span[0] - 16), span[0]):
        return _living(source)
    return source.category if source else None


def _living(source: Mention | None) -> Category:
    if source is None or source.category in (None, "bodies"):
        return "prisoners"
    return source.category


def _way_back(page: Page, sentence: Sentence, source: Mention | None) -> Flow | None:
    """The other way than the count before, where a word says so: "взамен", "in return"."""
    if source is None or source.each or source.flow is None or source.flow.to_party is None:
        return None
    for cue in page.cues.within(sentence.start, sentence.end):
        if cue.family == "cue" and cue.kind == "reverse":
            told = source.flow
            return settle([Hint(told.to_party, told.from_party, 2, "way back", cue.start, cue.end)])
    return None


def _is_told(mention: Mention, others: Sequence[Mention]) -> bool:
    """Whether somebody else tells the number, or the same flow was found before."""
    return any(_is_same_flow(mention, other) for other in others)


def _is_same_flow(mention: Mention, other: Mention) -> bool:
    if other.category != mention.category or other.scope != "single":
        return False
    if not same_period(other.date, mention.date):
        return False
    if mention.each or other.each or mention.flow is None or other.flow is None:
        return True
    return other.flow.to_party in (None, mention.flow.to_party)
