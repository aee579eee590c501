"""Plain counts: bare figures, of which no noun says whom they count.

"Two hundred on Thursday, three hundred on Friday", "forty-four, says Kyiv", "сорок домой, сорок в
Россию", "маємо ще 52 врятованих": that no noun tells the category is no word against the one that
a record gives. Such a figure may be of any category that the words nearest to it speak of.
"""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.reading.counts.barecounts import is_no_count, is_own
from extractor.reading.counts.ellipsis import elliptical
from extractor.reading.counts.nouns import category_of
from extractor.reading.counts.persons import frees
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.records import Category
from extractor.text.numbers import Number
from extractor.validate.counts.othernouns import ASIDE, MILITARY, is_free, kinds_named
from extractor.validate.ways.movednext import are_moved_next

_FEW = 12  # so small a figure counts anything
_RINGS = 3  # sentences around a figure that its reader still has in mind
_ROLES = frozenset({"other", "exchange_count", "total"})
COLLECTIVE = re.compile(
    r"(?:[^\W\d]+\s+)*(?:дво|об|тро)(?:е|є|их|х|им|м)|\w+(?:еро|[её]рых|[её]рым|ьох|ьом)",
    re.IGNORECASE,
)
# What may follow a figure that has no noun, besides what any count may have behind it
_NO_NOUN = re.compile(
    r"\s+(?:plus\b|плюс\b|\+|aboard|on board|sa(?:ys|id)\b|in total|all told|altogether|"
    r"(?:go|com|travell?|head|return|cross|arriv|leav|rid)ing\b|"
    r"(?:[^\W\d]+\s+)?(?:rescued|freed|released|liberated|saved|returned|exchanged|swapped|repatriated|"
    r"(?:спас[её]нн|освобожд[её]нн|вызволенн|возвращ[её]нн|обмен[яе]нн|вернувш|прибывш)(?:ых|ые|ым)|"
    r"(?:врятован|звільнен|визволен|повернен|обмінян|вимінян|прибул)(?:их|і|им))"
    r"(?=\s*(?:[.,;:!?)\"—–]|\Z|\n)|\s+(?:from|by|in|on|to|with|из|от|с|в|на|з|із|від|у|до)\s))",
    re.IGNORECASE,
)
# "two stayed in hospital", "двое остались": a figure that does something itself
_DOES = re.compile(
    r"\s+(?:stayed|remained|missed|were left|was left|wait(?:ed|s)?|fell|refused|needed?|"
    r"\w+(?:лись|лися|ли)\b|"
    r"(?:остаются|оста[её]тся|ждут|лежат|нуждаются|лишаються|чекають|лежать|потребують)\b)",
    re.IGNORECASE,
)
_AGE = re.compile(
    r"\b(?:oldest|youngest|eldest|turned|turns|(?:най)?старш\w+|(?:най)?молодш\w+|младш\w+|"
    r"исполнил\w+|виповни\w+)"
    r"(?:[ ,:—–-]+(?:(?:of|among|из|з|із|зі|серед|среди) (?:them|these|those|них)|"
    r"(?!(?:of|among|из|з|із|зі|серед|среди|всех|всіх)\b)[^\W\d]+)){0,3}[\s,:—–-]+\Z",
    re.IGNORECASE,
)
_OLD = 100  # nobody is older
_NUMBERED = re.compile(
    r"(?:№|#|\bпп?\.|\$|€|\b(?:no\.?|number|minus|plus|flight|route|line|hotline|brigade|unit|article|"
    r"рейс\w*|маршрут\w*|лини\w+|ліні\w+|бригад\w+|частин\w+|част(?:ь|и)|стат(?:ьи|ья|ьёй|ті|тя|тею)|"
    r"минус|мінус|плюс|номер\w*))\s*\Z",
    re.IGNORECASE,
)
_TERM = re.compile(r"\s+(?:in|behind|in the) (?:jail|prison|bars|a penal colony)\b", re.IGNORECASE)


_BAGS = re.compile(
    r"\s+(?:[^\W\d]+\s+){0,2}(?:bags|body bags|packages|caskets|мешк(?:ов|а|и)|"
    r"пакет(?:ов|а|ы|ів|и)|міш(?:ків|ки)|домовин|контейнер\w*|containers)\b",
    re.IGNORECASE,
)
_SENT = re.compile(r"\s+(?:(?:went|came|were sent|sent|back)\s+)?(?:to|from)\s+(?=[A-Z])")


