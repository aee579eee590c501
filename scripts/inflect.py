"""Write extractor/text/forms.json: the cases of every Russian and Ukrainian name in the tables.

A development tool (``pip install pymorphy3 pymorphy3-dicts-ru pymorphy3-dicts-uk``); the package
itself reads only what this leaves behind. Run it after a change to the YAML tables:

    python scripts/inflect.py
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pymorphy3
import yaml

TEXT = Path(__file__).resolve().parent.parent / "extractor" / "text"
CASES = {"nomn": "n", "gent": "g", "datv": "d", "accs": "a", "ablt": "i", "loct": "l"}
MORPHS = {lang: pymorphy3.MorphAnalyzer(lang=lang) for lang in ("ru", "uk")}
ORDER = "ngdail"
Forms = dict[str, set[str]]


def table(name: str) -> Any:
    """Read one of the hand-written tables."""
    return yaml.safe_load((TEXT / name).read_text(encoding="utf-8"))


def grammemes(reading: Any) -> frozenset[str]:
    """The marks of a reading; the Ukrainian dictionary knows fewer than the Russian one."""
    marks = frozenset(re.split("[ ,]", str(reading.tag)))
    return marks if "plur" in marks else marks | {"sing"}


def nominative(word: str, lang: str, want: tuple[str, ...], number: str | None) -> Any:
    """Choose the reading of a nominative that fits best, or None if it does not decline."""
    readings = [
        reading
        for reading in MORPHS[lang].parse(word)
        if "nomn" in grammemes(reading)
        and "Fixd" not in grammemes(reading)
        and "Abbr" not in grammemes(reading)
        and (number is None or number in grammemes(reading) or "Pltm" in grammemes(reading))
    ]
    readings.sort(key=lambda reading: -sum(mark in grammemes(reading) for mark in want))
    return readings[0] if readings else None


def decline(word: str, lang: str, want: tuple[str, ...], extra: set[str]) -> Forms:
    """All cases of one word; ``extra`` are grammemes to hold besides the case."""
    if "-" in word:
        left, right = word.rsplit("-", 1)
        heads = (
            decline(left, lang, want, extra)
            if left.endswith(("ова", "ева"))
            else {left: set(ORDER)}
        )
        return joined([heads, decline(right, lang, want, extra)], "-")
    number = "plur" if "plur" in extra else "sing" if "sing" in extra else None
    reading = nominative(word, lang, want, number)
    if reading is None:
        return unknown(word, lang)
    forms: Forms = {}
    for variant in reading.lexeme:
        if variant.tag.POS != reading.tag.POS or (
            "PRTF" in str(reading.tag) and "pssv" not in grammemes(variant)
        ):
            continue
        case = next((mark for mark in CASES if mark in grammemes(variant)), None)
        case = "loct" if "loc2" in grammemes(variant) else case
        case = "gent" if case is None and "gen2" in grammemes(variant) else case
        if case is None or any(
            mark in grammemes(variant) for mark in ("Supr", "COMP", "ADJS", "Erro", "Infr")
        ):
            continue
        if not all(mark in grammemes(variant) for mark in extra if not clash(variant, mark)):
            continue
        forms.setdefault(cased(variant.word, word), set()).add(CASES[case])
    forms.setdefault(word, set()).add("n")
    return forms


def unknown(word: str, lang: str) -> Forms:
    """A name that no dictionary knows, by its ending."""
    if word.endswith("ия"):
        return endings(word[:-1], {"я": "n", "и": "gdl", "ю": "a", "ей": "i"})
    if word.endswith("а") and word[-2] in "бвгджзклмнпрстфхцчшщ":
        return endings(word[:-1], {"а": "n", "у": "a"}) | _soft_cases(word[:-1], lang)
    if word[-1] in "бвгдзклмнпрстфх" and word[:1].isupper():
        return endings(
            word, {"": "na", "а": "g", "у": "d", "ом": "i", "е" if lang == "ru" else "і": "l"}
        )
    return {word: set(ORDER)}


def _soft_cases(stem: str, lang: str) -> Forms:
    """The other cases of a noun in -а: "Джидды", "Джидді", "американці"."""
    hissing = stem[-1] in "жчшщц"
    if lang == "ru":
        hard = {"и" if hissing or stem[-1] in "кгх" else "ы": "g", "е": "dl"}
        return endings(stem, hard | {"ей" if hissing else "ой": "i"})
    softened = stem[:-1] + {"к": "ц", "г": "з", "х": "с"}.get(stem[-1], stem[-1])
    rest = endings(stem, {"і" if hissing else "и": "g", "ею" if hissing else "ою": "i"})
    rest.setdefault(softened + "і", set()).update("dl")
    return rest


def clash(variant: Any, mark: str) -> bool:
    """Plural forms have no gender, and plural-only words are not marked as plural."""
    if mark in ("masc", "femn", "neut"):
        return "plur" in grammemes(variant) or not any(
            g in grammemes(variant) for g in ("masc", "femn", "neut")
        )
    return mark == "plur" and "Pltm" in grammemes(variant)


def cased(word: str, model: str) -> str:
    """Give a form the capitals of its nominative."""
    if model.isupper() and len(model) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if model[:1].isupper() else word


def joined(parts: list[Forms], glue: str = " ") -> Forms:
    """Join words that stand in the same case."""
    forms: Forms = {}
    for combination in product(*(part.items() for part in parts)):
        cases = set.intersection(*(set(item[1]) for item in combination))
        if len({"g" in item[1] for item in combination}) > 1:
            cases -= {"a"}  # a living thing's adjective on a lifeless noun, or the reverse
        if cases:
            forms.setdefault(glue.join(item[0] for item in combination), set()).update(cases)
    return forms


def phrase(lemma: str, lang: str, *, both_numbers: bool = False) -> Forms:
    """All cases of a nominative phrase: adjectives and first noun decline, the rest stands."""
    if lemma.startswith("="):
        body, _, cases = lemma[1:].partition(":")
        return {body: set(cases)}
    declining, _, tail = lemma.partition("|")
    words = declining.split()
    head = next((i for i, word in enumerate(words) if is_noun(word, lang, i == len(words) - 1)), 0)
    tail = " ".join([*words[head + 1 :], *tail.split()])
    words = words[: head + 1]
    noun = words[-1]
    numbers: list[str | None] = [grammatical_number(noun, lang)]
    if both_numbers and "sing" in numbers:
        numbers.append("plur*")
    forms: Forms = {}
    for number in numbers:
        for form, cases in agreed(words, lang, number).items():
            forms.setdefault(f"{form} {tail}".strip(), set()).update(cases)
    for form, cases in hard_adjective(lemma, lang).items():
        forms.setdefault(form, cases)
    return forms


def is_noun(word: str, lang: str, last: bool) -> bool:
    """Whether the word is the noun that a phrase hangs on."""
    if last:
        return True
    best = nominative(word, lang, ("ADJF",), None)
    return best is None or not grammemes(best) & {"ADJF", "PRTF"}


def grammatical_number(noun: str, lang: str) -> str | None:
    """Plural for words like "Эмираты", else singular; None for a lone adjective of any form."""
    reading = nominative(noun, lang, ("Geox", "NOUN", "inan"), None)
    if reading is None:
        return "sing"
    if "ADJF" in grammemes(reading) and "masc" in grammemes(reading) and not noun[0].isupper():
        return None
    return "plur" if "plur" in grammemes(reading) else "sing"


def agreed(words: list[str], lang: str, number: str | None) -> Forms:
    """Decline adjectives together with their noun."""
    *adjectives, noun = words
    if number is None:
        return decline(noun, lang, ("ADJF", "masc", "sing"), set())
    if number == "plur*":
        reading = nominative(noun, lang, ("NOUN", "sing"), "sing")
        return plural(reading) if reading is not None else {}
    reading = nominative(noun, lang, ("Geox", "NOUN", "inan"), number)
    gender = next(
        (g for g in ("masc", "femn", "neut") if reading and g in grammemes(reading)), None
    )
    fixed = {number} | ({gender} if gender and number == "sing" else set())
    parts = [decline(word, lang, ("ADJF", *fixed), fixed) for word in adjectives]
    parts.append(decline(noun, lang, ("Geox", "NOUN", "inan", *fixed), fixed))
    return joined(parts)


def hard_adjective(word: str, lang: str) -> Forms:
    """The forms of an adjective such as "турецький": the dictionaries lack some of them."""
    if not re.fullmatch("[^A-ZА-ЯІЇЄҐ =|]+" + ("кий" if lang == "ru" else "ький"), word):
        return {}
    return endings(word[:-2], _ADJECTIVE[lang])


def plural(reading: Any) -> Forms:
    """The plural cases of a noun."""
    forms: Forms = {}
    for variant in reading.lexeme:
        case = next((mark for mark in CASES if mark in grammemes(variant)), None)
        if case and "plur" in grammemes(variant) and "Erro" not in grammemes(variant):
            forms.setdefault(cased(variant.word, reading.word), set()).add(CASES[case])
    return forms


_PARTICLES = frozenset({"бен", "бин", "бін", "аль", "фон", "дер", "ван", "да", "де"})
_CROWNED = frozenset({"папа", "король"})


def person(name: str, lang: str, woman: bool) -> Forms:
    """All cases of a full name; the surname's are the last words of it."""
    if name.startswith("="):
        return {name[1:]: set(ORDER)}
    gender = "femn" if woman else "masc"
    words = name.split()
    if words[0] in _CROWNED:
        named = [given(word, lang, gender) for word in words[1:]]
        return joined([decline(words[0], lang, ("NOUN", "anim"), {"sing"}), *named])
    return joined([given(w, lang, gender) for w in words[:-1]] + [surname(words[-1], lang, woman)])


