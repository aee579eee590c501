"""Untouched: what was put off or broke down, and left the handover beside it as it was."""

from __future__ import annotations

import re

from extractor.reading.lexicon import Cue
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.statuses.overtaken import overtaken_at
from extractor.records import STRUCK

_JOINING = r"\b(?:and|but|while|и|а|но|і|й|та|але)\b"  # another statement begins
DENIES = Phrases(
    r"\b(?:den(?:ied|ies|y|ying)|reject(?:ed|s) (?:\w+ ){0,3}?(?:claims?|reports?)|опроверг\w*|"
    r"опроверга\w+|отриц\w+|спростув\w+|спростов\w+|запереч\w+)(?:\W+\w+){0,6}?\W+"
    r"(?:that|что|якобы|що|нібито)\b[^;:]{0,60}\Z|"
    r"\b(?:назв\w+|назива\w+|называ\w+)\s+(?:ложью|ложн\w+|выдумк\w+|вымысл\w+|фейк\w*|чушью|"
    r"неправд\w+|брехн\w+|вигадк\w+|нісенітниц\w+)[^;:]{0,70}\b(?:что|якобы|що|нібито)\b[^;:]{0,60}\Z|"
    # a report, post or rumour that is denied, and what it says: 'denied a post on "700 dead"'
    r"\b(?:den(?:ied|ies|y|ying)|dismiss\w*|reject(?:ed|s)|rubbish\w*|debunk\w*|refut\w*|"
    r"опроверг\w*|опроверга\w+|спростув\w+|спростов\w+)\s+(?:as\s+(?:\w+\s+){1,3})?"
    r"(?:(?!of\b|about\b)[^\W\d][\w'’-]*\s+){0,3}?"
    r"(?:reports?|claims?|rumou?rs?|posts?|stor(?:y|ies)|messages?|tales?|suggestions?|"
    r"слух\w*|сообщени\w*|публикаци\w*|пост|поста|запись|вброс\w*|новост\w*|информаци\w*|"
    r"чутк\w*|повідомленн\w*|публікаці\w*|допис\w*|пост(?:а|у)?|вкид\w*|новин\w*|інформаці\w*)\s+"
    rf"(?:(?!{_JOINING})[^\W\d][\w'’-]*\s+){{0,5}}?"
    r"(?:(?:that|of|about|on|claiming|про|об?|щодо|що|что)\b|,\s+(?:что|що)\b)"
    rf"(?:(?!{_JOINING})[^;:.]){{0,80}}\Z",
    re.IGNORECASE,
)

# "The delay did not touch the exchange", "перенос не коснулся обмена", "зрив не завадив обміну"
_SPARES = re.compile(
    r"(?:\s+(?!but\b|а\b|но\b|але\b)[^\W\d][\w'’-]*){0,5}?\s+"
    r"(?:(?:did|does|do|has|have|had|will|would)(?:\s+not|n't)\s+(?:\w+\s+)?"
    r"(?:affect|touch|concern|stop|derail|prevent|hinder|apply|extend|spill|keep)\w*|"
    r"(?:had|has|have)\s+no\s+(?:effect|impact|bearing)|"
    r"не\s+(?:косну|каса|затрону|затрагива|повлия|помеша|останови|отрази|распростран)\w*|"
    r"не\s+(?:торкну|стосу|зачепи|зачіпа|вплину|завади|зупини|познач|поширю|відбил)\w*)",
    re.IGNORECASE,
)
# "a swap tomorrow, the visit to Moscow cancelled": it is the visit that is off
_ELSE = re.compile(
    r"(?<!\w)(?:visits?|trips?|flights?|concerts?|match(?:es)?|rall(?:y|ies)|elections?|"
    r"(?:визит|поездк|рейс|концерт|матч|митинг|выбор)(?:ы|а|у|и|ов)?|"
    r"(?:візит|поїздк|рейс|концерт|матч|мітинг|вибор)(?:и|а|у|ів)?)"
    r"(?: (?!(?:for|because|из-за|через|ради|заради)(?!\w))[^\s,.;:]+){0,3} \Z",
    re.IGNORECASE,
)
# "the bus with the other 17 broke down": no talks and no exchange did
_BREAKDOWN = re.compile(
    r"\b(?:bus(?:es)?|lorr(?:y|ies)|trucks?|trains?|cars?|vans?|engines?|vehicles?|ambulances?)\b"
    r"[^,.;:]{0,40} broken? down\Z",
    re.IGNORECASE,
)
# "no delay was needed", "не отменяли", "без скасувань": what was not put off
_NEVER = re.compile(
    r"(?:\b(?:no|without|not|never|neither|nor|без|не|ни|ні|ані|жодн\w+|никак\w+)|n't)\s+"
    r"(?:(?:be|been|being|any|a|further|new|more|have|had|yet|once|ever|"
    r"был\w*|бул\w*|было|нов\w+|дальнейш\w+|подальш\w+|единой|єдиної|разу)\s+){0,3}\Z",
    re.IGNORECASE,
)
# "where they had asked to move the procedure", "обмен перенесли на другой переход": to a place
_WHERE = re.compile(
    r"(?<!\w)(?:where|to which|куда|туда|откуда|куди|туди|звідки)(?: [^\s,.;:]+){0,5} \Z",
    re.IGNORECASE,
)
_TO_PLACE = re.compile(
    r"(?: [^\s,.;:]+){0,4}? (?:to|from|на|в|во|у|до|с|со|з|із|зі)(?: [^\s,.;:]+){0,2}? (?:"
    r"(?:another|different|other) (?:crossing|checkpoint|place|venue|point|airfield|border)|"
    r"(?:переход|пункт|мест|участ|границ|аэродром|площадк|кпп|погранпереход)\w*|"
    r"(?:перехід|переход|пункт|місц|ділянк|кордон|аеродром|майданчик|дільниц)\w*)",
    re.IGNORECASE,
)
_MOVED = re.compile(r"перен[её]?[оі]?с|mov", re.IGNORECASE)
_BEFORE = 60


