"""The grammar of dates: patterns over word classes (see `extractor.text.calendar.almanac`).

One character stands for one word, so ``D[MVRU]Y`` is a day, a month and a year: "2 June 2025",
"29 января 2026". Each pattern's name tells `extractor.text.dates` how to read the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.text.calendar.tokens import Tokens

_MON = r"[MVRU]\.?"
_YEAR = r"(?:,?P?Y(?!C|-?Y)(?:y\.?)?|,?H?[LTX]y)?"  # "June 2, 2025", "2 июня прошлого года"
_DAYS = r"D(?:(?:,D){0,6},?[&/]H?D|[-tu]H?D)?"  # "6-7", "6, 7 и 8", "20 or 21"
# Two days need no comma: in "1,000 on November 20, and 30 to Russia" the second is a count.
_DAYS_AFTER = r"D(?!C)(?:(?:(?:,D(?!x?C)){1,6},?)?[&/]H?D(?!x?C)|[-tu]H?D(?!x?C))?"
_DAY_FIRST = rf"[fg]?H?{_DAYS}P?H?{_MON}{_YEAR}"
_MONTH_FIRST = rf"(?<!i)[fg]?[MV]\.?H?{_DAYS_AFTER}{_YEAR}"
_ONE = rf"(?:D{_MON}|[MV]\.?D(?!C)){_YEAR}"
_RANGE = rf"[fga]{_ONE},?[-tu]{_ONE}|{_ONE}[-tu]{_ONE}|g{_ONE}&{_ONE}"
_ORDINAL = rf"(?:c-?)?O(?:PH?[MV]\.?|[RU]\.?){_YEAR}"
_NUMBERED = (  # "4-го числа декабря", "У грудні, 4 числа"
    rf"(?:D|(?:c-?)?O)I[RU]\.?{_YEAR}|[RU]\.?(?:,?Yy?\.?)?(?:,x{{0,2}})?(?:D|(?:c-?)?O)I"
)
_NUMERIC = r"[fg]?N(?:y\.?)?(?:[-tu]N(?:y\.?)?)?"
_EXPLICIT = rf"(?:{_RANGE}|{_NUMBERED}|{_ORDINAL}|{_DAY_FIRST}|{_MONTH_FIRST}|{_NUMERIC})"
_BEFORE_IT = r"(?:(?:[Wwl]e?\.?|re?),?\(?[oi]?H?)?"  # "Friday, ", "вчера, "
_AFTER_IT = r"(?:\([Wwl]\.?\)|,[oi]?[Wwl](?![&/t-]))?"  # ", в пятницу", " (Friday)"
_UNIT = r"[kmydj]"
_PART = r"q-?P?H?"

_PATTERNS = (
    ("explicit", rf"{_BEFORE_IT}{_EXPLICIT}{_AFTER_IT}"),
    ("weekday_of_week", r"[Wwl]e?P?[ai]?H?[LTX]k|[LTX]k,?[oi]?[Wl]e?"),
    ("months", rf"[fg]?{_MON}(?:,?P?Y)?[-tu]{_MON}(?:,?P?Y(?!C)(?:y\.?)?)?|g{_MON}&{_MON}{_YEAR}"),
    ("two_months", rf"(?<=i){_MON}&{_MON}{_YEAR}(?!D)"),  # "in June and July"
    ("month", rf"(?:{_PART})?Q{_MON}|{_MON}Q"),  # "торішнього вересня", "у вересні торік"
    ("month", rf"(?:{_PART})?{_MON}(?:,?P?Y(?!C)(?:y\.?)?|P?,?H?[LTX]y)"),
    ("month", rf"(?:E[oi]?)?(?:{_PART}|[LTX]){_MON}|(?<=[iufsbg6])[VU]\.?|(?<=a)V|[MRJ]"),
    ("season", rf"E?(?:{_PART}|H)?[Sh]P?,?(?:Y(?:-[YD])?(?:y\.?)?|H?[LTX]y)"),
    ("season", rf"E?(?:{_PART})?[LTX][Sh]|{_PART}[Sh]|(?<=[iufsbgaPZ6])H?h|S"),
    ("years", r"(?<=[ifsubg])Y(?:y\.?)?[-tu&]Y(?!C|xC)(?:y\.?)?|Y[-t&]Yy\.?"),
    ("year", rf"(?:{_PART})?Yy\.?|{_PART}Y(?!C|xC)|yY|(?<=[ifsubg])Y(?!C|xC|-[DY])"),
    ("ordinal_year", r"Y(?!C|xC|-[DY])"),
    ("ago", rf"(?:[cDn])?{_UNIT}A"),
    ("around", r"Hd[BG]r"),
    (
        "apart",
        r"[cD][kmyd](?:E|B|F|G|u[T1])|[kmyd](?:E|F|u[T1])|Hd[BFG]|H[kmy]B|z"
        r"|[FZ][cD]?[kmyd]G(?=[xT1])|F[cD]?[kmyd](?![GA])|[cD]?[kmyd]tA",
    ),
    ("ahead", r"i[cD][dkm](?![ABEFG])|6[cD][dkm](?![ABEFGu])|6k(?![ABEFGu])|Z[cD]?[dkm](?![AG])"),
    # "the 23rd of last month", "23-го числа прошлого месяца", "двадцать третьего минулого місяця"
    ("day_of_month", r"(?:D|(?:c-?)?O)I?P?H?[LTX]m|(?:D|(?:c-?)?O)PHm|(?:D|(?:c-?)?O)Im"),
    ("period", rf"(?:[EF][aoi]?|{_PART})?H?[LTX][cDn]?{_UNIT}(?!A)|qP?H?[kmyd]"),
    ("period", r"[EFq]iH[kmy]|[EF]ak"),  # "earlier in the week", "ранее на неделе"
    ("last_year", r"Q"),
    ("eve", r"oHvP?|K"),
    ("bare_days", r"[fg]H?D[tu&-]H?D(?=[^MVRU])|[fg](?:c-?)?O[tu&](?:c-?)?O|D-DI"),
    # "четвертого числа"; "Пятнадцатого приехали", "on the fifteenth 44 came"
    ("bare_day", r"(?:c-?)?O(?=[,!.()\n&:-])|(?:(?:c-?)?O|D)I|D(?=[^O\"])"),
    ("bare_day", r"(?:(?<=[-!\n\"])|(?<=oH)|\A)(?:c-?)?O"),
    ("adverb", r"re?(?:,[oi]?W)?|[TLX]e"),
    ("weekdays", r"[fg]?[Wwl][-tu&/]f?[aoi]?[Wwl]"),
    ("weekday", r"[LTX][Wpwl]e?|[Wp]e?|(?<=[fuboe5])w\.?|(?<=[ia7])l"),
    ("weekday", r"(?:(?<=[\n!])|(?<=\n-))w(?=[!.:-])"),  # heads a paragraph: "Среда. Обмен"
)
_GRAMMAR = re.compile(
    r"(?=[^x,!\n().:\"nA&/P-])(?:"
    + "|".join(f"(?P<p{number}>{pattern})" for number, (_, pattern) in enumerate(_PATTERNS))
    + ")"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch of tokens that one pattern of the grammar reads as a time."""

    name: str
    first: int
    last: int

    def kinds(self, tokens: Tokens) -> str:
        """The classes of the phrase's words."""
        return tokens.kinds[self.first : self.last]

    def values(self, tokens: Tokens, kinds: str) -> list[int]:
        """The values of the phrase's words of some classes, in order."""
        return [
            tokens.values[index]
            for index in range(self.first, self.last)
            if tokens.kinds[index] in kinds
        ]


def phrases(tokens: Tokens) -> Iterator[Phrase]:
    """Find the phrases of a text that read as times, left to right."""
    for match in _GRAMMAR.finditer(tokens.kinds):
        name = _PATTERNS[int((match.lastgroup or "p0")[1:])][0]
        yield Phrase(name, match.start(), match.end())
