"""None yet: a count recorded as handed over where no sentence at all tells of people moved.

"The Easter swap may take place as early as tomorrow. There are 175 from each side on the lists":
no verb moves the 175, the words around them look ahead, and nobody is told to have gone home.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.records import ExchangeStatus, When
from extractor.text.calendar.tensed import any_in
from extractor.text.sentences import Sentence
from extractor.validate.statuses.outlook import looks_ahead, looks_back

_STATUSES: dict[str, ExchangeStatus] = {
    "denied": "denied",
    "postponed": "postponed",
    "cancelled": "cancelled",
    "offered": "offered",
    "planned": "planned",
    "agreed": "planned",
}
# What was reported, and is said to be untrue: "dismissed reports that a swap had been arranged"
_DENIES = re.compile(
    r"\b(?:dismiss|den[iy]|reject|refut|rebut|rubbish|scotch)\w*\s+(?:[^\W\d]+\s+){0,2}?"
    r"(?:reports?|claims?|rumou?rs?|suggestions?|speculation|information|talk|that)\b|"
    r"\b(?:опроверг|отрица|отверг|отверга)\w*\s+(?:[^\W\d]+\s+){0,2}?"
    r"(?:сообщени|слух|информаци|данн|утверждени|что)\w*|"
    r"\b(?:спросту|запереч|відкида|відкину)\w*\s+(?:[^\W\d]+\s+){0,2}?"
    r"(?:повідомлен|чутк|інформаці|дані|твердженн|що)\w*",
    re.IGNORECASE,
)


def ahead_alone(
    page: Page, mentions: Sequence[Mention], when: When
) -> tuple[ExchangeStatus, int, int] | None:
    """Find what looks ahead of counts that no verb moves, on a page where nobody was moved.

    Args:
        page: The page.
        mentions: The counts that a record of something completed may be of.
        when: The record's time; one that is over was told by words for what happened then.
    """
    published = page.article.published
    if when.start is not None and (published is None or when.start <= published):
        return None
    if not mentions or any(_is_moved(m) or _is_past(page, m.sentence) for m in mentions):
        return None
    if _is_anyone_moved(page):
        return None
    found = [_ahead(page, mention) for mention in mentions]
    return found[0] if all(found) else None


def _is_moved(mention: Mention) -> bool:
    """A verb of its own, in whatever form, has its say on it already."""
    return mention.clause is not None and not mention.clause.nominal


def _is_past(page: Page, sentence: Sentence) -> bool:
    """Some verb, known or not, is in the past, and nobody denies what it tells."""
    if _DENIES.search(page.text, sentence.start, sentence.end):
        return False
    if any(cue.kind == "list" for cue in page.cues.within(sentence.start, sentence.end)):
        return False  # lists that were drawn up or compared have freed nobody
    return any_in("past", page.text, sentence.start, sentence.end)


@lru_cache(maxsize=8)
def _is_anyone_moved(page: Page) -> bool:
    return any(
        _tells_moved(page, sentence)
        for sentence in page.sentences
        if page.boilerplate.at(sentence.start) is None
    )


def _tells_moved(page: Page, sentence: Sentence) -> bool:
    """A verb of moving people in the past; a past tense beside words that look ahead is not."""
    cues = page.cues.within(sentence.start, sentence.end)
    if any(c.family == "verb" and c.form in ("past", "pass", "part", "pres") for c in cues):
        return True
    if any(c.family == "cue" and c.kind in ("held", "ongoing") for c in cues):
        return True
    if _DENIES.search(page.text, sentence.start, sentence.end):
        return False
    return looks_back(page, sentence) and not looks_ahead(page, sentence)


def _ahead(page: Page, mention: Mention) -> tuple[ExchangeStatus, int, int] | None:
    for sentence in _around(page, mention.sentence):
        denied = _DENIES.search(page.text, sentence.start, sentence.end)
        if denied is not None:
            return "denied", *denied.span()
        for cue in page.cues.within(sentence.start, sentence.end):
            if cue.family == "cue" and cue.kind in _STATUSES:
                return _STATUSES[cue.kind], cue.start, cue.end
        if looks_ahead(page, sentence) and any(
            cue.family == "verb" for cue in page.cues.within(sentence.start, sentence.end)
        ):
            return "planned", mention.start, mention.end
    return None


def _around(page: Page, sentence: Sentence) -> Iterator[Sentence]:
    """A count's own sentence, the one before, and the one behind."""
    items, at = page.sentences.items, sentence.index
    yield sentence
    yield from items[max(0, at - 1) : at]
    yield from items[at + 1 : at + 2]
