"""Deeds at meetings: people handed over where officials met, told as done at that meeting."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.reading.page import Page
from extractor.text.sentences import Sentence
from extractor.validate.counts.headcounts import counts_heads
from extractor.validate.places.pointers import names_another
from extractor.validate.talks.parleys import TRAVEL, moves_in

# Talks and negotiations reach deals; it is at meetings, of ombudsmen mostly, that people go home.
_AT_MEETING = re.compile(
    r"(?<!\w)(?:(?:at|during|on the sidelines of|in the course of|on the margins of) "
    r"(?:(?:a|an|the|that|this|their|its)\s+)?(?:[^\W\d][\w'-]* ){0,2}?meetings?|"
    r"(?:на|во время|в ходе|по ходу|в рамках|на полях) "
    r"(?:(?:эт|сво|их|сам|т)\w{0,3} )?(?:[^\W\d]\w* )??встреч[еиу]|"
    r"(?:на|під час|в ході|у ході|в межах|у межах|на полях|в рамках|у рамках) "
    r"(?:(?:ц|сво|їхн|сам|т)\w{0,3} )?(?:[^\W\d]\w* )??зустріч[іи]?)(?!\w)",
    re.IGNORECASE,
)
# What was only said, agreed on or wished for at a meeting is not done there
_ONLY_SAID = re.compile(
    r"(?<!\w)(?:agree\w*|deal|accord|discuss\w*|decid\w+|promis\w+|propos\w+|offer\w*|ask\w*|"
    r"will|would|shall|to (?:be|return|hand|free|release|exchange|swap)|plan\w*|lists?|letters?|"
    r"догов[оа]р\w+|соглас\w+|соглаш\w+|обсужд\w+|обсудил\w*|реш(?:ил|ено)\w*|обеща\w+|предл[оа]\w+|"
    r"услов\w+|буд[уе]т|планир\w+|попрос\w+|спис\w+|пис[ье]\w+|"
    r"домов\w+|погод\w+|узгод\w+|обговор\w+|виріш\w+|обіця\w+|пропону\w+|запропон\w+|умов\w+|"
    r"буд(?:е|уть)|планую\w*|попроси\w+|лист\w*|[а-яіїєґ]+(?:имуть|тиме))(?!\w)",
    re.IGNORECASE,
)
_BACK = 2  # sentences that "at the meeting" points back over


def done_at_meeting(page: Page, sentence: Sentence) -> bool:
    """Tell whether people go home at a meeting that a sentence sets at a place.

    "At a meeting of the two commissioners in Minsk, 12 civilians were returned"; "They met in
    Minsk. At the meeting Kyiv got back 12 civilians."

    Args:
        page: The page.
        sentence: The sentence that names the place.
    """
    if _is_deed(page, sentence, None):
        return True
    behind = page.sentences.items[sentence.index + 1 : sentence.index + 1 + _BACK]
    for later in behind:
        if names_another(page, later.start, later.end):
            return False
        if _is_deed(page, later, later.start):
            return True
    return False


def _is_deed(page: Page, sentence: Sentence, opening: int | None) -> bool:
    """Whether counted people are moved at a meeting, in the past; a pointer opens its sentence."""
    met = _AT_MEETING.search(page.text, sentence.start, sentence.end)
    if met is None or (opening is not None and met.start() - opening > 3):
        return False
    if _ONLY_SAID.search(page.text, sentence.start, sentence.end):
        return False
    moved = [at for at in moves_in(page, sentence) if not TRAVEL.match(page.text, at)]
    counted = replace(sentence, start=min(moved, default=sentence.end), end=sentence.end)
    return bool(moved) and (counts_heads(page, counted) or counts_heads(page, sentence))
