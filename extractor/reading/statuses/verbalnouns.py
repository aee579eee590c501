"""Verbal nouns: whether a handover, an exchange, a return that is only named has come to pass."""

from __future__ import annotations

import re

from extractor.reading.clauses import Clause
from extractor.reading.page import Page
from extractor.reading.scopes.framing import is_topic
from extractor.reading.statuses.accords import is_agreed_on, was_kept
from extractor.reading.statuses.counterfact import is_left_open
from extractor.reading.statuses.cues import STATUSES, status_by_cues
from extractor.reading.statuses.feats import did_its_work
from extractor.reading.statuses.foretold import is_foretold
from extractor.reading.statuses.overtaken import overtaken_at
from extractor.reading.statuses.untouched import spares
from extractor.reading.statuses.upshots import is_upshot
from extractor.reading.statuses.wishes import is_awaited, is_foreseen
from extractor.records import ExchangeStatus
from extractor.text.sentences import Sentence

_IS_PLANNED = re.compile(
    r"\b(?:is|are|was|were|been) (?:now )?(?:planned|scheduled|due|set|expected|slated)\b|"
    r"\b(?:намечен\w*|запланирован\w*|назначен\w*|намічен\w*|запланован\w*|призначен\w*)\b",
    re.IGNORECASE,
)


_MAY_FOLLOW = re.compile(
    r"\b(?:may|might|could|must)\s+(?:\w+ly\s+|also\s+|soon\s+|now\s+|still\s+)?(?:be (?:held|"
    r"carried|completed|made|next|near|close)|follow|take place|happen|come|go ahead|begin|start|"
    r"resume|proceed|occur|cover|involve|include|free|see|bring)\b|"
    r"\b(?:is|are) (?:still )?(?:on the table|near|close|close to|in sight|pending)\b",
    re.IGNORECASE,
)
# "до Нового года может состояться и обмен": the verb comes first
_MAY_BE_HELD = re.compile(
    r"\b(?:(?:мо(?:жет|гут|же|жуть)|способ(?:ен|на|ны)|мог(?:ла|ли|ло)? бы?|міг би|могл[аио] б)\s+"
    r"(?:[^\W\d]+\s+){0,2}?(?:состояться|пройти|произойти|начаться|последовать|быть|возобновиться|"
    r"відбутися|початися|статися|бути|відновитися))\b",
    re.IGNORECASE,
)


def nominal_status(page: Page, sentence: Sentence, clause: Clause, start: int) -> ExchangeStatus:
    """Tell the status of a count that a verbal noun moves, by the words around the noun.

    Args:
        page: The page.
        sentence: The count's sentence.
        clause: The noun's clause.
        start: Where the count begins.
    """
    if was_last_held(page, clause.verb.end, start):
        return "completed"
    if did_its_work(page, clause.start, clause.end):
        return "completed"
    if _is_present_left_open(page, clause, start):
        return "planned"
    low, high = segment(page, clause, min(start, clause.verb.start), max(start, clause.verb.end))
    told = status_by_cues(page, low, high) or _called_off(page, clause)
    waits = is_awaited(page, clause.start, clause.verb.start) or (
        is_agreed_on(page, clause.start, clause.verb.start)
        and not was_kept(page.text, clause.start, clause.end)
    )
    if told is None or (told == "ongoing" and waits):
        ahead = waits or is_topic(page, sentence, clause) or _is_of_talks(page, sentence, clause)
        return "planned" if ahead else "completed"
    return told


def _is_of_talks(page: Page, sentence: Sentence, clause: Clause) -> bool:
    """What talks came to is ahead, if no past day of its own is told."""
    if any(d.role == "event" for d in page.dates.within(clause.start, clause.end)):
        return False
    before = page.sentences.items[max(0, sentence.index - 1)].start
    noun = clause.verb.start, clause.verb.end
    return is_upshot(page.text, (clause.start, clause.end), noun, before)


def _is_present_left_open(page: Page, clause: Clause, start: int) -> bool:
    """What looks like a noun is the present behind its subject: "until 205 prisoners return"."""
    verb = clause.verb
    if verb.form != "base" or verb.kind == "exchange" or verb.start < start:
        return False
    return is_left_open(page.text, clause.start, verb.start)


# "There were none for five months: the last one, on 2 October, was held 185 for 185"
_LAST = re.compile(
    r":\s+(?:(?:the|those)\s+)?(?:last|latest|previous|most recent|"
    r"последн|предыдущ|прошл|прежн|крайн|останн|попередн|минул)[^\W\d]*\b[^;:!?]{0,60}?"
    r"(?<!\w)(?:took place|was held|was carried out|went ahead|happened|came|ran|was|"
    r"прош[её]л|прошла|состоял[^\W\d]+|провели|был|была|случил[^\W\d]+|"
    r"пройшов|пройшла|відбув[^\W\d]*|відбула[^\W\d]*|провели|був|була)(?!\w)[^;:!?]*\Z",
    re.IGNORECASE,
)


