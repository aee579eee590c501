"""People may go home at a meeting or "there"; where one only met, or was bombed, nobody does."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.validate.check import check

DEAL = {
    "kind": "exchange",
    "transfers": [
        {
            "category": "civilians",
            "from_party": "Russia",
            "to_party": "Ukraine",
            "quantity": {"value": 12},
        }
    ],
}


def _is_doubted(text: str, place: str) -> bool:
    article = Article(id="m", text=text, published=date(2025, 1, 10))
    found = check(article, [{**DEAL, "location": place}]).records[0].findings
    return "place_of_event" in {each.rule for each in found}


@pytest.mark.parametrize(
    "text",
    [
        "At a meeting of the two ombudsmen in Belarus, 12 civilians were returned to Ukraine.",
        "In Belarus, Ukraine got back 12 civilians on the sidelines of the commissioners' meeting.",
        "В ходе встречи омбудсменов в Белоруссии Украине вернули 12 гражданских.",
        "Під час зустрічі омбудсманів у Білорусі Україні повернули 12 цивільних.",
        "Омбудсмани зустрілися в Білорусі. На зустрічі Україна отримала 12 цивільних.",
    ],
)
def test_what_is_done_at_a_meeting_is_done_where_it_is(text: str) -> None:
    assert not _is_doubted(text, "Belarus")


@pytest.mark.parametrize(
    "text",
    [
        "The two met in Belarus. They spoke of lost letters. There Kyiv was handed over 12 people.",
        "Омбудсмены встретились в Белоруссии. Они обсудили письма. Там же Украине передали"
        " двенадцать гражданских.",
        "Омбудсмани побачилися в Білорусі. Говорили про листи. Там само Україні передали"
        " дванадцять цивільних.",
    ],
)
def test_there_points_back_over_a_sentence(text: str) -> None:
    assert not _is_doubted(text, "Belarus")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("At a meeting in Minsk they agreed that 12 civilians will be returned.", "Minsk"),
        ("На встрече в Минске договорились, что Украине вернут 12 гражданских.", "Minsk"),
        ("На зустрічі в Мінську домовилися, що Україні повернуть 12 цивільних.", "Minsk"),
    ],
)
def test_what_is_only_agreed_on_at_a_meeting_is_not_done_there(text: str, place: str) -> None:
    assert _is_doubted(text, place)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Umerov spent Tuesday in Ankara, where Fidan received him. Russia freed 12.", "Ankara"),
        ("Умеров побывал в Анкаре, где его принял Фидан. Россия отпустила 12 человек.", "Ankara"),
        ("Умєров побував в Анкарі, де його прийняв Фідан. Росія відпустила 12 людей.", "Ankara"),
        ("В Дохе два дня разговаривали Россия и Украина. Вернулись 12 гражданских.", "Doha"),
        ("Russia and Ukraine talked for two days in Doha. Then 12 civilians came home.", "Doha"),
    ],
)
def test_a_visit_makes_no_scene_of_a_handover(text: str, place: str) -> None:
    assert _is_doubted(text, place)


@pytest.mark.parametrize(
    "text",
    [
        "The ombudsmen met on the border with Belarus. Letters were passed on. Lists were compared."
        " Russia released 12 civilians.",
        "Омбудсмены встретились на границе с Белоруссией. Обсудили письма. Сверили списки. Россия"
        " отпустила 12 гражданских.",
        "Омбудсмани провели зустріч на білоруському кордоні. Говорили про листи. Звірили списки."
        " Росія відпустила 12 цивільних.",
    ],
)
def test_officials_may_only_meet_on_a_border(text: str) -> None:
    assert _is_doubted(text, "Belarus border")


@pytest.mark.parametrize(
    "text",
    [
        "The ombudsmen met on the border with Belarus. Twelve civilians were returned to Ukraine.",
        "Омбудсмены встретились на границе с Белоруссией. Украине вернули 12 гражданских.",
        "Омбудсмани провели зустріч на білоруському кордоні. Україні повернули 12 цивільних.",
    ],
)
def test_who_goes_home_in_the_next_breath_may_have_crossed_there(text: str) -> None:
    assert not _is_doubted(text, "Belarus border")


def test_a_swap_on_the_border_after_talks_stays_there() -> None:
    text = "Стороны условились об обмене. Его провели в день переговоров, на границе с Белоруссией."
    assert not _is_doubted(text + " Вернулись 12 гражданских украинцев.", "Belarus border")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Russia freed 12 civilians. Its drones killed three in the Zhytomyr region.", "Zhytomyr"),
        ("Росія звільнила 12 цивільних. Ракета влучила в будинок у Житомирі.", "Zhytomyr"),
        ("Россия отпустила 12 гражданских. В Житомире после обстрела погибли двое.", "Zhytomyr"),
    ],
)
def test_a_town_under_fire_is_no_scene_of_a_handover(text: str, place: str) -> None:
    assert _is_doubted(text, place)


@pytest.mark.parametrize(
    "text",
    [
        "Under drones, 12 civilians were handed over to Kyiv in the Sumy region.",
        "Под обстрелом в Сумской области Украине передали 12 гражданских.",
        "Під обстрілом на Сумщині Україні передали 12 цивільних.",
    ],
)
def test_people_may_be_handed_over_under_fire(text: str) -> None:
    assert not _is_doubted(text, "Sumy")


@pytest.mark.parametrize(
    "text",
    [
        "Tomorrow 12 civilians go home to Ukraine. In Istanbul the teams of both sides agreed on"
        " an exchange: each side will give up all the sick.",
        "Завтра Украине вернут 12 гражданских. 2 июня в Стамбуле команды министров согласовали"
        " обмен: каждая сторона отдаст всех больных.",
        "Завтра Україні повернуть 12 цивільних. 2 червня у Стамбулі команди обох міністрів погодили"
        " обмін: кожна сторона віддасть усіх хворих.",
        "Завтра Украине вернут 12 гражданских. В Стамбуле прошли переговоры. Там же обменялись"
        " проектами меморандумов.",
        "Завтра Україні повернуть 12 цивільних. У Стамбулі були перемовини. Там же обмінялися"
        " проєктами меморандумів.",
    ],
)
def test_what_teams_agree_on_is_not_done_there(text: str) -> None:
    assert _is_doubted(text, "Istanbul")


def test_a_swap_that_was_agreed_on_elsewhere_is_done_where_it_is() -> None:
    text = (
        "In Belarus the convoys met at noon and, as agreed in May, 12 civilians were handed over."
    )
    assert not _is_doubted(text, "Belarus")
