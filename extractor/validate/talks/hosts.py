"""Who else sat there, by the words around talks: a host in the chair, a side heard on its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.reading.page import Page
from extractor.reading.talks.mention import TalkMention
from extractor.text.sentences import Sentence
from extractor.validate.talks.scenes import around, moves_people

# "The Saudis were in the chair", "вели її саудівці": who runs talks sits at them
_RUNS = re.compile(
    r"(?<!\w)(?:in the chair|chair(?:ed|s|ing)|presid(?:ed|es|ing)|moderat(?:ed|es|ing)|"
    r"(?:ran|runs?|led|steered|refereed) (?:it|them|the (?:talks|meeting|session|round))|"
    r"at the head of the table|"
    r"(?:вел[аи]?|в[её]л|ведут?|вед[её]т|модерировал[аи]?) "
    r"(?:е[её]|их|его|встречу|переговоры|заседание|беседу|[А-Я]\w+)|"
    r"(?:ведут|ведет|вед[её]т|вели|вела|в[её]л|модерировали?) [а-яё]+(?:цы|ки|ане|не)(?!\w)|"
    r"председательств\w+|председателем|во главе стола|"
    r"(?:вів|вел[аи]|веде|ведуть|модерува(?:в|ла|ли)) "
    r"(?:її|їх|його|зустріч|перемовини|переговори|засідання|розмову|[А-ЯІЇЄ]\w+)|"
    r"(?:вели|ведуть|модерували) [а-яіїєґ']+(?:ці|ки|яни|ани)(?!\w)|"
    r"голову(?:ва)?(?:в|ла|ли|є|ють)|на чолі столу)(?!\w)",
    re.IGNORECASE,
)
# "The Russians were heard by the Americans separately": a second table beside the first
_APART = re.compile(
    r"(?<!\w)(?:separately|in turn|one by one|in (?:another|a different|the next) "
    r"(?:room|hotel|hall|building|wing)|on (?:its|their) own|"
    r"отдельно|порознь|по отдельности|по очереди|по одному|"
    r"в (?:другом|соседнем) (?:отеле|зале|здании|кабинете|крыле)|"
    r"в (?:другой|соседней) (?:гостинице|комнате)|"
    r"окремо|нарізно|поодинці|по черзі|"
    r"[ву] (?:іншому|сусідньому) (?:готелі|залі|будинку|кабінеті|крилі)|"
    r"[ву] (?:іншій|сусідній) (?:залі|кімнаті))(?!\w)",
    re.IGNORECASE,
)
_HEARD = re.compile(
    r"(?<!\w)(?:heard|listened to|receiv(?:ed|es|ing)|saw|sees|s[ae]t (?:down )?with|met|meets|"
    r"talk(?:ed|s) (?:to|with)|spoke (?:to|with)|hosted|"
    r"выслуша\w+|слушал[аи]?|приня(?:л|ла|ли)|принима(?:л|ла|ли|ют|ет)|сел[аи]? с|говорил[аи]? с|"
    r"беседовал[аи]? с|встре(?:тил|чал)\w*|"
    r"вислуха\w+|слуха(?:в|ла|ли)|прийня(?:в|ла|ли)|прийма(?:в|ла|ли|є|ють)|говори(?:в|ла|ли) [зі]|"
    r"розмовля(?:в|ла|ли) [зі]|зустрі(?:в|ла|ли|ча)\w*)(?!\w)",
    re.IGNORECASE,
)


def runs(page: Page, scene: TalkMention, party: str) -> bool:
    """Tell whether a clause in a scene or right behind it has a party in the chair.

    Args:
        page: The page.
        scene: The talks.
        party: Who may have run them.
    """
    for sentence in around(page, scene.sentence, 0, 1):
        for seat in page.parties.within(sentence.start, sentence.end):
            low, high = page.stretch((sentence.start, sentence.end), seat.start, seat.end, ",;:")
            if seat.party == party and _RUNS.search(page.text, low, high):
                return True
    return False


def is_heard_apart(page: Page, scene: TalkMention, party: str, others: Sequence[str]) -> bool:
    """Tell whether a party met one of a scene's people at a table of its own.

    Args:
        page: The page.
        scene: The talks that one of the others had with somebody else.
        party: Who is held to have met the others.
        others: The record's other parties.
    """
    return any(
        {party, *others} <= _named(page, sentence) and _is_apart(page, sentence)
        for sentence in around(page, scene.sentence, 1, 2)
        if others and not page.boilerplate.at(sentence.start)
    )


def _named(page: Page, sentence: Sentence) -> set[str]:
    return {seat.party for seat in page.parties.within(sentence.start, sentence.end)}


def _is_apart(page: Page, sentence: Sentence) -> bool:
    span = (sentence.start, sentence.end)
    if _APART.search(page.text, *span) is None or _HEARD.search(page.text, *span) is None:
        return False
    return not moves_people(page, sentence)
