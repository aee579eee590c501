"""Pace and breaker: what they do at which time."""

from __future__ import annotations

import asyncio

import pytest

from extractor.batch.breaker import Breaker
from extractor.batch.pace import Gate, Meter, Permit


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_meter_spreads_evenly_after_a_seconds_burst() -> None:
    meter = Meter(60)  # one a second
    waits = [meter.take(1, 100.0) for _ in range(4)]
    assert waits == [0.0, 0.0, 1.0, 2.0]
    assert meter.take(1, 110.0) == 0.0


def test_a_meter_takes_back_what_an_estimate_was_wrong_by() -> None:
    meter = Meter(60_000)  # a thousand a second
    meter.take(5000, 100.0)
    assert meter.take(1, 100.0) == pytest.approx(4.0)
    meter.correct(3000)
    assert meter.take(1, 100.0) == pytest.approx(1.001)


def test_the_first_call_goes_alone_and_the_rest_when_it_is_answered() -> None:
    async def run() -> None:
        gate = Gate(most=5)
        first = await gate.enter()
        others = [asyncio.create_task(gate.enter()) for _ in range(7)]
        await asyncio.sleep(0)
        assert gate.under_way == 1
        gate.answered(first)
        gate.leave(first)
        await asyncio.sleep(0)
        assert gate.under_way == 5
        gate.leave(first)
        gate.leave(first)
        await asyncio.gather(*others)
        assert gate.under_way == 5

    asyncio.run(run())


def test_one_wave_of_refusals_narrows_the_gate_once() -> None:
    clock = Clock()
    gate = Gate(most=40, clock=clock)
    gate.answered(Permit(clock.now))
    assert gate.width == 40
    wave = [Permit(clock.now) for _ in range(10)]
    clock.now += 1
    for permit in wave:
        gate.congested(permit)
    assert gate.width == 28
    gate.congested(Permit(clock.now))
    assert gate.width == 19


def test_the_gate_widens_again_slowly_and_never_too_far() -> None:
    clock = Clock()
    gate = Gate(most=10, clock=clock)
    gate.answered(Permit(clock.now))
    gate.congested(Permit(clock.now))
    assert gate.width == 7
    gate.under_way = 10
    gate.answered(Permit(clock.now))
    assert 7 < gate.limit < 8
    for _ in range(100):
        gate.answered(Permit(clock.now))
    assert gate.width == 10


def test_nobody_passes_while_the_endpoint_asks_to_wait() -> None:
    async def run() -> float:
        loop = asyncio.get_running_loop()
        gate = Gate(most=3)
        permit = await gate.enter()
        gate.hold(permit, 0.2)
        gate.leave(permit)
        began = loop.time()
        await gate.enter()
        return loop.time() - began

    assert asyncio.run(run()) >= 0.19


def test_who_stops_waiting_takes_nobodys_place() -> None:
    async def run() -> None:
        gate = Gate(most=1)
        first = await gate.enter()
        second = asyncio.create_task(gate.enter())
        third = asyncio.create_task(gate.enter())
        await asyncio.sleep(0)
        second.cancel()
        gate.leave(first)
        await third
        assert gate.under_way == 1

    asyncio.run(run())


def test_a_breaker_opens_for_many_articles_failures_only() -> None:
    breaker = Breaker(failures=4, articles=3)
    assert not any(breaker.bad("one", 0.0) for _ in range(20))
    assert not breaker.bad("two", 0.0)
    assert breaker.bad("three", 0.0)
    assert breaker.is_open


def test_an_answer_between_failures_keeps_it_closed() -> None:
    breaker = Breaker(failures=3, articles=1)
    for _ in range(10):
        assert not breaker.bad("a", 0.0)
        assert not breaker.bad("b", 0.0)
        assert not breaker.good()


def test_probes_come_ever_more_rarely_until_one_succeeds() -> None:
    breaker = Breaker(failures=1, articles=1, pause=1.0, longest=5.0)
    assert breaker.bad("a", 10.0)
    nexts = []
    for _ in range(4):
        breaker.probing = True
        breaker.bad("a", breaker.next_probe, probe=True)
        nexts.append(breaker.next_probe)
    assert nexts == [13.0, 17.0, 22.0, 27.0]
    assert breaker.good()
    assert not breaker.is_open


def test_calls_that_were_under_way_do_not_put_the_probe_off() -> None:
    breaker = Breaker(failures=1, articles=1, pause=1.0)
    breaker.bad("a", 10.0)
    breaker.bad("b", 10.5)
    assert breaker.next_probe == 11.0


def test_an_endpoint_is_given_up_after_an_outage_and_not_before() -> None:
    breaker = Breaker(outage=60)
    breaker.bad("a", 10.0)
    assert not breaker.gave_up(70.0)
    assert breaker.gave_up(70.1)
    breaker.good()
    assert not breaker.gave_up(1000.0)


def test_one_probe_at_a_time_goes_through_an_open_breaker() -> None:
    async def run() -> None:
        gate = Gate(most=5, breaker=Breaker(failures=1, articles=1, pause=0.05))
        permit = await gate.enter()
        gate.answered(permit)
        gate.leave(permit)
        permit = await gate.enter()
        gate.leave(permit)
        assert gate.failed(permit, "a")
        waiting = [asyncio.create_task(gate.enter()) for _ in range(3)]
        done, _ = await asyncio.wait(waiting, timeout=0.5, return_when=asyncio.FIRST_COMPLETED)
        assert len(done) == 1
        probe = done.pop().result()
        assert probe.probe
        await asyncio.sleep(0.1)
        assert gate.under_way == 1
        gate.answered(probe)
        gate.leave(probe)
        await asyncio.wait_for(asyncio.gather(*waiting), 1)

    asyncio.run(run())
