"""Who else may have offered or refused: a record of one party beside the offers of another."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.reading.page import Page
from extractor.reading.talks.mention import TalkMention
from extractor.reading.talks.seats import seats_in
from extractor.text.parties import PartyMention
from extractor.text.sentences import Sentence

_OFFERS = re.compile(  # any form, finite or not, of offering, asking for, urging or hoping
    r"(?<!\w)(?:propos(?:e[ds]?|ing|als?)|offer(?:s|ed|ing)?|suggest(?:s|ed|ing|ion)?|"
    r"invit(?:e[ds]?|ing|ation)|call(?:s|ed|ing) for|urg(?:e[ds]?|ing)|push(?:e[ds]|ing) for|"
    r"press(?:e[ds]|ing) for|want(?:s|ed|ing)?|s(?:eeks|ought|eeking)|insist(?:s|ed|ing)|"
    r"рад(?:а|ы)? (?:при|по)\w+|пред(?:лаг|лож)\w+|при(?:зыв|зва|глаш|глас)\w+|зов[её]т|зовут|"
    r"звал[аи]?|наст(?:аив|оя)\w+|выступ\w+ за|добива\w+|хоч?е?т\w*|просил\w*|проси[тм]\w*|"
    r"пропон\w+|запропон\w+|запро(?:с|ш)\w+|закли[кч]\w+|кличе|кличуть|кликал\w*|наполяг\w+|"
    r"домага\w+|виступ\w+ за|хоч(?:е|уть)|хоті\w+|прос(?:ить|ять|ив|ила|или))(?!\w)",
    re.IGNORECASE,
)
_NAMELESS = re.compile(  # who refuses or offers is told by his office or a pronoun only
    r"(?<!\w)(?:(?:the )?(?:president|leader|minister|ministry|government|head of state|"
    r"commissioner|ombuds\w+)|he|she|they|президент|глава (?:государства|держави|МИД|МЗС)|"
    r"министр|міністр|министерство|міністерство|омбудсмен\w*|правительство|уряд|"
    r"он|она|они|він|вона|вони)(?: [^\s,.;:]+){0,3} \Z",
    re.IGNORECASE,
)
_OFFER = (  # what somebody offered, as a noun
    r"(?:propos\w+|offer|suggestion|idea|initiative|invitation|plan|предложени\w+|иде\w+|"
    r"инициатив\w+|приглашени\w+|план\w*|пропозиці\w+|іде\w+|ініціатив\w+|запрошенн\w+)"
)
_OWNED = re.compile(rf"['’]s? (?:[\w-]+ ){{0,2}}?{_OFFER}(?!\w)", re.IGNORECASE)
_OWNER = re.compile(
    rf"(?<!\w){_OFFER} (?:(?:of|by|from|от|від) )?(?:the )?(?:[\w-]+ ){{0,2}}\Z", re.IGNORECASE
)
_TITLED = 60  # characters of titles between an offer and its owner
_REACH = 90  # characters between who offers and the word for it


def may_offer(page: Page, scene: TalkMention, party: str) -> bool:
    """Tell whether another sentence lets a party make an offer, or a scene leaves its maker open.

    Args:
        page: The page.
        scene: The clause of an offer or a refusal that a record is held to tell.
        party: The record's party.
    """
    if all(seat.party != party for seat in page.parties):
        return False
    low = max(scene.sentence.start, scene.start - 48)
    if _NAMELESS.search(page.text, low, scene.start):
        named = [s for s in seats_in(page, scene.sentence) if s.start < scene.start]
        if not named:
            return True
    return scene.type == "proposal" and any(
        sentence is not scene.sentence and _offers(page, sentence, party)
        for sentence in page.sentences
        if not page.boilerplate.at(sentence.start)
    )


def is_offered_in_words(page: Page, parties: Iterable[str]) -> bool:
    """Tell whether some sentence has a party as the subject of a word of offering or wishing.

    Args:
        page: The page.
        parties: The record's parties: "Kyiv suggests Switzerland instead".
    """
    return any(
        _offers(page, sentence, party)
        for party in parties
        for sentence in page.sentences
        if not page.boilerplate.at(sentence.start)
    )


def _offers(page: Page, sentence: Sentence, party: str) -> bool:
    seats = [s for s in page.parties.within(sentence.start, sentence.end) if s.party == party]
    return any(_owns(page, seat, sentence) for seat in seats) or any(
        _is_before(page, seat, word.start(), sentence)
        for word in _OFFERS.finditer(page.text, sentence.start, sentence.end)
        for seat in seats
    )


def _owns(page: Page, seat: PartyMention, sentence: Sentence) -> bool:
    """Whether an offer is told by its noun: "Macron's idea", "пропозиція Макрона"."""
    low = max(sentence.start, seat.start - _TITLED)
    before = _OWNER.search(page.text, low, seat.start)
    genitive = not seat.cases or "gen" in seat.cases
    return bool(before and genitive) or _OWNED.match(page.text, seat.end) is not None


def _is_before(page: Page, seat: PartyMention, start: int, sentence: Sentence) -> bool:
    """Whether a party is the subject before a word of offering, no other subject between."""
    if seat.cases and "nom" not in seat.cases:
        return False
    if not 0 <= start - seat.end <= _REACH:
        return False
    between = page.parties.within(seat.end, start)
    return all(
        other.party == seat.party or (other.cases and "nom" not in other.cases) for other in between
    )
