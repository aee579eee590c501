"""Stages: the whole of an exchange that runs over days is a total, under way once it has begun."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.scopes.spread import MULTIDAY
from extractor.reading.scopes.underway import under_way
from extractor.records import DONE, Category, ExchangeStatus

_STAGED = re.compile(
    r"\b(?:(?:first|second|third|fourth|final|last|next|opening|closing) (?:stage|phase|day|"
    r"tranche|part)|(?:two|three|four|several|multi)-(?:day|stage|phase)|"
    r"day (?:one|two|three|four)|"
    r"in (?:two|three|four|several) (?:stages|phases|parts)|wraps? up|"
    r"will (?:last|continue|run|go on)|"
    r"(?:этап|стади)\w*|день (?:первый|второй|третий|четв[её]ртый)|(?:первый|второй|третий) день|"
    r"продлит\w+|продолжит\w+|растян\w+|(?:двух|тр[её]х|четыр[её]х|много)дневн\w+|"
    r"етап\w*|день (?:перший|другий|третій|четвертий)|(?:перший|другий|третій) день|"
    r"триватим\w+|продовжит\w+|розтягн\w+|(?:дво|три|чотири|багато)денн\w+)\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"\b(?:formula|overall|whole|entire|by then|"
    r"формул\w+|целиком|цел(?:ый|ого)|весь обмен|всего обмена|"
    r"цілком|увесь обмін|весь обмін|усього обміну)\b",
    re.IGNORECASE,
)
# "another 300 each are to be freed, in several stages": no stage of these was told
_MORE = re.compile(r"(?<!\w)(?:another|a further|ещ[её]|ще)\s+(?:по\s+)?\Z", re.IGNORECASE)
_DAYS = 5  # within which the stages of one exchange take place


def staged(page: Page, mentions: Sequence[Mention]) -> list[Mention]:
    """Make totals of the wholes whose stages an article counts.

    "195 were freed today. The swap began on Thursday; by Saturday 600 should be home": the 600 are
    the whole of what goes on.

    Args:
        page: The page.
        mentions: Its counts.

    Returns:
        The counts, in the same order.
    """
    stages: dict[Category | None, set[float]] = {}
    for mention in mentions:
        if _is_stage(page, mention):
            stages.setdefault(mention.category, set()).add(page.value_of(mention.number) or 0)
    settled = [_as_whole(page, under_way(page, mention), stages) for mention in mentions]
    wholes: dict[int | None, Mention] = {
        m.number: m for m in settled if m.number is not None and m.scope == "total"
    }
    return [_as_first(mention, wholes.get(mention.number)) for mention in settled]


def _as_first(mention: Mention, whole: Mention | None) -> Mention:
    """Make a whole of "as many" as one: "500 will come home; Ukraine will get the same number"."""
    if whole is None or mention.scope == "total" or mention.derivation != "each_side":
        return mention
    return replace(mention, scope="total", status=whole.status)


def _is_stage(page: Page, mention: Mention) -> bool:
    if mention.scope != "single" or mention.status not in DONE:
        return False
    if mention.number is None or mention.category is None:
        return False
    published, day = page.article.published, mention.date.first if mention.date else None
    return published is None or day is None or abs((published - day).days) <= _DAYS


def _is_past(page: Page, mention: Mention) -> bool:
    """What took place on one day, or long before, is no whole of the days that go on."""
    published, day = page.article.published, mention.date.last if mention.date else None
    date = mention.date
    if date is not None and mention.status == "completed" and date.first == date.last:
        return True
    return published is not None and day is not None and (published - day).days > _DAYS


def _as_whole(
    page: Page, mention: Mention, stages: Mapping[Category | None, set[float]]
) -> Mention:
    value = page.value_of(mention.number)
    if _is_past(page, mention) or _MORE.search(
        page.text, max(0, mention.start - 24), mention.start
    ):
        return mention
    if not value or mention.category is None or mention.status not in ("planned", "completed"):
        return mention
    parts = stages.get(mention.category, set()) - {value}
    if not parts or value <= max(parts) or not _tells_whole(page, mention):
        return mention
    if mention.scope == "total" and mention.status == "completed":
        return mention
    status: ExchangeStatus = "completed" if sum(parts) == value else "ongoing"
    if mention.status == "completed" and status == "ongoing" and mention.clause is not None:
        finite = not mention.clause.nominal and mention.clause.verb.form in ("past", "pass")
        status = "completed" if finite else status
    return replace(mention, scope="total", role="total", status=status)


@lru_cache(maxsize=4)
def _speaks_of_stages(text: str) -> bool:
    """Tell whether an article has words of stages at all; once an article, for all its counts."""
    return _STAGED.search(text) is not None


def _tells_whole(page: Page, mention: Mention) -> bool:
    """Words of the whole stand with the count, and words of stages there or a sentence before."""
    sentence, text = mention.sentence, page.text
    before = page.sentences.items[max(0, sentence.index - 1)]
    if MULTIDAY.search(page, sentence.start, sentence.end):
        return True
    summed = any(
        cue.family == "cue" and cue.kind == "summed"
        for cue in page.cues.within(sentence.start, mention.end)
    )
    if summed or _WHOLE.search(text, sentence.start, sentence.end):
        return _speaks_of_stages(text)
    near = _STAGED.search(text, before.start, sentence.end)
    return bool(near) and mention.each and mention.date is None
