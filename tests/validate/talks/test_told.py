"""Talks as reports tell them: in several sentences, by other days, with hosts and go-betweens."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.records import DiplomacyRecord
from extractor.validate.talks.diplomacy import check_diplomacy

UKRAINE, RUSSIA = {"party": "Ukraine"}, {"party": "Russia"}
TURKEY, AMERICA = {"party": "Türkiye"}, {"party": "United States"}
THURSDAY = date(2026, 3, 12)


def found(text: str, **record: object) -> set[str]:
    page = prepare(Article(text=text, id="a", published=THURSDAY))
    return {item.rule for item in check_diplomacy(page, DiplomacyRecord.model_validate(record))}


HOSTED = [
    "Ukraine and Russia met in Antalya on March 10. The talks were chaired by Hakan Fidan.",
    "Украина и Россия встретились в Анталье 10 марта. Переговоры прошли при посредничестве Турции.",
    "Україна та Росія зустрілися в Анталії 10 березня. Перемовини пройшли за посередництва "
    "Туреччини.",
]


@pytest.mark.parametrize("text", HOSTED)
def test_a_host_or_mediator_is_at_the_table(text):
    told = {"type": "talks", "when": {"start": "2026-03-10"}, "location": "Antalya"}
    assert found(text, **told, participants=[UKRAINE, RUSSIA, TURKEY]) == set()
    stranger = [UKRAINE, RUSSIA, {"party": "China"}]
    assert found(text, **told, participants=stranger) == {"talk_party_grounded"}


@pytest.mark.parametrize("text", HOSTED)
@pytest.mark.parametrize(
    ("place", "rules"),
    [("Türkiye", set()), ("Switzerland", {"talk_place_grounded"})],
)
def test_a_town_lies_in_its_country(text, place, rules):
    record = {"type": "talks", "location": place, "participants": [UKRAINE, RUSSIA]}
    assert found(text, **record) == rules


@pytest.mark.parametrize(
    "text",
    [
        "Negotiators from Russia, Ukraine and the United States will meet in Geneva on Tuesday.\n\n"
        "Nothing else is known of it.\n\nIt rained in Geneva.\n\nHotels are full.\n\n"
        "The previous round took place in Abu Dhabi on February 4.",
        "Делегации России, Украины и США встретятся в Женеве во вторник.\n\nБольше ничего не "
        "известно.\n\nВ Женеве дождь.\n\nГостиницы полны.\n\n"
        "Предыдущий раунд прошёл в Абу-Даби 4 февраля.",
        "Делегації Росії, України та США зустрінуться в Женеві у вівторок.\n\nБільше нічого не "
        "відомо.\n\nУ Женеві дощ.\n\nГотелі повні.\n\n"
        "Попередній раунд пройшов в Абу-Дабі 4 лютого.",
    ],
)
def test_who_sat_in_one_round_sat_in_another(text):
    record = {"type": "talks", "when": {"start": "2026-02-04"}, "location": "Abu Dhabi"}
    assert found(text, **record, participants=[RUSSIA, UKRAINE, AMERICA]) == set()
    france = [RUSSIA, UKRAINE, {"party": "France"}]
    assert found(text, **record, participants=france) == {"talk_party_grounded"}


@pytest.mark.parametrize(
    ("text", "day", "wrong"),
    [
        ("The ruling of March 10 came two days after Ukraine and Russia met.", 8, 7),
        ("It was signed on March 10. A day earlier Ukraine and Russia held talks.", 9, 8),
        ("Обмен прошёл 10 марта. Накануне Украина и Россия провели переговоры.", 9, 8),
        ("Обмін відбувся 10 березня. Напередодні Україна та Росія провели перемовини.", 9, 8),
        ("Two days of talks between Ukraine and Russia ended on March 10.", 9, 8),
    ],
)
def test_a_day_may_be_counted_from_another(text, day, wrong):
    record = {"type": "talks", "participants": [UKRAINE, RUSSIA]}
    end = 10 if "Two days of" in text else day
    when = {"start": date(2026, 3, day), "end": date(2026, 3, end)}
    assert found(text, **record, when=when) == set()
    off = {"start": date(2026, 3, wrong), "end": date(2026, 3, end - (day - wrong))}
    assert "talk_date_grounded" in found(text, **record, when=off)


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine and Russia held talks in mid-February.",
        "Украина и Россия провели переговоры в середине февраля.",
        "Україна та Росія провели перемовини в середині лютого.",
    ],
)
def test_a_part_of_a_month_has_no_sharp_ends(text):
    record = {"type": "talks", "participants": [UKRAINE, RUSSIA]}
    middle = {"start": "2026-02-11", "end": "2026-02-20", "precision": "unknown"}
    start = {"start": "2026-02-01", "end": "2026-02-08", "precision": "unknown"}
    assert found(text, **record, when=middle) == set()
    assert found(text, **record, when=start) == {"talk_date_grounded"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Trump will call Putin on Friday.", "call"),
        ("Трамп намерен позвонить Путину в пятницу.", "call"),
        ("Трамп планує подзвонити Путіну в п'ятницю.", "call"),
    ],
)
def test_a_call_may_be_to_come(text, kind):
    record = {"type": kind, "when": {"start": "2026-03-13"}, "participants": [AMERICA, RUSSIA]}
    assert found(text, **record, status="planned") == set()
    assert "talk_status_supported" in found(text, **record, status="held")


@pytest.mark.parametrize(
    "text",
    [
        "Russia said it would not take part in the talks.",
        "МИД ответил, что Россия в переговорах участвовать не станет.",
        "Росія в перемовинах участі не братиме, відповіли в МЗС.",
        "Russia sees no point in meeting; talks are premature.",
    ],
)
def test_staying_away_is_a_refusal(text):
    record = {"type": "refusal", "status": "declined", "participants": [RUSSIA]}
    assert found(text, **record) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine flew home. Russia offered the Vatican as a venue for talks.",
        "Россия предложила Ватикан в качестве площадки для переговоров.",
        "Росія запропонувала Ватикан як майданчик для перемовин.",
    ],
)
def test_an_offered_venue_is_a_place(text):
    record = {"type": "proposal", "status": "proposed", "participants": [RUSSIA]}
    assert found(text, **record, location="Vatican") == set()
    assert found(text, **record, location="Geneva") == {"talk_place_grounded"}


def test_ready_in_a_call_leaves_it_a_call():
    text = "Erdogan told Putin in a phone call that Ankara was ready to host the next round."
    assert found(text, type="call", participants=[TURKEY, RUSSIA]) == set()


RECEIVED = [
    ("The cardinal is in Moscow. On Monday the Vatican's envoy was received by Sergei Lavrov.", 9),
    (
        "Kyiv took home 900 bodies on Tuesday. Talks with Russia in Ankara were held the same day.",
        10,
    ),
    ("Киев во вторник принял 900 тел. В тот же день в Анкаре прошли переговоры с Россией.", 10),
    ("У вівторок Київ прийняв 900 тіл. Того ж дня в Анкарі відбулися перемовини з Росією.", 10),
]


@pytest.mark.parametrize(("text", "day"), RECEIVED)
def test_a_day_may_be_told_by_the_same_day_or_by_a_reception(text, day):
    parties = [RUSSIA, {"party": "Vatican"}] if "Lavrov" in text else [UKRAINE, RUSSIA]
    told = {"type": "talks", "participants": parties}
    assert found(text, **told, when={"start": f"2026-03-{day:02}"}) == set()
    wrong = found(text, **told, when={"start": f"2026-03-{day + 1:02}"})
    assert "talk_date_grounded" in wrong


REJECTED = [
    "Zelensky proposed a truce with Russia, but Peskov rejected the idea on Tuesday.",
    "Зеленский предлагал России перемирие, однако Песков во вторник отверг эту идею.",
    "Зеленський пропонував Росії перемир'я, однак Пєсков у вівторок відкинув цю ідею.",
]


@pytest.mark.parametrize("text", REJECTED)
def test_a_refusal_is_dated_by_the_day_it_was_spoken(text):
    told = {"type": "proposal", "status": "declined", "participants": [UKRAINE, RUSSIA]}
    assert found(text, **told, when={"start": "2026-03-10"}) == set()
    assert found(text, **told, when={"start": "2026-03-09"}) == {"talk_date_grounded"}


HEADED = [
    "Antalya, round three\n\nThe Ukrainian and Russian delegations met on Tuesday.",
    "Анталья, раунд третий\n\nДелегации Украины и России встретились во вторник.",
    "Анталія, раунд третій\n\nДелегації України та Росії зустрілися у вівторок.",
]


@pytest.mark.parametrize("text", HEADED)
def test_a_headline_may_set_the_place(text):
    told = {"type": "talks", "participants": [UKRAINE, RUSSIA], "when": {"start": "2026-03-10"}}
    assert found(text, **told, location="Antalya") == set()
    assert found(text, **told, location="Geneva") == {"talk_place_grounded"}


STRUCK = [
    "The meeting of Ukraine and Russia due on March 10 did not take place. It was postponed.",
    "Встреча Украины и России, назначенная на 10 марта, не состоялась. Её отложили.",
    "Зустріч України та Росії, призначена на 10 березня, не відбулася. Її відклали.",
]


@pytest.mark.parametrize("text", STRUCK)
def test_what_did_not_take_place_was_put_off(text):
    told = {"type": "talks", "participants": [UKRAINE, RUSSIA], "when": {"start": "2026-03-10"}}
    assert found(text, **told, status="postponed") == set()
    assert found(text, **told, status="held") == {"talk_status_supported"}


@pytest.mark.parametrize(
    "text",
    [
        "Doctor Oleg Somov told Russia's reporters so. According to Somov, Kyiv refused to meet.",
        "Врач Олег Сомов из России сказал так. По словам Сомова, Киев отказался встречаться.",
        "Лікар Олег Сомов із Росії сказав так. За словами Сомова, Київ відмовився зустрічатися.",
    ],
)
def test_the_subject_after_a_speaker_is_no_apposition(text):
    name = "Oleg Somov" if text.isascii() else "Олег Сомов"
    said = [{"speaker": name, "side": "Russia"}]
    told = {"type": "refusal", "status": "declined", "participants": [UKRAINE]}
    assert "talk_speaker_side" not in found(text, **told, attributions=said)


@pytest.mark.parametrize(
    "text",
    [
        "Zuppi, the papal envoy, and Sergei Lavrov talked for two hours in Moscow on March 10.",
        "Кардинал Маттео Дзуппи приехал 10 марта в Москву, где говорил с Лавровым.",
        "Кардинал Маттео Дзуппі приїхав 10 березня до Москви, де говорив із Лавровим.",
    ],
)
def test_a_conversation_face_to_face_is_talks(text):
    record = {"type": "talks", "when": {"start": "2026-03-10"}, "location": "Moscow"}
    assert found(text, **record, participants=[{"party": "Vatican"}, RUSSIA]) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine and Russia met in Geneva on March 10. They agreed to meet again.",
        "Украина и Россия встретились в Женеве 10 марта. Договорились продолжить через месяц.",
        "Україна та Росія зустрілися в Женеві 10 березня. Домовилися продовжити за місяць.",
    ],
)
def test_what_was_agreed_to_go_on_is_planned(text):
    assert found(text, type="talks", status="planned", participants=[UKRAINE, RUSSIA]) == set()


@pytest.mark.parametrize(
    "text",
    [
        "The delegations of Russia and Ukraine sat down in Geneva on Wednesday.\n\nThe hall was "
        "full.\n\nIt rained.\n\nNobody smiled.\n\nThe day before, American envoys had met Russian "
        "diplomats there.",
        "Делегации России и Украины встретились в Женеве в среду.\n\nЗал был полон.\n\nШёл дождь."
        "\n\nНикто не улыбался.\n\nНакануне американцы говорили там с россиянами.",
        "Делегації Росії та України зустрілися в Женеві в середу.\n\nЗала була повна.\n\nЙшов дощ."
        "\n\nНіхто не усміхався.\n\nНапередодні американці говорили там із росіянами.",
    ],
)
def test_the_day_before_is_before_the_day_last_told(text):
    record = {"type": "talks", "when": {"start": "2026-03-10"}, "participants": [AMERICA, RUSSIA]}
    assert found(text, **record) == set()


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Wenzhou", "Україна та Китай зустрілися у Веньчжоу 10 березня."),
        ("Chongqing", "Украина и Китай встретились в Чунцине 10 марта."),
        ("Веньчжоу", "Ukraine and China met in Wenzhou on March 10."),
    ],
)
def test_a_town_that_no_table_knows_may_be_spelled_in_the_other_alphabet(place, text):
    record = {"type": "talks", "participants": [UKRAINE, {"party": "China"}]}
    assert found(text, **record, location=place) == set()
    assert found(text, **record, location="Baltimore") == {"talk_place_grounded"}


def test_a_town_in_dd_declines():
    text = "Україна та США зустрілися в Джидді 11 березня."
    assert found(text, type="talks", location="Jeddah", participants=[UKRAINE, AMERICA]) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine and Russia were to meet in Antalya on March 10. That was postponed.",
        "Встреча Украины и России в Анталье должна была пройти 10 марта. Её перенесли.",
        "Зустріч України та Росії в Анталії мала пройти 10 березня. Її відклали.",
    ],
)
def test_a_sentence_right_behind_may_strike_the_talks(text):
    told = {"type": "talks", "when": {"start": "2026-03-10"}, "participants": [UKRAINE, RUSSIA]}
    assert "talk_status_supported" not in found(text, status="postponed", **told)


@pytest.mark.parametrize(
    "text",
    [
        "Zelensky spoke with Trump on Tuesday. He said he would speak to Trump again on Thursday.",
        "Зеленский говорил с Трампом во вторник. В четверг он снова поговорит с Трампом.",
        "Зеленський говорив із Трампом у вівторок. У четвер він знову поговорить із Трампом.",
    ],
)
def test_a_call_may_be_promised_for_the_day_of_the_news(text):
    told = {"type": "call", "when": {"start": "2026-03-12"}, "participants": [UKRAINE, AMERICA]}
    assert "talk_status_supported" not in found(text, status="planned", **told)


@pytest.mark.parametrize(
    "text",
    [
        "Russia held a meeting on Wednesday. Leaders will meet on March 20. "
        "The same day, Ukraine met with Türkiye in Ankara.",
        "В среду Россия провела совещание. Лидеры встретятся 20 марта. "
        "В тот же день Украина встретилась с Турцией в Анкаре.",
        "У середу Росія провела нараду. Лідери зустрінуться 20 березня. "
        "Того ж дня Україна зустрілася з Туреччиною в Анкарі.",
    ],
)
def test_the_same_day_of_what_was_held_lies_not_ahead(text):
    told = {"type": "talks", "participants": [UKRAINE, TURKEY], "status": "held"}
    rules = found(text, when={"start": "2026-03-11"}, **told)
    assert "talk_date_grounded" not in rules
