"""What every part of the tests may use."""

import os
import signal
from pathlib import Path

import pytest
from hypothesis import settings

# The same texts in every run, so that green stays green; `make fuzz` looks for new ones.
settings.register_profile("fixed", derandomize=True, deadline=None)
settings.register_profile("hunt", print_blob=True, deadline=None)
settings.load_profile("hunt" if "EXTRACTOR_FUZZ" in os.environ else "fixed")

# A shell has what it runs in the background ignore Ctrl-C, and so would every program that
# these tests start and interrupt.
if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """No key, endpoint or setting of this machine is seen; the current folder is empty."""
    for name in list(os.environ):
        if name.startswith(("OPENAI_", "EXTRACTOR_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.chdir(tmp_path)
    return tmp_path
