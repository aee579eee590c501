from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from extractor.text.dates import find_dates
from extractor.text.fold import fold

FRIDAY = date(2025, 6, 13)
MONTHS_EN = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
MONTHS_RU = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
]
MONTHS_UK = [
    "січня",
    "лютого",
    "березня",
    "квітня",
    "травня",
    "червня",
    "липня",
    "серпня",
    "вересня",
    "жовтня",
    "листопада",
    "грудня",
]
WORDS = st.sampled_from(
    [
        "on",
        "in",
        "Friday,",
        "June",
        "6",
        "and",
        "27",
        "2025",
        "since",
        "last",
        "week",
        "the",
        "day",
        "before",
        "yesterday",
        "May",
        "Jan.",
        "с",
        "по",
        "до",
        "июня",
        "29",
        "года",
        "в",
        "середу",
        "п'ятницю",
        "минулого",
        "тижня",
        "1/2/2026",
        "2026-01-29",
        ".",
        "\n",
        "(",
        ")",
        "-",
        "—",
        "лютого",
        "накануне",
        "summer",
        "early",
        "of",
        "31",
        "февраля",
        "99999999999",
        "12:30",
        "first",
        "назад",
        "три",
        "дня",
    ]
)


def only(text, published=FRIDAY):
    mentions = find_dates(text, published)
    assert len(mentions) == 1, mentions
    return mentions[0]


def period(text, published=FRIDAY):
    mention = only(text, published)
    return (str(mention.first), str(mention.last), mention.precision, mention.basis)


def day(text):
    return (text, text, "day", "explicit")


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2098, 12, 31)))
@settings(max_examples=80, deadline=None)
def test_every_day_reads_back_in_every_notation(when):
    d, y = when.day, when.year
    en, ru, uk = MONTHS_EN[when.month - 1], MONTHS_RU[when.month - 1], MONTHS_UK[when.month - 1]
    dotted = f"{d:02}.{when.month:02}.{y}"
    for written in (
        f"{en} {d}, {y}", f"{d} {en} {y}", f"{en[:3]}. {d}, {y}", f"{d} {en[:3]} {y}",
        f"{d}th of {en} {y}", f"{en} {d}th, {y}", f"{d} {ru} {y} года", f"{d} {ru} {y} г.",
        f"{d}-го {ru} {y}", f"{d} {uk} {y} року", f"{d} {uk} {y}", dotted, when.isoformat(),
        when.isoformat().replace("-", "/"),
    ):  # fmt: skip
        text = f"Bodies came home on {written}, they said."
        mention = only(text, None)
        assert (mention.first, mention.last, mention.year) == (when, when, y), written
        assert text[mention.start : mention.end] == mention.surface == written


@given(st.one_of(st.text(), st.lists(WORDS, max_size=30).map(" ".join)), st.none() | st.dates())
@settings(max_examples=300, deadline=None)
@example("June 0, 31 февраля, 00.00.0000, February 29, 2025", FRIDAY)
@example("last year next winter in May yesterday 10 years ago", date.min)
@example("next year next winter tomorrow next week on Friday will", date.max)
def test_any_text_gives_valid_ordered_mentions(text, published):
    end = 0
    for mention in find_dates(text, published):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.surface
        assert (mention.first is None) == (mention.last is None)
        assert mention.first is None or mention.first <= mention.last
        end = mention.end


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("6-7 июня", "2025-06-06", "2025-06-07"),
        ("June 6 and 7", "2025-06-06", "2025-06-07"),
        ("June 6-7, 2024", "2024-06-06", "2024-06-07"),
        ("с 6 по 9 июня", "2025-06-06", "2025-06-09"),
        ("з 6 до 9 червня", "2025-06-06", "2025-06-09"),
        ("from June 30 to July 2, 2024", "2024-06-30", "2024-07-02"),
        ("с 30 декабря по 2 января 2025 года", "2024-12-30", "2025-01-02"),
        ("7, 8 та 9 червня", "2025-06-07", "2025-06-09"),
        ("between June 6 and 9", "2025-06-06", "2025-06-09"),
        ("двадцать первого мая", "2025-05-21", "2025-05-21"),
        ("the first of June", "2025-06-01", "2025-06-01"),
    ],
)
def test_days_of_a_month(text, first, last):
    assert period(text)[:3] == (first, last, "day")


