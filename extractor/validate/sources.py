"""Rules on who says so: speakers, acts, evidence, hostile text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from extractor.reading.belonging import office_side, side_by_context
from extractor.reading.context import location_words
from extractor.reading.page import Page
from extractor.records import Act, Attribution, Finding, Span
from extractor.text.names import find_name, names_match
from extractor.text.parties import PartyMention, canonical_party, find_parties
from extractor.validate.case import Case
from extractor.validate.pointers import is_pointed, is_their_own, owner_before, seat_after
from extractor.validate.registry import finding, rule


@rule(
    "speaker_grounded",
    passes='"Medinsky said" with speaker Vladimir Medinsky',
    fails="a speaker whom the article does not name",
    on_error="rejected",
)
def speaker_grounded(case: Case) -> Iterator[Finding]:
    """Every speaker is named in the article."""
    for index, attribution in enumerate(case.record.attributions):
        if not is_named(case, attribution.speaker):
            yield finding(
                "speaker_grounded",
                "error",
                f"The article does not name {attribution.speaker!r}.",
                field=f"attributions[{index}].speaker",
                case=case,
            )


def is_named(case: Case, speaker: str) -> bool:
    """A speaker is named by name, or, where he has none, by the words that stand for him."""
    if find_name(speaker, case.page.text) is not None:
        return True
    words = re.sub(r"^(?:a|an|the)\s+", "", speaker, flags=re.I)
    return bool(location_words(case.page, words)) or _is_owned(case, speaker)


def _is_owned(case: Case, speaker: str) -> bool:
    """Whether a body is named as its side's own: "Росіяни, зі слів їхнього міноборони"."""
    sides = find_parties(speaker)
    if len({party.party for party in sides}) != 1:
        return False
    side = sides[0].party
    page = case.page
    if any(is_their_own(page, head, sides[0]) for head in _without_side(speaker, sides[0])):
        return True
    return _seated_with(page, speaker, sides[0]) or any(
        voice.side == side
        and voice.name[:1].islower()
        and voice.name.casefold() in speaker.casefold()
        for voice in page.speakers
    )


_BESIDE_SEAT = 24  # characters between a body and the capital it sits in


def _seated_with(page: Page, speaker: str, side: PartyMention) -> bool:
    """Whether a body stands beside its side's own name: "the defence ministry in Moscow"."""
    for head in _without_side(speaker, side):
        found = find_name(head, page.text) if len(head) >= _SHORTEST_HEAD else None
        if found is None:
            continue
        low, high = max(0, found[0] - _BESIDE_SEAT), found[1] + _BESIDE_SEAT
        for party in page.parties.within(low, high):
            between = page.text[min(party.end, found[1]) : max(party.start, found[0])]
            own = found[0] <= party.start < found[1]
            if party.party == side.party and not own and not re.search(r"[.;:!?\n]", between):
                return True
    return False


def _without_side(speaker: str, side: PartyMention) -> list[str]:
    """What is left of a body's name without the word for its side."""
    words = speaker.split()
    heads = [speaker[: side.start] + " " + speaker[side.end :]]
    for word, rest in ((words[0], words[1:]), (words[-1], words[:-1])):
        if {party.party for party in find_parties(word)} == {side.party}:
            heads.append(" ".join(rest))
    return [" ".join(head.split()) for head in heads]


_SHORTEST_HEAD = 5  # letters of what is left of a name without its side


@rule(
    "speaker_side",
    passes="Medinsky for Russia",
    fails="Medinsky for Ukraine",
    on_error="rejected",
)
def speaker_side(case: Case) -> Iterator[Finding]:
    """The side is the speaker's own, by the table of people and bodies or by the words around."""
    for index, attribution in enumerate(case.record.attributions):
        side = side_of(case, attribution)
        told = attribution.side and (canonical_party(attribution.side) or attribution.side)
        if told and side and side != told:
            yield finding(
                "speaker_side",
                "error",
                f"{attribution.speaker} speaks for {side}, the record says {attribution.side}.",
                field=f"attributions[{index}].side",
                case=case,
            )


_BESIDE = 4  # words, at most, between a side and its speaker: "Ukraine's human rights commissioner"


def side_of(case: Case, attribution: Attribution) -> str | None:
    """Tell for whom a speaker speaks, from his name or the article's own words."""
    named = {party.party for party in find_parties(attribution.speaker)}
    if len(named) == 1:
        return named.pop()
    if (office := office_side(attribution.speaker)) is not None:
        return office
    body = find_name(attribution.speaker, case.page.text)
    if body is not None and is_pointed(case.page, body[0]):
        return owner_before(case.page, body[0])
    if body is not None and (seat := seat_after(case.page, attribution.speaker, body[1])):
        return seat
    for speaker in case.page.speakers:
        if speaker.side and names_match(speaker.name, attribution.speaker):
            return speaker.side
    found = find_name(attribution.speaker, case.page.text)
    if found is None:
        return None
    for party in case.page.parties.within(found[0], found[1]):
        return party.party
    titled = _title_before(case.page, found[0])
    return titled or side_by_context(case.page, attribution.speaker, *found)


def _title_before(page: Page, start: int) -> str | None:
    """The party in the title before a name: "Ukraine's human rights commissioner"."""
    for party in reversed(page.parties.within(max(0, start - 60), start)):
        if party.kind in ("demonym", "organ", "state", "capital"):
            gap = page.text[party.end : start]
            if re.search(r"[.;,:]", gap) or (party.cases == {"dat"} and len(gap.split()) > 1):
                return None  # "передача Киеву 1200 тел, наш источник": of the sentence, not of him
            return party.party if len(gap.split()) <= _BESIDE else None
    return None


