"""Days told of an exchange in a sentence that does not count it: "It took place on Wednesday"."""

from __future__ import annotations

import re

from extractor.reading.days.dating import of_speech
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.text.dates import DateMention
from extractor.text.sentences import Sentence
from extractor.validate.case import Case
from extractor.validate.days.datings import may_date

_NEAR = 2  # sentences around a count
_EVENT = Phrases(
    r"\b(?:exchanges?|swaps?|handovers?|repatriations?|homecomings?|releases?|freed|released|"
    r"обмен\w*|репатриаци\w*|передач\w*|возвращени\w*|освобожд\w*|"
    r"обмін\w*|обмін|репатріаці\w*|передач\w*|поверненн\w*|звільненн\w*|визволенн\w*)\b",
    re.IGNORECASE,
)

_WIRE = re.compile(r"(?:\A|\n)\s*[^\W\d_][^\n.!?;:,]{1,40},\s*\Z")  # "MOSCOW, October 3."


def is_of_wire(page: Page, day: DateMention) -> bool:
    """Whether a day stands behind a report's town, as that of the report."""
    return _WIRE.search(page.text[max(0, day.start - 60) : day.start]) is not None


_THEM = re.compile(
    r"\b(?:them|they|these people|all of them|их|всех|они|їх|усіх|всіх|вони)\b", re.IGNORECASE
)
_MOVES = ("give", "receive", "return", "home")


def told_of_them(case: Case, mention: Mention) -> bool:
    """Whether people who are only told where they are were handed over on a record's day.

    "Five women sleep in a hostel tonight. Yesterday they were handed over": no day but yesterday.
    """
    page, following = case.page, mention.sentence.index + 1
    if following >= len(page.sentences.items) or _moves(page, mention.sentence):
        return False
    behind = page.sentences.items[following]
    them = _THEM.search(page.text, behind.start, behind.end) is not None
    return them and _moves(page, behind) and _dates(case, page, behind)


def _moves(page: Page, sentence: Sentence) -> bool:
    cues = page.cues.within(sentence.start, sentence.end)
    return any(cue.family == "verb" and cue.kind in _MOVES for cue in cues)


def told_uncounted(case: Case) -> bool:
    """Whether a sentence near a record's counts sets an exchange on its day, and counts nobody.

    "The swap took place on Wednesday. The 100 men have spent this night at home": the day beside
    the count is that of something else.
    """
    page = case.page
    places = {m.sentence.index for s in case.supports for m in s.candidates if not m.dirty}
    near = {
        index
        for place in places
        for index in range(max(0, place - _NEAR), place + _NEAR + 1)
        if index not in case.by_value.counting and index < len(page.sentences.items)
    }
    return any(_sets(case, page, page.sentences.items[index]) for index in sorted(near))


def _sets(case: Case, page: Page, sentence: Sentence) -> bool:
    if not _EVENT.search(page, sentence.start, sentence.end):
        return False
    return _dates(case, page, sentence)


def _dates(case: Case, page: Page, sentence: Sentence) -> bool:
    """Whether a sentence sets something on a record's day."""
    return any(
        day.role == "event"
        and may_date(case, day)
        and not (of_speech(page, sentence, day) or is_of_wire(page, day))
        for day in page.dates.within(sentence.start, sentence.end)
    )
