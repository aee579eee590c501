"""What the wording of a scene allows: an offer under another name, talks that somebody heads to."""

from __future__ import annotations

import re
from datetime import date

from extractor.reading.talks.cues import find_signals
from extractor.reading.talks.plans import of_swap
from extractor.reading.talks.seats import seats_in
from extractor.records import STRUCK
from extractor.text.sentences import Sentence
from extractor.validate.talks.case import Case
from extractor.validate.talks.scenes import (
    SPOKE,
    around,
    moves_people,
    named_in,
    parties_of,
    places_of,
    venues_in,
)
from extractor.validate.talks.times import period_of, same_time

_ARRIVING = re.compile(
    r"\b(?:arriv\w+|fl(?:ew|ies|ying|y)|head\w*|travel\w*|"
    r"land(?:s|ed|ing)?|due in)\b[^.;]{1,40}? for |"
    r"\b(?:приб\w+|приле\w+|приех\w+|приезж\w+|вылет\w+|отправ\w+|приї\w+|виле\w+|вируш\w+)\b"
    r"[^.;]{1,40}? (?:на|для) ",
    re.IGNORECASE,
)

_AT_ONCE = 24  # characters into a sentence


def is_put_so(case: Case) -> bool:
    """Whether a word of offering or refusing stands in a scene's sentence, whatever it governs.

    For a call: whether they are said to have spoken, by whatever means. For talks: whether they had
    a conversation that no word sets on the telephone.
    """
    if case.record.type == "talks":
        text = case.page.text
        spoke = any(SPOKE.fullmatch(text, each.start, each.end) for each in case.related)
        return spoke or _is_received(case) or is_met_in_words(case) or _is_set(case)
    if case.record.type == "call":
        sentences = [scene.sentence for scene in case.best]
        return any(
            SPOKE.search(case.page.text, each.start, each.end)
            for each in (*sentences, *_naming(case))
        )
    kind = {"proposal": "proposed", "refusal": "declined"}.get(case.record.type)
    signals = find_signals(case.page.text)
    return any(
        signal.family == "cue" and signal.kind == kind
        for scene in case.related
        for signal in signals.within(scene.sentence.start, scene.sentence.end)
    )


def _naming(case: Case) -> list[Sentence]:
    """The sentences that name a party of a record: "I spoke with the president of the UAE"."""
    page, parties = case.page, set(parties_of(case.record))
    return [each for each in page.sentences.items if parties & set(named_in(page, each))]


def is_ahead(case: Case) -> bool:
    """Whether the day is still to come, or somebody is only on the way to the talks."""
    published, period = case.page.article.published, period_of(case.record)
    if published is not None and period is not None and period[0] > published:
        return True
    if published is not None and period is not None and period[0] == published < period[1]:
        return True  # "later this month": the whole of it lies ahead
    if period is not None and period[0] == published and _is_promised(case, period):
        return True
    sentences = [scene.sentence for scene in case.best if scene.status in ("held", None)]
    return period is None and any(
        _ARRIVING.search(case.page.text, each.start, each.end) for each in sentences
    )


_PROMISED = re.compile(
    r"\b(?:will|would|'ll|is to|are to|was to|were to|due to|going to|plans? to|set to)\s+"
    r"(?:\w+\s+){0,2}?(?:speak|talk|meet|call|ring|phone|confer|hold|discuss)\b|"
    r"\b(?:поговорит|созвонится|проведут|провед[её]т|встретится|встретятся|позвонит|обсудит|"
    r"зателефонує|проведе|зустрінеться|зустрінуться|обговорить|поспілкується|поговорять)\b|"
    r"\b(?:собира\w+|намерен\w*|планиру\w+|збира\w+|планує|планують|має намір)\s+(?:\w+\s+){0,2}?"
    r"(?:поговор|созвон|провест|встрет|позвон|обсуд|зателефон|зустр|обговор|поспілк)\w+",
    re.IGNORECASE,
)


def _is_promised(case: Case, period: tuple[date, date]) -> bool:
    """Whether somebody is to speak or meet that day: "he would talk to him later on Friday"."""
    page = case.page
    for told in page.dates:
        sentence = page.sentence_at(told.start) if same_time(period, told) else None
        if sentence is None or told.role == "crawl":
            continue
        if _PROMISED.search(page.text, sentence.start, sentence.end):
            return True
    return False


