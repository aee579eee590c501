"""Predictions: results written by an earlier run, read back to be scored."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from extractor.errors import InputError
from extractor.records import ExtractionResult


def load_predictions(path: Path | str) -> dict[str, ExtractionResult]:
    """Read ``results.jsonl`` of a run: an `ExtractionResult` a line.

    Returns:
        The results by article id; where an article has several, the last one.

    Raises:
        InputError: The file cannot be read, or a line is no result.
    """
    path = Path(path)
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read as UTF-8 text ({error}).") from None
    results: dict[str, ExtractionResult] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            result = ExtractionResult.model_validate_json(line)
        except ValidationError as error:
            problem = error.errors(include_url=False)[0]
            field = ".".join(map(str, problem["loc"])) or "the line"
            raise InputError(f"{path}, line {number}: {field}: {problem['msg']}.") from None
        results[result.article_id] = result
    return results
