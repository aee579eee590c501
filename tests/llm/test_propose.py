from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import pytest

from extractor.article import Article
from extractor.errors import AnswerError, AnswerTruncated, ContextTooLong
from extractor.llm.client import Reply
from extractor.llm.draft import Draft
from extractor.llm.prompts import load_prompt
from extractor.llm.propose import look_again, propose, to_records, windows
from extractor.records import Usage


def row(quote, *flows, what="bodies", status="completed", date=""):
    return {
        "quote": quote,
        "what": what,
        "flows": [{"count": count, "home": home} for count, home in flows],
        "status": status,
        "date": date,
    }


def talk(quote, **changes):
    fields = {"type": "talks", "status": "held", "parties": [], "date": "", "place": ""}
    return {"quote": quote, **fields, **changes}


def records(text, *rows, talks=()):
    draft = Draft.model_validate({"exchanges": list(rows), "talks": list(talks)})
    article = Article(text=text, published=date(2024, 5, 10))
    found = to_records(article, draft)
    for record in found:
        for span in record.evidence:
            assert text[span.start : span.end] == span.text
    return found


def flows(record):
    return [
        (each.category, each.from_party, each.to_party, each.quantity.value)
        for each in record.transfers
    ]


def rules(record):
    return [(finding.rule, finding.severity) for finding in record.findings]


def test_a_two_way_row_is_one_record_with_exact_spans():
    text = "In Minsk, Kyiv took 1,212 bodies and gave back 27."
    (record,) = records(
        text, row("Kyiv took 1,212 bodies and gave back 27", ("1,212", "Ukraine"), ("27", "Russia"))
    )
    assert flows(record) == [
        ("bodies", "Russia", "Ukraine", 1212),
        ("bodies", "Ukraine", "Russia", 27),
    ]
    spans = [each.quantity.span for each in record.transfers]
    assert [text[span.start : span.end] for span in spans] == ["1,212", "27"]
    assert record.evidence[0].text == "Kyiv took 1,212 bodies and gave back 27"
    assert record.verdict == "verified"
    assert record.findings == []


def test_a_tail_of_a_number_is_not_that_number():
    (record,) = records("Kyiv took 1,212 bodies.", row("212 bodies", ("212 bodies", "Ukraine")))
    assert record.verdict == "flagged"
    assert rules(record) == [("quantity_grounded", "error")]
    assert record.transfers[0].quantity.span is None


def test_a_changed_digit_in_the_quote_is_a_failure_not_a_fuzzy_match():
    (record,) = records(
        "Kyiv took 1,245 bodies.", row("Kyiv took 1,248 bodies", ("1,248", "Ukraine"))
    )
    assert record.evidence == []
    assert ("evidence_verbatim", "error") in rules(record)
    assert ("quantity_grounded", "error") in rules(record)
    assert record.verdict == "flagged"


def test_a_count_of_another_sentence_is_flagged():
    text = "Kyiv took 40 bodies. In the city 300 people live."
    (record,) = records(text, row("Kyiv took 40 bodies", ("300 bodies", "Ukraine")))
    assert rules(record) == [("quantity_grounded", "error")]
    assert record.findings[0].field == "transfers[0].quantity"
    assert "not in the quoted sentence" in record.findings[0].message


def test_a_count_beside_the_quote_in_its_sentence_is_found():
    (record,) = records(
        "Kyiv took 40 bodies, officials said.", row("officials said", ("40 bodies", "Ukraine"))
    )
    assert record.transfers[0].quantity.span.text == "40"
    assert record.verdict == "verified"


def test_marks_that_hide_words_do_not_hide_a_quote():
    text = "Kyiv took 1\u00a0212 bod\u00adies of “heroes”."
    (record,) = records(text, row('1 212 bodies of "heroes"', ("1 212 bodies", "Ukraine")))
    assert record.evidence[0].text == "1\u00a0212 bod\u00adies of “heroes”"
    assert record.transfers[0].quantity.value == 1212


