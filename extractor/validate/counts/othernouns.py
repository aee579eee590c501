"""Other nouns: whether words of its own keep a count with a general noun, or none, from a category.

What "people", "Ukrainians" or a bare number counts is inferred, and an inference refutes nobody.
The words of its own sentence do, and so do two weaker reasons together.
"""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.reading.counts.orgnames import in_name
from extractor.reading.counts.persons import frees, is_freed
from extractor.reading.lexicon import Cue
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.records import Category
from extractor.validate.contexts import swaps_living

MILITARY = re.compile(
    r"soldier|service(?:man|men|woman|women| ?member)|troop|defender|fighter|marine|sailor|officer|"
    r"pilot|airm[ae]n|gunner|tank(?:er|m[ae]n)|sniper|sapper|infantrym[ae]n|"
    r"л[её]тчик|танкист|артиллерист|разведчик|морпех|пулем[её]тчик|сап[её]р|снайпер|"
    r"льотчик|танкіст|артилерист|розвідник|морпіх|кулеметник|сапер|"
    r"personnel|combatant|warrior|conscript|draftee|enlistee|reservist|sergeant|paratroop|guardsm|"
    r"срочник|призывник|контрактник|мобилизованн|сержант|десантник|пехотин|пограничник|гвардейц|"
    r"строковик|призовник|мобілізован|десантник|піхотин|прикордонник|гвардій|"
    r"солдат|военнослуж|бойц|боец|военны[хем]|защитник|офицер|матрос|моряк|захисн|оборон|"
    r"військов|воїн|офіцер|бійц",
    re.IGNORECASE,
)
_OWN = 24  # characters between a number and the noun that it counts
_SUCH = re.compile(r"\b(?:such|так(?:их|ие|им|ими|і)|подобн\w+|подібн\w+)\s", re.IGNORECASE)
ASIDE = frozenset({"civilians", "children"})  # told with counts of their own, they lend none
_AROUND = 2  # sentences before a count whose nouns its reader still has in mind


def are_such(page: Page, mention: Mention) -> bool:
    """Tell whether people are called such as were told of: "десятки таких бойцов"."""
    noun = mention.head
    return noun is not None and _SUCH.search(page.text, mention.start, noun.cue.start) is not None


def rules_out(page: Page, mention: Mention, told: Category, wanted: Category) -> bool:
    """Tell whether a count read as one category cannot be of another.

    Args:
        page: The page.
        mention: The count; its noun, if any, says no more than that people are counted.
        told: What it was read as.
        wanted: What it may be instead; no word of its sentence says so.
    """
    if wanted == "civilians" and told == "prisoners" and not _names_captives(page):
        return False  # people of whom no word says that they fought or were held
    if wanted not in kinds_named(page, 0, len(page.text)):
        return True  # the article never speaks of such
    if wanted in ("civilians", "children") and not is_free(page, wanted):
        # all such that are named have counts of their own
        return told == "prisoners" and names_soldiers(page)
    sentence, items = mention.sentence, page.sentences.items
    near = kinds_named(page, items[max(0, sentence.index - 1)].start, sentence.end)
    if wanted == "bodies" and (mention.head is not None or mention.like is not None):
        return _is_living(page, mention) or "bodies" not in near
    if mention.head is not None and told == "bodies":
        # soldiers are dead beside the bodies, and may well be living where none are named
        return _is_living(page, mention) == ("bodies" in near)
    if told in kinds_named(page, sentence.start, sentence.end, swap=wanted not in near):
        return True
    if mention.head is not None and MILITARY.match(page.text, mention.head.cue.start):
        return wanted != "prisoners"
    around = _around(page, mention)
    if (wanted, told) == ("civilians", "prisoners") and wanted not in around:
        return "prisoners" in kinds_named(page, 0, len(page.text))
    if mention.head is None and told in ASIDE and not _is_free_around(page, mention, told):
        return False  # "three hundred and two civilians. The day before, 200": of the two, nothing
    if wanted == "bodies":
        before = kinds_named(page, _place_around(page, mention)[0], sentence.end)
        return told in (before or around) and wanted not in (before or around)
    return told in around and wanted not in around


