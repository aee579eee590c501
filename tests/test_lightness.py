"""Help and import are quick: nothing heavy is loaded before it is needed."""

import subprocess
import sys

import pytest

HEAVY = {
    "openai",
    "instructor",
    "xllamacpp",
    "jinja2",
    "yaml",
    "rich",
    "httpx",
    "httpx2",
    "sqlalchemy",
    "alembic",
    "ray",
}
COMMANDS = ("run", "check", "numbers", "evaluate", "schema", "models")


def loaded_after(statement: str) -> set[str]:
    program = f"import sys\n{statement}\nprint('loaded:', *sys.modules)"
    run = [sys.executable, "-c", program]
    told = subprocess.run(run, capture_output=True, text=True, check=True).stdout
    return set(told.rpartition("loaded:")[2].split())


def asked_for_help(*arguments: str) -> str:
    return (
        f"sys.argv = ['extractor', *{arguments!r}, '--help']\n"
        "from extractor.cli import main\n"
        "try: main()\n"
        "except SystemExit as ended: assert not ended.code, ended.code"
    )


@pytest.mark.parametrize("statement", ["import extractor", asked_for_help()])
def test_nothing_heavy_is_loaded(statement: str) -> None:
    assert not loaded_after(statement) & {*HEAVY, "pydantic"}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_commands_help_loads_little(command: str) -> None:
    # typer itself looks for pydantic when it reads a command's types
    assert not loaded_after(asked_for_help(command)) & HEAVY


def test_what_is_heavy_would_be_seen() -> None:
    assert "pydantic" in loaded_after("import extractor; extractor.Article")
