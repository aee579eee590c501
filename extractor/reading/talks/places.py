"""Where an event of diplomacy was: venues around its name, hosts among them."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.talks.cues import Signal, Signals, find_signals
from extractor.reading.talks.troubles import is_of_trouble
from extractor.text.places import PlaceMention, lands_of
from extractor.text.sentences import Sentence

_VENUES = ("city", "country", "site", "region", "border")
_ATTACHED = re.compile(r" (?:[a-zа-яіїєґ-]{4,} )?")
_COMMA = 60  # what a comma adds to the distance of a place
_HELPING = frozenset(  # "Qatar will host": what may stand between a host and the verb
    {"will", "would", "could", "may", "might", "to", "is", "was", "has", "also", "again"}
    | {"вновь", "снова", "также", "опять", "може", "знову", "також", "вже", "уже"}
)


def place_of(
    page: Page, sentence: Sentence, clause: tuple[int, int], trigger: Signal
) -> PlaceMention | None:
    """Where the event of a trigger is: the nearest venue in its clause."""
    places = [
        place
        for place in page.places.within(sentence.start, sentence.end)
        if is_venue(page, place)
        and not is_of_trouble(page.text, place)
        and not _is_left(page.text, place)
        and not _is_of_somebody(page.text, place, trigger)
    ]
    inside = [place for place in places if clause[0] <= place.start < clause[1]]
    nearest = min(inside, key=lambda place: _distance(page, place, trigger), default=None)
    if nearest is None or nearest.kind != "country":
        return nearest
    within = [place for place in inside if nearest.place in lands_of(place.place)]
    return min(within, key=lambda place: _distance(page, place, trigger), default=nearest)


# "they discussed moving old people out of the Kursk region": what is left is no venue
_LEFT = re.compile(
    r"(?<!\w)(?:return|evacuat|remov|transfer|bring|mov|tak|depart|deport|"
    r"вывоз|вывез|эвакуац|эвакуир|возвращен|возврат|вернут|переезд|выезд|"
    r"вивез|вивіз|евакуац|евакую|повернен|поверн|переїзд|виїзд)\w*"
    r"(?: [^\s,.;:]+){0,3} (?:from|out of|из|с|з|із|зі)(?: the)? \Z",
    re.IGNORECASE,
)
_PHRASE = 70


def _is_left(text: str, place: PlaceMention) -> bool:
    """Whether people are taken out of a place."""
    return _LEFT.search(text, max(0, place.start - _PHRASE), place.start) is not None


# "a source in Ankara told us": the town is that of the telling
_SOURCE = re.compile(
    r"(?<!\w)(?:sources?|reporters?|correspondents?|bureau|newsroom|"
    r"источник\w*|собеседник\w*|корреспондент\w*|редакци\w+|"
    r"джерел\w*|співрозмовник\w*|кореспондент\w*|редакці\w+)"
    r"(?: [«\"“][^»\"”\n]{1,40}[»\"”]| (?:of )?[A-ZА-ЯІЇЄҐ][\w-]+)? (?:in|at|в|у) (?:the )?\Z"
)
# "two officials in Paris tell us": so it is only where they are said to speak
_OFFICIAL = re.compile(
    r"(?<!\w)(?:officials?|diplomats?|spokes\w+|insiders?|aides?|чиновник\w*|дипломат\w*|"
    r"посадов\w+) (?:in|в|во|у) \Z",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"(?<!\w)(?:tell|told|say|said|claim|confirm|report|assure|insist|add(?:ed|s)|"
    r"сообщ|сказал|рассказ|заявл|заявил|утвержда|уточн|подтвер|говор|"
    r"повідом|сказа|розпов|заяв|тверд|підтвер|каж)",
    re.IGNORECASE,
)
_SAID_NEAR = 30
# "talked to Moskalkova, who was in Doha": where one of them was who did not meet
_WHEREABOUTS = re.compile(
    r",? (?:(?:who|that) (?:was|is|were|has been|had been)(?: then| now| still| just)? "
    r"(?:in|at|staying|visiting)|"
    r"(?:then|still|currently) (?:in|at|visiting)|staying in|"
    r"(?:(?:находивш|находящ|пребывавш|пребывающ|гостивш|гостящ|оказавш)\w+|находясь|пребывая)"
    r"(?: (?:тогда|сейчас|в те дни|в это время))? (?:в|во|на)|"
    r"котор\w+ (?:тогда |сейчас |в то время )?"
    r"(?:был[аи]?|находил\w+|находит\w+|гостил[аи]?) (?:в|во|на)|"
    r"перебуваючи (?:тоді |зараз )?(?:в|у|на)|"
    r"(?:як(?:ий|а|і)|що) (?:тоді |зараз |в той час )?"
    r"(?:був|бул[аи]|перебува\w+|гостюва\w+|гости\w+) (?:в|у|на)) (?:the )?\Z"
)
_MET = re.compile(r"me?et|встре|увид|зустрі|побач", re.IGNORECASE)


def _is_of_somebody(text: str, place: PlaceMention, trigger: Signal) -> bool:
    """Whether a place is only where a source is, or one of those who spoke without meeting."""
    low = max(0, place.start - _PHRASE)
    if _SOURCE.search(text, low, place.start):
        return True
    seat = _OFFICIAL.search(text, low, place.start)
    if seat and _SAYS.search(text, max(0, seat.start() - _SAID_NEAR), place.end + _SAID_NEAR):
        return True
    met = _MET.match(text, trigger.start)
    return met is None and _WHEREABOUTS.search(text, low, place.start) is not None


def _distance(page: Page, place: PlaceMention, trigger: Signal) -> int:
    """How far a place is; one behind a comma, as in "who is in Rome, met", is farther."""
    between = page.text[min(place.end, trigger.end) : max(place.start, trigger.start)]
    return trigger.gap(place.start, place.end) + _COMMA * ("," in between)


def is_venue(page: Page, place: PlaceMention) -> bool:
    """Tell a place where something is held from a capital that stands for its state."""
    if place.kind not in _VENUES:
        return False
    signals = find_signals(page.text)
    party = page.parties.at(place.start)
    for word in signals.within(max(0, place.start - 24), place.start):
        if word.kind == "where" and not page.text[word.end : place.start].strip(" ,the"):
            return place.kind != "site" or party is None or not _opens(page, word)
    if _is_host(page, signals, place) or _is_called_venue(page, place):
        return True
    if place.kind in ("country", "border"):
        return place.kind == "border"
    for word in signals.within(place.end, place.end + 18):
        if word.family == "trigger" and word.form == "noun" and word.kind in ("talks", "agreement"):
            # "Kyiv proposed talks" has a verb where "Istanbul peace talks" has an adjective
            verb = any(s.family == "trigger" for s in signals.within(place.end, word.start))
            if not page.text[place.start].isascii():
                return party is None  # "пропозицію Києва про перемир'я": no adjective
            return not verb and _ATTACHED.fullmatch(page.text, place.end, word.start) is not None
    return party is None


def _is_host(page: Page, signals: Signals, place: PlaceMention) -> bool:
    """Tell whether a land or town is where it is because it is the host."""
    before = [w for w in signals.within(max(0, place.start - 16), place.start) if w.kind == "host"]
    after = [w for w in signals.within(place.end, place.end + 20) if w.kind == "host"]
    by = [page.text[w.end : place.start] for w in before]
    hosting = [page.text[place.end : w.start] for w in after]
    # "примет Стамбул" has the host after the verb, "примет премьера Пакистана" a guest
    return any(
        len(gap.split()) <= (2 if gap.isascii() else 0) and "," not in gap for gap in by
    ) or any(all(word in _HELPING for word in gap.lower().split()) for gap in hosting)


# "Doha will also be the venue of another round", "Місцем перемовин стане Доха"
_VENUE = r"(?:venue|place|site|location|setting|platform|местом|площадкой|місцем|майданчиком)"
_BECOMES = r"(?:ста(?:нет|л|ла|ло|ли|не|в)|буд(?:ет|е)|был[аои]?|був|була|було|слу[гж]\w+)"
_VENUE_BEHIND = re.compile(
    r" (?:[a-z]+ ){0,3}?(?:be|is|was|been|become|becomes|became|remain|serve as)"
    rf" (?:[a-z]+ ){{0,3}}?{_VENUE} (?:of|for|where)\b|"
    rf" (?:[^\s,.;:]+ ){{0,3}}?{_BECOMES} (?:[^\s,.;:]+ ){{0,2}}?{_VENUE}\b",
    re.IGNORECASE,
)
_VENUE_BEFORE = re.compile(
    rf"\b{_VENUE}\b[^.;:!?]{{0,90}} (?:{_BECOMES}|(?:is|was|be)(?: in)?)(?: [^\s,.;:]+)? \Z",
    re.IGNORECASE,
)
_ASIDE = 130


def _is_called_venue(page: Page, place: PlaceMention) -> bool:
    """Tell whether a sentence calls a land or town the place of something."""
    return (
        _VENUE_BEHIND.match(page.text, place.end) is not None
        or _VENUE_BEFORE.search(page.text, max(0, place.start - _ASIDE), place.start) is not None
    )


def _opens(page: Page, word: Signal) -> bool:
    """At the head of a sentence ("В Кремле исключили") it is those inside who act."""
    sentence = page.sentence_at(word.start)
    return sentence is not None and word.start - sentence.start <= 2
