"""Talk towns: where an article has talks, only a handover told there makes it the handover's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.reading.page import Page
from extractor.reading.talks.cues import clause_at
from extractor.reading.talks.manners import moved_there
from extractor.reading.talks.reader import find_talks
from extractor.reading.venues import is_venue
from extractor.text.places import stands_in
from extractor.text.sentences import Sentence
from extractor.validate.counts.headcounts import counts_heads
from extractor.validate.places.pointers import happened_there
from extractor.validate.talks.parleys import CARRIED_OUT, TALKS, TRAVEL, moves_in

_ITSELF = re.compile(  # "the swap took place in Doha": the noun of handing over is the subject
    r"(?<!\w)(?:swaps?|exchang\w+|handovers?|transfers?|repatriation\w*|releases?|"
    r"обмен\w*|передач\w*|репатриаци\w*|освобожден\w*|"
    r"обмін\w*|репатріаці\w*|звільненн\w*|it|он|она|оно|він|вона|воно)(?!\w)",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"(?<!\w)(?:meetings?|talks|negotiations|summit|rounds?|sessions?|conversations?|"
    r"встреч\w+|переговор\w*|раунд\w*|саммит\w*|бесед\w*|разговор\w*|"
    r"зустріч\w*|перемов\w*|саміт\w*|бесід\w*|розмов\w*)(?!\w)",
    re.IGNORECASE,
)
_WHERE = re.compile(r"(?:, [^,.;:\n]{1,24})?,? (?:where|где|де) ")
# "spend the day on how to free more captives", "міркують, як повернути решту"
_HOW = re.compile(
    r"(?<!\w)(?:how|whether|ways|a way|in order|when|чтобы|как|способ\w*|когда|щоб|аби|як|"
    r"спос[іо]б\w*|коли)(?: (?:to|of|for))?(?: [^\s,.;:]+){0,2} \Z",
    re.IGNORECASE,
)
_IT = re.compile(
    r"(?:[\"«“]?)(?:it|this|that|она|они|он|вона|вони|він) (?:took|was|were|happened|went|lasted|"
    r"прош|состоя|проход|длил|була|був|були|пройш|відбу|тривал)",
    re.IGNORECASE,
)


def is_town_of_talks(page: Page, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether an article has talks at a place, told as such and not only in passing.

    Args:
        page: The page.
        spans: Where the place is named.
    """
    named = {place.place for span in spans for place in page.places.within(*span)}
    venues = [
        scene.place.place
        for scene in find_talks(page)
        if scene.place and scene.type == "talks" and not scene.soft
    ]
    if any(venue in named or stands_in(venue) in named for venue in venues):
        return True
    return any(_is_of_talks(page, start, end) for start, end in spans)


def _is_of_talks(page: Page, start: int, end: int) -> bool:
    """Whether the words around a place confer, and nobody is counted or freed among them."""
    sentence = page.sentence_at(start)
    if sentence is None:
        return False
    if _is_meeting_before(page, sentence.index, start):
        return True
    low, high = page.stretch((sentence.start, sentence.end), start, end, ";:\n")
    clause = replace(sentence, start=low, end=high)
    if are_met(page, clause) and not counts_heads(page, clause):
        return True
    low, high = page.stretch((sentence.start, sentence.end), start, end, ",;:\n")
    if TALKS.search(page.text, low, high) is None and not any(
        seat.kind == "leader" for seat in page.parties.within(low, high)
    ):
        return False
    if any(cue.family == "noun" for cue in page.cues.within(low, high)):
        return False
    return not counts_heads(page, replace(sentence, start=low, end=high))


def _leaders_sides(page: Page, stretch: Sentence) -> set[str]:
    """The sides whose people of politics a stretch names."""
    seats = page.parties.within(stretch.start, stretch.end)
    return {seat.party for seat in seats if seat.kind == "leader"}


