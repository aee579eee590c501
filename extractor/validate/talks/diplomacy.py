"""Rules for records of diplomacy: who, when, where, and whether it happened at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.reading.page import Page
from extractor.reading.talks.mention import TWO_SIDED, TalkMention
from extractor.records import STRUCK, DiplomacyRecord, DiplomacyStatus, Finding
from extractor.text.fold import fold
from extractor.validate.talks.case import Case, Rule, finding
from extractor.validate.talks.dates import (
    acted_on,
    behind,
    counted_from,
    goes_on,
    lasted,
    ranged,
)
from extractor.validate.talks.monthdays import is_day_of_month
from extractor.validate.talks.offers import is_offered_in_words
from extractor.validate.talks.people import (
    talk_party_grounded,
    talk_speaker_grounded,
    talk_speaker_side,
)
from extractor.validate.talks.places import is_respelled, is_told_at, is_vague_at
from extractor.validate.talks.reports import is_of_report
from extractor.validate.talks.scenes import (
    attribute_of,
    dates_of,
    find_who,
    open_case,
    parties_of,
    places_of,
    unnamed_scene,
)
from extractor.validate.talks.times import period_of, same_time
from extractor.validate.talks.told import is_of_others, is_told_otherwise, leaves_open
from extractor.validate.talks.weekdays import is_misnamed, next_weekday
from extractor.validate.talks.wording import (
    is_ahead,
    is_called_off,
    is_met_in_words,
    is_put_so,
    is_struck_behind,
    is_struck_there,
)

_NEAR: dict[str, set[str]] = {  # an agreement is reached in talks, and told of as either
    "talks": {"talks", "agreement"},
    "agreement": {"agreement", "talks"},
}
_AGREES: dict[str, frozenset[str | None]] = {
    "held": frozenset({"held", "ongoing", "signed", None}),
    "ongoing": frozenset({"ongoing", "held", None}),
    "planned": frozenset({"planned"}),
    "proposed": frozenset({"proposed", "planned"}),
    "declined": frozenset({"declined", "cancelled"}),
    "postponed": frozenset({"postponed", "cancelled", "declined", "planned", "proposed", None}),
    "cancelled": frozenset({"cancelled", "postponed", "declined", "planned", "proposed", None}),
    "signed": frozenset({"signed", "held", None}),
}
_OPEN: dict[str, frozenset[str]] = {
    "proposal": frozenset({"proposed", "declined", "postponed", "cancelled", "held", "ongoing"}),
    "refusal": frozenset({"declined", "cancelled", "postponed"}),
    "statement": frozenset({"held", "ongoing"}),
}
_DONE = frozenset({"held", "ongoing", "signed"})  # what an offer beside it says nothing of
_FEW = 4  # days told one by one; a longer time may be a week that is not over


def check_diplomacy(
    page: Page, record: DiplomacyRecord, mentions: Sequence[TalkMention] | None = None
) -> list[Finding]:
    """Check a diplomacy record against the page it is said to come from.

    Args:
        page: The page.
        record: The record, made by anyone, with or without evidence.
        mentions: What `find_talks` gave for the page, if it was asked before.

    Returns:
        What the rules found wrong; nothing where the record stands.
    """
    case = open_case(page, record, mentions)
    return [finding for rule in RULES for finding in rule(case)]


def talk_type_supported(case: Case) -> Iterator[Finding]:
    """The article has words for an event of the record's type.

    Passes: a call, where the text says "spoke by phone". Fails: a call, where nobody rings anyone.
    """
    if case.record.type == "statement":
        if not case.record.participants and not case.record.attributions:
            yield finding(case, "talk_type_supported", "warning", "a statement by nobody", "type")
        return
    if not case.related:
        if is_met_in_words(case):
            return
        if case.record.type == "proposal" and is_offered_in_words(
            case.page, parties_of(case.record)
        ):
            return
        message = f"nothing in the text speaks of a {case.record.type}"
        yield finding(case, "talk_type_supported", "error", message, "type")
    elif (
        case.record.type in TWO_SIDED
        and not {mention.type for mention in case.related}
        & _NEAR.get(case.record.type, {case.record.type})
        and not is_put_so(case)
        and not is_met_in_words(case)
    ):
        message = f"the text speaks of {case.related[0].type}, not of a {case.record.type}"
        yield finding(case, "talk_type_supported", "warning", message, "type", case.related[0])


def talk_status_supported(case: Case) -> Iterator[Finding]:
    """The record's status is how the text puts the event, and fits its date.

    Passes: planned, for "will meet on Sunday". Fails: planned, for "met last week"; held, for a
    day after publication.
    """
    record = case.record
    possible = _OPEN.get(record.type)
    if possible is not None and record.status not in possible:
        message = f"a {record.type} cannot be {record.status}"
        yield finding(case, "talk_status_supported", "error", message, "status")
        return
    clash = _date_clash(case)
    if clash:
        yield finding(case, "talk_status_supported", "error", clash, "status")
        return
    if record.type in ("statement", "proposal", "refusal") or not case.best:
        return
    if record.status in ("held", "ongoing") and is_called_off(case):
        message = f"the text puts it as called off, the record as {record.status}"
        yield finding(case, "talk_status_supported", "error", message, "status", case.best[0])
        return
    period = period_of(record)
    dated = [told for scene in case.best for told in dates_of(case.page, scene)]
    told_so = period is None or any(same_time(period, told) for told in dated)
    over_days = period is not None and lasted(case, period)  # a scene may tell the last day
    if period is not None and not (told_so or over_days or counted_from(case, period)):
        return  # another rule has its say: none of these scenes is the record's
    if record.status == "planned" and is_ahead(case):
        return
    if record.status in STRUCK and ((told_so and is_struck_behind(case)) or is_struck_there(case)):
        return
    read = _statuses(
        [
            mention
            for mention in case.best
            if (
                period is None
                or mention.date is None
                or same_time(period, mention.date)
                or (over_days and mention.date.first == period[1])
            )
            and not is_of_others(case, mention)
            and not (record.status in _DONE and mention.type in ("proposal", "refusal"))
        ]
    )
    if not read:
        return  # each of these scenes has a day of its own, and the record's is another's
    if record.status == "planned" and period is None and not record.location:
        # only its parties tie it to a scene
        read += [mention.status for mention in case.told_elsewhere if not mention.soft]
    if not any(status in _AGREES[record.status] for status in read):
        message = f"the text puts it as {read[0] or 'not planned'}, the record as {record.status}"
        yield finding(case, "talk_status_supported", "error", message, "status", case.best[0])


def _statuses(scenes: Sequence[TalkMention]) -> list[DiplomacyStatus | None]:
    """What scenes say; a silent one has no say in a sentence that calls the event off."""
    told = {s.sentence.index for s in scenes if s.status in STRUCK}
    return [
        scene.status
        for scene in scenes
        if scene.status is not None or scene.sentence.index not in told
    ]


def talk_date_grounded(case: Case) -> Iterator[Finding]:
    """The record's time is one the text gives, and the event itself has no other one beside it.

    Passes: June 2025, for "on June 2". Fails: June 3, for "on June 2".
    """
    period = period_of(case.record)
    if period is None:
        return
    if period[1] < period[0]:
        yield finding(case, "talk_date_grounded", "error", "it ends before it starts", "when")
        return
    if is_misnamed(case, period):
        message = f"{case.record.when.surface!r} is not the weekday of {period[0].isoformat()}"
        yield finding(case, "talk_date_grounded", "warning", message, "when.start")
        return
    if case.record.type == "statement":
        dates = [told for told in case.page.dates if told.role != "crawl"]
    else:
        scenes = (*case.best, *(scene for scene in case.told_elsewhere if scene.date is not None))
        dates = [told for scene in scenes for told in dates_of(case.page, scene)]
        dates += acted_on(case)
        dates += behind(case)
    if any(same_time(period, told) or next_weekday(case, period[0], told) for told in dates):
        return
    if lasted(case, period) or counted_from(case, period) or ranged(case, period):
        return
    if goes_on(case, period) or leaves_open(case, period) or is_of_report(case, period):
        return
    if is_day_of_month(case, period):
        return
    if is_told_otherwise(case, period) or unnamed_scene(case, period) is None:
        message = f"no time beside such an event is {period[0].isoformat()}"
        yield finding(case, "talk_date_grounded", "error", message, "when.start")


def talk_place_grounded(case: Case) -> Iterator[Finding]:
    """The record's place is named near such an event.

    Passes: Istanbul, for "at the second round in Istanbul". Fails: Geneva, when the text never
    says so.
    """
    location = case.record.location
    if not location:
        return
    page = case.page
    wanted = places_of(location)
    if not wanted:
        if find_who(location, page.text) is None and not is_respelled(location, page.text):
            message = f"{location} is nowhere in the text"
            yield finding(case, "talk_place_grounded", "error", message, "location")
        return
    if (
        is_told_at(case, wanted)
        or is_vague_at(case, location)
        or attribute_of(location, page, case.best)
    ):
        return
    anywhere = any(place.place in wanted for place in page.places)
    message = (
        f"{location} is not where the text sets it"
        if anywhere
        else f"{location} is nowhere in the text"
    )
    yield finding(case, "talk_place_grounded", "error", message, "location")


def talk_evidence_verbatim(case: Case) -> Iterator[Finding]:
    """Each piece of evidence stands in the article, word for word.

    Passes: a sentence of the text. Fails: the same with one digit changed.
    """
    for index, span in enumerate(case.record.evidence):
        quote = fold(span.text).text.strip()
        if span.text not in case.page.article.text and quote not in case.page.text:
            message = "the evidence is not in the text"
            yield finding(case, "talk_evidence_verbatim", "error", message, f"evidence[{index}]")


RULES: tuple[Rule, ...] = (
    talk_type_supported,
    talk_status_supported,
    talk_date_grounded,
    talk_place_grounded,
    talk_party_grounded,
    talk_evidence_verbatim,
    talk_speaker_grounded,
    talk_speaker_side,
)


def _date_clash(case: Case) -> str | None:
    published, period = case.page.article.published, period_of(case.record)
    if published is None or period is None:
        return None
    if case.record.type == "refusal" and period[0] == period[1] > published:
        return "nobody can have refused on a day after publication"
    if case.record.type not in TWO_SIDED:
        return None
    few = 0 < (period[1] - period[0]).days < _FEW and period[1] > published
    if case.record.status in ("held", "signed") and (period[0] > published or few):
        return f"it cannot be {case.record.status} on a day after publication"
    if case.record.status == "planned" and period[1] < published:
        return "it cannot be planned for a day before publication"
    return None
