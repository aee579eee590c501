"""Kindred: directions that no word beside a count tells, held against whose people are freed."""

from __future__ import annotations

from extractor.reading.counts.unnumbered import tellings
from extractor.reading.mention import Mention
from extractor.reading.ways.acceptance import accepts
from extractor.reading.ways.hints import RIVAL, Hint
from extractor.reading.ways.insertions import adds_its_own
from extractor.reading.ways.kindred import away, kindred, of_article
from extractor.reading.ways.partywords import CAPTIVE, SIDE
from extractor.records import DONE
from extractor.text.sentences import Sentence
from extractor.validate.case import Case, Support
from extractor.validate.counts.kinds import STATIC
from extractor.validate.counts.otherfigures import is_other_figure
from extractor.validate.days.datings import supports_date
from extractor.validate.ways.homecomings import has_a_verb_of_its_own

_UNCOUNTED = ("undisclosed", "not_stated")
_DONE = frozenset({"completed", "ongoing", "planned", "denied"})
_AHEAD = frozenset({"planned", "offered", "postponed", "cancelled"})


def of_the_people_told(case: Case, support: Support) -> Hint | None:
    """Find what refutes a direction that its own words leave open: the freed are the other side's.

    Args:
        case: The record with its page.
        support: The transfer with the mention that speaks best for it.
    """
    transfer = support.transfer
    if transfer.to_party not in RIVAL or transfer.from_party not in (None, *RIVAL):
        return None
    if transfer.category == "bodies":
        return _of_the_dead(case, support)
    if case.record.status not in _DONE or _is_told_beside(case, support):
        return None
    if is_other_figure(case, support) or _has_own_apart(case, support):
        return None
    sentences = _sentences(case, support)
    if sentences is None:
        return None
    hints = [kindred(case.page, sentence, transfer.category) for sentence in sentences]
    if not hints:
        hints = [_by_article(case, support)]
    if not hints or any(hint is None or hint.to_party == transfer.to_party for hint in hints):
        return None
    if sentences and any(_names_people(case, one, transfer.to_party) for one in sentences):
        return None
    told = [
        hint
        for hint in hints
        if hint is not None
        and not _is_thin(hint, sentences)
        and not _is_of_another_count(case, support, hint)
        and not _is_of_those_gone(case, hint)
        and not (case.record.status == "denied" and hint.why in _VOICES)
    ]
    return told[0] if len(told) == len(hints) else None


def _has_own_apart(case: Case, support: Support) -> bool:
    """Whether its teller counts its own behind it: "of 108, adding that it got 110 of its own"."""
    mention = support.mention
    return mention is not None and adds_its_own(case.page.text, mention.end, mention.sentence.end)


def _names_people(case: Case, sentence: Sentence, side: str | None) -> bool:
    """Whether a count's sentence speaks of a side's people, too: "російських - 94"."""
    return any(
        party.party == side
        and party.kind == "demonym"
        and not (CAPTIVE.match(case.page.text, party.end) or SIDE.match(case.page.text, party.end))
        for party in case.page.parties.within(sentence.start, sentence.end)
    )


_VOICES = frozenset({"told by its own", "only side named"})  # either side denies
_SAID = "said of the freed"
_THIN = frozenset({"told by its own", "ours"})


def _is_thin(hint: Hint, sentences: list[Sentence]) -> bool:
    """Who speaks, or says "ours", in another sentence tells little of whom a count counts."""
    if hint.why not in _THIN:
        return False
    return not any(one.start <= hint.start < one.end for one in sentences)


def _is_of_another_count(case: Case, support: Support, hint: Hint) -> bool:
    """What another sentence says of the freed is said of those whom it counts itself.

    "Минобороны сообщило о возвращении 90 своих. Всего вернули 4000": the ministry's are the 90.
    """
    sentence = case.page.sentence_at(hint.start)
    if sentence is None or hint.why != _SAID:
        return False
    if any(mention.sentence is sentence for mention in support.candidates):
        return False
    if _is_of_another_day(case, sentence):
        return True
    others = [
        mention
        for mention in case.mentions
        if mention.category not in (None, "bodies")
        and mention.role not in STATIC
        and mention not in support.candidates
        and not mention.dirty
        and not mention.subset
        and mention.flow is not None
    ]
    if case.record.scope == "total" and _go_both_ways(others):
        return True  # what is said of one event is said of no sum
    return any(
        mention.sentence is sentence
        and mention.flow is not None
        and mention.flow.to_party == hint.to_party
        for mention in others
    )


def _is_of_another_day(case: Case, sentence: Sentence) -> bool:
    """Whether a sentence tells a day of its own: "Kursk residents were last returned in May"."""
    when = case.record.when
    days = [
        day
        for day in case.page.dates.within(sentence.start, sentence.end)
        if day.role == "event" and day.precision == "day" and day.first is not None
    ]
    return when.start is not None and bool(days) and not any(supports_date(d, when) for d in days)


