"""Topics: words of handing over that only name what is spoken of, and no deed."""

from __future__ import annotations

import re

from extractor.validate.talks.guests import TALKING

_SWAP = (
    r"(?:swaps?|exchang\w+|handovers?|transfers?|repatriation\w*|releases?|"
    r"обмен\w*|передач\w*|репатриаци\w*|освобожден\w*|возвращени\w*|"
    r"обмін\w*|репатріаці\w*|звільненн\w*|поверненн\w*)"
)
# "speak with officials about the exchange": whoever reports of one, tells of a deed
_ABOUT = re.compile(
    r"(?<!\w)(?:speak(?:s|ing)?|spoke|spoken|talk(?:s|ed|ing)?|confer(?:s|red|ring)?|"
    r"consult(?:s|ed|ing)?|negotiat\w+|meet(?:s|ing)?|met|"
    r"(?:по)?говорит\w*|говорят|говорил\w*|бесед\w+|побесед\w+|переговор\w*|встре[чт]\w+|"
    r"(?:по)?говорити(?:муть|ме)?|говорять|говори(?:в|ла|ли)|розмовля\w+|поспілк\w+|перемов\w*|"
    r"зустрі\w+)"
    r"(?: (?:with|to|between|among|с|со|между|з|із|зі|між) [^.;:!?\n]{1,70}?)?"
    r" (?:about|on|over|regarding|concerning|о|об|про|насч[её]т|щодо|относительно|стосовно|"
    r"по поводу|з приводу)(?: [^\s,.;:]+){0,3} \Z",
    re.IGNORECASE,
)
# "reviving the exchanges", "возобновление обменов": it is only wished for
_REVIVED = re.compile(
    r"(?<!\w)(?:reviv(?:e|ing|al of)|resum(?:e|ing|ption of)|restart(?:ing)?|unblock(?:ing)?|"
    r"возобновлени\w|возобновить|разблокир(?:овать|овани\w)|"
    r"(?:від|по)новленн\w|відновити|поновити|розблок(?:увати|уванн\w))"
    r"(?: [^\s,.;:]+){0,3} \Z",
    re.IGNORECASE,
)
_SPOKEN_OF = re.compile(
    r"(?:discuss(?:e[sd]|ing)?|обсу(?:д|жд)\w+|обговор\w+)(?: [^\s,.;:]+){0,4} \Z",
    re.IGNORECASE,
)
# "a bigger exchange was discussed", "обмен обсуждали": the topic stands before its verb
_THEN_SPOKEN_OF = re.compile(
    rf"(?:{_SWAP}|(?:prisoner|captive|body|pow)s?(?:'s?)? {_SWAP})(?: of [^\s,.;:]+){{0,3}}"
    r"(?: [^\s,.;:]+){0,2}? (?:(?:was|were|is|are|being|been) (?:also |only )?(?:discussed|raised)|"
    r"обсу(?:д|жд)\w+|обговор\w+)(?!\w)",
    re.IGNORECASE,
)
# "the topics were visits and an exchange", "темами были посещение лагерей и обмен ранеными"
_TOPICS_WERE = re.compile(
    r"(?<!\w)(?:topics?|themes?|subjects?|agenda|"
    r"тем(?:ами|ой|а|ы)|предмет(?:ом|ами)?|повестк[аеуой]+|"
    r"тем(?:ами|ою|а|и)|предмет(?:ом|ами)?|порядк\w+ денн\w+)"
    r"(?: [^\s,.;:]+){0,4}? (?:was|were|included|covered|remained?|"
    r"был[аио]?|стал[аио]?|оста(?:лась|лись|[её]тся|ются)|"
    r"включал[аи]?|бу(?:в|л[аио])|ста(?:в|л[аио])|включа(?:в|л[аи])|лиши[а-яі]+ся)"
    r"(?:,? [^\s,.;:]+){0,9}? \Z",
    re.IGNORECASE,
)
# "об обмене в Киеве и Москве молчат с августа", "nothing has been heard of an exchange"
_NOT_SPOKEN_OF = re.compile(
    r"(?:heard|known|said|silen\w+|mum|talk|word|rumou?rs?) (?:of|about|on)(?: [^\s,.;:]+){0,3} \Z",
    re.IGNORECASE,
)
_THEN_SILENT = re.compile(
    rf"{_SWAP}(?: [^\s.;:]+){{0,6}}? (?:молч(?:ат|ит|али|ал)|умалчива\w+|не слышно|не слыхать|"
    r"не (?:говор|вспомина|упомина|сообща)\w+|мовч(?:ать|ить|али|ав)|не чути|не чутно|"
    r"не (?:говор|згаду|повідомля)\w+)(?!\w)",
    re.IGNORECASE,
)
_OF_IT = re.compile(
    r"(?<!\w)(?:об?|про|щодо|стосовно|относительно)(?: [^\s,.;:]+){0,2} \Z", re.IGNORECASE
)
# "to hold a fourth round of talks in Doha": what is held there is talks
_HOLDS = re.compile(
    r"(?:[^\W\d]+ ){0,3}?(?:hold(?:s|ing)?|held|stag(?:e[sd]?|ing)|organi[sz]\w+|arrang\w+|"
    r"про(?:вести|вели|в[её]л[аои]?|ведут|вед[её]т|водить|водят|водили)|"
    r"організ\w+|организ\w+|провести|пров(?:ели|ів|ела|едуть|еде|одити|одять|одили))(?!\w)",
    re.IGNORECASE,
)
_DEED = re.compile(rf"(?<!\w){_SWAP}(?!\w)", re.IGNORECASE)


def is_topic(text: str, start: int, low: int, high: int) -> bool:
    """Tell whether a word of handing over only names what was spoken of.

    Args:
        text: The page's text.
        start: Where the word begins.
        low: Where its sentence begins.
        high: Where its sentence ends.
    """
    before = text[max(low, start - 110) : start]
    words = (_ABOUT, _REVIVED, _SPOKEN_OF, _TOPICS_WERE, _NOT_SPOKEN_OF)
    if any(word.search(before) for word in words):
        return _DEED.match(text, start, high) is not None
    if _OF_IT.search(before) and _THEN_SILENT.match(text, start, high):
        return True
    return _THEN_SPOKEN_OF.match(text, start, high) is not None


def holds_talks(text: str, start: int, high: int) -> bool:
    """Tell whether it is talks that somebody holds, or offers to hold.

    Args:
        text: The page's text.
        start: Where the verb begins: "предложил провести в Дохе раунд переговоров".
        high: Where its sentence ends.
    """
    holds = _HOLDS.match(text, start, high)
    if holds is None:
        return False
    held = TALKING.search(text, holds.end(), min(high, holds.end() + 60))
    return held is not None and _DEED.search(text, holds.end(), held.start()) is None
