"""Wishes and aftermath: what is hoped to be had lies ahead; what follows a return does not.

"Kyiv hopes to have 1,200 of its people released" has a participle, and nobody was released.
"Nineteen more will be buried at home" looks ahead, and the nineteen have come. So has what was
done "as agreed".
"""

from __future__ import annotations

import re

from extractor.reading.counts.partsagreed import is_of_agreed_whole
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases

# what is wanted, or to come: "hopes to have 1,200 released", "will see 300 freed"
_TO_BE_HAD = Phrases(
    r"\b(?:(?:hop|want|aim|expect|plan|wish|intend|seek|need|promis|vow|pledg|tr[iy]|striv|offer|"
    r"propos|agree|struggl|push)\w*\s+to|"
    r"(?:due|set|bound|likely|eager|keen|ready|determined|going|about)\s+to|in\s+order\s+to|"
    r"will|would|shall|should|may|might|could)\s+"
    r"(?:\w+ly\s+|also\s+|soon\s+|then\s+)?(?:have|get|see|secure|win)\s+"
    r"(?P<had>(?:[^,;:.()\n]|(?<=\d)[,.](?=\d)){3,70}?)\s+(?:be(?:ing)?\s+)?(?:\w+ly\s+)?\Z",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:that|who|which|was|were|had|has|is|are|been|after|when|while|and|as)\b", re.IGNORECASE
)
_REACH = 110  # characters before a participle in which the wish stands


def to_be_had(page: Page, low: int, verb: int) -> bool:
    """Tell whether a participle is what somebody hopes, or is, to have done.

    Args:
        page: The page.
        low: Where its clause begins.
        verb: Where the participle begins.
    """
    found = _TO_BE_HAD.search(page, max(low, verb - _REACH), verb)
    return found is not None and not _FINITE.search(found["had"])


# Those who have come home are buried, treated, named: that lies ahead, and their return does not.
_AFTERMATH = re.compile(
    r"\s+(?:(?:now|all|soon|then|first|also|next|be|have|to|теперь|сначала|скоро|все|затем|ещё|"
    r"тепер|спершу|скоро|усі|всі|потім|ще|им|їм)\s+){0,3}"
    r"(?:buried|bury|laid\s+to\s+rest|mourn\w*|identif\w+|examin\w+|treat(?:ed|ment)|"
    r"rehabilitat\w+|(?:undergo|receive|get|need|begin|start|spend)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:treatment|rehabilitation|care|help|support|aid|checks?|check-ups?|examinations?|recovery|"
    r"quarantine|tests?|payments?)|"
    r"похорон\w+|предан\w*\s+земле|оплак\w+|опозна\w+|идентифиц\w+|обследова\w+|"
    r"(?:прой\w+|получ\w+|окаж\w+|оказа\w+|проход\w+|ждёт|ждет|нужн\w+)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:реабилитац\w+|лечени\w+|обследовани\w+|помощ\w+|выплат\w+|карантин\w*|поддержк\w+)|"
    r"похов\w+|оплач\w+|впізна\w+|упізна\w+|ідентифік\w+|обстеж\w+|"
    r"(?:прой\w+|отрима\w+|нада\w+|проход\w+|потребу\w+|матимуть)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:реабілітац\w+|лікуванн\w+|обстеженн\w+|допомог\w+|виплат\w+|карантин\w*|підтримк\w+))",
    re.IGNORECASE,
)
_UNDERGO = re.compile(
    r"(?:пройд[её]т|пройдут|пройде|пройдуть)\s+(?:[\w-]+\s+){0,3}?(?:реаб\w+|лечени\w+|лікуванн\w+|"
    r"обсле\w+|обстеж\w+|карантин\w*|курс\w*|психолог\w+)",
    re.IGNORECASE,
)


def is_aftermath(text: str, start: int, end: int) -> bool:
    """Tell whether a word that looks ahead governs what comes after a return, not the return.

    Args:
        text: The folded text.
        start: Where the word begins.
        end: Where it ends.
    """
    return bool(_AFTERMATH.match(text, end) or _UNDERGO.match(text, start))


# "1,000 for 1,000, as agreed in Istanbul": what was agreed is what was done
_AS_AGREED = re.compile(
    r"\b(?:(?:just\s+)?as\s+(?:(?:was|were|had|been|previously|earlier|originally|initially|it|"
    r"they|we|both|the|sides|parties|delegations|Moscow|Kyiv|Kiev|and)\s+){0,4}|"
    r"как\s+(?:и\s+)?(?:(?:было|ранее|раньше|мы|они|стороны|делегации|изначально)\s+){0,3}|"
    r"як\s+(?:(?:і|й|це|було|раніше|ми|вони|сторони|делегації|початково)\s+){0,4}|"
    # "22 more than agreed", "сверх оговорённого", "понад домовлене"
    r"(?:beyond|above|than)\s+(?:what\s+|the\s+)?(?:(?:was|were|had|been|they|sides|both|"
    r"originally|initially|previously)\s+){0,4}|"
    r"(?:сверх|помимо|чем|понад|крім|окрім|ніж)\s+(?:(?:того|те|тех|тих|ті),?\s+"
    r"(?:(?:об?|про)\s+)?(?:что|ч[её]м|ком|що|кого)\s+)?"
    r"(?:(?:было|були|были|стороны|сторони|ранее|раньше|раніше)\s+){0,3}|"
    # "is part of what was agreed", "в рамках того, о чём договорились"
    r"(?:of|under|with|by|on)\s+what\s+(?:[^\W\d]+\s+){0,3}|"
    r"(?:того|тому|тем|том),\s+(?:о\s+ч[её]м|что)\s+(?:[^\W\d]+\s+){0,3}|"
    r"(?:того|тому|тим),\s+(?:про\s+що|що)\s+(?:[^\W\d]+\s+){0,3})\Z",
    re.IGNORECASE,
)
_AGREED_WORD = re.compile(
    r"agre|have a|has a|settl|schedul|planned|планир|заплан|догов|соглас|услов|планува|домов|"
    r"погод|узгод|умов",
    re.I,
)


