from collections import defaultdict
from datetime import date, timedelta

import pytest

from extractor.evaluate.gold import GoldCase
from extractor.evaluate.mutant import Ground
from extractor.evaluate.mutations import CLASSES, mutants
from extractor.text.fold import fold


@pytest.fixture
def made(english, russian, ukrainian):
    """The mutants of each case by class."""
    cases = {"en": english, "ru": russian, "uk": ukrainian}
    found = {}
    for name, case in cases.items():
        others = [other for other in cases.values() if other is not case]
        found[name] = defaultdict(list)
        for mutation, mutant in mutants(Ground(case, others), seed=1):
            found[name][mutation].append(mutant)
    return found


def broken(mutant):
    return mutant.records[mutant.suspects[0]]


def values(mutants_of_class):
    return [
        (index, transfer.quantity.value)
        for mutant in mutants_of_class
        for index, transfer in enumerate(broken(mutant).transfers)
    ]


def test_every_class_is_met_in_the_three_small_cases(made):
    met = {name for classes in made.values() for name in classes}
    assert set(CLASSES) - met == set()


def test_only_the_suspects_differ_from_gold(made, english):
    for name, found in made["en"].items():
        for mutant in found:
            if name == "merged sides":
                continue
            kept = [r for i, r in enumerate(mutant.records) if i not in mutant.suspects]
            assert all(record in english.records for record in kept), name
            if name != "told twice":
                assert broken(mutant) not in english.records, name


@pytest.mark.parametrize("name", ["digit swap", "off by a little", "another article's number"])
def test_wrong_counts_stand_nowhere_in_the_article(made, english, name):
    known = {1212, 27, 0, 157, 6000, 44}
    for mutant in made["en"][name]:
        gold = english.records[mutant.suspects[0]]
        told = [t.quantity for t in broken(mutant).transfers]
        changed = [
            new for old, new in zip(gold.transfers, told, strict=True) if old.quantity != new
        ]
        assert len(changed) == 1
        assert changed[0].value not in known
        assert changed[0].surface == ""


