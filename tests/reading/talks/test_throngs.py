"""The freed, the held and their families are met, and no talks are held with them."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.reading.talks.reader import find_talks


def _types(text: str) -> set[str]:
    page = prepare(Article(text=text, published=date(2026, 2, 27)))
    return {mention.type for mention in find_talks(page) if not mention.soft}


@pytest.mark.parametrize(
    "text",
    [
        "On Friday 26 soldiers whom Russia released met Zelensky in Kyiv.",
        "В пятницу 26 военных, которых освободила Россия, встретились с Зеленским в Киеве.",
        "У п'ятницю 26 військових, яких звільнила Росія, зустрілися із Зеленським у Києві.",
        "Moskalkova met Ukrainian prisoners of war in Mordovia on Thursday.",
        "Москалькова встретилась в четверг в Мордовии с украинскими военнопленными.",
        "Москалькова зустрілася в четвер у Мордовії з українськими військовополоненими.",
        "Relatives of 26 soldiers held by Russia met Lubinets on Thursday.",
        "Родственники 26 военных, удерживаемых Россией, встретились в четверг с Лубинцом.",
        "Рідні 26 військових, яких утримує Росія, зустрілися в четвер із Лубінцем.",
        "Zelensky talked to wounded soldiers released by Russia in a hospital in Chernihiv.",
    ],
)
def test_meeting_the_freed_or_families_is_no_talks(text: str) -> None:
    assert not _types(text)


@pytest.mark.parametrize(
    "text",
    [
        "Umerov met Medinsky in Istanbul on Wednesday to discuss the return of prisoners.",
        "The children's ombudsman Maria Lvova-Belova met Lubinets in Minsk on Wednesday.",
        "Умеров встретился в Стамбуле с Мединским в среду и обсудил возвращение пленных.",
        "Військові делегації Росії та України зустрілися в Мінську в середу.",
        "Zelensky met with Erdogan and with freed soldiers in Ankara on Thursday.",
    ],
)
def test_delegates_hold_talks(text: str) -> None:
    assert _types(text) == {"talks"}