@pytest.mark.parametrize(
    "text",
    [
        "on Friday, June 6", "6 June (Friday)", "в пятницу, 6 июня", "6 июня, в пятницу",
        "у п'ятницю, 6 червня", "п'ятниця, 6 червня 2025 року", "Fri, 6 Jun 2025",
    ],
)  # fmt: skip
def test_weekday_and_date_are_one_mention(text):
    mention = only(text)
    assert (mention.first, mention.weekday, mention.basis) == (date(2025, 6, 6), 4, "explicit")
    assert "weekday_mismatch" not in mention.issues


@pytest.mark.parametrize("text", ["Thursday, June 6", "в четверг, 6 июня", "у четвер, 6 червня"])
def test_weekday_against_date(text):
    assert "weekday_mismatch" in only(text).issues


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They exchanged prisoners on January 29.", "2025-01-29"),
        ("They swapped prisoners on December 20.", "2024-12-20"),
        ("The next stage will take place on June 20.", "2025-06-20"),
        ("29 января стороны передали тела.", "2025-01-29"),
        ("Обмен состоится 2 июля.", "2025-07-02"),
        ("Обмін запланований на 2 липня.", "2025-07-02"),
        ("They agreed to hand them over by June 20.", "2025-06-20"),
    ],
)
def test_a_day_without_a_year(text, expected):
    mention = only(text)
    assert str(mention.first) == expected
    assert mention.issues == ("year_assumed",)


def test_without_publication_a_day_keeps_its_parts():
    mention = only("on Friday, June 6", None)
    assert (mention.first, mention.last, mention.precision) == (None, None, "day")
    assert (mention.month, mention.day, mention.year, mention.weekday) == (6, 6, None, 4)


@pytest.mark.parametrize(
    ("text", "expected", "ambiguous"),
    [
        ("29.01.2026", "2026-01-29", False),
        ("1/29/2026", "2026-01-29", False),
        ("29/1/2026", "2026-01-29", False),
        ("1/2/2026", "2026-02-01", True),
        ("5/5/2025", "2025-05-05", False),
        ("12.06.25", "2025-06-12", False),
    ],
)
def test_numeric_dates(text, expected, ambiguous):
    mention = only(text, None)
    assert str(mention.first) == expected
    assert ("ambiguous" in mention.issues) == ambiguous


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("On Thursday Russia handed over bodies.", "2025-06-12"),
        ("The swap took place on Friday.", "2025-06-13"),
        ("The swap will take place on Friday.", "2025-06-20"),
        ("The talks will be held on Monday.", "2025-06-16"),
        ("The talks are to be held on Monday.", "2025-06-16"),
        ("The exchange is scheduled for Saturday.", "2025-06-14"),
        ("Thursday's exchange brought 500 home.", "2025-06-12"),
        ("В среду состоялся обмен.", "2025-06-11"),
        ("Обмен прошел во вторник.", "2025-06-10"),
        ("Тела будут переданы в понедельник.", "2025-06-16"),
        ("В субботу состоится обмен.", "2025-06-14"),
        ("У середу відбувся обмін.", "2025-06-11"),
        ("Сторони обмінялися тілами у неділю.", "2025-06-08"),
        ("У понеділок відбудеться обмін.", "2025-06-16"),
        ("В четвер триватиме обмін.", "2025-06-19"),
        ("в п'ятницю повернули тіла", "2025-06-13"),
        ("last Friday they met", "2025-06-06"),
        ("минулої суботи", "2025-06-07"),
        ("наступної середи", "2025-06-18"),
        ("в прошлую пятницу", "2025-06-06"),
        ("on Wednesday last week", "2025-06-04"),
        ("у п'ятницю минулого тижня", "2025-06-06"),
    ],
)
def test_weekdays_by_tense(text, first):
    mention = only(text)
    assert (str(mention.first), str(mention.last)) == (first, first)
    assert mention.basis == "weekday"
    assert "weekday_direction_unclear" not in mention.issues


@pytest.mark.parametrize(
    "text",
    [
        "Talks on Monday", "в понедельник", "у понеділок", "The swap was scheduled for Monday.",
        "Talks were to be held on Monday.", "обмен был назначен на понедельник",
        "They agreed to meet on Monday.",
    ],
)  # fmt: skip
def test_weekdays_whose_direction_nobody_says(text):
    mention = only(text)
    assert (mention.first, mention.last) == (date(2025, 6, 9), date(2025, 6, 16))
    assert mention.issues == ("weekday_direction_unclear",)


