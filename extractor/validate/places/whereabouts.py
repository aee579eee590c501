"""Rules on where: the place is told, and is the handover's, not that of talks or of the report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extractor.reading.context import location_sounds, location_words
from extractor.reading.page import Page
from extractor.reading.talks.cues import clause_at
from extractor.reading.talks.manners import moved_there
from extractor.reading.talks.reader import find_talks
from extractor.reading.venues import is_venue, that_land
from extractor.reading.whereabouts import is_of_speaker
from extractor.records import Finding
from extractor.text.fold import fold
from extractor.text.places import canonical_place, find_places, is_gate
from extractor.text.sentences import Sentence
from extractor.validate.case import Case
from extractor.validate.places.pointers import handed_at_same_site, happened_there
from extractor.validate.places.struck import is_struck
from extractor.validate.registry import finding, rule
from extractor.validate.talks.atmeetings import done_at_meeting
from extractor.validate.talks.guests import is_received_there
from extractor.validate.talks.parleys import HOSTED, TALKS, is_conferred_at, moves_in
from extractor.validate.talks.seats import is_keeper, is_seat, is_told_of
from extractor.validate.talks.towns import (
    are_met,
    hands_over,
    is_handover_alone,
    is_handover_told_at,
    is_of_papers,
    is_reunion,
    is_town_of_talks,
)
from extractor.validate.ways.ways import is_way


def place_spans(case: Case, name: str) -> list[tuple[int, int]]:
    """Find where a place stands in the article, in any of its forms."""
    page = case.page
    known = canonical_place(name)
    spans = [(place.start, place.end) for place in page.places if known and place.place == known]
    if not spans and known:
        spans = [(party.start, party.end) for party in page.parties if party.party == known]
    return spans or location_words(page, name) or location_sounds(page, name)


@rule(
    "place_grounded",
    passes='"in Belarus" as Belarus',
    fails="a town that the article does not name",
    on_error="rejected",
)
def place_grounded(case: Case) -> Iterator[Finding]:
    """The place stands in the article."""
    if case.record.location and not place_spans(case, case.record.location):
        yield finding(
            "place_grounded",
            "error",
            f"The article does not name {case.record.location!r}.",
            field="location",
            case=case,
        )


_DATELINE = re.compile(
    r"(?:/[\w ]{2,20})?(?:,[^.\n—–]{0,40}?)?(?P<agency>\s?\([^)\n]{2,40}\))?(?:\.|\s?[—–]|\s-)\s"
)


@rule(
    "place_of_event",
    passes='"the swap took place in Belarus"',
    fails='"agreed at the talks in Istanbul" with location Istanbul',
)
def place_of_event(case: Case) -> Iterator[Finding]:
    """The place is not merely the town of the talks."""
    if not case.record.location or _is_own_words(case.record.location):
        return
    spans = place_spans(case, case.record.location)
    if _is_that_land(case, case.record.location):
        return
    if spans and not any(_is_scene(case, *span, spans) for span in spans):
        start, end = spans[0]
        what = "an attack" if is_struck(case.page, start, end) else "talks"
        yield finding(
            "place_of_event",
            "warning",
            f"{case.record.location!r} is named only as a place of {what}.",
            field="location",
            case=case,
            span=(start, end),
        )


def _is_that_land(case: Case, name: str) -> bool:
    """Whether people were handed over in it under another word: "on the republic's territory"."""
    known = canonical_place(name)
    lands = (that_land(case.page, sentence) for sentence in case.page.sentences)
    return any(land is not None and land.party == known for land in lands)


def _is_own_words(location: str) -> bool:
    """Whether a place has no name of a town or land: "the exchange area"."""
    known = find_places(fold(location).text)
    return all(place.kind == "vague" for place in known) and (bool(known) or location.islower())


_LOCATIVE = re.compile(
    r"(?:\b(?:in|at|on|near|via|through|across|from|into|to|out of|inside|outside|over|between|"
    r"в|во|на|через|у|біля|возле|около|под|під|из|з|із|до|к|неподалік|поблизу|между|між|"
    r"недалеко)\s+(?:[^\s,;:]+\s+){0,5}(?:[^\s,;:]+,\s+)?)\Z",
    re.IGNORECASE,
)
# A place in the text's own words may begin with what governs it: "between two villages"
_PLACED = re.compile(
    r"(?:in|at|on|near|between|outside|inside|under|by|along|"
    r"в|во|на|у|под|між|между|возле|около|вблизи|недалеко|неподалёку|неподалеку|вдоль|"
    r"біля|під|поблизу|неподалік|уздовж|вздовж)\s",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"\b(?:border|frontier|crossing|checkpoint|границ|погранич|рубеж|кордон|прикордон|рубіж|"
    r"кпп|кпвв|пункт|corridor|коридор|line of contact|no[ -]man's|"
    r"(?:contact|front|demarcation)[ -]?line|"
    r"лини\w+ (?:соприкосн|контакт|разгранич|фронт)|ліні\w+ (?:зіткн|контакт|розмеж|фронт)|"
    r"нейтральн\w+ (?:полос|смуг))",
    re.IGNORECASE,
)
# "у пункті пропуску «Мокрани»", "the Novaya Guta checkpoint": nobody confers at a gate
_GATE = re.compile(
    r"\b(?:checkpoint|crossing|(?<!насел[её]нный )(?<!населений )пункт\w{0,2}(?: пропуск[ау])?|"
    r"погран(?:ичн\w+ )?(?:переход|пункт)\w*|прикордонн\w+ (?:перехід|переход|пункт)\w*|"
    r"(?:переход|перехід)\w{0,2}|border post|"
    r"КПП|КПВВ|(?:через|via|through) (?:(?:the )?(?:border )?(?:post|point)|переход|перехід))"
    r"\s[\"«]?\Z",
    re.IGNORECASE,
)
_GATE_AFTER = re.compile(
    r"(?:-[A-Z]\w+)? (?:border )?(?:checkpoint|crossing)\b|"
    r", (?:[^\W\d][\w-]* ){0,2}?"
    r"(?:checkpoint|border crossing|пункт\w{0,2} пропуск|погранпереход|КПП|КПВВ)"
)
_WHERE = re.compile(r"(?: (?:in|в|во|у) [A-ZА-ЯІЇЄҐ][\w-]*)?,? (?:where|где|де) ")
_SOURCES = re.compile(
    r"\b(?:sources?|reporters?|correspondents?|bureau|newsroom|источник\w*|корреспондент\w*|"
    r"собеседник\w*|джерел\w*|кореспондент\w*|співрозмовник\w*)\s+(?:in|at|в|у)\s+\Z|"
    r"\b(?:news|word|messages?|dispatch\w*|reports?|новост\w+|вест[иь]\w*|известия|сообщени\w+|"
    r"новин\w*|віст[іькою]+|звістк\w+|повідомлен\w+)\s+(?:came |прийшл\w+ |пришл\w+ )?"
    r"(?:from|out of|из|з|із|зі)\s+\Z",
    re.IGNORECASE,
)
_BY_WHOM = re.compile(r"\b(?:via|through) \Z", re.IGNORECASE)  # "through Doha's efforts"
# "with the help of Doha", "за сприяння Дохи": who helped, whatever stands further before
_HELPED = re.compile(
    r"\b(?:(?:help|assistance|mediation|support|aid|efforts?|participation) (?:of|from|by)|"
    r"thanks (?:also )?to|"
    r"благодаря|(?:при|с|за) (?:\w+ )?(?:помощ[иь]ю?|посредничеств\w|содействи\w+|участи\w+|"
    r"поддержк\w+)|"
    r"завдяки|(?:за|з|із|при) (?:\w+ )?(?:допомог\w+|посередництв\w+|сприянн\w|участ\w+|"
    r"підтримк\w+))(?: the)? \Z",
    re.IGNORECASE,
)


def _is_scene(case: Case, start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    """A place is where it happened if its sentence moves somebody and no talks stand beside it."""
    page, text = case.page, case.page.text
    sentence = page.sentence_at(start)
    start, end = _with_quotes(text, start, end)
    if sentence is None or _is_dateline(text, start, end):
        return False
    if is_venue(page, sentence, start, end):
        return True  # "the place was Belarus: ..." speaks for nobody
    if is_of_speaker(page, sentence, start, end):
        return False
    if _is_line(case.record.location or "") and not _is_met_at(page, sentence, start, end):
        return True  # nobody confers on the line where prisoners are swapped, or hardly ever
    before = _before(page, sentence, start)
    if (
        is_reunion(page, sentence)
        or happened_there(page, sentence, end)
        or handed_at_same_site(page, sentence, end)
    ):
        return True
    if is_struck(page, start, end) or is_received_there(text, sentence, end):
        return False
    if (
        _GATE.search(before)
        or _GATE_AFTER.match(text, end)
        or _hands_over_where(page, sentence, end)
        or moved_there(page, sentence, end)
        or is_way(page, sentence, start, end)
    ):
        return True
    if page.boilerplate.at(start) or _SOURCES.search(before) or _HELPED.search(before):
        return False
    if _BY_WHOM.search(before) and text.startswith("'s ", end):
        return False
    if is_keeper(text, start, end):
        return False
    placed = _PLACED.match(text, start, end) or _LOCATIVE.search(before)
    if not placed:  # "Moscow says", "after Istanbul": a party, an occasion
        near = text[max(sentence.start, start - 48) : min(end + 48, sentence.end)]
        conferring = any(not HOSTED.match(each[0]) for each in TALKS.finditer(near))
        moved = [at for at in moves_in(page, sentence) if not HOSTED.match(text, at)]
        return bool(HOSTED.search(near) and not conferring and moved)
    if done_at_meeting(page, sentence):
        return True
    if is_conferred_at(page, sentence, start, end):
        return is_handover_alone(page, sentence)
    if is_handover_told_at(page, start, end):
        return True
    if is_seat(page, start, end) and not is_told_of(page, sentence, start):
        return False
    if is_of_papers(page, sentence) or are_met(page, sentence):
        return False
    return not is_town_of_talks(page, spans)


def _with_quotes(text: str, start: int, end: int) -> tuple[int, int]:
    """A name with the quotation marks around it: "через «Мокрани — Доманове»"."""
    if text[start - 1 : start] in tuple('"«“„') and text[end : end + 1] in tuple('"»”“'):
        return start - 1, end + 1
    return start, end


def _before(page: Page, sentence: Sentence, start: int) -> str:
    """What governs a place, a date apart: "on Saturday Minsk handed over" is not in Minsk."""
    low = max(sentence.start, start - 48)
    days = page.dates.within(low, start)
    return page.text[max([low, *(day.end for day in days if day.end <= start)]) : start]


def _is_line(location: str) -> bool:
    """Whether a place is a border, or a crossing that is known by its name."""
    if _LINE.search(location) is not None or is_gate(canonical_place(location) or ""):
        return True
    return any(is_gate(place.place) for place in find_places(fold(location).text))


def _is_met_at(page: Page, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a sentence sets a meeting on a line, as ombudsmen hold them, and frees nobody."""
    met = any(
        scene.sentence == sentence
        and scene.type == "talks"
        and not scene.soft
        and "," not in page.text[min(scene.start, end) : max(scene.start, start)]
        for scene in find_talks(page)
    )
    again = page.sentences.items[sentence.index + 1 : sentence.index + 2]
    lines = [place for each in again for place in page.places.within(each.start, each.end)]
    if not met or moves_in(page, sentence) or any(place.kind == "border" for place in lines):
        return False
    behind = page.sentences.items[sentence.index + 1 : sentence.index + 3]
    if any(is_handover_alone(page, later) for later in behind):
        return False  # who goes home in the next breath may well have crossed there
    return not any(
        cue.family == "noun" for cue in page.cues.within(sentence.start, sentence.end)
    ) and is_conferred_at(page, sentence, start, end)


def _hands_over_where(page: Page, sentence: Sentence, end: int) -> bool:
    """Whether a place is told by what happened there: "in Gomel, where they were handed over"."""
    where = _WHERE.match(page.text, end, sentence.end)
    if where is None:
        return False
    _, close = clause_at(page, sentence.start, sentence.end, where.end())
    after = replace(sentence, start=where.end(), end=close)
    return hands_over(page, after) and not TALKS.search(page.text, after.start, after.end)


def _is_dateline(text: str, start: int, end: int) -> bool:
    """Whether the place opens a paragraph as the town that the report was filed from."""
    line = text.rfind("\n", 0, start) + 1
    if start - line > 24 or re.search(r"[a-zа-яіїєґ.]", text[line:start]):
        return False
    rest = _DATELINE.match(text, end)
    return rest is not None and (text[start:end].isupper() or bool(rest["agency"]))
