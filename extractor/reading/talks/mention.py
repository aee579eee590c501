"""One clause that speaks of a diplomatic event, as the rules read it."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.records import DiplomacyStatus, DiplomacyType
from extractor.text.dates import DateMention
from extractor.text.places import PlaceMention, lands_of
from extractor.text.sentences import Sentence
from extractor.text.speech.speakers import Speaker

TWO_SIDED = ("talks", "call", "agreement")  # it takes two for these


@dataclass(frozen=True, slots=True)
class TalkMention:
    """One clause that speaks of a diplomatic event.

    Attributes:
        type: What sort of event.
        status: How real it is, or nothing where the clause does not tell.
        date: When it was or will be.
        place: Where.
        parties: Who, canonical names in the order of the text.
        mediators: Who helped.
        delegates: Names of people at the table, by party.
        speakers: Who tells of it.
        sentence: The sentence it stands in.
        start: Offset of the word that names the event.
        end: Offset after it.
        topics: What it is about, in the words of the text.
        clause: Bounds of its clause.
        topical: Whether the clause says enough to be a record of its own.
        verbal: Whether a verb names the event, not a noun.
        soft: Whether it only names those who talk: "the delegations".
    """

    type: DiplomacyType
    status: DiplomacyStatus | None
    date: DateMention | None
    place: PlaceMention | None
    parties: tuple[str, ...]
    mediators: tuple[str, ...]
    delegates: tuple[tuple[str, str], ...]
    speakers: tuple[Speaker, ...]
    sentence: Sentence
    start: int
    end: int
    topics: tuple[str, ...] = ()
    clause: tuple[int, int] = (0, 0)
    topical: bool = False
    verbal: bool = False
    soft: bool = False


def apart(first: TalkMention, second: TalkMention) -> bool:
    """Tell whether two clauses give times that do not meet."""
    if first.date is None or second.date is None:
        return False
    one, two = first.date, second.date
    if not (one.first and one.last and two.first and two.last):
        return False
    return one.first > two.last or two.first > one.last


def in_one_place(first: TalkMention, second: TalkMention) -> bool:
    """Tell whether two clauses name one place, a town and its country, or a country's border."""
    if first.place is None or second.place is None:
        return False
    one, two = first.place, second.place
    if (
        one.place == two.place
        or one.place in lands_of(two.place)
        or two.place in lands_of(one.place)
    ):
        return True
    return {one.kind, two.kind} == {"country", "border"} and (
        one.place in two.place or two.place in one.place
    )
