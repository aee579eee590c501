"""Pairs of counts of which each has a way of its own: read so, and turned round, caught."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.validate.test_sides import faults

CASES = yaml.safe_load(Path(__file__).with_name("ownends.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", CASES["right"], ids=lambda row: row["text"][:50])
def test_a_right_way_is_left_alone(row: dict[str, Any]) -> None:
    assert not faults(row)


@pytest.mark.parametrize("row", CASES["wrong"], ids=lambda row: row["text"][:50])
def test_a_way_turned_round_is_caught(row: dict[str, Any]) -> None:
    assert faults(row)
