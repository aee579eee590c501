"""Every article as the page shows it: its text with marks, and gold against the prediction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.evaluate.cells import Cell
from extractor.evaluate.evaluation import Evaluation
from extractor.evaluate.fields import compare
from extractor.evaluate.labels import OUTCOMES
from extractor.evaluate.measurement import ArticleEvaluation, Pair
from extractor.evaluate.report.marks import Segment, gold_marks, predicted_marks, segments
from extractor.evaluate.report.sections import amount
from extractor.evaluate.wording import record_of
from extractor.records import Finding, Record, Verdict

_TOLD_TWICE = ("hedge", "from_party", "to_party")  # within count and direction


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field of gold against the same field of the prediction.

    Attributes:
        field: Its name.
        item: Which transfer, speaker or other item it belongs to, counted from one, if any.
        outcome: How they agree; empty where nothing is compared.
        word: The same in a word.
        gold: Gold's value.
        predicted: The prediction's value.
    """

    field: str
    item: str
    outcome: str
    word: str
    gold: str
    predicted: str


@dataclass(frozen=True, slots=True)
class RecordView:
    """A gold record against a predicted one, or either alone.

    Attributes:
        gold: Gold's name in this article, such as ``G1``.
        predicted: The prediction's, such as ``P2``.
        state: ``exact``, ``right``, ``differs``, ``missed``, ``spurious`` or ``unscored``.
        word: The same in words.
        verdict: The predicted record's verdict.
        head: The record on a line.
        fields: The fields.
        findings: What was found about the predicted record.
        strays: How many of its spans do not read in the text as they say.
    """

    gold: str
    predicted: str
    state: str
    word: str
    verdict: Verdict | None
    head: str
    fields: tuple[FieldView, ...]
    findings: tuple[Finding, ...] = ()
    strays: int = 0


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article.

    Attributes:
        number: Its place in gold's order, counted from one.
        article: The article with everything measured.
        state: ``perfect``, ``errors`` or ``failed``.
        problems: What is not right about it, in a few words.
        segments: Its text.
        records: Its records, wrong ones first.
        remarks: Findings about the article, not about one of its records.
        numbers: Numbers whose role differs: surface, gold's role, the ledger's.
        usage: What it cost, in words.
    """

    number: int
    article: ArticleEvaluation
    state: str
    problems: str
    segments: tuple[Segment, ...]
    records: tuple[RecordView, ...]
    remarks: tuple[Finding, ...]
    numbers: tuple[tuple[str, str, str], ...]
    usage: str


def articles(evaluation: Evaluation) -> list[ArticleView]:
    """Every article, those with most errors first."""
    ranked = sorted(enumerate(evaluation.articles, 1), key=lambda each: (*_rank(each[1]), each[0]))
    return [_view(number, article) for number, article in ranked]


def _rank(article: ArticleEvaluation) -> tuple[int, int, int]:
    """Failed ones, then by wrong records, then by fields that differ."""
    wrong = sum(not pair.right for pair in article.pairs)
    wrong += len(article.missed) + len(article.spurious)
    differing = sum(len(pair.differences) for pair in article.pairs)
    return -bool(article.error), -wrong, -differing


def _view(number: int, article: ArticleEvaluation) -> ArticleView:
    text = article.case.article.text
    everything = article.result.records if article.result else []
    names = {id(record): f"P{place}" for place, record in enumerate(everything, 1)}
    marks, strays = gold_marks(article.case), {}
    for record in everything:
        name = names[id(record)]
        found, strays[name] = predicted_marks(text, name, record)
        marks += found
    remarks = tuple(article.result.findings) if article.result else ()
    records = tuple(_records(article, names, strays, remarks))
    told = {finding for view in records for finding in map(_key, view.findings)}
    state = "failed" if article.error else "perfect" if article.perfect else "errors"
    return ArticleView(
        number=number,
        article=article,
        state=state,
        problems=_problems(article),
        segments=tuple(segments(text, marks)),
        records=records,
        remarks=tuple(each for each in remarks if _key(each) not in told),
        numbers=tuple(_numbers(article)),
        usage=_usage(article),
    )


def _records(
    article: ArticleEvaluation,
    names: dict[int, str],
    strays: dict[str, int],
    remarks: Sequence[Finding],
) -> Iterator[RecordView]:
    gold, predicted = article.case.records, article.predicted
    for pair in sorted(article.pairs, key=lambda each: (each.right, not each.differences)):
        record = predicted[pair.predicted]
        name = names[id(record)]
        yield _pair(pair, gold[pair.gold], record, name, _about(record, remarks), strays[name])
    for index in article.missed:
        fields = _fields(compare(gold[index], None))
        head = record_of(gold[index])
        yield RecordView(f"G{index + 1}", "", "missed", "missed", None, head, fields)
    for index in article.spurious:
        yield _alone(predicted[index], "spurious", "made up", names, strays, remarks)
    scored = {id(record) for record in predicted}
    for record in article.result.records if article.result else ():
        if id(record) not in scored:
            yield _alone(record, "unscored", "left out, not scored", names, strays, remarks)


def _pair(
    pair: Pair,
    gold: Record,
    predicted: Record,
    name: str,
    findings: tuple[Finding, ...],
    strays: int,
) -> RecordView:
    state, word = "differs", "differs"
    if pair.right:
        state, word = "right", "core right, other fields differ"
    if not pair.differences:
        state, word = "exact", "every field exact"
    return RecordView(
        gold=f"G{pair.gold + 1}",
        predicted=name,
        state=state,
        word=word,
        verdict=predicted.verdict,
        head=record_of(gold),
        fields=_fields(pair.cells),
        findings=findings,
        strays=strays,
    )


def _alone(
    record: Record,
    state: str,
    word: str,
    names: dict[int, str],
    strays: dict[str, int],
    remarks: Sequence[Finding],
) -> RecordView:
    name = names[id(record)]
    return RecordView(
        gold="",
        predicted=name,
        state=state,
        word=word,
        verdict=record.verdict,
        head=record_of(record),
        fields=_fields(compare(None, record)),
        findings=_about(record, remarks),
        strays=strays[name],
    )


def _about(record: Record, remarks: Sequence[Finding]) -> tuple[Finding, ...]:
    """What was found about a record, whether it hangs on the record or on the article."""
    own = list(record.findings)
    known = set(map(_key, own))
    if record.id:
        own += [each for each in remarks if each.record_id == record.id and _key(each) not in known]
    return tuple(own)


def _key(finding: Finding) -> tuple[object, ...]:
    return finding.rule, finding.field, finding.record_id, finding.message


def _fields(cells: Sequence[Cell]) -> tuple[FieldView, ...]:
    return tuple(
        FieldView(
            field=cell.field.replace("_", " "),
            item=_item(cell.place),
            outcome=cell.outcome,
            word=OUTCOMES[cell.outcome] + (f": {cell.note}" if cell.note else ""),
            gold=cell.gold or "",
            predicted=cell.predicted or "",
        )
        for cell in cells
        if not (cell.field in _TOLD_TWICE and _is_told(cell))
    )


def _is_told(cell: Cell) -> bool:
    """Whether a part of a count or direction adds nothing to the whole."""
    return cell.outcome in ("exact", "omission", "hallucination")


def _item(place: str) -> str:
    _, found, rest = place.partition("[")
    return str(int(rest.partition("]")[0]) + 1) if found else ""


def _problems(article: ArticleEvaluation) -> str:
    parts = [
        (sum(not pair.right for pair in article.pairs), "wrong"),
        (len(article.missed), "missed"),
        (len(article.spurious), "made up"),
    ]
    told = ", ".join(f"{count} {what}" for count, what in parts if count)
    fields = sum(len(pair.differences) for pair in article.pairs if pair.right)
    if fields and not told:
        told = f"core right, {fields} other field{'s' if fields > 1 else ''} differ"
    return told or ("" if article.error else "right")


def _numbers(article: ArticleEvaluation) -> Iterator[tuple[str, str, str]]:
    if article.result and article.result.numbers:
        for pair in article.roles:
            if pair.gold and pair.gold != pair.predicted:
                yield pair.surface, pair.gold, pair.predicted or "not found"


def _usage(article: ArticleEvaluation) -> str:
    names = (
        ("usage.input_tokens", "tokens in"),
        ("usage.output_tokens", "tokens out"),
        ("usage.calls", "calls"),
        ("usage.seconds", "s"),
        ("usage.cost", "cost"),
    )
    told = [(article.tally.get(name, 0), what) for name, what in names]
    return ", ".join(f"{amount(number)} {what}" for number, what in told if number)
