"""Triage: no article with a record is left out; many without one are."""

import time
from pathlib import Path

import pytest

from extractor.article import Article
from extractor.batch.triage import REASON, _stems, why_skip
from extractor.evaluate.gold import load_gold

GOLD = Path(__file__).parents[2] / "seeds" / "gold"

WITHOUT = {
    "en strikes": "Overnight shelling of the port district wounded eleven residents and damaged "
    "a bakery, the city council said. Rescuers pulled two bodies from the rubble of a warehouse. "
    "Air defences shot down 41 of 60 drones, and the power was out in three districts.",
    "en weather": "A cold front will bring up to 30 centimetres of snow to the north by Sunday, "
    "forecasters said. Drivers are asked to fit winter tyres, and 14 flights were late.",
    "en market": "The grain harvest fell by 12 percent to 54 million tonnes, the ministry said. "
    "Prices at the docks rose for a third week, while the central bank kept its rate at 15.5.",
    "ru strikes": "В результате обстрела города ранены двенадцать человек, погибли двое, сообщил "
    "губернатор. Повреждены 34 дома и школа. Силы ПВО за ночь сбили 58 беспилотников, обломки "
    "одного упали на склад удобрений.",
    "ru weather": "На выходных синоптики ждут в области до 25 сантиметров снега и ветер до 20 "
    "метров в секунду. На трассах работает 140 снегоуборочных машин, в школах учатся удалённо.",
    "ru market": "Урожай зерна в этом году снизился на 12 процентов и составил 54 миллиона тонн. "
    "Биржевые цены растут третью неделю подряд, ставка осталась прежней, курс почти не изменился.",
    "uk strikes": "Уночі ворог вдарив по енергетиці області: без світла лишилися 40 тисяч родин. "
    "Поранено сімох мешканців, двоє у важкому стані. Енергетики ремонтують лінії, працює штаб, "
    "а школи переходять на дистанційне навчання.",
    "uk weather": "На вихідних синоптики чекають до 25 сантиметрів снігу та вітер до 20 метрів за "
    "секунду. На трасах працюють 140 машин, а потяги із заходу запізнюються на дві години.",
    "uk market": "Врожай зерна цього року зменшився на 12 відсотків і становить 54 мільйони тонн. "
    "Ціни на біржі ростуть третій тиждень поспіль, облікова ставка лишилася такою, як була.",
}
WITH = {
    "en": [
        "Forty fighters are home again after two years behind bars, their brigade wrote.",
        "The remains of nine men were handed to their side at the border.",
        "Two coffins came back across the river on Tuesday.",
        "The president spoke by telephone with his Turkish counterpart about the strait.",
        "Moscow refused to sign the document that Washington had put forward.",
        "Kyiv called the offer of a pause in strikes a trap, the foreign minister wrote.",
        "Eleven youngsters whom they had taken away were reunited with their mothers.",
    ],
    "ru": [
        "Сорок бойцов вернулись домой после двух лет за решёткой, написали в бригаде.",
        "Останки девяти мужчин отдали на границе родным.",
        "Украинская сторона получила тела 25 человек.",
        "Президент позвонил турецкому коллеге и рассказал ему о проливе.",
        "Москва отказалась подписать бумагу, которую предложил Вашингтон.",
        "Министр приедет в Стамбул, где его ждёт встреча с послом.",
        "Двоих моряков привезли на родину.",
    ],
    "uk": [
        "Сорок бійців повернулися додому після двох років за ґратами, написали в бригаді.",
        "Рештки забрали раніше, а останки дев'яти чоловіків віддали на кордоні рідним.",
        "Українська сторона отримала тіла 25 людей.",
        "Президент зателефонував турецькому колезі й розповів йому про протоку.",
        "Москва відмовилася підписати папір, який запропонував Вашингтон.",
        "Міністр приїде до Стамбула, де на нього чекає зустріч із послом.",
        "Троє хлопців вийшли з колонії й уже вдома.",
    ],
}


@pytest.mark.parametrize("split", [".", "dev"])
def test_no_gold_article_with_a_record_is_left_out(split: str) -> None:
    told = [case for case in load_gold(GOLD / split) if case.records]
    assert len(told) >= 5
    assert [case.article.id for case in told if why_skip(case.article)] == []


def test_gold_articles_without_a_record_are_spared() -> None:
    without = [case for case in load_gold(GOLD / "dev") if not case.records]
    spared = {case.article.id for case in without if why_skip(case.article)}
    first = {case.article.id for case in without if "-dev-" in case.article.id}
    assert len(spared & first) >= 0.8 * len(first) > 0  # what the words were chosen on
    assert len(spared) >= 0.5 * len(without)  # with articles that came later


@pytest.mark.parametrize("text", [text for texts in WITH.values() for text in texts])
def test_what_may_tell_of_an_exchange_or_talks_passes(text: str) -> None:
    assert why_skip(Article(text=text)) is None


@pytest.mark.parametrize("name", WITHOUT)
def test_news_without_any_of_it_is_left_out(name: str) -> None:
    assert why_skip(Article(text=WITHOUT[name])) == REASON


@pytest.mark.parametrize("name", ["en strikes", "ru strikes", "uk strikes"])
@pytest.mark.parametrize(
    "hidden",
    ["An ex\u00adchange followed.", "Об\u200bмен прошёл.", "Oбмiн відбувся.", "Обмі\u0301н."],
)
def test_a_hidden_word_counts(name: str, hidden: str) -> None:
    assert why_skip(Article(text=f"{WITHOUT[name]} {hidden}")) is None


def test_the_title_counts() -> None:
    text = WITHOUT["en strikes"]
    assert why_skip(Article(text=text, title="Prisoners swapped on the border")) is None


@pytest.mark.parametrize(
    "text",
    [
        "Die Stadt meldete am Morgen elf Verletzte, und drei Bezirke waren ohne Strom geblieben.",
        "Градът съобщи за единадесет ранени, а три района бяха без ток през нощта и сутринта.",
        "41 : 60",
        "",
    ],
)
def test_what_cannot_be_judged_is_not_left_out(text: str) -> None:
    assert why_skip(Article(text=text)) is None


def test_the_words_of_a_pair_must_stand_close() -> None:
    filler = " The harvest fell by a tenth, and prices at the docks rose again that week." * 6
    far = f"A minister opened the new bridge.{filler} Nobody phoned."
    assert why_skip(Article(text=far)) == REASON
    assert why_skip(Article(text="A minister opened the new bridge. Nobody phoned.")) is None


def test_no_stem_is_too_short_to_be_found() -> None:
    stems = [stem for entries in _stems().values() for stem, _, _ in entries]
    assert [stem for stem in stems if len(stem) < 3 or not stem.isalpha()] == []
    assert len(stems) > 500


def test_a_long_text_takes_time_in_proportion() -> None:
    text = (WITHOUT["ru strikes"] + " ") * 400  # 100,000 letters
    began = time.process_time()
    assert why_skip(Article(text=text)) == REASON
    assert time.process_time() - began < 2
