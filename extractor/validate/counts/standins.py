"""Stand-ins: counts of people or bodies that go by another name where they are counted.

"Two volunteers killed in May are coming home. Their bodies were handed over", "103 families got
a call: as many soldiers had been freed", "107 of ours", "1,212 bodies; Russia took 27 of its men".
"""

from __future__ import annotations

import re

from extractor.reading.counts.persons import FREEDOM
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.records import Category
from extractor.text.sentences import Sentence

_OWN = re.compile(
    r"\s+of (?:us|ours|theirs|(?:our|their|its|his) own)(?!\w)(?! [^\W\d]+s\b)|"
    r"\s+(?:наших|своих|своїх)(?!\w)",
    re.IGNORECASE,
)
_BACK = 2  # sentences in which the bodies were counted whose way back is told
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
    r"\b(?:(?:exactly |just )?as many|(?:the same|that) number|"
    r"столько же|стільки ж|тако(?:е|го) (?:же )?(?:количеств|числ)\w+|"
    r"that many|that is how many|one for each|"
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
        return (
            _is_of_dead(page, mention)
            or _is_way_back(page, mention)
            or _is_explained(page, mention, wanted)
            or _are_kin_of_dead(page, mention)
        )
    if _is_explained(page, mention, wanted):
        return True
    return wanted == "prisoners" and (
        _are_own(page, mention)
        or (_are_kin(page, mention) and "bodies" not in _kinds(page, *_stretch(page, mention)))
    )


_THEY = re.compile(
    r"[\s\"'(—–-]*(?:(?:exactly |just )?(?:so|that|this|as) many|(?:именно |ровно )?стольк\w+|"
    r"(?:саме |рівно )?стільк\w+|they|all|these|those|each|every|most|half|both|among them|"
    r"их|они|все|всех|каждый|большинство|почти все|среди них|"
    r"вони|усі|усіх|всі|всіх|їх|кожен|більшість|майже всі|серед них)(?!\w)",
    re.IGNORECASE,
)
_FEW = 12


def _is_explained(page: Page, mention: Mention, wanted: Category) -> bool:
    """The sentence behind says of a bare count who they are: "144 in all. They are prisoners"."""
    assert mention.number is not None
    number = page.numbers[mention.number]
    if mention.head is not None or mention.category is not None or mention.role != "other":
        return False
    if number.ordinal or (number.value or 0) <= _FEW or not _ALONE.match(page.text, number.end):
        return False
    items = page.sentences.items
    if mention.sentence.index + 1 >= len(items):
        return False
    behind = items[mention.sentence.index + 1]
    they = _THEY.match(page.text, behind.start)
    if they is None and not _is_first_told(page, mention, behind):
        return False
    kinds = _kinds(page, behind.start, behind.end)
    same = {"bodies": {"bodies", "dead"}, "prisoners": {"prisoners", "captivity"}}
    return bool(kinds & same.get(wanted, {wanted}))


def _is_first_told(page: Page, mention: Mention, behind: Sentence) -> bool:
    """A bare "figure" opens the matter: nobody is named before, and no paragraph ends behind."""
    sentence = mention.sentence
    if not _FIGURE.search(page.text, sentence.start, sentence.end):
        return False
    first = page.sentences.items[max(0, sentence.index - 1)]
    if "\n" in page.text[mention.end : behind.start]:
        return False
    return not _kinds(page, first.start, sentence.end) & _NAMED


_NAMED = frozenset({"bodies", "dead", "prisoners", "captivity", "wounded", "civilians", "children"})
_FIGURE = re.compile(
    r"\b(?:figures?|numbers?|tall(?:y|ies)|headcount|цифр\w*|число|числа|цифри)\b", re.IGNORECASE
)
_ALONE = re.compile(
    r"\s*(?:[.,;:!?)\"]|\Z)|\s+(?:had|have|has|were|was|are|in|on|at|by|from|to|walked|crossed|came|"
    r"got|в|на|с|из|к|до|з|із|у|[^\W\d]+(?:ли|лись|лися|но|то|ны|ні))(?!\w)",
    re.IGNORECASE,
)


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
    before = items[max(0, sentence.index - _BACK)]
    if FREEDOM.search(page, before.start, mention.start):
        return False  # those who went the other way are living
    kinds = _kinds(page, before.start, mention.start)
    return bool(kinds & {"bodies", "dead"}) and not kinds & {"prisoners", "captivity", "wounded"}


