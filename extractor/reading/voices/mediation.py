"""Who mediated a handover, or is thanked for it."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.ways.hints import WARRING
from extractor.text.parties import PartyMention
from extractor.text.sentences import Sentence

_MEDIATION = Phrases(
    r"(?<!\w)(?:mediat\w+|broker\w*|intermedia\w+|go-betweens?|good offices|"
    r"посредни\w+|посередни\w+)",
    re.IGNORECASE,
)
_HELP = Phrases(
    r"(?<!\w)(?:thank\w*|grateful|gratitude|facilitated|"
    r"приложили|приложил|предприняли|предпринял|прикладали|"
    r"благодар(?:н|ил|ит|ят|им|ю)\w*|поблагодар\w+|дяку\w+|подяк\w+|вдячн\w+)",
    re.IGNORECASE,
)
_SWAP = re.compile(
    r"(?<!\w)(?:swap|exchange|-day trade|trades? of|размен|розмін|handover|repatriat|"
    r"return|releas|prisoner|captiv|bod(?:y|ies)|"
    r"обмен|обмін|пленн|плен[ау]|полон|передач|возвращ|поверн|репатр|звільн|освобо|тел|тіл)",
    re.IGNORECASE,
)
_TALKS = re.compile(
    r"(?<!\w)(?:talks|negotiat(?!or)\w*|summit|round|meeting|переговор(?!щи)\w*+|встреч\w*+|"
    r"перемов(?!ни)\w*+|зустріч\w*+|раунд\w*+|to meet|встретится|зустрінеться)(?! (?:о|об|про|"
    r"on|about) (?:н[её]м|нього|it)(?!\w))",
    re.IGNORECASE,
)
_IN = re.compile(r"(?<!\w)(?:in|at|to|from|в|во|у|из|з|із)(?: the)? \Z", re.IGNORECASE)
# "The Emirates acted as mediators", "США та Емірати виступили посередниками"
_MEDIATES = re.compile(
    r"(?:(?:,| and| и| і| та| й|-)? ?[^\W\d][\w']*+){0,9}? ?-?"
    r"(?:mediat|broker|intermedia|go-between|посредни|посередни)",
    re.IGNORECASE,
)
_THIS_STATE = re.compile(
    r"(?<!\w)(?:this|the same|that) (?:state|country|emirate)|(?:эта|та же) (?:страна|держава)|"
    r"ця (?:сама )?(?:країна|держава)",
    re.IGNORECASE,
)
_ITS = re.compile(
    r"(?<!\w)(?:its|their|his|её|ее|его|их|його|її|їхн\w+) "
    r"(?:[^\W\d]\w* )?(?:mediation|good offices|посредничеств\w+|посередництв\w+)",
    re.IGNORECASE,
)
_AIDED = re.compile(
    r"(?<!\w)(?:for (?:[^\W\d]+ ){0,3}(?:help|assistance|support|aid|efforts)|"
    r"за (?:[^\W\d]+ ){0,2}(?:помощь|содействие|поддержку|допомогу|сприяння|підтримку|"
    r"увагу))(?!\w)",
    re.IGNORECASE,
)
_FROM_THERE = re.compile(
    r"(?<!\w)(?:mediators?|intermediaries|go-betweens|посредник\w*|посередник\w*) "
    r"(?:from|in|из|із|з|зі)(?: the)? (?:[^\W\d][\w'-]*(?: and| и| і| та| й|,)(?: the)? ){0,3}\Z",
    re.IGNORECASE,
)
# "the Americans had done the mediating", "эмиратские посредники"
_PEOPLE = re.compile(r"s|ы|и|і|ці|цы", re.IGNORECASE)
_AS_MEDIATORS = re.compile(
    r" (?:[^\W\d]\w* )?(?:mediat|broker|intermedia|go-between|посредни|посередни)", re.IGNORECASE
)
# "Emirati diplomats had mediated", "при участии катарских дипломатов-посредников"
_ENVOYS = re.compile(
    r" (?:diplomat|official|envoy|negotiator|partner|colleague|go-between|дипломат|представител|"
    r"переговорщик|партн[её]р|чиновник|представник|перемовник|переговорник|посадов)\w*"
    r"(?: [^\W\d]\w*){0,4}[ -](?:mediat|broker|intermedia|go-between|посредни|посередни)",
    re.IGNORECASE,
)
# "Домовлялися через Катар", "negotiated through Doha"
_THROUGH = re.compile(
    r"(?<!\w)(?:agreed|negotiated|arranged|settled|worked out|договор\w+|договар\w+|"
    r"услов\w+|согласова\w+|"
    r"домов\w+|узгод\w+|погод\w+)(?: [^\W\d]\w*){0,4} (?:through|via|через)(?: the)? \Z",
    re.IGNORECASE,
)
_READY = re.compile(
    r"(?<!\w)(?:ready|prepared|willing|offer\w*|could|might|may|can|готов\w*|предл\w+|может|могут|"
    r"мог\w* бы|пропон\w+|запропон\w+|може|можуть|міг би|могли б) (?:to |и дальше |й надалі )?"
    r"(?:act|serve|be|mediat|step|стать|быть|выступ|посреднич|стати|бути|виступ|посередни)",
    re.IGNORECASE,
)
_COMING = re.compile(
    r"(?<!\w)(?:will|is to|are to|станет|станут|будет|будут|выступит|стане|стануть|буде|будуть|"
    r"виступить)(?!\w)",
    re.IGNORECASE,
)


def mediators_in(page: Page, sentence: Sentence, counts: bool) -> tuple[str, ...]:
    """Name the third parties that a sentence says mediated.

    Args:
        page: The page.
        sentence: One of its sentences.
        counts: Whether the sentence counts those handed over.

    Returns:
        Canonical names, in order.
    """
    start, end = sentence.start, sentence.end
    plain = _MEDIATION.search(page, start, end)
    through = tuple(
        party.party
        for party in page.parties.within(start, end)
        if party.party not in WARRING
        and party.kind in ("state", "capital")
        and _THROUGH.search(page.text, max(start, party.start - 80), party.start)
    )
    if (
        through
        and not _COMING.search(page.text, start, end)
        and not _READY.search(page.text, start, end)
    ):
        return tuple(dict.fromkeys(through))
    if plain is None and (
        not _HELP.search(page, start, end) or _AIDED.search(page.text, start, end)
    ):
        return ()
    if not counts and _COMING.search(page.text, start, end):
        return ()  # of an exchange to come, or of talks
    if _READY.search(page.text, start, end):
        return ()  # who would, has not
    swap = counts or _SWAP.search(page.text, start, end) is not None
    if not swap and (plain is None or _TALKS.search(page.text, start, end)):
        return ()
    third = [p for p in page.parties.within(start, end) if p.party not in WARRING]
    named = [party.party for party in third if _acts(page, sentence, party)]
    if not named and plain is not None:
        named = _referred(page, sentence, third, plain)
    return tuple(dict.fromkeys(named))


def _referred(
    page: Page, sentence: Sentence, third: list[PartyMention], word: re.Match[str]
) -> list[str]:
    """The mediator that a pronoun stands for: "this state", "its mediation"."""
    states = [p for p in third if p.start < word.start() and p.kind != "leader"]
    if states and _THIS_STATE.search(page.text, sentence.start, sentence.end):
        return [states[-1].party]
    if not _ITS.search(page.text, sentence.start, sentence.end) or sentence.index == 0:
        return []
    before = page.sentences.items[sentence.index - 1]
    states = states or [
        p for p in page.parties.within(before.start, before.end) if p.party not in WARRING
    ]
    parties = {p.party for p in states}
    return list(parties) if len(parties) == 1 else []


def _people_act(page: Page, sentence: Sentence, party: PartyMention) -> bool:
    """Whether a people, and not what is theirs, mediates: "the Emiratis had brokered it"."""
    text = page.text
    if _AS_MEDIATORS.match(text, party.end, sentence.end):
        return True
    if _ENVOYS.match(text, party.end, sentence.end):
        return True
    noun = text[party.end - 1 : party.end]
    if not _PEOPLE.fullmatch(noun) or re.match(r" [^\W\d_][\w-]*(?:ик|ец)", text[party.end :][:24]):
        return False
    behind = text[party.end : party.end + 40].split()
    joins = bool(behind) and behind[0].casefold().strip(",") in _JOINING
    plain = joins and _MEDIATES.match(text, party.end, min(sentence.end, party.end + 120))
    return plain is not None and plain is not False


_JOINING = frozenset(
    {"and", "had", "have", "has", "again", "once", "were", "mediated", "brokered", "acted"}
    | {"и", "снова", "вновь", "опять", "были", "стали", "выступили", "посредничали"}
    | {"і", "та", "й", "знову", "вкотре", "були", "виступили", "посередничали"}
)


def _acts(page: Page, sentence: Sentence, party: PartyMention) -> bool:
    """A land where something is, and a people's adjective, have mediated nothing."""
    text = page.text
    if party.kind == "leader":
        return False
    if re.match(r"-(?:mediat|broker)", text[party.end : party.end + 8], re.IGNORECASE):
        return True
    if party.kind == "demonym":
        return _people_act(page, sentence, party)
    if _FROM_THERE.search(text, max(sentence.start, party.start - 90), party.start):
        return True
    place = page.places.at(party.start)
    if place is not None and place.kind == "border":
        return False
    mediates = _MEDIATES.match(text, party.end, min(sentence.end, party.end + 120))
    if mediates is None and any(
        s.start <= party.start < s.end for s in page.speakers.within(party.start - 60, party.end)
    ):
        return False
    return _IN.search(text, max(0, party.start - 12), party.start) is None
