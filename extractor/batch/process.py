"""Which process this is, and whether another one on this machine still lives."""

from __future__ import annotations

import os
import socket
from pathlib import Path


def host() -> str:
    """Name this machine as it runs now: another boot or container is another host."""
    boot = _read(Path("/proc/sys/kernel/random/boot_id"))
    try:
        space = Path("/proc/self/ns/pid").readlink().name
    except OSError:
        space = ""
    return "|".join((socket.gethostname(), boot, space))


def started(pid: int) -> str:
    """When a process began, in the system's ticks, so that a reused number is not mistaken."""
    _, _, rest = _read(Path(f"/proc/{pid}/stat")).rpartition(")")
    fields = rest.split()
    return fields[19] if len(fields) > 19 else ""


def is_dead(there: str, pid: int, began: str) -> bool:
    """Tell whether a process has certainly ended.

    Args:
        there: Its `host`.
        pid: Its number.
        began: What `started` said of it.
    """
    here = host()
    if there != here:
        # The same machine after a new boot; a machine of another name may be alive anywhere.
        name, boot, _ = there.split("|")
        own_name, own_boot, _ = here.split("|")
        return name == own_name and bool(boot) and boot != own_boot
    if os.name != "posix":
        return False  # its lease will run out
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    except OSError:
        pass
    return bool(began) and started(pid) != began


def _read(path: Path) -> str:
    try:
        return path.read_text().strip()
    except OSError:
        return ""
