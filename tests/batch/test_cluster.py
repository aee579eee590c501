"""Runs in shards: the same results as in one process, whatever dies on the way.

All but the last test call the worker without Ray. The last one kills processes of a real one.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from extractor.article import Article
from extractor.batch.cluster import Cluster, run_cluster
from extractor.batch.keys import program_version
from extractor.batch.options import Options
from extractor.batch.run import run_batch
from extractor.batch.shards import Folder, cut, merge, read_rows
from extractor.batch.worker import Job, ShardReader
from extractor.errors import UsageError
from extractor.extract import Extractor
from extractor.loading import Unreadable
from extractor.records import ExtractionResult
from extractor.settings import Settings
from tests.batch.answering import NOTHING, Heard, answering, articles, lines
from tests.llm.fake_endpoint import Turn, fails, says

pytest.importorskip("pyarrow")

RULES = Settings(model="rules")
SWAP = "On 3 March 2026 Russia handed over the bodies of 40 soldiers to Ukraine."


@pytest.fixture(autouse=True)
def settings(no_settings: Path) -> Path:
    return no_settings


def job(out: Path, given: Settings = RULES, **options: object) -> Job:
    how = Options(**{"pause": 0.01, "concurrency": 1, **options})  # type: ignore[arg-type]
    return Job("run", out, out, given, "default", how, program_version())


def names(told: Job, items: list[Article | Unreadable], size: int = 3) -> tuple[list[str], int]:
    """The shards of some inputs in order, and how many are to be read."""
    folder = Folder(told.out)
    folder.prepare()
    reader = Extractor(settings=told.settings).options()
    again = told.options.retry_failed
    plan = list(cut(items, reader, size, folder, again=again))
    return [shard.name for shard, _ in plan], sum(done is None for _, done in plan)


def read(told: Job, items: list[Article | Unreadable], size: int = 3) -> list[Path]:
    """Read what is to be read of some inputs; give the files of all."""
    found, _ = names(told, items, size)
    reader = ShardReader(told)
    for name in found:
        assert reader.read(name).stopped is None
    return [Folder(told.out).file(name) for name in found]


def untimed(out: Path) -> list[ExtractionResult]:
    return [
        each.model_copy(update={"usage": each.usage.model_copy(update={"seconds": 0.0})})
        for each in lines(out)
    ]


def test_shards_give_what_one_run_gives(tmp_path: Path) -> None:
    page = Article(id="page", text=SWAP + " A page.", extracted_from="page.html")
    items: list[Article | Unreadable] = [
        *articles(4),
        Article(id="swap", text=SWAP),
        Unreadable("bad\udcff.txt", "bad\udcff.txt is empty."),
        page,
        Article(id="nul\0", text="Nothing of note."),
        Article(id="twin", text=SWAP),  # of an article in an earlier shard
    ]
    run_batch(items, Extractor("rules"), tmp_path / "plain", Heard(), Options())
    out = tmp_path / "shards"
    contents, seen = merge(read(job(out), items), out)
    assert (seen.done, seen.failed, seen.skipped, contents.lines) == (7, 1, 1, 9)
    assert untimed(out) == untimed(tmp_path / "plain")
    for name in ("exchanges.csv", "diplomacy.csv"):
        assert (out / name).read_bytes() == (tmp_path / "plain" / name).read_bytes()
    kept = (out / "texts.jsonl").read_text(encoding="utf-8").splitlines()
    assert [Article.model_validate_json(line) for line in kept] == [page]


def test_a_shards_name_is_its_content(tmp_path: Path) -> None:
    told, items = job(tmp_path), articles(9)
    read(told, items)
    first, unread = names(told, items)
    assert unread == 0
    assert list((tmp_path / "shards/todo").iterdir()) == []
    items[4] = items[4].model_copy(update={"text": "Ferry number 4 did not run."})
    second, unread = names(told, items)
    assert unread == 1
    assert [one == two for one, two in zip(first, second, strict=True)] == [True, False, True]
    other = replace(told, settings=Settings(model="m", base_url="http://127.0.0.1:1/v1"))
    assert not set(names(other, items)[0]) & set(second)


def test_shards_of_other_inputs_are_laid_aside_and_taken_up(tmp_path: Path) -> None:
    told, folder = job(tmp_path), Folder(tmp_path)
    read(told, articles(6))
    found, _ = names(told, articles(6))
    folder.lay_aside(found[:1])
    assert [path.stem for path in folder.path.glob("*.parquet")] == found[:1]
    assert names(told, articles(6)) == (found, 0)
    assert folder.file(found[1]).exists()


def test_failed_articles_are_rows_and_are_read_again_when_asked_for(tmp_path: Path) -> None:
    broken = True

    def react(question: str) -> Turn:
        return says("no") if broken and "number 1 " in question else says(NOTHING)

    with answering(react) as fake:
        told = job(tmp_path, Settings(model="m", base_url=fake.base_url))
        (file,) = read(told, articles(3))
        assert [(row["state"], row["retry"]) for row in read_rows(file)] == [
            ("done", None),
            ("failed", "may_help"),
            ("done", None),
        ]
        assert names(told, articles(3))[1] == 0
        broken, asked = False, len(fake.requests)
        again = replace(told, options=replace(told.options, retry_failed=True))
        assert read(again, articles(3)) == [file]
        assert len(fake.requests) == asked + 1
    assert [row["state"] for row in read_rows(file)] == ["done"] * 3


def test_a_refused_key_leaves_no_shard_for_good(tmp_path: Path) -> None:
    with answering(lambda _: fails(401)) as fake:
        told = job(tmp_path, Settings(model="m", base_url=fake.base_url))
        read(told, articles(3))
        assert names(told, articles(3))[1] == 1


def test_an_article_that_kills_its_reader_fails_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    converse = Extractor.converse

    def deadly(self: Extractor, article: Article) -> object:
        if article.id == "n2":
            os._exit(9)
        return converse(self, article)

    monkeypatch.setattr(Extractor, "converse", deadly)
    told = job(tmp_path)
    (name,), _ = names(told, [*articles(5)], size=5)
    deaths = 0
    while Folder(tmp_path).piece(name).exists():
        child = multiprocessing.get_context("fork").Process(target=_read_one, args=(told, name))
        child.start()
        child.join(30)
        deaths += child.exitcode == 9
        assert deaths < 9
    rows = list(read_rows(Folder(tmp_path).file(name)))
    assert [row["state"] for row in rows] == ["done", "done", "failed", "done", "done"]
    assert "died 3 times" in rows[2]["error"]
    assert deaths == 3


def _read_one(told: Job, name: str) -> None:
    ShardReader(told).read(name)


def test_what_it_cannot_do_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(**options: float) -> str:
        with pytest.raises(UsageError) as caught:
            run_cluster(
                articles(1), RULES, "default", tmp_path, Heard(), Options(**options), Cluster()
            )
        return str(caught.value)

    monkeypatch.setattr("extractor.batch.workers.find_spec", lambda name: name != "ray" or None)
    assert "pip install 'extractor[ray]'" in refused()
    monkeypatch.setattr("extractor.batch.workers.find_spec", lambda _: True)
    assert "--budget" in refused(budget=1.0)
    stale = ShardReader(replace(job(tmp_path), version="another"))
    assert "another version" in (stale.read("x").stopped or "")


SHARD, COUNT = 5, 60


@pytest.mark.ray
def test_driver_and_worker_are_killed_and_nothing_is_lost_or_twice(tmp_path: Path) -> None:
    pytest.importorskip("ray")
    inputs, out = tmp_path / "in.jsonl", tmp_path / "out"
    # A word of the subject, so that triage lets them through.
    told = [a.model_copy(update={"text": f"{a.text} No prisoner swap."}) for a in articles(COUNT)]
    inputs.write_text("".join(a.model_dump_json() + "\n" for a in told), "utf-8")
    files = out / "shards"

    def finished() -> set[Path]:
        return set(files.glob("*.parquet"))

    with answering(lambda _: replace(says(NOTHING), sleep=0.1)) as fake:

        def asked() -> Counter[int]:
            heard = [request["messages"][0]["content"] for request in list(fake.requests)]
            return Counter(int(n) for q in heard for n in re.findall(r"Ferry number (\d+) ran", q))

        command = [sys.executable, "-m", "extractor.cli", "run", str(inputs), "--out", str(out)]
        command += ["--model", "m", "--base-url", fake.base_url, "--concurrency", "1"]
        command += ["--engine", "ray", "--workers", "2", "--shard-size", str(SHARD)]
        here = {"cwd": Path(__file__).parents[2], "stderr": subprocess.PIPE, "text": True}
        first = subprocess.Popen(command, stdout=subprocess.DEVNULL, **here)  # type: ignore[call-overload]
        _wait(lambda: len(finished()) >= 3, first)
        first.send_signal(signal.SIGKILL)
        first.communicate()
        before, known = finished(), asked()
        assert 3 * SHARD <= sum(known.values()) < COUNT

        second = subprocess.Popen(command, stdout=subprocess.PIPE, **here)  # type: ignore[call-overload]
        _wait(lambda: bool(_workers(second.pid)), second)
        late = len(finished())  # a worker of the first run may have ended what it had begun
        _wait(lambda: len(finished()) > late, second)
        os.kill(_workers(second.pid)[0], signal.SIGKILL)
        said, complaints = second.communicate(timeout=120)
        assert second.returncode == 0, complaints
    done = {row["article_id"] for path in before for row in read_rows(path)}
    counts = asked()
    assert [result.article_id for result in lines(out)] == [a.id for a in articles(COUNT)]
    assert all(counts[number] == 1 for number in range(COUNT) if f"n{number}" in done)
    assert set(counts) == set(range(COUNT))
    assert sum(counts.values()) <= COUNT + 3  # a call in flight of each worker killed
    run = json.loads((out / "run.json").read_text(encoding="utf-8"))
    assert [run[name] for name in ("inputs", "done", "failed", "skipped")] == [COUNT, COUNT, 0, 0]
    assert run["complaint"] is None
    assert len(run["shards"]) == len(finished()) == COUNT // SHARD
    assert f"{COUNT} articles done" in said


def _wait(until: Callable[[], bool], process: subprocess.Popen[str]) -> None:
    for _ in range(3600):
        if until():
            return
        assert process.poll() is None, process.communicate()
        time.sleep(0.05)
    raise AssertionError("It takes too long.")


def _workers(driver: int) -> list[int]:
    """The processes under a driver that read shards."""
    parents: dict[int, int] = {}
    reading = []
    for place in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(place.name)] = int(
                (place / "stat").read_text().rpartition(")")[2].split()[1]
            )
            if b"MapWorker" in (place / "cmdline").read_bytes():
                reading.append(int(place.name))
        except OSError:
            continue

    def under(pid: int) -> bool:
        while pid > 1:
            if pid == driver:
                return True
            pid = parents.get(pid, 0)
        return False

    return [pid for pid in reading if under(pid)]
