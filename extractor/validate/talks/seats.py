"""Seats of talks: a capital or a foreign town is a handover's place only where words say so."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.reading.page import Page
from extractor.reading.talks.cues import clause_at
from extractor.text.places import is_capital, lands_of
from extractor.text.sentences import Sentence
from extractor.validate.counts.headcounts import counts_heads
from extractor.validate.talks.parleys import TALKS, moves_in

_NEAR = frozenset({"Russia", "Ukraine", "Belarus"})  # where people are handed over by the road
# Who is handed over, what carries them, where they are taken in; and that it happened
_SIGNS = re.compile(
    r"(?<!\w)(?:buses|coaches|convoys?|columns?|lorries|trucks|ambulances|trains?|planes?|"
    r"aircraft|(?:turned|handed|gave) (?:[^\W\d]+ ){1,3}(?:over|up|back)|men|women|boys?|girls?|"
    r"families|mothers|fathers|relatives|embassy|consulate|consul|nunciature|procedures?|"
    r"operations?|reunion\w*|took place|taken place|happened|"
    r"автобус\w*|колонн\w*|машин\w*|грузовик\w*|рефрижератор\w*|поезд\w*|самол[её]т\w*|борт\w*|"
    r"ребят\w*|мальчик\w*|девоч\w*|мужчин\w*|женщин\w*|мам\w*|матер\w*|отц\w*|семь\w+|"
    r"родствен\w*|посольств\w*|консул\w*|нунциатур\w*|процедур\w*|операци\w*|акци\w*|"
    r"состоял\w+|прош(?:[её]л|л[аои])|произош\w+|происход\w+|"
    r"колон\w*|вантажів\w*|потяг\w*|поїзд\w*|літак\w*|хлоп\w+|дівч\w+|чоловік\w*|жін\w+|"
    r"батьк\w*|родин\w*|родич\w*|нунціатур\w*|операці\w*|акці\w*|"
    r"відбу(?:в|л)\w+|відбува\w+|пройш\w+)(?!\w)",
    re.IGNORECASE,
)

# "to be transferred to Astana's custody", "в руки Киева": a state that takes them, not its town
_KEEPING = (
    r"(?:custody|hands|care|keeping|control|disposal|jurisdiction|side|authorities|government)"
)
_OWNED = re.compile(rf"'s? (?:[^\W\d]\w* )?{_KEEPING}(?!\w)", re.IGNORECASE)
_INTO = re.compile(
    rf"(?<!\w)(?:(?:in)?to|under|at) (?:the )?{_KEEPING} of (?:the )?\Z|"
    r"(?<!\w)(?:под (?:опеку|контроль|охрану|стражу|юрисдикцию)|в (?:руки|распоряжение|ведение)|"
    r"на (?:попечение|сторону)|по (?:требованию|просьбе|инициативе)|"
    r"під (?:опіку|контроль|охорону|варту|юрисдикцію)|[ву] (?:руки|розпорядження|відання)|"
    r"на (?:піклування|бік|сторону)|на (?:вимогу|прохання)|за ініціативою) \Z",
    re.IGNORECASE,
)


def is_keeper(text: str, start: int, end: int) -> bool:
    """Tell whether a town stands for the state whose custody somebody is handed over to.

    Args:
        text: The page's text.
        start: Where the town begins.
        end: Where it ends.
    """
    before = text[max(0, start - 40) : start]
    return _OWNED.match(text, end) is not None or _INTO.search(before) is not None


def is_seat(page: Page, start: int, end: int) -> bool:
    """Tell whether a place is one where states confer, and few people are handed over.

    Args:
        page: The page.
        start: Where the place begins.
        end: Where it ends.
    """
    named = [place for place in page.places.within(start, end) if place.kind != "border"]
    if not named:
        return False
    place = named[0]
    if place.kind == "country":
        return place.place not in _NEAR
    if is_capital(place.place):
        return True
    lands = lands_of(place.place)
    return bool(lands) and not lands & _NEAR


def is_told_of(page: Page, sentence: Sentence, start: int) -> bool:
    """Tell whether anything around a place speaks of people handed over, freed or carried.

    Without it, "the sequel is planned in Doha" and "on the 5th, in Sharjah" tell of no handover.

    Args:
        page: The page.
        sentence: The place's sentence.
        start: Where the place begins.
    """
    low, high = sentence.start, sentence.end
    if TALKS.search(page.text, low, high) is not None:
        low, high = clause_at(page, low, high, start)
    if _has_sign(page, replace(sentence, start=low, end=high)):
        return True
    before = page.sentences.items[max(0, sentence.index - 1)]
    asked = before.index < sentence.index and page.text[before.start : before.end].rstrip()[-1:]
    if asked != "?" or TALKS.search(page.text, before.start, before.end) is not None:
        return False
    return bool(moves_in(page, before))


def _has_sign(page: Page, stretch: Sentence) -> bool:
    if moves_in(page, stretch) or counts_heads(page, stretch):
        return True
    if any(cue.family == "noun" for cue in page.cues.within(stretch.start, stretch.end)):
        return True
    return _SIGNS.search(page.text, stretch.start, stretch.end) is not None
