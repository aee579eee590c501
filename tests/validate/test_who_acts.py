"""Who is named as acting, telling or untold: no way of a count; and ways told in few words."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.validate.check import check
from tests.validate.flowrows import faults

OWN = {"direction_agrees", "direction_usual"}
# right records, whose words seemed to tell the other way
TOLD = """
en|p R U 164|Moscow let 160 men go. He gave 164. Of the Russians he said nothing.
ru|p R U 90|Домой приехали 90 человек. О россиянах в сводке ни слова.
en|c U R 15|Moskalkova wrote of fifteen people. She said the Ukrainians had received nobody.
en|b R U 500|In the spring the Russians had announced 500 bodies and delivered precisely that.
en|b R U 900|The Coordination Headquarters told families to be ready for a handover of 900 bodies.
ru|b R U 900|Координационный штаб попросил родных готовиться к передаче 900 тел.
uk|b R U 900|Координаційний штаб попросив рідних готуватися до передачі 900 тіл.
en|b R U 900|Kyiv expects the transfer of 900 bodies next week.
en|b U R 30|Moscow has confirmed the handover of 30 bodies.
en|c R U 40;c U R 25|Russia will free 40 civilians, and for its part Ukraine will let 25 people go.
en|p R U 205;p U R 207|Russia freed 205 men and Ukraine, for its part, let 207 go home.
uk|p R U 50;p U R 1|Росія віддасть 50 бійців, якщо Київ поверне одного полоненого генерала.
ru|p R U 50;p U R 1|Россия отдаст 50 бойцов, если Киев вернёт одного пленного генерала.
en|p R U 40|None of the 40 whom the Russians released had seen a doctor.
ru|c U R 12|Москалькова встретила двенадцать мирных жителей, которых Украина пропустила.
uk|c U R 12|Москалькова зустріла дванадцятьох цивільних, яких Україна пропустила.
en|b R U 1200|"We brought 1,200 bodies and we shall take 1,200 back," General Zorin said.
"""
# words so few that only one way is left
PLAIN = """
en|b R U 1000;b U R 38|Some 1,000 bodies were returned by the Russians and 38 by the Ukrainians.
ru|b R U 1000;b U R 38|Россией передано 1000 тел, Украиной — 38.
uk|b R U 1000;b U R 38|Росією передано 1000 тіл, Україною — лише 38.
en|p U R 80;p R U 84|The Russian side received 80 men, the Ukrainian 84.
en|k R U 5|Today five more of our children are on Ukrainian soil.
ru|k R U 5|Сегодня ещё пятеро наших детей уже на украинской земле.
uk|k R U 5|Сьогодні ще п'ятеро наших дітей на українській землі.
en|p U R 9|Nine servicemen set foot on Russian soil on Friday.
ru|k R U 4|Украина отдала 8 детей. Россия вернёт четверых детей, увезённых три года назад.
"""


@pytest.mark.parametrize("row", [*TOLD.strip().splitlines(), *PLAIN.strip().splitlines()])
def test_who_acts_or_tells_is_not_who_is_counted(row: str) -> None:
    assert not faults(row, OWN)


@pytest.mark.parametrize("row", PLAIN.strip().splitlines())
def test_a_way_told_in_few_words_is_not_the_other_one(row: str) -> None:
    assert faults(row, OWN, turned=True)


def disputed(text: str, figure: int, sides: tuple[str, str]) -> bool:
    """Whether a figure that both sides are said to give is held apart from the other one."""
    flow = {"category": "prisoners", "from_party": "Russia", "to_party": "Ukraine"}
    said = zip(sides, ("Russia", "Ukraine"), strict=True)
    record = {
        "kind": "exchange",
        "transfers": [{**flow, "quantity": {"value": figure}}],
        "attributions": [{"speaker": who, "side": side} for who, side in said],
    }
    article = Article(id="t", text=text, published=date(2025, 12, 20))
    found = check(article, [record]).records[0].findings
    return "claims_apart" in {each.rule for each in found}


def test_he_gives_a_figure_of_his_own() -> None:
    text = (
        "MOSCOW. The defence ministry reported that 160 Ukrainian prisoners had been released.\n\n"
        "KYIV. President Zelensky shook hands for half an hour. It was cold. There was tea."
        " Many wept. The number he gave in the evening was {}."
    )
    sides = "defence ministry", "Zelensky"
    assert disputed(text.format(164), 160, sides)
    assert not disputed(text.format(160), 160, sides)


def test_a_ministry_is_named_by_its_longer_name() -> None:
    text = (
        "The Emirates, which mediated, published no figure. Their foreign ministry said that"
        " Russia would free 200 Ukrainian prisoners."
    )
    record = {
        "kind": "exchange",
        "status": "planned",
        "transfers": [
            {
                "category": "prisoners",
                "from_party": "Russia",
                "to_party": "Ukraine",
                "quantity": {"value": 200},
            }
        ],
    }

    def is_named(speaker: str) -> bool:
        said = {**record, "attributions": [{"speaker": speaker}]}
        found = check(Article(id="t", text=text), [said]).records[0].findings
        return "speaker_grounded" not in {each.rule for each in found}

    assert is_named("UAE Ministry of Foreign Affairs")
    assert not is_named("UAE Ministry of Defence")
    assert not is_named("Turkish Ministry of Foreign Affairs")
