"""Off words: what is told as stopped, or as untrue, in words that are too many things elsewhere.

They leave room for a record that is put off, called off or denied; against no record do they speak.
"""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.text.sentences import Sentence

_OFF = re.compile(
    r"\b(?:fr(?:o|ee)z(?:e|es|en|ing)|stall(?:s|ed|ing)|shelved|on ice|in limbo|held up|"
    r"halt(?:s|ed|ing)?|paus(?:ed|ing)|scuppered|torpedoed|wrecked|"
    r"(?:back|pull|walk)(?:s|ed|ing) (?:out|away)|came to (?:nothing|naught|nought)|"
    r"(?:nobody|no one) (?:came|showed|turned up|arrived)|stood (?:empty|idle)|"
    r"nothing of the (?:kind|sort)|no such thing|made up|invent(?:ed|ion)|fabricat\w+|hoax|fiction|"
    r"nonsense|(?:is|are|was|were) (?:a )?(?:lies?|myth|rumou?rs?)|"
    r"insiders?|anonymous)\b|"
    r"\b(?:замор(?:оз|аж|ож)\w+|застопор\w+|затормо[зж]\w+|торпедир\w+|"
    r"(?:взя|попрос|объяв|оголос|пошл|піш)\w* (?:на )?пауз\w+|"
    r"(?:никто|ніхто) не \w+|так (?:и|і) не \w+|передума\w+|"
    r"ничего (?:подобного|такого)|вымыс\w+|выдума\w+|враки|вран[ьеё]\w+|"
    r"чушь\w*|инсайд\w*|аноним\w*|"
    r"інсайд\w*|анонім\w*|домыс\w+|миф|слух(?:и|ами|ом)?|"
    r"загальму\w+|торпеду\w+|"
    r"нічого (?:подібного|такого)|вигада\w+|вигадк\w+|нісенітниц\w+|"
    r"домис\w+|міф|чутк(?:и|ами|ою))\b",
    re.IGNORECASE,
)
_NEAR = 2  # sentences on either side of a count


def may_be_off(page: Page, sentence: Sentence) -> bool:
    """Tell whether such a word stands in a sentence or near it.

    Args:
        page: The page.
        sentence: The count's sentence.
    """
    items, at = page.sentences.items, sentence.index
    first, last = items[max(0, at - _NEAR)], items[min(len(items) - 1, at + _NEAR)]
    return _OFF.search(page.text, first.start, last.end) is not None
