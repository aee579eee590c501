"""Offers of which a text leaves open what became of them: told in passing, or answered somehow."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.talkmention import TalkMention

_IN_PASSING = re.compile(  # "the plan that Beijing proposed", "хоч Київ пропонував"
    r"(?<!\w)(?:котор|як(?:ий|а|е|і|ого|ої|ому|ій|их|им|у)(?!\w))\w*(?: [^\s,.;:]+){0,4} \Z"
    r"|(?<!\w)(?:which|that|whom)(?: [^\s,.;:]+){1,3} \Z"
    r"|(?<!\w)(?:although|though|even as|despite|хотя|хоч|хоча|несмотря|попри|незважаючи)(?!\w)"
    r"[^.;:]*\Z",
    re.IGNORECASE,
)
_THAT_SAID = re.compile(r"(?<!\w)(?:said|say|says|told|added|wrote) that(?!\w)", re.IGNORECASE)
_TRIED = re.compile(r"(?:предлагал|пропонува(?:в|л)|призывал|приглашал|запрошува)", re.IGNORECASE)
_ANSWER = re.compile(
    r"(?<!\w)(?:(?:no|little) (?:grounds|basis|need|point|reason)|"
    r"нет (?:оснований|смысла|нужды|повода)|нем(?:а|ає) (?:підстав|сенсу|потреби|приводу))(?!\w)",
    re.IGNORECASE,
)
_LOOK = 60


def is_left_open(page: Page, mention: TalkMention) -> bool:
    """Tell whether the status of an offer is only guessed.

    Args:
        page: The page.
        mention: A clause of diplomacy.
    """
    if mention.type != "proposal" or mention.status != "proposed":
        return False
    text, sentence = page.text, mention.sentence
    before = text[max(sentence.start, mention.start - _LOOK) : mention.start]
    if mention.verbal and _IN_PASSING.search(before) and not _THAT_SAID.search(before):
        return True
    if _TRIED.match(text, mention.start):
        return True
    items = page.sentences.items
    following = items[min(len(items) - 1, sentence.index + 1)]
    if page.boilerplate.at(following.start):
        following = sentence
    return _ANSWER.search(text, mention.end, following.end) is not None
