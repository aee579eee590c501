"""The fake endpoint itself: what it is said to do, it does, and the same again each time."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Iterator

import httpx2
import openai
import pytest

from extractor.llm.draft import Draft
from tests.faults.articles import draft_of, place, place_in, text_of
from tests.faults.process import Endpoint, fault_server
from tests.faults.script import KINDS, Script


@pytest.fixture(scope="module")
def fake() -> Iterator[Endpoint]:
    with fault_server(Script()) as endpoint:
        yield endpoint


@pytest.fixture
def client(fake: Endpoint) -> openai.OpenAI:
    fake.forget()
    fake.change(rate=0.0, down=None, slow=0.2)
    direct = httpx2.Client(trust_env=False)
    return openai.OpenAI(
        base_url=fake.base_url, api_key="k", max_retries=0, timeout=5, http_client=direct
    )


def ask(client: openai.OpenAI, number: int = 0) -> openai.types.chat.ChatCompletion:
    return client.chat.completions.create(
        model="fake", messages=[{"role": "user", "content": f"Read:\n{text_of(number)}"}]
    )


def test_places_tell_articles_apart() -> None:
    names = [place(number) for number in range(5000)]
    assert len({*names}) == 5000
    assert all(place_in(text_of(number)) == names[number] for number in (0, 3, 4999))


def test_a_good_answer_is_a_draft_of_the_article(client: openai.OpenAI) -> None:
    said = ask(client, 2).choices[0].message.content or ""
    (row,) = Draft.model_validate_json(said).exchanges
    assert row.quote in text_of(2)


def test_every_kind_of_fault_shows(fake: Endpoint, client: openai.OpenAI) -> None:
    seen = {}
    for kind in KINDS:
        fake.change(down=kind)
        try:
            said = ask(client)
        except openai.APIStatusError as error:
            seen[kind] = f"{error.status_code} {error.response.headers.get('retry-after')}"
        except Exception as error:
            seen[kind] = type(error).__name__
        else:
            seen[kind] = _short(said)
    assert seen == {
        "throttle": "429 None",
        "throttle_after": "429 0.05",
        "error500": "500 None",
        "error503": "503 None",
        "drop": "APIConnectionError",
        "cut_body": "APIConnectionError",
        "page": "a page",
        "drip": "1 good",
        "silence": "1 good",
        "cut_answer": "1 bad",
        "cut_off": "1 bad length",
        "wrong_schema": "1 bad",
        "refusal": "refused",
        "no_choices": "no choices",
        "empty": "1 bad",
        "said_twice": "1 bad",
        "two_choices": "2 good",
    }
    assert Counter(call.fault for call in fake.calls()) == Counter(KINDS)
    assert {call.end for call in fake.calls() if call.fault == "drop"} == {"dropped"}


def _short(said: object) -> str:
    if not isinstance(said, openai.types.chat.ChatCompletion):
        return "a page"
    if not said.choices:
        return "no choices"
    choice = said.choices[0]
    if choice.message.refusal:
        return "refused"
    good = choice.message.content == draft_of(text_of(0))
    cut = " length" if choice.finish_reason == "length" else ""
    return f"{len(said.choices)} {'good' if good else 'bad'}{cut}"


def test_the_same_seed_gives_the_same_faults_and_about_as_many_as_asked_for() -> None:
    script = Script(seed=5, rate=0.4)
    drawn = [script.fault(place(number), "first", 0) for number in range(2000)]
    assert drawn == [script.fault(place(number), "first", 0) for number in range(2000)]
    assert drawn != [script.fault(place(number), "first", 1) for number in range(2000)]
    assert 0.35 < sum(map(bool, drawn)) / 2000 < 0.45
    assert {*drawn} == {None, *KINDS}


def test_it_bears_256_callers_at_once(fake: Endpoint, client: openai.OpenAI) -> None:
    fake.change(latency=0.3)

    body = json.dumps({"messages": [{"role": "user", "content": text_of(1)}]}).encode()
    head = f"POST /v1/chat/completions HTTP/1.1\r\nContent-Length: {len(body)}\r\n\r\n"
    port = int(fake.base_url.split(":")[2].split("/")[0])

    async def call() -> bytes:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(head.encode() + body)
        status = await reader.readline()
        writer.close()
        return status

    async def all_at_once() -> list[bytes]:
        return await asyncio.gather(*(call() for _ in range(256)))

    assert {*asyncio.run(all_at_once())} == {b"HTTP/1.1 200 OK\r\n"}
    fake.change(latency=0.0)
    assert fake.most() > 128


def batch_file(*numbers: int) -> bytes:
    lines = [
        {
            "custom_id": f"n{number}",
            "method": "POST",
            "url": "/v1/chat/completions",
            "body": {"model": "m", "messages": [{"role": "user", "content": text_of(number)}]},
        }
        for number in numbers
    ]
    return "\n".join(map(json.dumps, lines)).encode()


def run_batch(client: openai.OpenAI, *numbers: int) -> openai.types.Batch:
    file = client.files.create(file=("b.jsonl", batch_file(*numbers)), purpose="batch")
    batch = client.batches.create(
        input_file_id=file.id, endpoint="/v1/chat/completions", completion_window="24h"
    )
    assert batch.status == "validating"
    return client.batches.retrieve(batch.id)


def lines_of(client: openai.OpenAI, file: str | None) -> Counter[str]:
    text = client.files.content(file).text if file else ""
    return Counter(json.loads(line)["custom_id"] for line in text.splitlines())


def test_a_batch_gives_an_output_and_an_error_file(fake: Endpoint, client: openai.OpenAI) -> None:
    fake.change(rate=0.5, kinds={"error500": 1.0, "two_choices": 1.0})
    batch = run_batch(client, *range(40))
    good, bad = lines_of(client, batch.output_file_id), lines_of(client, batch.error_file_id)
    assert batch.status == "completed"
    assert good
    assert bad
    assert {*good}.isdisjoint(bad)
    assert {*good, *bad} == {f"n{number}" for number in range(40)}
    assert {*good.values()} == {1, 2}
    assert [*good] != sorted(good)


def test_a_batch_may_expire_or_be_refused(fake: Endpoint, client: openai.OpenAI) -> None:
    fake.change(batch_expires=3)
    batch = run_batch(client, *range(5))
    fake.change(batch_expires=None)
    assert batch.status == "expired"
    assert {*lines_of(client, batch.output_file_id)} == {"n0", "n1", "n2"}
    assert {*lines_of(client, batch.error_file_id)} == {"n3", "n4"}
    assert run_batch(client, 7, 7).status == "failed"


def test_a_batch_takes_its_time(fake: Endpoint, client: openai.OpenAI) -> None:
    fake.change(batch_seconds=60.0)
    assert run_batch(client, 1).status == "in_progress"
    fake.change(batch_seconds=0.0)
