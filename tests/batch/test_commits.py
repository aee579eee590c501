"""The thread that writes: what shares a commit, in which order, and what a bad piece undoes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, text

from extractor.batch.commits import Commits
from extractor.batch.database import open_database

HOUR = 3600.0


@pytest.fixture
def commits(tmp_path: Path) -> Iterator[Commits]:
    each = Commits(open_database(None, tmp_path))
    yield each
    each.close()


class Notebook:
    """Work that writes down what it was done on."""

    def __init__(self) -> None:
        self.told: list[Any] = []

    def together(self, connection: Connection, items: Sequence[Any]) -> list[Any]:
        if "bad" in items:
            raise ValueError("bad")
        self.told.append(list(items))
        return [item * 2 for item in items]

    def alone(self, connection: Connection) -> str:
        self.told.append("alone")
        return "done"


def test_items_that_can_wait_are_written_together_when_somebody_cannot(commits: Commits) -> None:
    book = Notebook()
    futures = [commits.add(book.together, number, HOUR) for number in (1, 2, 3)]
    assert commits.now(book.alone) == "done"
    assert [future.result(5) for future in futures] == [2, 4, 6]
    assert book.told == [[1, 2, 3], "alone"]


def test_what_waits_is_written_before_what_was_asked_for_after_it(commits: Commits) -> None:
    book = Notebook()
    first = commits.add(book.together, 1, HOUR)
    commits.submit(book.alone)
    second = commits.add(book.together, 2)
    assert (first.result(5), second.result(5)) == (2, 4)
    assert book.told[:2] == [[1], "alone"]
    assert book.told[-1] == [2]


def test_the_most_urgent_of_a_group_says_when_it_is_written(commits: Commits) -> None:
    book = Notebook()
    patient = commits.add(book.together, 1, HOUR)
    commits.add(book.together, 2, 0.001)
    assert patient.result(5) == 2


def test_a_bad_item_does_not_undo_the_others(commits: Commits) -> None:
    book = Notebook()
    futures = [commits.add(book.together, item, HOUR) for item in ("a", "bad", "b")]
    commits.now(book.alone)
    assert [futures[0].result(5), futures[2].result(5)] == ["aa", "bb"]
    with pytest.raises(ValueError, match="bad"):
        futures[1].result(5)


def test_what_waits_when_the_thread_ends_is_written(tmp_path: Path) -> None:
    def note(connection: Connection, items: Sequence[str]) -> list[None]:
        connection.execute(text("CREATE TABLE IF NOT EXISTS kept (name TEXT)"))
        for item in items:
            connection.execute(text("INSERT INTO kept VALUES (:name)"), {"name": item})
        return [None] * len(items)

    commits = Commits(open_database(None, tmp_path))
    commits.add(note, "a", HOUR)
    commits.add(note, "b", HOUR)
    commits.close()
    engine = open_database(None, tmp_path)
    with engine.connect() as connection:
        assert list(connection.execute(text("SELECT name FROM kept")).scalars()) == ["a", "b"]
    engine.dispose()
