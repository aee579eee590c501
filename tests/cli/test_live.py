"""One run of the embedded model itself; no cassette, because it is the engine that is tried."""

from pathlib import Path

import pytest

from tests.cli.conftest import Cli, results

SEED = Path(__file__).parents[2] / "seeds/articles/000_a3a9226554fffb64.txt"


@pytest.mark.live
def test_the_embedded_model_reads_a_seed(cli: Cli) -> None:
    assert cli("run", SEED, "--model", "local").code == 0
    (result,) = results()
    assert result["error"] is None
    assert result["usage"]["output_tokens"] > 0
    found = {
        (each["from_party"], each["to_party"], each["quantity"]["value"])
        for record in result["records"]
        if record["kind"] == "exchange" and record["verdict"] == "verified"
        for each in record["transfers"]
    }
    assert {("Russia", "Ukraine", 1000), ("Ukraine", "Russia", 35)} <= found
