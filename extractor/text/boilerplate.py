"""Boilerplate: which stretches of a page are not the report.

Marked, never deleted: a number in a teaser keeps its place in the ledger, only not its say.
A false mark hides a real count, so every rule asks for a cue, and doubt leaves a line alone.
"""

from __future__ import annotations

from extractor.text.cues import Kind
from extractor.text.hostile import blank, find_hidden, speaks_to_program, unseen_markup
from extractor.text.marking import Boilerplate, Marking
from extractor.text.sentences import Sentence

__all__ = ["Boilerplate", "Kind", "find_boilerplate", "find_hidden"]


def find_boilerplate(text: str, sentences: list[Sentence]) -> list[Boilerplate]:
    """Mark what is not the report.

    Args:
        text: Folded text.
        sentences: Its sentences, as `split_sentences` gives them.

    Returns:
        Stretches in order, none overlapping another. Neighbouring sentences of one paragraph
        and kind make one stretch.
    """
    unseen = list(unseen_markup(text))
    visible = blank(text, unseen)
    page = Marking(visible, sentences)
    page.mark_hostile()
    page.mark_crawl()
    page.mark_by_cue()
    page.mark_appeals()
    page.mark_teasers()
    page.mark_cards()
    page.mark_caption_twins()
    page.mark_duplicates()
    found = [
        Boilerplate(start, end, "hostile" if speaks_to_program(text[start:end]) else "hidden")
        for start, end in unseen
    ]
    return _assemble(found, list(page.stretches()))


def _assemble(fixed: list[Boilerplate], marked: list[Boilerplate]) -> list[Boilerplate]:
    """Put the two sorted lists together; the fixed stretches are cut out of the others."""
    result: list[Boilerplate] = list(fixed)
    upcoming = 0
    for mark in marked:
        start = mark.start
        while upcoming and fixed[upcoming - 1].end > start:
            upcoming -= 1
        while upcoming < len(fixed) and fixed[upcoming].start < mark.end:
            hole = fixed[upcoming]
            if start < hole.start:
                result.append(Boilerplate(start, hole.start, mark.kind))
            start = max(start, hole.end)
            upcoming += 1
        if start < mark.end:
            result.append(Boilerplate(start, mark.end, mark.kind))
    return sorted(result, key=lambda piece: piece.start)
