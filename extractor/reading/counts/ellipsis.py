"""Ellipsis: counts that stand without a noun of their own."""

from __future__ import annotations

import re

from extractor.reading.counts.later import tells_when
from extractor.reading.page import Page
from extractor.text.numbers import Number


def elliptical(page: Page, number: Number) -> bool:
    """Tell whether a number stands without a noun of its own.

    After the bare count comes a pause, a verb, or a preposition, not a noun we do not know.
    """
    after = page.text[number.end : number.end + 40]
    if tells_when(page, number):
        return True
    return bool(
        re.match(
            r"\s*(?:[,.;:)!?—–\"'-]|a side\b|apiece\b|per\b|respectively\b|"
            r"відповідно\b|соответственно\b|"
            r"против\b|проти\b|\Z|\n|in\b|to\b|from\b|for\b|on\b|and\b|of (?:its|their|them)\b|"
            r"each\b|back\b|were\b|was\b|have\b|had\b|more\b|others?\b|went\b|came\b|go\b|by\b|with\b|"
            r"under\b|over\b|home\b|that\b|this\b|then\b|at\b|on\b|during\b|after\b|before\b|"
            r"as\b|against\b|while\b|when\b|who\b|yesterday\b|today\b|earlier\b|last\b|of ours\b|"
            r"would\b|will\b|could\b|may\b|might\b|should\b|are\b|made it\b|"
            r"here\b|there\b|the other way\b|туда\b|сюда\b|обратно\b|назад\b|домой\b|навстречу\b|"
            r"туди\b|сюди\b|додому\b|навзаєм\b|натомість\b|взамен\b|"
            r"наш|учора\b|вчора\b|вчера\b|сьогодні\b|сегодня\b|под\b|під\b|при\b|к\b|с\b|со\b|"
            r"із\b|зі\b|уже\b|вже\b|также\b|тоже\b|також\b|теж\b|было\b|було\b|Russian|Ukrainian|в\b|на\b|из\b|от\b|и\b|за\b|для\b|російськ|"
            r"українськ|росси|украин|були\b|были\b|з\b|від\b|та\b|і\b|у\b|до\b|по\b|своих|своїх)",
            after,
            re.IGNORECASE,
        )
    )
