"""Who went which way, where another side, another sentence or an earlier deed stands beside."""

import pytest

from tests.validate.flowrows import faults
from tests.validate.test_sides import faults as faults_of
from tests.validate.test_ways_told import OWN, rows

TOLD = """
uk|b R U 6400|Від початку літа Україна повернула понад 6400 загиблих.
en|b R U 1200|Ukraine returned 1,200 bodies in August.
ru|b R U 820|Киев сообщил, что принял 815 тел, Москва — что передала 820.
uk|b R U 815|Москва заявила, що віддала 820 тіл, Київ — що отримав 815.
ru|b R U 820|Киев сообщил о 815 телах, Минобороны России — что передало 820.
en|b R U 820|Kyiv said that it had taken in 815 bodies, Moscow that it had handed over 820.
ru|p U R 21|Вчера 30 украинских пленных и 21 российский вернулись домой.
ru|p U R 24|Тридцать украинских военнопленных и 24 российских смогли вернуться на родину.
uk|p U R 24|Тридцять українських полонених і 24 російських змогли повернутися додому.
en|b R U 17|Officials said 17 bodies had been brought back to Ukraine.
en|c R U 640|The minister told parliament 640 children had been brought home to Ukraine.
en|c R U 9|Officials said nine children who had been taken to Russia returned on Monday.
en|p U R 16|The Ukrainian captives are home. Russia's envoy spoke about her own: 16 captured men.
en|p R U 70|We met 70 soldiers that day. And how many Russians did you give up for them?
ru|p R U 70|В тот день мы встретили 70 военных. А сколько россиян вы за них отдали?
uk|p R U 70|Того дня ми зустріли 70 військових. А скільки росіян ви за них віддали?
en|c U R 6|Six children from the Kursk region were reunited with relatives.
ru|c R U 6|Шестеро детей из Харьковской области вернулись домой.
uk|c U R 11|Одинадцятеро пенсіонерів із Суджі повернулися додому.
en|p U R 140|Putin thanked the Emirates for mediation, thanks to which 140 servicemen came home.
ru|p U R 140|Российский лидер поблагодарил Эмираты, благодаря которым вернулись 140 военных.
uk|p U R 140|Путін подякував Еміратам, завдяки яким на батьківщину повернулися 140 військових.
uk|p R U 140|Зеленський подякував Еміратам, завдяки яким додому повернулися 140 військових.
en|b R U 900|Russia passed 900 bodies to Ukraine, Lubinets said in an interview to TASS.
ru|b R U 900|Россия передала Украине 900 тел, посетовала в интервью «Интерфаксу» Москалькова.
ru|b R U 900|Россия предложила Украине принять 900 тел, сообщил Мединский «Интерфаксу».
uk|p U R 15|Додому повернулися 15 наших, розповіла Москалькова в коментарі Інтерфаксу.
ru|p U R 14;p R U 55|За 14 солдат Москва отпустила 55 украинцев.
uk|p U R 14;p R U 55|В обмін на 14 солдатів Москва відпустила 55 українців.
"""
LEFT_OPEN = """
en|b R U 700|Seven hundred dead: the handover to Kyiv followed a pattern that Russian bloggers know.
ru|b R U 700|Украине отдали 700 тел: число, которое российские блогеры не обсуждают.
uk|b R U 700|Україні віддали 700 тіл: число, яке російські блогери не обговорюють.
en|p U R 17|Kyiv freed 19 Russian captives. Moscow speaks of 17.
uk|p U R 17|Київ відпустив 19 полонених росіян, пише Міноборони РФ. У Коордштабі називають 17.
ru|p U R 17|Киев отпустил 19 пленных россиян, пишет Минобороны. В Коордштабе называют 17.
en|p U R 17|Kyiv freed 19 Russian captives. The Coordination Headquarters puts it at 17.
uk|c U R 17|Україна відпустила до Росії групу мешканців. У Верещук інше число — 17.
"""
OTHERS_GAVE = """
en|p U R 45|They met 45 soldiers that day. The Russians gave up two spies for them.
ru|p U R 45|В тот день встретили 45 военных. Россияне отдали за них двух шпионов.
"""
FIGURES = (
    ("en", "Kyiv freed 19 Russian captives. The Coordination Headquarters puts it at 17."),
    ("uk", "Київ відпустив 19 полонених росіян. У Коордштабі називають 17."),
    ("ru", "Киев отпустил 19 пленных россиян. В Коордштабе называют 17."),
)
HELD = (
    ("en", "Russia handed nine captives over to Hungary in May. On Friday two came home."),
    ("ru", "Россия передала Венгрии девять пленных. В пятницу двое из них вернулись домой."),
    ("uk", "Росія передала угорській стороні дев'ять полонених. У п'ятницю двоє повернулися."),
)
NOT_HELD = (
    ("en", "Russia held talks with Hungary in May. On Friday two captives came home."),
    ("ru", "Россия вела переговоры с Венгрией. В пятницу двое пленных вернулись домой."),
    ("uk", "Росія вела перемовини з Угорщиною. У п'ятницю двоє полонених повернулися додому."),
)


@pytest.mark.parametrize("row", rows(TOLD) + rows(LEFT_OPEN) + rows(OTHERS_GAVE))
def test_the_way_told_is_left_alone(row: str) -> None:
    assert not faults(row, OWN)


@pytest.mark.parametrize("row", rows(TOLD))
def test_the_way_back_is_caught(row: str) -> None:
    assert faults(row, OWN, turned=True)


@pytest.mark.parametrize(("language", "text"), FIGURES)
def test_another_figure_is_of_those_told_before(language: str, text: str) -> None:
    said = [("prisoners", "Ukraine", "Russia"), ("prisoners", "Russia", "Ukraine")]
    found = [
        faults_of({"lang": language, "text": text, "flows": [[*flow, 17]], "more": {}})
        for flow in said
    ]
    assert "direction_agrees" not in found[0]
    assert "direction_agrees" in found[1]


def _from_hungary(language: str, text: str) -> set[str]:
    flows = [["prisoners", "Hungary", "Ukraine", 2]]
    return faults_of({"lang": language, "text": text, "flows": flows, "more": {}})


@pytest.mark.parametrize(("language", "text"), HELD)
def test_who_was_given_captives_lets_them_home(language: str, text: str) -> None:
    assert "party_grounded" not in _from_hungary(language, text)


@pytest.mark.parametrize(("language", "text"), NOT_HELD)
def test_who_was_only_talked_to_gives_nobody(language: str, text: str) -> None:
    assert "party_grounded" in _from_hungary(language, text)
