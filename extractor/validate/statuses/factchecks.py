"""Fact checks: what they hold up as a claim, and the verdict that calls it false.

"Claim: Kyiv handed over 3,200 bodies. Evaluation: False." The claim is told in the past, too.
"""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.text.sentences import Sentence

_LABEL_END = r"(?:[.:]|\s*\Z)"
# "Claim: Kyiv is about to trade 800", "Теза перша. ...", or the label as a heading of its own
_CLAIM = re.compile(
    r"[\W_]*(?:(?:the\s+)?(?:claim|fake|myth|твердження|теза|фейк|міф|утверждение|тезис|миф)"
    r"(?:\s+(?:№\s?)?\w+)?|what (?:is|was|has been|is being) claimed|"
    r"what (?:they|the posts?) claim|"
    r"(?:что|что именно) (?:утвержда(?:ют|ется|лось)|говорится в посте)|"
    rf"(?:що|що саме) (?:стверджу(?:ють|ється|валося)|йдеться в дописі)){_LABEL_END}",
    re.IGNORECASE,
)
# A ministry's text has these headings, too: only a verdict makes claims of what is below them.
_WORDS_OF_SOMEBODY = re.compile(
    r"[\W_]*(?:the\s+)?(?:statement|post|rumou?r|допис|чутка|заява|слух|пост|заявление)\W*\Z",
    re.IGNORECASE,
)
_VERDICT = re.compile(
    r"[\W_]*(?:(?:the|our)\s+)?(?:verdict|evaluation|rating|ruling|assessment|conclusion|finding|"
    r"вердикт|вывод|оценка|итог|результат проверки|висновок|оцінка|підсумок|"
    rf"результат перевірки){_LABEL_END}[\W_]*",
    re.IGNORECASE,
)
_FALSE = re.compile(
    r"[\W_]*(?:(?:this|that|it)\s+is\s+|это\s+[—–-]?\s*|це\s+[—–-]?\s*)?"
    r"(?:(?:completely|entirely|plainly|simply|полностью|полная|повна|цілком)\s+)?"
    r"(?:false|fake|untrue|not true|fabricated|hoax|pants on fire|"
    r"ложь|ложно|неправда|фейк|выдумка|вымысел|брехня|хибно|вигадка)\s*(?:[.!]|\Z)",
    re.IGNORECASE,
)
# "Правда ли, что Россия отдала 450?": the heading of a check asks
_ASKED = re.compile(
    r"[\W_]*(?:is it (?:really )?true|really|правда ли|действительно ли|чи правда|чи справді|"
    r"чи дійсно)\b[^?]*\?",
    re.IGNORECASE,
)
_ABOVE = 2  # sentences between a claim and its heading
_BELOW = 6  # sentences down to the verdict


def is_under_claim(page: Page, sentence: Sentence) -> bool:
    """Tell whether a sentence, or the heading right above it, calls it a claim to be checked.

    Args:
        page: The page.
        sentence: The sentence.
    """
    return _labelled(page, sentence, 1, _CLAIM)


# "Did Kyiv turn away 412?", "Правда ли, что ...?", "Чи віддала Росія ...?": asked, and not told
_YES_OR_NO = re.compile(
    r"[\W_]*(?:(?:did|does|do|has|have|had|was|were|is|are|will|would|could)(?:n't)?\s+(?!not\b)|"
    r"(?:[^\W\d]+\s+){1,2}ли\b|чи\s)[^.!?\n]*\?",
    re.IGNORECASE,
)


def is_asked(page: Page, sentence: Sentence) -> bool:
    """Tell whether a sentence only asks whether something is so.

    Args:
        page: The page.
        sentence: The sentence.
    """
    return _YES_OR_NO.match(page.text, sentence.start, sentence.end) is not None


def found_false(page: Page, sentence: Sentence) -> tuple[int, int] | None:
    """Find the verdict of a fact check by which what a sentence holds up is false.

    Args:
        page: The page.
        sentence: The sentence.
    """
    items, at = page.sentences.items, sentence.index
    if at + 1 < len(items) and (bare := _said_false(page, items[at + 1])) is not None:
        return bare
    asked = _ASKED.match(page.text, sentence.start, sentence.end) is not None
    if not asked and not any(
        _labelled(page, sentence, _ABOVE, each) for each in (_CLAIM, _WORDS_OF_SOMEBODY)
    ):
        return None
    for later in items[at + 1 : None if asked else at + 1 + _BELOW]:
        label = _VERDICT.match(page.text, later.start, later.end)
        if label is None:
            continue
        behind = items[later.index + 1] if later.index + 1 < len(items) else later
        stop = behind.end if label.end() == later.end else later.end
        said = _FALSE.match(page.text, label.end(), stop)
        return said.span() if said is not None else _said_false(page, behind)
    return None


def follows_verdict(page: Page, sentence: Sentence) -> bool:
    """Tell whether a sentence comes right behind "False.", and so only denies the claim again.

    Args:
        page: The page.
        sentence: The sentence.
    """
    if sentence.index == 0:
        return False
    return _said_false(page, page.sentences.items[sentence.index - 1]) is not None


def _labelled(page: Page, sentence: Sentence, most: int, label: re.Pattern[str]) -> bool:
    near = page.sentences.items[max(0, sentence.index - most) : sentence.index + 1]
    return any(label.match(page.text, each.start, each.end) for each in near)


def _said_false(page: Page, sentence: Sentence) -> tuple[int, int] | None:
    said = _FALSE.match(page.text, sentence.start, sentence.end)
    return said.span() if said is not None else None
