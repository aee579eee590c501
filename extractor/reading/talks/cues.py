"""Words of diplomacy in a text: what names an event, of which type, and where its clause ends."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.records import DiplomacyStatus, DiplomacyType
from extractor.tables import read_table
from extractor.text.scanning import Scanner, Script, lowered, lowered_source, scripts_of

Family = Literal["trigger", "cue", "word"]

_CLAUSE = re.compile(
    r"[;:]\s|\s[—–-]\s|\n"
    r"|,\s*(?:while|whereas|but|although|though|because|since|as|after which"
    r"|and (?=(?:[\w'-]+ ){1,4}?(?:will|would|has|have|had|is|are|was|were|said|rejected|refused|"
    r"declined|turned|ruled|dismissed)\b)"
    r"|а|но|однако|тогда как|хотя|поскольку|зато|что|а также"
    r"|але|проте|однак|тоді як|хоча|бо|оскільки|зате|що|that)\b"
    r"|,\s(?=(?:the )?[\w'-]+ (?:(?:says?|said) no|rejects|refuses|declines|rules out)\b)"
    r"|(?<!such)(?<!well)\s(?:while|whereas|as (?!part|well|a |an |of |the mediator|mediator))",
    re.IGNORECASE,
)
_ON = re.compile(r"(?<!\w)(?:on|about|over|об?|обо|про|щодо)(?: [^\s,;:.]+){0,2} \Z", re.IGNORECASE)
_NAME = r"[A-ZА-ЯІЇЄҐ][\w'’]{1,20}+"
_LISTED = Phrases(  # "у форматі Україна — США — Росія": dashes between those who sit there
    rf"(?<!\w){_NAME}(?: [—–-] {_NAME}){{2,}}|"
    rf"(?<!\w)(?:format|формат[іе]|лини[ия]|лінії) {_NAME}(?: [—–-] {_NAME})+"
)


@dataclass(frozen=True, slots=True)
class Signal:
    """A word of the tables where it stands in the text.

    Attributes:
        start: Offset of its first character.
        end: Offset after its last.
        family: A trigger names an event, a cue tells its status, a word helps.
        kind: The table's row.
        form: For triggers ``noun``, ``past``, ``future``, ``base``, or ``soft`` (those who talk).
    """

    start: int
    end: int
    family: Family
    kind: str
    form: str = ""

    def gap(self, start: int, end: int) -> int:
        """Return how many characters lie between the word and a stretch of the text."""
        return max(start - self.end, self.start - end, 0)


class Signals:
    """The signals of a text, looked up by stretch."""

    def __init__(self, items: list[Signal]) -> None:
        self.items = sorted(items, key=lambda item: (item.start, -item.end))
        self._starts = [item.start for item in self.items]

    def within(self, start: int, end: int) -> list[Signal]:
        """Return the signals that begin in ``[start, end)``."""
        return self.items[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def kinds(self, start: int, end: int) -> set[str]:
        """Return the kinds of the helping words that begin in ``[start, end)``."""
        return {item.kind for item in self.within(start, end) if item.family == "word"}

    def triggers(self, start: int, end: int) -> list[Signal]:
        """Return the triggers that begin in ``[start, end)``, the longest at each place."""
        kept: list[Signal] = []
        for item in self.within(start, end):
            if item.family == "trigger" and (not kept or item.start >= kept[-1].end):
                kept.append(item)
        return kept


@lru_cache(maxsize=4)
def find_signals(text: str) -> Signals:
    """Find every word of diplomacy in a folded text."""
    plain = lowered(text)
    found: list[Signal] = []
    for script in scripts_of(text):
        keys, scanner = _scanner(script)
        found += [
            Signal(match.start(), match.end(), *keys[place]) for place, match in scanner.find(plain)
        ]
    return Signals(found)


def clause_at(page: Page, start: int, end: int, offset: int) -> tuple[int, int]:
    """Return the bounds of the clause of a sentence ``[start, end)`` around an offset."""
    low, high = start, end
    listed = list(_LISTED.finditer(page, start, end))
    for match in _CLAUSE.finditer(page.text, start, end):
        if any(name.start() < match.start() < name.end() for name in listed):
            continue
        if match.end() <= offset:
            low = match.end()
        elif match.start() > offset:
            high = match.start()
            break
    return low, high


def is_subject(text: str, signals: Signals, trigger: Signal) -> bool:
    """Tell whether a truce is only what talks are about: "held talks on a truce"."""
    if trigger.kind != "agreement" or trigger.form != "noun":
        return False
    about = _ON.search(text, max(0, trigger.start - 40), trigger.start)
    if about is None:
        return False
    before = signals.within(max(0, about.start() - 60), about.start())
    named = [each for each in before if each.family == "trigger"]
    return bool(named) and named[-1].kind in ("talks", "call")


@cache
def _scanner(script: Script) -> tuple[tuple[tuple[Family, str, str], ...], Scanner]:
    tables: list[Any] = [
        read_table("extractor.reading", name)
        for name in (
            "talks.yaml",
            "meetings.yaml",
            "encounters.yaml",
            "unmet.yaml",
            "sessions.yaml",
        )
    ]
    gathered: dict[tuple[Family, str, str], list[str]] = {}
    sections: tuple[tuple[Family, str], ...] = (
        ("trigger", "triggers"),
        ("cue", "cues"),
        ("word", "words"),
    )
    rows = [
        (family, kind, languages)
        for table in tables
        for family, section in sections
        for kind, languages in table.get(section, {}).items()
    ]
    for family, kind, languages in rows:
        if languages:
            for language, entry in languages.items():
                if script != ("latin" if language == "en" else "cyrillic"):
                    continue
                forms = entry if isinstance(entry, dict) else {"": entry}
                for form, source in forms.items():
                    gathered.setdefault((family, kind, form), []).append(source)
    scanner = Scanner([lowered_source("|".join(sources)) for sources in gathered.values()])
    return tuple(gathered), scanner


_UNMADE: dict[DiplomacyStatus | None, DiplomacyType] = {
    "proposed": "proposal",
    "declined": "refusal",
}


def kind_of(trigger: Signal, status: DiplomacyStatus | None) -> DiplomacyType:
    """The type of the record that a trigger speaks of: offered talks or truces are a proposal."""
    if trigger.kind in ("talks", "call"):
        if status == "proposed":
            return "proposal"
        if status == "declined":
            return "refusal"
        return "call" if trigger.kind == "call" else "talks"
    if trigger.kind == "agreement":
        return _UNMADE.get(status, "agreement") if trigger.form == "noun" else "agreement"
    return "proposal" if trigger.kind == "proposal" else "refusal"
