"""What the README says is so: its example runs, its commands and settings exist."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from extractor.cli import app
from extractor.settings import Settings, load

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_library_example_runs(no_settings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (program,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    assert 'Extractor(model="local")' in program
    exec(program.replace('model="local"', 'model="rules"'), {})  # no model in the tests
    first, second = capsys.readouterr().out.splitlines()
    assert first == "exchange verified 2026-01-29"
    assert second.startswith("rejected ")
    assert "1,221" in second


def test_every_command_is_told_and_every_told_command_exists() -> None:
    known = {command.name for command in app.registered_commands}
    told = set(re.findall(r"^(?:    |\$ )(?:\w+=\S+ )?extractor ([a-z]+)", README, re.MULTILINE))
    told |= set(re.findall(r"`extractor ([a-z]+)", README))
    assert told == known


def test_every_setting_is_told_with_its_default(no_settings: Path) -> None:
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \| (.*?) \|$", README, re.MULTILINE)
    told = {name: (variables, text) for name, variables, text in rows if "EXTRACTOR_" in variables}
    assert list(told) == [field.name for field in fields(Settings)]
    defaults = load()
    for name, (variables, text) in told.items():
        assert f"EXTRACTOR_{name.upper()}" in variables
        if isinstance(default := getattr(defaults, name), int | float):
            assert f"({default:g})" in text


def test_every_place_named_exists() -> None:
    table = README.split("## Where things are")[1]
    for row in re.findall(r"^\| (`.*?) \|", table, re.MULTILINE):
        first, *rest = re.findall(r"`([^`]+)`", row)
        base = Path(first).parent if rest and first.startswith("extractor/") else Path()
        for name in (Path(first), *(base / each for each in rest)):
            assert (ROOT / name).exists(), name


def test_linked_pages_exist() -> None:
    for link in re.findall(r"\]\(([\w/.-]+)\)", README):
        assert (ROOT / link).is_file(), link
