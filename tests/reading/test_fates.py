"""What became of a handover, as the sentences around its count tell it."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.events import exchange_records
from extractor.reading.page import prepare

FRIDAY = date(2026, 2, 27)


def fates(text: str) -> set[tuple[str, str]]:
    records = exchange_records(prepare(Article(id="t", text=text, published=FRIDAY)))
    return {(record.status, record.scope) for record in records}


def flows(text: str) -> set[tuple[str, str | None, int | None]]:
    records = exchange_records(prepare(Article(id="t", text=text, published=FRIDAY)))
    return {(t.category, t.to_party, t.quantity.value) for r in records for t in r.transfers}


CALLED_OFF = (
    ("The handover has been put off. Russia had been ready to return 640 bodies.", "postponed"),
    ("Передача тел отложена. Москва была готова вернуть Киеву 640 тел.", "postponed"),
    ("Передачу тіл відкладено. Москва була готова повернути Києву 640 тіл.", "postponed"),
    ("The swap was called off. It was about the return of 60 Ukrainian prisoners.", "cancelled"),
    ("Обмен отменён. Речь шла о возвращении 60 украинских пленных.", "cancelled"),
    ("Обмін скасовано. Йшлося про повернення 60 українських полонених.", "cancelled"),
    ("Шестеро детей так и не уехали в Россию. Передачу отменили.", "cancelled"),
    ("Шестеро дітей так і не поїхали до Росії. Передачу скасували.", "cancelled"),
    # other handovers, talks, and what is still offered
    ("The swap has been put off. Russia is ready to return 640 bodies.", "offered"),
    ("The talks have been put off. Russia was ready to return 640 bodies.", "offered"),
    ("Обмен отложен. Россия готова вернуть Украине 640 тел.", "offered"),
    ("Киев опроверг, что получил от России 400 тел. Обмен отложен.", "denied"),
)


@pytest.mark.parametrize(("text", "status"), CALLED_OFF)
def test_called_off(text: str, status: str) -> None:
    assert {told for told, _ in fates(text)} == {status}


DENIED = (
    "A newspaper wrote that they would swap 700 prisoners for 700. Moscow calls it an invention.",
    "Газета написала, что стороны обменяют 700 пленных на 700. В Кремле это считают выдумкой.",
    "Газета написала, що сторони обміняють 700 полонених на 700. У Кремлі це вважають вигадкою.",
)


@pytest.mark.parametrize("text", DENIED)
def test_denied_reports(text: str) -> None:
    assert {status for status, _ in fates(text)} == {"denied"}


UNDER_WAY = (
    ("A big exchange is under way. When it ends, 800 people should be freed by each side.", True),
    ("Обмен пленными идёт. По его итогам каждая сторона освободит по 800 человек.", True),
    ("Обмін полоненими триває. За його підсумками кожна сторона звільнить по 800 людей.", True),
    ("Talks on an exchange began. It is expected that 800 will be freed by each side.", False),
    ("Переговоры об обмене начались. Ожидается, что стороны отпустят по 800 человек.", False),
    ("A prisoner swap began on Friday. The next swap will see 800 freed by each side.", False),
)


@pytest.mark.parametrize(("text", "begun"), UNDER_WAY)
def test_under_way(text: str, begun: bool) -> None:
    assert (("ongoing", "total") in fates(text)) is begun


CARRIED_OUT = (
    ("They agreed on a swap of 140 prisoners each. It was carried out on Thursday.", "completed"),
    ("Стороны условились об обмене по 140 пленных. Его провели в четверг.", "completed"),
    ("Сторони домовилися про обмін по 140 полонених. Його провели в четвер.", "completed"),
    ("Стороны условились об обмене по 140 пленных. Его проведут в четверг.", "planned"),
    ("Стороны на раунде условились об обмене по 140 пленных. Он прошёл в Дохе.", "planned"),
    ("Russia will return 31 children to Ukraine and receive 12 in exchange.", "planned"),
)


@pytest.mark.parametrize(("text", "status"), CARRIED_OUT)
def test_carried_out(text: str, status: str) -> None:
    assert {told for told, _ in fates(text)} == {status}


SCOPES = (
    ("We gave Kyiv 9,000 bodies, and in all that time got back only 180, Putin said.", "total"),
    ("Мы отдали Киеву 9000 тел, а нам за всё это время вернули 180, сказал Путин.", "total"),
    ("Медведев: на следующей неделе передадим Украине тысячу тел.", "single"),
    ("Зеленський: наступного тижня передамо Росії тисячу тіл.", "single"),
    ("Медведев: в течение следующей недели передадим Украине 6000 тел.", "total"),
    ("On Sunday seven residents of Kursk who had been stuck in Ukraine since last year's raid were "
     "sent home.", "single"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "scope"), SCOPES)
def test_scope(text: str, scope: str) -> None:
    assert {told for _, told in fates(text)} == {scope}


FLOWS = (
    ("Eight children who had ended up in Russia were reunited with families in Ukraine.",
     {("children", "Ukraine", 8)}),
    ("Восемь детей, оказавшихся после начала войны в России, воссоединились с семьями на Украине.",
     {("children", "Ukraine", 8)}),
    ("Вісім дітей, які опинилися після початку війни в Росії, возз'єдналися з родинами в Україні.",
     {("children", "Ukraine", 8)}),
    ("Шестеро детей, оказавшихся на Украине, воссоединились с семьями в России.",
     {("children", "Russia", 6)}),
    ("Украинской стороне отдали 480 тел, число возвращённых в Россию не раскрывали.",
     {("bodies", "Ukraine", 480), ("bodies", "Russia", None)}),
    ("The 1,300 bodies reach Ukraine, and 41 are given to Russia.",
     {("bodies", "Ukraine", 1300), ("bodies", "Russia", 41)}),
    ("In May 120 captives returned to each country, and six civilians were let go by Ukraine.",
     {("prisoners", "Ukraine", 120), ("prisoners", "Russia", 120), ("civilians", "Russia", 6)}),
    ("Four girls and a boy were returned to Ukraine by Russia.", {("children", "Ukraine", 5)}),
    ("Чотири дівчинки й хлопчик повернулися з Росії в Україну.", {("children", "Ukraine", 5)}),
    ("Четыре девочки и мальчик вернулись из России на Украину.", {("children", "Ukraine", 5)}),
    ("Russia let six wounded soldiers go to Ukraine. All six prisoners had lost limbs.",
     {("prisoners", "Ukraine", 6)}),
    ("За даними Міноборони РФ, їм віддали 46 солдатів.", {("prisoners", "Russia", 46)}),
    ("По данным Минобороны России, им отдали 46 солдат.", {("prisoners", "Russia", 46)}),
    ("По данным Минобороны России, Киев отдал им 46 солдат.", {("prisoners", "Russia", 46)}),
    ("За словами Лубінця, Росія віддала 46 полонених.", {("prisoners", "Ukraine", 46)}),
    ("Nine elderly residents of Kursk went back to Russia.", {("civilians", "Russia", 9)}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "told"), FLOWS)
def test_flows(text: str, told: set[tuple[str, str | None, int | None]]) -> None:
    assert flows(text) == told
