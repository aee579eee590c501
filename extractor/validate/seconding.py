"""Rules on what only the model tells: another voice, or the text's own words, must bear it out."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.records import DONE, DiplomacyRecord, ExchangeRecord, Finding, Transfer
from extractor.validate.case import Case, Support
from extractor.validate.registry import finding, rule

_MODEL = frozenset({"model", "second_look"})


def told_by_the_model_alone(record: ExchangeRecord | DiplomacyRecord) -> bool:
    """Tell whether no voice but the model's speaks for an exchange."""
    voices = {item.voice for item in record.provenance}
    return isinstance(record, ExchangeRecord) and bool(voices) and voices <= _MODEL


@rule(
    "seconded",
    passes="prisoners without a count, where no record counts any",
    fails="bodies without a count, which only the model tells, beside 1,000 that the text counts",
)
def seconded(case: Case) -> Iterator[Finding]:
    """What is told without a count is told by no other record with its count.

    Small models repeat an exchange without its numbers. Where the rules read the same people going
    the same way, in words that may be of the same time, the repetition adds nothing. Whoever tells
    it: without a day of its own either, a handover said to be done is that other one, or none.
    """
    record = case.record
    if any(transfer.quantity.is_counted for transfer in record.transfers):
        return
    by_model = told_by_the_model_alone(record)
    if not by_model and not _is_undated_handover(record):
        return
    who = "Only the model tells this" if by_model else "This has neither count nor day"
    for index, transfer in enumerate(record.transfers):
        counted = _counted(case, transfer)
        if counted is not None:
            yield finding(
                "seconded",
                "error",
                f"{who}, and {counted.record.id} tells it with its count.",
                field=f"transfers[{index}]",
                case=case,
            )


@rule(
    "handover_told",
    passes='19 prisoners whom only the model tells of, quoted from "19 captives came home"',
    fails='19 prisoners whom only the model tells of, quoted from "her son, nineteen, is missing"',
)
def handover_told(case: Case) -> Iterator[Finding]:
    """What the model alone tells has a giver or receiver, and a word of handing over beside it.

    Small models make a handover of any number: the downed drones, the killed, somebody's age. The
    sentence of the count, or the quoted ones of a transfer without a count, must have a verb or a
    noun of giving, receiving, returning, coming home or exchange.
    """
    if not told_by_the_model_alone(case.record):
        return
    for support in case.supports:
        transfer = support.transfer
        if transfer.from_party is None and transfer.to_party is None:
            why = "it names neither giver nor receiver"
        elif not _tells_handover(case, support):
            why = "no word beside it tells of a handover"
        else:
            continue
        yield finding(
            "handover_told",
            "error",
            f"Only the model tells this, and {why}.",
            field=support.field,
            case=case,
        )


def _tells_handover(case: Case, support: Support) -> bool:
    page = case.page
    places = [mention.start for mention in support.candidates]
    if not places:
        places = [page.folded.locate(span.start) for span in case.record.evidence]
    sentences = [sentence for at in places if (sentence := page.sentence_at(at)) is not None]
    return not places or any(
        cue.family == "verb"
        for sentence in sentences
        for cue in page.cues.within(sentence.start, sentence.end)
    )


def _is_undated_handover(record: ExchangeRecord | DiplomacyRecord) -> bool:
    return (
        isinstance(record, ExchangeRecord)
        and record.scope == "single"
        and record.status in DONE
        and record.when.start is None
    )


def _counted(case: Case, transfer: Transfer) -> Case | None:
    """Another voice's record of the same flow, with a count, that may be of the same time."""
    for other in case.siblings.of_flow(transfer):
        flows = [
            each
            for each in other.record.transfers
            if (each.category, each.from_party) == (transfer.category, transfer.from_party)
        ]
        if (
            not told_by_the_model_alone(other.record)
            and any(each.quantity.is_counted for each in flows)
            and _may_be_one(case.record, other.record)
        ):
            return other
    return None


def _may_be_one(mine: ExchangeRecord, other: ExchangeRecord) -> bool:
    if (mine.status in DONE) != (other.status in DONE):
        return False
    first, second = mine.when, other.when
    if first.start is None or second.start is None:
        return True
    return first.start <= (second.end or second.start) and second.start <= (
        first.end or first.start
    )
