"""LangExtract's extractions as records: class and attributes by their common names.

An extraction is one transfer (or one talk). Its text becomes evidence where it stands in the
article word for word at the interval given; where it does not, the evidence says so by failing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, get_args

from extractor.article import Article
from extractor.reading.counts.nouns import category_of
from extractor.reading.lexicon import find_cues
from extractor.records import Act, Bound, DiplomacyStatus, DiplomacyType, ExchangeStatus, Scope
from extractor.text.dates import DateMention, find_dates
from extractor.text.fold import fold
from extractor.text.numbers import find_numbers
from extractor.text.parties import canonical_party

_NAMES = {
    "category": "category what type kind object item exchanged counted",
    "from_party": "from from_party giver sender from_side from_country given_by handed_over_by",
    "to_party": "to to_party receiver recipient to_side to_country received_by",
    "count": "count value number quantity amount how_many",
    "bound": "bound",
    "date": "date when day event_date start",
    "status": "status",
    "scope": "scope",
    "location": "location place where",
    "speaker": "speaker source announced_by said_by claimed_by attribution",
    "side": "side speaker_side",
    "act": "act",
    "framework": "framework",
    "mediators": "mediators mediator",
    "participants": "participants parties delegations between",
    "topics": "topics topic subject about",
    "outcome": "outcome result",
}
_FIELD_OF = {name: field for field, names in _NAMES.items() for name in names.split()}
_STATUSES = {
    "done": "completed",
    "happened": "completed",
    "occurred": "completed",
    "held": "completed",
    "in_progress": "ongoing",
    "underway": "ongoing",
    "agreed": "planned",
    "scheduled": "planned",
    "upcoming": "planned",
    "future": "planned",
    "proposed": "offered",
    "delayed": "postponed",
    "canceled": "cancelled",
    "refused": "denied",
    "rejected": "denied",
}
_UNTOLD: dict[str, Bound] = {
    "undisclosed": "undisclosed",
    "not_disclosed": "undisclosed",
    "secret": "undisclosed",
    "unspecified": "not_stated",
    "not_stated": "not_stated",
    "not_specified": "not_stated",
    "unknown": "not_stated",
    "n/a": "not_stated",
    "null": "not_stated",
}
_LIST = re.compile(r"\s*(?:[,;/&]|\band\b)\s*")


class NotARecord(Exception):
    """Why an extraction is no record: the field and what is wrong, as a sentence."""


def to_record(extraction: object, article: Article) -> dict[str, Any]:
    """Turn an extraction into a record's dict.

    Args:
        extraction: One of a document's ``extractions``.
        article: The article that the document was made from.

    Returns:
        A dict in the shape of `ExchangeRecord` or `DiplomacyRecord`.

    Raises:
        NotARecord: It has no class, text or category, or a count or status that says nothing.
    """
    if not isinstance(extraction, Mapping):
        raise NotARecord("is no object.")
    quote = extraction.get("extraction_text")
    if not isinstance(quote, str) or not quote:
        raise NotARecord("extraction_text: is missing.")
    kind = _key(str(extraction.get("extraction_class") or ""))
    given = _attributes(extraction.get("attributes"))
    record = (
        _talk(kind, given) if kind in get_args(DiplomacyType) else _exchange(kind, given, quote)
    )
    record["evidence"] = [_evidence(extraction.get("char_interval"), quote, article)]
    if "date" in given:
        record["when"] = _when(given["date"], article)
    if "location" in given:
        record["location"] = given["location"]
    if "mediators" in given:
        record["mediators"] = _several(given["mediators"])
    if "speaker" in given:
        record["attributions"] = [_attribution(given)]
    return record


def _key(name: str) -> str:
    return re.sub(r"[\s-]+", "_", name.strip().lower())


def _attributes(given: object) -> dict[str, str]:
    """The attributes under our names; the first of two names for one field counts."""
    found: dict[str, str] = {}
    for name, value in (given if isinstance(given, Mapping) else {}).items():
        field = _FIELD_OF.get(_key(str(name)))
        words = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
        if field and value is not None and words.strip():
            found.setdefault(field, words.strip())
    return found


def _exchange(kind: str, given: dict[str, str], quote: str) -> dict[str, Any]:
    category = _category(given.get("category")) or _category(kind.replace("_", " "))
    if category is None:
        said = given.get("category") or kind
        raise NotARecord(
            f"category: {said!r} is none of bodies, prisoners, wounded, civilians, children."
        )
    record: dict[str, Any] = {
        "kind": "exchange",
        "transfers": [
            {
                "category": category,
                "from_party": _party(given.get("from_party")),
                "to_party": _party(given.get("to_party")),
                "quantity": _quantity(given, quote),
            }
        ],
    }
    if "status" in given:
        record["status"] = _one_of("status", given["status"], get_args(ExchangeStatus))
    if "scope" in given:
        record["scope"] = _one_of("scope", given["scope"], get_args(Scope))
    if "framework" in given:
        record["framework"] = given["framework"]
    return record


def _talk(kind: str, given: dict[str, str]) -> dict[str, Any]:
    parties = [_party(name) for name in _several(given.get("participants", ""))]
    parties += [_party(given[end]) for end in ("from_party", "to_party") if end in given]
    record: dict[str, Any] = {
        "kind": "diplomacy",
        "type": kind,
        "participants": [{"party": party} for party in dict.fromkeys(parties) if party],
        "topics": _several(given.get("topics", "")),
        "outcome": given.get("outcome"),
    }
    if "status" in given:
        record["status"] = _one_of("status", given["status"], get_args(DiplomacyStatus))
    return record


def _several(words: str) -> list[str]:
    return [part for part in _LIST.split(words) if part]


def _one_of(field: str, said: str, allowed: tuple[str, ...]) -> str:
    word = _key(said)
    word = word if word in allowed else _STATUSES.get(word, word)
    if word not in allowed:
        raise NotARecord(f"{field}: {said!r} is none of {', '.join(allowed)}.")
    return word


def _category(words: str | None) -> str | None:
    """The category of the first noun of ours in some words: "POWs", "soldiers' remains"."""
    if not words:
        return None
    kinds = (cue.kind for cue in find_cues(fold(words).text) if cue.family == "noun")
    return next((category for kind in kinds if (category := category_of(kind))), None)


def _party(name: str | None) -> str | None:
    if name is None or _key(name) in (*_UNTOLD, "none"):
        return None
    return canonical_party(name) or name


def _quantity(given: dict[str, str], quote: str) -> dict[str, Any]:
    """The count said; where none is, the only number of the quote."""
    words = given.get("count")
    if words is not None and _key(words) in _UNTOLD:
        return {"bound": _UNTOLD[_key(words)]}
    numbers = find_numbers(fold(quote if words is None else words).text)
    if not numbers or (words is None and len(numbers) > 1):
        if words is None:
            return {"bound": "not_stated"}
        raise NotARecord(f"count: {words!r} is no number.")
    number = numbers[0]
    quantity: dict[str, Any] = {
        name: None if bound is None else _whole(bound)
        for name, bound in (("value", number.value), ("low", number.low), ("high", number.high))
    }
    quantity["bound"] = number.bound
    if "bound" in given:
        quantity["bound"] = _one_of("bound", given["bound"], get_args(Bound))
    return quantity


def _whole(value: float) -> int:
    if value != int(value):
        raise NotARecord(f"count: {value} is no whole number.")
    return int(value)


def _when(words: str, article: Article) -> dict[str, Any]:
    """A date as ISO, or in words: as the article resolves them, or else as they stand alone."""
    try:
        day = date.fromisoformat(words)
    except ValueError:
        pass
    else:
        return {"start": day, "end": day}
    plain = fold(words).text.strip().lower()
    own = _dates(article.text, article.published) if plain else []
    told = [mention for mention in own if plain in mention.surface.lower()]
    told = told or find_dates(plain, article.published)
    if len({(mention.first, mention.last) for mention in told}) != 1:
        return {"surface": words}
    found = told[0]
    return {
        "start": found.first,
        "end": found.last,
        "precision": found.precision,
        "basis": found.basis,
        "surface": words,
    }


@lru_cache(maxsize=1)
def _dates(text: str, published: date | None) -> list[DateMention]:
    return find_dates(fold(text).text, published)


def _attribution(given: dict[str, str]) -> dict[str, Any]:
    side = _party(given.get("side"))
    act = given.get("act", "reported")
    return {
        "speaker": given["speaker"],
        "side": side,
        "act": _one_of("act", act, get_args(Act)),
    }


def _evidence(interval: object, quote: str, article: Article) -> dict[str, Any]:
    """The quote's span; one that is not verbatim is kept as it is, for the rules to refuse."""
    place: Callable[[str], object] = interval.get if isinstance(interval, Mapping) else _nowhere
    start, end = place("start_pos"), place("end_pos")
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start <= end):
        start = max(article.text.find(quote), 0)  # not aligned: verbatim somewhere, or nowhere
        end = start + len(quote)
    return {"start": start, "end": end, "text": quote}


def _nowhere(_: str) -> None:
    return None