def given(word: str, lang: str, gender: str) -> Forms:
    """A first name; one that the dictionary does not know stays as it is, as does a particle."""
    if word in _PARTICLES or word.isupper():
        return {word: set(ORDER)}
    for reading in MORPHS[lang].parse(word):
        if (
            "Name" in grammemes(reading)
            and "nomn" in grammemes(reading)
            and gender in grammemes(reading)
        ):
            return decline(word, lang, ("Name", gender, "sing"), {"sing", gender})
    if word[-1] in "бвгдзклмнпрстфхцш":
        return endings(
            word, {"": "n", "а": "ga", "у": "d", "ом": "i", "е" if lang == "ru" else "і": "l"}
        )
    return {word: set(ORDER)}


def surname(word: str, lang: str, woman: bool) -> Forms:
    """A surname by its ending: dictionaries know too few of them."""
    if "-" in word:
        return joined([surname(part, lang, woman) for part in word.split("-")], "-")
    for ending, cases in _SURNAMES[lang]["f" if woman else "m"].items():
        if re.search(f"(?:{ending})$", word):
            tail = next(
                (t for t in ("ець", "ец", "ий", "ый", "ь", "й", "а", "я", "о") if word.endswith(t)),
                "",
            )
            stem = word[: len(word) - len(tail)]
            return endings(stem, cases)
    return {word: set(ORDER)}


