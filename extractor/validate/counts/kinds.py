"""Kinds: whether what a mention counts is of the category that a transfer claims."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from extractor.reading.counts.nouns import category_of
from extractor.reading.counts.orgnames import in_name
from extractor.reading.counts.persons import frees, is_freed
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.ways.namedpeople import turns_to_living
from extractor.records import Category
from extractor.validate.contexts import (
    handed_near,
    joined,
    named,
    named_only,
    of_those,
    stands_for_count,
)
from extractor.validate.counts.anaphora import may_stand_for
from extractor.validate.counts.barereplies import answers_bodies, swaps_evenly
from extractor.validate.counts.bylife import lived_as_civilians, may_have_lived_so
from extractor.validate.counts.civilly import (
    are_sick_civilians,
    may_be_civil,
    not_company,
    told_of_civilians,
)
from extractor.validate.counts.company import are_all_civilians, is_mixed
from extractor.validate.counts.dealtout import is_dealt_out
from extractor.validate.counts.othernouns import MILITARY as _MILITARY
from extractor.validate.counts.othernouns import (
    are_such,
    is_free,
    kinds_named,
    names_soldiers,
    rules_out,
)
from extractor.validate.counts.plaincounts import counts_nobody, follows_bodies, may_be_any
from extractor.validate.counts.standins import means_those
from extractor.validate.counts.strangers import is_stranger
from extractor.validate.counts.unarmed import are_none_of_war
from extractor.validate.counts.unread import may_be_called, names_civil_work, unread_noun
from extractor.validate.counts.woundedcaptives import are_wounded_captives

Answer = Literal["agrees", "differs", "open"]
_LIVING = frozenset({"prisoners", "wounded", "civilians", "children"})
_NO_COUNT = frozenset(
    {"date", "time", "money", "percent", "age", "ordinal", "weapons", "casualties"}
)
STATIC = frozenset({"date", "time", "money", "percent", "age", "ordinal"})
_CITIZENS = re.compile(r"citizen|national|compatriot|граждан|громадян|соотечеств", re.IGNORECASE)


def of_category(page: Page, mention: Mention, wanted: Category) -> Answer:
    """Tell whether what a mention counts is of a category."""
    noun = mention.head or mention.like
    if _is_belied(page, mention, wanted):
        return "differs"
    if wanted == "prisoners" and are_none_of_war(page, mention):
        return "differs"
    if mention.category == wanted:
        return "agrees"
    if wanted == "bodies" and _is_set_free(page, mention):
        return "differs"
    if wanted in _LIVING and follows_bodies(page, mention):
        return "differs"
    if wanted == "prisoners" and mention.head is None and is_mixed(page, mention):
        return "open"
    if means_those(page, mention, wanted) or may_stand_for(page, mention, wanted):
        return "open"
    if is_stranger(page, mention) or counts_nobody(page, mention):
        return "differs"
    if mention.category == "wounded" and wanted == "prisoners" and mention.head is None:
        return "open"  # wounded captives are captives, and no noun says that all are wounded
    if wanted == "civilians" and (
        lived_as_civilians(page, mention)
        or may_have_lived_so(page, mention)
        or not_company(page, mention)
    ):
        return "open"
    if may_be_any(page, mention, wanted):
        return "open"
    if wanted == "prisoners" and are_wounded_captives(page, mention):
        return "open"
    if mention.head is None and of_those(page, mention, wanted):
        return "open"
    if _unlike(page, mention, wanted):
        return "differs"
    if (
        noun is not None
        and mention.role not in STATIC
        and may_be_called(page, mention, noun, wanted)
    ):
        return "open"
    if noun is not None and category_of(noun.kind) == wanted and mention.role not in STATIC:
        return "agrees"
    if noun is not None and noun.kind in ("dead", "casualties") and wanted == "bodies":
        return "open" if _may_be_brought(page, mention) else "differs"
    if noun is None and mention.role == "casualties" and wanted == "bodies":
        return "open" if _is_handed(page, mention) else "differs"
    unnamed = noun is None or noun.kind == "person"
    if unnamed and mention.role == "casualties" and wanted == "wounded":
        return (
            "open" if named(page, mention, wanted, 0) and handed_near(page, mention) else "differs"
        )
    if mention.category is None and mention.role in _NO_COUNT:
        return "differs"
    if mention.category is None and noun is not None and noun.kind == "other":
        return "differs"
    if noun is not None and noun.kind == "person":
        word = page.text[noun.cue.start : noun.cue.end]
        if _MILITARY.match(word) and wanted in ("civilians", "children"):
            return "differs"
        if wanted == "civilians" and names_civil_work(page, mention):
            return "open"
        return _by_words(page, mention, wanted)
    if noun is None:
        if stands_for_count(page, mention):
            answer = _by_words(page, mention, wanted)
            if answer == "open":
                return answer
        return _by_unread(page, mention, wanted) if unread_noun(page, mention) else "differs"
    if category_of(noun.kind) is None:
        return _by_words(page, mention, wanted)
    if noun.kind == "wounded" and wanted == "civilians" and are_sick_civilians(page, mention):
        return "open"
    mixed = {noun.kind, wanted} <= {"prisoners", "wounded", "civilians"}
    return "open" if mixed and joined(page, noun.cue, wanted) else "differs"


def _is_set_free(page: Page, mention: Mention) -> bool:
    """People whom a verb of freeing moves are living, where their sentence names no dead."""
    if mention.head is None or mention.head.kind != "person" or mention.clause is None:
        return False
    return is_freed(page, mention.clause) and not named(page, mention, "bodies", 0)


def _is_belied(page: Page, mention: Mention, wanted: Category) -> bool:
    """Words say who mere people are: all of them civilians, or only a part; or the living."""
    if wanted == "prisoners":
        return are_all_civilians(page, mention)
    if wanted == "bodies" and mention.head is None:
        return turns_to_living(page, mention.sentence, mention.start)
    if wanted != "civilians" or are_all_civilians(page, mention):
        return False
    return is_mixed(page, mention)


def _may_be_brought(page: Page, mention: Mention) -> bool:
    """The dead that are counted may be brought home where such is told, or bodies are named."""
    if mention.clause is not None or _is_handed(page, mention):
        return True
    noun = mention.head or mention.like
    return noun is not None and noun.cue.family == "noun" and _names_bodies(page)


def _is_handed(page: Page, mention: Mention) -> bool:
    return handed_near(page, mention) or is_dealt_out(page, mention)


@lru_cache(maxsize=8)
def _names_bodies(page: Page) -> bool:
    return any(cue.kind == "bodies" and cue.family == "noun" for cue in page.cues)


def _by_unread(page: Page, mention: Mention, wanted: Category) -> Answer:
    """Hold a count whose noun stands in no table against a category."""
    if wanted == "bodies":
        return "open" if named(page, mention, wanted, 0) else "differs"
    if wanted in ("civilians", "prisoners") and names_civil_work(page, mention):
        return "open"
    return _by_words(page, mention, wanted)


def _unlike(page: Page, mention: Mention, wanted: Category) -> bool:
    """Tell whether the dead are wanted where the living are counted, or the other way round."""
    noun, told = mention.head or mention.like, mention.category
    if noun is None or told is None or (told == "bodies") == (wanted == "bodies"):
        return False
    if told == "bodies":
        return noun.kind in ("bodies", "dead")
    freed = mention.clause is not None and is_freed(page, mention.clause)
    return freed or (noun.kind == "person" and named_only(page, mention, told, wanted))


def _by_words(page: Page, mention: Mention, wanted: Category) -> Answer:
    """Where the noun does not tell, the words around do: the category must be spoken of.

    Another category's own noun right before the count, or a little behind it, speaks against it.
    """
    if mention.category is not None and mention.category != wanted:
        if wanted in _LIVING and answers_bodies(page, mention):
            return "differs"
        if wanted == "prisoners" and swaps_evenly(page, mention):
            return "open"
        if wanted == "civilians" and mention.head is not None:
            word = page.text[mention.head.cue.start : mention.head.cue.end]
            if (
                (_CITIZENS.match(word) and not _are_captive_citizens(page, mention))
                or may_be_civil(page, mention)
                or names_civil_work(page, mention)
            ):
                return "open"
        if wanted == "civilians" and told_of_civilians(page, mention):
            return "open"
        if wanted == "civilians" and _in_captivity(page, mention):
            return "differs"
        if named(page, mention, wanted, 0 if wanted == "bodies" else 1) or _among_such(
            page, mention, wanted
        ):
            return "open"
        return "differs" if rules_out(page, mention, mention.category, wanted) else "open"
    if named(page, mention, wanted, 0):
        return "open"
    counted = wanted in ("civilians", "children") and not is_free(page, wanted)
    own = kinds_named(page, mention.sentence.start, mention.sentence.end)
    if counted and mention.head is not None and wanted not in own and names_soldiers(page):
        return "differs"  # all such that are named have counts of their own
    low, high = max(mention.sentence.start, mention.start - 80), mention.end + 40
    rivals = {
        cue.kind
        for cue in page.cues.within(low, min(high, mention.sentence.end))
        if cue.family == "noun"
        and cue.kind in _LIVING | {"bodies"}
        and cue.kind != wanted
        and not in_name(page, cue)
    }
    plain = mention.head is not None and mention.head.kind == "person" and wanted == "prisoners"
    if plain and mention.category is None and not rivals & {"bodies"}:
        return "open" if mention.role in ("other", "exchange_count", "total") else "differs"
    if rivals and not (rivals | {wanted} <= _LIVING - {"children"}):
        return "differs"
    person = mention.head is not None and mention.head.kind == "person"
    if person and wanted == "prisoners" and not rivals and handed_near(page, mention):
        return "open"
    moved = mention.clause is not None and mention.clause.verb.kind in ("home", "return")
    if moved and mention.head is None and wanted == "prisoners" and not rivals:
        return "open"
    spoken = any(
        (cue.family == "noun" and cue.kind == wanted)
        or (wanted == "prisoners" and (cue.kind in ("captivity", "exchange") or frees(page, cue)))
        or (wanted == "bodies" and cue.kind == "dead")
        for cue in page.cues
    )
    return "open" if spoken else "differs"


def _are_captive_citizens(page: Page, mention: Mention) -> bool:
    """Citizens of a swap of prisoners are such, where no civilians are named but counted ones."""
    items = page.sentences.items
    first = items[max(0, mention.sentence.index - 1)]
    everywhere = kinds_named(page, 0, len(page.text))
    if "prisoners" in everywhere and "civilians" not in everywhere:
        return True
    if not is_free(page, "civilians") and names_soldiers(page):
        return True
    told = kinds_named(page, first.start, mention.sentence.end, swap=False)
    if "prisoners" not in told or "civilians" in told:
        return False
    return "civilians" not in everywhere or not is_free(page, "civilians")


def _in_captivity(page: Page, mention: Mention) -> bool:
    """The count's own sentence speaks of captivity, and of no civilians."""
    cues = page.cues.within(mention.sentence.start, mention.sentence.end)
    return any(cue.kind == "captivity" for cue in cues) and not any(
        cue.kind == "civilians" for cue in cues
    )


def _among_such(page: Page, mention: Mention, wanted: Category) -> bool:
    """Unnamed people beside counted civilians or children may be such, too.

    "Seven civilians crossed to the north, and four Ukrainians were taken home."
    """
    if wanted not in ("civilians", "children", "wounded") or mention.head is None:
        return False
    word = page.text[mention.head.cue.start : mention.head.cue.end]
    soldiers = _MILITARY.match(word) is not None and not are_such(page, mention)
    if mention.head.kind != "person" or soldiers:
        return False
    kinds = [
        cue.kind
        for cue in page.cues.within(mention.sentence.start, mention.start)
        if cue.family == "noun" and cue.kind in _LIVING | {"bodies", "dead"}
    ]
    return bool(kinds) and kinds[-1] == wanted
