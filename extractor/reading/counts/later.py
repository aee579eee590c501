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
# "1210 відправлених за ці дні тіл": the participle's own words stand before the noun
_INSERTED = re.compile(
    r"\s+[^\W\d]{2,}(?:(?:нн|т|вш|[еи]м|[уюая]щ)(?:ых|их)(?:ся)?|[нтл]их)\s+"
    r"(?:[^\W\d]+\s+){0,2}?"
    r"(?:за|на|в|во|у|с|со|з|із|зі|от|від|к|ко|до|по|после|після|через|протягом|упродовж|"
    r"впродовж|под|під|перед|во время|під час)\s",
    re.IGNORECASE,
)
_NOUN = 40  # characters from those words to the noun


def tells_when(page: Page, number: Number) -> bool:
    """Tell whether what follows a number says when, not how many: "300 a day later"."""
    return _THEN.match(page.text, number.end) is not None


def tells_of_them(page: Page, number: Number) -> bool:
    """Tell whether a participle with words of its own stands between a number and its noun."""
    words = _INSERTED.match(page.text, number.end)
    return words is not None and any(
        cue.family == "noun" for cue in page.cues.within(words.end(), words.end() + _NOUN)
    )
