"""Which sentences of a page speak of the event that a diplomacy record tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from extractor.reading.page import Page
from extractor.reading.talks.anaphora import same_day_after, same_day_before
from extractor.reading.talks.mention import TalkMention
from extractor.reading.talks.places import is_venue
from extractor.reading.talks.reader import find_talks
from extractor.reading.talks.seats import seats_in
from extractor.reading.talks.times import event_dates
from extractor.records import DiplomacyRecord, DiplomacyType
from extractor.tables import read_table
from extractor.text.calendar.mentions import DateMention
from extractor.text.fold import fold
from extractor.text.names import find_name
from extractor.text.parties import canonical_party
from extractor.text.places import PlaceMention, canonical_place, find_places, lands_of
from extractor.text.sentences import Sentence
from extractor.validate.counts.headcounts import counts_heads
from extractor.validate.talks.case import Case
from extractor.validate.talks.sameoffer import refers_back
from extractor.validate.talks.times import in_time, period_of, same_time

_RELATED: dict[DiplomacyType, frozenset[str]] = {
    "talks": frozenset({"agreement", "statement", "proposal", "call", "refusal"}),
    "call": frozenset({"talks", "statement"}),
    "agreement": frozenset({"talks", "proposal"}),
    "proposal": frozenset({"talks", "statement", "refusal", "agreement"}),
    "refusal": frozenset({"proposal", "talks", "statement"}),
    "statement": frozenset({"talks", "proposal", "refusal", "agreement", "call"}),
}
_BEST = 0.6  # scenes this close to the best one may be meant as well
_BEFORE, _AFTER = 3, 2  # sentences around a scene that may name who and when
SPOKE = re.compile(
    r"\b(?:spoke|spoken|speak|talked|conversation|разговор\w*|разговарива\w+|(?:по|про)?говорил\w*|(?:по|про)?говори(?:в|ла|ли)|"
    r"поговор\w+|бесед\w+|пообщал\w+|розмов\w+|розмовля\w+|поспілкува\w+)\b",
    re.IGNORECASE,
)


def open_case(
    page: Page, record: DiplomacyRecord, mentions: Sequence[TalkMention] | None = None
) -> Case:
    """Find the scenes of a record; where it quotes evidence, only in the sentences quoted."""
    known = find_talks(page) if mentions is None else mentions
    allowed = {record.type, *_RELATED[record.type]}
    pool, quoted = [m for m in known if m.type in allowed], _quoted(page, record)
    pool = [m for m in pool if m.sentence.index in quoted] or pool
    pool = [m for m in pool if not refers_back(page, m)] or pool
    if record.type in ("proposal", "refusal", "call"):
        pool = [m for m in pool if m.type == record.type or _may_be_call(page, record, m)] or pool
    scored = [(_score(page, record, mention), mention) for mention in pool]
    top = max((score for score, _ in scored), default=0.0)
    best = [mention for score, mention in scored if score >= top - _BEST]
    period = period_of(record)
    if period is not None:  # one scene must bear time, place and status together
        dated = [m for m in best if any(same_time(period, told) for told in dates_of(page, m))]
        best = dated or best
    elsewhere = tuple(m for m in known if m not in best and _may_be_same(record, m, period))
    return Case(page, record, tuple(pool), tuple(best), elsewhere)


_ONE_EVENT = frozenset({"talks", "agreement"})  # what is reached in talks is told with either word


def _may_be_same(
    record: DiplomacyRecord, mention: TalkMention, period: tuple[date, date] | None
) -> bool:
    """Tell whether a mention is of the record's sort, and at no other time or place."""
    if mention.type != record.type and not {mention.type, record.type} <= _ONE_EVENT:
        return False
    if (mention.status == "planned") != (record.status == "planned"):
        return False
    if period is not None and mention.date is not None and not in_time(period, mention.date):
        return False
    if record.location and mention.place is not None:
        told, wanted = mention.place.place, places_of(record.location)
        return told in wanted or any(
            told in lands_of(place) or place in lands_of(told) for place in wanted
        )
    return True


def is_of_another(case: Case, place: PlaceMention) -> bool:
    """Whether a place is read as that of another event than a record's."""
    period = period_of(case.record)
    return any(
        scene.place is not None
        and scene.place.start == place.start
        and scene not in case.best
        and not _may_be_same(case.record, scene, period)
        for scene in find_talks(case.page)
    )


