"""Called off: what the sentence beside a count says came to nothing, and the count was of.

"The handover has been put off. Russia had been ready to return 640 bodies": the readiness is past,
and what was offered was put off. "The swap was called off. It was about 60 prisoners": nobody came.
"""

from __future__ import annotations

import re

from extractor.reading.lexicon import Cue
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.statuses.untouched import spares
from extractor.records import ExchangeStatus
from extractor.text.sentences import Sentence

_HANDOVER = re.compile(
    r"\b(?:exchange|swap|handover|hand-over|transfer|return|repatriation|deal|"
    r"обмен|передач|возвращени|репатриаци|сделк|обмін|поверненн|репатріаці|угод)\w*",
    re.IGNORECASE,
)
# What was to have been, told behind the news that it came to nothing.
_WAS_TO_BE = Phrases(
    r"\b(?:(?:had been|were|was|stood) (?:\w+ )?(?:ready|prepared|willing|set|due)\b|"
    r"(?:it|this|that|the (?:swap|exchange|handover|transfer|deal|plan)) (?:was|had been) "
    r"(?:about|to)\b|(?:would|was to|were to) have\b|(?:had )?(?:covered|concerned|involved)\b|"
    r"речь (?:шла|ш[её]л)|был[аио]? (?:\w+ )?готов\w*|готов\w* был[аио]?|"
    r"(?:й|і)шлося|мова йшла|мовилося|бу(?:в|ла|ли|ло) (?:\w+ )?готов\w*|"
    r"готов\w* бу(?:в|ла|ли|ло))\b",
    re.IGNORECASE,
)
# "They never left", "так и не уехали": it is not denied, it did not come about
_NEVER = re.compile(
    r"\b(?:never|(?:did|had|have|has)(?:\s+not|n't)|так и не|так і не)\b", re.IGNORECASE
)
_OFF: tuple[tuple[str, ExchangeStatus], ...] = (
    ("postponed", "postponed"),
    ("cancelled", "cancelled"),
)


def called_off(page: Page, mention: Mention) -> ExchangeStatus | None:
    """Tell how a handover that a count was to be of came to nothing, if the text says so.

    Args:
        page: The page.
        mention: A count whose own words do not call it put off.

    Returns:
        ``postponed``, ``cancelled``, or nothing where the sentence beside it tells of neither.
    """
    sentence, items = mention.sentence, page.sentences.items
    if mention.status == "denied":
        if not _never(page, mention):
            return None
        return next(
            (
                status
                for near in items[max(0, sentence.index - 1) : sentence.index + 2]
                if near.index != sentence.index and (status := _off_in(page, near))
            ),
            None,
        )
    nominal = mention.clause is None or mention.clause.nominal
    if mention.status not in ("offered", "planned") and not nominal:
        return None
    if sentence.index == 0 or not _WAS_TO_BE.search(page, sentence.start, mention.start):
        return None
    return _off_in(page, items[sentence.index - 1])


# "... and that Kyiv has put off the transfer", "..., по 100 с каждой стороны, Киев отменил"
_OTHERS = re.compile(
    r"[.;:]|(?<!\w)(?:but|though|although|while|after|if|unless|when|because|which|who|"
    r"но|хотя|однако|после|если|когда|котор\w+|потому|пока|"
    r"але|хоча|однак|проте|після|якщо|коли|як(?:ий|а|е|і)|бо|поки)(?!\w)",
    re.IGNORECASE,
)
_REACH = 80  # characters from a count to the words that its handover came to nothing


def struck_behind(page: Page, mention: Mention) -> ExchangeStatus | None:
    """Tell whether the same sentence goes on to say that the handover itself came to nothing.

    Args:
        page: The page.
        mention: A count of what is planned or offered.

    Returns:
        ``postponed``, ``cancelled``, or nothing where that is said of something else, or not.
    """
    text, sentence = page.text, mention.sentence
    for cue in page.cues.within(mention.end, min(sentence.end, mention.end + _REACH)):
        status = next((s for kind, s in _OFF if cue.family == "cue" and cue.kind == kind), None)
        if status is None or spares(page, cue) or _OTHERS.search(text, mention.end, cue.start):
            continue
        if _ITSELF.match(text, cue.end, sentence.end):
            return status
        fronted = mention.clause is None or mention.clause.nominal
        if fronted and _is_of_side(page, mention.end, cue) and _ENDS.match(text, cue.end):
            return status
    return None


def _is_of_side(page: Page, start: int, cue: Cue) -> bool:
    """Whether a verb behind its object has no other: "обмен, по 100, Киев отменил"."""
    if page.text[cue.start].isascii():
        return False
    low = max(start, page.text.rfind(",", start, cue.start) + 1)
    words = page.text[low : cue.start].split()
    if not words:
        return True
    first = page.text.index(words[0], low)
    return len(words) <= _SIDE and page.parties.at(first) is not None


_SIDE = 2  # words that name a side: "російська сторона"
_ITSELF = re.compile(
    r"(?: indefinitely)?(?: (?:the|this|that|its|эту|этот|сам\w*|цю|цей|свою|свій))?"
    r" (?:exchange|swap|handover|transfer|return|repatriation|обмен|передач|возвращени|репатриаци|"
    r"обмін|поверненн|репатріаці)\w*",
    re.IGNORECASE,
)
_ENDS = re.compile(r"(?:,|\.| (?:в|на|из-за|через|у|вчора|вчера|сегодня|сьогодні)(?!\w))")


def _off_in(page: Page, sentence: Sentence) -> ExchangeStatus | None:
    """How a sentence that is of a handover says that it came to nothing."""
    if not _HANDOVER.search(page.text, sentence.start, sentence.end):
        return None
    kinds = {
        cue.kind
        for cue in page.cues.within(sentence.start, sentence.end)
        if cue.family == "cue" and not spares(page, cue)
    }
    return next((status for kind, status in _OFF if kind in kinds), None)


def _never(page: Page, mention: Mention) -> bool:
    """The verb that moves a count is negated itself, and nobody denies anything."""
    clause, sentence = mention.clause, mention.sentence
    if clause is None or clause.nominal:
        return False
    denied = any(
        cue.family == "cue" and cue.kind == "denied"
        for cue in page.cues.within(sentence.start, sentence.end)
    )
    found = _NEVER.search(page.text, max(sentence.start, clause.verb.start - 30), clause.verb.end)
    return found is not None and not denied
