"""Transfers told without a number: "the sides exchanged prisoners", with or without secrecy."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.reading.clauses import Clause, clauses_of
from extractor.reading.counts.categories import MILITARY
from extractor.reading.counts.nouns import category_of
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.statuses.realis import status_of
from extractor.records import DONE, Category
from extractor.text.sentences import Sentence


def countless_mentions(page: Page, counted: Sequence[Mention]) -> list[Mention]:
    """Read the swaps for which the article gives no count at all.

    A swap is told without a number where a finite verb exchanges people or bodies of a category
    that no counted single transfer has. Where the article says that the number is kept back, the
    quantity is undisclosed.

    Args:
        page: The page.
        counted: Mentions with a number that will make records.
    """
    known = {mention.category for mention in counted if mention.scope == "single"}
    secret = any(cue.family == "cue" and cue.kind == "secrecy" for cue in page.cues)
    found: list[Mention] = []
    for sentence in page.sentences:
        if page.boilerplate.at(sentence.start):
            continue
        for clause in clauses_of(page, sentence):
            mention = _countless(page, sentence, clause, secret)
            if mention is None or mention.category in known:
                continue
            known.add(mention.category)
            found.append(mention)
    return found


def _countless(page: Page, sentence: Sentence, clause: Clause, secret: bool) -> Mention | None:
    if clause.verb.kind != "exchange" or clause.nominal or is_spoken_of(page, clause):
        return None
    category = _category(page, clause)
    if category is None or _has_number(page, clause):
        return None
    status = status_of(page, sentence, clause, clause.verb.start)
    if status not in DONE:
        return None
    dates = [d for d in page.dates.within(sentence.start, sentence.end) if d.role == "event"]
    return Mention(
        number=None,
        role="other",
        category=category,
        flow=None,
        each=True,
        derivation="sum" if secret else "stated",
        status=status,
        scope="single",
        date=dates[0] if dates else None,
        speakers=tuple(page.speakers.within(sentence.start, sentence.end)),
        sentence=sentence,
        clause=clause,
        head=None,
        start=clause.verb.start,
        end=clause.verb.end,
        subset=False,
        dirty="",
    )


_ABOUT = re.compile(
    r"\b(?:about|on|over|of|for|regarding|concerning|discuss\w*|consider\w*|suggest\w*|propos\w+|"
    r"debat\w+|mention\w*)\s+(?:\w+ly\s+)?\Z",
    re.IGNORECASE,
)


def is_spoken_of(page: Page, clause: Clause) -> bool:
    """What is spoken of has not been done by that: "he called his counterpart about swapping"."""
    if clause.verb.form != "ing":
        return False
    return bool(_ABOUT.search(page.text, max(0, clause.verb.start - 24), clause.verb.start))


def people_named(page: Page, start: int, end: int) -> Category | None:
    """What the nouns of a stretch say is exchanged; wounded soldiers and captives are prisoners."""
    nouns = [cue for cue in page.cues.within(start, end) if cue.family == "noun"]
    kinds = [kind for cue in nouns if (kind := category_of(cue.kind)) is not None]
    if "prisoners" in kinds:
        return "prisoners"
    if kinds[:1] == ["wounded"] and any(
        cue.kind == "person" and MILITARY.match(page.text, cue.start) for cue in nouns
    ):
        return "prisoners"
    return kinds[0] if kinds else None


def _category(page: Page, clause: Clause) -> Category | None:
    for cue in page.cues.within(clause.verb.end, clause.end):
        if cue.family == "noun" and (kind := category_of(cue.kind)):
            wounded = kind == "wounded"
            return people_named(page, clause.verb.end, clause.end) if wounded else kind
    return None


def _has_number(page: Page, clause: Clause) -> bool:
    return bool(page.numbers_in(clause))
