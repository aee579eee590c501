"""Zeros told by a verb: "took back none", "Цивільних натомість не передавала", "ни одного"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from extractor.reading.counts.nouns import category_of
from extractor.reading.lexicon import Cue
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.ways.hints import opposite
from extractor.records import Category
from extractor.text.sentences import Sentence
from extractor.validate.ways.emptyhands import EMPTY_HANDS

_ABSOLUTE = re.compile(
    r"\b(?:none|nothing|nobody|no[- ]one|zero|not (?:even )?(?:a single|one)|"
    r"no(?= \w)|any(?= \w)|a single(?= \w)"
    r"|ничего|никого|ни (?:один|одн\w+|едино\w+)|ноль|нол\w+|нул\w+"
    r"|нічого|нікого|жодн\w+|жоден|ані одн\w+)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"(?:\b(?:not|never|without|не|ні|ни)|n't)\s+(?:[\w-]+\s+){0,2}\Z", re.IGNORECASE)
_BACK = Phrases(
    r"\b(?:in return|in exchange|(?:the other|that|the opposite) way|"
    r"in (?:the other|that|the opposite) direction|of its own|of their own|back"
    r"|в (?:ту|другую) сторону|в (?:том|этом) направлении|(?:у|в) (?:той|інший) бік|"
    r"(?:у|в) тому напрямку|взамен|обратн\w+|в ответ|в обмен|в обмін|натомість|у відповідь|"
    r"зворотн\w+|навзаєм|взамін|"
    r"назад)\b",
    re.IGNORECASE,
)
_PAUSE = re.compile(r"[,.;:—–]")  # "500 тіл, тіл своїх не віддали": not those that are counted
# "There were no bodies", "российских тел не было", "тел россиян среди них нет"
_THERE = re.compile(
    r"\bthere (?:were|was|are|have been|had been) (?:no|none)\b|"
    r"\bno(?= (?:[\w-]+ ){1,4}(?:were|was) (?:among|aboard|on board|with)\b)|"
    r"\bне (?:было|оказалось|значится|значилось|числится|нашлось|предвидится)\b|\bнет(?=[,.;!]|$)|"
    r"\bне (?:було|виявилося|виявилось|значиться|знайшлося)\b|\b(?:немає|нема)\b",
    re.IGNORECASE,
)
_NEAR = 48  # characters between "there were none" and who they would have been
_MEANT = 2  # sentences back to those of whom there were none
_LIVING = frozenset({"prisoners", "wounded", "civilians", "children"})
_PEOPLE = frozenset({"prisoners", "wounded", "captivity", "person"})
_REACH = 60  # characters between a word of nothing and the verb whose nothing it is


@dataclass(frozen=True, slots=True)
class Nothing:
    """A clause that says that nobody was moved.

    Attributes:
        start: Offset of its first telling word.
        end: Offset after the last.
        categories: What is named in it; empty where it is plain "nothing", "none".
        giver: Who gave nothing, if the words tell.
        taker: Who got nothing, if the words tell.
        back: Whether it speaks of the way back, with no party named.
        parties: All parties of its sentence.
    """

    start: int
    end: int
    categories: frozenset[Category]
    giver: str | None
    taker: str | None
    back: bool
    parties: frozenset[str]


@lru_cache(maxsize=8)
def find_nothings(page: Page) -> tuple[Nothing, ...]:
    """Find the clauses of a page that say that nobody was handed over or received."""
    return tuple(
        nothing
        for sentence in page.sentences
        if not page.boilerplate.at(sentence.start)
        for nothing in _in_sentence(page, sentence)
    )


def may_be_of(page: Page, nothing: Nothing, category: Category) -> bool:
    """Tell whether those of whom there were none may be of a category.

    Plain "none" are of the kind that its sentence names, or the nearest one before that names any.
    """
    if nothing.categories:
        return category in nothing.categories
    sentence = page.sentence_at(nothing.start)
    place = sentence.index if sentence is not None else -1
    for before in reversed(page.sentences.items[max(0, place - _MEANT) : place + 1]):
        kinds = _kinds(page, before)
        if kinds:
            return category in kinds or (category in _LIVING and bool(kinds & _PEOPLE))
    return True


def _kinds(page: Page, sentence: Sentence) -> set[str]:
    """What a sentence names: bodies, or the living of one sort or another."""
    kinds = set()
    for cue in page.cues.within(sentence.start, sentence.end):
        if cue.family in ("noun", "cue") and cue.kind in _PEOPLE | {"bodies", "dead"}:
            kinds.add("bodies" if cue.kind == "dead" else cue.kind)
        elif cue.kind in _LIVING or (cue.family == "verb" and cue.kind == "exchange"):
            kinds.add("prisoners" if cue.family == "verb" else cue.kind)
    return kinds - {"person", "captivity"} if "bodies" in kinds else kinds


def _in_sentence(page: Page, sentence: Sentence) -> Iterator[Nothing]:
    cues = page.cues.within(sentence.start, sentence.end)
    yield from _there_were_none(page, sentence, cues)
    verbs = [cue for cue in cues if cue.family == "verb" and cue.form != "noun"]
    words = list(_ABSOLUTE.finditer(page.text, sentence.start, sentence.end))
    for verb in verbs:
        negated = _NOT.search(page.text, max(sentence.start, verb.start - 32), verb.start)
        near = [w for w in words if _gap(w.start(), w.end(), verb) <= _REACH]
        spoken = [w for w in near if w[0].lower() not in ("any", "a single") or negated]
        if not spoken and not negated:
            continue
        low = min([verb.start, *(w.start() for w in spoken)])
        high = max([verb.end, *(w.end() for w in spoken)])
        named = _named(page, sentence, cues, low, high)
        if not named and not any(w[0].lower() not in ("no", "any") for w in spoken):
            continue  # "did not come": nobody is said to be nobody
        yield _nothing(page, sentence, verb, (low, high), frozenset(named))


def _there_were_none(page: Page, sentence: Sentence, cues: list[Cue]) -> Iterator[Nothing]:
    """Nobody was there to be handed over: no verb moves them."""
    parties = frozenset(p.party for p in page.parties.within(sentence.start, sentence.end))
    back = not parties or _BACK.search(page, sentence.start, sentence.end) is not None
    for word in _THERE.finditer(page.text, sentence.start, sentence.end):
        nouns = [
            (cue, category)
            for cue in cues
            if cue.family == "noun"
            and 0 <= max(cue.start - word.end(), word.start() - cue.end) <= _NEAR
            and (category := category_of("bodies" if cue.kind == "dead" else cue.kind))
            and not _PAUSE.search(page.text, *sorted((cue.end, word.start())))
            and not _of_swaps(page, sentence, cue)
            and not _of_what_is_known(page, sentence, cue)
        ]
        if nouns:
            named, taker = frozenset(kind for _, kind in nouns), _whose(page, nouns[0][0])
            yield Nothing(word.start(), word.end(), named, None, taker, back, parties)
    for word in EMPTY_HANDS.finditer(page.text, sentence.start, sentence.end):
        yield Nothing(word.start(), word.end(), frozenset(), None, None, True, parties)


def _whose(page: Page, noun: Cue) -> str | None:
    """Whose people there were none of, if a word right before tells it: "no Russian civilians"."""
    for party in page.parties.within(max(0, noun.start - 24), noun.start):
        if page.text[party.end : noun.start] == " " and opposite(party.party):
            return party.party
    return None


def _of_swaps(page: Page, sentence: Sentence, noun: Cue) -> bool:
    """No exchanges of prisoners there were, which is not to say that nobody came home."""
    low = max(sentence.start, noun.start - 24)
    return any(cue.family == "verb" for cue in page.cues.within(low, noun.start))


_KNOWN = re.compile(
    r"\b(?:word|news|informations?|data|details?|reports?|comments?|victims?|casualties|losses|"
    r"данных|сведений|информации|известий|подробностей|комментариев|жертв|пострадавших|потерь|"
    r"даних|відомостей|інформації|подробиць|коментарів|постраждалих|втрат)\b",
    re.IGNORECASE,
)


def _of_what_is_known(page: Page, sentence: Sentence, noun: Cue) -> bool:
    """What there was none of is news of them, or victims among them."""
    return bool(_KNOWN.search(page.text, max(sentence.start, noun.start - 40), noun.start))


def _named(page: Page, sentence: Sentence, cues: list[Cue], low: int, high: int) -> set[Category]:
    """The categories named beside, those left out that carry a count of their own."""
    found: set[Category] = set()
    for cue in cues:
        kind = "bodies" if cue.kind == "dead" and cue.family == "noun" else cue.kind
        category = category_of(kind) if cue.family in ("noun", "unit") else None
        if category is None or not low - _REACH <= cue.start <= high + _REACH:
            continue
        counted = any(
            0 <= cue.start - number.end <= 24
            and number.value
            and not _PAUSE.search(page.text, number.end, cue.start)
            for number in page.numbers_in(sentence)
        )
        if not counted:
            found.add(category)
    return found


def _nothing(
    page: Page,
    sentence: Sentence,
    verb: Cue,
    bounds: tuple[int, int],
    categories: frozenset[Category],
) -> Nothing:
    parties = page.parties.within(sentence.start, sentence.end)
    owners = [party.party for party in parties if _owns_named(page, party.end)]
    before = [
        party.party
        for party in parties
        if party.start < verb.start and not _owns_named(page, party.end)
    ]
    actor = before[-1] if before and opposite(before[-1]) else None
    giver = actor if verb.kind in ("give", "return") else None
    taker = actor if verb.kind == "receive" else None
    if owners and verb.kind in ("give", "return") and opposite(owners[-1]):
        giver, taker = giver if giver != owners[-1] else None, owners[-1]
    back = bool(_BACK.search(page, sentence.start, sentence.end))
    named = frozenset(party.party for party in parties)
    return Nothing(*bounds, categories, giver, taker, back, named)


def _owns_named(page: Page, end: int) -> bool:
    """The dead are called a party's own: "российских тел не отдали", "no Ukrainian bodies"."""
    return any(
        cue.family == "noun" and cue.kind == "bodies" and page.text[end : cue.start] == " "
        for cue in page.cues.within(end, end + 4)
    )


def _gap(start: int, end: int, verb: Cue) -> int:
    return max(start - verb.end, verb.start - end, 0)