def spares(page: Page, cue: Cue) -> bool:
    """Tell whether the words behind a calling off say that a handover was not its matter."""
    if cue.family != "cue" or cue.kind not in STRUCK:
        return False
    before = max(0, cue.start - _BEFORE), cue.start
    if _ELSE.search(page.text, *before) or _NEVER.search(page.text, *before):
        return True
    if _BREAKDOWN.search(page.text, before[0], cue.end) or _was_held_then(page, cue):
        return True
    if _MOVED.match(page.text, cue.start) and (
        _WHERE.search(page.text, *before) or _TO_PLACE.match(page.text, cue.end)
    ):
        return True
    return overtaken_at(page, cue.start) or _SPARES.match(page.text, cue.end) is not None


_AFTER = re.compile(
    r"(?<!\w)(?:after|despite|in spite of|notwithstanding|following|после|несмотря на|вопреки|"
    r"невзирая на|після|попри|незважаючи на|всупереч)\s+(?:[^\W_][\w'’-]*\s+){0,3}?\Z",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"(?:postponements?|delays?|cancellations?|перенос(?:а|ов|ы|у|ам)?|отсроч(?:ки|ек|ку)|"
    r"отмен[аыу]?|срыв(?:а|ов|ы|у|ам)?|перенесен(?:ня|ь)|відтермінуван(?:ня|ь)|"
    r"скасуван(?:ня|ь)|зрив(?:у|ів|и)?|відкладен(?:ня|ь))\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r",\s+(?:[^\W_][\w'’-]*\s+){0,6}?\Z")
_CLOSED = re.compile(r"[^,;:.()—–]{0,60},\s+(?:[^\W_][\w'’-]*\s+){0,5}?")


def _was_held_then(page: Page, cue: Cue) -> bool:
    """What had been put off was held: "after two delays", "the swap, called off in March, was"."""
    sentence = page.sentence_at(cue.start)
    if sentence is None:
        return False
    low, text = max(sentence.start, cue.start - _BEFORE), page.text
    earlier = _NOUN.match(text, cue.start) is not None and _AFTER.search(text, low, cue.start)
    aside = _ASIDE.search(text, low, cue.start)
    cues = page.cues.within(cue.end, sentence.end)
    struck = {c.end for c in cues if c.kind in STRUCK or c.kind == "denied"}
    return any(
        told.kind == "held"
        and told.end not in struck
        and (earlier or (aside and _CLOSED.fullmatch(text, cue.end, told.start)))
        for told in cues
    )


# "and nobody denies it", "этого никто не отрицает": what is not denied stands
_NOT_DENIED = re.compile(
    r"\b(?:not|never|n't|nobody|no one|neither|without|не|нікто|никто|ніхто|без)\s+\Z|n't\s+\Z",
    re.IGNORECASE,
)
_DENYING = re.compile(r"deny|den[iy]|опроверг|отриц|спрост|запереч", re.IGNORECASE)


def is_undenied(page: Page, start: int, low: int) -> bool:
    """Tell whether a word of denying stands under a negation.

    Args:
        page: The page.
        start: Where the word begins.
        low: Where its clause begins.
    """
    if not _DENYING.match(page.text, start):
        return False
    return bool(_NOT_DENIED.search(page.text[max(low, start - 12) : start]))


# "a soldier who refused to go", "бійця, який відмовився їхати": one man's own refusal
_ONE_WHO = re.compile(
    r"\b(?:an?|one|another)\s+(?:[\w-]+\s+){0,2}?(?P<en>[\w-]+),?\s+who\s+(?:\w+\s+){0,2}refused|"
    r"(?P<cyr>[^\W\d]+),\s+(?:"
    r"(?:котор(?:ый|ая)|як(?:ий|а)|що)\s+(?:[^\W\d]+\s+){0,2}"
    r"(?:отказал(?:ся|ась)|відмови(?:вся|лася|лась))|"
    r"отказавш(?:ийся|егося|емуся|имся|аяся|уюся|ейся))",
    re.IGNORECASE,
)


def is_of_one_man(page: Page, cue: Cue) -> bool:
    """Tell whether a refusal is that of one of the people told of, and no handover's.

    Args:
        page: The page.
        cue: A word of denying.
    """
    low = max(0, cue.start - _BEFORE)
    for found in _ONE_WHO.finditer(page.text, low, cue.end):
        first, last = found.span("en" if found["en"] else "cyr")
        if found.end() == cue.end:
            people = page.cues.within(first, last)
            return any(noun.family == "noun" and noun.end == last for noun in people)
    return False
