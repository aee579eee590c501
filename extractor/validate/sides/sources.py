"""Rules on who says so: speakers, acts, evidence, hostile text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from extractor.reading.page import Page
from extractor.records import Act, Finding, Span
from extractor.text.names import names_match
from extractor.text.parties import canonical_party
from extractor.validate.case import Case
from extractor.validate.registry import finding, rule
from extractor.validate.sides.spokesmen import is_named, side_of


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
