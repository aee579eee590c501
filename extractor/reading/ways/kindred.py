"""Kindred: whose people those counted are, by what an article says of them around the count.

"Уже вдома: 140 воїнів. Серед звільнених - бійці Нацгвардії": no verb tells the way, and whoever
is freed goes home. What is said nearest counts first; words for both sides say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.voices.telling import says_nothing
from extractor.reading.ways.athome import given_away_then
from extractor.reading.ways.enemies import enemies_named
from extractor.reading.ways.hints import RIVAL, Hint, opposite
from extractor.reading.ways.keepers import held_them, keeps_them
from extractor.reading.ways.noends import deported_to
from extractor.reading.ways.ownpeople import counts_its_own
from extractor.reading.ways.partywords import CAPTIVE, PEOPLE, SIDE
from extractor.reading.ways.peoples import acts_or_tells
from extractor.reading.ways.theirown import given_for_them, of_its_own
from extractor.reading.ways.weakhints import stands_with_people
from extractor.records import Category
from extractor.tables import read_table
from extractor.text.parties import PartyMention
from extractor.text.sentences import Sentence

_AS_MANY_NEXT = 40  # characters behind a sentence where "as many" may begin the next one
_MOST = 60  # sentences an article may have to be read as the report of one event
_PACKAGE = ("extractor.reading", "kindred.yaml")
# Words of the people who went the other way
_AWAY = Phrases(
    r"\b(?:in (?:return|exchange|turn)|for (?:its|their) part|(?:other|opposite|reverse) "
    r"(?:way|direction|side)|counterparts?|reciproc\w+|"
    r"взамен|в обмен|в ответ|в свою очередь|обратн\w+|навстречу|друг(?:ой|ую) сторон\w|"
    r"(?:встречн|противоположн)\w+|со своей стороны|"
    r"(?:swapped|traded|bartered|exchanged) (?:(?:them|him|her) )?(?:for|against)|"
    r"(?:об|вы|по|раз)?мен(?:я(?:ли|л|ла|ть|ют|ны)|[её]н[аоы]?|ивали) (?:их )?на|"
    r"(?:об|ви|по)?мін(?:я(?:ли|в|ла|ти|ють|но|ні)|ювали) (?:їх )?на|"
    r"навзаєм|натомість|взамін|в обмін|у відповідь|своєю чергою|назустріч|зі свого боку|"
    r"(?:інш|протилежн|зворотн|зустрічн)\w+ (?:бік|боку|напрямк\w)|назад)\b",
    re.IGNORECASE,
)
# Sentences of people not freed, and of the war
_ELSE = re.compile(
    r"\b(?:still|remain\w*|lists?|drones?|missiles?|shell(?:s|ed|ing)|strikes?|talks|summit|"
    r"до сих пор|по-прежнему|оста[юе]тся|остаются|спис(?:ок|к\w+)|дрон\w*|ракет\w*|обстрел\w*|"
    r"переговор\w*|саммит\w*|"
    r"досі|лиша\w+ся|залиша\w+ся|перелік\w*|обстріл\w*|шахед\w*|перемовин\w*|саміт\w*)\b",
    re.IGNORECASE,
)
_BY = re.compile(r"\bby(?: the)?\s+\Z", re.IGNORECASE)  # who does it
_BEING = re.compile(r"\b(?:was|were|is|are|being)\s+(?:all\s+)?\Z", re.IGNORECASE)
_OFFICE = re.compile(r"\s+[\w-]+'s?\s")  # "the Russian children's ombudswoman"
_OUT_OF = re.compile(
    r"\b(?:return\w*|back|home|brought|freed|released|getting\s+\w+|возвра\w+|верну\w+|вернул\w+|"
    r"приеха\w+|вывез\w+|забра\w+|вызвол\w+|поверн\w+|поверт\w+|приїха\w+|вивез\w+|визвол\w+)"
    r"\s+(?:[^\W\d]\w*\s+){0,3}?(?:from|out of|из|з|із)\s+\Z",
    re.IGNORECASE,
)
_VOICE = "told by its own"
_OURS = re.compile(r"\b(?:наш(?:их|и|ими|им|і|іх)|[Oo]ur (?:people|boys|men|heroes|soldiers))\b")


def of_article(page: Page, category: Category | None) -> Hint | None:
    """Tell whose people an article tells of that names one side's only, and no way back."""
    if (
        category == "bodies"
        or len(page.sentences.items) > _MOST
        or _AWAY.search(page, 0, len(page.text))
    ):
        return None
    found = [hint for one in page.sentences for hint in _evidence(page, one, category)]
    return found[0] if len({hint.to_party for hint in found}) == 1 else None


