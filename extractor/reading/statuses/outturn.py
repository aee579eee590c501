"""Outturn: what was foretold is told to have come out so or otherwise, and so to have been done.

"Russia would also hand over 23 wounded men. In the event there were 22": the tense of the first
count is that of the announcement, and nobody waits for the handover any more.
"""

from __future__ import annotations

import re

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.text.sentences import Sentence

_IN_THE_EVENT = re.compile(
    r"[\W_]*(?:(?:but|and|yet|но|однако|а|але|проте|та)\s+)?"
    r"(?:in\s+the\s+event|as\s+it\s+turned\s+out|in\s+the\s+end|in\s+fact|in\s+reality|in\s+practice|"
    r"на\s+деле|на\s+самом\s+деле|в\s+действительности|по\s+факту|фактически|в\s+итоге|на\s+поверку|"
    r"на\s+ділі|насправді|фактично|зрештою|врешті(?:-решт)?|у\s+підсумку|на\s+практиці),?\s+"
    r"[^.;:!?]{0,60}?\b(?:there\s+were|turned\s+out|c[ao]me|arrived|returned|crossed|"
    r"were\s+(?:freed|released|returned|exchanged|swapped|handed\s+over)|"
    r"(?:оказал|приехал|вернул|прибыл|отдал|передал|отпустил|виявил|приїхал|повернул|прибул|віддал|"
    r"передал|відпустил)[^\W\d]*|было|вышло|було|вийшло)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:not|no|nobody|none|never|не|нет|ни|никого|никто|немає|ні|нікого|ніхто)\b|n't\b",
    re.IGNORECASE,
)
NOT_DONE = frozenset({"planned", "offered", "postponed", "cancelled", "denied"})


def came_out(page: Page, mention: Mention) -> bool:
    """Tell whether the words behind those of a plan say how many there were in the end.

    Args:
        page: The page.
        mention: A count of what was to come; its verb may be lent by a sentence before its own.
    """
    if _came_later(page, mention):
        return True
    first = mention.sentence.index + 1
    if mention.clause is not None:
        lender = page.sentence_at(mention.clause.verb.start)
        first = min(first, first if lender is None else lender.index + 1)
    behind = page.sentences.items[first : mention.sentence.index + 2]
    return any(_tells_outturn(page, sentence) for sentence in behind)


# "were to come home on Monday, but Russia let them go only on Thursday"
_BUT = re.compile(r"[,;]\s+(?:but|yet|and|но|а|однако|але|проте|однак|та|і|и)\s+", re.IGNORECASE)
_THEM = re.compile(r"\b(?:them|they|их|они|їх|вони)\b", re.IGNORECASE)
_BESIDE = 16  # characters between the pronoun and its verb


def _came_later(page: Page, mention: Mention) -> bool:
    """The rest of the sentence says of them, and of no other count, that they were moved."""
    high = mention.sentence.end
    but = _BUT.search(page.text, mention.end, high)
    if but is None or any(n.start > but.start() for n in page.numbers_in(mention.sentence)):
        return False
    if _NOT.search(page.text, but.end(), high):
        return False
    cues = page.cues.within(but.end(), high)
    if any(cue.family == "cue" and cue.kind in NOT_DONE for cue in cues):
        return False
    them = [found.span() for found in _THEM.finditer(page.text, but.end(), high)]
    return any(
        cue.family == "verb"
        and cue.form in ("past", "pass")
        and max(cue.start - end, start - cue.end) <= _BESIDE
        for cue in cues
        for start, end in them
    )


def _tells_outturn(page: Page, sentence: Sentence) -> bool:
    """A sentence opens with how many there were in the end, and none of its words look ahead."""
    found = _IN_THE_EVENT.match(page.text, sentence.start, sentence.end)
    if found is None or not page.numbers_in(sentence):
        return False
    if _NOT.search(page.text, sentence.start, sentence.end):
        return False
    cues = page.cues.within(sentence.start, sentence.end)
    return not any(cue.family == "cue" and cue.kind in NOT_DONE for cue in cues)
