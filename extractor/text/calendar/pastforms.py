"""Past forms: English words of what is ahead that tell of the past where a subject acts by them.

"Each side set 61 prisoners free", "in October everyone expected a big exchange".
"""

from __future__ import annotations

from extractor.text.calendar.tokens import Tokens

_FREE_REACH = 8  # words between "set" and "free": "set 61 seriously wounded prisoners free"
_FREE = frozenset(("free", "loose"))
_HOPED = frozenset(("expected", "anticipated", "planned", "intended"))
_ARTICLES = frozenset(("a", "an", "the", "another", "some", "its", "their", "no"))
# No subject of "expected" stands right before it here: a passive, or an attribute
_NO_SUBJECT = frozenset(
    [
        *("is", "are", "was", "were", "be", "been", "being", "not", "also", "now", "still"),
        *("a", "an", "the", "its", "their", "this", "that", "these", "those", "as", "than", "when"),
        *("long", "much", "widely", "originally", "initially", "and", "or", "but", "if", "for"),
    ]
)


def is_setting_free(tokens: Tokens, index: int) -> bool:
    """Tell whether "set" goes on with "free" in its own clause: "set 61 prisoners free".

    Args:
        tokens: The text's tokens.
        index: Where "set" stands.
    """
    for at in range(index + 1, min(len(tokens.words), index + 1 + _FREE_REACH)):
        if tokens.words[at] in _FREE:
            return True
        if tokens.kinds[at] in ",!\n:();" or tokens.words[at] == "to":
            return False
    return False


def is_active_hope(tokens: Tokens, index: int, first: int) -> bool:
    """Tell whether "expected" behind a time has its own subject and object, and so is past.

    "In October everyone expected a swap"; "a swap expected in October" is ahead.

    Args:
        tokens: The text's tokens.
        index: Where the word stands.
        first: The first token of the time.
    """
    if index <= first + 1 or tokens.words[index] not in _HOPED:
        return False
    before = tokens.words[index - 1]
    if before in _NO_SUBJECT or not before.isalpha() or tokens.words[index - 2] in _NO_SUBJECT_BE:
        return False
    return tokens.words[index + 1 : index + 2] != [] and tokens.words[index + 1] in _ARTICLES


_NO_SUBJECT_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