@pytest.mark.parametrize(
    ("text", "zero"),
    [
        ("Kyiv took 30 bodies and Moscow received none of its own.", "none"),
        ("Киев получил 30 тел, Москва не получила ни одного тела.", "ни одного"),
        ("Київ отримав 30 тіл, Москва не отримала жодного тіла.", "жодного"),
    ],
)
def test_zero_needs_words_that_say_so(text, zero):
    (record,) = records(text, row(text[:-1], ("30", "Ukraine"), ("none", "Russia")))
    assert flows(record)[1][3] == 0
    assert record.transfers[1].quantity.surface.startswith(zero)
    (silent,) = records("Kyiv took 30 bodies.", row("Kyiv took 30 bodies", ("none", "Russia")))
    assert rules(silent) == [("quantity_grounded", "error")]


def test_a_flawed_flow_does_not_stain_its_other_half():
    sound, flawed = records(
        "Kyiv took 30 bodies.", row("Kyiv took 30 bodies", ("30", "Ukraine"), ("none", "Russia"))
    )
    assert (sound.verdict, flawed.verdict) == ("verified", "flagged")
    assert flows(sound) == [("bodies", "Russia", "Ukraine", 30)]
    assert flows(flawed) == [("bodies", "Ukraine", "Russia", 0)]


def test_a_number_kept_back_is_undisclosed_both_ways():
    text = "Captives were swapped; nobody said how many."
    (record,) = records(text, row(text[:-1], ("not disclosed", "both"), what="prisoners"))
    assert [each.quantity.bound for each in record.transfers] == ["undisclosed", "undisclosed"]
    assert [each.to_party for each in record.transfers] == ["Ukraine", "Russia"]


def test_one_number_for_both_sides_is_each_side():
    (record,) = records(
        "They freed 157 prisoners each.",
        row("157 prisoners each", ("157", "Ukraine"), ("157", "Russia"), what="prisoners"),
    )
    assert {each.quantity.derivation for each in record.transfers} == {"each_side"}
    (record,) = records(
        "It was 157 for 157.",
        row("157 for 157", ("157", "Ukraine"), ("157", "Russia"), what="prisoners"),
    )
    spans = [each.quantity.span.start for each in record.transfers]
    assert spans == [7, 15]


def test_rows_that_repeat_an_event_become_one_record():
    text = "Kyiv took 40 bodies.\n\nMoscow was given 3.\n\nThe 40 bodies are in Kyiv."
    (record,) = records(
        text,
        row("Kyiv took 40 bodies", ("40", "Ukraine")),
        row("Moscow was given 3", ("3", "Russia")),
        row("The 40 bodies are in Kyiv", ("40 bodies", "Ukraine")),
    )
    assert [flow[3] for flow in flows(record)] == [40, 3]
    assert len(record.evidence) == 3


def test_two_figures_for_one_flow_stay_two_records():
    text = "Moscow says Kyiv took 1,248 bodies. Kyiv says it took 1,245 bodies."
    found = records(
        text,
        row("Kyiv took 1,248 bodies", ("1,248", "Ukraine")),
        row("it took 1,245 bodies", ("1,245", "Ukraine")),
    )
    assert [record.transfers[0].quantity.value for record in found] == [1248, 1245]


def test_another_category_close_by_is_another_event_unless_told_in_one_sentence():
    apart = records(
        "Kyiv took 40 bodies. Later 9 prisoners came home.",
        row("Kyiv took 40 bodies", ("40", "Ukraine")),
        row("9 prisoners came home", ("9", "Ukraine"), what="prisoners"),
    )
    assert len(apart) == 2
    together = records(
        "Kyiv took 40 bodies and 9 prisoners.",
        row("Kyiv took 40 bodies", ("40", "Ukraine")),
        row("and 9 prisoners", ("9", "Ukraine"), what="prisoners"),
    )
    assert len(together) == 1


