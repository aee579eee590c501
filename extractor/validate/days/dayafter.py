"""The day after publication: whether a record's day lies ahead by the article's own words.

An article of a Tuesday may be stamped with Monday's date, so that a single day right after
publication can be over. A longer time that only begins then is not, nor is one called tomorrow.
"""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.records import When

_TOMORROW = re.compile(
    r"(?<!\w)(?:tomorrow|(?:later|coming|next) [^\W\d]+|завтра(?:шн\w+)?|(?:в |у )?ближайш\w+|"
    r"найближч\w+|следующ\w+|наступн\w+)(?!\w)",
    re.IGNORECASE,
)


def is_told_ahead(page: Page, when: When) -> bool:
    """Tell whether a time right after publication is one that has not begun by the article's words.

    Args:
        page: The page.
        when: A record's time, which starts on the day after publication.
    """
    if when.end is not None and when.end != when.start:
        return True
    return any(
        day.role != "crawl"
        and day.first == day.last == when.start
        and _TOMORROW.match(page.text, day.start) is not None
        for day in page.dates
    )
