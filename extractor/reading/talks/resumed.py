"""Sentences that come back to talks just told, with a day: "They spoke on 11 March"."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.records import DiplomacyType
from extractor.text.dates import DateMention
from extractor.text.sentences import Sentence

# Verbs of those who were just named; in Russian and Ukrainian they need no subject.
_WE = (
    r"(?:(?:they|both|the two(?: (?:men|officials|leaders|sides|teams))?|the pair)\s+(?:\w+ly\s+)?"
)
_TOGETHER = re.compile(
    _WE + r"(?:met|spoke|talked|sat down|discussed|conferred|convened|exchanged views)|"
    r"(?:они |обе стороны |оба |собеседники |чиновники )?(?:по)?(?:говорили|беседовали|общались|"
    r"разговаривали|совещались|созвонились|созванивались|встретились|встречались|увиделись|"
    r"виделись|собрались|собирались|заседали|обсуждали|обсудили)|"
    r"(?:вони |обидві сторони |обидва |обоє |співрозмовники |посадовці )?(?:по)?(?:говорили|"
    r"розмовляли|бесідували|спілкувал(?:ися|ись)|радилися|зідзвонилися|зустріл(?:ися|ись)|"
    r"зустрічал(?:ися|ись)|бачил(?:ися|ись)|зібрал(?:ися|ись)|збирал(?:ися|ись)|засідали|"
    r"обговорювали|обговорили))(?!\w)",
    re.IGNORECASE,
)
# "On Monday, his office said, they spent two hours on": who and the verb, with words between
_AT_LENGTH = re.compile(
    r"(?:they|both|the two(?: (?:men|officials|leaders|sides|teams))?|the pair|они|обе стороны|оба|"
    r"собеседники|вони|обидві сторони|обидва|обоє|співрозмовники)"
    r"(?: [^\s,.;:]+){0,4}? (?:spent|met|spoke|talked|discussed|"
    r"(?:по)?(?:говорили|беседовали|общались|разговаривали|розмовляли|бесідували|"
    r"спілкувал(?:ися|ись))|совещались|радилися|обсуждали|обсудили|обговорювали|обговорили|"
    r"просидели|просиділи|провели)(?!\w)",
    re.IGNORECASE,
)
# A noun that names the talks once more, with its day at its side.
_NOUN = (
    r"(?:session|meeting|talks|negotiations|round|conversation|discussions?|consultations|"
    r"сесси[яиюей]+|встреч\w{1,2}|переговор\w+|раунд\w*|разговор\w{0,2}|бесед\w{1,2}|"
    r"консультаци\w+|сесі\w+|зустріч\w{0,2}|перемовин\w*|розмов\w{1,2}|бесід\w{1,2}|консультаці\w+)"
)
_CALL_NOUN = (
    r"(?:call|phone call|conversation|talk|разговор\w{0,2}|звон\w+|бесед\w{1,2}|розмов\w{1,2}|"
    r"дзвін\w+)"
)
_BEHIND = re.compile(rf"(?:'s)?\s+(?:\w+\s+)?{_NOUN}(?!\w)", re.IGNORECASE)
_CALLED = re.compile(rf"(?:'s)?\s+(?:\w+\s+)?{_CALL_NOUN}(?!\w)", re.IGNORECASE)
# What is asked of, or summed up, is the day just told of.
_OUTCOME = re.compile(
    r"\W*(?:(?:the|its|their|main|главный|основной|головний)\s+)*(?:what came (?:out )?of it|"
    r"outcomes?|results?|upshot|итоги?|результаты?|підсумк[аои]?|підсумок|результати?)"
    r"(?:\s+(?:of|from|за|on|у|в|во))?\s*\Z",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"next|previous|last|earlier|another|new|first|follow\w+|upcoming|coming|"
    r"следующ\w+|предыдущ\w+|прошл\w+|нов\w+|очередн\w+|будущ\w+|"
    r"наступн\w+|попередн\w+|минул\w+|чергов\w+",
    re.IGNORECASE,
)
_HEAD = 40  # characters from the head of a sentence to the day of an outcome


def resumed_on(page: Page, sentence: Sentence, kind: DiplomacyType) -> DateMention | None:
    """The day that a sentence gives to talks told before it, which it resumes without naming who.

    Args:
        page: The page.
        sentence: The later sentence.
        kind: The type of the event told before.
    """
    if kind not in ("talks", "call"):
        return None
    days = list(page.dates.within(sentence.start, sentence.end))
    if len(days) != 1:
        return None
    day, text = days[0], page.text
    if _together(text, sentence, day):
        return day
    before, after = text[sentence.start : day.start], text[day.end : sentence.end]
    if _AGAIN.search(before[-16:]) or _AGAIN.search(after[:40]):
        return None  # "Friday's next round": of another event
    if len(before) <= _HEAD and _OUTCOME.match(before):
        return day
    named = _BEHIND if kind == "talks" else _CALLED
    return day if named.match(after) else None


def _together(text: str, sentence: Sentence, day: DateMention) -> bool:
    """Whether the verb opens the sentence, or stands right behind a day that opens it."""
    start = _word(text, sentence.start, sentence.end)
    verb = _TOGETHER.match(text, start, sentence.end)
    if verb is not None:
        return text.find(",", verb.end(), day.start) < 0
    if day.start - start > 3:  # "У вівторок": a preposition at most
        return False
    behind = _word(text, _after_aside(text, day.end, sentence.end), sentence.end)
    return any(verb.match(text, behind, sentence.end) for verb in (_TOGETHER, _AT_LENGTH))


_ASIDE = re.compile(r", (?:[^\s,.;:]+ ){0,6}[^\s,.;:]+,")


def _after_aside(text: str, start: int, end: int) -> int:
    """Where the words go on after what stands between two commas: ", his office said,"."""
    aside = _ASIDE.match(text, start, end)
    return aside.end() if aside else start


def _word(text: str, start: int, end: int) -> int:
    """Where the next word begins."""
    found = re.compile(r"\w").search(text, start, end)
    return found.start() if found else end
