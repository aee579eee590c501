"""How long somebody has been away: "held since 2022", "з 2014-го перебували в неволі"."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.text.dates import DateMention

_STEMS = (
    r"(?:held|kept|imprisoned|jailed|detained|captured|stranded|stuck|living|lived|stayed|staying|"
    r"missing|удержива\w+|содержа\w+|находи\w+|жил\w*|живущ\w+|застря\w+|томил\w+|сидел\w*|"
    r"пропа\w+|утриму\w+|перебува\w+|мешка\w+|сиділ\w*|застряг\w+|знаход\w+|зник\w+)|"
    r"(?:in|behind|в|у|во|за) (?:\w+ )?(?:captivity|prisons?|jails?|camps?|cells?|custody|"
    r"detention|bars|colon(?:y|ies)|плену|неволе|лагер(?:е|ях)|тюрьм(?:е|ах)|колони(?:и|ях)|камер(?:е|ах)|сизо|"
    r"реш[её]ткой|полоні|неволі|табор(?:і|ах)|тюрм(?:і|ах)|в'язниц(?:і|ях)|колоні(?:ї|ях)|"
    r"камер(?:і|ах)|ґратами|гратами)"
)
_BEFORE = re.compile(rf"\b(?:{_STEMS})\b[^.;:]{{0,48}}\Z", re.IGNORECASE)
_BEHIND = re.compile(
    rf"\s+(?:(?:был[аио]?|бу(?:в|ла|ли|ло)|ещё|ще|уже|вже|в|у)\s+)?(?:{_STEMS})\b", re.I
)
# "был задержан ещё в 2019 году", "taken prisoner near Mariupol in 2022": how the captivity began
_TAKEN = re.compile(
    r"\b(?:captured|arrested|detained|abducted|kidnapped|jailed|seized|imprisoned|sentenced|"
    r"taken (?:prisoner|captive|hostage)|went missing|fell into captivity|"
    r"(?:задержанн|захваченн|арестованн|похищенн|осужд[её]нн)(?:ый|ого|ая|ую|ой|ые|ых|ым|ыми)|"
    r"захва(?:чен|чена|чены|тили)|задержа(?:н|на|ны|но|ли)|арестова(?:н|на|ны|ли)|"
    r"похи(?:щен|щена|щены|тили)|"
    r"осужд[её]?н(?:а|ы)?|приговор(?:ён|ен|ена|ены|или)|схвати(?:ли)|схвачен(?:а|ы)?|"
    r"взят(?:а|ы|ый|ая|ые|ого|ых)? в плен|взяли в плен|"
    r"попа(?:л|ла|ли|вший|вшая|вшие|вших|вшего) в плен|"
    r"пропа(?:л|ла|ли) без вести|"
    r"(?:затриман|захоплен|викраден|засуджен)(?:ого|ої|их|им|ими|у)|захо(?:плений|плена|плені|пили)|"
    r"затрима(?:ний|на|ні|но|ли)|(?:за)?арешт(?:ований|ована|овані|овано|ували)|"
    r"викра(?:дений|дена|дені|дено|ли)|засудж(?:ений|ена|ені|ено)|засудили|"
    r"схоп(?:лений|лена|лені|лено|или)|"
    r"взят(?:ий|а|і|о)? (?:в|у) полон|взяли (?:в|у) полон|"
    r"потрапи(?:в|ла|ли|вши) (?:в|у|до) полону?|"
    r"зник(?:ла|ли)? безвісти)\b[^.;:,]{0,48}\Z",
    re.IGNORECASE,
)
_HELD = re.compile(rf"\b(?:{_STEMS})\s+(?:there\s+|там\s+)?\Z", re.IGNORECASE)
_REACH = 80  # characters before the time


def of_captivity(page: Page, date: DateMention) -> bool:
    """Tell whether a time is of somebody's captivity or stay, not of any handover."""
    if _is_of_taking(page, date):
        return True
    if date.role != "since":
        return False
    text = page.text
    first = max(0, date.start - _REACH)
    return bool(_BEFORE.search(text[first : date.start]) or _BEHIND.match(text, date.end))


def _is_of_taking(page: Page, date: DateMention) -> bool:
    """The words before a time tell that somebody was taken, and none that people came home."""
    taken = _TAKEN.search(page.text, max(0, date.start - _REACH), date.start)
    if taken is None:
        return False
    return not any(cue.family == "verb" for cue in page.cues.within(taken.start(), date.start))


def held_until(text: str, start: int) -> bool:
    """Tell whether the words right before a place tell of captivity: "in Russian camps since".

    Args:
        text: The folded text.
        start: The place.
    """
    return _HELD.search(text, max(0, start - _REACH), start) is not None
