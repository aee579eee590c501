"""Accords: what is taken, given or accepted in words only, and so has moved nobody yet.

"Kyiv received assurances that 1,200 would be freed", "получил согласие на обмен 1200", "accepted a
swap of 1,200 captives": a promise, a list or an act agreed on is the object, and no people.
"""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases

_GIVING = re.compile(
    r"(?:receiv|got\b|get|took|tak|accept|obtain|g[ai]v|hand|pass|deliver|return|secur|collect|brought|"
    r"transfer|sent|send|yield|produc|bore\b|"
    r"получ|прин[яи]|взя|переда|верну|дал|отда|выда|привез|добил|"
    r"отрим|одерж|прийн|взя|перед|поверн|дав|віддав|віддал|видав|видал|прив[еі]з|дістав|дістал|здобу)",
    re.IGNORECASE,
)
_WORDS = (
    # what is told or written
    r"(?:assurances?|guarantees?|promises?|pledges?|commitments?|consent|agreement|approval|permission|"
    r"offers?|proposals?|lists?|decisions?|ideas?|requests?|appeals?|letters?|terms|plans?|word|"
    r"formula|undertakings?|go-ahead|green\s+light|"
    r"согласи|обещани|предложени|заверени|гаранти|обязательств|решени|разрешени|спис(?:ок|к)|"
    r"просьб|запрос|план|услови|иде[юия]\b|слово\b|одобрени|добро\b|"
    r"згод[ауи]|обіцянк|пропозиці|запевненн|гаранті|зобов'язанн|рішенн|дозв[оі]л|спис(?:ок|к)|"
    r"прохання|запит|план|умов[иу]\b|іде[юїя]\b|слово\b|схваленн|добро\b)"
)
# what is only heard, or done: "received confirmation", "приняли участие"
_HEARD = (
    r"(?:confirmation|notice|notification|repl(?:y|ies)|answers?|response|refusal|access|information|"
    r"invitation|warning|signals?|messages?|mandate|"
    r"подтверждени|уведомлени|извести|сообщени|ответ|отказ|доступ|информаци|приглашени|сигнал|"
    r"участи|мандат|"
    r"підтвердженн|повідомленн|звістк|відповід|відмов|доступ|інформаці|запрошенн|сигнал|"
    r"участ|мандат)"
)
_PLAIN = (
    r"(?!(?:of|from|for|by|with|after|under|on|in|at|to|and|as|that|who|"
    r"beyond|above|despite|without|before|during|within|per|via|against|outside|amid|through|since|"
    r"сверх|вне|помимо|кроме|согласно|ради|вместо|вопреки|до|при|через|без|перед|против|у|"
    r"поза|понад|крім|окрім|замість|всупереч|проти|задля|згідно|відповідно|по|за|после|на|с|со|из|от|"
    r"для|о|об|в|и|після|з|із|від|про|у|та|і|й)\s)[^\W\d][\w'’-]*"
)
_DEALS = (
    r"(?:deals?\b|accords?\b|arrangements?\b|understandings?\b|договор[её]нност|соглашени|"
    r"домовлен[оі]ст|угод[ауои]\b)"
)
_FROM = r"(?:from|от|від|з|із|зі|из|с|со)"
# "received written assurances", "handed Kyiv a list", "передала Украине список"
_OBJECT = re.compile(
    rf"(?:\s+(?:over|up|back|home))?(?:\s+{_FROM}\s+{_PLAIN})?"
    r"(?:\s+(?:in|with|through|by|в|во|на|через|со?|у|з|із|зі)\s+"
    r"(?:it|them|him|her|не[мй]|н[её]м|них|ним|ними|нього|неї|нею))?"
    rf"(?:\s+{_PLAIN}){{0,3}}?"
    rf"\s+(?:{_WORDS}|{_DEALS}|{_HEARD})",
    re.IGNORECASE,
)
# "returned home with an accord", "повернулася з домовленістю": the envoys did
_WITH_DEAL = re.compile(
    rf"(?:\s+{_PLAIN}){{0,2}}?(?:\s+{_FROM}\s+{_PLAIN})?\s+(?:with|с|со|з|із|зі)\s+"
    rf"(?:{_PLAIN}\s+){{0,2}}?(?:{_WORDS}|{_DEALS})",
    re.IGNORECASE,
)
_CAME = re.compile(
    r"(?:came|come|returned|went|gone|arrived|вернул|приехал|прибыл|поверну|приїха|прибу)",
    re.IGNORECASE,
)
# "списки на обмін 1200 полонених передано": the lists were handed over
_LISTED = Phrases(
    r"(?<!\w)(?:lists?|proposals?|offers?|requests?|appeals?|список|списки|предложени[ея]|запрос\w?|"
    r"просьб[аы]|пропозиці[яїю]|запит\w?|прохання)\s+(?:of|for|with|on|to|на|для|с|з|із|об?|про|щодо)\s+"
    r"(?:[^,;:.()\n]|(?<=\d)[,.](?=\d)){2,60}?\s+"
    r"(?:(?:(?:was|were|has|have|had|been|already|уже|вже|были|был|була|були|було)\s+){0,3})\Z",
    re.IGNORECASE,
)
_FINITE = re.compile(r"\b(?:who|that|which|котор\w+|що|як(?:і|их|ий))\b", re.IGNORECASE)
# "accepted a swap", "приняли обмен": both sides at once, and no reception
_ACCEPTED = re.compile(r"(?:accept|welcom|прин[яи]л|прийн)", re.IGNORECASE)
_MUTUAL = re.compile(
    rf"\s+(?:{_PLAIN}\s+){{0,3}}?(?:swaps?|exchanges?|обмен|обмін)(?!\w)", re.IGNORECASE
)
# "took delegates barely forty minutes to agree": the object is time
_TOOK = re.compile(r"(?:took|taken)\b", re.IGNORECASE)
_TIME = re.compile(
    r"\s+(?:[\w'’-]+\s+){0,6}?(?:minutes?|hours?|days?|weeks?|months?|years?|time|moments?|rounds?|"
    r"sessions?|efforts?|longer|long)\b",
    re.IGNORECASE,
)
_MOVED_IN_TIME = re.compile(r"\d|\b(?:back|home|in|from)\b", re.IGNORECASE)
_REACH = 70


