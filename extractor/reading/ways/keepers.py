"""Keepers: a people that held, took or tended those counted, and is not who is freed."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.text.parties import PartyMention

# "Russian doctors examined them", "украинские конвоиры"
_KEEPERS = re.compile(
    r"\s+(?:[\w-]+\s+)?(?:"
    r"(?:prison\s+)?(?:guards?(?!\w)|guardians?|jailers?|gaolers?|wardens?|captors?|"
    r"escorts?|doctors?|medics?|surgeons?|nurses?|psychologists?|investigators?|interrogators?|"
    r"judges?|courts?|journalists?|reporters?|observers?|drivers?)|"
    r"врач\w*|медик\w*|хирург\w*|психолог\w*|конво\w+|надзирател\w*|тюремщик\w*|охранник\w*|"
    r"следовател\w*|судь[яиюе]\w*|суд(?:ы|ов|а|ом)?\b|журналист\w*|наблюдател\w*|водител\w*|"
    r"лікар\w*|медик\w*|хірург\w*|психолог\w*|конво\w+|наглядач\w*|тюремник\w*|охоронц\w*|"
    r"слідч\w*|судд\w*|журналіст\w*|спостерігач\w*|воді[їй]\w*)",
    re.IGNORECASE,
)
_KEPT = re.compile(
    r"(?:(?<=Russians)|(?<=Ukrainians))(?:\s+(?:had|have|also|long|then))*\s+(?:kept|held|treated|beat|beaten|"
    r"tortured|mov(?:ed|ing)|took|taken|brought|captured|seized|jailed|imprisoned|starved|fed|put|let|"
    r"gave|given|handed|sent)\b"
)


# "The Russians had kept them in Taganrog", "росіяни тримали їх"
_HELD_THEM = re.compile(
    r"(?<=[snеиі])(?:\s+(?:had|have|also|долго|довго|сначала|спершу))*\s+"
    r"(?:(?:kept|held|tortured|starved|jailed|imprisoned)\s+(?:most of\s+|all of\s+|some of\s+)?"
    r"(?:them|him|her|those|all)\b|"
    r"(?:держали|удерживали|пытали|били|тримали|утримували|катували|морили)\s+"
    r"(?:их|его|всех|каждого|їх|його|усіх|всіх|кожного)\b)",
    re.IGNORECASE,
)


_CAPTURED = re.compile(
    r"\b(?:captured|seized|taken|surrendered|взят\w*|захвачен\w*|схвачен\w*|попал\w*|сдал\w*|"
    r"захоплен\w*|схоплен\w*|потрапи\w+|здал\w*)\s+(?:by|to|к|до)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)


def keeps_them(page: Page, party: PartyMention) -> bool:
    """Tell whether a people is named as who took, held or tended others.

    Args:
        page: The page.
        party: Where the people stands.
    """
    text = page.text
    if party.cases == frozenset({"ins"}):
        return True  # "взяты российскими десантниками"
    if _CAPTURED.search(text, max(0, party.start - 40), party.start):
        return True
    return bool(_KEEPERS.match(text, party.end) or _KEPT.match(text, party.end))


def held_them(page: Page, party: PartyMention) -> bool:
    """Tell whether a people is said to have held "them": they are the other side's.

    Args:
        page: The page.
        party: Where the people stands.
    """
    return _HELD_THEM.match(page.text, party.end) is not None
