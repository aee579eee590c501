"""Coverage-guided fuzzing of `check`, for those who have the time.

Usage (in an environment with `pip install atheris` besides this package):

    python tests/fuzz/coverage_guided.py -max_total_time=60
"""

import sys

import atheris

with atheris.instrument_imports(include=["extractor"]):
    from extractor.article import Article
    from extractor.records import ExchangeRecord, Quantity, Transfer
    from extractor.validate.check import check


def one(data: bytes) -> None:
    given = atheris.FuzzedDataProvider(data)
    value = given.ConsumeIntInRange(0, 10_000)
    text = given.ConsumeUnicodeNoSurrogates(400)
    flow = Transfer(
        category="bodies", from_party="Russia", to_party="Ukraine", quantity=Quantity(value=value)
    )
    result = check(Article(text=text), [ExchangeRecord(transfers=[flow])])
    for number in result.numbers:
        assert text[number.span.start : number.span.end] == number.span.text
    for finding in result.findings:
        span = finding.span
        assert span is None or text[span.start : span.end] == span.text


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
