"""Tellings: whether an article tells of a record's event as done, or as ahead, put off, denied."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.reading.days.newsday import unsettled
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.scopes.framing import is_topic
from extractor.reading.scopes.quotas import is_quota
from extractor.reading.statuses.verbalnouns import is_scheduled
from extractor.records import DONE, ExchangeStatus
from extractor.text.dates import DateMention
from extractor.text.sentences import Sentence
from extractor.validate.case import Case, Support
from extractor.validate.contexts import OFF, cued, done_too
from extractor.validate.counts.countless import UNCOUNTED, Told, countless, dated_behind
from extractor.validate.counts.noneyet import ahead_alone
from extractor.validate.counts.partsdone import has_part_done, is_named_only, was_held_after
from extractor.validate.counts.rests import is_rest
from extractor.validate.days.awaited import waited_on_day
from extractor.validate.relevance import relevant
from extractor.validate.sides.claimants import rivals_of
from extractor.validate.statuses.attachment import has_own_words
from extractor.validate.statuses.belied import belied
from extractor.validate.statuses.borneout import is_borne_out
from extractor.validate.statuses.calledoff import called_off_near
from extractor.validate.statuses.offwords import may_be_off
from extractor.validate.statuses.othersoff import is_of_another
from extractor.validate.statuses.outlook import already, foretold, looks_ahead, tells_past
from extractor.validate.statuses.retold import traced_to
from extractor.validate.statuses.standing import is_being_done, left_standing
from extractor.validate.ways.barred import was_barred
from extractor.validate.ways.carriage import is_brought
from extractor.validate.ways.moved import is_formula, is_listed, is_moved

_LEAD = 3  # sentences in which the news itself is told
_PERFECT = re.compile(r"\b(?:has|have|had)\s+(?:been\s+)?\w+", re.IGNORECASE)


def status_against(case: Case) -> Told | None:
    """Find what the article says against a record's status.

    Returns:
        The status that is told, and where; nothing if the words leave room for the record's.
    """
    awaited = waited_on_day(case.page, case.record.when)
    if awaited is not None and case.record.status == "planned":
        return None
    if awaited is not None and case.record.status in DONE and case.is_after_news:
        return "planned", *awaited
    counted = [support for support in case.supports if support.candidates]
    if not counted:
        return countless(case)
    for support in counted:
        if case.record.status in DONE and _is_sum_of_days(case, support):
            continue
        told = _against(case, support)
        if told is None or _is_way_back(case, counted, support, told):
            continue
        if not is_of_another(case, told):
            return told
    if case.record.status in ("planned", "offered"):
        return _against_rival(case, counted)
    if case.record.status == "completed":
        mentions = [m for each in counted for m in relevant(case, each)]
        return ahead_alone(case.page, mentions, case.record.when)
    return None


def _against_rival(case: Case, counted: Sequence[Support]) -> Told | None:
    """A figure that only disputes another one was handed over if that one was."""
    for support in counted:
        own = relevant(case, support)
        if any(m.status not in DONE or looks_ahead(case.page, m.sentence) for m in own):
            continue
        for other in rivals_of(case, support):
            for claim in other.supports:
                told = _against_ahead(case.page, relevant(other, claim), case.record.status)
                if told is not None and claim.candidates:
                    return told
    return None


def _is_way_back(case: Case, counted: Sequence[Support], support: Support, told: Told) -> bool:
    """One of two counts is told as done, the other as what follows: the record may be either.

    "1,000 bodies went to Kyiv today; the lorries will take 31 on the way back."
    """
    if case.record.status not in DONE or told[0] != "planned":
        return False
    value = support.transfer.quantity.value
    return any(
        mention.status in DONE and tells_past(case.page, mention)
        for other in counted
        if other.transfer.quantity.value != value
        for mention in relevant(case, other)
    )


def planned_in_past(case: Case) -> bool:
    """Tell whether a plan's day was over before the news, and no count is told as a plan."""
    record, published = case.record, case.page.article.published
    last = record.when.end or (record.when.start if record.when.precision == "day" else None)
    if record.status != "planned" or published is None or last is None or last > published:
        return False
    told = [m for support in case.supports for m in relevant(case, support)]
    if not told and all(t.quantity.bound in UNCOUNTED for t in record.transfers):
        return dated_behind(case.page, record.when)
    return last < published and bool(told) and all(mention.status in DONE for mention in told)


