from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.page import Page, prepare
from extractor.reading.talks.reader import find_talks
from extractor.reading.talks.records import talk_records

MARCH = date(2026, 3, 12)  # a Thursday


def page(text: str, published: date | None = MARCH) -> Page:
    return prepare(Article(text=text, id="a", published=published))


def first(text: str):
    return find_talks(page(text))[0]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Envoys of Russia and Ukraine met in Antalya on March 3.", "talks", "held"),
        ("Russia and Ukraine will hold talks in Antalya on March 20.", "talks", "planned"),
        ("The next round of talks between Kyiv and Moscow is due in Doha.", "talks", "planned"),
        ("Talks between Russia and Ukraine were postponed.", "talks", "postponed"),
        ("The summit of Ukraine and France was called off.", "talks", "cancelled"),
        ("Talks of Russia and Ukraine are under way in Doha.", "talks", "ongoing"),
        ("Qatar offered to host negotiations.", "proposal", "proposed"),
        ("Putin refused to meet Zelensky.", "refusal", "declined"),
        ("Zelensky spoke by phone with Macron.", "call", "held"),
        ("Russia and Ukraine signed a memorandum in Doha.", "agreement", "signed"),
        ("Zelensky was to have met Erdogan in Ankara.", "talks", "planned"),
        ("Делегации России и Украины встретились в Анталье 3 марта.", "talks", "held"),
        ("Переговоры России и Украины состоятся 20 марта в Дохе.", "talks", "planned"),
        ("Следующий раунд переговоров запланирован в Дохе.", "talks", "planned"),
        ("Встречу делегаций отложили.", "talks", "postponed"),
        ("Катар предложил провести саммит.", "proposal", "proposed"),
        ("Путин отказался от встречи с Зеленским.", "refusal", "declined"),
        ("Зеленский созвонился с Макроном.", "call", "held"),
        ("Стороны подписали соглашение в Дохе.", "agreement", "signed"),
        ("Делегації Росії та України зустрілися в Анталії 3 березня.", "talks", "held"),
        ("Перемовини Росії та України відбудуться 20 березня в Досі.", "talks", "planned"),
        ("Наступний раунд перемовин заплановано в Женеві.", "talks", "planned"),
        ("Зустріч делегацій скасовано.", "talks", "cancelled"),
        ("Катар запропонував провести саміт.", "proposal", "proposed"),
        ("Путін відмовився від зустрічі із Зеленським.", "refusal", "declined"),
        ("Зеленський зателефонував Макрону.", "call", "held"),
        ("Сторони підписали угоду в Женеві.", "agreement", "signed"),
    ],
)
def test_type_and_status(text, kind, status):
    mentions = [mention for mention in find_talks(page(text)) if not mention.soft]
    assert (mentions[0].type, mentions[0].status) == (kind, status)


@pytest.mark.parametrize(
    "text",
    [
        "Russia and Ukraine exchanged 300 prisoners each on Tuesday.",
        "Стороны обменялись телами погибших.",
        "Сторони обмінялися списками полонених.",
        "The family met him at the gate.",
        "Ongoing negotiations to end the war continue.",
        "Talks are periodic.",
    ],
)
def test_no_record_of_what_is_no_event(text):
    assert talk_records(page(text)) == []


@pytest.mark.parametrize(
    ("text", "parties", "place", "day"),
    [
        (
            "Ukrainian, Russian and American officials met in Geneva on March 3.",
            ("Ukraine", "Russia", "United States"),
            "Geneva",
            date(2026, 3, 3),
        ),
        (
            "Украинская и российская делегации встретились 3 марта в Женеве.",
            ("Ukraine", "Russia"),
            "Geneva",
            date(2026, 3, 3),
        ),
        (
            "Українська та американська делегації зустрілися 3 березня в Анкарі.",
            ("Ukraine", "United States"),
            "Ankara",
            date(2026, 3, 3),
        ),
    ],
)
def test_who_where_when(text, parties, place, day):
    mention = next(item for item in find_talks(page(text)) if not item.soft)
    assert mention.parties == parties
    assert mention.place is not None
    assert mention.place.place == place
    assert mention.date is not None
    assert mention.date.first == day


def test_a_capital_as_venue_is_no_party():
    assert first("Russia met Ukraine in Abu Dhabi on March 3.").parties == ("Russia", "Ukraine")


