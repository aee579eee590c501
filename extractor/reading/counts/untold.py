"""Numbers kept back: "how many Russians went the other way, Kyiv would not say"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from extractor.reading.clauses import Clause, clauses_of, govern
from extractor.reading.context import same_period
from extractor.reading.counts.categories import MILITARY
from extractor.reading.counts.countless import people_named
from extractor.reading.counts.nouns import category_of
from extractor.reading.counts.secrecy import silences
from extractor.reading.days.dating import date_of
from extractor.reading.lexicon import Cue
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.reference import inherited_agent
from extractor.reading.ways.flows import read_flow
from extractor.reading.ways.hints import Flow, Hint, settle
from extractor.reading.ways.namedpeople import only_dead
from extractor.records import DONE, Category, ExchangeStatus
from extractor.text.sentences import Sentence

_BOTH = re.compile(
    r"\b(?:(?:on|from|to|in) (?:either|each|both) (?:sides?|directions?|countr\w+|ways?)|"
    r"each other|"
    r"either (?:country|way)|each way|both ways|one another|"
    r"(?:с|от|у|в) (?:кажд(?:ой|ую)|обе(?:их|е))(?: из)? (?:сторон\w*|стран\w*)|друг друг\w+|"
    r"(?:з|із|від|у|в|до) кожн(?:ої|у)(?: із?| з)? (?:сторон\w*|сторін|країн\w*)|"
    r"(?:з|із|в|у) (?:обох|обидва) (?:боків|сторін|бок\w*|країн\w*)|одн[аиеі]н? одн\w+)\b",
    re.IGNORECASE,
)
# Of a swap on which both keep silent neither way is told: "neither side would say how many".
_SIDES = re.compile(
    r"\b(?:neither (?:side|capital|country|party|Moscow|Kyiv|Kiev|Russia|Ukraine)|both (?:sides|"
    r"capitals|countries)|the (?:two )?sides|ни (?:в )?(?:Минобороны|Москв|Киев|Кремл|Росси|РФ|"
    r"российск|Украин|украинск)\w*[^.;]{0,40}?,? ни|(?:обе |две )?(?:стороны|столицы)|"
    r"ні (?:в |у )?(?:Міноборони|Москв|Ки[їє]в|Кремл|Росі|РФ|російськ|Україн|українськ)\w*"
    r"[^.;]{0,40}?,? ні|(?:обидві )?(?:сторони|столиці))\b",
    re.IGNORECASE,
)
_ITS_OBJECT = re.compile(
    r"\s+(?:(?:no|any|the|its|an?|exact|precise|other|further|overall|out)\s+){1,3}", re.IGNORECASE
)
_WHOM = re.compile(r"\b(?:whom?|кого)\s+(?:and|и|і|й|та)\s+\Z", re.IGNORECASE)
_NEWS = 7  # days before publication; what is older is told as background
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
        for span in silences(page, sentence):
            mention = _untold(page, sentence, span, counted)
            if mention is not None and not is_told(page, mention, [*counted, *found]):
                found.append(mention)
                break
    return found


def _untold(
    page: Page, sentence: Sentence, span: tuple[int, int], counted: Sequence[Mention]
) -> Mention | None:
    text = page.text
    source = _source(counted, sentence, span[0])
    clauses = clauses_of(page, sentence)
    clause = govern(page, clauses, *span, [])
    if clause is None or (clause.nominal and clause.verb.start < span[0]):
        return None
    if _gives_number(page, clause, span):
        return None
    category = _category(page, span, source)
    if category is None:
        return None
    flow = _own_flow(page, sentence, clauses, clause, span)
    sure = flow is not None and flow.is_sure
    each = not sure and bool(
        _BOTH.search(text, sentence.start, sentence.end)
        or (
            _SIDES.search(text, span[1], sentence.end)
            and not page.turns_back(sentence.start, sentence.end)
        )
    )
    if not sure and not each:
        flow = _way_back(page, sentence, source) or flow
    if not each and (flow is None or source is None):
        return None
    date = date_of(page, sentence, clause, span[0])
    return Mention(
        number=None, role="other", category=category, flow=flow, each=each, derivation="sum",
        status=_status(page, clause, source if not each else None), scope="single",
        date=date or (source.date if source and not each else None),
        speakers=tuple(page.speakers.within(sentence.start, sentence.end)), sentence=sentence,
        clause=clause, head=None, start=span[0], end=span[1], subset=False, dirty="",
    )  # fmt: skip


def _own_flow(
    page: Page,
    sentence: Sentence,
    clauses: Sequence[Clause],
    clause: Clause,
    span: tuple[int, int],
) -> Flow | None:
    """The direction that the words of the "how many" tell, not those of who keeps silent."""
    inherited = inherited_agent(page, clauses, clause)
    flow = read_flow(page, sentence, clause, span, [], None, inherited)
    if flow is None:
        return None
    first = page.text.rfind(";", sentence.start, span[0])
    comma = page.text.find(",", max(span[1], clause.verb.end), sentence.end)
    last = comma if comma >= 0 else sentence.end
    hints = [hint for hint in flow.hints if first <= hint.start < last]
    return flow if len(hints) == len(flow.hints) else settle(hints)


def _gives_number(page: Page, clause: Clause, span: tuple[int, int]) -> bool:
    """What is given is the number itself: "gave no figure"."""
    return bool(_ITS_OBJECT.fullmatch(page.text, clause.verb.end, max(clause.verb.end, span[0])))


_GOES_ON = re.compile(
    r"\b(?:not (?:yet )?(?:over|complete\w*|finished|ended)|goes on|still (?:going on|under way)|"
    r"continu(?:es|ing)|ongoing|не (?:завершен|закончен|окончен|завершил|закончил)\w*|продолжа\w+|"
    r"трива(?:є|ють)|продовжу\w+|не (?:завершен|закінчен|скінчен|завершив|закінчив)\w*)",
    re.IGNORECASE,
)
_BACK = 1  # sentences before the silence that may say that the exchange goes on


def _status(page: Page, clause: Clause, source: Mention | None) -> ExchangeStatus:
    if clause.verb.form == "future":
        return "planned"
    if source is None:
        sentence = page.sentence_at(clause.verb.start)
        if sentence is None:
            return "completed"
        first = page.sentences.items[max(0, sentence.index - _BACK)]
        return "ongoing" if _GOES_ON.search(page.text, first.start, sentence.end) else "completed"
    return source.status


def _source(counted: Sequence[Mention], sentence: Sentence, start: int) -> Mention | None:
    """Find the count beside which a number is kept back: the last before, or one right behind."""
    low = bisect_left(counted, sentence.index - _NEAR, key=lambda m: m.sentence.index)
    high = bisect_left(counted, sentence.index + 2, key=lambda m: m.sentence.index)
    near = [
        m
        for m in counted[low:high]
        if m.scope == "single"
        and m.status in DONE
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
            return "prisoners" if told == "wounded" and _of_captives(page, cue) else told
        if cue.family == "noun" and cue.kind == "person":
            return _living(page, source)
    if _WHOM.search(page.text, max(0, span[0] - 16), span[0]):
        return _living(page, source)
    return _named_before(page, span) or (source.category if source else None)


_GOES_ON = re.compile(r"(?:\s+(?:and|or|и|или|та|і|й|або)\s+[\w-]+)?\s+", re.IGNORECASE)


def _of_captives(page: Page, wounded: Cue) -> bool:
    """Wounded prisoners are prisoners: "how many gravely wounded and sick captives"."""
    return any(
        cue.family == "noun"
        and (cue.kind == "prisoners" or MILITARY.match(page.text, cue.start))
        and _GOES_ON.fullmatch(page.text, wounded.end, cue.start) is not None
        for cue in page.cues.within(wounded.end, wounded.end + _REACH)
    )


def _named_before(page: Page, span: tuple[int, int]) -> Category | None:
    """The category that the sentence names before it says that the number is kept back."""
    sentence = page.sentence_at(span[0])
    nouns = page.cues.within(sentence.start, span[0]) if sentence else []
    told = [category_of(cue.kind) for cue in nouns if cue.family == "noun"]
    named = next((category for category in reversed(told) if category), None)
    if named == "wounded" and sentence is not None:
        return people_named(page, sentence.start, span[0])
    return named


def _living(page: Page, source: Mention | None) -> Category:
    """Mere people are those counted before; where they come with prisoners, prisoners."""
    if source is not None and only_dead(page, source.category):
        return "bodies"
    if source is None or source.category in (None, "bodies", "civilians"):
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


def is_directed(page: Page, sentence: Sentence, span: tuple[int, int]) -> bool:
    """Tell whether the words around a kept number say which way it went."""
    clauses = clauses_of(page, sentence)
    clause = govern(page, clauses, *span, [])
    if page.turns_back(sentence.start, sentence.end):
        return True
    if clause is None or clause.nominal or clause.verb.end < span[0]:
        return False
    if _gives_number(page, clause, span):
        return False
    flow = _own_flow(page, sentence, clauses, clause, span)
    return flow is not None and flow.is_sure


def is_told(page: Page, mention: Mention, others: Sequence[Mention]) -> bool:
    """Tell whether somebody else tells the number, or the same flow was found before."""
    return any(_is_same_flow(page, mention, other) for other in others)


def _is_same_flow(page: Page, mention: Mention, other: Mention) -> bool:
    if other.category != mention.category or other.scope != "single":
        return False
    if other.status != mention.status and "planned" in (other.status, mention.status):
        return False
    if not same_period(other.date, mention.date) or _is_earlier(page, other, mention):
        return False
    if mention.each or other.each:
        return True
    if mention.flow is None or other.flow is None:
        return other.number is None
    return other.flow.to_party in (None, mention.flow.to_party)


def _is_earlier(page: Page, other: Mention, mention: Mention) -> bool:
    """A count of a day long past is not the undated flow that the article reports."""
    published, day = page.article.published, other.date.first if other.date else None
    if mention.date is not None or day is None or published is None:
        return False
    return (published - day).days > _NEWS
