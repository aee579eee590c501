import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.text.fold import fold
from extractor.text.sentences import split_sentences


def pieces(text: str) -> list[str]:
    folded = fold(text).text
    return [folded[sentence.start : sentence.end] for sentence in split_sentences(folded)]


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. Special Envoy met Gen. Adams and Mr. Brown on Oct. 6.",
        "He spoke at 5 p.m. Kyiv time in Washington, D.C. on Monday.",
        "J. D. Vance and V. R. Petrenko signed it.",
        "It is No. 7 on the list, i.e. the last, vs. 12 before.",
        "Some 1,212.5 tons and 3.5 million were named.",
        '"Are they home?" she asked.',
        "They waited... and then the buses came.",
        "Об этом сообщил В. Мединский в эфире.",
        "В 2025 г. Россия передала Украине 5 тыс. тел и 6 млн. рублей.",
        "Музей им. Пушкина в г. Киев, т.е. на ул. Садовой, открыт.",
        "По ст. 5 закона и п. 3 договора их вернут.",
        "Указ подписал А.С. Иванов, его сменил Дж. Байден.",
        '"Они дома!" - сказал он.',
        "Мать ждала… и дождалась.",
        "У 2025 р. Росія повернула 5 тис. тіл у м. Київ.",
        "О. Лубінець та ген. Коваль прибули на вул. Садову.",
        "Це сталося 6 жовт. 2025 року, тобто торік.",
        "Він назвав 1,5 млн. гривень.",
        "1. Russia hands over the lists.",
        "Gazeta.Ru reported it.",
    ],
)
def test_one_sentence_stays_whole(text: str) -> None:
    assert pieces(text) == [fold(text).text]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The talks were held in the U.S.", "The two sides met again."),
        ("They left at 5 p.m.", "But nobody came."),
        ("Kyiv returned 30.", "1,000 bodies came back."),
        ('He said: "They are home."', "Then he left."),
        ("It ended in 2025.", "Russia agreed."),
        ("Are they home?", "Nobody knows!"),
        ("Передано 1000 тел.", "35 тел получила Россия."),
        ("Погибло 5 тыс.", "Россия молчит."),
        ("Обмен прошёл в 2025 г.", "Об этом сообщил штаб."),
        ('Он сказал: "Они дома".', "Потом уехал."),
        ("За прошлый год.", "1000 тел вернули."),
        ("У складі був полк.", "Росія передала списки."),
        ("Обмін відбувся у 2025 р.", "Про це повідомив штаб."),
        ("Повернули 1000 тіл.", "27 тіл передали."),
        ("Все ждали…", "Автобусы пришли."),
        ("All came home.", "- Officials said so."),
        ("The list grew.[1]", "Nobody objected."),
    ],
)
def test_two_sentences_part(first: str, second: str) -> None:
    assert pieces(f"{first} {second}") == [first, second]


def test_a_lost_space_still_parts_sentences() -> None:
    assert pieces("They came home.Russia returned 5.") == ["They came home.", "Russia returned 5."]


def test_headlines_and_menus_end_with_their_line() -> None:
    text = "Bodies Come Home\nIncidents\n\nRussia gave 5.\nUkraine gave 6."
    assert pieces(text) == ["Bodies Come Home", "Incidents", "Russia gave 5.", "Ukraine gave 6."]


WRAPPED = (
    "Officials of both countries said on Monday that the buses had\n"
    "crossed the border before noon and that all of the 25 men on\n"
    "the list were home. Nobody was left behind this time."
)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_lines_broken_at_a_width_are_one_paragraph(newline: str) -> None:
    text = fold((WRAPPED + "\n\nA Heading\n\nThe end.").replace("\n", newline)).text
    found = split_sentences(text)
    assert [text[s.start : s.end].split()[0] for s in found] == ["Officials", "Nobody", "A", "The"]
    assert [s.paragraph for s in found] == [0, 0, 1, 2]


def test_a_list_of_headlines_is_not_taken_for_a_broken_line() -> None:
    text = "A first headline that is rather long for a list\nSecond headline\nThird one of the list"
    assert len(pieces(text)) == 3


def test_a_link_that_broke_a_line_goes_on() -> None:
    text = "The figure was given by the ministry in its\nevening statement on the exchange."
    assert len(pieces(text)) == 1


def test_the_crawlers_date_stands_alone() -> None:
    text = " date 2026-01-05 Ten Men Freed\nThey are home."
    assert pieces(text) == ["date 2026-01-05", "Ten Men Freed", "They are home."]
    assert [s.paragraph for s in split_sentences(text)] == [0, 1, 2]


def test_small_letters_only_still_part() -> None:
    assert pieces("they came home. nobody knew.") == ["they came home.", "nobody knew."]


def test_nothing_gives_nothing() -> None:
    assert split_sentences("") == []
    assert split_sentences(" \n\t\n") == []


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *("\n", "\n\n", "\r\n", " ", " date 2026-01-01"),
                *[
                    "U.S.",
                    "тел.",
                    "г.",
                    "Russia",
                    "он",
                    "5",
                    ".",
                    "!",
                    "…",
                    "(",
                    ")",
                    "В.",
                    ",",
                    "-",
                    "p.m.",
                    "і",
                    "{",
                    '"',
                ],
            ]
        ),
        max_size=40,
    ).map(" ".join)
)
def test_every_visible_character_is_in_exactly_one_sentence(text: str) -> None:
    folded = fold(text).text
    covered = [0] * len(folded)
    sentences = split_sentences(folded)
    for number, sentence in enumerate(sentences):
        content = folded[sentence.start : sentence.end]
        assert content == content.strip() != ""
        assert sentence.index == number
        for offset in range(sentence.start, sentence.end):
            covered[offset] += 1
    assert max(covered, default=0) <= 1
    assert all(count or char.isspace() for count, char in zip(covered, folded, strict=True))
    numbers = [sentence.paragraph for sentence in sentences]
    assert numbers == sorted(numbers)


@pytest.mark.parametrize(
    "unit", [". ", "a. ", "А.", '."', "x\n", "word ", "\n", "1. A ", "...", "т.е. "]
)
def test_a_long_text_takes_linear_time(unit: str) -> None:
    text = unit * (30_000 // len(unit))
    began = time.process_time()
    split_sentences(text)
    assert time.process_time() - began < 3


def test_what_has_no_end_is_cut_at_words() -> None:
    text = "Russia handed over 12 bodies and Ukraine 5 while " * 200
    sentences = split_sentences(text)
    assert max(each.end - each.start for each in sentences) <= 1200
    words = [word for each in sentences for word in text[each.start : each.end].split()]
    assert words == text.split()


@given(st.integers(0, 5000), st.sampled_from(["x", "x ", "12 тел, ", "a; "]))
def test_long_stretches_lose_nothing(length: int, unit: str) -> None:
    text = (unit * length)[:6000]
    covered = "".join(text[each.start : each.end] for each in split_sentences(text))
    assert "".join(covered.split()) == "".join(text.split())
