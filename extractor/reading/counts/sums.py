"""Sums: counts that one phrase adds up, "six boys and one girl", "the envoy and 55 others"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.reading.counts.nouns import category_of
from extractor.reading.mention import Mention
from extractor.reading.page import Page

_MOST = 8  # parts of one phrase
_AND = re.compile(
    r"(?:\s+[^\W\d][\w'’-]*){0,3}?(?:,|,?\s+(?:and|plus|as well as|и|а также|плюс|та|і|й|а також))"
    r"(?:\s+(?:also|another|ещё|еще|ще))?\s+",
    re.IGNORECASE,
)
_NAME = r"[A-ZА-ЯІЇЄҐ][\w'’.-]+(?:\s+[A-ZА-ЯІЇЄҐ][\w'’.-]+){0,3}"
# "Viktor Medvedchuk and 55 others", "Медведчук и ещё 55 человек"
_NAMED = re.compile(
    rf"(?P<names>(?:{_NAME}(?:,\s+|\s+(?:and|и|та|і|й)\s+))*{_NAME}),?\s+"
    r"(?:and|together with|along with|plus|и|вместе с|а также|та|і|й|разом (?:з|із|зі)|а також)\s+"
    r"(?:(?:another|some|also|ещё|еще|ще)\s+)?(?:a\s+)?\Z"
)
_ONE = re.compile(
    r"\b(?:an?|the)\s+(?:[\w-]+\s+){1,3}?(?:and|plus)\s+(?:another\s+)?\Z|"
    r"\b(?:один|одна|одного|одну)\s+[^\W\d]+\s+(?:и|та|і|й)\s+(?:ещё\s+|еще\s+|ще\s+)?\Z",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\s+(?:others?|more|other\s+[^\W\d]+|fellow\s+[^\W\d]+|других|других\s+[^\W\d]+|"
    r"інших|інші)(?!\w)",
    re.IGNORECASE,
)
_YOUNG = re.compile(r"хлоп|дівч|ребят|парн|lads|guys", re.IGNORECASE)
_STILL = re.compile(r"(?:ещё|еще|ще|another)\s+\Z", re.IGNORECASE)
_PLACED = re.compile(
    r"\b(?:from|in|to|on|by|at|for|из|на|до|за|із|в|у|з|к|с|от|від|по)\s+\Z", re.IGNORECASE
)
_SPLIT = re.compile(r",\s+|\s+(?:and|и|та|і|й)\s+")
# "Her son came home together with 102 comrades": one more than they
_ALONG = re.compile(
    r"\b(?:together with|along with|alongside|вместе со?|наряду со?|(?:разом|вкупі) (?:з|із|зі))\s+"
    r"(?:(?:another|some|ещё|еще|ще)\s+)?\Z",
    re.IGNORECASE,
)
_FELLOWS = re.compile(
    r"\s+(?:comrades?|fellow\s+[^\W\d]+|brothers[- ]in[- ]arms|others?|other\s+[^\W\d]+|"
    r"(?:[^\W\d]+\s+)?(?:побратим|товариш|товарищ|сослужив|однополчан)\w*|"
    r"(?:інш|друг)(?:ими|их)(?:\s+[^\W\d]+)?)(?!\w)",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\w*(?:ли|лися|лись)\b|were\b|have\b|had been\b", re.IGNORECASE)
_REACH = 90
# "Two volunteers and a Ukrainian", "двоє іноземців та українець": the last one has no numeral
_AND_A = re.compile(
    r"(?:\s+[^\W\d][\w'’-]*){0,3}?"
    r"(?:\s+(?:and|plus|as well as)\s+an?\s+(?:[a-z][\w-]*\s+)?(?:Ukrainian|Russian|foreigner|"
    r"civilian|"
    r"soldier|officer|sergeant|sailor|marine|woman|man|boy|girl|child|medic|policeman|journalist|"
    r"volunteer|citizen|priest|national)(?![\w-]|"
    r"\s+(?!who|was|were|from|is|are|and|in|on|to|have|has|had|will|came|went|got|left|set|rode|"
    r"flew|made|[a-z]{2,}ed\b)[a-z])|"
    r"\s+(?:и|а также|плюс|та|і|й|а також)\s+(?:украин(?:ец|ца|цу|цем|к[ау]|кой)|"
    r"россиян(?:ин(?:а|у|ом)?|к[ау])|україн(?:ець|ця|цю|цем|к[ау]|кою)|росіян(?:ин(?:а|у|ом)?|к[ау])|"
    r"иностран(?:ец|ца|цем)|інозем(?:ець|ця|цем)|гражданин[ау]?|громадянин[ау]?|солдата|"
    r"боец|бойца|боєць|бійця|офіцера?|офицера?|моряка?|женщин[ау]|жінк[ау]|мужчин[ау]|чоловіка?|"
    r"реб[её]н(?:ок|ка)|дитин[ау]|мальчика?|хлопчика?|девочк[ау]|дівчинк[ау]|медика?|"
    r"журналиста?|журналіста?|священник[а]?|цивільного|гражданского)(?!\w))"
)

_AND_CHILD = re.compile(
    r"\s+(?:and|plus|as well as)\s+an?\s+(?:[a-z][\w-]*\s+)?(?:boy|girl|child)\b|"
    r"\s+(?:и|а также|плюс|та|і|й|а також)\s+(?:реб[её]н(?:ок|ка)|дитин[ау]|мальчика?|хлопчика?|"
    r"девочк[ау]|дівчинк[ау])\b",
    re.IGNORECASE,
)


def sums_of(page: Page, mentions: Sequence[Mention]) -> Iterator[tuple[float, Mention]]:
    """Read the sums that a reader adds up without being told to.

    Args:
        page: The page.
        mentions: Its counts, in order.

    Yields:
        Each sum, with the first count of its phrase, whose words hold of all of them.
    """
    counts = [m for m in mentions if m.number is not None and not m.dirty]
    for index, mention in enumerate(counts):
        for named in with_named(page, mention):
            yield named, mention
        if (last := _with_last(page, mention)) is not None:
            yield last, mention
        if index == 0 or not follows(page, counts[index - 1], mention):
            yield from _chain(page, counts, index)


def with_child(page: Page, mention: Mention) -> float | None:
    """The count of children of whom the last has no numeral: "four girls and a boy" are five."""
    if mention.head is None or mention.head.kind != "children" or mention.category != "children":
        return None
    ends = _AND_CHILD.match(page.text, mention.head.cue.end, mention.sentence.end)
    return None if ends is None else _with_last(page, mention)


def _with_last(page: Page, mention: Mention) -> float | None:
    """The count of a phrase that ends with one more, who has no numeral."""
    value, head = page.value_of(mention.number), mention.head
    if not value or mention.number is None or mention.role not in ("exchange_count", "other"):
        return None
    known = head is None or head.kind == "person" or category_of(head.kind) is not None
    start = max(page.numbers[mention.number].end, head.cue.end if head is not None else 0)
    ends = _AND_A.match(page.text, start, mention.sentence.end) if known else None
    return None if ends is None else value + 1


def _chain(page: Page, counts: Sequence[Mention], first: int) -> Iterator[tuple[float, Mention]]:
    """The sum of the parts that stand in one phrase, and of each beginning of it."""
    total = page.value_of(counts[first].number) or 0
    for place in range(first + 1, min(len(counts), first + _MOST)):
        if not total or not follows(page, counts[place - 1], counts[place]):
            return
        total += page.value_of(counts[place].number) or 0
        yield total, counts[first]


def follows(page: Page, before: Mention, mention: Mention) -> bool:
    """Tell whether a count goes on with the phrase of the one before, and counts alike."""
    if before.sentence.index != mention.sentence.index or before.each or mention.each:
        return False
    if before.head is None or mention.head is None:
        return False
    if not _alike(page, before, mention) or before.number is None or mention.number is None:
        return False
    start = page.numbers[mention.number].start
    hedge = page.numbers[mention.number].hedge
    left = min(start, hedge[0]) if hedge else start
    if not before.head.cue.end <= left:
        return False
    start = before.head.cue.end
    if before.head.kind == "bodies" and mention.head.cue == before.head.cue:
        start = max(start, page.numbers[before.number].end)
        if not _are_of_one(page, start, mention):
            return False
    return _AND.fullmatch(page.text, start, left) is not None


def _are_of_one(page: Page, start: int, mention: Mention) -> bool:
    """Tell whether "the bodies of 23 soldiers and five civilians" went one way, and all are dead.

    Of "the bodies of 1,000 Ukrainians and 38 Russians" each went home, and captives may be alive.
    """
    end = max(mention.end, mention.head.end if mention.head is not None else 0)
    if page.parties.within(start, end):
        return False
    return not any(cue.kind in ("prisoners", "wounded") for cue in page.cues.within(start, end))


def _alike(page: Page, one: Mention, other: Mention) -> bool:
    """Both count people, of one category as far as their nouns tell; or both count bodies."""
    assert one.head is not None
    assert other.head is not None
    kinds = {one.head.kind, other.head.kind}
    if kinds == {"person"}:
        return True
    if kinds == {"person", "children"}:
        return any(_YOUNG.match(page.text, m.head.cue.start) for m in (one, other) if m.head)
    return len(kinds) == 1 and category_of(one.head.kind) is not None


def with_named(page: Page, mention: Mention) -> Iterator[float]:
    """The count of "others", and those who are named before it: a town may be among the names."""
    assert mention.number is not None
    number = page.numbers[mention.number]
    if number.ordinal or number.glued or not number.value or number.hedge is not None:
        return
    before = page.text[max(mention.sentence.start, number.start - _REACH) : number.start]
    if not (
        _OTHERS.match(page.text, number.end)
        or _STILL.search(before)
        or _FELLOWS.match(page.text, number.end)
    ):
        return
    if _is_along(page, mention):
        yield number.value + 1
        return
    named = _NAMED.search(before)
    low = number.start - len(before)
    if named is not None and page.dates.at(low + named.start()) is not None:
        return  # "500 on 9 March and 300 more": nobody is called March
    if named is not None and _PLACED.search(before, 0, named.start()) is None:
        for more in range(1, len(_SPLIT.split(named["names"])) + 1):
            yield number.value + more
    elif _ONE.search(before):
        yield number.value + 1


def _is_along(page: Page, mention: Mention) -> bool:
    """Somebody alone came with them: no number, and no verb of several, stands before."""
    assert mention.number is not None
    number, sentence, clause = page.numbers[mention.number], mention.sentence, mention.clause
    if mention.category != "prisoners" or clause is None:
        return False
    along = _ALONG.search(page.text, max(sentence.start, number.start - _REACH), number.start)
    if along is None or not _FELLOWS.match(page.text, number.end):
        return False
    if _SEVERAL.fullmatch(page.text, clause.verb.start, clause.verb.end) or (
        _SEVERAL.search(page.text, max(sentence.start, along.start() - _REACH), along.start())
    ):
        return False
    dates = page.dates.within(sentence.start, number.start)
    return not any(
        other.start < number.start and not any(d.start <= other.start < d.end for d in dates)
        for other in page.numbers_in(sentence)
        if not other.ordinal
    )
