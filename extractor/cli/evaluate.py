"""``extractor evaluate``: scores against gold, and how well broken gold is caught."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.options import BaseUrl, Model

if TYPE_CHECKING:
    from extractor.evaluate.gold import GoldCase
    from extractor.evaluate.scores import Scores


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
    perturb: Annotated[
        bool, typer.Option("--perturb", help="Break gold records and count how many are caught.")
    ] = False,
    seed: Annotated[int, typer.Option(help="Which mutants --perturb draws.")] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")] = False,
    show_misses: Annotated[
        bool, typer.Option("--show-misses", help="With --perturb: list misses and false alarms.")
    ] = False,
    show_errors: Annotated[
        bool, typer.Option("--show-errors", help="List missed transfers and wrong proposals.")
    ] = False,
) -> None:
    """Score extraction against gold, or the rules against gold broken on purpose.

    Exit code 0: done. 1: some articles failed. 2: wrong use, or gold that cannot be read.
    """
    from extractor.errors import UsageError
    from extractor.evaluate.gold import load_gold

    chosen = [
        name
        for name, given in (
            ("--perturb", perturb),
            ("--model", model is not None),
            ("--predictions", predictions is not None),
        )
        if given
    ]
    if len(chosen) > 1:
        raise UsageError(f"{' and '.join(chosen)} were given together; choose one of them.")
    cases = load_gold(gold)
    if perturb:
        _perturb(cases, seed, as_json, show_misses)
        return
    scores = (
        _predicted(cases, predictions) if predictions else _asked(cases, model, base_url, prompt)
    )
    _print_scores(scores, as_json, show_errors)
    raise typer.Exit(1 if any(article.error for article in scores.articles) else 0)


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


def _predicted(cases: list[GoldCase], file: str) -> Scores:
    from extractor.evaluate.predictions import load_predictions
    from extractor.evaluate.scores import score

    return score(cases, load_predictions(file))


def _asked(cases: list[GoldCase], model: str | None, base_url: str | None, prompt: str) -> Scores:
    from extractor.cli.evaluation import shown
    from extractor.evaluate.scores import score
    from extractor.extract import Extractor

    extractor = Extractor(model=model, base_url=base_url, prompt=prompt)
    return score(cases, {c.article.id: extractor.extract(c.article) for c in shown(cases)})


def _print_scores(scores: Scores, as_json: bool, show_errors: bool) -> None:
    import json

    from extractor.cli.evaluation import print_errors, print_scores

    if as_json:
        typer.echo(json.dumps(scores.as_dict(), indent=2, ensure_ascii=False))
        return
    print_scores(scores)
    if show_errors:
        print_errors(scores)
