"""Aspects: how the words around a count agree with what a transfer claims.

Each aspect is ``agrees``, ``differs`` or ``open`` (the words do not tell).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from extractor.reading.counts import category_of
from extractor.reading.mentions import Mention, elliptical, of_speech
from extractor.reading.page import Page
from extractor.records import Category, ExchangeRecord, Quantity, Transfer

from extractor.text.dates import DateMention

Answer = Literal["agrees", "differs", "open"]

_LIVING = frozenset({"prisoners", "wounded", "civilians", "children"})
_NO_COUNT = frozenset({"date", "time", "money", "percent", "age", "ordinal", "weapons", "casualties"})
_DIRT = frozenset(
    {"hostile", "hidden", "teaser", "ticker", "advert", "error_page", "subscribe", "disclaimer"}
)
_STATIC = frozenset({"date", "time", "money", "percent", "age", "ordinal"})
_MILITARY = re.compile(
    r"soldier|service(?:man|men|woman|women| ?member)|troop|defender|fighter|marine|sailor|officer|personnel|"
    r"combatant|warrior|солдат|военнослуж|бойц|боец|офицер|матрос|моряк|захисн|оборон|військов|воїн|офіцер|бійц",
    re.IGNORECASE,
)
_DONE = frozenset({"completed", "ongoing"})
_AHEAD = frozenset({"planned", "offered", "postponed", "cancelled"})


@dataclass(frozen=True, slots=True)
class Aspects:
    """One answer an aspect."""

    category: Answer
    direction: Answer
    bound: Answer
    scope: Answer
    status: Answer
    date: Answer
    clean: Answer

    @property
    def cost(self) -> tuple[int, int]:
        """Fewer contradictions first, then fewer open questions."""
        answers = (
            self.clean, self.category, self.direction, self.bound, self.scope, self.status, self.date
        )  # fmt: skip
        return answers.count("differs"), answers.count("open")


def judge(page: Page, mention: Mention, record: ExchangeRecord, transfer: Transfer) -> Aspects:
    """Hold a transfer against one mention of its value."""
    return Aspects(
        category=_category(page, mention, transfer.category),
        direction=_direction(mention, transfer),
        bound=_bound(page, mention, transfer.quantity),
        scope=_scope(page, mention, record),
        status=_status(page, mention, record),
        date=_date(page, mention, record),
        clean="differs" if mention.dirty in _DIRT else "agrees",
    )


def _category(page: Page, mention: Mention, wanted: Category) -> Answer:
    noun = mention.head
    if mention.category == wanted:
        return "agrees"
    if noun is not None and category_of(noun.kind) == wanted and mention.role not in _STATIC:
        return "agrees"
    if noun is not None and noun.kind in ("dead", "casualties") and wanted == "bodies":
        return "open" if mention.clause is not None or _handed_near(page, mention) else "differs"
    if mention.category is None and mention.role in _NO_COUNT:
        return "differs"
    if mention.category is None and noun is not None and noun.kind == "other":
        return "differs"
    if noun is not None and noun.kind == "person":
        word = page.text[noun.cue.start : noun.cue.end]
        if _MILITARY.match(word) and wanted in ("civilians", "children"):
            return "differs"
        return _by_words(page, mention, wanted)
    if noun is None:
        return _by_words(page, mention, wanted) if _stands_for_count(page, mention) else "differs"
    if category_of(noun.kind) is None:
        return _by_words(page, mention, wanted)
    mixed = {noun.kind, wanted} <= {"prisoners", "wounded", "civilians"}
    return "open" if mixed and _named(page, mention, wanted, 0) else "differs"


def _stands_for_count(page: Page, mention: Mention) -> bool:
    """A number without a noun is a count where its sentence moves people or sums them up."""
    if mention.category is not None or mention.number is None:
        return True
    number = page.numbers[mention.number]
    if number.glued or re.match(r"-\w", page.text[number.end : number.end + 2]):
        return False
    if re.fullmatch(r"(?:19|20)\d\d", number.surface):
        return False
    first = mention.sentence
    if elliptical(page, number):  # "Ukraine counted 6,057." right after the sentence on bodies
        first = page.sentences.items[max(0, mention.sentence.index - 1)]
    cues = page.cues.within(first.start, mention.sentence.end)
    return any(
        (cue.family == "verb" and cue.kind != "home")
        or (cue.family == "cue" and cue.kind == "cumulative")
        or (cue.family == "noun" and category_of(cue.kind) is not None)
        for cue in cues
    )


def _handed_near(page: Page, mention: Mention) -> bool:
    cues = page.cues.within(mention.sentence.start, mention.sentence.end)
    return any(cue.family == "verb" and cue.kind in ("give", "receive", "return") for cue in cues)


def _by_words(page: Page, mention: Mention, wanted: Category) -> Answer:
    """Where the noun does not tell, the category's own nouns must stand near."""
    if _named(page, mention, wanted, 0):
        return "open"
    if mention.category is not None and mention.category != wanted:
        return "differs"
    if _named(page, mention, wanted, 2):
        return "open"
    elsewhere = any(
        (cue.family == "noun" and cue.kind == wanted)
        or (wanted == "prisoners" and cue.kind in ("captivity", "exchange"))
        for cue in page.cues
    )
    rival = any(
        cue.family == "noun" and cue.kind in _LIVING | {"bodies"} and cue.kind != wanted
        for cue in page.cues.within(mention.sentence.start, mention.sentence.end)
    )
    return "open" if elsewhere and not rival else "differs"


