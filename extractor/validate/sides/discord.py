"""Discord: where a text says outright that the two sides' figures for one flow are not the same."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.text.names import names_match
from extractor.text.parties import PartyMention
from extractor.validate.case import Case, Support
from extractor.validate.counts.owned import in_another_record
from extractor.validate.counts.portions import APART

_AROUND = 1  # sentences from the words of discord to a figure they speak of
_NEAR = 4  # sentences from them to the record's own figure
_FIGURE = (
    r"(?:figures?|numbers?|totals?|counts?|tall(?:y|ies)|sums?|arithmetic|tolls?|"
    r"цифр\w*|числ\w*|данны\w+|количеств\w*|итог\w*|подсч[её]т\w*|"
    r"дан(?:і|их|ими)|кільк\w+|підсум\w+|підрахун\w+)"
)
_DISCORD = re.compile(
    rf"\b(?:(?:different|differing|another|other|conflicting|diverging|rival|competing|"
    rf"higher|lower|slightly \w+) {_FIGURE}|"
    rf"{_FIGURE}(?: [^\W\d]+){{0,5}}? (?:differ(?:s|ed)?|diverged?s?|clash(?:ed|es)?|"
    rf"conflict(?:s|ed)?|"
    r"(?:did|do|does)(?: not|n't) (?:match|agree|tally|add up|coincide)|disagree[ds]?|vary|varied|"
    r"(?:are|is|was|were) at (?:odds|variance))|"
    r"(?:sides?|capitals?|accounts?|versions?|Kyiv|Moscow) (?:disagree[ds]?|differ(?:s|"
    r"ed)?|diverged?)|"
    r"discrepanc\w+|mismatch\w*|divergen\w+|disput(?:e|es|ed|ing)|contest(?:s|ed)|"
    r"otherwise|differently|in (?:its|their) own ways?|do(?:es)? not square|"
    r"not the same figures?|tells? (?:it|the \w+ half) another way|"
    rf"(?:друг|ин|несколько ин|разн)(?:ую|ие|ое|ая|ой|ых|ые) {_FIGURE}|"
    rf"(?:інш|різн)(?:у|і|а|е|ою|их|ої) {_FIGURE}|"
    r"разошл\w+|расход(?:ят|ит|ил)\w+|расхожден\w+|разнятся|разниц\w+|"
    rf"не (?:сошлись|сходятся|совпа\w+|бь[её]тся)|оспарива\w+|оспорил\w*|иначе|по-другому|"
    r"по-разному|не стыку\w+|"
    r"розбіжн\w+|розійшл\w+|розход(?:ят|ит|ил)\w+|різнят\w+|різниц\w+|"
    r"не (?:збіг\w+|зійшлися|сходяться|збігаються)|оскарж\w+|інакше|по-іншому|"
    r"по-різному|не стику\w+)(?!\w)",
    re.IGNORECASE,
)
# "Nobody disputes the figure", "что никем не оспаривается"
_NOBODY = re.compile(
    r"\b(?:nobody|no one|neither|no \w+|not in|without|никто|никем|не оспаривает\w*|ни одна|"
    r"ніхто|ніким|не заперечу\w+|жодна)\b",
    re.IGNORECASE,
)
# "Kyiv put the number at 207, Moscow at 195": the second side's verb is left out
_LEFT_OUT = re.compile(
    r"(?:[,;]|[,;]? (?:and|while|whereas|but|а|и|но|тоді як|тогда как|та|і|й|проте))? ?"
    r"(?:at|to|о|об|про|до|в|у|[-—–]|:)? ?(?:only |just |лишь |только |лише |тільки )?",
    re.IGNORECASE,
)


def disputed(case: Case, support: Support) -> Mention | None:
    """Find another figure for a record's flow that the text itself sets against it.

    Args:
        case: A record that gives its figures to more than one speaker.
        support: One of its transfers.

    Returns:
        The other figure, if words of discord stand beside it, or if both sides give theirs with
        one verb.
    """
    value, mention = support.transfer.quantity.value, support.mention
    if not value or mention is None or mention.number is None:
        return None
    page = case.page
    told = [one for one in support.candidates if not one.dirty] or [mention]
    for other in case.mentions:
        if other.number is None or other.dirty or other.subset:
            continue
        number = page.numbers[other.number]
        rival = number.value or 0
        if not rival or rival == value or number.bound != "exact" or number.glued:
            continue
        if abs(rival - value) > APART * max(rival, value) or _made_up(case, value, rival):
            continue
        if _is_other_way(case, support, other, rival) or in_another_record(case, support, rival):
            continue
        if any(_one_verb(page, *sorted((one, other), key=_place)) for one in told):
            return other
        at_odds = _alike(support, other) and _in_discord(page, told, other)
        if at_odds and not _is_strangers(case, other):
            return other
    return None


def _is_strangers(case: Case, other: Mention) -> bool:
    """Whether only people who have no part in the record give the other figure."""
    sentence = other.sentence
    heard = {one.name for one in case.page.speakers.within(sentence.start, sentence.end)}
    own = [item.speaker for item in case.record.attributions]
    return bool(heard) and not any(names_match(name, mine) for name in heard for mine in own)


def _place(mention: Mention) -> int:
    return mention.start


def _alike(support: Support, other: Mention) -> bool:
    """Whether a figure may count the same people, going the same way."""
    mine, flow = support.transfer, other.flow
    dead = mine.category == "bodies" and other.head is not None and other.head.kind == "dead"
    plain = other.category is None and other.role == "other"
    if other.category != mine.category and not dead and not plain:
        return False
    sure = flow is not None and flow.is_sure and flow.to_party is not None
    return other.each or not sure or flow is None or flow.to_party == mine.to_party


def _made_up(case: Case, value: float, rival: float) -> bool:
    """Whether two figures differ by people whom the record counts apart."""
    others = [one.transfer.quantity.value or 0 for one in case.supports]
    return abs(rival - value) in {*others, sum(others) - value}


def _is_other_way(case: Case, support: Support, other: Mention, rival: float) -> bool:
    """Whether the other figure is what the record tells of the other way, and of that way only."""
    mine = support.transfer
    return not other.each and any(
        one.transfer.quantity.value == rival
        and one.transfer.category == mine.category
        and one.transfer.to_party not in (None, mine.to_party)
        and one.mention is other
        for one in case.supports
    )


def _in_discord(page: Page, told: list[Mention], other: Mention) -> bool:
    """Whether words of discord stand at the other figure, and the record's own is not far."""
    at = other.sentence.index
    return any(
        (abs(at - index) <= _AROUND or _is_led_in(index, told, at))
        and any(
            abs(one.sentence.index - index) <= _NEAR
            and (at >= index or one.sentence.index >= index or at != one.sentence.index)
            for one in told
        )
        for index in _discords(page)
    )


