"""Deferring: verbs of a handover that is put off, agreed to or awaited, by either side."""

from __future__ import annotations

import re

# "Київ відклав приймання 1212 тіл": one puts off, agrees to or awaits one's own receipt
DEFERS = re.compile(
    r"\b(?:postpon|delay|put(?:s|ting)? off|cancel|suspend|call(?:s|ed|ing) off|agree|approv|"
    r"await|expect|отлож|отклад|отмен|перен[её]с|перенос|приостан|соглас|ожида|жд[её]т|"
    r"відкла|відтерм|скасу|скасов|перен[іо]с|призуп|погод|чека|очіку)\w*",
    re.IGNORECASE,
)
# "Kyiv put the handover off": either side may
PUTS_OFF = re.compile(
    r"\b(?:postpon|delay|put(?:s|ting)? off|cancel|disrupt|derail|thwart|block|sabotag|suspend|"
    r"call(?:s|ed|ing) off|stall|hold(?:s|ing)? up|held up|scrap|agree|approv|demand|request|await|"
    r"expect|hop(?:e[sd]?|ing) for|ask(?:s|ed|ing)? (?:\w+ )?for|отлож|отклад|отмен|сорва|срыва|"
    r"перен[её]с|перенос|блокир|затягив|приостан|соглас|требу|потреб|ожида|жд[её]т|(?:по)?прос|"
    r"жда|надея|надеет|рассчитыва|"
    r"відкла|відтерм|скасу|скасов|зірва|зрива|перен[іо]с|блоку|затягу|призуп|погод|вимага|чека|"
    r"очіку|попрос|сподіва|розрахову)\w*",
    re.IGNORECASE,
)
