"""Silence: where an article says that a number, or who it was, is kept back."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.reading.counts.promised import is_for_later
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.text.sentences import Sentence
from extractor.validate.counts.evasion import is_evaded
from extractor.validate.counts.nothing import Nothing

_NUMBER_WORD = Phrases(
    r"\b(?:how (?:many|large|big|numerous)|magnitude|whether|numbers?|figures?|"
    r"counts?|totals?|headcount|details?|size|scale|tally|toll|"
    r"names?|scope|volume|word|information|data|"
    r"данных|сведений|(?<!по )информации|даних|відомостей|(?<!по )інформації|"
    r"ли|скольк(?:о|их|им|ими)|числ\w+|чисел|количеств\w+|цифр\w*|численност\w+|подробност\w+|масштаб\w*|"
    r"размер\w*|об[ъ']?[её]м\w*|величин\w*|(?:насколько|наскільки) (?:велик|крупн|численн)\w+|"
    r"(?-i:Чи)|стільк\w+ (?:ж|же|само)|"
    r"столько же|as many|скільк\w+|кільк\w+|чисельн\w+|подробиц\w+|деталі|деталей|"
    r"розмір\w*|обсяг\w*|величин\w+|magnitude|"
    r"count(?:ing|ed)? (?:aloud|out loud)|счита\w+ вслух|раху\w+ вголос)\b",
    re.IGNORECASE,
)
# "Whom Russia got in return Kyiv would not disclose": silence on who and what, too.
_WHOM = Phrases(
    r"\b(?:whom|who|what(?: exactly| precisely)?|(?:кого|что|чего|кто)(?: именно)?|"
    r"(?:кого|що|чого|хто)(?: саме)?|"
    # "what the other group will be": its size, too
    r"(?:какой|какая|какую|каков[аы]?|якою|який|яка|яку)(?= [^,.;]{0,24}\b(?:встречн|ответн|обратн|"
    r"зустрічн|зворотн|групп|груп|парти|парті|колонн?)))\b",
    re.IGNORECASE,
)
_UNTOLD = re.compile(
    r"\b(?:not|n't|never|no one|nobody|neither|declin\w+|refus\w+|не|отказ\w+|никто|ніхто|"
    r"відмов\w+)\b[^.;!?]{0,30}?\b(?:disclos\w+|reveal\w*|specif\w+|name[ds]?|announc\w+|"
    r"ma(?:de|ke|king) (?:public|known)|divulg\w+|publici[sz]\w+|publish\w*|shar(?:e|ed|ing)|"
    r"spell\w* out|обнарод\w+|опублик\w+|озвуч\w+|конкретизир\w+|афишир\w+|"
    r"(?:предан\w+|преда(?:ть|вать|ва\w+|ют|[её]т)) (?:гласности|огласке)|"
    r"оприлюдн\w+|опублік\w+|конкретиз\w+|афіш\w+|"
    r"раскры\w+|разглаш\w+|назв\w+|назыв\w+|сообщ\w+|уточн\w+|огла\w+|"
    r"оголош\w+|оголос\w+|розголош\w+|розкри\w+|розкрива\w+|назва\w+|назива\w+|"
    r"повідом\w+|уточн\w+)|"
    r"\bke(?:pt|ep(?:s|ing)?) (?:it |this |that |them )?"
    r"(?:to (?:it|him|her|them|my|our)sel\w+|secret|quiet)|"
    r"\b(?:при себе|при собі)\b|"
    r"\b(?:secret|wraps|silent|mum|conceal\w*|hidden|ута(?:ил|ива)\w*|скры(?:ли|ла|л|вают|вает)|"
    r"приховал\w*|прихову\w+|тайн[аеуы]|секрет\w*|(?:про|за|с)?молч\w+|(?:про|за|з)?мовч\w+|"
    r"таємниц\w+)\b|"
    r"\b(?:оголош|оголос|розголош|розкри|назва|назива|повідом|уточн|раскры|разглаш|назв|назыв|"
    r"сообщ|огла)\w*\s+(?:\w+\s+)?(?:відмов|отказ)\w+",
    re.IGNORECASE,
)
_SILENT_FOR = 3  # sentences between a handover and the words that its size is kept back
_LED_IN = 1  # and before one: "He will not be pressed on how many. The last exchange was ..."
_WITHHELD = re.compile(
    r"\b(?:not|n't|no|without|never|neither|nor|declin\w+|refus\w+|secret\w*|silent|unknown|"
    r"uns(?:aid|poken)|unmentioned|under question|"
    r"(?:пока|ещё|еще|остаётся|остается|поки|ще|лишається|залишається) (?:що )?(?:под )?"
    r"(?:вопрос\w*|питання\w*|загадк\w+)|под вопросом|під питанням|"
    r"undisclosed|withh\w+|unclear|unspecified|nobody|confidential\w*|classified|wraps|"
    r"guess\w*|mystery|mum|tight-lipped|reticen\w+|coy|dodg\w+|sidestep\w*|evad\w+|evasive\w*|"
    r"skirt(?:ed|s)|balk\w*|hesitat\w+|refrain\w*|quiet|vague\w*|withheld|murky|opaque|"
    r"(?:my|our|him|her|it|them)sel(?:f|ves)|(?:при|про) себ[еі]|при соб[іе]|"
    r"omit\w*|omission|(?:left|leav(?:e|es|ing)) (?:it |them )?(?:out|blank)|"
    r"опусти(?:л[аи]?|в|ли|вши)|опуска(?:[ею]т|л[аи]?)|пропусти(?:л[аи]?|в|вши)|"
    r"омину(?:в|ла|ли|вши)|омина(?:[єю]|ють|в|ла|ли)|"
    r"(?:shook|shak(?:es|ing)) (?:his|her|their) heads?|shrug\w*|under lock|"
    r"разв[её]л[аи]? руками|разводит руками|пожа(?:л[аи]?|в) плечами|под замком|за семью печатями|"
    r"розв(?:ів|ела|ели) руками|розводить руками|знизав плечима|знизала плечима|під замком|"
    r"за сімома (?:замками|печатками)|"
    r"затрудн\w+|уклон\w+|воздерж\w+|гада(?:ть|ют|ем)|догад\w+|неясн\w+|непонятн\w+|обош\w+|"
    r"(?:про|за|с)?молч\w+|утрим\w+|ухил\w+|здогад\w+|гадати|незрозуміл\w+|обійш\w+|"
    r"(?:про|за|з)?мовч\w+|за кадром|за скобками|загадк\w+|за лаштунками|за дужками|"
    r"не|нет|ни|без|никто|тайн\w|уточня\w+|отказ\w+|умолч\w+|неизвестн\w+|"
    r"секрет\w*|засекре\w+|ута(?:ил|ива|ен|ю)\w*|скры(?:л|ли|ла|ты|то|вают|вает)|"
    r"приховал\w*|прихову\w+|прихован\w+|зата(?:їл|ю|єн)\w*|conceal\w*|hidden|hush\w*|"
    r"ані|нічого|ничего|nothing|ні|немає|нема|ніхто|таємниц\w+|уточню\w+|жодн\w+|відмов\w+|невідом\w+|таємн\w+)\b|n't",
    re.IGNORECASE,
)


@lru_cache(maxsize=8)
def keeps_secret(page: Page) -> bool:
    """Tell whether the article speaks of secrecy, or tells no number near a handover."""
    if any(cue.family == "cue" and cue.kind == "secrecy" for cue in page.cues):
        return True
    moved = {sentence.index for sentence in page.sentences if _moves(page, sentence)}
    return any(
        any(sentence.index + step in moved for step in range(-_SILENT_FOR, _LED_IN + 1))
        for sentence in page.sentences
        if _is_untold(page, sentence)
    )


def _moves(page: Page, sentence: Sentence) -> bool:
    return any(
        cue.family in ("verb", "noun") or cue.kind == "captivity"
        for cue in page.cues.within(sentence.start, sentence.end)
    )


def _is_untold(page: Page, sentence: Sentence) -> bool:
    """Tell whether a sentence says that how many, or who, is not being told."""
    text = page.text
    for word in _NUMBER_WORD.finditer(page, sentence.start, sentence.end):
        low, high = max(sentence.start, word.start() - 60), min(sentence.end, word.end() + 100)
        if _WITHHELD.search(text, low, high) or is_for_later(page, low, high):
            return True
    return is_evaded(page, sentence) or bool(
        _WHOM.search(page, sentence.start, sentence.end)
        and _UNTOLD.search(text, sentence.start, sentence.end)
    )


def is_kept_back(page: Page, sentence: Sentence) -> bool:
    """Tell whether a sentence says that something is kept back."""
    kept = any(cue.kind == "secrecy" for cue in page.cues.within(sentence.start, sentence.end))
    return kept or _is_untold(page, sentence)


def is_secret(page: Page, nothing: Nothing) -> bool:
    """Tell silence from zero: nobody "said how many", and it is not that nobody came."""
    sentence = page.sentence_at(nothing.start)
    if sentence is None:
        return False
    low, high = page.stretch((sentence.start, sentence.end), nothing.start, nothing.end, ";")
    return bool(_NUMBER_WORD.search(page, low, high))
