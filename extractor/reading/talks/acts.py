"""The days of offers and refusals: what they are for lies ahead, the act itself has a day, too."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.reading.page import Page
from extractor.reading.talks.mention import TalkMention
from extractor.reading.talks.times import event_dates
from extractor.text.dates import DateMention

_TO_DO = re.compile(r"(?<!\w)to [a-z]{3,}|\w(?:ть|ти)(?:с[ья])?(?!\w)")
_CONTENT = re.compile(
    r"(?<!\w)(?:meeting|summit|talks|round|truce|ceasefire|visit|встреч\w*|саммит\w*|переговор\w*|"
    r"раунд\w*|перемири\w*|визит\w*|зустріч\w*|саміт\w*|перемовин\w*|перемир'\w*|візит\w*)(?!\w)",
    re.IGNORECASE,
)
_NEAR = 4  # characters behind the word of an offer that its own day may begin in


def act_day(page: Page, mention: TalkMention) -> DateMention | None:
    """Choose the day of an offer or a refusal, not that of what is offered or refused.

    "С этим предложением он выступил 20 августа" dates the offer, "предложил встретиться в августе"
    does not; "23 липня делегації зустрілися, де Умєров запропонував ..." does.

    Args:
        page: The page.
        mention: An offer or a refusal.
    """
    date = mention.date
    if date is not None and (date.start < mention.end + _NEAR or _of_act(page, mention, date)):
        return date
    before = [
        day
        for day in event_dates(page, mention.sentence)
        if day.end <= mention.start and _is_past_day(page, day)
    ]
    return before[-1] if mention.verbal and len(before) == 1 else None


def without_holiday(mention: TalkMention) -> TalkMention:
    """Leave out the holiday that a truce is to be for: "ruled out a Christmas truce".

    Args:
        mention: An offer or a refusal.
    """
    held = mention.date is not None and _is_holiday(mention.date)
    return replace(mention, date=None) if held else mention


def _is_holiday(day: DateMention) -> bool:
    return day.day is None and day.basis == "explicit" and day.precision == "day"


def _of_act(page: Page, mention: TalkMention, date: DateMention) -> bool:
    """A past day behind "the offer ... was made", with nothing of its content between."""
    if not _is_past_day(page, date) or date.direction == "future":
        return False
    between = page.text[mention.end : date.start]
    return not _TO_DO.search(between) and not _CONTENT.search(between)


def _is_past_day(page: Page, day: DateMention) -> bool:
    published = page.article.published
    return (
        day.precision == "day"
        and day.first is not None
        and day.first == day.last
        and published is not None
        and day.first <= published
        and not _is_holiday(day)
    )
