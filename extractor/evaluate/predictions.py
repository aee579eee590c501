"""Predictions: results written by an earlier run, or records made elsewhere."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from extractor.article import Article
from extractor.decoding import Undecodable, decode
from extractor.errors import InputError, field_path
from extractor.foreign import load_records
from extractor.records import ExtractionResult

_SHOWN = 20  # problems named in one message


def load_predictions(
    path: Path | str, articles: Sequence[Article] = ()
) -> dict[str, ExtractionResult]:
    """Read ``results.jsonl`` of a run: an `ExtractionResult` a line.

    Records may be plain dicts in our shape, of which nothing but what the text tells need be
    filled. Where ``articles`` are given, a file without results is read in any of the shapes that
    `extractor.foreign` knows.

    Args:
        path: The file.
        articles: The articles that the predictions are about.

    Returns:
        The results by article id; where an article has several, the last one.

    Raises:
        InputError: The file cannot be read, or something in it is no result; every problem is
            named with its line and field.
    """
    path = Path(path)
    try:
        text = decode(path.read_bytes())
    except Undecodable as error:
        raise InputError(f"{path}: cannot be read as text ({error}).") from None
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror or error}).") from None
    if articles and text.strip() and not any(_is_result(line) for line in text.split("\n")):
        return _foreign(path, articles)
    results: dict[str, ExtractionResult] = {}
    problems: list[str] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            result = ExtractionResult.model_validate(_with_kinds(json.loads(line)))
        except (ValueError, RecursionError) as error:
            problems += [f"{path}, line {number}: {said}." for said in _said(error)]
        else:
            results[result.article_id] = result
    if problems:
        raise InputError(_joined(problems))
    return results


def _is_result(line: str) -> bool:
    """Tell a result, be it a broken one, from records in another shape."""
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(data, dict) and "article_id" in data and _is_own(data)


def _is_own(data: dict[str, Any]) -> bool:
    fields = set(ExtractionResult.model_fields)
    return bool(set(data) <= fields) or ("records" in data and "numbers" not in data)


def _with_kinds(data: Any) -> Any:
    """A record made by hand may leave its kind unsaid."""
    if not isinstance(data, dict) or not isinstance(data.get("records"), list):
        return data
    records = [
        {"kind": _kind(record)} | record if isinstance(record, dict) else record
        for record in data["records"]
    ]
    return data | {"records": records}


def _kind(record: dict[str, Any]) -> str:
    told = {"participants", "topics", "outcome", "type"} & set(record)
    return "diplomacy" if told and "transfers" not in record else "exchange"


def _said(error: Exception) -> list[str]:
    if isinstance(error, ValidationError):
        return [
            f"{field_path(problem['loc'], kind_at=2) or 'the line'}: {problem['msg']}"
            for problem in error.errors(include_url=False)
        ]
    if isinstance(error, json.JSONDecodeError):
        return [f"is not JSON ({error.msg} at character {error.pos + 1})"]
    return ["is JSON beyond all measure"]


def _foreign(path: Path, articles: Sequence[Article]) -> dict[str, ExtractionResult]:
    loaded = load_records(path, {article.id: article for article in articles})
    if loaded.problems:
        raise InputError(_joined([problem.message for problem in loaded.problems]))
    return {
        name: ExtractionResult(article_id=name, records=list(records))
        for name, records in loaded.records.items()
    }


def _joined(problems: Sequence[str]) -> str:
    rest = len(problems) - _SHOWN
    return "\n".join(
        [*problems[:_SHOWN], *([f"... and {rest} more problems."] if rest > 0 else [])]
    )
