"""Unnumbered: swaps and handovers of which the text says, near by, that it keeps their size back.

"The sides exchanged prisoners on Monday. Neither gave a figure."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.reading.clauses import Clause, clauses_of
from extractor.reading.counts.categories import topic_of
from extractor.reading.counts.countless import is_spoken_of, people_named
from extractor.reading.counts.nouns import category_of
from extractor.reading.counts.recall import headed
from extractor.reading.counts.secrecy import silences
from extractor.reading.counts.untold import is_directed, is_told
from extractor.reading.days.dating import date_of
from extractor.reading.lexicon import Cue
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.reference import inherited_agent
from extractor.reading.statuses.realis import status_of
from extractor.reading.ways.flows import read_flow
from extractor.reading.ways.hints import SURE, Flow, Hint, opposite, settle
from extractor.reading.ways.namedpeople import names_prisoners
from extractor.records import DONE, Category
from extractor.text.numbers import Number
from extractor.text.sentences import Sentence

_BACK = 3  # sentences between a handover and the words that its size is kept back
_MOST = 20  # such handovers an article may tell
_MOVES = ("give", "receive", "return", "home")
_TOLD = ("past", "pass", "pres")


def unnumbered(page: Page, counted: Sequence[Mention]) -> list[Mention]:
    """Read the swaps and flows whose size is kept back, wherever they go.

    Args:
        page: The page.
        counted: The counts that make records, and the flows already known to be kept back.

    Returns:
        Mentions without a number, marked as undisclosed.
    """
    found: list[Mention] = []
    with_counts: dict[int, set[Category | None]] = {}
    for mention in counted:
        with_counts.setdefault(mention.sentence.index, set()).add(mention.category)
    for sentence in page.sentences:
        if page.boilerplate.at(sentence.start) or len(found) >= _MOST:
            continue
        spans = list(silences(page, sentence))
        if not spans or any(is_directed(page, sentence, span) for span in spans):
            continue
        found += [
            mention
            for mention in _meant(page, sentence, with_counts)
            if not _is_of_before(page, sentence, mention)
            and not is_told(page, mention, [*counted, *found])
        ]
    return found


def _is_of_before(page: Page, sentence: Sentence, mention: Mention) -> bool:
    """The number kept back is one of an earlier day than the swap that is still to come."""
    if mention.status != "planned" or mention.sentence.index == sentence.index:
        return False
    day = mention.date.first if mention.date else None
    days = [date.first for date in page.dates.within(sentence.start, sentence.end) if date.first]
    return day is not None and any(each < day for each in days)


def _meant(
    page: Page, sentence: Sentence, with_counts: dict[int, set[Category | None]]
) -> list[Mention]:
    """What the silence is about: the uncounted handover told last, up to this sentence."""
    for index in range(sentence.index, max(-1, sentence.index - _BACK - 1), -1):
        told = list(tellings(page, page.sentences.items[index]))
        known = with_counts.get(index, set())
        if any(mention.category in known for mention in told):
            return []
        if told:
            swaps = [mention for mention in told if mention.each]
            flows = [mention for mention in told if not mention.each]
            named = all(swap.clause is not None and swap.clause.nominal for swap in swaps)
            return flows if flows and named else swaps[:1] or told
        if known:
            return []
    return []


def tellings(page: Page, sentence: Sentence) -> Iterator[Mention]:
    """The swaps and flows of a sentence that have no number."""
    clauses = clauses_of(page, sentence)
    before: Flow | None = None
    for clause in clauses:
        if clause.verb.kind == "exchange":
            swap = _swap(page, sentence, clause)
            if swap is not None:
                yield swap
            continue
        if clause.nominal or clause.verb.kind not in _MOVES or clause.verb.form not in _TOLD:
            continue
        for noun in _nouns(page, clause):
            flow = _flow(page, sentence, clauses, clause, noun, before)
            flow = _homeward(page, clause) if flow is None or not flow.is_sure else flow
            if flow is None or not flow.is_sure or opposite(flow.to_party) is None:
                continue
            before = flow
            mention = _mention(page, sentence, clause, _kind(noun), flow)
            if mention.status in DONE:
                yield mention


def _homeward(page: Page, clause: Clause) -> Flow | None:
    """A homecoming that a Ukrainian article tells, without saying whose, is that of its own."""
    if page.language != "uk" or clause.verb.kind not in ("home", "return"):
        return None
    cues = page.cues.within(clause.start, clause.end)
    if not any((cue.family, cue.kind) == ("cue", "home") for cue in cues):
        return None
    return settle([Hint(None, "Ukraine", SURE, "told at home", clause.start, clause.end)])


def _swap(page: Page, sentence: Sentence, clause: Clause) -> Mention | None:
    if is_spoken_of(page, clause):
        return None
    category = people_named(page, sentence.start, sentence.end) or _those_swapped(page)
    mention = _mention(page, sentence, clause, category, None)
    return mention if mention.status in ("completed", "ongoing", "planned") else None


def _those_swapped(page: Page) -> Category:
    """Where no word says what is exchanged: prisoners, unless an article is of the dead alone."""
    return "bodies" if topic_of(page) == "bodies" and not names_prisoners(page) else "prisoners"


def _nouns(page: Page, clause: Clause) -> list[Cue]:
    """The nouns of a clause that say who moved, one for each category, unless one is counted."""
    if any(
        clause.start <= number.start < clause.end and not number.ordinal and not number.glued
        for number in _numbers(page, clause)
    ):
        return []
    kinds: dict[str, Cue] = {}
    for cue in page.cues.within(clause.start, clause.end):
        if cue.family == "noun" and (category_of(cue.kind) or cue.kind == "person"):
            kinds.setdefault(_kind(cue), cue)
    if "prisoners" in kinds:
        kinds.pop("wounded", None)
        if "bodies" in kinds and kinds["prisoners"].kind == "person":
            kinds.pop("prisoners")  # "the remains of soldiers"
    return list(kinds.values())


def _numbers(page: Page, clause: Clause) -> list[Number]:
    sentence = page.sentence_at(clause.verb.start)
    dates = page.dates.within(clause.start, clause.end)
    return [
        number
        for number in (page.numbers_in(sentence) if sentence else [])
        if not any(date.start <= number.start < date.end for date in dates)
    ]


def _kind(noun: Cue) -> Category:
    return category_of(noun.kind) or "prisoners"


def _flow(
    page: Page,
    sentence: Sentence,
    clauses: Sequence[Clause],
    clause: Clause,
    noun: Cue,
    before: Flow | None,
) -> Flow | None:
    """Which way they went; "in return" turns the flow before round."""
    side = next(
        (s.side for s in page.speakers.within(sentence.start, sentence.end) if s.side), None
    ) or headed(page, sentence)
    inherited = inherited_agent(page, clauses, clause)
    flow = read_flow(page, sentence, clause, (noun.start, noun.end), [], side, inherited)
    if flow is not None and flow.is_sure:
        return flow
    if before is not None and before.to_party is not None:
        for cue in page.cues.within(max(sentence.start, clause.start - 16), clause.end):
            if cue.family == "cue" and cue.kind == "reverse":
                back = opposite(before.to_party)
                return settle([Hint(before.to_party, back, 2, "way back", cue.start, cue.end)])
    return flow


def _mention(
    page: Page, sentence: Sentence, clause: Clause, category: Category, flow: Flow | None
) -> Mention:
    start = clause.verb.start
    return Mention(
        number=None, role="other", category=category, flow=flow, each=flow is None,
        derivation="sum", status=status_of(page, sentence, clause, start), scope="single",
        date=date_of(page, sentence, clause, start),
        speakers=tuple(page.speakers.within(sentence.start, sentence.end)), sentence=sentence,
        clause=clause, head=None, start=start, end=clause.verb.end, subset=False, dirty="",
    )  # fmt: skip
