"""Names of people: counted with a noun that stands in no table, or with one of two names.

"Brought home 12 journalists", "передала п'ятьох", "there were 108 of us": no table lists all the
words for people. A noun that a verb of handing over governs is no other thing just because it is
not known.
"""

from __future__ import annotations

import re

from extractor.reading.clauses import clauses_of, govern
from extractor.reading.counts.boys import are_dear
from extractor.reading.counts.ellipsis import elliptical
from extractor.reading.counts.minors import are_minors
from extractor.reading.counts.nouns import Head
from extractor.reading.counts.persons import GENERIC
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.records import Category
from extractor.text.numbers import Number
from extractor.validate.contexts import named

_COLLECTIVE = re.compile(
    r"(?:[^\W\d]+\s+)*(?:дво|об|тро)(?:е|є|их|х|им|м)|(?:четв|п['’]?ят|пят|шест|сем|вісь?м|восьм|дев['’]?ят|девят|"
    r"десят|одинадцят|дванадцят|тридц|сот|сто)\w*?(?:еро|[её]рых|[её]рым|ьох|ьом)",
    re.IGNORECASE,
)
_OF_US = re.compile(
    r"\s+of (?:us|them|ours|our own|theirs|their own)\b"
    r"(?! (?:were|was|are) (?:killed|wounded|injured))|"
    r"\s+(?:нас|їх|их|наших|своих|своїх|ваших)\b(?!\s+[^\W\d])",
    re.IGNORECASE,
)
_WE_WERE = re.compile(
    r"\b(?:нас|їх|их)\s+(?:було|было|в автобус\w|там)?\s*(?:близько |около )?\Z|"
    r"\bwe (?:were|are) \Z",
    re.IGNORECASE,
)
_NOUN = re.compile(r"\s+(?:[^\W\d_][^\W\d_'’-]*[ -]){0,2}?[^\W\d_][^\W\d_'’-]{2,}(?![\w-])")
# A number behind these stands beside the verb's object: "in 12 regions", "через 20 пунктів".
_ADJUNCT = re.compile(
    r"\b(?:in|on|at|through|within|after|before|under|over|across|via|into|during|per|than|"
    r"в|у|на|за|через|после|після|перед|до|к|під|под|при|між|между|із-за|из-за|протягом|"
    r"в течение|над|о|об|про)\s+(?:the |these |those |all |all the |of the )?\Z",
    re.IGNORECASE,
)
# Two of these are the two that talk, not people who are handed over.
_ACTORS = re.compile(
    r"\s+(?:\w+\s+)?(?:sides?|parties|countries|nations|states|capitals|governments|armies|"
    r"presidents|leaders|ministers|ombudsm[ae]n|commissioners|negotiators|delegations|teams|"
    r"neighbou?rs|enemies|"
    r"сторон\w*|стран\w*|держав\w*|государств\w*|столиц\w*|президент\w*|лидер\w*|министр\w*|"
    r"делегаци\w*|омбудсмен\w*|переговорщик\w*|"
    r"країн\w*|столиц\w*|лідер\w*|міністр\w*|делегаці\w*|омбудсман\w*|перемовник\w*)\b",
    re.IGNORECASE,
)
_CIVIL = re.compile(
    r"(?:\s+[^\W\d]+){0,3}?\s+(?:journalist|reporter|activist|priest|cleric|clergy|teacher|"
    r"volunteer|farmer|pensioner|elderly|politician|mayor|student|worker|"
    r"журналист|активист|священник|учител|волонт|фермер|пенсионер|пожил|престарел|старик|студент|"
    r"политик|рабоч|работник|"
    r"журналіст|активіст|вчител|пенсіонер|літн(?:іх|і|ім|іми) |похил|політик|"
    r"робітник|працівник|капелан)",
    re.IGNORECASE,
)


def unread_noun(page: Page, mention: Mention) -> bool:
    """Tell whether a number without a known noun counts people all the same.

    It does as a collective numeral, with a pronoun of people, or with a noun of its own as the
    object or subject of a verb that hands over.
    """
    if mention.number is None or mention.head is not None or mention.role not in _OPEN_ROLES:
        return False
    number = page.numbers[mention.number]
    if number.glued or number.ordinal:
        return False
    low = max(mention.sentence.start, number.start - 40)
    if (
        _SUCH.match(page.text, number.end)
        or _is_these(page, low, number)
        or _OF_US.match(page.text, number.end)
        or _WE_WERE.search(page.text, low, number.start)
    ):
        return True
    start = number.hedge[0] if number.hedge else number.start
    clauses = clauses_of(page, mention.sentence)
    clause = govern(page, clauses, number.start, number.end, ())
    if clause is None or clause.nominal:
        return False
    if _COLLECTIVE.fullmatch(number.surface):
        return True
    if _ACTORS.match(page.text, number.end, min(len(page.text), number.end + 60)):
        return False
    if _ADJUNCT.search(page.text, low, min(start, number.start)):
        return False
    return clause.verb.kind != "home" and _NOUN.match(page.text, number.end) is not None


