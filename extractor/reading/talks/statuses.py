"""Statuses of diplomacy: whether what a word names is held, planned, declined, called off."""

from __future__ import annotations

import re

from extractor.reading.talks.cues import Signal, Signals
from extractor.reading.talks.fronted import governed_behind
from extractor.reading.talks.hints import is_denied, live
from extractor.reading.talks.plans import (
    is_achieved,
    is_announced,
    is_infinitive,
    is_mooted,
    of_swap,
)
from extractor.records import STRUCK, DiplomacyStatus

_UNREAL = re.compile(r"\b(?:to|would|could|should|might|may) have (?:\w+ )?\Z", re.IGNORECASE)
_SUPPOSED = re.compile(
    r"(?<!\w)(?:if|unless|чтобы|если|якби|якщо|аби|щоб)(?: [^\s,;:]+){0,4} \Z", re.IGNORECASE
)
_BEEN = re.compile(  # "чтобы закончить переговоры, прошедшие в пятницу"
    r",? (?:(?:прошедш|состоявш|проходивш)\w+|котор\w+ (?:прош|состоял|проходил)\w*|"
    r"(?:що|як(?:і|а|ий)) (?:відбу|пройш|проходи)\w+|(?:that|which) (?:took|were held|was held))",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(r"(?:ed|sought)(?: \w+)?\Z", re.IGNORECASE)
_ADJACENT = 34  # characters in which a word right before a noun still belongs to it
_BEFORE = 70
_AFTER = 110
_REFLEXIVE = ("ється", "ються")  # Ukrainian presents that end as Russian infinitives do
_MAIN_VERB = 48  # characters from the end of a relative clause to the verb of the main one
_RELATIVE = re.compile(  # "talks between envoys, which had been due to open in Geneva, have been"
    r"(?:(?! (?:was|were|is|are|has|have|had|will|would)\b)(?:[^,.;:()]|(?<=[A-Z])\.)){0,110}, "
    r"(?:(?:of|in|on|at|for|to|в|во|на|о|об|до|у|про|з) )?"
    r"(?:which|that|who|котор\w+|що|як(?:ий|а|е|і|ого|ої|ому|ій|их|им|у|ими|ими))(?!\w)"
    r"[^,.;:()]{3,140}, ",
    re.IGNORECASE,
)
_GOVERNED: tuple[DiplomacyStatus, ...] = ("declined", "proposed")
_FULL_STOPS = (".", "!", "?", '"', ")", ":")
_EVENT: tuple[DiplomacyStatus, ...] = ("planned", "held", "ongoing")


def status_of(
    text: str, signals: Signals, trigger: Signal, clause: tuple[int, int], future: bool | None
) -> DiplomacyStatus | None:
    """Tell the status of the event that a trigger names.

    Args:
        text: Folded text.
        signals: Its signals.
        trigger: The trigger.
        clause: Bounds of its clause.
        future: Whether the event's own date is still to come, if there is one.

    Returns:
        The status, or None where nothing tells.
    """
    supposed = _SUPPOSED.search(text, max(clause[0], trigger.start - 40), trigger.start)
    if supposed and not _BEEN.match(text, trigger.end):
        return None
    if trigger.kind == "proposal":
        return None if is_denied(text, trigger) else "proposed"
    if trigger.kind == "refusal":
        return "declined"
    if trigger.form in ("noun", "soft"):
        return _status_of_noun(text, signals, trigger, clause, future)
    status = _status_of_verb(text, signals, trigger, clause)
    if _is_present(text, trigger) and future is False and status in (None, "ongoing"):
        return _done(trigger)  # "June 2: the delegations meet in Istanbul"
    if status == "ongoing" and future:
        return "planned"  # "when they sit down in Minsk this Saturday"
    return status


def _is_present(text: str, trigger: Signal) -> bool:
    if trigger.form != "base" or trigger.kind not in ("talks", "call"):
        return False
    finite = text.endswith(_REFLEXIVE, trigger.start, trigger.end)
    return finite or not is_infinitive(text, trigger.start, trigger.end)


def _status_of_verb(
    text: str, signals: Signals, trigger: Signal, clause: tuple[int, int]
) -> DiplomacyStatus | None:
    before = signals.within(max(clause[0], trigger.start - _BEFORE), trigger.start)
    ruled = _nearest(before, _GOVERNED + STRUCK, trigger)
    done: DiplomacyStatus = "signed" if trigger.kind == "agreement" else "held"
    if trigger.form == "past":
        if any(s.kind == "negated" and trigger.start - s.end <= 12 for s in before):
            return "declined"
        struck = _nearest(before, STRUCK, trigger)
        if _UNREAL.search(text, max(clause[0], trigger.start - 30), trigger.start):
            return struck or "planned"
        planned = [s for s in before if s.kind == "modal" and 0 < trigger.start - s.end <= 2]
        latin = text[trigger.start : trigger.end].isascii()
        return "planned" if planned and not latin else done
    if ruled is not None and trigger.form != "future":
        return ruled
    if trigger.form == "future":
        negated = any(s.kind == "negated" and trigger.start - s.end <= 2 for s in before)
        return "declined" if negated else "planned"
    if is_achieved(text, clause[0], trigger.start):
        return done
    if (
        any(s.kind in ("modal", "planned") for s in before)
        or "to " in text[trigger.start - 3 : trigger.start]
        or _is_wanted(text, signals, trigger, clause)
    ):
        after = signals.within(trigger.end, min(clause[1], trigger.end + _AFTER))
        off = [s for s in after if not of_swap(text, s.start)]
        return _nearest(off, STRUCK, trigger) or "planned"
    if not text[trigger.start].isascii() or _is_headlined(text, trigger):
        return None
    if _WISHED.search(text, clause[0], trigger.start):
        return None
    return "ongoing"


_WISHED = re.compile(  # "the suggestion that the ombudsmen meet": a wish, no present
    r"(?<!\w)(?:suggest\w*|propos\w+|recommend\w*|request\w*|demand\w*|insist\w*|urg\w+|ask\w*|"
    r"ideas?|advis\w+|advice|calls?|appeal\w*) that(?: [^\s,.;:]+){1,8} \Z",
    re.IGNORECASE,
)


def _is_headlined(text: str, trigger: Signal) -> bool:
    """Whether a headline tells it: "Erdoğan and Putin speak by phone" may be over by now."""
    end = text.find("\n", trigger.end)
    line = text[trigger.end : end if end >= 0 else len(text)].rstrip()
    return end >= 0 and not line.endswith(_FULL_STOPS)


def _is_wanted(text: str, signals: Signals, trigger: Signal, clause: tuple[int, int]) -> bool:
    """What an infinitive hangs on may stand behind it: "встретиться стороны рассчитывают"."""
    if not is_infinitive(text, trigger.start, trigger.end):
        return False
    after = signals.within(trigger.end, min(clause[1], trigger.end + _BEFORE))
    return any(s.kind == "planned" for s in after)


def _status_of_noun(
    text: str, signals: Signals, trigger: Signal, clause: tuple[int, int], future: bool | None
) -> DiplomacyStatus | None:
    before = live(
        text, signals.within(max(clause[0], trigger.start - _BEFORE), trigger.start + 1), trigger
    )
    after = live(text, signals.within(trigger.start + 1, _reach(text, trigger, clause[1])), trigger)
    after = _of_main(text, after, trigger, clause[1])
    fronted = governed_behind(text, after, trigger, clause)
    if fronted is not None:
        return fronted
    modifier = _modifier(text, before, trigger)
    struck = _nearest([s for s in (*before, *after) if not of_swap(text, s.start)], STRUCK, trigger)
    if struck is not None:
        return struck
    if not any(s.kind == "held" for s in after) and _WILL_GO.search(
        text, max(clause[0], trigger.start - 72), trigger.start
    ):
        return "planned"  # "will fly to Ankara, for a meeting with Erdogan"
    announced = is_announced(text, max(clause[0], trigger.start - 60), trigger.start)
    if announced and not any(s.kind in ("held", "past_modifier") for s in after):
        return "planned"
    if is_mooted(text, trigger.start):
        return "planned"
    if modifier == "past_modifier":
        return _done(trigger) if future is not True else "planned"
    ruled = _nearest(before, _GOVERNED, trigger) or _passive(text, after)
    if ruled is not None:
        return ruled
    events = [s for s in (*before, *after) if not _inside(s, trigger)]
    event = _nearest(events, _EVENT, trigger)
    if event == "held" and modifier == "future_modifier" and future is None:
        if _LATEST.search(text, max(clause[0], trigger.start - 24), trigger.end):
            return _done(trigger)  # "held the latest round": no round to come
        nearest_held = min(s.start for s in events if s.kind == "held")
        event = "planned" if nearest_held < trigger.start else "held"
    if future is not None and event != "ongoing":
        return "planned" if future else _done(trigger)
    if event is not None:
        return _done(trigger) if event == "held" else event
    if trigger.kind == "agreement" and signals.kinds(
        max(clause[0], trigger.start - 40), min(clause[1], trigger.end + 60)
    ) & {"reached"}:
        return "signed"
    return "planned" if modifier == "future_modifier" else None


def _reach(text: str, trigger: Signal, end: int) -> int:
    """How far behind a noun its verb may stand: beyond a relative clause, if one is between."""
    between = _RELATIVE.match(text, trigger.end, end)
    behind = between.end() + _MAIN_VERB if between else 0
    return min(end, max(trigger.end + _AFTER, behind))


def _of_main(text: str, after: list[Signal], trigger: Signal, end: int) -> list[Signal]:
    """Leave out how often talks "which had been put off twice, will open" were put off."""
    between = _RELATIVE.match(text, trigger.end, end)
    if between is None or not any(
        s.start >= between.end() and s.kind in _EVENT + STRUCK for s in after
    ):
        return after
    return [s for s in after if s.kind not in STRUCK or s.start >= between.end()]


_LATEST = re.compile(r"(?<!\w)(?:очередн|чергов)\w+", re.IGNORECASE)
_WILL_GO = re.compile(
    r"(?<!\w)(?<!не )(?:(?:will|is to|are to|is due to|plans to) (?:fly|travel|go|head|come)|"
    r"(?:по|вы|при)летит|(?:по|вы|при)летят|(?:по|при)ед(?:ет|ут)|отправ(?:ится|ятся)|"
    r"прибуд(?:ет|ут)|(?:по|ви|при)летить|(?:по|ви|при)летять|(?:по|при)їд(?:е|уть)|"
    r"вируш(?:ить|ать)|відправ(?:иться|ляться)|прибуд(?:е|уть))(?= )[^.;:]*?"
    r",? (?:for|to|на)(?: [^\s,.;:]+){0,2} \Z",
    re.IGNORECASE,
)


def _done(trigger: Signal) -> DiplomacyStatus:
    return "signed" if trigger.kind == "agreement" else "held"


def _inside(signal: Signal, trigger: Signal) -> bool:
    return trigger.start <= signal.start < trigger.end


def _modifier(text: str, before: list[Signal], trigger: Signal) -> str | None:
    """The word that stands right before a noun: "previous", "next", "during"."""
    near = [
        s
        for s in before
        if s.kind in ("past_modifier", "future_modifier")
        and trigger.start - s.end <= _ADJACENT
        and not re.search(r"[,.;:()]", text[s.end : trigger.start])
        and (s.start >= trigger.start or len(text[s.end : trigger.start].split()) <= 3)
    ]
    future = [s for s in near if s.kind == "future_modifier"]
    chosen = future or near
    return chosen[-1].kind if chosen else None


def _passive(text: str, after: list[Signal]) -> DiplomacyStatus | None:
    """Read "talks were proposed", "встреча предложена": the governing verb may follow."""
    for signal in after:
        governs = signal.kind in _GOVERNED and _PARTICIPLE.search(text, signal.start, signal.end)
        if governs and re.search(
            r"\b(?:was|were|been|be|is|are)\s+(?:\w+\s+)?\Z",
            text[max(0, signal.start - 20) : signal.start],
        ):
            return "declined" if signal.kind == "declined" else "proposed"
    return None


def _nearest(
    signals: list[Signal], kinds: tuple[DiplomacyStatus, ...], trigger: Signal
) -> DiplomacyStatus | None:
    best: tuple[int, DiplomacyStatus] | None = None
    for signal in signals:
        kind = next((kind for kind in kinds if kind == signal.kind), None)
        if signal.family != "cue" or kind is None:
            continue
        gap = max(signal.start - trigger.end, trigger.start - signal.end, 0)
        if best is None or gap < best[0]:
            best = (gap, kind)
    return best[1] if best else None
