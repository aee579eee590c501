"""Talks ahead: a record of talks as held, where all that is left for it are talks to come.

"Delegations met on Wednesday and Thursday. Another round is expected within weeks": the round that
was held is told by one record with its day, so that a second, without one, is of the round to come.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.reading.page import Page
from extractor.reading.talks.cues import find_signals
from extractor.reading.talks.mention import TalkMention
from extractor.records import STRUCK, DiplomacyRecord, Finding
from extractor.validate.talks.case import finding
from extractor.validate.talks.scenes import open_case, parties_of

_SEATED = ("talks", "call")
_DONE = ("held", "ongoing")
_AHEAD = ("planned", "postponed", "cancelled")
_PRONOUN = re.compile(  # "it has been", "она", "її знову": what was named before is put off
    r"(?<!\w)(?:it|they|она|он|оно|они|е[её]|его|их|вона|він|воно|вони|її|його|їх)"
    r"(?: [^\s,.;:]+){0,3} \Z",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"(?<!\w)(?:held|took place|met|sat down|(?:про|со)стоял\w*|прош[её]?л\w*|"
    r"пров[её]?л\w*|встретил\w*|відбу(?:в|л)\w*|пройш\w+|пров[еі][лв]\w*|зустріл\w*)(?!\w)",
    re.IGNORECASE,
)
_SUBJECT = 40  # characters in which a pronoun stands before its verb


def told_ahead(
    page: Page,
    record: DiplomacyRecord,
    records: Sequence[DiplomacyRecord],
    mentions: Sequence[TalkMention],
) -> list[Finding]:
    """Find fault with a record of held talks whose only free scene lies ahead.

    Args:
        page: The page.
        record: The record.
        records: All diplomacy records of the article, this one among them.
        mentions: What `find_talks` gave for the page.
    """
    if record.type not in _SEATED or record.status not in _DONE:
        return []
    if record.when.start is not None or record.location:
        return []
    struck = _struck(page, record, mentions)
    if struck is not None:
        case = open_case(page, record, mentions)
        message = "the talks that are named are put off or called off"
        return [finding(case, "talk_status_supported", "error", message, "status", struck)]
    ahead = [
        scene
        for scene in mentions
        if scene.type == record.type and scene.status in _AHEAD and not scene.soft
    ]
    if not ahead or any(o.type == record.type and o.status in _AHEAD for o in records):
        return []
    if not _is_taken(record, records):
        return []
    case = open_case(page, record, mentions)
    left = next((scene for scene in ahead if scene in case.best), None)
    if left is None:
        return []
    message = f"the talks that were held have a record; these are {left.status}"
    return [finding(case, "talk_status_supported", "error", message, "status", left)]


def _is_taken(record: DiplomacyRecord, records: Sequence[DiplomacyRecord]) -> bool:
    """Another record tells the same parties' talks as held: with its time, or before this one."""
    own, earlier = set(parties_of(record)), True
    for other in records:
        if other is record:
            earlier = False
            continue
        if other.type != record.type or other.status not in _DONE:
            continue
        parties = set(parties_of(other))
        if not (own <= parties or parties <= own) or not parties:
            continue
        if earlier or other.when.start is not None:
            return True
    return False


def _struck(
    page: Page, record: DiplomacyRecord, mentions: Sequence[TalkMention]
) -> TalkMention | None:
    """The only talks named are put off behind a pronoun: "a third round, but it is put off"."""
    scenes = [m for m in mentions if m.type == record.type and not m.soft]
    if not scenes or len({scene.sentence.index for scene in scenes}) > 1:
        return None
    scene, text = scenes[0], page.text
    if _HELD.search(text, scene.sentence.start, scene.sentence.end):
        return None
    for cue in find_signals(text).within(scene.end, scene.sentence.end):
        if cue.family == "cue" and cue.kind in STRUCK:
            low = max(scene.end, cue.start - _SUBJECT)
            if _PRONOUN.search(text[low : cue.start]):
                return scene
    return None
