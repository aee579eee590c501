"""Days of talks that the words around tell: "that same day, 9 March", "that evening"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.text.dates import DateMention
from extractor.text.sentences import Sentence

_SAME = (
    r"(?:(?:on )?(?:the|that) (?:very )?same day|(?:on )?that (?:very )?day|"
    r"(?:в )?(?:тот|этот) (?:же )?день|того же дня|тогда же|"
    r"(?:у )?(?:той|цей) (?:же |самий )?день|того (?:ж|самого) дня|цього ж дня|тоді ж)"
)
_SAME_NAMED = re.compile(rf"{_SAME},? (?:on )?\Z", re.IGNORECASE)
_SAME_ALONE = Phrases(
    rf"(?<!\w)(?:{_SAME}|(?:on )?(?:that|the) same (?:evening|morning|night|afternoon)|"
    r"that (?:evening|morning|night|afternoon)|(?:в )?тот же (?:вечер|час)|"
    r"тем же (?:вечером|утром)|"
    r"того ж (?:вечора|ранку)|(?:у )?той (?:же|самий) вечір)(?!\w)",
    re.IGNORECASE,
)
# "Увечері Зеленський обговорив телефоном": of the day of the sentences before
_PART = re.compile(
    r"\W*(?:(?:later )?in the (?:evening|afternoon|morning)|later (?:in the day|that day)|"
    r"hours (?:later|earlier)|earlier in the day|вечером|утром|дн[её]м|ночью|у?вечері|"
    r"ввечері|увечері|у?вранці|зранку|у?вдень|пізніше того дня)(?!\w)"
    r"(?! (?:ранее|раньше|позже|раніше|пізніше|в |у ))",
    re.IGNORECASE,
)
_CLOSE = 500  # characters back to the day whose evening is meant
_REACH = 30  # characters of "that same day, on" before the date
_FAR = 3000  # characters back to the day that "that day" means


def same_day_after(page: Page, sentence: Sentence) -> Iterator[DateMention]:
    """The day that the next sentence says another event shares with a sentence that has none.

    "They met on the border. That same day, 18 October, 95 Russians came home."
    """
    for following in page.sentences.items[sentence.index + 1 : sentence.index + 3]:
        for date in page.dates.within(following.start, following.end):
            before = page.text[max(following.start, date.start - _REACH) : date.start]
            if date.first is not None and _SAME_NAMED.search(before):
                yield date


def same_day_before(page: Page, sentence: Sentence) -> DateMention | None:
    """The day told last before a sentence that is of "the same evening"."""
    word = _SAME_ALONE.search(page, sentence.start, sentence.end)
    part = _PART.match(page.text, sentence.start, sentence.end)
    if word is None and part is None:
        return None
    far, end = (_FAR, word.start()) if word else (_CLOSE, sentence.start)
    known = [
        date
        for date in page.dates.within(max(0, end - far), end)
        if date.first is not None and date.first == date.last and date.role != "crawl"
    ]
    return known[-1] if known else None
