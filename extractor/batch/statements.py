"""The statements that every article needs: built once, since building one costs more than it does.

Parameters are the columns to be written, and what `bindparam` names here.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Table, bindparam, insert, update
from sqlalchemy.dialects import postgresql, sqlite

from extractor.batch.schema import articles, attempts, results, usage

TRIED = insert(attempts)
COUNTED = (
    update(articles)
    .where(articles.c.key == bindparam("this"))
    .values(calls=articles.c.calls + 1, cost=articles.c.cost + bindparam("more"))
)
ENDED = update(articles).where(
    articles.c.key == bindparam("this"), articles.c.lease_owner == bindparam("owner")
)


def inserter(dialect: str) -> Any:
    """A dialect's own ``insert``, which knows what to do about conflicts."""
    return postgresql.insert if dialect == "postgresql" else sqlite.insert


@cache
def kept(dialect: str) -> tuple[Any, Any]:
    """Write an article's result, and its usage, over what there may be of an earlier reading."""
    return _over(results, dialect), _over(usage, dialect)


def _over(table: Table, dialect: str) -> Any:
    write = inserter(dialect)(table)
    changed = {column.name: write.excluded[column.name] for column in table.c}
    del changed["key"]
    return write.on_conflict_do_update(index_elements=[table.c.key], set_=changed)