def is_as_agreed(text: str, start: int, low: int) -> bool:
    """Tell whether a word of agreeing says how it was done: "1,000 each, as agreed in Istanbul".

    Args:
        text: The folded text.
        start: Where the word begins.
        low: Where its clause begins.
    """
    if not _AGREED_WORD.match(text, start):
        return False
    return is_of_agreed_whole(text, start, low) or bool(
        _AS_AGREED.search(text[max(low, start - 60) : start])
    )


_REACH_BACK = 220  # characters before a verb in "-ing" in which its plan stands
# "expect a swap at the weekend, with 246 men going home": what is expected of what is expected
_FORESEEN = re.compile(
    r"\b(?:expect|anticipat|foresee|predict|hope|hoping|plan|schedul|due|propos|prepar|will|would)"
    r"\w*\b[^;:.\n]{0,120}?,?\s+with\s+[^;:\n]{3,70}\Z",
    re.IGNORECASE,
)


def is_foreseen(text: str, low: int, verb: int) -> bool:
    """Tell whether an English "with ... going home" hangs on what is only expected.

    Args:
        text: The folded text.
        low: Where its sentence begins.
        verb: Where the verb in "-ing" begins.
    """
    return _FORESEEN.search(text, max(low, verb - _REACH_BACK), verb) is not None


# "чтобы 1200 пленных вернулись", "вернулись бы": a past in form alone
_SO_THAT = re.compile(
    r"(?<!\w)(?:чтобы?|лишь бы|щоб|аби)\s+(?:[^;:.,\n]|(?<=\d)[,.](?=\d)){0,80}\Z|"
    r"(?<!\w)(?:бы?|би)\s+(?:[^\W\d]+\s+){0,2}\Z",
    re.IGNORECASE,
)
_WOULD = re.compile(r"\s+(?:бы?|би)(?!\w)", re.IGNORECASE)


def is_wished(text: str, low: int, start: int, end: int) -> bool:
    """Tell whether a Russian or Ukrainian past is that of a wish: "чтобы ... вернулись".

    Args:
        text: The folded text.
        low: Where its clause begins.
        start: Where the verb begins.
        end: Where it ends.
    """
    if text[start].isascii():
        return False
    return bool(_WOULD.match(text, end) or _SO_THAT.search(text, max(low, start - 100), start))


# "1,000 bodies are awaiting transfer", "work on the release of 1,200", "триває робота над"
_AWAITED = Phrases(
    r"(?<![\w-])(?:(?:await|wait)\w*(?:\s+for)?|pending|ready\s+for|"
    r"(?:talks|negotiations?|work|efforts|discussions)\s+(?:(?:is|are|was|were)\s+)?(?:[^\W\d]+\s+){0,3}?"
    r"(?:on|over|about|for|towards?)|(?:working|negotiating|talking)\s+(?:on|over|about|for|towards?)|"
    r"(?:жд(?:ут|[её]т|[её]м|ать)|ожида(?:ют|ет|ем|ть))|(?:переговоры|работа|работают|консультации)\s+"
    r"(?:[^\W\d]+\s+){0,2}?(?:о|об|над|по)|"
    r"(?:чека(?:ють|є|ємо|ти)|очіку(?:ють|є|ємо|вати))(?:\s+на)?|(?:переговори|перемовини|робота|працюють|консультації)\s+"
    r"(?:[^\W\d]+\s+){0,2}?(?:про|над|щодо))\s+(?:(?:the|a|an|their|its)\s+)?\Z",
    re.IGNORECASE,
)
# "the goal is the release of 1,200", "цель — освобождение 1200"
_GOAL = re.compile(
    r"(?<!\w)(?:aim|goal|purpose|target|objective|task|priority|цель|задача|приоритет|"
    r"мета|ціль|завдання|пріоритет)(?:\s+(?!(?:was|were)\b)[^\W\d]+){0,2}?\s*"
    r"(?:\s(?:is|are|remains?|stays?)\s|:\s|\s[—–-]\s)(?:this\s+is\s+|это\s+|це\s+)?"
    r"(?:(?:the|an?)\s+)?\Z",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"(?<!\w)(?:after|following|после|після)\s", re.IGNORECASE)


def is_awaited(page: Page, low: int, noun: int) -> bool:
    """Tell whether a verbal noun is what people wait for, or only talk or work on.

    Args:
        page: The page.
        low: Where its clause begins.
        noun: Where the noun begins.
    """
    if _GOAL.search(page.text, max(0, noun - 60), noun):
        return True
    found = _AWAITED.search(page, max(low, noun - 80), noun)
    return found is not None and not _BEHIND.search(page.text, max(low, found.start() - 20), noun)
