"""The statements that every article needs: built once, since building one costs more than it does.

Parameters are the columns to be written, and what `bindparam` names here.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Table, and_, bindparam, insert, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from extractor.batch.schema import articles, attempts, inputs, results, usage

_AMONG = articles.c.key.in_(bindparam("keys", expanding=True))

LISTED = insert(inputs)
MET = select(inputs.c.key, inputs.c.article_id).where(
    inputs.c.run_id == bindparam("run"),
    inputs.c.role == "article",
    inputs.c.key.in_(bindparam("keys", expanding=True)),
)
STANDING = select(articles.c.key, articles.c.state, articles.c.reason, articles.c.cost).where(
    _AMONG
)
TAKEN = (
    update(articles)
    .where(_AMONG)
    .values(
        state="pending",
        reason=None,
        retryable=False,
        unasked=False,
        lease_owner=bindparam("owner"),
        lease_until=bindparam("until"),
        updated=bindparam("now"),
    )
)
TRIED = insert(attempts)
COUNTED = (
    update(articles)
    .where(articles.c.key == bindparam("this"))
    .values(calls=articles.c.calls + 1, cost=articles.c.cost + bindparam("more"))
)
OWNED = (
    select(articles.c.key)
    .where(_AMONG, articles.c.lease_owner == bindparam("owner"))
    .order_by(articles.c.key)
    .with_for_update()
)
ENDED = update(articles).where(articles.c.key == bindparam("this"))


@cache
def free(*, retry_failed: bool, new_run: bool) -> Any:
    """Find those of some articles that a run may take, and lock them."""
    again = [articles.c.state == "pending"]
    if new_run:  # a wrong key or a dead address was the endpoint's trouble, not the article's
        again.append(and_(articles.c.state == "failed", articles.c.unasked))
    if retry_failed:
        again.append(and_(articles.c.state == "failed", articles.c.retryable))
    unheld = or_(articles.c.lease_owner.is_(None), articles.c.lease_until < bindparam("now"))
    wanted = select(articles.c.key).where(_AMONG, unheld, or_(*again))
    return wanted.order_by(articles.c.key).with_for_update(skip_locked=True)


@cache
def entered(dialect: str) -> Any:
    """Write articles down that may be known already."""
    return inserter(dialect)(articles).on_conflict_do_nothing()


@cache
def kept(dialect: str) -> tuple[Any, Any]:
    """Write an article's result, and its usage, over what there may be of an earlier reading."""
    return _over(results, dialect), _over(usage, dialect)


def _over(table: Table, dialect: str) -> Any:
    write = inserter(dialect)(table)
    changed = {column.name: write.excluded[column.name] for column in table.c}
    del changed["key"]
    return write.on_conflict_do_update(index_elements=[table.c.key], set_=changed)


def inserter(dialect: str) -> Any:
    """A dialect's own ``insert``, which knows what to do about conflicts."""
    return postgresql.insert if dialect == "postgresql" else sqlite.insert
