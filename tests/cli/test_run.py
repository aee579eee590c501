"""``extractor run`` as a user meets it: what it shows, what it leaves, and how it takes trouble."""

import csv
import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from pyarrow import parquet

from extractor.article import Article
from extractor.batch.triage import REASON
from extractor.conversation import Conversation
from extractor.extract import Extractor
from tests.batch.fake_batches import fake_batches
from tests.cli.conftest import Cli, errors, results
from tests.llm.fake_endpoint import Turn, endpoint, fails, says

SWAP = (
    "On Friday 13 June 2025 Russia handed over the bodies of 1,212 soldiers to Ukraine.\n\n"
    "Ukraine returned 27 bodies to Russia.\n"
)
QUIET_DAY = "The harbour reopened after the storm, and ferries ran again by noon.\n"
NOTHING = json.dumps({"exchanges": [], "talks": []})


def drafted(count: str) -> str:
    """A model's answer about `SWAP`, with a count of its own."""
    quote = "Russia handed over the bodies of 1,212 soldiers to Ukraine."
    flows = [{"count": count, "home": "Ukraine"}]
    row = {
        "quote": quote,
        "what": "bodies",
        "flows": flows,
        "status": "completed",
        "date": "Friday 13 June 2025",
    }
    return json.dumps({"exchanges": [row], "talks": []})


@pytest.fixture
def swap(no_settings: Path) -> Path:
    path = no_settings / "swap.txt"
    path.write_text(SWAP, encoding="utf-8")
    return path


