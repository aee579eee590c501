"""Serve a script, given as JSON in the first argument, in a process of its own."""

import asyncio
import sys
from contextlib import suppress

from tests.faults.script import Script
from tests.faults.server import serve


def _say(asked: int, orders: int) -> None:
    print(asked, orders, flush=True)


with suppress(KeyboardInterrupt):
    asyncio.run(serve(Script.from_json(sys.argv[1]), _say))
