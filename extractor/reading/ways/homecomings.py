"""Homecomings: words of a way home beside a count that no verb of ours governs."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from extractor.reading.counts.persons import names_dead
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.ways.hints import Flow
from extractor.reading.ways.namedpeople import names_prisoners
from extractor.reading.ways.presumedways import piece_of
from extractor.records import Category, Scope
from extractor.tables import read_table

_SUMMED = 500  # fewer may come "in all" in one handover


@cache
def homecoming(name: str) -> re.Pattern[str]:
    """A list of the table as one pattern, for all languages."""
    words = read_table("extractor.reading", "homecomings.yaml")[name]
    parts = [part for language in sorted(words) for part in words[language]]
    return re.compile(rf"\b(?:{'|'.join(parts)})\b", re.IGNORECASE)


def made(page: Page, mention: Mention, category: Category, flow: Flow | None) -> Mention:
    """Make a count of a number that was left out."""
    sentence = mention.sentence
    start, end = piece_of(page, mention)
    summed = any(
        cue.family == "cue" and cue.kind in ("summed", "cumulative")
        for cue in page.cues.within(start, end)
    )
    many = (page.value_of(mention.number) or 0) >= _SUMMED
    scope: Scope = "total" if summed and many else mention.scope
    ahead = mention.status == "completed" and _AHEAD.search(page.text, start, end)
    return replace(
        mention,
        status="planned" if ahead else mention.status,
        scope=scope,
        role="total" if scope == "total" else "exchange_count",
        category=category,
        flow=flow,
        speakers=tuple(page.speakers.within(sentence.start, sentence.end)),
    )


_AHEAD = re.compile(
    r"\b(?:поедут|вернутся|прибудут|приедут|выйдут|отправятся|уедут|получит|увидят|"
    r"поїдуть|повернуться|прибудуть|приїдуть|вийдуть|вирушать|отримає|побачать|святкуватимуть)\b",
    re.IGNORECASE,
)


def people_of(page: Page, mention: Mention, last: Mention | None, topic: Category) -> Category:
    """What mere people are: living ones, unless the words or the story speak of the dead."""
    if FREED.search(page.text, *piece_of(page, mention)):
        return "prisoners"
    dead = topic == "bodies" and not names_prisoners(page)
    if names_dead(page, mention.sentence) or (
        dead and last is not None and last.category == "bodies"
    ):
        return "bodies"
    return "prisoners"


FREED = re.compile(
    r"\b(?:free|freed(?:om)?|liberty|captivity|prisons?|alive|"
    r"свобод\w+|вол[юе]|плен[ау]|жив\w+|вол[юі]|вільн\w+|неволі|полону|визвол\w+|звільн\w+)\b",
    re.IGNORECASE,
)
