"""Guesses that reach less far: figures given, proposals, folk of a region, the living."""

import pytest

from tests.validate.lastof import OTHER, faults, flow, record


@pytest.mark.parametrize(
    "text",
    [
        "Those let go in return numbered 160 by Moscow's count. The Ukrainian side gives 163.",
        "On the number of soldiers let go in return the two disagree: Kyiv gives 163, Moscow 160.",
    ],
)
def test_who_gives_a_figure_hands_nobody_over(text: str) -> None:
    assert "direction_agrees" not in faults(text, record(flow("prisoners", "Ukraine", 163)))
    assert "direction_agrees" not in faults(text, record(flow("prisoners", "Russia", 163)))


@pytest.mark.parametrize(
    "text", ["Russia gives 163 captives to Ukraine.", "Russia gives 163, gets 40 captives."]
)
def test_who_gives_people_does(text: str) -> None:
    assert "direction_agrees" in faults(text, record(flow("prisoners", "Russia", 163)))


@pytest.mark.parametrize(
    "text",
    [
        "Москва предложила принять ещё 3000 погибших.",
        "Москва снова предлагает принять 3000 тел.",
        "Москва запропонувала прийняти ще 3000 тіл.",
        "Москва пропонує отримати ще 3000 тіл.",
    ],
)
def test_who_proposes_that_they_be_accepted_gives_them(text: str) -> None:
    wanted = record(flow("bodies", "Ukraine", 3000), status="offered")
    turned = record(flow("bodies", "Russia", 3000), status="offered")
    assert "direction_agrees" not in faults(text, wanted)
    assert "direction_agrees" in faults(text, turned)


@pytest.mark.parametrize(
    "text",
    [
        "Москва готова принять 3000 тел.",
        "Москва предложила забрать 3000 тел.",
        "Москва запропонувала прийняти 3000 тіл своїх солдатів.",
    ],
)
def test_who_takes_itself_receives(text: str) -> None:
    wanted = record(flow("bodies", "Russia", 3000), status="offered")
    assert "direction_agrees" not in faults(text, wanted)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Киев стоит на своём: вернуть удалось пока 1625 детей.", "Ukraine"),
        ("Москва сообщила, что удалось вернуть 1625 детей.", "Russia"),
        ("Київ наполягає: повернути поки вдалося 1625 дітей.", "Ukraine"),
        ("Москва повідомила, що вдалося повернути 1625 дітей.", "Russia"),
    ],
)
def test_who_tells_that_it_was_managed_has_its_own_back(text: str, side: str) -> None:
    fields = {"scope": "total", "status": "completed"}
    assert "direction_agrees" not in faults(text, record(flow("children", side, 1625), **fields))
    turned = record(flow("children", OTHER[side], 1625), **fields)
    assert "direction_agrees" in faults(text, turned)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Додому поїхали 12 курян.", "Russia"),
        ("Щодо курських цивільних, дванадцятеро поїхали додому того ж дня.", "Russia"),
        ("12 курських пенсіонерів перетнули кордон.", "Russia"),
        ("На прошлой неделе домой вернулись 12 курян.", "Russia"),
        ("12 сумских пенсионеров уехали домой.", "Ukraine"),
        ("12 Kursk villagers came home.", "Russia"),
        ("12 Sumy residents came home.", "Ukraine"),
    ],
)
def test_folk_of_a_region_go_home_to_it(text: str, side: str) -> None:
    assert "direction_agrees" not in faults(text, record(flow("civilians", side, 12)))
    assert "direction_agrees" in faults(text, record(flow("civilians", OTHER[side], 12)))


@pytest.mark.parametrize(
    "more",
    [
        "The envoy promises a second group of about 30 Ukrainian civilians.",
        "Следующая группа, 30 гражданских украинцев, может уехать к Рождеству.",
        "Наступна група, 30 українських цивільних, може поїхати до Різдва.",
    ],
)
def test_one_more_group_comes_from_whoever_let_the_first_go(more: str) -> None:
    text = f"Belarus handed 31 Ukrainian civilians over to Ukraine on Thursday.\n{more}"
    first = record(flow("civilians", "Ukraine", 31, "Belarus"))
    second = record(flow("civilians", "Ukraine", 30, "Belarus"), status="planned")
    assert "party_grounded" not in faults(text, first, second)


