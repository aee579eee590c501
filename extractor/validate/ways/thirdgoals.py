"""Third goals: whom a third people, state or envoy is said to be given, or to take.

"Москва отдала их венграм", "turned them over to Nairobi's ambassador", "их приняли венгерские
дипломаты".
"""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.ways.datives import bare_dative
from extractor.reading.ways.recipients import BODIES, TO, is_addressed
from extractor.text.parties import PartyMention
from extractor.text.sentences import Sentence

_REACH = 60  # characters between the verb and those who are given somebody
_THEM = re.compile(
    r"\b(?:them|him|her|all|both|men|captives?|prisoners?|commanders?|children|bodies|remains|"
    r"их|его|её|всех|обоих|пленн\w+|командир\w*|детей|тел[ао]?|останк\w+|"
    r"їх|його|її|усіх|всіх|обох|полонен\w+|бранц\w+|дітей|тіл[ао]?)\b",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[.;:!?\n]|,\s*(?:and|but|while|а|и|но|та|і|й|але)\s")
_GIVES = re.compile(
    r"\b(?:hand|turn|pass|sign|g[ai]ve|send|sent|deliver|transfer|surrender|releas|entrust|return|"
    r"переда|отда|верну|вручи|вида|выда|відда|поверну)\w*",
    re.IGNORECASE,
)
_TAKES = re.compile(
    r"\b(?:took|taken|received?|accepted|collected|met|welcomed|fetched|"
    r"приня\w+|забра\w+|получи\w+|встрет\w+|прийня\w+|отрима\w+|зустрі\w+)\b",
    re.IGNORECASE,
)
# Who stands for a state abroad
_ENVOY = (
    r"(?:ambassadors?|consuls?|consulate|consular|embassy|diplomats?|envoys?|attach[eé]s?|"
    r"посл[ауыів]\w*|посол(?!ь)|посольств\w*|консул\w*|дипломат\w*|атташе|аташе|"
    r"посланник\w*|посланц\w*)"
)
_ENVOY_BEHIND = re.compile(
    rf"(?:'s)?[^\S\n]+(?:[^\W\d][\w-]*[^\S\n]+){{0,2}}?{_ENVOY}\b", re.IGNORECASE
)
_ENVOY_BEFORE = re.compile(
    rf"\b{_ENVOY}[^\S\n]+(?:(?:of|from|с|з|із)[^\S\n]+)?(?:the[^\S\n]+)?\Z", re.IGNORECASE
)
# "принял их в посольстве Катара": where it was done
_AT = re.compile(
    rf"\b(?:in|at|inside|outside|near|в|во|у|на|возле|біля|около|при)\s+(?:the\s+)?"
    rf"(?:{_ENVOY}\s+(?:of\s+)?)?\Z",
    re.IGNORECASE,
)


def takes_them(page: Page, party: str) -> bool:
    """Tell whether a third party or its envoy is said to be given people, or to take them.

    Args:
        page: The page.
        party: The third party.
    """
    if any(_is_handed_them(page, named) for named in page.parties if named.party == party):
        return True
    return any(_whose_country(page, goal) == party for goal in _TO_COUNTRY.finditer(page.text))


# "According to Hungary's deputy premier, they were brought to his country"
_TO_COUNTRY = re.compile(
    r"\b(?:to|into) (?:his|her|their|our) (?:country|homeland|capital)\b|"
    r"\bв (?:его|её|ее|их|нашу) (?:страну|столицу)\b|"
    r"\b(?:до|в|у) (?:його|її|їхньої|їхню|нашої|нашу) (?:країн|держав|столиц)[иую]\b",
    re.IGNORECASE,
)
_BROUGHT = re.compile(
    r"\b(?:brought|taken|took|flown|moved|transported|driven|"
    r"прив[её]з\w*|достави\w*|вывез\w*|перевез\w*|переправи\w*|"
    r"прив[іе]з\w*|достав\w+|вивез\w*|доправ\w+)\b",
    re.IGNORECASE,
)
_THEY = re.compile(r"\b(?:they|they're|he|she|они|вони)\b", re.IGNORECASE)


def _whose_country(page: Page, goal: re.Match[str]) -> str | None:
    """The one side named before "his country", where a sentence brings somebody there."""
    sentence = page.sentence_at(goal.start())
    if sentence is None:
        return None
    told = _moves_somebody(page, sentence) or _THEY.search(page.text, sentence.start, goal.start())
    if not told:
        return None
    low = max(sentence.start, goal.start() - _REACH)
    if not any(verbs.search(page.text, low, goal.start()) for verbs in (_BROUGHT, _GIVES)):
        return None
    before = {named.party for named in page.parties.within(sentence.start, goal.start())}
    return before.pop() if len(before) == 1 else None


def _is_handed_them(page: Page, named: PartyMention) -> bool:
    sentence = page.sentence_at(named.start)
    if sentence is None or named.party in BODIES or is_addressed(page, named):
        return False
    if not _moves_somebody(page, sentence):
        return False
    low = max(sentence.start, named.start - _REACH)
    high = min(sentence.end, named.end + _REACH)
    envoy = _envoy(page, named)
    if envoy and not _AT.search(page.text, low, named.start):
        return _joined(page, _TAKES, low, high, named) or _joined(page, _GIVES, low, high, named)
    return _is_taker(page, named, low) or (
        _is_goal(page, named) and _joined(page, _GIVES, low, high, named)
    )


def _moves_somebody(page: Page, sentence: Sentence) -> bool:
    counted = any(not n.ordinal and not n.glued for n in page.numbers_in(sentence))
    return counted or _THEM.search(page.text, sentence.start, sentence.end) is not None


def _envoy(page: Page, named: PartyMention) -> bool:
    if named.kind not in ("state", "capital", "demonym"):
        return False
    behind = _ENVOY_BEHIND.match(page.text, named.end)
    return behind is not None or (
        _ENVOY_BEFORE.search(page.text, max(0, named.start - 40), named.start) is not None
    )


_BY = re.compile(
    r"\b(?:taken (?:in|over|back)|received|accepted|collected|met)\s+by\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)


def _is_taker(page: Page, named: PartyMention, low: int) -> bool:
    return _BY.search(page.text, low, named.start) is not None


def _is_goal(page: Page, named: PartyMention) -> bool:
    if named.cases:
        return bare_dative(page, named)
    return TO.search(page.text[max(0, named.start - 24) : named.start]) is not None


def _joined(page: Page, verbs: re.Pattern[str], low: int, high: int, named: PartyMention) -> bool:
    """A verb stands near with no other statement between; English ones stand before their goal."""
    for verb in verbs.finditer(page.text, low, high):
        ahead = verb.end() <= named.start
        if not ahead and not named.cases and verbs is _GIVES:
            continue
        start, end = (verb.end(), named.start) if ahead else (named.end, verb.start())
        if not _BREAK.search(page.text, start, max(start, end)):
            return True
    return False
