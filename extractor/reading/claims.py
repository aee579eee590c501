"""Who is said to say so: an event's claimants, by name or office, and how they say it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from extractor.reading.page import Page
from extractor.records import Act, Attribution
from extractor.text.parties import PartyMention
from extractor.text.sentences import Sentence
from extractor.text.speakers import Speaker

_UNNAMED = re.compile(
    r"(?:sources?|officials?|media|newspapers?|outlets?|channels?|reports?|journalists?|reuters|"
    r"bloomberg|axios|cnn|bbc|afp|tass|interfax(?:-ukraine)?|ria novosti|ukrinform|suspilne|"
    r"источник\w*|собеседник\w*|сми|журналист\w*|канал\w*|газет\w*|издани\w*|тасс|интерфакс|"
    r"риа новости|укринформ|рбк|агентств\w*|джерел\w*|співрозмовник\w*|змі|журналіст\w*|"
    r"видан\w*|укрінформ|інтерфакс(?:-україна)?|суспільне|уніан|агенці\w*)(?!\w)",
    re.IGNORECASE,
)
_BACK = 5  # sentences that an event may lie behind the words that claim it
_ON = 2  # sentences after an event in which it may be confirmed or denied
_OFFICE = re.compile(
    r"(?:(?:[A-Z][\w'-]*|presidential|foreign|interior|defen[cs]e|human|rights|state|senior|chief|"
    r"top|press|military|regional|parliamentary|government|children|the)(?:'s|')? ){1,6}\Z"
)
_TITLED = re.compile(
    r"(?: (?:президента|прем'єра|премьера|главы|голови|министра|міністра|президентові|Кремля|"
    r"Путина|Путіна|Зеленского|Зеленського|России|Росії|Украины|України|РФ|обороны|оборони|"
    r"иностранных дел|закордонних справ|внутренних дел|внутрішніх справ)){1,4}"
)
_NOMINATIVE = {
    "министерстве": "министерство", "министерства": "министерство", "ведомстве": "ведомство",
    "ведомства": "ведомство", "штабе": "штаб", "штаба": "штаб", "штабі": "штаб", "штабу": "штаб",
    "правительстве": "правительство", "міністерстві": "міністерство", "уряді": "уряд",
    "міністерства": "міністерство", "відомстві": "відомство", "відомства": "відомство",
    "источника": "источник", "источников": "источники", "джерелами": "джерела",
    "президента": "президент", "представителя": "представитель", "омбудсмена": "омбудсмен",
    "министра": "министр", "главы": "глава", "речника": "речник", "омбудсмана": "омбудсман",
    "представника": "представник", "міністра": "міністр",
}  # fmt: skip
_STEM = 5  # letters of an office by which it is known again


def claims_of(page: Page, sentences: Sequence[Sentence], of_page: bool = True) -> list[Attribution]:
    """Say who claims what some sentences tell.

    Args:
        page: The page.
        sentences: The sentences that tell an event.
        of_page: Whether, where they name nobody, the sentences around may.

    Returns:
        One attribution for each claimant, in order.
    """
    own = [s for sentence in sentences for s in page.speakers.within(sentence.start, sentence.end)]
    own = [s for s in own if not _is_town(page, s)]
    chosen = [s for s in own if not _is_side(page, s)]
    if of_page:
        chosen += _around(page, sentences, bool(chosen))
    if not chosen and (outlet := _outlet(page)) is not None:
        return [outlet]
    chosen = chosen or own
    seen: dict[str, Attribution] = {}
    for speaker in chosen:
        name = name_of(page, speaker)
        known = seen.get(name)
        if known is None or (known.act == "announced" and act_of(page, speaker) == "confirmed"):
            seen[name] = Attribution(
                speaker=name,
                side=speaker.side,
                act=act_of(page, speaker),
                span=page.span(speaker.start, speaker.end),
            )
    return list(seen.values())


def act_of(page: Page, speaker: Speaker) -> Act:
    """Tell how it is said: media and unnamed sources report, all others say it for themselves."""
    if speaker.act != "reported":
        return speaker.act
    return "reported" if _UNNAMED.match(speaker.name) else "announced"


def name_of(page: Page, speaker: Speaker) -> str:
    """Name a speaker as fully as the article does."""
    at = page.parties.at(speaker.start)
    if at is not None and at.kind == "leader":
        return _in_full(page, at) or speaker.name
    if at is not None and at.end >= speaker.end:
        return speaker.name
    if speaker.name[:1].islower():
        return _office(page, speaker)
    return speaker.name


def _is_side(page: Page, speaker: Speaker) -> bool:
    """Whether only a side is named: "Kyiv says", "the Russian side claims"."""
    party = page.parties.at(speaker.start)
    if party is None:
        return bool(re.match(r"(?:\w+ )?(?:side|сторон\w+|officials)\b", speaker.name, re.I))
    if party.kind in ("state", "capital"):
        return party.end >= speaker.end
    return bool(re.search(r"(?:side|сторона|сторони|стороны)$", party.lemma))


def _is_town(page: Page, speaker: Speaker) -> bool:
    """Whether a town that is no capital was taken for a speaker: "in Istanbul, the sides said"."""
    place = page.places.at(speaker.start)
    return place is not None and place.kind == "city" and page.parties.at(speaker.start) is None


def _around(page: Page, sentences: Sequence[Sentence], named: bool) -> list[Speaker]:
    """Who claims the event in the sentences after it, or else in those before.

    Where the event's own sentences name somebody, only who confirms or denies it is added.
    """
    if not sentences:
        return []
    items = page.sentences.items
    first, last = sentences[0].index, sentences[-1].index
    told = [s for item in items[last + 1 : last + 1 + _ON] for s in _claimants(page, item)]
    if named:
        return [s for s in told if s.act in ("confirmed", "denied")]
    after = _claimants(page, items[last + 1]) if last + 1 < len(items) else []
    if after:
        return after
    for index in range(first - 1, max(-1, first - 1 - _BACK), -1):
        before = _claimants(page, items[index])
        if before:
            return before[-1:]
    return []


def _claimants(page: Page, sentence: Sentence) -> list[Speaker]:
    if page.boilerplate.at(sentence.start):
        return []
    return [
        s
        for s in page.speakers.within(sentence.start, sentence.end)
        if not _is_side(page, s) and not _is_town(page, s)
    ]


def _outlet(page: Page) -> Attribution | None:
    """An office that publishes its own statement is named in the line above it."""
    line = page.text.find("\n")
    for party in page.parties.within(0, max(line, 0)):
        if party.kind == "organ":
            span = page.span(party.start, party.end)
            return Attribution(speaker=party.lemma, side=party.party, act="announced", span=span)
    return None


def _in_full(page: Page, person: PartyMention) -> str | None:
    """The longest form of a person's name that the article uses."""
    return _full_names(page).get(person.name)


