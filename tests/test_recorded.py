"""The five seeds with the embedded model's recorded answers: no model, network or key.

``make record`` records the answers anew. A cassette whose answers are not all used fails.
"""

from __future__ import annotations

import pytest

from extractor.evaluate.gold import load_gold
from extractor.evaluate.scores import score
from extractor.extract import Extractor
from extractor.records import ExtractionResult
from tests.tape import ROOT, client, replay

SEEDS = {case.article.id: case for case in load_gold(ROOT / "seeds" / "gold")}

pytestmark = pytest.mark.cassette


@pytest.fixture(scope="module")
def results() -> dict[str, ExtractionResult]:
    extractor = Extractor("local", client=client())
    return {name: replay(extractor, case.article) for name, case in SEEDS.items()}


def test_every_seed_is_read_without_error(results: dict[str, ExtractionResult]) -> None:
    assert {name: result.error for name, result in results.items()} == dict.fromkeys(SEEDS)
    assert all(result.usage.output_tokens > 0 for result in results.values())
    assert all(result.prompt_version.startswith("default-") for result in results.values())


def test_spans_are_true(results: dict[str, ExtractionResult]) -> None:
    for name, result in results.items():
        text = SEEDS[name].article.text
        for record in result.records:
            for span in record.evidence:
                assert text[span.start : span.end] == span.text


def test_no_wrong_transfer_is_verified(results: dict[str, ExtractionResult]) -> None:
    for name, case in SEEDS.items():
        scored = score([case], results)
        wrong = [flat for flat in scored.articles[0].wrong if flat.verdict == "verified"]
        assert not wrong, name


def test_the_transfers_of_the_seeds_are_found(results: dict[str, ExtractionResult]) -> None:
    singles = 0
    for name, case in SEEDS.items():
        gold = [r for r in case.records if r.kind == "exchange" and r.scope == "single"]
        found = [
            transfer
            for record in results[name].records
            if record.kind == "exchange"
            and record.verdict == "verified"
            and record.scope == "single"
            for transfer in record.transfers
        ]
        keys = [(t.category, t.from_party, t.to_party, t.quantity.value) for t in found]
        for record in gold:
            for transfer in record.transfers:
                key = (
                    transfer.category,
                    transfer.from_party,
                    transfer.to_party,
                    transfer.quantity.value,
                )
                if key in keys:
                    keys.remove(key)
                    singles += 1
    assert singles >= 13
