"""Whose text it is: an office's or a politician's own statement, or an interview's one voice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.records import Attribution
from extractor.text.parties import PartyMention
from extractor.text.speech.words import agencies

_HEAD = 4  # lines that may name the author
_OPENING = 1500  # characters in which an interview says who is asked
_CRAWL = re.compile(r"\s{0,4}date \d{4}-\d\d-\d\d ?")
_AROUND = re.compile(
    r"[\W_]*(?:сообща[её]т|заявля[её]т|повідомля[єю]|reports|statement|telegram|"
    r"телеграм\w*|канал|пресс?-?служба|"
    r"омбудсман\w*|омбудсмен\w*|україни|украины|official|press)?[\W_]*",
    re.IGNORECASE,
)
_SIGNATURE = 80  # characters that a closing line may be long
_TITLED = 5  # words of office before the name there
_WHERE_POSTED = re.compile(
    r"[\W_]*(?:(?:in|on|in his|via|в|у)?\W*(?:telegram|телеграм\w*|facebook|фейсбук\w*|x|twitter|"
    r"instagram|соцсет\w*|соцмереж\w*|post|пост\w*|допис\w*|channel|канал\w*|"
    r"\d[\d.:]*)[\W_]*){0,3}",
    re.IGNORECASE,
)
# "Tatyana Moskalkova, human rights commissioner" under a post
_OFFICE_HELD = re.compile(r",\s[^\W\d][^.:;!?\n]{3,70}")
_INTERVIEW = Phrases(
    r"\b(?:interview(?:ed)? with|in conversation with|questions (?:to|for)|q&a (?:with|:)|"
    r"интервью (?:с|со)|разговор (?:с|со)|беседа (?:с|со)|вопрос\w* к|розмова (?:з|із|зі)|"
    r"інтерв'ю (?:з|із|зі)|"
    r"питан\w+ до|запитан\w+ до)\s",
    re.IGNORECASE,
)
_ANSWERED = re.compile(  # a paragraph that asks, and one that answers it
    r"^[ \t]*(?:[-—–]|[^\W\d_]{1,2}[:.])[^\n]*\?[ \t\"»]*\n+"
    r"[ \t]*(?:[-—–]|[^\W\d_]{1,2}[:.])(?=[^\n])",
    re.MULTILINE,
)
_ASKED = re.compile(r"\?[ \t\"»]*$", re.MULTILINE)  # a line that ends in a question
_TURNS = 3  # questions that make a dialogue
_PRESENTED = re.compile(r":|, \d\d|,? (?:is|was|[-—–])(?!\w)|, (?:the |[^\W\d_A-ZА-ЯІЇЄҐ])")
_SPOKEN = re.compile(r"in conv|разг|бесе|розм", re.IGNORECASE)  # as well of any two who talk
_NAME = re.compile(r"[^\W\d_a-zа-яіїєґ][\w'-]+(?: [^\W\d_a-zа-яіїєґ][\w'-]+){1,2}")


@lru_cache(maxsize=8)
def author_of(page: Page) -> Attribution | None:
    """Find who speaks throughout a text, if it is one voice's; once a page, for all its events.

    Args:
        page: The page.

    Returns:
        The author of a statement or the one who is interviewed, who announces what he tells.
    """
    for start, end in _head(page):
        for party in page.parties.within(start, end):
            if _signs(page, party, (start, end)) or _posts(page, party, (start, end)):
                return _attributed(page, party.lemma, party.party, (party.start, party.end))
    return _interviewed(page) or _answering(page) or _signed(page)


def _signed(page: Page) -> Attribution | None:
    """The one whose name closes a post: "- President Volodymyr Zelensky, Telegram"."""
    body = page.text.rstrip()
    start = body.rfind("\n") + 1
    if not start or len(body) - start > _SIGNATURE or body[-1] in ".!?:;":
        return None
    for party in page.parties.within(start, len(body)):
        if party.kind not in ("organ", "leader") or party.lemma in agencies():
            continue
        before, after = body[start : party.start], body[party.end :]
        titled = before.strip(" -—–") == "" or (
            len(before.split()) <= _TITLED and party.may_be_subject
        )
        named = before.strip(" -—–") == "" and _OFFICE_HELD.fullmatch(after)
        if titled and (named or _WHERE_POSTED.fullmatch(after)):
            return _attributed(page, party.lemma, party.party, (party.start, party.end))
    return None


def _head(page: Page) -> Iterator[tuple[int, int]]:
    """The first lines that are not empty."""
    start, found = 0, 0
    while found < _HEAD and start < len(page.text):
        end = page.text.find("\n", start)
        end = len(page.text) if end < 0 else end
        if page.text[start:end].strip():
            found += 1
            yield start, end
        start = end + 1


def _signs(page: Page, party: PartyMention, line: tuple[int, int]) -> bool:
    """Whether an office or a person fills a line, or is the outlet in the crawler's line."""
    if party.kind not in ("organ", "leader") or party.lemma in agencies():
        return False
    crawl = _CRAWL.match(page.text, line[0])
    before = page.text[crawl.end() if crawl else line[0] : party.start]
    after = page.text[party.end : line[1]]
    if crawl and party.kind == "organ":
        return True
    return bool(_AROUND.fullmatch(before)) and all(
        _AROUND.fullmatch(part) for part in after.split()
    )


