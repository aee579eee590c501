"""What the run store knows of requests that go through a provider's Batch API.

Like `extractor.batch.store`: every function is one small transaction's work. A request is waiting
until it is put into a batch, making until the endpoint has that batch, sent until its answer is
here, and then answered or failed. When its article has ended, it is gone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, and_, delete, exists, insert, or_, select, update

from extractor.batch import reports
from extractor.batch.entries import Attempt
from extractor.batch.schema import articles, batches, inputs, requests, runs
from extractor.batch.statements import inserter
from extractor.batch.store import Run, moment

OPEN = ("waiting", "making", "sent")


@dataclass(frozen=True, slots=True)
class Waiting:
    """A request as it waits to be sent."""

    key: str
    custom_id: str
    request_hash: str
    kind: str
    body: str
    size: int
    tokens: int
    most: float


@dataclass(frozen=True, slots=True)
class Answer:
    """What an endpoint's files say of one request; ``raw`` is a completion or an error's body."""

    custom_id: str
    status: str
    raw: str | None = None
    error: str | None = None
    sent: int = 0
    written: int = 0
    cached: int = 0


def look(connection: Connection, key: str, request_hash: str) -> tuple[str | None, list[Any]]:
    """Find a request's stored answer, and what of it this article has in batches."""
    known = connection.execute(
        select(
            requests.c.custom_id,
            requests.c.state,
            requests.c.status,
            requests.c.error,
            requests.c.size,
            requests.c.tokens,
            requests.c.most,
        ).where(requests.c.key == key, requests.c.request_hash == request_hash)
    ).all()
    return reports.answer(connection, request_hash), list(known)


def park(connection: Connection, asked: Waiting) -> bool:
    """Let a request wait for a batch, or for the one that has it already; tell which."""
    under_way = connection.execute(
        select(requests.c.batch, requests.c.state)
        .where(requests.c.custom_id == asked.custom_id, requests.c.state.in_(("making", "sent")))
        .limit(1)
    ).first()
    values = {
        "key": asked.key,
        "custom_id": asked.custom_id,
        "request_hash": asked.request_hash,
        "kind": asked.kind,
        "body": asked.body,
        "size": asked.size,
        "tokens": asked.tokens,
        "most": asked.most if under_way is None else 0.0,
        "state": "waiting" if under_way is None else under_way.state,
        "batch": None if under_way is None else under_way.batch,
        "status": None,
        "error": None,
        "created": moment(connection),
    }
    write = inserter(connection.dialect.name)(requests).values(values)
    primary = [requests.c.key, requests.c.custom_id]
    connection.execute(write.on_conflict_do_update(index_elements=primary, set_=values))
    return under_way is None


def drop(connection: Connection, key: str) -> None:
    """Forget an article's requests: it has ended."""
    connection.execute(delete(requests).where(requests.c.key == key))


def ready(connection: Connection, run_id: str, count: int) -> list[tuple[str, str, str]]:
    """Articles of a run that wait for no answer any more: key, name, and the article as JSON."""
    waits = exists().where(requests.c.key == articles.c.key, requests.c.state.in_(OPEN))
    asked = exists().where(requests.c.key == articles.c.key)
    joined = articles.join(
        inputs,
        and_(inputs.c.key == articles.c.key, inputs.c.run_id == run_id, inputs.c.role == "article"),
    )
    found = connection.execute(
        select(articles.c.key, inputs.c.article_id, inputs.c.article)
        .select_from(joined)
        .where(articles.c.lease_owner == run_id, articles.c.state == "pending", asked, ~waits)
        .order_by(inputs.c.position)
        .limit(count)
    )
    return [(row.key, row.article_id, row.article) for row in found]


def waiting(connection: Connection, run_id: str, count: int) -> list[Any]:
    """Requests that a run may put into a batch, oldest first."""
    return list(
        connection.execute(
            select(
                requests.c.key,
                requests.c.custom_id,
                requests.c.size,
                requests.c.tokens,
                requests.c.most,
            )
            .join(articles, articles.c.key == requests.c.key)
            .where(articles.c.lease_owner == run_id, requests.c.state == "waiting")
            .order_by(requests.c.created, requests.c.custom_id)
            .limit(count)
        )
    )


def begin(connection: Connection, run_id: str, batch: str, chosen: Sequence[Any]) -> None:
    """Put requests into a batch that is to be made."""
    connection.execute(
        insert(batches).values(id=batch, run_id=run_id, state="making", created=moment(connection))
    )
    for start in range(0, len(chosen), 500):
        names = [row.custom_id for row in chosen[start : start + 500]]
        connection.execute(
            update(requests)
            .where(requests.c.custom_id.in_(names), requests.c.state == "waiting")
            .values(state="making", batch=batch)
        )


