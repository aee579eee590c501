"""docs/rules.md says what the rules say."""

import runpy
from pathlib import Path

from extractor.validate.rules import all_rules
from extractor.validate.talks.diplomacy import RULES as TALK_RULES

ROOT = Path(__file__).parents[2]


def test_the_page_is_current() -> None:
    made = runpy.run_path(str(ROOT / "scripts" / "rules_page.py"))["page"]()
    shown = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    assert shown == made, "run python scripts/rules_page.py"


def test_every_rule_has_its_reason_and_two_examples() -> None:
    for rule in all_rules():
        assert rule.check.__doc__, rule.id
        assert rule.passes, rule.id
        assert rule.fails, rule.id
    for rule in TALK_RULES:
        assert "Passes:" in (rule.__doc__ or ""), rule
