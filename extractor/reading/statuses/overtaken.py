"""Overtaken: words of delay or plan that only describe a handover, of which the verb says "held".

"Delayed since Monday, the handover of 1,000 bodies was completed on Friday", "Отложенная с
понедельника передача завершилась": what it was before is past, and so is its day.
"""

from __future__ import annotations

import re

from extractor.reading.page import Page

_NOUN = (
    r"(?:(?:handover|hand-over|exchange|swap|transfer|return|repatriation|release|homecoming|"
    r"delivery)\b|"
    r"(?:обмен|передач|возвращени|репатриаци|освобождени|обмін|поверненн|репатріаці|звільненн)\w*)"
)
_GAP = (  # to the verb: no comma but a number's, no other clause, nothing that takes the verb back
    r"(?:(?!\b(?:not|never|no|only|which|that|who|whom|if|when|once|until|before|after|but|than|be|"
    r"не|ни|лишь|если|когда|пока|прежде|котор\w+|но|"
    r"ні|лише|якщо|коли|поки|перш|як(?:ий|а|е|і)|що|але|б|бы|би)\b)"
    r"(?:[^,.;:!?]|(?<=\d),(?=\d))){0,100}?"
)
_HELD = (
    r"\b(?:(?:has\s+|have\s+)?(?:finally\s+|eventually\s+|now\s+|at\s+last\s+)?"
    r"(?:took\s+place|taken\s+place|went\s+ahead|gone\s+ahead|happened|"
    r"(?:was|were|been)\s+(?:finally\s+|eventually\s+|successfully\s+|at\s+last\s+)?"
    r"(?:completed|carried\s+out|held|conducted|implemented))|"
    r"(?:состоял(?:ся|ась|ось|ись)|завершил(?:ся|ась|ось|ись)|прош(?:[её]л|ла|ло|ли)|"
    r"произош(?:[её]л|ла|ло)|(?:завершили|провели|осуществили)|"
    r"(?:проведен|осуществлен|заверш[её]н|провед[её]н|осуществл[её]н)[аоы]?|"
    r"відбу(?:вся|лася|лось|лося|лися)|завершил(?:ася|ося|ися|ась)|завершився|"
    r"пройш(?:ов|ла|ло|ли)|здійснили|(?:проведен|здійснен|завершен)[оаі]?))"
    r"(?!\w|\s+(?:бы|би|only|not|without|лишь|лише|частично|частково|не)\b)"
)
_STATE = (
    r"(?:(?:re)?scheduled|delayed|postponed|put\s+off|pushed\s+back|suspended|cancell?ed|called\s+off|"
    r"interrupted|stalled|planned|announced|agreed|promised|awaited|expected|due|set)"
)
_EVER = r"(?:(?:originally|initially|previously|earlier|repeatedly|first|once|twice|long)[ -])?"
_ADJECTIVE = (
    r"(?:отложенн|отсроченн|перенес[её]нн|отмен[её]нн|приостановленн|прерванн|сорванн|"
    r"запланированн|намеченн|назначенн|анонсированн|обещанн|согласованн|ожидавш|планировавш|"
    r"відкладен|відтермінован|перенесен|скасован|призупинен|перерван|зірван|"
    r"запланован|намічен|призначен|анонсован|обіцян|погоджен|узгоджен)"
    r"(?:ый|ий|ая|ую|ое|ые|а|у|е|і|ийся|аяся|уюся|ееся)"
)
_OVERTAKEN = re.compile(
    # "Delayed since Monday, the handover of 1,000 bodies was completed"
    rf"(?<!\w)(?P<led>{_EVER}{_STATE}\b[^,.;:!?]{{0,50}}),\s+(?:the|a)\s+(?:[\w-]+\s+){{0,3}}?"
    rf"{_NOUN}{_GAP}{_HELD}|"
    # "the previously cancelled swap of 200 prisoners was carried out"
    rf"(?<!\w)(?:the|an?|this|that)\s+(?:[\w-]+\s+)?(?P<put>{_EVER}{_STATE})\s+(?:[\w-]+\s+){{0,3}}?"
    rf"{_NOUN}{_GAP}{_HELD}|"
    # "Отложенная с понедельника передача 1000 тел завершилась"
    rf"(?<!\w)(?P<cyr>{_ADJECTIVE}(?!\w)(?:\s+[^\s,.;:!?]+){{0,6}}?)\s+{_NOUN}{_GAP}{_HELD}|"
    # "completed the handover of 300 bodies that was suspended in January"
    rf"(?<!to )(?<!be )\b(?:completed|завершил[аи]?|завершив)\s+(?:the\s+)?{_NOUN}{_GAP}"
    rf"(?P<behind>(?:,\s+(?=[^\W\da-z])|\s+(?:that|which)\s+(?:was|had\s+been)\s+){_EVER}"
    rf"(?:{_STATE}\b|{_ADJECTIVE}(?!\w))[^,.;:!?]{{0,40}})",
    re.IGNORECASE,
)
_LED_BY = re.compile(r"(?:\A|[.!?…»”\"\n—–-])\s*\Z")


def overtaken_at(page: Page, start: int) -> bool:
    """Tell whether a word, or a day, belongs to what a handover was called before it was held.

    Args:
        page: The page.
        start: Where the word or the day begins.
    """
    sentence = page.sentence_at(start)
    if sentence is None:
        return False
    for found in _OVERTAKEN.finditer(page.text, sentence.start, sentence.end):
        name = found.lastgroup
        if name is None or not found.start(name) <= start < found.end(name):
            continue
        if name != "led" or _LED_BY.search(page.text, sentence.start, found.start()):
            return True
        return found.start() == sentence.start
    return False
