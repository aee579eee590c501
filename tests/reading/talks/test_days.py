"""The day of talks that a later sentence tells."""

from __future__ import annotations

from datetime import date

import pytest

from extractor import Extractor
from extractor.article import Article
from extractor.records import DiplomacyRecord


@pytest.mark.parametrize(
    "text",
    [
        "Delegations of Russia and Ukraine met in Istanbul. The meeting was held on July 23.",
        "Делегации России и Украины встретились в Стамбуле. Встреча прошла 23 июля.",
        "Делегації України та Росії зустрілися в Стамбулі. Зустріч відбулася 23 липня.",
        "Делегации России и Украины встретились в Стамбуле. В тот же день, 23 июля, домой"
        " вернулись 250 украинских пленных.",
    ],
)
def test_talks_have_the_day_told_behind_them(text: str) -> None:
    article = Article(id="x", text=text, published=date(2025, 7, 26))
    [talks] = [
        record
        for record in Extractor("rules").extract(article).records
        if isinstance(record, DiplomacyRecord)
    ]
    assert talks.when.start == date(2025, 7, 23)
    assert talks.verdict == "verified"
