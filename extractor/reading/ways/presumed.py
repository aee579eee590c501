"""Presumed: counts of people and bodies that come home in words no verb of ours governs.

"45 officers walked free on Monday", "a thousand bodies which Moscow says are those of soldiers
were brought to Kyiv". These are guesses for proposals, like those of `supplied`: the checker
never sees them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.reading.counts.categories import topic_of
from extractor.reading.counts.givenbare import FEW, IS_SOMETHING, as_said, presumed_bare
from extractor.reading.counts.nouns import category_of
from extractor.reading.counts.recall import referred
from extractor.reading.days.multiday import over_days
from extractor.reading.mention import Mention, State
from extractor.reading.page import Page
from extractor.reading.roles import is_subset
from extractor.reading.supplied import home_of
from extractor.reading.ways.flows import read_flow
from extractor.reading.ways.hints import Hint, opposite, settle
from extractor.reading.ways.homecomings import FREED, homecoming, made, people_of
from extractor.reading.ways.likewise import is_likewise
from extractor.reading.ways.presumedways import PRESUMED, piece_of, way_of
from extractor.records import Category

_MOST = 200  # such numbers that are looked at
_LONG = 2000  # characters of a sentence that is one
_MANY = 5000  # more people than that come home in no handover
_ROUGHLY = 0.05  # how far a rounded whole lies from its parts
_PARTS = 4  # counts behind a whole that may be its parts
_NEAR = 2  # sentences to "the same number"
_KINDS = frozenset({"bodies", "prisoners", "civilians", "children", "person"})


def presumed(page: Page, mentions: Sequence[Mention]) -> list[Mention]:
    """Read counts that the words leave to their reader as handed over.

    Args:
        page: The page.
        mentions: All its numbers, in order, with what was read of them.

    Returns:
        The same, and the ways back that tell a presumed count again.
    """
    topic = _topic(page)
    home = home_of(page, mentions)
    told: list[Mention] = []
    last: Mention | None = None
    tried = 0
    for index, mention in enumerate(mentions):
        if topic is not None and is_left(page, mention) and tried < _MOST:
            tried += 1
            behind = mentions[index + 1 : index + 1 + _PARTS]
            mirrored = _mirrored(page, mention, behind)
            guess = (
                mirrored
                or _headed(page, mention, last, topic, home)
                or presumed_bare(page, mention, last, topic, home)
            )
            known = mirrored is None and guess is not None and _is_known(page, guess, mentions)
            if guess is not None and not known and not _is_whole(page, guess, behind):
                told.append(guess)
                told.extend(_as_many(page, guess, [*mentions, *told[-_PARTS:]]))
                last = guess
                continue
        told.append(mention)
        if mention.category is not None and not mention.subset and not mention.dirty:
            last = mention
    return over_days(page, told)


def _topic(page: Page) -> Category | None:
    """What the article is about; where no noun tells, whoever is exchanged is a prisoner."""
    topic = topic_of(page)
    if topic == "wounded":
        return "prisoners"
    if topic is None and any(
        (cue.family, cue.kind) in (("verb", "exchange"), ("cue", "captivity")) for cue in page.cues
    ):
        return "prisoners"
    return topic


def _is_whole(page: Page, guess: Mention, behind: Sequence[Mention]) -> bool:
    """Whether the numbers behind are a count's parts: "182: 175 soldiers, seven civilians"."""
    whole, added = page.value_of(guess.number) or 0, 0.0
    for place, mention in enumerate(behind):
        if mention.sentence.index > guess.sentence.index + 1 or mention.number is None:
            continue
        added += page.value_of(mention.number) or 0
        if place and abs(added - whole) <= _ROUGHLY * whole:
            return True
    return False


def is_left(page: Page, mention: Mention) -> bool:
    """Whether nothing is said to become of a count, nor that it counts another thing."""
    if mention.number is None or mention.category is not None or mention.dirty:
        return False
    number = page.numbers[mention.number]
    if mention.sentence.end - mention.sentence.start > _LONG:
        return False
    if mention.role != "other" or number.ordinal or number.glued or not number.value:
        return False
    if IS_SOMETHING.match(page.text, number.end):
        return False
    return number.value > 1 and not is_subset(page, mention.sentence, number)


def _mirrored(page: Page, mention: Mention, behind: Sequence[Mention]) -> Mention | None:
    """A number that the other side's like number answers: "185 came; Russia, too, got 185"."""
    value = page.value_of(mention.number)
    for other in behind:
        if page.value_of(other.number) != value or other.category in (None, "bodies"):
            continue
        flow = other.flow
        if flow is None or not flow.is_sure or other.each or not is_likewise(page, other):
            continue
        if other.sentence.index - mention.sentence.index > _NEAR or other.category is None:
            continue
        if (value or 0) < FEW or homecoming("away").search(page.text, *piece_of(page, mention)):
            continue
        hint = Hint(flow.to_party, flow.from_party, 1, PRESUMED, mention.start, mention.end)
        guess = made(page, mention, other.category, settle([hint]))
        return replace(guess, date=guess.date or other.date, status=other.status)
    return None


