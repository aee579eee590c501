"""Wholes under way, sums without a day, plans in other words: scope and status as told."""

import pytest

from tests.validate.bothways import faults

PLANS = (
    ("The two sides shook hands on a swap of 600 prisoners each, Russia and Ukraine said.", 600),
    ("Negotiators from Russia and Ukraine initialled a 400-for-400 prisoner swap.", 400),
    ("Both sides said they were close to a trade of 350 prisoners each between Russia and"
     " Ukraine.", 350),
    ("В планах сторон — обмен между Россией и Украиной 300 на 300 пленных.", 300),
    ("У планах сторін — обмін між Росією та Україною 300 на 300 полонених.", 300),
)  # fmt: skip


@pytest.mark.parametrize(("text", "value"), PLANS)
def test_what_is_settled_on_is_not_done(text: str, value: int) -> None:
    assert not faults(text, value, "prisoners", 2, status="planned")
    assert "status_agrees" in faults(text, value, "prisoners", 2, status="completed")


CONSENTS = (
    "Россия дала согласие на возвращение 27 детей на Украину.",
    "Росія дала згоду на повернення 27 дітей в Україну.",
)


@pytest.mark.parametrize("text", CONSENTS)
def test_consent_is_no_deed(text: str) -> None:
    assert not faults(text, 27, "children", status="planned")
    assert "status_agrees" in faults(text, 27, "children", status="completed")


HANDSHAKES = (
    "They shook hands on the bridge, and Russia freed 95 Ukrainian prisoners.",
    "Россия вернула Украине 95 пленных; в планах сторон — ещё один обмен.",
    "Росія повернула Україні 95 полонених; у планах сторін — ще один обмін.",
)


@pytest.mark.parametrize("text", HANDSHAKES)
def test_plans_of_other_things_do_not_undo_a_deed(text: str) -> None:
    assert not faults(text, 95, "prisoners", status="completed")
    assert "status_agrees" in faults(text, 95, "prisoners", status="planned")


MANAGED = (
    "Повернути, за словами омбудсмана, вдалося 388 дітей з Росії від початку вторгнення.",
    "Вернуть, по данным уполномоченного, удалось 388 детей из России с начала войны.",
)


@pytest.mark.parametrize("text", MANAGED)
def test_an_infinitive_managed_behind_an_aside_is_done(text: str) -> None:
    assert not faults(text, 388, "children", status="completed", scope="total")
    assert "status_agrees" in faults(text, 388, "children", status="planned", scope="total")


def test_a_perfect_infinitive_is_a_deed_unless_it_is_hoped_for() -> None:
    reckoned = "Ukraine reckons to have received 15,000 bodies from Russia in all of 2025."
    hoped = "Ukraine hopes to have received 15,000 bodies from Russia by the end of the year."
    for text, told, other in ((reckoned, "completed", "planned"), (hoped, "planned", "completed")):
        assert not faults(text, 15000, "bodies", status=told, scope="total")
        assert "status_agrees" in faults(text, 15000, "bodies", status=other, scope="total")


BEYOND = (
    "Moscow offered a further 3,000 bodies to Ukraine on top of those already delivered.",
    "Москва предложила Украине ещё 3000 тел сверх тех, что уже переданы.",
    "Москва запропонувала Україні ще 3000 тіл на додачу до тих, що вже передані.",
)


@pytest.mark.parametrize("text", BEYOND)
def test_the_verb_of_others_moves_no_count(text: str) -> None:
    assert not faults(text, 3000, "bodies", status="offered", scope="total")
    assert "status_agrees" in faults(text, 3000, "bodies", status="completed", scope="total")


ONLY_PARTS = (
    "So far only the first batch, 157 prisoners for 157, has been exchanged by Russia and Ukraine.",
    "Станом на сьогодні Росія та Україна обміняли лише першу групу - 157 полонених на 157.",
)


@pytest.mark.parametrize("text", ONLY_PARTS)
def test_so_far_only_one_batch_is_one_handover(text: str) -> None:
    assert not faults(text, 157, "prisoners", 2, status="completed", scope="single")
    assert "scope_agrees" in faults(text, 157, "prisoners", 2, status="completed", scope="total")


WHOLES = (
    "Today Russia freed 200 Ukrainian prisoners and Ukraine as many, tomorrow 300 more should"
    " follow. The formula of 500 for 500 was agreed in Geneva.",
    "Сегодня из России вернулись двести украинских пленных, завтра ждут ещё триста. О формуле"
    " «500 на 500» Россия и Украина условились в Женеве.",
    "Сьогодні з Росії повернулися двісті українських полонених, завтра чекають ще триста. Про"
    " формулу «500 на 500» Росія та Україна домовилися в Женеві.",
)


@pytest.mark.parametrize("text", WHOLES)
def test_a_whole_with_a_part_done_is_under_way(text: str) -> None:
    assert not faults(text, 500, "prisoners", 2, status="ongoing", scope="total")


GOES_ON = (
    "Russia and Ukraine also agreed to trade all wounded prisoners, a process still going on.",
    "Россия и Украина договорились об обмене тяжелоранеными, этот процесс ещё продолжается.",
    "Росія та Україна домовилися про обмін тяжкопораненими, і цей процес досі триває.",
)


@pytest.mark.parametrize("text", GOES_ON)
def test_what_goes_on_needs_no_count(text: str) -> None:
    assert not faults(text, None, "wounded", 2, status="ongoing")


AIMS = (
    "The ministers met; their goal is the release of 1,200 Ukrainian prisoners held in Russia.",
    "Министры встретились; их цель — освобождение 1200 украинцев из российского плена.",
    "Міністри зустрілися; їхня мета — звільнення 1200 українців із російського полону.",
)


@pytest.mark.parametrize("text", AIMS)
def test_an_aim_is_ahead(text: str) -> None:
    assert not faults(text, 1200, "prisoners", status="planned")
    assert "status_agrees" in faults(text, 1200, "prisoners", status="completed")


HELD_AFTER = (
    "Russia and Ukraine agreed on a swap: 157 prisoners from each side. It took place on Thursday.",
    "Россия и Украина согласовали обмен: по 157 пленных с каждой стороны. Его провели в четверг.",
    "Росія та Україна погодили обмін: по 157 полонених із кожного боку. Його провели в четвер.",
)


@pytest.mark.parametrize("text", HELD_AFTER)
def test_what_was_held_the_sentence_after_is_done(text: str) -> None:
    when = {"start": "2025-11-13", "end": "2025-11-13", "precision": "day"}
    assert not faults(text, 157, "prisoners", 2, status="completed", when=when)


WEEKS = (
    "In the week ending on Monday Russia returned 6,057 bodies to Ukraine.",
    "За неделю, закончившуюся в понедельник, Россия вернула Украине 6057 тел.",
    "За тиждень, що завершився в понеділок, Росія повернула Україні 6057 тіл.",
)


@pytest.mark.parametrize("text", WEEKS)
def test_the_day_that_closes_a_week_leaves_its_sum_a_total(text: str) -> None:
    when = {"start": "2025-11-04", "end": "2025-11-10", "precision": "day"}
    total = faults(text, 6057, "bodies", status="completed", scope="total", when=when)
    assert not {"scope_agrees", "status_agrees"} & total
    single = faults(text, 6057, "bodies", status="completed", scope="single", when=when)
    assert "scope_agrees" in single
