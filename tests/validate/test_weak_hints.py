"""Weak hints: what another sentence, group or side is told of refutes no record's direction."""

from __future__ import annotations

import datetime

import pytest

from extractor.article import Article
from extractor.records import ExchangeRecord, Quantity, Transfer, When
from extractor.validate.check import check

_RULES = {"direction_agrees", "symmetry_cued", "party_grounded"}
_RIVAL = {"Russia": "Ukraine", "Ukraine": "Russia"}


def _sent(
    to: str, count: int | None, giver: str | None = None, what: str = "prisoners"
) -> Transfer:
    quantity = Quantity(value=count) if count is not None else Quantity(bound="not_stated")
    return Transfer(
        category=what,
        from_party=giver or _RIVAL.get(to, "Russia"),
        to_party=to,
        quantity=quantity,
    )


def _found(
    text: str, *transfers: Transfer, status: str = "completed", scope: str = "single"
) -> set[str]:
    record = ExchangeRecord(
        id="x1", kind="exchange", scope=scope, status=status, when=When(), transfers=list(transfers)
    )
    article = Article(id="x", text=text, published=datetime.date(2025, 8, 20))
    checked = check(article, [record]).records[0]
    return {one.rule for one in checked.findings if one.severity != "info"} & _RULES


@pytest.mark.parametrize(
    ("text", "ours", "theirs"),
    [
        ("Рашисти повернули собі 94 своїх, а ми - 95 захисників.", 95, 94),
        ("Ще 60 оборонців на рідній землі. Окупанти хизуються своїми 58 звільненими.", 60, 58),
        ("Вдома 50 наших. Москалям повернули 48 полонених.", 50, 48),
    ],
)
def test_whom_the_enemy_shows_may_be_his_own(text: str, ours: int, theirs: int) -> None:
    assert not _found(text, _sent("Ukraine", ours), _sent("Russia", theirs))


def test_who_is_out_of_enemy_captivity_is_ones_own() -> None:
    text = "З ворожого полону вдалося повернути 70 людей."
    assert not _found(text, _sent("Ukraine", 70))
    assert "direction_agrees" in _found(text, _sent("Russia", 70))


@pytest.mark.parametrize(
    "text",
    [
        "В среду домой вернулись 90 украинцев. Минобороны сообщило об освобождении 90 своих"
        " военных. Всего за войну из плена удалось вернуть 4000 человек.",
        "Kyiv said 75 soldiers were back, among them Azov fighters. Moscow confirmed the return of"
        " 75 of its men. Since the start of the war 4,000 people have come home.",
        "Домой вернулись 61 украинец и 60 россиян. Оборонное ведомство опубликовало видео встречи."
        " Всего с начала войны из плена возвращены 4000 человек.",
    ],
)
def test_what_is_said_of_one_handover_is_not_said_of_a_sum(text: str) -> None:
    assert not _found(text, _sent("Ukraine", 4000), scope="total")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Russian doctors examined 40 men before they were put on the buses for Kyiv.", 40),
        ("Российские врачи осмотрели сорок человек, прежде чем их посадили в автобусы.", 40),
        ("51 came home to Kharkiv. The Russians had kept most of them in Taganrog.", 51),
        ("Из шестидесяти вернувшихся сорок были взяты российскими десантниками.", 60),
        ("Із шістдесяти повернутих сорок потрапили до російських десантників.", 60),
    ],
)
def test_who_took_held_or_tended_them_is_not_who_is_freed(text: str, count: int) -> None:
    assert not _found(text, _sent("Ukraine", count))


@pytest.mark.parametrize(
    "text",
    [
        "In the hospital at Odintsovo 24 men were given phones. The Ukrainians, meanwhile, had"
        " been met at Chernihiv.",
        "В госпитале в Одинцове 24 бойцам дали телефоны. Украинцев тем временем встречали в"
        " Чернигове.",
        "У шпиталі в Одинцові 24 бійцям дали телефони. Українців тим часом зустрічали в Чернігові.",
    ],
)
def test_people_set_apart_are_others(text: str) -> None:
    assert not _found(text, _sent("Russia", 24))


