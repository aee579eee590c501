from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from extractor.errors import ModelUnavailable
from extractor.llm import engine, weights
from extractor.llm.engine import LocalClient, idle_cores, local_client, start, stop_all
from extractor.settings import Settings
from tests.llm.fake_endpoint import Turn, endpoint, says
from tests.llm.test_client import GOOD, Draft


@dataclass
class FakeLibrary:
    """Stands in for xllamacpp: notes what it is asked to serve, and loads nothing."""

    served: list[Any] = field(default_factory=list)
    error: Exception | None = None

    def CommonParams(self) -> SimpleNamespace:
        return SimpleNamespace(model=SimpleNamespace(), cpuparams=SimpleNamespace())

    def Server(self, params: Any) -> SimpleNamespace:
        if self.error:
            raise self.error
        self.served.append(params)
        return SimpleNamespace(listening_address=f"http://127.0.0.1:{4000 + len(self.served)}")


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeLibrary]:
    fake = FakeLibrary()
    monkeypatch.setitem(sys.modules, "xllamacpp", fake)
    yield fake
    stop_all()


def test_one_engine_serves_a_model_file(library: FakeLibrary, tmp_path: Path) -> None:
    one = start(tmp_path / "a.gguf", threads=3)
    assert start(tmp_path / "." / "a.gguf") is one
    assert start(tmp_path / "b.gguf") is not one
    params = library.served[0]
    assert params.model.path == str(tmp_path / "a.gguf")
    assert params.hostnames == ["127.0.0.1"]
    assert (params.n_ctx, params.n_parallel, params.cpuparams.n_threads) == (8192, 1, 3)
    assert params.cache_prompt
    assert one.base_url == "http://127.0.0.1:4001/v1"


def test_a_stopped_engine_starts_anew(library: FakeLibrary, tmp_path: Path) -> None:
    one = start(tmp_path / "a.gguf")
    stop_all()
    assert start(tmp_path / "a.gguf") is not one
    assert len(library.served) == 2


def test_the_local_client_takes_settings_and_options(
    library: FakeLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(weights, "ensure", lambda named: named)
    settings = Settings(
        model_file=tmp_path / "a.gguf", context_tokens=2048, threads=1, max_output_tokens=300
    )
    client = local_client(settings, max_output_tokens=99)
    assert client.base_url == "http://127.0.0.1:4001/v1"
    assert (client.context_tokens, client.max_output_tokens) == (2048, 99)
    assert library.served[0].cpuparams.n_threads == 1


def test_without_the_library_three_ways_to_a_model_are_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "xllamacpp", None)
    monkeypatch.setattr(weights, "ensure", lambda _: pytest.fail("1.1 GB fetched for nothing"))
    with pytest.raises(ModelUnavailable) as caught:
        local_client(Settings())
    for way in (
        "extractor[local]",
        "OPENAI_API_KEY",
        "OPENAI_BASE_URL",
        "--base-url",
        "EXTRACTOR_MODEL_FILE",
        "--model rules",
    ):
        assert way in str(caught.value)


def test_a_file_that_does_not_load(library: FakeLibrary, tmp_path: Path) -> None:
    library.error = RuntimeError("bad magic")
    with pytest.raises(ModelUnavailable, match=r"a\.gguf: bad magic"):
        start(tmp_path / "a.gguf")


def test_the_schema_is_sent_as_a_grammar_without_white_space() -> None:
    with endpoint(says(GOOD)) as fake:
        LocalClient(fake.base_url).ask(Draft, "Read this.")
    sent = fake.requests[0]
    assert "response_format" not in sent
    head, schema = sent["grammar"].split("%json ", 1)
    assert head == "%llguidance {}\nstart: "
    assert json.loads(schema)["x-guidance"] == {"whitespace_flexible": False}
    assert json.loads(schema)["properties"]["rows"]["maxItems"] == 3


def test_a_proxy_of_the_environment_is_not_asked_for_this_machine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    monkeypatch.setenv("no_proxy", "")
    with endpoint(says(GOOD), says(GOOD), Turn({"tokens": []})) as fake:
        client = LocalClient(fake.base_url, attempts=1)
        assert client.ask(Draft, "x").value.rows
        assert asyncio.run(client.aask(Draft, "x")).value.rows
        assert client.count_tokens("x") == 0


def test_tokens_are_counted_by_the_server() -> None:
    with endpoint(Turn({"tokens": [5, 6, 7]})) as fake:
        assert LocalClient(fake.base_url).count_tokens("три слова") == 3
    assert fake.requests == [{"content": "три слова", "add_special": False}]


def machine(folder: Path, monkeypatch: pytest.MonkeyPatch, siblings: list[str]) -> Path:
    """Lay out a /proc and /sys of a machine with one CPU a given sibling list."""
    for cpu, shared in enumerate(siblings):
        topology = folder / f"cpu{cpu}" / "topology"
        topology.mkdir(parents=True)
        (topology / "thread_siblings_list").write_text(f"{shared}\n")
    monkeypatch.setattr(engine, "_CPU_FOLDER", folder)
    monkeypatch.setattr(engine, "_CPU_TIMES", folder / "stat")
    monkeypatch.setattr(engine, "_allowed_cpus", lambda: list(range(len(siblings))))
    return folder / "stat"


def times(*cpus: tuple[int, int]) -> str:
    """Write /proc/stat for CPUs that were (busy, idle) so many ticks."""
    rows = [f"cpu{number} {busy} 0 0 {idle} 0 0" for number, (busy, idle) in enumerate(cpus)]
    return "\n".join(["cpu  1 1 1 1 1 1", *rows, "intr 5 5 x"])


@pytest.mark.parametrize(
    ("siblings", "later", "cores"),
    [
        (["0", "1"], [(0, 30), (0, 30)], 2),
        (["0", "1"], [(2, 28), (3, 27)], 2),
        (["0", "1"], [(30, 0), (0, 30)], 1),
        (["0", "1"], [(30, 0), (30, 0)], 1),
        (["0,1", "0,1", "2,3", "2,3"], [(0, 30)] * 4, 2),
        (["0", "1", "2", "3"], [(30, 0), (0, 30), (0, 30), (0, 30)], 3),
    ],
    ids=["idle", "a little work", "one busy", "all busy", "two threads a core", "three of four"],
)
def test_threads_are_the_cores_that_are_free(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    siblings: list[str],
    later: list[tuple[int, int]],
    cores: int,
) -> None:
    stat = machine(tmp_path, monkeypatch, siblings)
    stat.write_text(times(*[(100, 100)] * len(siblings)))
    after = times(*[(100 + busy, 100 + idle) for busy, idle in later])
    monkeypatch.setattr(engine.time, "sleep", lambda _: stat.write_text(after))
    assert idle_cores() == cores


def test_a_system_that_tells_nothing_counts_its_processors(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine(tmp_path, monkeypatch, [])
    monkeypatch.setattr(engine, "_allowed_cpus", lambda: [0, 1, 2])
    assert idle_cores() == 3
