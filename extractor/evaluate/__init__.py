"""Evaluation: gold, scores of transfers against it, and records broken on purpose.

The package can be called: ``extractor.evaluate(gold, predictions)`` scores predictions.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.evaluate.scores import Scores
    from extractor.records import ExtractionResult


def evaluate(gold: Path | str, predictions: Path | str | Iterable[ExtractionResult]) -> Scores:
    """Score predictions against gold.

    Args:
        gold: A folder of gold files with their articles.
        predictions: A run's ``results.jsonl``, or results.

    Raises:
        InputError: Gold or predictions cannot be read; the message names file and field.
    """
    from extractor.evaluate.gold import load_gold
    from extractor.evaluate.predictions import load_predictions
    from extractor.evaluate.scores import score

    if isinstance(predictions, Path | str):
        results = load_predictions(predictions)
    else:
        results = {result.article_id: result for result in predictions}
    return score(load_gold(Path(gold)), results)


class _Callable(ModuleType):
    """Users call ``extractor.evaluate``; importing the package of that name must not hide it."""

    def __call__(
        self, gold: Path | str, predictions: Path | str | Iterable[ExtractionResult]
    ) -> Scores:
        return evaluate(gold, predictions)


sys.modules[__name__].__class__ = _Callable