@pytest.mark.parametrize(
    "text",
    [
        "How many Russians were let go in return, the headquarters would not say. The next group"
        " of captives is expected home on August 24, Budanov said.",
        "Россия в понедельник вернула своих раненых. Украинских раненых ждут в пятницу.",
        "Щодо росіян, яких відпустили взамін, у штабі мовчать. Наступну групу полонених, каже"
        " Буданов, чекаємо 24 серпня.",
    ],
)
def test_who_has_gone_tells_nothing_of_who_is_to_come(text: str) -> None:
    what = "wounded" if "раненых" in text else "prisoners"
    assert not _found(text, _sent("Ukraine", None, what=what), status="planned")


@pytest.mark.parametrize(
    "text",
    [
        "Пятерых раненых отдали Украине. Следом, пообещал Песков, поедут ещё десять.",
        "П'ятьох поранених віддали Україні. Слідом, пообіцяв Пєсков, поїдуть ще десятеро.",
    ],
)
def test_who_promises_people_need_not_be_their_side(text: str) -> None:
    assert not _found(text, _sent("Ukraine", 10, what="wounded"), status="planned")


@pytest.mark.parametrize(
    ("text", "to", "count"),
    [
        ("Семеро пленных в Будапеште. Москва отдала их венграм в четверг.", "Hungary", 7),
        ("Seven prisoners are in Budapest. Moscow gave them to the Hungarians.", "Hungary", 7),
        ("Сімох полонених Москва віддала угорцям, у Києві дізналися з газет.", "Hungary", 7),
        ("Вчера в Москве троих пленных приняли под расписку венгерские дипломаты.", "Hungary", 3),
        ("Одинадцятьох військових Росія вивезла не додому, а до Угорщини.", "Hungary", 11),
        ("Четырёх пленных американцев передали послу США в Таллине.", "United States", 4),
    ],
)
def test_a_third_state_or_its_envoy_takes_people_in(text: str, to: str, count: int) -> None:
    assert not _found(text, _sent(to, count))


@pytest.mark.parametrize(
    "text",
    [
        "Ещё 31 гражданский забудет о тюрьме. Минск передал их Киеву в субботу.",
        "Another 31 civilians are out of prison. Minsk handed them over to Kyiv on Saturday.",
        "Мінськ віддав 31 цивільного Києву в суботу.",
    ],
)
def test_a_third_state_that_gives_takes_nobody(text: str) -> None:
    right = _sent("Ukraine", 31, giver="Belarus", what="civilians")
    wrong = _sent("Belarus", 31, giver="Ukraine", what="civilians")
    assert not _found(text, right)
    assert _found(text, wrong)


def test_a_swap_in_order_is_either_sides() -> None:
    text = "Россия и Украина обменялись телами: 1000 и 26 соответственно."
    assert not _found(
        text, _sent("Ukraine", 1000, what="bodies"), _sent("Russia", 26, what="bodies")
    )


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Слухи о том, что якобы отдадут 400 «азовцев», в разведке назвали вымыслом.", True),
        ("Peskov denied that 90 people would be sent home this week.", False),
    ],
)
def test_a_denied_handover_has_its_people_too(text: str, denied: bool) -> None:
    count = 400 if denied else 90
    assert not _found(text, _sent("Ukraine", count), status="denied")
    turned = _found(text, _sent("Russia", count), status="denied")
    assert ("direction_agrees" in turned) is denied


@pytest.mark.parametrize(
    "text",
    [
        "215 человек покинули российские тюрьмы.",
        "Четверо детей покинули Россию и уехали на Украину.",
        "Четверо дітей покинули Росію й виїхали до України.",
        "Four children left Russia on Monday for Ukraine.",
        "Зовсім близько від них, Україні віддали чотирьох цивільних.",
        "Шістдесят людей вирвалися з російських колоній.",
    ],
)
def test_who_leaves_one_side_goes_to_the_other(text: str) -> None:
    small = "children" if "дет" in text or "діт" in text or "child" in text else "prisoners"
    what = "civilians" if "цивільн" in text else small
    count = 215 if "215" in text else 60 if "Шістдесят" in text else 4
    assert not _found(text, _sent("Ukraine", count, what=what))
    assert "direction_agrees" in _found(text, _sent("Russia", count, what=what))
