"""Years of life are ages; years of a term, a stay or a span are times."""

from datetime import date

import pytest

from extractor import Article, check


def roles(text: str) -> dict[str, str]:
    told = check(Article(text=text, published=date(2026, 1, 1)), []).numbers
    return {number.surface: number.role for number in told}


LIFE = (
    ("Домой отправились четверо детей от трёх до пятнадцати лет.", "трёх до пятнадцати"),
    ("Обменяют молодых военных до 25 лет.", "25"),
    ("Не поверила, рассказывает Алексей, 31 год, штурмовик.", "31"),
    ("Вернулся и пожилой мужчина, ему 81 год.", "81"),
    ("Загинув один чоловік 40 років, поранено двох.", "40"),
    ("Повернулися сестри восьми і одинадцяти років, яких чекали.", "одинадцяти"),
    ("Найменшій — два роки, найстаршому — 17.", "два"),
)


@pytest.mark.parametrize(("text", "surface"), LIFE)
def test_years_of_people_are_ages(text: str, surface: str) -> None:
    assert roles(text)[surface] == "age"


SPANS = (
    ("Женщины получили от трёх до пяти лет лишения свободы.", "трёх до пяти"),
    ("Женщины до двух лет провели в плену.", "двух"),
    ("Чоловік два роки був у полоні.", "два"),
    ("Ему два года не давали писем.", "два"),
    ("Её сын, 4 года спустя, вернулся.", "4"),
)


@pytest.mark.parametrize(("text", "surface"), SPANS)
def test_years_of_a_term_or_a_stay_are_times(text: str, surface: str) -> None:
    assert roles(text)[surface] == "time"
