"""A storm of faults over many articles, and what must hold after it."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any

from extractor.article import Article
from extractor.batch.options import Options
from extractor.batch.run import RESULTS, Summary
from extractor.loading import Unreadable
from extractor.records import ExtractionResult
from tests.faults.articles import articles, place
from tests.faults.process import Call, Endpoint
from tests.faults.runs import run
from tests.faults.script import ANSWERS, KINDS, SLOW, Script

REASONS = {
    "refusal": "refused",
    "cut_off": "cut off",
    "cut_answer": "not JSON",
    "said_twice": "not JSON",
    "wrong_schema": "not a Draft",
    "empty": "is empty",
    "no_choices": "no answer",
    "page": "no answer",
    "throttle": "no more requests",
    "error500": "failed",
    "error503": "failed",
    "drop": "broke",
    "cut_body": "broke",
    "drip": "in time",
    "silence": "in time",
}
"""Words of the reason that an article gets whose last call ended so."""


def storm_script(
    seed: int = 1, rate: float = 0.4, latency: float = 0.02, slow: float = 0.0
) -> Script:
    """At least a third of all calls are faulty; some articles fail whatever is tried.

    Faults that a deadline ends come with the weight of ``slow``: on a busy machine they are no
    longer the only ones that meet it.
    """
    kinds = {kind: slow if kind in SLOW else 1.0 if kind in ANSWERS else 3.0 for kind in KINDS}
    kinds.update(throttle=0.3, throttle_after=0.3, error503=0.3)  # each narrows the run's width
    return Script(
        seed=seed,
        latency=latency,
        jitter=0.5,
        rate=rate,
        kinds=kinds,
        lasting={"refusal": 0.01, "error500": 0.01, "wrong_schema": 0.01},
    )


@dataclass(slots=True)
class Storm:
    """What a storm came to.

    Attributes:
        inputs: What went in.
        summary: What the run said.
        calls: What the endpoint saw.
        results: What came out, in order.
    """

    inputs: int
    summary: Summary
    calls: list[Call]
    results: list[ExtractionResult] = field(default_factory=list)

    @property
    def faulty(self) -> float:
        """The share of calls that went wrong by script."""
        return sum(call.fault is not None for call in self.calls) / len(self.calls)

    def by_kind(self) -> Counter[str]:
        """Why inputs failed, by what went wrong at the last call."""
        last = {call.place: call for call in self.calls}
        return Counter(
            last[where].fault or "nothing"
            for number, result in self._of_articles()
            if result.error and (where := place(number)) in last
        )

    def wrongs(self) -> list[str]:
        """All that should not be."""
        told, names = self.summary, [result.article_id for result in self.results]
        wrong = [told.complaint] if told.complaint else []
        if told.done + told.failed + told.skipped != self.inputs or told.not_reached:
            wrong.append(f"{told.done} + {told.failed} + {told.skipped} is not {self.inputs}")
        if len(names) != self.inputs or len({*names}) != self.inputs:
            wrong.append(f"{len(names)} results, {len({*names})} names for {self.inputs} inputs")
        if names[: self.inputs - 2] != sorted(names[: self.inputs - 2]):
            wrong.append("the results are not in the order of the inputs")
        late = told.calls.get("timeout", 0)  # answers that came when nobody waited any more
        twice = Counter(call.digest for call in self.calls if call.good)
        if sum(twice.values()) - len(twice) > late:
            wrong.append(f"{sum(twice.values())} answers to {len(twice)} questions, {late} late")
        if not len(self.calls) <= sum(told.calls.values()) <= len(self.calls) + late:
            wrong.append(f"{told.calls} told, {len(self.calls)} made")
        return [*wrong, *self._wrong_reasons()]

    def _wrong_reasons(self) -> Iterator[str]:
        calls: defaultdict[str, list[Call]] = defaultdict(list)
        for call in self.calls:
            calls[call.place].append(call)
        for number, result in self._of_articles():
            last = calls[place(number)][-1] if calls[place(number)] else None
            if result.error is None and not any(call.good for call in calls[place(number)]):
                yield f"{result.article_id} is done without an answer"
            if (
                result.error
                and REASONS.get((last and last.fault) or "silence", "?") not in result.error
            ):
                yield f"{result.article_id} failed by {last and last.fault}: {result.error}"

    def _of_articles(self) -> Iterator[tuple[int, ExtractionResult]]:
        return enumerate(self.results[: self.inputs - 2])


def storm(count: int, fake: Endpoint, out: Path, options: Options) -> Storm:
    """Read so many articles, one of them twice, and an input that is no article."""
    again = next(articles(1)).model_copy(update={"id": "the same"})
    more: list[Article | Unreadable] = [again, Unreadable("unreadable", "It is no text.")]
    inputs = chain[Article | Unreadable](articles(count), more)
    summary = run(inputs, fake, out, options)
    lines = (out / RESULTS).read_text(encoding="utf-8").splitlines()
    results = [ExtractionResult.model_validate_json(line) for line in lines]
    return Storm(count + 2, summary, fake.calls(), results)


def run_file(out: Path) -> dict[str, Any]:
    """What run.json says."""
    told: dict[str, Any] = json.loads((out / "run.json").read_text())
    return told