def test_a_folder_becomes_records_tables_and_a_picture(cli: Cli, swap: Path) -> None:
    Path("more").mkdir()
    Path("more/quiet.txt").write_text(QUIET_DAY, encoding="utf-8")
    ended = cli("run", swap, "more", "--model", "rules")
    assert ended.code == 0
    assert sorted(path.name for path in Path("out").iterdir()) == [
        "diplomacy.csv",
        "exchanges.csv",
        "results.jsonl",
        "run.json",
        "run.sqlite",
    ]
    assert errors() == {"swap": None, "quiet": None}
    with Path("out/exchanges.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    flows = [(row["from_party"], row["to_party"], row["value"]) for row in rows]
    assert flows == [("Russia", "Ukraine", "1212"), ("Ukraine", "Russia", "27")]
    for row in rows:
        assert SWAP[int(row["count_start"]) : int(row["count_end"])] == row["surface"]
    assert "Russia → Ukraine  1,212 bodies" in ended.out
    assert "handed over the bodies of 1,212 soldiers" in ended.out
    assert "2 articles done" in ended.out
    assert "[2/2] quiet: 0 records" in ended.err
    told = json.loads(Path("out/run.json").read_text(encoding="utf-8"))
    assert (told["model"], told["inputs"], told["done"], told["failed"]) == ("rules", 2, 2, 0)


def test_quiet_shows_nothing(cli: Cli, swap: Path) -> None:
    ended = cli("run", swap, "--model", "rules", "--quiet")
    assert (ended.code, ended.out, ended.err) == (0, "", "")
    assert errors() == {"swap": None}


def test_standard_input_takes_text_and_json_lines(cli: Cli) -> None:
    assert cli("run", "-", "--model", "rules", stdin=SWAP.encode()).code == 0
    assert errors() == {"stdin": None}
    lines = "\n".join(json.dumps({"id": name, "text": SWAP + name}) for name in ("b", "a"))
    assert cli("run", "-", "--model", "rules", stdin=lines.encode()).code == 0
    assert errors() == {"b": None, "a": None}


def test_the_published_option_dates_what_shows_no_date(cli: Cli) -> None:
    text = "On Thursday Russia handed over 12 bodies to Ukraine."
    run = ("run", "-", "--model", "rules", "--published", "2026-01-30")
    assert cli(*run, stdin=text.encode()).code == 0
    (result,) = results()
    assert result["records"][0]["when"]["start"] == "2026-01-29"


def test_bad_inputs_fail_alone_each_with_its_sentence(cli: Cli, swap: Path) -> None:
    Path("empty.txt").write_bytes(b" \n")
    Path("picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)))
    Path("broken.txt").write_bytes("Россия передала тела 25 военных".encode() + b"\xff.")
    Path("lines.jsonl").write_text(
        json.dumps({"id": "good", "text": QUIET_DAY}) + "\nnot json\n", encoding="utf-8"
    )
    inputs = ("gone.txt", "empty.txt", "picture.txt", "broken.txt", "lines.jsonl", swap)
    ended = cli("run", *inputs, "--model", "rules")
    assert ended.code == 1
    told = errors()
    assert list(told) == [
        "gone.txt",
        "empty.txt",
        "picture.txt",
        "broken.txt",
        "good",
        "lines.jsonl:2",
        "swap",
    ]
    assert told["good"] is None
    assert told["swap"] is None
    for name, words in {
        "gone.txt": "There is no file or folder gone.txt",
        "empty.txt": "empty.txt is empty",
        "picture.txt": "picture.txt ",
        "broken.txt": "broken byte",
        "lines.jsonl:2": "is not JSON",
    }.items():
        assert words in (told[name] or "")
        assert words in ended.out
    run = json.loads(Path("out/run.json").read_text(encoding="utf-8"))
    assert (run["done"], run["failed"]) == (2, 5)
    assert set(run["errors"]) == {name for name, error in told.items() if error}


def test_nothing_but_missing_paths_is_wrong_use(cli: Cli, swap: Path) -> None:
    assert cli("run", swap, "--model", "rules").code == 0
    before = Path("out/results.jsonl").read_bytes()
    ended = cli("run", "gone.txt", "away", "--model", "rules")
    assert ended.code == 2
    assert "gone.txt" in ended.err
    assert "away" in ended.err
    assert "Traceback" not in ended.err
    assert Path("out/results.jsonl").read_bytes() == before


def test_a_name_that_is_no_text_is_told_all_the_same(cli: Cli, swap: Path) -> None:
    ended = cli("run", os.fsdecode(b"\xff.txt"), swap, "--model", "rules")
    assert ended.code == 1
    assert list(errors().values())[1] is None
    assert "There is no file or folder" in ended.out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--published", "yesterday"), "YYYY-MM-DD"),
        (("--model", "openai:"), "needs a name"),
        (("--model", "clever"), "--base-url"),
        (("--model", "rules", "--out", "swap.txt/out"), "--out"),
        (("--model", "openai:m", "--prompt", "nobody"), "nobody"),
    ],
)
def test_wrong_use_ends_with_a_sentence(
    cli: Cli, swap: Path, arguments: tuple[str, ...], words: str
) -> None:
    ended = cli("run", swap, *arguments)
    assert ended.code == 2
    assert words in ended.err
    assert "Traceback" not in ended.err
    assert not Path("out").exists()


def test_no_paths_at_all_is_wrong_use(cli: Cli) -> None:
    assert cli("run").code == 2


