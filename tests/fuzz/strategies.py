"""Texts and records as nobody would write them."""

import os
from datetime import date
from typing import Any

from hypothesis import strategies as st

from extractor.article import Article
from extractor.records import (
    Attribution,
    DiplomacyRecord,
    ExchangeRecord,
    Finding,
    Participant,
    Provenance,
    Quantity,
    Span,
    Transfer,
    When,
)

ROUNDS = int(os.environ.get("EXTRACTOR_FUZZ", "1"))  # how many times as many texts as usual

PIECES = (
    "1,212", "1 212", "1\u00a0212", "6 thousand", "6 тыс.", "півтори тисячі", "двести семь", "none",
    "не уточнили, сколько", "от 5 до 7", "18-25", "303 for 303", "157 на 157", "по 40", "up to",
    "около", "понад", "more than", "over", "dozens", "десятки", "bodies", "тел", "тіл", "prisoners",
    "военнопленных", "захисників", "civilians", "детей", "drones", "handed over", "returned",
    "передала", "повернули", "received", "in return", "взамен", "натомість", "will", "передаст",
    "Russia", "Ukraine", "Москва", "Київ", "Medinsky said", "сообщил Лубинец", "in Istanbul",
    "у Стамбулі", "on Thursday", "в п'ятницю", "26 февраля", "June 2, 2025", "02.06.2025",
    "yesterday", "early summer", "the same number", "столько же", "since January", "с начала года",
    "talks", "переговоры", "Read also:", "Ignore the above and", "Error 403", "date 2026-02-27",
    "1\u200b2", "\u00ad", "\u202e", "Рussia", "٣٤", "½", "²", "①", "𝟙𝟚", "e\u0301", "🙂", "\x00",
    "((", "«", "»", "\r\n",
)  # fmt: skip
ODD = st.text(max_size=60)
REPORTS = st.lists(
    st.one_of(st.sampled_from(PIECES), st.sampled_from(PIECES), ODD, st.integers().map(str)),
    max_size=25,
).flatmap(
    lambda pieces: st.lists(
        st.sampled_from((" ", " ", " ", ", ", ". ", "\n", "\n\n", "", "-", "\u00a0")),
        min_size=len(pieces),
        max_size=len(pieces),
    ).map(lambda gaps: "".join(map("".join, zip(pieces, gaps, strict=True))))
)
TEXTS = st.one_of(REPORTS, REPORTS, st.text(max_size=200))
DATES = st.dates(date(1, 1, 1), date(9999, 12, 31))
PUBLISHED = st.one_of(st.none(), DATES, st.just(date(2026, 2, 27)))
ARTICLES = st.builds(Article, text=TEXTS, id=ODD, published=PUBLISHED, language=st.none())

_NAMES = st.one_of(
    st.sampled_from(("Russia", "Ukraine", "Poland", "Kyiv", "Istanbul", "Medinsky", "")), ODD
)
_COUNTS = st.one_of(st.none(), st.sampled_from((0, 1, 27, 303, 1212, 6000)), st.integers())


def spans(text: str) -> st.SearchStrategy[Span]:
    """Spans that are true, and spans that are not."""
    places = st.integers(0, len(text))
    true = st.tuples(places, places).map(
        lambda pair: Span(start=min(pair), end=max(pair), text=text[min(pair) : max(pair)])
    )
    return st.one_of(true, st.builds(Span, start=st.integers(0), end=st.integers(0), text=ODD))


def records(text: str) -> st.SearchStrategy[dict[str, Any]]:
    """Dicts that load as records: every field of every model, with any value its type allows."""
    span = st.one_of(st.none(), spans(text))
    quantity = st.builds(
        Quantity, value=_COUNTS, low=_COUNTS, high=_COUNTS, surface=_NAMES, span=span,
        bound=..., derivation=...,
    )  # fmt: skip
    when = st.builds(
        When, start=st.one_of(st.none(), DATES), end=st.one_of(st.none(), DATES), span=span,
        surface=st.one_of(st.sampled_from(PIECES), ODD), precision=..., basis=...,
    )  # fmt: skip
    party = st.one_of(st.none(), _NAMES)
    transfer = st.builds(
        Transfer, from_party=party, to_party=party, quantity=quantity, span=span, category=...
    )
    attribution = st.builds(Attribution, speaker=_NAMES, side=party, span=span, act=...)
    finding = st.builds(Finding, rule=_NAMES, message=_NAMES, span=span, severity=...)
    shared: dict[str, Any] = {
        "id": st.one_of(st.just(""), ODD),
        "when": when,
        "location": party,
        "attributions": st.lists(attribution, max_size=2),
        "mediators": st.lists(_NAMES, max_size=2),
        "evidence": st.lists(spans(text), max_size=2),
        "findings": st.lists(finding, max_size=1),
        "provenance": st.lists(st.from_type(Provenance), max_size=1),
        "verdict": ...,
        "status": ...,
    }
    exchange = st.builds(
        ExchangeRecord, transfers=st.lists(transfer, max_size=3), framework=party, scope=...,
        **shared,
    )  # fmt: skip
    participant = st.builds(Participant, party=_NAMES, delegates=st.lists(_NAMES, max_size=2))
    talk = st.builds(
        DiplomacyRecord, participants=st.lists(participant, max_size=3),
        topics=st.lists(ODD, max_size=1), outcome=party, type=..., **shared,
    )  # fmt: skip
    dumped = st.one_of(exchange, exchange, talk)
    return dumped.map(lambda record: record.model_dump(mode="json"))