def endings(stem: str, cases: dict[str, str]) -> Forms:
    """Hang endings on a stem."""
    return {stem + ending: set(marks) for ending, marks in cases.items()}


_ADJECTIVE = {
    "ru": {
        "ий": "na",
        "ая": "n",
        "ое": "na",
        "ие": "na",
        "ого": "ga",
        "ой": "gdil",
        "ою": "i",
        "ую": "a",
        "ому": "d",
        "им": "di",
        "ом": "l",
        "их": "gal",
        "ими": "i",
    },
    "uk": {
        "ий": "na",
        "а": "n",
        "е": "na",
        "і": "na",
        "ого": "ga",
        "ої": "g",
        "у": "a",
        "ому": "dl",
        "ій": "dl",
        "им": "di",
        "ім": "l",
        "ою": "i",
        "их": "gal",
        "ими": "i",
    },
}
_SURNAMES: dict[str, dict[str, dict[str, dict[str, str]]]] = {
    "ru": {
        "m": {
            "[сц]кий": {"ий": "n", "ого": "ga", "ому": "d", "им": "i", "ом": "l"},
            "[хг]ий": {"ий": "n", "ого": "ga", "ому": "d", "им": "i", "ом": "l"},
            "[оеё]в|[иы]н": {"": "n", "а": "ga", "у": "d", "ым": "i", "ом": "i", "е": "l"},
            "ец": {"ец": "n", "ца": "ga", "цу": "d", "цом": "i", "цем": "i", "це": "l"},
            "[бвгдзклмнпрстфх]": {"": "n", "а": "ga", "у": "d", "ом": "i", "е": "l"},
            "[жшчщц]": {"": "n", "а": "ga", "у": "d", "ем": "i", "ом": "i", "е": "l"},
            "ь": {"ь": "n", "я": "ga", "ю": "d", "ем": "i", "е": "l"},
            "[гкхжшчщ]а": {"а": "n", "и": "g", "е": "dl", "у": "a", "ой": "i", "ей": "i"},
            "ца": {"а": "n", "ы": "g", "е": "dl", "у": "a", "ей": "i"},
            "а": {"а": "n", "ы": "g", "е": "dl", "у": "a", "ой": "i"},
            "ия": {"я": "n", "и": "gdl", "ю": "a", "ей": "i"},
            "я": {"я": "n", "и": "g", "е": "dl", "ю": "a", "ей": "i"},
        },
        "f": {
            "(?:ов|ев|ин)а": {"а": "n", "ой": "gdil", "у": "a"},
        },
    },
    "uk": {
        "m": {
            "[сц]ький|ий": {"ий": "n", "ого": "ga", "ому": "dl", "им": "i", "ім": "l"},
            "[оеєёі]в|[иі]н": {
                "": "n",
                "а": "ga",
                "у": "dl",
                "им": "i",
                "ом": "i",
                "і": "l",
                "ові": "dl",
            },
            "ець": {"ець": "n", "ця": "ga", "цю": "dl", "цем": "i", "цеві": "dl", "ці": "l"},
            "[жшчщц]": {"": "n", "а": "ga", "у": "dl", "ем": "i", "ом": "i", "еві": "dl", "і": "l"},
            "[бвгґдзклмнпрстфх]": {"": "n", "а": "ga", "у": "dl", "ом": "i", "ові": "dl", "і": "l"},
            "ь": {"ь": "n", "я": "ga", "ю": "dl", "ем": "i", "еві": "dl", "і": "l"},
            "га": {"а": "n", "и": "g", "у": "a", "ою": "i"},
            "иця": {"я": "n", "і": "gdl", "ю": "a", "ею": "i"},
            "а": {"а": "n", "и": "g", "і": "dl", "у": "a", "ою": "i"},
            "ія": {"я": "n", "ї": "gdl", "ю": "a", "єю": "i"},
            "я": {"я": "n", "і": "gdl", "ю": "a", "ею": "i"},
            "ко": {"о": "n", "а": "ga", "у": "dl", "ом": "i", "ові": "dl"},
        },
        "f": {
            "(?:ов|ев|єв|ін|ин)а": {"а": "n", "ої": "g", "ій": "dl", "у": "a", "ою": "i"},
        },
    },
}


