"""Remark days: words before a date by which it is that of a remark, a report or an agreement."""

from __future__ import annotations

import re
from functools import lru_cache

_REMARK = re.compile(
    r"(?:remarks?|statement|comments?|interview|briefing|post|announcement|заявлени\w+|"
    r"комментари\w+|заяв\w+|коментар\w*|допис\w*)\b[^.;,]{0,64}\Z|"
    # "the bulletin that came out yesterday", "в отчёте, опубликованном во вторник"
    r"\b(?:reports?|bulletins?|newsletters?|releases?|articles?|letters?|documents?|notices?|lists?|"
    r"magazine|issue|booklet|study|survey|bill|film|videos?|footage|book|"
    r"бюллетен\w+|отч[её]т\w*|доклад\w*|релиз\w*|стать\w+|письм\w+|документ\w*|публикаци\w+|"
    r"сводк\w+|номер\w*|списк\w+|список|видео|ролик\w*|сообщени\w+|исследовани\w+|"
    r"бюлетен\w+|звіт\w*|доповід\w*|доповід|реліз\w*|статт\w+|лист[іау]?|публікаці\w+|"
    r"зведенн\w+|відео|повідомленн\w+|дослідженн\w+)"
    r",? (?:[^\W\d]+ )?(?:(?:was|were|has|have|had|been|is|only|just|был\w*|бул[аио]|був) ){0,2}"
    r"(?:published|came out|come out|appeared|issued|put out|dated|posted|printed|circulated|aired|"
    r"вышл\w+|вышел|вышедш\w+|выходивш\w+|опубликов\w+|появи\w+|издан\w*|размещ\w+|"
    r"датирован\w*|выпущен\w*|распростран\w+|обнародов\w+|"
    r"вийш\w+|опублік\w+|оприлюдн\w+|з'явив\w*|з'явил\w*|видан\w+|розміщ\w+|датован\w+|"
    r"випущен\w+|поширен\w+)"
    r" (?:(?:on|late|early|only|just|ещ[её]|ще|лише|лишь|тільки|только|в|во|у|за) ){0,2}\Z",
    re.IGNORECASE,
)
# "agreed in Istanbul on 16 May", "the accords of 2 June": days of an agreement. Names stand in
# capitals, so that no verb slips in between.
_AGREED = re.compile(
    r"\b(?:(?:agreed|reached|signed|struck|brokered|negotiated|settled|hammered out|thrashed out|"
    r"worked out|clinched|sealed)(?: upon)?"
    r"(?: (?:in|at|by|during|after|between|with) (?:the )?(?:(?:direct|peace|trilateral|bilateral|"
    r"first|second|third|earlier|previous|last|round|talks|negotiations|meeting|of|in|and|"
    r"[A-Z][\w'-]+) ){0,6}?)?\s*(?:on|of)?|"
    r"(?:agreements?|accords?|deals?|understandings?) (?:of|dated|from))\s+(?:the\s+)?\Z"
)
# "договорённость, достигнутая 2 июня", "як і домовилися у Стамбулі 16 травня"
_AGREED_CYRILLIC = re.compile(
    r"\b(?i:(?:договор(?:ил|[её]н)|услови[лв]|достиг|согласова[лн]|заключ[иеё]|подписа[лн]|"
    r"соглашени|домов(?:ил|лен)|погод[иж]|узгод[иж]|досяг|укла[лвд]|підписа[лнв]|угод[аиоу]|"
    r"оговор[её]н|обумовлен|утвержд[её]н|утвердил|затвердж|затверди|скрепл[её]н|скріплен)"
    r"[^\W\d]*)(?:,?\s+(?:(?i:в|во|на|у|під|при|во\s+время|под\s+час|під\s+час|по\s+итогам|"
    r"за\s+підсумками|после|після|между|між|и|і|й|ещ[её]|ще|(?:достигнут|заключ[её]нн|подписанн|"
    r"досягнут|укладен|підписан)[^\W\d]*|(?:прям|мирн|перв|втор|трет|перш|друг|последн|останн|"
    r"очередн|чергов|стамбульск|стамбульськ|раунд|переговор|встреч|перемовин|зустріч|консультац|"
    r"сторон|делегац)[^\W\d]*|от|від)|(?-i:[A-ZА-ЯІЇЄҐ])[\w'-]*)){0,8}\s*\Z"
)
# "согласно договорённостям 24 июля вернули": an agreement's own day needs a word between
_UNDATED_NOUN = re.compile(
    r"\b(?:договор[её]нност|соглашени|домовленост|домовленіст|угод)[^\W\d]*\s+\Z", re.IGNORECASE
)
# "условились на субботу": the day that was agreed upon is the event's; "на встрече" is a place
_SET_FOR = re.compile(r"(?<!\w)на\s+\Z", re.IGNORECASE)


@lru_cache(maxsize=256)
def speaks_of_remark(before: str) -> bool:
    """Tell whether the words before a date make it the day of other words, or of a report.

    Every number of a sentence asks this of every date there.
    """
    return bool(_REMARK.search(before))


@lru_cache(maxsize=256)
def speaks_of_agreement(before: str) -> bool:
    """Tell whether the words before a date make it the day of an agreement."""
    if _AGREED.search(before):
        return True
    if _SET_FOR.search(before):
        return False
    return bool(_AGREED_CYRILLIC.search(before)) and not _UNDATED_NOUN.search(before)
