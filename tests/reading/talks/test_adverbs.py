"""Who meets or rings somebody, told beside the main verb: "зателефонувавши, Зеленський ..."."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.reading.talks.reader import find_talks


def _types(text: str) -> set[str]:
    return {
        mention.type
        for mention in find_talks(prepare(Article(text=text, published=date(2026, 4, 30))))
        if not mention.soft
    }


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Зателефонувавши у вівторок Ердогану, Зеленський обговорив обміни.", "call"),
        ("Позвонив во вторник Эрдогану, Зеленский обсудил обмены.", "call"),
        ("Созвонившись во вторник, Путин и Трамп обсудили обмен пленными.", "call"),
        ("Ringing President Erdogan on Tuesday, Zelensky went over further swaps.", "call"),
        ("Встретившись во вторник с Лубинцом в Минске, Москалькова обсудила обмен.", "talks"),
        ("Зустрівшись у вівторок із Лубінцем у Мінську, Москалькова обговорила обмін.", "talks"),
        ("Russia and Ukraine committed themselves on 16 April to a swap.", "agreement"),
        ("Россия и Украина обязались обменять по 1000 пленных.", "agreement"),
        ("Росія та Україна зобов'язалися обміняти по 1000 полонених.", "agreement"),
    ],
)
def test_an_event_beside_the_main_verb(text: str, kind: str) -> None:
    assert _types(text) == {kind}


@pytest.mark.parametrize(
    "text",
    [
        "Мать, позвонив сыну во вторник, узнала о пленных.",
        "Мати, зателефонувавши синові у вівторок, дізналася про полонених.",
        "Встретившись во вторник у вокзала, родные ждали пленных.",
        "The commission committed itself to searching for prisoners.",
    ],
)
def test_what_only_looks_like_it(text: str) -> None:
    assert not _types(text)
