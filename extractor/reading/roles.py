"""Roles: what a number is in the ledger when it is no count of people or bodies handed over."""

from __future__ import annotations

import re

from extractor.reading.clauses import Clause
from extractor.reading.counts.nouns import Head
from extractor.reading.counts.persons import HURT
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.ways.actsapart import has_own_act
from extractor.reading.ways.hints import Flow
from extractor.records import Role
from extractor.text.numbers import Number
from extractor.text.sentences import Sentence

_LISTED = re.compile(  # the first letters, said first, spare most places the many questions
    r"(?=[ldnrисдпрі])(?:(?:list|names?|data|details|registry|register|roster|имена|имён|імена|данные|дані|спис\w+|"
    r"перечень|перелік\w*|реєстр\w*)\s+(?:\w+\s+)?(?:of|with|из|з|із|на)?\s*(?:the\s+)?\Z|"
    r"(?:lists?|спис\w+|перечень|перечн\w+|перелік\w*|реестр\w*|реєстр\w*)\s+"
    r"(?:with|с|со|з|із|зі)\s+(?:the\s+)?(?:names?|data|details|фамили|имен|данны|прізвищ|імен|дани)"
    r"\w*\s+(?:of\s+)?(?:the\s+)?\Z)",
    re.I,
)
_FELL = re.compile(
    r"\b(?:kill|wound|injur|hurt|d(?:ie|ying)|погиб|ранен|ранил|убит|загин|поранен|вбит|жертв)\w*",
    re.I,
)


def unit_role(page: Page, sentence: Sentence, head: Head | None, clause: Clause | None) -> Role:
    """Read the role of a number that counts no people or bodies from its noun."""
    if head is None:
        return "other"
    if head.kind in ("dead", "wounded", "person"):
        return unmoved_role(page, sentence, head)
    if head.kind in ("casualties", "weapons", "money", "percent", "time", "age", "ordinal"):
        return head.kind  # type: ignore[return-value]
    return "other"


def bare_role(page: Page, sentence: Sentence, number: Number) -> Role:
    """A number without a noun counts casualties where the words beside it tell of them."""
    near = page.text[max(sentence.start, number.start - 30) : min(sentence.end, number.end + 16)]
    return "casualties" if _FELL.search(near) and not number.glued else "other"


def unmoved_role(page: Page, sentence: Sentence, head: Head | None) -> Role:
    """People nobody hands over are casualties where death or wounds are spoken of."""
    if head is None:
        return "other"
    if head.kind in ("dead", "wounded"):
        return "casualties"
    near = page.cues.within(max(sentence.start, head.start - 60), min(sentence.end, head.end + 60))
    if any(
        cue.family == "unit"
        and cue.kind == "casualties"
        and not (head.kind == "person" and _is_state(page, head, cue.start))
        and not has_own_act(page, head.start, head.cue.end, cue)
        for cue in near
    ):
        return "casualties"
    return "other"


# "24 soldiers and a civilian, all with wounds", "багато хто має поранення": how those counted are
_STATE = re.compile(
    r"\b(?:all|many|most|some|half|both|several|each|almost all|with|having|suffering|"
    r"усі|всі|багато|більшість|деякі|кілька|половина|частина|обидва|кожен|майже|з|із|зі|має|мають|"
    r"маючи|все|многие|большинство|некоторые|часть|оба|каждый|почти|с|со|имеют|имеет|имея)\s+"
    r"(?:[^\W\d]+\s+){0,3}\Z",
    re.IGNORECASE,
)


def _is_state(page: Page, head: Head, start: int) -> bool:
    """Tell whether wounds behind a noun are the state that its people are in."""
    if start < head.cue.end or not HURT.match(page.text, start):
        return False
    return _STATE.search(page.text, head.cue.end, start) is not None


