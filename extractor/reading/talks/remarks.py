"""Remarks: who tells of talks in the sentences behind them, and who only seems to."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from extractor.reading.page import Page
from extractor.reading.talks.cues import find_signals
from extractor.reading.talks.mention import TalkMention
from extractor.reading.voices.sayings import is_side
from extractor.text.sentences import Sentence
from extractor.text.speech.speakers import Speaker

_REACH = 3  # sentences after the talks that may remark on them
_ON_THEM = re.compile(
    r"(?<!\w)(?:called|described|hailed|rated|summed up|praised|assessed|characteri[sz]ed)"
    r" (?:them|it|the (?:\w+ )?(?:talks|negotiations|meeting|discussions?|conversation|call|"
    r"exchange of views|session|round|encounter))(?!\w)|"
    r"(?<!\w)(?:the|their|these|those|both) (?:talks|negotiations|discussions|meeting|conversation|"
    r"call|session) (?:was|were|had been|has been|went|proved)(?!\w)|"
    r"(?<!\w)(?:назвал|описал|оценил|охарактеризовал|назва|описа|оціни|охарактеризува)(?:а|и|в|ла|"
    r"ли)? (?:их|его|е[её]|це|його|її|встреч|переговор|разговор|консультаци|бесед|диалог|"
    r"зустріч|перемов|розмов|консультаці)",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"\w+(?:ли|лись|лися)", re.IGNORECASE)


def remarks_on(
    page: Page, group: Sequence[TalkMention], others: Collection[Sentence]
) -> list[Sentence]:
    """The sentences behind talks or a call in which somebody tells how they went.

    Args:
        page: The page.
        group: The clauses that tell of the event.
        others: Sentences that tell of other events.
    """
    if group[0].type not in ("talks", "call") or group[0].status not in ("held", "ongoing"):
        return []
    items = page.sentences.items
    told = {mention.sentence.index for mention in group}
    found: list[Sentence] = []
    for index in range(max(told) + 1, min(len(items), max(told) + 1 + _REACH)):
        sentence = items[index]
        if sentence in others or page.boilerplate.at(sentence.start):
            break
        if page.speakers.within(sentence.start, sentence.end) and _ON_THEM.search(
            page.text, sentence.start, sentence.end
        ):
            found.append(sentence)
    return found


def is_no_teller(page: Page, speaker: Speaker) -> bool:
    """Tell whether a speaker says nothing about talks.

    Whom somebody met ("met his colleague Ivanov, spoke of ...") is no subject of what they spoke
    of, and a capital that "turned down a truce" does not tell how the talks went.
    """
    if speaker.end < speaker.verb_start:
        verb = page.text[speaker.verb_start : speaker.verb_end]
        parted = "," in page.text[speaker.end : speaker.verb_start]
        if parted and _PLURAL.fullmatch(verb):
            return True
    if speaker.act != "denied" or not is_side(page, speaker):
        return False
    near = find_signals(page.text).triggers(speaker.verb_start - 2, speaker.verb_end + 1)
    return any(word.kind == "refusal" for word in near)
