"""Rules on what is told without a numeral: zero, a number kept back, and silence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from extractor.reading.counts.untold import untold
from extractor.reading.lexicon import Cue
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.records import DONE, STRUCK, Finding
from extractor.text.sentences import Sentence
from extractor.validate.case import Case, Support
from extractor.validate.counts.keptback import may_be_kept_back
from extractor.validate.counts.nothing import Nothing, find_nothings, may_be_of
from extractor.validate.counts.silence import is_kept_back, is_secret, keeps_secret
from extractor.validate.counts.standins import names_group
from extractor.validate.counts.zeroback import Words, none_went
from extractor.validate.days.datings import supports_date
from extractor.validate.registry import finding, rule
from extractor.validate.statuses.outlook import looks_ahead


@rule(
    "zero_or_silence",
    passes='"received none of its own" with value 0; "did not say how many" as undisclosed',
    fails='"did not say how many" with value 0; nothing said, recorded as undisclosed',
    on_error="rejected",
)
def zero_or_silence(case: Case) -> Iterator[Finding]:
    """Zero, an undisclosed number and silence are three things, each with words of its own."""
    for support in case.supports:
        quantity = support.transfer.quantity
        if quantity.value == 0 and (kept := _kept_from(case, support)) is not None:
            yield finding(
                "zero_or_silence",
                "error",
                f"{case.page.text[kept.start : kept.end]!r} keeps the number back, the record says"
                " zero.",
                field=f"{support.field}.quantity",
                case=case,
                span=(kept.start, kept.end),
            )
        if quantity.value is not None or quantity.low is not None or quantity.high is not None:
            continue
        if quantity.bound == "undisclosed" and not keeps_secret(case.page):
            yield finding(
                "zero_or_silence",
                "error",
                "The article does not say that the number is kept back.",
                field=f"{support.field}.quantity.bound",
                case=case,
            )
        told: Words | None = _told_zero(case, support) or _nothing_for(case, support)
        told = told or _none_went(case, support)
        if told is not None:
            yield finding(
                "zero_or_silence",
                "error",
                f"{case.page.text[told.start : told.end]!r} says zero, the record says"
                f" {quantity.bound.replace('_', ' ')}.",
                field=f"{support.field}.quantity",
                case=case,
                span=(told.start, told.end),
            )


def _kept_from(case: Case, support: Support) -> Mention | None:
    """The flow of a zero, where the article says that its size is not told, and tells no zero."""
    transfer = support.transfer
    if transfer.to_party is None or case.record.status not in DONE:
        return None
    told = support.mention is not None and support.mention.flow is not None
    if told and support.aspects is not None and support.aspects.direction == "agrees":
        return None
    for mention in _untold_flows(case.page, tuple(case.mentions)):
        flow = mention.flow
        if mention.category != transfer.category or flow is None or mention.each:
            continue
        if flow.to_party == transfer.to_party and not flow.conflict:
            return mention
    return None


@lru_cache(maxsize=8)
def _untold_flows(page: Page, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    counted = [m for m in mentions if m.number is not None and m.category is not None]
    return tuple(untold(page, counted))


def _told_zero(case: Case, support: Support) -> Mention | None:
    """A zero of the same category and direction that no other transfer of the record claims."""
    transfer = support.transfer
    for mention in case.mentions:
        if mention.number is None or case.page.numbers[mention.number].value != 0:
            continue
        if mention.category != transfer.category or mention.flow is None or mention.dirty:
            continue
        if any(o.transfer.quantity.value == 0 for o in case.supports):
            continue
        if mention.date is not None and not supports_date(mention.date, case.record.when):
            continue
        if mention.flow.to_party == transfer.to_party and transfer.to_party is not None:
            return mention
    return None


@rule(
    "uncounted_told",
    passes='"the sides exchanged prisoners" as prisoners, not stated',
    fails='"1,212 bodies were handed over" as prisoners, not stated',
)
def uncounted_told(case: Case) -> Iterator[Finding]:
    """A transfer without a count is told somewhere: a verb that moves, and the category's noun."""
    for support in case.supports:
        quantity = support.transfer.quantity
        if quantity.value is not None or quantity.low is not None or quantity.high is not None:
            continue
        undisclosed = quantity.bound == "undisclosed"
        category = support.transfer.category
        if (undisclosed and not may_be_kept_back(case.page, category)) or not _told_uncounted(
            case, category, undisclosed
        ):
            yield finding(
                "uncounted_told",
                "error",
                f"No sentence tells of {support.transfer.category} handed over without a count.",
                field=f"{support.field}.category",
                case=case,
            )


def _told_uncounted(case: Case, category: str, undisclosed: bool) -> bool:
    counted = {m.sentence.start for m in case.mentions if m.category == category}
    done = case.record.status in DONE
    for sentence in case.page.sentences:
        cues = list(case.page.cues.within(sentence.start, sentence.end))
        verbs = [cue for cue in cues if cue.family == "verb"]
        if sentence.start not in counted and names_group(case.page, sentence, category):
            return True
        # "wounded, the number not disclosed"
        kept = is_kept_back(case.page, sentence)
        named = _is_named(category, cues) or _is_captive(category, cues)
        if kept and (named or _named_before(case, sentence, category)):
            return True
        if not kept and undisclosed and _is_named(category, cues):
            behind = case.page.sentences.items[sentence.index + 1 : sentence.index + 3]
            kept = any(is_kept_back(case.page, later) for later in behind)
        if kept and _is_named(category, cues):
            return True
        if _put_off(case, sentence, category, cues, sentence.start in counted):
            return True
        if not (verbs or kept) or (done and verbs and not _is_done(cues)):
            continue
        kinds = {cue.kind for cue in cues if cue.family in ("noun", "unit")}
        named = _is_named(category, cues)
        swapped = any(cue.family == "verb" and cue.kind == "exchange" for cue in cues)
        captive = bool(verbs) and any(cue.kind == "captivity" for cue in cues)
        dead = "bodies" in kinds and not kinds & {"prisoners", "wounded"}
        person = (
            category == "prisoners"
            and (not dead or captive)
            and ("person" in kinds or swapped or captive)
        )
        if (named or person) and sentence.start not in counted:
            return True
    # A return flow may be told by its end alone: "whether Russia got any back was not said".
    return any(
        s.transfer.category == category and s.transfer.quantity.value is not None
        for s in case.supports
    )


