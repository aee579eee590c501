"""Offers told again: "on this proposal they did not insist" is of the one told before."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.talks.mention import TalkMention

_THIS = re.compile(
    r"(?<!\w)(?:this|that|such an?|эт(?:о|ого|ому|ом|им|у|ой|а)|так(?:ое|ого|ому|ом|ую|ой)|"
    r"ц(?:я|ю|ієї|ій|ією|е|ього|ьому|им)|так(?:у|ої|ій|а)) (?:[^\W\d]+ )?\Z",
    re.IGNORECASE,
)


def refers_back(page: Page, mention: TalkMention) -> bool:
    """Tell whether an offer is one told before, whose makers its clause need not name.

    Args:
        page: The page.
        mention: The clause.
    """
    if mention.type != "proposal" or mention.verbal:
        return False
    return _THIS.search(page.text, mention.sentence.start, mention.start) is not None
