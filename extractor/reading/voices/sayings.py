"""Which of an article's speakers say what some of its sentences tell.

A speaker covers the sentence his verb stands in, the rest of his quotation, and what the sentence
behind sums up ("This was reported by ..."). The event that the article reports is also covered by
whoever speaks of it elsewhere: each side has its own word on the news.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache

from extractor.reading.background import is_background
from extractor.reading.page import Page
from extractor.text.sentences import Sentence
from extractor.text.speech.speakers import Speaker
from extractor.text.speech.words import agencies

_BACK = 4  # sentences of one paragraph that a telling may run on
_ON = 3  # sentences after an event in which it may be confirmed or denied
_QUOTED = 900  # characters that a quotation may be long
_ON_THIS = re.compile(
    r"[\W_]*(?:(?:Як|Как|Так|As)\s+)?(?:(?:про|об?|обо|щодо|на)\s+)?(?:"
    r"(?:це|цьому|цим|этом|этим|нем|том|него|завершени\w+|обмен\w*|обмін\w*|репатриаци\w+|"
    r"репатріаці\w+|возвращени\w+|поверненн\w+|передач\w+|освобождени\w+|звільненн\w+)\b|"
    r"(?:такі|такие|эти|ці|відповідні|соответствующие)\s+(?:дані|данные|цифр\w+)|"
    r"(?:новин|новост|цифр|інформаці|информаци)\w+\b|"
    r"(?:this|the (?:news|figures?|swap|exchange|handover|return)|that)\s+"
    r"(?:was|were|is|has|figure))",
    re.IGNORECASE,
)
_PARTIAL = re.compile(
    r"\b(?:of|among|из|среди|із|з|серед) (?:the |those )?(?:freed|released|returned|returnees|"
    r"(?:возвращ|освобожд|вызволен|вернувш|повернут|повернен|звільнен|визволен)\w+)\b|"
    r"\b(?:of (?:them|those|whom)|among (?:them|those|the)|including|из них|среди|в их числе|"
    r"большинств\w+|серед|із них|з них|більшість|зокрема)\b",
    re.IGNORECASE,
)


_MEDIATED = re.compile(
    r"(?<!\w)(?:посредни|посередни|mediat|brokered|go-between|intermediar|good offices)",
    re.IGNORECASE,
)
_CITING = re.compile(
    r"со ссылкой|ссылаясь|[зі]+ посиланням|із посиланням|посилаючись|citing|quoting"
)
_PROMISED = re.compile(r"(?:по)?обеща|(?:по)?обіця|promis|vow", re.IGNORECASE)
_THINGS = frozenset({"statement", "цифру", "number"})
_NEGATED = re.compile(
    r"(?:\b(?:not|never|не|ни|ні|без|declined to|refused to)|n't)(?: \w+)?\s+\Z", re.IGNORECASE
)
# "the bodies, which, as Moscow claims, are of ...": said of whose they are, not of the handover
_RELATIVE = re.compile(
    r"(?:\b(?:which|that|who|котор\w+|що|які|яких|яким)|\w+(?<!служа)(?:щих|щие|щим|щими)),\s*"
    r"(?:как\s+|як\s+|as\s+)?\Z|"
    r"(?<!\w)(?:об?|про|of|about) (?:котор\w+|як(?:ого|у|е|их|ий|і)|which|whom)\s+\Z",
    re.IGNORECASE,
)


# "people Moscow says were its soldiers": the same, without a comma
_OF_WHOM = re.compile(r" (?:are|were|is|was|belong(?:s|ed)?|might be|may be)\b", re.IGNORECASE)


class Sayings:
    """The speakers of one page by sentence."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._by_sentence: dict[int, list[Speaker]] = {}
        starts = [sentence.start for sentence in page.sentences.items]
        for speaker in page.speakers:
            if not _speaks(page, speaker):
                continue
            index = bisect_right(starts, speaker.verb_start) - 1
            if index >= 0 and not page.boilerplate.at(speaker.verb_start):
                self._by_sentence.setdefault(index, []).append(speaker)
        self._pass_on(page)

    def at(self, index: int) -> list[Speaker]:
        """Speakers whose verb or cue stands in a sentence."""
        return self._by_sentence.get(index, [])

    def named(self, index: int) -> list[Speaker]:
        """Speakers of a sentence that are more than a mere side."""
        return [s for s in self.at(index) if not is_side(self._page, s)]

    def over(self, sentence: Sentence) -> list[Speaker]:
        """Speakers who say what a sentence tells though their verb stands elsewhere."""
        quoted = self._quoting(sentence)
        if quoted:
            return quoted
        behind = self._summing_up(sentence)
        return behind or self._running_on(sentence)

    def _pass_on(self, page: Page) -> None:
        """Drop an agency that only passes on what another says: "пишет РБК со ссылкой на X"."""
        for index, found in self._by_sentence.items():
            named = [s for s in found if s.name not in agencies()]
            cited = any(
                _CITING.match(page.text[s.verb_start : s.verb_end].casefold()) for s in named
            )
            if cited:
                self._by_sentence[index] = named

    def answering(self, sentences: Sequence[Sentence], claimed: Sequence[Speaker]) -> list[Speaker]:
        """Who confirms or denies, right behind, what another side says."""
        if not sentences:
            return []
        last, heard = sentences[-1].index, {speaker.side for speaker in claimed}
        return [
            speaker
            for index in range(last + 1, last + 1 + _ON)
            for speaker in self.at(index)
            if speaker.act in ("confirmed", "denied")
            and speaker.side not in heard
            and (speaker.side or not is_side(self._page, speaker))
        ]

    def _quoting(self, sentence: Sentence) -> list[Speaker]:
        """The speaker of the quotation that a sentence is a part of."""
        page, items = self._page, self._page.sentences.items
        for index in range(sentence.index + 1, min(len(items), sentence.index + 1 + _BACK)):
            item = items[index]
            if item.paragraph != sentence.paragraph:
                break
            found = self.named(index)
            if found:
                return found[:1] if _open(page, sentence.start, found[0].verb_start) else []
        if not _open_before(page, sentence):
            return []
        return self._last_before(sentence)

    def _last_before(self, sentence: Sentence) -> list[Speaker]:
        for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _BACK), -1):
            found = self.named(index)
            if found:
                return found[-1:]
        return []

    def _summing_up(self, sentence: Sentence) -> list[Speaker]:
        """Whoever is said right behind to have reported this."""
        items = self._page.sentences.items
        if sentence.index + 1 >= len(items):
            return []
        behind = items[sentence.index + 1]
        if _ON_THIS.match(self._page.text, behind.start, behind.end):
            return self.named(behind.index)
        return []

    def _running_on(self, sentence: Sentence) -> list[Speaker]:
        """The speaker of the sentence before in the same paragraph, whose telling goes on."""
        if is_background(self._page, sentence):
            return []
        items, index = self._page.sentences.items, sentence.index - 1
        if index < 0 or items[index].paragraph != sentence.paragraph:
            return []
        return self.named(index)[-1:]


