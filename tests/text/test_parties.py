"""Who is named: every language, every case, whole words only."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.tables import read_table
from extractor.text.parties import canonical_party, find_parties
from extractor.text.places import find_places

KINDS = [
    ("Russia", "Russia", "state"),
    ("the Russian Federation", "Russia", "state"),
    ("the Russian side", "Russia", "state"),
    ("Ukraine's side", "Ukraine", "state"),
    ("RUSSIA", "Russia", "state"),
    ("Moscow", "Russia", "capital"),
    ("the Kremlin", "Russia", "capital"),
    ("Kiev", "Ukraine", "capital"),
    ("Russians", "Russia", "demonym"),
    ("Ukrainian", "Ukraine", "demonym"),
    ("Turkish", "Türkiye", "demonym"),
    ("Emirati", "United Arab Emirates", "demonym"),
    ("Putin", "Russia", "leader"),
    ("Rustem Umerov", "Ukraine", "leader"),
    ("Erdoğan", "Türkiye", "leader"),
    ("MBZ", "United Arab Emirates", "leader"),
    ("the Ministry of Defence of Russia", "Russia", "organ"),
    ("the Russian defense ministry", "Russia", "organ"),
    ("Ukraine's Foreign Ministry", "Ukraine", "organ"),
    ("the Coordination Headquarters for the Treatment of POWs", "Ukraine", "organ"),
    ("AFU", "Ukraine", "army"),
    ("Russian forces", "Russia", "army"),
    ("the Armed Forces of Ukraine", "Ukraine", "army"),
    ("U.S.", "United States", "state"),
    ("Nato", "NATO", "state"),
    ("Red Cross", "Red Cross (ICRC)", "state"),
    ("Holy See", "Vatican", "capital"),
    ("РФ", "Russia", "state"),
    ("российской стороной", "Russia", "state"),
    ("Банковой", "Ukraine", "capital"),
    ("Минобороны РФ", "Russia", "organ"),
    ("Министерством обороны Российской Федерации", "Russia", "organ"),
    ("МИДа Украины", "Ukraine", "organ"),
    ("ВС РФ", "Russia", "army"),
    ("вооружённых сил Украины", "Ukraine", "army"),
    ("россиянами", "Russia", "demonym"),
    ("украинцев", "Ukraine", "demonym"),
    ("Соединенными Штатами", "United States", "state"),
    ("Объединёнными Арабскими Эмиратами", "United Arab Emirates", "state"),
    ("Ватикане", "Vatican", "state"),
    ("Путиным", "Russia", "leader"),
    ("Татьяне Москальковой", "Russia", "leader"),
    ("українською стороною", "Ukraine", "state"),
    ("Російської Федерації", "Russia", "state"),
    ("Білорусі", "Belarus", "state"),
    ("Києву", "Ukraine", "capital"),
    ("ЗСУ", "Ukraine", "army"),
    ("Збройних сил України", "Ukraine", "army"),
    ("ГУР", "Ukraine", "organ"),
    ("Координаційним штабом", "Ukraine", "organ"),
    ("росіяни", "Russia", "demonym"),
    ("Лубінця", "Ukraine", "leader"),
    ("Туреччиною", "Türkiye", "state"),
    ("Швейцарії", "Switzerland", "state"),
    ("Interfax-Ukraine", "Ukraine", "organ"),
    ("нигерийцев", "Nigeria", "demonym"),
    ("Найробі", "Kenya", "capital"),
    ("Шри-Ланкой", "Sri Lanka", "state"),
    ("Luxembourg's", "Luxembourg", "state"),
    ("лівійський", "Libya", "demonym"),
]


@pytest.mark.parametrize(("words", "party", "kind"), KINDS)
def test_kinds(words: str, party: str, kind: str) -> None:
    (mention,) = find_parties(words)
    assert (mention.party, mention.kind) == (party, kind)
    assert words.endswith(words[mention.start : mention.end]) or "'" in words


DECLENSIONS = {
    "Russia": [
        ("Россия России России Россию Россией России", "ngdail"),
        ("Росія Росії Росії Росію Росією Росії", "ngdail"),
    ],
    "Ukraine": [
        ("Украина Украины Украине Украину Украиной Украине", "ngdail"),
        ("Україна України Україні Україну Україною Україні", "ngdail"),
        ("Киев Киева Киеву Киев Киевом Киеве", "ngdail"),
        ("Зеленський Зеленського Зеленському Зеленського Зеленським Зеленському", "ngdail"),
    ],
}
LETTERS = {"n": "nom", "g": "gen", "d": "dat", "a": "acc", "i": "ins", "l": "loc"}


@pytest.mark.parametrize(
    ("party", "form", "case"),
    [
        (party, form, LETTERS[letter])
        for party, rows in DECLENSIONS.items()
        for forms, letters in rows
        for form, letter in zip(forms.split(), letters, strict=True)
    ],
)
def test_cases(party: str, form: str, case: str) -> None:
    (mention,) = find_parties(form)
    assert mention.party == party
    assert case in mention.cases


def test_cases_tell_giver_from_receiver() -> None:
    giver, receiver = find_parties("Россия передала Украине тела")
    assert giver.cases == {"nom"}
    assert "nom" not in receiver.cases
    assert "dat" in receiver.cases


def test_a_joined_name_has_the_cases_of_both_words() -> None:
    (mention,) = find_parties("от российской стороны")
    assert mention.cases == {"gen"}
    assert mention.lemma == "российская сторона"


def test_english_has_no_cases() -> None:
    assert find_parties("Russia")[0].cases == frozenset()


@pytest.mark.parametrize(
    "text",
    [
        "Avalon",
        "let us go",
        "both sides agreed",
        "обе стороны",
        "сторони домовилися",
        "Russian roulette",
        "pro-Russian fighters",
        "a plate of turkey",
        "Киевская область",
        "украинскость",
        "чад",
        "New Mexico",
        "Mediated by the Russian Orthodox Church.",
        "При посредничестве Русской православной церкви",
        "За участю Російської православної церкви",
        "Prussian blue",
        "the Sea of Azov",
        "Голос Америки",
    ],
)
def test_not_a_party(text: str) -> None:
    assert find_parties(text) == []


def test_adjectives_in_a_row_are_two_parties() -> None:
    assert [m.party for m in find_parties("российско-украинские переговоры")] == [
        "Russia",
        "Ukraine",
    ]
    assert [m.party for m in find_parties("the US-Russia channel")] == ["United States", "Russia"]


def test_a_blank_line_parts_a_name() -> None:
    assert [m.party for m in find_parties("United\n\nStates")] == []
    assert [m.party for m in find_parties("United\nStates")] == ["United States"]


@pytest.mark.parametrize("words", ["Мали вони сотню.", "Того дня 9 осіб", "Чад стоял", "комори"])
def test_a_word_that_sounds_like_a_state_is_none(words: str) -> None:
    assert find_parties(words) == []


def test_an_organ_has_one_name_in_three_languages() -> None:
    texts = ["Russian Defence Ministry", "Минобороны РФ", "Міністерством оборони Росії"]
    assert {find_parties(text)[0].name for text in texts} == {"Ministry of Defence of Russia"}


@pytest.mark.parametrize(
    ("name", "party"),
    [
        ("the Russian side", "Russia"),
        ("російська сторона", "Russia"),
        ("киеве", "Ukraine"),
        ("ukraine", "Ukraine"),
        ("us", "United States"),
        ("The U.S.", "United States"),
        ("Turkey", "Türkiye"),
        ("uae", "United Arab Emirates"),
        ("ICRC", "Red Cross (ICRC)"),
        ("Ukraine's", "Ukraine"),
        ("Russia and Ukraine", None),
        ("both sides", None),
        ("Atlantis", None),
        ("", None),
        ("the", None),
    ],
)
def test_canonical_party(name: str, party: str | None) -> None:
    assert canonical_party(name) == party


@given(
    st.text(alphabet=st.one_of(st.characters(), st.sampled_from("РФ UKраїна'’.-\n")), max_size=80)
)
@settings(max_examples=150, deadline=None)
def test_any_text(text: str) -> None:
    last = 0
    for mention in find_parties(text):
        assert last <= mention.start < mention.end <= len(text)
        last = mention.end
    canonical_party(text)


def test_time_grows_with_length() -> None:
    def seconds(times: int) -> float:
        text = "Ministry of " * times + "Russian " * times + "'" * times
        begin = time.process_time()
        find_parties(text)
        return time.process_time() - begin

    seconds(100)
    assert seconds(16_000) < 16 * max(seconds(4_000), 0.02)


ENDINGS = {
    "ru": "ий ая ое ие ого ой ую ому им ом их ими",
    "uk": "ий а е і ого ої у ому ій им ою их ими",
}
ADJECTIVES = sorted(
    {
        (language, lemma, party)
        for party, languages in read_table("extractor.text", "parties.yaml")["parties"].items()
        for language, kinds in languages.items()
        for lemma in kinds.get("demonym", [])
        if language in ENDINGS and lemma.endswith(("ский", "цкий", "зкий", "кий"))
    }
)


@pytest.mark.parametrize(("language", "lemma", "party"), ADJECTIVES)
def test_a_peoples_adjective_in_all_its_forms(language: str, lemma: str, party: str) -> None:
    forms = [lemma[:-2] + ending for ending in ENDINGS[language].split()]
    assert [form for form in forms if [m.party for m in find_parties(form)] != [party]] == []


@pytest.mark.parametrize(
    "text", ["Досі нікого не повернули.", "Досі невідомо, де 20 тіл", "Список Досі не готовий"]
)
def test_until_now_is_no_capital(text: str) -> None:
    assert find_parties(text) == []
    assert find_places(text) == []


def test_the_capital_itself_stands_after_in() -> None:
    assert [m.party for m in find_parties("Зустріч у Досі завершено")] == ["Qatar"]
    assert [m.place for m in find_places("Зустріч у Досі завершено")] == ["Doha"]
