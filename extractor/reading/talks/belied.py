"""Belied: what the words around talks say against the plain reading of them.

"They were to meet on Friday. Neither will turn up", "consultations opened on Thursday and run until
Saturday", "on the eve of that meeting he rang Lvova-Belova": whether they were held, or when, is
told there, and one reading alone does not settle it.
"""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.talks.mention import TalkMention

_AHEAD = 2  # sentences behind talks that may take them back
_OFF = re.compile(
    r"\b(?:will not (?:turn up|come|attend|go ahead|happen|be there)|won't (?:come|attend|happen)|"
    r"(?:neither|none|nobody|no one) (?:of them )?will (?:turn up|come|attend|be there)|"
    r"(?:dropped|pulled|backed) out|stayed away|there (?:is|was|will be) no (?:meeting|round|call)|"
    r"no (?:accord|agreement|deal|meeting|call|talks|such \w+) (?:exists?|took place|was|were|has)|"
    r"(?:called|broke|broken) off|cancel\w+|"
    r"(?:никто|никого|ни один[^\W\d]*)[^.;:]{0,30} не (?:приедет|прибудет|явится|приехал|прибыл|"
    r"прислал)|"
    r"не (?:состоится|состоялась|состоялись|состоялся|приедут|прибудут|явятся)|сорвал\w+|"
    r"отменен\w*|"
    r"отменил\w*|отозвал\w*|никакой (?:встречи|договор[её]нности)|"
    r"(?:ніхто|нікого|жоден|жодна)[^.;:]{0,30} не (?:приїде|прибуде|з'явиться|приїхав|прибув|"
    r"надіслав)|"
    r"не (?:відбудеться|відбулася|відбулися|відбувся|приїдуть|прибудуть|з'являться)|зірвал\w+|"
    r"скасован\w*|скасувал\w*|жодної (?:зустрічі|домовленості))(?!\w)",
    re.IGNORECASE,
)
_RUNS_ON = re.compile(
    r"\b(?:(?:run|last|scheduled|due|expected|set|continue|go on)s? (?:to (?:last|run|continue) )?"
    r"(?:until|till|through)|(?:for (?:a|the) )?(?:second|third|fourth) day(?: running|"
    r" in a row)?\b"
    r"(?= (?:running|in a row)|[,.])|still (?:going on|under way|in session)|"
    r"(?:рассчитан|розрахован)\w* (?:до|на)|прод(?:лятся|лится|олжаются|олжается)|продлятся|"
    r"(?:второй|третий|четв[её]ртый) день(?: подряд)?|триватим\w+|тривають|"
    r"(?:другий|третій|четвертий) день(?: поспіль)?)(?!\w)",
    re.IGNORECASE,
)
_OCCASION = (
    r"(?:[^\W\d][\w'-]*\s){0,2}?(?:talks|meetings?|summit|session|round|negotiations|visit|release|"
    r"exchange|swap|handover|переговор\w*|встреч\w*|раунд\w*|саммит\w*|заседани\w+|визит\w*|"
    r"освобождени\w+|обмен\w*|передач\w*|возвращени\w+|перемов\w*|зустріч\w*|саміт\w*|засіданн\w+|"
    r"візит\w*|звільненн\w+|обмін\w*|поверненн\w+)(?!\w)"
)
_EVE = re.compile(
    r"(?:the )?(?:eve of|(?:day|evening|night) before|накануне|напередодні|в канун|"
    r"[ув] переддень)\Z",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    rf"\s(?:the |this |that |этой |этого |цієї |цього )?{_OCCASION}", re.IGNORECASE
)


def is_belied(page: Page, mention: TalkMention) -> bool:
    """Tell whether words near talks tell that they were not held, go on, or had another day.

    Args:
        page: The page.
        mention: The talks.
    """
    text, sentence = page.text, mention.sentence
    items = page.sentences.items
    behind = items[min(len(items) - 1, sentence.index + _AHEAD)].end
    if mention.status in ("planned", "held", "signed") and _OFF.search(text, mention.end, behind):
        return True
    if mention.status == "held" and mention.type == "talks":
        before = items[max(0, sentence.index - 1)].start
        if _RUNS_ON.search(text, before, sentence.end):
            return True
    return counts_from_occasion(page, mention)


def counts_from_occasion(page: Page, mention: TalkMention) -> bool:
    """Whether their day is the eve of another event, and not the day before the report.

    Args:
        page: The page.
        mention: The talks.
    """
    day = mention.date
    return day is not None and is_eve(page.text, day.start, day.end)


def is_eve(text: str, start: int, end: int) -> bool:
    """Tell whether a time is the eve of an event: "накануне этой встречи".

    Args:
        text: The folded text.
        start: Where the time begins.
        end: Where it ends.
    """
    return bool(_EVE.search(text, start, end)) and _BESIDE.match(text, end) is not None
