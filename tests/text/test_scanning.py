from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.text.scanning import (
    Scanner,
    alternatives,
    has_any,
    lowered,
    lowered_source,
    openings,
    scripts_of,
)

SOURCES = [
    "handed|gave|passed(?! (?:away|by))",
    "hands?(?= over)|gives?",
    "let(?= (?:[\\w-]+ ){1,4}go\\b)|set free",
    "(?:un)?ready|re[- ]?turn\\w*",
    "переда(?:в|ла|ли)|(?:от|від)дал(?:а|и)?",
    "[а-я]+ення|\\d+ тіл",
    "a|an|\\w{2}ed",
    "(?<!set )(?<!not )free|(?:(?<=them )|(?<=by ))go|[гв]ідда(?:ла|ли)|(?:set )?(?:un)?ready",
]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("handed|gave", {"han", "gav"}),
        ("hands?", {"han"}),
        ("an?", {"a"}),
        ("(?:un)?ready", {"un", "rea"}),
        ("(?:very )?(?:un)?ready", {"ver", "un", "rea"}),
        ("(?:so)+ready|(?:on)*go", {"so", ""}),
        ("(?<!not )(?<!so )ready", {"rea"}),
        ("(?:(?<=will )|(?<=to ))go", {"go"}),
        ("(?:(?<=will )|no )go", {"", "no "}),
        ("[ув] бік|[ab]?c|[^a]b", {"у", "в", ""}),
        ("(?:от|від)дал", {"от", "від"}),
        ("\\w+ed", {""}),
        ("of a", {"of "}),
        (r"\b(?i:set|let)(?P<whom> them)? go|[а-в]е", {"set", "let", "а", "б", "в"}),
        (r"\d{2} days|\d hours|(free|un?tie)", {"", *"0123456789", "fre", "u"}),
        ("у?едет", {"уед", "еде"}),
    ],
)
def test_openings(source: str, expected: set[str]) -> None:
    assert openings(source) == expected


def test_bars_in_groups_and_classes_do_not_split() -> None:
    assert alternatives(r"a(?:b|c)|[|]d|e\|f") == ["a(?:b|c)", "[|]d", r"e\|f"]


WORDS = """
handed handing gave passed away by hands over set free let them go ready unready return re-turned
передав передали віддала отдали тіл 12 вручення a an aged , . - ' over
"""
words = st.sampled_from(WORDS.split())


@given(st.lists(words | st.text(max_size=5), max_size=12), st.sampled_from(["", " ", "-", "\n"]))
def test_a_scanner_finds_what_each_pattern_finds_alone(parts: list[str], gap: str) -> None:
    text = lowered(gap.join(parts))
    found = sorted((place, match.span()) for place, match in Scanner(SOURCES).find(text))
    assert found == sorted(
        (place, match.span())
        for place, source in enumerate(SOURCES)
        for match in re.finditer(rf"(?<!\w)(?:{source})(?!\w)", text)
        if match.end() > match.start()
    )


def test_a_match_may_begin_with_a_mark() -> None:
    found = [match.group() for _, match in Scanner(["-for|'s"]).find("303 -for 303 's")]
    assert found == ["-for", "'s"]


@given(st.text())
def test_lowering_keeps_the_length(text: str) -> None:
    assert len(lowered(text)) == len(text)


def test_classes_are_not_lowered() -> None:
    assert lowered_source(r"Kyiv\W+\S|Москв\w+") == r"kyiv\W+\S|москв\w+"


def test_scripts() -> None:
    assert scripts_of("Kyiv") == ["latin"]
    assert scripts_of("12 тіл") == ["cyrillic"]
    assert scripts_of("12") == []


def test_keys_are_found_whatever_their_case() -> None:
    assert has_any("На ВЫХОДНЫХ", ("weekend", "выходн"))
    assert not has_any("в понедельник", ("weekend", "выходн"))
