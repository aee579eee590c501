"""What became of an offer: who answered it, and which clauses speak of the same one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.reading.page import Page
from extractor.reading.talks.fronted import refused_first
from extractor.reading.talks.mention import TalkMention
from extractor.reading.talks.topics import offered

_REACH = 2  # sentences after an offer in which its answer may stand
_THAT = re.compile(
    r"(?<!\w)(?:it|this|that|"
    r"(?:the|his|her|its|their) (?:proposal|offer|idea|initiative|call|plan)|"
    r"(?:says?|said) no|эт[уио]\w*|е[её]|его|(?:предложени|иде|инициатив)\w+|"
    r"цю|це|цього|її|його|(?:пропозиці|іде|ініціатив)\w+)(?!\w)",
    re.IGNORECASE,
)
_POINTED_AT = re.compile(
    r"(?<!\w)(?:this|that|such|эт\w+|цю|ця|цієї|цій|цей)(?: \w+)? \Z", re.IGNORECASE
)


_ASKED = re.compile(
    r"(?<!\w)(?:which|that|котор\w+|як(?:у|ий|е|і|их|ої|ою|им|ими))(?: [^\s,;:.]+){0,3}? "
    r"(?:propose[ds]?|offer(?:ed|s)|suggest(?:ed|s)|asked for|put forward|made|voiced|tabled|"
    r"предл\w+|прос\w+|выдвин\w+|озвуч\w+|выступ\w+|сделал\w*|привез\w+|приехал\w*|"
    r"запропон\w+|пропону\w+|висун\w+|виступ\w+|зроби\w+|приїхал\w*|внес\w+)"
    r"(?: [^\s,;:.]+){0,3}",
    re.IGNORECASE,
)

_GOVERNS = re.compile(r"(?: [^\s,.;:]+){0,3} ")  # from a subject to its verb
_SUCH = (
    r"(?:it|this|that|(?:such|the|his|her|its|their) (?:an? )?(?:\w+ ){0,2}?"  # what is answered
)
_SUCH += r"(?:proposal|offer|idea|meeting|summit|talks|truce|ceasefire|pause|plan|invitation))"
_SAID_NO = re.compile(
    rf"(?<!\w)(?:rul(?:ed|ing) {_SUCH} out|ruled out {_SUCH}|turn(?:ed|ing) {_SUCH} down|"
    rf"brush(?:ed|ing) {_SUCH} aside|(?:call|describ|dismiss|reject)(?:ed|ing) {_SUCH}"
    r"(?= (?:as |\W*)?(?:\w+ ){0,2}?\W*(?:premature|unacceptable|pointless|unserious|a stunt))|"
    rf"(?:reject|dismiss|declin|rebuff)(?:ed|ing) {_SUCH}(?=[.,;]|\Z)|(?:says?|said) no(?=[.,;])|"
    r"(?:answered|replied|responded) with a (?:refusal|no)|"
    rf"(?:did not|didn't|would not) (?:accept|agree to|support|back|take up) {_SUCH}|"
    r"(?:его|е[её]|это|эту идею|на это|на него|на не[её]) не (?:принял|поддержал|согласил|одобрил)"
    r"\w*|не (?:принял|поддержал|одобрил)\w* (?:его|е[её]|эту|этой|это|такую)(?!\w)|"
    r"(?:його|її|це|цю ідею|на це|на нього|на неї) не (?:прийня|підтрима|погоди|схвали)\w*|"
    r"не (?:прийня|підтрима|схвали)\w* (?:його|її|цю|цієї|це|таку)(?!\w)|"
    r"наз(?:вал|ыва)\w* (?:[^\s,.;:]+ ){1,4}?«?(?:преждевременн|неприемлем|бессмысленн)\w*|"
    r"ответил\w* (?:на (?:это|не[её]) )?отказом|(?:отверг|отклонил|исключил)\w* "
    r"(?:е[её]|его|это|эту|такую|такой|подобн\w+)(?!\w)|"
    r"наз(?:ва|ива)\w* (?:[^\s,.;:]+ ){1,4}?«?(?:передчасн|неприйнятн|безглузд)\w*|"
    r"відпові\w+ (?:на (?:це|неї) )?відмовою|(?:відкину|відхили|виключи)\w+ "
    r"(?:її|його|це|цю|таку|такий|подібн\w+))",
    re.IGNORECASE,
)
_THEY_TURNED = re.compile(  # "Kyiv offered her a meeting, she turned it down"
    r", (?:but |and |а |но |але |та |проте |однак )?(?:he|she|they|он|она|они|він|вона|вони) "
    r"(?:[^\s,.;:]+ ){0,4}?(?:turned|declined|refused|rejected|отказал|отверг|отклон|"
    r"відмов|відки|відхил)",
    re.IGNORECASE,
)


def as_offers(page: Page, mentions: Sequence[TalkMention]) -> list[TalkMention]:
    """Take "the meeting that Kyiv had asked for was rejected" for an offer, declined."""
    kept: list[TalkMention] = []
    turned: set[int] = set()
    for mention in mentions:
        asked = _ASKED.search(page.text, mention.sentence.start, mention.sentence.end)
        makers = page.parties.within(asked.start(), asked.end()) if asked else []
        if mention.type == "refusal" and makers:
            turned.add(mention.sentence.start)
            parties = tuple(dict.fromkeys((makers[0].party, *mention.parties)))
            mention = replace(
                mention, type="proposal", status="declined", parties=parties, date=None
            )
        kept.append(mention)
    return [each for each in kept if each.status == "declined" or each.sentence.start not in turned]


def answered(
    page: Page, offers: Sequence[TalkMention], said: Sequence[TalkMention]
) -> list[TalkMention]:
    """Mark the offers that somebody else turned down, and leave those refusals out.

    Args:
        page: The page.
        offers: The clauses that make records.
        said: Every clause of diplomacy of the page, those too thin for a record included.
    """
    refusals = [each for each in said if each.type == "refusal"]
    gone: set[int] = set()
    kept: list[TalkMention] = []
    for offer in offers:
        answer = None
        if offer.type == "proposal" and offer.status == "proposed":
            answer = next((each for each in refusals if _answers(page, offer, each)), None)
        if answer is None:
            kept.append(_rejected(page, offer))
            continue
        gone.add(answer.start)
        parties = tuple(dict.fromkeys((*offer.parties, *answer.parties)))
        people = tuple(dict.fromkeys((*offer.delegates, *answer.delegates)))
        kept.append(replace(offer, status="declined", parties=parties, delegates=people))
    return [each for each in kept if each.type != "refusal" or each.start not in gone]


def _rejected(page: Page, offer: TalkMention) -> TalkMention:
    """An offer that somebody else, in other words than those of refusing, said no to."""
    if offer.type != "proposal" or offer.status != "proposed":
        return offer
    items = page.sentences.items
    last = items[min(len(items) - 1, offer.sentence.index + _REACH)]
    said = refused_first(page, offer) or _SAID_NO.search(page.text, offer.end, last.end)
    if said is None:
        return offer
    sentence = page.sentence_at(said.start()) or offer.sentence
    low = max(offer.end, sentence.start)
    who = [
        seat.party
        for seat in page.parties.within(low, max(low, said.start()))
        if seat.may_be_subject
    ]
    if who[:1] == list(offer.parties[:1]):
        return offer  # who offered it calls something else premature
    return replace(
        offer, status="declined", parties=tuple(dict.fromkeys((*offer.parties, *who[:1])))
    )


def _answers(page: Page, offer: TalkMention, refusal: TalkMention) -> bool:
    apart = refusal.sentence.index - offer.sentence.index
    if not 0 <= apart <= _REACH or refusal.start < offer.end:
        return False
    that = _THAT.search(page.text, *refusal.clause)
    if offer.parties[:1] == refusal.parties[:1]:
        named = {seat.party for seat in page.parties.within(*refusal.clause)}
        own = offer.clause == refusal.clause or offer.parties[0] in named
        return that is not None and not own and bool(offer.parties)
    if that:
        return True
    return apart <= 1 and offered(page, refusal) is None


def is_repeated(page: Page, mention: TalkMention) -> bool:
    """Tell whether a clause only points back at an offer: "promised to study this initiative"."""
    before = page.text[max(mention.clause[0], mention.start - 24) : mention.start]
    return mention.type == "proposal" and _POINTED_AT.search(before) is not None


def one_offer(page: Page, first: TalkMention, second: TalkMention) -> bool:
    """Tell whether two offers or refusals may be one: by the same party, of the same thing."""
    if first.parties[:1] != second.parties[:1]:
        return False
    things = {offered(page, first), offered(page, second)} - {None, "talks"}
    return len(things) <= 1


def own_stances(mentions: list[TalkMention]) -> list[TalkMention]:
    """Leave out the noun that a verb of offering or refusing governs: "rejected a truce" is one."""
    governed = {
        (mention.type, mention.clause)
        for mention in mentions
        if mention.verbal and mention.type in ("proposal", "refusal")
    }
    return [
        mention
        for mention in mentions
        if mention.verbal or (mention.type, mention.clause) not in governed
    ]


def turned_down(page: Page, offer: TalkMention, refusal: TalkMention) -> TalkMention | None:
    """The offer, declined, where its sentence goes on to who else declined it."""
    if not offer.verbal or refusal.start < offer.end:
        return None
    between = [
        seat
        for seat in page.parties.within(offer.end, refusal.start)
        if seat.party not in offer.parties and seat.may_be_subject
    ]
    if between and _GOVERNS.fullmatch(page.text, between[-1].end, refusal.start):
        return replace(offer, status="declined", parties=(*offer.parties, between[-1].party))
    if _THEY_TURNED.search(page.text, offer.end, refusal.end):
        return replace(offer, status="declined")
    return None
