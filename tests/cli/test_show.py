"""``extractor models``, ``extractor schema``, ``extractor --version``."""

import json
from importlib.metadata import version
from pathlib import Path

import pytest

from extractor.records import ExtractionResult
from tests.cli.conftest import Cli


@pytest.fixture(autouse=True)
def empty_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def test_models_tells_what_is_where(cli: Cli) -> None:
    ended = cli("models")
    assert ended.code == 0
    for words in (
        "auto      uses local",
        "1.1 GB, licence Apache-2.0",
        "1. EXTRACTOR_MODEL_FILE: not set",
        "2. cache: missing",
        "no endpoint configured",
    ):
        assert words in ended.out


def test_models_names_the_endpoint_and_hides_the_key(
    cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "key-of-nobody")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    ended = cli("models")
    assert "at http://127.0.0.1:9/v1, key set" in ended.out
    assert "uses openai:gpt-4.1-mini at http://127.0.0.1:9/v1" in ended.out
    assert "key-of-nobody" not in ended.out + ended.err


def test_a_wrong_weights_file_is_told_and_not_fetched_over(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "w.gguf").write_bytes(b"x")
    monkeypatch.setenv("EXTRACTOR_MODEL_FILE", str(tmp_path / "w.gguf"))
    assert "damaged" in cli("models").out
    ended = cli("models", "--fetch")
    assert ended.code == 2
    assert "1,117,320,768 bytes" in ended.err


def test_schema_is_that_of_a_result(cli: Cli) -> None:
    assert json.loads(cli("schema").out) == ExtractionResult.model_json_schema()


def test_version(cli: Cli) -> None:
    assert cli("--version").out.strip() == f"extractor {version('extractor')}"


def test_a_broken_settings_file_is_told(cli: Cli) -> None:
    Path("extractor.toml").write_text("model = \n", encoding="utf-8")
    ended = cli("models")
    assert ended.code == 2
    assert "extractor.toml" in ended.err