def test_a_quote_cut_at_its_limit_loses_its_last_word():
    text = "Kyiv took 40 bodies " + "of people who had been missing for long " * 6
    (record,) = records(text, row(text[:199] + "\u6f22", ("40 bodies", "Ukraine")))
    assert record.verdict == "verified"
    assert text.startswith(record.evidence[0].text)


def test_date_words_far_from_the_quote_are_not_its_date():
    text = "Kyiv took 40 bodies. " + "Nothing more was said. " * 5 + "They met on May 2."
    (record,) = records(text, row("Kyiv took 40 bodies", ("40", "Ukraine"), date="on May 2"))
    assert record.when.start is None
    assert rules(record) == [("date_grounded", "warning")]


def test_a_preposition_of_the_model_does_not_lose_the_date():
    (record,) = records(
        "Kyiv took 40 bodies, it said Thursday.",
        row("Kyiv took 40 bodies, it said Thursday", ("40", "Ukraine"), date="on Thursday"),
    )
    assert record.when.start == date(2024, 5, 9)
    assert record.when.span.text == "Thursday"


def test_equal_counts_on_different_days_are_different_events():
    text = "On May 2 Kyiv took 300 bodies. On May 9 Kyiv took 300 bodies."
    found = records(
        text,
        row("On May 2 Kyiv took 300 bodies", ("300", "Ukraine"), date="On May 2"),
        row("On May 9 Kyiv took 300 bodies", ("300", "Ukraine"), date="On May 9"),
    )
    assert [record.when.start for record in found] == [date(2024, 5, 2), date(2024, 5, 9)]


def test_invented_date_words_are_left_out_and_told():
    (record,) = records(
        "Kyiv took 40 bodies.", row("Kyiv took 40 bodies", ("40", "Ukraine"), date="on Sunday")
    )
    assert record.when.start is None
    assert rules(record) == [("date_grounded", "warning")]
    assert record.verdict == "verified"


def test_totals_and_ceilings():
    text = "This year Kyiv took 5,857 bodies in all. Up to 6,000 bodies are to be given to Kyiv."
    total, ceiling = records(
        text,
        row("This year Kyiv took 5,857 bodies in all", ("5,857", "Ukraine"), status="total"),
        row("Up to 6,000 bodies are to be given to Kyiv", ("6,000", "Ukraine"), status="total"),
    )
    assert (total.scope, total.status) == ("total", "completed")
    assert (ceiling.scope, ceiling.status) == ("total", "planned")
    assert ceiling.transfers[0].quantity.bound == "at_most"


def test_rows_that_count_something_else_are_no_records():
    assert records("They lost 40 tanks.", row("40 tanks", ("40", "Ukraine"), what="other")) == []


def test_an_unknown_side_is_flagged():
    (record,) = records("They took 40 bodies.", row("They took 40 bodies", ("40", "the north")))
    assert rules(record) == [("party_known", "error")]


def test_talks_are_grounded_too():
    text = "Envoys of Kyiv and Moscow met in Geneva on Monday."
    (record,) = records(
        text,
        talks=[talk(text[:-1], parties=["Kyiv", "Moscow"], date="on Monday", place="Geneva")],
    )
    assert [each.party for each in record.participants] == ["Ukraine", "Russia"]
    assert record.when.start == date(2024, 5, 6)
    assert record.location == "Geneva"
    (invented,) = records(text, talks=[talk("Leaders met in Oslo", place="Oslo")])
    assert invented.verdict == "flagged"
    assert invented.location is None


def test_identities_and_voice():
    found = records(
        "Kyiv took 40 bodies. They met.",
        row("Kyiv took 40 bodies", ("40", "Ukraine")),
        talks=[talk("They met")],
    )
    assert [record.id for record in found] == ["model-1", "model-2"]
    assert [each.field for each in found[0].provenance] == ["transfers[0]"]
    assert found[0].provenance[0].voice == "model"


EMPTY = Draft(exchanges=[], talks=[])


