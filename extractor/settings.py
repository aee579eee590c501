"""Configuration: flags first, then the environment, then ``extractor.toml`` in the folder."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Literal

from extractor.errors import UsageError

FILE_NAME = "extractor.toml"
DEFAULT_ENDPOINT_MODEL = "gpt-4.1-mini"
"""Asked for where an endpoint is configured and no model is named."""

_ENVIRONMENT = {"OPENAI_API_KEY": "api_key", "OPENAI_BASE_URL": "base_url"}
_PREFIX = "EXTRACTOR_"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be configured, each under the name it has in ``extractor.toml``.

    The environment variable of a field is ``EXTRACTOR_`` and its name in capitals; key and base
    URL are also read from ``OPENAI_API_KEY`` and ``OPENAI_BASE_URL``.

    Attributes:
        model: ``auto``, ``local``, ``rules``, ``openai:NAME``, or a name at the endpoint.
        base_url: An OpenAI-compatible endpoint.
        api_key: Its key.
        model_file: Weights of the embedded model, where they are not in the cache.
        context_tokens: Tokens that prompt and answer may have together.
        max_output_tokens: Tokens one answer may have.
        reasks: How often an invalid answer is asked for again.
        attempts: How often one request is made before a transport fault is final.
        timeout: Seconds one request may take.
        threads: Threads of the embedded engine.
        seed: Sampling seed.
    """

    model: str = "auto"
    base_url: str | None = None
    api_key: str | None = field(default=None, repr=False)
    model_file: Path | None = None
    context_tokens: int | None = None
    max_output_tokens: int = 1200
    reasks: int = 1
    attempts: int = 5
    timeout: float = 600.0
    threads: int | None = None
    seed: int = 0

    def client_options(self) -> dict[str, Any]:
        """Give the arguments of `extractor.llm.client.Client` that do not depend on the model."""
        return {
            "max_output_tokens": self.max_output_tokens,
            "reasks": self.reasks,
            "attempts": self.attempts,
            "timeout": self.timeout,
            "seed": self.seed,
        }


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """Which model speaks: the embedded one, none (rules only), or one at an endpoint.

    Attributes:
        kind: ``local``, ``rules`` or ``endpoint``.
        name: The model's name at the endpoint.
        label: What results call it: ``local``, ``rules``, ``openai:NAME`` or the bare name.
    """

    kind: Literal["local", "rules", "endpoint"]
    name: str | None
    label: str


def load(
    flags: Mapping[str, Any] | None = None,
    *,
    environment: Mapping[str, str] | None = None,
    folder: Path | None = None,
) -> Settings:
    """Gather the settings.

    Args:
        flags: Values from the command line or a call; ``None`` means not given.
        environment: The environment; the process's own by default.
        folder: Where ``extractor.toml`` is looked for; the current folder by default.

    Raises:
        UsageError: A value or name cannot be understood; the message says where it stands.
    """
    variables = os.environ if environment is None else environment
    path = (folder or Path()) / FILE_NAME
    given = {name: value for name, value in (flags or {}).items() if value is not None}
    merged: dict[str, Any] = {}
    for source, values in (
        (str(path), _from_file(path)),
        ("the environment", _from_environment(variables)),
        ("the call", given),
    ):
        for name, value in values.items():
            merged[name] = _converted(name, value, source)
    return Settings(**merged)


def resolve_model(settings: Settings) -> ModelChoice:
    """Decide which model speaks.

    ``auto`` is the configured endpoint (a key or a base URL is set), else the embedded engine.
    """
    asked = settings.model.strip() or "auto"
    if asked == "auto":
        if not (settings.api_key or settings.base_url):
            return ModelChoice("local", None, "local")
        return ModelChoice("endpoint", DEFAULT_ENDPOINT_MODEL, f"openai:{DEFAULT_ENDPOINT_MODEL}")
    if asked in ("local", "rules"):
        return ModelChoice("local" if asked == "local" else "rules", None, asked)
    name = asked.removeprefix("openai:")
    if not name:
        raise UsageError(f"--model openai: needs a name, such as openai:{DEFAULT_ENDPOINT_MODEL}.")
    if not asked.startswith("openai:") and not settings.base_url:
        raise UsageError(
            f"The model {asked!r} is not known here: say auto, local, rules or openai:{asked}, or "
            f"give the endpoint that serves it with --base-url (or OPENAI_BASE_URL)."
        )
    return ModelChoice("endpoint", name, asked)


def _from_file(path: Path) -> dict[str, Any]:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"{path} cannot be read: {error}") from error
    return table


def _from_environment(variables: Mapping[str, str]) -> dict[str, str]:
    names = {each.name for each in fields(Settings)}
    known = {
        **_ENVIRONMENT,
        **{f"{_PREFIX}{name.upper()}": name for name in sorted(names)},  # ours wins over OpenAI's
    }
    return {name: variables[key] for key, name in known.items() if variables.get(key)}


def _converted(name: str, value: Any, source: str) -> Any:
    kinds: dict[str, Any] = {
        "model_file": lambda raw: Path(raw).expanduser(),
        "context_tokens": _positive,
        "max_output_tokens": _positive,
        "attempts": _positive,
        "threads": _positive,
        "reasks": _whole,
        "seed": _whole,
        "timeout": _seconds,
    }
    if name not in {each.name for each in fields(Settings)}:
        known = ", ".join(each.name for each in fields(Settings))
        raise UsageError(f"{source} sets {name!r}, which is not a setting. Known: {known}.")
    try:
        return kinds.get(name, _text)(value)
    except (TypeError, ValueError) as error:
        raise UsageError(f"{source} sets {name} to {value!r}: {error}.") from error


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("it must be a text")
    return value.strip()


def _whole(value: Any) -> int:
    if isinstance(value, bool) or not str(value).strip().isdecimal():
        raise ValueError("it must be a whole number")
    return int(value)


def _positive(value: Any) -> int:
    number = _whole(value)
    if number < 1:
        raise ValueError("it must be at least 1")
    return number


def _seconds(value: Any) -> float:
    try:
        number = float(value)
    except (TypeError, ValueError):
        raise ValueError("it must be a number of seconds") from None
    if not 0 < number < float("inf"):
        raise ValueError("it must be more than 0")
    return number