def test_no_third_state_lets_go_what_nobody_says_is_one_more() -> None:
    text = (
        "Russia and Ukraine swapped 31 soldiers each on Thursday. Talks had been held in Belarus."
        " About 30 Ukrainian civilians may follow."
    )
    first = record(flow("prisoners", "Ukraine", 31), flow("prisoners", "Russia", 31))
    second = record(flow("civilians", "Ukraine", 30, "Belarus"), status="planned")
    assert "party_grounded" in faults(text, first, second)


@pytest.mark.parametrize(
    "text",
    [
        "Russia handed over 1,000 bodies in May.\nWith the living it went better: 175 for 175.",
        "Россия передала 1000 тел. Встречали их молча.\nС живыми вышло лучше: 175 на 175.",
        "Росія передала 1000 тіл. Зустрічали їх мовчки.\nІз живими вийшло краще: 175 на 175.",
    ],
)
def test_the_living_that_a_paragraph_turns_to_are_prisoners(text: str) -> None:
    both = [flow("prisoners", side, 175) for side in ("Ukraine", "Russia")]
    assert "noun_fits" not in faults(text, record(*both))
    dead = [flow("bodies", side, 175) for side in ("Ukraine", "Russia")]
    assert "noun_fits" in faults(text, record(*dead))


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Children came home. Next is a group of nine kids; they will be handed over.", "children"),
        ("Дети уже дома. На очереди девять ребят; их готовы передать матерям.", "children"),
        ("Civilians came home. Two stayed in hospital. They will be returned later.", "civilians"),
        ("Мирные жители дома. Двое остались в больнице. Их вывезут позже.", "civilians"),
        ("Цивільні вже вдома. Двоє лишилися в лікарні; їх вивезуть пізніше.", "civilians"),
    ],
)
def test_a_few_whom_the_next_words_move_are_counted(text: str, category: str) -> None:
    value = 9 if category == "children" else 2
    assert "noun_fits" not in faults(
        text, record(flow(category, "Ukraine", value), status="planned")
    )


@pytest.mark.parametrize(
    "text",
    [
        "Civilians came home. Two stayed in hospital. The rest will be returned.",
        "Мирные жители дома. Двое остались в больнице. Их семьи получили письма.",
    ],
)
def test_a_few_whom_nothing_moves_are_not(text: str) -> None:
    assert "noun_fits" in faults(text, record(flow("civilians", "Ukraine", 2), status="planned"))


@pytest.mark.parametrize(
    "text",
    [
        "Скільки росіян вийшло з українського полону 14 лютого? Чисел немає. Новий обмін"
        " запланований на неділю, числа не розкривають.",
        "Российские солдаты вернулись из украинского плена 14 февраля. Новый обмен намечен"
        " на воскресенье, число не раскрывают.",
    ],
)
def test_those_gone_say_nothing_of_those_to_come(text: str) -> None:
    ends = {"from_party": "Russia", "to_party": "Ukraine"}
    transfer = {"category": "prisoners", **ends, "quantity": {"bound": "undisclosed"}}
    when = {"start": "2026-03-01", "end": "2026-03-01"}
    assert "direction_agrees" not in faults(text, record(transfer, status="planned", when=when))


@pytest.mark.parametrize(
    "text",
    [
        "Russia returned 14 civilians, of whom Kyiv has found eleven at home.",
        "Of civilians fourteen were returned to Ukraine; Kyiv has found only eleven of them.",
        "Россия вернула 14 гражданских, одиннадцать из них уже нашли родные.",
        "Росія повернула 14 цивільних, одинадцятьох із них уже знайшли рідні.",
    ],
)
def test_living_who_are_found_are_no_dead(text: str) -> None:
    assert "noun_fits" not in faults(text, record(flow("civilians", "Ukraine", 14)))


@pytest.mark.parametrize(
    "text",
    [
        "Додому повернулися 16 цивільних, яких передали Росії в Гомелі.",
        "Шістнадцятеро людей удома: їх вивезли із Сум і віддали російській стороні.",
    ],
)
def test_home_of_those_given_to_the_other_side_is_theirs(text: str) -> None:
    assert "direction_agrees" not in faults(text, record(flow("civilians", "Russia", 16)))
