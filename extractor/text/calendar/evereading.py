"""Reading the eve: yesterday, the day before one just told, or before an event: "накануне"."""

from __future__ import annotations

import re

from extractor.text.calendar.anchors import ANCHOR_REACH, moved
from extractor.text.calendar.grammar import Phrase
from extractor.text.calendar.mentions import DateRole
from extractor.text.calendar.relativereading import day_beside
from extractor.text.calendar.scene import Reading, Scene
from extractor.text.calendar.weekdays import shift

_PARTICLE = 3  # letters of a preposition or particle: "накануне из плена"
_NO_NOUNS = frozenset(
    ("домой", "додому", "также", "також", "тоже", "столько", "стільки", "стороны", "сторони")
)
# What a day may be the eve of, whatever the ending: "накануне переговоров" has that of a verb
_EVENTS = (
    "переговор",
    "перемов",
    "раунд",
    "встреч",
    "зустріч",
    "саммит",
    "саміт",
    "визит",
    "візит",
    "консультац",
    "праздник",
    "свят",
    "выбор",
    "вибор",
)


def read_eve(scene: Scene, phrase: Phrase, role: DateRole) -> Reading:
    """Read the eve: alone it is yesterday, or the day before one just told; of an event, unknown.

    "On Sunday 303 came home. Накануне 307 more did": Saturday, whenever the paper came out.
    """
    kinds = phrase.kinds(scene.tokens)
    if kinds[-1] == "P":
        return Reading(None, "day", "relative", ["ambiguous"])
    reading = moved("d", -1, scene.published)
    if kinds == "K" and scene.anchor is not None and _of_that(scene, phrase):
        return moved("d", -1, scene.anchor[1])
    if kinds == "K" and _of_noun(scene, phrase.last):
        reading.issues.append("ambiguous")
        talked = scene.anchor  # "talks on Thursday ... Накануне переговоров": Wednesday
        if talked is not None and _since_anchor(scene, phrase) <= ANCHOR_REACH:
            reading.others = [shift(talked[1], -1)]
        return reading
    day = day_beside(scene, phrase)
    if day is not None and scene.published is not None and day < scene.published:
        if _in_heading(scene, phrase):
            return reading  # "Thursday of mercy", and the story begins: "The day before, ..."
        told = moved("d", -1, day)
        told.issues.append("ambiguous")
        told.others = [shift(scene.published, -1)]
        return told
    far = scene.anchor  # a day told a few sentences before may still be meant
    near = _since_anchor(scene, phrase) <= ANCHOR_REACH and not _in_heading(scene, phrase)
    if near and far is not None and scene.published is not None and far[1] < scene.published:
        reading.issues.append("ambiguous")
        reading.others = [shift(far[1], -1)]
    return reading


_THAT = re.compile(r"(?:эт(?:ой|ого|их)|т(?:ой|ого|ех)|ц(?:ієї|ього|их)|т(?:ієї|ого|их))\Z")


def _of_that(scene: Scene, phrase: Phrase) -> bool:
    """Whether it is the eve of what was told just before, with its day: "накануне этой встречи"."""
    tokens = scene.tokens
    pointed = tokens.words[phrase.last : phrase.last + 1]
    noun = tokens.words[phrase.last + 1 : phrase.last + 2]
    if not pointed or not noun or not _THAT.match(pointed[0]) or not noun[0].startswith(_EVENTS):
        return False
    return _since_anchor(scene, phrase) <= ANCHOR_REACH


def _in_heading(scene: Scene, phrase: Phrase) -> bool:
    """Whether the day named last stands in a line of its own that ends without a stop."""
    if scene.anchor is None:
        return False
    text, end = scene.tokens.text, scene.tokens.starts[phrase.first]
    line, broken, _ = text[scene.anchor[0] : end].partition("\n")
    opening = not text[text.rfind("\n", 0, scene.anchor[0]) + 1 : scene.anchor[0]].count(". ")
    return bool(broken) and opening and not line.rstrip(' "»”').endswith((".", "!", "?", "…"))


def _since_anchor(scene: Scene, phrase: Phrase) -> int:
    """Characters from the day named last to a phrase."""
    return scene.tokens.starts[phrase.first] - (scene.anchor[0] if scene.anchor else 0)


def _of_noun(scene: Scene, index: int) -> bool:
    """Whether a lower-case word that is no verb in the past follows: maybe "of the talks"."""
    if scene.tokens.kinds[index : index + 1] != "x":
        return False
    word = scene.tokens.text[scene.tokens.starts[index] : scene.tokens.ends[index]]
    if len(word) <= _PARTICLE or word in _NO_NOUNS:
        return False
    if word.startswith(_EVENTS):
        return True
    return word.islower() and not word.endswith(("л", "ла", "ло", "ли", "ся", "сь", "в", "но"))
