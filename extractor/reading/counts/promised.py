"""Promised: a number that is to be told later, or that is kept from the reader in other words.

"The figures will be made public later", "число обещают обнародовать позже", "likewise of unknown
size".
"""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases

_TELL = (
    r"(?:(?:made|make|making) (?:it |them )?(?:public|known)|publish\w*|announc\w+|nam(?:e|ed|ing)|"
    r"releas\w+|disclos\w+|reveal\w*|giv(?:e|en|ing)|hear|learn|know|see|tell|told|report(?:ed)?|shar(?:e|ed)|"
    r"сообщ\w+|назв\w+|назов\w+|обнарод\w+|опублик\w+|огла[сш]\w+|объяв\w+|раскр\w+|уточн\w+|"
    r"приве(?:сти|дут|дёт|дет)|расска\w+|"
    r"decid\w+|determin\w+|confirm\w+|реш(?:ат|ится|им|ить)|определ\w+|виріш\w+|визнач\w+|"
    r"(?:be|become|becomes) (?:known|clear)|узна(?:ем|ете|ют|ть)|(?:услыш|увид)(?:им|ите|ат|ят)|"
    r"(?:ста|буд)(?:нет|ет|ут) (?:известн|ясн)\w+|"
    r"дізна(?:ємо|єте|ють|ти)\w*|почу(?:ємо|єте|ють)|побач(?:имо|ите|ать)|"
    r"(?:стан|буд)(?:е|уть) (?:відом|ясн|зрозуміл)\w+|"
    r"повідом\w+|назв\w+|назв(?:уть|е)|оприлюдн\w+|опублік\w+|оголо[сш]\w+|розкри\w+|"
    r"наве(?:сти|дуть|де)|розпов\w+|скаж\w+)"
)
_THEN = (
    r"(?:later|at a later (?:date|time|stage)|in due (?:course|time)|once|until|afterwards|"
    r"when (?:it|everything|all|the)|after the|in (?:the )?(?:coming|next) (?:hours|days)|"
    r"позже|позднее|потом|впоследствии|после|когда|как только|до (?:конца|завершения)|"
    r"в ближайш\w+|"
    r"пізніше|згодом|потім|опісля|після|коли|щойно|до (?:кінця|завершення)|поки не|"
    r"найближч\w+)"
)
_PROMISE = (
    r"(?:promis\w+|pledg\w+|vow\w*|will|would|shall|(?:has|have|had|are|is|were|was) (?:yet )?to|"
    r"to be|обеща\w+|пообеща\w+|намерен\w+|собира\w+|будут|будет|обіця\w+|пообіця\w+|"
    r"має намір|мають намір|збира\w+|буде|будуть)"
)
_GAP = r"(?: [^\W\d][\w'-]*){0,4}?,? "
# "promised to give the number later", "have yet to be released", "назовут после завершения"
_LATER = Phrases(
    rf"\b{_PROMISE}{_GAP}{_TELL}\b|\b{_TELL}{_GAP}{_PROMISE}\b|\b{_TELL}{_GAP}{_THEN}\b|"
    rf"\b{_THEN}{_GAP}{_TELL}\b|"
    rf"\b(?:promis\w+|обеща\w+|обіця\w+|пообеща\w+|пообіця\w+){_GAP}{_THEN}\b|"
    r"\bfor (?:later|another day)\b|\b(?:will|to) follow\b|\b(?:will|to) come (?:later|in due)|"
    r"\b(?:будут|будет|появятся|появится|будуть|буде|з'являться|з'явиться) "
    r"(?:позже|позднее|потом|пізніше|згодом|потім)\b",
    re.IGNORECASE,
)
_KEPT = re.compile(
    r"\b(?:(?:keep(?:s|ing)?|kept|stay(?:s|ed|ing)?|remain(?:s|ed|ing)?) (?:\w+ )?"
    r"(?:quiet|silent|mum|from|private|hidden|back|to (?:it|them)sel(?:f|ves))|"
    r"remain(?:s|ed)? to be (?:seen|confirmed|established|settled|agreed|decided|fixed|counted)|"
    r"(?:yet|still) (?:being|to be) (?:confirmed|established|determined|clarified|verified|agreed|"
    r"counted|settled|decided|fixed|checked|worked out)|"
    r"(?:ещё|еще|пока|ще|поки що|поки) (?:устанавлива|подсчитыва|согласовыва|выясня|проверя|"
    r"встановлю|підрахову|узгоджу|погоджу|з'ясову|перевіря)\w+|"
    r"unknown|unstated|unnamed|unpublished|undeclared|unannounced|"
    r"умалчива\w+|умолч\w+|замалчива\w+|неназванн?\w+|нераскрыт\w+|неоглаш[её]нн\w+|"
    r"помалкива\w+|не афишир\w+|"
    r"замовчу\w+|замовча\w+|умовчу\w+|неназван\w+|нерозголошен\w+|неоприлюднен\w+|"
    r"невідом\w+|не афішу\w+)(?!\w)",
    re.IGNORECASE,
)


def is_for_later(page: Page, low: int, high: int) -> bool:
    """Tell whether the words around a word for a number promise it, or keep it to themselves.

    Args:
        page: The page.
        low: Where the words begin.
        high: Where they end.
    """
    return bool(_LATER.search(page, low, high) or _KEPT.search(page.text, low, high))
