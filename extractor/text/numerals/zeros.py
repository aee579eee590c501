"""Zeros in words: "none of its own", "no bodies", "ни одного тела", "жодного тіла"."""

from __future__ import annotations

import re

from extractor.text.numerals.drafts import Draft
from extractor.text.scanning import Scanner, lowered

# What can be exchanged; a bare "no" or "жодного" counts only before one of these.
PEOPLE = (
    r"(?:bod(?:y|ies)|remains|corpses?|prisoners?|pows?|captives?|detainees?|soldiers?|servicem[ae]n"
    r"|servicewom[ae]n|troops|fighters?|defenders?|marines|officers?|civilians?|children|child|person"
    r"|people|men|women|hostages?|ukrainians|russians|medics?|sailors|wounded|dead|fallen|deaths"
    r"|casualties|victims|names?"
    r"|тел[оа]?|телами?|останков|пленн\w+|военнопленн\w+|заключенн\w+|солдат\w*|боец|бойц\w+|военн\w+"
    r"|военнослужащ\w+|гражданск\w+|ребен\w+|дет(?:ей|и)|человек\w*|погибш\w+|раненн?\w+|украин\w+"
    r"|россиян\w*|защитник\w*|людей|заложник\w*"
    r"|тіл[оа]?|тілами?|останків|полонен\w+|військовополонен\w+|в'язн\w+|боєць|бійц\w+|військов\w+"
    r"|військовослужбов\w+|цивільн\w+|дитин\w+|дітей|осіб|особ[аиу]|людин\w*|загибл\w+|поранен\w+"
    r"|україн\w+|росіян\w*|захисник\w*|заручник\w*|полеглого|полеглих)(?!\w)"
)
_ADJECTIVES = r"(?:[^\W\d_]{3,20} ){0,2}?"
_ZERO = (
    # "none" pronoun-like for things said or done is left alone
    r"none(?! (?:of (?:this|that|these|it|which|the (?:sides|parties|countries|above|claims"
    r"|proposals|two))|too|other|the)(?!\w))"
    r"|not (?:even )?(?:a single|one)(?: one)?"
    r"(?= (?!to|(?:of (?:the )?)?(?:\w+ )?(?:sides?|capitals?|governments?|part(?:y|ies))\b)\w"
    r"|[.,;!?)])"
    r"|no(?! (?:word|news|information|data|details?|comments?|reports?|signs?|talk|mention)(?!\w))"
    r"(?= " + _ADJECTIVES + PEOPLE + r")"
    r"|any(?= " + _ADJECTIVES + PEOPLE + r")"
    r"|ни (?:один|одного|одна|одной|одну|одно|одному|одним|единого|единой)(?: единого)?"
    r"(?! (?:раз|дн[яю]|слов)\w*)(?! (?:из )?(?:\w+ )?(?:сторон|столиц|ведомств|держав|стран)\w*)"
    r"|ані (?:одного|одної|однієї|одне|один|єдиного)"
    r"|жодн(?:ого|ої|е|ої|а|у|их|і|ому|ій)(?= (?:(?:з|із|зі) )?" + _ADJECTIVES + PEOPLE + r")"
    r"|жодн(?:ого|ої)(?= (?:свого|своєї|нашого|нашої|власного|власної)(?!\w))"
    r"|(?:жодн(?:ого|ої)|жоден)(?=\s*(?:[.!?;,)\n]|\Z))"
    r"|жоден(?= (?!(?:(?:з|із|зі) )?(?:\w+ )?(?:бік|боку|урядів|уряд|відомств|учасник))\w)"
)
_ZEROS = Scanner([_ZERO])
_NEGATED = re.compile(r"(?:n't|(?<!\w)(?:not|never|without))(?: \w+){0,4} $", re.IGNORECASE)
_IDIOM = re.compile(r"(?<!\w)(?:second to|bar|next to|all or) $", re.IGNORECASE)


def find_zeros(text: str) -> list[Draft]:
    """Find the words that say that there were none."""
    zeros = []
    for _, match in _ZEROS.find(lowered(text)):
        before = text[max(0, match.start() - 60) : match.start()]
        word = match.group()
        if word == "any" and not _NEGATED.search(before):
            continue
        if word == "none" and _IDIOM.search(before):
            continue
        zeros.append(Draft(match.start(), match.end(), 0, form="zero"))
    return zeros
