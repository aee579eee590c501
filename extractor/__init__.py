"""Exchange and diplomacy records from war reporting, with evidence for every number.

Names are loaded on first use, so that ``import extractor`` stays light.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.article import Article
    from extractor.records import DiplomacyRecord, ExchangeRecord, ExtractionResult

_HOMES = {
    "Article": "extractor.article",
    "DiplomacyRecord": "extractor.records",
    "ExchangeRecord": "extractor.records",
    "ExtractionResult": "extractor.records",
}

__all__ = ["Article", "DiplomacyRecord", "ExchangeRecord", "ExtractionResult"]


def __getattr__(name: str) -> object:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'extractor' has no attribute {name!r}")
