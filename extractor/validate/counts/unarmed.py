"""Unarmed: articles on civilians or children only, whose people are no prisoners of war.

"Residents of Sudzha are coming home. She fetched fifteen people at the border": where nobody under
arms, no captive and no swap is named anywhere, whoever is called only people is of those named.
"""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.reading.counts.persons import GENERIC
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.validate.counts.othernouns import is_free, names_soldiers

# "189 Ukrainians, civilians among them": a part of those who came, not all of them
_PART = re.compile(
    r"(?:\b(?:and|including|among|plus|with|both|also|even|not only|as well as|besides|"
    r"и|а также|включая|среди|также|даже|кроме|помимо|в том числе|том числе|плюс|"
    r"і|й|та|а також|включно з|зокрема|серед|також|навіть|крім|окрім|тому числі)\s+"
    r"(?:[^\W\d]+\s+){0,2}|[(]\s*)\Z",
    re.IGNORECASE,
)
_PART_BEHIND = re.compile(
    r"\s+(?:among them|too|as well|included|в их числе|серед них|среди них)\b"
)
_ARMED = re.compile(
    r"\b(?:troop|army|armed|military|soldier|servicem|brigade|battalion|regiment|front[- ]?line|"
    r"combat|captiv|captur|pows?\b|prisoners?\b|"
    r"войск|арми|военн|солдат|боец|бойц|бригад|батальон|плен[аеуён]?\b|пленн|"
    r"військ|армі|солдат|боєць|бійц|батальйон|полон)",
    re.IGNORECASE,
)


def are_none_of_war(page: Page, mention: Mention) -> bool:
    """Tell whether people whom a count only calls people cannot be prisoners of war.

    Args:
        page: The page.
        mention: The count.
    """
    noun = mention.head
    if noun is not None and not (
        noun.kind == "person" and GENERIC.match(page.text, noun.cue.start)
    ):
        return False
    return mention.each is False and _tells_of_civilians_only(page)


@lru_cache(maxsize=8)
def _tells_of_civilians_only(page: Page) -> bool:
    if names_soldiers(page) or _ARMED.search(page.text) is not None:
        return False
    if any(
        cue.kind in ("captivity", "prisoners", "bodies", "dead")
        or (cue.family == "verb" and cue.kind == "exchange")
        for cue in page.cues
    ):
        return False
    kinds = [kind for kind in ("civilians", "children") if is_free(page, kind)]
    return any(
        cue.family == "noun"
        and cue.kind in kinds
        and _PART.search(page.text, max(0, cue.start - 32), cue.start) is None
        and _PART_BEHIND.match(page.text, cue.end) is None
        for cue in page.cues
    )
