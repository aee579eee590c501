import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest

from extractor.cli import main


@dataclass
class Ended:
    """How a command ended."""

    code: object
    out: str
    err: str


Cli = Callable[..., Ended]


@pytest.fixture
def cli(
    no_settings: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Cli:
    """Run the command line as the installed program does, in an empty folder."""

    def call(*arguments: object, stdin: bytes = b"") -> Ended:
        monkeypatch.setattr(sys, "argv", ["extractor", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(stdin)))
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        shown = capsys.readouterr()
        return Ended(ended.value.code or 0, shown.out, shown.err)

    return call


def results(folder: Path = Path("out")) -> list[dict[str, Any]]:
    """The lines of a run's results.jsonl."""
    text = (folder / "results.jsonl").read_text(encoding="utf-8")
    assert text == "" or text.endswith("\n")
    return [json.loads(line) for line in text.split("\n")[:-1]]


def errors(folder: Path = Path("out")) -> dict[str, str | None]:
    """What became of each input, in order."""
    return {result["article_id"]: result["error"] for result in results(folder)}
