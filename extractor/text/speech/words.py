"""Speech words: verbs and cues of saying, and the common nouns and papers that may say it."""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import Literal, NamedTuple, cast

from extractor.tables import read_table
from extractor.text.aliases import Form, Lexicon, fold_case

Act = Literal["announced", "confirmed", "denied", "reported"]


class Verb(NamedTuple):
    """What a speech verb or a cue means."""

    act: Act
    language: str
    cue: bool
    back: bool = False  # "by his account": the one who speaks was named before


@cache
def roles() -> frozenset[str]:
    """Common nouns that can be the one who speaks."""
    table = read_table("extractor.text", "speakers.yaml")["roles"]
    return frozenset(fold_case(word) for words in table.values() for word in words)


@cache
def agencies() -> frozenset[str]:
    """News agencies: told something as often as telling it."""
    return frozenset(read_table("extractor.text", "speakers.yaml")["agencies"])


@cache
def press() -> Lexicon[str]:
    """News agencies and papers by their names, in the cases they speak in."""
    table = read_table("extractor.text", "speakers.yaml")
    lexicon: Lexicon[str] = Lexicon()
    for form, name in [*((name, name) for name in table["agencies"]), *table["inflected"].items()]:
        lexicon.add(Form(form, name, frozenset()), name)
    return lexicon


@cache
def not_names() -> frozenset[str]:
    """Words that carry a capital without being anyone's name."""
    return frozenset(read_table("extractor.text", "speakers.yaml")["not_names"])


@cache
def verb_words() -> frozenset[str]:
    """Every form of a speech verb."""
    table = read_table("extractor.text", "speakers.yaml")["verbs"]
    return frozenset(
        fold_case(form) for acts in table.values() for forms in acts.values() for form in forms
    )


@cache
def verb_lexicon() -> Lexicon[Verb]:
    """Speech verbs, denials and cues, each with what it means."""
    lexicon: Lexicon[Verb] = Lexicon()
    table = read_table("extractor.text", "speakers.yaml")
    for act, languages in table["verbs"].items():
        for language, verbs in languages.items():
            for verb in verbs:
                lexicon.add(Form(verb, verb, frozenset()), Verb(cast(Act, act), language, False))
    for language, parts in table["denials"].items():
        for words in product(*parts):
            lexicon.add(
                Form(" ".join(words), words[0], frozenset()), Verb("denied", language, False)
            )
    for language, parts in table["written"].items():
        for words in product(*parts):
            lexicon.add(
                Form(" ".join(words), words[0], frozenset()), Verb("reported", language, True)
            )
    for language, cues in table["own_words"].items():
        for cue in cues:
            lexicon.add(Form(cue, cue, frozenset()), Verb("reported", language, True, True))
    for language, cues in table["cues"].items():
        phrases = (
            cues if isinstance(cues, list) else [cue for each in cues.values() for cue in each]
        )
        for cue in phrases:
            lexicon.add(Form(cue, cue, frozenset()), Verb("reported", language, True))
    return lexicon
