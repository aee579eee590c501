"""Categories: what a number counts where its noun says "people", or where it has no noun."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extractor.reading.clauses import Clause
from extractor.reading.counts.barecounts import is_no_count, is_own
from extractor.reading.counts.comingto import category_come_to
from extractor.reading.counts.ellipsis import elliptical
from extractor.reading.counts.minors import are_minors
from extractor.reading.counts.nearby import goes_back, near_category, numbers_others
from extractor.reading.counts.noughts import named_first
from extractor.reading.counts.nouns import Head, category_of
from extractor.reading.counts.persons import GENERIC, is_freed, names_dead, person_category
from extractor.reading.mention import Mention, State
from extractor.reading.page import Page
from extractor.reading.ways.namedpeople import in_mixed_company, names_prisoners, turns_to_living
from extractor.records import Category
from extractor.text.numbers import Number
from extractor.text.sentences import Sentence

MILITARY = re.compile(
    r"soldier|service(?:m[ae]n|wom[ae]n|member)|troop|defender|fighter|солдат|военнослуж|военны[хем]|"
    r"бойц|защитник|захисн|оборон|військов|воїн|бійц",
    re.IGNORECASE,
)
_WOUNDS = re.compile(r"ранени[йяе]|поранен(?:ня|ь)|injur(?:y|ies)|wounds", re.IGNORECASE)
_FELL = re.compile(
    r"\b(?:kill(?:ed|ing|s)|died|ранен[ыо]|ранил[аио]?|поранен[оі]|погиб(?:ли|ло|ла)?|убит[оы]|убил[аио]?|загинул[аио]|вбито|вбил[аио])\s+"
    r"(?:[^\W\d]+\s+){0,2}\Z",
    re.IGNORECASE,
)
_FELL_THEN = re.compile(
    r"\s+(?:died\b|"
    r"(?:were|was|have been|had been|being)\s+(?:\w+ly\s+)?(?:killed|wounded|injured)\b|"
    r"погиб(?:ли|ло)\b|(?:были\s+)?(?:убиты|ранены)\b|загинул[ио]\b|(?:було\s+)?(?:вбито|поранено)\b)",
    re.IGNORECASE,
)
_MOVES_PEOPLE = ("exchange", "home", "return", "give", "receive")


def topic_of(page: Page) -> Category | None:
    """The category an article is about: the commonest noun of ours."""
    tally: dict[str, int] = {}
    for cue in page.cues:
        hurt = cue.kind == "wounded" and _WOUNDS.match(page.text, cue.start)
        if cue.family == "noun" and category_of(cue.kind) and not hurt:
            tally[cue.kind] = tally.get(cue.kind, 0) + 1
    topic = category_of(max(sorted(tally), key=lambda kind: tally[kind])) if tally else None
    if topic == "civilians" and "bodies" not in tally and _soldiers(page) >= tally[topic]:
        return "prisoners"  # "three hundred defenders and two civilians"
    return topic


def _soldiers(page: Page) -> int:
    return sum(
        cue.family == "noun" and cue.kind == "person" and bool(MILITARY.match(page.text, cue.start))
        for cue in page.cues
    )


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a number, and what was told before it.

    Attributes:
        sentence: Its sentence.
        clause: The clause that moves it, if one does.
        state: What the sentences so far have left in mind.
        topic: What the article mostly counts.
        previous: The count before it in the sentence.
        shared: Whether both sides give as many.
    """

    sentence: Sentence
    clause: Clause | None
    state: State
    topic: Category | None
    previous: Mention | None
    shared: bool


def category_told(page: Page, number: Number, head: Head | None, around: Around) -> Category | None:
    """Read what a number counts: its noun, or what the text counted before, says it.

    Returns:
        The category; ``None`` where the number is no count of people or bodies.
    """
    sentence, clause = around.sentence, around.clause
    living = turns_to_living(page, sentence, number.start)
    if living:
        around = replace(around, state=replace(around.state, category="prisoners"))
    if head is None:
        told = _bare_told(page, number, around)
        return "prisoners" if living and told == "bodies" else told
    if head.kind in ("person", "civilians") and are_minors(page, sentence, number, head):
        return None if clause is None else "children"
    if head.kind == "dead":
        return "bodies" if clause is not None and clause.verb.kind in _MOVES_PEOPLE else None
    if head.kind == "person":
        return _people_told(page, number, head, around)
    if head.kind == "wounded" and (clause is None or _WOUNDS.match(page.text, head.cue.start)):
        return None
    return category_of(head.kind)