def test_the_one_who_tells_is_not_at_the_table():
    mention = first("Talks of Russia and Ukraine were postponed, Hungary's foreign minister said.")
    assert mention.parties == ("Russia", "Ukraine")


def test_day_of_the_telling_is_not_the_day_of_the_talks():
    mention = first("Peskov said on Wednesday that talks with Ukraine will be held in Doha.")
    assert mention.date is None


def test_aide_to_a_leader_does_not_seat_the_leader():
    mention = first("An aide to Vladimir Putin met Steve Witkoff in Miami on March 3.")
    assert mention.delegates == (("United States", "Steve Witkoff"),)


def test_mediator_is_not_a_party():
    mention = first("Russia and Ukraine met in Doha on March 3, with Qatar mediating.")
    assert mention.mediators == ("Qatar",)
    assert mention.parties == ("Russia", "Ukraine")


def test_one_event_told_twice_is_one_record():
    text = (
        "Moscow and Kyiv met in Geneva\n\n"
        "Russian and Ukrainian negotiators held talks in Geneva on March 3, officials said.\n"
    )
    records = [record for record in talk_records(page(text)) if record.type == "talks"]
    assert len(records) == 1
    assert records[0].location == "Geneva"
    assert records[0].when.start == date(2026, 3, 3)


def test_held_and_planned_are_two_records():
    text = (
        "Russia and Ukraine met in Geneva on March 3. "
        "Russia and Ukraine will meet again in Doha on March 20."
    )
    assert [r.status for r in talk_records(page(text))] == ["held", "planned"]


def test_spans_are_true_and_the_voice_is_named():
    subject = page("Ро\u00adссия и Украина провели переговоры в Женеве 3 марта, сообщил Песков.")
    (record,) = talk_records(subject)
    spans = [*record.evidence, *(item.span for item in record.attributions), record.when.span]
    assert len(spans) == 3
    for span in spans:
        assert span is not None
        assert subject.article.text[span.start : span.end] == span.text
    assert [(item.field, item.voice) for item in record.provenance] == [("record", "rules")]


def test_sides_unnamed_are_the_two_at_war_when_both_are_in_the_text():
    text = "Russia freed ten men. Ukraine freed twelve. The sides met in Minsk on March 3."
    (record,) = talk_records(page(text))
    assert {item.party for item in record.participants} == {"Russia", "Ukraine"}


def test_long_text_is_read_in_linear_time():
    text = "Russia and Ukraine met in Geneva on March 3. " * 400
    assert len(find_talks(page(text))) == 400


def test_offsets_hold_where_small_letters_are_longer():
    subject = page("İİİ İstanbul: Russia and Ukraine met in Geneva on March 3.")
    mention = next(item for item in find_talks(subject) if item.verbal)
    assert subject.text[mention.start : mention.end] == "met"


@pytest.mark.parametrize(
    "text",
    [
        "Zelensky says he has had a phone call with Erdogan today.",
        "Сибига сегодня имел телефонный разговор с Марко Рубио.",
        "Сибіга сьогодні мав телефонну розмову з Марко Рубіо.",
    ],
)
def test_a_call_that_somebody_had_is_held_by_both(text: str) -> None:
    [record] = talk_records(prepare(Article(id="a", text=text, published=date(2026, 6, 20))))
    assert (record.type, record.status, record.when.start) == ("call", "held", date(2026, 6, 20))
    assert record.participants[0].party == "Ukraine"
    assert len(record.participants) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Russia and Ukraine are silent. The meeting of the families will be in Poltava on July 3.",
        "Россия и Украина молчат. Встреча матерей со штабом состоится в Полтаве 3 июля.",
        "Росія й Україна мовчать. Зустріч матерів зі штабом відбудеться в Полтаві 3 липня.",
    ],
)
def test_a_meeting_of_others_is_not_vouched_for(text: str) -> None:
    records = talk_records(prepare(Article(id="a", text=text, published=date(2026, 6, 20))))
    assert all(record.findings for record in records)


@pytest.mark.parametrize(
    "text",
    [
        "Эрдоган предложил в июне провести мирные переговоры.",
        "Ердоган запропонував у червні провести мирні переговори.",
    ],
)
def test_what_is_offered_for_a_month_is_still_to_come(text: str) -> None:
    [record] = talk_records(prepare(Article(id="a", text=text, published=date(2026, 5, 20))))
    assert (record.when.start, record.when.end) == (date(2026, 6, 1), date(2026, 6, 30))