def _is_led_in(index: int, told: list[Mention], at: int) -> bool:
    """Whether both figures follow words of discord, one sentence each: "They count differently"."""
    return at == index + 2 and any(one.sentence.index == index + 1 for one in told)


@lru_cache(maxsize=8)
def _discords(page: Page) -> tuple[int, ...]:
    """The sentences that speak of figures at odds."""
    found = (
        page.sentence_at(each.start())
        for each in _DISCORD.finditer(page.text)
        if not _NOBODY.search(page.text, max(0, each.start() - 28), each.end() + 12)
    )
    return tuple(sorted({s.index for s in found if s is not None}))


def _one_verb(page: Page, first: Mention, second: Mention) -> bool:
    """Whether two sides give two figures with one verb: "Kyiv counts 207, Moscow 195"."""
    sentence = first.sentence
    if second.sentence.index != sentence.index or first.start == second.start:
        return False
    before = _sides(page, sentence.start, first.start)
    between = _sides(page, first.end, second.start)
    if not before or len(between) != 1:
        return False
    party = between[0]
    gap = page.text[first.end : party.start]
    return (
        party.party != before[0].party
        and len(gap.split()) <= 3
        and _LEFT_OUT.fullmatch(page.text[party.end : second.start]) is not None
        and any(
            before[0].end <= speaker.verb_start < first.start
            for speaker in page.speakers.within(sentence.start, first.start)
        )
    )


def stands_at_a_side(page: Page, mention: Mention) -> bool:
    """Tell whether a figure stands right behind one of the two states: "Kyiv 905"."""
    return any(
        _LEFT_OUT.fullmatch(page.text, party.end, mention.start) is not None
        for party in _sides(page, mention.sentence.start, mention.start)
    )


def _sides(page: Page, start: int, end: int) -> list[PartyMention]:
    """The two states, by name or by capital, named between two places."""
    return [
        party
        for party in page.parties.within(start, end)
        if party.kind in ("state", "capital") and party.party in ("Russia", "Ukraine")
    ]