# "These 130 came home on Tuesday", "остальные 64": people told of before.
_THESE = re.compile(
    r"\b(?:these|those|all|the (?:other|remaining|rest of the|first|last)|"
    r"эт[иу]х?|те|всех?|остальн\w+|прочи[ех]|"
    r"ц[іи]х?|т[іи]х?|усіх?|всіх?|решт[аиу]|інш[іи]х?|наших|своих|своїх)\s+\Z",
    re.IGNORECASE,
)
# "Eleven more such Transcarpathians": the same sort as those told before, whatever they are called
_SUCH = re.compile(
    r"\s+(?:more\s+)?(?:such|like them)\b(?! (?:exchange|swap|deal|handover|talk|case|event|time))|"
    r"\s+(?:таких же|таких самых|таких самих|таких само|такі самі|такие же)\s+"
    r"(?!обмен|обмін|раз\w*\b|случа|випадк|передач|этап|етап)",
    re.IGNORECASE,
)
_FEW = 12  # "these two" may be anything


def _is_these(page: Page, low: int, number: Number) -> bool:
    """Tell whether a count points back, and no noun of its own follows."""
    if number.value is None or number.value <= _FEW:
        return False
    return bool(_THESE.search(page.text, low, number.start)) and elliptical(page, number)


_LOCALS = re.compile(r"residents?|inhabitants?|жител|мешкан|курян", re.IGNORECASE)
_OF_CIVIL = re.compile(
    r"\s+(?:(?:of|from|on|off|із|з|с|из|від|от)\s+(?:the\s+|a\s+)?)?", re.IGNORECASE
)
_YOUNG = re.compile(r"ребят|хлоп|дівч|парн", re.IGNORECASE)
_BOYS_AND_GIRLS = re.compile(r"(?:хлоп\w+|парн\w+)\s+(?:і|й|та|и)\s+дів?ч", re.IGNORECASE)
_OPEN_ROLES = frozenset({"other", "exchange_count", "total"})


def _are_young(page: Page, mention: Mention, noun: Head) -> bool:
    if mention.number is None or noun.cue.start < mention.start:
        return False
    return are_minors(page, mention.sentence, page.numbers[mention.number], noun)


_OF_REGION = re.compile(
    r"\s+(?:from|of)\s+(?:the\s+)?(?:Russia's\s+|Ukraine's\s+)?(?-i:[A-Z])[\w'-]+\s+"
    r"(?:region|oblast|province|district|county|border)|"
    r"\s+(?:из|с|з|із|зі)\s+(?-i:[А-ЯІЇЄ])[\w'-]+(?:\s+(?:област|район|кра[яюй]|приграни|прикордон|"
    r"губерн)|щин[иы]\b|щини\b)",
    re.IGNORECASE,
)


def _of_a_region(page: Page, mention: Mention, noun: Head) -> bool:
    """People of whom only their home is told, and no captivity, may be its residents."""
    if not GENERIC.match(page.text, noun.cue.start):
        return False
    if not _OF_REGION.match(page.text, noun.cue.end):
        return False
    return not any(
        cue.kind in ("captivity", "prisoners")
        for cue in page.cues.within(mention.sentence.start, mention.sentence.end)
    )


def names_civil_work(page: Page, mention: Mention) -> bool:
    """Tell whether people are counted by a work that soldiers do not do: "12 journalists"."""
    if mention.number is None:
        return False
    number = page.numbers[mention.number]
    return bool(_CIVIL.match(page.text, number.end, min(len(page.text), number.end + 80)))


# "Sick and young, up to 25 years old, prisoners": what may stand between the two
_ADJECTIVES = re.compile(
    r"(?:,?\s+(?:(?:and|or|и|или|та|і|й|або|а также|а також|under|aged|до|от|від)\s+)?"
    r"(?:\d{2}(?:\s+(?:лет|років|years? old))?|[^\W\d]+(?:ых|их|ие|ые|ым|им|young|old|ill|sick)|"
    r"young|old|ill|sick|disabled|elderly)){1,5},?\s+",
    re.IGNORECASE,
)
_APART = 60  # characters between them


def _are_ill_captives(page: Page, noun: Head) -> bool:
    """The wounded and sick are captives where the noun behind says so: "sick prisoners"."""
    for cue in page.cues.within(noun.cue.end, noun.cue.end + _APART):
        between = page.text[noun.cue.end : cue.start]
        if cue.kind in ("prisoners", "person") and between == " ":
            return True
        if cue.kind == "prisoners" and cue.family == "noun" and _ADJECTIVES.fullmatch(between):
            return True
    return False


def may_be_called(page: Page, mention: Mention, noun: Head, wanted: Category) -> bool:
    """One and the same people may be called by two names.

    Wounded prisoners are prisoners, "residents of Kursk region" may be captives as well, and the
    sailors of a civilian ship are civilians.
    """
    if noun.kind == "wounded" and wanted == "prisoners":
        return _are_ill_captives(page, noun)
    if noun.kind == "children" and wanted == "prisoners" and mention.number is not None:
        return are_dear(page, page.numbers[mention.number], noun.cue)
    word = page.text[noun.cue.start : noun.cue.end]
    if noun.kind == "civilians" and wanted == "prisoners" and _LOCALS.match(word):
        return named(page, mention, "prisoners", 0)
    if noun.kind == "person" and wanted == "civilians":
        if _of_a_region(page, mention, noun):
            return True
        return any(
            cue.kind == "civilians" and _OF_CIVIL.fullmatch(page.text, noun.cue.end, cue.start)
            for cue in page.cues.within(noun.cue.end, noun.cue.end + 24)
        )
    if wanted == "children" and _are_young(page, mention, noun):
        return True
    if noun.kind == "person" and wanted == "children" and _YOUNG.match(word):
        return bool(_BOYS_AND_GIRLS.match(page.text, noun.cue.start)) or any(
            cue.kind == "children" and cue.family == "noun" for cue in page.cues
        )
    return False
