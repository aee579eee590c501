import json

import pytest
from pydantic import ValidationError

from extractor.llm.draft import Draft, merge

ROW = {
    "quote": "Kyiv received 12 bodies",
    "what": "bodies",
    "flows": [{"count": "12 bodies", "home": "Ukraine"}],
    "status": "completed",
    "date": "",
}


def draft(*rows: dict) -> Draft:
    return Draft.model_validate({"exchanges": list(rows), "talks": []})


def test_the_quote_comes_first_and_the_side_last():
    written = json.loads(draft(ROW).model_dump_json())
    assert next(iter(written["exchanges"][0])) == "quote"
    assert list(written["exchanges"][0]["flows"][0]) == ["count", "home"]


def test_every_string_and_list_of_the_schema_is_bounded():
    schema = Draft.model_json_schema()
    for kind in (schema, *schema["$defs"].values()):
        for name, field in kind["properties"].items():
            if field.get("type") == "array":
                assert "maxItems" in field, name
            elif field.get("type") == "string" and "enum" not in field:
                assert "maxLength" in field, name


def test_unknown_fields_are_refused():
    with pytest.raises(ValidationError):
        draft({**ROW, "killed": 3})


def test_merging_keeps_order_and_drops_exact_repeats():
    other = {**ROW, "date": "on Monday"}
    merged = merge([draft(ROW, other), draft(other, ROW)])
    assert [row.date for row in merged.exchanges] == ["", "on Monday"]


def test_merging_is_not_bound_by_the_limits_of_one_answer():
    rows = [{**ROW, "date": f"day {day}"} for day in range(12)]
    assert len(merge([draft(*rows[:6]), draft(*rows[6:])]).exchanges) == 12
