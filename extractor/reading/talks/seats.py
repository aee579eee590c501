"""Who sits at a table, where it stands and when: what a clause says around an event's name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from extractor.reading.page import Page
from extractor.reading.talks.bystanders import is_bystander
from extractor.reading.talks.cues import Signal, Signals, find_signals
from extractor.reading.talks.places import is_venue
from extractor.reading.talks.senses import is_speaking_with
from extractor.reading.ways.hints import WARRING
from extractor.text.parties import PartyMention
from extractor.text.sentences import Sentence
from extractor.text.speech.speakers import Speaker

_BETWEEN = re.compile(r"(?<!\w)(?:between|между|між)(?: [^\s,.;:]+){0,4} \Z", re.IGNORECASE)
_ASKED_BY = re.compile(  # "at the Americans' request": who asks for it does not sit there
    r"(?<!\w)(?:at (?:the )?(?:request|suggestion|insistence|initiative|invitation) of|"
    r"по (?:просьбе|предложению|инициативе|приглашению|настоянию)|с подачи|"
    r"(?:на|за) (?:прохання|пропозиці\w+|ініціатив\w+|запрошенн\w+|вимог\w+|наполяганн\w+))"
    r"(?: [^\W\d]+){0,2} \Z",
    re.IGNORECASE,
)
_REQUEST = re.compile(r"['’]s?(?: \w+)? (?:request|suggestion|insistence|initiative)\b")
_OBJECT = 60  # characters after "declined" in which the one declined may stand
_TITLE = 40  # characters of a title before a name: "Hungary's foreign minister"


def seated_in(page: Page, sentence: Sentence, clause: tuple[int, int]) -> list[PartyMention]:
    """Who is named in the clause, or else in the sentence, places of the event left out."""
    silent = [seat for seat in actors_in(page, sentence) if not _asked(page, seat)]
    inside = [seat for seat in silent if clause[0] <= seat.start < clause[1]]
    return inside or silent


def _asked(page: Page, seat: PartyMention) -> bool:
    """Whether a party only asked for what others did."""
    if _REQUEST.match(page.text, seat.end):
        return True
    return _ASKED_BY.search(page.text[max(0, seat.start - 60) : seat.start]) is not None


def agents_of(
    page: Page, sentence: Sentence, clause: tuple[int, int], trigger: Signal
) -> list[PartyMention]:
    """Who offers or refuses, and to whom: named before the verb, or close after it."""
    seats = seats_in(page, sentence)
    named = [
        seat
        for seat in seats
        if clause[0] <= seat.start < clause[1]
        and (not tells(page, sentence, seat) or _speaks_by(page, sentence, seat, trigger))
    ]
    before = [seat for seat in seats if seat.start < trigger.start and not _is_told(seat)]
    if all(seat.start > trigger.start or _is_told(seat) for seat in named):
        telling = [] if before or trigger.kind != "proposal" else _tellers(page, sentence, trigger)
        named = before[-1:] + telling + named  # "Erdogan said he was ready to host"
    return [
        seat
        for seat in named or seated_in(page, sentence, clause)
        if seat.start < trigger.end + _OBJECT
        and not (trigger.kind == "proposal" and _is_of_object(page, seat, trigger))
    ]


def _tellers(page: Page, sentence: Sentence, trigger: Signal) -> list[PartyMention]:
    """Who tells of an offer that nobody else makes: "Готовы принять, заявил Лукашенко"."""
    for speaker in page.speakers.within(trigger.end, sentence.end):
        known = page.parties.within(speaker.start, max(speaker.end, speaker.start + 1))
        if known:
            return known[:1]
    return []


def _is_told(seat: PartyMention) -> bool:
    """Whether a case makes one no subject: "he told Putin ... and offered" has another's offer."""
    return bool(seat.cases) and seat.cases <= {"dat", "ins", "loc"}


def _speaks_by(page: Page, sentence: Sentence, seat: PartyMention, trigger: Signal) -> bool:
    """Whether the verb that offers or refuses is itself what makes a speaker: "Moscow rejected"."""
    return any(
        speaker.verb_start < trigger.end
        and trigger.start < speaker.verb_end
        and abs(seat.start - speaker.start) <= _TITLE
        for speaker in page.speakers.within(sentence.start, sentence.end)
    )


def _is_of_object(page: Page, seat: PartyMention, trigger: Signal) -> bool:
    """Whether a person named after "proposed" belongs to what is proposed, and is not asked."""
    if seat.start < trigger.end:
        return False
    if _BETWEEN.search(page.text, trigger.end, seat.start):
        return True  # "offered to host talks between Russia and Ukraine"
    if seat.kind != "leader":
        return False
    if page.text[seat.start : seat.end].isascii():
        before = page.text[max(0, seat.start - 24) : seat.start]
        return re.search(r"\b(?:of|between|and|with)(?: \w+)? \Z", before) is not None
    return "dat" not in seat.cases


def actors_in(page: Page, sentence: Sentence) -> list[PartyMention]:
    """The parties a sentence names that do more than tell."""
    return [seat for seat in seats_in(page, sentence) if not tells(page, sentence, seat)]


