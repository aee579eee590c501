"""Contexts: what the sentences around a count leave open about it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from extractor.reading.counts.amounted import is_amount
from extractor.reading.counts.ellipsis import elliptical
from extractor.reading.counts.nouns import category_of
from extractor.reading.counts.orgnames import in_name
from extractor.reading.lexicon import Cue
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.statuses.cues import is_of_talks
from extractor.records import DONE, Category, Transfer

_PERFECT = re.compile(
    r"\b(?:has|have|had)\s+(?:\w+\s+){0,2}?\w+(?:ed|en|ne|ught|nt|de)\b|\b(?:уже|вже|итог\w*|"
    r"підсум\w*)\b",
    re.IGNORECASE,
)
_FEW = 12  # "the two sides", "three regions": small numbers count many things
_COLLECTIVE = re.compile(r"дво(?:е|є|их|х)|тро(?:е|є|их|х)|\w+еро|\w+[её]рых|\w+ьох", re.IGNORECASE)
_AFTER = re.compile(r"(?:after|following|после|після)\b", re.IGNORECASE)  # hold nothing themselves
OFF = frozenset({"postponed", "cancelled", "denied"})


def joined(page: Page, noun: Cue, wanted: Category) -> bool:
    """Two categories stand in one noun phrase: "civilian prisoners", "servicemen and civilians"."""
    kinds = {wanted, "person"} if wanted == "prisoners" else {wanted}
    sentence = page.sentence_at(noun.start)
    return sentence is not None and any(
        cue.family == "noun"
        and cue.kind in kinds
        and sentence.start <= cue.start < sentence.end
        and not _number_between(page, cue, noun)
        and not _RELATIVE.search(page.text, min(cue.end, noun.end), max(cue.start, noun.start))
        and not (_is_called(page, noun, cue) and noun.kind == "civilians")
        for cue in page.cues.within(max(0, noun.start - 28), noun.end + 28)
    )


# "Civilians whom the Russians held", "civilians, convicted in Belarus": told of them, and no second
_RELATIVE = re.compile(
    r"\b(?:whom?|whose|that|which|котор\w+|як(?:і|их|им|ими|а|у|ий|ого)|кого|кому)\b|,\s*\Z",
    re.IGNORECASE,
)


def _is_called(page: Page, adjective: Cue, noun: Cue) -> bool:
    """One noun is the other's own: "49 гражданских украинцев" are civilians, not both."""
    return noun.kind == "person" and page.text[adjective.end : noun.start] == " "


def _number_between(page: Page, first: Cue, second: Cue) -> bool:
    """Two nouns with a number between them are two counts: "270 soldiers and 120 civilians"."""
    low, high = sorted((first.start, second.start))
    sentence = page.sentence_at(low)
    if sentence is None:
        return False
    return any(low < number.start < high for number in page.numbers_in(sentence))


def stands_for_count(page: Page, mention: Mention) -> bool:
    """A number without a noun is a count where its sentence moves people or sums them up."""
    if mention.category is not None or mention.number is None:
        return True
    number = page.numbers[mention.number]
    few = (
        number.form != "zero"
        and (number.value or 0) <= _FEW
        and not _COLLECTIVE.fullmatch(number.surface)
    )
    alone = elliptical(page, number) or _ARRIVALS.match(page.text, number.end) is not None
    if few and not alone:
        return False
    if number.glued or re.match(r"-\w", page.text[number.end : number.end + 2]):
        return False
    if re.fullmatch(r"(?:19|20)\d\d", number.surface) and not is_amount(page, number):
        return False
    first = mention.sentence
    if alone:  # "Ukraine counted 6,057." right after the sentence on bodies
        first = page.sentences.items[max(0, mention.sentence.index - 2)]
    cues = page.cues.within(first.start, mention.sentence.end)
    return any(
        (cue.family == "verb" and cue.kind != "home")
        or (cue.family == "cue" and cue.kind in ("cumulative", "summed", "captivity"))
        or (cue.family == "noun" and (cue.kind == "dead" or category_of(cue.kind) is not None))
        for cue in cues
    )


