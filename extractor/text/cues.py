"""The cues of boilerplate, read from their table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from extractor.tables import read_table
from extractor.text.scanning import Scanner, lowered_source

Kind = Literal[
    "teaser",
    "advert",
    "caption",
    "subscribe",
    "error_page",
    "duplicate",
    "disclaimer",
    "navigation",
    "ticker",
    "crawl",
    "hidden",
    "hostile",
]

_TOKEN = re.compile(r"[^\s|/]+")
_NUMBER = re.compile(r"[+−–-]?[$€£₽₴]?\d[\d.,:]*[$€£₽₴%]?[▲▼↑↓]?|[▲▼↑↓+−–-]|\d\d:\d\d")


@dataclass(frozen=True, slots=True)
class Cues:
    """Compiled cues; boilerplate.yaml says what each table means."""

    line: dict[Kind, re.Pattern[str]]
    top: dict[Kind, re.Pattern[str]]
    start: dict[Kind, re.Pattern[str]]
    part: dict[Kind, re.Pattern[str]]
    parts: Scanner
    announce_verb: re.Pattern[str]
    announce_noun: re.Pattern[str]
    announce: re.Pattern[str]
    card_end: re.Pattern[str]
    list_time: re.Pattern[str]
    appeal_opens: re.Pattern[str]
    appeal_asks: re.Pattern[str]
    quote_names: frozenset[str]


def _union(cues: list[str], before: str = "", after: str = "") -> re.Pattern[str]:
    return re.compile(f"{before}(?:{'|'.join(cues)}){after}", re.IGNORECASE)


@cache
def cues() -> Cues:
    """All cues, compiled once."""
    data = read_table("extractor.text", "boilerplate.yaml")
    announce = data["announce_verb"] + data["announce_noun"] + data["announce_alone"]
    return Cues(
        line={kind: _union(cues) for kind, cues in data["line"].items()},
        top={kind: _union(cues) for kind, cues in data["top"].items()},
        start={kind: _union(cues, r"\W{0,3}") for kind, cues in data["start"].items()},
        part={kind: _union(cues, r"(?<!\w)") for kind, cues in data["part"].items()},
        parts=Scanner(
            [rf"(?:{lowered_source(cue)})\w*" for cues in data["part"].values() for cue in cues]
        ),
        announce_verb=_union(data["announce_verb"], r"\W{0,3}", r"\b(?P<colon>\W*)(?P<rest>.*)"),
        announce_noun=_union(data["announce_noun"], r"\W{0,3}", r" ?:(?P<rest>.*)"),
        announce=_union(announce, r"\W{0,3}", r"\W*"),
        card_end=_union(data["card_end"]),
        list_time=_union(data["list_time"]),
        appeal_opens=_union(data["appeal_opens"], r"\W{0,3}", r"\W*"),
        appeal_asks=_union(data["appeal_asks"]),
        quote_names=frozenset(data["quote_name"].split()),
    )


def is_ticker(line: str) -> bool:
    """Tell whether a line is nothing but market quotes."""
    names = numbers = 0
    for token in _TOKEN.findall(line):
        bare = token.strip(":;,()").lower()
        if bare in cues().quote_names:
            names += 1
        elif _NUMBER.fullmatch(token.strip(":;()")):
            numbers += 1
        elif bare:
            return False
    return names > 0 and numbers > 0