def bodies(connection: Connection, batch: str) -> Iterator[tuple[str, str]]:
    """The requests of a batch, each once, a few at a time."""
    last = None
    chosen = (
        select(requests.c.custom_id, requests.c.body)
        .where(requests.c.batch == batch)
        .order_by(requests.c.custom_id)
    )
    for custom_id, body in connection.execution_options(yield_per=200).execute(chosen):
        if custom_id != last:
            yield custom_id, body
        last = custom_id


def note_file(connection: Connection, batch: str, file_id: str) -> None:
    """Write down where a batch's requests are."""
    connection.execute(update(batches).where(batches.c.id == batch).values(file_id=file_id))


def note_sent(connection: Connection, batch: str, batch_id: str) -> None:
    """Write down that the endpoint has a batch."""
    mine = batches.c.id == batch
    connection.execute(update(batches).where(mine).values(batch_id=batch_id, state="sent"))
    connection.execute(
        update(requests)
        .where(requests.c.batch == batch, requests.c.state == "making")
        .values(state="sent")
    )


def take_back(connection: Connection, batch: str) -> float:
    """Let a batch's requests wait again, for the endpoint does not have it; give their price."""
    open_ones = and_(requests.c.batch == batch, requests.c.state.in_(("making", "sent")))
    most = connection.execute(select(requests.c.most).where(open_ones)).scalars().all()
    connection.execute(update(requests).where(open_ones).values(state="waiting", batch=None))
    connection.execute(delete(batches).where(batches.c.id == batch))
    return float(sum(most))


def adopt_unfinished(connection: Connection, run_id: str) -> list[Any]:
    """Take over the batches that ended runs were about to make."""
    gone = select(runs.c.id).where(runs.c.ended.is_not(None))
    left = and_(batches.c.state == "making", batches.c.run_id.in_(gone))
    chosen = select(batches).where(left).with_for_update(skip_locked=True)
    found = list(connection.execute(chosen))
    names = [row.id for row in found]
    connection.execute(update(batches).where(batches.c.id.in_(names)).values(run_id=run_id))
    return found


def under_way(connection: Connection, run_id: str) -> list[tuple[str, str]]:
    """The batches that a run's articles wait for: our name and the endpoint's."""
    found = connection.execute(
        select(batches.c.id, batches.c.batch_id, batches.c.created)
        .join(requests, requests.c.batch == batches.c.id)
        .join(articles, articles.c.key == requests.c.key)
        .where(
            articles.c.lease_owner == run_id,
            requests.c.state == "sent",
            or_(batches.c.state == "sent", batches.c.state == "over"),
        )
        .distinct()
        .order_by(batches.c.created)
    )
    return [(row.id, row.batch_id) for row in found]


def unanswered(connection: Connection, batch: str, count: int) -> list[str]:
    """Requests of a batch that none of the endpoint's files told of."""
    chosen = select(requests.c.custom_id).where(
        requests.c.batch == batch, requests.c.state == "sent"
    )
    return list(connection.execute(chosen.distinct().limit(count)).scalars())


@dataclass(frozen=True, slots=True)
class Settled:
    """A request that has just come to its end; ``mine`` if this run's budget holds for it."""

    attempt: Attempt
    most: float
    mine: bool


def settle(
    connection: Connection, run: Run, batch: str, answers: dict[str, Answer], cost: Any
) -> list[Settled]:
    """Write answers down; those that are here already are passed over.

    Args:
        connection: The caller's transaction.
        run: Who collects them.
        batch: Ours.
        answers: By custom id.
        cost: Tells what an answer cost.
    """
    found = connection.execute(
        select(requests, articles.c.lease_owner)
        .join(articles, articles.c.key == requests.c.key)
        .where(
            requests.c.batch == batch,
            requests.c.custom_id.in_(list(answers)),
            requests.c.state == "sent",
        )
        .order_by(requests.c.custom_id, requests.c.most.desc())
        .with_for_update(of=requests)
    ).all()
    told: list[Settled] = []
    written: set[str] = set()
    for row in found:
        answer = answers[row.custom_id]
        connection.execute(
            update(requests)
            .where(requests.c.key == row.key, requests.c.custom_id == row.custom_id)
            .values(
                state="answered" if answer.status == "ok" else "failed",
                status=answer.status,
                error=answer.error or (None if answer.status == "ok" else answer.raw),
            )
        )
        if row.custom_id in written:
            continue  # two articles asked the same; it was paid once
        written.add(row.custom_id)
        attempt = Attempt(
            key=row.key,
            call=1,
            kind=row.kind,
            request_hash=row.request_hash,
            request=row.body,
            response=answer.raw,
            status=answer.status,
            reusable=answer.status == "ok",
            latency=0.0,
            input_tokens=answer.sent,
            output_tokens=answer.written,
            cost=cost(answer),
        )
        run.attempt(connection, [attempt])
        told.append(Settled(attempt, row.most, row.lease_owner == run.id))
    return told


def close(connection: Connection, batch: str, status: str) -> None:
    """Write down that all of a batch is here."""
    mine = batches.c.id == batch
    connection.execute(update(batches).where(mine).values(state="over", status=status))
