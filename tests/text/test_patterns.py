"""Patterns mean the same on every Python that the project runs on."""

from __future__ import annotations

import re
from pathlib import Path

import extractor
from extractor.text.calendar.tokens import tokenize

PACKAGE = Path(extractor.__file__).parent
# Python before 3.11.5 matches a possessive quantifier on a group wrongly where the group gives up
# halfway (https://github.com/python/cpython/issues/106052): "26," of "26, 2026" became one token.
# An atomic group, (?>(?:...)*), means the same and is right everywhere.
POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)(?:[*+?]|\{\d*,?\d*\})\+")


def test_no_group_has_a_possessive_quantifier() -> None:
    found = [
        f"{path.relative_to(PACKAGE)}:{number}"
        for path in sorted((*PACKAGE.rglob("*.py"), *PACKAGE.rglob("*.yaml")))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if POSSESSIVE_GROUP.search(line)
    ]
    assert found == []


def test_a_comma_behind_a_number_is_no_part_of_it() -> None:
    tokens = tokenize("february 26, 2026")
    assert "26" in tokens.words
