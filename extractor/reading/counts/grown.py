"""Grown people: whether the young are counted together with such."""

from __future__ import annotations

import re

# "115 teenagers and men", "двадцять підлітків і чоловіків" are not all children.
_AND_GROWN = re.compile(
    r"\s+(?:and|or|и|та|і|й)\s+(?:[^\W\d]+\s+){0,2}?(?:men|women|adults|youths|twenty-somethings|"
    r"мужчин\w*|женщин\w*|взрослы\w+|юнош\w+|парн\w+|чоловік\w*|жін\w+|доросл\w+|юнак\w+|"
    r"хлопц\w+)(?!\w)",
    re.IGNORECASE,
)


def and_grown(text: str, end: int) -> bool:
    """Tell whether grown people are joined to children in one count.

    Args:
        text: Folded text.
        end: Where the noun for the young ends.
    """
    return _AND_GROWN.match(text, end) is not None