def _may_be_call(page: Page, record: DiplomacyRecord, mention: TalkMention) -> bool:
    """Tell whether those who "last spoke in February" may have done so by telephone."""
    return record.type == "call" and bool(SPOKE.fullmatch(page.text, mention.start, mention.end))


def dates_of(page: Page, scene: TalkMention) -> list[DateMention]:
    """The times of a scene; only one that gives none of its own borrows.

    It borrows from the sentences before it; a heading, which has none, from those after it.
    """
    own = event_dates(page, scene.sentence)
    if scene.date is not None or any(d.precision == "day" for d in own):
        return own
    heading = page.text[scene.sentence.end - 1] not in '.!?")'
    near = around(page, scene.sentence, 2, 2 if heading else 0)
    told = [told for sentence in near for told in event_dates(page, sentence)]
    same = same_day_before(page, scene.sentence)
    told += [same] if same is not None and same not in told else []
    told += [*same_day_after(page, scene.sentence), *_of_words(page, scene)]
    return [day for day in told if not _is_over(page, scene, day)]


def _is_over(page: Page, scene: TalkMention, told: DateMention) -> bool:
    """Whether a day lies behind what is still to come: "Lubinets expects another meeting"."""
    published = page.article.published
    if scene.status != "planned" or published is None or told.last is None:
        return False
    return told.last < published


_SAID_SO = re.compile(  # "He said so on Tuesday": the day of the words is the refusal's own
    r"\W*(?:(?:he|she|they) (?:said|told|announced|wrote|declared) (?:so|this|that|it)|"
    r"об этом|про це|це (?:він|вона) (?:сказа|заяви)|это (?:он|она) (?:сказа|заяви))",
    re.IGNORECASE,
)


def _of_words(page: Page, scene: TalkMention) -> list[DateMention]:
    """The day on which somebody offered or refused, where the next sentence dates his words."""
    items, place = page.sentences.items, scene.sentence.index + 1
    if scene.type not in ("proposal", "refusal") or place >= len(items):
        return []
    following = items[place]
    if _SAID_SO.match(page.text, following.start, following.end) is None:
        return []
    return [d for d in page.dates.within(following.start, following.end) if d.role != "crawl"]


def unnamed_scene(case: Case, period: tuple[date, date]) -> Sentence | None:
    """A sentence that gives the record's day with a party or its place, in words not known.

    It must move no one: a day on which prisoners came home is no day of talks.
    """
    page, record = case.page, case.record
    wanted = set(places_of(record.location)) if record.location else set()
    known = {mention.sentence.index for mention in case.related if not mention.soft}
    for told in page.dates:
        if told.role in ("crawl", "dateline") or not same_time(period, told):
            continue
        sentence = page.sentence_at(told.start)
        if sentence is None or page.boilerplate.at(sentence.start) or sentence.index in known:
            continue
        moved = moves_people(page, sentence)
        present = set(parties_of(record)) & set(named_in(page, sentence))
        if _answers(page, sentence, told) and not moved:
            return sentence
        telling = told not in event_dates(page, sentence)
        if not moved and not telling and (present or wanted & venues_in(page, sentence)):
            return sentence
    return None


def moves_people(page: Page, sentence: Sentence) -> bool:
    """Whether a sentence hands people over: a verb of moving with a number that counts them.

    "They spent forty minutes on the return of children" moves nobody.
    """
    if not any(cue.family == "verb" for cue in page.cues.within(sentence.start, sentence.end)):
        return False
    return counts_heads(page, sentence)


_ANSWER = 24  # characters that an answer has beside the time it gives


def _answers(page: Page, sentence: Sentence, told: DateMention) -> bool:
    """A time is all that a sentence tells, in answer to a question: its event is named there."""
    asked = page.sentences.items[max(0, sentence.index - 1)]
    if asked is sentence or not page.text[asked.start : asked.end].rstrip('"» ').endswith("?"):
        return False
    return (sentence.end - sentence.start) - (told.end - told.start) <= _ANSWER


