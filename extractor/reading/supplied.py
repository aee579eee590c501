"""Supplied: what a count of ours takes from the whole article where its own words are silent.

These are guesses for proposals. The checker never sees them: it holds records that others bring
against the words alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extractor.reading.lexicon import Cue
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.scopes.tallies import reaches
from extractor.reading.ways.hints import Hint, settle
from extractor.text.dates import DateMention

SUPPLIED = "the article's own"
_HOMECOMING = frozenset({"home", "return", "receive"})
_PEOPLE = re.compile(
    r"ukrainians|russians|українц\w+|українок|украинц\w+|украинок|росіян\w*|россиян\w*",
    re.IGNORECASE,
)
_MANY = 100  # fewer may go in one handover of which only the year is told
_BEYOND_A_DAY = 500  # prisoners of each side: more than go in one handover
_QUOTA = 1000  # a promise of at least so many is kept in several handovers

_NO_CAPTIVITY = r"(?!(?:плен|невол|полон|тюр|в'язн|ув'язн|заключ|застен|застін)\w*\s)"
_AMONG = Phrases(
    r"\b(?:(?:among|of) (?:the|those|all)\s+(?:\w+\s+){0,2}?(?:freed|released|returned|"
    r"returnees|exchanged|liberated|repatriated|brought (?:home|back)|"
    r"(?:who|that) (?:came|were|have|had|got))|"
    rf"(?:среди|из|в числе) (?:{_NO_CAPTIVITY}\w+\s+){{0,2}}?(?:вернувш|возвративш|прибывш|"
    r"отпущенн|освобожд|возвращ[её]нн|вызволенн|"
    r"обмененн|переданн|репатриир)\w*?[иы]х(?:ся)?\b|"
    rf"(?:серед|із|зі|з|поміж|у числі) (?:{_NO_CAPTIVITY}\w+\s+){{0,2}}?(?:звільнен|визволен|"
    r"прибул|відпущен|повернут|повернен|обмінян|"
    r"передан|репатрійован)\w*?их\b)",
    re.IGNORECASE,
)


def supplied(page: Page, mentions: Sequence[Mention]) -> list[Mention]:
    """Supply directions and scopes that the text leaves to its reader.

    Args:
        page: The page.
        mentions: Its counts.

    Returns:
        The counts, in the same order.
    """
    home = home_of(page, mentions)
    told = [
        _with_condition(page, _with_scope(page, _with_home(mention, page, home)))
        for mention in mentions
    ]
    parts = _parts_among(page, told)
    return [mention for index, mention in enumerate(told) if index not in parts]


def _parts_among(page: Page, mentions: Sequence[Mention]) -> set[int]:
    """Find what stands "among those freed": parts, unless they make up the count beside."""
    by_sentence: dict[int, list[int]] = {}
    for index, mention in enumerate(mentions):
        by_sentence.setdefault(mention.sentence.index, []).append(index)
    parts: set[int] = set()
    for indexes in by_sentence.values():
        sentence = mentions[indexes[0]].sentence
        cue = _AMONG.search(page, sentence.start, sentence.end)
        if cue is None:
            continue
        behind = [
            index
            for index in indexes
            if mentions[index].start >= cue.end() or _is_among(page, mentions[index], cue.start())
        ]
        beside = [*mentions[max(0, indexes[0] - 2) : indexes[0]], *mentions[indexes[-1] + 1 :][:2]]
        whole = max((page.value_of(mention.number) or 0 for mention in beside), default=0)
        if (
            behind
            and whole
            and sum(page.value_of(mentions[index].number) or 0 for index in behind) < whole
        ):
            parts.update(behind)
    return parts


_BEING = re.compile(
    r"\s?|[^.;:,\d]{0,60}?\b(?:was|were|is|are|been|был[иоа]?|есть|оказал\w+|був|бул[иоа]|є|"
    r"опинил\w+)\s+(?:also\s+|и\s+|й\s+|також\s+|также\s+)?",
    re.IGNORECASE,
)


def _is_among(page: Page, mention: Mention, start: int) -> bool:
    """A count right before the words, or with a mere "were": "four civilians were among ..."."""
    if mention.number is None:
        return False
    number = page.numbers[mention.number]
    return number.end <= start and bool(_BEING.fullmatch(page.text, number.end, start))


def is_among_freed(page: Page, mention: Mention) -> bool:
    """Tell whether a count is said to be among those who came home: a part of them.

    Args:
        page: The page.
        mention: The count.
    """
    sentence = mention.sentence
    cue = _AMONG.search(page, sentence.start, sentence.end)
    if cue is None:
        return False
    return mention.start >= cue.end() or _is_among(page, mention, cue.start())


_IF = re.compile(
    r",?\s(?:if|provided(?: that)?|on condition|as long as|если|при условии|в случае если|якщо|"
    r"за умови)\s",
    re.IGNORECASE,
)


def _with_condition(page: Page, mention: Mention) -> Mention:
    """What is promised on a condition is an offer: "will return 900, if Kyiv agrees"."""
    if mention.status != "planned" or mention.clause is None:
        return mention
    if mention.scope == "total" or not _IF.search(page.text, mention.end, mention.sentence.end):
        return mention
    return replace(mention, status="offered")


def home_of(page: Page, mentions: Sequence[Mention]) -> str | None:
    """Find whose people the article tells of coming home: those of most counts, or of its own."""
    if page.language == "uk":
        return "Ukraine"
    sure: Counter[str] = Counter()
    weak: Counter[str] = Counter()
    for mention in mentions:
        flow = mention.flow
        if mention.each or flow is None or flow.to_party is None or flow.conflict:
            continue
        if mention.category is not None and mention.category != "bodies":
            (sure if flow.is_sure else weak)[flow.to_party] += 1
    votes = sure or weak
    if sum(votes.values()) == 1:  # one count is no majority: the people named weigh as much
        votes = _peoples(page) + votes
    votes = votes or _speakers_sides(page)
    ranked = votes.most_common(1)
    return ranked[0][0] if ranked else None  # of equals, the first


def _peoples(page: Page) -> Counter[str]:
    """Count how often an article names each side's people."""
    return Counter(
        party.party
        for party in page.parties
        if _PEOPLE.fullmatch(page.text, party.start, party.end)
    )


