"""Tellings: whether an article tells of a record's event as done, or as ahead, put off, denied."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from extractor.reading.clauses import Clause, clauses_of
from extractor.reading.counts import category_of
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.realis import segment, status_of
from extractor.records import Category, ExchangeRecord, ExchangeStatus
from extractor.text.sentences import Sentence
from extractor.validate.case import Case, Support
from extractor.validate.contexts import DONE, cued, done_too
from extractor.validate.leanings import relevant
from extractor.validate.times import supports_date

_OFF = frozenset({"postponed", "cancelled", "denied"})
_UNCOUNTED = ("undisclosed", "not_stated")
_LEAD = 3  # sentences in which the news itself is told
# Brought to the place is not yet handed over: "delivered to the exchange area", "привезли на КПП".
_CARRIED = re.compile(r"arriv|br[io]|deliver|tak|прибы|прибу|достав|привез|доправ|приї|прие", re.I)
_TO_PLACE = re.compile(
    r"\b(?:to|at|near)\s+(?:the\s+|an?\s+)?(?:(?:exchange|swap|handover|transfer|agreed|designated)\s+"
    r"(?:area|site|point|place|zone)|border|crossing|place of|point of)\b|"
    r"\b(?:к|на|в|до|у)\s+(?:мест\w|пункт\w{0,2}|район\w{0,2}|точк\w|місц\w)\s+(?:обмена|передачи|"
    r"обміну|передачі)|\b(?:к|на|до)\s+(?:границ|кордон)\w*",
    re.IGNORECASE,
)
_PERFECT = re.compile(r"\b(?:has|have|had)\s+(?:been\s+)?\w+", re.IGNORECASE)
Told = tuple[ExchangeStatus, int, int]


def status_against(case: Case) -> Told | None:
    """Find what the article says against a record's status.

    Returns:
        The status that is told, and where; nothing if the words leave room for the record's.
    """
    counted = [support for support in case.supports if support.candidates]
    if not counted:
        return _uncounted(case)
    for support in counted:
        told = _against(case, support)
        if told is not None:
            return told
    return None


def _against(case: Case, support: Support) -> Told | None:
    mentions = relevant(case, support)
    if case.record.status in DONE:
        return _against_done(case.page, mentions)
    return _against_ahead(case.page, mentions, case.record.status)


def _against_done(page: Page, mentions: list[Mention]) -> Told | None:
    """No mention tells of it as done, and one tells of it as not done (yet)."""
    if any(m.status in DONE and _is_firm(page, m) for m in mentions):
        return None
    for mention in mentions:
        if mention.status not in DONE and cued(page, mention, mention.status):
            firm = _is_firm(page, mention) or mention.status in _OFF
            if firm or not done_too(page, mention):
                return mention.status, *_place(mention)
    for mention in mentions:
        off = _called_off_near(page, mention) if mention.status in DONE else None
        if off is not None:
            return off
    return None


def _against_ahead(
    page: Page, mentions: list[Mention], claimed: ExchangeStatus
) -> Told | None:
    """Every mention tells of it as done, and no word near says otherwise."""
    if not mentions:
        return None
    for mention in mentions:
        if mention.status not in DONE or _room_for(page, mention, claimed):
            return None
    return mentions[0].status, *_place(mentions[0])


def _room_for(page: Page, mention: Mention, claimed: ExchangeStatus) -> bool:
    """What is put off or denied may be told as done by somebody; a plan may not."""
    if claimed in _OFF:
        return claimed in _kinds_near(page, mention.sentence, 2) | _kinds_of_lead(page)
    if _is_firm(page, mention) or done_too(page, mention):
        return False
    if _cued_here(page, mention, claimed):
        return True
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
    return mention.category is not None and not _brought(page, mention)


def _brought(page: Page, mention: Mention) -> bool:
    """The count was carried to the place of the exchange, which is not the exchange itself."""
    clause, sentence = mention.clause, mention.sentence
    if clause is None or not _TO_PLACE.search(page.text, sentence.start, sentence.end):
        return False
    if clause.nominal:
        return bool(_CARRIED.search(page.text, sentence.start, sentence.end))
    return bool(_CARRIED.match(page.text, clause.verb.start))


def _place(mention: Mention) -> tuple[int, int]:
    verb = mention.clause.verb if mention.clause else None
    return (verb.start, verb.end) if verb else (mention.start, mention.end)


def _called_off_near(page: Page, mention: Mention) -> Told | None:
    """The news, or the sentence before, is that the exchange was put off or called off."""
    if done_too(page, mention) and not _brought(page, mention):
        return None
    sentences = page.sentences.items
    near = sentences[max(0, mention.sentence.index - 1) : mention.sentence.index + 2]
    for sentence in [*near, *sentences[:_LEAD]]:
        for cue in page.cues.within(sentence.start, sentence.end):
            if cue.family == "cue" and cue.kind in ("postponed", "cancelled"):
                status: ExchangeStatus = "postponed" if cue.kind == "postponed" else "cancelled"
                return status, cue.start, cue.end
    return None


def _kinds_near(page: Page, sentence: Sentence, reach: int) -> set[str]:
    sentences = page.sentences.items
    first = sentences[max(0, sentence.index - reach)]
    last = sentences[min(len(sentences) - 1, sentence.index + reach)]
    return {cue.kind for cue in page.cues.within(first.start, last.end) if cue.family == "cue"}


def _kinds_of_lead(page: Page) -> set[str]:
    lead = page.sentences.items[:_LEAD]
    end = lead[-1].end if lead else 0
    return {cue.kind for cue in page.cues.within(0, end) if cue.family == "cue"}


def _uncounted(case: Case) -> Told | None:
    """An exchange without counts: how the sentences that may tell of it put it."""
    record = case.record
    if not record.transfers or any(t.quantity.bound not in _UNCOUNTED for t in record.transfers):
        return None
    told = list(_tellings(case.page, record))
    dated = [item for item in told if item[1]]
    chosen = [item[0] for item in (dated or told)]
    if not chosen:
        return None
    if record.status in DONE:
        return None if any(status in DONE for status, _, _ in chosen) else chosen[0]
    return None if any(status not in DONE for status, _, _ in chosen) else chosen[0]


def _tellings(page: Page, record: ExchangeRecord) -> Iterator[tuple[Told, bool]]:
    """Each way a sentence without a count tells of such a transfer; and whether on its day."""
    wanted = {transfer.category for transfer in record.transfers}
    for sentence in page.sentences:
        if page.boilerplate.at(sentence.start) is not None:
            continue
        dated = record.when.start is not None and any(
            supports_date(date, record.when)
            for date in page.dates.within(sentence.start, sentence.end)
        )
        for clause in clauses_of(page, sentence):
            if _tells_of(page, clause, wanted):
                status = status_of(page, sentence, clause, clause.verb.start)
                yield (status, clause.verb.start, clause.verb.end), dated


def _tells_of(page: Page, clause: Clause, wanted: set[Category]) -> bool:
    """The stretch between commas around a verb names the category, and counts nothing."""
    low, high = segment(page, clause, clause.verb.start, clause.verb.end)
    if _is_counted(page, low, high):
        return False
    kinds = {
        category_of(cue.kind) for cue in page.cues.within(low, high) if cue.family == "noun"
    } - {None}
    return bool(kinds & wanted) or (
        not kinds and clause.verb.kind == "exchange" and "prisoners" in wanted
    )


def _is_counted(page: Page, start: int, end: int) -> bool:
    """The stretch tells a count, and so of another record."""
    first = bisect_left(page.numbers, start, key=lambda number: number.start)
    last = bisect_left(page.numbers, end, key=lambda number: number.start)
    return any(
        not number.ordinal and page.dates.at(number.start) is None
        for number in page.numbers[first:last]
    )
