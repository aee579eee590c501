"""The agreement that a handover follows: "under the Istanbul agreements"."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.text.places import PlaceMention
from extractor.text.sentences import Sentence
from extractor.text.townwords import town_of

_ACCORD = (
    r"(?:agreements?|accords?|deals?|frameworks?|arrangements?|understandings?|pacts?|protocols?|"
    r"bargains?|formulas?|формул\w+|memorand(?:um|a)|договор[её]нност\w+|соглашени\w+|"
    r"домовленост\w+|домовленіст\w*|угод\w*|"
    r"меморандум\w*|протокол\w*)"
)
_NAMED = re.compile(rf"(?:[^\W\d]\w*[ -]){{0,2}}?{_ACCORD}(?!\w)", re.IGNORECASE)
_ADJECTIVE = re.compile(
    rf"(?<![\w-])(?P<town>(?:[^\W\d_]+-)?[^\W\d_]*(?:ск|ськ|зьк|"
    rf"цьк)[^\W\d_]{{1,3}}) (?:[^\W\d]\w* )??{_ACCORD}(?!\w)",
    re.IGNORECASE,
)
_REACHED = re.compile(
    rf"(?<!\w)(?:{_ACCORD}(?P<noun>)|agreed|settled|negotiated|drafted|hammered out|worked out|"
    r"brokered|договор(?:ил|арив)\w+|условил\w+|согласован\w*|согласовал\w*|домови\w+|домовлял\w+|"
    r"узгоджен\w*|узгодил\w*|погоди(?:л|в)\w+|умови(?:л|в)\w+|речь шла|шла речь|йшлося)(?!\w)",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"(?<!\w)(?:reached|struck|made|signed|concluded|achieved|sealed|достиг\w+|заключ[её]н\w*|"
    r"заключил\w*|подписа\w+|досяг\w+|укладен\w*|уклал\w*|підписа\w+|that|котор\w+|що|"
    r"як(?:і|ої|их|у|а|ими))(?!\w)",
    re.IGNORECASE,
)
# "О нём договорились 2 июня в Стамбуле", "This was agreed in Istanbul": what was told before
_ON_IT = Phrases(
    r"(?<!\w)(?:об? (?:н[её]м|этом|ней|них)|про (?:це|нього|неї|них)|"
    r"(?:it|this|that|all this|the (?:swap|deal|exchange|handover|operation)) (?:was|were|"
    r"had been|has been)"
    r"(?: \w+)?|цей обмін|этот обмен|обмен|обмін)(?: \w+){0,2} (?:agreed|settled|negotiated|"
    r"arranged|договор\w+|услов\w+|согласова\w+|домов\w+|умов\w+|узгод\w+|погод\w+)",
    re.IGNORECASE,
)
_TOWNISH = re.compile(
    r"(?<![\w-])[^\W\d_]+(?:ск|ськ|зьк|цьк)(?:ом|ой|их|ая|ие|ого|ому|ій|ої|ого|і|а)(?!\w)",
    re.IGNORECASE,
)
_AT = re.compile(r"(?<!\w)(?:in|at|в|во|у|on the sidelines in)(?: the)? \Z", re.IGNORECASE)
_MEET = re.compile(
    r"(?<!\w)(?:meet|hold|continue|convene|gather|next|resume|return(?:ing)? (?:of .{0,24} )?to|"
    r"travel|mov(?:e|ing) (?:the )?(?:talks|negotiations)|bringing (?:the )?(?:talks|negotiations)|"
    r"встре(?:ти|ча)ться|провести|продолжить|собраться|следующ\w+|вернуться|возвращени\w+|"
    r"возобновлени\w+|перенос\w*|перенести|"
    r"зустрі(?:ти|ча)\w+|провести|продовжити|зібратися|наступн\w+|повернутися|повернення\w*|"
    r"відновлення\w*|перенесення\w*|перенести)(?!\w)",
    re.IGNORECASE,
)
_UNDER = re.compile(
    r"(?<!\w)(?:under|within|pursuant to|in line with|in accordance with|in keeping with|"
    r"as part of|"
    r"framework of|on the basis of|based on|in fulfil\w+ of|in implementation of|stages? of|"
    r"follow(?:s|ed|ing)|citing|cit(?:es|ed)|refer(?:s|red|ring)? to|invok(?:es?|ed|ing)|"
    r"clos(?:es|ed|ing)|"
    r"complet(?:es|ed|ing)|conclud(?:es|ed|ing)|end(?:s|ed)|ссыла\w+ на|сослал\w+ на|посила\w+ на|"
    r"заверша\w+|закрыва\w+|заверш(?:ил|ив)\w*|закрива\w+|"
    r"в рамках|по|согласно|в соответствии с[о]?|на основ\w+|во исполнение|в продолжение|в развитие|"
    r"(?:[уву]) межах|за|згідно (?:з|із|зі)|відповідно до|на (?:підставі|виконання|основі)|"
    r"(?:час|этап|этапа|етап|етапу) (?:дії|действия)?)"
    r"(?: (?:the|a|these|those|их|этим|цими|цих|ці)?)?(?: ?[^\W\d]\w*){0,2}? ?\Z",
    re.IGNORECASE,
)
_PROGRAMME = Phrases(
    r"(?<!\w)(?:initiative|programme|program|project|scheme|инициатив\w+|программ\w+|проект\w*|"
    r"ініціатив\w+|програм\w+|про[єе]кт\w*)(?!\w)",
    re.IGNORECASE,
)
_TITLE = re.compile(r"(?<![\w-])[A-Z][a-z]+(?: (?:[A-Z]\w*|of|the|to|for|back)){1,4}(?<=\w)(?! of)")
_LATIN = re.compile(r"[a-z]")
_REACH = 90  # characters between the town and what was agreed there
_BEFORE = 4  # sentences from the talks to what was agreed there
_AROUND = _REACH + 20
# Whose agreements exchanges follow for years; another town where one was agreed is its occasion,
# unless the article calls agreements after it.
_STANDING = frozenset({"Istanbul"})
_HOME = frozenset({"Moscow", "Kyiv", "Russia", "Ukraine"})
_BACK = Phrases(
    rf"(?<!\w)(?:(?:under|within|pursuant to|in line with|per) (?:the|this|that|these|those) "
    rf"(?:\w+ )?{_ACCORD}|(?:this|that|the) {_ACCORD} (?:provid\w+|envisag\w+|call\w+|"
    rf"foresee\w*|stipulat\w+)|"
    rf"(?:по|согласно|в рамках|за|згідно з|в межах|у межах)(?: (?:эти\w+|этой|тем|ці\w+|"
    rf"цією))? {_ACCORD}|"
    rf"{_ACCORD} (?:предусматрива\w+|предполага\w+|передбача\w+))(?!\w)",
    re.IGNORECASE,
)


def framework_in(page: Page, sentence: Sentence) -> str | None:
    """Name the agreement that a sentence speaks of, by the town where it was reached.

    Args:
        page: The page.
        sentence: One of its sentences.

    Returns:
        For example "Istanbul agreements"; nothing where no town stands with an agreement.
    """
    town = _named(page, sentence) or _reached(page, sentence)
    return f"{town} agreements" if town else _programme(page, sentence)


def refers_back(page: Page, sentence: Sentence) -> bool:
    """Tell whether a sentence speaks of an agreement named before: "under the deal"."""
    return _BACK.search(page, sentence.start, sentence.end) is not None


def settled_at(page: Page, sentence: Sentence) -> str | None:
    """Name the agreement where the talks stand in a sentence before: "They agreed to free 500"."""
    if not _REACHED.search(page.text, sentence.start, sentence.end):
        return None
    low = max(0, sentence.index - _BEFORE)
    for index in range(sentence.index, low - 1, -1):
        before = page.sentences.items[index]
        for place in page.places.within(before.start, before.end):
            if place.place in _towns(page) and not page.boilerplate.at(before.start):
                return f"{place.place} agreements"
        for word in _TOWNISH.finditer(page.text, before.start, before.end):
            town = town_of(word[0])
            if town in _towns(page) and not page.boilerplate.at(before.start):
                return f"{town} agreements"
    return None


def _named(page: Page, sentence: Sentence) -> str | None:
    """The town an agreement is called after: "Istanbul deal", "стамбульские договорённости"."""
    text = page.text
    for place in page.places.within(sentence.start, sentence.end):
        if place.kind != "city" or place.place in _HOME:
            continue
        if _NAMED.match(text, min(place.end + 1, sentence.end), sentence.end) and (
            _moves(page, sentence) or _is_followed(text, sentence, place.start)
        ):
            return place.place
    if text.isascii():
        return None  # the adjectives are Cyrillic
    for match in _ADJECTIVE.finditer(text, sentence.start, sentence.end):
        town = town_of(match["town"])
        if (
            town
            and town not in _HOME
            and (_moves(page, sentence) or _is_followed(text, sentence, match.start()))
        ):
            return town
    return None


@lru_cache(maxsize=8)
def _towns(page: Page) -> frozenset[str]:
    """The towns that the article calls agreements after, and those known for theirs."""
    named = {_named(page, sentence) for sentence in page.sentences}
    return _STANDING | {town for town in named if town}


def _reached(page: Page, sentence: Sentence) -> str | None:
    """The town where something was agreed: "the exchange agreed at the talks in Istanbul"."""
    text = page.text
    moves = _moves(page, sentence) or bool(_ON_IT.search(page, sentence.start, sentence.end))
    for town in page.places.within(sentence.start, sentence.end):
        if town.kind not in ("city", "country") or town.place in _HOME:
            continue
        if not _AT.search(text, max(0, town.start - 20), town.start):
            continue
        low, high = max(sentence.start, town.start - _AROUND), min(sentence.end, town.end + _AROUND)
        for word in _REACHED.finditer(text, low, high):
            if word["noun"] is None and town.place not in _towns(page):
                continue
            if _stands_with(text, town, word) and (
                moves or _is_followed(text, sentence, word.start())
            ):
                return town.place
    return None


def _stands_with(text: str, town: PlaceMention, word: re.Match[str]) -> bool:
    between = text[min(town.end, word.end()) : max(town.start, word.start())]
    if len(between) > _REACH or re.search(r"[.;\n]", between) or _MEET.search(between):
        return False
    is_noun = word["noun"] is not None
    if town.start < word.start():
        return (
            town.kind == "city"
            and not is_noun
            and not _MEET.search(text, word.end(), word.end() + 30)
        )
    if is_noun or town.kind == "country":
        return bool(_MADE.search(between)) or (is_noun and len(between.split()) <= 3)
    return True


def _is_followed(text: str, sentence: Sentence, start: int) -> bool:
    """Whether a word is governed by one of following: "under the ... agreements"."""
    return _UNDER.search(text[max(sentence.start, start - 60) : start]) is not None


def _moves(page: Page, sentence: Sentence) -> bool:
    """Tell whether it is people or bodies that were agreed on, or a word for handing over."""
    return any(
        cue.family in ("noun", "verb") for cue in page.cues.within(sentence.start, sentence.end)
    )


def _programme(page: Page, sentence: Sentence) -> str | None:
    """A programme of returns called by its name: "the Bring Kids Back UA initiative"."""
    text = page.text
    for word in _PROGRAMME.finditer(page, sentence.start, sentence.end):
        low, high = max(sentence.start, word.start() - 40), min(sentence.end, word.end() + 40)
        for title in _TITLE.finditer(text, low, high):
            beside = title.end() + 2 >= word.start() and title.start() < word.start()
            after = title.start() >= word.end() and _LATIN.search(word[0]) is None
            if (beside or after) and not any(
                party.kind != "organ"
                for party in page.parties.within(title.start(), title.start() + 1)
            ):
                return title[0]
    return None
