"""Telling: verbs of saying, whose subjects have not handed over what they tell of."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.text.sentences import Sentence

# "отчитался о возвращении ста человек", "wrote about the return of 90"
_TELLS = re.compile(
    r"\b(?:sp[eo]ak\w*|spoke\w*|told|tell\w*|wr[io]t\w*|post(?:ed|s|ing)|tweet\w*|inform\w*|declar\w+|"
    r"disclos\w+|reveal\w*|mention\w*|comment\w*|hail\w*|thank\w*|descri\w+|stat(?:ed|es|ing)|"
    r"warn\w*|notif\w+|publish\w*|recall\w*|estimat\w+|learn\w*|boast\w*|add(?:ed|s)|stress\w*|credit\w*|"
    r"отчит\w+|рассказ\w+|рапорт\w+|отрапорт\w+|долож\w+|доклад\w+|объяв\w+|написа\w+|пи[шс]\w+|"
    r"уведом\w+|информир\w+|проинформ\w+|извести\w+|упомян\w+|упомин\w+|отмет\w+|отмеч\w+|добав\w+|"
    r"уточн\w+|поясн\w+|подч[её]рк\w+|напомн\w+|напомин\w+|анонс\w+|призна(?:л|в)\w*|опублик\w+|"
    r"предупре\w+|увер(?:ил|ен|я)\w*|"
    r"оповест\w+|сказа\w+|благодар\w+|поблагодар\w+|похвал\w+|комментир\w+|прокоммент\w+|"
    r"відзвіт\w+|звіту\w+|розпов\w+|допов\w+|рапорту\w+|відрапорт\w+|оголос\w+|оголош\w+|поінформ\w+|"
    r"інформу\w+|згада\w+|згаду\w+|зазнач\w+|дода(?:в|л)\w*|поясн\w+|підкресл\w+|наголо[сш]\w+|"
    r"попередж\w+|попереди\w+|запевн\w+|"
    r"нагад\w+|визна(?:в|л)\w*|опублік\w+|сповіст\w+|сказа\w+|подяк\w+|похвал\w+|комент\w+|"
    r"прокоментув\w+)\b",
    re.IGNORECASE,
)


def tells(text: str, start: int, end: int) -> bool:
    """Whether a verb of saying stands between two places of a sentence."""
    return _TELLS.search(text, start, end) is not None


# "Of the Russians who had left he said nothing", "о россиянах в сводке ни слова"
_NOTHING = re.compile(
    r"\b(?:sa(?:id|ys?)|told|tells?|wrote|writes?|reported)\s+(?:nothing|not a word|little)\b|"
    r"(?:n't|\bnot)\s+(?:mention|name|speak|say|write|comment)\w*|\bmade no mention\b|"
    r"\b(?:not a|no|without a) (?:single )?word\b|\b(?:kept|stayed|remained|is|are|was) silent\b|"
    r"\bне\s+(?:упомя|упоми|обмолв|сказа|говор|сообщ|написа|вспомн)\w+|"
    r"\bни (?:слова|словом)\b|\b(?:умолч|промолч|умалч|молчит|молчат)\w*|"
    r"\bне\s+(?:згада|згаду|обмов|каза|каже|каж|говор|повідом|напис|прохопи)\w+|"
    r"\b(?:ні|ані) (?:слова|словом)\b|\b(?:змовча|промовча|замовч|мовчить|мовчать)\w*",
    re.IGNORECASE,
)


def says_nothing(page: Page, sentence: Sentence) -> bool:
    """Whether a sentence says of whom nothing was told: of no one who was counted before.

    Args:
        page: The page.
        sentence: The sentence.
    """
    return _NOTHING.search(page.text, sentence.start, sentence.end) is not None


_FIGURE = (
    r"(?:figures?|numbers?|totals?|counts?|tolls?|tall(?:y|ies)|estimates?|data|details?|"
    r"information|names?|accounts?|statements?|assurances?|guarantees?|reasons?|explanations?|"
    r"answers?|interviews?|briefings?|updates?|breakdowns?|lists?|comments?|evidence|footage|"
    r"videos?|photos?|photographs?|pictures?|images?|reports?|testimony)"
)
_OF_A_FIGURE = Phrases(
    rf"\b{_FIGURE}(?:,(?:\d,\d|[^,;.]){{1,16}},|\s\([^)]{{1,16}}\))?\s+(?:(?:was|were|is|are|has|have|had|been|"
    r"being|as|that|which|later|also|first)\s+){0,3}\Z",
    re.IGNORECASE,
)
_GIVES_A_FIGURE = re.compile(
    rf"\s+(?:the|a|an|no|its|his|her|their|any|this|that|these|different|exact|precise|own|other|"
    rf"another|similar|same|few|further|more|\s)*\b{_FIGURE}\b",
    re.IGNORECASE,
)
_SAYING = re.compile(r"(?:gave|giv(?:en|es?|ing)|releas(?:ed?|es|ing)|delivered)\Z", re.IGNORECASE)
_BY = re.compile(r"\s+(?:\w+\s+)?by\b", re.IGNORECASE)
# "the ministry gives 160, Kyiv 163": in the present, and of a number that has no noun
_STATES = re.compile(r"gives?\Z", re.IGNORECASE)
_BARE_NUMBER = re.compile(
    r"\s+(?:about|around|roughly|some|only|just|exactly)?\s*(?:\d[\d,]*\d|\d|"
    r"(?:(?:a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|"
    r"hundred|thousand|and)\b[\s-]?)+)(?=\s*[,.;:)\"—–]|\s+(?:and|while|whereas|but|"
    r"against|as|for (?:the|its|their|his|her|those)(?! \d))\b|\Z)"
    r"(?![^.;]{0,24}\b(?:gets?|takes?|receives?|getting|taking|receiving)\b)",
    re.IGNORECASE,
)


def gives_figures(page: Page, start: int, end: int) -> bool:
    """Whether a verb of giving only tells: "the figure, 1,003, was given by", "gave no details"."""
    if not _SAYING.match(page.text, start, end):
        return False
    if _GIVES_A_FIGURE.match(page.text, end, end + 60):
        return True
    if _STATES.match(page.text, start, end) and _BARE_NUMBER.match(page.text, end):
        return True
    told = _OF_A_FIGURE.search(page, max(0, start - 60), start)
    return told is not None and _BY.match(page.text, end) is not None
