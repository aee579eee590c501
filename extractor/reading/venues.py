"""Places told to have been the venue, and lands that only a word points back to."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.ways.hints import WARRING
from extractor.text.parties import PartyMention
from extractor.text.sentences import Sentence

_SITE = (
    r"(?:venue|(?:the|same|usual|chosen) place(?! of)|site|scene|setting|"
    r"meeting (?:point|place)|handover (?:point|place)|location|crossing point|"
    r"exchange (?:point|site|place)|мест\w+|площадк\w+|точк\w+|пункт\w+|місц\w+|майданчик\w+)"
)
_LINK = (
    r"(?:served|serves|acted|was|were|is|became|becomes|provided|"
    r"стал\w*|служил\w*|послужил\w*|был[аио]?|явля\w+|выступил\w*|"
    r"ста(?:в|л\w+)|слугува\w+|послугува\w+|бу(?:в|л\w+)|виступи\w+)"
)
# "Belarus once more served as the meeting point", "Білорусь знову стала місцем обміну"
_SERVED = re.compile(
    rf" (?:[^\W\d]\w* ){{0,3}}?{_LINK} (?:[^\W\d]\w* ){{0,3}}?{_SITE}"
    r"(?! (?:of |for )?(?:the )?(?:talks|negotiat|переговор|перемов|встреч|зустріч))",
    re.IGNORECASE,
)
# "Belarus, where the buses turned round, has hosted most recent handovers"
_HOSTED = re.compile(
    r"(?:, (?:where|где|де) [^,.;]{1,60},)?(?: [^\W\d]\w*){0,3}? "
    r"(?:host(?:s|ed|ing)|принял[аио]?|принима(?:ет|л[аи]?)|прийня(?:в|л[аио])|"
    r"прийма(?:є|в|л[аи]))"
    r"(?: (?!переговор|перемов|talks|negot|meeting|встреч|зустріч)[^\W\d][\w'-]*){0,4}? "
    r"(?:swaps?|exchanges?|handovers?|transfers?|repatriations?|homecomings?|"
    r"обмен(?:ы|ов)?|передач[уи]?|репатриаци[юи]|обмін(?:и|ів)?|репатріаці[юї])(?!\w)"
    r"(?! (?:of |for )?(?:the )?(?:talks|views|negotiat|мнени|думк))",
    re.IGNORECASE,
)
# "The venue was Belarus", "местом передачи стала граница с Белоруссией"
_VENUE_WAS = re.compile(
    rf"(?<!\w){_SITE} (?:(?!переговор|перемов|встреч|зустріч|talks|negot)[^\W\d]\w* ){{0,4}}?"
    rf"{_LINK} (?:[^\W\d]\w* ){{0,3}}?\Z",
    re.IGNORECASE,
)
# "Местом снова выбрали Белоруссию", "місце незмінне — Білорусь", "the venue: Belarus"
_VENUE_CHOSEN = re.compile(
    rf"(?<!\w){_SITE}(?: (?!переговор|перемов|встреч|зустріч|talks|negot)[^\W\d][\w'-]*){{0,3}}?"
    r"(?:, (?:as|как|як) [^\W\d]\w*,)?"
    r"(?:\s*[—–:-]\s*|"
    r" (?:выбрали|выбрана|избрали|назначили|назвали|обрали|обрано|вибрали|призначили|chosen|named)"
    r"(?: [^\W\d]\w*){0,2}? )(?:(?:the|in|on|в|на|у) )?\Z",
    re.IGNORECASE,
)
# "The buses met in Sumy Oblast": people are handed over where their buses meet
_BUSES_MET = re.compile(
    r"(?<!\w)(?:buses|coaches|convoys|columns|ambulances|trucks|lorries|vehicles|vans|motorcades|"
    r"автобус[ыи]|колонн?[ыи]|машин[ыи]|автомоб(?:ил|іл)[иі]|рефрижератор[ыи]|грузовики|фур[ыи]|"
    r"кортежи|вантажівки)\s+(?:(?:of|from|with|both|двух|обеих|обоих|двох|обох)\s+)?"
    r"(?:[^\W\d]+\s+){0,3}?(?:met|meet|pulled up|drew up|stopped|were parked|"
    r"turned (?:round|around|back)|unloaded|"
    r"встретились|встречались|остановились|сошлись|съехались|развернулись|разворачивались|"
    r"разгрузились|разгружались|"
    r"зустрілися|зустрілись|зустрічалися|зупинилися|зійшлися|з'їхалися|розвернулися|розвернулись|"
    r"розверталися|розвантажилися|розвантажились)\s"
    r"(?:[^\W\d]+\s+){0,3}?\Z",
    re.IGNORECASE,
)
_THAT_LAND = Phrases(
    r"(?<!\w)(?:republic|country|state)'s\s+(?:soil|territory|land)\s+(?:was|has been|is)\s+"
    r"(?:[^\W\d]+\s+)?(?:used|lent|provided)(?!\w)|"
    r"(?<!\w)(?:территори[июя]|территорией|на земле|територі[іїюя]|територією) "
    r"(?:(?:этой|той|соседней|его|её|ее|цієї|тієї|сусідньої|його|її) )?"
    r"(?:республик[иі]|страны|государства|країни|держави)(?!\w)|"
    r"(?<!\w)(?:on|through|across|via) (?:the )?(?:republic|country|state|nation)'s "
    r"(?:soil|territory|land)|"
    r"(?<!\w)(?:on|through|across) the (?:soil|territory) of the (?:republic|country|state)(?!\w)",
    re.IGNORECASE,
)
_SWAP = re.compile(
    r"(?<!\w)(?:swaps?|exchanges?|handovers?|обмен[аыуе]?|передач[аиуе]|обмін[иу]?)(?!\w)",
    re.IGNORECASE,
)
_BACK = 3  # sentences that such a word points back over


def is_venue(page: Page, sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a place is said to be the venue of what moved somebody.

    Args:
        page: The page.
        sentence: The place's sentence.
        start: Where the place begins.
        end: Where it ends.
    """
    text = page.text
    served = any(word.match(text, end, sentence.end) for word in (_SERVED, _HOSTED))
    before = text[max(sentence.start, start - 70) : start]
    if _BUSES_MET.search(before):
        return True
    if not served and not any(word.search(before) for word in (_VENUE_WAS, _VENUE_CHOSEN)):
        return False
    return _moves_people(page, sentence) or _is_beside_handover(page, sentence)


