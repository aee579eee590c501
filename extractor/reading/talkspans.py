"""How many days talks lasted: "two days of talks ended on Saturday" began on Friday."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from extractor.reading.page import Page
from extractor.reading.talkmention import TalkMention

_UNIT = (
    r"[ -](?:full |straight |полных |повних )?(?:days?|дня|дней|дні|днів)"
    r"(?! (?:after|before|later|ago|earlier|спустя|назад|после|тому|після))"
)
_LASTED = {
    2: re.compile(
        rf"(?<!\w)(?:(?:two|2|два|двух|двох){_UNIT}|двухдневн\w+|дводенн\w+)(?!\w)",
        re.IGNORECASE,
    ),
    3: re.compile(
        rf"(?<!\w)(?:(?:three|3|три|тр[её]х|трьох){_UNIT}|тр[её]хдневн\w+|триденн\w+)(?!\w)",
        re.IGNORECASE,
    ),
}
_OVER = re.compile(
    r"(?<!\w)(?:ended|concluded|wrapp\w+ up|finished|closed|came to an end|left|"
    r"заверши\w+|закончи\w+|закінчи\w+|подошли к концу|добігли кінця)(?!\w)",
    re.IGNORECASE,
)


def lengthened(page: Page, mention: TalkMention) -> TalkMention:
    """Give talks that ended on a day the days they had lasted by then."""
    date = mention.date
    if mention.type != "talks" or mention.status != "held" or date is None:
        return mention
    low, high = mention.sentence.start, mention.sentence.end
    if date.first is None or date.first != date.last or not _OVER.search(page.text, low, high):
        return mention
    for days, pattern in _LASTED.items():
        if pattern.search(page.text, low, high):
            first = date.first - timedelta(days=days - 1)
            return replace(mention, date=replace(date, first=first))
    return mention
