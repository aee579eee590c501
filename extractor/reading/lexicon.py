"""The words rules look for: nouns of what is counted, verbs that move it, and small cue words.

The tables are data (``nouns.yaml``, ``ourpeople.yaml``, ``units.yaml``, ``verbs.yaml``,
``otherverbs.yaml``, ``homeward.yaml``, ``cues.yaml``, ``turning.yaml``). Every entry
is matched between word boundaries, ignoring case, and only in texts that use its alphabet.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from extractor.tables import read_table
from extractor.text.scanning import Scanner, Script, lowered, lowered_source, scripts_of

Family = Literal["noun", "unit", "verb", "cue"]

_SCRIPTS: dict[str, Script] = {"en": "latin", "ru": "cyrillic", "uk": "cyrillic"}
_FILES: tuple[tuple[Family, str], ...] = (
    ("noun", "nouns.yaml"),
    ("unit", "units.yaml"),
    ("verb", "verbs.yaml"),
    ("noun", "ourpeople.yaml"),
    ("verb", "otherverbs.yaml"),
    ("verb", "homeward.yaml"),
    ("cue", "cues.yaml"),
    ("cue", "turning.yaml"),
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of the tables where it stands in the text.

    Attributes:
        family: Which table it comes from.
        kind: The table's row: ``bodies``, ``give``, ``reverse``, ...
        form: For verbs the form (``past``, ``base``, ``noun``, ...), else empty.
    """

    start: int
    end: int
    family: Family
    kind: str
    form: str = ""


_Key = tuple[Family, str, str]


@cache
def _scanner(script: Script) -> tuple[tuple[_Key, ...], Scanner]:
    gathered: dict[_Key, list[str]] = {}
    for family, name in _FILES:
        table = read_table("extractor.reading", name)
        for kind, languages in table.items():
            for language, entries in languages.items():
                if _SCRIPTS[language] != script:
                    continue
                forms = entries if isinstance(entries, dict) else {"": "|".join(entries)}
                for form, source in forms.items():
                    gathered.setdefault((family, kind, form), []).append(source)
    scanner = Scanner([lowered_source("|".join(sources)) for sources in gathered.values()])
    return tuple(gathered), scanner


def find_cues(text: str) -> list[Cue]:
    """Find every word of the tables.

    Args:
        text: Folded text.

    Returns:
        Cues sorted by place. One word may stand in several tables and then gives several cues.
    """
    small = lowered(text)
    cues: list[Cue] = []
    for script in scripts_of(text):
        keys, scanner = _scanner(script)
        cues += [
            Cue(match.start(), match.end(), *keys[place]) for place, match in scanner.find(small)
        ]
    cues.sort(key=lambda cue: (cue.start, -cue.end, cue.family, cue.kind, cue.form))
    return cues


# Where a heading capitalizes its words, none as long as this is left small.
_AMID = re.compile(r"[\w,] ")
_SMALL = re.compile(r"(?<![\w'’])[a-z]{5,}(?![\w'’])")


def begins_name(text: str, start: int, cue: Cue) -> bool:
    """Tell whether an English word of ours is a name's: "according to Bring Kids Back UA".

    Args:
        text: The page's text.
        start: Where the word's sentence starts.
        cue: The word.
    """
    capital = text[cue.start].isupper() and text[cue.start].isascii()
    if not capital or _AMID.match(text, max(0, cue.start - 2)) is None:
        return False
    return _SMALL.search(text, start, cue.start) is not None