def _speaks(page: Page, speaker: Speaker) -> bool:
    """Whether somebody says something of the news: no place, and no word on whose the dead are."""
    place = page.places.at(speaker.start)
    if place is not None and page.parties.at(speaker.start) is None:
        return False
    if speaker.name.casefold() in _THINGS or _is_own_paper(page, speaker):
        return False
    text, start = page.text, speaker.verb_start
    if _OF_WHOM.match(text, speaker.verb_end):
        return False
    return not (
        _NEGATED.search(text, max(0, start - 24), start)
        or _RELATIVE.search(text, max(0, start - 40), start)
    )


def _is_own_paper(page: Page, speaker: Speaker) -> bool:
    """Whether it is the outlet itself, which tells its own news: it stands in the first line."""
    crawl = max(page.text.find("\n"), 0)
    return speaker.name in agencies() and page.text.find(speaker.name, 0, crawl) >= 0


def is_side(page: Page, speaker: Speaker) -> bool:
    """Whether only a side is named: "Kyiv says", "the Russian side claims"."""
    party = page.parties.at(speaker.start)
    if party is None:
        return bool(re.match(r"(?:\w+ )?(?:side|сторон\w+|officials)\b", speaker.name, re.I))
    if party.kind in ("state", "capital", "demonym"):
        return party.end >= speaker.end
    return bool(re.search(r"(?:side|сторона|сторони|стороны)$", party.lemma))