def is_guess(page: Page, mention: Mention, category: Category) -> bool:
    """Tell whether nothing near a count of people says of what category they are.

    Where no verb hands them over either, its own sentence must say it: "we agreed that each side
    would visit 30 people" is no swap.
    """
    noun = mention.head
    if noun is None or noun.kind != "person" or MILITARY.match(page.text, noun.cue.start):
        return False
    if mention.clause is None or _hail_from(page, noun.cue.end):
        return category not in kinds_named(page, mention.sentence.start, mention.sentence.end)
    return category not in _around(page, mention)


# "192 people from the Kursk region": whom a region alone names need not be whom others talk of
_OF_A_REGION = re.compile(
    r"\s+(?:from|of)\s+(?:the\s+)?(?:[A-Z][\w'’-]+\s+){1,2}(?:region|oblast|province|district|area)s?\b|"
    r"\s+(?:из|с|со|з|із|зі)\s+[А-ЯІЇЄҐ][\w'’-]+(?:ой|ей|ої|ьої)\s+(?:области|області)\b|"
    r"\s+(?:из|з|із|зі)\s+[А-ЯІЇЄҐ][\w'’-]+(?:щин[ыи]|ского края|ского района|ського району)\b",
)


def _hail_from(page: Page, end: int) -> bool:
    return _OF_A_REGION.match(page.text, end) is not None


@lru_cache(maxsize=8)
def _names_captives(page: Page) -> bool:
    return names_soldiers(page) or any(frees(page, cue) for cue in page.cues)


@lru_cache(maxsize=8)
def names_soldiers(page: Page) -> bool:
    """Tell whether an article names captives or soldiers anywhere."""
    return "prisoners" in kinds_named(page, 0, len(page.text)) or any(
        is_soldier(page, cue) for cue in page.cues
    )


def is_soldier(page: Page, cue: Cue) -> bool:
    """Tell whether a noun is one of people under arms."""
    return (
        cue.family == "noun"
        and cue.kind == "person"
        and MILITARY.match(page.text, cue.start) is not None
    )


@lru_cache(maxsize=64)
def is_free(page: Page, wanted: Category) -> bool:
    """Tell whether a category is named somewhere without a number of its own right before."""
    return _is_free_within(page, wanted, 0, len(page.text))


def _is_free_within(page: Page, wanted: Category, start: int, end: int) -> bool:
    for cue in page.cues.within(start, end):
        if cue.family != "noun" or cue.kind != wanted:
            continue
        sentence = page.sentence_at(cue.start)
        numbers = page.numbers_in(sentence) if sentence is not None else []
        if not any(0 <= cue.start - number.end <= _OWN for number in numbers):
            return True
    return False


def _is_free_around(page: Page, mention: Mention, told: Category) -> bool:
    return _is_free_within(page, told, *_place_around(page, mention))


def _around(page: Page, mention: Mention) -> frozenset[str]:
    """The categories that the sentences around a count name."""
    return kinds_named(page, *_place_around(page, mention))


def _place_around(page: Page, mention: Mention) -> tuple[int, int]:
    sentence, items = mention.sentence, page.sentences.items
    first = items[max(0, sentence.index - _AROUND)].start
    return first, items[min(len(items) - 1, sentence.index + 1)].end


def _is_living(page: Page, mention: Mention) -> bool:
    """Soldiers without a word of death, people set free or in captivity are living."""
    if mention.head is not None and MILITARY.match(page.text, mention.head.cue.start):
        return True
    if mention.clause is not None and is_freed(page, mention.clause):
        return True
    return "prisoners" in kinds_named(page, mention.sentence.start, mention.sentence.end)


@lru_cache(maxsize=256)
def kinds_named(page: Page, start: int, end: int, swap: bool = True) -> frozenset[str]:
    """The categories that a stretch names; a swap is one of prisoners, if that counts."""
    kinds = set()
    for cue in page.cues.within(start, end):
        if cue.kind == "prisoners" and in_name(page, cue):
            continue  # "the headquarters for prisoners of war" tells of the dead as well
        if cue.family in ("noun", "cue"):
            kinds.add({"dead": "bodies", "captivity": "prisoners"}.get(cue.kind, cue.kind))
        elif swap and cue.family == "verb" and cue.kind == "exchange" and swaps_living(page):
            kinds.add("prisoners")
    return frozenset(kinds)
