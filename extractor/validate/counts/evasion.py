"""Evasion: a question of how many that the words behind it, or the next speaker, leave open.

"How many were freed the ministry, asked by reporters, would not reveal"; "— How many were they?
— That I won't tell you."
"""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.text.sentences import Sentence

_HOW_MANY = Phrases(r"\b(?:how many|скольк(?:о|их|им|ими)|скільк\w+)\b", re.IGNORECASE)
_BARE = re.compile(r"\?[\"')\s]*\Z")  # "For how many?": of those told of just before
_ASKED = re.compile(r"[^.!;?]{0,80}\?[\"')\s]*\Z")
# Who are still held, wait, or died are nobody who was handed over.
_OTHERS = re.compile(
    r"\b(?:remain\w*|still|held|holds?|holding|left|killed|died|missing|wait\w*|"
    r"оста[её]т?ся|остал\w+|остаются|удержива\w+|держ(?:ит|ат)|наход[яи]тся|погиб\w*|пропа\w+|"
    r"ждут|залиша\w+|залиши\w+|утриму\w+|трима\w+|перебува\w+|загин\w+|чекают|чекають)\b",
    re.IGNORECASE,
)
_TELL = (
    r"(?:sa(?:y|id|ying)|tell|told|disclos\w+|reveal\w*|specif\w+|nam(?:e|ed|ing)|announc\w+|"
    r"give|answer|comment|share|"
    r"скаж\w+|сказа\w+|говори\w+|раскр\w+|разглаш\w+|назв\w+|назов\w+|назыв\w+|сообщ\w+|уточн\w+|"
    r"огла\w+|ответ\w+|отвеч\w+|коммент\w+|"
    r"каза\w+|розповід\w+|оголо[шс]\w+|розголо\w+|розкри\w+|назива\w+|повідом\w+|відпов\w+)"
)
# "That I leave to the authorities there", "это пусть скажут в Киеве": others are to answer
_TO_OTHERS = (
    r"(?:leav(?:e|es|ing)|left) (?:it |this |that |them |the \w+ )?(?:to|for) |"
    r"(?:for|up to) (?:[\w']+ ){1,4}?to (?:say|tell|answer|disclose)|"
    r"ask (?:them|him|her|moscow|kyiv|the )|"
    r"(?:пусть|пускай|нехай|хай) (?:[^\W\d]+ ){0,4}?"
    r"(?:скаж|назов|назв|ответ|відпов|сообщ|повідом|розпов|расск|раскр|розкр)\w+|"
    r"(?:об этом|про це|это|це|цього) (?:[^\W\d]+ ){0,2}?(?:спрос|спрашив|запит|спита|питай)\w+|"
    r"(?:спросите|спрашивайте|запитайте|спитайте|питайте)\b"
)
_NOT = (
    r"(?:(?<!\w)(?:not|never|no one|nobody|neither|declin\w+|refus\w+|не|никто|ніхто|отказ\w+|"
    r"відмов\w+)|n't)"
)
_UNTOLD = re.compile(
    rf"{_NOT}\b[^.;!?]{{0,30}}?\b{_TELL}\b|\b{_TELL}\s+(?:[^\W\d]+\s+)?(?:отказ|відмов)\w+|"
    r"\b(?:no comment|без комментар\w+|без коментар\w+|(?:a|keep it|remains a|stays a) secret|"
    r"секрет|тайна|таємниця|(?:при|про) себ[еі]|при соб[іе])\b|"
    rf"\b{_TO_OTHERS}",
    re.IGNORECASE,
)


def is_evaded(page: Page, sentence: Sentence) -> bool:
    """Tell whether a sentence asks how many, and nobody tells.

    Args:
        page: The page.
        sentence: The sentence that asks, of itself or of the next speaker.
    """
    text = page.text
    for word in _HOW_MANY.finditer(page, sentence.start, sentence.end):
        asked = _ASKED.match(text, word.end(), sentence.end) is not None
        if asked and _OTHERS.search(text, word.end(), sentence.end):
            continue
        low, high = word.end(), sentence.end
        if asked:
            low, high = sentence.end, _answer_end(page, sentence)
        bare = _BARE.match(text, word.end(), sentence.end) is not None
        if _UNTOLD.search(text, low, high) or (bare and _is_left_open(page, sentence)):
            return True
    return False


def _is_left_open(page: Page, sentence: Sentence) -> bool:
    """The words behind a question have no number: '"For how many?" "That I leave to them."'."""
    behind = page.sentences.items[sentence.index + 1 : sentence.index + 2]
    return not any(page.numbers_in(each) for each in behind)


def _answer_end(page: Page, sentence: Sentence) -> int:
    items = page.sentences.items
    return items[min(len(items) - 1, sentence.index + 1)].end
