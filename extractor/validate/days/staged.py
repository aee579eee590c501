"""Staged: exchanges that go on for days or stages, and what their whole counts are.

"It began on Friday with 270 from each side; by Sunday 1,000 should have been freed": what is yet
to be reached sums the stages up. "It was held in several stages" makes a sum of the count before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.scopes.lasting import FEW
from extractor.reading.scopes.spread import in_several
from extractor.reading.scopes.wholes import tells_stages

_GOES_ON = re.compile(
    r"\b(?:over|through|throughout|across|during|until the end of) (?:the|this) (?:whole )?weekend|"
    r"\b(?:(?:more|others?|further stages?|the rest)\s+(?:are |is |will |to )*(?:follow|be freed|"
    r"come)|later stages)\b|"
    r"\b(?:все|в течение|на протяжении|до конца)\s+выходн\w+|"
    r"\b(?:всі|усі|упродовж|протягом|до кінця)\s+вихідн\w+|"
    r"\b(?:остальн\w+|решт[уаи])\s+(?:[^\W\d]+\s+){0,2}?(?:верн\w+|освобод\w+|отда\w+|отпуст\w+|"
    r"переда\w+|поверн\w+|звільн\w+|відда\w+)",
    re.IGNORECASE,
)
_BACK = 2  # sentences around a count that tell how the exchange goes on


def sums_stages(page: Page, mentions: Sequence[Mention]) -> bool:
    """Tell whether counts yet to be reached are the whole of an exchange in several stages.

    Args:
        page: The page.
        mentions: The counts that a record of something under way may be of.
    """
    free = [mention for mention in mentions if not _is_of_one_stage(page, mention)]
    ahead = [m for m in free if m.status == "planned"]
    if any(m.status == "planned" and _is_of_the_end(page, m) for m in mentions):
        return True
    if any(_is_whole_of_rest(page, mention) for mention in mentions):
        return True
    return any(tells_stages(page, mention) or _goes_on(page, mention) for mention in ahead) or any(
        _is_of_all(page, mention) for mention in free
    )


# "It will take several days. All for all are swapped in this category: 1,000 from each side"
_WILL_LAST = re.compile(
    r"\b(?:(?:will|would|to|may|should) (?:last|take|stretch|run|go on|continue|be spread)|"
    r"растян(?:ется|утся)|продл(?:ится|ятся)|займ[её]т|будет (?:длиться|идти|продолжаться)|"
    r"розтягн(?:еться|уться)|триватиме|протриває|займе|буде тривати)\b[^.;:]{0,32}?\b"
    r"(?:two|three|four|five|six|several|a few|[2-9]|дв[ае]|три|четыре|пять|несколько|дві|чотири|"
    r"п'ять|кілька|декілька)\s+(?:\w+\s+)?(?:days|weeks|stages|дн\w+|сут\w+|недел\w+|этап\w*|"
    r"діб|доби|тижн\w+|етап\w*)",
    re.IGNORECASE,
)
_LEAST = 300  # fewer may be those of one day
# "when it is over each side will have released 500": what goes on for days sums up then
_IT = r"(?:it|(?:the|this) (?:\w+ )?(?:swap|exchange|operation))"
_AT_ITS_END = re.compile(
    rf"\b(?:(?:when|once|after|by the time) {_IT} (?:is (?:\w+ )?(?:over|complete|completed|done|"
    r"finished|concluded)|ends|finishes|concludes)|"
    rf"(?:at|by|upon|on) (?:its (?:very )?(?:end|close|completion)|"
    rf"the (?:end|close|completion) of {_IT})|"
    r"(?:когда|как только) (?:он|она|(?:весь |этот )?обмен) (?:\w+ )?(?:за(?:вершится|кончится)|"
    r"будет (?:заверш|законч|оконч)\w*)|"
    r"(?:по|после|к|до) (?:(?:его|её|ее) (?:завершени|окончани|конц)[юяеу]|"
    r"(?:завершени|окончани|конц)[юяеу] (?:этого |всего )?обмена)|"
    r"(?:коли|щойно|як тільки) (?:він|вона|(?:весь |увесь |цей )?обмін) (?:\w+ )?(?:за(?:вершиться|"
    r"кінчиться)|буде (?:заверш|закінч)\w*)|"
    r"(?:по|після|до) (?:(?:його|її) (?:завершенн|закінченн|кінц)[іюя]|"
    r"(?:завершенн|закінченн|кінц)[іюя] (?:цього |всього )?обміну))\b",
    re.IGNORECASE,
)


def _is_of_the_end(page: Page, mention: Mention) -> bool:
    """A count of the whole, and no day's: said of the end of what goes on for days."""
    sentence = mention.sentence
    return (
        not mention.subset
        and _AT_ITS_END.search(page.text, sentence.start, mention.start) is not None
    )


