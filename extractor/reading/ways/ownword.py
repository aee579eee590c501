"""Own word: whom a side's office counts as come home, and whoever came home "on a side"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.reading.clauses import Clause
from extractor.reading.page import Page
from extractor.reading.ways.hints import RIVAL, Hint, opposite
from extractor.reading.ways.ownpeople import counted_as_own
from extractor.records import Category
from extractor.text.parties import PartyMention
from extractor.text.sentences import Sentence

_ARRIVED = re.compile(r"надійш|поступ", re.IGNORECASE)  # from a side, never on it
_ON = re.compile(
    r"\b(?:on|from|for|с|со|на|з|із|зі|від|у)\s+(?:the\s+)?\Z|\b(?:со стороны|з боку|із боку)\s+\Z",
    re.IGNORECASE,
)
_SIDE = re.compile(r"\s+(?:side|сторон[ыеи]|бок[уі]|боці)\b", re.IGNORECASE)
_IS_SIDE = re.compile(r"\s(?:side|сторон[ыеи]|бок[уі]|боці)\Z", re.IGNORECASE)
_SIDE_OF = re.compile(r"(?:стороны|боку)\s+\Z", re.IGNORECASE)


def side_of_home(page: Page, clause: Clause, party: PartyMention) -> bool:
    """Whether a party is named as the side on which somebody comes home: it hands over nobody."""
    if not comes_home(page, clause) or _ARRIVED.match(page.text, clause.verb.start):
        return False
    before = page.text[max(0, party.start - 16) : party.start]
    sided = _SIDE.match(page.text, party.end) or _IS_SIDE.search(page.text, party.start, party.end)
    return bool(_ON.search(before) and (sided or _SIDE_OF.search(before)))


_INTRANSITIVE = re.compile(r"return", re.IGNORECASE)
_FREED = re.compile(r"free|releas|liberat|освобо|вызвол|звільн|визвол", re.IGNORECASE)


def comes_home(page: Page, clause: Clause) -> bool:
    """Whether the counted come home or are set free, with nobody said to do it."""
    verb = clause.verb
    if verb.kind == "home":
        return True
    if verb.kind != "return":
        return False
    if clause.passive:
        return _FREED.match(page.text, verb.start) is not None
    if clause.nominal:
        return verb.form in ("noun", "base", "part")
    return (
        _INTRANSITIVE.match(page.text, verb.start) is not None
        and _HAVE.search(page.text, max(0, verb.start - 24), verb.start) is not None
    )


_HAVE = re.compile(r"\b(?:have|has|had)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_LEAVES = re.compile(
    r"(?:went|go|gone|left|head|travel|sent|driven|flown|bused|crossed|уеха|выеха|поеха|поед|отправ|"
    r"ушл|проследов|направ|отбы|поїха|виїха|поїд|вируш|рушил|попрям|відбул|перетн|пересек)",
    re.IGNORECASE,
)


# "Putin thanked the Emirates for mediation, thanks to which 103 came home": to him
_THANKS = re.compile(
    r"(?:\s+[^\W\d][\w'-]*){0,3}?\s+(?:thank(?:s|ed)|(?:expressed|voiced)\s+(?:\w+\s+)?gratitude|"
    r"greeted|welcomed|congratulated|"
    r"(?:по)?благодарил\w*|выразил\w*\s+(?:\w+\s+)?(?:благодарност|признательност)\w*|"
    r"приветствовал\w*|поприветствовал\w*|поздравил\w*|"
    r"(?:по)?дякував|(?:по)?дякувала|висловив\s+(?:\w+\s+)?(?:вдячніст|подяк)\w*|"
    r"висловила\s+(?:\w+\s+)?(?:вдячніст|подяк)\w*|привітав|привітала|вітав|вітала)\b",
    re.IGNORECASE,
)


def thankful(page: Page, sentence: Sentence, count: int) -> str | None:
    """Name the side whose leader or office gives thanks, or greets, before a count."""
    for party in page.parties.within(sentence.start, count):
        speaks = party.kind in ("leader", "organ", "capital", "state", "demonym")
        if party.party not in RIVAL or not speaks or (party.cases and "nom" not in party.cases):
            continue
        if _THANKS.match(page.text, party.end, count):
            return party.party
    return None


def own_word(
    page: Page,
    sentence: Sentence,
    clause: Clause | None,
    speaker_side: str | None,
    category: Category | None,
) -> Iterable[Hint]:
    """A side's office that tells of people come home, and names nobody else's, tells of its own."""
    if clause is None or speaker_side not in RIVAL or category != "prisoners":
        return
    if not comes_home(page, clause) or _LEAVES.match(page.text, clause.verb.start):
        return
    named = {party.party for party in page.parties.within(sentence.start, sentence.end)}
    if opposite(speaker_side) in named or page.shares.within(sentence.start, sentence.end):
        return
    if page.turns_back(sentence.start, sentence.end):
        return
    if any(counted_as_own(page, sentence, number) for number in page.numbers_in(sentence)):
        return  # "33 came home; the ministry spoke of 84 of its own": the others are not
    yield Hint(None, speaker_side, 1, "told by its own side", clause.verb.start, clause.verb.end)


def home_on_a_side(page: Page, clause: Clause, dead: bool) -> Iterable[Hint]:
    """People who come home "on the Ukrainian side" are its own."""
    if dead or not comes_home(page, clause):
        return
    for party in page.parties.within(clause.start, clause.end):
        if party.party in RIVAL and side_of_home(page, clause, party):
            yield Hint(None, party.party, 2, "its side", party.start, party.end)
            return
