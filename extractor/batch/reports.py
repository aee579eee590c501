"""What the run store is asked: stored answers, sums, and a run's inputs in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, and_, case, false, func, select

from extractor.batch.entries import Row
from extractor.batch.schema import articles, attempts, inputs, results, usage
from extractor.records import Usage


def answer(connection: Connection, request_hash: str) -> str | None:
    """Find a stored answer to a request."""
    found: str | None = connection.execute(
        select(attempts.c.response)
        .where(attempts.c.request_hash == request_hash, attempts.c.reusable)
        .order_by(attempts.c.id.desc())
        .limit(1)
    ).scalar_one_or_none()
    return found


def has_answers(connection: Connection) -> bool:
    """Tell whether any request was ever made."""
    return connection.execute(select(attempts.c.id).limit(1)).first() is not None


@dataclass(frozen=True, slots=True)
class Averages:
    """What the calls of a store were like: calls a first look, tokens written, seconds."""

    calls: float
    output_tokens: float
    latency: float


def averages(connection: Connection) -> Averages | None:
    """Average the answered calls of a store; None where there are too few to say."""
    answered = attempts.c.status == "ok"
    total, first, written, latency = connection.execute(
        select(
            func.count(),
            func.sum(case((attempts.c.kind == "first", 1), else_=0)),
            func.avg(attempts.c.output_tokens),
            func.avg(attempts.c.latency),
        ).where(answered)
    ).one()
    if total < 5 or not first:
        return None
    return Averages(total / first, float(written), float(latency))


def result_of(connection: Connection, key: str) -> str | None:
    """The stored result of an article."""
    found: str | None = connection.execute(
        select(results.c.result).where(results.c.key == key)
    ).scalar_one_or_none()
    return found


def has_ended(connection: Connection, key: str) -> bool:
    """Tell whether an article was read, well or not."""
    state = connection.execute(select(articles.c.state).where(articles.c.key == key)).scalar()
    return state in ("done", "failed")


def counts(connection: Connection, run_id: str) -> dict[str, int]:
    """Count a run's inputs by how they ended: done, failed, skipped, pending; and retryable."""
    ended = case(
        (inputs.c.role == "article", func.coalesce(articles.c.state, "pending")),
        else_=inputs.c.role,
    )
    joined = inputs.outerjoin(articles, inputs.c.key == articles.c.key)
    again = and_(inputs.c.role == "article", articles.c.state == "failed", articles.c.retryable)
    rows = connection.execute(
        select(ended, func.count(), func.sum(case((again, 1), else_=0)))
        .select_from(joined)
        .where(inputs.c.run_id == run_id)
        .group_by(ended)
    ).all()
    return {
        **{state: number for state, number, _ in rows},
        "retryable": sum(number or 0 for _, _, number in rows),
    }


def totals(connection: Connection, run_id: str) -> Usage:
    """Add up what a run's articles cost, in this run or before."""
    names = list(Usage.model_fields)
    row = connection.execute(
        select(*(func.coalesce(func.sum(usage.c[name]), 0).label(name) for name in names))
        .select_from(inputs.join(usage, inputs.c.key == usage.c.key))
        .where(inputs.c.run_id == run_id, inputs.c.role == "article")
    ).one()
    return Usage.model_validate(row._asdict())


def cost(connection: Connection, run_id: str) -> float:
    """Add up what a run's articles cost in dollars, in this run or before."""
    total: float | None = connection.execute(
        select(func.sum(articles.c.cost))
        .select_from(inputs.join(articles, inputs.c.key == articles.c.key))
        .where(inputs.c.run_id == run_id, inputs.c.role == "article")
    ).scalar_one()
    return total or 0.0


def rows(connection: Connection, run_id: str) -> Iterator[Row]:
    """Give a run's inputs in order, a few at a time.

    Args:
        connection: A transaction of its own: nothing else may be asked of it meanwhile.
        run_id: The run.
    """
    joined = inputs.outerjoin(
        articles, and_(inputs.c.key == articles.c.key, inputs.c.role == "article")
    ).outerjoin(results, articles.c.key == results.c.key)
    wanted = (
        select(
            inputs.c.position,
            inputs.c.article_id,
            inputs.c.role,
            inputs.c.reason,
            articles.c.state,
            articles.c.retryable,
            results.c.result,
            func.coalesce(results.c.exchanges + results.c.diplomacy > 0, false()),
            inputs.c.article,
        )
        .select_from(joined)
        .where(inputs.c.run_id == run_id)
        .order_by(inputs.c.position)
    )
    found = connection.execution_options(yield_per=200).execute(wanted)
    for row in found:
        yield Row(*row)
