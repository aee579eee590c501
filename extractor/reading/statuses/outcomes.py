"""Outcomes: words that put a count among what has come to pass, whatever was agreed on it."""

from __future__ import annotations

import re

from extractor.text.sentences import Sentence

# "The tally has passed 11,000", "счёт перевалил за 11 тысяч": a tally grows by what was done.
_REACHED = re.compile(
    r"\b(?:(?:(?:has|have|had|now|already)\s+)?(?:exceed(?:ed|s)|surpass(?:ed|es)|passed|reach(?:ed|es)|topped|tops|"
    r"hit|climbed to|risen to|rose to|grew to|grown to|stands at|stood at)|"
    r"перевалил\w*|превы(?:сил|шает|шают)\w*|достиг\w*|вырос\w* до|перешагнул\w*|приблизил\w*|"
    r"составил\w*|составляет|перевищ\w+|сягнул\w*|сягає|досяг\w*|зріс|зросл\w+|переступил\w*|"
    r"наблизи\w+|становить|склав|склал\w+)\s+(?:за\s+|до\s+|к\s+|уже\s+|вже\s+)?"
    r"(?:(?!not\b|не\b)[^\W\d]+\s+){0,3}\Z",
    re.IGNORECASE,
)
# A full participle behind the count is its attribute: "11 тысяч переданных Киеву".
_ATTRIBUTE = re.compile(
    r",?\s+(?:(?:already|now|so far|уже|вже)\s+)?(?:передан|возвращ[её]н|освобожд[её]н|получен|"
    r"вернувш|репатриирован|повернен|повернут|звільнен|отриман|репатрійован|прийнят|принят)"
    r"(?:н?ы[хме]|н?ыми|их|ими|им|ихся)\b",
    re.IGNORECASE,
)
# "The deal comes to 6,000 bodies" tells of what may be moved, not of what was.
_CEILING = re.compile(
    r"\b(?:agree\w*|deal|limit|ceiling|quota|list|lists|offer|proposal|договор|соглаш|лимит|квот|спис|"
    r"предлож|угод|домовл|ліміт|меж|пропоз)[^,;]*\Z",
    re.IGNORECASE,
)
_REACH = 60


def has_come_to(text: str, sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a tally is said to have come to a count, or its attribute says it was moved.

    Args:
        text: The page's text.
        sentence: The count's sentence.
        start: Where the number begins.
        end: Where the count ends.
    """
    if _ATTRIBUTE.match(text, end, min(sentence.end, end + _REACH)):
        return True
    reached = _REACHED.search(text, max(sentence.start, start - _REACH), start)
    return reached is not None and not _CEILING.search(
        text, max(sentence.start, reached.start() - _REACH), reached.start()
    )


# "Moscow would say only that ...", "cannot confirm": the modal is that of the telling
_TELLING = re.compile(
    r"(?:\s+(?:only|not|also|so far|now|just|still|neither|merely|then|later|yet|further|ever))*"
    r"\s+(?:say|tell|comment|confirm|disclose|reveal|name|specify|give|know|admit|acknowledge|deny|"
    r"recall|add|explain|estimate|guess|see|believe|be (?:said|seen|told|reported|confirmed|"
    r"disclosed|revealed|named|known|called|described|proud|glad|grateful|noted|verified|"
    r"recalled|explained|heard))\b",
    re.IGNORECASE,
)
_MODAL = re.compile(r"(?:will|would|shall|should|can|could|may|might|must)\b", re.IGNORECASE)
_TOLD_MODAL = re.compile(
    r"(?:can|could|may) be (?:said|seen|told|reported|confirmed|disclosed|revealed|named|known|"
    r"called|described|noted|verified|heard)\b",
    re.IGNORECASE,
)


def is_of_telling(text: str, start: int, end: int) -> bool:
    """Tell whether a modal at ``[start, end)`` governs a verb of telling, and so no handover."""
    modal = _MODAL.match(text, start)
    if modal is None:
        return False
    return bool(_TELLING.match(text, modal.end()) or _TOLD_MODAL.match(text, start))