# "a process that is still going on", "этот процесс не окончен"
_GOES_ON = re.compile(
    r"\b(?:go(?:es|ing)\s+on|(?:still|yet)\s+(?:running|incomplete|unfinished)|not\s+(?:yet\s+)?"
    r"(?:over|finished|complete\w*)|continu\w+|in\s+(?:progress|train)|"
    r"продолжа\w+|длится|ид[её]т|не\s+(?:окончен|завершен|завершён|закончен)\w*|"
    r"трива\w+|продовжу\w+|не\s+(?:завершен|закінчен)\w*)\b",
    re.IGNORECASE,
)


def _put_off(
    case: Case, sentence: Sentence, category: str, cues: Sequence[Cue], is_counted: bool
) -> bool:
    """Whether a sentence tells of what is ahead, or off, by its noun and a word of that status.

    "Each country is to free a group of captives", "the next batch was called off".
    """
    kinds = {cue.kind for cue in cues if cue.family == "cue"}
    if case.record.status in STRUCK:
        return case.record.status in kinds and _is_named(category, cues)
    if case.record.status == "ongoing" and not is_counted:
        on = _GOES_ON.search(case.page.text, sentence.start, sentence.end)
        return bool(on or "ongoing" in kinds) and _is_named(category, cues)
    if is_counted or case.record.status not in ("planned", "offered"):
        return False
    return bool(kinds & {"planned", "agreed", "offered"}) and _is_named(category, cues)


def _named_before(case: Case, sentence: Sentence, category: str) -> bool:
    """Whose number is kept was told right before: "... freed. How many is a secret"."""
    ahead = case.record.status not in DONE
    for before in case.page.sentences.items[max(0, sentence.index - 1) : sentence.index]:
        if ahead and any(m.category == category for m in case.mentions if m.sentence == before):
            return True  # "30 soldiers for 30 on Saturday. How many are left for Sunday ..."
        cues = list(case.page.cues.within(before.start, before.end))
        captive = _is_captive(category, cues)
        if (captive or _is_named(category, cues)) and (ahead or not looks_ahead(case.page, before)):
            return True
    return False


def _is_captive(category: str, cues: Sequence[Cue]) -> bool:
    return category == "prisoners" and any(cue.kind == "captivity" for cue in cues)


def _is_named(category: str, cues: Sequence[Cue]) -> bool:
    kinds = {cue.kind for cue in cues if cue.family in ("noun", "unit")}
    return category in kinds or (category == "bodies" and "dead" in kinds)


def _is_done(cues: Sequence[Cue]) -> bool:
    """A finite past verb that moves people, or no word of agreeing and planning beside a noun."""
    if any(c.family == "verb" and c.form in ("past", "pass", "pres") for c in cues):
        return True
    kinds = {cue.kind for cue in cues if cue.family == "cue"}
    return "held" in kinds or not kinds & {"agreed", "planned", "offered", "postponed"}


def is_zero_told(case: Case, support: Support) -> bool:
    """Zero may be told without a numeral: "received no bodies", "nothing in return"."""
    transfer = support.transfer
    # What is denied was claimed to be done, and its words are those of a deed.
    if transfer.quantity.value != 0 or case.record.status not in {*DONE, "denied"}:
        return False
    ends = {transfer.to_party, transfer.from_party} - {None}
    return any(
        may_be_of(case.page, nothing, transfer.category)
        and (not ends or nothing.back or bool(ends & nothing.parties))
        and not is_secret(case.page, nothing)
        for nothing in find_nothings(case.page)
    )


def _nothing_for(case: Case, support: Support) -> Nothing | None:
    """A clause that says outright that nobody went the way of a transfer without a count."""
    transfer = support.transfer
    if case.record.status not in DONE or transfer.from_party is None:
        return None
    if any(other.transfer.quantity.value == 0 for other in case.supports):
        return None
    for nothing in find_nothings(case.page):
        if nothing.categories != {transfer.category} or is_secret(case.page, nothing):
            continue
        if nothing.giver == transfer.from_party or nothing.taker == transfer.to_party:
            return nothing
        if nothing.back and not nothing.parties and _runs_back(case, support):
            return nothing
    return None


def _none_went(case: Case, support: Support) -> Words | None:
    """Words behind the count of those who came that nobody went the other way."""
    if case.record.status not in DONE:
        return None
    # What is said to be kept back may be another number, unless the zero stands with the count.
    undisclosed = support.transfer.quantity.bound == "undisclosed"
    return none_went(case, support, behind=0 if undisclosed else 2)


def _runs_back(case: Case, support: Support) -> bool:
    """Whether the record counts the same sort of people the other way."""
    return any(
        other.transfer.quantity.value
        and other.transfer.category == support.transfer.category
        and other.transfer.to_party == support.transfer.from_party
        for other in case.supports
    )