def _bare_told(page: Page, number: Number, around: Around) -> Category | None:
    """Read what a number without a noun counts from the people told of around it."""
    sentence, clause, state = around.sentence, around.clause, around.state
    topic, previous, shared = around.topic, around.previous, around.shared
    if state.category == "civilians" and _outnumbers(page, number, state):
        state = replace(state, category=None)
    if (clause is None and not shared) or (is_no_count(page, number) and not shared):
        return None
    if not _stands_alone(page, number) and not (shared and _on_its_day(page, number)):
        return None
    said = named_first(page, sentence, number) or category_come_to(page, sentence, number)
    if said is not None:
        return said
    near = previous.category if previous is not None else None
    if near is None or (previous is not None and numbers_others(page, previous.end, number)):
        near = near_category(page, sentence, number) or near
    if is_own(page, number) and near != "bodies":
        freed = clause is not None and is_freed(page, clause)
        last = state.category or topic
        return "bodies" if near is None and last == "bodies" and not freed else "prisoners"
    if near == "wounded" and any(
        cue.kind == "person" and MILITARY.match(page.text, cue.start)
        for cue in page.cues.within(sentence.start, number.start)
    ):
        near = "prisoners"  # "all the wounded, and soldiers under 25: at least 1,000 each"
    if near in ("civilians", "children") and _REST.search(
        page.text, max(sentence.start, number.start - 24), number.start
    ):
        near = "prisoners"  # "twenty civilians, the other 60 soldiers"
    if shared and near == "civilians" and _after_pause(page, sentence, number):
        near = None  # "270 soldiers and 120 civilians on Friday, on Saturday 307 for 307"
    if (
        shared
        and near in ("civilians", "children")
        and _FORMULA.search(page.text, max(sentence.start, number.start - 60), number.start)
    ):
        near = None  # "11 residents came home in the 1,000-for-1,000 exchange"
    if shared and near == "civilians" and in_mixed_company(page, sentence):
        near = None  # "146 for 146: soldiers and civilians came home"
    if near is None and clause is not None and is_freed(page, clause):
        living = state.category not in (None, "bodies")
        return state.category if living else "prisoners"
    if near is None and shared:
        return _swapped(page, state.category, topic)
    near = near or _in_captivity(page, sentence)
    return near or state.category or _captives(page, sentence) or topic


def _people_told(page: Page, number: Number, head: Head, around: Around) -> Category | None:
    """Read what people are whom a word such as "people" or "soldiers" counts."""
    sentence, clause, state = around.sentence, around.clause, around.state
    topic, previous, shared = around.topic, around.previous, around.shared
    if previous is not None and _is_more(page, head):
        return previous.category
    if previous is not None and _is_of_them(page, number, head):
        return previous.category
    if _FELL.search(page.text, max(0, number.start - 24), number.start) or _FELL_THEN.match(
        page.text, head.cue.end
    ):
        return None  # "погибли более 400 человек с обеих сторон"
    if shared and MILITARY.match(page.text, head.cue.start):
        freed = clause is not None and is_freed(page, clause)
        return "bodies" if names_dead(page, sentence) and not freed else "prisoners"
    if shared and clause is not None and state.category == "civilians":
        state = replace(state, category=None)  # what both sides give as many of are prisoners
    if previous is None and state.category == "civilians":
        state = replace(state, category=None) if _outnumbers(page, number, state) else state
    if clause is None and shared:
        near = near_category(page, sentence, number)
        told = state.category if names_dead(page, sentence) else None
        return near or _swapped(page, told, None)
    if previous is not None and previous.category not in (None, "bodies"):
        state = replace(state, category=previous.category)
    back = previous is None and clause is not None and not is_freed(page, clause)
    if back and goes_back(page, sentence, head, clause, state):
        return "bodies" if topic == "bodies" else "prisoners"
    return person_category(page, sentence, head, clause, state)


def _after_pause(page: Page, sentence: Sentence, number: Number) -> bool:
    """Tell whether civilians were named before a count, and a pause stands between."""
    nouns = page.cues.within(sentence.start, number.start)
    named = [cue for cue in nouns if cue.family == "noun" and cue.kind == "civilians"]
    return bool(named) and _PAUSED.search(page.text, named[-1].end, number.start) is not None


