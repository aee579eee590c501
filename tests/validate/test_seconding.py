"""What only the model tells gives way to a second voice, and to any error."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.records import ExchangeRecord, Provenance, Quantity, Span, Transfer, Voice, When
from extractor.validate.check import check

FRIDAY = date(2026, 2, 27)
TEXTS = (
    "Russia handed over 1,000 bodies of fallen soldiers to Ukraine on Thursday. Bodies of the "
    "dead were handed over to Ukraine by Russia, the staff said.",
    "Россия в четверг передала Украине 1000 тел погибших военных. Тела погибших были переданы "
    "Украине Россией, сообщили в штабе.",
    "Росія у четвер передала Україні 1000 тіл загиблих військових. Тіла загиблих були передані "
    "Україні Росією, повідомили у штабі.",
)


def bodies(voice: Voice, when: When | None = None, **quantity: object) -> ExchangeRecord:
    flow = Transfer(
        category="bodies",
        from_party="Russia",
        to_party="Ukraine",
        quantity=Quantity.model_validate(quantity),
    )
    told = [Provenance(field="record", voice=voice)]
    return ExchangeRecord(transfers=[flow], when=when or When(), provenance=told)


def verdicts(text: str, *records: ExchangeRecord) -> list[tuple[str, set[str]]]:
    result = check(Article(id="t", text=text, published=FRIDAY), records)
    return [(each.verdict, {item.rule for item in each.findings}) for each in result.records]


@pytest.mark.parametrize("text", TEXTS)
def test_an_uncounted_repetition_is_rejected(text: str) -> None:
    thursday = When(start=FRIDAY.replace(day=26), end=FRIDAY.replace(day=26), precision="day")
    counted = bodies("rules", thursday, value=1000)
    first, second = verdicts(text, counted, bodies("model", bound="not_stated"))
    assert first[0] == "verified"
    assert second[0] == "rejected"
    assert "seconded" in second[1]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("voice", ["rules", "both", "input"])
def test_another_voice_may_tell_of_a_day_without_a_count(text: str, voice: Voice) -> None:
    thursday = When(start=FRIDAY.replace(day=26), end=FRIDAY.replace(day=26), precision="day")
    counted = bodies("rules", value=1000)
    _, (_, rules) = verdicts(text, counted, bodies(voice, thursday, bound="not_stated"))
    assert "seconded" not in rules


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("voice", ["rules", "both", "input"])
def test_without_count_and_day_it_is_the_counted_one(text: str, voice: Voice) -> None:
    counted = bodies("rules", value=1000)
    first, (verdict, rules) = verdicts(text, counted, bodies(voice, bound="not_stated"))
    assert first[0] == "verified"
    assert verdict != "verified"
    assert "seconded" in rules


@pytest.mark.parametrize("text", TEXTS)
def test_a_plan_without_count_and_day_is_none_that_was_done(text: str) -> None:
    plan = bodies("input", bound="not_stated").model_copy(update={"status": "planned"})
    _, (_, rules) = verdicts(text, bodies("rules", value=1000), plan)
    assert "seconded" not in rules


@pytest.mark.parametrize("text", TEXTS)
def test_another_day_is_another_event(text: str) -> None:
    thursday = When(start=FRIDAY.replace(day=26), end=FRIDAY.replace(day=26), precision="day")
    monday = When(start=FRIDAY.replace(day=23), end=FRIDAY.replace(day=23), precision="day")
    _, (_, rules) = verdicts(
        text,
        bodies("rules", thursday, value=1000),
        bodies("model", monday, bound="not_stated"),
    )
    assert "seconded" not in rules


@pytest.mark.parametrize(("voice", "verdict"), [("model", "rejected"), ("both", "flagged")])
def test_an_error_rejects_what_the_model_alone_tells(voice: Voice, verdict: str) -> None:
    """`bound_agrees` flags; a record with one voice only is not kept on its word."""
    ((told, rules),) = verdicts(TEXTS[0], bodies(voice, value=1000, low=1000, bound="at_least"))
    assert "bound_agrees" in rules
    assert told == verdict


UNMOVED = (
    "Air defenders brought down 26 drones. Her son, 26, is missing. Russia and Ukraine said no"
    " more.",
    "ПВО сбила 26 дронов. Её сыну, ему 26, ничего не известно. Россия и Украина молчат.",
    "ППО збила 26 дронів. Про її сина, йому 26, нічого не відомо. Росія та Україна мовчать.",
)
MOVED = (
    "Russia handed over 26 bodies to Ukraine on Thursday.",
    "Россия в четверг передала Украине 26 тел.",
    "Росія у четвер передала Україні 26 тіл.",
)


@pytest.mark.parametrize("text", UNMOVED)
def test_the_model_alone_makes_no_handover_of_any_number(text: str) -> None:
    ((verdict, rules),) = verdicts(text, bodies("model", value=26))
    assert verdict == "rejected"
    assert "handover_told" in rules


@pytest.mark.parametrize("text", MOVED)
@pytest.mark.parametrize(("voice", "told"), [("model", "verified"), ("second_look", "flagged")])
def test_it_may_tell_what_a_verb_tells(text: str, voice: Voice, told: str) -> None:
    """A second look that nothing else bears out has seen too little to be believed."""
    ((verdict, rules),) = verdicts(text, bodies(voice, value=26))
    assert verdict == told
    assert "handover_told" not in rules


@pytest.mark.parametrize("text", UNMOVED)
@pytest.mark.parametrize("voice", ["rules", "both", "input"])
def test_others_are_not_held_to_its_sentence(text: str, voice: Voice) -> None:
    ((_, rules),) = verdicts(text, bodies(voice, value=26))
    assert "handover_told" not in rules


@pytest.mark.parametrize("text", MOVED)
def test_the_model_alone_names_a_giver_or_a_receiver(text: str) -> None:
    record = bodies("model", value=26)
    aimless = record.transfers[0].model_copy(update={"from_party": None, "to_party": None})
    ((verdict, rules),) = verdicts(text, record.model_copy(update={"transfers": [aimless]}))
    assert verdict == "rejected"
    assert "handover_told" in rules


@pytest.mark.parametrize("text", MOVED)
def test_what_it_does_not_count_is_judged_by_its_quotes(text: str) -> None:
    told = f"{text} {UNMOVED[0]}"
    quote = "Air defenders brought down 26 drones."
    at = told.index(quote)
    record = bodies("model", bound="not_stated")
    for words, found in ((quote, True), (text, False)):
        start = at if found else 0
        span = Span(start=start, end=start + len(words), text=words)
        ((_, rules),) = verdicts(told, record.model_copy(update={"evidence": [span]}))
        assert ("handover_told" in rules) == found
