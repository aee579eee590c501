"""Words that point back: "there" to a place, "their ministry" to a side named before."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.ways.hints import WARRING
from extractor.text.parties import PartyMention, find_parties
from extractor.text.sentences import Sentence
from extractor.validate.counts.headcounts import counts_heads

_THERE = Phrases(
    r"(?<!\w)(?:(?:right |over )?there(?! (?:is|are|was|were|has|have|had|will)\b)|"
    r"(?:at|in) the same (?:place|town|city|country|spot)|"
    r"там(?: же)?|тут же|тамже|(?:в|на) том же месте|"
    r"там (?:само|таки|ж)|тут (?:само|ж)|(?:в|у|на) тому (?:ж|самому) місці)(?!\w)",
    re.IGNORECASE,
)
# "at the same Belarusian guesthouse", "у тієї ж готелю": a house that the place's sentence names
_SAME_SITE = re.compile(
    r"(?<!\w)(?:(?:at|in|inside|outside|by|near|from) the (?:very )?same (?:[^\W\d]\w*[ -]){0,2}?"
    r"(?P<en>[a-z]{4,})|"
    r"(?:в|у|на|из|возле|около|к) (?:той|том|тому|того) же (?:самой |самом |самому |самого )?"
    r"(?:[^\W\d]+(?:ой|ей|ом|ем|ого|его|ому|ему) )?(?P<ru>[^\W\d]{4,})|"
    r"(?:в|у|на|біля|з|із|до|коло) (?:тій|тому|того|тієї) (?:ж|же|самій|самому|самого|самої) "
    r"(?:[^\W\d]+(?:ій|ому|ого|ої) )?(?P<uk>[^\W\d]{4,}))(?!\w)",
    re.IGNORECASE,
)
_STEM = 5  # letters by which a noun is known in another case
_SWAPPED = re.compile(
    r"(?<!\w)(?:swap(?:s|ped|ping)?|exchang(?:e[sd]?|ing)|hand(?:ed|ing)[ -]?over|handovers?|"
    r"transfer(?:s|red)?|repatriat\w+|"
    r"обмен(?!ялись мнен)\w*|передач\w*|передал\w*|передан\w*|репатри\w+|"
    r"обмін(?!ялися думк)\w*|переда(?:ли|но|но|в|ла)|репатрі\w+)(?!\w)",
    re.IGNORECASE,
)
_PARLEY = re.compile(
    r"(?<!\w)(?:talk\w*|negotiat\w*|discuss\w*|agree\w*|met|meet\w*|views|letters|drafts?|memorand\w*|"
    r"documents?|проект\w*|проєкт\w*|меморандум\w*|документ\w*|"
    r"переговор\w*|обсу[жд]\w*|договор\w*|услов\w+|соглас\w+|встре\w+|мнени\w+|письм\w+|"
    r"перемов\w*|обговор\w*|домов\w*|умов\w+|(?:по|уз)год\w+|зустрі\w+|думк\w+|лист(?:ами|и|ів))(?!\w)",
    re.IGNORECASE,
)
_BOUND = re.compile(
    r"[.;:!?\n]|,? (?:while|and|but|пока|а|и|но|поки|тоді як|тогда как|й|і|та|але)(?!\w)|,"
)
# "their defence ministry", "тамошнего МИД", "їхнє міноборони"
_THEIR = (
    r"(?:its|their|that country's|the country's|the local|"
    r"(?:тамошн|здешн|местн|ихн|тамтешн|тутешн|місцев|їхн)\w+|"
    r"его|е[её]|их|його|її|їх)"
)
_OWNED = re.compile(rf"(?<!\w){_THEIR} (?:[^\W\d]\w* )?\Z", re.IGNORECASE)
_BEFORE = 320  # characters back to what such a word points at
_AFTER = 2  # sentences on in which "there" may point back to a place
_POINTER = 40  # characters of such a word and an adjective after it


def happened_there(page: Page, sentence: Sentence, end: int) -> bool:
    """Tell whether people are handed over at a place by a word that points back to it.

    "They met in Belarus, while a swap was going on there": the swap was in Belarus, too.

    Args:
        page: The page.
        sentence: The place's sentence.
        end: Where the place ends.
    """
    text = page.text
    after = min(len(page.sentences.items) - 1, sentence.index + _AFTER)
    for word in _THERE.finditer(page, end, page.sentences.items[after].end):
        if names_another(page, end, word.start()):
            return False
        low = max((each.end() for each in _BOUND.finditer(text, end, word.start())), default=end)
        close = _BOUND.search(text, word.end())
        high = close.start() if close else len(text)
        if _SWAPPED.search(text, low, high) and not _PARLEY.search(text, low, high):
            return True
    return False


def handed_at_same_site(page: Page, sentence: Sentence, end: int) -> bool:
    """Tell whether people are counted at a house that is told to be the one of a place's sentence.

    "They sat in a guesthouse in Belarus. At the same guesthouse eleven civilians were let out."

    Args:
        page: The page.
        sentence: The place's sentence.
        end: Where the place ends.
    """
    text = page.text
    after = min(len(page.sentences.items) - 1, sentence.index + _AFTER)
    for site in _SAME_SITE.finditer(text, end, page.sentences.items[after].end):
        noun = next(word for word in site.groups() if word)[:_STEM]
        if not re.search(rf"(?<!\w){re.escape(noun)}", text[sentence.start : end], re.IGNORECASE):
            continue
        own = page.sentence_at(site.start())
        if own is None or own.index == sentence.index:
            continue
        low, high = page.stretch((own.start, own.end), site.start(), site.end(), ",;:")
        if counts_heads(page, replace(own, start=low, end=high)) and not _PARLEY.search(
            text, low, high
        ):
            return True
    return False


def names_another(page: Page, start: int, end: int) -> bool:
    """Tell whether a stretch names a place that "there" may mean; the two at war only act.

    Args:
        page: The page.
        start: Where the stretch begins.
        end: Where it ends.
    """
    return any(
        place.kind != "vague" and place.place not in WARRING
        for place in page.places.within(start, end)
    )


def owner_before(page: Page, start: int) -> str | None:
    """Name the only side that a word like "their" at a body's name may point back to.

    Args:
        page: The page.
        start: Where the body's name starts.

    Returns:
        The one side named before in the sentence; nothing where two are.
    """
    sentence = page.sentence_at(start)
    if sentence is None:
        return None
    sides = {party.party for party in page.parties.within(sentence.start, start)}
    return sides.pop() if len(sides) == 1 else None


# "the defence ministry there says": the body of the side named before
_THERE_BEHIND = re.compile(
    r" (?:over )?there(?= (?:says?|said|puts?|reports?|reported|confirm\w*|announced|claims?|"
    r"claimed|told|denie[sd]|insists?|insisted)\b|[,.;])",
    re.IGNORECASE,
)


def is_pointed(page: Page, start: int, end: int | None = None) -> bool:
    """Tell whether a word like "their" stands before a body's name, or "there" behind it."""
    if end is not None and _THERE_BEHIND.match(page.text, end):
        return True
    return _OWNED.search(page.text[max(0, start - _POINTER) : start]) is not None


