"""Right records of Russian and Ukrainian reports that the rules once misread, and wrong ones."""

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.validate.check import check

R, U = "Russia", "Ukraine"
Way = tuple[str, str, str, int]


def faults(
    text: str, language: str, published: date, flows: tuple[Way, ...], **more: Any
) -> set[str]:
    """Check one exchange record, and name the rules that call it an error."""
    transfers = [
        {"category": kind, "from_party": giver, "to_party": taker, "quantity": {"value": value}}
        for kind, giver, taker, value in flows
    ]
    article = Article(id="t", text=text, published=published, language=language)
    result = check(article, [{"kind": "exchange", "transfers": transfers, **more}])
    return {item.rule for item in result.records[0].findings if item.severity == "error"}


DAY = date(2026, 5, 15)
RIGHT: tuple[tuple[str, str, tuple[Way, ...], dict[str, Any]], ...] = (
    ("Домой приехали 40 россиян и 24 украинца: все из плена.", "ru",
     (("prisoners", U, R, 40), ("prisoners", R, U, 24)), {}),
    ("Додому прибули 54 українські військові з полону, у відповідь Росія забрала 49 своїх.", "uk",
     (("prisoners", R, U, 54), ("prisoners", U, R, 49)), {}),
    ("Російська сторона передала Україні тіла 528 захисників, 41 тіло — отримала.", "uk",
     (("bodies", R, U, 528), ("bodies", U, R, 41)), {}),
    ("Україні повернули 6057 полеглих, росіянам — 78.", "uk",
     (("bodies", R, U, 6057), ("bodies", U, R, 78)), {}),
    ("П'ятьох поранених солдатів росіяни відпустили без жодних умов.", "uk",
     (("wounded", R, U, 5),), {}),
    ("Пять россиян, осуждённых в Киеве, доставлены домой. Их обменяли на гражданских.",
     "ru", (("civilians", U, R, 5),), {}),
    ("С начала года число тел, переданных Украине, достигло 1900.", "ru",
     (("bodies", R, U, 1900),), {"scope": "total"}),
    ("На волю вийшли 84 українці з полону: 33 військові та 51 цивільний.", "uk",
     (("prisoners", R, U, 33), ("civilians", R, U, 51)), {}),
    ("На волі після обміну 157 українців. Росіян, за версією Москви, теж 157.", "uk",
     (("prisoners", R, U, 157), ("prisoners", U, R, 157)), {}),
    ("Двухдневный обмен пленными завершён. Домой вернулись по 500 человек с каждой стороны.", "ru",
     (("prisoners", U, R, 500), ("prisoners", R, U, 500)), {"scope": "total"}),
    ("Катар помог вернуть на Украину шестерых детей.", "ru", (("children", R, U, 6),), {}),
    ("Сьогодні повернулися двісті полонених, процес триває. Загалом мають повернути 500 полонених.",
     "uk", (("prisoners", R, U, 500),), {"status": "ongoing", "scope": "total"}),
    ("Обмен 100 пленными назначен на вторник. Источники: он может не состояться.", "ru",
     (("prisoners", R, U, 100),), {"status": "postponed"}),
    ("Від початку вторгнення в Україну з полону повернулося 8000 військових.", "uk",
     (("prisoners", R, U, 8000),),
     {"scope": "total", "when": {"start": "2022-02-24", "precision": "unknown"}}),
    ("У червні Росія має відпустити 15 поранених солдатів.", "uk", (("wounded", R, U, 15),),
     {"status": "planned", "when": {"start": "2026-06-01", "end": "2026-06-30"}}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "language", "flows", "more"), RIGHT)
def test_right_records_pass(
    text: str, language: str, flows: tuple[Way, ...], more: dict[str, Any]
) -> None:
    assert faults(text, language, DAY, flows, **more) == set()


WRONG: tuple[tuple[str, str, Way, dict[str, Any], str], ...] = (
    ("Додому прибули 54 українські військові з полону, у відповідь Росія забрала 49 своїх.", "uk",
     ("prisoners", U, R, 54), {}, "direction_agrees"),
    ("Додому повертаються 254 українці. Президент розповів про обмін.", "uk",
     ("prisoners", U, R, 254), {}, "direction_agrees"),
    ("П'ятьох поранених солдатів росіяни відпустили без жодних умов.", "uk",
     ("wounded", U, R, 5), {}, "direction_agrees"),
    ("Из плена вернулись 90 россиян, освобождённых Киевом.", "ru",
     ("civilians", U, R, 90), {}, "noun_fits"),
    ("Катар помог вернуть на Украину шестерых детей.", "ru",
     ("children", R, U, 6), {"status": "planned"}, "status_agrees"),
    ("В пятницу домой вернулись 200 пленных, обмен завершён.", "ru",
     ("prisoners", R, U, 200), {"status": "planned"}, "status_agrees"),
    ("У квітні Росія відпустила 15 поранених солдатів.", "uk", ("wounded", R, U, 15),
     {"when": {"start": "2026-06-01", "end": "2026-06-30"}}, "date_grounded"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "language", "flow", "more", "rule"), WRONG)
def test_wrong_records_are_still_caught(
    text: str, language: str, flow: Way, more: dict[str, Any], rule: str
) -> None:
    assert rule in faults(text, language, DAY, (flow,), **more)


def test_one_count_of_two_handovers() -> None:
    text = (
        "Киев принял тела 1000 военных. Предыдущая передача прошла 19 апреля. Тогда Украине тоже"
        " отдали 1000 тел."
    )
    flow = {"category": "bodies", "from_party": R, "to_party": U, "quantity": {"value": 1000}}
    now = {"kind": "exchange", "transfers": [flow]}
    then = {**now, "when": {"start": "2026-04-19", "precision": "day"}}
    article = Article(id="t", text=text, published=DAY, language="ru")
    result = check(article, [now, then])
    found = {item.rule for record in result.records for item in record.findings}
    assert "told_once" not in found


def test_day_of_the_talks_is_not_the_exchange() -> None:
    text = (
        "Как сказал глава делегации на переговорах в Женеве 17 апреля, обмен прошёл: домой"
        " вернулись 500 пленных. Это было 5 мая."
    )
    more = {"when": {"start": "2026-05-05", "precision": "day"}}
    assert "date_of_event" not in faults(text, "ru", DAY, (("prisoners", U, R, 500),), **more)


@pytest.mark.parametrize(
    "text",
    [
        "Rescuers pulled the bodies of three people from the rubble in Kharkiv.",
        "Из-под завалов извлекли тела трёх человек.",
        "Удар по Харкову: з-під завалів дістали тіла трьох людей.",
    ],
)
def test_the_dead_of_a_ruin_are_no_exchange(text: str) -> None:
    claim = {"kind": "exchange", "transfers": [{"category": "bodies", "quantity": {"value": 3}}]}
    record = check(Article(text=text, id="ruin"), [claim]).records[0]
    assert record.verdict == "rejected"
    assert "noun_fits" in {finding.rule for finding in record.findings}