def was_last_held(page: Page, low: int, start: int) -> bool:
    """Tell whether behind a colon the last of the kind is told as held.

    Args:
        page: The page.
        low: Where the words begin that may say that there were none.
        start: Where the count begins.
    """
    return low < start and _LAST.search(page.text, low, start) is not None


def is_scheduled(page: Page, sentence: Sentence, clause: Clause) -> bool:
    """A verbal noun is what was set for a day, is waited for, or talked of.

    So it is in "передача призначена на суботу" and "1,000 bodies are awaiting transfer".
    """
    text, verb = page.text, clause.verb
    if verb.form == "ing":
        return is_foreseen(text, sentence.start, verb.start)
    if not clause.nominal:
        return False
    set_for = _IS_PLANNED.search(text, clause.start, clause.end)
    if set_for and overtaken_at(page, set_for.start()):
        set_for = None
    if set_for or is_awaited(page, clause.start, verb.start):
        return True
    return is_agreed_on(page, clause.start, verb.start) and not (
        was_kept(text, clause.start, clause.end)
    )


# "The exchange, 600 for 600, runs until Sunday": behind an apposition
_RUNS = re.compile(
    r",\s+(?:runs?|is (?:still )?(?:running|going on|under ?way)|continues|lasts|"
    r"(?:ещ[её]\s+)?(?:ид[её]т|продолжается|длится|проходит)|(?:ще\s+)?(?:триває|продовжується|"
    r"проходить|йде))\b",
    re.IGNORECASE,
)


# "The next exchange, of wounded prisoners, will take place in August": behind an apposition
_TO_FOLLOW = re.compile(
    r",\s+(?:(?:will|shall|is to|are to|would) (?:\w+ly |also |then )?(?:take place|begin|start|"
    r"be held|be carried out|follow|happen|come|go ahead|run)|(?:is|are) (?:due|set|slated) to|"
    r"(?:is|are) (?:\w+ )?(?:expected|envisaged|foreseen|awaited|pencilled in|promised) |"
    r"(?:ещ[её] |пока )?(?:предусмотрен[аоы]?|обещан[аоы]?|ожида[ею]тся|ждут|планиру[ею]тся|"
    r"намеча[ею]тся|готов[ия]тся|предстоит) |"
    r"(?:ще |поки )?(?:передбачен[аоиі]?|передбачають|обіцян[аоиі]|очіку[єю]ться|очікують|"
    r"чекають|плану[єю]ться|готу[єю]ться) |"
    r"(?:\w+,? )?(?:пройд(?:[её]т|ут)|состо(?:ит|ят)ся|начн[её]тся|произойд[её]т|последует|будет)|"
    r"(?:\w+,? )?(?:відбудеться|пройде|(?:роз)?почнеться|станеться|буде|відбудуться|пройдуть))\b",
    re.IGNORECASE,
)


def _called_off(page: Page, clause: Clause) -> ExchangeStatus | None:
    """Find a calling off that stands far from its noun.

    So it does in "the exchange of 100 prisoners, Medinsky said, was cancelled".
    """
    cues = page.cues.within(clause.start, clause.end)
    kinds = {c.kind for c in cues if c.family == "cue" and not spares(page, c)}
    for kind, status in STATUSES[:2]:
        if kind in kinds:
            return status
    set_for = _IS_PLANNED.search(page.text, clause.start, clause.end)
    if set_for and not overtaken_at(page, set_for.start()):
        return "planned"
    if _MAY_FOLLOW.search(page.text, clause.verb.end, clause.end):
        return "planned"
    if _MAY_BE_HELD.search(page.text, clause.start, clause.end):
        return "planned"
    if is_foretold(page.text, clause.start, (clause.verb.start, clause.verb.end), clause.end):
        return "planned"
    behind = {c.kind for c in page.cues.within(clause.verb.end, clause.end) if c.family == "cue"}
    if "held" not in behind and _TO_FOLLOW.search(page.text, clause.verb.end, clause.end):
        return "planned"
    return "ongoing" if _RUNS.search(page.text, clause.start, clause.end) else None


def segment(page: Page, clause: Clause, start: int, end: int) -> tuple[int, int]:
    """The stretch between commas around a verbal noun and its count."""
    return page.stretch((clause.start, clause.end), start, end, ",;:")
