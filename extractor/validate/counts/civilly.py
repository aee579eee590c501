"""Civilians in captivity: people of whom the sentence before, or behind, says that they are such.

"It is not the first return of civilians. Ten came home from Russian captivity", "Belarus freed 31
people from its prisons. All are civilians": prisons hold civilians, too, and captivity alone makes
nobody a soldier.
"""

from __future__ import annotations

import re

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.text.sentences import Sentence
from extractor.validate.contexts import counted_elsewhere
from extractor.validate.counts.othernouns import MILITARY, is_soldier, kinds_named, names_soldiers

_ALL = re.compile(
    r"\s*\W*(?:(?:and|и|а|та|і)\s+)?(?:they\b|all\b|each\b|every one|everyone|these\b|"
    r"those freed|the (?:freed|group|released|detainees)|"
    r"вс[ея]\b|они\b|это\b|среди них|усі\b|всі\b|вони\b|це\b|кожен\b|кажд\w+|ці люди|эти люди)",
    re.IGNORECASE,
)
_NOT_LET = re.compile(
    r"\b(?:still|remain\w*|hold|holds|refus\w+|won't|will not|does not|"
    r"остаются|оста[её]тся|по-прежнему|"
    r"вс[её] ещ[её]|отказыва\w+|не хочет|лишаються|лишається|досі|відмовля\w+|не хоче|залишаються|"
    r"утриму\w+|удержива\w+|перебува\w+|находятся)(?!\w)",
    re.IGNORECASE,
)


_SICK = re.compile(
    r"(?:seriously |gravely |severely |critically )?(?:sick|ill)\b|"
    r"(?:тяжело ?)?больн|(?:важко|тяжко)?хвор",
    re.IGNORECASE,
)


def are_sick_civilians(page: Page, mention: Mention) -> bool:
    """Tell whether the sick may be civilians: such are named, and no soldiers or captives.

    "Nine residents came home. Two sick ones, whom the doctors kept, will follow."
    """
    noun = mention.head or mention.like
    if noun is None or not _SICK.match(page.text, noun.cue.start):
        return False
    if names_soldiers(page) or "captivity" in {cue.kind for cue in page.cues}:
        return False
    return "civilians" in kinds_named(page, 0, len(page.text))


def told_of_civilians(page: Page, mention: Mention) -> bool:
    """Tell whether the sentences around a count of people speak of civilians' return only."""
    head = mention.head
    if head is not None and (head.kind != "person" or MILITARY.match(page.text, head.cue.start)):
        return False
    if _names(page, mention.sentence, ("exchange",), verbs=True) or _names(
        page, mention.sentence, ("prisoners",)
    ):
        return False
    items, place = page.sentences.items, mention.sentence.index
    before = items[place - 1] if place else None
    if _are_reunited(page, mention):
        return before is None or not _names(page, before, ("prisoners",))
    behind = items[place + 1] if place + 1 < len(items) else None
    return (before is not None and _speaks_of_such(page, before)) or (
        behind is not None
        and _ALL.match(page.text, behind.start) is not None
        and _speaks_of_such(page, behind)
    )


# "Twenty of them returned together with 185 defenders, and only three in March": not of those 185
_TOGETHER = re.compile(
    r"\b(?:(?:together|along|side by side|in company) with|alongside|beside|next to|"
    r"(?:вместе|наряду|рядом|заодно) со?|(?:разом|поряд|поруч|вкупі|нарівні) (?:з|із|зі))\s+"
    r"(?:(?:the|another|some|ещё|еще|ще|этими|цими)\s+)?\Z",
    re.IGNORECASE,
)


def not_company(page: Page, mention: Mention) -> bool:
    """Tell whether a bare count follows one of civilians whose company alone has a noun."""
    like = mention.like
    if mention.head is not None or like is None or like.start < mention.sentence.start:
        return False
    if not _TOGETHER.search(page.text, mention.sentence.start, like.start):
        return False
    place = mention.sentence.index
    return place > 0 and _speaks_of_such(page, page.sentences.items[place - 1])


# "Since January 93 people have been reunited: 51 went north": no captives, as far as is told
_REUNITED = re.compile(r"\b(?:reuni(?:te|on)|воссоедин|возз'єдн)", re.IGNORECASE)


def _are_reunited(page: Page, mention: Mention) -> bool:
    """Tell whether the count's sentence speaks of families' reunion, and of no soldiers."""
    sentence = mention.sentence
    if _REUNITED.search(page.text, sentence.start, sentence.end) is None:
        return False
    cues = page.cues.within(sentence.start, sentence.end)
    return not any(is_soldier(page, cue) or cue.kind == "captivity" for cue in cues)


def _speaks_of_such(page: Page, sentence: Sentence) -> bool:
    """Tell whether a sentence names civilians uncounted, nobody else, and none still held."""
    counts = [number for number in page.numbers_in(sentence) if not number.ordinal]
    if counts or _NOT_LET.search(page.text, sentence.start, sentence.end):
        return False
    if any(is_soldier(page, cue) for cue in page.cues.within(sentence.start, sentence.end)):
        return False
    others = _names(page, sentence, ("prisoners", "bodies", "dead", "children"))
    return _names(page, sentence, ("civilians",)) and not others


def _names(page: Page, sentence: Sentence, kinds: tuple[str, ...], *, verbs: bool = False) -> bool:
    family = "verb" if verbs else "noun"
    return any(
        cue.family == family and cue.kind in kinds
        for cue in page.cues.within(sentence.start, sentence.end)
    )


def may_be_civil(page: Page, mention: Mention) -> bool:
    """Tell whether civilians are named beside a count, and no captives or soldiers up to it.

    Args:
        page: The page.
        mention: The count.
    """
    sentences = page.sentences.items
    first = sentences[max(0, mention.sentence.index - 1)]
    after = sentences[min(len(sentences) - 1, mention.sentence.index + 1)]
    if not any(
        c.kind == "civilians" and not counted_elsewhere(page, c, mention)
        for c in page.cues.within(first.start, after.end)
    ):
        return False
    return not any(
        (cue.family in ("noun", "cue") and cue.kind in ("prisoners", "captivity"))
        or (cue.family == "verb" and cue.kind == "exchange")
        or (cue.kind == "person" and MILITARY.match(page.text, cue.start))
        for cue in page.cues.within(first.start, mention.sentence.end)
    )