@lru_cache(maxsize=8)
def sayings_of(page: Page) -> Sayings:
    """Read the sayings of a page once."""
    return Sayings(page)


@lru_cache(maxsize=8)
def _quotes(page: Page) -> list[tuple[int, int]]:
    """Where the page's quotations stand: between two marks of one paragraph."""
    found: list[tuple[int, int]] = []
    for match in re.finditer(r"[^\n]+", page.text):
        marks = [m.start() for m in re.finditer('"', match[0])]
        found += [
            (match.start() + one, match.start() + two)
            for one, two in zip(marks[::2], marks[1::2], strict=False)
            if two - one <= _QUOTED
        ]
    return found


def _open(page: Page, offset: int, until: int) -> bool:
    """Whether a quotation is open at an offset and closes before a verb."""
    quotes = _quotes(page)
    index = bisect_right(quotes, (offset, len(page.text))) - 1
    if index < 0:
        return False
    start, end = quotes[index]
    return start <= offset <= end <= until


def _open_before(page: Page, sentence: Sentence) -> bool:
    """Whether the sentence is inside a quotation, or opens one."""
    quotes = _quotes(page)
    index = bisect_right(quotes, (sentence.start, len(page.text))) - 1
    if index < 0:
        return False
    start, end = quotes[index]
    return start <= sentence.start and end >= sentence.end - 2


def on_the_news(
    page: Page,
    claimed: Sequence[Speaker],
    taken: Iterable[int],
    sentences: Sequence[Sentence],
    sides: Iterable[str],
) -> list[Speaker]:
    """Who else speaks of the event that the article reports: one for each side not yet heard.

    Args:
        page: The page.
        claimed: Who was found beside the event.
        taken: Indexes of the sentences that tell other events.
        sentences: The event's own sentences.
        sides: The parties that have a say on it.

    Returns:
        The first fitting speaker of each further side.
    """
    if not sentences or is_background(page, sentences[0]):
        return []
    sayings = sayings_of(page)
    own = {sentence.index for sentence in sentences}
    other = set(taken) - own
    heard = {speaker.side for speaker in claimed}
    wanted = {*sides}
    found: list[Speaker] = []
    for sentence in page.sentences:
        if sentence.index in other:
            continue
        for speaker in sayings.named(sentence.index):
            if speaker.side in heard or (wanted and speaker.side not in wanted):
                continue
            if _PROMISED.match(page.text, speaker.verb_start):
                continue
            if _of_the_news(page, sentence, speaker):
                heard.add(speaker.side)
                found.append(speaker)
    return found


_AN_END = re.compile(
    r"\b(?:stage|phase|swap|exchange|этап|стади|заверш|оконч|обмен|етап|стаді|закінч|обмін)",
    re.IGNORECASE,
)


def _of_the_news(page: Page, sentence: Sentence, speaker: Speaker) -> bool:
    """Whether a sentence speaks of the handover as such, not of its background or of a part."""
    text = page.text
    if is_background(page, sentence) or _PARTIAL.search(text, sentence.start, sentence.end):
        return False
    if _ON_THIS.match(text, sentence.start, sentence.end):
        return True
    if speaker.act == "confirmed" and _AN_END.search(text, speaker.verb_end, sentence.end):
        return True
    cues = page.cues.within(sentence.start, sentence.end)
    mediated = _MEDIATED.search(text, sentence.start, sentence.end) is not None
    return mediated or any(cue.family in ("verb", "noun") for cue in cues)