def attribute_of(location: str, page: Page, scenes: Sequence[TalkMention]) -> bool:
    """Whether a place is there as an adjective: "Стамбульские договорённости".

    Where no scene is known, any sentence may tell of it: "в женевском отеле сидели команды".
    """
    stems = {
        stem for name in _cyrillic_names(location) if len(stem := name.rstrip("аяіиыейоьу")) > 3
    }
    if not stems:
        return False
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(stems)))})\w{{0,3}}[сц]ь?к", re.I)
    sentences = {s.index: s for scene in scenes for s in around(page, scene.sentence, 1, 0)}
    near = sentences.values() if scenes else page.sentences.items
    return any(pattern.search(page.text, s.start, s.end) for s in near)


def _cyrillic_names(location: str) -> list[str]:
    names = [location]
    cities = read_table("extractor.text", "places.yaml")["cities"]
    for place in places_of(location):
        names += [str(name).lstrip("=") for name in cities.get(place, [])[:2]]
    return [name for name in names if not name.isascii()]


def around(
    page: Page, sentence: Sentence, before: int = _BEFORE, after: int = _AFTER
) -> list[Sentence]:
    """The sentences around one, itself included."""
    items = page.sentences.items
    return items[max(0, sentence.index - before) : sentence.index + after + 1]


def named_in(page: Page, sentence: Sentence) -> list[str]:
    """The parties a sentence names, places of events left out."""
    return list(dict.fromkeys(seat.party for seat in seats_in(page, sentence)))


def venues_in(page: Page, sentence: Sentence) -> set[str]:
    """The places in a sentence where something may be held, capitals that act left out."""
    places = page.places.within(sentence.start, sentence.end)
    return {place.place for place in places if is_venue(page, place)}


def find_who(name: str, text: str) -> tuple[int, int] | None:
    """As `find_name`, but a lone letter ("и") is nobody's initial."""
    found = find_name(name, text)
    return found if found is not None and found[1] - found[0] > 1 else None


def parties_of(record: DiplomacyRecord) -> list[str]:
    """The participants' canonical names."""
    return [canonical_party(item.party) or item.party for item in record.participants]


def places_of(location: str) -> list[str]:
    """The canonical places that a location names: "Istanbul, Türkiye" names two."""
    single = canonical_place(fold(location).text)
    if single is not None:
        return [single]
    return list(dict.fromkeys(place.place for place in find_places(fold(location).text)))


def _quoted(page: Page, record: DiplomacyRecord) -> set[int]:
    found: set[int] = set()
    for span in record.evidence:
        quote = fold(span.text).text.strip()
        start = page.text.find(quote) if quote else -1
        if start >= 0:
            found |= {s.index for s in page.sentences.within(start, start + len(quote))}
            around_start = page.sentence_at(start)
            found |= {around_start.index} if around_start is not None else set()
    return found


def _score(page: Page, record: DiplomacyRecord, mention: TalkMention) -> float:
    alike = mention.type == record.type or _may_be_call(page, record, mention)
    score = (0.8 if mention.soft else 1.5) if alike else 0.0
    sentence = mention.sentence
    period = period_of(record)
    if period is not None:
        if mention.date is not None and same_time(period, mention.date):
            score += 3
        elif any(same_time(period, date) for date in _dates_near(page, sentence)):
            score += 1.5
    if record.location:
        wanted = set(places_of(record.location))
        near = {place for s in around(page, sentence, 1, 1) for place in venues_in(page, s)}
        if mention.place is not None and mention.place.place in wanted:
            score += 3
        elif wanted & venues_in(page, sentence):
            score += 2
        else:
            score += 1.5 if wanted & near else 0
        if not wanted and find_who(record.location, page.text[sentence.start : sentence.end]):
            score += 3
    named, parties = set(named_in(page, sentence)), set(parties_of(record))
    score += min(2, len(parties & named)) if len(named) > 1 else 2
    score += 0.5 if parties & set(mention.parties) else 0
    names = [name for item in record.participants for name in item.delegates]
    score += min(
        2, sum(1 for name in names if find_who(name, page.text[sentence.start : sentence.end]))
    )
    return score


def _dates_near(page: Page, sentence: Sentence) -> list[DateMention]:
    return [date for near in around(page, sentence, 1, 1) for date in event_dates(page, near)]
