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
# "председатель Епископской конференции Италии", "the Church of Ukraine": no state sits there
_CHURCH = Phrases(
    r"(?<!\w)(?:(?:[Bb]ishops['’]?|[Ee]piscopal) [Cc]onference|[Cc]hurch|[Pp]atriarchate|[Ss]ynod|"
    r"[Dd]iocese|[Nn]unciature) (?:of|in) (?:the )?\Z|"
    r"(?<!\w)(?:(?:[Ее]пископск|[Єє]пископськ)\w+ конференц\w+|[Цц]ерк(?:о?вь?|ви|вою|овью)|"
    r"[Пп]атриархат\w*|[Пп]атріархат\w*|[Сс]инод\w*|[Ее]пархи\w+|[Єє]пархі\w+|[Мм]итрополи\w+|"
    r"[Нн]унциатур\w+|[Нн]унціатур\w+)(?: (?:[ув]|во) )?\s*\Z"
)
_OF_CHURCH = re.compile(
    r"(?:['’]s)? (?:(?:Roman|Greek|Catholic|Orthodox|Lutheran|Evangelical) )*"
    r"(?:(?:Bishops['’]?|Episcopal) Conference|Church|Patriarchate|Synod)(?!\w)|"
    r" (?:[^\W\d]+(?:ая|ой|ую|ый|ого|ому|ым|ом|а|ої|ій|ою) )*"
    r"(?:церк|патриарх|патріарх|синод|епархи|єпархі|епископск|єпископськ)",
    re.IGNORECASE,
)
# A ship's flag, the Red Cross, or those of one faith: "under the flag of X", "епископів X"
_OF_NO_STATE = Phrases(
    r"(?<!\w)(?:flags? of|conference of(?: the)?(?: catholic)? bishops of|bishops of|"
    r"catholics (?:of|in)|red cross of)(?: the)? \Z|"
    r"(?<!\w)(?:флаг(?:а|ом|ами)?|прапор(?:а|у|ом|ами)?|епископ(?:ов|ат\w*)|єпископ(?:ів|ат\w*)|"
    r"костел\w*|кост[её]л\w*|католик(?:ов|ів)|красн\w+ крест\w*|червон\w+ хрест\w*)(?: [ву])? \Z",
    re.IGNORECASE,
)
# "new sanctions against Moscow", "to hold fire on Kyiv", "удары по Киеву": whom it is aimed at
_AIMED_AT = Phrases(
    r"(?<!\w)(?:against|(?:strikes?|attacks?|assaults?|fire|raids?|pressure|sanctions) (?:on|at)|"
    r"против|удар\w* по|обстрел\w*|атак\w* на|давлени\w+ на|"
    r"проти|обстріл\w*|тиск\w* на) (?:the )?\Z",
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
        words = (_NO_ONE, _OF_CHURCH)
        return any(each.match(page.text, seat.end) is not None for each in words)
    low = max(0, seat.start - _LOOK)
    if _AIMED_AT.search(page, low, seat.start):
        return True
    if seat.kind != "state":
        return False
    beside = (_PART_OF, _ENVOY_FOR, _CHURCH, _OF_NO_STATE)
    return any(words.search(page, low, seat.start) for words in beside)
