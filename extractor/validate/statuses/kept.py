"""Kept: what was agreed on, and is told in the same breath to have been done.

"An understanding to release 157 from each side, a step that was carried out on 5 February": the
tense of the count is that of the promise, the words behind it say that it was kept.
"""

from __future__ import annotations

import re

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.statuses.outturn import NOT_DONE

_DEED_EN = (
    r"(?:(?:carried\s+out|completed|conducted|implemented|fulfilled|honou?red|kept|done|made\s+good|"
    r"put\s+into\s+(?:effect|practice))(?!\s+only)|executed)"
)
_DONE_EN = (
    rf"(?:(?:was|were|has\s+been|have\s+been)\s+(?:\w+ly\s+)?{_DEED_EN}|"
    r"took\s+place|happened|followed)"
)
_DONE_RU = (
    r"(?:(?:был[аио]?\s+)?(?:выполнен|исполнен|осуществл[её]н|реализован|сделан|произведен|"
    r"провед[её]н|завершен|завершён)[аоы]?|сделали|выполнили|исполнили|осуществили|провели|"
    r"произошло|случилось|состоял(?:ся|ась|ось))"
)
_DONE_UK = (
    r"(?:(?:бу(?:в|ла|ло|ли)\s+)?(?:виконан|здійснен|реалізован|зроблен|проведен|завершен)"
    r"(?:ий|а|о|е|і)?|зробили|виконали|здійснили|провели|відбу(?:вся|лася|лося)|сталося|трапилося)"
)
# A noun that points back at what was promised, and at nothing else
_STEP = (
    r"(?:(?:an?|the|this|that)\s+)?(?:\w+\s+)?(?:step|move|measure|pledge|promise|undertaking|"
    r"commitment|understanding|arrangement|deal)"
)
_STEP_CYR = (
    r"(?:эт(?:от|а|о|у)\s+|це[йя]?\s+|цю\s+)?(?:шаг|мера|меру|обещание|договор[её]нность|"
    r"обязательство|крок|обіцянка|обіцянку|домовленість|зобов'язання)"
)
_KEPT = re.compile(
    rf",\s+(?:(?:and\s+)?{_STEP}\s+(?:(?:that|which)\s+)?{_DONE_EN}|"
    rf"(?:и\s+|і\s+|й\s+|та\s+|а\s+)?{_STEP_CYR},?\s+(?:(?:котор|як)[^\W\d]+\s+)?"
    rf"(?:(?:и|уже|вже|й|і|було?)\s+)*(?:{_DONE_RU}|{_DONE_UK})|"
    rf"что\s+(?:и|уже)\s+(?:было\s+)?{_DONE_RU}|що\s+(?:й|і|вже)\s+(?:було\s+)?{_DONE_UK})"
    r"(?!\w)",
    re.IGNORECASE,
)
# "agreed to swap 157 each, which took place on 5 February": of what stands right before
_WHICH = re.compile(rf",\s+which\s+{_DONE_EN}(?!\w)", re.IGNORECASE)
_GATHERING = re.compile(
    r"\b(?:meetings?|rounds?|summits?|sessions?|visits?|talks|calls?|negotiations|conference|"
    r"conversations?|gatherings?|deadlines?|dates?|weeks?|months?)\b",
    re.IGNORECASE,
)


def is_kept(page: Page, mention: Mention) -> bool:
    """Tell whether the rest of a count's sentence says that what was promised has been done.

    Args:
        page: The page.
        mention: A count told as planned.
    """
    text, low, high = page.text, mention.end, mention.sentence.end
    kept = _KEPT.search(text, low, high) or _WHICH.search(text, low, high)
    if kept is None or re.search(r"[;:]", text[low : kept.start()]):
        return False
    if kept.re is _WHICH and _GATHERING.search(text, mention.start, kept.start()):
        return False
    cues = page.cues.within(kept.start(), high)
    return not any(cue.family == "cue" and cue.kind in NOT_DONE for cue in cues)