def kindred(page: Page, sentence: Sentence, category: Category | None) -> Hint | None:
    """Tell to whom people go whose own sentence names no way.

    Args:
        page: The page.
        sentence: The sentence of the count.
        category: What is counted.

    Returns:
        A hint of the side whose people they are: by the count's own sentence, else by those
        beside it, else by the whole article; `None` where both sides are spoken of.
    """
    if category == "bodies" or away(page, sentence):
        return None
    if enemies_named(page, sentence.start, sentence.end):
        return None
    if page.shares.within(sentence.start, sentence.end + _AS_MANY_NEXT):
        return None
    items = page.sentences.items
    near = [items[i] for i in (sentence.index - 1, sentence.index + 1) if 0 <= i < len(items)]
    ring: list[list[Sentence]] = [[sentence], near]
    if len(items) <= _MOST:
        ring.append(list(items))
    voice: Hint | None = None
    for sentences in ring:
        found = [hint for one in sentences for hint in _evidence(page, one, category, sentence)]
        found = [h for h in found if h.why != _VOICE or _speaks_of(page, sentence, h.start)]
        sides = {hint.to_party for hint in found}
        if len(sides) > 1:
            return None
        surest = next((hint for hint in found if hint.why != _VOICE), None)
        if surest is not None:
            return surest
        voice = voice or next(iter(found), None)  # who speaks near yields to what is said farther
    return voice or _at_home(page, sentence) or _only_voices(page)


def _only_voices(page: Page) -> Hint | None:
    """An article that names nobody but those who speak for one side tells of its own people."""
    parties = [party for party in page.parties if party.party in RIVAL]
    if len({party.party for party in parties}) != 1:
        return None
    if any(party.kind not in ("leader", "organ") for party in parties):
        return None
    return Hint(None, parties[0].party, 1, "only side named", parties[0].start, parties[0].end)


def away(page: Page, sentence: Sentence) -> bool:
    """Tell whether a sentence speaks of those who went the other way, or of some "of them"."""
    start = sentence.start
    if sentence.index and _OF_THEM.search(page.text, start, sentence.end):
        start = page.sentences.items[sentence.index - 1].start
    return _AWAY.search(page, start, sentence.end) is not None


_OF_THEM = re.compile(r"\b(?:of (?:them|those|whom)|из них|среди них|з них|серед них)\b", re.I)


def _speaks_of(page: Page, sentence: Sentence, place: int) -> bool:
    """Whether a voice tells of a count: in its sentence, or in one that moves nobody itself."""
    around = page.sentence_at(place)
    if around is None or around is sentence:
        return around is not None
    return not page.shares.within(around.start, around.end) and not any(
        cue.family == "verb" or cue.kind == "negation"
        for cue in page.cues.within(around.start, around.end)
    )


def _evidence(
    page: Page, sentence: Sentence, category: Category | None, own: Sentence | None = None
) -> Iterator[Hint]:
    """What a sentence of the report says of the freed, each with the side whose people it fits."""
    start, end = sentence.start, sentence.end
    if page.boilerplate.at(start) or page.boilerplate.within(start, end):
        return
    if _AWAY.search(page, start, end):
        return
    if sentence is not own and (price := given_for_them(page, sentence)) is not None:
        yield price
        return
    if sentence is not own and (
        _BESIDES.search(page.text, start, end) or says_nothing(page, sentence)
    ):
        return
    theirs = of_its_own(page, sentence) if sentence is own else None
    if theirs is not None:
        yield theirs
    apart = sentence is not own and _ELSE.search(page.text, start, end) is not None
    for party in page.parties.within(start, end):
        if party.party not in RIVAL:
            continue
        if party.party == "Russia" and deported_to(page, party):
            yield Hint("Russia", "Ukraine", 1, "deported there", party.start, party.end)
            continue
        if party.kind == "state" and _OUT_OF.search(
            page.text[max(0, party.start - 48) : party.start]
        ):
            yield Hint(None, opposite(party.party), 1, "back from", party.start, party.end)
            continue
        captor = CAPTIVE.match(page.text[party.end : party.end + 40])
        if captor or held_them(page, party):
            yield Hint(None, opposite(party.party), 1, "held by", party.start, party.end)
        elif (
            not apart
            and party.kind == "demonym"
            and _counts_people(page, party)
            and (sentence is own or not _has_a_count(page, sentence, party))
            and (sentence is own or not _names_both(page))
        ):
            yield Hint(None, party.party, 1, "people named", party.start, party.end)
    if apart:
        return
    for side, pattern in _patterns(category == "children"):
        found = pattern.search(page.text, start, end)
        if found is None or counts_its_own(page, sentence, found.start()):
            continue
        if not _both_count(page, start, end, found.start()):
            yield Hint(None, side, 1, "said of the freed", found.start(), found.end())
    ours = _OURS.search(page.text, start, end)
    if ours and page.language == "uk":
        yield Hint(None, "Ukraine", 1, "ours", ours.start(), ours.end())
    if category == "children":
        return  # either side's ombudsman tells of both sides' children
    voices = {p.party for p in page.parties.within(start, end) if p.kind in ("leader", "organ")}
    for speaker in page.speakers.within(start, end):
        if counts_its_own(page, sentence, speaker.start):
            continue
        if opposite(speaker.side) in voices:
            continue  # "both Moskalkova and Lubinets wrote of them"
        if _PROMISES.search(page.text, max(start, speaker.start - 24), min(end, speaker.end + 24)):
            continue  # who promises to let people go speaks of the other side's
        if speaker.side in RIVAL and speaker.act != "denied":
            yield Hint(None, speaker.side, 1, _VOICE, speaker.start, speaker.end)


