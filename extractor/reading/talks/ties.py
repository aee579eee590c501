"""Ties: what a clause of diplomacy takes from the words that it hangs on.

A head that a relative clause parts from its verb, "here" and "he" of the sentence before, a town
told as an adjective or by the residence in it, an agreement told by the talks it was reached at.
"""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.reading.page import Page
from extractor.reading.talks.cues import Signal, Signals
from extractor.reading.talks.mention import TalkMention
from extractor.reading.talks.places import is_venue
from extractor.reading.talks.seats import called, is_of_another, seats_in
from extractor.text.dates import DateMention
from extractor.text.parties import PartyMention
from extractor.text.places import PlaceMention
from extractor.text.sentences import Sentence

_RELATIVE = re.compile(r"(?: [^\s,;:.]+){0,9},\s*(?:що|что|that)(?!\w)", re.IGNORECASE)
_MAIN = 26  # characters after a relative clause in which the verb of its head stands
_AGAIN = 2  # sentences after a call that may go on about it
_OPENING = 12  # characters of a sentence before "the conversation" that opens it
_CLOSE = 40  # characters between a word of agreeing and its own day
_HERE = re.compile(r"(?<!\w)(?:here|здесь|тут|там же|там само|тут же)(?!\w)", re.IGNORECASE)
_HE = re.compile(
    r"(?<!\w)(?:he|she|он|она|він|вона|глава держави|глава государства)(?: [^\s,.;:]+){0,3} \Z",
    re.IGNORECASE,
)
_WHERE = re.compile(r",\s+(?:where|when|где|когда|де|коли)(?!\w)", re.IGNORECASE)
# Adjectives of the towns where the two sides and their guests confer, as stems.
_TOWNS = {
    "стамбул": "Istanbul",
    "женевс": "Geneva",
    "минск": "Minsk",
    "мінськ": "Minsk",
    "берлинск": "Berlin",
    "берлінськ": "Berlin",
    "парижск": "Paris",
    "паризьк": "Paris",
    "джиддск": "Jeddah",
    "джиддськ": "Jeddah",
    "анкарск": "Ankara",
    "анкарськ": "Ankara",
    "будапештс": "Budapest",
    "анталь": "Antalya",
    "анталій": "Antalya",
    "майамск": "Miami",
    "лондонск": "London",
    "лондонськ": "London",
}
_IMPERSONAL = re.compile(
    r"(?:не может быть|нет|не может идти|не ид[её]т) и речи|исключено|"
    r"(?:is|was) out of the question|"
    r"(?:не може бути|немає|нема|не може йти) (?:й |і )?мови|виключено",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(
    r"(?: [^\s,.;:]+){0,5}?,? (?:that was |which was )?(?:reached|signed|concluded|struck|sealed|"
    r"достигнут\w+|заключ[её]нн\w+|подписанн\w+|досягнут\w+|укладен\w+|підписан\w+)",
    re.IGNORECASE,
)
_ADJECTIVE = rf"(?<!\w)(?P<stem>{'|'.join(_TOWNS)})\w+"
_TOWN_BEFORE = re.compile(rf"{_ADJECTIVE}(?: [^\s,.;:]+)? \Z", re.IGNORECASE)
_TOWN_BEHIND = re.compile(rf" {_ADJECTIVE} (?:переговор|консульт|встреч|перемов|зустріч)", re.I)


def resumed(
    page: Page, signals: Signals, sentence: Sentence, clause: tuple[int, int], trigger: Signal
) -> tuple[int, int]:
    """The clause of a noun, with the verb that a relative clause parts from it.

    "Зустріч, що мала відбутися цього тижня, відкладено" tells of one thing.
    """
    if trigger.form != "noun" or trigger.kind not in ("talks", "call"):
        return clause
    relative = _RELATIVE.match(page.text, trigger.end, sentence.end)
    if relative is None or relative.end() < clause[1]:
        return clause
    close = page.text.find(", ", relative.end(), sentence.end)
    if close < 0:
        return clause
    verbs = [s for s in signals.within(close, close + _MAIN) if s.family == "cue"]
    return (clause[0], sentence.end) if verbs else clause


def town_of(page: Page, trigger: Signal) -> PlaceMention | None:
    """The town of "the Istanbul talks" where it is an adjective: "стамбульских переговоров"."""
    if trigger.form != "noun" or trigger.kind != "talks":
        return None
    low = max(0, trigger.start - 40)
    found = _TOWN_BEFORE.search(page.text, low, trigger.start) or _TOWN_BEHIND.match(
        page.text, trigger.end
    )
    if found is None:
        return None
    start, town = found.start("stem"), _TOWNS[found["stem"].lower()]
    return PlaceMention(start=start, end=found.end("stem"), place=town, kind="city")


def tied(page: Page, mention: TalkMention) -> TalkMention:
    """Give a clause the place of "here" and the person of "he" told in the sentence before."""
    if mention.type != "talks" or mention.sentence.index == 0:
        return mention
    before = page.sentences.items[mention.sentence.index - 1]
    if page.boilerplate.at(before.start):
        return mention
    if mention.place is None:
        here = _HERE.search(page.text, *mention.clause)
        places = [
            each for each in page.places.within(before.start, before.end) if is_venue(page, each)
        ]
        if here is not None and places and places[-1].kind in ("city", "site", "country"):
            mention = replace(mention, place=places[-1])
    low = max(mention.clause[0], mention.start - 40)
    if mention.verbal and len(mention.parties) == 1 and _HE.search(page.text[low : mention.start]):
        person = _person(page, before)
        if person is not None and person.party not in mention.parties:
            return replace(
                mention,
                parties=(person.party, *mention.parties),
                delegates=((person.party, called(page, person)), *mention.delegates),
            )
    return mention


def _person(page: Page, sentence: Sentence) -> PartyMention | None:
    """Whom "he" means: the first person of a sentence that is a subject."""
    for seat in seats_in(page, sentence):
        subject = seat.may_be_subject
        if seat.kind == "leader" and subject and not is_of_another(page, seat):
            return seat
    return None


def is_beside(page: Page, trigger: Signal, date: DateMention | None) -> bool:
    """Tell whether a day stands right beside a word, with no other clause between."""
    if date is None or (trigger.form == "noun" and date.start < trigger.start):
        return False
    start, end = trigger.start, trigger.end
    if trigger.form == "noun":  # "the agreement, reached on 2 June"
        participle = _PARTICIPLE.match(page.text, end)
        start, end = (start, participle.end()) if participle else (start, end)
    between = page.text[min(end, date.end) : max(start, date.start)]
    return len(between) <= _CLOSE and not re.search(r"[,;:()—–]", between)


def is_again_of(page: Page, mention: TalkMention, call: TalkMention) -> bool:
    """Tell whether a sentence goes on about a call told of before: "The talk was on Tuesday"."""
    if len(mention.parties) > 1 or mention.sentence.index - call.sentence.index > _AGAIN:
        return False
    if not mention.parties:
        return True
    opens = page.text[mention.sentence.start : mention.start]
    return mention.sentence != call.sentence and len(opens) <= _OPENING


def without_said(mentions: list[TalkMention]) -> list[TalkMention]:
    """Leave out what is offered in the very sentence that tells of the call in which it was."""
    calls = {m.sentence.start: m.start for m in mentions if m.type == "call"}
    return [
        mention
        for mention in mentions
        if mention.type != "proposal"
        or calls.get(mention.sentence.start, mention.start) >= mention.start
    ]


def refuser(page: Page, sentence: Sentence, trigger: Signal) -> PartyMention | None:
    """Who refuses where nobody is the subject: "no question of talks, the ministry said"."""
    if trigger.kind != "refusal" or not _IMPERSONAL.match(page.text, trigger.start):
        return None
    for speaker in page.speakers.within(sentence.start, sentence.end):
        seats = page.parties.within(speaker.start, max(speaker.end, speaker.start + 1))
        side = seats[0].party if seats else speaker.side
        if side:
            name = speaker.name
            return PartyMention(speaker.start, speaker.end, side, "organ", frozenset(), name, name)
    return None


def is_where(page: Page, deal: TalkMention, talks: TalkMention) -> bool:
    """Tell whether talks stand in the clause that says where or when a deal was reached."""
    if deal.sentence != talks.sentence or deal.start > talks.start:
        return False
    return _WHERE.search(page.text, deal.end, talks.start) is not None
