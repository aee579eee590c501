"""Parleys: whether words of talks govern a place, rather than words of handing over."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.talks.cues import clause_at
from extractor.reading.talks.reader import find_talks
from extractor.text.sentences import Sentence
from extractor.validate.statuses.topics import holds_talks, is_topic
from extractor.validate.talks.guests import is_guests, receptions

TALKS = re.compile(
    r"\b(?:talk(?:s|ed|ing)?|negotiat\w*|agree\w*|rounds?\b|meetings?\b(?! (?:point|place)\b)|"
    r"summit|deals?\b|accord|discuss\w*|"
    r"consult\w*|arrangement|understanding|worked out|hammered out|shook|"
    r"shak(?:en?|ing) hands|settled on|struck|decid(?:e|ed|es|ing)\b|"
    r"delegat\w*|teams?\b|(?<!of )contacts?\b(?! line)|"
    r"visit\w*|toured|trip|flew in|travelled|host\w*|conferr\w*|conference|represented|"
    r"переговор\w*|договор\w*|раунд\w*|встреч(?!а(?:ет|ют|л[аи]?|ть)\b)\w*|соглаш\w*|"
    r"соглас\w*|консультац\w*|услови\w*|"
    r"реш(?:ил[аио]?|ено|али)\b|сошлись на|виріш(?:ив|ил[аио]|ено|увал\w*)\b|зійшлися на|"
    r"говорит[иь] (?:нема|немає|нічого|не о чем|нечего)|(?:nothing|little) to talk about|"
    r"шла речь|речь шла|делегац\w*|(?<!линии )(?<!линия )(?<!линию )контакт\w*|"
    r"визит\w*|поездк\w*|летал\w*|"
    r"ездил\w*|побывал\w*|обсуждал\w*|говорили|говорить (?:не )?об?\b|говорити(?:муть)?|"
    r"разговаривал\w*|общал\w*|представлял\w*|саммит\w*|"
    r"выработа\w*|заключ[её]?н?\w*|достигну\w*|подписа\w*|"
    r"перемов\w*|домовлен\w*|домов(?:и|л)\w*|зустріч(?!а(?:є|ють|в|л[аи]|ти)\b)\w*|угод\w*|погоди\w*|узгод\w*|"
    r"conversation\w*|разговор\w*|бесед\w*|розмов\w*|бесід\w*|"
    r"родил\w*|народи\w*|born\b|sat down|сидели|сиділи|сели за|сіли за|"
    r"йшлося|делегац\w*|візит\w*|поїздк\w*|літа(?:в|ла|ли)\b|їзди(?:в|ла|ли)\b|побува(?:в|ла|ли)\b|"
    r"розмовля\w*|спілкува\w*|обговорюва\w+|"
    r"уклад\w*|укла(?:в|ли|ла)\b|досягну\w*|підписа\w*|представля\w*|саміт\w*|напрацьов\w*)",
    re.IGNORECASE,
)
TRAVEL = re.compile(
    r"fl[ieyo]|arriv|c[ao]me|travel|visit|land|headed|went|при(?:е|бы|ле)|(?:вы)?лет|е[зх]д|ездил|"
    r"при(?:ї|бу|ле)|(?:ви)?л[еі]т|їха|їзди",
    re.IGNORECASE,
)
HOSTED = re.compile(
    r"host\w*|site|venue|место\w*|площадк\w*|принял\w*|місц\w*|майданчик\w*|прийня\w*",
    re.IGNORECASE,
)
CARRIED_OUT = re.compile(
    r"(?:deals?|agreements?|accords?|договор[её]нност\w+|соглашени\w+|сделк\w*|"
    r"домовлен\w+|угод\w*)\s+"
    r"(?:[^.;,\n]{0,80}?\s)?(?:carried|implement|execut|fulfil|complet|honou?r|enact|took place|"
    r"taken place|went ahead|исполн|выполн|реализ|осуществ|викон|реаліз|здійсн|втіл)",
    re.IGNORECASE,
)
_AGREED_ON = re.compile(
    r"(?:agree\w*|deals?|accord|arrangement|understanding|договор[её]нност\w*|соглашени\w*|"
    r"догов[оа]р\w+|домовлен\w*|угод\w*|домов(?:и|л)\w*|говорил[аи]?|говори(?:в|ла|ли)|йшлося|"
    r"речь шла|шла речь|talks|talked|spoke|"
    r"proposals?|ideas?|plans?|questions?|предложени\w*|иде\w+|план\w*|вопрос\w*|"
    r"пропозиці\w*|іде\w+|питан\w*)"
    r" (?:on|to|for|about|upon|о|об|про|щодо|насч[её]т)(?: [^\s,.;:]+){0,2} \Z",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"\b(?:took place|taken place|happened|occurred|was (?:held|carried out)|went ahead|"
    r"состоял\w+|прош(?:[её]л|л[аои])|произош\w+|происход\w+|проведен\w*|"
    r"відбу(?:в|л)\w+|відбува(?:в|л)\w*|пройш\w+|проведен\w*)(?: [^\s,]+){0,6}? \Z",
    re.IGNORECASE,
)

_AND = re.compile(r"\w\s+(?:and|и|та|і|й)\s+(?:the\s+)?\Z", re.IGNORECASE)


def is_conferred_at(page: Page, sentence: Sentence, start: int, end: int) -> bool:
    """Whether words of talks govern a place, rather than words of handing over.

    What stands last before it governs it, else what follows it at once. Where talks are read
    to have been there, nothing but a handover told beside it makes it the handover's, too.
    """
    text = page.text
    low, high = clause_at(page, sentence.start, sentence.end, start)
    moves = moves_in(page, sentence)
    talks = [
        match.start()
        for match in TALKS.finditer(text, sentence.start, sentence.end)
        if not CARRIED_OUT.match(text, match.start())
        and not _only_tell(page, match.start(), start, end)
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
        if any(not conferring and _AND.search(text, low, at) for at, conferring in earlier):
            return False  # "the meeting and the handover of the children took place at the embassy"
        return min(inside)[1]  # "the exchange, agreed on in Istanbul, took place in Belarus"
    if joined:
        return max(earlier)[1] if earlier else min(joined)[1]
    far = [item for item in inside if item[0] >= end and not _parted(text, item[0], start, end)]
    if far and min(far)[1]:
        return True  # "in Istanbul the teams of both ministers settled on a swap": its first verb
    return bool(talks) and not moves


def moves_in(page: Page, sentence: Sentence) -> list[int]:
    """Where a sentence has words of handing over, "the deal was carried out" among them.

    What was agreed upon is not told as done: "an agreement on the handover was reached".
    """
    cues = page.cues.within(sentence.start, sentence.end)
    done = CARRIED_OUT.finditer(page.text, sentence.start, sentence.end)
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
        and not (TRAVEL.match(page.text, cue.start) and _is_of_leader(page, sentence, cue.start))
        and _AGREED_ON.search(page.text, max(sentence.start, cue.start - 60), cue.start) is None
        and not _receives_talks(page.text, cue.start, min(cue.end + 30, sentence.end))
        and not is_topic(page.text, cue.start, sentence.start, sentence.end)
        and not holds_talks(page.text, cue.start, sentence.end)
    ]
    return moved + [each.start() for each in done]


def _is_of_leader(page: Page, sentence: Sentence, start: int) -> bool:
    """Whether it is a person of politics who travels, and nobody is counted or freed beside."""
    low, high = clause_at(page, sentence.start, sentence.end, start)
    if any(low <= number.start < high for number in page.numbers_in(sentence)):
        return False
    if any(cue.family == "noun" for cue in page.cues.within(low, high)):
        return False
    return any(seat.kind == "leader" for seat in page.parties.within(low, high))


def _receives_talks(text: str, start: int, end: int) -> bool:
    """Whether it is talks that are received: "offered to receive in Rome the negotiators"."""
    return bool(HOSTED.match(text, start)) and TALKS.search(text, start + 1, end) is not None


def _only_tell(page: Page, word: int, start: int, end: int) -> bool:
    """Whether a word of talks names who tells it: "driven into Sumy, Russian negotiators said"."""
    at = page.speakers.within(max(0, word - 60), word + 60)
    tells = any(speaker.start <= word < speaker.end for speaker in at)
    return tells and _parted(page.text, word, start, end)


def _meets_at(page: Page, start: int, end: int) -> bool:
    """Whether somebody is read to confer at a place, here or elsewhere in the article."""
    here = {place.place for place in page.places.within(start, end)}
    return any(
        not scene.soft and scene.place is not None and scene.place.place in here
        for scene in find_talks(page)
    )


def _parted(text: str, word: int, start: int, end: int) -> bool:
    return "," in text[min(word, end) : max(word, start)]
