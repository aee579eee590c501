"""The run store, on SQLite and on PostgreSQL alike."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, inspect, select, text, update

from extractor.batch import process, reports, schema
from extractor.batch.database import migrate, open_database
from extractor.batch.entries import Attempt, Entry, Outcome
from extractor.batch.store import Run
from extractor.errors import UsageError
from extractor.records import Usage


@pytest.fixture
def engine(store_url: str, tmp_path: Path) -> Iterator[Engine]:
    opened = open_database(store_url, tmp_path)
    yield opened
    opened.dispose()


@contextmanager
def new_run(engine: Engine, folder: str = "out") -> Iterator[Run]:
    run = Run(folder=folder, model="m", prompt_version="p-1")
    with engine.begin() as connection:
        run.begin(connection)
    yield run
    with engine.begin() as connection:
        run.end(connection)


def entry(position: int, name: str) -> Entry:
    return Entry(position, name, "article", key=f"key-{name}", hashed="h")


def standings(engine: Engine, run: Run, *entries: Entry, retry_failed: bool = False) -> list[str]:
    with engine.begin() as connection:
        places = run.register(connection, entries, retry_failed=retry_failed)
    return [place.standing for place in places]


def end(engine: Engine, run: Run, name: str, **fields: object) -> bool:
    outcome = Outcome(**{"result": f'{{"article_id":"{name}"}}', "usage": Usage(), **fields})
    with engine.begin() as connection:
        (written,) = run.finish(connection, [(f"key-{name}", outcome)])
        return written


def attempt(name: str, **fields: object) -> Attempt:
    given = {
        "key": f"key-{name}",
        "call": 1,
        "kind": "first",
        "request_hash": "r",
        "request": '{"long": "запит"}',
        "response": '{"choices": [1]}',
        "status": "ok",
        "reusable": True,
        "latency": 0.5,
        "input_tokens": 100,
        "output_tokens": 10,
        "cost": 0.25,
    }
    return Attempt(**{**given, **fields})


def test_an_article_is_read_once_whoever_asks(engine: Engine) -> None:
    with new_run(engine) as one, new_run(engine, "other") as two:
        assert standings(engine, one, entry(0, "a"), entry(1, "b")) == ["mine", "mine"]
        assert standings(engine, two, entry(0, "b"), entry(1, "c")) == ["taken", "mine"]
        assert end(engine, one, "a")
        assert standings(engine, two, entry(2, "a")) == ["done"]
    with new_run(engine) as three:
        told = standings(engine, three, entry(0, "a"), entry(1, "b"), entry(2, "c"))
        assert told == ["done", "mine", "mine"]  # what was not ended is anybody's


def test_the_same_article_twice_in_a_run_is_skipped_the_second_time(engine: Engine) -> None:
    twin = Entry(1, "twin", "article", key="key-a", hashed="h")
    late = Entry(2, "late", "article", key="key-a", hashed="h")
    with new_run(engine) as run:
        assert standings(engine, run, entry(0, "a"), twin) == ["mine", "skipped"]
        assert standings(engine, run, late) == ["skipped"]
        end(engine, run, "a")
        with engine.begin() as connection:
            counts = reports.counts(connection, run.id)
            rows = list(reports.rows(connection, run.id))
    assert counts == {"done": 1, "skipped": 2, "retryable": 0}
    assert [row.article_id for row in rows] == ["a", "twin", "late"]
    assert "the same article as a" in (rows[1].reason or "").lower()


def test_a_lease_that_ran_out_is_anybodys_and_its_owner_hears_of_it(engine: Engine) -> None:
    with new_run(engine) as slow, new_run(engine, "other") as quick:
        standings(engine, slow, entry(0, "a"))
        with engine.begin() as connection:
            connection.execute(update(schema.articles).values(lease_until=1.0))
        assert standings(engine, quick, entry(0, "a")) == ["mine"]
        assert not end(engine, slow, "a", result="too late")
        assert end(engine, quick, "a", result="in time")
        with engine.begin() as connection:
            assert reports.result_of(connection, "key-a") == "in time"


def test_a_heartbeat_keeps_the_lease(engine: Engine) -> None:
    with new_run(engine) as run:
        standings(engine, run, entry(0, "a"))
        until = select(schema.articles.c.lease_until)
        with engine.begin() as connection:
            connection.execute(update(schema.articles).values(lease_until=1.0))
            run.beat(connection)
            assert connection.execute(until).scalar_one() > 1_000_000


def test_failed_articles_are_read_again_only_where_asked_and_useful(engine: Engine) -> None:
    entries = [entry(n, name) for n, name in enumerate("abcd")]
    with new_run(engine) as run:
        standings(engine, run, *entries)
        end(engine, run, "a")
        end(engine, run, "b", error="Busy.", retryable=True)
        end(engine, run, "c", error="Refused.")
        end(engine, run, "d", error="No such key.", retryable=True, unasked=True)
        with engine.begin() as connection:
            assert reports.counts(connection, run.id) == {"done": 1, "failed": 3, "retryable": 2}
    with new_run(engine) as run:
        assert standings(engine, run, *entries) == ["done", "failed", "failed", "mine"]
    with new_run(engine) as run:
        told = standings(engine, run, *entries, retry_failed=True)
        assert told == ["done", "mine", "failed", "mine"]


def test_answers_are_found_by_what_was_asked_until_they_are_no_good(engine: Engine) -> None:
    with new_run(engine) as run:
        standings(engine, run, entry(0, "a"))
        with engine.begin() as connection:
            assert not reports.has_answers(connection)
            failed = attempt("a", status="500", reusable=False, response="oops\0", cost=0.0)
            run.attempt(connection, [failed])
            assert reports.answer(connection, "r") is None
            run.attempt(connection, [attempt("a")])
            assert reports.answer(connection, "r") == '{"choices": [1]}'
            assert reports.answer(connection, "s") is None
            request = select(schema.attempts.c.request).limit(1)
            assert connection.execute(request).scalar_one() == '{"long": "запит"}'
            run.forget(connection, "key-a", ["r"])
            assert reports.answer(connection, "r") is None
            assert reports.cost(connection, run.id) == 0.25


def test_usage_is_summed_over_the_articles_of_the_run(engine: Engine) -> None:
    used = Usage(input_tokens=5, output_tokens=2, calls=3, retries=1, second_looks=1, seconds=1.5)
    with new_run(engine) as run:
        standings(engine, run, entry(0, "a"), entry(1, "b"))
        end(engine, run, "a", usage=used)
        end(engine, run, "b", usage=used)
        with engine.begin() as connection:
            assert reports.totals(connection, run.id) == used + used


def test_rows_come_in_the_order_of_the_inputs(engine: Engine) -> None:
    names = [f"n{number:04}" for number in range(450)]
    with new_run(engine) as run:
        for start in range(0, 450, 90):
            chunk = [entry(start + n, name) for n, name in enumerate(names[start : start + 90])]
            standings(engine, run, *chunk)
        for name in reversed(names):
            end(engine, run, name, exchanges=int(name.endswith("7")))
        with engine.begin() as connection:
            rows = list(reports.rows(connection, run.id))
    assert [row.article_id for row in rows] == names
    assert [row.article_id for row in rows if row.has_records] == [
        name for name in names if name.endswith("7")
    ]


def test_runs_side_by_side_never_take_the_same(store_url: str, tmp_path: Path) -> None:
    names = [f"n{number}" for number in range(120)]
    taken: list[list[str]] = [[], [], []]

    def read(mine: list[str], order: list[str]) -> None:
        engine = open_database(store_url, tmp_path)
        with new_run(engine, str(id(mine))) as run:
            for position, name in enumerate(order):
                if standings(engine, run, entry(position, name)) == ["mine"]:
                    mine.append(name)
                    assert end(engine, run, name)
        engine.dispose()

    orders = [names, names[::-1], names[60:] + names[:60]]
    threads = [threading.Thread(target=read, args=pair) for pair in zip(taken, orders, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(name for mine in taken for name in mine) == sorted(names)


def test_what_a_dead_process_held_is_free_at_once(engine: Engine) -> None:
    gone = subprocess.Popen([sys.executable, "-c", "pass"])
    gone.wait()
    dead = Run(folder="out", model="m", prompt_version="p-1")
    with engine.begin() as connection:
        dead.begin(connection)
        connection.execute(update(schema.runs).values(pid=gone.pid, pid_started="1"))
    assert standings(engine, dead, entry(0, "a")) == ["mine"]
    with new_run(engine) as run:
        assert standings(engine, run, entry(0, "a")) == ["mine"]


def test_who_is_dead() -> None:
    here, own = process.host(), os.getpid()
    assert not process.is_dead(here, own, process.started(own))
    assert process.is_dead(here, own, "another start")
    assert not process.is_dead("elsewhere|boot|pid", 1, "1")
    name = here.split("|")[0]
    assert process.is_dead(f"{name}|earlier boot|pid", own, process.started(own))


def _columns(connection: Connection) -> dict[str, list[tuple[str, str, bool]]]:
    found = inspect(connection)
    return {
        table: sorted((c["name"], str(c["type"]), c["nullable"]) for c in found.get_columns(table))
        for table in found.get_table_names()
    } | {
        f"indexes of {table}": sorted(  # type: ignore[misc]
            (str(index["name"]), str(index["column_names"]), True)
            for index in found.get_indexes(table)
        )
        for table in found.get_table_names()
    }


def test_the_migrations_lead_to_the_tables(store_url: str, tmp_path: Path) -> None:
    engine = open_database(store_url, tmp_path)
    with engine.begin() as connection:
        created = _columns(connection)
        schema.metadata.drop_all(connection)
        connection.execute(text("DROP TABLE alembic_version"))
    with engine.begin() as connection:
        migrate(connection)
        assert _columns(connection) == created
        version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one()
    assert version == schema.VERSION
    engine.dispose()
    open_database(store_url, tmp_path).dispose()


def test_a_store_of_the_first_schema_is_brought_up_with_its_rows(
    store_url: str, tmp_path: Path
) -> None:
    engine = open_database(store_url, tmp_path)
    with engine.begin() as connection:
        schema.metadata.drop_all(connection)
        connection.execute(text("DROP TABLE alembic_version"))
        migrate(connection, "0001")
        row = (
            "INSERT INTO inputs (run_id, position, article_id, role) VALUES ('r', 0, 'a', 'failed')"
        )
        connection.execute(text(row))
    engine.dispose()
    engine = open_database(store_url, tmp_path)
    with engine.connect() as connection:
        (kept,) = connection.execute(select(schema.inputs)).all()
        assert (kept.article_id, kept.article) == ("a", None)
        assert connection.execute(select(schema.requests)).all() == []
    engine.dispose()


def test_a_store_of_a_newer_program_is_left_alone(store_url: str, tmp_path: Path) -> None:
    engine = open_database(store_url, tmp_path)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(UsageError, match="newer extractor"):
        open_database(store_url, tmp_path)


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("nonsense", "no database URL"),
        ("mysql://here/there", "knows sqlite and postgresql"),
        ("postgresql+psycopg://me:secret@127.0.0.1:1/none", "cannot be opened"),
        ("sqlite:////no/such/folder/x.sqlite", "cannot be opened"),
    ],
)
def test_a_store_that_cannot_be_opened_is_wrong_use(tmp_path: Path, url: str, words: str) -> None:
    with pytest.raises(UsageError, match=words) as caught:
        open_database(url, tmp_path)
    assert "secret" not in str(caught.value)


def test_a_file_that_is_no_store_is_wrong_use(tmp_path: Path) -> None:
    (tmp_path / "run.sqlite").write_text("These are words, and no database at all. " * 50)
    with pytest.raises(UsageError, match="cannot be opened"):
        open_database(None, tmp_path)