_FORMULA = re.compile(
    r"\b(?:exchange|swap|deal|format|formula|обмен|обмін|формул|формат|сделк|угод)\w*\s+"
    r"(?:[^\W\d]+\s+){0,3}[\"'(]{0,2}\Z|\b(?:the|an?|this|that)\s+[\"']?\Z",
    re.IGNORECASE,
)
_MANY = 5  # times as many people are not the civilians of the sentence before


def _outnumbers(page: Page, number: Number, state: State) -> bool:
    """Far more people come home than there were civilians: "two journalists ... 146 Ukrainians"."""
    last = page.value_of(state.last.number) if state.last is not None else None
    return bool(last and number.value and number.value >= _MANY * last)


_REST = re.compile(
    r"\b(?:the (?:other|rest|remaining)|остальн\w+|прочи[ех]|решта|решту|інш[іи]х?)\s+\Z",
    re.IGNORECASE,
)
_PAUSED = re.compile(r"[,;:()]")


def _stands_alone(page: Page, number: Number) -> bool:
    """The count has no noun of its own: a pause, a small word, or a verb of ours follows it."""
    if elliptical(page, number):
        return True
    following = page.cues.within(number.end, number.end + 2)
    return any(
        cue.family == "verb"
        and (
            cue.form not in ("noun", "part")
            or (cue.form == "part" and _PHRASE_ENDS.match(page.text, cue.end))
        )
        for cue in following
    )


# "207 вернувшихся.", "60 звільнених з полону", "11 тысяч переданных Киеву": no noun follows
_PHRASE_ENDS = re.compile(
    r"\s*(?:[.,;:)!?—–\n]|\Z)|\s+(?:(?:из|з|із|с|со|от|від|по|в|во|у|на|и|та|і|й|до|за)\s|"
    r"(?-i:[А-ЯІЇЄ]))",
    re.IGNORECASE,
)


def _on_its_day(page: Page, number: Number) -> bool:
    """An ordinal follows: "by 390 on the first day" is "по 390 першого дня"."""
    sentence = page.sentence_at(number.start)
    return sentence is not None and any(
        other.ordinal and other.start - number.end == 1 for other in page.numbers_in(sentence)
    )


def _is_more(page: Page, head: Head) -> bool:
    """Tell whether "others" are meant: "eight children and two others" are all children."""
    word = page.text[head.cue.start : head.cue.end].lower()
    return word in ("others", "other")


def _is_of_them(page: Page, number: Number, head: Head) -> bool:
    """A part of the count before is of its kind: "46 wounded, 31 of them Ukrainians"."""
    return bool(_OF_THEM.match(page.text, number.end) and GENERIC.match(page.text, head.cue.start))


def _swapped(page: Page, told: Category | None, topic: Category | None) -> Category:
    """N for N without a noun: prisoners, unless the text is about bodies and no prisoners."""
    if told in ("prisoners", None):
        return "prisoners"
    if told == "bodies":
        return "prisoners" if names_prisoners(page) and topic != "bodies" else "bodies"
    return "bodies" if topic == "bodies" else "prisoners"


_ASKED = 3  # sentences back to the swap that a question names: "Was the swap quick? ... 95 of ours"


def _captives(page: Page, sentence: Sentence) -> Category | None:
    """Where nothing says what is exchanged, prisoners are."""
    first = page.sentences.items[max(0, sentence.index - _ASKED)]
    swapped = any(
        cue.family == "verb" and cue.kind == "exchange"
        for cue in page.cues.within(first.start, sentence.end)
    )
    return "prisoners" if swapped else None


def _in_captivity(page: Page, sentence: Sentence) -> Category | None:
    """Who come back from captivity are prisoners, whatever was counted before."""
    cues = page.cues.within(sentence.start, sentence.end)
    captive = any(cue.family == "cue" and cue.kind == "captivity" for cue in cues)
    return "prisoners" if captive and not names_dead(page, sentence) else None


_OF_THEM = re.compile(
    r"\s+(?:of|from|among) (?:them|whom|these|those)\b|\s+(?:из|з|із) (?:них|которых|яких)\b",
    re.IGNORECASE,
)
