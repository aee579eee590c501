"""Exchange and diplomacy records from war reporting, with evidence for every number.

Names are loaded on first use, so that ``import extractor`` stays light.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor import evaluate
    from extractor.article import Article
    from extractor.extract import Extractor
    from extractor.records import DiplomacyRecord, ExchangeRecord, ExtractionResult
    from extractor.validate.check import check

_HOMES = {
    "Article": "extractor.article",
    "DiplomacyRecord": "extractor.records",
    "ExchangeRecord": "extractor.records",
    "ExtractionResult": "extractor.records",
    "Extractor": "extractor.extract",
    "check": "extractor.validate.check",
}

__all__ = [
    "Article",
    "DiplomacyRecord",
    "ExchangeRecord",
    "ExtractionResult",
    "Extractor",
    "check",
    "evaluate",
]


def __getattr__(name: str) -> object:
    if name == "evaluate":  # a package that can be called: see extractor/evaluate/__init__.py
        return import_module("extractor.evaluate")
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'extractor' has no attribute {name!r}")
