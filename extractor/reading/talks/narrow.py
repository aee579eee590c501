"""What a clause names beside an event and does not tell of it: other people, places, days."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.reading.page import Page
from extractor.reading.talks.mention import TalkMention
from extractor.reading.talks.seats import seats_in

_WITH = re.compile(  # "a meeting with Putin": he is refused, he does not refuse
    r"(?<!\w)(?:with|со?|[зі]з?|зі|to|by|of|from|from the|for|against|от|від|к|до|для|про|об?)"
    r"(?: [^\W\d][^\s,.;:]*){0,2} \Z",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(  # "hours after the meeting, a drone hit a minibus in Sumy region"
    r"(?<!\w)(?:after|following|before|ahead of|hours after|после|накануне|перед|после|після|"
    r"напередодні|перед)(?: [^\s,.;:]+){0,3} \Z",
    re.IGNORECASE,
)
_TRAVELS = re.compile(
    r"(?<!\w)(?:(?:was|were|is|are) (?:flying|heading|travell?ing|going|bound|on (?:his|her|their) "
    r"way)|вылета\w+|летит|летят|едет|едут|направля(?:ется|ются)|отправля(?:ется|ются)|"
    r"виліта\w+|летить|летять|їде|їдуть|пряму(?:є|ють)|вируша(?:є|ють))"
    r"(?: [^\s,.;:]+){0,5} (?:for|to|на)(?: [^\s,.;:]+){0,2} \Z",
    re.IGNORECASE,
)


_TELLING = 48  # characters from a verb of saying to its own day
_PARTED = re.compile(
    r"[,.;:]|(?<!\w)(?:that|of|about|with|what|что|об?|про|що|з|with|meeting|talks)(?!\w)",
    re.IGNORECASE,
)
_NEW_DATE = re.compile(  # what is called off for now only
    r"(?<!\w)(?:postpon|reschedul|put off|new dates?|another date|перенес|перенос|отложен|"
    r"(?:put|pushed|moved) (?:it|them) (?:off|back)|отложил\w* (?:е[её]|его|их)(?!\w)|"
    r"нов\w+ (?:срок|дат)|відклад|відкла|відтермін|нов\w+ (?:термін|строк))",
    re.IGNORECASE,
)
_AND = re.compile(r",? (?:and|и|й|і|та)(?: in)?(?: the| в| во| у)? ", re.IGNORECASE)
_SECOND = 16  # characters to the second of two lands
_SAID_AFTER = re.compile(
    r",? ?(?:(?:on|in|last|this|в|во|у|о)? ?[^\s,.;:]+ )?(?:after|following|before|ahead of|после|"
    r"по итогам|перед|після|за підсумками)(?: (?:a|an|the|his|her|their|[^\W\d]+))?\s",
    re.IGNORECASE,
)
_AMID = re.compile(  # talks that go on while something else happens
    r"(?<!\w)(?:amid|against the backdrop of|alongside|in parallel with|на фоне|параллельно с|"
    r"на тлі|паралельно з)(?: [^\s,.;:]+){0,4} \Z",
    re.IGNORECASE,
)
_SPOKE = re.compile(
    r"spoke|talked|(?:по|пере)?говорил|(?:по)?общал|(?:по|пере)?говори|(?:по)?спілкува|розмовля|"
    r"разговарива",
    re.IGNORECASE,
)
_SEATS = frozenset({"Kremlin", "White House"})


def narrowed(page: Page, mention: TalkMention) -> TalkMention:
    """Leave to an event only who and what its own clause gives it.

    Args:
        page: The page.
        mention: The clause, read and refined.

    Returns:
        The clause without the addressee and the place of a refusal, the third parties of a call
        between two leaders, the place and the day of what came after the talks.
    """
    if mention.type == "refusal":
        return _of_refuser(page, mention)
    mention = _without_told(page, mention)
    if mention.status == "cancelled" and _NEW_DATE.search(
        page.text, mention.sentence.start, _end_after(page, mention)
    ):
        mention = replace(mention, status="postponed")
    place = mention.place
    if place is not None and place.kind == "country" and _AND.match(page.text, place.end):
        lands = page.places.within(place.end, place.end + _SECOND)
        if any(_AND.fullmatch(page.text, place.end, land.start) for land in lands):
            mention = replace(mention, place=None)  # "consultations in Turkey and the Emirates"
    if mention.type == "proposal" and mention.place is not None:
        said = mention.verbal and mention.place.end <= mention.start
        if said or mention.place.place in _SEATS:  # "in Ankara he proposed to meet"
            mention = replace(mention, place=None)
    mention = _of_teller(page, mention)
    leaders = tuple(dict.fromkeys(party for party, _ in mention.delegates))
    called = mention.type == "call" or _SPOKE.match(page.text, mention.start) is not None
    if called and len(mention.parties) > 2 and len(leaders) == 2:
        mention = replace(mention, parties=leaders)
    if mention.type in ("talks", "call") and not mention.verbal:
        mention = _without_sequel(page, mention)
        if mention.status in (None, "held") and _TRAVELS.search(
            page.text, max(mention.clause[0], mention.start - 90), mention.start
        ):
            ahead = mention.date is not None and mention.date.direction == "future"
            return replace(mention, status="planned", date=mention.date if ahead else None)
    return mention


def _of_teller(page: Page, mention: TalkMention) -> TalkMention:
    """Talks after which somebody spoke, with him and whom he met: "said after meeting X"."""
    if mention.type not in ("talks", "call"):
        return mention
    end = mention.sentence.end
    for speaker in page.speakers.within(mention.sentence.start, end):
        between = page.text[max(speaker.end, speaker.verb_end) : mention.start]
        if not speaker.side or not _SAID_AFTER.fullmatch(between):
            continue
        comma = page.text.find(",", mention.end, end)
        met = [
            seat.party
            for seat in seats_in(page, mention.sentence)
            if mention.end <= seat.start < (comma if comma > 0 else end)
        ]
        if met and speaker.side not in met:
            parties = tuple(dict.fromkeys((speaker.side, *met)))
            people = tuple(pair for pair in mention.delegates if pair[0] in parties)
            return replace(mention, parties=parties, delegates=people)
    return mention


def _end_after(page: Page, mention: TalkMention) -> int:
    """Where the sentence after an event's ends."""
    items = page.sentences.items
    return items[min(len(items) - 1, mention.sentence.index + 1)].end