@rule(
    "act_supported",
    passes='"the headquarters confirmed" as confirmed',
    fails='"the headquarters confirmed" as denied',
)
def act_supported(case: Case) -> Iterator[Finding]:
    """The speaker's verb is of the act: a denial is never an announcement."""
    for index, attribution in enumerate(case.record.attributions):
        heard = [each for each in _voices(case.page) if names_match(each[0], attribution.speaker)]
        acts = {act for _, act, _ in heard}
        if not acts:
            continue
        denies = (
            attribution.act != "denied"
            and acts == {"denied"}
            and any(_is_of_this(case, each) for _, _, told in heard for each in told)
        )
        affirms = attribution.act == "denied" and acts <= {"announced", "confirmed"}
        if denies or affirms:
            yield finding(
                "act_supported",
                "warning",
                f"{attribution.speaker} {'/'.join(sorted(acts))}, the record says"
                f" {attribution.act}.",
                field=f"attributions[{index}].act",
                case=case,
            )


@lru_cache(maxsize=8)
def _voices(page: Page) -> tuple[tuple[str, Act, tuple[int, ...]], ...]:
    """Who says how, and where: a long article names few speakers, each many times."""
    found: dict[tuple[str, Act], list[int]] = {}
    for speaker in page.speakers:
        found.setdefault((speaker.name, speaker.act), []).append(speaker.verb_start)
    return tuple((name, act, tuple(told[:_TOLD])) for (name, act), told in found.items())


_TOLD = 8  # places of one speaker's denials that are looked at


def _is_of_this(case: Case, verb: int) -> bool:
    """Whether a denial may be of the record's event: it speaks of a handover, or stands beside it.

    "Kyiv handed over a list of children. Medinsky dismissed it": of the list, not of the swap.
    """
    page = case.page
    sentence = page.sentence_at(verb)
    tellings = {one.sentence.index for each in case.supports for one in each.candidates}
    if sentence is None or not tellings:
        return True
    if any(abs(sentence.index - index) <= 1 for index in tellings):
        return True
    return any(
        cue.family == "verb" or (cue.family == "noun" and cue.kind in ("prisoners", "bodies"))
        for cue in page.cues.within(sentence.start, sentence.end)
    )


@rule(
    "evidence_verbatim",
    passes="a quote as it stands at its offsets",
    fails="a quote with one digit changed",
    on_error="rejected",
)
def evidence_verbatim(case: Case) -> Iterator[Finding]:
    """Every span is word for word what the article has at its offsets."""
    text = case.page.article.text
    for path, span in _spans(case):
        if text[span.start : span.end] != span.text or span.end > len(text):
            yield finding(
                "evidence_verbatim",
                "error",
                f"The article does not read {span.text[:60]!r} at {span.start}-{span.end}.",
                field=path,
                case=case,
            )


@rule(
    "count_in_evidence",
    passes='27 with the evidence "returned 27 bodies"',
    fails='27 with the evidence "handed over 1,212 bodies"',
    on_error="rejected",
)
def count_in_evidence(case: Case) -> Iterator[Finding]:
    """Where a record brings its own evidence, the counts stand in it and not elsewhere."""
    spans = [*case.record.evidence, *(t.span for t in case.record.transfers if t.span is not None)]
    if not spans:
        return
    covered = {index for span in spans for index in _covered(case.page, span)}
    for support in case.supports:
        quantity = support.transfer.quantity
        if not quantity.value or not support.candidates or quantity.derivation != "stated":
            continue
        if not covered or any(m.number in covered for m in support.candidates):
            continue
        yield finding(
            "count_in_evidence",
            "error",
            f"The record's evidence does not contain {quantity.value:,}.",
            field=f"{support.field}.quantity",
            case=case,
        )


def _covered(page: Page, span: Span) -> Iterator[int]:
    """The indexes of the numbers that lie inside a span of the article."""
    bounds = page.number_bounds
    for index in range(bisect_left(bounds, (span.start, 0)), len(bounds)):
        first, last = bounds[index]
        if first >= span.end:
            return
        if last <= span.end:
            yield index


def _spans(case: Case) -> Iterator[tuple[str, Span]]:
    record = case.record
    for index, span in enumerate(record.evidence):
        yield f"evidence[{index}]", span
    for index, transfer in enumerate(record.transfers):
        if transfer.span is not None:
            yield f"transfers[{index}].span", transfer.span
        if transfer.quantity.span is not None:
            yield f"transfers[{index}].quantity.span", transfer.quantity.span
    for index, attribution in enumerate(record.attributions):
        if attribution.span is not None:
            yield f"attributions[{index}].span", attribution.span
    if record.when.span is not None:
        yield "when.span", record.when.span


@rule(
    "not_boilerplate",
    passes="a count in the report itself",
    fails="a count only in a teaser, a ticker, or a line that speaks to the machine",
    on_error="rejected",
)
def not_boilerplate(case: Case) -> Iterator[Finding]:
    """The count stands in the report: not only in teasers, adverts or hostile text."""
    for support in case.supports:
        mention = support.mention
        if mention is None or support.aspects is None or support.aspects.clean != "differs":
            continue
        yield finding(
            "not_boilerplate",
            "error",
            f"{case.page.text[mention.start : mention.end]!r} stands only in {mention.dirty} text.",
            field=support.field,
            case=case,
            span=(mention.start, mention.end),
        )