def is_their_own(page: Page, head: str, side: PartyMention) -> bool:
    """Tell whether a body is named as that of a side told shortly before: "тамошний МИД".

    Args:
        page: The page.
        head: The body's name without its side.
        side: The side.
    """
    if not head:
        return False
    stem = head if len(head) <= _ABBREVIATION else head[:-1]
    for found in re.finditer(rf"(?<!\w){re.escape(stem)}", page.text, re.IGNORECASE):
        pointed = is_pointed(page, found.start()) or _OF_COUNTRY.match(page.text, found.start())
        if pointed and any(
            party.party == side.party
            for party in page.parties.within(max(0, found.start() - _BEFORE), found.start())
        ):
            return True
    return False


# One ministry by its long and its short name
_NAMES = (
    ("ministry of foreign affairs", "foreign affairs ministry", "foreign ministry"),
    ("ministry of defence", "ministry of defense", "defence ministry", "defense ministry"),
    ("ministry of internal affairs", "interior ministry"),
    ("министерство иностранных дел", "мид"),
    ("министерство обороны", "минобороны"),
    ("міністерство закордонних справ", "мзс"),
    ("міністерство оборони", "міноборони"),
)


def other_names(body: str) -> list[str]:
    """Name a ministry as texts also do: "foreign ministry" of "Ministry of Foreign Affairs".

    Args:
        body: The ministry's name without its side.
    """
    known = body.casefold().removeprefix("the ")
    return [name for names in _NAMES if known in names for name in names if name != known]


