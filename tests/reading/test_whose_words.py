"""Words that stand near a count and are another's: what carries it, who tells it, who is next."""

import pytest

from tests.reading.firstof import read


def _ways(text: str, value: int) -> tuple[str | None, str | None]:
    flow = read(text, value).flow
    return (flow.from_party, flow.to_party) if flow else (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Russia lets our men go; Ukraine, for its part, has freed only seventy prisoners.",
        "Россия отдаёт наших, Украина, со своей стороны, освободила лишь 70 пленных.",
        "Росія віддає наших, Україна, зі свого боку, звільнила лише 70 полонених.",
        "Росія передала сто бранців, Київ, у відповідь, відпустив 70.",
    ],
)
def test_an_aside_stands_between_a_side_and_its_verb(text: str) -> None:
    assert _ways(text, 70) == ("Ukraine", "Russia")


@pytest.mark.parametrize(
    "text",
    [
        "Росія обстріляла Суми, а Україна звільнила 70 захисників.",
        "Україна, зі свого боку, звільнила з полону 70 захисників.",
        "Росія передала тіла, а Україна звільнила з полону 70 захисників.",
    ],
)
def test_who_frees_its_own_gets_them_back(text: str) -> None:
    assert _ways(text, 70) == ("Russia", "Ukraine")


@pytest.mark.parametrize(
    "text",
    [
        "In May Russia marched 47 captives over the bridge and got nobody.",
        "In May Russia marched 47 captives over the bridge and received 12.",
        "В мае Россия провела по мосту 47 пленных и никого не получила.",
        "У травні Росія провела мостом 47 полонених і отримала 12.",
    ],
)
def test_a_verb_joined_on_behind_a_count_moves_the_next(text: str) -> None:
    assert _ways(text, 47) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Russia drove 47 captives to the bridge and handed them over to Kyiv.",
        "Россия доставила 47 пленных на мост и передала украинской стороне.",
    ],
)
def test_a_verb_joined_on_without_an_object_moves_the_same(text: str) -> None:
    assert _ways(text, 47) == ("Russia", "Ukraine")


@pytest.mark.parametrize(
    "text",
    [
        "Russian lorries deliver 640 bodies.",
        "Российские грузовики привезли 640 тел.",
        "Українські рефрижератори привезли 640 тіл.",
    ],
)
def test_what_carries_them_may_be_of_either_side(text: str) -> None:
    assert _ways(text, 640) == (None, None)


def test_who_gives_a_figure_for_its_own_dead_hands_none_over() -> None:
    text = "Kyiv got 640 bodies; Russia's Vesti, citing him, gives 31 for the dead his country got."
    assert _ways(text, 31) == ("Ukraine", "Russia")


@pytest.mark.parametrize(
    "text",
    [
        "A clerk from Ukraine's headquarters came out and said: the return of 80 captives is off.",
        "Вышла сотрудница из украинского штаба и прямо сказала: возвращение 80 пленных сорвано.",
        "Вийшов полковник з Координаційного штабу й коротко сказав: повернення 80 бранців зірвано.",
    ],
)
def test_where_somebody_is_from_who_tells_is_no_giver(text: str) -> None:
    assert _ways(text, 80) != ("Ukraine", "Russia")


@pytest.mark.parametrize(
    "text",
    [
        "Eighty men freed from Russian captivity told the press about it.",
        "Із Росії, повідомив штаб, повернулися 80 цивільних.",
    ],
)
def test_who_came_from_there_may_tell_of_it(text: str) -> None:
    assert _ways(text, 80) == ("Russia", "Ukraine")


def test_they_are_whoever_was_named_before() -> None:
    assert _ways("Росіяни тіл не просили. У квітні їм віддали 29 тіл.", 29)[1] != "Ukraine"
    assert _ways("На щиті додому повернули 29 солдатів.", 29)[1] == "Ukraine"


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("They swapped their dead 900 for 33, the larger figure being what Kyiv got.", "Ukraine"),
        ("They swapped their dead 33 for 900, the former being what Kyiv handed over.", "Ukraine"),
        ("Стороны обменялись телами, 900 к 33, больше досталось Украине.", "Ukraine"),
        ("Сторони обмінялися тілами, 900 на 33, менша частина — те, що отримала Росія.", "Ukraine"),
    ],
)
def test_which_of_two_figures_is_whose(text: str, many: str) -> None:
    assert _ways(text, 900)[1] == many
    assert _ways(text, 33)[0] == many


def test_no_more_is_not_the_larger_figure() -> None:
    text = "Стороны обменялись телами, 900 к 33, больше Украина тел не отдавала."
    assert _ways(text, 900) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "The Russians handed over 15 bodies and carried off six of their own.",
        "Россияне передали 15 тел и унесли к себе шестерых своих.",
        "Росіяни передали 15 тіл і винесли шістьох своїх загиблих.",
    ],
)
def test_who_carries_off_its_own_receives_them(text: str) -> None:
    assert _ways(text, 6) == ("Ukraine", "Russia")


@pytest.mark.parametrize(
    "text",
    [
        "Украинцам вернули 15 тысяч тел, наших, считают читатели, менее 400.",
        "Украинцам вернули 15 тысяч тел, наших — 400.",
    ],
)
def test_ours_do_not_go_to_the_others(text: str) -> None:
    assert _ways(text, 400) == (None, None)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Six men, now held in Hungary, will be handed over to Ukraine.", ("Hungary", "Ukraine")),
        ("6 мужчин, которых держат в Венгрии, будут переданы Украине.", ("Hungary", "Ukraine")),
        ("6 бранців, яких утримують в Угорщині, будуть передані Україні.", ("Hungary", "Ukraine")),
        (
            "Делегация, что находится в Турции, знает: Россия отдала Киеву 6 пленных.",
            ("Russia", "Ukraine"),
        ),
        ("Киев написал Непалу: Украина готова отдать ему 6 пленных.", ("Ukraine", "Nepal")),
        (
            "Пропозицію зроблено Непалу: Київ готовий віддати йому 6 полонених.",
            ("Ukraine", "Nepal"),
        ),
    ],
)
def test_third_states(text: str, ends: tuple[str, str]) -> None:
    assert _ways(text, 6) == ends


@pytest.mark.parametrize(
    "text",
    [
        "Двоє дітей поїхали до тата в Саратов.",
        "Двоє дітей виїхали до мами в Казань.",
        "Двое детей уехали к отцу в Екатеринбург.",
    ],
)
def test_towns_of_russia(text: str) -> None:
    assert _ways(text, 2) == ("Ukraine", "Russia")
