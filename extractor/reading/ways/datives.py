"""Datives: a party in a dative of its own receives, unless other words govern the form."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.ways.givers import CONTROLLED
from extractor.reading.ways.noends import HEADS, of_another_noun
from extractor.reading.ways.partywords import PEOPLE, PREPOSITION, SIDE, lead_of, words_before
from extractor.text.parties import PartyMention


def bare_dative(page: Page, party: PartyMention) -> bool:
    """The party stands in a dative of its own, neither an adjective nor after a preposition."""
    if "dat" not in party.cases or _REGIME.match(page.text, party.end):
        return False
    if PEOPLE.fullmatch(page.text, party.start, party.end):
        return False  # "українці передали": they act, whatever case the form may be besides
    sided = party.kind != "demonym" or SIDE.match(page.text[party.end : party.end + 30])
    people = _PEOPLE_GIVEN.fullmatch(page.text, party.start, party.end) is not None
    if not sided and not people and of_another_noun(page.text, party):
        return False
    if (
        not sided
        and not people
        and any(
            c.family == "noun" and c.start - party.end <= 2
            for c in page.cues.within(party.end, party.end + 3)
        )
    ):
        return False  # "украинским военным": an adjective of the people counted
    before = words_before(page.text, party, 60)
    if (
        PREPOSITION.search(before[-20:])
        or CONTROLLED.search(page, *lead_of(page, party, 60))
        or _TRUSTED.search(before)
    ):
        return False
    if _LISTED.search(before) or _HELPERS.search(before):
        return False
    if "gen" not in party.cases:
        return True
    if _COORDINATED.search(before) or _follows_a_genitive(page, party):
        return False
    return not _is_attribute(page, party, before)


# "передаёт украинцам пленных": a people is no adjective
_PEOPLE_GIVEN = re.compile(r"(?:украинцам|россиянам|українцям|росіянам)", re.IGNORECASE)


def _follows_a_genitive(page: Page, party: PartyMention, steps: int = 2) -> bool:
    """Whether it is coordinated with a genitive: "за посередництва Катару та Ватикану"."""
    return any(
        _JOINED.fullmatch(page.text, other.end, party.start) is not None
        and (
            _is_genitive(page, other) or (steps > 0 and _follows_a_genitive(page, other, steps - 1))
        )
        for other in page.parties.within(party.start - 40, party.start)
    )


def _is_genitive(page: Page, party: PartyMention) -> bool:
    if "gen" not in party.cases:
        return False
    return "dat" not in party.cases or _is_attribute(
        page, party, words_before(page.text, party, 60)
    )


_JOINED = re.compile(r"\s*(?:,|\s(?:и|та|і|й|а также|а також))\s+")

# "осуждённых в США, Германии и Польше": the first one's preposition holds for the whole list
_LISTED = re.compile(
    r"\b(?:в|у|во|на|из|з|із|с|от|від|до|для)\s+(?!(?:н[иь]х|него|н[еэ][её]|неї|нього|нас|вас|мене|"
    r"меня|цього|этого|того)\b)(?:[^\W\d][\w'-]*(?:,\s+|\s+(?:и|та|і|й)\s+)){1,6}\Z",
    re.IGNORECASE,
)

# "за посередництва Катару та Ватикану": all of those listed mediate
_HELPERS = re.compile(
    r"\b(?:посредничеств|содействи|участи|помощ|поддержк|посередництв|сприянн|участ[юі]|допомог|"
    r"підтримк|зусил|усили)\w*\s+(?:[^\W\d][\w'-]*(?:,\s+|\s+(?:и|та|і|й)\s+)){1,4}\Z",
    re.IGNORECASE,
)

# "з окупованих територій та Росії": a genitive as good as the one before it
_COORDINATED = re.compile(
    r"\b(?:из|з|із|зі|с|со|от|від|до|для)\s+(?:[^\W\d][\w'-]*\s+){1,4}(?:и|та|і|й)\s+\Z",
    re.IGNORECASE,
)


def _is_attribute(page: Page, party: PartyMention, before: str) -> bool:
    """A form that may be a genitive is one behind a noun: "помощник президента России"."""
    word = _WORD_BEFORE.search(before)
    if word is None or word[1].lower() in _SMALL:
        return False
    if HEADS.fullmatch(word[1]):
        return True
    start = party.start - (len(before) - word.start(1))
    return not any(cue.family == "verb" for cue in page.cues.within(start - 12, party.start))


# "удерживавшихся киевским режимом": an instrumental by its noun, whatever the adjective may be
_REGIME = re.compile(
    r"\s+(?:режимом|властями|владою|урядом|правительством|стороной|военными)\b", re.I
)
_TRUSTED = re.compile(
    r"\b(?:вірити|верить|поверить|відомо|известно|належ\w+|принадлеж\w+)\s+\Z", re.I
)
_WORD_BEFORE = re.compile(r"([^\W\d][\w'-]*)\s+\Z")
_SMALL = frozenset(
    {"а", "и", "но", "или", "та", "і", "й", "але", "же", "ж", "также", "тоже", "також", "теж"}
    | {"уже", "вже", "ещё", "ще", "взамен", "натомість", "тем", "затем", "потом", "бы", "только"}
    | {"лишь", "лише", "тільки", "не", "снова", "было", "були", "были", "було"}
)
