"""The run store: which articles there are, who reads them, what was asked and what came out.

Every method is one small transaction's work on a connection that the caller gives it, so that
many can share a commit (see `extractor.batch.commits`).
"""

from __future__ import annotations

import os
import time
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, and_, delete, insert, or_, select, text, update

from extractor.batch import process
from extractor.batch.entries import Attempt, Entry, Outcome, Place, Standing
from extractor.batch.schema import articles, attempts, inputs, runs, usage
from extractor.batch.statements import COUNTED, ENDED, TRIED, inserter, kept

LEASE_SECONDS = 60.0


class Run:
    """One run's view of the store: every method works within the caller's transaction."""

    def __init__(
        self, *, folder: str, model: str, prompt_version: str, lease: float = LEASE_SECONDS
    ) -> None:
        """Name the run; nothing is written before `begin`. Its leases last ``lease`` seconds."""
        self.lease = lease
        self.id = uuid.uuid4().hex
        self._folder = folder
        self._labels = {"model": model, "prompt_version": prompt_version}

    def begin(self, connection: Connection) -> None:
        """Enter the run, free what dead runs left, and forget the inputs of the folder's old."""
        now, pid = moment(connection), os.getpid()
        for row in connection.execute(select(runs).where(runs.c.ended.is_(None))).all():
            if process.is_dead(row.host, row.pid, row.pid_started):
                self._close(connection, row.id, now)
        old = select(runs.c.id).where(runs.c.folder == self._folder, runs.c.ended.is_not(None))
        connection.execute(delete(inputs).where(inputs.c.run_id.in_(old)))
        connection.execute(
            insert(runs).values(
                id=self.id,
                folder=self._folder,
                host=process.host(),
                pid=pid,
                pid_started=process.started(pid),
                started=now,
                seen=now,
                **self._labels,
            )
        )

    def end(self, connection: Connection) -> None:
        """Leave the run; articles it did not end are anybody's."""
        self._close(connection, self.id, moment(connection))

    def beat(self, connection: Connection) -> None:
        """Say that this run is alive: its leases go on."""
        now = moment(connection)
        connection.execute(update(runs).where(runs.c.id == self.id).values(seen=now))
        connection.execute(
            update(articles)
            .where(articles.c.lease_owner == self.id)
            .values(lease_until=now + self.lease)
        )

    def register(
        self, connection: Connection, entries: Sequence[Entry], *, retry_failed: bool = False
    ) -> list[Place]:
        """Write inputs down and take the articles among them that nobody has read or reads.

        Args:
            connection: The caller's transaction.
            entries: Inputs in order.
            retry_failed: Take failed articles up again where that may help.

        Returns:
            Where each stands now.
        """
        first = self._first_names(connection, entries)
        fresh = sorted({e.key: e for e in entries if e.key and e.role == "article"}.items())
        self._enter(connection, [entry for _, entry in fresh if entry.key not in first])
        keys = [key for key, _ in fresh if key not in first]
        places = self.claim(connection, keys, retry_failed=retry_failed, new_run=True)
        told: list[Place] = []
        rows: list[dict[str, Any]] = []
        for entry in entries:
            role, reason = entry.role, entry.reason
            place = Place("failed" if role == "failed" else "skipped", reason)
            if role == "article" and entry.key:
                if entry.key in first:
                    role = "skipped"
                    reason = f"The same article as {first[entry.key]}, which is read once."
                    place = Place("skipped", reason)
                else:
                    first[entry.key] = entry.article_id
                    place = places[entry.key]
            told.append(place)
            rows.append(
                {
                    "run_id": self.id,
                    "position": entry.position,
                    "article_id": _storable(entry.article_id),
                    "key": entry.key,
                    "role": role,
                    "reason": reason and _storable(reason),
                    "article": entry.article,
                }
            )
        if rows:
            connection.execute(insert(inputs), rows)
        return told

    def claim(
        self,
        connection: Connection,
        keys: Sequence[str],
        *,
        retry_failed: bool = False,
        new_run: bool = False,
    ) -> dict[str, Place]:
        """Take the articles that are free, and tell where all stand."""
        now = moment(connection)
        again = [articles.c.state == "pending"]
        if new_run:  # a wrong key or a dead address was the endpoint's trouble, not the article's
            again.append(and_(articles.c.state == "failed", articles.c.unasked))
        if retry_failed:
            again.append(and_(articles.c.state == "failed", articles.c.retryable))
        free = or_(articles.c.lease_owner.is_(None), articles.c.lease_until < now)
        wanted = select(articles.c.key).where(articles.c.key.in_(keys), free, or_(*again))
        locked = wanted.order_by(articles.c.key).with_for_update(skip_locked=True)
        mine = set(connection.execute(locked).scalars())
        if mine:
            connection.execute(
                update(articles)
                .where(articles.c.key.in_(mine))
                .values(
                    state="pending",
                    reason=None,
                    retryable=False,
                    unasked=False,
                    lease_owner=self.id,
                    lease_until=now + self.lease,
                    updated=now,
                )
            )
        places: dict[str, Place] = {}
        known = select(articles.c.key, articles.c.state, articles.c.reason, articles.c.cost)
        for key, state, reason, cost in connection.execute(known.where(articles.c.key.in_(keys))):
            standing: Standing = "mine" if key in mine else "taken" if state == "pending" else state
            places[key] = Place(standing, reason, cost)
        return places

    def release(self, connection: Connection, keys: Iterable[str]) -> None:
        """Give articles back unread."""
        connection.execute(
            update(articles)
            .where(articles.c.key.in_(list(keys)), articles.c.lease_owner == self.id)
            .values(lease_owner=None, lease_until=None)
        )

    def finish(self, connection: Connection, key: str, outcome: Outcome) -> bool:
        """Write how an article ended, unless another run has taken it over meanwhile."""
        changed = connection.execute(
            ENDED,
            {
                "this": key,
                "owner": self.id,
                "state": "done" if outcome.error is None else "failed",
                "reason": outcome.error and _storable(outcome.error),
                "retryable": outcome.retryable,
                "unasked": outcome.unasked,
                "lease_owner": None,
                "lease_until": None,
                "updated": moment(connection),
            },
        )
        if changed.rowcount != 1:
            return False
        write_result, write_usage = kept(connection.dialect.name)
        counts = {name: getattr(outcome, name) for name in ("exchanges", "diplomacy", "findings")}
        connection.execute(write_result, {"key": key, "result": outcome.result, **counts})
        used = outcome.usage.model_dump()
        connection.execute(
            write_usage, {"key": key, **{name: used[name] for name in used if name in usage.c}}
        )
        return True

    def attempt(self, connection: Connection, tried: Attempt) -> None:
        """Write down a request and what came of it."""
        row = {field.name: getattr(tried, field.name) for field in fields(tried)}
        row["response"] = tried.response and _storable(tried.response)
        connection.execute(TRIED, {**row, "run_id": self.id, "at": moment(connection)})
        connection.execute(COUNTED, {"this": tried.key, "more": tried.cost})

    def forget(self, connection: Connection, key: str, hashes: Sequence[str]) -> None:
        """Never use the answers to some requests again: they were no good."""
        connection.execute(
            update(attempts)
            .where(attempts.c.key == key, attempts.c.request_hash.in_(hashes))
            .values(reusable=False)
        )

    def _close(self, connection: Connection, run_id: str, now: float) -> None:
        connection.execute(
            update(articles)
            .where(articles.c.lease_owner == run_id)
            .values(lease_owner=None, lease_until=None)
        )
        connection.execute(update(runs).where(runs.c.id == run_id).values(ended=now))

    def _first_names(self, connection: Connection, entries: Sequence[Entry]) -> dict[str, str]:
        """The articles among some entries that this run has met before, by key."""
        keys = [entry.key for entry in entries if entry.key]
        met = select(inputs.c.key, inputs.c.article_id).where(
            inputs.c.run_id == self.id, inputs.c.role == "article", inputs.c.key.in_(keys)
        )
        return {row.key: row.article_id for row in connection.execute(met)}

    def _enter(self, connection: Connection, entries: Sequence[Entry]) -> None:
        now = moment(connection)
        rows = [
            {
                "key": entry.key,
                "article_id": _storable(entry.article_id),
                "input_hash": entry.hashed,
                "state": "pending",
                "retryable": False,
                "unasked": False,
                "calls": 0,
                "cost": 0.0,
                "updated": now,
                **self._labels,
            }
            for entry in entries
        ]
        if rows:
            connection.execute(
                inserter(connection.dialect.name)(articles).on_conflict_do_nothing(), rows
            )


def moment(connection: Connection) -> float:
    """The time, by one clock for all who share the store."""
    if connection.dialect.name == "postgresql":
        now: float = connection.execute(
            text("SELECT extract(epoch FROM clock_timestamp())::float8")
        ).scalar_one()
        return now
    return time.time()


def _storable(value: str) -> str:
    """PostgreSQL's texts hold no NUL, and no database holds half a character."""
    return value.replace("\0", "\ufffd").encode("utf-8", "replace").decode()
