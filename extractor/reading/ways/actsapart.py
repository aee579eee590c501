"""Acts apart: the dead of another act than the one that moves a count.

"На свободу вышли 75 украинцев, и тогда же прошла репатриация погибших", "while 95 walked free, the
handover of the fallen went on": a pause and an act of their own stand between the two.
"""

from __future__ import annotations

import re

from extractor.reading.clauses import Clause
from extractor.reading.counts.nouns import Head
from extractor.reading.lexicon import Cue
from extractor.reading.page import Page

_LIVING = re.compile(
    r"free|releas|liberat|let\b|walk|освобо|отпу|вызвол|верну|возвра|вышл|вышел|приех|прибы|звільн|"
    r"відпу|визвол|поверну|вийш|приї|прибу|return|came|come|gone|went|back|home",
    re.IGNORECASE,
)
_PAUSED = re.compile(r"[,;:—–]|\s-\s|\s(?:and|while|as|и|а|та|і|й|пока)\s", re.IGNORECASE)
# "the handover of the fallen", "репатриация погибших": the act names them as its own
_THEIR_ACT = re.compile(
    r"\b(?:handovers?|transfers?|repatriations?|returns?|burials?|exchanges?|передач\w*|"
    r"репатриаци\w*|возвращени\w*|выдач\w*|обмен\w*|репатріаці\w*|поверненн\w*|видач\w*|обмін\w*|"
    r"повернут\w*|вернут\w*|переда(?:н|л|в)\w*|верну\w*|поверну\w*|привез\w*|доставил\w*|brought|"
    r"returned|handed over)\s+(?:of\s+)?(?:the\s+)?(?:\w+:?\s+){0,3}\Z",
    re.IGNORECASE,
)
_REACH = 48  # characters before the dead in which their act is named


def is_of_another_act(page: Page, head: Head, clause: Clause, dead: Cue) -> bool:
    """Tell whether the dead near a count are moved by an act of their own.

    Args:
        page: The page.
        head: The people counted.
        clause: The clause that moves them.
        dead: A noun for the dead or their bodies.
    """
    if dead.kind not in ("dead", "bodies") or not _LIVING.match(page.text, clause.verb.start):
        return False
    return has_own_act(page, min(head.start, clause.verb.start), head.cue.end, dead)


def has_own_act(page: Page, start: int, end: int, dead: Cue) -> bool:
    """Tell whether the dead beside a stretch stand behind a pause and a word for their own act.

    Args:
        page: The page.
        start: Where the stretch begins.
        end: Where it ends.
        dead: A word for the dead, before or behind it.
    """
    low = max(end if dead.start >= end else 0, dead.start - _REACH)
    act = _THEIR_ACT.search(page.text, low, dead.start)
    if act is None:
        return False
    if dead.start >= end:
        return _PAUSED.search(page.text, end, act.start() + 1) is not None
    return _PAUSED.search(page.text, dead.end, max(dead.end, start)) is not None
