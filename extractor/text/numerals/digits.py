"""Digits: which separators hold a number together, and which only keep runs of digits apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.text.calendar.months import is_month_before

_LONGEST = 15  # digits; longer runs are identifiers, and have no value

# Tried in this order. Each is anchored on a digit that no digit precedes, and bounded: linear.
# The first look ahead is for speed: few letters of a text begin any of them.
_LITERAL = re.compile(
    r"(?=[\d+hw])(?:(?P<code>(?:https?://|www\.)\S++"
    r"|\+\d[\d ()-]{7,18}\d(?!\d)"
    r"|(?<!\d)\d{1,4}(?P<mark>[./-])\d{1,2}(?P=mark)\d{2,4}(?!\d)(?!(?P=mark)\d)"
    r"|(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)"
    r"|(?<!\d)\d++(?>(?:/\d++)+))"
    r"|(?<!\d)(?P<grouped>[1-9]\d{0,2}(?P<mark2>[ ,.'])\d{3}(?:(?P=mark2)\d{3}){0,4}(?!\d))"
    r"(?P<rest>(?!(?P=mark2))[.,]\d++)?(?![,.']\d)"
    r"|(?<!\d)(?P<chain>\d++(?>(?:[.,]\d++){2,}))"
    r"|(?<!\d)(?P<decimal>\d++[.,]\d++)"
    r"|(?P<plain>\d++))"
)
_RUN = re.compile(r"\d++")
_ORDINAL_TAIL = re.compile(
    r"(?:st|nd|rd|th)(?![^\W_])"
    r"|-(?:ы?й|[иоі]й|а?я|ша|га|та|тя|ма|[шгт]е|[ои]?е|ше|ого|го|т?ього|є?му|ому|ему|ї|ої"
    r"|ую|ю|у|и?м|ым|ом|ые|і|ті|ых|их)(?![^\W_])",
    re.IGNORECASE,
)
_CARDINAL_TAIL = re.compile(
    r"-(?:х|м|ми|мя|ма|ти|и|ью|тью|ох|ьох|ом|ьом|ьма|ро|стам?|сот|є|о[её])(?![^\W_])", re.IGNORECASE
)
_PAIRED = re.compile(r"\w-(?:for|to|by|на|за|до|и|і|та|по)-\Z|(?<!\w)(?:по|до|от|від)-\Z")
_PERCENT = re.compile(r" ?(?:%|‰|percent\b|per cent\b|процент|відсот)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Literal:
    """A number written in digits.

    Attributes:
        start: Where it starts.
        end: Where it ends, case ending included ("66-го").
        value: What it says; ``None`` when it is too long to be a number.
        decimal: The other reading of "1,212" or "1.212", which a multiplier may prefer.
        comma: Whether that reading rests on a comma.
        ordinal: Whether its ending makes it an ordinal.
        glued: Whether it is part of a code, date, time, telephone number or address.
    """

    start: int
    end: int
    value: int | float | None
    decimal: float | None = None
    comma: bool = False
    ordinal: bool = False
    glued: bool = False


def find_literals(text: str) -> Iterator[Literal]:
    """Yield every digit run of a text, in order, each inside exactly one literal."""
    position = 0
    while (match := _LITERAL.search(text, position)) is not None:
        position = match.end()
        start = match.start()
        if match.group("code") or match.group("chain"):
            yield from (_run(run, glued=True) for run in _RUN.finditer(text, start, position))
            continue
        if _attached(text, start):
            run = _RUN.match(text, start)
            assert run is not None
            position = run.end()
            yield _run(run, glued=True)
            continue
        if match.group("grouped"):
            if _is_day_then_number(text, match):
                run = _RUN.match(text, start)
                assert run is not None
                position = run.end()
                yield _run(run, glued=False)
                continue
            literal = _grouped(text, match)
        elif match.group("decimal"):
            literal = Literal(start, position, _decimal(match.group()))
        else:
            literal = _run(match, glued=_short_code_follows(text, position))
        literal = _with_ending(text, literal)
        position = literal.end
        yield literal


def _run(run: re.Match[str], *, glued: bool) -> Literal:
    return Literal(run.start(), run.end(), _integer(run.group()), glued=glued)


def _integer(digits: str) -> int | None:
    return int(digits) if len(digits) <= _LONGEST else None


def _decimal(digits: str) -> float | None:
    return float(digits.replace(",", ".")) if len(digits) <= _LONGEST else None


def _grouped(text: str, match: re.Match[str]) -> Literal:
    digits, mark, rest = match.group("grouped"), match.group("mark2"), match.group("rest")
    whole = int(digits.replace(mark, ""))
    if rest:
        fraction = _decimal(f"{whole}.{rest[1:]}")
        return Literal(match.start(), match.end(), fraction)
    decimal = _decimal(digits) if mark in ",." and digits.count(mark) == 1 else None
    if decimal is not None and _PERCENT.match(text, match.end()):
        return Literal(match.start(), match.end(), decimal)
    return Literal(match.start(), match.end(), whole, decimal, mark == ",")


def _attached(text: str, start: int) -> bool:
    """Whether letters hold the digits from the left, as in "T-72", "Су35" or "COVID-19"."""
    before = text[start - 1 : start]
    if before == "-":
        if _PAIRED.search(text, max(0, start - 8), start):
            return False
        before = text[start - 2 : start - 1] if start >= 2 else ""
        return before.isalpha()
    return before.isalpha() or before == "_"


def _short_code_follows(text: str, end: int) -> bool:
    """Whether one or two capitals follow at once, as in "5G" or "9М723"."""
    tail = text[end : end + 3]
    if not tail[:1].isalpha():
        return False
    if tail[:1] in "kK" and not tail[1:2].isalnum():
        return False
    letters = tail if len(tail) < 3 or tail[2].isalnum() else tail[:2]
    letters = letters.rstrip(" -.,;:!?\"')\n")
    return any(char.isdigit() for char in letters) or (len(letters) <= 2 and letters.isupper())


def _is_day_then_number(text: str, match: re.Match[str]) -> bool:
    """Whether "June 6 303" is a day and a number: a month before, and no "in" before that."""
    groups = match.group("grouped").split(" ")
    if len(groups) != 2 or int(groups[0]) > 31 or groups[1].startswith("0"):
        return False
    return is_month_before(text, match.start())


def _with_ending(text: str, literal: Literal) -> Literal:
    """Take in a case ending: "3rd", "66-го", "157-ми"."""
    if not isinstance(literal.value, int) or literal.glued:
        return literal
    few = literal.value % 10 in (2, 3, 4) and literal.value % 100 not in (12, 13, 14)
    cardinal = _CARDINAL_TAIL.match(text, literal.end)
    ordinal = _ORDINAL_TAIL.match(text, literal.end)
    if cardinal and (few or not ordinal) and not (ordinal and cardinal.group()[1:].lower() == "ма"):
        if cardinal.group()[1:].lower() in ("х", "м") and not few:
            return _ended(literal, cardinal.end(), ordinal=True)
        return _ended(literal, cardinal.end(), ordinal=False)
    if ordinal:
        return _ended(literal, ordinal.end(), ordinal=True)
    return literal


def _ended(literal: Literal, end: int, *, ordinal: bool) -> Literal:
    return Literal(literal.start, end, literal.value, ordinal=ordinal)