# "МИД этой страны", "міністерство цієї держави", "the foreign ministry of that country"
_OF_COUNTRY = re.compile(
    r"(?:[^\W\d]+\s+){1,4}?(?:(?:этой|той|своей|данной)\s+(?:страны|республики|державы)|"
    r"этого\s+(?:государства|эмирата|королевства)|(?:цієї|тієї|своєї)\s+(?:країни|держави|республіки)|"
    r"цього\s+(?:емірату|королівства)|"
    r"(?:of|in)\s+(?:that|this|the)\s+(?:country|state|kingdom|emirate|republic))(?!\w)",
    re.IGNORECASE,
)
_ABBREVIATION = 4  # letters of a word that has no endings
# "the defence ministry in Moscow", "минобороны в Москве": a body by the capital it sits in
_BODY = re.compile(
    r"ministry|headquarters|administration|presidency|мид\b|министерств|минобороны|ведомств|штаб|"
    r"мзс\b|міністерств|міноборони|відомств",
    re.IGNORECASE,
)
_SITS_IN = re.compile(r" (?:in|в|у|во) ", re.IGNORECASE)


def seat_after(page: Page, name: str, end: int) -> str | None:
    """Name the side of a body from the capital told right after it.

    Args:
        page: The page.
        name: The body as the record has it.
        end: Where its name ends in the article.
    """
    link = _SITS_IN.match(page.text, end) if _BODY.search(name) else None
    if link is None:
        return None
    return next(
        (
            party.party
            for party in page.parties.within(link.end(), link.end() + 1)
            if party.kind == "capital" and party.start == link.end()
        ),
        None,
    )


# Who is sent to a state does not speak for it: "the ambassador to Ukraine", "посол ОАЕ в Україні"
POSTED = re.compile(r"(?<!\w)(?:(?:in|to|at|with)(?:\sthe)?|в|во|у|при|на|до)\s\Z", re.IGNORECASE)
_GONE_TO = re.compile(r"(?<!\w)(?:to(?:\sthe)?|до)\s\Z", re.IGNORECASE)


def is_abroad(text: str, start: int, party: PartyMention) -> bool:
    """Tell whether a party is where a speaker works or has been, and not whose he is.

    "The Kyiv envoy to the Holy See", "a member of the team that went to Baku"; but "the ministry
    in Moscow" is Moscow's, and so are "negotiators in Kyiv".

    Args:
        text: What names the speaker: his name, or the page's text.
        start: Where his name begins there.
        party: A party within it.
    """
    if POSTED.search(text, start, party.start) is None:
        return False
    if party.kind != "capital":
        return True
    gone = _GONE_TO.search(text, start, party.start) is not None or party.cases == {"acc"}
    if party.party in WARRING:
        return gone
    return gone or _BODY.search(text, start, party.start) is None


def abroad_of(name: str) -> set[str]:
    """Name the parties that a speaker's own name has only as where he works or has been."""
    return {party.party for party in find_parties(name) if is_abroad(name, 0, party)}