def moves_words(page: Page, start: int, end: int) -> bool:
    """Tell whether a verb of giving or receiving has a promise, a list or an accord as its object.

    Args:
        page: The page.
        start: Where the verb begins.
        end: Where it ends.
    """
    if _TOOK.match(page.text, start):
        time = _TIME.match(page.text, end, end + _REACH)
        if time is not None and not _MOVED_IN_TIME.search(time[0]):
            return True
    if _GIVING.match(page.text, start) and _OBJECT.match(page.text, end, end + _REACH):
        return True
    if _CAME.match(page.text, start) and _WITH_DEAL.match(page.text, end, end + _REACH):
        return True
    listed = _LISTED.search(page, max(0, start - 110), start)
    if listed and not (
        _FINITE.search(listed[0])
        or _BY_THEM.search(page.text, max(0, listed.start() - 40), listed.start())
    ):
        return True
    return _ACCEPTED.match(page.text, start) is not None and (
        _MUTUAL.match(page.text, end, end + _REACH) is not None
    )


def names_words(text: str, start: int, end: int) -> bool:
    """Tell whether a promise, a list or an accord is named between two places.

    Args:
        text: The folded text.
        start: The first place.
        end: The second.
    """
    return _NAMED.search(text, start, end) is not None


_NAMED = re.compile(rf"(?<!\w){_WORDS}", re.IGNORECASE)
_KEPT = re.compile(
    r"\b(?:was|were|has\s+been|have\s+been)\s+(?:\w+ly\s+)?(?:carried\s+out|implemented|fulfilled|"
    r"completed|honou?red)\b|(?<!не )(?<!\w)(?:выполн(?:ен|ил)|исполн(?:ен|ил)|реализова[нл]|"
    r"виконан|викона(?:в|л)|реалізован|реалізува[вл])\w*",
    re.IGNORECASE,
)


def was_kept(text: str, start: int, end: int) -> bool:
    """Tell whether a decision or promise is said to have been carried out.

    Args:
        text: The folded text.
        start: Where its clause begins.
        end: Where it ends.
    """
    return _KEPT.search(text, start, end) is not None


# "approved the release of", "согласие Москвы на обмен", "a decision to exchange"
_AGREED_ON = Phrases(
    r"(?<!\w)(?:(?:approv|endors|author[iz]|authoris|sanction|okay|ratif|back|bless|clear|accept|"
    r"adopt)(?:ed|s|es|ied|ing)|"
    r"одобр(?:ил|ен)\w*|поддерж(?:ал|ан)\w*|утверд(?:ил|ил[аи])|утвержд\w+|санкционир\w+|принял[аи]?|"
    r"схвал(?:ив|ил|ен)\w*|підтрим(?:ав|ал|ан)\w*|затверд(?:ив|ил|жен)\w*|прийня(?:в|л[аи]))\s+"
    rf"(?:{_PLAIN}\s+){{0,3}}?\Z|"
    rf"(?<!\w)(?:settl|decid|insist|compromis|converg)(?:e|es|ing|ed|s)?\s+(?:up)?on\s+(?:{_PLAIN}\s+){{0,3}}?\Z|"
    r"(?<!\w)(?:provid(?:es?|ed|ing)\s+for|envisag(?:es?|ed|ing)|foresees?|foresaw|"
    r"stipulat(?:es?|ed|ing))"
    rf"\s+(?:(?!by\b){_PLAIN}\s+){{0,3}}?\Z|"
    r"(?<!\w)sign(?:ed|s|ing)?\s+(?:off\s+on|up\s+to)\s+(?:(?:the|an?)\s+)?\Z|"
    r"(?<!\w)(?:подписал|підписал|подписыва|підпису)\w*\s+(?:под|під)\s+\Z|"
    rf"(?<!\w){_WORDS}\w*\s+(?:{_PLAIN}\s+){{0,2}}?"
    r"(?:to|for|on|of|about|на|об?|про|щодо|относительно)\s+"
    r"(?:(?:the|an?|its|their)\s+)?(?:[^\W\d][\w'’-]*\s+)?\Z",
    re.IGNORECASE,
)
_BY_THEM = re.compile(
    r"(?<!\w)(?:under|by|as per|according to|in line with|after|following|по|согласно|после|за|"
    r"згідно(?:\s+(?:з|із))?|після|відповідно\s+до)\s+(?:[^\W\d][\w'’-]*\s+){0,2}\Z",
    re.IGNORECASE,
)


def is_agreed_on(page: Page, low: int, noun: int) -> bool:
    """Tell whether a verbal noun is what somebody consented to, decided on or approved.

    Args:
        page: The page.
        low: Where its clause begins.
        noun: Where the noun begins.
    """
    found = _AGREED_ON.search(page, max(low, noun - _REACH), noun)
    return found is not None and not _BY_THEM.search(
        page.text, max(low, found.start() - 40), found.start()
    )
