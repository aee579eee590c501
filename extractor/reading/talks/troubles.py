"""Troubles: places that a sentence of talks names only as those of a war, a crisis or a strike."""

from __future__ import annotations

import re

from extractor.text.places import PlaceMention

_PLAIN = r"(?: (?!(?:in|at|on|в|во|на|у|under|під|под)(?!\w))[^\W\d][^\s,.;:]*)"
_OF_TROUBLE = re.compile(  # "because of the situation in", "через удари по", "из-за войны на"
    r"(?<!\w)(?:situation|events|war|warfare|wars|conflict|crisis|fighting|hostilities|combat|"
    r"escalation|tensions?|unrest|invasion|operation|strikes?|attacks?|raids?|shelling|"
    r"bombardment|bombing|assault|battles?|"
    r"(?:ситуаци|обстановк|событи|войн|конфликт|кризис|бо[её]в|боях|сражени|эскалаци|обострени|"
    r"напряж[её]нност|беспорядк|вторжени|операци|удар|атак|нал[её]т|обстрел|бомб[её]?жк|"
    r"бомбардировк|штурм)[^\W\d]*|"
    r"(?:ситуаці|обстановк|поді[йяї]|війн|конфлікт|криз|бо[їя]|битв|ескалаці|загостренн|"
    r"напружен|заворушен|вторгненн|операці|удар|атак|нальот|нальотам|обстріл|бомбардуванн|"
    r"штурм)[^\W\d]*)"
    rf"{_PLAIN}{{0,2}} (?:in|around|on|against|over|across|near|"
    r"в|во|на|у|по|вокруг|возле|під|под|навколо|довкола|поблизу)(?: the)?"
    r"(?: [^\W\d][\w-]*(?:ern|ом|ому|ой|ій|ем))? \Z"
    r"|(?<!\w)(?:attacked|hit|struck|shelled|bombed|bombarded|pounded|targeted|raided|"
    r"(?:атаковал|обстрел|бомбил|разбомбил|бомбардировал|поразил|накрыл|штурмовал)[^\W\d]*|"
    r"(?:атакува|обстріл|бомби|розбомби|бомбардува|уразил|накри|штурмува)(?:в|ял|л)[^\W\d]*|"
    r"обстріляв|(?:ударил|вдари|бил|били|удари)[^\W\d]* (?:по|у|в))"
    r"(?: the| city of| город| місто)*(?: [^\W\d][\w-]*(?:ую|ий|ый|ньку))? \Z",
    re.IGNORECASE,
)
_ANOTHER = re.compile(  # "attacked Odesa and Cherkasy": the names before it are of the same
    r"(?:(?<= )(?:[A-ZА-ЯІЇЄҐ][\w'’-]+ ?){1,2}(?:, | (?:and|и|й|і|та) |(?<= )(?:and|и|й|і|та) ))+\Z"
)
_LOOK = 80


def is_of_trouble(text: str, place: PlaceMention) -> bool:
    """Tell whether a place is where a war or a strike is, so that nobody is said to meet there.

    Args:
        text: Folded text.
        place: The place.
    """
    before = text[max(0, place.start - _LOOK) : place.start]
    others = _ANOTHER.search(before)
    return _OF_TROUBLE.search(before[: others.start()] if others else before) is not None
