"""Phrases that nobody went the way back tell zero; silence, and who did not tell, do not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from extractor import Article, check

RETURNED = {
    "en": "Russia returned 1,200 bodies on June 13{}",
    "ru": "Россия 13 июня передала 1200 тел{}",
    "uk": "Росія 13 червня повернула 1200 тіл{}",
}
UNTOLD: dict[str, Any] = {}
ZERO, SECRET = {"value": 0}, {"bound": "undisclosed"}


def verdict_on(text: str, quantity: dict[str, Any], category: str = "bodies") -> str:
    """Judge a return of an amount of people beside the 1,200 bodies."""
    came = {"category": "bodies", "from_party": "Russia", "to_party": "Ukraine"}
    went = {"category": category, "from_party": "Ukraine", "to_party": "Russia"}
    transfers = [{**came, "quantity": {"value": 1200}}, {**went, "quantity": quantity}]
    article = Article(text=text, id="note", published=date(2025, 6, 20))
    return check(article, [{"kind": "exchange", "transfers": transfers}]).records[0].verdict


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", " without asking for anyone in return."),
        ("en", " without demanding anything in exchange."),
        ("en", ". There was no return cargo."),
        ("en", ". No Russian bodies were given this time either."),
        ("ru", "; ответного груза снова не было."),
        ("ru", ". Встречной колонны не было."),
        ("ru", ". Обратно никто не поехал."),
        ("ru", "; российских тел не отдали и на этот раз."),
        ("uk", "; зворотного вантажу знову не було."),
        ("uk", ". Назад не поїхав ніхто."),
        ("uk", ", не вимагаючи нікого в обмін."),
        ("uk", "; російських тіл не віддали й цього разу."),
        ("uk", ", і жодного російського Україна того дня не повернула."),
    ],
)
def test_nobody_went_back(language: str, words: str) -> None:
    text = RETURNED[language].format(words)
    assert verdict_on(text, ZERO) == "verified"
    assert verdict_on(text, UNTOLD) != "verified"
    assert verdict_on(text, SECRET) != "verified"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ". It did not say whether anyone was given in return."),
        ("en", ", without naming anyone received in return."),
        ("en", ". Some Russian bodies were given in exchange, without any ceremony."),
        ("ru", ". Неделю назад никто не верил в обмен телами."),
        ("ru", ". Взамен никто не назвал сроков передачи российских тел."),
        ("ru", ". Сколько тел отдали взамен, никто не сообщил."),
        ("uk", ". Рік назад ніхто не вірив у обмін тілами."),
        ("uk", ". Натомість ніхто не назвав дату передачі російських тіл."),
    ],
)
def test_nobody_told(language: str, words: str) -> None:
    text = RETURNED[language].format(words)
    assert verdict_on(text, ZERO) != "verified"
    assert verdict_on(text, UNTOLD) == "verified"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ". Nobody was sent back that day. Prisoners came on June 14."),
        ("ru", ". Ни одного российского в тот день не вернули. Пленные приехали 14 июня."),
        ("uk", ". Жодного російського того дня не повернули. Полонені приїхали 14 червня."),
    ],
)
def test_none_are_of_the_kind_told_before(language: str, words: str) -> None:
    text = RETURNED[language].format(words)
    assert verdict_on(text, ZERO, "prisoners") != "verified"
