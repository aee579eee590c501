"""What governs a count's status, scope and day: agreements, beginnings, participles, formulas."""

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.validate.check import check

NEWS = date(2025, 6, 8)  # a Sunday
RULES = {"status_agrees", "scope_agrees", "date_grounded", "date_of_event", "weekday_agrees"}


def record(value: int, category: str = "prisoners", **more: Any) -> dict[str, Any]:
    """Make a record of one transfer to Ukraine."""
    quantity = {"value": value, **more.pop("quantity", {})}
    ends = {"from_party": "Russia", "to_party": "Ukraine"}
    transfers = [{"category": category, **ends, "quantity": quantity}]
    return {"kind": "exchange", "transfers": transfers, **more}


def found(text: str, *records: dict[str, Any], published: date = NEWS) -> set[str]:
    """Name the rules of this file that find fault with the first record."""
    result = check(Article(id="t", text=text, published=published), list(records))
    return {f.rule for f in result.records[0].findings if f.severity != "info"} & RULES


def day(text: str, end: str | None = None) -> dict[str, Any]:
    """Make a time out of one day, or two."""
    kind = "day" if end in (None, text) else "unknown"
    return {"start": text, "end": end or text, "precision": kind, "basis": "explicit"}


SINCE = (
    "Since the full-scale invasion began on 24 February 2022, the total of freed prisoners stands"
    " at 3,956.",
    "Загалом від 24 лютого 2022 року вдалося визволити 3956 полонених.",
    "С начала полномасштабного вторжения 24 февраля 2022 года из плена вернули 3956 украинцев.",
    "З початку повномасштабної війни, 24 лютого 2022 року, з полону звільнили 3956 українців.",
)


@pytest.mark.parametrize("text", SINCE)
def test_the_day_with_which_a_period_begins_is_not_the_counts(text: str) -> None:
    when = {"start": "2022-02-24", "precision": "unknown", "basis": "explicit"}
    assert not found(text, record(3956, scope="total", when=when))


def test_a_day_behind_the_period_takes_the_count() -> None:
    text = "Since the war began, on 3 June 2025 Russia released 300 prisoners for the first time."
    assert "scope_agrees" in found(text, record(300, scope="total", when=day("2025-06-03")))


AGREED = (
    "Since the agreement reached in Istanbul on 2 June 2025, Russia has handed over a total of"
    " 7,057 bodies to Ukraine.",
    "После договорённостей, достигнутых в Стамбуле 2 июня 2025 года, Украине передали в общей"
    " сложности 7057 тел погибших.",
    "Після домовленостей, досягнутих у Стамбулі 2 червня 2025 року, Україні передали загалом 7057"
    " тіл загиблих.",
)


@pytest.mark.parametrize("text", AGREED)
def test_a_sum_may_run_from_the_day_of_an_agreement(text: str) -> None:
    when = {"start": "2025-06-02", "precision": "unknown", "basis": "explicit"}
    assert not found(text, record(7057, "bodies", scope="total", when=when))


BEGUN = (
    "On Sunday, June 8, an exchange of prisoners between Ukraine and Russia got under way. It will"
    " run for days.\n\nThe deal reached on June 2 provides for the exchange of at least"
    " 1,000 people.",
    "В воскресенье, 8 июня, между Украиной и Россией стартовал обмен пленными.\n\nДоговорённость,"
    " достигнутая 2 июня, предусматривает обмен не менее чем 1000 человек.",
    "У неділю, 8 червня, між Україною та Росією стартував обмін полоненими.\n\nДомовленість,"
    " досягнута 2 червня, передбачає обмін щонайменше 1000 людей.",
)


@pytest.mark.parametrize("text", BEGUN)
def test_what_was_agreed_is_the_size_of_what_has_begun(text: str) -> None:
    bound = {"bound": "at_least", "low": 1000}
    wanted = record(1000, status="ongoing", scope="total", when=day("2025-06-08"), quantity=bound)
    assert not found(text, wanted)


MANAGED = (
    "В среду, 4 июня, из плена освободить удалось 75 украинских военных.",
    "У середу, 4 червня, з полону визволити вдалося 75 українських військових.",
    "У середу, 4 червня, Україні пощастило повернути з полону 75 військових.",
    "On Wednesday, June 4, Kyiv managed to bring home 75 soldiers from captivity.",
)


@pytest.mark.parametrize("text", MANAGED)
def test_what_was_managed_is_done(text: str) -> None:
    assert not found(text, record(75, when=day("2025-06-04")))
    assert "status_agrees" in found(text, record(75, status="planned", when=day("2025-06-04")))


BACKGROUND = (
    "Who called off the handover?\n\nMedinsky said Kyiv had postponed taking the"
    " bodies.\n\nThe last"
    " time the dead were exchanged was on 16 May. Ukraine then received 909 bodies.",
    "Кто сорвал передачу тел?\n\nМединский заявил, что Киев отложил приём тел.\n\nПрошлый раз тела"
    " передавали 16 мая. Тогда украинцам достались 909 погибших.",
    "Хто зірвав передачу тіл?\n\nМединський заявив, що Київ відклав приймання тіл.\n\nМинулого разу"
    " тіла передавали 16 травня. Тоді Україна отримала 909 тіл загиблих.",
)


