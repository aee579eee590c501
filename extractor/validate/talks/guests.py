"""Words of coming and receiving that tell of guests and talks, not of people handed over."""

from __future__ import annotations

import re

from extractor.text.sentences import Sentence

_GUEST = (
    r"(?:colleague|counterpart|president|premier|prime minister|minister|leader|chancellor|"
    r"delegation|envoy|negotiator|ambassador|commissioner|ombuds(?:man|men|woman|person)|"
    r"official|adviser|advisor|"
    r"коллег|президент|премьер|министр|лидер|канцлер|делегац|посланник|спецпосланник|посл[аы]|"
    r"уполномоченн|омбудсм[еа]н|чиновник|советник|переговорщик|"
    r"гост|колег|прем'єр|міністр|лідер|делегац|посланц|спецпосланц|"
    r"уповноважен|посадовц|радник|перемовник)"
)
_RECEIVES = re.compile(
    rf"(?<!\w)(?:(?:receiv(?:es?|ed|ing)|host(?:s|ed|ing)?|welcom(?:es?|ed|ing)|"
    rf"прин(?:ял[аи]?|имает|имают|имал[аи]?|имая|ять|имать)|прим(?:ет|ут)|"
    rf"прийня(?:в|ла|ли|ти)|прийма(?:є|ють|в|ла|ли|ючи|ти)|прийм(?:е|уть)) "
    rf"(?:[^\W\d][\w'-]* ){{0,3}}?|"
    # "был принят в Москве министром", "was received in Doha by the minister"
    rf"(?:received|hosted|welcomed) (?:[^\W\d][\w'-]* ){{0,4}}?by (?:[^\W\d][\w'-]* ){{0,3}}?|"
    rf"(?:принят[аы]?|прийнят(?:ий|а|і|о)) (?:[^\W\d][\w'-]* ){{0,5}}?){_GUEST}",
    re.IGNORECASE,
)
# "in Ankara, where the minister received him": one man is received, and by name or office
_RECEIVED_HIM = re.compile(
    r",? (?:where|где|де) (?:[^\s,.;]+ ){0,8}?(?:(?:received|hosted|welcomed|met with|"
    r"was received|was hosted|was welcomed) (?:him|her|by)|"
    r"(?:его|её|ее) (?:принял[аи]?|принимал[аи]?|встретил[аи]?)|"
    r"(?:його|її) (?:прийня(?:в|ла|ли)|прийма(?:в|ла|ли)|зустрі(?:в|ла|ли)))(?!\w)",
    re.IGNORECASE,
)
_FOR_TALKS = re.compile(
    r"[^,.;]{0,40}? (?:for|на|для|to|щоб|чтобы) (?:[^\W\d][\w'-]* ){0,3}?"
    r"(?:talks|negotiat|meeting|consultations|hold|discuss|meet(?!\w)|переговор|встреч|консультац|"
    r"зустріч|зустрі|перемов)",
    re.IGNORECASE,
)
_COMES = re.compile(
    r"fl[ieyo]|arriv|c[ao]me|travel|visit|land|headed|heads|went|при(?:е|бы|ле)|(?:вы)?лет|е[зх]д|"
    r"при(?:ї|бу|ле)|(?:ви)?л[еі]т|їха|їзди|їде",
    re.IGNORECASE,
)
_HELD = re.compile(r"про(?:й?ш|ход)|відбу|состоя|took place|went on", re.IGNORECASE)
_TALKS = (
    r"(?:talks|negotiations|meetings?|consultations|summits?|rounds?|"
    r"переговор\w*|встреч\w*|консультац\w*|саммит\w*|раунд\w*|"
    r"перемов\w*|зустріч\w*|саміт\w*)"
)
TALKING = re.compile(rf"(?<!\w){_TALKS}(?!\w)", re.IGNORECASE)
# "the meeting of the two speakers, which went on in Ankara"
_TALKS_WHICH = re.compile(
    rf"(?<!\w){_TALKS}(?: (?!обмен|обмін|swap|exchang)[^\W\d][\w'-]*){{0,5}}, (?:[^\W\d]\w* )?"
    r"(?:which|that|котор\w+|що|як(?:а|і|ий|их|ої|ою|ими|им)) [^,.;]{0,60}\Z",
    re.IGNORECASE,
)


def receptions(text: str, sentence: Sentence) -> list[int]:
    """Find where a sentence says that a guest of politics was received.

    Args:
        text: The page's text.
        sentence: The sentence: "who receives his Ukrainian colleague in Istanbul today".
    """
    return [each.start() for each in _RECEIVES.finditer(text, sentence.start, sentence.end)]


def is_received_there(text: str, sentence: Sentence, end: int) -> bool:
    """Tell whether a place is where one man of politics was received, by what follows it.

    Args:
        text: The page's text.
        sentence: The place's sentence.
        end: Where the place ends: "in Ankara, where the Turkish minister received him".
    """
    return _RECEIVED_HIM.match(text, end, sentence.end) is not None


def is_guests(text: str, sentence: Sentence, start: int) -> bool:
    """Tell whether a verb of moving tells of guests who come, or of talks that "went".

    Args:
        text: The page's text.
        sentence: The verb's sentence.
        start: Where the verb begins: "arrives in Kyiv for talks", "talks, which went on in Doha".
    """
    if _RECEIVES.match(text, start, sentence.end):
        return True
    if _COMES.match(text, start) and _FOR_TALKS.match(text, start, sentence.end):
        return True
    held = _HELD.match(text, start) is not None
    return held and _TALKS_WHICH.search(text, max(sentence.start, start - 110), start) is not None
