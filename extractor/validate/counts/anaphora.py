"""Anaphora: numbers without a noun, or with one of members, that stand for people told of.

"Eleven in all, they had lived in homes" behind "the children", "the last six came on Friday",
"one of the 45 whom they swapped", "45 members of the regiment were released".
"""

from __future__ import annotations

import re

from extractor.reading.counts.minors import are_aged_so
from extractor.reading.counts.nouns import category_of
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.records import Category
from extractor.text.numbers import Number
from extractor.validate.counts.othernouns import MILITARY
from extractor.validate.counts.plaincounts import COLLECTIVE

_IN_ALL = re.compile(
    r",? (?:in (?:all|total)|altogether|all told|overall|в общей сложности|общим счётом|загалом)\b",
    re.IGNORECASE,
)
_ALL_BEFORE = re.compile(
    r"\b(?:всего|в общей сложности|итого|усього|всього|загалом)(?: их)? \Z", re.I
)
_ONES = re.compile(
    r"\b(?:the (?:last|first|latest|other|remaining|previous|next)|another|"
    r"последни[ехм]+|перв(?:ые|ых|ым)|"
    r"остальн(?:ые|ых|ым)|предыдущи[ехм]+|ещ[её]|останн(?:і|іх|ім)|перш(?:і|их|им)|решта|"
    r"попередн(?:і|іх)|ще|"
    r"інш(?:і|их))(?: \w+)? \Z",
    re.IGNORECASE,
)
# "A second group, 150 strong, arrived on Tuesday, and another 100 followed on Wednesday"
_STRONG = re.compile(r"[ -]strong\b")
# "One of the two has told them", "эти семеро уже дома": those told of before
_THOSE = re.compile(r"\b(?:the|these|those|эт(?:и|их|им)|ц(?:і|их|им)) \Z", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\s*[.,;:)]|\s+(?:were|was|came|had|has|have|are|will|would|can|could|уже|вже|сейчас|зараз|followed|follow|arrived|went|left|joined|on|"
    r"прибыл|прибул|последова|приехал|приїхал|поехал|поїхал|вернул|поверн)"
)
_ONE_OF = re.compile(
    r"\b(?:one|two|three|among|один|одна|одно[гй]о?|одним|одного|однієї|среди|серед)"
    r" (?:(?:of|из|із|з) )?(?:the |those |тех |тих )?\Z",
    re.IGNORECASE,
)
_WHOM = re.compile(
    r",? (?:who|whom|freed|released|swapped|returned|exchanged|которы[ехм]|кого|что|яки[хм]|які|що|"
    r"освобожд\w+|звільнен\w+|обменян\w+|обмінян\w+)\b",
    re.IGNORECASE,
)
_UNIT = re.compile(r"member|fighter|представител|представник|член|выходц", re.IGNORECASE)
_NO_UNIT = re.compile(
    r"parliament|congress|council|famil|staff|committee|commission|delegation|team|party|union|"
    r"парламент|совет|семь|семей|делегаци|комисс|комитет|парти|рад[аиу]\b|родин|делегац|коміс|коміт",
    re.IGNORECASE,
)


def may_stand_for(page: Page, mention: Mention, wanted: Category) -> bool:
    """Tell whether a count may be of people of a category though no noun says so.

    Args:
        page: The page.
        mention: The count.
        wanted: The category that a record says it is of.
    """
    if mention.number is None or mention.dirty or mention.category is not None:
        return False
    number = page.numbers[mention.number]
    if mention.role != "other" or number.glued or number.ordinal or not number.value:
        return False
    if wanted == "children" and are_aged_so(page, mention.sentence, number, number.end):
        return True
    if mention.head is not None:
        return wanted == "prisoners" and _are_of_a_unit(page, mention)
    before = page.text[max(mention.sentence.start, number.start - 32) : number.start]
    if _ONE_OF.search(before) and _WHOM.match(page.text, number.end):
        return wanted == "prisoners" and _is_of_captives(page, mention)
    return _is_anaphoric(page, number, before) and _last_named(page, mention) == wanted


def _is_anaphoric(page: Page, number: Number, before: str) -> bool:
    if _IN_ALL.match(page.text, number.end) or _ALL_BEFORE.search(before):
        return True
    if _STRONG.match(page.text, number.end):
        return True
    if _THOSE.search(before) and _GOES_ON.match(page.text, number.end):
        return True
    return bool(_ONES.search(before)) and (
        COLLECTIVE.fullmatch(number.surface) is not None
        or _GOES_ON.match(page.text, number.end) is not None
    )


def _last_named(page: Page, mention: Mention) -> Category | None:
    """The category named last before a count, in its sentence or in the one before.

    Soldiers who are told of in a handover are prisoners.
    """
    first = page.sentences.items[max(0, mention.sentence.index - 1)]
    kinds = [
        category_of(cue.kind)
        or ("prisoners" if MILITARY.match(page.text, cue.start) is not None else None)
        for cue in page.cues.within(first.start, mention.start)
        if cue.family == "noun"
    ]
    return next((kind for kind in reversed(kinds) if kind is not None), None)


def _is_of_captives(page: Page, mention: Mention) -> bool:
    """The count's sentence moves people, or speaks of captivity, and of no dead."""
    cues = page.cues.within(mention.sentence.start, mention.sentence.end)
    if any(cue.kind in ("bodies", "dead") for cue in cues):
        return False
    return any(cue.family == "verb" or cue.kind in ("captivity", "prisoners") for cue in cues)


def _are_of_a_unit(page: Page, mention: Mention) -> bool:
    """Read "45 members of the regiment" as people where they are set free or held."""
    assert mention.head is not None
    noun = mention.head.cue
    around = page.text[mention.start : noun.end + 40]
    return (
        _UNIT.match(page.text, noun.start) is not None
        and _NO_UNIT.search(around) is None
        and _is_of_captives(page, mention)
    )
