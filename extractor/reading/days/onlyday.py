"""The only recent day that a report tells: whatever it says of it, the news took place then.

"33 soldiers were freed. The new exchange took place on Thursday, he wrote": the day stands in
another sentence than the count, with a noun, a passive, or in a heading's place.
"""

from __future__ import annotations

import re

from extractor.reading.days.dating import is_of_words, of_remark, of_speech
from extractor.reading.page import Page
from extractor.reading.ways.captivity import of_captivity
from extractor.text.dates import DateMention
from extractor.text.sentences import Sentence

_SENTENCES = 10  # of the report, in which the day may stand
_FRESH = 7  # days before publication
_UNSETTLED = {"weekday_direction_unclear", "ambiguous"}
# The day of talks, of an attack, of an agreement: of anything else than the exchange
_STEP_BACK = re.compile(r"(?:earlier|before|ранее|раньше|раніше|этого|того|цього)\Z", re.IGNORECASE)
_STOP = re.compile(r"[,;.:]")
_ELSE = re.compile(
    r"\b(?:talks?|meeting|summit|met|negotiat\w+|round|agreed|agreement|deal|call(?:ed)?|spoke|"
    r"attack\w*|strikes?|struck|shell\w*|drones?|missiles?|killed|statement|interview|"
    r"row|dispute|quarrel|blam\w+|accus\w+|скандал\w*|спор\w*|обвин\w+|суперечк\w*|звинува\w+|"
    r"broadcast|briefing|speech|address|arrested|court|captured|"
    r"переговор\w*|встреч\w+|раунд\w*|договор\w*|соглаш\w*|созвон\w*|разговор\w*|беседо\w*|"
    r"интервью|эфир\w*|брифинг\w*|заявлени\w+|удар\w*|обстрел\w*|атак\w*|дрон\w*|ракет\w*|погиб\w*|"
    r"перемов\w*|зустр[іи]\w+|домов\w*|угод\w*|розмов\w*|інтерв'ю|ефір\w*|заяв\w*|обстріл\w*|"
    r"загину\w*|вбит\w*|попал\w* в плен|потрапи\w* (?:в|у|до) полон\w*)\b",
    re.IGNORECASE,
)
_OF_EXCHANGE = re.compile(
    r"\b(?:exchang\w*|swap\w*|handover\w*|hand(?:ed|ing) over|repatriat\w*|transfer\w*|return\w*|"
    r"releas\w*|freed|home|convoy|homecoming|"
    r"обмен\w*|обменя\w*|передач\w*|передал\w*|репатриац\w*|верну\w*|возвращ\w*|освобо\w*|свобод\w*|"
    r"домой|дома|границ\w*|пересек\w*|автобус\w*|кордон\w*|перетн\w*|border|frontier|crossed|"
    r"buse?s?|coach(?:es)?|lorr(?:y|ies)|trucks?|обмін\w*|обміня\w*|передан\w*|репатріац\w*|поверн\w*|звільн\w*|визвол\w*|вол[іею]|"
    r"додому|вдома|дата|date)\b",
    re.IGNORECASE,
)


def only_day(page: Page) -> DateMention | None:
    """Find the one recent day of a report that no talks, words or attacks have.

    Args:
        page: The page.

    Returns:
        The day; nothing where there are two of them, or none stands with an exchange.
    """
    days: list[DateMention] = []
    told = 0
    for sentence in page.sentences.items[: 3 * _SENTENCES]:
        if page.boilerplate.at(sentence.start) is not None:
            continue
        told += 1
        if told > _SENTENCES:
            break
        days.extend(_fresh(page, sentence))
    return days[0] if len({day.first for day in days}) == 1 else None


def _fresh(page: Page, sentence: Sentence) -> list[DateMention]:
    published = page.article.published
    if published is None:
        return []
    dates = [day for day in page.dates.within(sentence.start, sentence.end) if day.role == "event"]
    text = page.text[sentence.start : sentence.end]
    if not dates or not _OF_EXCHANGE.search(text):
        return []
    return [
        day
        for day in dates
        if day.first is not None
        and 0 <= (published - day.first).days <= _FRESH
        and not _UNSETTLED & set(day.issues)
        and not _STEP_BACK.search(day.surface)
        and day.first == day.last
        and _scene(page, sentence, day)
    ]


def _is_spoken(page: Page, sentence: Sentence, day: DateMention) -> bool:
    """Whether it is the day of words; "took place on Thursday, he wrote" is the exchange's."""
    if not of_speech(page, sentence, day):
        return False
    held = _OF_EXCHANGE.search(page.text, sentence.start, day.start)
    return not (held and page.text[day.end : day.end + 1] == ",")


def _around(page: Page, sentence: Sentence, day: DateMention) -> tuple[int, int]:
    """The words before a day, and those behind it up to a comma."""
    stop = _STOP.search(page.text, day.end, day.end + 40)
    return max(sentence.start, day.start - 60), stop.start() if stop else day.end + 40


_PEOPLE = re.compile(
    r"\b(?:dead|bodies|remains|prisoners?|captives?|the fallen|тел[ао]?м?|тіла?м?|погибш\w+|"
    r"загибл\w+|полегл\w+|пленн\w+|полонен\w+)\b",
    re.IGNORECASE,
)


def day_just_before(page: Page, sentence: Sentence) -> DateMention | None:
    """Find the day of the sentence before, which sets the scene and counts nobody itself.

    "A day earlier, on Friday, it was the turn of the dead. Russia shipped 1,000 bodies."

    Args:
        page: The page.
        sentence: The sentence of a count that has no day of its own.
    """
    if sentence.index == 0:
        return None
    before = page.sentences.items[sentence.index - 1]
    if before.paragraph != sentence.paragraph:
        return None
    dates = [day for day in page.dates.within(before.start, before.end) if day.role == "event"]
    if len(dates) == 2 and _APPOSED.fullmatch(page.text, dates[0].end, dates[1].start):
        dates = dates[1:]
    counted = any(
        page.dates.at(number.start) is None and not number.ordinal
        for number in page.numbers_in(before)
    )
    if len(dates) != 1 or counted or not _scene(page, before, dates[0]):
        return None
    return dates[0]


_APPOSED = re.compile(r",\s+(?:(?:on|в|во|у)\s+)?", re.IGNORECASE)


def _scene(page: Page, sentence: Sentence, day: DateMention) -> bool:
    text = page.text[sentence.start : sentence.end]
    return (
        day.precision == "day"
        and _is_one_or_few(day)
        and "weekday_direction_unclear" not in day.issues
        and bool(_OF_EXCHANGE.search(text) or _PEOPLE.search(text))
        and not of_captivity(page, day)
        and not of_remark(page, sentence, day)
        and not is_of_words(page, sentence, day)
        and not _is_spoken(page, sentence, day)
        and not _ELSE.search(page.text, *_around(page, sentence, day))
    )


_LONGEST = 7  # days that one exchange goes on for


def _is_one_or_few(day: DateMention) -> bool:
    """A day, or first and last day of an exchange of several: "took place on 5-6 March"."""
    if day.first is None or day.last is None:
        return False
    few = day.basis == "explicit" and (day.last - day.first).days <= _LONGEST
    return day.first == day.last or few
