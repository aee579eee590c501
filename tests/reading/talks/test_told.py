"""Talks of the rules' own: what became of them, who sat there, where and when; what is a guess."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.reading.talks.records import THINLY_TOLD, talk_records
from extractor.records import DiplomacyRecord


def _read(text: str) -> list[DiplomacyRecord]:
    return talk_records(prepare(Article(text=text, id="a", published=date(2026, 1, 16))))


def _is_thin(record: DiplomacyRecord) -> bool:
    return any(finding.rule == THINLY_TOLD for finding in record.findings)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "A new round of U.S.-brokered talks between Russian and Ukrainian negotiators, which "
            "had been due to open in Geneva next Tuesday, has been postponed, officials said.",
            "postponed",
        ),
        (
            "Новый раунд консультаций делегаций России и Украины при посредничестве США, который "
            "планировалось провести в Женеве на следующей неделе, отменён.",
            "cancelled",
        ),
        (
            "Новий раунд переговорів між делегаціями України та Росії, який мав відбутися в Женеві "
            "наступного вівторка за посередництва США, відкладено.",
            "postponed",
        ),
        (
            "A round of talks between Russian and Ukrainian negotiators, which had been postponed "
            "twice, will open in Geneva on Tuesday.",
            "planned",
        ),
    ],
)
def test_the_main_verb_behind_a_relative_clause_tells_what_became_of_talks(
    text: str, status: str
) -> None:
    [record] = _read(text)

    assert record.status == status


@pytest.mark.parametrize(
    "text",
    [
        "January 2: delegations of Russia and Ukraine meet in Istanbul.",
        "2 января: делегации России и Украины встречаются в Стамбуле.",
        "2 січня: делегації Росії та України зустрічаються у Стамбулі.",
    ],
)
def test_a_present_of_a_day_gone_by_is_over(text: str) -> None:
    [record] = _read(text)

    assert record.status == "held"


@pytest.mark.parametrize(
    "text",
    [
        "Talks between Ukraine and Russia, planned for Thursday, were put off because of the "
        "situation in the Middle East.",
        "Переговоры Украины и России, намеченные на четверг, отложили из-за войны на Ближнем "
        "Востоке.",
        "Переговори України та Росії, намічені на четвер, відклали через удари по Одесі.",
        "Другий раунд переговорів України та Росії відбувся 2 січня. За ніч після переговорів "
        "росіяни атакували Одесу й Черкаси.",
    ],
)
def test_nobody_meets_where_a_war_or_a_strike_is(text: str) -> None:
    assert [record.location for record in _read(text)] == [None]


def test_talks_after_a_strike_keep_their_place() -> None:
    [record] = _read("Umerov met Witkoff in Geneva on Wednesday after the strikes on Kyiv.")

    assert record.location == "Geneva"


@pytest.mark.parametrize(
    "text",
    [
        "Donald Trump will meet Vladimir Putin in Alaska on Friday, with Ukraine left outside.",
        "Трамп и Путин встретятся на Аляске в пятницу, Украина останется за дверью.",
        "Трамп і Путін зустрінуться на Алясці в п'ятницю, Україну за стіл не покличуть.",
    ],
)
def test_who_is_left_outside_is_no_participant(text: str) -> None:
    [record] = _read(text)

    assert {each.party for each in record.participants} == {"United States", "Russia"}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Zelensky will fly to Ankara on Wednesday for talks with President Erdogan aimed at "
            "reviving prisoner exchanges with Russia.",
            {"Ukraine", "Türkiye"},
        ),
        (
            "Зеленский в среду прилетит в Анкару на переговоры с Эрдоганом о возобновлении "
            "обменов с Россией.",
            {"Ukraine", "Türkiye"},
        ),
        (
            "Ukraine held talks on a prisoner exchange with Russia in Istanbul on January 14.",
            {"Ukraine", "Russia"},
        ),
    ],
)
def test_with_whom_prisoners_are_exchanged_does_not_sit_with_two_others(
    text: str, parties: set[str]
) -> None:
    [record] = _read(text)

    assert {each.party for each in record.participants} == parties


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine and Russia met in Minsk on January 14, agreeing to a next meeting in spring.",
        "Омбудсмены Украины и России встретились в Минске 14 января, договорившись о следующей "
        "встрече весной.",
        "Омбудсмани України та Росії зустрілися в Мінську 14 січня, домовившись про наступну "
        "зустріч навесні.",
    ],
)
def test_a_meeting_agreed_on_is_yet_to_come(text: str) -> None:
    _, coming = _read(text)

    assert (coming.status, coming.when.start, coming.location) == (
        "planned",
        date(2026, 3, 1),
        None,
    )


@pytest.mark.parametrize(
    "text",
    [
        "At the talks in Istanbul on January 2, Russia pledged to hand over 6,000 bodies to Kyiv.",
        "На переговорах в Стамбуле 2 января Россия обязалась передать Украине до 6 тыс. тел.",
        "На переговорах у Стамбулі 2 січня Росія зобов'язалася передати Україні до 6 тис. тіл.",
        "Это единственный результат переговоров России и Украины в Стамбуле неделю назад.",
        "Ukraine and Russia swapped 200 prisoners each. The swap, agreed in Istanbul a week ago, "
        "was the largest.",
        "Два дня назад в Женеве начался двухдневный раунд переговоров России и Украины.",
    ],
)
def test_talks_named_beside_what_came_of_them_are_a_guess(text: str) -> None:
    assert [_is_thin(record) for record in _read(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Umerov and Medinsky held talks in Istanbul on January 2 and agreed on an exchange.",
        "После двух часов переговоров в Стамбуле 2 января Украина и Россия договорились об обмене.",
        "Після години переговорів у Стамбулі 2 січня Україна та Росія домовилися про обмін.",
        "Russia and Ukraine agreed on one thing in Istanbul on Friday. Rustem Umerov, who headed "
        "the Ukrainian delegation, said so.",
        "Россия и Украина договорились в Стамбуле в пятницу об обмене. Мединский, возглавлявший "
        "российскую делегацию, подтвердил это.",
    ],
)
def test_talks_told_with_what_they_agreed_are_talks(text: str) -> None:
    [record] = _read(text)

    assert (record.type, record.status, _is_thin(record)) == ("talks", "held", False)


@pytest.mark.parametrize(
    "text",
    [
        "Putin and Trump had a phone call.\nPutin and Trump talked on Tuesday for two hours.",
        "После телефонного разговора президентов России и США прошёл обмен.\n"
        "Владимир Путин и Дональд Трамп беседовали во вторник два часа.",
        "Після телефонної розмови президентів Росії та США відбувся обмін.\n"
        "Володимир Путін і Дональд Трамп бесідували у вівторок дві години.",
    ],
)
def test_a_conversation_is_the_call_told_before(text: str) -> None:
    assert {record.type for record in _read(text)} == {"call"}


def test_a_country_and_its_border_or_town_are_one_place() -> None:
    [record] = _read(
        "Омбудсмени зустрілися в Білорусі.\nЛубінець і Москалькова зустрілися на білоруському "
        "кордоні 14 січня."
    )

    assert record.location == "Belarus-Ukraine border"
