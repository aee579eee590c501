from __future__ import annotations

from datetime import UTC, datetime

import pytest

from extractor.errors import EndpointError
from extractor.llm.client import Client
from extractor.llm.transport import retry_after
from tests.llm.fake_endpoint import endpoint, fails, says
from tests.llm.test_client import GOOD, Draft

NOW = datetime(2026, 1, 29, 12, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "7"}, 7.0),
        ({"retry-after": " 1.5 "}, 1.5),
        ({"retry-after-ms": "250", "retry-after": "1"}, 0.25),
        ({"retry-after": "Thu, 29 Jan 2026 12:00:30 GMT"}, 30.0),
        ({"retry-after": "Thu, 29 Jan 2026 12:00:30 -0000"}, 30.0),
        ({"retry-after": "Thu, 29 Jan 2026 11:00:00 GMT"}, 0.0),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "-3"}, None),
        ({"retry-after": ""}, None),
        ({}, None),
    ],
)
def test_what_an_endpoint_asks_to_wait(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after(headers, NOW) == seconds


@pytest.fixture
def naps(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Record the pauses instead of sleeping them."""
    taken: list[float] = []
    monkeypatch.setattr("tenacity.nap.time.sleep", taken.append)
    return taken


def test_the_wait_asked_for_is_kept(naps: list[float]) -> None:
    script = [fails(429, retry_after="17"), fails(503, retry_after="3"), says(GOOD)]
    with endpoint(*script) as fake:
        Client(model="m", base_url=fake.base_url).ask(Draft, "x")
    assert naps == [17.0, 3.0]


def test_pauses_grow_where_nothing_is_asked(naps: list[float]) -> None:
    with endpoint(*[fails(502)] * 4, says(GOOD)) as fake:
        Client(model="m", base_url=fake.base_url).ask(Draft, "x")
    assert len(naps) == 4
    assert all(0.75 * 2**turn <= nap <= 1.25 * 2**turn for turn, nap in enumerate(naps))


def test_an_endpoint_that_asks_for_an_hour_has_failed(naps: list[float]) -> None:
    with (
        endpoint(fails(429, "later", retry_after="3600")) as fake,
        pytest.raises(EndpointError, match="asks to wait 3600 s"),
    ):
        Client(model="m", base_url=fake.base_url).ask(Draft, "x")
    assert naps == []


def test_used_up_credit_is_not_waited_for(naps: list[float]) -> None:
    with (
        endpoint(fails(429, "quota", code="insufficient_quota")) as fake,
        pytest.raises(EndpointError, match="credit") as caught,
    ):
        Client(model="m", base_url=fake.base_url).ask(Draft, "x")
    assert caught.value.fatal
    assert naps == []