def _is_known(page: Page, guess: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether the same number is read elsewhere, and this one may tell it again."""
    value = page.value_of(guess.number)
    return any(
        m.category == guess.category
        and page.value_of(m.number) == value
        and not (m.is_dated and guess.is_dated and m.date != guess.date)
        for m in mentions
        if m.number is not None and m.category is not None
    )


def _headed(
    page: Page, mention: Mention, last: Mention | None, topic: Category, home: str | None
) -> Mention | None:
    """A count with a noun of ours, in words of a way home."""
    head, sentence = mention.head, mention.sentence
    if head is None or head.kind not in _KINDS:
        return None
    if head.kind == "bodies" and _WAITS.search(page.text, sentence.start, sentence.end):
        return None
    start, end = piece_of(page, mention)
    relative = _WHOM.match(page.text, mention.end)
    if homecoming("away").search(page.text, start, end) and relative is None:
        return None
    if any(
        cue.family == "cue" and cue.kind == "found"
        for cue in page.cues.within(sentence.start, sentence.end)
    ):
        return None
    category = category_of(head.kind) or people_of(page, mention, last, topic)
    comes = homecoming("home").search(page.text, start, sentence.end)
    counted = last is not None and mention.sentence.index - last.sentence.index <= 1
    if comes is None and (counted or not _goes_on(page, mention)):
        return _told_of(page, mention, last, category)
    if category != "bodies" and (page.value_of(mention.number) or 0) > _MANY:
        return None
    flow = way_of(page, mention, category, last)
    if _BOTH.search(page.text, start, end):
        return made(page, mention, category, None)
    if flow is not None and opposite(flow.to_party) is None:
        return None
    own = flow is not None and flow.is_sure
    homeward = _is_homecoming(page, mention, category, comes is None)
    if not own and home is not None and homeward:
        flow = settle([Hint(opposite(home), home, 1, PRESUMED, start, end)])
    if flow is None and (category != "bodies" or last is None or last.category != "bodies"):
        return None
    return made(page, mention, category, flow)


def _is_homecoming(page: Page, mention: Mention, category: Category, goes_on: bool) -> bool:
    """Whether people of whom no word tells whose they are may be the article's own."""
    if category not in ("prisoners", "children") or mention.status == "denied":
        return False
    if category == "children" and mention.scope == "total":
        return False
    low, high = mention.sentence.start, mention.sentence.end
    homeward = FREED.search(page.text, low, high) or any(
        (cue.family, cue.kind) in (("cue", "home"), ("verb", "exchange"))
        for cue in page.cues.within(low, high)
    )
    return bool(homeward or goes_on) and FEW < (page.value_of(mention.number) or 0) < _MANY


def _goes_on(page: Page, mention: Mention) -> bool:
    """Whether a count says who came home in the sentence before: "They are 33 soldiers"."""
    at = mention.sentence.index
    if at == 0 or not _THEY_ARE.search(page.text, mention.sentence.start, mention.start):
        return False
    before = page.sentences.items[at - 1]
    return FREED.search(page.text, before.start, before.end) is not None


def _told_of(
    page: Page, mention: Mention, last: Mention | None, category: Category
) -> Mention | None:
    """What a side speaks of beside a count: "Medinsky speaks of 78 bodies"."""
    if last is None or last.category is None or mention.number is None:
        return None
    if mention.head is None or mention.head.kind not in ("person", last.category):
        return None
    if not _ABOUT.search(page.text, mention.sentence.start, mention.start):
        return None
    own = mention.start, mention.end
    if _PART.search(page.text, mention.sentence.start, mention.start):
        return None
    flow = as_said(page, mention, page.numbers[mention.number], last, ours=False)
    if flow is None:
        return None
    named = read_flow(page, mention.sentence, None, own, [], None, None, category)
    return made(page, mention, last.category, named or flow)


_WAITS = re.compile(
    r"\b(?:wait\w*|stand(?:s|ing)?|stood|idle|стоят|стояли|ждут|ждали|стоять|чекають|чекали)\b",
    re.IGNORECASE,
)
_BOTH = re.compile(r"\bchang\w+ hands\b", re.IGNORECASE)
_THEY_ARE = re.compile(
    r"\b(?:they (?:are|were)|these (?:are|were)|this is|it is|это|речь об?|це|мова про|ідеться про|"
    r"йдеться про)\s+(?:[\w']+\s+){0,2}\Z",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\b(?:of|about|о|об|про)\s+\Z", re.IGNORECASE)
_PART = re.compile(r"\b(?:list|prisons?|список|списк\w+|держ\w+|трима\w+)\b", re.IGNORECASE)
_WHOM = re.compile(
    r"\s*,?\s*(?:which|whom?|that|котор\w+|кого|яких|які|що)\s[^.;]{0,40}?"
    r"(?:releas|freed|let go|отпуст|освобод|вернул|відпуст|звільн|поверн)",
    re.IGNORECASE,
)


def _as_many(page: Page, guess: Mention, mentions: Sequence[Mention]) -> list[Mention]:
    """The ways back of a presumed count: "the same number of Russians left for home"."""
    known = {m.sentence.start for m in mentions if m.derivation == "each_side"}
    state = State(guess.category, guess.flow, last=guess, recent=(guess,), sure=guess)
    items, at = page.sentences.items, guess.sentence.index
    for sentence in items[at : at + 1 + _NEAR]:
        shares = [s for s in page.shares.within(sentence.start, sentence.end) if s.kind == "same"]
        if not shares or shares[0].start < guess.start or guess.flow is None:
            continue
        if sentence.start in known:
            return []
        return list(referred(page, sentence, [guess] if sentence.index == at else [], state))
    return []
