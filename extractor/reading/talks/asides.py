"""Events of diplomacy that a clause names only beside something else that it tells."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.talks.cues import find_signals
from extractor.reading.talks.mention import TalkMention
from extractor.reading.ways.hints import WARRING

_OUTCOME = re.compile(
    r"(?<!\w)(?:as a result of|in the course of|thanks to|owing to|by way of|through|"
    r"в результате|по результатам|по итогам|в ходе|благодаря|путем|путём|"
    r"в результаті|внаслідок|за результатами|за підсумками|у ході|в ході|завдяки|шляхом)"
    r"(?: [^\W\d]\w*){0,2} \Z",
    re.IGNORECASE,
)
_AHEAD = re.compile(  # a present that may as well tell of the days to come
    r"(?<!\w)(?:arrives?|flies|travels|heads|convenes?|gathers?|opens?|starts?|begins?|"
    r"прибывает|прибывают|приезжает|приезжают|прилетает|прилетают|летит|летят|едет|едут|"
    r"направляется|направляются|созывает|созывают|собирает|проводит|"
    r"прибуває|прибувають|приїздить|приїжджає|приїздять|прилітає|прилітають|летить|летять|їде|"
    r"їдуть|прямує|прямують|вирушає|вирушають|скликає|скликають|збирає|проводить)(?!\w)",
    re.IGNORECASE,
)
_DAYS_LONG = re.compile(
    r"(?<!\w)(?:(?:two|three|four|several|2|3) (?:\w+ )?days of|(?:two|three|four)-day|"
    r"(?:дву|тр[её]|четыр[её])хдневн\w+|(?:двух|тр[её]х|нескольких) дней|"
    r"(?:дво|три|чотири)денн\w+|(?:двох|трьох|кількох) днів|"
    r"(?:second|third|final|last) day|day (?:two|three)|(?:втор|трет|последн)\w+ (?:их )?день|"
    r"(?:друг|трет|останн)\w+ (?:їх\w* )?день)(?!\w)",
    re.IGNORECASE,
)
_HOSTED = re.compile(
    r"(?<!\w)(?:hosted|received|welcomed|brought together|seated|"
    r"принял[аи]?|принимал[аи]?|свел[аи]?|собрал[аи]?|"
    r"прийня(?:в|ла|ли)|приймал[аи]|приймав|зве(?:в|ла|ли)|зібра(?:в|ла|ли))(?!\w)",
    re.IGNORECASE,
)
_OFFER = re.compile(
    r"(?<!\w)(?:proposals?|offers?|suggestions?|invitations?|initiatives?|"
    r"предложени\w+|приглашени\w+|иде[юи]|инициатив\w+|"
    r"пропозиці\w+|запрошенн\w+|іде[юї]|ініціатив\w+)(?!\w)",
    re.IGNORECASE,
)
# "пропозицію Києва", "an offer made by Kyiv"
_OWNED = re.compile(
    r" (?:(?:made )?(?:of|by) )?(?:the )?(?!об? |про )(?:[^\W\d]\w* )?", re.IGNORECASE
)
_OWNS = re.compile(r"(?:'s?)? (?:[^\W\d]\w* )?", re.IGNORECASE)
_WHO_ASKED = re.compile(  # "the truce that Kyiv sought", "перемирие, на котором настаивал Киев"
    r"(?:, (?:[^\W\d]\w{0,3} )?(?:котор|як(?:ий|а|е|і|ого|ої|ому|ій|их|им|у)(?!\w))"
    r"|(?<!\w)(?:that|which) )(?:[^\W\d]\w* ?){0,3}\Z",
    re.IGNORECASE,
)


def is_aside(page: Page, mention: TalkMention) -> bool:
    """Tell whether what a clause tells leaves open what became of the event that it names.

    Args:
        page: The page.
        mention: The clause.
    """
    if mention.type == "refusal":
        return _refuses_people(page, mention) or is_of_offerer(page, mention)
    if mention.type == "talks" and mention.status == "ongoing":
        return is_longer(page, mention)  # "two days of talks began on Wednesday"
    if mention.type != "talks" or mention.status != "held":
        return False
    return (
        _is_outcome(page, mention)
        or (mention.date is not None and _AHEAD.search(page.text, *mention.clause) is not None)
        or is_longer(page, mention)
        or _is_of_host(page, mention)
    )


def _refuses_people(page: Page, mention: TalkMention) -> bool:
    """Whether people are refused, not talks: "Kyiv refused to take the dead"."""
    if not any(cue.family == "noun" for cue in page.cues.within(*mention.clause)):
        return False
    signals = find_signals(page.text)
    named = any(word.form == "noun" for word in signals.triggers(*mention.clause))
    return not named and "matter" not in signals.kinds(*mention.clause)


def is_of_offerer(page: Page, mention: TalkMention) -> bool:
    """Tell whether a party of a refusal is only who had offered: "rejected Kyiv's offer".

    Args:
        page: The page.
        mention: The clause of the refusal.
    """
    text, (low, high) = page.text, mention.clause
    offers = [(each.start(), each.end()) for each in _OFFER.finditer(text, low, high)]
    seats = page.parties.within(low, high)
    owning = {
        seat.start
        for seat in seats
        if any(_OWNED.fullmatch(text, end, seat.start) for _, end in offers)
        or any(_OWNS.fullmatch(text, seat.end, start) for start, _ in offers)
        or _WHO_ASKED.search(text, max(low, seat.start - 40), seat.start)
    }
    owners = {seat.party for seat in seats if seat.start in owning}
    others = {seat.party for seat in seats if seat.start not in owning}
    return bool(set(mention.parties) & (owners - others))


def _is_outcome(page: Page, mention: TalkMention) -> bool:
    """Whether a handover is told, and talks as how it came, or the place stands behind it."""
    text, sentence = page.text, mention.sentence
    moves = [c for c in page.cues.within(sentence.start, sentence.end) if c.family == "verb"]
    if mention.verbal or not moves:
        return False
    before = text[max(sentence.start, mention.start - 60) : mention.start]
    if mention.date is None and _OUTCOME.search(before):
        return True
    place = mention.place
    return (
        place is not None
        and any(mention.end <= move.start < place.start for move in moves)
        and "," in text[mention.end : place.start]
    )


def is_longer(page: Page, mention: TalkMention) -> bool:
    """Tell whether talks of several days are given one day only.

    Args:
        page: The page.
        mention: The clause.
    """
    date, sentence = mention.date, mention.sentence
    if date is None or date.precision != "day" or date.first != date.last:
        return False
    return _DAYS_LONG.search(page.text, sentence.start, sentence.end) is not None


def _is_of_host(page: Page, mention: TalkMention) -> bool:
    """Whether both sides of the war were received by a third, who need not have sat with them."""
    if not set(mention.parties) - WARRING or _HOSTED.search(page.text, *mention.clause) is None:
        return False
    named = {seat.party for seat in page.parties.within(*mention.clause)}
    return named >= WARRING
