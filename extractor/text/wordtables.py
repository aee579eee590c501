"""Word tables: what each of some patterns means, looked up by a word that one of them is of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeVar

K = TypeVar("K")


def key_of(table: Mapping[K, str], word: str) -> K | None:
    """Find what a word means.

    Args:
        table: The patterns of whole words, by what they mean.
        word: The word, in any case.

    Returns:
        The first meaning one of whose words it is, or nothing.
    """
    return next((key for key, words in table.items() if re.fullmatch(words, word, re.I)), None)
