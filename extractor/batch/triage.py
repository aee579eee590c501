"""Triage: articles without a sign of an exchange or of talks, told by their words alone."""

from __future__ import annotations

import re
from functools import cache

from extractor.article import Article
from extractor.tables import read_table
from extractor.text.fold import fold
from extractor.text.language import detect_language

REASON = "The article has no word of an exchange, of a return of people or bodies, or of talks."

_WORD = re.compile(r"[^\W\d_]{3,}+")
# A letter that folding may take away or swap: folding takes longer than all else here.
_MAY_HIDE = re.compile(r"[^\s -~А-Яа-яЁёІіЇїЄєҐґ«»“”„‘’–—…№§°•©₴€]|[A-Za-z][Ѐ-ӿ]|[Ѐ-ӿ][A-Za-z]")
_SAMPLE = 800  # letters that show the language
_SENTENCE_END = re.compile(r"[.!?…]\s")
_HEAD = 3  # letters by which stems are looked up; none is shorter
# Letters within which the two words of a pair make a sign: who met whom stands in one sentence,
# who came home may be in the next.
_TALKS_REACH, _REACH = 150, 300
_PARTNERS = {
    "body": ("returned", "received"),
    "person": ("returned",),
    "returned": ("body", "person"),
    "received": ("body",),
    "contact": ("actor",),
    "actor": ("contact",),
}

_Stems = dict[str, list[tuple[str, bool, str]]]


def why_skip(article: Article) -> str | None:
    """Tell whether an article can be left out without asking a model.

    The text is read as it is first, and folded only if that shows nothing: words hidden by soft
    hyphens or lookalike letters count too. An article in a language other than English, Russian
    and Ukrainian, or too short to tell, is never left out: its words would not be known here.

    Args:
        article: Any article.

    Returns:
        A sentence that says why it can be left out, or ``None`` if it must be read.
    """
    text = f"{article.title or ''}\n{article.text}"
    if _has_sign(text.lower()):
        return None
    if _MAY_HIDE.search(text):
        text = fold(text).text
        if _has_sign(text.lower()):
            return None
    middle = len(text) // 2  # the report itself, not what stands around it
    sample = text[max(0, middle - _SAMPLE // 2) : middle + _SAMPLE // 2]
    return None if detect_language(sample) == "unknown" else REASON


@cache
def _stems() -> _Stems:
    """The stems by their first letters, each with whether it is a whole word, and its kind."""
    data = read_table("extractor.batch", "triage.yaml")
    stems: _Stems = {}
    for kind, languages in data.items():
        for written in " ".join(languages.values()).split():
            stem = written.removesuffix("!")
            entry = (stem, stem != written, kind)
            stems.setdefault(stem[:_HEAD], []).append(entry)
    return stems


def _belong(text: str, first: int, second: int, kinds: set[str]) -> bool:
    """Tell whether two words of a pair stand close enough to be one saying.

    A body and what is received must share a sentence: after strikes, people get wounds and aid.
    """
    if second - first > (_TALKS_REACH if "actor" in kinds else _REACH):
        return False
    return "received" not in kinds or not _SENTENCE_END.search(text, first, second)


def _has_sign(text: str) -> bool:
    stems = _stems()
    last: dict[str, int] = {}  # where each kind of word was seen last
    for match in _WORD.finditer(text):
        word = match.group()
        for stem, whole, kind in stems.get(word[:_HEAD], ()):
            if not (word == stem if whole else word.startswith(stem)):
                continue
            if kind == "sign":
                return True
            for other in _PARTNERS[kind]:
                if other in last and _belong(text, last[other], match.start(), {kind, other}):
                    return True
            last[kind] = match.start()
    return False
