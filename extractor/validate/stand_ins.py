"""Stand-ins: counts of people or bodies that go by another name where they are counted.

"Two volunteers killed in May are coming home. Their bodies were handed over", "103 families got
a call: as many soldiers had been freed", "107 of ours", "1,212 bodies; Russia took 27 of its men".
"""

from __future__ import annotations

import re

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.records import Category

_OWN = re.compile(
    r"\s+of (?:us|ours|theirs|(?:our|their|its|his) own)(?!\w)(?! [^\W\d]+s\b)|"
    r"\s+(?:наших|своих|своїх)(?!\w)",
    re.IGNORECASE,
)
_LIVING = frozenset({"prisoners", "wounded"})
_THEIR_BODIES = re.compile(
    r"\b(?:their|both|the|his|her) (?:mortal |two )?(?:bod(?:y|ies)|remains|coffins?|corpses?)\b|"
    r"\bcoffins?\b|\bгроб(?:ы|ов|ами|ах)?\b|\b(?:их|обоих|всех|эти) (?:тел[аоу]?|останк)|"
    r"\bтела (?:их|обоих|всех|эти|мужчин)|\b(?:їхні|обох|усіх|всіх|ці) (?:тіла?|останк|рештк)|"
    r"\bтіла (?:їх|обох|усіх|всіх|ці)|\bтруни?\b|\b(?:тела|тіла)\b",
    re.IGNORECASE,
)
_KIN = re.compile(
    r"famil|relativ|mothers|wives|parents|households|homes|сем[ьеё]|родственник|матер|родител|"
    r"сім['’ ]?[ейї]|родин|рідн|батьк|дружин",
    re.IGNORECASE,
)
_AS_MANY = re.compile(
    r"\b(?:(?:exactly |just )?as many|the same number|that many|that is how many|one for each|"
    r"их (?:сыновей|сыновья|мужей|близких|родных)|(?:ровно |именно )?(?:столько|стольких)|"
    r"(?:рівно |саме )?(?:стільки|стількох)|(?:їхні|їхніх) (?:сини|синів|рідні|рідних|чоловіки)|"
    r"their (?:sons|men|husbands|boys|relatives|loved ones))\b",
    re.IGNORECASE,
)


def means_those(page: Page, mention: Mention, wanted: Category) -> bool:
    """Tell whether what is counted may stand for people or bodies of a category.

    Args:
        page: The page.
        mention: The count.
        wanted: The category that a record says it is of.
    """
    if mention.number is None or mention.dirty or page.numbers[mention.number].glued:
        return False
    if wanted == "bodies":
        return _is_of_dead(page, mention) or _is_way_back(page, mention)
    return wanted in _LIVING and (_are_own(page, mention) or _are_kin(page, mention))


def _stretch(page: Page, mention: Mention) -> tuple[int, int]:
    """The count's sentence from the count on, and the sentence behind it."""
    items = page.sentences.items
    return mention.end, items[min(len(items) - 1, mention.sentence.index + 1)].end


def _kinds(page: Page, start: int, end: int) -> set[str]:
    return {cue.kind for cue in page.cues.within(start, end) if cue.family in ("noun", "cue")}


def _is_of_dead(page: Page, mention: Mention) -> bool:
    """People said to be killed, whose bodies are spoken of right behind."""
    if mention.category is not None and mention.category != "civilians":
        return False
    if mention.role not in ("casualties", "other", "exchange_count"):
        return False
    if mention.head is None or mention.head.kind not in ("person", "civilians", "casualties"):
        return False
    start, end = _stretch(page, mention)
    dead = any(
        cue.kind in ("casualties", "dead")
        for cue in page.cues.within(mention.start, mention.sentence.end)
    )
    return dead and _THEIR_BODIES.search(page.text, start, end) is not None


def _is_way_back(page: Page, mention: Mention) -> bool:
    """Own men received right after bodies were counted are dead, too, if nobody says captive."""
    noun = mention.head
    if noun is None or noun.kind != "person" or mention.clause is None:
        return False
    if mention.clause.verb.kind not in ("give", "receive", "return") or mention.each:
        return False
    items, sentence = page.sentences.items, mention.sentence
    if _kinds(page, sentence.start, sentence.end) & {"prisoners", "captivity", "wounded"}:
        return False
    before = items[max(0, sentence.index - 1)]
    kinds = _kinds(page, before.start, mention.start)
    return bool(kinds & {"bodies", "dead"}) and not kinds & {"prisoners", "captivity", "wounded"}


def _are_own(page: Page, mention: Mention) -> bool:
    """ "107 of ours": people of one's own, and no word of the dead."""
    assert mention.number is not None
    if mention.head is not None or not _OWN.match(page.text, page.numbers[mention.number].end):
        return False
    first = page.sentences.items[max(0, mention.sentence.index - 1)]
    return not _kinds(page, first.start, mention.sentence.end) & {"bodies", "dead", "casualties"}


def _are_kin(page: Page, mention: Mention) -> bool:
    """Families that are counted for those who came home: "56 families; as many were freed"."""
    noun = mention.head
    if noun is None or not _KIN.match(page.text, noun.cue.start):
        return False
    return _AS_MANY.search(page.text, *_stretch(page, mention)) is not None
