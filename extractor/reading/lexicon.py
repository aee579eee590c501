"""The words rules look for: nouns of what is counted, verbs that move it, and small cue words.

The tables are data (``nouns.yaml``, ``units.yaml``, ``verbs.yaml``, ``cues.yaml``). Every entry
is matched between word boundaries, ignoring case, and only in texts that use its alphabet.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

import yaml

Family = Literal["noun", "unit", "verb", "cue"]
Script = Literal["latin", "cyrillic"]

_SCRIPTS: dict[str, Script] = {"en": "latin", "ru": "cyrillic", "uk": "cyrillic"}
_FILES: tuple[tuple[Family, str], ...] = (
    ("noun", "nouns.yaml"),
    ("unit", "units.yaml"),
    ("verb", "verbs.yaml"),
    ("cue", "cues.yaml"),
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


@dataclass(frozen=True, slots=True)
class _Pattern:
    family: Family
    kind: str
    form: str
    script: Script
    regex: re.Pattern[str]


@cache
def _patterns() -> tuple[_Pattern, ...]:
    gathered: dict[tuple[Family, str, str, Script], list[str]] = {}
    for family, name in _FILES:
        table = yaml.safe_load((files(__package__) / name).read_text(encoding="utf-8"))
        for kind, languages in table.items():
            for language, entries in languages.items():
                forms = entries if isinstance(entries, dict) else {"": "|".join(entries)}
                for form, source in forms.items():
                    key = (family, kind, form, _SCRIPTS[language])
                    gathered.setdefault(key, []).append(source)
    return tuple(
        _Pattern(*key, re.compile(rf"(?<!\w)(?:{_lowered('|'.join(sources))})(?!\w)"))
        for key, sources in gathered.items()
    )


_LETTER = re.compile(r"\\.|[A-ZЀ-Я]")


def _lowered(source: str) -> str:
    """Lower a pattern's letters but not its classes: small text is matched, which is quicker."""
    return _LETTER.sub(lambda m: m[0] if m[0][0] == "\\" else m[0].lower(), source)


def lowered(text: str) -> str:
    """Lower a text without changing its length (one letter may lower to two)."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def find_cues(text: str) -> list[Cue]:
    """Find every word of the tables.

    Args:
        text: Folded text.

    Returns:
        Cues sorted by place. One word may stand in several tables and then gives several cues.
    """
    scripts = {
        script
        for script, sample in (("latin", "[A-Za-z]"), ("cyrillic", "[Ѐ-ӿ]"))
        if re.search(sample, text)
    }
    small = lowered(text)
    cues = [
        Cue(match.start(), match.end(), pattern.family, pattern.kind, pattern.form)
        for pattern in _patterns()
        if pattern.script in scripts
        for match in pattern.regex.finditer(small)
        if match.end() > match.start()
    ]
    cues.sort(key=lambda cue: (cue.start, -cue.end, cue.family, cue.kind, cue.form))
    return cues
