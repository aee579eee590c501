"""The day of talks before a handover, and of a welcome after it, is not the handover's."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.mentions import read_mentions
from extractor.reading.page import prepare


def _day(text: str) -> date | None:
    page = prepare(Article(text=text, published=date(2026, 2, 27)))
    (mention,) = (each for each in read_mentions(page) if each.category is not None)
    return mention.date.first if mention.date is not None else None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Following talks that ended on Wednesday, Russia handed over 157 prisoners.", None),
        ("После переговоров, прошедших в среду, Россия передала Украине 157 пленных.", None),
        ("Через день после переговоров, прошедших в среду, Россия вернула 157 пленных.", None),
        ("Після переговорів, що відбулися в середу, Росія передала Україні 157 полонених.", None),
        ("After the talks, on Wednesday, Russia handed over 157 prisoners.", 25),
        ("Zelensky on Thursday welcomed 84 prisoners freed by Russia on Wednesday.", 25),
        ("В четверг Зеленский встретил 84 пленных, освобождённых Россией в среду.", 25),
        ("У четвер Зеленський зустрів 84 полонених, яких Росія звільнила в середу.", 25),
    ],
)
def test_the_handover_has_its_own_day(text: str, day: int | None) -> None:
    assert _day(text) == (date(2026, 2, day) if day else None)
