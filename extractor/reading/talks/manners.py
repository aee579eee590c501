"""How many sides talks have, and what is told of a place by pointing back to it."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.text.sentences import Sentence

_THREE = Phrases(
    r"(?<!\w)(?:(?:all |the |these |those |same )?three (?:\w+ )?"
    r"(?:teams|sides|parties|delegations|countries|nations|states|capitals|governments|groups)|"
    r"(?:все |всех |эти |тех же |(?:тех|тем) (?:же )?)?(?:три|тр[её]х|тр[её]м|тремя) "
    r"(?:[^\W\d]+ )?(?:сторон|делегаци|стран|государств|команд|столиц|групп)\w*|"
    r"(?:усі |всі |ці |тих самих )?(?:три|трьох|трьом|трьома) "
    r"(?:[^\W\d]+ )?(?:сторон|сторін|делегаці|країн|держав|команд|столиц|груп)\w*|"
    r"trilateral|tripartite|three-way|тр[её]хсторонн\w+|тристоронн\w+)(?!\w)",
    re.IGNORECASE,
)
_THERE = re.compile(
    r"[»\"]?[,;.]? (?:[^\W\d]+ ){0,8}?(?:и |та |і |й |а |and |then |потом |потім )?"
    r"(?:там же|тут же|здесь же|там само|тут само|там и|там і|там|right there|there)"
    r"(?!'s| (?:is|are|was|were|has|have)\b)(?!\w)",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"(?: [^\W\d]+){0,4}? (?:swap|exchang|hand(?:ed|over)|obmen|обмен|обмін|"
    r"(?:пере|от|вы|ви|від)да(?:л|в|н)|вруч|освобо|звільн|releas|freed|return|верну|поверн)",
    re.IGNORECASE,
)


def is_of_three(page: Page, sentence: Sentence) -> bool:
    """Tell whether a sentence, or the one behind it, speaks of talks of three sides.

    Args:
        page: The page.
        sentence: The sentence that names the talks: "the three teams plan to sit down again".
    """
    behind = page.sentences.items[sentence.index + 1 : sentence.index + 2]
    end = behind[0].end if behind else sentence.end
    return _THREE.search(page, sentence.start, end) is not None


def moved_there(page: Page, sentence: Sentence, end: int) -> bool:
    """Tell whether a sentence points back to a place to say that people were handed over there.

    Args:
        page: The page.
        sentence: The place's sentence.
        end: Where the place ends: "met in Belarus, while a swap went on there, too".
    """
    there = _THERE.match(page.text, end, sentence.end)
    if there is None:
        return False
    after = _MOVED.match(page.text, there.end(), sentence.end)
    before = _MOVED.search(page.text, end, there.end())
    return after is not None or before is not None
