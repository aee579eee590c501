"""Gold: articles with the records and number labels that a careful reader wrote for them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from extractor.article import Article, read_heading
from extractor.decoding import Undecodable, decode
from extractor.errors import InputError, field_path
from extractor.records import Record, Role
from extractor.text.fold import fold
from extractor.text.language import detect_language

_SHOWN = 20  # problems named in one message


class GoldNumber(BaseModel):
    """A number of the article, exactly as it stands there, and the role a reader gave it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    surface: str = Field(min_length=1)
    role: Role


class _GoldFile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    article_id: str = Field(min_length=1)
    published: date | None = None
    language: str | None = None
    phenomena: list[str] = Field(default_factory=list)
    records: list[Record] = Field(default_factory=list)
    numbers: list[GoldNumber] = Field(default_factory=list)


@dataclass(frozen=True, slots=True)
class GoldCase:
    """One article with its gold.

    Attributes:
        article: The article.
        records: What a reader found in it, without spans, verdicts or findings.
        numbers: The reader's role for each number, in order of appearance.
        language: ``en``, ``ru``, ``uk``, or another code the gold file names.
        phenomena: What is hard about the article, in the gold file's own words.
    """

    article: Article
    records: tuple[Record, ...] = ()
    numbers: tuple[GoldNumber, ...] = ()
    language: str = "unknown"
    phenomena: tuple[str, ...] = ()


def load_gold(folder: Path | str) -> list[GoldCase]:
    """Read a folder of gold files, each with its article's text.

    The text of ``<id>.json`` is ``<id>.txt`` beside it, in ``articles/`` below it, or in
    ``articles/`` beside the folder. Subfolders are not searched.

    Args:
        folder: Where the gold files lie.

    Returns:
        The cases, sorted by file name.

    Raises:
        InputError: There is no such folder, no gold in it, or some of it cannot be used; every
            problem is named with its file and field.
    """
    folder = Path(folder)
    if not folder.is_dir():
        raise InputError(f"There is no folder {folder} with gold files; name one with --gold.")
    paths = sorted(folder.glob("*.json"))
    if not paths:
        raise InputError(f"The folder {folder} holds no gold files (<article id>.json).")
    cases: list[GoldCase] = []
    problems: list[str] = []
    for path in paths:
        try:
            cases.append(read_case(path))
        except InputError as error:
            problems.extend(str(error).splitlines())
    problems += _twice(cases)
    if problems:
        raise InputError("\n".join(_shortened(problems)))
    return cases


def read_case(path: Path) -> GoldCase:
    """Read one gold file and its article.

    Raises:
        InputError: Something is wrong with either; a line for each problem.
    """
    gold = _read_file(path)
    text_path = _text_path(path, gold.article_id)
    text = _read_text(text_path)
    if not text.strip():
        raise InputError(f"{text_path}: is empty; it should hold the text of {path.name}.")
    heading = read_heading(text)
    language = gold.language or detect_language(fold(text).text)
    article = Article(
        text=text,
        id=gold.article_id,
        published=gold.published or heading.published,
        title=heading.title,
        outlet=heading.outlet,
        language=gold.language,
    )
    _refuse_strangers(path, gold, text)
    phenomena = tuple(dict.fromkeys(gold.phenomena))
    return GoldCase(article, tuple(gold.records), tuple(gold.numbers), language, phenomena)


def _read_file(path: Path) -> _GoldFile:
    try:
        return _GoldFile.model_validate(json.loads(_read_text(path)))
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise InputError(f"{path}: is not JSON ({error.msg} at {where}).") from None
    except RecursionError:
        raise InputError(f"{path}: is JSON nested beyond all measure.") from None
    except ValidationError as error:
        lines = [
            f"{path}: {field_path(problem['loc'], kind_at=2) or 'the file'}: {problem['msg']}"
            + _given(problem["input"])
            for problem in error.errors(include_url=False)
        ]
        raise InputError("\n".join(lines)) from None


def _given(value: Any) -> str:
    if isinstance(value, str | int | float | bool):
        return f" (it says {value!r:.80})"
    return ""


def _read_text(path: Path) -> str:
    try:
        return decode(path.read_bytes())
    except Undecodable as error:
        raise InputError(f"{path}: {error}.") from None
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}).") from None


def _text_path(path: Path, identity: str) -> Path:
    above, top = path.parent.parent, path.parent.parent.parent  # a second annotation lies deeper
    folders = [path.parent, path.parent / "articles", above / "articles", above, top / "articles"]
    names = [f"{path.stem}.txt"]
    if Path(identity).name == identity:  # an id with a slash must not lead out of the folders
        names.append(f"{identity}.txt")
    places = [folder / name for folder in folders for name in dict.fromkeys(names)]
    for place in places:
        if place.is_file():
            return place
    raise InputError(
        f"{path}: article_id: the text of {identity!r} was not found; put {path.stem}.txt beside "
        f"it or into {path.parent.parent / 'articles'}."
    )


def _refuse_strangers(path: Path, gold: _GoldFile, text: str) -> None:
    """A label for words the article does not have would be scored as a miss for ever."""
    folded = fold(text).text
    problems = [
        f"{path}: numbers[{index}].surface: {number.surface!r} does not stand in the article."
        for index, number in enumerate(gold.numbers)
        if number.surface not in text and fold(number.surface).text not in folded
    ]
    if problems:
        raise InputError("\n".join(problems))


def _twice(cases: list[GoldCase]) -> list[str]:
    seen: set[str] = set()
    problems = []
    for case in cases:
        if case.article.id in seen:
            problems.append(f"article_id: {case.article.id!r} is claimed by two gold files.")
        seen.add(case.article.id)
    return problems


def _shortened(problems: list[str]) -> list[str]:
    if len(problems) <= _SHOWN:
        return problems
    return [*problems[:_SHOWN], f"... and {len(problems) - _SHOWN} more problems."]