def test_each_clause_has_its_own_tense():
    text = "Kyiv said on Thursday that the swap, agreed on Monday, will take place on Saturday."
    firsts = [mention.first.day for mention in find_dates(text, FRIDAY)]
    assert firsts == [12, 9, 14]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("today", 13, 13), ("сегодня", 13, 13), ("сьогодні", 13, 13),
        ("yesterday", 12, 12), ("вчера", 12, 12), ("учора", 12, 12), ("вчора", 12, 12),
        ("tomorrow", 14, 14), ("завтра", 14, 14), ("позавчера", 11, 11), ("позавчора", 11, 11),
        ("the day before yesterday", 11, 11), ("the day before", 12, 12), ("on the eve", 12, 12),
        ("накануне", 12, 12), ("напередодні", 12, 12), ("last week", 2, 8),
        ("на прошлой неделе", 2, 8), ("минулого тижня", 2, 8), ("this week", 9, 15),
        ("earlier this week", 9, 13), ("ранее на этой неделе", 9, 13),
        ("раніше цього тижня", 9, 13), ("next week", 16, 22), ("earlier this month", 1, 13),
        ("a week ago", 6, 6), ("неделю назад", 6, 6), ("тиждень тому", 6, 6),
        ("two days ago", 11, 11), ("two days earlier", 11, 11), ("три дня назад", 10, 10),
        ("in the coming days", 13, 20), ("за последние три дня", 10, 13),
        ("через два дня состоится обмен", 15, 15),
    ],
)  # fmt: skip
def test_relative_days(text, first, last):
    assert only(text).basis == "relative"
    assert (only(text).first, only(text).last) == (date(2025, 6, first), date(2025, 6, last))
    assert only(text, None).first is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in June", ("2025-06-01", "2025-06-30", "month", "explicit")),
        ("In August", ("2024-08-01", "2024-08-31", "month", "explicit")),
        ("in May", ("2025-05-01", "2025-05-31", "month", "explicit")),
        ("в начале июня", ("2025-06-01", "2025-06-30", "month", "explicit")),
        ("у лютому 2024 року", ("2024-02-01", "2024-02-29", "month", "explicit")),
        ("last month", ("2025-05-01", "2025-05-31", "month", "relative")),
        ("this summer", ("2025-06-01", "2025-08-31", "season", "relative")),
        ("in early summer", ("2025-06-01", "2025-08-31", "season", "relative")),
        ("навесні 2025", ("2025-03-01", "2025-05-31", "season", "explicit")),
        ("летом 2024 года", ("2024-06-01", "2024-08-31", "season", "explicit")),
        ("last winter", ("2024-12-01", "2025-02-28", "season", "relative")),
        ("зимой 2024-2025", ("2024-12-01", "2025-02-28", "season", "explicit")),
        ("in 2022", ("2022-01-01", "2022-12-31", "year", "explicit")),
        ("в 2025 году", ("2025-01-01", "2025-12-31", "year", "explicit")),
        ("last year", ("2024-01-01", "2024-12-31", "year", "relative")),
        ("в прошлом году", ("2024-01-01", "2024-12-31", "year", "relative")),
        ("торік", ("2024-01-01", "2024-12-31", "year", "relative")),
        ("цього року", ("2025-01-01", "2025-12-31", "year", "relative")),
    ],
)
def test_months_seasons_years(text, expected):
    assert period(text) == expected


def test_the_part_of_a_period_is_kept():
    assert only("in early June").part == "early"
    assert only("наприкінці травня").part == "late"


@pytest.mark.parametrize(
    "text",
    [
        "the bodies may belong to soldiers", "They march on, he sat, the sun set.",
        "1212 тел", "2025 bodies", "on 2025 bodies", "передали 1212 тел", "at 12:30 and 9 a.m.",
        "aged 25", "the second round", "в окружающую среду", "среди экспертов", "в среде экспертов",
        "Сергій Середа сказав", "Black Friday deals", "Марта рассказала", "31 февраля",
        "1.2.3.2025", "лютий ворог", "the 66th exchange",
        "Every Sunday Times reader",
    ],
)  # fmt: skip
def test_what_is_no_date(text):
    assert find_dates(text, FRIDAY) == []


