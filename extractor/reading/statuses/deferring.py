"""Deferring: verbs of a handover that is put off, agreed to or awaited, by either side."""

from __future__ import annotations

import re

_EITHERS = (
    r"postpon|delay|put(?:s|ting)? off|cancel|suspend|call(?:s|ed|ing) off|agree|approv|"
    r"await|expect|отлож|отклад|отмен|перен[её]с|перенос|приостан|соглас|ожида|жд[её]т|"
    r"відкла|відтерм|скасу|скасов|перен[іо]с|призуп|погод|чека|очіку"
)
_OBSTRUCTS = (
    r"disrupt|derail|thwart|block|sabotag|stall|hold(?:s|ing)? up|held up|scrap|demand|request|"
    r"hop(?:e[sd]?|ing) for|ask(?:s|ed|ing)? (?:\w+ )?for|сорва|срыва|блокир|затягив|требу|потреб|"
    r"(?:по)?прос|жда|надея|надеет|рассчитыва|"
    r"зірва|зрива|блоку|затягу|вимага|попрос|сподіва|розрахову"
)
# "Київ відклав приймання 1212 тіл": one puts off, agrees to or awaits one's own receipt
DEFERS = re.compile(rf"\b(?:{_EITHERS})\w*", re.IGNORECASE)
# "Kyiv put the handover off": either side may
PUTS_OFF = re.compile(rf"\b(?:{_EITHERS}|{_OBSTRUCTS})\w*", re.IGNORECASE)