def is_handover_told_at(page: Page, start: int, end: int) -> bool:
    """Tell whether a clause hands somebody over at a place where talks were, too.

    Args:
        page: The page.
        start: Where the place begins.
        end: Where it ends: "in Istanbul, where 1,000 were handed over".
    """
    text, sentence = page.text, page.sentence_at(start)
    if sentence is None:
        return False
    if (
        is_venue(page, sentence, start, end)
        or happened_there(page, sentence, end)
        or moved_there(page, sentence, end)
    ):
        return True
    if _is_meeting_before(page, sentence.index, start):
        return False
    if _WHERE.match(text, end) is not None:
        return hands_over(page, replace(sentence, start=end))
    low, high = _clause(page, sentence, start, end)
    clause = replace(sentence, start=low, end=high)
    if _LISTED_FOR.search(text, low, sentence.end) and not counts_heads(page, sentence):
        return False
    counted = counts_heads(page, clause)
    moves = [at for at in moves_in(page, clause) if counted or not TRAVEL.match(text, at)]
    if not moves:
        return False
    if counted or _ITSELF.search(text, low, high) or CARRIED_OUT.search(text, low, high):
        return True
    return any(cue.family == "noun" for cue in page.cues.within(low, high))


def hands_over(page: Page, stretch: Sentence) -> bool:
    """Tell whether words hand somebody over, and are not of politicians' or clerks' work for it.

    "In Riyadh, where the lists for this exchange were finished", "in Ankara, where he and Fidan
    spend two hours on the next swap": the handover is elsewhere.

    Args:
        page: The page.
        stretch: A sentence, or a part of one.
    """
    counted = counts_heads(page, stretch)
    if not counted and _leaders_sides(page, stretch):
        return False
    moves = moves_in(page, stretch)
    if not moves or _PAPERS.search(page.text, stretch.start, min(moves)):
        return False
    return not _HOW.search(page.text, stretch.start, min(moves))


def are_met(page: Page, sentence: Sentence) -> bool:
    """Tell whether a sentence has the officials of two sides together, and hands nobody over.

    Args:
        page: The page.
        sentence: "In Minsk, the ombudsmen, Moskalkova and Lubinets, went through the names".
    """
    return len(_leaders_sides(page, sentence)) > 1 and not moves_in(page, sentence)