def lemmas() -> Iterator[tuple[str, str, Forms]]:
    """Every (language, lemma, forms) of the tables."""
    parties, places, people = table("parties.yaml"), table("places.yaml"), table("people.yaml")
    groups: list[tuple[dict[str, list[str]], bool]] = [(parties["blocked"], True)]
    for entry in parties["parties"].values():
        for lang, kinds in entry.items():
            groups.extend(({lang: words}, kind == "demonym") for kind, words in kinds.items())
    for section in ("heads", "alone"):
        groups.extend((entry, False) for entry in parties[section].values())
    for section in ("cities", "areas", "sites"):
        for russian, ukrainian, *_rest in places[section].values():
            groups.append(({"ru": [russian], "uk": [ukrainian]}, False))
    for russian, ukrainian, other in places["regions"].values():
        groups.append(({"ru": [f"{russian} область"], "uk": [f"{ukrainian} область"]}, False))
        groups.append(({lang: other.get(lang, []) for lang in ("ru", "uk")}, False))
    groups.extend((entry, False) for entry in places["vague"].values())
    groups.append((places["borders"], False))
    for group, both in groups:
        for lang in ("ru", "uk"):
            for lemma in group.get(lang, []):
                yield lang, lemma, phrase(lemma, lang, both_numbers=both)
    for entry in people.values():
        woman = "f" in entry[4:]
        for lang, spelt in (("ru", entry[2]), ("uk", entry[3])):
            for name in [spelt] if isinstance(spelt, str) else spelt:
                yield lang, name, person(name, lang, woman)
                last = name.split()[-1]
                if not name.startswith("=") and last != name:
                    yield lang, f"~{last}{'/f' if woman else ''}", surname(last, lang, woman)


def main() -> int:
    """Write the table."""
    result: dict[str, dict[str, dict[str, str]]] = {"ru": {}, "uk": {}}
    for lang, lemma, forms in lemmas():
        result[lang][lemma] = {
            form: "".join(case for case in ORDER if case in cases)
            for form, cases in sorted(forms.items())
        }
    lines = json.dumps(result, ensure_ascii=False, indent=0, sort_keys=True)
    (TEXT / "forms.json").write_text(lines + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
