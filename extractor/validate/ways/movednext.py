"""Moved next: people of whom the words right behind a count say that "they" are moved.

"A group of twelve; they are ready to be handed over", "двое остались в больнице. Их вывезут
отдельно": no verb of their own statement moves them, and the next one does.
"""

from __future__ import annotations

import re

from extractor.reading.mention import Mention
from extractor.reading.page import Page

_THEM = re.compile(
    r"\W*(?:and\s+|и\s+|і\s+|й\s+)?(?:[^\W\d]+\s+){0,2}?"
    r"(?:they|them|both|all of them|они|их|им|оба|обоих|вони|їх|їм|обидва|обох)\b"
    # "их семьи получили тела": others, of theirs
    r"(?!\s+(?:тел|останк|сем[ьеё]|родн|родств|родит|матер|близк|жен|тіл|родин|рідн|родич|близьк|батьк|"
    r"дружин)\w*)",
    re.IGNORECASE,
)
_MOVES = frozenset({"give", "return", "receive", "home", "exchange"})
_BREAK = re.compile(r";|[.!?…]\s|:\s|\s[—–-]\s")


def are_moved_next(page: Page, mention: Mention) -> bool:
    """Tell whether the statement right behind a count's own moves "them".

    Args:
        page: The page.
        mention: The count.
    """
    items, place = page.sentences.items, mention.sentence.index
    high = items[min(len(items) - 1, place + 1)].end
    pause = _BREAK.search(page.text, mention.end, high)
    if pause is None or "\n" in page.text[mention.end : pause.end()]:
        return False
    if _THEM.match(page.text, pause.end(), high) is None:
        return False
    end = _BREAK.search(page.text, pause.end(), high)
    return any(
        cue.family == "verb" and cue.kind in _MOVES
        for cue in page.cues.within(pause.end(), end.start() if end is not None else high)
    )
