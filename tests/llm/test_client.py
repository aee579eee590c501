from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from contextlib import nullcontext
from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict, Field

from extractor.errors import AnswerError, AnswerTruncated, ContextTooLong, EndpointError
from extractor.llm.client import Client, Reply, estimate_tokens
from tests.llm.fake_endpoint import Endpoint, Turn, endpoint, fails, says


class Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    quote: str
    count: int = Field(ge=0)


class Draft(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    rows: list[Row] = Field(max_length=3)


GOOD = '{"rows":[{"quote":"35 тел","count":35}]}'
NEGATIVE = '{"rows":[{"quote":"35","count":-35}]}'


def client(fake: Endpoint, **options: Any) -> Client:
    return Client(model="m", base_url=fake.base_url, pause=0.001, **options)


def ask(fake: Endpoint, **options: Any) -> Reply[Draft]:
    return client(fake, **options).ask(Draft, "Read this.")


def test_an_answer_becomes_an_object_of_the_very_type() -> None:
    with endpoint(says(GOOD)) as fake:
        reply = ask(fake)
    assert type(reply.value) is Draft
    assert reply.value.rows[0] == Row(quote="35 тел", count=35)
    assert reply.answer == GOOD
    assert (reply.usage.input_tokens, reply.usage.output_tokens) == (100, 10)
    assert (reply.usage.calls, reply.usage.retries) == (1, 0)


def test_the_request_is_repeatable_and_constrained() -> None:
    with endpoint(says(GOOD)) as fake:
        client(fake, max_output_tokens=77, seed=5).ask(Draft, "Read {{ 7*7 }} this.", system="Be.")
    sent = fake.requests[0]
    assert (sent["temperature"], sent["seed"], sent["max_tokens"]) == (0, 5, 77)
    assert sent["model"] == "m"
    form = sent["response_format"]
    assert form["type"] == "json_schema"
    assert form["json_schema"]["schema"]["properties"]["rows"]["maxItems"] == 3
    # An article may hold template marks: they are text, and nothing is added to the prompt.
    assert sent["messages"] == [
        {"role": "system", "content": "Be."},
        {"role": "user", "content": "Read {{ 7*7 }} this."},
    ]


def test_an_invalid_answer_is_asked_for_again_with_the_error() -> None:
    with endpoint(says(NEGATIVE), says(GOOD)) as fake:
        reply = ask(fake)
    assert reply.value.rows[0].count == 35
    assert (reply.usage.input_tokens, reply.usage.output_tokens) == (200, 20)
    assert (reply.usage.calls, reply.usage.retries) == (2, 1)
    again = fake.requests[1]["messages"]
    assert again[1] == {"role": "assistant", "content": NEGATIVE}
    assert "greater than or equal to 0" in again[2]["content"]


@pytest.mark.parametrize(("reasks", "calls"), [(0, 1), (1, 2), (2, 3)])
def test_re_asks_are_bounded_and_the_last_answer_is_kept(reasks: int, calls: int) -> None:
    script = [says(GOOD[:-1]) for _ in range(calls - 1)] + [says("Sorry, no rows today.")]
    with endpoint(*script) as fake, pytest.raises(AnswerError, match="not JSON") as caught:
        ask(fake, reasks=reasks)
    assert caught.value.answer == "Sorry, no rows today."
    assert (caught.value.usage.calls, caught.value.usage.input_tokens) == (calls, 100 * calls)
    assert len(fake.requests) == calls


def test_an_invalid_field_is_named() -> None:
    with endpoint(says(NEGATIVE)) as fake, pytest.raises(AnswerError) as caught:
        ask(fake, reasks=0)
    assert "not a Draft" in str(caught.value)
    assert "rows.0.count" in str(caught.value)


def test_a_fenced_answer_is_read() -> None:
    with endpoint(says(f"```json\n{GOOD}\n```")) as fake:
        reply = ask(fake)
    assert reply.value.rows[0].count == 35
    assert reply.answer.startswith("```")


def test_a_truncated_answer_is_an_error_with_its_beginning() -> None:
    cut = '{"rows":[{"quote":"35 т'
    with endpoint(says(cut, reason="length")) as fake, pytest.raises(AnswerTruncated) as caught:
        ask(fake)
    assert caught.value.answer == cut
    assert caught.value.usage.output_tokens == 10
    assert len(fake.requests) == 1


@pytest.mark.parametrize(
    ("turn", "words"),
    [
        (says(None, refusal="I would rather not."), "refused: I would rather not"),
        (says(None, reason="content_filter"), "content filter"),
        (says("  "), "empty"),
        (says(None), "empty"),
        (Turn({"id": "x", "choices": []}), "no choices"),
        (Turn({"id": "x", "choices": None}), "no choices"),
        (Turn("<html>hello</html>", headers={"Content-Type": "text/html"}), "no choices"),
        (Turn('{"id": "x", "cho'), "chat completion endpoint"),
    ],
)
def test_an_answer_that_is_none_ends_as_that_error(turn: Turn, words: str) -> None:
    with endpoint(turn) as fake, pytest.raises(AnswerError, match=words) as caught:
        ask(fake)
    assert caught.value.usage.calls == 1


def test_transport_faults_are_retried_and_counted() -> None:
    script = [fails(503), Turn(drop=True), fails(429, retry_after="0"), says(GOOD)]
    with endpoint(*script) as fake:
        reply = ask(fake)
    assert reply.value.rows[0].count == 35
    assert (reply.usage.calls, reply.usage.retries) == (4, 3)
    assert reply.usage.input_tokens == 100


def test_a_reply_broken_off_half_way_is_retried() -> None:
    broken = says(GOOD)
    broken.short_by = 50
    with endpoint(broken, says(GOOD)) as fake:
        assert ask(fake).usage.calls == 2


def test_faults_that_stay_end_as_an_error_with_the_cost() -> None:
    script = [says(NEGATIVE)] + [fails(500, "out of order")] * 3
    with (
        endpoint(*script) as fake,
        pytest.raises(EndpointError, match=r"500.*out of order") as caught,
    ):
        ask(fake, attempts=3)
    assert fake.base_url in str(caught.value)
    assert not caught.value.fatal
    assert (caught.value.usage.calls, caught.value.usage.input_tokens) == (4, 100)


def test_a_slow_endpoint_gets_two_tries() -> None:
    slow = Turn({}, sleep=0.3)
    with endpoint(slow, slow, slow) as fake, pytest.raises(EndpointError, match="in time"):
        ask(fake, timeout=0.05)
    assert len(fake.requests) == 2


@pytest.mark.parametrize("status", [401, 403])
def test_a_refused_key_says_which_variable_to_set(status: int) -> None:
    with endpoint(fails(status, "bad key")) as fake, pytest.raises(EndpointError) as caught:
        ask(fake, api_key="secret-key")
    assert "refused the key" in str(caught.value)
    assert "OPENAI_API_KEY" in str(caught.value)
    assert "secret-key" not in str(caught.value)
    assert caught.value.fatal


def test_an_unknown_model_is_named() -> None:
    with endpoint(fails(404, "no such")) as fake, pytest.raises(EndpointError, match="'m'") as e:
        ask(fake)
    assert e.value.fatal


@pytest.mark.parametrize(
    "turn",
    [
        fails(400, "too many", code="context_length_exceeded"),
        fails(400, "too many", code="exceed_context_size_error"),
        fails(400, "This model's maximum context length is 4096 tokens."),
    ],
)
def test_too_long_a_prompt_has_its_own_error(turn: Turn) -> None:
    with endpoint(turn) as fake, pytest.raises(ContextTooLong) as caught:
        ask(fake)
    assert caught.value.usage.calls == 1


def test_another_bad_request_is_not_retried() -> None:
    with (
        endpoint(fails(400, "seed?")) as fake,
        pytest.raises(EndpointError, match=r"400\): seed\?"),
    ):
        ask(fake)
    assert len(fake.requests) == 1


def test_nobody_at_the_address() -> None:
    with endpoint() as fake:
        gone = fake.base_url
    with pytest.raises(EndpointError, match="Nobody answers") as caught:
        Client(model="m", base_url=gone, pause=0.001).ask(Draft, "Read this.")
    assert gone in str(caught.value)
    assert "--base-url" in str(caught.value)
    assert caught.value.fatal


def test_faults_leave_nothing_on_stderr(capfd: pytest.CaptureFixture[str]) -> None:
    with endpoint(says("no")) as fake, pytest.raises(AnswerError):
        ask(fake, reasks=0)
    assert capfd.readouterr() == ("", "")


def test_async_asks_run_side_by_side_and_do_the_same() -> None:
    async def both(one: Client) -> list[Any]:
        questions = (one.aask(Draft, "a"), one.aask(Draft, "b"), one.aask(Draft, "c"))
        return await asyncio.gather(*questions, return_exceptions=True)

    script = [fails(503), says(GOOD), says(GOOD), says(GOOD)]
    with endpoint(*script) as fake:
        replies = asyncio.run(both(client(fake)))
        assert [reply.value.rows[0].count for reply in replies] == [35, 35, 35]
        assert sum(reply.usage.retries for reply in replies) == 1
        fake.script = [says("no"), says("no")]
        with pytest.raises(AnswerError) as caught:
            asyncio.run(client(fake).aask(Draft, "again"))
    assert caught.value.usage.calls == 2


def test_the_key_is_sent_and_not_shown() -> None:
    assert "secret-key" not in repr(Client(model="m", api_key="secret-key"))


@pytest.mark.parametrize(
    ("text", "tokens"),
    [  # true counts of the embedded model's tokenizer
        ("Россия передала Украине 1000 тел", 15),
        ("Russia handed over 1,000 bodies to Ukraine", 13),
        ("", 0),
    ],
)
def test_the_estimate_is_above_but_near(text: str, tokens: int) -> None:
    assert tokens <= estimate_tokens(text) <= 2 * tokens + 2


def test_importing_the_client_loads_no_library() -> None:
    code = (
        "import sys, extractor.llm.client, extractor.llm.engine, extractor.llm.weights, "
        "extractor.settings\n"
        "heavy = {'openai', 'instructor', 'xllamacpp', 'huggingface_hub', 'tenacity', 'rich'}\n"
        "import json; print(json.dumps(sorted(heavy & set(sys.modules))))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == []


@pytest.mark.parametrize("answers", [[GOOD], [NEGATIVE, GOOD], [NEGATIVE, "no"]])
def test_async_asks_send_what_the_others_send(answers: list[str]) -> None:
    script = [says(answer) for answer in answers]
    sent = []
    for blocking in (True, False):
        with endpoint(*script) as fake:
            one = client(fake)
            with nullcontext() if answers[-1] == GOOD else pytest.raises(AnswerError):
                if blocking:
                    one.ask(Draft, "Read this.", system="Be.")
                else:
                    asyncio.run(one.aask(Draft, "Read this.", system="Be."))
            sent.append(fake.requests)
    assert sent[0] == sent[1]
    assert len(sent[0]) == len(answers)


def refuses(name: str, instead: str = "") -> Turn:
    words = f"Unsupported parameter: '{name}' is not supported with this model.{instead}"
    return fails(400, words, code="unsupported_parameter")


@pytest.mark.parametrize("blocking", [True, False])
def test_parameters_that_an_endpoint_refuses_are_left_out_from_then_on(blocking: bool) -> None:
    script = [
        refuses("max_tokens", " Use 'max_completion_tokens' instead."),
        refuses("temperature"),
        says(GOOD),
        says(GOOD),
    ]
    with endpoint(*script) as fake:
        one = client(fake, max_output_tokens=77)
        for _ in range(2):
            if blocking:
                reply = one.ask(Draft, "Read this.")
            else:
                reply = asyncio.run(one.aask(Draft, "Read this."))
            assert reply.value.rows[0].count == 35
        last = fake.requests[-1]
        assert len(fake.requests) == 4
    assert last["max_completion_tokens"] == 77
    assert not {"max_tokens", "temperature"} & set(last)
    assert last["seed"] == 0


def test_a_parameter_that_is_refused_whatever_its_name_is_dropped() -> None:
    script = [refuses("max_tokens"), refuses("max_completion_tokens"), says(GOOD)]
    for turn in script[:2]:
        turn.body["error"]["param"] = ["max_tokens", "max_completion_tokens"][script.index(turn)]
    with endpoint(*script) as fake:
        assert ask(fake).value.rows[0].count == 35
        assert not {"max_tokens", "max_completion_tokens"} & set(fake.requests[-1])


def test_an_endpoint_that_refuses_what_is_not_sent_is_not_asked_for_ever() -> None:
    with endpoint(*[refuses("temperature")] * 3) as fake, pytest.raises(EndpointError):
        ask(fake)
    assert len(fake.requests) == 2
