"""Whether the words behind a name say for whom it speaks: "Somov, the Russian commissioner"."""

from __future__ import annotations

from extractor.text.aliases import tokens
from extractor.text.parties import PartyMention
from extractor.text.speech.words import roles

_BREAKS = ",.!?;:\n"
_LONGEST = 40  # characters from the comma to the party
_BEHIND = 8  # words after the party in which its noun stands
_ARTICLES = frozenset({"the", "a", "an"})
_CLOSED = ".!?:;\"'”’»)"
_JOINED = frozenset({"of", "and", "or", "who", "whose", "that", "-", "–", "—", "(", "'"})
_PLACED = frozenset(
    {
        *("in", "at", "on", "to", "from", "by", "with", "since", "after", "under", "for"),
        *("в", "во", "у", "на", "з", "із", "зі", "с", "со", "из", "от", "від", "до", "за"),
        *("по", "к", "при", "о", "об", "про", "через", "після", "после", "для", "над"),
    }
)


def is_apposed(text: str, end: int, party: PartyMention) -> bool:
    """Tell "Somov, the Russian commissioner" from "according to Somov, Kyiv refused".

    Args:
        text: Folded text.
        end: Where the name ends.
        party: A party behind it.

    Returns:
        True where a comma and a title that belongs to the party follow the name.
    """
    if text[end : end + 1] != ",":
        return False
    gap = text[end + 1 : party.start]
    if len(gap) > _LONGEST or any(mark in gap for mark in _BREAKS):
        return False
    words = [word.key for word in tokens(gap)]
    if set(words) & roles():  # "a lawmaker from Russia", "глава МИД Украины"
        return not party.cases or "gen" in party.cases or party.kind == "demonym"
    if set(words) & _PLACED:
        return False
    if _is_listed(text, party):
        return False
    if party.kind in ("organ", "army"):
        return len(words) < 3 and party.cases <= {"nom"}
    owned = party.kind == "demonym" or text[party.end : party.end + 2] == "'s"
    if not owned or len(words) > 2:
        return False
    if words and words[-1] in _ARTICLES:
        return True
    return _has_role(text, party.end)


def _is_listed(text: str, party: PartyMention) -> bool:
    """Whether a headline's comma means "and": "Al Misnad, Ukrainian ombudsman review efforts".

    An apposition would be closed before the verb.
    """
    end = text.find("\n", party.end)
    line = text[party.end : end if end >= 0 else len(text)].rstrip()
    if not text[party.start].isascii() or not line or line[-1] in _CLOSED or "," in line:
        return False
    words = [word.key for word in tokens(line)]
    held = [place for place, word in enumerate(words[:_BEHIND]) if word in roles()]
    behind = words[held[-1] + 1 : held[-1] + 2] if held else []
    return bool(behind) and not set(behind) & (_PLACED | _JOINED)


def _has_role(text: str, start: int) -> bool:
    """Whether a title follows before the apposition ends."""
    line = text[start : start + 80].split(",")[0]
    near = [word.key for word in tokens(line)[:_BEHIND]]
    return bool(set(near) & roles())