def _against(case: Case, support: Support) -> Told | None:
    mentions = relevant(case, support)
    if case.record.status == "ongoing" and has_part_done(case, support):
        return None
    if case.record.status in DONE:
        return _against_done(case.page, mentions, case.record.status)
    ahead = case.record.status in ("planned", "offered")
    if ahead and traced_to(case.page, support.candidates, case.record.status):
        return None
    return _against_ahead(case.page, mentions, case.record.status)


def _is_sum_of_days(case: Case, support: Support) -> bool:
    """The days of what was agreed, told apart as done, make up its whole count.

    "The swap that was agreed on, 1,000 from each side": and 390, 307 and 303 have gone home.
    """
    when, value = case.record.when, support.transfer.quantity.value
    if case.record.scope != "total" or when.start is None or when.end is None:
        return False
    parts = case.siblings.by_day(support.transfer, when.start, when.end)
    return len(parts) > 1 and sum(parts) == value


def _goes_on(page: Page, mention: Mention, claimed: ExchangeStatus) -> bool:
    """What is under way has a part that lies ahead: "the swap goes on, 300 more will return"."""
    if claimed != "ongoing" or mention.status not in ("planned", "offered"):
        return False
    if is_being_done(page, mention.sentence) or is_quota(page, mention):
        return True
    return "ongoing" in _kinds_near(page, mention.sentence, 1) or _has_begun(page)


def _has_begun(page: Page) -> bool:
    """Some sentence says that an exchange is under way; what was agreed beforehand is its size."""
    for sentence in page.sentences:
        cues = list(page.cues.within(sentence.start, sentence.end))
        begun = any(cue.family == "cue" and cue.kind == "ongoing" for cue in cues)
        if begun and any(cue.family == "verb" or cue.kind == "held" for cue in cues):
            return page.boilerplate.at(sentence.start) is None
    return False


def _against_done(
    page: Page, mentions: list[Mention], claimed: ExchangeStatus = "completed"
) -> Told | None:
    """No mention tells of it as done, and one tells of it as not done (yet)."""
    untrue = [belied(page, mention) for mention in mentions]
    if untrue and all(untrue):
        return "denied", *next(span for span in untrue if span is not None)
    if any(m.status in DONE and _is_firm(page, m) for m in mentions):
        return None
    if mentions and all(is_listed(page, m) and not was_held_after(page, m) for m in mentions):
        return "planned", *_place(mentions[0])
    for mention in mentions:
        free = (
            _goes_on(page, mention, claimed)
            or not has_own_words(page, mention)
            or already(page, mention)
            or was_barred(page, mention)
            or (mention.status not in OFF and foretold(page, mention))
            or was_held_after(page, mention)
            or is_borne_out(page, mention)
        )
        if mention.status in DONE or free:
            continue
        scheduled = mention.clause is not None and (
            is_scheduled(page, mention.sentence, mention.clause)
            or is_topic(page, mention.sentence, mention.clause)
        )
        if _lies_ahead(mention) or scheduled or cued(page, mention, mention.status):
            firm = _is_firm(page, mention) or mention.status in OFF
            if firm or not done_too(page, mention):
                return mention.status, *_place(mention)
    for mention in mentions:
        left = left_standing(page, mention)
        if left is not None:
            return left
        off = called_off_near(page, mention) if mention.status in DONE else None
        if off is not None:
            return off
    return None


