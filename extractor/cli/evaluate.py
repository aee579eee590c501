"""``extractor evaluate``: scores against gold, and how well broken gold is caught."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any

import typer

from extractor.cli.options import BaseUrl, Model

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from extractor.evaluate.comparison import Comparison
    from extractor.evaluate.evaluation import Evaluation
    from extractor.evaluate.gold import GoldCase
    from extractor.evaluate.measurement import Kept, Prices
    from extractor.evaluate.perturb import PerturbReport
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
    html: Annotated[
        str | None,
        typer.Option("--html", metavar="FILE", help="Write all of it as one HTML page, too."),
    ] = None,
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

    sources = {
        "--check-gold": check_gold,
        "--model": model is not None,
        "--predictions": predictions is not None,
        "--compare": compare is not None,
    }
    others = {"--perturb": perturb, "--html": bool(html)} if check_gold else {}
    _refuse_two(sources | others)
    if records not in _KEPT:
        raise UsageError(f"--records {records} is none of {', '.join(_KEPT)}.")
    if check_gold:
        raise typer.Exit(_check_gold(gold, as_json))
    page = _page(html) if html else None
    cases = load_gold(gold)
    scorer = _Scorer(cases, records, _prices(prices), resamples, seed)  # type: ignore[arg-type]
    ask = partial(_asked, cases, model, base_url, prompt)
    told = _scored(
        scorer, compare, predictions, check, ask if model is not None or not perturb else None
    )
    if perturb:
        told.perturbation = _perturbed(cases, seed)
    if page is not None:
        from extractor.cli.page import origin_of, write_page

        origin = origin_of(gold, predictions, compare, check=check, prices=prices)
        write_page(page, told.evaluation, told.perturbation, told.comparison, origin)
    if as_json:
        _print_json(told)
    else:
        _print(told, compare, show_errors=show_errors, show_misses=show_misses)
    raise typer.Exit(_code(told))


@dataclass(slots=True)
class _Told:
    """What was asked for: scores, or two runs' difference, and what became of broken gold."""

    evaluation: Evaluation | None = None
    comparison: Comparison | None = None
    perturbation: PerturbReport | None = None


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


def _refuse_two(options: dict[str, bool]) -> None:
    from extractor.errors import UsageError

    chosen = [name for name, given in options.items() if given]
    if len(chosen) > 1:
        raise UsageError(f"{' and '.join(chosen)} were given together; choose one of them.")


def _scored(
    scorer: _Scorer,
    compare: tuple[str, str] | None,
    predictions: str | None,
    check: bool,
    ask: Callable[[], dict[str, ExtractionResult]] | None,
) -> _Told:
    """Score what was given; a model is asked where nothing was."""
    if compare is not None:
        return _Told(comparison=_compared(scorer, compare, check))
    if predictions is not None:
        return _Told(evaluation=scorer.evaluate(_predicted(scorer.cases, predictions, check)))
    return _Told(evaluation=scorer.evaluate(ask()) if ask else None)


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


def _perturbed(cases: list[GoldCase], seed: int) -> PerturbReport:
    from extractor.cli.evaluation import shown
    from extractor.evaluate.checking import check_again
    from extractor.evaluate.perturb import perturb

    return perturb(cases, check_again, seed, progress=shown)


def _compared(scorer: _Scorer, files: tuple[str, str], check: bool) -> Comparison:
    from extractor.evaluate.comparison import compare

    first, second = (scorer.evaluate(_predicted(scorer.cases, file, check)) for file in files)
    return compare(first, second)


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


def _page(file: str) -> Path:
    """Where the page goes; refused before anything long is done."""
    from pathlib import Path

    from extractor.errors import UsageError

    path = Path(file)
    if path.is_dir():
        raise UsageError(f"--html {file} is a folder; name a file, such as {path / 'report.html'}.")
    if not path.parent.is_dir():
        raise UsageError(f"--html {file}: there is no folder {path.parent}.")
    return path


def _print_json(told: _Told) -> None:
    """Print one object; broken gold is an entry of it where there is something else, too."""
    import json

    data: dict[str, Any] = {}
    for each in (told.evaluation, told.comparison):
        if each is not None:
            data = each.as_dict()
    if told.perturbation is not None:
        broken = told.perturbation.as_dict()
        data = data | {"perturbation": broken} if data else broken
    typer.echo(json.dumps(data, indent=2, ensure_ascii=False))


def _print(
    told: _Told, files: tuple[str, str] | None, *, show_errors: bool, show_misses: bool
) -> None:
    from extractor.cli.evaluation import print_errors, print_misses, print_perturbation
    from extractor.cli.rivals import print_comparison
    from extractor.cli.scorecard import print_scorecard

    if told.comparison is not None and files is not None:
        print_comparison(told.comparison, *files)
    if told.evaluation is not None:
        print_scorecard(told.evaluation)
        if show_errors:
            print_errors(told.evaluation)
    if told.perturbation is not None:
        print_perturbation(told.perturbation)
        if show_misses:
            print_misses(told.perturbation)


def _code(told: _Told) -> int:
    scored = [told.evaluation] if told.evaluation else []
    if told.comparison:
        scored += [told.comparison.first, told.comparison.second]
    return int(any(each.missing or each.failed for each in scored))
