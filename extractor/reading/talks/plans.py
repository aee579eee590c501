"""Plans of talks: what is announced or wanted, and what was put off but was no meeting."""

from __future__ import annotations

import re

# What is announced is yet to come, whatever day it was announced on.
_ANNOUNCED = re.compile(
    r"(?<!\w)(?:announced|announcing|promised|heralded|анонсировал\w*|объявил\w* о|обещал\w*|"
    r"анонсува\w+|оголоси\w+ про|обіця\w+)(?: (?!results?|outcome|итог|результат|підсумк|end)"
    r"[\w-]+){0,3} \Z",
    re.IGNORECASE,
)
# "Doha is mooted as the venue for talks", "Стамбул называют местом переговоров"
_MOOTED = re.compile(
    r"(?<!\w)(?:mooted|floated|touted|tipped|suggested|named|considered|eyed|proposed|discussed|"
    r"mentioned|favou?red|in the running)(?: [^\s,.;:]+){0,3}? (?:as|for) (?:[^\s,.;:]+ ){0,3}?"
    r"(?:venue|site|place|location|host|setting)(?: [^\s,.;:]+){0,5} \Z|"
    r"(?<!\w)(?:называ(?:ют|ется|ли)|рассматрива\w+|прочат|предлага\w+|упомина\w+|обсужда\w+|"
    r"називають|називали|розгляда\w+|пропону\w+|згаду\w+|обговорю\w+)(?: [^\s,.;:]+){0,4}? "
    r"(?:мест\w+|площадк\w+|місц\w+|майданчик\w*)(?: [^\s,.;:]+){0,3} \Z",
    re.IGNORECASE,
)
_INFINITIVE = re.compile(r"(?:ть|ти)(?:ся|сь)?(?!\w)", re.IGNORECASE)
# "spoke by phone about the swap, which was put off": the talks were not
_SWAP = re.compile(
    r"(?<!\w)(?:обмен|обмін|передач|swap|exchange|handover)\w*"
    r"(?: of prisoners| пленны\w+| полонен\w+)?,?"
    r"(?: (?:that|which|котор\w+|як\w+|был[аои]?|бу[влоаи]+|was|were|is|has|had|been)){0,3} \Z",
    re.IGNORECASE,
)
_REACH = 48


def is_announced(text: str, low: int, start: int) -> bool:
    """Tell whether the noun at an offset is what somebody announced or promised."""
    return _ANNOUNCED.search(text, low, start) is not None


def is_mooted(text: str, start: int) -> bool:
    """Tell whether a place is only thought of for the talks that the noun at an offset names."""
    return _MOOTED.search(text, max(0, start - 2 * _REACH), start) is not None


def is_infinitive(text: str, start: int, end: int) -> bool:
    """Tell whether a Russian or Ukrainian verb stands in its infinitive."""
    return _INFINITIVE.search(text, start, end) is not None


# "agreeing to another meeting in spring", "домовившись про наступну зустріч": it is yet to come
_NEXT_AGREED = re.compile(
    r"(?<!\w)(?:agree|arrang|set a date for|plan|домов|догов|услов|погод|узгод|соглас)\w*"
    r"(?: [^\s,.;:]+){0,2} (?:to|on|about|for|про|об?|на)(?: [^\s,.;:]+){0,2}? "
    r"(?:next|another|new|further|follow-?up|second|third|fourth|subsequent|more|следующ\w+|нов\w+|"
    r"очередн\w+|повторн\w+|втор\w+|трет\w+|ещ[её] \w+|наступн\w+|чергов\w+|друг\w+|ще \w+)"
    r"(?: [\w-]+)? \Z",
    re.IGNORECASE,
)


def is_agreed_next(text: str, low: int, start: int) -> bool:
    """Tell whether the noun at an offset is of talks that others agreed to have, or plan."""
    return _NEXT_AGREED.search(text, max(low, start - _ACHIEVED_REACH), start) is not None


# "It took them an hour to agree", "им хватило часа, чтобы договориться": it was done
_ACHIEVED = re.compile(
    r"(?<!\w)(?<!will )(?<!would )(?<!to )(?:took|taken|needed|managed|(?:was|were) able|succeeded|"
    r"contrived|(?:had|came) together|sat down|сумел\w*|смогл?[аи]?|удалось|понадобил\w+|"
    r"потребовал\w+|ушл[оаи]|хватил[оаи]|успел[аи]?|зумі\w+|змі?огл[аи]|зміг|вдалося|"
    r"знадобил\w+|пішл[оаи]|вистачил[оаи]|встигл[аи]|спромогл\w+)(?!\w)[^.;:()]*\Z",
    re.IGNORECASE,
)
_ACHIEVED_REACH = 90


def is_achieved(text: str, low: int, start: int) -> bool:
    """Tell whether the infinitive at an offset took time or was managed, so that it is done.

    Args:
        text: Folded text.
        low: Where its clause begins.
        start: Where the verb begins.
    """
    return _ACHIEVED.search(text, max(low, start - _ACHIEVED_REACH), start) is not None


def of_swap(text: str, start: int) -> bool:
    """Tell whether a word of putting off is said of an exchange, which stands right before it."""
    return _SWAP.search(text, max(0, start - _REACH), start) is not None
