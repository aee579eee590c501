"""Towns as adjectives: "женевские переговоры" and "женевські перемовини" are of Geneva."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from extractor.tables import read_table

_SOURCE = re.compile(r"(?P<stem>.{3,}?)(?:[иійоа]{0,2}[йь]?(?:ск|ськ|зьк|цьк))[аиеіоую]\w{0,3}\Z")
_WORD = re.compile(r"(?<![\w-])(?:[^\W\d_]+-)?[^\W\d_]*(?:ск|ськ|зьк|цьк)[^\W\d_]{1,3}(?![\w-])")


def towns_of(text: str) -> set[str]:
    """Name the towns that a text's Russian and Ukrainian adjectives come from.

    Args:
        text: Folded text.
    """
    return {town for word in _WORD.findall(text) if (town := town_of(word))}


@lru_cache(maxsize=4096)
def town_of(adjective: str) -> str | None:
    """Name the town behind an adjective, in any of its forms.

    Args:
        adjective: For example "стамбульских".

    Returns:
        Its canonical English name, or None where no town of the tables has this adjective.
    """
    match = _SOURCE.fullmatch(adjective.casefold())
    return _stems().get(_bare(match["stem"])) if match else None


@cache
def _stems() -> dict[str, str]:
    """Towns of the tables by the stem that their Russian and Ukrainian adjectives share."""
    towns: dict[str, str] = {}
    for town, names in read_table("extractor.text", "places.yaml")["cities"].items():
        for name in names[:2]:
            towns[_bare(name.lstrip("=").casefold())] = town
    for languages in read_table("extractor.text", "parties.yaml")["parties"].values():
        capitals = languages["en"].get("capital", [])
        for language in ("ru", "uk") if capitals else ():
            for name in languages.get(language, {}).get("capital", []):
                if " " not in name:
                    towns[_bare(name.lstrip("=").casefold())] = capitals[0].lstrip("=")
    return {stem: town for stem, town in towns.items() if len(stem) > 2}


def _bare(name: str) -> str:
    """A name without its ending, and without the suffix of those that have it: Минск."""
    return re.sub(r"(?:(?<=.{3})(?:ськ|ск))?[аяоеєиіїыюуйь]*\Z", "", name)
