"""An evaluation as one page: a single HTML file that needs nothing but itself.

Everything that articles and predictions say is escaped, and the page's own policy lets it load
nothing and run nothing but the one script it came with.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from extractor.evaluate.evaluation import Evaluation
from extractor.evaluate.labels import KEPT
from extractor.evaluate.report import confusion, curves, rivalry, sections
from extractor.evaluate.report.articles import articles

if TYPE_CHECKING:
    from jinja2 import Environment

    from extractor.evaluate.comparison import Comparison
    from extractor.evaluate.perturb import PerturbReport


@dataclass(frozen=True, slots=True)
class Origin:
    """What the page says of how it came about.

    Attributes:
        gold: The folder of gold, as it was named.
        predictions: Where the predictions come from: a file, or a model that was asked.
        options: What was chosen: names and values.
        made: When it was made, if that shall be told: a page of the same figures is the same page.
    """

    gold: str = ""
    predictions: str = ""
    options: tuple[tuple[str, str], ...] = ()
    made: str = ""


def render(
    evaluation: Evaluation | None = None,
    *,
    perturbation: PerturbReport | None = None,
    comparison: Comparison | None = None,
    origin: Origin | None = None,
) -> str:
    """Write an evaluation as one HTML page.

    Args:
        evaluation: Predictions held against gold; where two are compared, the second of them.
        perturbation: How well gold broken on purpose is caught.
        comparison: Two predictions' difference.
        origin: How it came about.

    Returns:
        The page. It is the same for the same input: no clock is asked.
    """
    if comparison is not None and evaluation is None:
        evaluation = comparison.second
    script = _file("script.js")
    template = _environment().get_template("report.html.j2")
    return template.render(
        style=_markup(_file("style.css")),
        script=_markup(script),
        script_hash=b64encode(sha256(script.encode()).digest()).decode(),
        facts=_facts(evaluation, perturbation, origin or Origin()),
        evaluation=evaluation,
        e=_parts(evaluation) if evaluation else None,
        broken=_broken(perturbation) if perturbation else None,
        perturbation=perturbation,
        comparison=comparison,
        rivals=[rivalry.differences(comparison), rivalry.tests(comparison)] if comparison else [],
    )


def _parts(evaluation: Evaluation) -> dict[str, Any]:
    ledger = sections.ledger(evaluation)
    return {
        "headlines": sections.headlines(evaluation),
        "found": [sections.found(evaluation), sections.whole_articles(evaluation)],
        "fields": [
            sections.fields(evaluation, "exchange"),
            sections.fields(evaluation, "diplomacy"),
            sections.dates(evaluation),
        ],
        "errors": sections.named_errors(evaluation),
        "confusions": confusion.confusions(evaluation),
        "verdicts": sections.verdicts(evaluation),
        "curves": curves.curves(evaluation),
        "slices": sections.slices(evaluation),
        "ledger": ledger
        and [ledger, confusion.role_confusion(evaluation), sections.ledger_rates(evaluation)],
        "evidence": sections.evidence(evaluation),
        "usage": sections.usage(evaluation),
        "articles": articles(evaluation),
    }


def _broken(report: PerturbReport) -> list[Any]:
    return [rivalry.caught(report), rivalry.alarms(report)]


def _facts(
    evaluation: Evaluation | None, perturbation: PerturbReport | None, origin: Origin
) -> list[tuple[str, str]]:
    """How the page came about, as names and values; what is not known is left out."""
    facts = [("Gold", origin.gold), ("Predictions", origin.predictions)]
    if evaluation:
        results = [each.result for each in evaluation.articles if each.result]
        facts += [
            ("Model", _listed([each.model for each in results])),
            ("Prompt version", _listed([each.prompt_version for each in results])),
            ("Articles", f"{len(evaluation.articles)}, {_languages(evaluation)}"),
            ("Dates of gold", _dates(evaluation)),
            ("Records scored", KEPT[evaluation.kept]),
            (
                "Intervals",
                f"95 %, {evaluation.resamples:,} bootstrap resamples of articles, seed"
                f" {evaluation.seed}; Wilson's for shares of articles and for 0 and 1",
            ),
            ("No prediction, counted as empty", ", ".join(evaluation.missing)),
            ("Failed", ", ".join(f"{name} ({error})" for name, error in evaluation.failed)),
            ("Not in gold, counted nowhere", ", ".join(evaluation.unknown)),
        ]
    if perturbation:
        broken = f"{len(perturbation.trials):,} mutants of {len(perturbation.unbroken):,} records"
        facts.append(("Broken on purpose", f"{broken}, seed {perturbation.seed}"))
    facts += [*origin.options, ("Made", origin.made)]
    return [(name, value) for name, value in facts if value]


def _listed(values: Sequence[str]) -> str:
    return ", ".join(dict.fromkeys(value for value in values if value))


def _languages(evaluation: Evaluation) -> str:
    cut = [each for each in evaluation.slices if each.by == "language"]
    return ", ".join(f"{each.name} {each.articles}" for each in cut)


def _dates(evaluation: Evaluation) -> str:
    told = [each.case.article.published for each in evaluation.articles]
    known = sorted(day for day in told if day)
    without = f"{len(told) - len(known)} without a date" if len(known) < len(told) else ""
    period = f"{known[0]} to {known[-1]}" if known else ""
    return "; ".join(part for part in (period, without) if part)


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("extractor.evaluate.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _file(name: str) -> str:
    place = files("extractor.evaluate.report") / "templates" / name
    return place.read_text(encoding="utf-8")


def _markup(text: str) -> Any:
    from markupsafe import Markup

    return Markup(text)