def _against_ahead(page: Page, mentions: list[Mention], claimed: ExchangeStatus) -> Told | None:
    """Every mention tells of it as done, and no word near says otherwise."""
    firm = any(m.status in DONE and _is_firm(page, m) and tells_past(page, m) for m in mentions)
    held = [m for m in mentions if was_held_after(page, m) or is_borne_out(page, m)]
    if claimed in ("planned", "offered") and held and len(held) == len(mentions):
        return "completed", *_place(held[0])
    for mention in mentions:
        if firm and is_formula(page, mention):
            continue  # "agreed on the formula 500 for 500", and 500 were freed
        if mention.status not in DONE or _room_for(page, mention, claimed):
            return None
    for told in (is_moved, tells_past) if claimed in ("planned", "offered") else (is_moved,):
        moved = next((mention for mention in mentions if told(page, mention)), None)
        if moved is not None:
            return moved.status, *_place(moved)
    return None


def _room_for(page: Page, mention: Mention, claimed: ExchangeStatus) -> bool:
    """What is put off or denied may be told as done by somebody; a plan may not."""
    if claimed in OFF:
        if belied(page, mention) is not None or may_be_off(page, mention.sentence):
            return True
        return bool(OFF & (_kinds_near(page, mention.sentence, 2) | _kinds_of_lead(page)))
    if _dated_ahead(page, mention) or is_named_only(page, mention) or is_rest(page, mention):
        return True
    if _is_firm(page, mention) or done_too(page, mention) or already(page, mention):
        return False
    if _cued_here(page, mention, claimed):
        return True
    nominal = mention.clause is not None and mention.clause.nominal
    if nominal and looks_ahead(page, mention.sentence):
        return True
    if claimed in ("planned", "offered") and tells_past(page, mention):
        return False
    told = mention.clause is not None and mention.clause.verb.form == "part"
    own = told or _PERFECT.search(page.text, mention.sentence.start, mention.sentence.end)
    return not own and cued(page, mention, claimed)


def _cued_here(page: Page, mention: Mention, claimed: ExchangeStatus) -> bool:
    kinds = _kinds_near(page, mention.sentence, 0)
    return bool(kinds & ({claimed, "agreed"} if claimed == "planned" else {claimed}))


def _is_firm(page: Page, mention: Mention) -> bool:
    """A finite verb moves the count, and moves it to the other side."""
    clause = mention.clause
    if clause is None or clause.nominal or clause.verb.form in ("part", "ing"):
        return False
    return mention.category is not None and not is_brought(page, mention)


def _lies_ahead(mention: Mention) -> bool:
    """The verb's own form looks ahead ("to receive", "could hand over"): it needs no other word."""
    clause = mention.clause
    return clause is not None and not clause.nominal and clause.verb.form not in ("part", "ing")


def _place(mention: Mention) -> tuple[int, int]:
    verb = mention.clause.verb if mention.clause else None
    return (verb.start, verb.end) if verb else (mention.start, mention.end)


def _dated_ahead(page: Page, mention: Mention) -> bool:
    """The count's own day lies ahead of the news: "next up, on Tuesday: 300 from each side"."""
    day, published = _day_beside(page, mention), page.article.published
    if day is None or published is None or day.first is None or day.role != "event":
        return False
    own = mention.sentence.start <= day.start < mention.sentence.end
    return own and day.precision == "day" and day.first > published and not unsettled(day)


def _day_beside(page: Page, mention: Mention) -> DateMention | None:
    """The day nearest before a count that no verb moves: "announced on 7 May for Friday: 160"."""
    if mention.clause is not None:
        return mention.date
    days = list(page.dates.within(mention.sentence.start, mention.start))
    return days[-1] if days else mention.date


def _kinds_near(page: Page, sentence: Sentence, reach: int) -> set[str]:
    sentences = page.sentences.items
    first = sentences[max(0, sentence.index - reach)]
    last = sentences[min(len(sentences) - 1, sentence.index + reach)]
    return {cue.kind for cue in page.cues.within(first.start, last.end) if cue.family == "cue"}


def _kinds_of_lead(page: Page) -> set[str]:
    lead = page.sentences.items[:_LEAD]
    end = lead[-1].end if lead else 0
    return {cue.kind for cue in page.cues.within(0, end) if cue.family == "cue"}