def test_a_count_after_a_day_is_no_second_day():
    for text in ("On June 6 and 27 bodies came.", "On June 6, 27 bodies came."):
        assert only(text).surface == "June 6"
    assert only("On June 2, 2025 bodies came.").year is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("held since June 1", "since"), ("с 1 июня", "since"), ("until June 20", "until"),
        ("до 20 червня", "until"), ("by June 20", "deadline"), ("не позднее 20 июня", "deadline"),
        (" date 2026-01-29 outlet", "crawl"), ("KYIV, Jan 29 (Wire) - Sides met.", "dateline"),
        ("МОСКВА, 29 января. /Лента/. Стороны", "dateline"), ("12 June 2025, 14:05", "dateline"),
        ("Опубліковано: 12 червня 2025", "dateline"), ("They met on June 6", "event"),
        ("соглашение от 2 июня", "event"), ("с 6 по 9 июня", "event"),
    ],
)  # fmt: skip
def test_roles(text, role):
    assert only(text).role == role


def test_the_day_before_counts_from_the_day_last_named():
    mentions = find_dates("On June 6 they met. The day before, a train came.", FRIDAY)
    assert [mention.first.day for mention in mentions] == [6, 5]
    assert mentions[1].issues == ("ambiguous",)


def test_either_of_two_days_is_ambiguous():
    mention = only("on June 20 or 21 they will meet")
    assert (mention.first.day, mention.last.day) == (20, 21)
    assert "ambiguous" in mention.issues


def test_folded_text_reads_as_the_plain_one():
    assert only(fold("у п’ятницю, 6\u00a0чер\u00adвня 2025 року").text).first == date(2025, 6, 6)


@pytest.mark.parametrize("unit", ["June 1 and ", "1, ", "last ", "in ", "1.1.", "June-", "\n"])
def test_long_input_stays_linear(unit):
    def steps(size):
        import time

        begin = time.process_time()
        find_dates(unit * (size // len(unit)), FRIDAY)
        return time.process_time() - begin

    # Four times the text: a quadratic reader needs sixteen times as long, in each of three tries.
    assert any(steps(40_000) < 12 * steps(10_000) + 0.2 for _ in range(3))


@pytest.mark.parametrize("text", ["The swap was postponed until Monday.", "lasted until Monday"])
def test_the_end_of_a_past_action_may_lie_ahead(text):
    mention = only(text)
    assert (mention.role, mention.issues) == ("until", ("weekday_direction_unclear",))


def test_a_plan_retold_soon_after_its_day_is_not_next_year():
    assert only("The swap will begin on June 7.").first == date(2025, 6, 7)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks opened on Monday, 5 May 2025. The day after, 20 bodies came.", "2025-05-06"),
        ("Talks opened on Friday, 6 May 2025. The day after, 20 bodies came.", "2025-05-07"),
        ("They met on Friday, May 6, 2025. A day later they parted.", "2025-05-07"),
        ("They met on Friday, May 6, 2025. The next day they parted.", "2025-05-07"),
        ("They met on Friday, May 6, 2025. On the following day they parted.", "2025-05-07"),
        ("They met on May 6, 2025. One day after that they parted.", "2025-05-07"),
        ("Встретились в пятницу, 6 мая 2025 года. На следующий день вернули тела.", "2025-05-07"),
        ("Встретились 6 мая 2025 года. Днём позже вернули тела.", "2025-05-07"),
        ("Встретились 6 мая 2025 года. Спустя день вернули тела.", "2025-05-07"),
        ("Встретились 6 мая 2025 года. Через день после этого вернули тела.", "2025-05-07"),
        ("Встретились 6 мая 2025 года. Назавтра вернули тела.", "2025-05-07"),
        ("Зустрілися в п'ятницю, 6 травня 2025 року. Наступного дня повернули тіла.", "2025-05-07"),
        ("Зустрілися 6 травня 2025 року. Днем пізніше повернули тіла.", "2025-05-07"),
        ("Зустрілися 6 травня 2025 року. На наступний день повернули тіла.", "2025-05-07"),
        ("Зустрілися 6 травня 2025 року. За день по тому повернули тіла.", "2025-05-07"),
        ("Зустрілися 6 травня 2025 року. Назавтра повернули тіла.", "2025-05-07"),
    ],
)
def test_the_day_after_counts_from_the_date_named_before(text, expected):
    last = find_dates(text, FRIDAY)[-1]
    assert (str(last.first), str(last.last)) == (expected, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("У грудні, 4 числа, повернули тіла.", "2024-12-04"),
        ("4-го числа декабря вернули тела.", "2024-12-04"),
        ("В декабре, 4-го числа, вернули тела.", "2024-12-04"),
        ("В декабре 4 числа вернули тела.", "2024-12-04"),
        ("Четвёртого числа декабря вернули тела.", "2024-12-04"),
        ("4 числа грудня повернули тіла.", "2024-12-04"),
        ("У грудні 2023 року, 4-го числа, повернули тіла.", "2023-12-04"),
        ("Четвертого числа грудня повернули тіла.", "2024-12-04"),
        ("4 числа декабря 2023 года вернули тела.", "2023-12-04"),
    ],
)
def test_a_day_called_a_number_of_its_month(text, expected):
    mention = only(text)
    assert (str(mention.first), str(mention.last)) == (expected, expected)


