"""The run store: which articles there are, who reads them, what was asked and what came out.

Every method is one small transaction's work on a connection that the caller gives it, so that
many can share a commit (see `extractor.batch.commits`).
"""

from __future__ import annotations

import os
import time
import uuid
from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, delete, insert, select, text, update

from extractor.batch import process
from extractor.batch.entries import Attempt, Entry, Outcome, Place, Standing
from extractor.batch.schema import articles, attempts, inputs, runs, usage
from extractor.batch.statements import (
    COUNTED,
    ENDED,
    LISTED,
    MET,
    OWNED,
    STANDING,
    TAKEN,
    TRIED,
    entered,
    free,
    kept,
)

LEASE_SECONDS = 60.0
_TRIED = [field.name for field in fields(Attempt)]


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
            connection.execute(LISTED, rows)
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
        if not keys:
            return {}
        now = moment(connection)
        wanted = free(retry_failed=retry_failed, new_run=new_run)
        mine = set(connection.execute(wanted, {"keys": keys, "now": now}).scalars())
        if mine:
            lease = {"owner": self.id, "until": now + self.lease, "now": now}
            connection.execute(TAKEN, {"keys": sorted(mine), **lease})
        places: dict[str, Place] = {}
        for key, state, reason, cost in connection.execute(STANDING, {"keys": keys}):
            standing: Standing = "mine" if key in mine else "taken" if state == "pending" else state
            places[key] = Place(standing, reason, cost)
        return places

    def finish(self, connection: Connection, ended: Sequence[tuple[str, Outcome]]) -> list[bool]:
        """Write how articles ended, but those that another run has taken over meanwhile.

        Args:
            connection: The caller's transaction.
            ended: Articles by key.

        Returns:
            Of each, whether it was written.
        """
        asked = {"keys": sorted({key for key, _ in ended}), "owner": self.id}
        owned = set(connection.execute(OWNED, asked).scalars())
        mine = {key: outcome for key, outcome in ended if key in owned}
        if mine:
            now = moment(connection)
            write_result, write_usage = kept(connection.dialect.name)
            rows = sorted(mine.items())  # in one order for all, who else might wait for each other
            connection.execute(ENDED, [_end_of(key, outcome, now) for key, outcome in rows])
            connection.execute(write_result, [_result_of(key, outcome) for key, outcome in rows])
            connection.execute(write_usage, [_usage_of(key, outcome) for key, outcome in rows])
        return [key in mine for key, _ in ended]

    def attempt(self, connection: Connection, tried: Sequence[Attempt]) -> list[None]:
        """Write down requests and what came of them."""
        now = moment(connection)
        connection.execute(TRIED, [_try_of(each, self.id, now) for each in tried])
        counted = sorted((each.key, each.cost) for each in tried)
        connection.execute(COUNTED, [{"this": key, "more": cost} for key, cost in counted])
        return [None] * len(tried)

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
        if not keys:
            return {}
        met = connection.execute(MET, {"run": self.id, "keys": keys})
        return {row.key: row.article_id for row in met}

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
            connection.execute(entered(connection.dialect.name), rows)


def _end_of(key: str, outcome: Outcome, now: float) -> dict[str, Any]:
    return {
        "this": key,
        "state": "done" if outcome.error is None else "failed",
        "reason": outcome.error and _storable(outcome.error),
        "retryable": outcome.retryable,
        "unasked": outcome.unasked,
        "lease_owner": None,
        "lease_until": None,
        "updated": now,
    }


def _result_of(key: str, outcome: Outcome) -> dict[str, Any]:
    counts = {name: getattr(outcome, name) for name in ("exchanges", "diplomacy", "findings")}
    return {"key": key, "result": outcome.result, **counts}


def _usage_of(key: str, outcome: Outcome) -> dict[str, Any]:
    used = {name: value for name, value in outcome.usage if name in usage.c}
    return {"key": key, **used}


def _try_of(tried: Attempt, run_id: str, now: float) -> dict[str, Any]:
    row: dict[str, Any] = {name: getattr(tried, name) for name in _TRIED}
    row["response"] = tried.response and _storable(tried.response)
    return {**row, "run_id": run_id, "at": now}


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
