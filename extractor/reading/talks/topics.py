"""What talks were about, from the words that say so: "discussed", "agreed on", "речь шла о"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.talks.mention import TalkMention
from extractor.text.sentences import Sentence
from extractor.text.topics import TopicMention, find_topics, label_of

# Verbs and nouns whose object is what was talked of.
_MATTER = Phrases(
    r"(?<!\w)(?:discuss\w*|agree(?:d|s|ing|ment)?(?! with)|focus(?:ed|es|ing)?|cent(?:red|ered)|"
    r"agenda|raised|topics?|deal(?:t|s|ing)? with|touched (?:up)?on|address(?:ed|ing)|"
    r"negotiat(?:ed|ing) (?:on|over|about|for)|talk(?:s|ed|ing)? (?:on|about|over|of)|"
    r"spoke (?:about|of)|remain\w* (?:unresolved|open)|"
    r"(?:thanked|asked) (?:him|her|them) for|(?:common ground|headway|movement|agreement) on|"
    r"on the table|without (?:a|an|any) (?=cease|truce|deal)|"
    r"ranged|tops?|topped|took up|taken up|dominat\w+|went over|gone over|spent on|"
    r"no (?:nearer|closer) to|settling the|came of|movement on|at issue|on the menu|"
    r"(?:main|central|key) (?:issue|question|topic)s?|sticking point\w*|"
    r"в центре внимания|спорил\w*(?= об? )|главн\w+(?= предмет)|"
    r"(?:по)?говорили(?= (?:[^\s,.;:]+ ){0,5}?об? )|беседовал\w*(?= (?:[^.;:]+ ){0,9}?об? )|"
    r"сперечал\w+(?= про )|у центрі уваги|говорили(?= (?:[^\s,.;:]+ ){0,5}?про )|"
    r"порозумі\w+|поступ\w*|зрушен\w+|попросив|попросила|сдвиг\w*|найти общий язык|"
    r"progress on|breakthrough on|differ(?:ed|ences)? (?:on|over)|hours? on|"
    r"minutes on|exchanged (?=draft)|"
    r"обсу\w+|договор\w+|соглас\w+|условил\w+|речь (?:шла|пойд[её]т)|шла речь|тем(?:а|ы|ой|ами|е)|"
    r"повестк\w+|каса(?:ется|лись|лась|ются)|посвящ\w+|затрону\w+|подняли?|продвижени\w+|"
    r"прорыв\w*|прогресс\w*|вопрос\w*|(?:по)?говорил\w*(?= об? )|"
    r"обговор\w+|домов\w+|узгод\w+|погоди\w+|йшлося|йтиметься|мова (?:йшла|йде)|"
    r"тем(?:и|ою|і)|поряд(?:ок|ку) денн\w+|стосува\w+|присвяч\w+|торкнул\w+|порушил\w+|питан\w+|"
    r"прорив\w*|прогрес\w*|(?:по)?говори(?:в|ла|ли)(?= про ))(?!\w)",
    re.IGNORECASE,
)
# After a word for talks: "talks on a truce", "переговоры о перемирии".
_ABOUT = re.compile(
    r"(?<!\w)(?:on|about|over|regarding|concerning|об?|обо|по|насчёт|насчет|относительно|"
    r"про|щодо|стосовно)(?: [^\s,;:.()]+){0,3} \Z",
    re.IGNORECASE,
)
_FRONTED = re.compile(r"(?:^|[.;,:!?\n] ?)(?:об?|про|on|about) (?:\w+ )?\Z", re.IGNORECASE)
_NEAR = 48  # characters in which "on" may stand before its topic
_AFTER = 3  # sentences after the talks that may go on about them
_OFFERS = ("proposal", "refusal")
_EXCHANGED = frozenset({"prisoner exchange", "exchange of bodies"})
_DETAILS = {  # who is exchanged, on what terms: no topic beside the exchange itself
    "all for all": _EXCHANGED,
    "sick and wounded": _EXCHANGED,
}
_ITSELF = {"talks": ("talks", "leaders"), "agreement": ("talks", "leaders"), "call": ()}


def topics_of(
    page: Page, group: Sequence[TalkMention], others: Collection[Sentence]
) -> tuple[str, ...]:
    """Name what an event was about, in the words of the closed vocabulary.

    Args:
        page: The page.
        group: The clauses that tell of the event.
        others: Sentences that tell of other events: none of these goes on about this one.

    Returns:
        Labels in the article's language, in the order of the text, each once.
    """
    first = group[0]
    if first.type in _OFFERS:
        found = _of_offer(page, first)
    else:
        itself = _ITSELF.get(first.type, ())
        found = [m for m in _of_talks(page, group, others) if m.topic not in itself]
    topics = dict.fromkeys(mention.topic for mention in found)
    kept = [topic for topic in topics if not _DETAILS.get(topic, frozenset()) & topics.keys()]
    return tuple(label_of(topic, page.language) for topic in kept)


def offered(page: Page, mention: TalkMention) -> str | None:
    """The topic of an offer or a refusal, if the vocabulary has it."""
    return next((found.topic for found in _of_offer(page, mention)), None)


def _of_offer(page: Page, mention: TalkMention) -> list[TopicMention]:
    """What is offered or refused: the first thing named after the verb, else before it."""
    low, high = mention.sentence.start, mention.sentence.end
    named = find_topics(page.text, low, high)
    after = [m for m in named if m.end > mention.start] or named[-1:]
    narrow = [m for m in after if m.topic != "talks"]
    return (narrow or after)[:1]


def _of_talks(
    page: Page, group: Sequence[TalkMention], others: Collection[Sentence]
) -> Iterator[TopicMention]:
    told = list(dict.fromkeys(mention.sentence for mention in group))
    for sentence in told:
        whole = group[0].type == "agreement"
        yield from (
            _said_in(page, sentence, group)
            if not whole
            else find_topics(page.text, sentence.start, sentence.end)
        )
    items = page.sentences.items
    for sentence in told:
        for index in range(sentence.index + 1, min(len(items), sentence.index + 1 + _AFTER)):
            following = items[index]
            if following in others or page.boilerplate.at(following.start):
                break
            if following not in told:
                yield from _matters(page, following)


def _said_in(
    page: Page, sentence: Sentence, group: Sequence[TalkMention]
) -> Iterator[TopicMention]:
    """The topics that a sentence of talks ties to them."""
    matters = _matters(page, sentence)
    yield from matters
    starts = [mention.end for mention in group if mention.sentence == sentence]
    for mention in find_topics(page.text, min(starts), sentence.end):
        before = page.text[max(min(starts) - 1, mention.start - _NEAR) : mention.start]
        if mention not in matters and _ABOUT.search(before):
            yield mention


def _matters(page: Page, sentence: Sentence) -> list[TopicMention]:
    """The topics after "discussed" and the like; where none follows, those before it."""
    cue = _MATTER.search(page, sentence.start, sentence.end)
    if cue is None:
        return []
    named = find_topics(page.text, sentence.start, sentence.end)
    after = [mention for mention in named if mention.start >= cue.start()]
    if not after:
        return named
    fronted = [  # "О прекращении огня договориться не удалось; о коридоре тоже"
        mention
        for mention in named
        if mention.start < cue.start()
        and _FRONTED.search(page.text[max(sentence.start, mention.start - 24) : mention.start])
    ]
    return [*fronted, *after]