# Who may sit down with somebody, told by his office alone
_OFFICES = re.compile(
    r"(?<!\w)(?:leaders?|presidents?|premiers?|(?:prime |foreign |defen[cs]e )?ministers?|envoys?|"
    r"ombuds\w+|commissioners?|delegat\w+|negotiators?|diplomats?|ambassadors?|officials?|"
    r"counterparts?|advis[eo]rs?|aides?|colleagues?|"
    r"лидер\w*|глав[аыу]\w?|президент\w*|премьер\w*|министр\w*|посланник\w*|спецпосланник\w*|"
    r"омбудсмен\w*|уполномоченн\w+|делегаци\w+|переговорщик\w*|дипломат\w*|пос(?:ол|л[аоыу])\w*|"
    r"чиновник\w*|коллег\w*|советник\w*|помощник\w*|представител\w+|"
    r"лідер\w*|очільни\w+|голов[аиу]|прем'єр\w*|міністр\w*|посланц\w+|посланец\w*|спецпосланц\w+|"
    r"уповноважен\w+|делегаці\w+|перемовни\w+|переговірни\w+|посадовц\w+|колег\w*|радник\w*|"
    r"помічник\w*|представник\w*)(?!\w)",
    re.IGNORECASE,
)


def is_met_in_words(case: Case) -> bool:
    """Whether a sentence names two of a record's parties and some person, however they met.

    No list has them all: "Zuppi came to Moscow, where Lvova-Belova awaited him". One party may be
    a pronoun, its name in the sentence before; a person may be there by his office; where nobody
    is handed over, the parties alone will do: "The Russians and the Ukrainians left at dusk".
    """
    page, parties = case.page, set(parties_of(case.record))
    places = set(places_of(case.record.location)) if case.record.location else set[str]()
    wanted, before = min(2, len(parties & page.named)), set[str]()  # a bloc may be named by none
    for sentence in page.sentences.items:
        if page.boilerplate.at(sentence.start):
            continue
        named = parties & set(named_in(page, sentence))
        person = any(seat.kind == "leader" for seat in seats_in(page, sentence))
        if len(named) >= wanted and person:
            return True
        if not moves_people(page, sentence):
            there = bool(places & venues_in(page, sentence))
            people = person or any(s.kind == "demonym" for s in seats_in(page, sentence))
            if named and people and (there or len(named) >= wanted):
                return True
            office = _OFFICES.search(page.text, sentence.start, sentence.end)
            if (named or office) and len(named | before) >= wanted and (person or office):
                return True
        before = named
    return False


# "ready to host a new meeting: it will take place on 9 January": no longer a mere offer
_WILL_BE = re.compile(
    r"(?<!\w)(?:will (?:take place|be held|open|begin|start|convene|meet)|"
    r"(?:is|are|has been|have been) (?:\w+ )?(?:set|scheduled|fixed|pencilled in) for|"
    r"пройд(?:[её]т|ут)|состо(?:ится|ятся)|начн(?:[её]тся|утся)|откроется|"
    r"назначен[аоы]? на|намечен[аоы]? на|запланирован[аоы]? на|"
    r"відбуд(?:еться|уться)|пройд(?:е|уть)|(?:роз)?почн(?:еться|уться)|відкриється|"
    r"призначен[аоиі]? на|намічен[аоиі]? на|запланован[аоиі]? на)(?!\w)",
    re.IGNORECASE,
)


def _is_set(case: Case) -> bool:
    """Whether what is offered is said, in the same sentence, to be held on a day."""
    if case.record.status != "planned":
        return False
    page = case.page
    for scene in case.related:
        low, high = scene.sentence.start, scene.sentence.end
        if page.dates.within(low, high) and _WILL_BE.search(page.text, low, high):
            return True
    return False


_RECEIVED = re.compile(
    r"(?<!\w)(?:received|hosted|welcomed|visit(?:ed|ing)?|flew|came|travelled|"
    r"принял[аи]?|принимал[аи]?|посетил[аи]?|приезжал[аи]?|ездил[аи]?|летал[аи]?|"
    r"прийня(?:в|ла|ли)|прийма(?:в|ла|ли)|відвіда(?:в|ла|ли)|приїзди(?:в|ла|ли)|"
    r"їзди(?:в|ла|ли)|літа(?:в|ла|ли))(?!\w)",
    re.IGNORECASE,
)


