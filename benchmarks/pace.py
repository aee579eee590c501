"""How near a run comes to what an endpoint's latency allows, beside other ways of asking.

Run it from the project's folder:

    python benchmarks/pace.py [--articles 1000] [--ways 256 32 8] [--latency 0.2]
                              [--memory 1000 10000 100000] [--langextract PYTHON]

All ask the same fake endpoint (a process of its own) about the same articles, a call each, in
processes of their own, one after the other, imports and a first article not counted. The ideal is
articles x latency / ways. LangExtract is no dependency of ours: make an environment of its own,
`pip install 'langextract[openai]==1.7.0'` there, and name its interpreter; without it, it is left
out. "own" is what an article costs in CPU beyond what the bare openai client costs; of it, the
"reading" is the rules and checks, measured without any endpoint.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
FIRST = 10_000_000  # the number of the article that warms up


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--ways", type=int, nargs="+", default=[256, 32, 8])
    parser.add_argument("--latency", type=float, default=0.2)
    parser.add_argument("--memory", type=int, nargs="*", default=[1000, 10_000])
    parser.add_argument("--langextract", metavar="PYTHON")
    parser.add_argument("--child", nargs=4, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.child:
        how, url, articles, ways = given.child
        child(WAYS[how], url, int(articles), int(ways))
        return
    reading = one("reading", "", 300, 1, sys.executable)["cpu"] / 300
    print(
        f"reading alone: {1000 * reading:.1f} ms of CPU an article; {os.cpu_count()} processors, "
        f"load {os.getloadavg()[0]:.1f}"
    )
    for ways in given.ways:
        table(given, ways, reading)
    start_up(given)
    memory(given)


def table(given: argparse.Namespace, ways: int, reading: float) -> None:
    from tests.faults.process import fault_server
    from tests.faults.script import Script

    articles = max(2 * ways, given.articles * min(ways, 64) // 64 // ways * ways)
    ideal = articles * given.latency / ways
    print(f"\n{articles} articles, {ways} ways, {1000 * given.latency:.0f} ms: ideal {ideal:.2f} s")
    print(f"{'':14}{'seconds':>9}{'of ideal':>10}{'CPU ms each':>13}{'own':>7}{'peak MB':>9}")
    bare = 0.0
    for how in ("gather", "extractor", "instructor", "langextract"):
        python = given.langextract if how == "langextract" else sys.executable
        if not python:
            print("langextract   left out: name its interpreter with --langextract")
            continue
        script = Script(latency=given.latency, rows=how == "langextract")
        with fault_server(script) as fake:
            told = one(how, fake.base_url, articles, ways, python)
            most = fake.most()
        each = told["cpu"] / articles
        bare = each if how == "gather" else bare
        print(
            f"{how:14}{told['seconds']:9.2f}{ideal / told['seconds']:10.1%}{1000 * each:13.1f}"
            f"{1000 * (each - bare):7.1f}{told['peak']:9.0f}   (up to {most} calls at once)"
        )
        if how == "extractor":
            print(
                f"{'  of its own':14}{'':32}{1000 * (each - bare - reading):7.1f}"
                f"            without the reading"
            )


def start_up(given: argparse.Namespace) -> None:
    from tests.faults.articles import write
    from tests.faults.process import fault_server
    from tests.faults.runs import start
    from tests.faults.script import Script

    took = []
    with tempfile.TemporaryDirectory() as folder, fault_server(Script()) as fake:
        source = write(Path(folder) / "one.jsonl", 1)
        for number in range(3):
            before, began = children(), time.monotonic()
            start(fake, source, Path(folder) / str(number)).communicate()
            took.append((time.monotonic() - began, children() - before))
    print(f"\nstart to end with one article: {min(took)[0]:.2f} s, {min(took)[1]:.2f} s of CPU")


def memory(given: argparse.Namespace) -> None:
    from tests.faults.process import fault_server
    from tests.faults.script import Script

    for articles in given.memory:
        with fault_server(Script()) as fake:
            told = one("extractor", fake.base_url, articles, 32, sys.executable)
        print(
            f"{articles} articles: peak {told['peak']:.0f} MB, {told['seconds']:.0f} s", flush=True
        )


def children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def one(how: str, url: str, articles: int, ways: int, python: str) -> dict[str, float]:
    """Measure one way of asking, in a process of its own."""
    command = [python, __file__, "--child", how, url, str(articles), str(ways)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if ended.returncode:
        raise SystemExit(f"{how} failed:\n{ended.stderr[-2000:]}")
    told: dict[str, float] = json.loads(ended.stdout.splitlines()[-1])
    return told


def child(
    work: Callable[[str, list[int] | range, int], object], url: str, articles: int, ways: int
) -> None:
    numbers = range(articles)
    work(url, [FIRST], ways)
    began, cpu = time.monotonic(), time.process_time()
    work(url, numbers, ways)
    told = {
        "seconds": time.monotonic() - began,
        "cpu": time.process_time() - cpu,
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
    print(json.dumps(told))


def asked_once(numbers: Any) -> Iterator[int]:
    """Numbers of articles that get no second look."""
    return (number + number // 3 for number in numbers)


def questions(numbers: Any) -> list[str]:
    from extractor.llm.prompts import load_prompt
    from tests.faults.articles import text_of

    prompt = load_prompt()
    return [prompt.render(text_of(number)) for number in asked_once(numbers)]


def by_extractor(url: str, numbers: Any, ways: int) -> None:
    from extractor.batch.options import Options
    from tests.faults.articles import article
    from tests.faults.process import Endpoint
    from tests.faults.runs import run
    from tests.faults.script import Script

    port = int(url.split(":")[2].split("/")[0])
    with tempfile.TemporaryDirectory() as folder:
        items = map(article, asked_once(numbers))
        options = Options(concurrency=ways)
        summary = run(items, Endpoint(port, 0, Script()), Path(folder), options)
    assert summary.done == len(numbers), summary


def at_once(
    url: str, numbers: Any, ways: int, asker: Callable[[Any], Callable[[str], Awaitable[object]]]
) -> None:
    """Put all questions to one client, so many at a time, by what `asker` makes of it."""
    from openai import AsyncOpenAI, DefaultAsyncHttpxClient

    asked = questions(numbers)

    async def ask_all() -> list[object]:
        link = DefaultAsyncHttpxClient(trust_env=False)
        async with AsyncOpenAI(
            base_url=url, api_key="k", max_retries=0, http_client=link
        ) as client:
            ask, door = asker(client), asyncio.Semaphore(ways)

            async def in_turn(question: str) -> object:
                async with door:
                    return await ask(question)

            return await asyncio.gather(*map(in_turn, asked))

    assert len(asyncio.run(ask_all())) == len(numbers)


def by_gather(url: str, numbers: Any, ways: int) -> None:
    from extractor.llm.draft import Draft

    form: Any = {
        "type": "json_schema",
        "json_schema": {"name": "Draft", "schema": Draft.model_json_schema()},
    }

    def asker(client: Any) -> Callable[[str], Awaitable[Draft]]:
        async def ask(question: str) -> Draft:
            said = await client.chat.completions.create(
                model="fake",
                messages=[{"role": "user", "content": question}],
                response_format=form,
            )
            return Draft.model_validate_json(said.choices[0].message.content or "")

        return ask

    at_once(url, numbers, ways, asker)


def by_instructor(url: str, numbers: Any, ways: int) -> None:
    import instructor

    from extractor.llm.draft import Draft

    def asker(client: Any) -> Callable[[str], Awaitable[Draft]]:
        patched: Any = instructor.from_openai(client, mode=instructor.Mode.JSON_SCHEMA)

        async def ask(question: str) -> Draft:
            said: Draft = await patched.chat.completions.create(
                model="fake",
                messages=[{"role": "user", "content": question}],
                response_model=Draft,
                strict=False,
            )
            return said

        return ask

    at_once(url, numbers, ways, asker)


def by_langextract(url: str, numbers: Any, ways: int) -> None:
    import langextract as lx
    from langextract.providers.openai import OpenAILanguageModel

    articles = plain_articles()
    row = lx.data.Extraction("handover", "38 bodies", attributes={"home": "Ukraine"})
    example = lx.data.ExampleData(text="Russia handed Ukraine 38 bodies.", extractions=[row])
    documents = [
        lx.data.Document(text=articles.text_of(number), document_id=str(number))
        for number in asked_once(numbers)
    ]
    model = OpenAILanguageModel(model_id="fake", api_key="k", base_url=url, max_workers=ways)
    told = lx.extract(
        documents,
        prompt_description="List every handover of bodies or people between two sides.",
        examples=[example],
        model=model,
        batch_length=ways,
        max_workers=ways,
        use_schema_constraints=False,
        show_progress=False,
    )
    assert sum(bool(each.extractions) for each in told) == len(numbers)


def plain_articles() -> Any:
    """The module of the articles, where extractor is not installed: it needs none of it."""
    import types

    for name in ("extractor", "extractor.article", "extractor.llm", "extractor.llm.draft"):
        stand_in: Any = types.ModuleType(name)
        stand_in.Article = stand_in.Draft = object
        sys.modules[name] = stand_in
    from tests.faults import articles

    return articles


def by_reading(url: str, numbers: Any, ways: int) -> None:
    from extractor.extract import Extractor
    from extractor.llm.client import Reply
    from extractor.llm.draft import Draft
    from extractor.records import Usage
    from tests.faults.articles import article, draft_of

    reader = Extractor(model="fake", base_url="http://127.0.0.1:9/v1")
    for number in asked_once(numbers):
        talk = reader.converse(article(number))
        question = next(talk)
        said = draft_of(question.text)
        try:
            talk.send(Reply(Draft.model_validate_json(said), said, Usage(calls=1)))
        except StopIteration as end:
            result = end.value
            assert result.records
            result.model_dump_json()
        else:
            raise AssertionError("the article was asked about again")


WAYS: dict[str, Callable[[str, Any, int], None]] = {
    "gather": by_gather,
    "extractor": by_extractor,
    "instructor": by_instructor,
    "langextract": by_langextract,
    "reading": by_reading,
}

if __name__ == "__main__":
    main()