def _named(page: Page, mention: Mention, wanted: Category, reach: int) -> bool:
    first = max(0, mention.sentence.index - reach)
    last = min(len(page.sentences.items) - 1, mention.sentence.index + (1 if reach else 0))
    start, end = page.sentences.items[first].start, page.sentences.items[last].end
    for cue in page.cues.within(start, end):
        if cue.kind == wanted and cue.family == "noun":
            return True
        if wanted == "bodies" and cue.kind == "dead":
            return True
        if wanted == "prisoners" and cue.kind == "captivity":
            return True
        if wanted == "prisoners" and cue.family == "verb" and cue.kind == "exchange":
            return True
    return False


def _direction(mention: Mention, transfer: Transfer) -> Answer:
    if mention.each:
        return "agrees"
    flow = mention.flow
    if flow is None or (flow.from_party is None and flow.to_party is None):
        return "open"
    pairs = ((flow.from_party, transfer.from_party), (flow.to_party, transfer.to_party))
    if any(said and claimed and said != claimed for said, claimed in pairs):
        return "open" if flow.conflict else "differs"
    if any(said and claimed for said, claimed in pairs):
        return "agrees"
    return "open"


def _bound(page: Page, mention: Mention, quantity: Quantity) -> Answer:
    if mention.number is None:
        return "open"
    number = page.numbers[mention.number]
    if quantity.value is None or number.value == 0:
        return "agrees"
    return "agrees" if number.bound == quantity.bound else "differs"


def _scope(page: Page, mention: Mention, record: ExchangeRecord) -> Answer:
    if mention.scope == record.scope:
        return "agrees"
    if record.scope == "single":
        return "differs"
    return "open" if _tallied(page, mention) else "differs"


def _tallied(page: Page, mention: Mention) -> bool:
    """A total is told where cumulative or agreeing words stand in the sentence or right before."""
    sentences = page.sentences.items
    first = sentences[max(0, mention.sentence.index - 1)]
    told = mention.clause is not None and not mention.clause.nominal and mention.status in _DONE
    wanted = {"cumulative"} if told else {"cumulative", "agreed"}
    cues = page.cues.within(first.start, mention.sentence.end)
    return any(cue.family == "cue" and cue.kind in wanted for cue in cues)


def _status(page: Page, mention: Mention, record: ExchangeRecord) -> Answer:
    if mention.status == record.status:
        return "agrees"
    if mention.status in _DONE and record.status in _DONE:
        return "agrees"
    if mention.status in _AHEAD and record.status in _AHEAD:
        return "agrees" if _cued(page, mention, record.status) else "open"
    sure = mention.clause is not None and not mention.clause.nominal
    if mention.status == "planned" and not _cued(page, mention, "planned"):
        return "open"
    if sure and mention.status != "completed":
        return "differs"
    if record.status in _DONE:
        return "differs" if mention.status in ("postponed", "cancelled", "offered") else _if_done(page, mention)
    return "open" if _cued(page, mention, record.status) else "differs"


def _if_done(page: Page, mention: Mention) -> Answer:
    """A verbal noun read as planned is open where the sentence also says that it was done."""
    cues = page.cues.within(mention.sentence.start, mention.sentence.end)
    done = any(
        (cue.family == "cue" and cue.kind == "held") or (cue.family == "verb" and cue.form in ("past", "pass"))
        for cue in cues
    )
    return "open" if done else "differs"


def _cued(page: Page, mention: Mention, status: str) -> bool:
    """Words of that status stand in the sentence, or in the one before."""
    sentences = page.sentences.items
    first = sentences[max(0, mention.sentence.index - 1)]
    kinds = {status, "agreed", "planned"} if status == "planned" else {status}
    return any(
        (cue.family == "cue" and cue.kind in kinds) or (status == "planned" and cue.form == "future")
        for cue in page.cues.within(first.start, mention.sentence.end)
    )


def unsettled(date: DateMention) -> bool:
    """The words do not settle the day; a year that had to be assumed is no reason to doubt it."""
    return bool({"weekday_direction_unclear", "ambiguous"} & set(date.issues))


def _date(page: Page, mention: Mention, record: ExchangeRecord) -> Answer:
    said, claimed = mention.date, record.when
    if said is None or said.first is None or claimed.start is None or unsettled(said):
        return "open"
    last = said.last or said.first
    end = claimed.end or claimed.start
    if said.first <= end and claimed.start <= last:
        return "agrees"
    if said.role != "event" or of_speech(page, mention.sentence, said):
        return "open"
    published = page.article.published
    if published is not None and said.first > published and record.status in _DONE:
        return "open"
    clause = mention.clause
    if clause is None or not clause.start <= said.start < clause.end:
        return "open"
    others = [d for d in page.dates.within(mention.sentence.start, mention.sentence.end) if d.role == "event"]
    return "differs" if len(others) == 1 else "open"
