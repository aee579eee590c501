"""Rules for records of diplomacy on who: parties, delegates, mediators and speakers."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.reading.talks.mention import TalkMention
from extractor.records import Finding
from extractor.text.parties import canonical_party
from extractor.validate.talks.blocs import is_told_of
from extractor.validate.talks.case import Case, finding
from extractor.validate.talks.scenes import find_who, parties_of
from extractor.validate.talks.seating import delegate_fault, is_implied, is_seated, side_of


def talk_party_grounded(case: Case) -> Iterator[Finding]:
    """Each party, mediator and delegate is named in the text, beside such an event and on its side.

    Passes: Ukraine with Umerov, for "Umerov met ...". Fails: a state the text never names; a
    delegate seated with the other side.
    """
    parties = parties_of(case.record)
    present = {mention.party for mention in case.page.parties}
    for index, (party, participant) in enumerate(
        zip(parties, case.record.participants, strict=True)
    ):
        path = f"participants[{index}]"
        if party in parties[:index]:
            yield finding(case, "talk_party_grounded", "error", f"{party} is there twice", path)
        named = party in present or find_who(participant.party, case.page.text) is not None
        told = named or is_told_of(case.page, participant.party)
        if not told and not is_implied(case, party, parties):
            message = f"{participant.party} is nowhere in the text"
            yield finding(case, "talk_party_grounded", "error", message, path)
        elif (
            named
            and _is_of_status(case)
            and not is_seated(case, party, parties, participant.delegates)
        ):
            message = f"{party} is not at this table"
            yield finding(case, "talk_party_grounded", "error", message, path, _first(case))
        for number, name in enumerate(participant.delegates):
            fault = delegate_fault(case.page, name, party)
            if fault:
                field = f"{path}.delegates[{number}]"
                yield finding(case, "talk_party_grounded", "error", fault, field)
    for index, mediator in enumerate(case.record.mediators):
        party = canonical_party(mediator) or mediator
        if party not in present and find_who(mediator, case.page.text) is None:
            message = f"{mediator} is nowhere in the text"
            yield finding(case, "talk_party_grounded", "error", message, f"mediators[{index}]")


def talk_speaker_grounded(case: Case) -> Iterator[Finding]:
    """Each speaker is named in the text, in whatever case or script.

    Passes: "Dmitry Peskov", for "сообщил Песков". Fails: a name the text does not know.
    """
    for index, attribution in enumerate(case.record.attributions):
        if find_who(attribution.speaker, case.page.text) is None:
            message = f"{attribution.speaker} is nowhere in the text"
            field = f"attributions[{index}].speaker"
            yield finding(case, "talk_speaker_grounded", "error", message, field)


def talk_speaker_side(case: Case) -> Iterator[Finding]:
    """Each speaker stands on the side that the tables or the words beside the name give.

    Passes: Peskov for Russia. Fails: Peskov for Ukraine.
    """
    for index, attribution in enumerate(case.record.attributions):
        if attribution.side is None:
            continue
        said = canonical_party(attribution.side) or attribution.side
        field = f"attributions[{index}].side"
        known = side_of(case.page, attribution.speaker)
        if known and said not in known:
            message = f"{attribution.speaker} speaks for {sorted(known)[0]}, not for {said}"
            yield finding(case, "talk_speaker_side", "error", message, field)
        elif not known and all(party.party != said for party in case.page.parties):
            message = f"{said} is nowhere in the text"
            yield finding(case, "talk_speaker_side", "error", message, field)
        elif case.record.type == "statement" and said not in parties_of(case.record):
            message = f"{said} makes the statement but is not among its participants"
            yield finding(case, "talk_speaker_side", "error", message, field)


_UNDONE = frozenset({"planned", "proposed", "postponed", "cancelled", "declined"})


def _is_of_status(case: Case) -> bool:
    """Whether some scene of a record may be its own: what has been is none that was put off."""
    undone = case.record.status in _UNDONE
    return not case.best or any(
        scene.status is None or (scene.status in _UNDONE) == undone for scene in case.best
    )


def _first(case: Case) -> TalkMention | None:
    return case.best[0] if case.best else None