# "Kyiv counted 1,213 arrivals": whoever the sentences before are about
_ARRIVALS = re.compile(
    r"\s+(?:new\s+|safe\s+|нов(?:ых|их)\s+)?(?:arrivals|departures|returnees|returns|releases|"
    r"repatriations|прибы(?:вших|тий)|вернувшихся|возвращений|освобождений|прибулих|прибуттів|"
    r"повернень|звільнень)\b",
    re.IGNORECASE,
)
_OF_THEM = re.compile(r"\s+(?:из|з|із|of) (?:них|them|those|тех|тих)\b", re.IGNORECASE)


def of_those(page: Page, mention: Mention, wanted: Category) -> bool:
    """People said to be "of them" are of the kind named last before: residents, children."""
    if mention.number is None or not _OF_THEM.match(page.text, page.numbers[mention.number].end):
        return False
    first = page.sentences.items[max(0, mention.sentence.index - 1)]
    kinds = [
        cue.kind
        for cue in page.cues.within(first.start, mention.start)
        if cue.family == "noun" and category_of(cue.kind) is not None
    ]
    return bool(kinds) and kinds[-1] == wanted


def handed_near(page: Page, mention: Mention) -> bool:
    """Something is handed over in the sentence, or in the one before or behind."""
    sentences = page.sentences.items
    first = sentences[max(0, mention.sentence.index - 1)]
    last = sentences[min(len(sentences) - 1, mention.sentence.index + 1)]
    return any(cue.family == "verb" for cue in page.cues.within(first.start, last.end))


def named(page: Page, mention: Mention, wanted: Category, reach: int) -> bool:
    """Tell whether a category is named in the count's sentence, or within reach of it."""
    first = max(0, mention.sentence.index - reach)
    last = min(len(page.sentences.items) - 1, mention.sentence.index + (1 if reach else 0))
    start, end = page.sentences.items[first].start, page.sentences.items[last].end
    for cue in page.cues.within(start, end):
        if cue.kind == wanted and cue.family == "noun":
            office = wanted == "prisoners" and in_name(page, cue)
            if not office and not counted_elsewhere(page, cue, mention):
                return True
        elif (wanted == "bodies" and cue.kind == "dead") or (
            wanted == "prisoners"
            and (
                cue.kind == "captivity"
                or (cue.kind == "exchange" and not _of_bodies(page, cue) and swaps_living(page))
            )
        ):
            return True
    return False


@lru_cache(maxsize=8)
def swaps_living(page: Page) -> bool:
    """Tell whether "exchange" alone may be one of prisoners: not where only bodies are named."""
    kinds = {cue.kind for cue in page.cues if cue.family in ("noun", "cue")}
    return "bodies" not in kinds or bool(kinds & {"prisoners", "captivity", "wounded", "person"})


def _of_bodies(page: Page, swap: Cue) -> bool:
    """Tell whether bodies are what a swap is said to be of: "обмен телами"."""
    return swap.family == "verb" and any(
        cue.family == "noun" and cue.kind in ("bodies", "dead")
        for cue in page.cues.within(swap.start, swap.end + 20)
    )


def named_only(page: Page, mention: Mention, told: Category, wanted: Category) -> bool:
    """Tell whether a count's own sentence names its category, and not the one wanted."""
    kinds = {
        cue.kind
        for cue in page.cues.within(mention.sentence.start, mention.sentence.end)
        if cue.family == "noun" or cue.kind == "captivity"
    }
    own = told in kinds or (told == "prisoners" and "captivity" in kinds)
    return own and wanted not in kinds and not (wanted == "bodies" and "dead" in kinds)


def counted_elsewhere(page: Page, cue: Cue, mention: Mention) -> bool:
    """The noun stands right behind another number, and is what that one counts."""
    sentence = page.sentence_at(cue.start)
    if sentence is None:
        return False
    own = page.numbers[mention.number].start if mention.number is not None else -1
    return any(
        0 <= cue.start - number.end <= 24 and number.start != own
        for number in page.numbers_in(sentence)
    )


