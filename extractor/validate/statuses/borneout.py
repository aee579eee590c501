"""Borne out: what was foretold or wished for, and then told to have come to pass.

"The two leaders said that 175 would be exchanged the next day. So it proved": the tense of the
count is that of the announcement, and the words behind it tell that it was kept.
"""

from __future__ import annotations

import re

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.validate.ways.moved import BREAK

_SO_IT_PROVED = re.compile(
    r"[\W_]*(?:(?:and|but|indeed|и|і|й|та)\b,?\s+)?(?:"
    r"so it (?:proved|was|happened|turned out|went|"
    r"came (?:to pass|about)|has (?:proved|happened))\b|"
    r"(?:it|they|he|she|both(?: sides)?|the (?:two )?sides|all(?: of (?:it|them))?) "
    r"(?:did|was|were|has|have)(?: so)?(?=\s*[.!]|,)|"
    r"(?:(?:that|this) is|(?:that|this) was) (?:just |exactly |precisely )?"
    r"(?:what happened|how it (?:went|turned out))\b|"
    r"(?:(?:he|she|they|it|moscow|kyiv|both sides|the sides|the [a-z]+) )?(?:kept|was as good as|"
    r"were as good as|made good on|true to) (?:to )?(?:his|her|its|their|the) "
    r"(?:word|promise|pledge)|"
    r"(?:the|his|her|its|their) (?:promise|word|pledge)s? (?:was|were|has been) (?:kept|honoured|"
    r"honored|fulfilled)\b|"
    r"так (?:оно |всё |все )?и (?:вышло|случилось|произошло|было(?! бы)|стало|получилось|сделали|"
    r"поступили|прошло)\b|"
    r"(?:сво[её] )?(?:слово|обещани\w+|обещанное)(?: сво[её])?\s+(?:\w+ )?"
    r"(?:сдержал|выполнил|исполнил|"
    r"сдержан|выполнен|исполнен)\w*|(?:вс[её] )?сбылось\b|сказано\W{1,4}сделано\b|"
    r"так (?:воно |усе |все )?(?:і|й) (?:вийшло|сталося|трапилося|було(?! б)|відбулося|зробили|"
    r"вчинили|пройшло)\b|"
    r"(?:сво\w+ )?(?:слов[оа]|обіцян\w+|обіцянки)(?: сво\w+)?\s+(?:\w+ )?"
    r"(?:дотрима|викона|стрима)\w+|"
    r"(?:усе |все )?(?:справдилося|збулося)\b|сказано\W{1,4}зроблено\b)",
    re.IGNORECASE,
)
_OFF = frozenset({"postponed", "cancelled", "denied", "planned", "offered"})


def is_borne_out(page: Page, mention: Mention) -> bool:
    """Tell whether what follows a count says that it has come to pass.

    Args:
        page: The page.
        mention: A count told as what is foretold, or wished for.
    """
    return _is_fulfilled_behind(page, mention) or _is_granted(page, mention)


def _is_fulfilled_behind(page: Page, mention: Mention) -> bool:
    items, at = page.sentences.items, mention.sentence.index
    if at + 1 >= len(items):
        return False
    behind = items[at + 1]
    if _SO_IT_PROVED.match(page.text, behind.start, behind.end) is None:
        return False
    return not _is_taken_back(page, behind.start, behind.end)


# "Three were pleased to go home: on Tuesday Hungary let them over the frontier"
_WISHED = Phrases(
    r"\b(?:pleased|glad|happy|eager|keen|willing|anxious|want(?:s|ed)?|wish(?:es|ed)?|chose|decided|"
    r"opted|preferred|asked|longed|hoped|resolved|elected)\s+to\s+(?:\w+ly\s+)?\Z|"
    r"\b(?:захотел|пожелал|хотел|желал|предпоч|решил|попросил|просил|мечтал|надеял|выбрал|"
    r"захоті|побажа|хоті|бажа|воліл|вирішил|попроси|проси|мрія|сподіва|обра)\w*\s+"
    r"(?:[^\W\d]+\s+){0,2}\Z",
    re.IGNORECASE,
)
_GRANTED = re.compile(
    r"\b(?:(?:let|allowed|took|drove|flew|brought|sent|handed|put|escorted|saw|returned|carried) "
    r"them|they (?:did|went|crossed|left|came|were|got|returned|reached|walked|set off)|"
    r"(?:их|всех) (?:\w+ )?(?:отпуст|пропуст|перепра|вывез|верну|перед|отда|доста|провод|отвез|"
    r"пусти)\w*(?:ли|л|ла)|они (?:\w+ )?(?:уехал|вернул|пересекл|перешл|поехал|прибыл|были)\w*|"
    r"(?:їх|усіх|всіх) (?:\w+ )?(?:відпуст|пропуст|перепра|вивез|поверну|перед|відда|доста|прове|"
    r"пусти)\w*(?:ли|в|ла)|"
    r"вони (?:\w+ )?(?:виїхал|поверну|перетну|перейшл|поїхал|прибул|були)\w*)\b|"
    r"\b(?:отпуст|пропуст|перепра|вывез|верну|перед|отда|доста|пусти|відпуст|пропуст|вивез|поверну|"
    r"відда)\w*(?:ли|л|ла|в)\s+(?:их|їх)\b",
    re.IGNORECASE,
)


def _is_granted(page: Page, mention: Mention) -> bool:
    """What they wished for is told as done behind a colon, of the same people."""
    clause, sentence, text = mention.clause, mention.sentence, page.text
    if clause is None or clause.verb.form not in ("inf", "base"):
        return False
    verb = clause.verb
    if _WISHED.search(page, sentence.start, verb.start) is None:
        return False
    broken = BREAK.search(text, verb.end, sentence.end)
    if broken is None or _GRANTED.search(text, broken.end(), sentence.end) is None:
        return False
    return not _is_taken_back(page, broken.end(), sentence.end)


def _is_taken_back(page: Page, start: int, end: int) -> bool:
    """Some word of the stretch puts it off, denies it, or looks ahead again."""
    return any(cue.family == "cue" and cue.kind in _OFF for cue in page.cues.within(start, end))
