"""Gold and predictions made up for a test."""

from extractor.article import Article
from extractor.evaluate.evaluation import evaluate_cases
from extractor.evaluate.gold import GoldCase
from extractor.records import DiplomacyRecord, ExchangeRecord, ExtractionResult


def swap(*transfers, **fields):
    """An exchange record of (count, category, giver); the other of two parties receives."""
    rows = [
        {
            "category": category,
            "from_party": giver,
            "to_party": "Ukraine" if giver == "Russia" else "Russia",
            "quantity": count if isinstance(count, dict) else {"value": count},
        }
        for count, category, giver in transfers
    ]
    return ExchangeRecord.model_validate({"transfers": rows, **fields})


def talks(**fields):
    parties = fields.pop("parties", ("Russia", "Ukraine"))
    participants = [{"party": party} for party in parties]
    return DiplomacyRecord.model_validate({"participants": participants, **fields})


def case(records, name="a", text="-", language="en", **fields):
    return GoldCase(Article(text=text, id=name), tuple(records), language=language, **fields)


def evaluated(gold, predicted, **options):
    """One article's evaluation, without intervals unless they are asked for."""
    results = {"a": ExtractionResult(article_id="a", records=list(predicted))}
    return evaluate_cases([case(gold)], results, **{"resamples": 0} | options)
