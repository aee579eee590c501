"""Parties that a sentence names without seating them: "an American broadcaster", "envoy for X"."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.text.parties import PartyMention

_NO_ONE = re.compile(  # whom or what an adjective of a land may describe, none of it a delegation
    r" (?:[a-z][\w-]+ )?(?:broadcaster|journalist|reporter|newspaper|news|media|television|channel|"
    r"outlet|magazine|agency|Catholic|Orthodox|civilian|captive|prisoner|POW|soldier|serviceman|"
    r"servicemen|troop|fighter|bod(?:y|ies)|dead|fallen|remains|child|drone|missile|cit(?:y|ies)|"
    r"minor|youngster|teenager|orphan|pupil|infant|baby|babies|detainee|internee|hostage|inmate|"
    r"refugee|deportee|wounded|sailor|seam[ae]n|marine|medics|defender|citizen|resident|nationals|"
    r"relative|parent|mother|wives|"
    r"hospital|jail|prison|captivity|soil|flag|famil)\w*(?!\w)"
    r"| (?:[^\W\d]+(?:ый|ий|ого|его|ому|ему|ые|ие|ых|их|ая|ой|ую|ої|ій|ому|ими|і) )?"
    r"(?:телекан|канал|журналист|журналіст|газет|издани|видан|агентств|СМИ|ЗМІ|католи|православ|"
    r"пленн|полонен|военнопленн|військовополон|солдат|бойц|бійц|тел(?:а|ам|ами)?(?!\w)|тіл|"
    r"несовершеннолетн|неповнолітн|подрост|підліт|сирот|малолет|малоліт|заложник|заручник|узник|"
    r"в'язн|бранц|бранок|беженц|біженц|ранен|поранен|моряк|медик|защитник|захисник|оборонц|"
    r"жител|мешканц|граждан|громадян|родствен|родич|сем(?:ь|ей)|сім['е]|родин|"
    r"гражданск|цивільн|ребён|детей|діте|дрон|ракет|беспилот|безпілот|тюр|тюрем|в'язниц|плен[ау]?"
    r"(?!\w)|полон[уі]?(?!\w)|флаг|прапор|город|міст(?:а|о|і)(?!\w)|земл|територ|территор)",
)
_ENVOY_FOR = Phrases(
    r"(?<!\w)(?:envoys?|ambassadors?|representatives?|commissioners?) (?:for|on|to) (?:the )?\Z|"
    r"(?<!\w)(?:(?:спец)?(?:посланн|представител)\w+|посол|посла|послом)"
    r"(?: [^\s,.;:]+){0,2} (?:по|в|во)(?: делам| вопросам)? \Z|"
    r"(?<!\w)(?:(?:спец)?(?:посланц|посланец|представни)\w*|посол|посла|послом)"
    r"(?: [^\s,.;:]+){0,2} (?:щодо|в|у|з питань) \Z",
    re.IGNORECASE,
)
_PART_OF = Phrases(  # a stretch of the land itself: "in northern Ukraine", "на севере Украины"
    r"(?<!\w)(?:north|south|east|west|central|occupied)[\w-]* \Z|"
    r"(?<!\w)(?:на|в|у|з|с|из|із) (?:північ|півд|сход|схід|заход|захід|центр|север|юг|восток|"
    r"запад)[^\s,.;:]* \Z",
    re.IGNORECASE,
)
# A ship's flag, or those of one faith in a land: "under the flag of X", "конференції єпископів X"
_OF_NO_STATE = Phrases(
    r"(?<!\w)(?:flags? of|(?:bishops'? |episcopal )?conference of(?: the)?(?: catholic)?"
    r"(?: bishops)?(?: of)?|bishops of|church(?:es)? (?:of|in)|diocese of|catholics (?:of|in)|"
    r"red cross of)(?: the)? \Z|"
    r"(?<!\w)(?:флаг(?:а|ом|ами)?|прапор(?:а|у|ом|ами)?|епископ(?:ов|ат\w*)|єпископ(?:ів|ат\w*)|"
    r"(?:епископск\w+|єпископськ\w+) конференц\w+|конференц\w+ (?:католических |католицьких )?"
    r"(?:епископов|єпископів)|церк(?:овь|в\w+)|костел\w*|кост[её]л\w*|католик(?:ов|ів)|"
    r"красн\w+ крест\w*|червон\w+ хрест\w*)(?: [ву])? \Z",
    re.IGNORECASE,
)
_LOOK = 60


def is_bystander(page: Page, seat: PartyMention) -> bool:
    """Tell whether a name of a party stands where it seats nobody.

    Args:
        page: The page.
        seat: The name.
    """
    if seat.kind == "demonym":
        return _NO_ONE.match(page.text, seat.end) is not None
    if seat.kind != "state":
        return False
    low = max(0, seat.start - _LOOK)
    beside = (_PART_OF, _ENVOY_FOR, _OF_NO_STATE)
    return any(words.search(page, low, seat.start) for words in beside)
