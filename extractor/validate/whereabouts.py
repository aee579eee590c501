"""Rules on where: the place is told, and is the handover's, not that of talks or of the report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extractor.reading.context import location_words
from extractor.reading.page import Page
from extractor.reading.talkcues import clause_at
from extractor.reading.talkmanners import moved_there
from extractor.reading.talks import find_talks
from extractor.reading.venues import is_venue, that_land
from extractor.reading.whereabouts import is_of_speaker
from extractor.records import Finding
from extractor.text.fold import fold
from extractor.text.places import canonical_place, find_places
from extractor.text.sentences import Sentence
from extractor.validate.case import Case
from extractor.validate.guests import is_guests, receptions
from extractor.validate.pointers import happened_there
from extractor.validate.registry import finding, rule

_TALKS = re.compile(
    r"\b(?:talks|negotiat\w*|agree\w*|rounds?\b|meetings?\b(?! (?:point|place)\b)|"
    r"summit|deals?\b|accord|discuss\w*|"
    r"consult\w*|arrangement|understanding|worked out|hammered out|shook|settled on|struck|"
    r"delegat\w*|teams?\b|contacts?\b|"
    r"visit\w*|trip|flew in|travelled|host\w*|conferr\w*|conference|represented|"
    r"переговор\w*|договор\w*|раунд\w*|встреч\w*|соглаш\w*|соглас\w*|консультац\w*|услови\w*|"
    r"шла речь|речь шла|делегац\w*|контакт\w*|визит\w*|поездк\w*|летал\w*|"
    r"ездил\w*|обсуждал\w*|говорили|представлял\w*|саммит\w*|"
    r"выработа\w*|заключ[её]?н?\w*|достигну\w*|подписа\w*|"
    r"перемов\w*|домовлен\w*|домов(?:и|л)\w*|зустріч\w*|угод\w*|погоди\w*|узгод\w*|"
    r"conversation\w*|разговор\w*|бесед\w*|розмов\w*|бесід\w*|"
    r"родил\w*|народи\w*|born\b|sat down|сидели|сиділи|сели за|сіли за|"
    r"йшлося|делегац\w*|візит\w*|поїздк\w*|літа(?:в|ла|ли)\b|їзди(?:в|ла|ли)\b|обговорюва\w+|"
    r"уклад\w*|укла(?:в|ли|ла)\b|досягну\w*|підписа\w*|представля\w*|саміт\w*|напрацьов\w*)",
    re.IGNORECASE,
)


def place_spans(case: Case, name: str) -> list[tuple[int, int]]:
    """Find where a place stands in the article, in any of its forms."""
    page = case.page
    known = canonical_place(name)
    spans = [(place.start, place.end) for place in page.places if known and place.place == known]
    if not spans and known:
        spans = [(party.start, party.end) for party in page.parties if party.party == known]
    return spans or location_words(page, name)


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
    if spans and not any(_is_scene(case, *span) for span in spans):
        start, end = spans[0]
        yield finding(
            "place_of_event",
            "warning",
            f"{case.record.location!r} is named only as a place of talks.",
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
    return all(place.kind == "vague" for place in find_places(fold(location).text))


_LOCATIVE = re.compile(
    r"(?:\b(?:in|at|on|near|via|through|across|from|into|to|out of|inside|outside|over|"
    r"в|во|на|через|у|біля|возле|около|под|під|из|з|із|до|к|неподалік|поблизу|"
    r"недалеко)\s+(?:[^\s,;:]+\s+){0,5}(?:[^\s,;:]+,\s+)?)\Z",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"\b(?:border|frontier|crossing|checkpoint|границ|погранич|рубеж|кордон|прикордон|рубіж|"
    r"кпп|кпвв|пункт|corridor|коридор)",
    re.IGNORECASE,
)
# "у пункті пропуску «Мокрани»", "the Novaya Guta checkpoint": nobody confers at a gate
_TRAVEL = re.compile(
    r"fl[ieyo]|arriv|c[ao]me|travel|visit|land|headed|went|при(?:е|бы|ле)|(?:вы)?лет|е[зх]д|ездил|"
    r"при(?:ї|бу|ле)|(?:ви)?л[еі]т|їха|їзди",
    re.IGNORECASE,
)
_GATE = re.compile(
    r"\b(?:checkpoint|crossing|(?<!насел[её]нный )(?<!населений )пункт\w{0,2}(?: пропуск[ау])?|"
    r"погран(?:ичн\w+ )?(?:переход|пункт)\w*|прикордонн\w+ (?:перехід|переход|пункт)\w*|"
    r"(?:переход|перехід)\w{0,2}|border post|"
    r"КПП|КПВВ|(?:через|via|through) (?:(?:the )?(?:border )?(?:post|point)|переход|перехід))"
    r"\s[\"«]?\Z",
    re.IGNORECASE,
)
_GATE_AFTER = re.compile(r"(?:-[A-Z]\w+)? (?:border )?(?:checkpoint|crossing)\b")
_WHERE = re.compile(r"(?: (?:in|в|во|у) [A-ZА-ЯІЇЄҐ][\w-]*)?,? (?:where|где|де) ")
_HOSTED = re.compile(
    r"host\w*|site|venue|место\w*|площадк\w*|принял\w*|місц\w*|майданчик\w*|прийня\w*",
    re.IGNORECASE,
)
_CARRIED_OUT = re.compile(
    r"(?:deals?|agreements?|accords?|договор[её]нност\w+|соглашени\w+|сделк\w*|"
    r"домовлен\w+|угод\w*)\s+"
    r"(?:[^.;,\n]{0,80}?\s)?(?:carried|implement|execut|fulfil|complet|honou?r|enact|took place|"
    r"taken place|went ahead|исполн|выполн|реализ|осуществ|викон|реаліз|здійсн|втіл)",
    re.IGNORECASE,
)
_AGREED_ON = re.compile(
    r"(?:agree\w*|deals?|accord|arrangement|understanding|договор[её]нност\w*|соглашени\w*|"
    r"догов[оа]р\w+|домовлен\w*|угод\w*|домов(?:и|л)\w*|говорил[аи]?|говори(?:в|ла|ли)|йшлося|"
    r"речь шла|шла речь|talks|talked|spoke)"
    r" (?:on|to|for|about|upon|о|об|про|щодо|насч[её]т)(?: [^\s,.;:]+){0,2} \Z",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"\b(?:took place|taken place|happened|occurred|was (?:held|carried out)|went ahead|"
    r"состоял\w+|прош(?:[её]л|л[аои])|произош\w+|происход\w+|проведен\w*|"
    r"відбу(?:в|л)\w+|відбува(?:в|л)\w*|пройш\w+|проведен\w*)(?: [^\s,]+){0,6}? \Z",
    re.IGNORECASE,
)
_SOURCES = re.compile(
    r"\b(?:sources?|reporters?|correspondents?|bureau|newsroom|источник\w*|корреспондент\w*|"
    r"собеседник\w*|джерел\w*|кореспондент\w*|співрозмовник\w*)\s+(?:in|at|в|у)\s+\Z",
    re.IGNORECASE,
)


_BY_WHOM = re.compile(r"\b(?:via|through) \Z", re.IGNORECASE)  # "through Doha's efforts"


def _is_scene(case: Case, start: int, end: int) -> bool:
    """A place is where it happened if its sentence moves somebody and no talks stand beside it."""
    page, text = case.page, case.page.text
    sentence = page.sentence_at(start)
    if (
        sentence is None
        or _is_dateline(text, start, end)
        or is_of_speaker(page, sentence, start, end)
    ):
        return False
    if _LINE.search(case.record.location or ""):
        return True  # nobody confers on the line where prisoners are swapped, or hardly ever
    before = text[max(sentence.start, start - 48) : start]
    if is_venue(page, sentence, start, end) or happened_there(page, sentence, end):
        return True
    if (
        _GATE.search(before)
        or _GATE_AFTER.match(text, end)
        or _hands_over_where(page, sentence, end)
        or moved_there(page, sentence, end)
    ):
        return True
    if page.boilerplate.at(start) or _SOURCES.search(before):
        return False
    if _BY_WHOM.search(before) and text.startswith("'s ", end):
        return False
    if not _LOCATIVE.search(before):  # "Moscow says", "after Istanbul": a party, an occasion
        near = text[max(sentence.start, start - 48) : min(end + 48, sentence.end)]
        conferring = any(not _HOSTED.match(each[0]) for each in _TALKS.finditer(near))
        moved = [at for at in _moves(page, sentence) if not _HOSTED.match(text, at)]
        return bool(_HOSTED.search(near) and not conferring and moved)
    return not _is_conferred_at(page, sentence, start, end)


def _hands_over_where(page: Page, sentence: Sentence, end: int) -> bool:
    """Whether a place is told by what happened there: "in Gomel, where they were handed over"."""
    where = _WHERE.match(page.text, end, sentence.end)
    if where is None:
        return False
    _, close = clause_at(page.text, sentence.start, sentence.end, where.end())
    after = replace(sentence, start=where.end(), end=close)
    return bool(_moves(page, after)) and not _TALKS.search(page.text, after.start, after.end)


def _is_conferred_at(page: Page, sentence: Sentence, start: int, end: int) -> bool:
    """Whether words of talks govern a place, rather than words of handing over.

    What stands last before it governs it, else what follows it at once. Where talks are read
    to have been there, nothing but a handover told beside it makes it the handover's, too.
    """
    text = page.text
    low, high = clause_at(text, sentence.start, sentence.end, start)
    moves = _moves(page, sentence)
    talks = [
        match.start()
        for match in _TALKS.finditer(text, sentence.start, sentence.end)
        if not _CARRIED_OUT.match(text, match.start())
    ]
    talks += [
        scene.start
        for scene in find_talks(page)
        if scene.sentence == sentence and scene.verbal and scene.type == "talks"
    ]
    talks += receptions(text, sentence)
    if _meets_at(page, start, end) and not any(
        low <= move < high and not _parted(text, move, start, end) for move in moves
    ):
        return True
    inside = sorted(
        (at, conferring)
        for conferring, places in ((True, talks), (False, moves))
        for at in places
        if low <= at < high
    )
    near = [item for item in inside if item[0] < end + 30]
    joined = [item for item in near if not _parted(text, item[0], start, end)] or near
    earlier = [item for item in joined if item[0] < start]
    if earlier and _HAPPENED.search(text, earlier[0][0], start):
        return min(inside)[1]  # "the exchange, agreed on in Istanbul, took place in Belarus"
    if joined:
        return max(earlier)[1] if earlier else min(joined)[1]
    return bool(talks) and not moves


def _moves(page: Page, sentence: Sentence) -> list[int]:
    """Where a sentence has words of handing over, "the deal was carried out" among them.

    What was agreed upon is not told as done: "an agreement on the handover was reached".
    """
    cues = page.cues.within(sentence.start, sentence.end)
    done = _CARRIED_OUT.finditer(page.text, sentence.start, sentence.end)
    met = {
        scene.start
        for scene in find_talks(page)
        if scene.sentence.start <= sentence.start < scene.sentence.end
        and scene.verbal
        and scene.type == "talks"
        and len(scene.parties) > 1
    }
    moved = [
        cue.start
        for cue in cues
        if cue.family == "verb"
        and cue.start not in met
        and not is_guests(page.text, sentence, cue.start)
        and not (_TRAVEL.match(page.text, cue.start) and _is_of_leader(page, sentence, cue.start))
        and _AGREED_ON.search(page.text, max(sentence.start, cue.start - 60), cue.start) is None
        and not _receives_talks(page.text, cue.start, min(cue.end + 30, sentence.end))
    ]
    return moved + [each.start() for each in done]


def _is_of_leader(page: Page, sentence: Sentence, start: int) -> bool:
    """Whether it is a person of politics who travels, and nobody is counted or freed beside."""
    low, high = clause_at(page.text, sentence.start, sentence.end, start)
    if any(low <= number.start < high for number in page.numbers_in(sentence)):
        return False
    if any(cue.family == "noun" for cue in page.cues.within(low, high)):
        return False
    return any(seat.kind == "leader" for seat in page.parties.within(low, high))


def _receives_talks(text: str, start: int, end: int) -> bool:
    """Whether it is talks that are received: "offered to receive in Rome the negotiators"."""
    return bool(_HOSTED.match(text, start)) and _TALKS.search(text, start + 1, end) is not None


def _meets_at(page: Page, start: int, end: int) -> bool:
    """Whether somebody is read to confer at a place, here or elsewhere in the article."""
    here = {place.place for place in page.places.within(start, end)}
    return any(
        not scene.soft and scene.place is not None and scene.place.place in here
        for scene in find_talks(page)
    )


def _parted(text: str, word: int, start: int, end: int) -> bool:
    return "," in text[min(word, end) : max(word, start)]


def _is_dateline(text: str, start: int, end: int) -> bool:
    """Whether the place opens a paragraph as the town that the report was filed from."""
    line = text.rfind("\n", 0, start) + 1
    if start - line > 24 or re.search(r"[a-zа-яіїєґ.]", text[line:start]):
        return False
    rest = _DATELINE.match(text, end)
    return rest is not None and (text[start:end].isupper() or bool(rest["agency"]))