@lru_cache(maxsize=8)
def _full_names(page: Page) -> dict[str, str]:
    longest: dict[str, str] = {}
    for mention in page.parties:
        if mention.kind == "leader":
            forms = (longest.get(mention.name, ""), mention.lemma)
            longest[mention.name] = max(forms, key=lambda form: (len(form.split()), form))
    return longest


def _office(page: Page, speaker: Speaker) -> str:
    """An office in full: "ministry" is the one named last, "aide" is the president's."""
    word = speaker.name.split()[0].lower()
    word = _NOMINATIVE.get(word, word)
    known = _last_organ(page, word, speaker.start)
    if known is not None:
        return known
    text = page.text
    if word.isascii():
        title = _OFFICE.search(text, max(0, speaker.start - 60), speaker.start)
        found = (title[0] if title else "") + text[speaker.start : speaker.end]
        return re.sub(r"^(?:The|the|A|An|In|But|And) ", "", found)
    if speaker.name.lower() in _NOMINATIVE:
        return word
    rest = _TITLED.match(text, speaker.end)
    return speaker.name + (rest[0] if rest else "")


def _last_organ(page: Page, word: str, start: int) -> str | None:
    items = page.parties.items
    index = bisect_left(items, start, key=lambda mention: mention.start)
    for mention in reversed(items[max(0, index - 60) : index]):
        if mention.kind == "organ" and word[:_STEM] in mention.lemma.lower() and len(word) >= 4:
            return mention.lemma
    return None
