"""Later: what follows a number and says when, not how many: "a further 300 a day later"."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.text.numbers import Number

# "A further 300 a day later", "ещё 300 днём позже": when, not how many days.
_THEN = re.compile(
    r"\s+(?:an?|one|the) (?:few )?(?:day|week|fortnight|month|year|hour)s? "
    r"(?:later|earlier|before|after|ago|on|prior|previously)\b|"
    r"\s+(?:дн[её]м|недел[еёю]й?|месяцем|годом|часом|тижнем|місяцем|роком|годиною|добою|сутками) "
    r"(?:позже|позднее|ранее|раньше|спустя|прежде|пізніше|раніше|потому)\b|"
    r"\s+(?:день|неделю|месяц|год|час|тиждень|місяць|рік|годину|добу) "
    r"(?:спустя|назад|тому|по тому|потому|після)\b",
    re.IGNORECASE,
)


def tells_when(page: Page, number: Number) -> bool:
    """Tell whether what follows a number says when, not how many: "300 a day later"."""
    return _THEN.match(page.text, number.end) is not None
