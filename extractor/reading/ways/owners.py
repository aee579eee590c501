"""Owners: whose people or bodies are counted."""

from __future__ import annotations

import re

from extractor.reading.counts.nextcounts import tells_of_next
from extractor.reading.page import Page
from extractor.reading.voices.informants import only_tells
from extractor.reading.ways.homes import home_region
from extractor.reading.ways.partywords import BY, CAPTIVE, PEOPLE, SIDE
from extractor.reading.ways.peoples import does_what_is_told, is_of_actors
from extractor.text.parties import PartyMention
from extractor.text.sentences import Sentence

_GAPPED = re.compile(r"\s[—–-]\s+(?:\w+\s+){0,2}\d|\s[—–-]\s+(?:лише|тільки|только|лишь)\b")


def nationality(
    page: Page, sentence: Sentence, count: tuple[int, int], low: int, high: int
) -> PartyMention | None:
    """Find whose people or bodies are counted: a demonym or a genitive near the noun."""
    text = page.text
    start = max(low, count[0] - 12)
    end = min(high, count[1] + 60, sentence.end)
    home = home_region(page, count, end)
    if home is not None:
        return home
    stop = re.search(
        r";|\s[—–]\s|,\s*(?:while|and|but|yet|though|а|и|но|однако|та|і|й|але|проте|однак|тогда|тоді|whereas|in|having)\b|"
        r",\s*(?:sa(?:y|id)|claim|insist|add(?:s|ed)|maintain|stress|утвержда|заяв|говор|сообщ|настаива|"
        r"стверд|каж|повідом|наполяг)\w*|"
        # "привезли 1200, российских тел не отдали": what was not done is of others
        r",\s*(?:(?:no|not a single|none of the|ни одного|жодного)\s|(?:[^\W\d]+\s+){1,4}не\s)",
        text[count[1] : end],
    )
    if stop:
        end = count[1] + stop.start()
    elided = _elided(page, count)
    if elided is not None:
        return elided
    beside = page.parties.within(start, end)
    # "40 Russians and 24 Ukrainians": the people before a count are another count's
    for party in sorted(beside, key=lambda one: one.start < count[0]):
        after = text[party.end : party.end + 40]
        before = text[max(0, party.start - 20) : party.start]
        if CAPTIVE.match(after) or SIDE.match(after) or _GAPPED.match(after):
            continue
        if is_of_actors(page, party):
            continue
        if tells_of_next(page, party, count[1], sentence.end):
            continue  # "65 and 3, of Russians they gave 65 for them"
        if _EXCHANGED_FOR.search(text, party.end, count[0]):
            continue  # "обменяла 55 россиян на 215 своих": those before the "for"
        if party.start >= count[1] and PEOPLE.fullmatch(text, party.start, party.end):
            continue  # "двох поранених росіяни відпустили": who did it
        if does_what_is_told(page, party) or only_tells(page, party):
            continue
        if party.start > count[0] and _BEGINS.search(before):
            continue  # "40 whom the Russians released"
        if _BELONG.search(before):
            return party
        if party.start >= count[1] and (BY.search(before) or _is_oblique(party)):
            continue  # "released by the Russians", "росіянам віддали 38"
        if party.kind == "demonym":
            if party.start > count[0] and _WHERE.search(before):
                continue  # "1,000 bodies in Russian trucks"
            if party.start >= count[1] and _is_of_a_thing(page, party):
                continue  # "returned by the Qatari channel", "at the Ukrainian border"
            return party
        genitive = re.search(r"(?<!\bout )\bof(?: the)?\s+\Z", before, re.I) or (
            party.cases and "gen" in party.cases and _after_person(page, party)
        )
        if party.kind in ("army", "state") and genitive:
            return party
        if party.kind in ("state", "capital") and _POSSESSES.fullmatch(text, party.end, count[0]):
            return party  # "Russia's 29 bodies"
        counted = count[0] <= party.start < count[1]  # "54 українські військові"
        if party.kind == "army" and (counted or _after_person(page, party)):
            return party
    return None


