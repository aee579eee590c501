"""Occupied ground: whoever comes out of it was in Russia's hands."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.reading.clauses import Clause
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.ways.hints import Hint

# Whoever comes "from occupied territory" was in Russia's hands, unless it names another's
_OCCUPIED = Phrases(
    r"(?:\b(?:from|out of|з|із|зі|з-під|с|со|из|из-под)|\b(?:held|kept|living|lived|stranded|stuck|"
    r"(?:утримув|тримал|жил|мешка|перебува|удержива|находи|застряг|застря|оказа|опини)\w*)\s+"
    r"(?:\w+\s+){0,2}?(?:in|on|на|в|у))\s+(?:[^\W\d][\w-]*\s+){0,3}?"
    r"(?:occupation|occupied|(?:окупаці|окупован|оккупаци|оккупированн)\w*)",
    re.IGNORECASE,
)
_OTHERS_HOLD = re.compile(
    r"\b(?:Kursk|Sudzha|Belgorod|Курск|Судж|Белгород|Бєлгород|ВСУ|ЗСУ|"
    r"Ukrainian (?:forces|army|troops))",
    re.IGNORECASE,
)


def out_of_occupation(page: Page, clause: Clause) -> Iterable[Hint]:
    """Whoever leaves occupied territory is let go by Russia: "з окупації виїхали шестеро"."""
    found = _OCCUPIED.search(page, clause.start, clause.end)
    if found and not _OTHERS_HOLD.search(page.text, clause.start, clause.end):
        yield Hint("Russia", None, 2, "out of occupation", found.start(), found.end())
