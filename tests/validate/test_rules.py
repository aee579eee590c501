"""Every rule, one by one: a text of its own that passes and one that fails, in each language."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.records import ExtractionResult
from extractor.validate.check import check
from extractor.validate.rules import all_rules

FRIDAY = date(2026, 2, 27)
LANGUAGES = ("en", "ru", "uk")
PARTIES = {"RU": "Russia", "UA": "Ukraine", "PL": "Poland"}
Records = list[dict[str, Any]]


@dataclass(frozen=True)
class Trial:
    """A rule, a text in each language, and records for it that pass and that fail.

    A text for the failing records of its own stands where the words make the difference.
    """

    rule: str
    texts: tuple[str, str, str]
    passes: Callable[[str], Records]
    fails: Callable[[str], Records]
    wrong_texts: tuple[str, str, str] | None = None
    note: str = ""


def flow(way: str, category: str, value: int | None = None, **quantity: Any) -> dict[str, Any]:
    giver, taker = (PARTIES.get(name) for name in way.split(">"))
    counted = {"value": value, **quantity}
    return {"category": category, "from_party": giver, "to_party": taker, "quantity": counted}


def record(*flows: dict[str, Any], by: tuple[tuple[str, str, str], ...] = (), **more: Any) -> Any:
    told = [{"speaker": name, "side": side, "act": act} for name, side, act in by]
    return {"kind": "exchange", "transfers": list(flows), "attributions": told, **more}


def always(*records: Any) -> Callable[[str], Records]:
    return lambda text: list(records)


def quoting(
    words: Callable[[str], str], *flows: dict[str, Any], beside: Any = None
) -> Callable[[str], Records]:
    """A record whose evidence is a stretch of the text, or a change of it, at the same place."""

    def made(text: str) -> Records:
        quote = words(text)
        start = max(text.find(quote), 0)
        evidence = [{"start": start, "end": start + len(quote), "text": quote}]
        return [record(*flows, evidence=evidence), *([beside] if beside else [])]

    return made


def day(iso: str, **more: Any) -> dict[str, Any]:
    return {"when": {"start": iso, "end": iso, "precision": "day", **more}}


def sentence(number: int) -> Callable[[str], str]:
    return lambda text: text.split(". ")[number].rstrip(".")


GAVE_300 = (
    "Russia gave Ukraine 300 bodies on Thursday.",
    "В четверг Россия передала Украине 300 тел.",
    "У четвер Росія передала Україні 300 тіл.",
)
THEIRS = flow("RU>UA", "bodies", 300)
OURS = {"provenance": [{"field": "record", "voice": "model"}]}

TRIALS = (
    Trial(
        "quantity_grounded",
        (
            "Russia gave Ukraine 1,212 bodies on Thursday.",
            "В четверг Россия передала Украине 1 212 тел погибших военных.",
            "У четвер Росія передала Україні 1212 тіл загиблих захисників.",
        ),
        always(record(flow("RU>UA", "bodies", 1212))),
        always(record(flow("RU>UA", "bodies", 212))),
    ),
    Trial(
        "quantity_grounded",
        (
            "Twelve hundred and seven captured Russian soldiers were sent home by Ukraine.",
            "Украина отпустила домой двести семь пленных российских солдат.",
            "Україна відпустила додому двісті сім полонених російських солдатів.",
        ),
        lambda text: [
            record(flow("UA>RU", "prisoners", 1207 if text.startswith("Twelve") else 207))
        ],
        always(record(flow("UA>RU", "prisoners", 200))),
        note="in words",
    ),
    Trial(
        "noun_fits",
        (
            "Ukraine received the remains of 38 soldiers from Russia on Thursday. The same night"
            " 420 drones crossed the border.",
            "В четверг Украина получила от России останки 38 солдат. Ночью границу пересекли 420"
            " беспилотников.",
            "У четвер Україна отримала від Росії останки 38 солдатів. Уночі кордон перетнули 420"
            " безпілотників.",
        ),
        always(record(flow("RU>UA", "bodies", 38))),
        always(record(flow("RU>UA", "bodies", 420))),
    ),
    Trial(
        "noun_fits",
        (
            "Russia released 60 Ukrainian prisoners of war on Thursday, all of them under 25.",
            "В четверг Россия освободила 60 украинских военнопленных, все они моложе 25 лет.",
            "У четвер Росія звільнила 60 українських військовополонених, усі вони молодші за 25"
            " років.",
        ),
        always(record(flow("RU>UA", "prisoners", 60))),
        always(record(flow("RU>UA", "prisoners", 25))),
        note="an age",
    ),
    Trial(
        "noun_fits",
        (
            "Russia released 60 Ukrainian prisoners of war on Thursday.",
            "В четверг Россия освободила 60 украинских военнопленных.",
            "У четвер Росія звільнила 60 українських військовополонених.",
        ),
        always(record(flow("RU>UA", "prisoners", 60))),
        always(record(flow("RU>UA", "civilians", 60))),
        note="soldiers are no civilians",
    ),
    Trial(
        "bound_agrees",
        (
            "Russia returned about 3,000 bodies to Ukraine on Thursday.",
            "В четверг Россия вернула Украине около 3000 тел.",
            "У четвер Росія повернула Україні близько 3000 тіл.",
        ),
        always(record(flow("RU>UA", "bodies", 3000, bound="about"))),
        always(record(flow("RU>UA", "bodies", 3000))),
    ),
    Trial(
        "bound_agrees",
        (
            "Russia returned more than 200 prisoners to Ukraine on Thursday.",
            "В четверг Россия вернула Украине более 200 пленных.",
            "У четвер Росія повернула Україні понад 200 полонених.",
        ),
        always(record(flow("RU>UA", "prisoners", 200, bound="at_least"))),
        always(record(flow("RU>UA", "prisoners", 200, bound="about"))),
        note="at least",
    ),
    Trial(
        "zero_or_silence",
        (
            "Russia gave Ukraine 500 bodies and received none of its own.",
            "Россия передала Украине 500 тел, но не получила ни одного тела своих солдат.",
            "Росія передала Україні 500 тіл, але не отримала жодного тіла своїх солдатів.",
        ),
        always(record(flow("RU>UA", "bodies", 500), flow("UA>RU", "bodies", 0))),
        always(record(flow("RU>UA", "bodies", 500), flow("UA>RU", "bodies", bound="undisclosed"))),
    ),
    Trial(
        "zero_or_silence",
        (
            "Ukraine also returned bodies to Russia on Thursday but did not say how many.",
            "В четверг Украина также вернула России тела, но не уточнила, сколько.",
            "У четвер Україна також повернула Росії тіла, але не уточнила, скільки.",
        ),
        always(record(flow("UA>RU", "bodies", bound="undisclosed"))),
        always(record(flow("UA>RU", "bodies", bound="undisclosed"))),
        (
            "Ukraine also returned bodies to Russia on Thursday.",
            "В четверг Украина также вернула России тела.",
            "У четвер Україна також повернула Росії тіла.",
        ),
        note="silence is no secret",
    ),
    Trial(
        "sum_stated",
        (
            "On Thursday 116 Ukrainian soldiers came home from Russian captivity, and 63 more"
            " prisoners followed in the evening.",
            "В четверг из российского плена домой вернулись 116 украинских солдат, а вечером ещё"
            " 63 пленных.",
            "У четвер з російського полону додому повернулися 116 українських солдатів, а ввечері"
            " ще 63 полонених.",
        ),
        always(record(flow("RU>UA", "prisoners", 179, derivation="sum"))),
        always(record(flow("RU>UA", "prisoners", 180, derivation="sum"))),
    ),
    Trial(
        "parts_agree",
        (
            "On Thursday 116 Ukrainian soldiers came home from Russian captivity, and 63 more"
            " prisoners followed in the evening.",
            "В четверг из российского плена домой вернулись 116 украинских солдат, а вечером ещё"
            " 63 пленных.",
            "У четвер з російського полону додому повернулися 116 українських солдатів, а ввечері"
            " ще 63 полонених.",
        ),
        always(record(flow("RU>UA", "prisoners", 179, derivation="sum"))),
        always(record(flow("UA>RU", "prisoners", 179, derivation="sum"))),
    ),
    Trial(
        "sum_stated",
        (
            "On Thursday 314 prisoners were freed, 157 from each side.",
            "В четверг освободили 314 пленных, по 157 с каждой стороны.",
            "У четвер звільнили 314 полонених, по 157 з кожного боку.",
        ),
        always(record(flow("RU>UA", "prisoners", 157), flow("UA>RU", "prisoners", 157))),
        always(record(flow("RU>UA", "prisoners", 314))),
        note="both ways together",
    ),
    Trial(
        "direction_agrees",
        (
            "Kyiv returned 27 bodies to Moscow on Thursday.",
            "В четверг Киев вернул Москве 27 тел.",
            "У четвер Київ повернув Москві 27 тіл.",
        ),
        always(record(flow("UA>RU", "bodies", 27))),
        always(record(flow("RU>UA", "bodies", 27))),
    ),
    Trial(
        "direction_agrees",
        (
            "The bodies of 44 Ukrainian defenders came home on Thursday.",
            "В четверг на родину вернули тела 44 украинских защитников.",
            "У четвер на батьківщину повернули тіла 44 українських захисників.",
        ),
        always(record(flow("RU>UA", "bodies", 44))),
        always(record(flow("UA>RU", "bodies", 44))),
        note="by whose dead they are",
    ),
    Trial(
        "direction_agrees",
        (
            "Russia handed Ukraine 900 bodies on Thursday. In return it received 19.",
            "В четверг Россия передала Украине 900 тел. Взамен ей вернули 19.",
            "У четвер Росія передала Україні 900 тіл. Натомість їй повернули 19.",
        ),
        always(record(flow("RU>UA", "bodies", 900), flow("UA>RU", "bodies", 19))),
        always(record(flow("RU>UA", "bodies", 19))),
        note="in return",
    ),
    Trial(
        "direction_agrees",
        (
            "On Thursday Ukraine got 52 prisoners back and Russia 50.",
            "В четверг Украина забрала 52 пленных, а Россия - 50.",
            "У четвер Україна забрала 52 полонених, а Росія - 50.",
        ),
        always(record(flow("RU>UA", "prisoners", 52), flow("UA>RU", "prisoners", 50))),
        always(record(flow("UA>RU", "prisoners", 52), flow("RU>UA", "prisoners", 50))),
        note="the verb is told once",
    ),
    Trial(
        "direction_agrees",
        (
            "On Thursday 61 villagers stranded in Ukraine went home.",
            "В четверг домой вернулся 61 житель села, оказавшийся на украинской территории.",
            "У четвер додому повернувся 61 мешканець села, який опинився на українській території.",
        ),
        always(record(flow("UA>RU", "civilians", 61))),
        always(record(flow("RU>UA", "civilians", 61))),
        note="where they had been held",
    ),
    Trial(
        "direction_agrees",
        (
            "On Thursday 141 prisoners came home from Russia.",
            "В четверг из России домой вернулся 141 пленный.",
            "У четвер з Росії додому повернувся 141 полонений.",
        ),
        always(record(flow("RU>UA", "prisoners", 141))),
        always(record(flow("UA>RU", "prisoners", 141))),
        note="where they come home from",
    ),
    Trial(
        "direction_agrees",
        (
            "On Thursday nine residents of Kursk region, led away by Ukrainian forces, were"
            " brought back.",
            "В четверг вернулись девять жителей Курской области, уведённых украинской армией.",
            "У четвер повернулися дев'ятеро жителів Курської області, забраних українською армією.",
        ),
        always(record(flow("UA>RU", "civilians", 9))),
        always(record(flow("RU>UA", "civilians", 9))),
        note="who led them away",
    ),
    Trial(
        "direction_agrees",
        (
            "Moscow said that Ukraine put off the handover of 870 bodies of its soldiers.",
            "Москва заявила, что Украина отложила передачу 870 тел украинских солдат.",
            "Москва заявила, що Україна відклала передачу 870 тіл українських солдатів.",
        ),
        always(record(flow("RU>UA", "bodies", 870), status="postponed")),
        always(record(flow("UA>RU", "bodies", 870), status="postponed")),
        note="either side may put off",
    ),
    Trial(
        "direction_agrees",
        (
            "Besides, Kyiv was given the bodies of two Britons.",
            "Кроме того, Киеву передали тела двух погибших британских добровольцев.",
            "Крім того, Києву передали тіла двох загиблих британських добровольців.",
        ),
        always(record(flow("RU>UA", "bodies", 2))),
        always(record(flow("UA>RU", "bodies", 2))),
        note="foreigners go to either side",
    ),
    Trial(
        "direction_agrees",
        (
            "Kyiv spoke of 207 Ukrainians. The exchange was on Thursday.",
            "В Киеве насчитали 207 украинских пленных. Обмен был в четверг.",
            "У Києві нарахували 207 українських полонених. Обмін був у четвер.",
        ),
        always(record(flow("RU>UA", "prisoners", 207))),
        always(record(flow("UA>RU", "prisoners", 207))),
        note="whose people no verb moves",
    ),
    Trial(
        "direction_agrees",
        (
            "On Thursday 45 soldiers came home, while Russia took back 41 of its own.",
            "В четверг домой добрались 45 бойцов, а Россия забрала 41 своего солдата.",
            "У четвер додому дісталися 45 бійців, а Росія забрала 41 свого солдата.",
        ),
        always(record(flow("RU>UA", "prisoners", 45), flow("UA>RU", "prisoners", 41))),
        always(record(flow("UA>RU", "prisoners", 45), flow("RU>UA", "prisoners", 41))),
        note="set against the other side's",
    ),
    Trial(
        "direction_usual",
        (
            "On Thursday Russia handed Ukraine 900 bodies. By the end of the month it was over"
            " 1,100 bodies.",
            "В четверг Россия передала Украине 900 тел. К концу месяца было больше 1100 тел.",
            "У четвер Росія передала Україні 900 тіл. До кінця місяця було понад 1100 тіл.",
        ),
        always(
            record(flow("RU>UA", "bodies", 900)),
            record(flow("RU>UA", "bodies", 1100, bound="at_least", low=1100), scope="total"),
        ),
        always(
            record(flow("RU>UA", "bodies", 900)),
            record(flow("UA>RU", "bodies", 1100, bound="at_least", low=1100), scope="total"),
        ),
    ),
    Trial(
        "symmetry_cued",
        (
            "Russia and Ukraine exchanged 157 prisoners each on Thursday.",
            "В четверг Россия и Украина обменялись пленными, по 157 с каждой стороны.",
            "У четвер Росія та Україна обмінялися полоненими, по 157 з кожного боку.",
        ),
        always(record(flow("RU>UA", "prisoners", 157), flow("UA>RU", "prisoners", 157))),
        always(record(flow("RU>UA", "bodies", 300), flow("UA>RU", "bodies", 300))),
        GAVE_300,
    ),
    Trial(
        "flows_differ",
        (
            "Russia gave Ukraine 300 bodies on Thursday, and Ukraine gave Russia 40 bodies.",
            "В четверг Россия передала Украине 300 тел, а Украина передала России 40 тел.",
            "У четвер Росія передала Україні 300 тіл, а Україна передала Росії 40 тіл.",
        ),
        always(record(THEIRS, flow("UA>RU", "bodies", 40))),
        always(record(THEIRS, flow("RU>UA", "bodies", 40))),
    ),
    Trial(
        "party_grounded",
        GAVE_300,
        always(record(THEIRS)),
        always(record(flow("PL>UA", "bodies", 300))),
    ),
    Trial(
        "status_agrees",
        (
            "Russia will hand 6,000 bodies to Ukraine next week.",
            "На следующей неделе Россия передаст Украине 6000 тел.",
            "Наступного тижня Росія передасть Україні 6000 тіл.",
        ),
        always(record(flow("RU>UA", "bodies", 6000), status="planned")),
        always(record(flow("RU>UA", "bodies", 6000))),
    ),
    Trial(
        "status_agrees",
        (
            "Moscow offered to give Kyiv 6,000 bodies.",
            "Москва предложила передать Киеву 6000 тел.",
            "Москва запропонувала передати Києву 6000 тіл.",
        ),
        always(record(flow("RU>UA", "bodies", 6000), status="offered")),
        always(record(flow("RU>UA", "bodies", 6000))),
        note="an offer",
    ),
    Trial(
        "scope_agrees",
        (
            "Since January Russia has returned 5,857 bodies to Ukraine.",
            "С января Россия вернула Украине 5857 тел.",
            "Із січня Росія повернула Україні 5857 тіл.",
        ),
        always(record(flow("RU>UA", "bodies", 5857), scope="total")),
        always(record(flow("RU>UA", "bodies", 5857))),
    ),
    Trial(
        "scope_agrees",
        GAVE_300,
        always(record(THEIRS)),
        always(record(THEIRS, scope="total")),
        note="no total",
    ),
    Trial(
        "date_grounded",
        GAVE_300,
        always(record(THEIRS, **day("2026-02-26"))),
        always(record(THEIRS, **day("2026-02-25"))),
    ),
    Trial(
        "date_grounded",
        (
            "The day before, Russia had given Ukraine 300 bodies.",
            "Накануне Россия передала Украине 300 тел.",
            "Напередодні Росія передала Україні 300 тіл.",
        ),
        always(record(THEIRS, **day("2026-02-26"))),
        always(record(THEIRS, **day("2026-02-19"))),
        note="the day before",
    ),
    Trial(
        "date_of_event",
        (
            "On February 19 Russia gave Ukraine 300 bodies. On February 24 the delegations met in"
            " Geneva.",
            "19 февраля Россия передала Украине 300 тел. 24 февраля делегации встретились в"
            " Женеве.",
            "19 лютого Росія передала Україні 300 тіл. 24 лютого делегації зустрілися в Женеві.",
        ),
        always(record(THEIRS, **day("2026-02-19"))),
        always(record(THEIRS, **day("2026-02-24"))),
    ),
    Trial(
        "count_of_event",
        (
            "On February 19 Russia gave Ukraine 300 bodies.",
            "19 февраля Россия передала Украине 300 тел.",
            "19 лютого Росія передала Україні 300 тіл.",
        ),
        always(record(THEIRS, **day("2026-02-19"))),
        always(record(THEIRS, **day("2026-02-19"))),
        (
            "On February 5 Russia gave Ukraine 300 bodies. On February 19 Russia gave Ukraine 900"
            " bodies.",
            "5 февраля Россия передала Украине 300 тел. 19 февраля Россия передала Украине 900"
            " тел.",
            "5 лютого Росія передала Україні 300 тіл. 19 лютого Росія передала Україні 900 тіл.",
        ),
    ),
    Trial(
        "weekday_agrees",
        (
            "On Thursday, February 26, 2026, Russia gave Ukraine 300 bodies.",
            "В четверг, 26 февраля 2026 года, Россия передала Украине 300 тел.",
            "У четвер, 26 лютого 2026 року, Росія передала Україні 300 тіл.",
        ),
        always(record(THEIRS, **day("2026-02-26"))),
        always(record(THEIRS, **day("2026-02-26"))),
        (
            "On Friday, February 26, 2026, Russia gave Ukraine 300 bodies.",
            "В пятницу, 26 февраля 2026 года, Россия передала Украине 300 тел.",
            "У п'ятницю, 26 лютого 2026 року, Росія передала Україні 300 тіл.",
        ),
    ),
    Trial(
        "not_in_future",
        tuple(
            f"{text} {later}"
            for text, later in zip(
                GAVE_300,
                (
                    "The next talks are due on March 5.",
                    "Следующие переговоры намечены на 5 марта.",
                    "Наступні переговори заплановано на 5 березня.",
                ),
                strict=True,
            )
        ),  # type: ignore[arg-type]
        always(record(THEIRS, **day("2026-02-26"))),
        always(record(THEIRS, **day("2026-03-05"))),
    ),
    Trial(
        "plan_ahead",
        (
            "The talks ended on February 17. On March 3 Russia will give Ukraine 300 bodies.",
            "Переговоры завершились 17 февраля. 3 марта Россия передаст Украине 300 тел.",
            "Перемовини завершилися 17 лютого. 3 березня Росія передасть Україні 300 тіл.",
        ),
        always(record(THEIRS, status="planned", **day("2026-03-03"))),
        always(record(THEIRS, status="planned", **day("2026-02-17"))),
    ),
    Trial(
        "not_publication_day",
        GAVE_300,
        always(record(THEIRS, **day("2026-02-26", basis="weekday"))),
        always(record(THEIRS, **day("2026-02-27", basis="publication"))),
    ),
    Trial(
        "place_grounded",
        (
            "Russia gave Ukraine 300 bodies on Thursday; the handover took place in Belarus.",
            "В четверг Россия передала Украине 300 тел; передача прошла в Белоруссии.",
            "У четвер Росія передала Україні 300 тіл; передача відбулася в Білорусі.",
        ),
        always(record(THEIRS, location="Belarus")),
        always(record(THEIRS, location="Estonia")),
    ),
    Trial(
        "place_of_event",
        (
            "Russia gave Ukraine 300 bodies on Thursday; the handover took place in Belarus.",
            "В четверг Россия передала Украине 300 тел; передача прошла в Белоруссии.",
            "У четвер Росія передала Україні 300 тіл; передача відбулася в Білорусі.",
        ),
        always(record(THEIRS, location="Belarus")),
        always(record(THEIRS, location="Istanbul")),
        (
            "Russia gave Ukraine 300 bodies on Thursday, as agreed at the talks in Istanbul.",
            "В четверг Россия передала Украине 300 тел, как условились на переговорах в Стамбуле.",
            "У четвер Росія передала Україні 300 тіл, як домовилися на переговорах у Стамбулі.",
        ),
    ),
    Trial(
        "speaker_grounded",
        (
            "Russia gave Ukraine 300 bodies, Vladimir Medinsky said on Thursday.",
            "Россия передала Украине 300 тел, сообщил в четверг Владимир Мединский.",
            "Росія передала Україні 300 тіл, повідомив у четвер Володимир Мединський.",
        ),
        always(record(THEIRS, by=(("Vladimir Medinsky", "Russia", "announced"),))),
        always(record(THEIRS, by=(("Dmytro Lubinets", "Ukraine", "announced"),))),
    ),
    Trial(
        "speaker_side",
        (
            "Russia gave Ukraine 300 bodies, Vladimir Medinsky said on Thursday.",
            "Россия передала Украине 300 тел, сообщил в четверг Владимир Мединский.",
            "Росія передала Україні 300 тіл, повідомив у четвер Володимир Мединський.",
        ),
        always(record(THEIRS, by=(("Vladimir Medinsky", "Russia", "announced"),))),
        always(record(THEIRS, by=(("Vladimir Medinsky", "Ukraine", "announced"),))),
    ),
    Trial(
        "act_supported",
        (
            "Russia gave Ukraine 300 bodies on Thursday. The Red Cross confirmed the handover.",
            "В четверг Россия передала Украине 300 тел. Красный Крест подтвердил передачу.",
            "У четвер Росія передала Україні 300 тіл. Червоний Хрест підтвердив передачу.",
        ),
        always(record(THEIRS, by=(("Red Cross", "Red Cross (ICRC)", "confirmed"),))),
        always(record(THEIRS, by=(("Red Cross", "Red Cross (ICRC)", "denied"),))),
    ),
    Trial(
        "act_supported",
        (
            "Dmitry Peskov denied that Russia had given Ukraine 300 bodies.",
            "Дмитрий Песков опроверг, что Россия передала Украине 300 тел.",
            "Дмитро Пєсков спростував, що Росія передала Україні 300 тіл.",
        ),
        always(record(THEIRS, status="denied", by=(("Dmitry Peskov", "Russia", "denied"),))),
        always(record(THEIRS, status="denied", by=(("Dmitry Peskov", "Russia", "confirmed"),))),
        note="a denial confirms nothing",
    ),
    Trial(
        "evidence_verbatim",
        GAVE_300,
        quoting(sentence(0), THEIRS),
        quoting(lambda text: text.replace("300", "308"), THEIRS),
    ),
    Trial(
        "count_in_evidence",
        (
            "Russia gave Ukraine 300 bodies on Thursday. Ukraine gave Russia 40 bodies.",
            "В четверг Россия передала Украине 300 тел. Украина передала России 40 тел.",
            "У четвер Росія передала Україні 300 тіл. Україна передала Росії 40 тіл.",
        ),
        quoting(sentence(1), flow("UA>RU", "bodies", 40), beside=record(THEIRS)),
        quoting(sentence(0), flow("UA>RU", "bodies", 40)),
    ),
    Trial(
        "not_boilerplate",
        (
            "Russia gave Ukraine 300 bodies on Thursday.\n\nRead also: Russia gives Ukraine 850"
            " bodies\n",
            "В четверг Россия передала Украине 300 тел.\n\nЧитайте также: Россия передала Украине"
            " 850 тел\n",
            "У четвер Росія передала Україні 300 тіл.\n\nЧитайте також: Росія передала Україні 850"
            " тіл\n",
        ),
        always(record(THEIRS)),
        always(record(flow("RU>UA", "bodies", 850))),
    ),
    Trial(
        "claims_apart",
        (
            "Dmytro Lubinets said Ukraine had received 1,245 bodies from Russia. Vladimir Medinsky"
            " said Russia had given Ukraine 1,248 bodies.",
            "Дмитрий Лубинец сообщил, что Украина получила от России 1245 тел. Владимир Мединский"
            " сообщил, что Россия передала Украине 1248 тел.",
            "Дмитро Лубінець повідомив, що Україна отримала від Росії 1245 тіл. Володимир"
            " Мединський повідомив, що Росія передала Україні 1248 тіл.",
        ),
        always(
            record(
                flow("RU>UA", "bodies", 1245), by=(("Dmytro Lubinets", "Ukraine", "announced"),)
            ),
            record(
                flow("RU>UA", "bodies", 1248), by=(("Vladimir Medinsky", "Russia", "announced"),)
            ),
        ),
        always(
            record(
                flow("RU>UA", "bodies", 1245),
                by=(
                    ("Dmytro Lubinets", "Ukraine", "announced"),
                    ("Vladimir Medinsky", "Russia", "confirmed"),
                ),
            )
        ),
    ),
    Trial(
        "told_once",
        (
            "On February 19 Russia gave Ukraine 300 bodies. On February 24 Russia gave Ukraine 300"
            " bodies more.",
            "19 февраля Россия передала Украине 300 тел. 24 февраля Россия передала Украине ещё"
            " 300 тел.",
            "19 лютого Росія передала Україні 300 тіл. 24 лютого Росія передала Україні ще 300"
            " тіл.",
        ),
        always(
            record(THEIRS, **day("2026-02-19")),
            record(THEIRS, **day("2026-02-24")),
        ),
        always(
            record(THEIRS, **day("2026-02-19")),
            record(THEIRS, **day("2026-02-19")),
        ),
    ),
    Trial(
        "seconded",
        (
            "Russia gave Ukraine 300 bodies on Thursday. On Monday Russia sent bodies to Ukraine.",
            "В четверг Россия передала Украине 300 тел. В понедельник Россия отдала Украине тела.",
            "У четвер Росія передала Україні 300 тіл. У понеділок Росія віддала Україні тіла.",
        ),
        always(
            record(THEIRS),
            record(flow("RU>UA", "bodies", bound="not_stated"), when={"start": "2026-02-23"}),
        ),
        always(
            record(THEIRS),
            record(flow("RU>UA", "bodies", bound="not_stated"), **OURS),
        ),
    ),
    Trial(
        "handover_told",
        GAVE_300,
        always(record(THEIRS, **OURS)),
        always(record(THEIRS, **OURS)),
        (
            "Russia and Ukraine met on Thursday; 300 journalists had come.",
            "В четверг встретились Россия и Украина; на встречу пришли 300 журналистов.",
            "У четвер зустрілися Росія та Україна; на зустріч прийшли 300 журналістів.",
        ),
    ),
    Trial(
        "plainly_read",
        (
            "Russia gave Ukraine 300 bodies on Thursday.",
            "В четверг Россия передала Украине 300 тел.",
            "У четвер Росія передала Україні 300 тіл.",
        ),
        always(record(THEIRS, **OURS)),
        always(record(THEIRS, **OURS)),
        (
            "The handover of 300 bodies took place on Thursday.",
            "Передача 300 тел состоялась в четверг.",
            "Передача 300 тіл відбулася в четвер.",
        ),
    ),
    Trial(
        "uncounted_told",
        (
            "On Thursday Russia also released prisoners to Ukraine.",
            "В четверг Россия также освободила и передала Украине пленных.",
            "У четвер Росія також звільнила й передала Україні полонених.",
        ),
        always(record(flow("RU>UA", "prisoners", bound="not_stated"))),
        always(record(THEIRS), record(flow("RU>UA", "prisoners", bound="not_stated"))),
        GAVE_300,
    ),
    Trial(
        "orphan",
        (
            "Russia gave Ukraine 300 bodies on Thursday, and Ukraine gave Russia 40 bodies.",
            "В четверг Россия передала Украине 300 тел, а Украина передала России 40 тел.",
            "У четвер Росія передала Україні 300 тіл, а Україна передала Росії 40 тіл.",
        ),
        always(record(THEIRS, flow("UA>RU", "bodies", 40))),
        always(record(THEIRS)),
    ),
)


def cases() -> Iterator[Any]:
    for trial in TRIALS:
        for place, language in enumerate(LANGUAGES):
            name = "-".join(filter(None, (trial.rule, language, trial.note.replace(" ", "_"))))
            yield pytest.param(trial, place, id=name)


def judged(text: str, records: Records) -> ExtractionResult:
    return check(Article(text=text, id="own", published=FRIDAY), records)


@pytest.mark.parametrize(("trial", "place"), list(cases()))
def test_what_is_right_passes(trial: Trial, place: int) -> None:
    text = trial.texts[place]
    result = judged(text, trial.passes(text))
    found = [(item.rule, item.message) for item in result.findings if item.rule == trial.rule]
    assert found == []


@pytest.mark.parametrize(("trial", "place"), list(cases()))
def test_what_is_right_is_verified(trial: Trial, place: int) -> None:
    text = trial.texts[place]
    result = judged(text, trial.passes(text))
    found = [(item.rule, item.message) for item in result.findings if item.severity != "info"]
    assert found == []
    assert {item.verdict for item in result.records} == {"verified"}


@pytest.mark.parametrize(("trial", "place"), list(cases()))
def test_what_is_wrong_fails(trial: Trial, place: int) -> None:
    text = (trial.wrong_texts or trial.texts)[place]
    result = judged(text, trial.fails(text))
    assert trial.rule in {item.rule for item in result.findings}


def test_every_rule_has_its_trial() -> None:
    known = {rule.id for rule in all_rules()}
    assert known <= {trial.rule for trial in TRIALS}