_POSTS = re.compile(
    r"(?:,?\s+(?:in|on|via|в|у|во|на)\s+(?:(?:his|her|the|its|свое[мй]|своём|своєму|своїй|"
    r"официальном|офіційному)\s+){0,2}(?:telegram|телеграм\w*|facebook|фейсбук\w*|x|twitter|"
    r"соцсет\w*|соцмереж\w*|канал\w*|channel|page|странице|сторінці|блоге|блозі)"
    r"(?:[-\s][\w-]+){0,2})?:\s*",
    re.IGNORECASE,
)
_OFFICES = 4  # words before the name of whoever posts


def _posts(page: Page, party: PartyMention, line: tuple[int, int]) -> bool:
    """Whether a line says whose post follows: "Глава штабу Іван Бойко у своєму каналі:"."""
    if party.kind not in ("organ", "leader") or party.lemma in agencies():
        return False
    if party.cases and "nom" not in party.cases:
        return False
    before = page.text[line[0] : party.start]
    titled = len(before.split()) <= _OFFICES and not re.search(r"[.,:;!?]", before)
    return titled and _POSTS.fullmatch(page.text, party.end, line[1]) is not None


def _interviewed(page: Page) -> Attribution | None:
    """The one who is asked: "an interview with X" in the first lines."""
    for start, end in _head(page):
        asked = _INTERVIEW.search(page, start, end)
        if asked is None or (_SPOKEN.match(asked[0]) and not _ASKED.search(page.text)):
            continue
        for party in page.parties.within(asked.end(), end):
            if party.kind == "leader":
                return _attributed(page, party.lemma, party.party, (party.start, party.end))
        name = _NAME.search(page.text, asked.end(), end)
        if name is not None:
            return _attributed(page, name[0], _side_of(page, name[0], end), name.span())
    return None


def _answering(page: Page) -> Attribution | None:
    """The one named at the head of a dialogue: questions and answers behind dashes or letters."""
    turns = islice(_ANSWERED.finditer(page.text), _TURNS)
    if sum(1 for _ in turns) < _TURNS:
        return None
    for start, end in _head(page):
        if _CRAWL.match(page.text, start):
            continue
        for party in page.parties.within(start, end):
            if party.kind == "leader" and party.may_be_subject:
                return _attributed(page, party.lemma, party.party, (party.start, party.end))
        name = _NAME.match(page.text, start, end)
        if name is not None and _PRESENTED.match(page.text, name.end(), end):
            return _attributed(page, name[0], _side_of(page, name[0], start), name.span())
    return None


def _side_of(page: Page, name: str, after: int) -> str | None:
    """The party named where the text says who the interviewed is."""
    at = page.text.find(name, after, after + _OPENING)
    if at < 0:
        return None
    stop = page.text.find(".", at)
    for party in page.parties.within(at, stop if stop >= 0 else at + 200):
        return party.party
    return None


def _attributed(page: Page, name: str, side: str | None, bounds: tuple[int, int]) -> Attribution:
    return Attribution(speaker=name, side=side, act="announced", span=page.span(*bounds))