def test_propose_adds_up_usage_and_keeps_answers():
    text = "\n\n".join(f"Paragraph {number} says nothing at all." for number in range(60))
    asked = []

    def ask(prompt):
        asked.append(prompt)
        return Reply(EMPTY, "{}", Usage(output_tokens=5, calls=1))

    proposal = propose(Article(text=text), ask, load_prompt(), window=900)
    assert len(asked) > 2
    assert proposal.answers == ["{}"] * len(asked)
    assert proposal.usage.output_tokens == 5 * len(asked)
    for number in range(60):
        assert any(f"Paragraph {number} says nothing at all." in prompt for prompt in asked)


@pytest.mark.parametrize("fault", [ContextTooLong, AnswerTruncated])
def test_a_window_that_is_too_much_is_read_in_parts(fault):
    text = "\n".join(f"Line {number} of a long report." for number in range(100))
    answered = []

    def ask(prompt):
        shown = prompt[prompt.rindex("Line 0 of") if "Line 0 of" in prompt else -1500 :]
        if len(shown) > 1600:
            error = fault("too much")
            error.usage = Usage(calls=1)
            raise error
        answered.append(prompt)
        return Reply(EMPTY, "{}", Usage(calls=1))

    proposal = propose(Article(text=text, language="en"), ask, load_prompt())
    assert proposal.usage.calls > len(answered) >= 2
    assert all(any(f"Line {n} of" in each for each in answered) for n in range(100))


def test_a_short_text_that_still_fails_is_an_error_with_its_usage():
    def ask(prompt):
        error = AnswerTruncated("cut off")
        error.usage = Usage(calls=2)
        raise error

    with pytest.raises(AnswerTruncated) as caught:
        propose(Article(text="Kyiv took 40 bodies."), ask, load_prompt())
    assert caught.value.usage.calls == 2


@dataclass
class Passage:
    text: str
    numbers: tuple[str, ...] = ("40",)


def look(article, passages, replies, budget=1000):
    """Answer a second look's questions in turn; returns the questions and the proposal."""
    talk = look_again(article, load_prompt(), passages, budget=budget)
    asked, replies = [], list(replies)
    try:
        asked.append(next(talk))
        while True:
            reply = replies.pop(0)
            failed = isinstance(reply, Exception)
            asked.append(talk.throw(reply) if failed else talk.send(reply))
    except StopIteration as end:
        return asked, end.value


def test_a_second_look_asks_about_each_passage_until_its_budget_is_spent():
    text = "Kyiv took 40 bodies. Moscow took 3 bodies."
    rows = [row("Kyiv took 40 bodies", ("40", "Ukraine"))]
    draft = Draft.model_validate({"exchanges": rows, "talks": []})
    replies = [Reply(draft, "{}", Usage(output_tokens=50))] * 2
    passages = [Passage(text), Passage("Moscow took 3 bodies.", ("3",))]
    asked, proposal = look(Article(text=text), passages, replies)
    assert len(asked) == 2
    assert proposal.usage.output_tokens == 100
    assert proposal.records[0].provenance[0].voice == "second_look"
    asked, _ = look(Article(text=text), passages, replies, budget=50)
    assert len(asked) == 1


def test_a_second_look_without_a_usable_answer_goes_on():
    failed = AnswerError("refused")
    failed.usage = Usage(output_tokens=7)
    replies = [failed, Reply(EMPTY, "{}", Usage(output_tokens=5))]
    asked, proposal = look(Article(text="40. 40."), [Passage("40."), Passage("40.")], replies)
    assert len(asked) == 2
    assert proposal.usage.output_tokens == 12
    assert proposal.records == []


@pytest.mark.parametrize("text", ["", "a" * 5000, "word " * 1000, "line\n\n" * 800, "x. " * 1700])
def test_windows_cover_a_text_without_gaps(text):
    cuts = list(windows(text, 700, 100))
    assert cuts[0][0] == 0
    assert cuts[-1][1] == len(text)
    assert all(end - start <= 700 for start, end in cuts)
    for (_, end), (start, _) in pairwise(cuts):
        assert start <= end