def test_off_by_a_little_is_little(made, english):
    for mutant in made["en"]["off by a little"]:
        for old, new in zip(
            english.records[mutant.suspects[0]].transfers, broken(mutant).transfers, strict=True
        ):
            step = abs(old.quantity.value - new.quantity.value)
            assert step <= max(3, old.quantity.value // 100)


def test_substrings_are_of_three_digits_or_more(made):
    notes = [mutant.note for mutant in made["en"]["substring"]]
    assert any(note.startswith("transfers[0]: 1212 told as ") for note in notes)
    assert not any(" 27 told" in note for note in notes)


def test_respelling_keeps_the_value(made):
    spelled = {broken(m).transfers[0].quantity.surface for m in made["en"]["respelled"]}
    assert {"1212", "1,212", "1 212", "1\u00a0212"} <= spelled
    assert (0, 1212) in values(made["en"]["respelled"])
    [words] = made["ru"]["respelled"]  # "триста три"; 29 and 26 have no other spelling in digits
    assert broken(words).transfers[0].quantity.surface == "303"


def test_another_number_is_of_another_role_or_record(made):
    notes = {m.note for m in made["en"]["another number"]}
    assert "transfers[0]: 44, a number of another role" in notes
    assert all("a number of another" in note for note in notes)


def test_hedges(made):
    [dropped] = made["en"]["hedge dropped"]
    assert broken(dropped).transfers[0].quantity.bound == "exact"
    assert broken(dropped).transfers[0].quantity.value == 6000
    bounds = {t.quantity.bound for m in made["en"]["hedge added"] for t in broken(m).transfers}
    assert bounds == {"exact", "about", "at_least"}


def test_zero_and_silence(made):
    [zero] = made["uk"]["zero for silence"]
    assert broken(zero).transfers[1].quantity.value == 0
    bounds = [broken(m).transfers[2].quantity.bound for m in made["en"]["silence for zero"]]
    assert bounds == ["undisclosed", "not_stated"]


def test_an_even_swap_turned_round_is_no_mutant(made):
    whole = [m for m in made["en"]["direction"] if m.note == "every flow turned round"]
    assert [m.suspects for m in whole] == [(0,), (2,)]
    half = [m for m in made["en"]["direction"] if m.suspects == (1,)]
    ends = [(t.from_party, t.to_party) for t in broken(half[0]).transfers]
    assert ends[0] == ends[1]


def test_scope_both_ways_but_not_of_plans(made):
    assert [broken(m).scope for m in made["en"]["scope"]] == ["total", "total", "single"]
    assert [m.suspects for m in made["uk"]["scope"]] == [(0,)]


def test_status(made):
    assert all(broken(m).status == "planned" for m in made["uk"]["planned for done"])
    [done] = made["uk"]["done for planned"]
    assert broken(done).status == "completed"


def test_dates_and_weekdays(made):
    day = date(2026, 2, 26)
    [one] = made["en"]["date by a day"]
    assert abs(broken(one).when.start - day) == timedelta(1)
    [week] = made["en"]["date by a week"]
    assert abs(broken(week).when.start - day) == timedelta(7)
    [other] = made["en"]["weekday"]
    moved = broken(other).when
    assert moved.start != day
    assert moved.start.isocalendar()[:2] == day.isocalendar()[:2]
    assert moved.surface == moved.start.strftime("%A")


def test_a_date_moved_to_an_equal_tranche_is_no_mutant(english):
    when = {"start": "2026-02-26", "end": "2026-02-26", "precision": "day", "basis": "explicit"}
    tranche = english.records[1]
    days = [date(2026, 2, 26) + timedelta(step) for step in (-1, 0, 1)]
    records = tuple(
        type(tranche).model_validate(
            tranche.model_dump() | {"when": when | {"start": each, "end": each}}
        )
        for each in days
    )
    case = GoldCase(english.article, records, (), "en")
    moved = [m for name, m in mutants(Ground(case, ())) if name == "date by a day"]
    assert all(m.suspects != (1,) for m in moved)


def test_speakers_places_and_parties_are_not_the_articles(made, english):
    text = english.article.text
    [speaker] = made["en"]["speaker"]
    assert broken(speaker).attributions[0].speaker not in text
    [side] = made["en"]["speaker's side"]
    assert broken(side).attributions[0].side == "Ukraine"
    assert all(broken(m).location not in text for m in made["en"]["invented place"])
    assert {broken(m).location for m in made["en"]["place of the talks"]} == {"Istanbul"}
    assert {broken(m).kind for m in made["en"]["place of the talks"]} == {"exchange"}
    for mutant in made["en"]["party"]:
        record = broken(mutant)
        ends = {p.party for p in getattr(record, "participants", ())}
        ends |= {e for t in getattr(record, "transfers", ()) for e in (t.from_party, t.to_party)}
        assert ends - {"Russia", "Ukraine"}


def test_edited_quotes_are_not_the_articles_words(made, english):
    text = english.article.text
    assert made["en"]["edited quote"]
    for mutant in made["en"]["edited quote"]:
        span = broken(mutant).evidence[-1]
        assert text[span.start : span.end] != span.text
        assert span.text not in text


@pytest.mark.parametrize("language", ["en", "ru", "uk"])
def test_planted_sentences_stand_in_an_otherwise_unchanged_article(made, language, request):
    name = {"en": "english", "ru": "russian", "uk": "ukrainian"}[language]
    case = request.getfixturevalue(name)
    found = made[language]["planted sentence"] + made[language]["unseen sentence"]
    assert len(found) >= 9
    for mutant in found:
        number = str(broken(mutant).transfers[0].quantity.value)
        assert number not in fold(case.article.text).text
        assert number in fold(mutant.article.text).text
        lines = [line for line in mutant.article.text.split("\n") if line]
        for line in case.article.text.split("\n"):
            assert not line or line in lines


def test_leaks_are_not_true_here(made):
    own = {1212, 27, 157, 6000}
    for name in ("leaked example", "leaked article"):
        assert made["en"][name]
        for mutant in made["en"][name]:
            told = {t.quantity.value for t in broken(mutant).transfers} - {None, 0}
            assert told - own


def test_merged_sides_keep_one_figure_and_both_claimants(made):
    first, second = made["ru"]["merged sides"]
    assert [broken(m).transfers[0].quantity.value for m in (first, second)] == [29, 26]
    for mutant in (first, second):
        assert {a.side for a in broken(mutant).attributions} == {"Russia", "Ukraine"}
        assert len(mutant.records) == 2


def test_the_same_seed_makes_the_same_mutants(english, russian):
    def make(seed):
        return [mutant for _, mutant in mutants(Ground(english, [russian]), seed)]

    assert make(3) == make(3)
    assert make(3) != make(4)


def test_a_further_record_leaves_the_mutants_of_others_alone(english):
    def swaps(case):
        found = mutants(Ground(case, ()), 0)
        return [m.note for name, m in found if name == "digit swap" and m.suspects == (0,)]

    shorter = GoldCase(english.article, english.records[:1], english.numbers, "en")
    assert swaps(shorter) == swaps(english)
