"""Called off: a count told as done beside the news that the exchange was put off or called off."""

from __future__ import annotations

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.statuses.untouched import spares
from extractor.records import ExchangeStatus
from extractor.text.sentences import Sentence
from extractor.validate.contexts import done_too
from extractor.validate.counts.countless import Told
from extractor.validate.statuses.standing import tells_another
from extractor.validate.ways.carriage import is_brought

_LEAD = 3  # sentences in which the news itself is told


def called_off_near(page: Page, mention: Mention) -> Told | None:
    """Find whether the news, or the sentence before, is that the exchange was called off.

    Args:
        page: The page.
        mention: A count told as done.
    """
    if done_too(page, mention) and not is_brought(page, mention):
        return None
    sentences, at = page.sentences.items, mention.sentence.index
    near = [*sentences[max(0, at - 1) : at + 2], *sentences[:_LEAD]]
    if _has_past_day(page, mention) and not is_brought(page, mention):
        # an earlier swap, told as the background of the news
        behind = sentences[at + 1 : at + 2]
        near = [mention.sentence, *_of_own_day(page, mention)]
        near += [
            each
            for each in behind
            if each.paragraph == mention.sentence.paragraph and not tells_another(page, each)
        ]
    for sentence in near:
        for cue in page.cues.within(sentence.start, sentence.end):
            if cue.kind in ("postponed", "cancelled") and not spares(page, cue):
                status: ExchangeStatus = "postponed" if cue.kind == "postponed" else "cancelled"
                return status, cue.start, cue.end
    return None


def _of_own_day(page: Page, mention: Mention) -> list[Sentence]:
    """The sentence before, if a count without a day of its own has its day from there."""
    before = page.sentences.items[max(0, mention.sentence.index - 1)]
    day = mention.date
    return [before] if day is not None and before.start <= day.start < before.end else []


def _has_past_day(page: Page, mention: Mention) -> bool:
    day, published = mention.date, page.article.published
    if day is None or published is None or day.first is None or day.role != "event":
        return False
    return day.precision == "day" and day.first == day.last and day.first < published