def seats_in(page: Page, sentence: Sentence) -> list[PartyMention]:
    """The parties a sentence names, places of the event left out."""
    parties = page.parties.within(sentence.start, sentence.end)
    return [
        party
        for party in parties
        if not stands_for_place(page, party) and not is_bystander(page, party)
    ]


def tells(page: Page, sentence: Sentence, seat: PartyMention) -> bool:
    """Whether a party is there only as the one who tells, or in his title."""
    words = find_signals(page.text).triggers(sentence.start, sentence.end)
    return any(
        min(speaker.start - _TITLE, speaker.verb_start)
        <= seat.start
        < max(speaker.end, speaker.verb_end)
        and _unbroken(page.text, seat, speaker)
        and not (seat.kind == "leader" and _HE_DID.match(page.text, speaker.verb_end))
        and not any(is_speaking_with(page, word, speaker) for word in words)
        for speaker in page.speakers.within(sentence.start, sentence.end)
    )


_HE_DID = re.compile(
    r",?(?: (?:that|что|що))? (?:he|she|they|он|она|они|він|вона|вони)(?!\w)", re.IGNORECASE
)


def _unbroken(text: str, seat: PartyMention, speaker: Speaker) -> bool:
    between = text[min(seat.end, speaker.end) : max(seat.start, speaker.start)]
    return not any(mark in between for mark in ",;:")


def stands_for_place(page: Page, party: PartyMention) -> bool:
    """Whether a party's name means its land here: "in Moscow", "a Turkish city"."""
    place = page.places.at(party.start)
    if place is not None and place.kind == "border":
        return True
    if party.kind == "demonym":
        following = find_signals(page.text).within(party.end, party.end + 2)
        return any(word.kind == "soil" for word in following)
    if place is None or party.kind not in ("capital", "state") or place.end != party.end:
        return False
    return is_venue(page, place)


def mediators_of(
    page: Page, signals: Signals, sentence: Sentence, seats: Sequence[PartyMention]
) -> tuple[str, ...]:
    """Parties named right beside a word of mediation; never the two at war."""
    cues = [
        s
        for s in signals.within(sentence.start, sentence.end)
        if s.kind == "mediator" and not _lists_all(page, s, seats)
    ]
    if not cues:
        return ()
    near = (
        seat.party
        for seat in seats
        if seat.party not in WARRING
        and any(
            -32 <= seat.start - cue.end <= 28 or 0 <= cue.start - seat.end <= 20 for cue in cues
        )
    )
    return unique(near)


# "за участі України, Росії та США": who is listed with a side at war sits there as it does
_TAKING_PART = re.compile(r"при участии|за участі", re.IGNORECASE)
_LISTED = re.compile(r"(?:,| и| і| й| та| а также| а також)*(?: [^\W\d]+){0,2}? ?", re.IGNORECASE)


def _lists_all(page: Page, cue: Signal, seats: Sequence[PartyMention]) -> bool:
    """Whether words of taking part are followed by a list that has a side at war in it."""
    if not _TAKING_PART.fullmatch(page.text, cue.start, cue.end):
        return False
    place = cue.end
    for seat in seats:
        if seat.start < place:
            continue
        if not _LISTED.fullmatch(page.text, place, seat.start):
            return False
        if seat.party in WARRING:
            return True
        place = seat.end
    return False


def delegates_of(page: Page, seats: Sequence[PartyMention]) -> tuple[tuple[str, str], ...]:
    """People named at the table, each with his party."""
    return unique_pairs(
        (seat.party, called(page, seat))
        for seat in seats
        if seat.kind == "leader" and not is_of_another(page, seat)
    )


def is_of_another(page: Page, seat: PartyMention) -> bool:
    """Whether a name stands only in somebody else's title: "an aide to Vladimir Putin"."""
    staff = [
        word
        for word in find_signals(page.text).within(max(0, seat.start - 60), seat.start)
        if word.kind == "staff" and not page.text[word.end : seat.start].strip()
    ]
    return any(_possessive(page.text, word, seat) for word in staff)


def called(page: Page, seat: PartyMention) -> str:
    """A person's name as the article spells it, in full where it does so anywhere."""
    return seat.lemma if " " in seat.lemma else _full_names(page).get(seat.name, seat.lemma)


@lru_cache(maxsize=8)
def _full_names(page: Page) -> dict[str, str]:
    """The full names that an article gives its people, by their canonical ones."""
    names: dict[str, str] = {}
    for party in page.parties:
        if party.kind == "leader" and " " in party.lemma:
            names.setdefault(party.name, party.lemma)
    return names


def _possessive(text: str, staff: Signal, seat: PartyMention) -> bool:
    """An "aide to Vladimir Putin" is someone else; "envoy Steve Witkoff" is himself."""
    words = text[staff.start : seat.start].strip()
    if words.isascii():
        return re.search(r"\b(?:to|of|for)\b", words) is not None
    return "gen" in seat.cases and "nom" not in seat.cases and words.split()[-1].islower()


def unique_pairs(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Each pair once, in order."""
    return tuple(dict.fromkeys(pairs))


def unique(names: Iterable[str]) -> tuple[str, ...]:
    """Each name once, in order."""
    return tuple(dict.fromkeys(names))
