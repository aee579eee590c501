"""The project's own readings and their rivals on the same articles, in one table.

Run it from the project's folder:

    python benchmarks/baselines.py [--gold DIR] [--cassettes DIR] [--rival NAME=FILE ...]

Answers of the embedded model come from the cassettes (articles without one are left out), so the
table takes seconds and the same answers serve every row:

- `rules`: no model.
- `local, unverified`: the model's rows as it wrote them, grounded and grouped, nothing judged.
- `local, no second look`: both voices and the rules, one question an article.
- `local`: the whole pipeline.

A rival is a file of predictions (`results.jsonl`, or what LangExtract wrote; see
`benchmarks/langextract_run.py`), scored by the same code on the same articles: where there is one,
articles that it did not read are left out of every row. It has a second row, of what is left of it
after `extractor check`.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.table import Table

from extractor.article import Article
from extractor.evaluate.estimates import Estimate
from extractor.evaluate.evaluation import Evaluation, evaluate_cases
from extractor.evaluate.gold import GoldCase, load_gold
from extractor.extract import Extractor
from extractor.foreign import load_records
from extractor.llm.draft import Draft
from extractor.llm.prompts import load_prompt
from extractor.llm.propose import propose
from extractor.records import ExtractionResult, Usage
from extractor.validate.check import check
from tests.tape import CASSETTES, ROOT, client, playing

COLUMNS = (
    ("precision", "transfers.precision"),
    ("recall", "transfers.recall"),
    ("F1", "transfers.f1"),
    ("lenient F1", "transfers.lenient.f1"),
    ("flips", "errors.flip"),
    ("verified right", "verdict.transfer.precision"),
    ("of gold", "verdict.transfer.yield"),
    ("perfect", "perfect.exchanges"),
    ("false on negatives", "negatives.exchange"),
)


def main() -> None:
    options = _options()
    recorded = options.cassettes
    rivals = [rival.partition("=")[::2] for rival in options.rival]
    cases = _cases(options.gold, recorded, [Path(file) for _, file in rivals])
    articles = [case.article for case in cases]
    rows = {
        "rules": _read(Extractor("rules"), articles),
        "local, unverified": _unverified(articles, recorded),
        "local, no second look": _replayed(articles, recorded, rounds=0),
        "local": _replayed(articles, recorded, rounds=1),
    }
    for name, file in rivals:
        rows[name] = _rival(name, Path(file), articles)
        rows[f"{name}, checked"] = _checked(articles, rows[name])
    _print(cases, rows, options.json)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Readings and rivals in one table.")
    parser.add_argument("--gold", type=Path, default=ROOT / "seeds" / "gold" / "dev")
    parser.add_argument("--cassettes", type=Path, default=CASSETTES / "dev")
    parser.add_argument("--rival", action="append", default=[], metavar="NAME=FILE")
    parser.add_argument("--json", type=Path)
    return parser.parse_args()


def _cases(gold: Path, recorded: Path, rivals: list[Path]) -> list[GoldCase]:
    """The gold that every row can be asked about."""
    names = {path.stem for path in recorded.glob("*.yaml")}
    for file in rivals:
        lines = map(json.loads, file.read_text(encoding="utf-8").splitlines())
        names &= {line.get("document_id") or line.get("article_id") for line in lines}
    return [case for case in load_gold(gold) if case.article.id in names]


def _read(extractor: Extractor, articles: Iterable[Article]) -> dict[str, ExtractionResult]:
    return {article.id: extractor.extract(article) for article in articles}


def _replayed(articles: list[Article], folder: Path, rounds: int) -> dict[str, ExtractionResult]:
    extractor = Extractor("local", client=client(), second_look=rounds)
    results = {}
    for article in articles:
        with playing(folder / f"{article.id}.yaml"):
            results[article.id] = extractor.extract(article)
    return results


def _unverified(articles: list[Article], folder: Path) -> dict[str, ExtractionResult]:
    speaker = client()
    prompt = load_prompt("default")
    results = {}
    for article in articles:
        with playing(folder / f"{article.id}.yaml"):
            proposal = propose(article, partial(speaker.ask, Draft), prompt)
        results[article.id] = ExtractionResult(
            article_id=article.id, records=proposal.records, usage=proposal.usage, model="local"
        )
    return results


def _checked(
    articles: list[Article], results: dict[str, ExtractionResult]
) -> dict[str, ExtractionResult]:
    """A rival's records, judged by our rules."""
    return {
        article.id: check(article, results[article.id].records).model_copy(
            update={"usage": results[article.id].usage}
        )
        for article in articles
    }


def _rival(name: str, file: Path, articles: list[Article]) -> dict[str, ExtractionResult]:
    """A rival's records, with the usage that its file tells; rows that are none are told of."""
    loaded = load_records(file, {article.id: article for article in articles})
    if loaded.problems:
        print(f"{name}: {len(loaded.problems)} rows are no records and are left out, such as:")
        print(loaded.problems[0].message)
    lines = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    used = {line.get("document_id"): Usage(**line["usage"]) for line in lines if "usage" in line}
    return {
        article.id: ExtractionResult(
            article_id=article.id,
            records=list(loaded.records.get(article.id, ())),
            usage=used.get(article.id, Usage()),
        )
        for article in articles
    }


def _print(
    cases: list[GoldCase], rows: dict[str, dict[str, ExtractionResult]], file: Path | None
) -> None:
    transfers = sum(len(getattr(record, "transfers", ())) for c in cases for record in c.records)
    table = Table("reading", title=f"{len(cases)} articles, {transfers} transfers in gold")
    for name, _ in COLUMNS:
        table.add_column(name, justify="right")
    table.add_column("output tokens", justify="right")
    told = {}
    for name, results in rows.items():
        kept = "all" if "unverified" in name else "kept"
        evaluation = evaluate_cases(cases, results, kept=kept)
        cells = [evaluation[metric] for _, metric in COLUMNS]
        table.add_row(name, *map(_cell, cells), _tokens(evaluation))
        told[name] = {metric: evaluation[metric].as_dict() for _, metric in COLUMNS}
    Console(width=150).print(table)
    if file:
        file.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")


def _cell(estimate: Estimate) -> str:
    if estimate.value is None:
        return "-"
    if estimate.low is None or estimate.high is None:
        return f"{estimate.value:.2f}"
    return f"{estimate.value:.2f} [{estimate.low:.2f}, {estimate.high:.2f}]"


def _tokens(evaluation: Evaluation) -> str:
    spent = [each.result.usage.output_tokens for each in evaluation.articles if each.result]
    return f"{sum(spent) / len(spent):.0f}" if any(spent) else "-"


if __name__ == "__main__":
    main()
