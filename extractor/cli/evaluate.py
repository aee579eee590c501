"""``extractor evaluate``: scores against gold, and how well broken gold is caught."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.options import BaseUrl, Model

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extractor.evaluate.evaluation import Evaluation
    from extractor.evaluate.gold import GoldCase
    from extractor.evaluate.measurement import Kept, Prices
    from extractor.records import ExtractionResult

_KEPT = ("kept", "verified", "all")


def evaluate(
    gold: Annotated[
        str, typer.Option(metavar="DIR", help="Gold files, with their articles beside them.")
    ] = "seeds/gold",
    model: Model = None,
    base_url: BaseUrl = None,
    prompt: Annotated[str, typer.Option(metavar="NAME", help="Prompt to use.")] = "default",
    predictions: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Score a run's results.jsonl; no model is asked."),
    ] = None,
    compare: Annotated[
        tuple[str, str] | None,
        typer.Option(metavar="A B", help="Score two runs' results.jsonl, and their difference."),
    ] = None,
    check: Annotated[
        bool,
        typer.Option("--check", help="Hold predictions against their articles first: verdicts."),
    ] = False,
    records: Annotated[
        str,
        typer.Option(metavar="WHICH", help="Records to score: kept (not rejected), verified, all."),
    ] = "kept",
    perturb: Annotated[
        bool, typer.Option("--perturb", help="Break gold records and count how many are caught.")
    ] = False,
    check_gold: Annotated[
        bool, typer.Option("--check-gold", help="Look for mistakes in the gold files themselves.")
    ] = False,
    seed: Annotated[int, typer.Option(help="Which mutants or resamples are drawn.")] = 0,
    resamples: Annotated[
        int, typer.Option(min=0, help="Bootstrap resamples behind the intervals; 0 for none.")
    ] = 2000,
    prices: Annotated[
        tuple[float, float] | None,
        typer.Option(metavar="IN OUT", help="Price of a million input and output tokens."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")] = False,
    show_misses: Annotated[
        bool, typer.Option("--show-misses", help="With --perturb: list misses and false alarms.")
    ] = False,
    show_errors: Annotated[
        bool, typer.Option("--show-errors", help="List every difference, article by article.")
    ] = False,
) -> None:
    """Score extraction against gold, or the rules against gold broken on purpose.

    Exit code 0: done. 1: some articles failed or have no prediction, or --check-gold found
    something. 2: wrong use, or files that cannot be read.
    """
    from extractor.errors import UsageError
    from extractor.evaluate.gold import load_gold

    chosen = [
        name
        for name, given in (
            ("--perturb", perturb),
            ("--check-gold", check_gold),
            ("--model", model is not None),
            ("--predictions", predictions is not None),
            ("--compare", compare is not None),
        )
        if given
    ]
    if len(chosen) > 1:
        raise UsageError(f"{' and '.join(chosen)} were given together; choose one of them.")
    if records not in _KEPT:
        raise UsageError(f"--records {records} is none of {', '.join(_KEPT)}.")
    if check_gold:
        raise typer.Exit(_check_gold(gold, as_json))
    cases = load_gold(gold)
    if perturb:
        _perturb(cases, seed, as_json, show_misses)
        return
    scorer = _Scorer(cases, records, _prices(prices), resamples, seed)  # type: ignore[arg-type]
    if compare is not None:
        raise typer.Exit(_compare(scorer, compare, check, as_json))
    if predictions is not None:
        results = _predicted(cases, predictions, check)
    else:
        results = _asked(cases, model, base_url, prompt)
    evaluation = scorer.evaluate(results)
    _print(evaluation, as_json, show_errors)
    raise typer.Exit(_code(evaluation))


class _Scorer:
    """Scores results against one gold, always in the same way."""

    def __init__(
        self, cases: list[GoldCase], kept: Kept, prices: Prices | None, resamples: int, seed: int
    ) -> None:
        self.cases = cases
        self._kept: Kept = kept
        self._prices = prices
        self._resamples = resamples
        self._seed = seed

    def evaluate(self, results: Mapping[str, ExtractionResult]) -> Evaluation:
        from extractor.evaluate.evaluation import evaluate_cases

        return evaluate_cases(
            self.cases,
            results,
            kept=self._kept,
            prices=self._prices,
            resamples=self._resamples,
            seed=self._seed,
        )


def _prices(given: tuple[float, float] | None) -> Prices | None:
    from extractor.evaluate.measurement import Prices

    return Prices(*given) if given else None


def _check_gold(folder: str, as_json: bool) -> int:
    import json

    from extractor.evaluate.soundness import check_gold

    problems = check_gold(folder)
    if as_json:
        typer.echo(json.dumps([each.as_dict() for each in problems], ensure_ascii=False, indent=2))
    else:
        for problem in problems:
            typer.echo(str(problem))
    return 1 if problems else 0


def _perturb(cases: list[GoldCase], seed: int, as_json: bool, show_misses: bool) -> None:
    import json

    from extractor.cli.evaluation import print_misses, print_perturbation, shown
    from extractor.evaluate.checking import check_again
    from extractor.evaluate.perturb import perturb as break_gold

    report = break_gold(cases, check_again, seed, progress=shown)
    if as_json:
        typer.echo(json.dumps(report.as_dict(), indent=2, ensure_ascii=False))
        return
    print_perturbation(report)
    if show_misses:
        print_misses(report)


def _compare(scorer: _Scorer, files: tuple[str, str], check: bool, as_json: bool) -> int:
    import json

    from extractor.cli.rivals import print_comparison
    from extractor.evaluate.comparison import compare

    first, second = (scorer.evaluate(_predicted(scorer.cases, file, check)) for file in files)
    comparison = compare(first, second)
    if as_json:
        typer.echo(json.dumps(comparison.as_dict(), indent=2, ensure_ascii=False))
    else:
        print_comparison(comparison, *files)
    return max(_code(first), _code(second))


def _predicted(cases: list[GoldCase], file: str, check: bool) -> dict[str, ExtractionResult]:
    from extractor.cli.evaluation import shown
    from extractor.evaluate.checking import check_again
    from extractor.evaluate.predictions import load_predictions

    results = load_predictions(file, [case.article for case in cases])
    if check:
        for case in shown(cases):
            told = results.get(case.article.id)
            if told is not None:
                checked = check_again(case.article, told.records)
                kept = {"usage": told.usage, "model": told.model, "error": told.error}
                results[case.article.id] = checked.model_copy(update=kept)
    return results


def _asked(
    cases: list[GoldCase], model: str | None, base_url: str | None, prompt: str
) -> dict[str, ExtractionResult]:
    from extractor.cli.evaluation import shown
    from extractor.extract import Extractor

    extractor = Extractor(model=model, base_url=base_url, prompt=prompt)
    return {case.article.id: extractor.extract(case.article) for case in shown(cases)}


def _print(evaluation: Evaluation, as_json: bool, show_errors: bool) -> None:
    import json

    from extractor.cli.evaluation import print_errors
    from extractor.cli.scorecard import print_scorecard

    if as_json:
        typer.echo(json.dumps(evaluation.as_dict(), indent=2, ensure_ascii=False))
        return
    print_scorecard(evaluation)
    if show_errors:
        print_errors(evaluation)


def _code(evaluation: Evaluation) -> int:
    return 1 if evaluation.missing or evaluation.failed else 0
