from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor.errors import UsageError
from extractor.settings import DEFAULT_ENDPOINT_MODEL, Settings, load, resolve_model


def test_with_nothing_said_the_defaults_hold(tmp_path: Path) -> None:
    assert load(environment={}, folder=tmp_path) == Settings()


def test_flags_win_over_environment_and_that_over_the_file(tmp_path: Path) -> None:
    (tmp_path / "extractor.toml").write_text(
        'model = "rules"\nseed = 1\ntimeout = 5\nmodel_file = "a.gguf"\n'
    )
    settings = load(
        {"model": "local", "seed": None},
        environment={"EXTRACTOR_MODEL": "auto", "EXTRACTOR_SEED": "2", "EXTRACTOR_THREADS": ""},
        folder=tmp_path,
    )
    assert settings.model == "local"
    assert settings.seed == 2
    assert settings.timeout == 5.0
    assert settings.threads is None
    assert settings.model_file == Path("a.gguf")


def test_openai_variables_are_read_and_ours_win(tmp_path: Path) -> None:
    settings = load(
        environment={
            "OPENAI_API_KEY": "k",
            "OPENAI_BASE_URL": "http://a/v1",
            "EXTRACTOR_BASE_URL": "http://b/v1",
        },
        folder=tmp_path,
    )
    assert (settings.api_key, settings.base_url) == ("k", "http://b/v1")


@pytest.mark.parametrize(
    ("flags", "environment", "words"),
    [
        ({"threads": "two"}, {}, "call sets threads to 'two': it must be a whole number"),
        ({}, {"EXTRACTOR_ATTEMPTS": "0"}, "environment sets attempts to '0': it must be at least"),
        ({}, {"EXTRACTOR_TIMEOUT": "soon"}, "seconds"),
        ({}, {"EXTRACTOR_TIMEOUT": "nan"}, "more than 0"),
        ({"reasks": True}, {}, "whole number"),
        ({"modell": "x"}, {}, "'modell', which is not a setting"),
        ({"model": 3}, {}, "text"),
    ],
)
def test_a_wrong_value_says_where_it_stands(
    tmp_path: Path, flags: dict[str, Any], environment: dict[str, str], words: str
) -> None:
    with pytest.raises(UsageError, match=words):
        load(flags, environment=environment, folder=tmp_path)


@pytest.mark.parametrize("text", ["model = ", 'colour = "red"', "threads = 1.5", "\xff"])
def test_a_wrong_file_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "extractor.toml").write_text(text, encoding="latin-1")
    with pytest.raises(UsageError, match=r"extractor\.toml"):
        load(environment={}, folder=tmp_path)


def test_unknown_variables_of_the_environment_are_not_ours_to_judge(tmp_path: Path) -> None:
    assert load(environment={"EXTRACTOR_RECORD": "1"}, folder=tmp_path) == Settings()


@pytest.mark.parametrize(
    ("settings", "kind", "name", "label"),
    [
        (Settings(), "local", None, "local"),
        (
            Settings(api_key="k"),
            "endpoint",
            DEFAULT_ENDPOINT_MODEL,
            f"openai:{DEFAULT_ENDPOINT_MODEL}",
        ),
        (
            Settings(base_url="http://a/v1"),
            "endpoint",
            DEFAULT_ENDPOINT_MODEL,
            f"openai:{DEFAULT_ENDPOINT_MODEL}",
        ),
        (Settings(model="local", api_key="k"), "local", None, "local"),
        (Settings(model="rules", api_key="k"), "rules", None, "rules"),
        (Settings(model="openai:gpt-x"), "endpoint", "gpt-x", "openai:gpt-x"),
        (Settings(model="own", base_url="http://a/v1"), "endpoint", "own", "own"),
        (Settings(model=" "), "local", None, "local"),
    ],
)
def test_which_model_speaks(settings: Settings, kind: str, name: str | None, label: str) -> None:
    choice = resolve_model(settings)
    assert (choice.kind, choice.name, choice.label) == (kind, name, label)


@pytest.mark.parametrize("model", ["own", "openai:"])
def test_a_name_without_an_endpoint_is_wrong_use(model: str) -> None:
    with pytest.raises(UsageError, match="openai:"):
        resolve_model(Settings(model=model))


def test_a_key_is_not_shown() -> None:
    assert "secret" not in repr(Settings(api_key="secret"))
