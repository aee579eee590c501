"""By life: people whom a clause behind them tells to be civilians, though no noun does.

"Twenty more who had never worn a uniform", "22 people whom Russia had arrested in the occupied
towns", "двадцать человек, никогда не служивших": soldiers are captured, and wear one.
"""

from __future__ import annotations

import re

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.validate.counts.othernouns import is_soldier

_REACH = 110  # characters behind a number for the clause that tells of its people
_LIVED = re.compile(
    r"\bnever\s+(?:been\s+(?:soldiers|in the (?:army|military))|worn?|wore|served|fought|"
    r"carried|held a (?:gun|weapon|rifle))\b|"
    r"\b(?:had|have|were|was)\s+(?:not|never)\s+(?:served|fought|been soldiers)\b|"
    r"\b(?:arrested|detained|abducted|kidnapped)\s+(?:\w+\s+){0,2}?(?:in|from|at)\s+(?:the\s+|their\s+)?"
    r"(?:\w+ly\s+)?(?:occupied|homes?|streets?|checkpoints?|filtration)|"
    r"\bне\s+(?:носи(?:вш|л)|служи(?:вш|л|в)|воева(?:вш|л)|воюва(?:вш|л|в)|держа(?:вш|л)|трима(?:вш|л|в)|"
    r"брав\w*|брал)\w*(?:\s+(?:ни|ані|в|у|военной|військової)\b)?(?:\s+(?:форм|оруж|зброї|арми|армії)\w*)?|"
    r"\b(?:арестова|задержа|похити|похищ|заарешт|затрим|викра)\w*\s+(?:[^\W\d]+\s+){0,2}?(?:в|во|на|у|из|з|із)\s+"
    r"(?:[^\W\d]+\s+)?(?:оккупир|захвач|занят|окупов|захопл|зайнят|дом[аеіу]|домів|дом(?:ов|ах)|осел|будинк|"
    r"улиц|вулиц|блокпост|фильтрац|фільтрац)\w*",
    re.IGNORECASE,
)


# Adults beside children, the young, the old and women who are not told of as soldiers or captives
_GROWN = re.compile(
    r"(?:adults?|grown-?ups?|elderly|pensioners?|mothers?|grand(?:mother|father|parent)s?|women|woman|"
    r"youths?|young (?:m[ae]n|wom[ae]n|people|adults)|юнош\w+|юнак\w*|юнок|юнк\w+|"
    r"взросл\w+|пожил\w+|пенсионер\w*|бабуш\w+|женщин\w*|"
    r"доросл\w+|літн\w+|пенсіонер\w*|бабус\w+|жін(?:ок|к\w+))\b",
    re.IGNORECASE,
)
# "left for that country to join their relatives", "до родичів у Росію поїхали четверо"
_TO_KIN = re.compile(
    r"\b(?:(?:join(?:ed|ing)?|reunit\w+|rejoin\w*)\b[^.;:\d]{0,32}?"
    r"(?:relatives|famil|kin\b|parents|loved)|"
    r"to (?:their|his|her) (?:relatives|famil|kin\b|parents|loved|children)|"
    r"воссоедин\w+|возз'єдн\w+|"
    r"(?:к|до) (?:\w+ )?(?:родн(?:ым|им)|родственник|родич|рідн(?:их|им)|близк(?:им|их)|близьк|"
    r"сем(?:ье|ьям)|родин|батьк|родителям|детям|дітей))",
    re.IGNORECASE,
)
_OUT_OF_BELARUS = re.compile(
    r"\b(?:from|out of|из|с|з|із)\s+(?:[^\W\d]+\s+)?(?:Belarus|Б[еі]л[ао]рус|Білорус)",
    re.IGNORECASE,
)
# "двоє юнаків виїхали з окупації": who lived under it was no captive of war
_OUT_OF_OCCUPATION = re.compile(
    r"\b(?:from|out of|left|leave|из|с|со|з|із|зі)\s+(?:the\s+)?(?:[^\W\d]+\s+)?"
    r"(?:(?:temporarily |russian-)?occup(?:ation|ied)|(?:временно )?оккупа?(?:ции|ированн)|"
    r"(?:тимчасово )?окуп(?:ації|ован))",
    re.IGNORECASE,
)
_IN_ARMS = frozenset({"prisoners", "captivity", "bodies", "dead"})


def may_have_lived_so(page: Page, mention: Mention) -> bool:
    """Tell whether nothing says that people under a mere noun for people are no civilians.

    Adults who come with children, the young, women, people on their way to their families, and
    those who come out of occupation, or out of Belarus, which holds no prisoners of war.

    Args:
        page: The page.
        mention: The count.
    """
    noun, sentence = mention.head, mention.sentence
    if noun is None or noun.kind != "person":
        return False
    armed = any(
        cue.kind in _IN_ARMS or is_soldier(page, cue)
        for cue in page.cues.within(sentence.start, sentence.end)
    )
    if armed:
        return False
    return bool(
        _GROWN.match(page.text, noun.cue.start)
        or _TO_KIN.search(page.text, sentence.start, sentence.end)
        or _OUT_OF_BELARUS.search(page.text, sentence.start, sentence.end)
        or _OUT_OF_OCCUPATION.search(page.text, sentence.start, sentence.end)
    )


def lived_as_civilians(page: Page, mention: Mention) -> bool:
    """Tell whether the words behind a count say that its people were civilians.

    Args:
        page: The page.
        mention: The count.
    """
    if mention.number is None:
        return False
    low = page.numbers[mention.number].end
    others = [n.start for n in page.numbers_in(mention.sentence) if n.start >= low]
    high = min([mention.sentence.end, low + _REACH, *others])
    return _LIVED.search(page.text, low, high) is not None
