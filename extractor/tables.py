"""The data tables that lie beside the modules: YAML, read the fast way where there is one."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any


@cache
def read_table(package: str, name: str) -> Any:
    """Read a YAML table of a package.

    The C parser takes a tenth of the time of the one in Python, which is half a second of every
    start; a build of PyYAML without it reads the same tables. What is returned is shared: read it,
    never change it.

    Args:
        package: The package that the file lies in, such as ``extractor.text``.
        name: The file's name.

    Raises:
        yaml.YAMLError: The table is not YAML.
    """
    import yaml  # loaded only when a text is read

    source = files(package).joinpath(name).read_text(encoding="utf-8")
    return yaml.load(source, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
