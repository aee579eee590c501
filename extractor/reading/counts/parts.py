"""Parts: counts that are a part of the one beside them, as the shape of the sentence shows.

"Of the 144 released, 95 had held out in the steelworks." "Seven residents were among the 303."
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extractor.reading.context import same_period
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.text.sentences import Sentence

# "Of the 144", "Серед 157": at a sentence's beginning, or behind a pause
_OUT_OF = re.compile(
    r"(?:\A|[,;:«\"(]\s?|\s[—–-]\s)\W*(?:and\s+|а\s+|и\s+|і\s+)?(?:of|out of|among|from among|"
    r"из|среди|в числе|"
    r"із|зі|з|серед|з-поміж|поміж|у числі)\s+(?:(?:the|those|these|all|all the|тех|этих|тих|цих|"
    r"усіх|всех)\s+){0,2}\Z",
    re.IGNORECASE,
)
# "Семнадцать жителей Житомирщины оказались среди 303": from the part to the whole
_AMONG = re.compile(
    r"[^.;:,\d]{0,60}?\b(?:among|in the group of|среди|в числе|серед|з-поміж|поміж|у числі)\s+"
    r"(?:(?:the|those|these|all|тех|этих|тих|цих)\s+){0,2}",
    re.IGNORECASE,
)
# "двоє офіцерів серед них": behind the part
_OF_THEM = re.compile(
    r"(?:\s+[^\W\d][\w'-]*){0,2}?\s+(?:among them|of them|in their number|среди них|из них|"
    r"в их числе|серед них|(?:з|із) них|поміж них|у їхньому числі)\b",
    re.IGNORECASE,
)
# "двоє — з Конотопа": where a few of them are from
_HAILS = re.compile(
    r"\s[—–-]\s(?:родом\s+)?(?:из|з|із|зі|с|from)\s+(?-i:[А-ЯІЇЄҐA-Z])", re.IGNORECASE
)
# A list that names who the whole are: "189 пленных: азовцы, пограничники и двое гражданских"
_LIST = re.compile(
    r"\s*(?::|\s[—–-])\s[^.;:()\d—–]{3,140}?(?:,|\s(?:and|и|й|і|та))\s(?:also\s|ещ[её]\s|ще\s|even\s)?",
    re.IGNORECASE,
)
# "троих подростков, двух сестёр и их брата": behind a comma, how children are akin to each other
_AKIN = re.compile(
    r"(?:sisters|brothers|siblings|twins|triplets|сест[её]р|сестр\w+|братьев|братья\w*|"
    r"братишек|сестр[её]нок|близнец\w*|близняш\w+|двойняш\w+|"
    r"сестер|братів|брат(?:и|ам|ами)|братик\w*|сестрич\w+|близнюк\w*|двійнят\w*|близнят\w*)(?!\w)",
    re.IGNORECASE,
)
_PAUSE = re.compile(r"\s*(?:[,:(]|\s[—–-])\s*")
_WINDOW = 6  # counts looked at behind each one
_BEHIND = 16  # characters behind a count
_LEAD = 48  # characters before a count
_LISTED = re.compile(r"[^.;:()\d]{1,140}", re.IGNORECASE)


def parted(page: Page, sentence: Sentence, told: Sequence[Mention]) -> list[Mention]:
    """Mark the counts of a sentence that are a part of another one of it.

    Args:
        page: The page.
        sentence: The sentence.
        told: Its mentions, in order.
    """
    counts = [
        index
        for index, m in enumerate(told)
        if m.number is not None and m.category is not None and not m.subset and not m.each
    ]
    parts = _marked(page, told)
    for place, index in enumerate(counts):
        for other in counts[place + 1 :][:_WINDOW]:
            if _is_part(page, sentence, told[index], told[other]):
                parts.add(other)
        behind = counts[place + 1] if place + 1 < len(counts) else None
        if behind is not None and _is_among(page, told[index], told[behind]):
            parts.add(index)
    parts |= {index for index in range(1, len(told)) if _is_remarked(page, told, index)}
    return [replace(m, subset=True) if index in parts else m for index, m in enumerate(told)]


# "по 144 с каждой стороны, причём 95 украинцев защищали завод": who some of them are
_REMARK = re.compile(r",\s+(?:причём|причем|причому)\s+\Z", re.IGNORECASE)


def _is_remarked(page: Page, told: Sequence[Mention], index: int) -> bool:
    """A remark tells of some of those counted before, and moves nobody itself."""
    mention, value = told[index], page.value_of(told[index].number)
    if not value or mention.category is None:
        return False
    if _REMARK.search(page.text, mention.sentence.start, mention.start) is None:
        return False
    whole = max((page.value_of(m.number) or 0 for m in told[:index] if m.category), default=0)
    stop = page.stretch(
        (mention.sentence.start, mention.sentence.end), mention.start, mention.end, ",;:"
    )[1]
    moved = any(cue.family == "verb" for cue in page.cues.within(mention.end, stop))
    return value < whole and not moved


def without_parts(page: Page, counted: Sequence[Mention], read: Sequence[Mention]) -> list[Mention]:
    """Leave out the counts that the article tells elsewhere to be parts of a larger one.

    "Four men of the region came home." - "150 were freed, four of them ours." And whoever is
    called a countryman of the writer's is one of those counted.

    Args:
        page: The page.
        counted: The counts that make records.
        read: All counts, parts among them.
    """
    parts = {(m.number and page.value_of(m.number), m.sentence.index) for m in read if m.subset}
    values: dict[float, set[int]] = {}
    for value, index in parts:
        if value:
            values.setdefault(value, set()).add(index)
    wholes = [m for m in counted if m.category == "prisoners" and m.scope == "single"][:_WHOLES]
    here = Counter(m.sentence.index for m in counted)
    return [
        m
        for m in counted
        if here[m.sentence.index] > 1 or not _is_told_as_part(page, m, values, wholes)
    ]


_WHOLES = 20
_FELLOWS = re.compile(r"земляк\w*|fellow (?:townsm|villager|countrym)", re.IGNORECASE)


def _is_told_as_part(
    page: Page, mention: Mention, values: dict[float, set[int]], wholes: Sequence[Mention]
) -> bool:
    value = page.value_of(mention.number)
    if not value or mention.each or mention.category not in ("prisoners", "civilians"):
        return False
    if mention.scope != "single" or mention.head is None:
        return False
    again = values.get(value, set()) - {mention.sentence.index}
    cue = mention.head.cue
    if not again and not _FELLOWS.match(page.text, cue.start, cue.end):
        return False
    return any(
        (page.value_of(whole.number) or 0) > 2 * value
        and not _goes_elsewhere(whole, mention)
        and same_period(whole.date, mention.date)
        and whole.status == mention.status
        and not (again and whole.sentence.index not in again)
        for whole in wholes
    )


def _marked(page: Page, told: Sequence[Mention]) -> set[int]:
    """Parts that go on with a list of parts: "451 of them from Donetsk, 34 from the morgues"."""
    parts: set[int] = set()
    whole: Mention | None = None
    left = 0.0
    for index, mention in enumerate(told):
        value = page.value_of(mention.number)
        if mention.category is None or value is None or mention.each:
            continue
        if mention.subset:
            left -= value
        elif whole is not None and value == 0 and _is_none_of_them(whole, mention):
            parts.add(index)
        elif whole is not None and _goes_on(page, told[index - 1], mention) and value <= left:
            parts.add(index)
            left -= value
        else:
            whole, left = mention, value
    return parts


def _is_none_of_them(whole: Mention, mention: Mention) -> bool:
    """None of a kind came with them: "Kyiv received 215 prisoners, but of Georgians not one"."""
    if mention.head is None or whole.flow is None or mention.flow is None:
        return False
    ends = (whole.flow.from_party, whole.flow.to_party)
    return (
        (mention.flow.from_party, mention.flow.to_party) == ends
        and mention.category == whole.category
        and mention.date == whole.date
        and mention.status == whole.status
    )


def _goes_on(page: Page, part: Mention, mention: Mention) -> bool:
    if not part.subset or part.category != mention.category or mention.head is not None:
        return False
    if page.parties.within(mention.start, mention.end + _BEHIND):
        return False  # "90 of them Russian and 90 Ukrainian"
    return _is_one_list(page, part.end, mention.start)


def _is_one_list(page: Page, start: int, end: int) -> bool:
    """Whether nothing is handed over between two counts."""
    if not 0 <= end - start <= 140 or not _LISTED.fullmatch(page.text, start, end):
        return False
    return not any(
        cue.family == "verb" or (cue.family, cue.kind) == ("cue", "reverse")
        for cue in page.cues.within(start, end)
    )


def _is_part(page: Page, sentence: Sentence, whole: Mention, part: Mention) -> bool:
    if not _is_less(page, part, whole) or _goes_elsewhere(whole, part):
        return False
    if whole.number is None or part.number is None:
        return False
    number, less = page.numbers[whole.number], page.numbers[part.number]
    start = less.hedge[0] if less.hedge else less.start
    left = number.hedge[0] if number.hedge else number.start
    if part.category != "bodies" and _OUT_OF.search(
        page.text[max(sentence.start, left - _LEAD) : left]
    ):
        return part.category == whole.category or part.category == "civilians"
    end = min(sentence.end, part.end + 24)
    if of_them := _OF_THEM.match(page.text, less.end, end):
        return not page.parties.within(of_them.end(), end)  # "90 of them Russian, 90 Ukrainian"
    if part.head is None and part.category != "bodies" and _HAILS.match(page.text, less.end):
        return not page.parties.within(less.end, end)
    if part.category != "bodies" and _LIST.fullmatch(page.text, whole.end, start):
        return not any(cue.family == "verb" for cue in page.cues.within(whole.end, start))
    if part.category == "children" == whole.category and _are_akin(page, whole, part, start):
        return True
    return part.category == whole.category and _is_in_their_list(page, whole, part, start)


def _are_akin(page: Page, whole: Mention, part: Mention, start: int) -> bool:
    """Whether children are told again, right behind, by what they are to each other."""
    if part.head is None or _PAUSE.fullmatch(page.text, whole.end, start) is None:
        return False
    return _AKIN.match(page.text, part.head.cue.start, part.end) is not None


def _is_in_their_list(page: Page, whole: Mention, part: Mention, start: int) -> bool:
    """Behind "among them", with nothing handed over since: "among them medics, two pilots"."""
    if part.clause is None or part.clause.verb.start >= part.start:
        return False
    return any(
        cue.family == "cue" and cue.kind == "subset" and _is_one_list(page, cue.end, start)
        for cue in page.cues.within(whole.end, start)
    )


def _is_among(page: Page, part: Mention, whole: Mention) -> bool:
    if not _is_less(page, part, whole) or part.category == "bodies":
        return False
    assert whole.number is not None
    number = page.numbers[whole.number]
    left = number.hedge[0] if number.hedge else number.start
    return part.end <= left and _AMONG.fullmatch(page.text, part.end, left) is not None


def _is_less(page: Page, part: Mention, whole: Mention) -> bool:
    if part.number is None or whole.number is None:
        return False
    number, value = page.numbers[part.number], page.value_of(whole.number)
    top = number.value if number.value is not None else number.high
    return bool(value) and bool(top) and (top or 0) < (value or 0)


def _goes_elsewhere(whole: Mention, part: Mention) -> bool:
    """Whether the part's own words send it another way than the whole."""
    one, other = whole.flow, part.flow
    if one is None or other is None or one.to_party is None or other.strength < 3:
        return False
    return other.to_party != one.to_party
