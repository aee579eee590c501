"""The mutations there are, by the name of their class in the report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from random import Random

from extractor.evaluate import counts, flows, plants, quotes, strays, times, voices
from extractor.evaluate.mutant import (
    ArticleMutation,
    ExchangeMutation,
    Ground,
    Mutant,
    RecordMutation,
)
from extractor.records import ExchangeRecord

EXCHANGE: Mapping[str, ExchangeMutation] = {
    "digit swap": counts.digit_swap,
    "off by a little": counts.off_by_little,
    "substring": counts.substring,
    "respelled": counts.respelled,
    "another number": counts.another_number,
    "another article's number": counts.another_article,
    "hedge dropped": counts.hedge_dropped,
    "hedge added": counts.hedge_added,
    "zero for silence": counts.zero_for_silence,
    "silence for zero": counts.silence_for_zero,
    "direction": flows.direction,
    "category": flows.category,
    "scope": flows.scope,
    "place of the talks": voices.place_of_talks,
    "edited quote": quotes.edited_quote,
}
ANY_RECORD: Mapping[str, RecordMutation] = {
    "planned for done": flows.planned_for_done,
    "done for planned": flows.done_for_planned,
    "party": flows.party,
    "date by a day": times.by_a_day,
    "date by a week": times.by_a_week,
    "weekday": times.weekday,
    "speaker's side": voices.speaker_side,
    "speaker": voices.speaker,
    "invented place": voices.invented_place,
    "told twice": strays.told_twice,
}
ARTICLE: Mapping[str, ArticleMutation] = {
    "planted sentence": plants.planted_sentence,
    "unseen sentence": plants.unseen_sentence,
    "leaked example": strays.leaked_example,
    "leaked article": strays.leaked_article,
    "merged sides": strays.merged_sides,
}
BENIGN = frozenset({"respelled"})  # no errors: these must stay verified
NAMED = frozenset({*ARTICLE, "told twice"})  # caught, too, by a finding that names the record
CLASSES = (*EXCHANGE, *ANY_RECORD, *ARTICLE)


def mutants(ground: Ground, seed: int = 0) -> Iterator[tuple[str, Mutant]]:
    """All mutants of a case, each with its class.

    The chance in each class of each record is its own, so that a new class or record leaves the
    mutants of all others as they were.
    """
    for index, record in enumerate(ground.case.records):
        if isinstance(record, ExchangeRecord):
            for name, mutation in EXCHANGE.items():
                for mutant in mutation(ground, index, record, _chance(ground, seed, name, index)):
                    yield name, mutant
        for name, general in ANY_RECORD.items():
            for mutant in general(ground, index, record, _chance(ground, seed, name, index)):
                yield name, mutant
    for name, whole in ARTICLE.items():
        for mutant in whole(ground, _chance(ground, seed, name, -1)):
            yield name, mutant


def _chance(ground: Ground, seed: int, name: str, index: int) -> Random:
    return Random(f"{seed}/{ground.case.article.id}/{name}/{index}")
