"""Two voices are two readers: the model agreeing with itself is not a second one."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.records import (
    DiplomacyRecord,
    ExchangeRecord,
    Provenance,
    Quantity,
    Span,
    Transfer,
    Voice,
)
from extractor.validate.reconcile import reconcile

TEXT = "On Thursday Russia gave Ukraine 300 bodies. Envoys met in Doha."
PAGE = prepare(Article(id="a", text=TEXT, published=date(2026, 2, 27)))


def handover(voice: Voice) -> ExchangeRecord:
    quantity = Quantity(value=300, span=Span(start=32, end=35, text="300"))
    transfer = Transfer(
        category="bodies", from_party="Russia", to_party="Ukraine", quantity=quantity
    )
    told = [Provenance(field="record", voice=voice)]
    return ExchangeRecord(transfers=[transfer], provenance=told)


def meeting(voice: Voice) -> DiplomacyRecord:
    words = Span(start=44, end=63, text=TEXT[44:63])
    told = [Provenance(field="record", voice=voice)]
    return DiplomacyRecord(type="talks", evidence=[words], provenance=told)


@pytest.mark.parametrize(
    ("first", "then", "agreed"),
    [
        ("rules", "model", True),
        ("rules", "second_look", True),
        ("model", "second_look", False),
        ("second_look", "second_look", False),
    ],
)
def test_only_another_voice_agrees(first: Voice, then: Voice, agreed: bool) -> None:
    exchange, talks = reconcile(
        PAGE, [handover(then), meeting(then)], [handover(first), meeting(first)]
    )
    voices = [item.voice for record in (exchange, talks) for item in record.provenance]
    assert ("both" in voices) is agreed
    assert all((record.provenance[-1].voice == "both") is agreed for record in (exchange, talks))