def _moves_people(page: Page, sentence: Sentence) -> bool:
    return any(
        cue.family in ("verb", "noun") for cue in page.cues.within(sentence.start, sentence.end)
    )


# "The venue was Belarus." is said of the handover that the sentence beside it tells
_CONFERRED = re.compile(
    r"(?<!\w)(?:talks|negotiat|meeting|met |summit|round|agree|переговор|встреч|саммит|раунд|"
    r"договор|перемов|зустріч|саміт|домов)",
    re.IGNORECASE,
)


def _confers(page: Page, sentence: Sentence) -> bool:
    return _CONFERRED.search(page.text, sentence.start, sentence.end) is not None


def _is_beside_handover(page: Page, sentence: Sentence) -> bool:
    around = page.sentences.items[max(0, sentence.index - 1) : sentence.index + 2]
    return any(
        cue.family == "verb" and cue.form != "noun"
        for beside in around
        if not _confers(page, beside) and not _confers(page, sentence)
        for cue in page.cues.within(beside.start, beside.end)
    )


def that_land(page: Page, sentence: Sentence) -> PartyMention | None:
    """The land that "the republic" stands for where people were handed over on its territory.

    Args:
        page: The page.
        sentence: The sentence.

    Returns:
        The third party named last before it.
    """
    word = _THAT_LAND.search(page, sentence.start, sentence.end)
    if word is None or not (
        _SWAP.search(page.text, sentence.start, sentence.end)
        or any(cue.family == "verb" for cue in page.cues.within(sentence.start, sentence.end))
    ):
        return None
    low = page.sentences.items[max(0, sentence.index - _BACK)].start
    third = [p for p in page.parties.within(low, word.start()) if p.party not in WARRING]
    states = [p for p in third if p.kind in ("state", "capital", "leader", "demonym")]
    return states[-1] if states else None