# "followed a pattern that Russian bloggers know": the subject of a clause of their own
_BEGINS = re.compile(
    r"(?<!among )(?<!of )\b(?:that|which|whom|what|how|why|because|"
    r"что|котор(?:ый|ая|ое|ые|ых|ую|ого)|почему|потому что|"
    r"що|як(?:ий|а|е|і|их|у|ого)|чому|бо|тому що)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_BELONG = re.compile(
    r"\b(?:belong(?:s|ed|ing)? to|принадлеж\w+|належ(?:ать|ить|али|ало))\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_WHERE = re.compile(
    r"\b(?:in|on|inside|aboard|at|via|near|through|в|во|на|у|через|при|біля|возле|под|під)\s+"
    r"(?:the\s+|its\s+|two\s+|three\s+|several\s+)?\Z",
    re.IGNORECASE,
)
# "Українських бранців було 95, російських - 94": the noun is left out behind the people
_LEFT_OUT = re.compile(r"\s*[—–:-]\s*(?:(?:лише|тільки|только|лишь|всего|усього)\s+)?")
_CONTRASTED = re.compile(r"[,;]\s*(?:(?:а|и|та|і|й)\s+)?\Z", re.IGNORECASE)


def _elided(page: Page, count: tuple[int, int]) -> PartyMention | None:
    """Find the people whose noun was told before, in the genitive right before their own count."""
    for party in page.parties.within(max(0, count[0] - 28), count[0]):
        if party.kind != "demonym" or "gen" not in party.cases:
            continue
        if not _LEFT_OUT.fullmatch(page.text, party.end, count[0]):
            continue
        if _CONTRASTED.search(page.text, max(0, party.start - 8), party.start):
            return party
    return None


_EXCHANGED_FOR = re.compile(r"\b(?:на|for)\s+\Z", re.IGNORECASE)


def _is_oblique(party: PartyMention) -> bool:
    """Whoever stands in the dative or the instrumental is given something, or gives."""
    return bool(party.cases) and party.cases <= {"dat", "ins"}


_POSSESSES = re.compile(r"'s?\s+(?:own\s+)?")
_ADJECTIVE = re.compile(r"(?:кий|ский|цкий|ський|цький)\Z")
_WORD = re.compile(r"\s+([^\W\d]\w*)")
# "и 18 российских вернулись", "і 18 російських змогли": a verb behind them is no thing of theirs
_DOES = re.compile(r"\w{2,}(?:ли|лис[ья]|лися|ют|ють|ются|ються|ены|ені)")


def _is_of_a_thing(page: Page, party: PartyMention) -> bool:
    """An adjective that a word follows which counts no people: "the Ukrainian border"."""
    latin = page.text[party.start : party.end].isascii()
    if not (latin or _ADJECTIVE.search(party.lemma)) or party.end - party.start < 3:
        return False
    if latin and page.text[party.end - 1] == "s":
        return False
    word = _WORD.match(page.text, party.end)
    if word is None:
        return False
    if not word[1][0].islower() or word[1] in _NO_THINGS or _DOES.fullmatch(word[1]):
        return False
    nouns = (cue for cue in page.cues.within(party.end, party.end + 28) if cue.family == "noun")
    return next(nouns, None) is None


_NO_THINGS = frozenset(
    {"one", "ones", "and", "or", "in", "on", "at", "as", "who", "were", "was", "had", "have", "has"}
    | {"to", "from", "that", "и", "в", "та", "і", "й", "у"}
)


def _after_person(page: Page, party: PartyMention) -> bool:
    return any(
        cue.family == "noun" and page.text[cue.end : party.start].isspace()
        for cue in page.cues.within(max(0, party.start - 24), party.start)
        if cue.end <= party.start
    )
