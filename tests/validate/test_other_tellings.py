"""Exchanges that nobody counts: what is only talked of, or follows a calling off, is no deed."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.validate.check import check


def _rules(text: str, status: str, **more: object) -> set[str]:
    flow = {"category": "prisoners", "quantity": more.pop("quantity", {"bound": "not_stated"})}
    record = {"kind": "exchange", "status": status, "transfers": [flow], **more}
    article = Article(id="a", text=text, published=date(2026, 8, 19))
    return {f.rule for r in check(article, [record]).records for f in r.findings}


@pytest.mark.parametrize(
    "text",
    [
        "The topics were visits to camps and an exchange of prisoners.",
        "Nothing has been heard of an exchange of prisoners for months.",
        "Темами были посещение лагерей и обмен пленными.",
        "Об обмене пленными в обеих столицах молчат.",
        "Делегации обсуждали там освобождение пленных.",
        "Темами були відвідини таборів і обмін полоненими.",
        "Про обмін полоненими в обох столицях мовчать.",
        "Делегації обговорювали там звільнення полонених.",
    ],
)
def test_a_topic_is_no_deed(text: str) -> None:
    assert "status_agrees" not in _rules(text, "planned")


@pytest.mark.parametrize(
    "text",
    [
        "The sides exchanged prisoners on Monday.",
        "Стороны провели обмен пленными.",
        "Сторони провели обмін полоненими.",
    ],
)
def test_a_deed_is_no_plan(text: str) -> None:
    assert "status_agrees" in _rules(text, "planned")


@pytest.mark.parametrize(
    "text",
    [
        "Kyiv had postponed the prisoner swap. On Monday prisoners were exchanged.",
        "Киев отложил обмен пленными. В понедельник пленных обменяли.",
        "Київ відклав обмін полоненими. У понеділок полонених обміняли.",
    ],
)
def test_one_was_put_off_and_another_held(text: str) -> None:
    assert "status_agrees" not in _rules(text, "postponed")


@pytest.mark.parametrize(
    "text",
    [
        "On 6 June the prisoner swap fell through, but on 9 June it began.",
        "6 июня обмен пленными сорвался, а уже 9 июня начался.",
        "6 червня обмін полоненими зірвався, а вже 9 червня розпочався.",
    ],
)
def test_it_was_held_after_all(text: str) -> None:
    assert "status_agrees" not in _rules(text, "completed")


@pytest.mark.parametrize(
    "text",
    [
        "The first stage took place today: 125 prisoners returned to Ukraine. The second,"
        " exactly the same, is set for Sunday.",
        "Первый этап прошёл сегодня: на Украину вернулись 125 пленных. Второй, ровно такой же,"
        " назначен на воскресенье.",
        "Перший етап пройшов сьогодні: в Україну повернулися 125 полонених. Другий, такий самий,"
        " призначений на неділю.",
    ],
)
def test_the_same_again_lies_ahead(text: str) -> None:
    assert "status_agrees" not in _rules(text, "planned", quantity={"value": 125})
