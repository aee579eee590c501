"""The names of parties, from the tables: states, peoples, capitals, leaders, organs, armies."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple, cast

from extractor.tables import read_table
from extractor.text.aliases import Form, Lexicon, forms

Kind = Literal["state", "capital", "demonym", "leader", "organ", "army"]
_LANGUAGES = ("en", "ru", "uk")


class PartyName(NamedTuple):
    """What a name stands for; the tables' comments say how they are read."""

    party: str | None  # None: a head that needs a party, or a blocked word
    kind: Kind | None  # None: blocked
    name: str
    head: bool = False
    language: str = "en"


@cache
def concept(lemma: str) -> str:
    """The one English name of an organ that goes by many, else its nominative."""
    plain = lemma.casefold()
    for name, beginnings in read_table("extractor.text", "parties.yaml")["concepts"].items():
        if any(plain.startswith(beginning) for beginning in beginnings):
            return str(name)
    return lemma


@cache
def party_names() -> Lexicon[PartyName]:
    """All names, in all their forms, built once."""
    table = read_table("extractor.text", "parties.yaml")
    lexicon: Lexicon[PartyName] = Lexicon()
    for language, lemmas in table["blocked"].items():
        for lemma in lemmas:
            for form in forms(language, lemma):
                lexicon.add(form, PartyName(None, None, lemma))
    alone = {
        lemma: party
        for party, words in table["alone"].items()
        for lemmas in words.values()
        for lemma in lemmas
    }
    _add_parties(lexicon)
    _add_people(lexicon)
    for section in (table["heads"], {"organ": _merged(table["alone"])}):
        for kind, words in section.items():
            for language, lemmas in words.items():
                for lemma in lemmas:
                    for form in forms(language, lemma):
                        name = "Armed Forces" if kind == "army" else concept(form.lemma)
                        entry = PartyName(alone.get(lemma), cast(Kind, kind), name, True, language)
                        lexicon.add(form, entry)
    return lexicon


def _merged(groups: dict[str, dict[str, list[str]]]) -> dict[str, list[str]]:
    return {
        language: [lemma for words in groups.values() for lemma in words.get(language, [])]
        for language in _LANGUAGES
    }


def _add_parties(lexicon: Lexicon[PartyName]) -> None:
    table = read_table("extractor.text", "parties.yaml")
    for party, languages in table["parties"].items():
        loose = party in table["loose"]
        lexicon.add(Form(party, party, frozenset()), PartyName(party, "state", party))
        for language, kinds in languages.items():
            for kind, lemmas in kinds.items():
                for lemma in lemmas:
                    for form in forms(language, lemma):
                        name = concept(form.lemma) if kind == "organ" else party
                        name = f"Armed Forces of {party}" if kind == "army" else name
                        entry = PartyName(party, cast(Kind, kind), name, False, language)
                        lexicon.add(
                            form, entry, loose=loose and kind in ("state", "demonym", "capital")
                        )


def _add_person(
    lexicon: Lexicon[PartyName],
    language: str,
    full: str,
    entry: PartyName,
    alone: bool,
    woman: bool,
    small: bool,
) -> None:
    for form in forms(language, full):
        lexicon.add(form, entry, loose=small)
    last = full.lstrip("=").split()[-1]
    if alone:
        for form in forms(language, f"~{last}/f" if woman else f"~{last}"):
            lexicon.add(form, entry, loose=small)


def _add_people(lexicon: Lexicon[PartyName]) -> None:
    for name, (party, spellings, russian, ukrainian, *rest) in read_table(
        "extractor.text", "people.yaml"
    ).items():
        entry = PartyName(party, "leader", name)
        alone = {"alone": False} not in rest
        for spelling in (name, *spellings):
            lexicon.add(Form(spelling, spelling, frozenset()), entry)
            if alone:
                last = spelling.split()[-1]
                lexicon.add(Form(last, last, frozenset()), entry)
        for language, spelt in (("ru", russian), ("uk", ukrainian)):
            for full in [spelt] if isinstance(spelt, str) else spelt:
                _add_person(lexicon, language, full, entry, alone, "f" in rest, "small" in rest)