def _speakers_sides(page: Page) -> Counter[str]:
    """Where nobody's people are named: those of the side that speaks, if but one does."""
    sides = {speaker.side for speaker in page.speakers if speaker.side in ("Russia", "Ukraine")}
    return Counter(side for side in sides if side) if len(sides) == 1 else Counter()


def _with_home(mention: Mention, page: Page, home: str | None) -> Mention:
    """A homecoming of people, told without saying whose, is that of the article's own."""
    clause = mention.clause
    known = mention.flow is not None and mention.flow.to_party is not None
    if home is None or known or mention.each or clause is None or mention.category == "bodies":
        return mention
    comes = clause.verb.kind in _HOMECOMING or any(
        cue.family == "cue" and cue.kind in ("home", "captivity")
        for cue in page.cues.within(clause.start, clause.end)
    )
    if not comes:
        return mention
    hint = Hint(None, home, 1, SUPPLIED, clause.verb.start, clause.verb.end)
    return replace(mention, flow=settle([hint]))


def _over_a_year(page: Page, mention: Mention) -> bool:
    """No single handover is dated by its year, or since a day: "in 2024 1,358 came back"."""
    date, clause = mention.date, mention.clause
    if date is None or clause is None or mention.number is None or mention.each:
        return False
    if mention.status != "completed" or (page.value_of(mention.number) or 0) < _MANY:
        return False
    if _AGO.search(date.surface):
        return False  # "whom they had seized a year ago"
    if not clause.start <= date.start < max(clause.end, mention.end):
        return False
    long_ago = date.precision == "day" and _is_long_ago(page, date)
    if date.precision != "year" and date.role != "since" and not long_ago:
        return False
    since = _FROM.search(page.text, max(0, date.start - 8), date.start)
    if long_ago and since is None:
        return False
    cue = Cue(since.start() if since else date.start, date.end, "cue", "cumulative", "")
    return reaches(page, mention.sentence, cue, mention.start, mention.end)


_AGO = re.compile(r"\b(?:ago|назад|тому)\b", re.IGNORECASE)
_FROM = re.compile(r"\b(?:since|від|з|із|с|со)\s+\Z", re.IGNORECASE)
_LONG = 60  # days


def _is_long_ago(page: Page, date: DateMention) -> bool:
    published = page.article.published
    return bool(published and date.first and (published - date.first).days > _LONG)


def _with_scope(page: Page, mention: Mention) -> Mention:
    """Settle totals: a quota to be filled, or what has come together over a year or since a day.

    What is promised as "at least 1,000", or agreed on both ways, is such a quota.
    """
    if _over_a_year(page, mention):
        return replace(mention, scope="total", role="total")
    if mention.number is None or mention.category is None or mention.status != "planned":
        return mention
    number = page.numbers[mention.number]
    if mention.each and mention.category == "prisoners" and (number.value or 0) >= _BEYOND_A_DAY:
        return replace(mention, scope="total", role="total")
    if (number.value or 0) < _QUOTA:
        return mention
    agreed = mention.each and any(
        cue.family == "cue" and cue.kind == "agreed"
        for cue in page.cues.within(mention.sentence.start, mention.sentence.end)
    )
    if number.bound == "at_least" or agreed:
        return replace(mention, scope="total", role="total")
    return mention
