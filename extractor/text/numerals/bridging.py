"""Bridges: the words that may stand between a number and an adverb that bounds it.

"Не менее чем о 1000", "приблизно про 40", "орієнтовно йдеться про 950".
"""

from __future__ import annotations

from collections.abc import Sequence

_PREPOSITIONS = frozenset(
    ["о", "об", "про", "в", "у", "на", "с", "со", "з", "із", "зі", "из", "к", "ко", "за", "для"]
)
_TALK = (
    ("идет", "речь"), ("речь", "идет"), ("йдеться",), ("ідеться",), ("мова", "йде"), ("йде", "мова")
)  # fmt: skip


def bridged(words: Sequence[str]) -> int:
    """Count the words of a preposition, and of "it is about", that lead to a number.

    Args:
        words: The words before the number, nearest first.
    """
    if not words or words[0] not in _PREPOSITIONS:
        return 0
    for phrase in _TALK:
        if tuple(words[1 : 1 + len(phrase)]) == phrase:
            return 1 + len(phrase)
    return 1
