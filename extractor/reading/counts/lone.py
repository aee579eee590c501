"""Lone people: one person or body that is handed over, told without a number.

"A 17-year-old orphan was returned to Ukraine", "Россия передала тело журналистки": the singular
says how many.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extractor.reading.clauses import Clause, clauses_of, govern
from extractor.reading.counts.agednouns import aged_nouns
from extractor.reading.counts.nouns import Head, category_of
from extractor.reading.days.dating import date_of
from extractor.reading.lexicon import Cue
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.reference import inherited_agent
from extractor.reading.statuses.realis import status_of
from extractor.reading.ways.flows import read_flow
from extractor.reading.ways.hints import RIVAL, Flow
from extractor.text.numbers import Number
from extractor.text.sentences import Sentence

_OWN = 24  # characters between a number and the noun that it counts
_YEARS = re.compile(r"[\s-]*(?:year|летн|річн|-)", re.IGNORECASE)
_MOST = 50  # such people an article may tell
_KINDS = frozenset({"bodies", "prisoners", "wounded", "civilians", "children", "person"})
# Nouns whose singular shows; forms that may be plural ones, too, are left out.
_ONE = re.compile(
    r"child|minor|teen(?:ager)?|orphan|boy|girl|youngster|infant|toddler|baby|newborn|body|corpse|"
    r"prisoner(?: of war)?|pow|captive|detainee|hostage|civilian|resident|inhabitant|journalist|"
    r"soldier|servicem[a]n|servicewoman|defender|fighter|marine|sailor|officer|citizen|national|"
    r"person|man|woman|medic|pilot|"
    r"реб[её]н(?:ок|ка)|мальчик(?:а)?|девочк[ау]|подрост(?:ок|ка)|сирот[ау]|школьни(?:к|ка|цу|ца)|"
    r"младен(?:ец|ца)|тело|пленн(?:ый|ого|ую|ая)|военнопленн(?:ый|ого|ая|ую)|"
    r"гражданск(?:ий|ого|ая|ую)|жител(?:ь|я|ьница|ьницу)|военнослужащ(?:ий|его|ая|ую)|"
    r"бо(?:ец|йца)|женщин[ау]|мужчин[ау]|граждан(?:ин|ина|ка|ку)|журналист(?:а|ка|ку)?|"
    r"дитин[ау]|хлопчик(?:а)?|дівчинк[ау]|підліт(?:ок|ка)|сирот[ау]|школяр(?:а|ка|ку)?|"
    r"немовля|тіло|полонен(?:ий|ого|а|у)|військовополонен(?:ий|ого|а|у)|цивільн(?:ий|ого|а|у)|"
    r"мешкан(?:ець|ця|ка|ку)|житель(?:ка|ку)?|військовослужбов(?:ець|ця|иця|ицю)|"
    r"цивільн(?:а|у) (?:ос[ои]б[ау]|жінк[ау]|заручниц[яю])|"
    r"гражданск(?:ая|ую) (?:женщин[ау]|заложниц[ау]|пленн(?:ая|ую))|"
    r"бо(?:єць|йця)|жінк[ау]|чоловік(?:а)?|громадян(?:ин|ина|ка|ку)|журналіст(?:а|ка|ку)?",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"\b(?:an?|another)\s+(?:(?!(?:of|and|or|by|for|to|in|with)\b)[\w'’-]+\s+){0,4}?\Z|"
    r"\bthe\s+(?:(?!(?:of|and|or|by|for|to|in|with)\b)[\w'’-]+\s+){0,2}?\Z",
    re.IGNORECASE,
)
_DEFINITE = frozenset({"bodies"})  # "the body of a journalist"; "the boy" was told of before
_NOT_ONE = re.compile(
    r"\b(?:no|every|each|any|per|ни|каждого|каждый|любого|кожного|кожен|жодн\w+|ні)\s+"
    r"(?:[\w'-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
_COMPOUND = re.compile(
    r"[ -](?:exchange|swap|deal|camp|list|talks|support|group|armou?r|bag|count|population|"
    r"сектор|флот|суд[но]|корабл|самол|авиа|объект|населен|обществ|літак|суспільств|об['’]єкт|"
    r"за тело|за тіло|на тело|на тіло)",
    re.IGNORECASE,
)


@lru_cache(maxsize=8)
def lone_people(page: Page) -> tuple[Mention, ...]:
    """Read the people and bodies of a page that are handed over one at a time, without a number."""
    found: list[Mention] = []
    for sentence in page.sentences:
        if page.boilerplate.at(sentence.start) is None and len(found) < _MOST:
            found += _in_sentence(page, sentence)
    return tuple(found)


def _in_sentence(page: Page, sentence: Sentence) -> Iterator[Mention]:
    clauses: list[Clause] | None = None
    nouns = [
        cue
        for cue in page.cues.within(sentence.start, sentence.end)
        if cue.family == "noun" and cue.kind in _KINDS and _is_one(page, sentence, cue)
    ]
    for cue in [*nouns, *aged_nouns(page, sentence)]:
        clauses = clauses_of(page, sentence) if clauses is None else clauses
        clause = govern(page, clauses, cue.start, cue.end, ())
        if clause is not None and not clause.nominal:
            yield _mention(page, sentence, clauses, clause, cue)
        elif page.turns_back(sentence.start, sentence.end):  # "the other way went a boy"
            yield _told(page, sentence, None, cue, None)


def _is_one(page: Page, sentence: Sentence, noun: Cue) -> bool:
    """Tell whether a noun is singular, and no number, nor another noun, has it for its own."""
    text = page.text
    word = text[noun.start : noun.end]
    before = max(sentence.start, noun.start - 48)
    if not _ONE.fullmatch(word) or _COMPOUND.match(text, noun.end):
        return False
    if _NOT_ONE.search(text, before, noun.start):
        return False
    if any(_counts_it(page, number, noun) for number in page.numbers_in(sentence)):
        return False
    if not word.isascii():
        return True
    article = _ARTICLE.search(text, before, noun.start)
    if article is None:
        return False
    return noun.kind in _DEFINITE or not article[0].lower().startswith("the")


def _counts_it(page: Page, number: Number, noun: Cue) -> bool:
    """Tell whether a noun has a number for its own, and not one that counts others or years."""
    if not 0 <= noun.start - number.end <= _OWN or number.ordinal or number.value == 1:
        return False
    if _YEARS.match(page.text, number.end):
        return False
    return not any(cue.family == "noun" for cue in page.cues.within(number.end, noun.start - 1))


def _mention(
    page: Page, sentence: Sentence, clauses: list[Clause], clause: Clause, noun: Cue
) -> Mention:
    inherited = inherited_agent(page, clauses, clause)
    place = noun.start, noun.end
    flow = read_flow(page, sentence, clause, place, [], None, inherited)
    if flow is not None and flow.to_party not in RIVAL:
        flow = None  # an American who is let go by Moscow may well come by way of Kyiv
    return _told(page, sentence, clause, noun, flow)


def _told(
    page: Page, sentence: Sentence, clause: Clause | None, noun: Cue, flow: Flow | None
) -> Mention:
    place = noun.start, noun.end
    return Mention(
        number=None, role="exchange_count", category=category_of(noun.kind),
        flow=flow, each=False,
        derivation="stated", scope="single",
        status=status_of(page, sentence, clause, noun.start),
        date=date_of(page, sentence, clause, noun.start),
        speakers=tuple(page.speakers.within(sentence.start, sentence.end)), sentence=sentence,
        clause=clause, head=Head(noun.kind, *place, noun), start=noun.start, end=noun.end,
        subset=False, dirty="",
    )  # fmt: skip