@pytest.mark.parametrize("text", BACKGROUND)
def test_an_earlier_swap_was_not_called_off_with_the_news(text: str) -> None:
    assert not found(text, record(909, "bodies", when=day("2025-05-16")))


STORIES = (
    "In spring 2022 she went down into the bunker.\n\nThen, on 21 September, her cellmates"
    " left: that"
    " night 215 Ukrainians came home from captivity.",
    "Весной 2022 года она спустилась в бункер.\n\nПотом, 21 сентября, забрали соседок: в ту ночь из"
    " плена вернулись 215 украинцев.",
    "Навесні 2022 року вона спустилася в бункер.\n\nПотім, 21 вересня, забрали сусідок: тієї ночі з"
    " полону повернулися 215 українців.",
)


@pytest.mark.parametrize("text", STORIES)
def test_a_day_without_a_year_may_be_of_a_year_that_is_named(text: str) -> None:
    later = date(2024, 10, 17)
    assert not found(text, record(215, when=day("2022-09-21")), published=later)
    assert found(text, record(215, when=day("2022-09-22")), published=later)
    assert found(text, record(215, when=day("2021-09-21")), published=later)


FREED = (
    "The 300 defenders freed from captivity on Saturday, June 7, will rest before they can"
    " return to"
    " their families.",
    "Освобождённые в субботу, 7 июня, 300 защитников смогут вернуться к семьям.",
    "Звільнені в суботу, 7 червня, 300 захисників зможуть повернутися до родин.",
)


@pytest.mark.parametrize("text", FREED)
def test_a_participle_with_a_day_says_that_it_was_done(text: str) -> None:
    assert "status_agrees" not in found(text, record(300, when=day("2025-06-07")))


NEXT = (
    "Next up, on Tuesday, June 10: 300 prisoners of war from Russian camps.",
    "Следующий этап - во вторник, 10 июня: 300 военнопленных.",
    "Наступний етап - у вівторок, 10 червня: 300 військовополонених.",
)


@pytest.mark.parametrize("text", NEXT)
def test_a_day_ahead_needs_no_word_of_plans(text: str) -> None:
    assert not found(text, record(300, status="planned", when=day("2025-06-10")))


PAST = (
    "Обмен состоялся в субботу, 7 июня: домой поехали 300 пленных.",
    "Обмін відбувся в суботу, 7 червня: додому поїхали 300 полонених.",
    "The swap was held on Saturday, June 7: 300 prisoners went home.",
)


@pytest.mark.parametrize("text", PAST)
def test_no_plan_lies_behind_the_news(text: str) -> None:
    assert not found(text, record(300, when=day("2025-06-07")))
    assert "status_agrees" in found(text, record(300, status="planned", when=day("2025-06-07")))


DENIED = (
    "В штабе назвали ложью сообщения о том, что Россия вернула 1200 пленных.",
    "У штабі назвали неправдою повідомлення, що Росія повернула 1200 полонених.",
    "The headquarters denied reports that Russia had returned 1,200 prisoners.",
)


@pytest.mark.parametrize("text", DENIED)
def test_what_is_called_a_lie_is_denied(text: str) -> None:
    assert not found(text, record(1200, status="denied"))
    assert "status_agrees" in found(text, record(1200))


DAYS = (
    "Easter swap: 368 freed soldiers in two days\n\nOn Friday, June 6, Russia released 193"
    " soldiers."
    " On Saturday, June 7, it released 175 more prisoners.",
    "Пасхальный обмен: за два дня - 368 освобождённых военных\n\nВ пятницу, 6 июня, Россия"
    " отпустила"
    " 193 военных. В субботу, 7 июня, вернулись ещё 175 пленных.",
    "Великодній обмін: за два дні - 368 звільнених військових\n\nУ п'ятницю, 6 червня,"
    " Росія звільнила"
    " 193 військових. У суботу, 7 червня, повернулися ще 175 полонених.",
)


@pytest.mark.parametrize("text", DAYS)
def test_a_period_whose_days_are_told_apart_is_a_total(text: str) -> None:
    when = day("2025-06-06", "2025-06-07")
    parts = [record(193, when=day("2025-06-06")), record(175, when=day("2025-06-07"))]
    assert not found(text, record(368, scope="total", when=when), *parts)
    assert "scope_agrees" in found(text, record(368, when=when), *parts)


VERBLESS = (
    "The swap is set for 30 December. 150 prisoners from each side, with the Vatican mediating.",
    "Обмен назначен на 30 декабря. По 150 пленных с каждой стороны, при посредничестве Ватикана.",
    "Обмін призначено на 30 грудня. По 150 полонених з кожного боку, за посередництва Ватикану.",
)


@pytest.mark.parametrize("text", VERBLESS)
def test_a_clause_without_a_verb_refutes_no_plan(text: str) -> None:
    assert "status_agrees" not in found(text, record(150, status="planned"))
