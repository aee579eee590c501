"""Talks that an article goes on to describe: who sat there, how long, that they were the first."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.talks.mention import TalkMention

_WHERE = re.compile(  # "in Istanbul, where the delegations were led by ..."
    r", (?:where|at which|которые|на котор\w+|где|де|на як\w+|які)(?!\w)[^.;]*?"
    r"(?<!\w)(?:led|headed|chaired|represented|на чолі|во главе|sat|lasted|"
    r"возглав\w+|представля\w+|длил\w+|очол\w+|тривал\w+)(?!\w)",
    re.IGNORECASE,
)
_IT_WAS = re.compile(
    r"\W*(?:(?:it|this|that) (?:was|had been)|those were|they (?:met|spent|talked)|"
    r"это (?:была?|были)|то (?:была?|были)|це (?:був|була|були)|то (?:був|була|були))(?!\w)"
    r"[^.;]*?(?<!\w)(?:talks|negotiations|meeting|round|encounter|session|contacts|встреч\w*|"
    r"переговор\w*|раунд\w*|контакт\w*|зустріч\w*|перемовин\w*)(?!\w)"
    r"|\W*(?:(?:that|those|the) (?:meeting|talks|round|session|encounter|negotiations) "
    r"(?:was|were|had|lasted|took|ran)|"
    r"(?:та|эта|те|эти|тот|этот|сама|сами) (?:встреча|переговоры|раунд|консультации) "
    r"(?:был|длил|продолжал|шл|прошл|состоял|заняла|заняли)\w*|"
    r"(?:та|ця|ті|ці|той|цей|сама|самі) (?:зустріч|перемовини|переговори|раунд|консультації) "
    r"(?:бу|трива|йшл|пройшл|відбу|зайня)\w*)(?!\w)",
    re.IGNORECASE,
)
_SPENT = Phrases(
    r"(?<!\w)(?:(?:the )?(?:delegations|delegates|teams|negotiators|sides|session|meeting|talks|"
    r"round)(?: [^\s,.;:]+){0,3}? (?:spent|sat|lasted|took|met|talked|parted)|"
    r"(?:делегации|команды|стороны|переговорщики|переговоры|встреча|раунд|заседание)"
    r"(?: [^\s,.;:]+){0,3}? (?:провел\w*|сидел\w*|длил\w*|занял\w*|уложил\w*|разошл\w*|говорили)|"
    r"(?:делегації|команди|сторони|перемовники|перемовини|переговори|зустріч|раунд|засідання)"
    r"(?: [^\s,.;:]+){0,3}? (?:провел\w*|сиділ\w*|тривал\w*|зайнял\w*|вклал\w*|говорили))(?!\w)",
    re.IGNORECASE,
)


def is_gone_on(page: Page, talks: TalkMention) -> bool:
    """Tell whether the sentence of talks, or the next, describes them for their own sake.

    Args:
        page: The page.
        talks: A clause with talks, or one that tells what was agreed.
    """
    if _WHERE.search(page.text, talks.start, talks.sentence.end):
        return True
    items = page.sentences.items
    if talks.sentence.index + 1 >= len(items):
        return False
    following = items[talks.sentence.index + 1]
    if page.boilerplate.at(following.start):
        return False
    return (
        _IT_WAS.match(page.text, following.start, following.end) is not None
        or _SPENT.search(page, following.start, following.end) is not None
    )
