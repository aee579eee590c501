"""Records that no report carries are judged like any other: nothing that is given stops `check`."""

import pytest

from extractor.article import Article
from extractor.validate.check import check

TEXT = "Russia handed over 1,000 bodies to Ukraine and received 35."


@pytest.mark.parametrize("text", ["", TEXT])
@pytest.mark.parametrize("giver", ["Poland", "Russia", None])
@pytest.mark.parametrize("taker", ["Poland", "Ukraine", None])
def test_a_side_that_is_no_belligerent_or_is_missing(
    text: str, giver: str | None, taker: str | None
) -> None:
    transfer = {
        "category": "bodies",
        "from_party": giver,
        "to_party": taker,
        "quantity": {"low": 900},
    }
    result = check(Article(text=text), [{"kind": "exchange", "transfers": [transfer]}])
    assert len(result.records) == 1
    assert result.records[0].verdict != "verified"
