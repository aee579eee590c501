"""Who is said to say so: an event's claimants, by name or office, and how they say it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache

from extractor.reading.page import Page
from extractor.reading.voices.authors import author_of
from extractor.reading.voices.offices import person_of
from extractor.reading.voices.sayings import is_side, on_the_news, sayings_of
from extractor.reading.ways.belonging import side_by_context
from extractor.records import Act, Attribution
from extractor.text.names import names_match
from extractor.text.parties import PartyMention
from extractor.text.sentences import Sentence
from extractor.text.speech.speakers import Speaker
from extractor.text.speech.words import agencies, roles

_UNNAMED = re.compile(
    r"(?:sources?|officials?|media|newspapers?|outlets?|channels?|reports?|journalists?|reuters|"
    r"bloomberg|axios|cnn|bbc|afp|tass|interfax(?:-ukraine)?|ria novosti|ukrinform|suspilne|"
    r"источник\w*|собеседник\w*|сми|журналист\w*|канал\w*|газет\w*|издани\w*|тасс|интерфакс|"
    r"риа новости|укринформ|рбк|агентств\w*|джерел\w*|співрозмовник\w*|змі|журналіст\w*|"
    r"видан\w*|укрінформ|інтерфакс(?:-україна)?|суспільне|уніан|агенці\w*)(?!\w)",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"(?:(?:[A-Z][\w'-]*|presidential|foreign|interior|defen[cs]e|human|rights|state|senior|chief|"
    r"top|press|military|regional|parliamentary|government|children|the)(?:'s|')? ){1,6}\Z"
)
_TITLED = re.compile(
    r"(?: (?:президента|глави держави|главы государства|"
    r"прем'єра|премьера|главы|голови|министра|міністра|президентові|Кремля|"
    r"Путина|Путіна|Зеленского|Зеленського|России|Росії|Украины|України|РФ|обороны|оборони|"
    r"иностранных дел|закордонних справ|внутренних дел|внутрішніх справ|Офиса|"
    r"Офісу|Генштаба|Генштабу|"
    r"уполномоченного|уповноваженого|омбудсмена|омбудсмана|по правам (?:человека|реб[её]нка)|"
    r"[зп][іо]? прав(?:ам)? (?:человека|людини|дитини|реб[её]нка)|страны-агрессора|"
    r"країни-агресора)){1,4}"
)
_NOMINATIVE = {
    "министерстве": "министерство", "министерства": "министерство", "ведомстве": "ведомство",
    "ведомства": "ведомство", "штабе": "штаб", "штаба": "штаб", "штабі": "штаб", "штабу": "штаб",
    "правительстве": "правительство", "міністерстві": "міністерство", "уряді": "уряд",
    "міністерства": "міністерство", "відомстві": "відомство", "відомства": "відомство",
    "источника": "источник", "источников": "источники", "джерелами": "джерела",
    "президента": "президент", "представителя": "представитель", "омбудсмена": "омбудсмен",
    "министра": "министр", "главы": "глава", "речника": "речник", "омбудсмана": "омбудсман",
    "представника": "представник", "міністра": "міністр", "аппарате": "аппарат",
    "апараті": "апарат", "разведке": "разведка", "розвідці": "розвідка", "офисе": "офис",
    "офісі": "офіс", "управлении": "управление", "управлінні": "управління",
    "помощника": "помощник", "советника": "советник", "депутата": "депутат",
    "губернатора": "губернатор", "руководителя": "руководитель", "посла": "посол",
    "уполномоченного": "уполномоченный", "помічника": "помічник", "радника": "радник",
    "керівника": "керівник", "уповноваженого": "уповноважений", "секретаря": "секретарь",
    "посольстве": "посольство", "посольстві": "посольство", "джерелах": "джерела",
}  # fmt: skip
_STEM = 5  # letters of an office by which it is known again


def claims_of(
    page: Page,
    sentences: Sequence[Sentence],
    of_page: bool = True,
    taken: Sequence[int] = (),
    answered: bool = True,
) -> list[Attribution]:
    """Say who claims what some sentences tell.

    Args:
        page: The page.
        sentences: The sentences that tell an event.
        of_page: Whether it is the event that the article reports: whoever speaks of it
            elsewhere claims it, too.
        taken: Indexes of the sentences that tell other events.
        answered: Whether who confirms or denies it right behind claims it, too.

    Returns:
        One attribution for each claimant, in order.
    """
    sayings = sayings_of(page)
    own = [s for sentence in sentences for s in sayings.at(sentence.index)]
    chosen = [s for s in own if not is_side(page, s)]
    if not chosen:
        chosen = [s for sentence in sentences for s in sayings.over(sentence)]
    heard = {speaker.side for speaker in chosen}
    if chosen:
        chosen += [s for s in own if is_side(page, s) and s.side and s.side not in heard]
    if answered:
        chosen += sayings.answering(sentences, chosen)
    if of_page:
        chosen += on_the_news(page, chosen, taken, sentences, ("Russia", "Ukraine"))
    if not chosen and (author := author_of(page)) is not None:
        return [author]
    if of_page and not chosen and not own:
        chosen = on_the_news(page, chosen, taken, sentences, ())[:1]
    chosen = chosen or [speaker for speaker in own if speaker.side]
    seen: dict[str, Attribution] = {}
    for speaker in chosen:
        name, side = name_of(page, speaker), speaker.side
        name, side = person_of(page, name, side)
        if not _UNNAMED.match(name):
            for words in dict.fromkeys((name, speaker.name)):
                side = side or side_by_context(page, words, speaker.start, speaker.end)
        name = next((other for other in seen if names_match(other, name)), name)
        if name not in seen and _is_one_of(seen.values(), name, side):
            continue
        known = seen.get(name)
        if known is None or (known.act == "announced" and act_of(page, speaker) == "confirmed"):
            seen[name] = Attribution(
                speaker=name,
                side=None if _is_press(name) else side,
                act=act_of(page, speaker),
                span=page.span(speaker.start, speaker.end),
            )
    return list(seen.values())


# "Минобороны: ... В ведомстве добавили": who was named before
_POINTING = re.compile(
    r"(?:ведомств|відомств|уполномоченн|уповноважен|собеседник|співрозмовник|министр|міністр|"
    r"чиновник|посадовець)\w*|(?:the\s+)?(?:agency|official|minister|statement)",
    re.IGNORECASE,
)


def _is_one_of(seen: Iterable[Attribution], name: str, side: str | None) -> bool:
    """Whether a bare office stands for one of those who were named before it."""
    if _POINTING.fullmatch(name) is None:
        return False
    return any(side is None or known.side in (None, side) for known in seen)


def _is_press(name: str) -> bool:
    """News agencies speak for no side, even where the state owns them."""
    return name in agencies()


def act_of(page: Page, speaker: Speaker) -> Act:
    """Tell how it is said: media and unnamed sources report, all others say it for themselves."""
    if speaker.act != "reported":
        return speaker.act
    unnamed = _UNNAMED.match(speaker.name) or _is_press(speaker.name)
    return "reported" if unnamed else "announced"


def name_of(page: Page, speaker: Speaker) -> str:
    """Name a speaker as fully as the article does."""
    at = page.parties.at(speaker.start)
    if at is not None and at.kind == "leader":
        return _in_full(page, at) or speaker.name
    if at is not None and at.end >= speaker.end:
        return speaker.name
    if speaker.name[:1].islower() or speaker.name.casefold() in roles():
        return _office(page, speaker)
    return speaker.name


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
    rest = _TITLED.match(text, speaker.end)
    name = word if speaker.name.lower() in _NOMINATIVE else speaker.name
    return _of_nation(page, speaker.start) + name + (rest[0] if rest else "")


_NOMINATIVE_END = re.compile(r"(?:ий|ый|ой|ая|а|ое|е|ие|і)\Z")


def _of_nation(page: Page, start: int) -> str:
    """The people's adjective before an office: "американский " of "американский президент"."""
    for party in page.parties.within(max(0, start - 24), start):
        words = page.text[party.start : party.end]
        if party.kind == "demonym" and party.end == start - 1 and _NOMINATIVE_END.search(words):
            return words + " "
    return ""


def _last_organ(page: Page, word: str, start: int) -> str | None:
    items = page.parties.items
    index = bisect_left(items, start, key=lambda mention: mention.start)
    for mention in reversed(items[max(0, index - 60) : index]):
        if mention.kind == "organ" and word[:_STEM] in mention.lemma.lower() and len(word) >= 4:
            return mention.lemma
    return None
