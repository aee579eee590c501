"""A church of a land seats no state at a table."""

from datetime import date

import pytest

from extractor import Article, Extractor


@pytest.mark.parametrize(
    "text",
    [
        "В понедельник председатель Епископской конференции Италии встретился в Москве "
        "с министром иностранных дел России Сергеем Лавровым.",
        "У понеділок голова Єпископської конференції Італії зустрівся в Москві "
        "з міністром закордонних справ Росії Сергієм Лавровим.",
        "On Monday the head of the Bishops' Conference of Italy met Russian Foreign Minister "
        "Sergey Lavrov in Moscow.",
    ],
)
def test_a_bishops_conference_is_no_state(text: str) -> None:
    article = Article(id="t", text=text, published=date(2026, 2, 18))
    records = Extractor("rules").extract(article).records
    seated = {p.party for r in records if r.kind == "diplomacy" for p in r.participants}
    assert "Italy" not in seated
