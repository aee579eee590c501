"""Aspects: how the words around a count agree with what a transfer claims.

Each aspect is ``agrees``, ``differs`` or ``open`` (the words do not tell).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from extractor.reading.counts import category_of
from extractor.reading.lexicon import Cue
from extractor.reading.mentions import Mention, elliptical, of_speech
from extractor.reading.page import Page
from extractor.records import Category, ExchangeRecord, Quantity, Transfer

from extractor.text.dates import DateMention

Answer = Literal["agrees", "differs", "open"]

_LIVING = frozenset({"prisoners", "wounded", "civilians", "children"})
_NO_COUNT = frozenset(
    {"date", "time", "money", "percent", "age", "ordinal", "weapons", "casualties"}
)
_DIRT = frozenset(
    {"hostile", "hidden", "teaser", "ticker", "advert", "error_page", "subscribe", "disclaimer"}
)
_STATIC = frozenset({"date", "time", "money", "percent", "age", "ordinal"})
_PERFECT = re.compile(
    r"\b(?:has|have|had)\s+(?:\w+\s+){0,2}?\w+(?:ed|en|ne|ught|nt|de)\b|\b(?:уже|вже|итог\w*|підсум\w*)\b",
    re.IGNORECASE,
)
_MILITARY = re.compile(
    r"soldier|service(?:man|men|woman|women| ?member)|troop|defender|fighter|marine|sailor|officer|personnel|"
    r"combatant|warrior|солдат|военнослуж|бойц|боец|офицер|матрос|моряк|захисн|оборон|військов|воїн|офіцер|бійц",
    re.IGNORECASE,
)
_FEW = 12  # "the two sides", "three regions": small numbers count many things
_COLLECTIVE = re.compile(r"дво(?:е|є|их|х)|тро(?:е|є|их|х)|\w+еро|\w+[её]рых|\w+ьох", re.IGNORECASE)
SURE = 1  # hints weaker than this do not refute a record that somebody made
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
    if noun is None and mention.role == "casualties" and wanted == "bodies":
        return "open" if _handed_near(page, mention) else "differs"
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
    return "open" if mixed and _joined(page, noun.cue, wanted) else "differs"


def _joined(page: Page, noun: Cue, wanted: Category) -> bool:
    """ "Civilian prisoners", "servicemen and civilians": two categories in one noun phrase."""
    kinds = {wanted, "person"} if wanted == "prisoners" else {wanted}
    return any(
        cue.family == "noun" and cue.kind in kinds and not _has_own_number(page, cue, noun.start)
        for cue in page.cues.within(max(0, noun.start - 28), noun.end + 28)
    )


def _has_own_number(page: Page, cue: Cue, apart_from: int) -> bool:
    """A noun that follows another number is that number's."""
    before = page.text[max(0, cue.start - 24) : cue.start]
    return cue.start > apart_from and bool(re.search(r"\d\S*\s+(?:\S+\s+)?\Z", before))


def _stands_for_count(page: Page, mention: Mention) -> bool:
    """A number without a noun is a count where its sentence moves people or sums them up."""
    if mention.category is not None or mention.number is None:
        return True
    number = page.numbers[mention.number]
    few = (number.value or 0) <= _FEW and not _COLLECTIVE.fullmatch(number.surface)
    if few and not elliptical(page, number):
        return False
    if number.glued or re.match(r"-\w", page.text[number.end : number.end + 2]):
        return False
    if re.fullmatch(r"(?:19|20)\d\d", number.surface):
        return False
    first = mention.sentence
    if elliptical(page, number):  # "Ukraine counted 6,057." right after the sentence on bodies
        first = page.sentences.items[max(0, mention.sentence.index - 2)]
    cues = page.cues.within(first.start, mention.sentence.end)
    return any(
        (cue.family == "verb" and cue.kind != "home")
        or (cue.family == "cue" and cue.kind in ("cumulative", "summed"))
        or (cue.family == "noun" and category_of(cue.kind) is not None)
        for cue in cues
    )


def _handed_near(page: Page, mention: Mention) -> bool:
    """Something is handed over in the sentence, or in the one before or behind."""
    sentences = page.sentences.items
    first = sentences[max(0, mention.sentence.index - 1)]
    last = sentences[min(len(sentences) - 1, mention.sentence.index + 1)]
    return any(cue.family == "verb" for cue in page.cues.within(first.start, last.end))


def _by_words(page: Page, mention: Mention, wanted: Category) -> Answer:
    """Where the noun does not tell, the words around do: the category must be spoken of.

    Another category's own noun right before the count, or a little behind it, speaks against it.
    """
    if mention.category is not None and mention.category != wanted:
        return "open" if _named(page, mention, wanted, 1) else "differs"
    if _named(page, mention, wanted, 0):
        return "open"
    low, high = max(mention.sentence.start, mention.start - 80), mention.end + 40
    rivals = {
        cue.kind
        for cue in page.cues.within(low, min(high, mention.sentence.end))
        if cue.family == "noun" and cue.kind in _LIVING | {"bodies"} and cue.kind != wanted
    }
    if rivals and not (rivals | {wanted} <= _LIVING - {"children"}):
        return "differs"
    person = mention.head is not None and mention.head.kind == "person"
    if person and wanted == "prisoners" and not rivals and _handed_near(page, mention):
        return "open"
    spoken = any(
        (cue.family == "noun" and cue.kind == wanted)
        or (wanted == "prisoners" and cue.kind in ("captivity", "exchange"))
        or (wanted == "bodies" and cue.kind == "dead")
        for cue in page.cues
    )
    return "open" if spoken else "differs"


