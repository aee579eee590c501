from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.reading.talks.records import talk_records

MARCH = date(2026, 3, 12)  # a Thursday


def read(text: str):
    return talk_records(prepare(Article(text=text, id="a", published=MARCH)))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Envoys of Russia and Ukraine were to have sat down in Doha on March 20, "
            "but Kyiv says that the meeting is being put off.",
            "postponed",
        ),
        (
            "The round of talks between Russia and Ukraine should have opened in Doha on "
            "March 20. It will not: the hosts have pushed it back.",
            "postponed",
        ),
        (
            "Раунд переговоров России и Украины должен был пройти в Дохе 20 марта. "
            "Но его отложили.",
            "postponed",
        ),
        (
            "Делегации России и Украины должны были встретиться в Дохе 20 марта. "
            "Однако встречу сорвали.",
            "cancelled",
        ),
        (
            "Раунд перемовин України та Росії мав відбутися в Досі 20 березня. Але його перенесли.",
            "postponed",
        ),
        (
            "Делегації України та Росії мали зустрітися в Досі 20 березня. Зустріч скасували.",
            "cancelled",
        ),
    ],
)
def test_what_was_to_have_been_came_to_nothing(text, status):
    assert [record.status for record in read(text)] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Russia and Ukraine were due to meet in Doha on March 20. A strike on a port was called "
        "off, sailors said.",
        "Делегации России и Украины должны были встретиться в Дохе 20 марта. Обмен пленными "
        "отложили.",
        "Делегації України та Росії мали зустрітися в Досі 20 березня. Обмін полоненими відклали.",
    ],
)
def test_something_else_put_off_leaves_the_plan(text):
    assert read(text)[0].status == "planned"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Umerov and Witkoff will meet in Doha on Thursday.", MARCH),
        ("Умеров и Уиткофф встретятся в Дохе в четверг.", MARCH),
        ("Умєров і Віткофф зустрінуться в Досі в четвер.", MARCH),
        ("Umerov and Witkoff will meet in Doha next Thursday.", date(2026, 3, 19)),
        ("Umerov and Witkoff will meet in Doha on Friday.", date(2026, 3, 13)),
    ],
)
def test_the_weekday_of_the_report_is_today(text, day):
    assert read(text)[0].when.start == day


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Russia and Ukraine agreed in Doha on March 10 on a pause.", True),
        ("Russia and Ukraine agreed on March 10 to spare the line that feeds Energodar.", False),
        (
            "Russia and Ukraine agreed in Doha on March 10 on a pause. Fidan chaired the meeting.",
            False,
        ),
        ("The talks between Russia and Ukraine are planned in Doha.", False),
        ("Russia and Ukraine will hold talks in Doha on March 20.", True),
        ("The talks of Russia and Ukraine were called off.", False),
    ],
)
def test_what_only_one_clause_half_tells_is_left_open(text, firm):
    records = read(text)
    assert [not record.findings for record in records] == [firm] * len(records)
    assert records


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Envoys of Russia and Ukraine were to meet in Doha on March 20. Neither will turn up.",
            "cancelled",
        ),
        (
            "Переговоры России и Украины должны были пройти в Дохе 20 марта. Ни одна из "
            "делегаций не приедет.",
            "cancelled",
        ),
        (
            "Перемовини України та Росії мали відбутися в Досі 20 березня. Жодна з делегацій не "
            "приїде.",
            "cancelled",
        ),
        (
            "Envoys of Russia and Ukraine were to meet in Doha on March 20. Nobody knows why.",
            "planned",
        ),
    ],
)
def test_nobody_comes(text: str, status: str) -> None:
    assert [record.status for record in read(text)][:1] == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Doha is mooted as the venue for talks between Russia and Ukraine.", "planned"),
        ("Доху называют местом переговоров России и Украины.", "planned"),
        ("Доху розглядають як майданчик для перемовин України та Росії.", "planned"),
        ("Доха стала местом переговоров России и Украины 2 марта.", "held"),
    ],
)
def test_a_place_that_is_thought_of(text: str, status: str) -> None:
    assert [record.status for record in read(text)] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "О нём условились по телефону: в понедельник Дмитрий Лубинец разговаривал с Татьяной "
        "Москальковой, находившейся в Дохе.",
        "Про нього домовилися телефоном: у понеділок Дмитро Лубінець розмовляв із Тетяною "
        "Москальковою, яка була в Досі.",
    ],
)
def test_a_call_has_no_place(text: str) -> None:
    told = [(record.type, record.location) for record in read(text)]
    assert ("call", None) in told
    assert all(kind != "talks" for kind, _ in told)