_KEPT = Phrases(
    r"\b(?:still (?:hold|be)\w*|holds|(?:is|are) (?:still )?holding|remain(?:ed)?|"
    r"remains (?:held|in)|удержива(?:ет|ют)|оста[её]тся|остаются|утриму(?:є|ють)|"
    r"залишається|залишаються|перебува(?:є|ють))\b"
    r"(?:\s+[^\W\d]+){0,4}?\s+\Z",
    re.IGNORECASE,
)
_KEPT_AFTER = re.compile(
    r"\s+(?:still\s+|також\s+|ещё\s+|ще\s+|досі\s+)?"
    r"(?:(?:is|are) (?:still )?(?:being )?(?:held|in)\b|remain\b|"
    r"оста[её]тся|остаются|залиша[юєє]+ться)",
    re.IGNORECASE,
)


def is_kept(page: Page, sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether those counted are still held: "Ukraine is still holding 12 residents"."""
    before = max(sentence.start, start - 60)
    return bool(
        _KEPT.search(page, before, start)
        or _KEPT_AFTER.match(page.text, end, min(len(page.text), end + 40))
    )


_TAKEN = Phrases(
    r"\b(?:(?:forcibly|forcefully|illegally|unlawfully)\s+(?:took|taken|removed|transferred|moved|"
    r"sent|deported)|(?:незаконно|насильно|насильственно|примусово|принудительно|силоміць|силой)\s+"
    r"(?:вив[еі]з\w*|вывез\w*|переміс\w+|перемес\w+|забра\w+)|"
    r"identified|ідентифіку\w+|идентифицир\w+|deported|abducted|депортува\w+|депортирова\w+|"
    r"викра(?:ла|ли|в)|похити(?:ла|ли|л))\s+(?:\w+\s+){0,2}\Z",
    re.IGNORECASE,
)


def is_taken(page: Page, number: Number) -> bool:
    """Tell whether people were carried off, or only identified: "незаконно вивезла 900 дітей"."""
    left = number.hedge[0] if number.hedge else number.start
    return bool(_TAKEN.search(page, max(0, left - 60), left))


_CARRIES = re.compile(r"вив[еі]з|вывез|took|taken|moved|removed", re.IGNORECASE)


def is_carried_off(page: Page, clause: Clause, flow: Flow | None) -> bool:
    """Tell whether people were taken away: "вивезли до Росії українських дітей"."""
    if flow is None or not _CARRIES.match(page.text, clause.verb.start):
        return False
    goals = {hint.to_party for hint in flow.hints if hint.why == "recipient"}
    owners = {hint.to_party for hint in flow.hints if hint.why == "nationality"}
    return bool(goals) and bool(owners) and not goals & owners


def is_list(page: Page, number: Number) -> bool:
    """Tell whether a list of people is spoken of, not the people: "a list of 339 names"."""
    left = number.hedge[0] if number.hedge else number.start
    if not _LISTED.search(page.text[max(0, left - 48) : left]):
        return False
    return not _are_listed(page, left, number)


# Who stand on a list and are handed over: "on the list of 88 whom Russia freed", "в списках 120 с
# каждой стороны"
_ON_IT = re.compile(
    r"\b(?:in|on|в|у|на|до)\s+(?:[^\W\d][\w-]*\s+){0,2}(?:lists?|спис\w+|перечне|перелік\w*|"
    r"реестр\w*|реєстр\w*)\s+(?:\w+\s+)?(?:of|with|из|з|із|на|по)?\s*(?:the\s+)?\Z",
    re.I,
)
_EACH_WAY = re.compile(
    r"[^.;:\n]{0,40}?\b(?:from|on|for|by|with|с|со|з|із|від|от|для)\s+"
    r"(?:each|both|either|кажд\w+|кожн\w+|обеих|обох)\b",
    re.I,
)
_WHOM = re.compile(r"[^.;:\n]{0,40}?\b(?:whom?|которых|которые|яких|які|кого)\b", re.I)


def _are_listed(page: Page, left: int, number: Number) -> bool:
    """Tell whether those on a list are said to be handed over, each way or by whom."""
    if not _ON_IT.search(page.text, max(0, left - 48), left):
        return False
    if _EACH_WAY.match(page.text, number.end):
        return True
    whom = _WHOM.match(page.text, number.end)
    return whom is not None and any(
        cue.family == "verb" for cue in page.cues.within(whom.end(), whom.end() + 40)
    )


# "the discrepancy of three", "разница в три тела", "three fewer than Kyiv says"
_GAP = Phrases(
    r"\b(?:difference|gap|discrepancy|divergence|disparity|shortfall|mismatch|deficit)s?\s+of\s+"
    r"(?:\w+\s+)?\Z|"
    r"\b(?:разниц|расхожден|разрыв|разнобо|недостач)\w*\s+(?:всего\s+|ровно\s+)?(?:в|на)\s+"
    r"(?:\w+\s+)?\Z|"
    r"\b(?:різниц|розбіжн|розходжен|розрив|недостач)\w*\s+(?:лише\s+|рівно\s+)?(?:в|у|на)\s+"
    r"(?:\w+\s+)?\Z",
    re.IGNORECASE,
)
_FEWER = re.compile(
    r"\s+(?:\w+\s+)?(?:more|fewer|less) than\b|"
    r"\s+(?:[^\W\d]+\s+)?(?:больше|меньше|більше|менше)[,]?\s+(?:чем|ніж|за|від)\b",
    re.IGNORECASE,
)


def is_gap(page: Page, number: Number) -> bool:
    """Tell whether a number is the difference of two others: "the gap of two"."""
    if _FEWER.match(page.text, number.end):
        return True
    return bool(_GAP.search(page, max(0, number.start - 48), number.start))


_FROM_A_SIDE = re.compile(
    r"\s+from\s+(?:the\s+)?(?:Russian?s?|Ukrain(?:e|ians?)|Moscow|Kyiv|Kiev)(?:\s+(?:side|officials)|\s*[,.;]|"
    r"\s+(?:as|in|on|under|after|during|and)\b)"
)


def is_found(page: Page, sentence: Sentence, clause: Clause | None) -> bool:
    """Tell whether the sentence tells of the dead being found, and nobody hands them over."""
    if clause is not None and clause.verb.kind in ("give", "exchange"):
        return False
    low, high = sentence.start, sentence.end
    if clause is not None:  # "Russia returned 14; Kyiv has found eleven of them": no dead
        low, high = page.stretch((low, high), clause.verb.start, clause.verb.end, ";")
    return any(
        cue.family == "cue" and cue.kind == "found" and not _FROM_A_SIDE.match(page.text, cue.end)
        for cue in page.cues.within(low, high)
    )


# "Of the 144 fighters freed in June, 95 had held out", "Серед 157 обміняних — дев'ятеро наших"
_OF_THOSE = re.compile(
    r"\W*(?:of|among|из|среди|з|із|зі|серед)\s+(?:the\s+|those\s+|these\s+|этих\s+|цих\s+)?"
    r"(?:\d[\d,]*|[^\W\d]+-?[^\W\d]*(?:ty|teen|hundred|дцят\w*|десят\w*|дцят\w*|ста|сот))\s[^.;:]{3,90}?"
    r"(?:,|\s[—–-])\s+(?:[^\W\d]+\s+){0,2}",
    re.IGNORECASE,
)
# "17 residents were among 303 defenders", "двоє офіцерів серед них"
_AMONG = re.compile(
    r"\s+(?:[^\W\d][\w'-]*\s+){0,5}?(?:among (?:them|those|the (?:freed|released|returned))\b|"
    r"among (?:the )?\d|среди (?:них|освобожд\w+|\d)|серед (?:них|звільнен\w+|визволен\w+|\d))",
    re.IGNORECASE,
)


def is_subset(page: Page, sentence: Sentence, number: Number) -> bool:
    """Tell whether the words beside a number make it a part of another: "among them 15"."""
    left = number.hedge[0] if number.hedge else number.start
    if _OF_THOSE.fullmatch(page.text, sentence.start, left) or _AMONG.match(
        page.text, number.end, sentence.end
    ):
        return True
    before = page.cues.within(max(sentence.start, left - 24), left)
    after = page.cues.within(number.end, min(sentence.end, number.end + 14))
    return any(
        cue.family == "cue" and cue.kind == "subset" and _adjacent(page.text, cue.end, left)
        for cue in before
    ) or any(
        cue.family == "cue" and cue.kind == "subset" for cue in after if cue.start - number.end <= 2
    )


def _adjacent(text: str, left: int, right: int) -> bool:
    return not re.search(r"\w+\W+\w+", text[left:right])
