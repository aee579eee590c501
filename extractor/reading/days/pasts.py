"""Pasts: days in a clause that tells what befell a place or the people before they were moved.

"Seven residents of the Kursk region, parts of which were seized in August 2024", "тела солдат,
которые погибли в мае": no handover took place then.
"""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.text.dates import DateMention
from extractor.text.sentences import Sentence

_OPENS = re.compile(
    r"(?:,|\s)\s*(?:and\s+|и\s+|і\s+|й\s+)?(?:(?:parts?|some|much|most|half|areas|all)\s+of\s+)?"
    r"(?:who|whom|which|that|where|whose)\s|"
    r",\s+(?:(?:[^\W\d]+\s+){0,2}(?:из\s+|з\s+|із\s+|в\s+|у\s+|на\s+|за\s+)?"
    r"(?:котор|як|котр)(?:ый|ая|ое|ые|ого|ому|ой|ую|ых|ым|ыми|ом|ий|а|е|і|их|им|ими|у|ої|ій|ою)|"
    r"кто|что|хто|що|где|откуда|куда|де|звідки|куди)\s",
    re.IGNORECASE,
)
# what befalls a place in a war, and people before they are brought home
_BEFELL = re.compile(
    r"\b(?:seiz(?:ed|ing)|captur(?:ed|ing)|occupied|overr[au]n|invaded|annexed|withdrew|retreated|"
    r"pulled\s+(?:back|out)|left|abandoned|fell|fighting|battles?|fought|surrendered|killed|died|"
    r"wounded|disappeared|vanished|(?:went|gone|reported)\s+missing|taken\s+(?:prisoner|captive)|"
    r"incursion|offensive|encircled|besieged|perished)\b|"
    r"(?<!\w)(?:захват(?:ил|ыва)|захвач|занял|занят|оккупир|вторг|вторжен|аннексир|отступил|отошл|"
    r"покинул|оставил|ушл[иа]|боев|бои(?!\w)|сдал[иа]с|погиб|ранен|пропал|исчез|попал|взят|взял|"
    r"пленил|пленен|окружен|окружил|осажд|"
    r"захоп|зайнял|зайнят|окуп|анекс|відступ|відійшл|вийшл|залишил|бойов|бої(?!\w)|здал[иа]с|"
    r"загин|поранен|зник|потрап|взят|узят|оточен|оточил)[^\W\d]*",
    re.IGNORECASE,
)
# "bodies of soldiers killed near Sudzha in August 2024", "солдат, погибших под Курском в августе"
_PARTICIPLE = re.compile(
    r"\s(?:killed|captured|seized|wounded|slain|taken\s+(?:prisoner|captive))"
    r"\s+(?:in|at|near|during|around|outside|inside)\s+(?:[^,;:.]{0,60}\s)?\Z|"
    r"\s(?:погибш|захваченн|взят|пленённ|плененн|раненн|пропавш|попавш|убит|сдавш|"
    r"загибл|захоплен|узят|полонен|поранен|зникл)[^\W\d]*"
    r"(?:\s+(?:без вести|безвісти|в плен|[ву] полон))?"
    r"\s+(?:в|во|под|на|у|при|около|возле|біля|під|поблизу)\s+(?:[^,;:.]{0,60}\s)?\Z",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[;:]|,\s+(?!and\b|и\b|і\b|й\b|та\b)|\.(?=\s)|\Z")


def is_of_past(page: Page, sentence: Sentence, start: int, date: DateMention) -> bool:
    """Tell whether a day behind a count is that of what befell a place or its people.

    It is where a relative clause opens between the two and tells of war, and of no handover.

    Args:
        page: The page.
        sentence: The count's sentence.
        start: Where the count begins.
        date: The day.
    """
    if date.start < start:
        return False
    text = page.text
    opened = [found.end() for found in _OPENS.finditer(text, start, date.start)]
    if not opened:
        return _is_of_fate(page, start, date)
    stop = _ENDS.search(text, date.end, sentence.end)
    high = stop.start() if stop is not None else sentence.end
    low = opened[-1]
    return not _moves(page, low, high) and _BEFELL.search(text, low, high) is not None


def _is_of_fate(page: Page, start: int, date: DateMention) -> bool:
    """A month or a year right behind a participle is its own; a day may as well be the verb's."""
    if date.precision == "day":
        return False
    found = _PARTICIPLE.search(page.text, start, date.start)
    return found is not None and not _moves(page, found.start(), date.start)


def _moves(page: Page, low: int, high: int) -> bool:
    """Whether people or bodies are handed over there; "the troops left" hands over nobody."""
    return any(
        cue.family == "verb" and _BEFELL.match(page.text, cue.start, cue.end) is None
        for cue in page.cues.within(low, high)
    )