def _is_received(case: Case) -> bool:
    """Whether a sentence has one party of a record as the other's guest: "Orban went to Moscow"."""
    page, parties = case.page, set(parties_of(case.record))
    for sentence in page.sentences.items:
        if _RECEIVED.search(page.text, sentence.start, sentence.end) is None:
            continue
        named = {seat.party for seat in page.parties.within(sentence.start, sentence.end)}
        if len(parties & named) >= 2:
            return True
    return False


def is_struck_there(case: Case) -> bool:
    """Whether a sentence with a record's place or day says that something was put or called off.

    "A session planned for Istanbul on April 10 was put off": whatever words name it.
    """
    page, period = case.page, period_of(case.record)
    wanted = places_of(case.record.location) if case.record.location else []
    for signal in find_signals(page.text).items:
        if signal.family != "cue" or signal.kind not in STRUCK:
            continue
        sentence = page.sentence_at(signal.start)
        if sentence is None or page.boilerplate.at(signal.start):
            continue
        low, high = sentence.start, sentence.end
        if any(place.place in wanted for place in page.places.within(low, high)):
            return True
        if period is not None and any(
            same_time(period, told) for told in page.dates.within(low, high)
        ):
            return True
    return False


# "so it never took place", "так и не собрались", "зірвалася"
_CAME_TO_NOTHING = re.compile(
    r"(?<!\w)(?:never (?:took|met|happened|came|materiali[sz]ed)|(?:did|does) not (?:take place|"
    r"happen|meet|materiali[sz]e)|fell (?:through|apart)|collapsed|так и не|не состоял\w+|"
    r"сорвал\w+|не сложил\w+|так і не|не відбу\w+|зірва\w+|не склал\w+)(?!\w)",
    re.IGNORECASE,
)


def is_struck_behind(case: Case) -> bool:
    """Whether a scene's sentence, or the one behind at once, says that it was put or called off.

    "A meeting was to be held on 5 March. It was postponed."
    """
    signals = find_signals(case.page.text)
    near = {s.index: s for scene in case.best for s in around(case.page, scene.sentence, 0, 1)}
    if any(_CAME_TO_NOTHING.search(case.page.text, s.start, s.end) for s in near.values()):
        return True
    for scene in case.best:
        if scene.status not in ("held", "signed") or scene.soft:
            own = signals.within(scene.sentence.start, scene.sentence.end)
            if any(s.family == "cue" and s.kind in STRUCK for s in own):
                return True
        behind = case.page.sentences.items[scene.sentence.index + 1 : scene.sentence.index + 2]
        for sentence in behind:
            if any(
                signal.family == "cue" and signal.kind in STRUCK
                for signal in signals.within(sentence.start, sentence.start + _AT_ONCE)
            ):
                return True
    return False


_DUE = re.compile(
    r"(?<!\w)(?:planned|scheduled|due|slated|expected|set|pencilled in|was to|were to|"
    r"должн[аоы]? был\w*|должен был|намеч\w+|назнач\w+|заплан\w+|планиров\w+|ожида\w+|"
    r"ма(?:в|ла|ло|ли)|призначен\w*|планува\w+|очікува\w+)(?!\w)",
    re.IGNORECASE,
)


def is_called_off(case: Case) -> bool:
    """Whether each scene is told as due and, later in its sentence, as put or called off.

    "The next round was to begin on 5 March, but was put off": its day, now past, makes none of it.
    """
    text, signals = case.page.text, find_signals(case.page.text)
    for scene in case.best:
        if scene.verbal or scene.soft:
            return False
        due = _DUE.search(text, scene.sentence.start, scene.sentence.end)
        if due is None:
            return False
        own = signals.within(scene.sentence.start, scene.sentence.end)
        struck = any(
            each.family == "cue"
            and each.kind in STRUCK
            and each.start > due.start()
            and not of_swap(text, each.start)
            for each in own
        )
        if not struck or any(each.family == "cue" and each.kind == "held" for each in own):
            return False
    return bool(case.best)
