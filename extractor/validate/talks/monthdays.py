"""Days of a month without the month: "they spoke on the 20th", "20-го говорили телефоном"."""

from __future__ import annotations

import re
from datetime import date

from extractor.text.sentences import Sentence
from extractor.validate.counts.headcounts import counts_heads
from extractor.validate.talks.case import AHEAD, Case
from extractor.validate.talks.scenes import named_in, parties_of, places_of, venues_in

_DAY = re.compile(
    r"(?<!\w)(?:on|of|for|until|by) the (\d{1,2})(?:st|nd|rd|th)(?= (?:and|but|for|in|at|with|to|"
    r"while|after|when|they|he|she|we|the|his|her|their|both|(?-i:[A-Z][\w-]+))(?!\w)|"
    r" ?[^\w\s-]|\Z)|"
    r"(?<![\w.,:-])(\d{1,2})(?:-?(?:го|ого)|-?(?:е|те|ше|ге)(?= числ)| числа)(?!\w)"
    r"(?! (?:раунд|этап|етап|обмен|обмін|заседани|засідан|саммит|саміт|встреч|зустріч|пакет|бригад|"
    r"полк|батальон|числа каждого|числа кожного|век|столі|года|году|року))",
    re.IGNORECASE,
)
_MONTH = 31  # days that the day of a month may lie from publication


def is_day_of_month(case: Case, period: tuple[date, date]) -> bool:
    """Tell whether a scene of a record is set on its day by a number that has no month beside it.

    Args:
        case: The record and its page.
        period: When it says that it was.
    """
    published = case.page.article.published
    if period[0] != period[1] or published is None or abs((period[0] - published).days) > _MONTH:
        return False
    page, ahead = case.page, case.record.status in AHEAD
    if ahead != (period[0] > published):
        return False
    scenes = {scene.sentence.index for scene in case.best}
    return any(
        int(match[1] or match[2]) == period[0].day
        and _is_of_record(case, sentence, sentence.index in scenes)
        and all("ambiguous" in t.issues for t in page.dates.within(match.start(), match.end()))
        for sentence in page.sentences
        for match in _DAY.finditer(page.text, sentence.start, sentence.end)
    )


def _is_of_record(case: Case, sentence: Sentence, scene: bool) -> bool:
    """Whether a sentence seats a record's parties: both where the reader sees no talks in it.

    "The next round, on the 17th, with the same people" names nobody, and is a scene of its own.
    """
    page, parties = case.page, set(parties_of(case.record))
    named = set(named_in(page, sentence))
    if scene:
        return bool(parties & named) or not named
    if page.boilerplate.at(sentence.start) or counts_heads(page, sentence):
        return False
    venues = set(places_of(case.record.location or "")) & venues_in(page, sentence)
    return len(parties & named) > 1 or (bool(venues) and named <= parties)
