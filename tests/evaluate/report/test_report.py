import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from extractor.article import Article
from extractor.evaluate.checking import check_again
from extractor.evaluate.comparison import compare
from extractor.evaluate.evaluation import evaluate_cases
from extractor.evaluate.gold import GoldCase
from extractor.evaluate.measurement import Prices
from extractor.evaluate.perturb import perturb
from extractor.evaluate.report import Origin, render
from extractor.records import ExchangeRecord, ExtractionResult, Finding, Usage

HOSTILE = "<script>alert('7')</script> & \"7 bodies\" </mark></details> {{ 7 * 7 }} \u202e\u05d0"


class Page(HTMLParser):
    """The tags and the words of a page, read as a browser would."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.words, self.open = [], "", []
        self.untagged = ""  # the same without the labels of marks
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "br", "input", "col", "path", "rect", "circle"):
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if not self.open or self.open[-1] in ("script", "style"):
            return
        self.words += data
        if self.open[-1] != "a" or "tag" not in self.tags[-1][1].get("class", ""):
            self.untagged += data

    def all(self, name):
        return [attrs for tag, attrs in self.tags if tag == name]


@pytest.fixture
def results(english, russian, ukrainian):
    told = {}
    for case in (english, ukrainian):
        checked = check_again(case.article, list(case.records))
        usage = Usage(input_tokens=1000, output_tokens=200, calls=1, seconds=2.5)
        kept = {"usage": usage, "model": "reader", "prompt_version": "v1-abc"}
        told[case.article.id] = checked.model_copy(update=kept)
    first = told["ukrainian"].records[0]
    wrong = first.model_copy(update={"verdict": "rejected"})
    rest = told["ukrainian"].records[1:]
    told["ukrainian"] = told["ukrainian"].model_copy(update={"records": [wrong, *rest]})
    return told


@pytest.fixture
def evaluation(english, russian, ukrainian, results):
    cases = [english, russian, ukrainian]
    return evaluate_cases(cases, results, resamples=50, prices=Prices(1, 5))


def test_every_article_and_figure_is_there(evaluation):
    page = Page(render(evaluation, origin=Origin(gold="my/gold", predictions="run.jsonl")))
    assert page.open == []
    for article in evaluation.articles:
        assert article.case.article.text in page.untagged
    for name in ("transfers.f1", "transfers.recall", "perfect.exchanges", "errors.flip"):
        assert f"{evaluation[name].value:.3f}" in page.words
    recall = evaluation["transfers.recall"]
    assert f"[{recall.low:.2f}–{recall.high:.2f}]" in page.words
    assert f"{recall.over:.0f} of {recall.under:.0f}" in page.words
    for told in (
        *("my/gold", "run.jsonl", "reader", "v1-abc", "2026-02-27 to 2026-02-27"),
        *("Fields of exchange records", "Fields of diplomacy records", "direction turned round"),
        *("Category of transfers", "Scope of exchange records", "Type of diplomacy records"),
        *("Risk and coverage of transfers", "by language", "by category", "Roles of numbers"),
        *("pointed at as orphans", "input tokens", "seconds", "cost", "holds the count"),
        *("No prediction, counted as empty", "missed", "left out, not scored"),
    ):
        assert told in page.words
    assert len(page.all("details")) == 3


def test_articles_with_most_errors_come_first(evaluation):
    page = Page(render(evaluation))
    states = [attrs["data-state"] for attrs in page.all("details")]
    assert states == ["failed", "errors", "perfect"]
    assert [attrs["data-language"] for attrs in page.all("details")] == ["ru", "uk", "en"]


def test_fields_that_differ_are_told_with_both_values(english, results):
    first, *rest = results["english"].records
    turned = [
        each.model_copy(update={"from_party": each.to_party, "to_party": each.from_party})
        for each in first.transfers
    ]
    told = first.model_copy(update={"transfers": [turned[0], *first.transfers[1:]]})
    result = results["english"].model_copy(update={"records": [told, *rest]})
    html = render(evaluate_cases([english], {"english": result}, resamples=0))
    cells = (
        '<tr class="wrong"><th scope="row">direction 1</th><td dir="auto">Russia -&gt; Ukraine</td>'
        '<td dir="auto">Ukraine -&gt; Russia</td><td>≠ wrong: flip</td></tr>'
    )
    assert cells in html


def test_marks_link_to_the_records_they_belong_to(evaluation):
    page = Page(render(evaluation))
    ids = [attrs["id"] for _, attrs in page.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    targets = {attrs["href"][1:] for attrs in page.all("a") if "href" in attrs}
    assert targets <= set(ids)
    assert {"a1-P1", "a1-G1", "a3-P1"} <= targets


def test_hostile_words_stay_words(english):
    count = HOSTILE.index("7")
    record = ExchangeRecord.model_validate(
        {
            "location": HOSTILE,
            "attributions": [{"speaker": HOSTILE}],
            "evidence": [{"start": 0, "end": len(HOSTILE), "text": HOSTILE}],
            "findings": [Finding(rule=HOSTILE, severity="error", message=HOSTILE, field=HOSTILE)],
            "transfers": [
                {
                    "category": "bodies",
                    "from_party": HOSTILE,
                    "quantity": {
                        "value": 7,
                        "span": {"start": count, "end": count + 1, "text": "7"},
                    },
                }
            ],
        }
    )
    article = Article(text=HOSTILE, id=HOSTILE, title=HOSTILE)
    case = GoldCase(article, (record,), (), HOSTILE, (HOSTILE,))
    result = ExtractionResult(
        article_id=HOSTILE, records=[record], model=HOSTILE, prompt_version=HOSTILE, error=HOSTILE
    )
    evaluation = evaluate_cases([case], {HOSTILE: result}, resamples=0)
    clean = Page(render(evaluate_cases([english], {}, resamples=0)))
    page = Page(render(evaluation, origin=Origin(gold=HOSTILE, options=((HOSTILE, HOSTILE),))))
    assert page.open == []
    assert len(page.all("script")) == len(clean.all("script")) == 1
    assert len(page.all("details")) == 1
    assert "{{ 7 * 7 }}" in page.words
    assert not [attrs for _, attrs in page.tags if any(name.startswith("on") for name in attrs)]


def test_nothing_is_loaded_from_anywhere(evaluation):
    html = render(evaluation)
    page = Page(html)
    assert not re.search(r"(?i)https?:|@import|url\(|//[a-z]", html)
    assert not [attrs for _, attrs in page.tags if "src" in attrs]
    assert all(attrs.get("href", "#").startswith("#") for _, attrs in page.tags)
    assert not page.all("link")


def test_the_policy_names_the_one_script(evaluation):
    html = render(evaluation)
    script = html.partition("<script>")[2].partition("</script>")[0]
    digest = b64encode(sha256(script.encode()).digest()).decode()
    (policy,) = [each["content"] for each in Page(html).all("meta") if "http-equiv" in each]
    assert policy.startswith("default-src 'none'")
    assert f"script-src 'sha256-{digest}'" in policy


def test_the_same_figures_make_the_same_page(evaluation):
    assert render(evaluation) == render(evaluation)
    assert "Made" not in Page(render(evaluation)).words
    assert "1 May" in Page(render(evaluation, origin=Origin(made="1 May"))).words


def test_broken_gold_alone_and_beside_scores(english, russian, evaluation):
    report = perturb([english, russian], check_again)
    alone = Page(render(perturbation=report))
    rate = report.caught()
    assert (
        f"{rate.rate:.2f} [{rate.low:.2f}–{rate.high:.2f}] {rate.hits} of {rate.n}" in alone.words
    )
    alarms = report.false_alarms()
    assert f"{alarms.hits} of {alarms.n}" in alone.words
    assert alone.all("details") == []
    both = Page(render(evaluation, perturbation=report))
    assert "every error" in both.words
    assert len(both.all("details")) == 3


def test_two_runs(evaluation, english, russian, ukrainian):
    empty = evaluate_cases([english, russian, ukrainian], {}, resamples=50)
    page = Page(render(comparison=compare(empty, evaluation)))
    assert "B against A" in page.words
    assert "Perfect in B only: english." in " ".join(page.words.split())
    assert len(page.all("details")) == 3
