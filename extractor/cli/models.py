"""What ``extractor models`` shows: which models can be used here, and where weights are."""

from __future__ import annotations

from importlib.util import find_spec

from rich.console import Console
from rich.text import Text

from extractor.cli.excerpts import plain
from extractor.llm import weights
from extractor.llm.weights import QWEN
from extractor.settings import Settings, load, resolve_model

_NAME_WIDTH = 10


def show_models(fetch: bool) -> None:
    """List the models, and fetch the embedded one's weights if asked to.

    Raises:
        ModelUnavailable: The weights were to be fetched and could not be.
    """
    settings = load()
    console = Console(highlight=False)
    if fetch:
        weights.ensure(settings.model_file)
    for name, lines in (
        ("auto", [f"uses {_chosen(settings)}"]),
        ("local", _local(settings)),
        ("rules", ["ready: reads with the rules alone, no model"]),
        ("openai:M", [_endpoint(settings), "or any other name that --base-url serves"]),
    ):
        for number, line in enumerate(lines):
            label = Text(f"{'' if number else name:<{_NAME_WIDTH}}", style="bold")
            console.print(label.append(plain(line), style="default"), soft_wrap=True)


def _chosen(settings: Settings) -> str:
    choice = resolve_model(settings)
    place = f" at {settings.base_url}" if choice.kind == "endpoint" and settings.base_url else ""
    return f"{choice.label}{place}"


def _local(settings: Settings) -> list[str]:
    engine = (
        "engine installed (xllamacpp)"
        if find_spec("xllamacpp")
        else "engine not installed: pip install 'extractor[local]'"
    )
    lines = [
        f"{QWEN.title}, {QWEN.file}, {QWEN.size / 1e9:.1f} GB, licence {QWEN.licence}",
        engine,
        "weights are looked for in this order:",
    ]
    for number, place in enumerate(weights.status(settings.model_file), 1):
        path = f" ({place.path})" if place.path else ""
        lines.append(f"{number}. {place.name}: {place.state}{path}")
    return lines


def _endpoint(settings: Settings) -> str:
    key = "key set" if settings.api_key else "no key"
    if not (settings.api_key or settings.base_url):
        return "no endpoint configured: set OPENAI_API_KEY and/or OPENAI_BASE_URL"
    return f"at {settings.base_url or 'https://api.openai.com/v1'}, {key}"
