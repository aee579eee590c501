"""For whom somebody speaks, where neither the tables nor a title beside the name tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.page import Page
from extractor.tables import read_table
from extractor.text.aliases import tokens

_COPULA = re.compile(
    r"(?:,[^,.;\n]{1,24},)?\s+(?:is|was|—|–|-|-- |є|був|була|был|была)\s", re.IGNORECASE
)
_PREDICATE = 120  # characters from the verb to the party of the office
_TITLE = 80  # characters before a name that its title may have
_MENTIONS = 4  # places of a name that are looked at
_HEADQUARTERS = ("headquarter", "штаб")
_STEM = 5  # letters by which an office is known again


def side_by_context(page: Page, name: str, start: int, end: int) -> str | None:
    """Tell a speaker's side from the rest of the article.

    Args:
        page: The page.
        name: The speaker as the record has it.
        start: Where the name stands.
        end: Its end.

    Returns:
        The party whose office the name is said to hold ("Somov is a deputy head of Ukraine's
        agency"), whose office alone goes by that word, or whose language calls it so.
    """
    return (
        next(filter(None, (_held(page, *place) for place in _mentions(page, start, end))), None)
        or _only_office(page, name)
        or _by_title(page, start)
        or _by_language(page, name)
    )


def _mentions(page: Page, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The first places where a name stands in the same words."""
    words, at = page.text[start:end], start
    for _ in range(_MENTIONS):
        if at < 0:
            return
        yield at, at + len(words)
        at = page.text.find(words, at + len(words))


def _held(page: Page, start: int, end: int) -> str | None:
    sentence = page.sentence_at(start)
    copula = _COPULA.match(page.text, end)
    if sentence is None or copula is None:
        return None
    until = min(sentence.end, copula.end() + _PREDICATE)
    comma = page.text.find(",", copula.end(), until)
    for party in page.parties.within(copula.end(), comma if comma >= 0 else until):
        if party.kind in ("organ", "demonym", "state") and "dat" not in party.cases - {"gen"}:
            return party.party
    return None


def _only_office(page: Page, name: str) -> str | None:
    """Whose office it is, where one side alone has an office of that word: "the headquarters"."""
    words = [word.key for word in tokens(name) if word.key.isalpha()]
    if len(words) > 1:  # "a spokesman for the headquarters": both sides have all other bodies
        words = [each for each in _HEADQUARTERS for word in words if word.startswith(each)]
    if len(words) != 1 or len(words[0]) < _STEM - 1:
        return None
    stem = words[0][:_STEM]
    owners = {
        mention.party
        for mention in page.parties
        if mention.kind == "organ" and stem in mention.lemma.casefold()
    }
    return owners.pop() if len(owners) == 1 else None


def _by_title(page: Page, start: int) -> str | None:
    """An office that only one side has: "head of the regional military administration"."""
    before = page.text[max(0, start - _TITLE) : start].casefold()
    before = re.split(r"[.,;:!?\n]", before)[-1]
    return office_side(before)


def office_side(words: str) -> str | None:
    """The side that alone has an office of some words: "Сумська ОВА"."""
    table = read_table("extractor.text", "speakers.yaml")["offices"]
    padded = f" {words.casefold()} "
    return next((side for office, side in table.items() if office in padded), None)


def _by_language(page: Page, name: str) -> str | None:
    """A press calls its own country's officers without naming the country."""
    table = read_table("extractor.text", "speakers.yaml")["at_home"]
    own = table.get(page.language, {})
    words = {word.key for word in tokens(name)}
    return next((side for word, side in own.items() if word in words), None)