def _is_of_those_gone(case: Case, hint: Hint) -> bool:
    """Who was handed over before tells nothing of who is still to come."""
    sentence = case.page.sentence_at(hint.start)
    if sentence is None or case.record.status not in _AHEAD:
        return False
    told = [
        mention
        for mention in (*case.mentions, *tellings(case.page, sentence))
        if mention.sentence.index == sentence.index and mention.flow is not None
    ]
    return any(mention.status in DONE for mention in told)


def _go_both_ways(mentions: list[Mention]) -> bool:
    flows = [mention.flow for mention in mentions if mention.flow is not None]
    return {flow.to_party for flow in flows if flow.is_sure} >= set(RIVAL)


def _of_the_dead(case: Case, support: Support) -> Hint | None:
    """Who is said to accept the dead, or to be offered them, near a count whose way is open."""
    if support.aspects is None or support.aspects.direction != "open" or support.mention is None:
        return None
    if any(other.transfer.to_party == support.transfer.from_party for other in case.supports):
        return None
    if any(away(case.page, mention.sentence) for mention in support.candidates):
        return None
    hint = accepts(case.page, support.mention.sentence)
    return None if hint is None or hint.to_party == support.transfer.to_party else hint


def _is_told_beside(case: Case, support: Support) -> bool:
    """Other people of the record go the other way for certain, or in the same number."""
    mine = support.transfer
    for other in case.supports:
        theirs = other.transfer
        if theirs.category == "bodies" or theirs.to_party != mine.from_party:
            continue
        agrees = other.aspects is not None and other.aspects.direction == "agrees"
        if agrees or theirs.quantity.value == mine.quantity.value:
            return True
    return False


def _by_article(case: Case, support: Support) -> Hint | None:
    """Whom an article tells of that counts nobody, where its record has but the one way."""
    if any(o.transfer.to_party != support.transfer.to_party for o in case.supports):
        return None
    if support.transfer.quantity.bound not in _UNCOUNTED:
        return None
    return of_article(case.page, support.transfer.category)


def _sentences(case: Case, support: Support) -> list[Sentence] | None:
    """The sentences that tell the count; `None` where one of them tells its way."""
    if support.transfer.quantity.bound in _UNCOUNTED:
        return _uncounted(case, support)
    found: dict[int, Sentence] = {}
    known = any(mention.category is not None for mention in support.candidates)
    for mention in support.candidates:
        if mention.dirty or mention.category == "bodies" or mention.role in STATIC:
            continue
        if known and mention.category is None:
            continue
        if mention.each or (mention.flow is not None and mention.flow.to_party is not None):
            return None
        if has_a_verb_of_its_own(case.page, mention) or _is_traded_unevenly(case, mention):
            return None
        found[mention.sentence.index] = mention.sentence
    return list(found.values())


def _is_traded_unevenly(case: Case, mention: Mention) -> bool:
    """Two counts of one swap go two ways: "they traded 207 and 195 captives"."""
    clause = mention.clause
    if clause is None or clause.verb.kind != "exchange":
        return False
    value = case.page.value_of(mention.number)
    others = {
        case.page.value_of(other.number)
        for other in case.mentions
        if other.clause == clause and other.category == mention.category
    }
    return len(others - {value, None}) == 1


def _uncounted(case: Case, support: Support) -> list[Sentence] | None:
    """The sentences that tell of such people without a count and without a way."""
    if any(other.transfer.to_party != support.transfer.to_party for other in case.supports):
        return None
    found: dict[int, Sentence] = {}
    for sentence in case.page.sentences:
        if case.page.boilerplate.at(sentence.start) is not None:
            continue
        for told in tellings(case.page, sentence):
            if told.category == "bodies":
                continue
            if told.each:
                continue  # a swap is told, and neither way of it
            if told.flow is not None and told.flow.is_sure:
                if told.flow.to_party == support.transfer.to_party:
                    return None
                continue
            if told.date is None or supports_date(told.date, case.record.when):
                found[sentence.index] = sentence
    return list(found.values()) or _kept_back(case)


def _kept_back(case: Case) -> list[Sentence]:
    """Where the size is kept back, or else what the record's day is told of."""
    page = case.page
    silent = [
        sentence
        for sentence in page.sentences
        if any(
            cue.family == "cue" and cue.kind == "secrecy"
            for cue in page.cues.within(sentence.start, sentence.end)
        )
    ]
    if silent or case.record.when.start is None:
        return silent
    return [
        sentence
        for sentence in page.sentences
        if any(
            supports_date(date, case.record.when)
            for date in page.dates.within(sentence.start, sentence.end)
            if date.role == "event"
        )
    ]
