"""Rejoinders: what else a sentence says of a mere "said" to make it a denial or a confirmation."""

from __future__ import annotations

import re

from extractor.text.speech.words import Act

_FALSE = (
    r"(?:(?:an? |the |outright |pure |sheer |cruel |blatant |another )*(?:lie|lies|fake|nonsense|"
    r"false|untrue|fabrication|hoax|disinformation|fiction|provocation)\b)"
)
_UNTRUE = (
    r"(?:\w+ ){0,2}?(?:ложью|неправдой|фейком|вымыслом|чушью|вбросом|провокацией|дезинформацией)"
)
_UNTRUE_UK = r"(?:\w+ ){0,2}?(?:брехнею|неправдою|фейком|вигадкою|дурницею|вкидом|провокацією)"
_IT = r"(?:it|this|that|them|the (?:claims?|reports?|news|allegations?|rumou?rs?|story))\b"
_THIS = (
    r"(?:это|их|эту (?:информацию|новость)|эти (?:сообщения|слухи|сведения|данные)|слухи|"
    r"це|їх|цю (?:інформацію|новину)|ці (?:повідомлення|чутки|відомості|дані)|чутки)\b"
)
_NO_BEFORE = re.compile(
    r"(?:\A|[.!?\n\"«»]\s*|^)(?:[-—–]\s*)?(?:not so|not true|nonsense|untrue|false|wrong|rubbish|"
    r"это не так|не так|неправда|ложь|вздор|чушь|фейк|ничего подобного|"
    r"це не так|брехня|нісенітниц[яі]|нічого подібного|дурниці)[\s\"»,.!—–-]*\Z",
    re.IGNORECASE,
)
_DENIES_BEHIND = re.compile(
    rf"[^.!?;\n]{{0,80}}?(?:,|\bwhile\b)\s*(?:(?:denying|refuting|rejecting|dismissing) {_IT}|"
    rf"calling (?:[\w']+ ){{1,6}}?\"?{_FALSE}|(?:опроверга[яв]|опровергнув|отрицая|"
    rf"отвергнув) {_THIS}|"
    rf"назвав (?:[\w-]+ ){{0,6}}?\"?{_UNTRUE}|"
    rf"(?:спростовуючи|спростувавши|заперечуючи|заперечивши|відкинувши) {_THIS}|"
    rf"назвавши (?:[\w-]+ ){{0,6}}?\"?{_UNTRUE_UK})",
    re.IGNORECASE,
)
_CONFIRMS_BEHIND = re.compile(
    r"[^.!?;\n]{0,80}?,\s*(?:confirming|corroborating|подтвердив|подтверждая|підтвердивши|"
    r"підтверджуючи)\b",
    re.IGNORECASE,
)
_OWN_COUNT = re.compile(r"[^.!?\n]{0,160}?\d")  # "Not so, said Zelensky: 207 were back"
_BEFORE = 40


def act_beside(text: str, start: int, end: int) -> Act:
    """Tell what a verb of mere saying makes of the news, with the words around it.

    Args:
        text: Folded text.
        start: Offset of the verb.
        end: Offset after it.

    Returns:
        "denied" for 'said, calling the idea "a lie"' and "Not so, replied", "confirmed" for
        "wrote, confirming their arrival", else "reported".
    """
    if _DENIES_BEHIND.match(text, end):
        return "denied"
    if _NO_BEFORE.search(text[max(0, start - _BEFORE) : start]) and not _OWN_COUNT.match(text, end):
        return "denied"
    return "confirmed" if _CONFIRMS_BEHIND.match(text, end) else "reported"