def _of_refuser(page: Page, mention: TalkMention) -> TalkMention:
    """A refusal with who refuses, the others of its clause and the place of the words left out."""
    named = [s for s in seats_in(page, mention.sentence) if s.party in mention.parties]
    acting = [
        seat
        for seat in named
        if not (seat.cases and "nom" not in seat.cases)
        and not _WITH.search(page.text, max(mention.sentence.start, seat.start - 40), seat.start)
    ]
    before = [seat for seat in acting if seat.start < mention.start]
    first = next(iter(before or acting), None)
    if first is None:
        capital = [
            seat.party
            for seat in page.parties.within(mention.sentence.start, mention.start)
            if seat.kind == "capital"
            and seat.party in mention.parties[:1]
            and not _WITH.search(page.text, max(0, seat.start - 40), seat.start)
        ]  # "in Moscow they refused"
        party = mention.parties[:1] if capital or not named else ()
    else:
        party = (first.party,)
    people = tuple(pair for pair in mention.delegates if pair[0] in party)
    if first is not None and any(seat.start > mention.start for seat in named):
        behind = {seat.lemma for seat in named if seat.start > mention.start}
        people = tuple(pair for pair in people if pair[1] not in behind) if before else people
    return replace(mention, parties=party, delegates=people, place=None)


def _without_told(page: Page, mention: TalkMention) -> TalkMention:
    """An event without the day of the words about it, or of a count handed over before it.

    "..., she told journalists in Doha on Wednesday"; "300 men against 200 on Thursday, completing
    what they shook hands on".
    """
    date, text = mention.date, page.text
    if date is None or mention.type not in ("talks", "agreement"):
        return mention
    for speaker in page.speakers.within(mention.sentence.start, mention.sentence.end):
        if mention.end <= speaker.verb_start and speaker.verb_end <= date.start:
            between = text[max(speaker.end, speaker.verb_end) : date.start]
            if len(between) <= _TELLING and not _PARTED.search(between):
                return replace(mention, date=None)
    if date.end < mention.start and "," in text[date.end : mention.start]:
        counts = [n for n in page.numbers_in(mention.sentence) if n.end <= date.start]
        if any(page.dates.at(n.start) is None and not n.ordinal for n in counts):
            return replace(mention, date=None)
    return mention


def _without_sequel(page: Page, mention: TalkMention) -> TalkMention:
    """Talks without the place and the day of what a main clause behind them tells."""
    low = max(mention.clause[0], mention.start - 60)
    behind = _AFTERWARDS.search(page.text, low, mention.start) is not None
    moves = [
        cue.start
        for cue in page.cues.within(mention.end, mention.sentence.end)
        if cue.family == "verb"
    ]
    place, date = mention.place, mention.date
    if mention.status == "held" and date is None and _AMID.search(page.text, low, mention.start):
        mention = replace(mention, status="ongoing")
    if place is not None and place.start > mention.end:
        between = page.text[mention.end : place.start]
        sent_there = bool(moves) and page.parties.at(place.start) is not None
        if behind and ("," in between or sent_there):  # "before the talks, bodies went to Kyiv"
            place = None
    if date is not None and moves and date.start > mention.end:
        between = page.text[mention.end : date.start]
        if min(moves) < date.start and ("," in between or ":" in between or "—" in between):
            date = None
    return replace(mention, place=place, date=date)
