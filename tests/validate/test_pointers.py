"""Words that point back, and bare figures that count something else, dispute no record."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.records import Attribution, ExchangeRecord, Quantity, Transfer, When
from extractor.validate.check import check

DAY = date(2025, 8, 21)


def _record(
    value: int,
    category: str = "prisoners",
    back: int | None = None,
    when: When | None = None,
    **told: object,
) -> ExchangeRecord:
    ways = [("Russia", "Ukraine", value)]
    ways += [] if back is None else [("Ukraine", "Russia", back)]
    flows = [
        Transfer(category=category, from_party=a, to_party=b, quantity=Quantity(value=n))
        for a, b, n in ways
    ]
    fields = {"scope": "single", "status": "completed", "attributions": [], **told}
    return ExchangeRecord(transfers=flows, when=when or When(), **fields)


def _rules(text: str, *records: ExchangeRecord, of: int = 0) -> set[str]:
    found = check(Article(id="a", text=text, published=DAY), list(records)).records[of]
    return {each.rule for each in found.findings if each.severity != "info"}


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("They met in Minsk, while a swap was going on there: Russia freed 90 Ukrainians.", True),
        ("They met in Minsk and the talks went on there. Russia freed 90 Ukrainians.", False),
        ("Омбудсмены встретились в Минске. Там же передали пленных: 90 украинцев.", True),
        ("Омбудсмены встретились в Минске. Там же шли переговоры. РФ вернула 90 украинцев.", False),
        (
            "Омбудсмани зустрілися в Мінську, поки там тривав обмін: додому їхали 90 українців.",
            True,
        ),
        ("Омбудсмани зустрілися в Мінську, там і домовлялися. РФ віддала 90 українців.", False),
        ("Их привезли на погранпереход «Мокраны» и отдали Украине: 90 пленных.", True),
    ],
)
def test_there_points_back_to_a_place(text: str, own: bool) -> None:
    place = "Мокраны" if "Мокраны" in text else "Minsk"
    assert ("place_of_event" not in _rules(text, _record(90, location=place))) is own


@pytest.mark.parametrize(
    ("text", "body", "side"),
    [
        ("Росіянам, за даними їхнього міноборони, віддали 248 осіб.", "міноборони", "Russia"),
        ("Россияне, по данным их минобороны, получили 248 человек.", "минобороны", "Russia"),
        ("The defence ministry in Moscow told of 248 men.", "defence ministry", "Russia"),
        ("Минобороны в Москве сообщило о 248 вернувшихся.", "минобороны", "Russia"),
        ("Міноборони в Києві каже про 248 осіб.", "міноборони", "Ukraine"),
        ("Ukrainians, their defence ministry said, got 248 men.", "defence ministry", "Ukraine"),
    ],
)
def test_their_ministry_is_of_the_side_named_before(text: str, body: str, side: str) -> None:
    for told in ("Russia", "Ukraine"):
        voice = Attribution(speaker=body, side=told, act="announced")
        faults = _rules(text, _record(248, attributions=[voice]))
        assert ("speaker_side" in faults) is (told != side)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Посредниками были Эмираты. По данным тамошнего МИД, вернулись 90 человек.", "МИД ОАЭ"),
        ("Посередником був Катар. Тамтешнє МЗС каже про 90 людей.", "МЗС Катару"),
    ],
)
def test_a_ministry_of_that_land_is_named(text: str, speaker: str) -> None:
    voice = Attribution(speaker=speaker, act="announced")
    assert "speaker_grounded" not in _rules(text, _record(90, attributions=[voice]))
    away = text.replace("Эмираты", "друзья").replace("Катар", "хтось")
    assert "speaker_grounded" in _rules(away, _record(90, attributions=[voice]))


def test_a_side_may_go_by_any_of_its_names() -> None:
    text = "90 Ukrainians came home, said Hakan Fidan of Turkey."
    for side in ("Turkey", "Türkiye"):
        voice = Attribution(speaker="Hakan Fidan", side=side, act="announced")
        assert "speaker_side" not in _rules(text, _record(90, attributions=[voice]))


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("War digest, day 1,204\nKyiv got 1,212 bodies, it said. Moscow confirmed.", False),
        ("Киев получил 1212 тел. Выпуск № 1204. Москва это подтвердила.", False),
        ("Kyiv got 1,212 bodies, it said. Moscow put it at 1,204.", True),
        ("Київ отримав 1212 тіл. Москва назвала іншу цифру: 1204.", True),
        (
            "Kyiv got 1,212 bodies, it said. Of prisoners 1,250 are to go home. Moscow would not"
            " confirm the 1,250.",
            False,
        ),
    ],
)
def test_a_number_of_another_thing_is_no_rival(text: str, apart: bool) -> None:
    voices = [
        Attribution(speaker="Kyiv", side="Ukraine", act="announced"),
        Attribution(speaker="Moscow", side="Russia", act="confirmed"),
    ]
    assert ("claims_apart" in _rules(text, _record(1212, "bodies", attributions=voices))) is apart


@pytest.mark.parametrize(
    "text",
    [
        "Russia returned 1,000 bodies on Wednesday. In February the score was 1,000 to 35.",
        "Россия вернула Украине 1000 тел в среду. В феврале счёт был 1000 к 35.",
        "Росія повернула Україні 1000 тіл у середу. У лютому рахунок був 1000 проти 35.",
    ],
)
def test_a_score_tells_an_event_of_its_own(text: str) -> None:
    wednesday, february = date(2025, 8, 20), date(2025, 2, 1)
    news = _record(1000, "bodies", when=When(start=wednesday, end=wednesday))
    past = _record(1000, "bodies", 35, When(start=february, end=date(2025, 2, 28)))
    assert all("told_once" not in _rules(text, news, past, of=each) for each in (0, 1))
    lone = text.partition(". ")[0] + "."
    assert "told_once" in _rules(lone, news, past) | _rules(lone, news, past, of=1)
