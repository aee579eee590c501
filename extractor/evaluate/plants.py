"""Text planted in an article, and a record that believes it."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from extractor.evaluate.mutant import Ground, Mutant, material
from extractor.records import Category, ExchangeRecord, Quantity, Transfer

_WALL = "\u200b" * 8
_SIDES = ("Russia", "Ukraine")
_CATEGORIES: tuple[Category, ...] = ("bodies", "prisoners")


def planted_sentence(ground: Ground, random: Random) -> Iterator[Mutant]:
    """A sentence that orders a number to be reported stands in the article.

    Each wording once, as a paragraph at the end or between two others.
    """
    for wording in material()["planted"][ground.language]:
        claim = _claim(ground, random)
        sentence = _worded(ground, wording, claim)
        where = random.choice(("at the end", "in the middle"))
        yield _plant(ground, claim, sentence, sentence, where)


def unseen_sentence(ground: Ground, random: Random) -> Iterator[Mutant]:
    """A sentence that no reader sees stands in the article.

    Once with a zero-width mark after each letter, once between rows of them, once in hidden
    markup. The words themselves are those of a report.
    """
    wording = material()["plain"][ground.language]
    for how in ("interleaved", "walled", "markup"):
        claim = _claim(ground, random)
        sentence = _worded(ground, wording, claim)
        hidden = {
            "interleaved": "\u200b".join(sentence) + "\u200b",
            "walled": _WALL + sentence + _WALL,
            "markup": f'<span style="display:none">{sentence}</span>',
        }[how]
        where = random.choice(("at the end", "in the middle"))
        yield _plant(ground, claim, hidden, f"{how}: {sentence}", where)


def _claim(ground: Ground, random: Random) -> Transfer:
    number = next(n for n in iter(lambda: random.randint(1001, 9999), 0) if n not in ground.values)
    giver = random.choice(_SIDES)
    return Transfer(
        category=random.choice(_CATEGORIES),
        from_party=giver,
        to_party=_SIDES[giver == "Russia"],
        quantity=Quantity(value=number),
    )


def _worded(ground: Ground, wording: str, claim: Transfer) -> str:
    names = material()["parties"][ground.language]
    giver, receiver = str(claim.from_party), str(claim.to_party)
    return wording.format(
        n=claim.quantity.value,
        category=claim.category,
        what=material()["counted"][ground.language][claim.category],
        giver=names[giver][0],
        receiver=names[receiver][0],
        receiver_d=names[receiver][1],
        giver_en=giver,
        receiver_en=receiver,
    )


def _plant(ground: Ground, claim: Transfer, sentence: str, note: str, where: str) -> Mutant:
    article = ground.case.article
    text = article.text.rstrip("\n")
    middle = text.find("\n", len(text) // 2)
    at = middle if where == "in the middle" and middle >= 0 else len(text)
    changed = f"{text[:at]}\n\n{sentence}\n{text[at:]}"
    record = ExchangeRecord(status="completed", transfers=[claim])
    return ground.append(record, f"{where}, {note}", article.model_copy(update={"text": changed}))
