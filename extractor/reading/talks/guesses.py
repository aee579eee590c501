"""Guesses about talks: what a record of the rules' own rests on that its clause does not say."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.talks.cues import find_signals
from extractor.reading.talks.described import is_gone_on
from extractor.reading.talks.heads import is_led_near
from extractor.reading.talks.lent import is_lent_blindly
from extractor.reading.talks.mention import TalkMention
from extractor.reading.talks.seats import tells
from extractor.reading.ways.hints import WARRING

_AGREED_THERE = re.compile(  # "the meeting in Istanbul, where both sides promised to hand over"
    r"[^.;:]{0,48}?, ?(?:where|at which|when|during which|где|на котор\w+|в ходе котор\w+|"
    r"по итогам котор\w+|когда|де|на як\w+|під час як\w+|за підсумками як\w+|коли)(?!\w)"
    r"(?: [^\s,.;:]+){0,5}? (?:agreed|promised|pledged|undertook|committed|settled|shook|"
    r"договори\w+|условил\w+|обязал\w+|пообещал\w+|обещал\w+|согласил\w+|согласовал\w+|"
    r"домови\w+|зобов'язал\w+|пообіця\w+|обіця\w+|погоди\w+|узгоди\w+)(?!\w)",
    re.IGNORECASE,
)
_OF_SWAP = re.compile(  # "the exchange that they agreed on June 2": it is the exchange that is told
    r"(?<!\w)(?:обмен|передач|репатриац|возвращени|обмін|поверненн|репатріац)\w*"
    r"(?: [^\s,.;:]+){0,3}, (?:об?|про|що|на|як|котор)\w*(?: [^\s,.;:]+){0,4} \Z"
    r"|(?<!\w)(?:exchange|swap|handover|transfer|repatriation|return|operation)s?"
    r"(?: [^\s,.;:]+){0,3},? (?:that|which)(?: [^\s,.;:]+){0,3} \Z"
    r"|(?<!\w)(?:exchange|swap|handover|transfer|repatriation|return|operation)s?,?"  # "the swap,
    r"(?: (?!(?:was|were|is|are|has|have|had|been|be|to)(?!\w))[^\s,.;:]+){0,4} \Z",  # agreed in"
    re.IGNORECASE,
)
_FRUIT = re.compile(  # "the one result of the Istanbul talks": it is the result that is told
    r"(?<!\w)(?:(?:result|outcome|fruit|product|upshot|consequence|achievement|success|legacy|"
    r"by-?product|yield)s? of|"
    r"(?:результат|итог|плод|следстви|последстви|достижени|успех)(?:ом|ами|ем|ями|а|ы|и|е|я|ов|ы)?|"
    r"(?:результат|підсумо?к|плід|плод|наслід(?:о?к)|здобут(?:о?к)|досягненн|успіх)"
    r"(?:ом|ами|ем|а|и|і|ів|я|ям|ями)?)"
    r"(?: (?:the|this|these|that|those|last|[^\W\d]\w*(?:их|ых|ого|его|ої|ой|ньої|ей)))?"
    r"(?: [^\W\d][\w-]*){0,2} \Z",
    re.IGNORECASE,
)
_PLEDGED_THERE = re.compile(  # "At the talks in Istanbul on June 2, Russia pledged to hand over"
    r"[^.;:()]{0,70}?(?<!\w)(?:agreed|promised|pledged|undertook|committed|settled|shook|consented|"
    r"договори\w+|условил\w+|обязал\w+|пообещал\w+|обещал\w+|согласил\w+|согласовал\w+|"
    r"домови\w+|зобов'язал\w+|пообіця\w+|обіця\w+|погоди\w+|узгоди\w+)(?!\w)",
    re.IGNORECASE,
)
_AT = re.compile(
    r"(?<!\w)(?:at|during|in the course of|in|на|во время|в ходе|під час|у ході|в ході)"
    r"(?: [^\s,.;:]+){0,4} \Z",
    re.IGNORECASE,
)


_LED_BY = re.compile(  # "the Americans were led by Rubio", told behind the talks
    r"(?<!\w)(?:(?:led|headed|represented) by|возглав\w+|представля\w+|очол\w+)"
    r"(?: [^\s,.;:]+){0,3} \Z",
    re.IGNORECASE,
)


def rests_on_guess(page: Page, mention: TalkMention, named: int) -> bool:
    """Tell whether who met, or what came of it, is only guessed.

    Args:
        page: The page.
        mention: The clause, its parties completed.
        named: How many parties the clause itself names.
    """
    return (
        _is_of_others(page, mention)
        or _is_of_deal(page, mention)
        or _is_of_swap(page, mention)
        or _is_lent_beside(page, mention, named)
        or _is_of_unknown(page, mention, named)
        or _is_with_pronoun(page, mention)
        or _is_met_by_another(page, mention, named)
        or is_lent_blindly(page, mention, named)
    )


_HIM = re.compile(  # "ему позвонил Путин", "Putin phoned him": the other end is told before
    r"(?<!\w)(?:him|her|them|me|us|ему|ей|им|нам|мне|[сз] ним|с ней|йому|їй|їм|мені|з нею)(?!\w)",
    re.IGNORECASE,
)
_TOUCH = 12  # characters between a verb of calling and the pronoun of the one called


def _is_with_pronoun(page: Page, mention: TalkMention) -> bool:
    """Whether somebody is called by a pronoun, and the sentence names nobody, or too many, for it.

    "Putin rang him in the morning, Zelensky at night": the two did not ring each other.
    """
    if mention.type != "call":
        return False
    low, high = mention.clause
    touch = _TOUCH if mention.verbal else 2 * _TOUCH
    near = (max(low, mention.start - touch), min(high, mention.end + touch))
    word = _HIM.search(page.text, *near)
    if word is None:
        return False
    before = {seat.party for seat in page.parties.within(mention.sentence.start, word.start())}
    wanted = 2 if word.start() > mention.start and mention.verbal else 1  # the caller, too
    return len(before) != wanted or not before <= set(mention.parties)


_THERE = re.compile(r"(?<!\w)(?:there|here|там|тут|здесь)(?!\w)", re.IGNORECASE)
_LATER = 3  # sentences in which a report comes back to whom one team met


def _is_met_by_another(page: Page, mention: TalkMention, named: int) -> bool:
    """Whether a person of a third state is told to have met somebody there, a little later.

    "The talks his delegation held in Miami ... Witkoff, who received Umerov there, promised".
    """
    if len(mention.parties) <= named or mention.verbal:
        return False
    items = page.sentences.items
    for sentence in items[mention.sentence.index + 1 : mention.sentence.index + 1 + _LATER]:
        if not _THERE.search(page.text, sentence.start, sentence.end):
            continue
        if not find_signals(page.text).triggers(sentence.start, sentence.end):
            continue
        seats = page.parties.within(sentence.start, sentence.end)
        if any(seat.kind == "leader" and seat.party not in mention.parties for seat in seats):
            return True
    return False


# "met there on Tuesday with Moskalkova": who did stands before the verb
_WITH = re.compile(
    r"(?: (?!and(?!\w)|и(?!\w)|і(?!\w)|та(?!\w))[^\s,.;:]+){0,5}? (?:with|со?|[зі]з?|зі)(?!\w)",
    re.IGNORECASE,
)
_WE = re.compile(r"(?<!\w)(?:I|we|я|мы|ми)(?: also| также| також| теж| тоже)? \Z", re.IGNORECASE)
_ALLIES = re.compile(
    r"(?<!\w)(?:allies|partners|donors|western leaders|европейские лидеры|союзники|партн[её]ры|"
    r"доноры|партнери|донори|європейські лідери)(?!\w)",
    re.IGNORECASE,
)
_NEAR = 40  # characters from a verb to its subject


def _is_of_unknown(page: Page, mention: TalkMention, named: int) -> bool:
    """Whether who met is somebody whom no table knows, and a side at war was guessed for him.

    "He met there with Moskalkova", "the cardinal met Lubinets", "I received the premier".
    """
    text, (low, high) = page.text, mention.clause
    if not mention.verbal:
        return False
    if _WE.search(text, max(low, mention.start - _NEAR), mention.start):
        return len(mention.parties) < 2 or not set(mention.parties) & WARRING
    if len(mention.parties) <= named:
        return False
    start, end = max(low, mention.start - _NEAR), min(high, mention.end + _NEAR)
    if _ALLIES.search(text, start, end):
        return True
    seats = [
        seat
        for seat in page.parties.within(mention.sentence.start, mention.sentence.end)
        if seat.party in mention.parties and low <= seat.start < high
    ]
    behind = seats and all(seat.start >= mention.end for seat in seats)
    return bool(behind) and _WITH.match(text, mention.end, seats[0].start) is not None


def _is_of_others(page: Page, mention: TalkMention) -> bool:
    """Whether everybody seated is named in other clauses of the sentence alone."""
    low, high = mention.clause
    seats = page.parties.within(mention.sentence.start, mention.sentence.end)
    named = {seat.party for seat in seats} & set(mention.parties)
    inside = {seat.party for seat in seats if low <= seat.start < high} & set(mention.parties)
    behind = {seat.party for seat in seats if seat.start >= high} & set(mention.parties)
    if inside or named != behind or len(named) < 2 or named == WARRING:
        return False
    return not is_led_near(page, mention.sentence)


def _is_of_deal(page: Page, mention: TalkMention) -> bool:
    """Whether talks are only where a deal was made, or a result comes from, that is told."""
    if mention.type != "talks" or mention.verbal or mention.status != "held":
        return False
    text, end = page.text, mention.sentence.end
    low = max(mention.sentence.start, mention.start - 60)
    there = _AGREED_THERE.match(text, mention.end, end) is not None
    if not there and _AT.search(text, low, mention.start):
        there = _PLEDGED_THERE.match(text, mention.end, end) is not None
    fruit = there or _FRUIT.search(text, low, mention.start) is not None
    return fruit and not is_gone_on(page, mention) and not is_led_near(page, mention.sentence)


def _is_of_swap(page: Page, mention: TalkMention) -> bool:
    """Whether a deal only says which exchange is told."""
    if mention.type != "agreement" or not mention.verbal:
        return False
    low = max(mention.sentence.start, mention.start - 90)
    return _OF_SWAP.search(page.text, low, mention.start) is not None


def _is_lent_beside(page: Page, mention: TalkMention, named: int) -> bool:
    """Whether the two at war are guessed for talks beside which other states' people are named."""
    if named or mention.verbal or len(mention.parties) < 2:
        return False
    items = page.sentences.items
    start = items[max(0, mention.sentence.index - 1)].start
    end = mention.sentence.end
    behind = items[min(len(items) - 1, mention.sentence.index + 1)].end
    return any(
        seat.kind == "leader"
        and seat.party not in mention.parties
        and (
            _LED_BY.search(page.text, end, seat.start)
            if seat.start >= end
            else not tells(page, page.sentence_at(seat.start) or mention.sentence, seat)
        )
        for seat in page.parties.within(start, behind)
    )