def _clause(page: Page, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The clause around a place, a heading apart from what follows it."""
    return page.stretch(clause_at(page, sentence.start, sentence.end, start), start, end, "\n")


def is_handover_alone(page: Page, sentence: Sentence) -> bool:
    """Tell whether a sentence hands counted people over, and nobody confers in it.

    Args:
        page: The page.
        sentence: The sentence: "There, in Doha, 29 children were handed over".
    """
    if TALKS.search(page.text, sentence.start, sentence.end) is not None:
        return False
    if _leaders_sides(page, sentence) or not counts_heads(page, sentence):
        return False
    return bool(moves_in(page, sentence))


# "Riyadh, where the lists for this exchange were gone over": the exchange is only on paper
_LISTED_FOR = re.compile(
    r"(?<!\w)(?:lists?|names?|formulas?|terms|details|wording|draft\w*|списк\w+|список|фамили[ийя]\w*|"
    r"имен\w*|формул\w+|услови[яй]|детал\w+|імен\w*|прізвищ\w*|умов\w?|подробиц\w+)"
    r" (?:(?:for|of|к|для|до|на) )?(?:(?:the|this|that|these|next|latest|этого|того|нового|"
    r"следующего|цього|того|нового|наступного) ){0,2}"
    r"(?:exchange|swap|handover|transfer|release|обмен|передач|освобожден|обмін|звільнен)\w*",
    re.IGNORECASE,
)
# "The lists were finished in Istanbul", "формулу придумали в Дохе": work on papers, without talks
_PAPERS = re.compile(
    r"(?<!\w)(?:lists?|formulas?|papers?|documents?|memorand\w+|draft\w*|terms|details|wording|"
    r"списк\w+|список|формул\w+|бумаг\w*|документ\w*|меморандум\w*|проект\w*|услови[яй]|детал\w+|"
    r"папер\w*|папір|умов[иу]?|подробиц\w+|проєкт\w*)(?!\w)",
    re.IGNORECASE,
)


_FOR = 28  # characters from papers to the handover that they are for


def is_of_papers(page: Page, sentence: Sentence) -> bool:
    """Tell whether a sentence tells of work on lists or terms, and neither frees nor names people.

    Args:
        page: The page.
        sentence: The sentence that names a place.
    """
    if _PAPERS.search(page.text, sentence.start, sentence.end) is None:
        return False
    others = [
        at
        for at in moves_in(page, sentence)
        if not _PAPERS.search(page.text, max(sentence.start, at - _FOR), at)
    ]  # "the lists for this exchange" hand nobody over
    return not others and not any(
        cue.family == "noun" for cue in page.cues.within(sentence.start, sentence.end)
    )


# "Пятеро детей вернулись к родным. Встреча прошла в Белоруссии": no delegations met there
_MET = re.compile(
    r"\W*(?:(?:the|their|this|эта|их|сама|ця|їхня) )?(?:(?:whole|family) )?"
    r"(?:meetings?|reunions?|встреч[аи]|воссоединени[ея]|зустріч[іи]?|возз'єднання) "
    r"(?:took place|was held|were held|happened|прошл[аио]|состоя\w+|произош\w+|проходил[аио]|"
    r"відбу\w+|пройшл[аио]|проходил[аио])(?!\w)",
    re.IGNORECASE,
)
_KIN = re.compile(
    r"(?<!\w)(?:famil(?:y|ies)|relatives|mothers?|fathers?|parents?|grand(?:mother|parent)s?|mums?|"
    r"loved ones|hugg\w+|embrac\w+|reunit\w+|"
    r"родн(?:ым|ыми|ых|ые|ы)|близки(?:м|ми|х|е)|матер\w+|мам(?:ам|ами|ой|е|у|а)|отц\w+|родител\w+|бабушк\w+|"
    r"семь(?:я|и|ей|ям|ями|ёй|е|ю)|обня\w+|обним\w+|воссоедин\w+|"
    r"рідн(?:им|ими|их|і)|близьк(?:им|ими|их|і)|мам(?:ам|ами|ою|і)|бать\w+|бабус\w+|"
    r"род(?:ин\w+)|сім(?:'ї|'я|'єю|'ям|'ями|ей)|обій\w+|обня\w+|возз'єдн\w+)(?!\w)",
    re.IGNORECASE,
)
_KIN_BACK = 10  # sentences back to who went home to whom


def is_reunion(page: Page, sentence: Sentence) -> bool:
    """Tell whether a meeting is that of families whose people came home just before.

    Args:
        page: The page.
        sentence: "The meeting took place in Belarus", where nobody confers in what it follows.
    """
    if _MET.match(page.text, sentence.start) is None or _leaders_sides(page, sentence):
        return False
    before = page.sentences.items[max(0, sentence.index - _KIN_BACK) : sentence.index]
    if any(TALKS.search(page.text, each.start, each.end) for each in before):
        return False
    kin = any(_KIN.search(page.text, each.start, each.end) for each in before)
    return kin and any(counts_heads(page, each) and moves_in(page, each) for each in before)


def _is_meeting_before(page: Page, index: int, start: int) -> bool:
    """Whether "it took place in Belarus" points back to a meeting, not to a handover."""
    sentence = page.sentences.items[index]
    if index == 0 or _IT.match(page.text, sentence.start) is None:
        return False
    if start - sentence.start > 60:
        return False
    before = page.sentences.items[index - 1]
    return (
        _MEETING.search(page.text, before.start, before.end) is not None
        or TALKS.search(page.text, sentence.start, start) is not None
    )
