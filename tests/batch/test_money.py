"""Prices, budgets and estimates."""

from __future__ import annotations

import asyncio
from datetime import date
from pathlib import Path

import pytest

from extractor.batch.estimate import estimate
from extractor.batch.money import Price, Purse, price_of
from extractor.batch.options import Options
from extractor.errors import OverBudget, UsageError
from extractor.extract import Extractor
from extractor.loading import Unreadable
from tests.batch.answering import answering, articles, read

ONE = Price(input=1.0, output=2.0, cached=0.5)


def test_tokens_have_their_price() -> None:
    assert ONE.of(1_000_000, 500_000) == 2.0
    assert ONE.of(1_000_000, 0, cached=400_000) == pytest.approx(0.8)


def test_known_models_have_dated_prices() -> None:
    price = price_of("gpt-4.1-mini")
    assert price is not None
    assert isinstance(price.dated, date)
    assert price.source
    assert 0 < price.input < price.output
    assert price_of("openai:gpt-4.1-mini") == price
    assert price_of("nobody's model") is None


def test_ones_own_prices_come_first(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("- {date: 2026-01-29, models: [{model: 'gpt-4.1*', input: 7, output: 8}]}\n")
    price = price_of("gpt-4.1-mini", own)
    assert price is not None
    assert (price.input, price.output, price.dated) == (7.0, 8.0, date(2026, 1, 29))
    assert price_of("gpt-4o", own) == price_of("gpt-4o")


@pytest.mark.parametrize("text", ["[1]", "- models: [{model: m}]", "- {models: [{", "- x: 1"])
def test_a_file_of_something_else_is_refused(tmp_path: Path, text: str) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(text)
    with pytest.raises(UsageError, match=r"own\.yaml"):
        price_of("m", own)


def test_a_budget_is_never_promised_twice() -> None:
    async def run() -> None:
        purse = Purse(Price(1e6, 0.0), budget=10.0)  # a dollar a token
        first = await purse.reserve(6, 0)
        second = asyncio.create_task(purse.reserve(6, 0))
        await asyncio.sleep(0)
        assert not second.done()  # until the first is known to have cost less
        purse.settle(first, 4.0)
        purse.settle(await second, 6.0)
        assert purse.spent == 10.0
        with pytest.raises(OverBudget):
            await purse.reserve(1, 0)

    asyncio.run(run())


def test_a_call_without_an_answer_may_have_cost_its_all() -> None:
    async def run() -> None:
        purse = Purse(Price(1e6, 0.0), budget=10.0)
        purse.remember(3.0)
        purse.settle(await purse.reserve(6, 0), 0.0, unsure=True)
        assert (purse.spent, purse.spent_now, purse.unsure) == (9.0, 6.0, 6.0)

    asyncio.run(run())


@pytest.mark.usefixtures("no_settings")
def test_an_estimate_asks_nothing_writes_nothing_and_knows_what_is_done(tmp_path: Path) -> None:
    out = tmp_path / "out"
    own = tmp_path / "own.yaml"
    own.write_text("- models: [{model: m, input: 1, output: 2}]\n")
    options = Options(prices=own, concurrency=10)
    with answering() as fake:
        extractor = Extractor("m", base_url=fake.base_url)
        twin = articles(1)[0].model_copy(update={"id": "twin"})
        items = [*articles(20), twin, Unreadable("bad", "It is bad.")]
        told = estimate(items, extractor, out, options)
        assert not fake.requests
        assert not out.exists()
        assert (told.articles, told.ended, told.unreadable, told.measured) == (20, 1, 1, False)
        assert told.calls >= 20
        assert told.cost is not None
        assert told.most is not None
        assert 0 < told.cost < told.most
        slow = estimate(items, extractor, out, Options(rpm=1))
        assert slow.seconds >= 60 * 20
        assert slow.cost is None
        read(fake, out, articles(15))
        rest = estimate(items, extractor, out, options)
    assert (rest.articles, rest.ended, rest.measured) == (5, 16, True)
    assert rest.calls == 5
    assert rest.output_tokens == 50