def test_without_any_model_three_ways_are_named(
    cli: Cli, swap: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xllamacpp", None)  # as if it were not installed
    ended = cli("run", swap)
    assert ended.code == 2
    for way in ("extractor[local]", "OPENAI_BASE_URL", "EXTRACTOR_MODEL_FILE", "--model rules"):
        assert way in ended.err
    assert not Path("out").exists()


def test_weights_that_are_not_the_model_are_refused(
    cli: Cli, swap: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("xllamacpp")
    monkeypatch.setenv("EXTRACTOR_MODEL_FILE", str(swap))
    ended = cli("run", swap)
    assert ended.code == 2
    assert "EXTRACTOR_MODEL_FILE" in ended.err


def test_a_models_records_come_with_their_cost(cli: Cli, swap: Path) -> None:
    with endpoint(*[says(drafted("1,212 soldiers"))] * 4) as fake:
        ended = cli("run", swap, "--model", "m", "--base-url", fake.base_url)
        asked = len(fake.requests)
    assert ended.code == 0, ended.out
    (result,) = results()
    assert result["model"] == "m"
    assert result["prompt_version"].startswith("default-")
    usage = result["usage"]
    assert (usage["input_tokens"], usage["output_tokens"]) == (100 * asked, 10 * asked)
    assert usage["calls"] == asked > 0
    assert f"{100 * asked:,} tokens in" in ended.out
    assert f"{110 * asked:,} tokens so far" in ended.err


def test_the_same_command_again_asks_nothing_and_shows_the_same(cli: Cli, swap: Path) -> None:
    with endpoint(*[says(drafted("1,212 soldiers"))] * 4) as fake:
        run = ("run", swap, "--model", "m", "--base-url", fake.base_url)
        first = cli(*run)
        asked = len(fake.requests)
        again = cli(*run)
        assert len(fake.requests) == asked
    assert again.code == 0
    assert "0 made now" in again.out
    told = first.out.partition("done in")[0]
    assert told == again.out.partition("done in")[0]
    assert "1,212 bodies" in told


def test_an_article_without_the_subject_is_skipped_unless_told_otherwise(
    cli: Cli, swap: Path
) -> None:
    Path("quiet.txt").write_text(QUIET_DAY * 3, encoding="utf-8")
    with endpoint(*[says(drafted("1,212 soldiers"))] * 4) as fake:
        run = ("run", swap, "quiet.txt", "--model", "m", "--base-url", fake.base_url)
        ended = cli(*run)
        assert not any("harbour" in str(request) for request in fake.requests)
        assert "1 left out by triage" in cli(*run, "--dry-run").out
        fake.script = [says(NOTHING)]
        cli(*run, "--no-triage")
        assert "harbour" in str(fake.requests[-1])
    assert ended.code == 0
    assert "1 article done, 1 skipped" in ended.out
    assert f"quiet: {REASON}" in ended.out
    assert [result["skipped"] for result in results()] == [None, None]
    assert cli(*run).code == 0
    told = json.loads(Path("out/run.json").read_text(encoding="utf-8"))
    assert (told["done"], told["skipped"], told["skips"]) == (1, 1, {"quiet": REASON})
    assert [result["skipped"] for result in results()] == [None, REASON]
    cli("run", swap, "quiet.txt", "--model", "rules")
    assert [result["skipped"] for result in results()] == [None, None]


def test_parquet_and_the_texts_of_pages_come_with_a_run(cli: Cli, swap: Path) -> None:
    pytest.importorskip("trafilatura")
    body = "".join(f"<p>{part}</p>" for part in (SWAP * 4).split("\n") if part)
    page = f"<html><body><article><h1>Bodies came home</h1>{body}</article></body></html>"
    Path("page.html").write_text(page, encoding="utf-8")
    assert cli("run", swap, "page.html", "--model", "rules", "--parquet").code == 0
    told = json.loads(Path("out/run.json").read_text(encoding="utf-8"))
    assert sorted(path.name for path in Path("out").iterdir()) == sorted(
        [*told["files"], "run.sqlite"]
    )
    (text,) = Path("out/texts.jsonl").read_text(encoding="utf-8").splitlines()
    article = json.loads(text)
    assert (article["id"], article["extracted_from"]) == ("page", "page.html")
    table = parquet.read_table("out/results.parquet")
    assert table["article_id"].to_pylist() == ["swap", "page"]
    spans = [each["quantity"]["span"] for each in results()[1]["records"][0]["transfers"]]
    assert [article["text"][span["start"] : span["end"]] for span in spans] == [
        span["text"] for span in spans
    ]
    again = cli("check", "out/results.jsonl", "--articles", "out/texts.jsonl", swap)
    assert again.code == 0, again.out + again.err


def test_the_batch_api_is_a_flag_away(cli: Cli, swap: Path) -> None:
    with fake_batches(rule=lambda _: says(drafted("1,212 soldiers")), looks=2) as fake:
        run = ("run", swap, "--model", "m", "--base-url", fake.base_url, "--batch-api")
        left = cli(*run, "--poll", "0", "--batch-mb", "1", "--batch-requests", "5")
        ended = cli(*run, "--poll", "0.01")
    assert (left.code, ended.code) == (1, 0), ended.out
    assert "as batch batch_1" in left.err
    assert "again to fetch their answers" in left.out
    assert "1,212 bodies" in ended.out
    assert cli("run", swap, "--model", "rules", "--batch-api").code == 2


def test_parquet_without_its_library_is_told_before_the_run(
    cli: Cli, swap: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    ended = cli("run", swap, "--model", "rules", "--parquet")
    assert ended.code == 2
    assert "extractor[parquet]" in ended.err
    assert not Path("out").exists()


def test_a_dry_run_tells_the_cost_and_asks_nothing(cli: Cli, swap: Path) -> None:
    with endpoint() as fake:
        run = ("run", swap, "--base-url", fake.base_url, "--dry-run", "--model")
        known, unknown = cli(*run, "openai:gpt-4.1-mini"), cli(*run, "m")
        assert not fake.requests
    assert (known.code, unknown.code) == (0, 0)
    assert "1 article to read" in known.out
    assert "at most $0." in known.out
    assert "--prices" in unknown.out
    assert not Path("out").exists()


def test_a_budget_needs_a_price(cli: Cli, swap: Path) -> None:
    ended = cli("run", swap, "--model", "m", "--base-url", "http://127.0.0.1:1", "--budget", "5")
    assert ended.code == 2
    assert "--prices" in ended.err
    assert not Path("out").exists()


def test_a_count_that_the_article_does_not_have_is_never_verified(cli: Cli, swap: Path) -> None:
    with endpoint(*[says(drafted("9,999 soldiers"))] * 4) as fake:
        assert cli("run", swap, "--model", "m", "--base-url", fake.base_url).code == 0
    (result,) = results()
    for record in result["records"]:
        claimed = [each["quantity"]["value"] for each in record.get("transfers", [])]
        assert 9999 not in claimed or record["verdict"] != "verified"


def test_an_article_longer_than_the_context_is_read_whole(
    cli: Cli, no_settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [f"Ferry line {n} of the northern harbour was running again." for n in range(900)]
    Path("long.txt").write_text("\n\n".join(lines), encoding="utf-8")
    monkeypatch.setenv("EXTRACTOR_CONTEXT_TOKENS", "6000")
    with endpoint(*[says(NOTHING)] * 60) as fake:
        ended = cli("run", "long.txt", "--model", "m", "--base-url", fake.base_url, "--no-triage")
        asked = [request["messages"][-1]["content"] for request in fake.requests]
    assert ended.code == 0, ended.out
    assert errors() == {"long": None}
    assert len(asked) > 1
    assert all(any(f"Ferry line {n} of" in question for question in asked) for n in range(900))


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (says("{", reason="length"), "cut off"),
        (says("Certainly! No swap."), "not JSON"),
        (says(None, refusal="I would rather not."), "refused: I would rather not."),
        (says(""), "empty"),
    ],
)
def test_an_answer_that_is_none_fails_its_article_alone(
    cli: Cli, swap: Path, answer: Turn, words: str
) -> None:
    Path("after.txt").write_text(QUIET_DAY, encoding="utf-8")
    script = [answer] * (2 if words == "not JSON" else 1)  # that one is asked for again
    with endpoint(*script, says(NOTHING)) as fake:
        one = ("--model", "m", "--base-url", fake.base_url, "--concurrency", "1", "--no-triage")
        ended = cli("run", swap, "after.txt", *one)
    assert ended.code == 1
    failed, done = results()
    assert words in failed["error"]
    assert failed["last_answer"] == answer.body["choices"][0]["message"]["content"]
    assert failed["usage"]["calls"] == len(script)
    assert failed["numbers"]  # the ledger needs no model
    read = [record for record in failed["records"] if record["kind"] == "exchange"]
    assert read  # nor do the rules, whose own reading is kept
    assert {each["voice"] for record in read for each in record["provenance"]} == {"rules"}
    assert done["error"] is None


def test_an_endpoint_that_is_down_is_told_for_every_article(
    cli: Cli, swap: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("other.txt").write_text(QUIET_DAY, encoding="utf-8")
    monkeypatch.setenv("EXTRACTOR_ATTEMPTS", "1")
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))  # taken, but nobody listens
        address = f"http://127.0.0.1:{closed.getsockname()[1]}/v1"
        ended = cli("run", swap, "other.txt", "--model", "m", "--base-url", address, "--no-triage")
    assert ended.code == 1
    assert set(errors()) == {"swap", "other"}
    assert all(f"Nobody answers at {address}" in (told or "") for told in errors().values())


def test_a_refused_key_is_tried_once_and_never_shown(
    cli: Cli, swap: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [f"{n}.txt" for n in range(3)]
    for name in names:
        Path(name).write_text(SWAP + name, encoding="utf-8")
    monkeypatch.setenv("OPENAI_API_KEY", "key-of-nobody")
    with endpoint(*[fails(401, "Incorrect key.", code="invalid_api_key")] * 3) as fake:
        monkeypatch.setenv("OPENAI_BASE_URL", fake.base_url)
        ended = cli("run", *names)
        assert len(fake.requests) == 1
    assert ended.code == 1
    assert all("OPENAI_API_KEY" in (told or "") for told in errors().values())
    assert [result["model"] for result in results()] == ["openai:gpt-4.1-mini"] * 3
    kept = b"".join(path.read_bytes() for path in Path("out").iterdir())
    assert b"key-of-nobody" not in kept + (ended.out + ended.err).encode()


def test_a_fault_of_ours_fails_one_article_only(
    cli: Cli, swap: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("after.txt").write_text(QUIET_DAY, encoding="utf-8")
    converse = Extractor.converse

    def breaks(self: Extractor, article: Article) -> Conversation:
        if article.id == "swap":
            raise KeyError("gone")
        return converse(self, article)

    monkeypatch.setattr(Extractor, "converse", breaks)
    ended = cli("run", swap, "after.txt", "--model", "rules")
    assert ended.code == 1
    assert errors()["after"] is None
    assert "KeyError: 'gone'" in (errors()["swap"] or "")
    assert "Traceback" not in ended.err


def test_ctrl_c_keeps_what_was_done(swap: Path) -> None:
    for name in ("first", "second", "third"):
        Path(f"{name}.txt").write_text(f"{QUIET_DAY} The {name} one.", encoding="utf-8")
    with endpoint(says(NOTHING), Turn(sleep=60)) as fake:
        run = subprocess.Popen(
            [
                *(sys.executable, "-m", "extractor.cli", "run"),
                *("first.txt", "second.txt", "third.txt"),
                *("--model", "m", "--base-url", fake.base_url, "--concurrency", "1"),
                "--no-triage",
            ],
            stderr=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        assert run.stderr is not None
        assert run.stderr.readline().startswith("[1/3] first")
        while len(fake.requests) < 2:  # it is waiting for the second answer now
            assert run.poll() is None
        run.send_signal(signal.SIGINT)
        out, err = run.communicate(timeout=20)
    assert run.returncode == 130
    assert "Traceback" not in err
    assert "2 not reached" in out
    assert errors() == {"first": None}
    told = json.loads(Path("out/run.json").read_text(encoding="utf-8"))
    assert (told["interrupted"], told["done"], told["not_reached"]) == (True, 1, 2)
    assert Path("out/exchanges.csv").read_text(encoding="utf-8-sig").startswith("article_id,")