@pytest.mark.parametrize(
    "text", ["передали 4 числа и буквы", "в декабре большого числа тел", "з 4 чисел"]
)
def test_other_numbers_are_no_days(text):
    assert all(mention.precision != "day" for mention in find_dates(text, FRIDAY))


@pytest.mark.parametrize(
    "text",
    [
        "The sides agreed to swap 1,200 people before the end of August.",
        "The swap was promised by the end of August.",
        "The lists were handed over before the end of August.",
        "Стороны договорились обменяться пленными до конца августа.",
        "Тела передадут к концу августа.",
        "Сторони домовилися обмінятися полоненими до кінця серпня.",
        "Тіла обіцяли передати до кінця серпня.",
    ],
)
def test_a_deadline_at_the_end_of_a_month_lies_ahead(text):
    mention = only(text, date(2025, 7, 24))
    assert str(mention.last) == "2025-08-31"
    assert mention.role in ("deadline", "until")


FUTURES = [
    "соберутся", "соберётся", "встретятся", "увидятся", "состоится", "передадут", "вернут",
    "созвонятся",
    "обсудят", "приедут", "проведут", "обменяются", "освободят", "привезут", "отдадут",
    "прибудут", "поговорят", "откроется", "возобновятся", "согласуют", "опознают", "доставят",
    "повернуть",
    "зберуться", "збереться", "зустрінуться", "побачаться", "відбудеться", "передадуть",
    "обговорять", "приїдуть", "проведуть", "обміняються", "звільнять", "привезуть", "віддадуть",
    "прибудуть", "поговорять", "відкриється", "відновляться", "узгодять", "упізнають", "розпочнуть",
]  # fmt: skip


@pytest.mark.parametrize("verb", FUTURES)
def test_a_perfective_verb_looks_ahead(verb):
    ukrainian = "і" in verb or verb.endswith(("уть", "ять", "ься"))
    text = f"Стороны {verb} в среду." if not ukrainian else f"Сторони {verb} в середу."
    mention = only(text)
    assert mention.direction == "future"
    assert str(mention.first) == "2025-06-18"


@pytest.mark.parametrize(
    "verb", ["говорят", "пишут", "сообщают", "утверждают", "кажуть", "пишуть", "ведут"]
)
def test_a_present_verb_does_not_look_ahead(verb):
    mention = only(f"Так {verb} в среду.")
    assert mention.direction != "future"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Вчерашний обмен прошёл на границе.", date(2026, 2, 26)),
        ("Учорашній обмін пройшов на кордоні.", date(2026, 2, 26)),
        ("Завтрашнюю передачу отложили.", date(2026, 2, 28)),
    ],
)
def test_the_day_may_be_an_adjective(text, expected):
    mention = only(text, date(2026, 2, 27))
    assert (mention.first, mention.last) == (expected, expected)


@pytest.mark.parametrize(
    ("text", "year"),
    [("Цьогоріч повернули 300 осіб.", 2026), ("Позаторік звільнили 90 осіб.", 2024)],
)
def test_ukrainian_years_have_adverbs(text, year):
    mention = only(text, date(2026, 2, 27))
    assert mention.first == date(year, 1, 1)


@pytest.mark.parametrize(
    "text",
    ["В декабре должны были вернуть пленных.", "У грудні мали повернути полонених."],
)
def test_a_duty_of_the_past_does_not_look_ahead(text):
    assert only(text, date(2026, 2, 27)).first == date(2025, 12, 1)


def test_a_ukrainian_past_verb_in_iv_is_past():
    assert only("Міністр у середу провів розмову.", date(2026, 2, 27)).issues == ()
