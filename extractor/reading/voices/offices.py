"""Who holds an office in an article: "the president" is the one it names with that title."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.reading.page import Page
from extractor.text.aliases import tokens

_TITLE = 90  # characters before a name in which its title stands
_STEM = 6  # letters by which a title is known again in another case
# Titles that one person of a side holds; a "spokesman" or an "aide" may be anybody.
_SOLE = re.compile(
    r"(?:the )?(?:(?:ukraine's|russia's|belarus's|ukrainian|russian|"
    r"u\.?s\.?|turkish|kremlin|children's|human rights|"
    r"presidential) )*"
    r"(?:president|ombuds\w+|commissioner|head of state|president's aide|presidential aide)$|"
    r"(?:(?:украинск|российск|українськ|російськ|детск|дитяч|американск|американськ)\w+ )?"
    r"(?:президент\w?|омбудсм[ае]н\w*|уполномоченн\w+|уповноважен\w+|"
    r"глава(?: государства| держави)?|помощник президента|помічник (?:президента|путіна)|"
    r"чиновни[кц]\w*|урядовець)$",
    re.IGNORECASE,
)
_HEADS = re.compile(r"(?:head of state|глава)", re.IGNORECASE)
_PRESIDENT = "презид", "presid"
_AIDE = re.compile(  # the one aide whom this news names
    r"помощник президента|помічник (?:президента|путіна)|presidential aide|president's aide", re.I
)
# Whom "Ukraine's president" means in an article that names him without his title.
_HEADS_OF_STATE = {
    "Ukraine": "Volodymyr Zelensky",
    "Russia": "Vladimir Putin",
    "Belarus": "Alexander Lukashenko",
    "United States": "Donald Trump",
}


def person_of(page: Page, name: str, side: str | None) -> tuple[str, str | None]:
    """Name who holds an office.

    Args:
        page: The page.
        name: A speaker's name as the article has it: maybe only an office.
        side: The side of the speaker, if it is known.

    Returns:
        The person whom the article names with that title, and the side; else what was given.
    """
    if not _SOLE.match(name):
        return name, side
    words = [word.key[:_STEM] for word in tokens(name) if word.key.isalpha()]
    stems = set(_PRESIDENT) if _HEADS.match(name) else set(words[-1:])
    holders = {
        (person, party)
        for person, party, titles in _holders(page)
        if stems & titles and side in (None, party)
    }
    if len(holders) == 1:
        return holders.pop()
    head = _HEADS_OF_STATE.get(side or "") if stems & set(_PRESIDENT) else None
    if side in (None, "Russia") and _AIDE.search(name):
        aide = _named(page).get("Vladimir Medinsky")
        return (aide, "Russia") if aide else (name, side)
    full = _named(page).get(head or "")
    return (full, side) if full else (name, side)


@lru_cache(maxsize=8)
def _named(page: Page) -> dict[str, str]:
    """People by their canonical names, as fully as the article has them."""
    longest: dict[str, str] = {}
    for party in page.parties:
        if party.kind == "leader":
            longest[party.name] = max(longest.get(party.name, ""), party.lemma, key=len)
    return longest


@lru_cache(maxsize=8)
def _holders(page: Page) -> list[tuple[str, str, frozenset[str]]]:
    """People with the stems of the words of their titles."""
    found: list[tuple[str, str, frozenset[str]]] = []
    longest = _named(page)
    for party in page.parties:
        if party.kind != "leader":
            continue
        before = re.split(r"[.;:!?\n,]", page.text[max(0, party.start - _TITLE) : party.start])[-1]
        stems = frozenset(word.key[:_STEM] for word in tokens(before)[-8:])
        if stems:
            found.append((longest[party.name], party.party, stems))
    return found
