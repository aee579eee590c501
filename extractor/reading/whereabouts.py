"""Where a handover takes place: not the town of talks, of a dateline, or where the freed are."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.venues import is_venue, that_land
from extractor.text.places import PlaceMention
from extractor.text.sentences import Sentence

_AT = re.compile(
    r"(?<!\w)(?:in|at|on|near|via|through|across|over|в|во|на|через|у|біля|возле|около|під|поблизу|"
    r"неподалік(?: від)?|недалеко от|на території|"
    r"на территории|через территорию|через територію|from|из|з|із)"
    r"(?: the| an?| [^\W\d]+(?:ой|ей|ом|ій|ому|ern|ing))?"
    r"(?: (?:checkpoint|crossing|(?:пункте|пункті) (?:пропуска|пропуску)|КПП))? [\"«]?\Z",
    re.IGNORECASE,
)
_OF_LAND = re.compile(
    r"(?:территори[июя]|територі[їюя]|territory of|soil of)(?: the)? \Z", re.IGNORECASE
)
_THROUGH = re.compile(r"(?<!\w)(?:via|through|через)(?: the)? \Z", re.IGNORECASE)
_FROM = re.compile(r"(?<!\w)(?:from|из|з|із)(?: the)? \Z", re.IGNORECASE)
_TALKS = re.compile(
    r"(?<!\w)(?:йшлося|шла речь|речь шла|родил(?:ся|ась)|народи(?:вся|лася)|talks|negotiat|"
    r"agree|settled|round|meeting|met |summit|deal|accord|discuss|"
    r"переговор|договор|услови|раунд|встреч|соглаш|перемов|домов|зустріч|угод|погод|обсужд|обгов)",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"(?<!\w)(?:took place|taken place|was held|carried out|happened|occurred|went ahead|"
    r"состоял\w+|прош[её]л\w*|прошл\w+|проходил\w*|проведен\w*|произош\w+|происходил\w*|"
    r"обменивали|обменяли|провел\w+|пров[её]л|провели|отбыл\w*|відбу\w+|відбува\w+|здійснен\w*|"
    r"пройш\w+|проходив\w*|проходила|случил(?:ся|ась|ось)|ста(?:лся|вся|лася|лось|лось|лося)(?!\w))",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"(?<!\w)(?:now|currently|at present|at the moment|born|native|captured|hospital|"
    r"находятся|находится|сейчас|настоящее время|родом|урожен|в плен попал|захвач|"
    r"перебува\w+|зараз|нині|народи|уродж|лікарн|больниц|госпитал|шпитал)",
    re.IGNORECASE,
)
_CARRIED_OUT = re.compile(
    r"(?:deals?|agreements?|accords?|договор[её]нност\w+|соглашени\w+|домовлен\w+|угод\w*)(?!\w)"
    r"[^.;\n]{0,80}?(?<!\w)(?:carried out|implemented|executed|исполн|выполн|реализ|осуществ|викон|"
    r"реаліз|здійсн|втіл)",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"(?:/[\w ]{2,20})?(?:,[^.\n—–]{0,40}?)?(?:\s?\([^)\n]{2,40}\))?\s?[—–.-]\s")
# "Процедура состоялась", "the reunion took place": what moves nobody by its word, but is of it
_PROCEDURE = re.compile(
    r"(?<!\w)(?:procedure|operation|reunion|convoy|buses|lorries|trucks|процедур\w+|операци\w+|"
    r"воссоединени\w+|мероприяти\w+|процес\w*|операці\w+|возз'єднанн\w+|захід|заход\w+|"
    r"deal|соглашени\w+|угод\w+)(?!\w)",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"(?<!\w)(?:across|over|cross(?:ed|es|ing)?|through|через|пересек\w+|перетнул\w+|перетин\w+)"
    r"(?: the)?(?: \w+)? (?:border|frontier|границу|кордон)\Z",
    re.IGNORECASE,
)
_NAMED_LINE = re.compile(
    r"(?:Belarus|Ukrain|Russia|Белорус|Беларус|Украин|Росси|российск|украинск|белорусск|Біло|біло|"
    r"Украї|украї|Росі|росі)\w*"
)
_CROSSED = re.compile(
    r"(?<!\w)(?:cross(?:ed|ing)|carried|drove|driven|brought|met|пересек\w+|перешл\w+|прошл[аи]|"
    r"вывез\w+|привез\w+|встрет\w+(?<!ся)(?<!сь)|перетнул\w+|перейшл\w+|пройшл\w+|вивез\w+|привез\w+|"
    r"зустріл\w+(?<!ся)(?<!сь))(?!\w)",
    re.IGNORECASE,
)
# "The handover was in Belarus"
_WAS = re.compile(
    r"(?<!\w)(?:swap|exchange|handover|transfer|обмен|передача|обмін) (?:itself )?"
    r"(?:was|was staged|был|была|був|була) (?:in|on|at|в|во|на|у)(?: the)? \Z",
    re.IGNORECASE,
)
_STAYING = re.compile(
    r"(?<!\w)(?:is|are|was|were|being|already|still|now|уже|вже|ещ[её]|ще|пока|поки)"
    r"(?: now| already| still| currently)? (?:in|at|on|в|во|у|на)(?: the)? \Z",
    re.IGNORECASE,
)
_WHERE = re.compile(r",? (?:where|где|де) ", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"[-']|(?: |-)(?:village|guard|service|region|town|area|district|communit|brokered|mediat)",
    re.IGNORECASE,
)
_EMBASSY = Phrases(
    r"(?<!\w)(?:in|at|inside|within|в|во|у)(?: the)? (?P<place>(?P<head>посольстве|посольстві|"
    r"(?:[A-Z]\w+ )?(?:embassy|Embassy))(?:(?: of)?(?: the)? [A-ZА-ЯІЇЄҐ][\w-]*){0,3}"
    r"(?:,? (?:in|в|во|у) [A-ZА-ЯІЇЄҐ][\w-]+)?)"
)
_WARRING = ("Russia", "Ukraine", "Moscow", "Kyiv")
_MOVES = ("give", "receive", "return", "home", "exchange")
_SEATS = ("White House", "Kremlin")  # nobody is handed over there
_HIDDEN = ("border", "vague")


def scene_in(page: Page, sentence: Sentence) -> str | None:
    """Name the place where a sentence says that people or bodies were handed over.

    Args:
        page: The page.
        sentence: One of its sentences.

    Returns:
        The place in the table's words, or nothing.
    """
    if embassy := _embassy(page, sentence):
        return embassy
    if gate := _gate(page, sentence):
        return gate
    found = [
        place.place
        for place in page.places.within(sentence.start, sentence.end)
        if place.place not in _WARRING and _is_scene(page, sentence, place)
    ]
    found += [
        place.place
        for place in page.places.within(sentence.start, sentence.end)
        if place.place not in _WARRING and is_venue(page, sentence, place.start, place.end)
    ]
    named = [place for place in found if place != "border"]
    if not found and (land := that_land(page, sentence)) is not None:
        return land.party
    return next(iter(named or found), None)


def _embassy(page: Page, sentence: Sentence) -> str | None:
    """The embassy where people are handed over, in the nominative."""
    found = _EMBASSY.search(page, sentence.start, sentence.end)
    if found is None:
        return None
    low, high = _clause(page.text, sentence, found.start(), found.end())
    if not _moves(page, sentence.start, sentence.end) or _is_of_talks(page.text, low, high):
        return None
    return re.sub(r"^посольств[еі]", "посольство", found["place"]).replace("Embassy", "embassy")


# A gate of the border that no table knows: nobody confers there, so that its name is enough
_GATE = Phrases(
    r"(?<!\w)(?:at|through|via|by|across) (?:the )?"
    r"(?P<gate>(?-i:[A-Z][\w-]+(?: [A-Z][\w-]+)?)(?: border)? "
    r"(?:checkpoint|crossing(?: point)?))(?!\w)|"
    r"(?<!\w)(?:на|в|через|у|возле|біля|около) (?P<kind>пункт\w* пропус\w+|КПП|КПВВ) "
    r"(?P<name>«[^»\n]{2,40}»|\"[^\"\n]{2,40}\")",
    re.IGNORECASE,
)


def _gate(page: Page, sentence: Sentence) -> str | None:
    """The checkpoint or crossing that people are taken through, by its own name."""
    text = page.text
    found = _GATE.search(page, sentence.start, sentence.end)
    if found is None or page.boilerplate.at(found.start()):
        return None
    low, high = _clause(text, sentence, found.start(), found.end())
    around = ((low, found.start()), (found.end(), high))
    crossed = any(_CROSSED.search(text, *one) or _HELD.search(text, *one) for one in around)
    if not crossed and not _moves(page, sentence.start, sentence.end):
        return None
    if found["gate"]:
        return found["gate"]
    kind = found["kind"].lower()
    if kind.startswith("пункт"):
        kind = "пункт пропуску" if page.language == "uk" else "пункт пропуска"
    name = page.span(*found.span("name")).text
    return f"{kind if kind.startswith('пункт') else kind.upper()} {name}"


def _is_of_talks(text: str, low: int, high: int) -> bool:
    """Whether a clause tells of talks, and not of what they agreed on being carried out."""
    return any(
        not _CARRIED_OUT.match(text, talks.start(), high)
        for talks in _TALKS.finditer(text, low, high)
    )


def _moves(page: Page, low: int, high: int) -> bool:
    return any(cue.family == "verb" and cue.kind in _MOVES for cue in page.cues.within(low, high))


def _is_scene(page: Page, sentence: Sentence, place: PlaceMention) -> bool:
    text = page.text
    if (
        place.place in _SEATS
        or _is_dateline(text, place)
        or not _AT.search(text, max(0, place.start - 40), place.start)
    ):
        return False
    if is_of_speaker(page, sentence, place.start, place.end):
        return False
    low, high = _clause(text, sentence, place.start, place.end)
    if _is_of_talks(text, low, high) or _NOW.search(text, low, high):
        return False
    was_there = _WAS.search(text, low, place.start) is not None
    if not was_there and _STAYING.search(text, max(low, place.start - 24), place.start):
        return False
    if place.kind != "site" and _ATTRIBUTE.match(text, place.end):
        return False
    if any(cue.kind == "list" for cue in page.cues.within(sentence.start, sentence.end)):
        return False
    if (
        place.place == "border"
        and not _HELD.search(text, low, high)
        and not _moves(page, low, high)
    ):
        return False  # "tears at the border"
    if (
        place.place == "border"
        and _OVER.search(text, low, place.end)
        and not _NAMED_LINE.search(text, place.start - 24, place.end + 32)
    ):
        return False  # "45 went across the border": where they went, not where it happened
    hidden = place.kind in _HIDDEN or place.kind == "site"
    wide = (sentence.start, sentence.end) if hidden else (low, high)
    cues = [c for c in page.cues.within(*wide) if c.family == "verb" and c.kind in _MOVES]
    held = _HELD.search(text, low, high) is not None
    if not cues and not (held and _PROCEDURE.search(text, *wide)):
        return hidden and _CROSSED.search(text, low, high) is not None
    if (
        hidden
        or held
        or _WAS.search(text, low, place.start)
        or _OF_LAND.search(text, low, place.start)
    ):
        return True
    if place.kind != "region" and _THROUGH.search(text, low, place.start):
        return True
    return any(
        cue.kind in ("give", "exchange") and cue.form != "noun" for cue in cues
    ) and not _FROM.search(text, low, place.start)


def is_of_speaker(page: Page, sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a place only says where a speaker is: "sources in Minsk say".

    Args:
        page: The page.
        sentence: The place's sentence.
        start: Where the place begins.
        end: Where it ends.
    """
    for speaker in page.speakers.within(sentence.start, sentence.end):
        low, high = (
            min(speaker.start, speaker.verb_start),
            max(speaker.end, speaker.verb_end),
        )
        if not low <= start < high:
            continue
        located = speaker.start <= start and _AT.search(page.text, max(0, start - 40), start)
        if located and ("," in page.text[end:high] or high <= end):
            continue  # "the handover was in Belarus, it says": the place itself says nothing
        return True
    return False


def _clause(text: str, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The stretch between the commas and stops around a place, and what is said to be there."""
    low = max(text.rfind(mark, sentence.start, start) for mark in ",;:—–\n") + 1
    where = _WHERE.match(text, end, sentence.end)
    after = where.end() if where else end
    ends = [text.find(mark, after, sentence.end) for mark in ",;:—–\n"]
    high = min((found for found in ends if found >= 0), default=sentence.end)
    return max(low, sentence.start), high


def _is_dateline(text: str, place: PlaceMention) -> bool:
    line = text.rfind("\n", 0, place.start) + 1
    return place.start - line <= 3 and _DATELINE.match(text, place.end) is not None
