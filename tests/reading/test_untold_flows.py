"""Flows that a text tells without a number, as parts of a whole, or as never having happened."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.extract import Extractor
from extractor.reading.events import exchange_records
from extractor.reading.page import prepare
from extractor.records import ExchangeRecord

FRIDAY = date(2026, 2, 27)
BOTH_WAYS = {("Russia", "Ukraine"), ("Ukraine", "Russia")}


def read(text: str) -> list[ExchangeRecord]:
    return exchange_records(prepare(Article(id="t", text=text, published=FRIDAY)))


def counts(text: str) -> set[tuple[str | None, int | None, str, str]]:
    return {
        (t.to_party, t.quantity.value, record.scope, record.status)
        for record in read(text)
        for t in record.transfers
    }


SECRET_SWAPS = (
    "Russia and Ukraine carried out a new exchange of prisoners on Thursday. Neither side gave a "
    "figure.",
    "Russia and Ukraine exchanged prisoners on Thursday. How many? The headquarters isn't saying.",
    "Россия и Украина провели в четверг обмен пленными. Число освобождённых ни Москва, ни Киев не "
    "раскрыли.",
    "Первый этап обмена пленными провели в четверг. Сколько человек вернулось в каждую из стран, "
    "столицы не раскрывают.",
    "Україна й Росія провели в четвер обмін полоненими. Точної кількості не називають.",
)


@pytest.mark.parametrize("text", SECRET_SWAPS)
def test_a_swap_whose_size_is_kept_back_goes_both_ways(text: str) -> None:
    told = [t for record in read(text) for t in record.transfers]
    assert {(t.from_party, t.to_party) for t in told} == BOTH_WAYS
    assert {t.quantity.bound for t in told} == {"undisclosed"}


SECRET_FLOWS = (
    ("A group of Ukrainian soldiers returned to Ukraine from Russia. Officials gave no numbers.",
     "Ukraine"),
    ("Из Украины возвращена группа российских военнослужащих. Численность в ведомстве раскрывать "
     "не стали.", "Russia"),
    ("Того дня додому з Росії повернулися українські бійці, але скільки саме, у штабі не сказали.",
     "Ukraine"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "taker"), SECRET_FLOWS)
def test_one_flow_whose_size_is_kept_back(text: str, taker: str) -> None:
    told = [(t.to_party, t.quantity.bound) for record in read(text) for t in record.transfers]
    assert told == [(taker, "undisclosed")]


NOT_SECRET = (
    "Russia and Ukraine swapped 146 prisoners each. Kyiv confirmed that an exchange had been "
    "carried out but gave no figure.",
    "Россия и Украина обменяли по 146 пленных. Сколько пленных ещё удерживается, не говорят.",
    "Росія та Україна обміняли по 146 полонених. Скільки дронів збито вночі, не повідомили.",
)


@pytest.mark.parametrize("text", NOT_SECRET)
def test_silence_on_something_else_is_no_flow(text: str) -> None:
    assert {value for _, value, *_ in counts(text)} == {146}


WHOLES = (
    "The swap began on Thursday and wraps up on Saturday. Today 195 prisoners were freed by each "
    "side. By then 600 prisoners from either side should be home.",
    "Сегодня из плена вернулись по 195 военных с каждой стороны. Обмен рассчитан на три этапа, "
    "всего стороны должны отпустить по 600 пленных.",
    "Сьогодні з полону повернулися по 195 військових з кожної сторони. Обмін триватиме три дні. "
    "Загалом кожна зі сторін має віддати по 600 полонених.",
)


@pytest.mark.parametrize("text", WHOLES)
def test_the_whole_of_an_exchange_in_stages_is_under_way(text: str) -> None:
    assert {c for c in counts(text) if c[1] == 600} == {
        ("Russia", 600, "total", "ongoing"),
        ("Ukraine", 600, "total", "ongoing"),
    }


def test_another_exchange_is_no_whole_of_this_one() -> None:
    text = (
        "The first stage took place on Friday: 157 prisoners from each side. The previous exchange "
        "was carried out on October 2, 2025, under the 185-for-185 formula."
    )
    assert ("Ukraine", 185, "single", "completed") in counts(text)


APART = (
    "Since 2023 a total of 122 children have been reunited with their families: 96 returned to "
    "Ukraine and 26 to Russia.",
    "С 2023 года с родными воссоединили 122 ребёнка: 96 уехали на Украину и 26 — в Россию.",
    "Від 2023 року з рідними возз'єднали 122 дітей: 96 поїхали в Україну, а 26 — до Росії.",
)


@pytest.mark.parametrize("text", APART)
def test_parts_that_went_different_ways_stand_for_the_whole(text: str) -> None:
    assert counts(text) == {
        ("Ukraine", 96, "total", "completed"),
        ("Russia", 26, "total", "completed"),
    }


AMONG = (
    "Ukraine and Russia exchanged 75 prisoners of war each. Four civilians were among the freed "
    "Ukrainians.",
    "Украина и Россия обменяли по 75 пленных. Четверо гражданских были среди освобождённых "
    "украинцев.",
    "Україна та Росія обміняли по 75 полонених. Четверо цивільних були серед звільнених українців.",
)


@pytest.mark.parametrize("text", AMONG)
def test_those_who_were_among_the_freed_are_a_part(text: str) -> None:
    assert {value for _, value, *_ in counts(text)} == {75}


RUMOURS = (
    "Anonymous channels claim that Russia will return 300 soldiers to Ukraine tomorrow. Not true.",
    "Анонимные каналы пишут, будто завтра Россия вернёт Украине 300 бойцов. Это неправда.",
    "Анонімні канали пишуть, ніби завтра Росія поверне Україні 300 бійців. Штаб це спростовує.",
)


@pytest.mark.parametrize("text", RUMOURS)
def test_a_rumour_denied_in_the_next_sentence(text: str) -> None:
    assert counts(text) == {("Ukraine", 300, "single", "denied")}


PUT_OFF = (
    "Kyiv has put off the handover of the dead, Moscow says. The first 1,212 Ukrainian bodies had "
    "already been brought to the exchange point by Russia.",
    "Передача Украине 1212 тел намечалась на пятницу. Мединский заявил, что Киев отложил её.",
    "Україна відклала репатріацію, заявили в Москві. До місця обміну росіяни нібито вже привезли "
    "1212 тіл українських військових.",
)


@pytest.mark.parametrize("text", PUT_OFF)
def test_what_was_brought_but_put_off(text: str) -> None:
    assert counts(text) == {("Ukraine", 1212, "single", "postponed")}


OUT_OF_CAPTIVITY = (
    "Тогда из плена вышли 152 украинских и 152 российских военнослужащих.",
    "Тоді з полону вийшли 152 українських і 152 російських військовослужбовці.",
)


@pytest.mark.parametrize("text", OUT_OF_CAPTIVITY)
def test_out_of_captivity_is_freed(text: str) -> None:
    assert {(taker, value) for taker, value, *_ in counts(text)} == {
        ("Ukraine", 152),
        ("Russia", 152),
    }


IMPERSONAL = (
    ("Затем в Россию уехало 26 пленных.", "Russia"),
    ("Потім до Росії поїхало 26 полонених.", "Russia"),
)


@pytest.mark.parametrize(("text", "taker"), IMPERSONAL)
def test_a_numeral_takes_the_neuter(text: str, taker: str) -> None:
    assert [(end, value) for end, value, *_ in counts(text)] == [(taker, 26)]


def test_as_many_looks_past_the_civilians_beside() -> None:
    text = (
        "Сегодня из российского плена вернулись 175 украинских бойцов. Вместе с ними возвращаются "
        "двое гражданских. Взамен РФ забрала столько же своих."
    )
    assert ("Russia", 175, "single", "completed") in counts(text)


CARRIED_OFF = (
    "Киев утверждает, что в Россию вывезли не менее 19 500 украинских детей.",
    "Київ стверджує, що до Росії вивезли щонайменше 19 500 українських дітей.",
)


@pytest.mark.parametrize("text", CARRIED_OFF)
def test_children_carried_off_are_no_transfer(text: str) -> None:
    assert read(text) == []


def test_a_headline_with_a_guessed_direction_gives_way() -> None:
    text = (
        "Україна повернула тіла 212 полеглих\n\nУ п'ятницю Росія передала Україні тіла 212 "
        "загиблих військових."
    )
    assert {taker for taker, *_ in counts(text)} == {"Ukraine"}


def test_parts_in_a_list_make_no_records() -> None:
    text = (
        "Росія передала Україні 501 тіло. Із Донецького напрямку привезли 382 тіла, із "
        "Запорізького — 71 тіло, з Луганського — 28 тіл. Ще 20 тіл передано з моргів."
    )
    assert {value for _, value, *_ in counts(text)} == {501}


def test_a_total_by_now_is_not_verified_as_one_handover() -> None:
    text = (
        "On Monday Russia gave Ukraine the bodies of 1,248 soldiers. By Moscow's count 6,060 "
        "Ukrainian bodies have now been transferred to Ukraine by Russia."
    )
    result = Extractor("rules").extract(Article(id="t", text=text, published=FRIDAY))
    scopes = {
        t.quantity.value: record.scope
        for record in result.records
        if record.kind == "exchange"
        for t in record.transfers
    }
    assert scopes == {1248: "single", 6060: "total"}
