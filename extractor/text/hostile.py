"""Text that speaks to a program instead of a reader, and text that no reader can see.

None of it is ever an instruction to us. It is marked, so that a number planted in it can be
told from the report's own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from extractor.tables import read_table
from extractor.text.scanning import REACH, lowered_source, openings
from extractor.text.sentences import Sentence

_ZERO_WIDTH = r"\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u00ad\u180e\u034f"
_MARK = rf"[{_ZERO_WIDTH}\U000e0000-\U000e007f]"
# One letter, then a mark, again and again; spaces stand between words.
_INTERLEAVED = re.compile(rf"(?:\w{_MARK}++(?:[ ,.:;!?\u00a0]{{1,2}}{_MARK}*+)?){{6,}}\w?")
_TAGS = re.compile("[\U000e0020-\U000e007f]{3,}")
_RUN = re.compile(rf"[{_ZERO_WIDTH}]{{4,}}")
_LONGEST_WRAPPED = 2_000

_OPENS_CLAUSE = (
    r"""(?:\A|(?<=[.:;!?,"'>\])(*\n—–-])|(?<=[.:;!?,"'>\])(*\n—–-] )"""
    r"|(?<=\bplease )|(?<=\band )|(?<=\bnow )|(?<=\bmust )|(?<=\bshould )|(?<=\bпожалуйста )"
    r"|(?<=\bбудь ласка )|(?<=\bтеперь )|(?<=\bтепер )|(?<=\bи )|(?<=\bі )|(?<=\bта ))"
)
# No clause opens inside a word: said first, it spares most places the many questions.
_CLAUSE = re.compile(rf"(?<!\w)(?=\S){_OPENS_CLAUSE}", re.IGNORECASE)
_ODD = re.compile(r"[^\x00-\x7f\u0400-\u04ff]")
_HIDDEN_TAG = re.compile(
    r"""<(\w+)[^<>]{0,300}?(?:display:\s?none|visibility:\s?hidden|font-size:\s?0|\shidden\b)"""
    r"[^<>]{0,300}>",
    re.IGNORECASE,
)
_PART = re.compile(r"@(\w+)@")
_BRACES = re.compile(r"[{}]")
_OPENS_BLOB = re.compile(
    r"""\{\s{0,40}(?:["'][^"'{}\n]{1,60}["']|[A-Za-z]\w{1,40})\s{0,10}:(?![/\w])"""
)


@cache
def _rules() -> dict[str, re.Pattern[str]]:
    data = read_table("extractor.text", "hostile.yaml")
    parts = {name: f"(?:{'|'.join(cues)})" for name, cues in data["parts"].items()}
    patterns = {
        name: _PART.sub(lambda part: parts[part[1]], "|".join(f"(?:{cue})" for cue in cues))
        for name, cues in data.items()
        if name != "parts"
    }
    patterns["label"] = rf"\A[^\w\n]{{0,6}}(?:{patterns['label']})"
    return {name: re.compile(cue, re.IGNORECASE) for name, cue in patterns.items()}


def speaks_to_program(text: str) -> bool:
    """Tell whether a stretch of folded text addresses the program that reads it."""
    rules = _rules()
    return any(rules[name].search(text) for name in ("label", "anywhere")) or _orders(text)


def _orders(text: str) -> bool:
    """Whether some clause is an imperative to a program.

    The imperatives are many and long: one is tried only where its first letters stand. Letters of
    neither alphabet may be others in disguise, so they are no reason to pass over a clause.
    """
    imperative, beginnings = _rules()["imperative"], _beginnings()
    for clause in _CLAUSE.finditer(text):
        start = clause.end()
        key = text[start : start + REACH].lower()
        known = any(key[:length] in beginnings for length in range(1, REACH + 1))
        if (known or _ODD.search(key)) and imperative.match(text, start):
            return True
    return False


@cache
def _beginnings() -> frozenset[str]:
    found = openings(lowered_source(_rules()["imperative"].pattern))
    assert "" not in found, "an imperative begins with anything"
    return frozenset(found)


def hostile_sentences(text: str, sentences: list[Sentence]) -> set[int]:
    """The numbers of the sentences that address a program or imitate its answer.

    A line that opens with such a sentence is hostile as a whole. Later in a line only the
    sentence is, with those right after it that go on giving orders.
    """
    hostile = _blob_sentences(text, sentences)
    rules = _rules()
    carried, whole = -1, False
    for sentence in sentences:
        content = text[sentence.start : sentence.end]
        opens = sentence.index == 0 or sentences[sentence.index - 1].paragraph != sentence.paragraph
        if speaks_to_program(content):
            hostile.add(sentence.index)
            whole = opens or (whole and carried == sentence.paragraph)
            carried = sentence.paragraph
        elif carried == sentence.paragraph:
            if whole or rules["goes_on"].search(content):
                hostile.add(sentence.index)
            else:
                carried = -1
    return hostile


def _blob_sentences(text: str, sentences: list[Sentence]) -> set[int]:
    """The sentences that a JSON object touches, whatever lines it spreads over."""
    starts = [sentence.start for sentence in sentences]
    ends = [sentence.end for sentence in sentences]
    closing = _closing_braces(text) if _OPENS_BLOB.search(text) else {}
    touched: set[int] = set()
    position = 0
    while match := _OPENS_BLOB.search(text, position):
        position = closing.get(match.start(), match.end())
        first = bisect_left(ends, match.start() + 1)
        touched.update(range(first, bisect_left(starts, position)))
    return touched


def _closing_braces(text: str) -> dict[int, int]:
    pairs: dict[int, int] = {}
    waiting: list[int] = []
    for match in _BRACES.finditer(text):
        if match.group() == "{":
            waiting.append(match.start())
        elif waiting:
            pairs[waiting.pop()] = match.end()
    return pairs


def unseen_markup(text: str) -> Iterator[tuple[int, int]]:
    """HTML comments and elements styled away, in order and without overlap."""
    position = 0
    while 0 <= position < len(text):
        comment = text.find("<!--", position)
        element = _HIDDEN_TAG.search(text, position, comment if comment >= 0 else len(text))
        if element:
            start, closing = element.start(), f"</{element.group(1)}>"
            after = element.end()
        elif comment >= 0:
            start, closing, after = comment, "-->", comment + 4
        else:
            return
        found = text.find(closing, after)
        if found < 0:  # never closed: its own line only
            found, closing = text.find("\n", after), ""
        position = len(text) if found < 0 else found + len(closing)
        yield start, position


def blank(text: str, stretches: list[tuple[int, int]]) -> str:
    """The text with some stretches made white space, offsets kept."""
    pieces: list[str] = []
    position = 0
    for start, end in stretches:
        pieces += [text[position:start], " " * (end - start)]
        position = end
    return "".join([*pieces, text[position:]])


def find_hidden(original: str) -> list[tuple[int, int]]:
    """Find text made unreadable to the eye or to a search with invisible characters.

    That is: words whose every letter is set apart by zero-width marks, runs of tag characters,
    and stretches of a line walled in by runs of zero-width marks.

    Args:
        original: The text before folding.

    Returns:
        Half-open stretches of the original, sorted, without overlap.
    """
    if original.isascii():
        return []
    found = [match.span() for match in _INTERLEAVED.finditer(original)]
    found += [match.span() for match in _TAGS.finditer(original)]
    found += _walled(original)
    return _merged(found)


def _walled(original: str) -> Iterator[tuple[int, int]]:
    wall: re.Match[str] | None = None
    for run in _RUN.finditer(original):
        if wall is not None:
            inside = original[wall.end() : run.start()]
            if inside.strip() and len(inside) <= _LONGEST_WRAPPED and "\n" not in inside:
                yield wall.start(), run.end()
                wall = None
                continue
        wall = run


def _merged(stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
