"""What the rules read of single sentences: counts, categories and directions in three languages."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.events import exchange_records
from extractor.reading.page import prepare

TO_UKRAINE, TO_RUSSIA = "to Ukraine", "to Russia"


def told(text: str) -> set[tuple[int | None, str, str | None]]:
    """The transfers of a text, each as count, category and the side that receives."""
    page = prepare(Article(text=text, published=date(2026, 3, 12)))
    return {
        (t.quantity.value, t.category, f"to {t.to_party}" if t.to_party else None)
        for record in exchange_records(page)
        for t in record.transfers
    }


def bodies(count: int, way: str | None) -> tuple[int, str, str | None]:
    return count, "bodies", way


def prisoners(count: int, way: str | None) -> tuple[int, str, str | None]:
    return count, "prisoners", way


def civilians(count: int, way: str | None) -> tuple[int, str, str | None]:
    return count, "civilians", way


def children(count: int, way: str | None) -> tuple[int, str, str | None]:
    return count, "children", way


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine and Russia received 1,000 and 35 bodies respectively.",
        "Украина и Россия получили 1000 и 35 тел соответственно.",
        "Україна та Росія отримали 1000 і 35 тіл відповідно.",
    ],
)
def test_respectively_deals_the_parties_out_in_order(text: str) -> None:
    assert told(text) == {bodies(1000, TO_UKRAINE), bodies(35, TO_RUSSIA)}


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Ukrainian prisoners came home by bus, 146 prisoners in all, from Russia.", TO_UKRAINE),
        ("Освобождены 150 украинских пленных.", TO_UKRAINE),
        ("Повернулися 150 російських полонених.", TO_RUSSIA),
        ("Moscow said that 150 Ukrainian prisoners were released.", TO_UKRAINE),
    ],
)
def test_a_prisoner_is_no_prison(text: str, way: str) -> None:
    assert {flow[2] for flow in told(text)} == {way}


@pytest.mark.parametrize(
    "text",
    [
        "С территории, подконтрольной киевскому режиму, возвращены 146 военнослужащих.",
        "С подконтрольной Киеву территории вернулись 146 военных.",
        "Overnight 146 soldiers were returned from territory controlled by Kyiv.",
    ],
)
def test_who_controls_a_territory_is_no_recipient(text: str) -> None:
    assert told(text) == {prisoners(146, TO_RUSSIA)}


@pytest.mark.parametrize(
    "text",
    [
        "На підконтрольну Україні територію повернули 23 дитини.",
        "На подконтрольную Украине территорию вернули 23 ребёнка.",
    ],
)
def test_a_controlled_territory_may_be_the_goal(text: str) -> None:
    assert told(text) == {children(23, TO_UKRAINE)}


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine got back 84 soldiers and nine civilians on Friday.",
        "Україна повернула додому 84 захисників і дев'ятьох цивільних.",
        "Из плена на Украину вернулись 84 военных и девять гражданских.",
        "Ukraine brings 84 soldiers and nine civilians home from captivity",
        "Among those freed were 84 soldiers of Ukraine's Armed Forces and nine civilians.",
    ],
)
def test_coordinated_counts_go_one_way(text: str) -> None:
    assert told(text) == {prisoners(84, TO_UKRAINE), civilians(9, TO_UKRAINE)}


def test_what_was_given_in_exchange_goes_the_other_way() -> None:
    text = (
        "Moscow said 146 of its soldiers had been returned by Ukraine in exchange for"
        " 146 Ukrainian prisoners."
    )
    assert told(text) == {prisoners(146, TO_RUSSIA), prisoners(146, TO_UKRAINE)}


@pytest.mark.parametrize(
    ("text", "theirs", "ours"),
    [
        ("Киеву передали 909 тел, Москве — 41.", 909, 41),
        ("Украине вернули свыше 900 тел, России — чуть более 40.", 900, 40),
        ("Українська сторона отримала 1000 тіл, російська — 35.", 1000, 35),
        ("Украине отдали 1000 тел, в обратную сторону отправились 24.", 1000, 24),
        ("Kyiv gets 1,200 bodies from Moscow, Russia gets 40", 1200, 40),
    ],
)
def test_a_party_before_the_second_count_is_the_second_counts(
    text: str, theirs: int, ours: int
) -> None:
    assert told(text) == {bodies(theirs, TO_UKRAINE), bodies(ours, TO_RUSSIA)}


def test_the_same_number_does_not_take_the_firsts_recipient() -> None:
    text = "Украине возвращены 303 пленных, России — столько же."
    assert told(text) == {prisoners(303, TO_UKRAINE), prisoners(303, TO_RUSSIA)}


@pytest.mark.parametrize(
    "text",
    [
        "Seven children were reunited with their families in Ukraine.",
        "Семеро детей воссоединились с семьями на Украине.",
        "Семеро дітей возз'єдналися з родинами в Україні.",
        "Семеро детей переданы родственникам на Украине.",
    ],
)
def test_kin_live_where_the_children_go(text: str) -> None:
    assert told(text) == {children(7, TO_UKRAINE)}


@pytest.mark.parametrize(
    "text",
    [
        "Eight residents of the Kursk region came home on Friday.",
        "Домой вернулись восемь граждан — жителей Курской области.",
        "Повернулися вісім жителів Курської області.",
    ],
)
def test_a_home_region_tells_whose_people_are_counted(text: str) -> None:
    assert told(text) == {civilians(8, TO_RUSSIA)}


@pytest.mark.parametrize(
    "text",
    [
        "Сьогодні ми повертаємо 146 захисників.",
        "Зеленський: ще 146 наших людей удома",
    ],
)
def test_we_bring_our_own_back(text: str) -> None:
    assert told(text) == {prisoners(146, TO_UKRAINE)}


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine is still holding 12 residents of the border area, and she hopes they will be"
        " returned.",
        "Украина удерживает 12 жителей приграничья, которых просят вернуть.",
        "Україна утримує 12 жителів прикордоння, яких просять повернути.",
    ],
)
def test_those_still_held_are_not_handed_over(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Each side freed 270 soldiers and 120 civilians.",
        "A total of 270 soldiers and 120 civilians from each side were released on Friday.",
    ],
)
def test_one_each_side_cue_may_cover_two_counts(text: str) -> None:
    assert told(text) == {
        prisoners(270, TO_UKRAINE),
        prisoners(270, TO_RUSSIA),
        civilians(120, TO_UKRAINE),
        civilians(120, TO_RUSSIA),
    }


@pytest.mark.parametrize(
    "text",
    [
        "The two sides exchanged 300 prisoners of war (POWs) each.",
        "The two sides had each released 300 people.",
    ],
)
def test_the_two_sides_are_no_count(text: str) -> None:
    assert told(text) == {prisoners(300, TO_UKRAINE), prisoners(300, TO_RUSSIA)}


def test_a_form_that_may_be_a_genitive_is_one_behind_a_noun() -> None:
    text = "Украине передали тела 1000 военных, написал помощник президента России."
    assert told(text) == {bodies(1000, TO_UKRAINE)}


def test_ages_are_no_counts() -> None:
    text = "Two children aged 6 and 11 were reunited with relatives in Ukraine."
    assert told(text) == {children(2, TO_UKRAINE)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Росія передала Україні 1248 тіл, сказав Мединський. За версією Києва, їх було 1245.",
            {bodies(1248, TO_UKRAINE), bodies(1245, TO_UKRAINE)},
        ),
        (
            "Сьогодні з російського полону повернулися 300 українців. Учора було 200.",
            {prisoners(300, TO_UKRAINE), prisoners(200, TO_UKRAINE)},
        ),
    ],
)
def test_a_bare_figure_tells_the_count_again(
    text: str, expected: set[tuple[int, str, str | None]]
) -> None:
    assert told(text) == expected


def test_the_same_number_of_soldiers_is_the_soldiers_number() -> None:
    text = (
        "Ukraine brought home 84 soldiers and nine civilians on Friday. Moscow received the same"
        " number of servicemen."
    )
    assert told(text) == {
        prisoners(84, TO_UKRAINE),
        civilians(9, TO_UKRAINE),
        prisoners(84, TO_RUSSIA),
    }


def test_a_count_behind_a_dash_counts_the_noun_before_it() -> None:
    text = "Росіянам цього дня передали таку саму кількість військових — 225."
    assert told(text) == {prisoners(225, TO_RUSSIA)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moscow, by its own account, has been given 230 bodies.", bodies(230, TO_RUSSIA)),
        ("Ukraine on Friday was handed 40 bodies.", bodies(40, TO_UKRAINE)),
        ("Kyiv got 900 bodies and Moscow, by contrast, was given 31.", bodies(31, TO_RUSSIA)),
    ],
)
def test_whoever_is_given_a_count_receives_it(text: str, expected: object) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Six children were brought back from occupied territory.", children(6, TO_UKRAINE)),
        ("Из оккупации вывезли шестерых детей.", children(6, TO_UKRAINE)),
        ("За посередництва Ватикану з окупації виїхали шестеро дітей.", children(6, TO_UKRAINE)),
        ("Из оккупации в Россию вывезли шестерых детей.", children(6, TO_RUSSIA)),
    ],
)
def test_out_of_occupied_territory(text: str, expected: object) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ukraine asked Russia to return 20 children.", children(20, TO_UKRAINE)),
        ("Киев призвал Россию вернуть 20 детей.", children(20, TO_UKRAINE)),
        ("Київ закликав Росію повернути 20 дітей.", children(20, TO_UKRAINE)),
        ("Благодаря Катару Украине вернули 10 детей.", children(10, TO_UKRAINE)),
        ("Завдяки Катару Україні повернули 10 дітей.", children(10, TO_UKRAINE)),
    ],
)
def test_whoever_is_asked_or_thanked(text: str, expected: object) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Several bodies were returned, and the ministry sent thanks to the Red Cross.",
        "Передали 20 тел, Киев благодарен Красному Кресту.",
        "Передали 20 тіл, штаб вдячний Червоному Хресту.",
    ],
)
def test_who_is_thanked_receives_nobody(text: str) -> None:
    assert not any(way and "Cross" in way for _, _, way in told(text))
