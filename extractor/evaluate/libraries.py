"""The numeric libraries of the extra ``evaluate``, loaded when scores are first computed."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from extractor.errors import UsageError


def load(name: str) -> Any:
    """Load a module of numpy or scipy.

    Raises:
        UsageError: It is not installed.
    """
    try:
        return import_module(name)
    except ImportError as error:
        library = name.partition(".")[0]
        raise UsageError(
            f"Scoring needs {library}, which is not installed ({error}); "
            "pip install 'extractor[evaluate]'"
        ) from None
