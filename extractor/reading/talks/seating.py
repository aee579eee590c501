"""Parties that a sentence of talks names without a seat: talked of, left out, or only proposing."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.reading.page import Page
from extractor.reading.talks.mention import TWO_SIDED, TalkMention
from extractor.text.parties import PartyMention

_PLAIN = (  # words between a preposition and what it governs
    r"(?: (?!(?:со?|между|и|з|із|зі|між|та|і|й)(?!\w))[^\W\d][^\s,.;:]*)"
)
_WAR = (
    r"(?: (?:the|a|an|any|ending|peace|war|conflict|crisis|situation|settlement|future|invasion|"
    r"ceasefire|truce|fighting|security|in|of|for|full-scale))"
)
_ABOUT = re.compile(  # "spoke about Ukraine", "о войне в Украине", "обсудили Украину"
    rf"(?<!\w)(?:about|regarding|concerning|related to|discuss(?:ed|ing)?){_WAR}{{0,5}} \Z"
    rf"|(?<!\w)(?:обо?|о|относительно|касательно|вокруг|обсу(?:дил|ждал|дят|дит)\w*|"
    rf"про|щодо|стосовно|довкола|навколо|обговор(?:ил|ював|ять|ить)\w*)"
    rf"(?P<words>{_PLAIN}{{0,3}}) \Z"
    r"|(?<!\w)(?:talks|negotiations|meeting|summit|conference|consultations|call|"
    r"переговор\w*|встреч\w*|саммит\w*|конференци\w*|консультаци\w*|беседы?|"
    r"перемовин\w*|зустріч\w*|саміт\w*|конференці\w*|консультаці\w*) (?:on|over|по|з питань) \Z",
    re.IGNORECASE,
)
_WITHOUT = re.compile(
    r"(?<!\w)(?:without|excluding|in the absence of|sidelin(?:ed|ing)|bypass(?:ed|ing)|без|"
    r"в отсутствие|за відсутності|в обход|в обхід|оминаючи)(?: (?:участи\w+|участ\w+|the))?"
    r"(?: [^\s,.;:]+)? \Z",
    re.IGNORECASE,
)
_LEFT_OUT = re.compile(
    r"(?:'s (?:\w+ )?(?:delegation|envoys|officials|representatives))? (?:[^\s,.;:]+ ){0,4}?"
    r"(?:(?:was|were|had been|has been|is|are) (?:not|never) (?:invited|present|represented|asked|"
    r"there|at the table)|"
    r"(?:(?:was|were|is|are|been|being|be|remains?|remained|stays?|stayed) )?"
    r"(?:absent|excluded|sidelined|shut out|"
    r"(?:left|kept|shut) (?:out(?:side)?|off|aside|away|behind)|outside the room)|"
    r"(?:had|has|have|will have) no (?:seat|place|say)|(?:was|were|is|are) given no (?:seat|place)|"
    r"(?:осталась|остался|оставил\w*|останется|остан[еу]тся|оставят) (?:за дверью|в стороне|"
    r"за бортом|вне)|(?:залиши\w+|лиши\w+) (?:за дверима|осторонь|за бортом|поза)|"
    r"не (?:позовут|зовут|покличуть|кличуть|будет за столом|буде за столом|участвует|"
    r"присутству\w+|(?:примет|прим[еу]т|принимает) участи\w+|(?:бере|братиме|візьме) участ\w+)|"
    r"не (?:(?:по|при)?звал\w*|позвал\w*|приглас\w+|приглаша\w+|приглашен\w*|участвовал\w*|"
    r"присутствовал\w*|было|було|запроси\w+|запрош\w+|покликал\w*|кликал\w*|брал\w* участ\w*)|"
    r"отсутствовал\w*|відсутн\w+)(?!\w)",
    re.IGNORECASE,
)
_WHO_OFFERED = re.compile(  # "the summit that Erdogan proposed", "которую предложил Эрдоган"
    r", (?:[^\W\d]\w{0,3} )?(?:котор|як(?:ий|а|е|і|ого|ої|ому|ій|их|им|у)(?!\w))\w* "
    r"(?:(?:рані?ше|недавно|нещодавно|вчера|вчора|уже|вже) )?(?:предл|запропон|пропон|прос[яи]|"
    r"добив|домаг|готов|органи|устр|влашт|ініці|иници|обещ|обіця)\w*(?: [^\s,.;:]+){0,3} \Z"
    r"|(?<!\w)(?:proposed|suggested|offered|floated|arranged|organi[sz]ed|initiated|sought) by "
    r"(?:the )?(?:[\w'-]+ ){0,3}\Z",
    re.IGNORECASE,
)
_OF_SWAP_WITH = re.compile(  # "talks with Erdogan on reviving prisoner exchanges with Russia"
    r"(?<!\w)(?:exchang(?:es?|ing)|swaps?|war|conflict|peace|truce|ceasefire|"
    r"обмен\w*|войн\w*|конфликт\w*|мир(?:а|у|ом|е)?|перемири\w*|"
    r"обмін\w*|війн\w*|конфлікт\w*|мир(?:у|ом|і)?|перемир'?\w*)"
    r"(?: (?!(?:with|со?|[зі]з?|зі)(?!\w))[^\W\d][^\s,.;:]*){0,2} (?:with|against|со?|[зі]з?|зі) "
    r"(?:the )?\Z",
    re.IGNORECASE,
)
# "the UAE capital was the venue", "в столице Катара": a place, and nobody at the table
_CAPITAL = re.compile(
    r"(?:'s)? capital (?:was|is|will|has|had|hosted|hosts|played|saw)(?!\w)|"
    r" столиц(?:а|е|ю|ей|я|і|ею)(?!\w)",
    re.IGNORECASE,
)
_CAPITAL_OF = re.compile(
    r"(?<!\w)(?:(?:in|to|from) the capital of(?: the)?|столиц(?:а|е|ю|ей|я|і|ею|ы)) \Z",
    re.IGNORECASE,
)
# "Накануне разговора с Трампом ... звонил Эрдоган", "before his talks with Xi": other talks' party
_OTHER_TALKS = re.compile(
    r"(?<!\w)(?:before|after|ahead of|following|prior to|on the eve of|days? before|days? after|"
    r"hours before|hours after|накануне|перед|до|после|по окончании|по итогам|в преддверии|"
    r"напередодні|після|до|за підсумками|по завершенні)"
    r"(?: [^\s,.;:]+){0,2} (?:meeting|talks|negotiations|call|conversation|summit|"
    r"разговор\w*|встреч\w*|переговор\w*|бесед\w*|звонк\w*|саммит\w*|"
    r"розмов\w*|зустріч\w*|перемовин\w*|бесід\w*|дзвінк\w*|саміт\w*)"
    r"(?: [^\s,.;:]+)? (?:with|со?|[зі]з?|зі) (?P<words>(?:[^\s,.;:]+ ){0,4})\Z",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(?<!\w)(?:and|и|та|і|й) (?:the )?(?:[^\s,.;:]+ )?\Z", re.IGNORECASE)
_LOOK = 90


def seated_only(page: Page, mention: TalkMention) -> tuple[TalkMention, frozenset[str]]:
    """Leave out the parties that a sentence names but does not seat.

    Args:
        page: The page.
        mention: The clause, with everybody whom it names.

    Returns:
        The clause with those who may sit there, and the others.
    """
    if mention.type not in TWO_SIDED or not mention.parties:
        return mention, frozenset()
    sentence = mention.sentence
    seats = page.parties.within(sentence.start, sentence.end)
    idle = {seat.start for seat in seats if _is_idle(page, mention, seat)}
    others = {seat.party for seat in seats if seat.start not in idle} & set(mention.parties)
    idle |= {
        seat.start for seat in seats if len(others - {seat.party}) > 1 and _is_of_swap(page, seat)
    }
    sitting = {seat.party for seat in seats if seat.start not in idle}
    sitting |= {s.side for s in mention.speakers if s.side and mention.type == "agreement"}
    out = frozenset({seat.party for seat in seats if seat.start in idle} - sitting)
    if not out & set(mention.parties):
        return mention, out
    return (
        replace(
            mention,
            parties=tuple(party for party in mention.parties if party not in out),
            delegates=tuple(pair for pair in mention.delegates if pair[0] not in out),
        ),
        out,
    )


def _is_idle(page: Page, mention: TalkMention, seat: PartyMention) -> bool:
    text, sentence = page.text, mention.sentence
    low = max(sentence.start, seat.start - _LOOK)
    before = text[low : seat.start]
    if _WITHOUT.search(before) or _WHO_OFFERED.search(before):
        return True
    if _is_of_other_talks(page, mention, seat, low):
        return True
    if _CAPITAL.match(text, seat.end, sentence.end) or _CAPITAL_OF.search(before):
        return True
    if _LEFT_OUT.match(text, seat.end, min(sentence.end, seat.end + _LOOK)):
        return True
    about = _ABOUT.search(before)
    if about is None or seat.kind not in ("state", "demonym", "leader"):
        return False
    return not (about["words"] and "nom" in seat.cases)  # "о новых шагах Лубинец говорил с ..."


def _is_of_other_talks(page: Page, mention: TalkMention, seat: PartyMention, low: int) -> bool:
    """Whether a party is one of talks that only tell when these were."""
    other = _OTHER_TALKS.search(page.text, low, seat.start)
    if other is None or other.start() <= mention.start < seat.start:
        return False
    named = page.parties.within(other.start("words"), seat.start)
    alone = all(each.party == seat.party for each in named)
    return alone or _JOINED.search(page.text, low, seat.start) is not None


def _is_of_swap(page: Page, seat: PartyMention) -> bool:
    """Whether a party is one that prisoners are exchanged or peace is made with."""
    return _OF_SWAP_WITH.search(page.text[max(0, seat.start - _LOOK) : seat.start]) is not None