def _named(page: Page, mention: Mention, wanted: Category, reach: int) -> bool:
    first = max(0, mention.sentence.index - reach)
    last = min(len(page.sentences.items) - 1, mention.sentence.index + (1 if reach else 0))
    start, end = page.sentences.items[first].start, page.sentences.items[last].end
    for cue in page.cues.within(start, end):
        if cue.kind == wanted and cue.family == "noun":
            if not _counted_elsewhere(page, cue, mention):
                return True
        elif wanted == "bodies" and cue.kind == "dead":
            return True
        elif wanted == "prisoners" and (
            cue.kind == "captivity" or (cue.family == "verb" and cue.kind == "exchange")
        ):
            return True
    return False


def _counted_elsewhere(page: Page, cue: Cue, mention: Mention) -> bool:
    """The noun stands right behind another number, and is what that one counts."""
    sentence = page.sentence_at(cue.start)
    if sentence is None:
        return False
    own = page.numbers[mention.number].start if mention.number is not None else -1
    return any(
        0 <= cue.start - number.end <= 24 and number.start != own
        for number in page.numbers_in(sentence)
    )


def _direction(mention: Mention, transfer: Transfer) -> Answer:
    if mention.each:
        return "agrees"
    flow = mention.flow
    if flow is None or (flow.from_party is None and flow.to_party is None):
        return "open"
    pairs = ((flow.from_party, transfer.from_party), (flow.to_party, transfer.to_party))
    if any(said and claimed and said != claimed for said, claimed in pairs):
        return "open" if flow.conflict or flow.strength < SURE else "differs"
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
        return "open" if _summed(page, mention) else "differs"
    return "open" if _tallied(page, mention) else "differs"


def _summed(page: Page, mention: Mention) -> bool:
    """Tell whether what looks like a total may be one handover.

    "In all" may sum up one day's parts, and what was agreed may be one swap.
    """
    kinds = {
        cue.kind
        for cue in page.cues.within(mention.sentence.start, mention.sentence.end)
        if cue.family == "cue"
    }
    exact = mention.number is not None and page.numbers[mention.number].bound == "exact"
    return "cumulative" not in kinds and ("summed" in kinds or exact)


def _tallied(page: Page, mention: Mention) -> bool:
    """Tell whether the words leave room for a total.

    They do where cumulative or agreeing words stand near, the count is rounded, the verb is in the
    perfect, or the only date beside the count is longer than a day.
    """
    sentences = page.sentences.items
    first = sentences[max(0, mention.sentence.index - 1)]
    cues = page.cues.within(first.start, mention.sentence.end)
    if any(cue.family == "cue" and cue.kind in ("cumulative", "summed") for cue in cues):
        return True
    if mention.status not in _DONE and any(cue.kind == "agreed" for cue in cues):
        return True
    if mention.number is not None and page.numbers[mention.number].bound != "exact":
        return True
    text = page.text[mention.sentence.start : mention.sentence.end]
    dated = mention.date is not None and mention.date.precision == "day"
    if dated or mention.date is None:
        return bool(_PERFECT.search(text)) and not dated
    return True


def _status(page: Page, mention: Mention, record: ExchangeRecord) -> Answer:
    told, claimed = mention.status, record.status
    if told == claimed or {told, claimed} <= _DONE:
        return "agrees"
    if told in _AHEAD and claimed in _AHEAD:
        return "agrees" if _cued(page, mention, claimed) else "open"
    finite = mention.clause is not None and not mention.clause.nominal
    if claimed in _DONE:
        if not _cued(page, mention, told):
            return "open"
        return (
            "differs" if finite or told in ("postponed", "cancelled") else _if_done(page, mention)
        )
    if _cued(page, mention, claimed):
        return "open"
    return "differs"


def _if_done(page: Page, mention: Mention) -> Answer:
    """A verbal noun read as planned is open where the sentence also says that it was done."""
    cues = page.cues.within(mention.sentence.start, mention.sentence.end)
    done = any(
        (cue.family == "cue" and cue.kind == "held")
        or (cue.family == "verb" and cue.form in ("past", "pass"))
        for cue in cues
    )
    return "open" if done else "differs"


def _cued(page: Page, mention: Mention, status: str) -> bool:
    """Words of that status stand in the sentence, in the one before, or in the one behind."""
    sentences = page.sentences.items
    first = sentences[max(0, mention.sentence.index - 1)]
    last = sentences[min(len(sentences) - 1, mention.sentence.index + (status == "denied"))]
    kinds = {status, "agreed", "planned"} if status == "planned" else {status}
    return any(
        (cue.family == "cue" and cue.kind in kinds)
        or (status == "planned" and cue.form == "future")
        for cue in page.cues.within(first.start, last.end)
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
    others = [
        d
        for d in page.dates.within(mention.sentence.start, mention.sentence.end)
        if d.role == "event"
    ]
    return "differs" if len(others) == 1 else "open"
