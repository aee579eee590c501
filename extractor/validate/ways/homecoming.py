"""Homecomings: sentences without a verb of handing over that say that somebody is home again.

"205 of ours are home", "вже на підконтрольній території", "снова с родителями": who is there has
been brought there.
"""

from __future__ import annotations

import re

_KIN = {
    "en": r"(?:their|his|her)\s+(?:\w+\s+)?(?:families|family|parents?|relatives|"
    "loved ones|mothers?|"
    r"kin|wives)",
    "ru": r"с(?:о)?\s+(?:сво\w+\s+)?(?:родными|родителями|семь[её]й|семьями|близкими|"
    "мамами|матерями|"
    r"родственниками)",
    "uk": r"(?:з|із|зі)\s+(?:сво\w+\s+)?(?:рідними|батьками|сім'єю|сім'ями|родин\w+|"
    "близькими|мамами|"
    r"матерями|родичами)",
}
_HOME = re.compile(
    r"\b(?:are|is|were|now|finally|all)\s+(?:now\s+|all\s+|finally\s+|already\s+|safely\s+)?"
    r"(?:home|free|back\s+(?:home|in|on|with)|on\s+(?:home|native|\w+)\s+soil|at\s+home|"
    rf"(?:re)?united\s+with|(?:together\s+)?with\s+{_KIN['en']})\b|"
    r"\bcross(?:ed|ing)\s+(?:back\s+)?(?:the\s+|into\s+|over\s+)?(?:\w+\s+)?(?:border|frontier|home)\b|"
    r"(?:\b(?:уже|снова|вновь|опять|теперь|сегодня|наконец|наконец-то|все|наши[хе]?)|[—–-])\s+"
    r"(?:[^\W\d]+\s+){0,2}?(?:дома|на\s+(?:свободе|воле|родине)|"
    r"на\s+(?:родной|своей|подконтрольной|украинской|российской)\s+(?:[^\W\d]+\s+)?"
    rf"(?:земле|территории)|{_KIN['ru']})\b|"
    r"\bпересек(?:л\w+|ши\w+)?\s+(?:[^\W\d]+\s+){0,2}?границ\w*|"
    r"(?:\b(?:уже|вже|знову|тепер|сьогодні|нарешті|всі|усі|наші|наших)|[—–-])\s+"
    r"(?:[^\W\d]+\s+){0,2}?(?:вдома|удома|на\s+(?:свободі|волі|батьківщині)|"
    r"на\s+(?:рідній|своїй|підконтрольній|українській|російській)\s+(?:[^\W\d]+\s+)?"
    rf"(?:землі|території)|{_KIN['uk']})\b|"
    r"\bперетнул\w+\s+(?:[^\W\d]+\s+){0,2}?кордон\w*",
    re.IGNORECASE,
)
_NOT = re.compile(r"(?:\b(?:not|never|no longer|не|ещ[её] не|ще не)|n't)\s+\Z", re.IGNORECASE)


def is_home(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch says that somebody is home, or across the border.

    Args:
        text: The folded text.
        start: Where the stretch begins.
        end: Where it ends.
    """
    return any(
        not _NOT.search(text, max(start, found.start() - 12), found.start())
        for found in _HOME.finditer(text, start, end)
    )
