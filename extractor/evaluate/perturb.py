"""The perturbation suite: gold broken one way at a time, and what a checker makes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from extractor.article import Article
from extractor.evaluate.gold import GoldCase
from extractor.evaluate.intervals import wilson
from extractor.evaluate.mutant import Ground, Mutant
from extractor.evaluate.mutations import BENIGN, CLASSES, NAMED, mutants
from extractor.records import ExtractionResult, Finding, Record

Check = Callable[[Article, list[Record]], ExtractionResult]
ALL = "all"


@dataclass(frozen=True, slots=True)
class Row:
    """How often something happened: a class of mutants, or the false alarms, in one language.

    Attributes:
        name: The class of mutants; for false alarms the kind of record.
        language: The articles' language, or ``all``.
        n: How often it was tried.
        hits: How often it happened.
        rate: ``hits / n``, ``None`` when nothing was tried.
        low: Lower end of the Wilson 95 % interval.
        high: Upper end.
    """

    name: str
    language: str
    n: int
    hits: int
    rate: float | None
    low: float
    high: float

    def turned(self) -> Row:
        """How often it did not happen: changes left alone as changes wrongly found fault with."""
        rate = None if self.rate is None else 1 - self.rate
        hits = self.n - self.hits
        return Row(self.name, self.language, self.n, hits, rate, 1 - self.high, 1 - self.low)


@dataclass(frozen=True, slots=True)
class Trial:
    """One mutant and what became of it.

    Attributes:
        mutation: Its class.
        language: The article's language.
        article_id: The article.
        index: Position of the (first) broken record in the list that was checked.
        note: What was done to it.
        right: Whether it was caught; for a change that is no error, whether it was left alone.
        sound: Whether the record comes out verified unbroken, so that only the change can have
            been caught. True for records that were added.
        verdict: The broken record's verdict.
        findings: What was found about the broken records.
        record: The broken record as it was handed to the checker.
    """

    mutation: str
    language: str
    article_id: str
    index: int
    note: str
    right: bool
    sound: bool
    verdict: str
    findings: tuple[Finding, ...]
    record: Record


@dataclass(frozen=True, slots=True)
class Unbroken:
    """One gold record as it is, and its verdict; any but ``verified`` is a false alarm."""

    kind: str
    language: str
    article_id: str
    index: int
    verdict: str
    findings: tuple[Finding, ...]
    record: Record


@dataclass(frozen=True, slots=True)
class PerturbReport:
    """All trials, and the gold records as they are."""

    trials: tuple[Trial, ...]
    unbroken: tuple[Unbroken, ...]
    seed: int = 0

    @property
    def languages(self) -> list[str]:
        """The languages met, and ``all``."""
        return [*sorted({record.language for record in self.unbroken}), ALL]

    @property
    def misses(self) -> list[Trial]:
        """Mutants not caught, and changes that are no error but were found fault with."""
        return [trial for trial in self.trials if not trial.right]

    @property
    def alarms(self) -> list[Unbroken]:
        """Gold records that did not come out verified."""
        return [record for record in self.unbroken if record.verdict != "verified"]

    def caught(self, mutation: str | None = None, language: str = ALL, sound: bool = False) -> Row:
        """The catch rate of a class, or of all classes of errors together.

        Args:
            mutation: The class; all that are errors when not given.
            language: Restricts it to articles of one language.
            sound: Leave out mutants of records that are not verified even unbroken.
        """
        chosen = [
            trial
            for trial in self.trials
            if (trial.mutation == mutation if mutation else trial.mutation not in BENIGN)
            and language in (ALL, trial.language)
            and (trial.sound or not sound)
        ]
        hits = sum(trial.right for trial in chosen)
        return _row(mutation or "every error", language, len(chosen), hits)

    def false_alarms(self, kind: str | None = None, language: str = ALL) -> Row:
        """The rate of gold records that do not come out verified, of one kind or of both."""
        chosen = [
            record
            for record in self.unbroken
            if kind in (None, record.kind) and language in (ALL, record.language)
        ]
        hits = sum(record.verdict != "verified" for record in chosen)
        return _row(kind or "every record", language, len(chosen), hits)

    def as_dict(self) -> dict[str, Any]:
        """The report as plain data for JSON, misses and false alarms in full."""
        places = [(name, language) for name in (*CLASSES, None) for language in self.languages]
        kinds = [(k, lang) for k in ("exchange", "diplomacy", None) for lang in self.languages]
        return {
            "seed": self.seed,
            "articles": len({record.article_id for record in self.unbroken}),
            "caught": [
                asdict(self.caught(name, lang))
                | {
                    "sound": asdict(self.caught(name, lang, sound=True)),
                    "error": name not in BENIGN,
                }
                for name, lang in places
            ],
            "false_alarms": [asdict(self.false_alarms(kind, lang)) for kind, lang in kinds],
            "misses": [_plain(trial) for trial in self.misses],
            "alarms": [_plain(record) for record in self.alarms],
        }


def perturb(
    cases: Sequence[GoldCase],
    check: Check,
    seed: int = 0,
    progress: Callable[[Sequence[GoldCase]], Iterable[GoldCase]] = iter,
) -> PerturbReport:
    """Break gold records one way at a time and have each judged.

    Every mutant is checked alone, among the other gold records of its article. It counts as
    caught when the broken record does not come out verified; where something was planted or put
    in place of another record, also when a new error or warning names it.

    Args:
        cases: The gold.
        check: Judges records; it gives them back in the order it got them.
        seed: Of the choices among possible mutants; the same seed makes the same mutants.
        progress: Wraps the cases, to show how far it is.

    Returns:
        Every trial, and the gold's own verdicts.
    """
    trials: list[Trial] = []
    unbroken: list[Unbroken] = []
    for case in progress(cases):
        others = [other for other in cases if other is not case]
        base = _checked(check, case.article, case.records)
        for index, (gold, judged) in enumerate(zip(case.records, base.records, strict=True)):
            findings = _findings(base, (index,))
            place = (gold.kind, case.language, case.article.id, index)
            unbroken.append(Unbroken(*place, judged.verdict, findings, gold))
        for name, mutant in mutants(Ground(case, others), seed):
            trial = _tried(case, name, mutant, check, base)
            if trial.sound or name not in BENIGN:
                trials.append(trial)
    return PerturbReport(tuple(trials), tuple(unbroken), seed)


def _tried(
    case: GoldCase, name: str, mutant: Mutant, check: Check, base: ExtractionResult
) -> Trial:
    result = _checked(check, mutant.article, mutant.records)
    verdicts = [result.records[index].verdict for index in mutant.suspects]
    findings = _findings(result, mutant.suspects)
    caught = any(verdict != "verified" for verdict in verdicts)
    sound = all(base.records[index].verdict == "verified" for index in mutant.origins)
    if name in NAMED and not caught:
        caught = any(finding.severity != "info" for finding in _new(findings, base, mutant))
    return Trial(
        mutation=name,
        language=case.language,
        article_id=case.article.id,
        index=mutant.suspects[0],
        note=mutant.note,
        right=caught != (name in BENIGN),
        sound=sound,
        verdict=verdicts[-1],
        findings=findings,
        record=mutant.records[mutant.suspects[0]],
    )


def _checked(check: Check, article: Article, records: Sequence[Record]) -> ExtractionResult:
    result = check(article, list(records))
    if len(result.records) != len(records):
        raise ValueError(
            f"The checker gave back {len(result.records)} of {len(records)} records of "
            f"{article.id}; it must give back each, in order."
        )
    return result


def _findings(result: ExtractionResult, places: Sequence[int]) -> tuple[Finding, ...]:
    """What was found about some records, whether it hangs on them or on the article."""
    found: list[Finding] = []
    for place in places:
        found += result.records[place].findings
    ids = {result.records[place].id for place in places} - {""}
    found += [f for f in result.findings if f.record_id in ids and f not in found]
    return tuple(found)


def _new(findings: Sequence[Finding], base: ExtractionResult, mutant: Mutant) -> list[Finding]:
    """Findings that the gold records themselves do not have."""
    known = {(f.rule, f.field, f.message) for f in _findings(base, mutant.origins)}
    return [f for f in findings if (f.rule, f.field, f.message) not in known]


def _row(name: str, language: str, n: int, hits: int) -> Row:
    low, high = wilson(hits, n)
    return Row(name, language, n, hits, hits / n if n else None, low, high)


def _plain(item: Trial | Unbroken) -> dict[str, Any]:
    data = {name: getattr(item, name) for name in item.__slots__}
    return data | {
        "findings": [finding.model_dump(mode="json") for finding in item.findings],
        "record": item.record.model_dump(
            mode="json", exclude_defaults=True, exclude={"findings", "verdict", "provenance"}
        ),
    }
