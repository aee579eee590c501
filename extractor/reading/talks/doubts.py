"""Which events the rules read on their own from too little to vouch for them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.talks.asides import is_aside
from extractor.reading.talks.belied import is_belied
from extractor.reading.talks.cues import find_signals
from extractor.reading.talks.described import is_gone_on
from extractor.reading.talks.guesses import rests_on_guess
from extractor.reading.talks.mention import TWO_SIDED, TalkMention
from extractor.reading.ways.hints import WARRING
from extractor.records import STRUCK

_PHONE = re.compile(
    r"phone|call|video|diall?ed|rang|набра[лв]|телефон|звон|дзв[іо]н|видео|відео", re.IGNORECASE
)
_SPOKE = re.compile(
    r"spoke|talked|(?:пере|по|про)?говорил|разговаривал|(?:по)?общал|(?:по)?беседовал|"
    r"(?:по|про)?говори(?:в|ла|ли)|розмовля|(?:по)?спілкува|бесідува",
    re.IGNORECASE,
)
_ROUNDS = re.compile(
    r"(?:rounds|meetings)(?!\w)|(?:раунд|встреч|зустріч)(?:ы|и|і|ов|ів)(?!\w)", re.IGNORECASE
)
_MEETING = re.compile(
    r"(?:\w+ )?(?:meeting|encounter|conference|discussion)|(?:встреч|бесед|конференци)|"
    r"(?:зустр[іи]ч|бесід|конференці)",
    re.IGNORECASE,
)
_BOTH_WITH = re.compile(r" (?:with|со?|[зі]з?|зі)(?!\w)", re.IGNORECASE)
# "Istanbul hosted the talks three times last year": a year that saw several is no day of one
_TIMES = Phrases(
    r"(?<!\w)(?:twice|thrice|repeatedly|(?:two|three|four|five|six|several|many) times|"
    r"on (?:two|three|four|five|several|many) occasions|дважды|трижды|четырежды|неоднократно|"
    r"(?:три|пять|шесть|несколько|много) раза?|двічі|тричі|чотири рази|неодноразово|"
    r"(?:три|п'ять|шість|кілька|декілька|багато) раз(?:и|ів))(?!\w)",
    re.IGNORECASE,
)
_BEHIND = 2  # sentences in which a deal's talks are still told of
_CHAIRED = re.compile(
    r"(?<!\w)(?:chair|host|moderat|le[ad]d?(?!\w)|head|председател|в[её]л(?:а|и|о)?(?!\w)|"
    r"вед(?:ущ|ёт|ет)|"
    r"принимал|хозяин|возглав|модериров|голову|вів(?!\w)|вел[аи](?!\w)|вед(?:уч|е)|приймал|"
    r"господар|очол|модерува)",
    re.IGNORECASE,
)
_CONVERSED = re.compile(  # "agreed on it there after a conversation of barely an hour"
    r"(?<!\w)(?:after|following|in|during|после|по итогам|в ходе|во время|після|за підсумками|"
    r"під час|у ході|в ході)(?: (?!said)[^\W\d][\w-]*){0,2} "
    r"(?:conversations?|discussions?|разговор\w*|бесед\w*|встреч\w*|розмов\w*|бесід\w*|"
    r"зустріч\w*)(?!\w)",
    re.IGNORECASE,
)
# "Two days after meeting Putin in Moscow, Witkoff met ..."; "Перед переговорами в Женеве ..."
_OTHERS_FIRST = re.compile(
    r"\W*(?:[^\s,.;:]+ ){0,3}?(?:after|following|before|ahead of|после|перед|накануне|після|"
    r"напередодні)(?: [^\s,.;:]+){0,2}? (?:meeting|talks|negotiations|talking|"
    r"переговор\w+|встреч\w+|перемовин\w*|зустріч\w*)(?!\w)",
    re.IGNORECASE,
)
_SESSION = re.compile(r"(?<!\w)(?:session|sitting|заседани|засіданн)\w*", re.IGNORECASE)
_SAT = (
    r"(?:met|sat|came together|gathered|convened|assembled|conferred|"
    r"встрет|сошл|собрал|сел[иа]|сидел|заседал|зустріл|зійшл|зібрал|сіл[иа]|сиділ|засідал)"
)
# "agreed on 2 June, when the two teams came together"; "There they sat down for the fourth time"
_WHEN_THEY_SAT = re.compile(
    rf"(?<!\w)(?:when|where|коли|де|когда|где)\s[^.;:]{{0,80}}?(?<!\w){_SAT}", re.IGNORECASE
)
_THERE_THEY_SAT = re.compile(
    rf"\W*(?:there|here|там|тут)(?!\w)[^.;:]{{0,90}}?(?<!\w){_SAT}|"
    r"\W*(?:the )?(?:conversation|meeting|session|sitting|talks|разговор|беседа|встреча|"
    r"заседание|розмова|бесіда|зустріч|засідання) (?:lasted|took|went on|длил|занял|продолжал|"
    r"продлил|трива|забра|зайня)",
    re.IGNORECASE,
)
_AGREED_AT = Phrases(
    r"(?<!\w)(?:agreed|reached|struck|clinched|negotiated|arranged|shaken hands|"
    r"достиг\w*|договор\w+|условил\w+|согласова\w+|досяг\w*|домови\w+|домовлен\w+|узгоди\w+|"
    r"погоди\w+|drawn up|drafted|signed|adopted|concluded|worked out|составлен\w*|подписан\w*|"
    r"принят\w*|появил\w+|родил\w+|выработан\w*|заключен\w*|складен\w*|підписан\w*|"
    r"ухвален\w*|з'явил\w*|народил\w*|вироблен\w*|укладен\w*)(?: [^\s,.;:]+){0,5}? (?:at|in|"
    r"during|на|в|во|у|під час|в ходе|в хо?ді)"
    r"(?: [^\s,.;:]+){0,3} \Z",
    re.IGNORECASE,
)


def as_calls(
    page: Page, mentions: Sequence[TalkMention], said: Sequence[TalkMention]
) -> list[TalkMention]:
    """Take "they talked" for the telephone call that the article elsewhere says it was."""
    calls = [each for each in said if each.type == "call"]
    return [
        replace(mention, type="call", place=None) if _is_call(page, mention, calls) else mention
        for mention in mentions
    ]


def _is_call(page: Page, mention: TalkMention, calls: Sequence[TalkMention]) -> bool:
    """Whether those who "talked" rang each other: a place in one sentence with it is where one was.

    "It was settled by phone: on Monday Kravets talked to Orlov, who was in Doha."
    """
    if mention.type != "talks" or not _SPOKE.match(page.text, mention.start):
        return False
    same = [each for each in calls if set(each.parties) == set(mention.parties)]
    if mention.place is None:
        return bool(same)
    return any(each.sentence.index == mention.sentence.index for each in same)


def is_doubtful(page: Page, mention: TalkMention, named: int) -> bool:
    """Tell whether the clause leaves to guesswork who met, or whether they did.

    Args:
        page: The page.
        mention: The clause, its parties completed.
        named: How many parties the clause itself names.
    """
    if mention.type not in TWO_SIDED:
        return True  # on fresh articles, half of the offers and refusals read alone were wrong
    if is_aside(page, mention) or rests_on_guess(page, mention, named):
        return True
    if is_belied(page, mention) or _is_after_others(page, mention):
        return True
    if _is_elsewhere(page, mention):
        return True
    if mention.date is None and _is_loose(page, mention):
        return True  # what is not dated and was not held was wrong every second time
    if mention.date is None and mention.place is None and mention.status == "ongoing":
        return True  # "they negotiate", who knows when and where
    lent = len(mention.parties) > named
    dated = mention.date is not None and mention.date.precision == "day"
    if lent and (not dated or set(mention.parties) != WARRING):
        return True
    if lent and mention.verbal and _BOTH_WITH.match(page.text, mention.end):
        return True  # "the envoy spoke with Ushakov": who did is nobody that the tables know
    words = find_signals(page.text).kinds(*mention.clause)
    if mention.type == "agreement":
        if not mention.verbal and "reached" not in words:
            return True  # "the deal was carried out near the border" tells of the handover
        if mention.place is None:
            return True  # "to hand over 500 was agreed" tells of the handover
        return _is_at_talks(page, mention) and not is_gone_on(page, mention)
    if mention.type == "call":  # a conversation may as well have been at a table
        return _PHONE.search(page.text, *mention.clause) is None
    if mention.status == "held" and _ROUNDS.match(page.text, mention.start):
        return True  # "the first two rounds" are more than one event
    if mention.date is not None and not dated and _TIMES.search(page, *mention.clause):
        return True
    words = find_signals(page.text).kinds(mention.sentence.start, mention.sentence.end)
    met = lent and not named and not mention.verbal and "sides" not in words
    if met and _MEETING.match(page.text, mention.start):
        return True  # "the meeting of the families in Poltava" has other people at the table
    if mention.place is not None:
        return False
    if _SPOKE.match(page.text, mention.start):
        return True  # a bare "spoke" may have been on the telephone
    if mention.status == "held" and mention.date is not None and not dated:
        return True  # "the talks of recent weeks"
    if lent and not mention.verbal and "sides" not in words:
        return True  # "the meeting with the families is on Saturday"
    return mention.date is None and mention.status == "planned"


def _is_after_others(page: Page, mention: TalkMention) -> bool:
    """Whether other talks open the sentence, and lend their town or a party to those behind."""
    low = mention.sentence.start
    first = _OTHERS_FIRST.match(page.text, low, mention.end)
    if first is None:
        return False
    if not mention.verbal:  # "ahead of talks in Geneva, Zelensky spoke with Trump"
        words = find_signals(page.text).triggers(mention.end, mention.sentence.end)
        met = any(word.kind in ("talks", "call") and word.form == "past" for word in words)
        return met and mention.start < first.end()
    lent = mention.place is not None and low < mention.place.start < mention.start
    return lent or len(mention.parties) > 2


def _is_elsewhere(page: Page, mention: TalkMention) -> bool:
    """Whether a paragraph before lends the day, or the parties are all whom somebody else met.

    "On May 6 ... / The same evening he rang Trump"; "it came of talks with Putin and Zelensky";
    talks that are only where a deal was struck: "a deal agreed at the talks of 2 June".
    """
    date, text = mention.date, page.text
    if date is not None and date.end < mention.sentence.start:
        return "\n" in text[date.end : mention.sentence.start]
    if mention.verbal:
        return False
    if _BOTH_WITH.match(text, mention.end) and mention.type != "agreement":
        found = page.parties.within(mention.end, mention.sentence.end)
        before = {p.party for p in page.parties.within(mention.clause[0], mention.start)}
        if {p.party for p in found} >= set(mention.parties) and not before & set(mention.parties):
            return True
    low = max(mention.clause[0], mention.start - 60)
    agreed = _AGREED_AT.search(page, low, mention.start) is not None
    return agreed and mention.type == "talks" and not is_gone_on(page, mention)


def _is_loose(page: Page, mention: TalkMention) -> bool:
    """Whether talks are to come without a time, or put off with no more than their name."""
    if mention.status == "planned":
        return not page.dates.within(mention.sentence.start, mention.sentence.end)
    return mention.status in STRUCK and mention.place is None


def _is_at_talks(page: Page, mention: TalkMention) -> bool:
    """Whether the talks a deal was reached at are named: the words may as well tell of them.

    "They agreed to free the ill. The meeting was chaired by Fidan": at the table they did.
    """
    sentence, signals = mention.sentence, find_signals(page.text)
    words = signals.triggers(sentence.start, sentence.end)
    if any(word.kind == "talks" and word.form == "noun" for word in words):
        return True
    if _CONVERSED.search(page.text, sentence.start, sentence.end):
        return True
    if _WHEN_THEY_SAT.search(page.text, mention.end, sentence.end):
        return True
    next_one = page.sentences.items[sentence.index + 1 : sentence.index + 2]
    if any(_THERE_THEY_SAT.match(page.text, each.start, each.end) for each in next_one):
        return True
    return any(
        _CHAIRED.search(page.text, behind.start, behind.end) is not None
        and (
            _SESSION.search(page.text, behind.start, behind.end) is not None
            or any(
                word.kind == "talks" and word.form == "noun"
                for word in signals.triggers(behind.start, behind.end)
            )
        )
        for behind in page.sentences.items[sentence.index + 1 : sentence.index + 1 + _BEHIND]
    )
