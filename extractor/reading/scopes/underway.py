"""Under way: the whole of an exchange that the sentences before say has begun.

"A large exchange is under way. By the time it is over, 1,000 people should have been freed by each
side": what is still to come of it makes no plan of the whole.
"""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.text.sentences import Sentence

_SWAP = r"(?:exchanges?|swaps?|handovers?|operation|transfers?|repatriations?)"
_OBMEN = r"(?:обмен|передач|операци|репатриаци|обмін|операці|репатріаці)\w*"
# "talks on an exchange began": they did, not it
_TALKS = re.compile(
    r"\b(?:talks|negotiat|preparation|discussion|consultation|переговор|подготовк|консультац|"
    r"обсужден|перемовин|підготовк|консультац|обговорен)\w*",
    re.IGNORECASE,
)
_BEGUN = re.compile(
    rf"\b(?:began|begun|start(?:ed|s)|launched|kicked off|embarked on|opened)\b"
    rf"(?:\s+(?!talks|negotiat|prepar|discuss)[\w'-]+){{1,6}}?\s+{_SWAP}\b|"
    rf"\b{_SWAP}\b[^.;:]{{0,40}}?\b(?:(?:is|are|got|gets|getting) (?:now )?(?:under ?way|going|"
    rf"in progress)|(?:has |have )?(?:began|begun|started)|is continuing|continues|"
    rf"kicked off|in full swing)\b|"
    rf"\b(?:начал\w*|стартовал\w*|проводят)\s+(?!переговор|готов|подготов|обсужд)"
    rf"(?:[\w'-]+\s+){{0,4}}?{_OBMEN}\b|"
    rf"\b{_OBMEN}\b[^.;:]{{0,40}}?\b(?:начал(?:ся|ась)|ид[её]т|стартовал[аи]?|продолжается|"
    rf"проходит)\b|"
    rf"\b(?:почал\w*|розпочал\w*|стартува\w+|проводять)\s+(?!перемов|переговор|готу|підгот|обгов)"
    rf"(?:[\w'-]+\s+){{0,4}}?{_OBMEN}\b|"
    rf"\b{_OBMEN}\b[^.;:]{{0,40}}?\b(?:почав(?:ся)?|почалася|розпочав(?:ся)?|розпочалася|трива\w+|"
    rf"продовжується|відбувається|стартува(?:в|ла))\b",
    re.IGNORECASE,
)
# What speaks of that exchange again, as of a whole
_IT = re.compile(
    rf"\b(?:(?:the|this) (?:whole |entire )?{_SWAP}|by the time|when (?:it|all)|once (?:it|all)|"
    rf"(?:it|they) (?:is|are|will|should)|in (?:all|total)|altogether|overall|by (?:the end|then)|"
    rf"(?:этот |весь )?{_OBMEN}|его итог\w+|по итогам|в итоге|в результате|всего|в общей сложности|"
    rf"когда он\w*|целиком|в целом|(?:цей |увесь |весь )|його підсумк\w+|за підсумками|у підсумку|"
    rf"загалом|усього|всього|коли він|вцілому|в цілому|ожидается|предполагается|очікується|"
    rf"передбачається)\b",
    re.IGNORECASE,
)
_BACK = 2  # sentences before a count that may say that the exchange has begun
_AGAIN = re.compile(r"\b(?:next|new|another|следующ\w+|новый|наступн\w+|новий)\b", re.IGNORECASE)


def under_way(page: Page, mention: Mention) -> Mention:
    """Make a whole that is read as planned one that goes on, where the text says that it does.

    Args:
        page: The page.
        mention: A count.

    Returns:
        The count, ``ongoing`` if it is the whole of an exchange that has begun.
    """
    if mention.status != "planned" or mention.scope != "total" or not mention.each:
        return mention
    sentence, text = mention.sentence, page.text
    if not _IT.search(text, sentence.start, sentence.end):
        return mention
    if _AGAIN.search(text, sentence.start, mention.start):
        return mention
    near = page.sentences.items[max(0, sentence.index - _BACK) : sentence.index]
    if any(_has_begun(text, each) for each in near):
        return replace(mention, status="ongoing")
    return mention


def _has_begun(text: str, sentence: Sentence) -> bool:
    found = _BEGUN.search(text, sentence.start, sentence.end)
    return found is not None and not _TALKS.search(text, sentence.start, found.end())
