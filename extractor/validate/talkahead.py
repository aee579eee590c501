"""Talks ahead: a record of talks as held, where all that is left for it are talks to come.

"Delegations met on Wednesday and Thursday. Another round is expected within weeks": the round that
was held is told by one record with its day, so that a second, without one, is of the round to come.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.reading.page import Page
from extractor.reading.talkmention import TalkMention
from extractor.records import DiplomacyRecord, Finding
from extractor.validate.talkcase import finding
from extractor.validate.talkscenes import open_case, parties_of

_SEATED = ("talks", "call")
_DONE = ("held", "ongoing")
_AHEAD = ("planned", "postponed", "cancelled")


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
