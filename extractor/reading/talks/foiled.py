"""Foiled talks: what was to have been, and the words behind it say came to nothing.

"The round should have opened on Tuesday. It will not: Doha has put it off": the first sentence
alone sounds as if the talks were still to come.
"""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.talks.cues import Signal, Signals
from extractor.reading.talks.hints import live
from extractor.records import STRUCK, DiplomacyStatus
from extractor.text.sentences import Sentence

# "were to have sat down", "должна была пройти", "мали зустрітися": a plan that is told as past
_WAS_TO_BE = re.compile(
    r"(?<!\w)(?:(?:was|were|had been)(?: \w+)? (?:to|due|set|scheduled|supposed|meant|expected)|"
    r"(?:should|would|could|might) have)(?!\w)|"
    r"(?<!\w)(?:должн[аоы]? был[аио]?|должен был|планировал\w+|намечал\w+|предполагал\w+|"
    r"ожидал\w+|был[аио]? (?:назначен|запланирован|намечен)\w*|собирал(?:ись|ся)|намеревал\w+)|"
    r"(?<!\w)(?:ма(?:в|ла|ло|ли) (?:\w+ )?\w+(?:ти|тися|тись)(?!\w)|планувал\w+|очікувал\w+|"
    r"передбачал\w+|бу(?:в|ла|ло|ли) (?:призначен|запланован|намічен)\w*|збирал(?:ися|ись)|"
    r"призначал\w+)",
    re.IGNORECASE,
)
_TALKS = (
    r"(?:meetings?|talks|rounds?|sessions?|negotiations|summit|visit|encounter|consultations|"
    r"встреч\w*|переговор\w*|раунд\w*|саммит\w*|визит\w*|консультаци\w*|сесси\w*|"
    r"зустріч\w*|перемовин\w*|саміт\w*|візит\w*|консультаці\w*|сесі\w*|все|всё|усе)"
)
_THEM = (
    r"(?:it|this|that|they|these|everything|он[аио]?|его|её|ее|их|это|"
    r"він|вон[аио]|його|її|їх|це)"
)
_SUBJECT = re.compile(rf"(?<!\w)(?:{_THEM}|{_TALKS})(?: [^\s,.;:]+){{0,5}} \Z", re.IGNORECASE)
_OBJECT = re.compile(rf"(?: [^\s,.;:]+){{0,2}}? (?:{_THEM}|{_TALKS})(?!\w)", re.IGNORECASE)
_INSIDE = re.compile(r" (?:it|them|the [a-z]+) ", re.IGNORECASE)  # "pushed it back"
_LOOK = 60  # characters before a word of putting off in which the talks are named


_OUGHT = re.compile(
    r"[^.;:,]{0,60}? (?:(?:(?:should|would|could|might)|(?:was|were) to) have|"
    r"должн[аоы]? был[аио]?|должен был|ма(?:в|ла|ло|ли) (?:\w+ )?\w+(?:ти|тися|тись))(?!\w)",
    re.IGNORECASE,
)


_GATHERING = r"(?:meetings?|rounds?|sessions?|talks|summit|conference)"
# "Neither will turn up", "There is no meeting", "Ни одна из делегаций не приедет"
_NOBODY_COMES = re.compile(
    r"[\W_]*(?:(?:but|yet|however|in the event|но|однако|але|проте|однак),? )?(?:"
    r"(?:neither(?: (?:side|delegation|team|party|of (?:them|the two)))?|nobody|no one|"
    r"none of (?:them|the \w+)) (?:(?:will|would|is going to|are going to) (?:now )?(?:turn up|"
    r"show up|come|attend|be there|travel|appear|arrive|go)|came|turned up|showed up|arrived|"
    r"appeared|went|is coming|are coming)(?!\w)|"
    rf"there (?:is|was|will be|would be) (?:to be )?no (?:such )?{_GATHERING}(?!\w)|"
    r"(?:никто|ни (?:одна|один)(?: из [^\W\d]+)?|ни те,? ни другие|обе (?:стороны|делегации)) "
    r"(?:туда )?не (?:приед|прилет|прибуд|яв|появ|приехал|прилетел|прибы)\w*|"
    r"(?:ніхто|жодн(?:а|ий)(?: (?:з|із) [^\W\d]+)?|ні ті,? ні інші|обидві (?:сторони|делегації)) "
    r"(?:туди )?не (?:приїд|прилет|прибуд|з'яв|приїхал|приїха|прилеті|прибу)\w*|"
    r"(?:встречи|переговоров|раунда) не будет|(?:зустрічі|перемовин|переговорів|раунду) не буде)",
    re.IGNORECASE,
)


def was_to_be(text: str, clause: tuple[int, int], trigger: Signal) -> bool:
    """Tell whether the verb of named talks is of what has not been: "should have opened".

    Args:
        text: Folded text.
        clause: Bounds of the clause.
        trigger: The talks' name.
    """
    return trigger.form == "noun" and _OUGHT.match(text, trigger.end, clause[1]) is not None


def foiled(
    page: Page, signals: Signals, sentence: Sentence, clause: tuple[int, int], trigger: Signal
) -> DiplomacyStatus | None:
    """Tell what became of talks that were to have been.

    Args:
        page: The page.
        signals: Its signals.
        sentence: The sentence that names the talks.
        clause: Bounds of their clause.
        trigger: Their name.

    Returns:
        ``postponed`` or ``cancelled``, or nothing where no words behind them say so.
    """
    text, items = page.text, page.sentences.items
    behind = items[min(sentence.index + 1, len(items) - 1)]
    plan = _WAS_TO_BE.search(text, min(clause[0], trigger.start), sentence.end)
    if plan is not None and _NOBODY_COMES.match(text, behind.start, behind.end):
        return "cancelled"
    plan = _WAS_TO_BE.search(text, *clause)
    if plan is None:
        return None
    end = behind.end
    start = max(plan.end(), trigger.end)
    for cue in live(text, signals.within(start, end), trigger):
        status = next((each for each in STRUCK if each == cue.kind), None)
        if cue.family != "cue" or status is None:
            continue
        low = max(start, cue.start - _LOOK)
        inside = _INSIDE.search(text, cue.start, cue.end)
        if inside or _SUBJECT.search(text, low, cue.start) or _OBJECT.match(text, cue.end, end):
            return status
    return None
