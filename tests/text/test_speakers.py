"""Who says so, for which side, and with what verb."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.text.speech.speakers import find_speakers

ROWS = [
    ("Medinsky said 20 bodies had been handed to Ukraine.", "Medinsky", "Russia", "reported"),
    ('"It is over," said Vladimir Medinsky.', "Vladimir Medinsky", "Russia", "reported"),
    (
        "It was announced by the Russian foreign ministry.",
        "Russian foreign ministry",
        "Russia",
        "announced",
    ),
    ("Kyiv says 29 came home.", "Kyiv", "Ukraine", "reported"),
    ("Russian state media reported the swap.", "Russian state media", "Russia", "reported"),
    ("According to the Red Cross, nobody came.", "Red Cross", "Red Cross (ICRC)", "reported"),
    ("Ankara later confirmed the talks.", "Ankara", "Türkiye", "confirmed"),
    ("The Kremlin denied it.", "Kremlin", "Russia", "denied"),
    ("Ukrainian commissioner Petro Vymysel said so.", "Petro Vymysel", "Ukraine", "reported"),
    ("Vladimir Medinsky, an aide, said on Friday so.", "Vladimir Medinsky", "Russia", "reported"),
    (
        "Об этом сообщил помощник президента РФ Владимир Мединский.",
        "Владимир Мединский",
        "Russia",
        "reported",
    ),
    ("По словам Дмитрия Лубинца, вернулись все.", "Дмитрий Лубинец", "Ukraine", "reported"),
    (
        "В Координационном штабе подтвердили возвращение.",
        "Координационный штаб",
        "Ukraine",
        "confirmed",
    ),
    ("Киев опроверг это.", "Киев", "Ukraine", "denied"),
    ("В Минобороны РФ заявили о тысяче тел.", "Минобороны РФ", "Russia", "reported"),
    ("Мединский сообщил журналистам о передаче Украине тел.", "Мединский", "Russia", "reported"),
    ("Россия объявила об обмене.", "Россия", "Russia", "announced"),
    ("Зеленський повідомив про обмін.", "Зеленський", "Ukraine", "reported"),
    (
        "За даними Координаційного штабу, повернулися всі.",
        "Координаційний штаб",
        "Ukraine",
        "reported",
    ),
    ("Підтвердили в ГУР.", "ГУР", "Ukraine", "confirmed"),
    ("Російська сторона заперечила це.", "Російська сторона", "Russia", "denied"),
    (
        "За словами українського переговорника Івана Вигадка, так.",
        "Івана Вигадка",
        "Ukraine",
        "reported",
    ),
    ("Уповноважений Дмитро Лубінець розповів про це.", "Дмитро Лубінець", "Ukraine", "reported"),
]


@pytest.mark.parametrize(("text", "name", "side", "act"), ROWS)
def test_speakers(text: str, name: str, side: str | None, act: str) -> None:
    (speaker,) = find_speakers(text)
    assert (speaker.name, speaker.side, speaker.act) == (name, side, act)
    assert text[speaker.start : speaker.end]
    assert speaker.verb_start < speaker.verb_end


def test_two_sides_in_one_sentence() -> None:
    text = "Russia said Ukraine received 1,000 bodies, while Kyiv said it returned none."
    assert [(s.name, s.side) for s in find_speakers(text)] == [
        ("Russia", "Russia"),
        ("Kyiv", "Ukraine"),
    ]


def test_a_pronoun_is_the_last_person_who_spoke() -> None:
    first, second = find_speakers("Peskov said no. He added that talks go on.")
    assert (second.name, second.side) == (first.name, first.side) == ("Peskov", "Russia")


def test_the_ministry_is_the_one_named_before() -> None:
    text = "The Ukrainian defence ministry said 5 came. The ministry denied more."
    assert [s.side for s in find_speakers(text)] == ["Ukraine", "Ukraine"]


def test_a_headline_is_not_the_speaker() -> None:
    text = "Swap Held, Says Kyiv\nRussia Silent\nSources told the paper."
    assert [s.side for s in find_speakers(text)] == ["Ukraine", None]


def test_nobody_says() -> None:
    assert find_speakers("Some 20 bodies were brought to Ukraine on Thursday.") == []
    assert find_speakers("He said so.") == []


@given(
    st.lists(
        st.sampled_from(
            [
                *[
                    "said",
                    "confirmed",
                    "Kyiv",
                    "he",
                    "В",
                    "штабе",
                    "сообщили",
                    "Путин",
                    ".",
                    ",",
                    "\n",
                    "по",
                    "словам",
                    "by",
                ],
                "¡",
                "'",
            ]
        ),
        max_size=40,
    )
)
@settings(max_examples=150, deadline=None)
def test_any_order_of_words(words: list[str]) -> None:
    text = " ".join(words)
    for speaker in find_speakers(text):
        assert 0 <= speaker.start < speaker.end <= len(text)
        assert 0 <= speaker.verb_start < speaker.verb_end <= len(text)


@given(st.text(max_size=80))
@settings(max_examples=80, deadline=None)
def test_any_text(text: str) -> None:
    find_speakers(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Three-party negotiations said much. They said no.", []),
        ("Three-Party Talks Said to Resume", []),
        ("Received No Bodies said the paper.", []),
        ("Key said the swap was done.", []),
        ("Meanwhile said it all.", []),
        ("Forty said they would go.", []),
        ("Two Sides Said Twenty Were Freed", []),
        ("Двадцать сказали да.", []),
        ("Тем временем Мединский сообщил об обмене.", ["Мединский"]),
        ("Тим часом Зеленський повідомив про обмін.", ["Зеленський"]),
        ("Meanwhile Lubinets said so.", ["Lubinets"]),
        ("Петро Вигадко повідомив.", ["Петро Вигадко"]),
    ],
)
def test_a_headlines_words_are_nobodys_name(text: str, names: list[str]) -> None:
    assert [s.name for s in find_speakers(text)] == names


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("Це сталося у Відні, стверджує речник МЗС Георгій Тихий.", "Георгій Тихий", "Ukraine"),
        ("Це сталося у Відні, стверджує речник МЗС Петро Вигадко.", "Петро Вигадко", None),
        ("Это было в Вене, утверждает представитель МИД Пётр Выдумкин.", "Пётр Выдумкин", None),
        ("It was held in Vienna, said spokesman Peter Madeup.", "Peter Madeup", None),
        ("Об этом сообщил РИА Новости источник в делегации.", "источник", None),
        ("Об этом сообщил Reuters источник в делегации.", "источник", None),
        ("Об этом сообщил ТАСС осведомлённый источник.", "источник", None),
        ("Про це повідомило Укрінформу джерело в делегації.", "джерело", None),
        ("Про це повідомило Reuters джерело в делегації.", "джерело", None),
        ("Об этом сообщает РИА Новости.", "РИА Новости", "Russia"),
        ("Об этом сообщает РИА Новости со ссылкой на источник.", "РИА Новости", "Russia"),
        ("По словам источника РИА Новости, всё готово.", "источника", None),
    ],
)
def test_the_one_who_speaks(text: str, name: str, side: str | None) -> None:
    first = find_speakers(text)[0]
    assert (first.name, first.side) == (name, side)


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("Мединский прибыл в Стамбул. По его словам, вернут 20.", "Мединский", "Russia"),
        ("Мединский прибыл в Стамбул. За его словами, вернут 20.", "Мединский", "Russia"),
        ("Мединский прибыл. С его слов, вернут 20.", "Мединский", "Russia"),
        ("Лубінець прибув. За його словами, повернули 20.", "Лубінець", "Ukraine"),
        ("Олена Вигадко прибула. За її словами, повернули 20.", "Олена Вигадко", None),
        ("Елена Выдумкина прибыла. По её словам, вернули 20.", "Елена Выдумкина", None),
        ("Peter Madeup came to Vienna. According to him, 20 came.", "Peter Madeup", None),
        ("Москва молчит. Песков уехал. По его словам, вернут 20.", "Песков", "Russia"),
    ],
)
def test_his_words_are_those_of_the_person_last_named(
    text: str, name: str, side: str | None
) -> None:
    (speaker,) = find_speakers(text)
    assert (speaker.name, speaker.side) == (name, side)


def test_his_words_are_nobodys_where_nobody_is_named() -> None:
    assert find_speakers("По его словам, вернут 20.") == []


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("За даними Офісу, у російській неволі лишаються люди.", None),
        ("По данным штаба, в российском плену остаются люди.", None),
        ("According to Petro Vymysel, last year Russia freed 20.", None),
        ("Petro Vymysel, the Ukrainian commissioner, said so.", "Ukraine"),
        ("Пётр Вымысел, депутат от Украины, заявил это.", "Ukraine"),
    ],
)
def test_only_a_title_behind_a_comma_gives_the_side(text: str, side: str | None) -> None:
    assert {speaker.side for speaker in find_speakers(text)} == {side}


@pytest.mark.parametrize(
    "text",
    [
        "Sumy was hit, but no losses were reported.",
        "Kyiv declined to say how many came.",
        "Photo: Petro Vymysel",
        "Read also: Vienna and its markets this year",
    ],
)
def test_nobody_speaks(text: str) -> None:
    assert find_speakers(text) == []


def test_a_ministry_that_does_not_decline_is_neuter() -> None:
    names = [s.name for s in find_speakers("Об этом сообщили в российском Минобороны.")]
    assert names == ["российское минобороны"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Путин встретился с Омаром бен Карамом, сообщила пресс-служба Кремля.",
            "пресс-служба Кремля",
        ),
        (
            "Зеленський зустрівся з президентом ОАЕ Омаром бін Карамом, повідомляє пресслужба.",
            "пресслужба",
        ),
        ("Об этом сообщил в Телеграме Андрей Ермак.", "Андрей Ермак"),
        ("Про це повідомив у Телеграмі Андрій Єрмак.", "Андрій Єрмак"),
    ],
)
def test_the_subject_is_neither_the_one_met_nor_the_platform(text: str, name: str) -> None:
    assert [speaker.name for speaker in find_speakers(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The Coordination Headquarters said so. The agency added that 40 returned.",
        "Координационный штаб сообщил об этом. Вернулись 40, указали в ведомстве.",
        "Координаційний штаб повідомив про це. Повернулися 40, зазначили у відомстві.",
    ],
)
def test_the_agency_is_the_body_that_spoke_before(text: str) -> None:
    first, second = find_speakers(text)
    assert (first.name, first.side) == (second.name, second.side)
    assert second.side == "Ukraine"


@pytest.mark.parametrize(
    ("text", "name", "side", "act"),
    [
        ("Twenty were freed, officials in Kyiv said.", "officials in Kyiv", "Ukraine", "reported"),
        ("Military intelligence in Kyiv said 20 were back.", "intelligence", "Ukraine", "reported"),
        ("Ukraine got 20 bodies, its office for the dead said.", None, "Ukraine", "reported"),
        ("Moscow would say only that 20 were back.", "Moscow", "Russia", "reported"),
        ("Kyiv called it a lie.", "Kyiv", "Ukraine", "denied"),
        ("By Moscow's account, 20 were freed.", "Moscow", "Russia", "reported"),
        ("Twenty are home, the envoy, Rustem Umerov, told reporters outside the Vymysel Palace.",
         "Rustem Umerov", "Ukraine", "reported"),
        ("В Москве это назвали ложью.", "Москва", "Russia", "denied"),
        ("В Киеве обе цифры подтвердили.", "Киев", "Ukraine", "confirmed"),
        ("Как сказано в посте Зеленского, 20 уже дома.", "Зеленский", "Ukraine", "reported"),
        ('Отдали 20 тел, подсчитали "Ведомости".', "Ведомости", None, "reported"),
        ("Россияне, по данным их минобороны, приняли 20 тел.", "минобороны", "Russia", "reported"),
        ("15:20. Минобороны: домой вернулись 20 военных.", "Минобороны", "Russia", "reported"),
        ("У Кремлі назвали це брехнею.", "Кремль", "Russia", "denied"),
        ("Двадцять удома, ідеться у дописі Єрмака.", "Єрмак", "Ukraine", "reported"),
        ("Двадцять тіл прибули до Києва — Лубінець.", "Лубінець", "Ukraine", "reported"),
        ('Буде обмін, сказав в ефірі "Вигадки" речник Андрій Юсов.',
         "Андрій Юсов", "Ukraine", "reported"),
    ],
)  # fmt: skip
def test_an_office_speaks_from_its_seat_and_a_side_by_its_own_words(
    text: str, name: str | None, side: str | None, act: str
) -> None:
    (speaker,) = find_speakers(text)
    assert (speaker.side, speaker.act) == (side, act)
    assert name in (None, speaker.name)


@pytest.mark.parametrize(
    "text",
    [
        "KYIV: A bus with 20 freed men has come.",
        "Отряд передаёт украинцам пленных под Бахмутом.",
        "Росія передає Україні 20 тіл.",
    ],
)
def test_a_dateline_and_a_handover_say_nothing(text: str) -> None:
    assert find_speakers(text) == []
