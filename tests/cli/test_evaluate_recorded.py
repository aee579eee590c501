"""``extractor evaluate --model local`` with recorded answers: no model, no network."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from extractor.cli import app
from extractor.llm import engine
from tests.tape import CASSETTES, ROOT, client, playing

DEV = ROOT / "seeds" / "gold" / "dev"

pytestmark = pytest.mark.cassette


def test_the_embedded_model_is_scored_from_cassettes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorded = sorted((CASSETTES / "dev").glob("*.yaml"))[:6]
    gold = tmp_path / "gold"
    gold.mkdir()
    tapes = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in recorded]
    for path in recorded:
        for name in (f"{path.stem}.json", f"{path.stem}.txt"):
            shutil.copy(DEV / name, gold / name)
    whole = {"version": 1, "interactions": [each for t in tapes for each in t["interactions"]]}
    (tmp_path / "all.yaml").write_text(yaml.safe_dump(whole), encoding="utf-8")
    monkeypatch.setattr(engine, "local_client", lambda *_, **__: client())

    options = ["--gold", str(gold), "--model", "local", "--json", "--resamples", "0"]
    with playing(tmp_path / "all.yaml") as cassette:
        done = CliRunner().invoke(app, ["evaluate", *options])

    assert done.exit_code == 0, done.output
    assert cassette.play_count == len(cassette)
    told = json.loads(done.stdout)
    assert told["articles"] == len(recorded)
    assert told["failed"] == []
    assert told["metrics"]["transfers.f1"]["value"] > 0