def summed(page: Page, mention: Mention) -> bool:
    """Tell whether what looks like a total may be one handover.

    "In all" may sum up one day's parts, and what was agreed may be one swap.
    """
    kinds = {
        cue.kind
        for cue in page.cues.within(mention.sentence.start, mention.sentence.end)
        if cue.family == "cue"
    }
    exact = mention.number is not None and page.numbers[mention.number].bound == "exact"
    return "cumulative" not in kinds and ("summed" in kinds or exact)


def tallied(page: Page, mention: Mention) -> bool:
    """Tell whether the words leave room for a total.

    They do where cumulative or agreeing words stand near, the count is rounded, the verb is in the
    perfect, or the only date beside the count is longer than a day.
    """
    sentences = page.sentences.items
    first = sentences[max(0, mention.sentence.index - 1)]
    cues = page.cues.within(first.start, mention.sentence.end)
    if any(cue.family == "cue" and cue.kind in ("cumulative", "summed") for cue in cues):
        return True
    if mention.status not in DONE and any(cue.kind == "agreed" for cue in cues):
        return True
    if mention.number is not None and page.numbers[mention.number].bound != "exact":
        return True
    text = page.text[mention.sentence.start : mention.sentence.end]
    dated = mention.date is not None and mention.date.precision == "day"
    if dated or mention.date is None:
        return bool(_PERFECT.search(text)) and not dated
    return True


def is_held(page: Page, cue: Cue) -> bool:
    """Tell whether a word says that something was held, and neither talks nor what came before."""
    return (
        cue.family == "cue"
        and cue.kind == "held"
        and not _AFTER.match(page.text, cue.start)
        and not is_of_talks(page, cue)
    )


def done_too(page: Page, mention: Mention) -> bool:
    """Tell whether the stretch of a verbal noun read as planned also says that it was done."""
    text, sentence = page.text, mention.sentence
    low = max(text.rfind(";", sentence.start, mention.start) + 1, sentence.start)
    high = text.find(";", mention.end, sentence.end)
    return any(
        is_held(page, cue)
        or (
            cue.family == "verb"
            and cue.form in ("past", "pass")
            and not _TO_BE.search(text, max(low, cue.start - 24), cue.start)
        )
        for cue in page.cues.within(low, high if high >= 0 else sentence.end)
    )


# "thirty are to be sent home": a participle, and nothing done
_TO_BE = re.compile(r"\b(?:be|быть|бути|буд(?:ет|ут|уть|е))\s+(?:\w+ly\s+)?\Z", re.IGNORECASE)


def cued(page: Page, mention: Mention, status: str) -> bool:
    """Words of that status stand in the sentence, in the one before, or in the one behind."""
    sentences = page.sentences.items
    first = sentences[max(0, mention.sentence.index - 1)]
    behind = status in ("denied", "cancelled", "postponed")
    last = sentences[min(len(sentences) - 1, mention.sentence.index + behind)]
    kinds = {status, "agreed", "planned"} if status == "planned" else {status}
    return any(
        (cue.family == "cue" and cue.kind in kinds)
        or (status == "planned" and cue.form == "future")
        for cue in page.cues.within(first.start, last.end)
    )


_DAYS_LONG = re.compile(
    r"\b(?:two|three|multi)-day|двухдневн\w+|тр[её]хдневн\w+|многодневн\w+|дводенн\w+|триденн\w+|"
    r"багатоденн\w+|кількаденн\w+",
    re.IGNORECASE,
)


def lasted_days(
    page: Page, mentions: Sequence[Mention], tellings: Sequence[Mention], transfer: Transfer
) -> bool:
    """An exchange of several days is told right beside its largest count: that one sums it up."""
    values = [
        page.numbers[m.number].value or 0
        for m in mentions
        if m.number is not None and m.category == transfer.category
    ]
    if (transfer.quantity.value or 0) < max(values, default=0):
        return False
    sentences = page.sentences.items
    return any(
        _DAYS_LONG.search(page.text, sentences[max(0, m.sentence.index - 1)].start, m.sentence.end)
        for m in tellings
        if m.date is None or m.date.first != m.date.last or m.date.precision != "day"
    )