def may_be_any(page: Page, mention: Mention, wanted: Category) -> bool:
    """Tell whether a bare figure may be of a category since the words nearest to it name such.

    Args:
        page: The page.
        mention: The count.
        wanted: The category that a record says it is of.
    """
    if mention.number is None or mention.dirty or mention.head is not None:
        return False
    number = page.numbers[mention.number]
    if mention.category is not None:
        return _is_reply(page, mention, number, wanted)
    if mention.role == "date":  # "A thousand went to Ukraine on November 20, and 30 to Russia."
        way = _SENT.match(page.text, number.end)
        if way is None or page.parties.at(way.end()) is None:
            return False
        return wanted in _nearest(page, mention)
    if wanted == "bodies" and mention.role == "other" and _BAGS.match(page.text, number.end):
        return wanted in _nearest(page, mention)
    if mention.role not in _ROLES or not _is_bare(page, mention, number):
        return False
    named = _nearest(page, mention)
    # Where an article names nobody at all, whoever is swapped are prisoners.
    return wanted in named or (not named and wanted == "prisoners")


def _is_bare(page: Page, mention: Mention, number: Number) -> bool:
    """Tell whether a figure stands without a noun, and is neither an age nor a name's number."""
    if number.glued or number.ordinal or number.value is None or is_no_count(page, number):
        return False
    if counts_nobody(page, mention):
        return False
    if _DOES.match(page.text, number.end) and are_moved_next(page, mention):
        return True
    if number.value <= _FEW and not COLLECTIVE.fullmatch(number.surface):
        return False
    return elliptical(page, number) or _NO_NOUN.match(page.text, number.end) is not None


def counts_nobody(page: Page, mention: Mention) -> bool:
    """Tell whether a bare figure is an age, a term in jail, or the number in a name."""
    if mention.number is None or mention.head is not None or mention.category is not None:
        return False
    number = page.numbers[mention.number]
    low = max(mention.sentence.start, number.start - 60)
    if _NUMBERED.search(page.text, low, number.start) or _TERM.match(page.text, number.end):
        return True
    young = number.value is not None and number.value < _OLD
    return young and _AGE.search(page.text, low, number.start) is not None


def _nearest(page: Page, mention: Mention) -> frozenset[str]:
    """The categories that the nearest sentences with any name, or else the whole article."""
    items, place = page.sentences.items, mention.sentence.index
    for ring in range(_RINGS):
        first, last = items[max(0, place - ring)], items[min(len(items) - 1, place + ring)]
        before = _told(page, first.start, mention.sentence.end)
        # a new paragraph is of something else where this one has said whom it counts
        new = "\n" in page.text[mention.end : last.start]
        kinds = before if new and before else _told(page, first.start, last.end)
        if kinds:
            counted = {kind for kind in kinds & ASIDE if not is_free(page, kind)}
            return kinds - counted or kinds
    return _in_all(page)


def follows_bodies(page: Page, mention: Mention) -> bool:
    """Tell whether the dead are all that was spoken of last before a bare figure ends its sentence.

    "Ukraine took back 518 bodies. Moscow's aide put the return at 17": seventeen of the dead.
    """
    if mention.number is None or mention.head is not None or mention.each:
        return False
    items, place = page.sentences.items, mention.sentence.index
    for ring in range(_RINGS):
        first = items[max(0, place - ring)]
        if any(frees(page, cue) for cue in page.cues.within(first.start, mention.sentence.end)):
            return False
        before = _told(page, first.start, mention.start)
        if before or _told(page, first.start, mention.sentence.end):
            return before == _told(page, first.start, mention.sentence.end) == {"bodies"}
    return _in_all(page) == {"bodies"} and not any(frees(page, cue) for cue in page.cues)


@lru_cache(maxsize=8)
def _in_all(page: Page) -> frozenset[str]:
    return _told(page, 0, len(page.text))


def _told(page: Page, start: int, end: int) -> frozenset[str]:
    """The categories a stretch names; soldiers are prisoners where no dead are named."""
    kinds = {kind for kind in kinds_named(page, start, end) if category_of(kind) is not None}
    if "bodies" not in kinds and any(
        cue.kind == "person" and MILITARY.match(page.text, cue.start)
        for cue in page.cues.within(start, end)
    ):
        kinds.add("prisoners")
    return frozenset(kinds)


_BACK = re.compile(
    r"\b(?:got|gets|received|receiving|in return|in exchange|получил\w*|получив|взамен|в обмен|"
    r"в ответ|отрима\w+|натомість|навзаєм|взамін|в обмін|у відповідь)\b[^.;]{0,24}\Z",
    re.IGNORECASE,
)


def _is_reply(page: Page, mention: Mention, number: Number, wanted: Category) -> bool:
    """What comes back for people counted just before may be such, too.

    "Returned eleven civilian sailors, and got nineteen of its own."
    """
    low = mention.sentence.start
    if not (is_own(page, number) or _BACK.search(page.text, low, number.start)):
        return False
    before = [
        cue
        for cue in page.cues.within(low, number.start)
        if cue.family == "noun" and category_of(cue.kind) is not None
    ]
    return bool(before) and before[-1].kind == wanted