def _is_of_all(page: Page, mention: Mention) -> bool:
    """As many from each side, without a day, beside the word that it will last for days."""
    value = page.value_of(mention.number)
    if not mention.each or mention.is_dated or mention.subset or (value or 0) < _LEAST:
        return False
    items, at = page.sentences.items, mention.sentence.index
    first, last = items[max(0, at - 1)], items[min(len(items) - 1, at + 1)]
    return _WILL_LAST.search(page.text, first.start, last.end) is not None


# "390 a side on Friday, the rest of the 1,000 by Sunday"
_REST_OF = re.compile(
    r"\b(?:(?:rest|remainder|balance) of (?:the|those|these|its|their) (?:\w+ )?|"
    r"(?:остальн\w+|остат(?:ок|ка|ки|ков)) (?:из|от) (?:[^\W\d]+ )?|"
    r"(?:решт[аиоу]\w*|залиш(?:ок|ку|ки)) (?:з|із|від) (?:[^\W\d]+ )?)\Z",
    re.IGNORECASE,
)


def _is_whole_of_rest(page: Page, mention: Mention) -> bool:
    """A part is told, and how the rest of so many is to follow."""
    low = mention.sentence.start
    return _REST_OF.search(page.text, low, mention.start) is not None


# "in the second stage 300 are to be freed", but "the second stage of a deal to free 1,000"
_STAGE = re.compile(
    r"(?<!\w)(?:first|second|third|fourth|next|final|last|today's|this|current|перв|втор|трет|"
    r"четв[её]рт|следующ|последн|эт|нынешн|перш|друг|четверт|наступн|останн|ц|нинішн)[^\W\d]*\s+"
    r"(?:stage|phase|tranche|batch|day|leg|этап|стади|парти|д(?:ень|ня|не)|етап|парті)[^\W\d]*"
    r"(?!\s+(?:of|обмен|обмін|сделк|угод))[^.;]{0,50}\Z",
    re.IGNORECASE,
)


def _is_of_one_stage(page: Page, mention: Mention) -> bool:
    """A day of its own, or the stage named before it, makes a count that of one stage."""
    day, sentence = mention.date, mention.sentence
    if day is not None and mention.is_dated and day.precision == "day" and day.first == day.last:
        return True
    return _STAGE.search(page.text, sentence.start, mention.start) is not None


def _goes_on(page: Page, mention: Mention) -> bool:
    items, at = page.sentences.items, mention.sentence.index
    first, last = items[max(0, at - _BACK)], items[min(len(items) - 1, at + 1)]
    return _GOES_ON.search(page.text, first.start, last.end) is not None


# "It took place in several stages", of the exchange that the sentence before tells
_IT_WAS = re.compile(
    r"[\W_]*(?:it|this|the (?:\w+ )?(?:swap|exchange|handover|release|transfer|operation)|"
    r"он|она|это|(?:эт\w+ |сам\w* )?(?:обмен|передача|операция|возвращение)|"
    r"він|вона|це|(?:ц\w+ |сам\w* )?(?:обмін|передача|операція|повернення))\s+"
    r"(?:(?:took place|ran|went ahead|unfolded|happened|stretched(?: out)?|was spread|"
    r"(?:was|were|has been|had been) (?:held|carried out|conducted|done|completed|staged))|"
    r"прош[её]?л[аио]?|проходил[аио]?|провели|проводил[аио]?с?[ья]?|состоял\w+|ш[её]л|шла|"
    r"растянул\w+|осуществ\w+|"
    r"відбу\w+|про(?:йшов|йшла|йшло|ходив|ходила|ходило|вели|водили)|проводи(?:вся|лася)|"
    r"розтягну\w+|здійсн\w+)\s+",
    re.IGNORECASE,
)


def was_in_stages(page: Page, mention: Mention) -> bool:
    """Tell whether the next sentence says that a count was moved in stages, or over days.

    Args:
        page: The page.
        mention: The count.
    """
    items, at = page.sentences.items, mention.sentence.index
    if mention.subset or at + 1 >= len(items) or mention.is_dated:
        return False
    behind = items[at + 1]
    told = _IT_WAS.match(page.text, behind.start, behind.end)
    if told is None or any((n.value or 0) > FEW for n in page.numbers_in(behind)):
        return False
    spread = in_several(page, behind.start, behind.end)
    return spread is not None and spread.start() <= told.end()
