"""Zero told by a verb, and the place of a handover beside that of talks."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.records import ExchangeRecord
from extractor.text.places import lands_of
from extractor.text.speech.speakers import find_speakers
from extractor.validate.check import check

FRIDAY = date(2026, 2, 27)


def rules(text: str, *transfers: tuple[str, str, str, object], **fields: object) -> set[str]:
    flows = [
        {"category": kind, "from_party": giver, "to_party": taker, "quantity": quantity}
        for kind, giver, taker, quantity in transfers
    ]
    record = ExchangeRecord.model_validate({"transfers": flows, **fields})
    result = check(Article(text=text, id="a", published=FRIDAY), [record])
    return {finding.rule for finding in result.records[0].findings}


NONE_BACK = [
    "Russia handed over 40 civilians to Ukraine on Thursday. Ukraine did not hand over civilians "
    "in return.",
    "Россия передала Украине 40 гражданских в четверг. Украина гражданских взамен не передавала.",
    "Росія передала Україні 40 цивільних у четвер. Цивільних Україна натомість не передавала.",
]


@pytest.mark.parametrize("text", NONE_BACK)
@pytest.mark.parametrize("said", ["not_stated", "undisclosed"])
def test_a_negated_verb_tells_zero(text, said):
    there = ("civilians", "Russia", "Ukraine", {"value": 40})
    zero = ("civilians", "Ukraine", "Russia", {"value": 0})
    silent = ("civilians", "Ukraine", "Russia", {"bound": said})
    assert not rules(text, there, zero) & {"zero_or_silence", "quantity_grounded"}
    assert "zero_or_silence" in rules(text, there, silent)


@pytest.mark.parametrize(
    "text",
    [
        "Kyiv put off a swap of prisoners. The Ukrainian negotiators simply did not come.",
        "Киев отложил обмен пленными. Украинские переговорщики просто не приехали.",
        "Київ відклав обмін полоненими. Українські перемовники просто не приїхали.",
    ],
)
def test_what_was_put_off_is_no_zero(text):
    zero = ("prisoners", "Russia", "Ukraine", {"value": 0})
    assert "quantity_grounded" in rules(text, zero, status="postponed")


def test_not_telling_whether_is_secrecy():
    text = (
        "Nine civilians were handed to Russia by Ukraine. Whether Russia gave civilians in return "
        "she would not disclose."
    )
    there = ("civilians", "Ukraine", "Russia", {"value": 9})
    secret = ("civilians", "Russia", "Ukraine", {"bound": "undisclosed"})
    zero = ("civilians", "Russia", "Ukraine", {"value": 0})
    assert "zero_or_silence" not in rules(text, there, secret)
    assert "quantity_grounded" in rules(text, there, zero)


@pytest.mark.parametrize(
    ("text", "talks"),
    [
        ("Prisoners were swapped in Belarus; the deal was settled in Istanbul.", "Istanbul"),
        ("The sides will meet in Geneva. Prisoners were swapped in Belarus.", "Geneva"),
        ("Пленных обменяли в Белоруссии, условились об этом в Стамбуле.", "Стамбул"),
        ("Полонених обміняли в Білорусі, у Стамбулі про це лише йшлося.", "Стамбул"),
        ("GENEVA - Prisoners were swapped in Belarus.", "Geneva"),
        ("The swap, agreed on in Istanbul, took place in Belarus.", "Istanbul"),
        ("Under the deal struck in Riyadh, prisoners were swapped in Belarus.", "Riyadh"),
        ("Freed in Belarus, the prisoners owe it to the Emirati capital's talks.", "Abu Dhabi"),
        ("Договорённость об обмене заключили в Стамбуле. Обмен прошёл в Белоруссии.", "Стамбул"),
        ("Обмен, о котором договорились в Стамбуле, прошёл в Белоруссии.", "Стамбул"),
        ("Новая встреча пройдёт, вероятно, в Дохе. Пленных обменяли в Белоруссии.", "Доха"),
        ("Обмін після Стамбула: полонених передали в Білорусі.", "Стамбул"),
        ("Ватикан радить зустрітися знову. Полонених передали в Білорусі.", "Ватикан"),
        ("Зустріч із Москальковою буде — імовірно, в Мінську. Обмін був у Білорусі.", "Мінськ"),
    ],
)
def test_the_town_of_talks_is_no_place_of_a_handover(text, talks):
    flow = ("prisoners", "Russia", "Ukraine", {"bound": "not_stated"})
    assert "place_of_event" in rules(text, flow, location=talks)
    assert "place_of_event" not in rules(text, flow, location="Belarus")


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine says it took in 1,245 bodies on Thursday. Russia's Vladimir Medinsky insists that "
        "it was 1,248.",
        "Украина сообщила, что приняла в четверг 1245 тел. Владимир Мединский говорит о 1248.",
        "Україна повідомила, що прийняла у четвер 1245 тіл. Володимир Мединський каже про 1248.",
    ],
)
@pytest.mark.parametrize("value", [1245, 1248])
def test_neither_rival_figure_is_both_sides_own(text, value):
    flow = ("bodies", "Russia", "Ukraine", {"value": value})
    both = [{"speaker": "Ukraine", "side": "Ukraine"}, {"speaker": "Мединский", "side": "Russia"}]
    when = {"start": "2026-02-26"}
    assert "claims_apart" in rules(text, flow, when=when, attributions=both)
    assert "claims_apart" not in rules(text, flow, when=when, attributions=both[:1])


def test_people_counted_apart_make_no_rival_figure():
    text = (
        "302 prisoners returned to Ukraine from Russia, two of them civilians.\n\n"
        "Russia said that it had handed over 300 prisoners to Ukraine."
    )
    flow = ("prisoners", "Russia", "Ukraine", {"value": 300})
    both = [{"speaker": "Ukraine", "side": "Ukraine"}, {"speaker": "Russia", "side": "Russia"}]
    assert "claims_apart" not in rules(text, flow, attributions=both)


def test_nobody_speaks_in_the_united_states():
    text = "The envoy said teams from the United States and Russia had agreed."
    assert [speaker.name for speaker in find_speakers(text)] == ["envoy"]


def test_lands_lie_around_each_other():
    assert lands_of("Çırağan Palace") == {"Istanbul", "Türkiye"}
    assert lands_of("Minsk") == {"Belarus"}
    assert lands_of("Türkiye") == frozenset()


@pytest.mark.parametrize(
    "text",
    [
        "Russia sent 15 civilians and 60 soldiers to Ukraine. No Russian civilians were among those"
        " going east.",
        "Russia sent 15 civilians to Ukraine. As many soldiers as before left an hour earlier; of"
        " civilians there were none in that direction.",
        "Россия передала Украине 15 гражданских. Гражданских в ту сторону не было.",
        "Росія передала Україні 15 цивільних. Цивільних у той бік не було.",
    ],
)
def test_none_in_that_direction_is_zero_and_no_silence(text: str) -> None:
    ends = {"from_party": "Russia", "to_party": "Ukraine"}
    back = {"from_party": "Ukraine", "to_party": "Russia"}
    there = {"category": "civilians", **ends, "quantity": {"value": 15}}
    record = {"kind": "exchange", "transfers": [there, {"category": "civilians", **back}]}
    article = Article(text=text, id="note", published=date(2025, 6, 20))
    found = check(article, [record]).records[0].findings
    assert "zero_or_silence" in {finding.rule for finding in found}
