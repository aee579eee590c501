"""The package's tables read alike with the C parser and the one in Python."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import extractor
from extractor.tables import read_table

HOME = Path(extractor.__file__).parent
TABLES = sorted(path for path in HOME.rglob("*.yaml") if "prompts" not in path.parts)


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_both_parsers_read_the_same(path: Path) -> None:
    package = ".".join(path.parent.relative_to(HOME.parent).parts)
    assert read_table(package, path.name) == yaml.safe_load(path.read_text(encoding="utf-8"))
