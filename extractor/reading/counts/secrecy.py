"""Secrecy: where a text says that a number is not being told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.counts.promised import is_for_later
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.text.sentences import Sentence

_NUMBER = Phrases(
    r"\b(?:how (?:many|large|big|numerous)|magnitude|(?:number|count|total|figure|size)s?|"
    r"headcount|breakdown|"
    r"скольк(?:о|их|им)|(?:числ|количеств)[оаe]?|чисел|количеств\w*|численност\w+|цифр\w*|размер\w*|"
    r"величин\w*|(?:насколько|наскільки) (?:велик|крупн|численн)\w+|"
    r"скільк(?:и|ох|ом)|кільк(?:ість|ості|істю)|чисельн\w+|розмір\w*)(?!\w)",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:not|never|neither|nor|no|no one|nobody|without|declin\w+|refus\w+|"
    r"не|ни|никто|без|отказ\w+|ні|ніхто|відмов\w+)\b|n't\b",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|disclos\w+|reveal\w*|specif\w+|nam(?:e|ed|es|ing)|giv(?:e|es|ing|en)|"
    r"gave|provid\w+|releas(?:e|ing)|announc\w+|publish\w*|made public|comment\w*|confirm\w*|"
    r"раскры\w+|назв\w+|назыв\w+|сообщ\w+|уточн\w+|указ\w+|говор\w+|сказа\w+|огла\w+|огло\w+|"
    r"прив[её]\w+|привод\w+|разгла\w+|объяв\w+|известн\w+|коммент\w+|"
    r"розкри\w+|назва\w+|назве\w+|назива\w+|повідом\w+|сказа\w+|скаж\w+|каж\w+|навод\w+|наве\w+|"
    r"оприлюдн\w+|розголо\w+|оголо\w+|поясн\w+|відом\w+|цікав\w+)",
    re.IGNORECASE,
)
_KEPT = Phrases(
    r"\b(?:undisclosed|unspecified|withh\w+|omit(?:s|ted)?|"
    r"опусти(?:л[аи]?|в|ли)|омину(?:в|ла|ли)|ухили(?:в|ла|ли)с[яь]|уклони(?:лся|лась|лись)|"
    r"secret\w*|silent|confidential|classified|"
    r"(?:under|kept under) wraps|anyone's guess|mystery|tight-lipped|за кадром|"
    r"за скобками|загадк\w+|"
    r"за лаштунками|за дужками|неизвестн\w+|секрет\w*|засекре\w+|ута(?:ил|ива)\w*|"
    r"скры(?:ли|ла|л|вают|вает)|"
    r"приховал\w*|прихову\w+|conceal\w*|(?:kept|keeps|keeping) hidden|умалч\w+|умолч\w+|молч[аи]т|"
    r"невідом\w+|таємниц\w+|таємн\w+|мовч[аи]ть)(?!\w)",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:remain\w*|still|held|holds?|holding|captive in|left|"
    r"оста[её]тся|остаются|удержива\w+|держ(?:ит|ат)|томи\w+|наход[яи]тся|залиша\w+|"
    r"утриму\w+|трима\w+|перебува\w+|names?|lists?|спис\w+|им[её]н|імен)\b",
    re.IGNORECASE,
)
_REMAIN = re.compile(
    r"\b(?:remain\w*|оста[её]тся|остаются|удержива\w+|залиша\w+|утриму\w+|перебува\w+)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"[^.!;]{0,60}\?\s*\Z")
_OTHERS = ("weapons", "casualties", "money", "percent", "time")
# "the figure named by Moscow", "эту цифру не комментируют": a number that was told is no secret
_GIVEN = re.compile(
    r",?\s+(?:[^\W\d]+\s+)?(?:(?:named|given|cited|announced|claimed|quoted|provided|published|"
    r"put forward|reported|stated) (?:by|in|on)\b|"
    r"(?:that|which) (?:the )?(?:[^\W\d]+\s+){1,3}?(?:named|cited|announced|claimed|quoted|"
    r"published|reported|stated)\b|"
    r"(?:названн|приведенн|привед[её]нн|озвученн|объявленн|опубликованн|сообщенн|сообщ[её]нн|"
    r"заявленн|указанн|назван|наведен|озвучен|оголошен|оприлюднен|повідомлен|заявлен|вказан)"
    r"(?:ую|ые|ых|ой|ое|ого|ым|у|і|их|ої|ою|е|им|ими|ыми)\b)",
    re.IGNORECASE,
)
_THAT = re.compile(
    r"\b(?:this|that|these|those|эт(?:у|о|и|ой|их|им|ими)|ц(?:ю|е|і|ієї|их|им|ими|ього))\s+\Z",
    re.IGNORECASE,
)
_BEFORE, _BEHIND = 80, 120  # characters around the word for the number
_NOUN = 30  # characters from that word to what is counted


def silences(page: Page, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Find the words for a number of people or bodies that a sentence says is not being told.

    A question may be answered by the sentence behind: "How many? Kyiv isn't saying."
    """
    text = page.text
    for match in _NUMBER.finditer(page, sentence.start, sentence.end):
        low = max(sentence.start, match.start() - _BEFORE)
        high = min(_answered(page, sentence, match.end()), match.end() + _BEHIND)
        if not _is_kept_back(page, low, high) or _HELD.search(text, match.end(), high):
            continue
        if _REMAIN.search(text, low, match.start()):
            continue
        if not _counts_others(page, match.end()) and not _was_told(text, *match.span()):
            yield match.span()


def _was_told(text: str, start: int, end: int) -> bool:
    """The number is one that somebody has told: another who keeps silent hides none."""
    return bool(_GIVEN.match(text, end) or _THAT.search(text, max(0, start - 12), start))


def _is_kept_back(page: Page, low: int, high: int) -> bool:
    told = _NOT.search(page.text, low, high) and _TELLS.search(page.text, low, high)
    return bool(told or _KEPT.search(page, low, high) or is_for_later(page, low, high))


def _answered(page: Page, sentence: Sentence, start: int) -> int:
    """Where the answer ends: with the next sentence, if this one asks."""
    following = sentence.index + 1
    if following < len(page.sentences.items) and _ASKED.match(
        page.text[start : sentence.end].strip()
    ):
        return page.sentences.items[following].end
    return sentence.end


def _counts_others(page: Page, start: int) -> bool:
    """The number is one of drones, of the killed, of roubles."""
    near = page.cues.within(start, start + _NOUN)
    ours = {cue.start for cue in near if cue.family == "noun"}
    return any(
        cue.family == "unit" and cue.kind in _OTHERS and cue.start not in ours for cue in near
    )
