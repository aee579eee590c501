"""Non-counts: numbers that read like counts of people or bodies and are none.

A mere "one" ("one more of the swaps", "одна одній", "частини одного тіла"), the killed, those only
thought to be held, and the age or year that a preposition stands before.
"""

from __future__ import annotations

import re

from extractor.reading.counts.consulted import is_consulted
from extractor.reading.counts.downed import is_downed
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.ways.deployments import deployed
from extractor.records import Role
from extractor.text.numbers import Number

# What follows a "one" that counts nobody: "one more of", "one another", "one-for-one", "one and the
# same", "one exchange".
_ONE_THEN = re.compile(
    r"\s+more\s+(?:of|time|day|round|stage|step|such|example|chapter)\b|"
    r"\s+(?:of|another|after|by)\b|"
    r"-(?:for|to|on|by)-one\b|\s+(?:for|to|on|by) one\b|"
    r"\s+(?:more\s+)?(?:[\w-]+\s+){0,2}?(?:exchange|swap|handover|trade|deal|round|operation|"
    r"repatriation|transfer|return|stage|phase|group|batch|convoy|bus|list|event|meeting)\b|"
    r"\s+(?:(?:из|з|із)\s(?!\w+\s+(?:плена|полону))|"
    r"на одн|за (?:друг|одн|інш)|друг|одн|и тот|и то|и та|"
    r"і той|і те|і та|й той|й те|та сам)|"
    r"\s+(?:[\w-]+\s+){0,2}?(?:обмен|передач|репатриац|этап|раунд|встреч|групп|парти|возвращени|"
    r"обмін|передач|репатріац|етап|зустріч|груп|парті|поверненн)\w*",
    re.IGNORECASE,
)
# What stands before it: "followed one on August 24", "parts of one body", "одне одного"
_ONE_BEFORE = re.compile(
    r"\b(?:follow(?:s|ed|ing)|since|than|like|unlike|after|before|no|any|only|"
    r"(?:parts?|pieces|fragments?|remains) (?:of|from)|in|inside|"
    r"част(?:ь|и|ей|ям|ями|ини|ин|инам)|фрагмент\w*|куск\w+|решт\w+|останк\w+|"
    r"од(?:ин|на|не|но|ні|ни|ного|ному|ній|ной|ну)|друг\w*|в|у|во)\s+\Z",
    re.IGNORECASE,
)
_KILLED = Phrases(
    r"\b(?:kill(?:ed|ing|s)|injur(?:ed|ing)|убил[аио]?|убиты?|погиб(?:ли|ло)?|"
    r"загинул[ио]|вбил[аио]|вбито|ранил[аио]?|поранил[аио]|ранен[оы]|поранено)\s+"
    r"(?:another\s+|ещ[её]\s+|ще\s+|also\s+)?\Z",
    re.IGNORECASE,
)
_THOUGHT = Phrases(
    r"\b(?:вважаються|вважається|считаются|считается|числятся|числится|значатся|значаться|"
    r"налічується|насчитывается|are (?:believed|thought|considered|listed)(?: to be \w+)?)\s+\Z|"
    r"\b(?:на борту|aboard|on board)\s[^.;:,\d\n]{0,40}\Z|"
    r"\b(?:зникл|пропавш|безвест|безвіст|missing|депортован|deported)[^.;:,\d\n]{0,40}[—–-]\s+\Z",
    re.IGNORECASE,
)
_AGE = Phrases(
    r"\b(?:the age of|age of|"
    r"(?:aged?|ages)\s+(?:from\s+|between\s+|of\s+)?[\w-]+\s+(?:to|and|or))\s+\Z",
    re.IGNORECASE,
)
_BACK_TO = Phrases(r"\b(?:back|early|late|recently) as\s+\Z", re.IGNORECASE)
_REACH = 60  # characters before a number


def role_of(page: Page, number: Number) -> Role | None:
    """Tell the role of a number that counts nobody who is handed over, whatever noun it has.

    Args:
        page: The page.
        number: The number.
    """
    left = number.hedge[0] if number.hedge else number.start
    low = max(0, left - _REACH)
    if number.value == 1 and number.form == "words":
        return "other" if _counts_nobody(page, number, page.text[low:left]) else None
    if _KILLED.search(page, low, left):
        return "casualties"
    if _THOUGHT.search(page, low, left):
        return "other"
    if _AGE.search(page, low, left) and (number.value or 0) <= 110:
        return "age"
    if _BACK_TO.search(page, low, left) and 1900 <= (number.value or 0) <= 2099:
        return "date"
    if is_downed(page, number):
        return "weapons"
    if is_consulted(page, number):
        return "other"
    return deployed(page, number)


def _counts_nobody(page: Page, number: Number, before: str) -> bool:
    if _ONE_THEN.match(page.text, number.end):
        return True
    return _ONE_BEFORE.search(before) is not None