def _are_own(page: Page, mention: Mention) -> bool:
    """Read "107 of ours": people of one's own, and no word of the dead."""
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
    return _AS_MANY.search(page.text, *_stretch(page, mention)) is not None or _get_them_back(
        page, mention
    )


_GLAD = re.compile(
    r"\b(?:joy|rejoic|happy|happiness|relie[fv]|glad|wait|wept|weep|tears|breath|embrac|hug|reunit|"
    r"celebrat|holiday|gift|sons?|husbands?|fathers?|brothers?|loved ones|call|news|"
    r"рад[оу]ст|счаст|облегч|выдохн|вздохн|праздн|пла[чк]|"
    r"сл[её]з|дожда|обня|обним|звон|близк|радіс|щаст|полегш|видихн|зітхн|свят|дочека|обійм|обійн|"
    r"подар|дарун|сын|муж[ауе]?|отц|отец|брат|син|чолові|батьк|дзвін|дзвон|диво|чудо|miracle|рідн|сльоз|доч|чека|жд[алу]|"
    r"bury|burial|buried|похов|похорон|проща)\w*",
    re.IGNORECASE,
)


_PART = re.compile(r"\s+(?:of|из|з|із|with)\s", re.IGNORECASE)


def _get_them_back(page: Page, mention: Mention) -> bool:
    """Families that are glad of those who come home beside them, and nobody else is counted."""
    assert mention.number is not None
    items, own = page.sentences.items, page.numbers[mention.number]
    sentence = mention.sentence
    if not _GLAD.search(page.text, sentence.start, sentence.end):
        return False
    behind = items[min(len(items) - 1, sentence.index + 1)]
    for cue in page.cues.within(sentence.start, behind.end):
        if cue.family == "noun" and cue.kind in ("prisoners", "person"):
            numbers = [*page.numbers_in(sentence), *page.numbers_in(behind)]
            if any(
                0 < cue.start - n.end <= 24
                and n.value != own.value
                and not _PART.match(page.text, n.end)
                for n in numbers
            ):
                return False
    cues = page.cues.within(sentence.start, behind.end)
    return any(cue.family == "verb" or cue.kind == "captivity" for cue in cues)


def _are_kin_of_dead(page: Page, mention: Mention) -> bool:
    """Families counted for the bodies brought home: "503 families. Bodies of that number"."""
    named = _kinds(page, *_stretch(page, mention)) & {"bodies", "dead"}
    return bool(named) and _are_kin(page, mention)


# "The next groups travel on Friday", "остальных ждут завтра", "чекаємо на наступних"
_GROUP = Phrases(
    r"\b(?:(?:next|second|third|fourth|another|further|remaining|last|final|other|new|first) "
    r"(?:(?:and|or) (?:third|last|final) )?(?:groups?|batch(?:es)?|stages?|phases?|tranches?|"
    r"part(?:s|y|ies)?|rounds?|lots?|instal?lments?|ones)|the (?:rest|others|remainder)|"
    r"(?:следующ|втор|треть|очередн|нов|последн|оставш|перв|друг)\w+ (?:групп|парти|этап|част)\w*|"
    r"остальн(?:ых|ые|ым)|следующих|"
    r"(?:наступн|друг|трет|чергов|нов|останн|решт|перш|інш)\w* (?:груп|парті|етап|частин)\w*|"
    r"наступн(?:их|і)|решт[аиу]|інших)(?!\w)"
    r"(?! (?:of (?:the )?)?(?:talks|negotiations|переговор|перемовин))",
    re.IGNORECASE,
)


def names_group(page: Page, sentence: Sentence, category: str) -> bool:
    """Tell whether a sentence speaks of a further group of those whom the article is about."""
    if not _GROUP.search(page, sentence.start, sentence.end):
        return False
    first = page.sentences.items[max(0, sentence.index - _BACK)]
    cues = page.cues.within(first.start, sentence.end)
    swapped = any(cue.family == "verb" and cue.kind == "exchange" for cue in cues)
    kinds = {cue.kind for cue in cues if cue.family in ("noun", "cue")}
    if category == "prisoners":
        return swapped or bool(kinds & {"prisoners", "captivity", "person", "wounded"})
    return category in kinds or (category == "bodies" and "dead" in kinds)
