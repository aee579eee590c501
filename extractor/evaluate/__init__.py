"""Evaluation: gold, predictions held against it, and records broken on purpose.

The package can be called: ``extractor.evaluate(gold, predictions)`` evaluates predictions.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extractor.evaluate.evaluation import Evaluation
    from extractor.records import ExtractionResult


def evaluate(
    gold: Path | str, predictions: Path | str | Iterable[ExtractionResult], **options: Any
) -> Evaluation:
    """Hold predictions against gold.

    Args:
        gold: A folder of gold files with their articles.
        predictions: A run's ``results.jsonl``, a file of records made elsewhere, or results.
        options: ``kept``, ``prices``, ``resamples`` and ``seed`` of
            `extractor.evaluate.evaluation.evaluate_cases`.

    Returns:
        Metrics with intervals (``evaluation["transfers.f1"]``), slices, and each article's
        alignment; ``evaluation.scores`` are the flat scores of transfers.

    Raises:
        InputError: Gold or predictions cannot be read; the message names file and field.
        UsageError: numpy or scipy is missing (``pip install 'extractor[evaluate]'``).
    """
    from extractor.evaluate.evaluation import evaluate_cases
    from extractor.evaluate.gold import load_gold
    from extractor.evaluate.predictions import load_predictions

    cases = load_gold(Path(gold))
    if isinstance(predictions, Path | str):
        results = load_predictions(predictions, [case.article for case in cases])
    else:
        results = {result.article_id: result for result in predictions}
    return evaluate_cases(cases, results, **options)


class _Callable(ModuleType):
    """Users call ``extractor.evaluate``; importing the package of that name must not hide it."""

    def __call__(
        self,
        gold: Path | str,
        predictions: Path | str | Iterable[ExtractionResult],
        **options: Any,
    ) -> Evaluation:
        return evaluate(gold, predictions, **options)


sys.modules[__name__].__class__ = _Callable
