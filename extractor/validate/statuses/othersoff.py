"""Others off: a word of calling off that another record of the article accounts for.

"A thousand bodies were returned. The handover of ten civilians did not take place": the second is
a record of its own, put off or called off, and says nothing of the bodies.
"""

from __future__ import annotations

from extractor.records import DONE
from extractor.text.sentences import Sentence
from extractor.validate.case import Case
from extractor.validate.contexts import OFF
from extractor.validate.counts.countless import Told
from extractor.validate.ways.carriage import is_at_place


def is_of_another(case: Case, told: Told) -> bool:
    """Tell whether what speaks against a record as done is told of another record's event.

    Args:
        case: The record's case.
        told: The status that the article is said to tell, and where.
    """
    status, start, _ = told
    sentence = case.page.sentence_at(start)
    if case.record.status not in DONE or status not in OFF or sentence is None:
        return False
    own = [mention for each in case.supports for mention in each.candidates]
    if any(m.sentence is sentence or is_at_place(case.page, m) for m in own):
        return False
    return any(_is_told_in(other, case, sentence) for other in case.siblings.all_cases())


def _is_told_in(other: Case, case: Case, sentence: Sentence) -> bool:
    """The other record is one of what was not to be, and its count or its day stands there."""
    if other is case or other.record.status not in OFF:
        return False
    counts = (mention for each in other.supports for mention in each.candidates)
    if any(mention.sentence is sentence for mention in counts):
        return True
    day = other.record.when.start
    return day not in (None, case.record.when.start) and any(
        date.first == day for date in case.page.dates.within(sentence.start, sentence.end)
    )
