"""Informants: a side named only as whose word or figures something is by.

"Bodies that, by the Russians' account, are those of Ukrainians", "from the ministry in Moscow came
another number": whoever tells of a count is not whose it is, and gave nobody.
"""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.ways.partywords import CAPTIVE
from extractor.text.aliases import fold_case
from extractor.text.parties import PartyMention
from extractor.text.speech.words import verb_words

_WORD = (
    r"(?:слов|данн|сведени|утвержден|информаци|заявлен|верси|подсч[её]т|оценк|мнени|сообщени|"
    r"дан|відомост|тверджен|інформаці|заяв|версі|підрахунк|оцінк|думк|повідомлен)\w*"
)
# "за твердженням росіян", "по данным самих россиян", "according to the Russians"
_BY_WORD = re.compile(
    rf"\b(?:за|по|зі|со|из|із|згідно (?:з|із)|согласно|як випливає (?:з|із))\s+{_WORD}\s+"
    r"(?:сам(?:их|ої|ой|ого)\s+)?\Z|"
    r"\b(?:according to|in the (?:words|view|telling|version) of|by the account of|(?:claims?|"
    r"figures?|account|version|data|word|statements?|reports?) (?:of|by|from))\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
# "which the Russians say are those of Ukrainian soldiers"
_SAYS = re.compile(
    r"\s+(?:(?:themselves|also|have|had|then|later|first)\s+){0,2}(?:say|said|claim|insist|maintain|"
    r"assert|believe|reckon|report|announce|promise|put|describe|call|state)(?:s|ed|d)?\b",
    re.IGNORECASE,
)
_NEWS = (
    r"(?:word|news|figures?|numbers?|balance|tally|count|version|account|data|report|statement|"
    r"confirmation|claim|announcement|total|information|message|signal|reply|answer|silence|"
    r"denial|comment)s?"
)
# "From the Russian defence ministry came a different balance"
_CAME = re.compile(
    rf"(?:\s+(?!came\b)[^\W\d][\w'-]*){{0,4}}\s+(?:came|comes|has come|had come|emerged|arrived|"
    rf"there (?:was|came))\s+(?:[^\W\d][\w'-]*\s+){{0,4}}{_NEWS}\b",
    re.IGNORECASE,
)
_CAME_CYR = re.compile(
    r"(?:\s+[^\W\d][\w'-]*){0,3}\s+(?:поступ|приш|прозвуч|звуч|сообщ|заяв|переда\w+,|надійш|"
    r"пролуна|луна|повідом)\w*\s+(?:[^\W\d][\w'-]*\s+){0,3}"
    r"(?:данн|сведени|цифр|числ|весть|вести|новост|сообщени|заявлени|информаци|подтвержден|верси|"
    r"дані|відомост|звістк|новин|повідомлен|заяв|інформаці|підтверджен|версі)\w*",
    re.IGNORECASE,
)
_STATEMENT = Phrases(rf"\b{_NEWS}\s+(?:\w+\s+)?from\s+(?:the\s+)?\Z", re.IGNORECASE)
_REACH = 64


def only_tells(page: Page, party: PartyMention) -> bool:
    """Tell whether a side is named only as whose word something is by: "за словами росіян"."""
    before = page.text[max(0, party.start - _REACH) : party.start]
    if _BY_WORD.search(before):
        return True
    words = page.text[party.start : party.end]
    people = party.kind == "demonym" and words.isascii() and words.endswith("s")
    return people and _SAYS.match(page.text, party.end) is not None


def brings_word(page: Page, party: PartyMention) -> bool:
    """Tell whether it is word that comes from a side, and nobody: "from Moscow came a figure"."""
    if _STATEMENT.search(page, max(0, party.start - _REACH), party.start):
        return True
    if _is_who_says(page, party):
        return True
    return any(
        words.match(page.text, party.end, party.end + 90) is not None
        for words in (_CAME, _CAME_CYR)
    )


_FEW_WORDS = re.compile(r"(?:'s?)?(?:\s+[^\W\d][\w'-]*){1,6}")


def _is_who_says(page: Page, party: PartyMention) -> bool:
    """Whether a verb of saying follows with no pause: "an officer of the HQ came out and said".

    But who was "brought back from Russia" may say something, too.
    """
    words = _FEW_WORDS.match(page.text, party.end)
    if words is None or CAPTIVE.match(page.text, party.end):
        return False
    if any(cue.family == "verb" for cue in page.cues.within(max(0, party.start - 24), party.start)):
        return False
    return any(fold_case(word) in verb_words() for word in words[0].split())


# "Киев же, утверждает Владимир Мединский, от тысячи своих солдат отказался"
_PUT_IN = re.compile(
    r",\s+(?:как\s+|як\s+|as\s+)?(?:[^\W\d]+\s+){0,2}?(?:"
    r"утвержда|заяв|говор|сказа|сообщ|уточн|добав|подч[её]рк|отмет|отмеча|уверя|настаива|счита|пи[шс]|"
    r"стверд|каж|сказ|повідом|уточн|дода|наголо|зазнач|запевня|наполяг|вважа|пиш|напис|"
    r"says?|said|claim|insist|add|report|writes?|wrote)[^\W\d]*\s+[^,.;:!?]{0,60}\Z",
    re.IGNORECASE,
)
_SAYS_ONLY = re.compile(
    r"[^,.;:!?\d]{0,40}?\s(?:says?|said|claim(?:s|ed)?|insist(?:s|ed)?|add(?:s|ed)|report(?:s|ed)|"
    r"утверждает|заявил\w*|говорит|сказал\w*|сообщил\w*|уточнил\w*|"
    r"стверджу\w+|заяви\w+|каже|повідоми\w+|уточни\w+)\s*,",
    re.IGNORECASE,
)


def is_put_in(page: Page, party: PartyMention) -> bool:
    """Tell whether a speaker is put in between commas: "its own" are not meant to be his."""
    line = page.text[max(0, party.start - _REACH) : party.start].rpartition("\n")[2]
    if _PUT_IN.search(line):
        return re.match(r"[^,.;:!?]{0,40},", page.text[party.end : party.end + 42]) is not None
    opened = re.search(r",\s+(?:as\s+|как\s+|як\s+)?(?:[^\W\d]+\s+){0,2}\Z", line) is not None
    return opened and _SAYS_ONLY.match(page.text, party.end, party.end + 70) is not None