_PROMISES = re.compile(
    r"\b(?:promis\w+|pledg\w+|vow\w*|offer\w*|guarantee\w*|"
    r"(?:по)?обеща\w+|предл(?:ожи|ага)\w+|гарантир\w+|посули\w+|"
    r"(?:по)?обіця\w+|(?:за)?пропону\w+|гаранту\w+)",
    re.IGNORECASE,
)


def _both_count(page: Page, start: int, end: int, place: int) -> bool:
    """A ministry tells its own number beside a leader's or office's of the other side."""
    tellers = [p for p in page.parties.within(start, end) if p.kind in ("leader", "organ")]
    told = [p for p in tellers if p.start <= place + 1 and place < p.end]
    return bool(told) and any(p.party == opposite(told[0].party) for p in tellers)


# "The Ukrainians, meanwhile, were met at Chernihiv", "что до россиян": no more of those before
_BESIDES = re.compile(
    r"\b(?:meanwhile|as for|as to|whereas|unlike|"
    r"тем временем|между тем|что (?:до|касается)|в отличие от|"
    r"тим часом|тимчасом|щодо|що (?:до|стосується)|на відміну від)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=8)
def _names_both(page: Page) -> bool:
    """Whether people of both sides are told of: one named elsewhere then may be either's count."""
    named = {
        party.party
        for party in page.parties
        if party.kind == "demonym" and party.party in RIVAL and _counts_people(page, party)
    }
    return len(named) > 1


def _has_a_count(page: Page, sentence: Sentence, party: PartyMention) -> bool:
    """Another sentence's people with a number of their own: "85 Russian prisoners"."""
    return any(0 <= party.start - number.end <= 2 for number in page.numbers_in(sentence))


def _counts_people(page: Page, party: PartyMention) -> bool:
    """A people named as such, or before a noun of people, and not one that is told or given to."""
    text = page.text
    if party.cases == frozenset({"dat"}) or SIDE.match(text[party.end : party.end + 40]):
        return False
    if PEOPLE.fullmatch(text, party.start, party.end) or _BY.search(
        text[max(0, party.start - 8) : party.start]
    ):
        return False
    if keeps_them(page, party) or acts_or_tells(page, party):
        return False
    if _BEING.search(text[max(0, party.start - 12) : party.start]):
        return True
    return stands_with_people(page, party) and not _OFFICE.match(text, party.end)


@cache
def _patterns(homes_only: bool) -> list[tuple[str, re.Pattern[str]]]:
    table = read_table(*_PACKAGE)
    kinds = ("freed",) if homes_only else ("freed", "told")
    return [
        (side, re.compile(rf"(?<!\w)(?:{'|'.join(w for k in kinds for w in table[k][side])})"))
        for side in ("Ukraine", "Russia")
    ]


def _at_home(page: Page, sentence: Sentence) -> Hint | None:
    """A Ukrainian text that says "home", "freed" or "met", and nothing of the enemy."""
    if page.language != "uk" or given_away_then(page, sentence.start + 1):
        return None
    table = read_table(*_PACKAGE)
    home = re.compile(rf"\b(?:{table['home']})\b", re.IGNORECASE).search(
        page.text, sentence.start, sentence.end
    )
    away = re.compile(rf"\b(?:{table['not_home']})\b").search(
        page.text, sentence.start, sentence.end
    )
    if home is None or away is not None:
        return None
    return Hint(None, "Ukraine", 1, "told at home", home.start(), home.end())
