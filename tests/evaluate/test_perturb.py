"""The checkers here are fakes, named so: what is tested is the counting, not the rules."""

import json

import pytest

from extractor.evaluate.mutations import BENIGN, CLASSES
from extractor.evaluate.perturb import perturb
from extractor.records import ExtractionResult, Finding, Quantity


def fake_checker(verdict_of, findings_of=lambda record: []):
    def check(article, records):
        judged = [
            record.model_copy(
                update={"verdict": verdict_of(record), "id": record.id or f"r{index}"}
            )
            for index, record in enumerate(records)
        ]
        findings = [finding for record in judged for finding in findings_of(record)]
        return ExtractionResult(article_id=article.id, records=judged, findings=findings)

    return check


def fake_memory(cases, forgives=lambda record: record):
    """Knows gold by heart and verifies nothing else."""
    known = [forgives(r).model_copy(update={"id": ""}) for case in cases for r in case.records]

    def verdict(record):
        same = forgives(record).model_copy(update={"id": ""}) in known
        return "verified" if same else "rejected"

    return fake_checker(verdict)


def without_surfaces(record):
    if record.kind == "diplomacy":
        return record
    transfers = [
        t.model_copy(update={"quantity": t.quantity.model_copy(update={"surface": ""})})
        for t in record.transfers
    ]
    return record.model_copy(update={"transfers": transfers})


@pytest.fixture
def cases(english, russian, ukrainian):
    return [english, russian, ukrainian]


def test_a_checker_that_believes_everything_catches_nothing(cases):
    report = perturb(cases, fake_checker(lambda record: "verified"))
    assert report.caught().hits == 0
    assert report.caught().n == len([t for t in report.trials if t.mutation not in BENIGN]) > 100
    assert report.false_alarms().hits == 0
    assert report.caught("respelled").rate == 1.0


def test_a_checker_that_believes_nothing_is_shown_up_by_its_false_alarms(cases):
    report = perturb(cases, fake_checker(lambda record: "flagged"))
    assert report.caught().rate == 1.0
    assert report.false_alarms().rate == 1.0
    assert report.false_alarms("exchange").n == 8
    assert report.false_alarms("diplomacy").n == 1
    added = ("planted sentence", "unseen sentence", "leaked example", "leaked article")
    sound = report.caught(sound=True)
    assert sound.n == sum(report.caught(name).n for name in added)


def test_a_checker_that_knows_gold_by_heart(cases):
    report = perturb(cases, fake_memory(cases, without_surfaces))
    assert report.false_alarms().hits == 0
    missed = {trial.mutation for trial in report.misses}
    # A record of another article is gold there, and one told twice is gold both times.
    assert missed == {"leaked article", "told twice"}
    assert report.caught("respelled").rate == 1.0


def test_finding_fault_with_a_spelling_is_a_miss(cases):
    report = perturb(cases, fake_memory(cases))
    row = report.caught("respelled")
    assert row.n > 0
    assert row.hits == 0
    assert any(trial.mutation == "respelled" for trial in report.misses)


def test_a_new_warning_that_names_the_record_catches_one_told_twice(cases):
    def warn(record):
        if record.id.startswith("r"):  # only records that came without an id: the added ones
            yield Finding(rule="twin", severity="warning", message="twice", record_id=record.id)

    report = perturb(cases[:1], fake_checker(lambda record: "verified", warn))
    assert report.caught("told twice").rate == 1.0
    assert report.caught("digit swap").hits == 0


def test_a_note_or_an_old_finding_catches_nothing(cases):
    def note(record):
        yield Finding(rule="note", severity="info", message="hm", record_id=record.id)
        if not record.id.startswith("r"):
            yield Finding(rule="old", severity="warning", message="old", record_id=record.id)

    report = perturb(cases[:1], fake_checker(lambda record: "verified", note))
    assert report.caught().hits == 0


def test_rows_by_language_add_up(cases):
    report = perturb(cases, fake_checker(lambda record: "verified"))
    assert report.languages == ["en", "ru", "uk", "all"]
    for name in CLASSES:
        parts = [report.caught(name, language).n for language in ("en", "ru", "uk")]
        assert sum(parts) == report.caught(name).n
        assert report.caught(name).n > 0, name


def test_one_class_worked_out_by_hand(english):
    def verdict(record):
        zero = [t for t in getattr(record, "transfers", []) if t.quantity == Quantity(value=0)]
        return "verified" if zero else "flagged"

    report = perturb([english], fake_checker(verdict))
    row = report.caught("silence for zero")  # the zero told as undisclosed, as not stated
    assert (row.n, row.hits, row.rate) == (2, 2, 1.0)
    assert row.low == pytest.approx(0.3424, abs=1e-4)
    assert (report.false_alarms().n, report.false_alarms().hits) == (4, 3)


def test_a_checker_that_loses_records_is_refused(english):
    def lossy(article, records):
        return ExtractionResult(article_id=article.id, records=records[1:])

    with pytest.raises(ValueError, match="gave back 3 of 4 records of english"):
        perturb([english], lossy)


def test_the_report_as_json(cases):
    report = perturb(cases, fake_checker(lambda record: "verified"), seed=5)
    data = json.loads(json.dumps(report.as_dict()))
    assert data["seed"] == 5
    assert data["articles"] == 3
    overall = data["caught"][-1]
    assert (overall["language"], overall["name"]) == ("all", "every error")
    assert len(data["misses"]) == report.caught().n
    assert data["misses"][0]["record"]["transfers"]


def test_progress_sees_every_case(cases):
    seen = []

    def progress(given):
        for case in given:
            seen.append(case.article.id)
            yield case

    perturb(cases, fake_checker(lambda record: "verified"), progress=progress)
    assert seen == ["english", "russian", "ukrainian"]
