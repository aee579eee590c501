"""Who led or sat for a side, where a sentence near the talks says so."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from extractor.reading.page import Page
from extractor.reading.talkcues import find_signals
from extractor.reading.talkseats import actors_in, delegates_of
from extractor.text.sentences import Sentence

Delegate = tuple[str, str]
_HEADED = re.compile(
    r"(?<!\w)(?:(?:led|headed|represented) by|under|во главе со?|под руководством|под началом|"
    r"возглав(?:ил|ила|ляет|лял|ляла)|на чолі [зі]з?|під керівництвом|"
    r"очол(?:ив|ила|ює|ював|ювала)|представля(?:л|ла|ет|в|є))(?!\w)",
    re.IGNORECASE,
)
_SAT = re.compile(
    r"(?<!\w)(?:led|leads|headed|heads|represent(?:ed|s|ing)|sat|took part|attended|participated|"
    r"во главе|руководств\w+|возглав\w+|представля\w+|сел[аи]?|сидел[аи]?|участвовал\w*|"
    r"(?:принял|принимал|взя|бра)\w* участ\w+|присутств\w+|на чолі|керівництв\w+|очол\w+|"
    r"сів|сіл[аи]|сиді\w+)(?!\w)",
    re.IGNORECASE,
)
_TABLE = re.compile(
    r"(?<!\w)(?:delegations?|teams?|sides?|table|talks|negotiat\w+|meetings?|round|represented|"
    r"делегаци\w+|групп\w+|команд\w+|сторон\w*|стол\w*|переговор\w*|встреч\w*|раунд\w*|"
    r"делегаці\w+|груп\w+|ст[іо]л\w*|перемов\w*|зустріч\w*|представля\w+)(?!\w)",
    re.IGNORECASE,
)
_PERSON = re.compile(r"[^\W\d_a-zа-яіїєґё][\w'’-]+(?: [^\W\d_a-zа-яіїєґё][\w'’-]+){1,2}")
_REACH = 90  # characters of titles between "led by" and the name
_BEFORE, _AFTER = 1, 3  # sentences around the talks that may say who sat there


def heads_near(
    page: Page, sentences: Sequence[Sentence], parties: Collection[str]
) -> Iterator[Delegate]:
    """Find the people of some parties who are said to have led them or sat for them.

    Args:
        page: The page.
        sentences: Those that tell of the talks.
        parties: Who met there.

    Yields:
        A party and its man or woman, as the article spells them.
    """
    items = page.sentences.items
    near = {
        index
        for told in sentences
        for index in range(max(0, told.index - _BEFORE), min(len(items), told.index + _AFTER + 1))
    }
    for index in sorted(near):
        sentence = items[index]
        if page.boilerplate.at(sentence.start):
            continue
        low, high = sentence.start, sentence.end
        if _SAT.search(page.text, low, high) and _TABLE.search(page.text, low, high):
            seats = actors_in(page, sentence)
            known = delegates_of(page, find_signals(page.text), seats)
            yield from (pair for pair in known if pair[0] in parties)
        yield from (pair for pair in _unknown_heads(page, sentence) if pair[0] in parties)


def _unknown_heads(page: Page, sentence: Sentence) -> Iterator[Delegate]:
    """People no table knows: "the Russian delegation, led by the diplomat Ivan Petrov"."""
    for cue in _HEADED.finditer(page.text, sentence.start, sentence.end):
        parties = page.parties.within(max(sentence.start, cue.start() - _REACH), cue.start())
        if not parties or not _TABLE.search(page.text, parties[-1].start, cue.end()):
            continue
        after = page.text[cue.end() : min(sentence.end, cue.end() + _REACH)]
        stretch = re.split(r"[.;:]", after)[0]
        if any(
            p.kind == "leader" for p in page.parties.within(cue.end(), cue.end() + len(stretch))
        ):
            continue  # "led by National Security Council secretary Rustem Umerov"
        for name in _PERSON.finditer(stretch):
            start, end = cue.end() + name.start(), cue.end() + name.end()
            if not page.parties.within(start, end) and not page.places.within(start, end):
                yield parties[-1].party, name.group()
                break
