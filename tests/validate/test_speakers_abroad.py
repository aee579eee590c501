"""Speakers: where they have been, who only follows a name, and whose counterpart a body is."""

from typing import Any

import pytest

from tests.validate.lastof import faults, flow, record


def _said(speaker: str, side: str | None) -> dict[str, Any]:
    return {"speaker": speaker, "side": side, "act": "announced"}


def _call(speaker: str, side: str) -> dict[str, Any]:
    parties = [{"party": "Kazakhstan"}, {"party": "Ukraine"}]
    return {
        "kind": "diplomacy",
        "type": "call",
        "participants": parties,
        "attributions": [_said(speaker, side)],
    }


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A member of the team that went to Baku told us: Russia gave 50 captives to Ukraine.",
         "a member of the team that went to Baku"),
        ("Участник группы, ездившей в Баку, говорит: Россия отдала Украине 50 пленных.",
         "участник группы, ездившей в Баку"),
        ("Учасник групи, що їздила до Баку, каже: Росія віддала Україні 50 полонених.",
         "учасник групи, що їздила до Баку"),
    ],
)  # fmt: skip
def test_where_a_speaker_has_been_is_not_his_side(text: str, speaker: str) -> None:
    told = record(flow("prisoners", "Ukraine", 50), attributions=[_said(speaker, "Russia")])
    assert "speaker_side" not in faults(text, told)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The defence ministry in Moscow said 50 captives were handed over to Ukraine.",
         "defence ministry in Moscow"),
        ("Ведомство омбудсмена в Москве сообщило, что Украине передали 50 пленных.",
         "ведомство омбудсмена в Москве"),
    ],
)  # fmt: skip
def test_where_a_body_sits_is(text: str, speaker: str) -> None:
    told = record(flow("prisoners", "Ukraine", 50), attributions=[_said(speaker, "Ukraine")])
    assert "speaker_side" in faults(text, told)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Президент Казахстана поговорил с Владимиром Зеленским, сообщает пресс-служба Акорды.",
         "пресс-служба Акорды"),
        ("Президент Казахстану поговорив із Володимиром Зеленським, повідомляє пресслужба Акорди.",
         "пресслужба Акорди"),
    ],
)  # fmt: skip
def test_who_reports_behind_a_name_is_not_of_his_side(text: str, speaker: str) -> None:
    assert "talk_speaker_side" not in faults(text, _call(speaker, "Kazakhstan"))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ukraine's defence ministry says 50 came home; its Russian counterpart speaks of 48.",
         "Russian defence ministry"),
        ("По данным украинского Министерства обороны, домой вернулись 50. "
         "Российские коллеги насчитали 48.", "Министерство обороны России"),
        ("За даними українського Міністерства оборони, додому повернулися 50. "
         "Російські колеги нарахували 48.", "Міністерство оборони Росії"),
    ],
)  # fmt: skip
def test_a_counterpart_is_the_other_sides_like_body(text: str, speaker: str) -> None:
    told = record(flow("prisoners", "Ukraine", 48), attributions=[_said(speaker, "Russia")])
    assert "speaker_grounded" not in faults(text, told)
    poles = record(flow("prisoners", "Ukraine", 48), attributions=[_said("МВД Польши", "Poland")])
    assert "speaker_grounded" in faults(text, poles)


@pytest.mark.parametrize(
    "text",
    [
        "The foreign ministers of the two states, Andrii Sybiha and Musalia Mudavadi, met.",
        "Министры иностранных дел двух стран, Андрей Сибига и Мусалия Мудавади, встретились.",
        "Міністри закордонних справ двох країн, Андрій Сибіга й Мусалія Мудаваді, зустрілися.",
    ],
)
def test_who_is_named_behind_another_is_not_of_his_side(text: str) -> None:
    name = next(each for each in ("Musalia Mudavadi", "Мусалия Мудавади", "Мусалія Мудаваді")
                if each in text)  # fmt: skip
    parties = [{"party": "Ukraine"}, {"party": "Kenya", "delegates": [name]}]
    talks = {"kind": "diplomacy", "type": "talks", "participants": parties}
    assert "talk_party_grounded" not in faults(f"{text} Kenya. Кения. Кенія.", talks)


@pytest.mark.parametrize(
    ("text", "third"),
    [
        ("Two of them the Hungarians finally handed over to Ukraine.", "Hungary"),
        ("Двоих венгры наконец передали Украине.", "Hungary"),
        ("Двох угорці нарешті передали Україні.", "Hungary"),
    ],
)
def test_a_third_people_gives(text: str, third: str) -> None:
    told = record(flow("prisoners", "Ukraine", 2, third))
    assert "party_grounded" not in faults(text, told)


@pytest.mark.parametrize(
    "text",
    [
        "Nine captives left Russia. Hungary's premier said they were brought to his country.",
        "Девять пленных уже не в России. По словам премьера Венгрии, их привезли в его страну.",
        "Дев'ять бранців уже не в Росії. За словами віцепрем'єра Угорщини, їх привезли "
        "до його країни.",
        "Девятерых пленных Россия отвезла не домой, а в Венгрию.",
        "Дев'ятьох бранців Росія відвезла не додому, а в Угорщину.",
    ],
)
def test_a_third_state_is_where_they_are_brought(text: str) -> None:
    told = record(flow("prisoners", "Hungary", 9, "Russia"))
    assert "party_grounded" not in faults(text, told)


def test_a_premier_who_only_speaks_is_given_nobody() -> None:
    text = "Nine captives left Russia. Hungary's deputy premier said his country was glad."
    told = record(flow("prisoners", "Hungary", 9, "Russia"))
    assert "party_grounded" in faults(text, told)


def test_a_figure_disputes_what_was_told_before_it() -> None:
    text = "Kyiv counts 205 freed on Monday; the ministry in Moscow announced 196. Moscow got 191."
    told = [
        record(flow("prisoners", "Russia", 191)),
        record(flow("prisoners", "Ukraine", 196), attributions=[_said("ministry", "Russia")]),
    ]
    assert "direction_usual" not in faults(text, *told)


@pytest.mark.parametrize(
    "text",
    [
        "Из плена вернулись 27 десантников; меняли на нацгвардейцев.",
        "27 paratroopers came back from captivity; they were swapped for National Guard men.",
    ],
)
def test_for_whom_they_were_swapped_are_not_they(text: str) -> None:
    assert "direction_agrees" not in faults(text, record(flow("prisoners", "Russia", 27)))
