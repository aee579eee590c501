"""How long `check` and the rules' own reading take, how that grows, and against LangExtract.

Run it from the project's folder:

    python benchmarks/validate.py [--quick] [--json FILE] [--langextract PYTHON]

The comparison needs LangExtract, which is no dependency of ours: make an environment of its own,
`pip install langextract==1.7.0` there, and name its interpreter with --langextract. Without it the
comparison is skipped. Both sides get the same texts and the same quotes in the same run:
LangExtract's aligner finds where quotes stand, `check` does that and everything else it does.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from extractor.article import Article
from extractor.extract import Extractor
from extractor.loading import Unreadable, load
from extractor.records import ExchangeRecord
from extractor.validate.check import check

SIZES = (1, 4, 16, 64, 256, 1024)
LIMIT = 1.15
PATIENCE = 60.0  # seconds; a longer text is not tried where the next would surely take more
PUBLISHED = date(2026, 2, 27)
TALES = (
    "On {day} Moscow handed Kyiv {n} bodies of fallen soldiers at the border, officials said.",
    "In return Russia received {m} bodies, the mediators added.",
    "Ukraine brought home {n} prisoners of war, most of them taken in the first year.",
    "The sides freed {m} captives each, and the buses left before noon.",
    "Some {n} families still wait for news of the missing.",
    "Overnight {m} drones were shot down, and two houses burnt out.",
    "The delegations met again in Geneva and agreed to go on with the lists.",
    "В {day_ru} Россия передала Украине {n} тел погибших военных.",
    "Взамен Москва получила {m} тел, уточнили посредники.",
    "Домой вернулись {n} военнопленных, среди них врачи и моряки.",
    "Стороны обменялись пленными, по {m} человек с каждой стороны.",
    "За ночь сбили {m} беспилотников, без света остались {n} домов.",
    "У {day_uk} Росія передала Україні {n} тіл загиблих захисників.",
    "Натомість Київ віддав {m} тіл, повідомили в штабі.",
    "Додому повернулися {n} полонених, серед них цивільні.",
    "Наступного тижня сторони планують зустрітися знову, списки вже готові.",
)
DAYS = (("Monday", "понедельник", "понеділок"), ("Thursday", "четверг", "четвер"))

ALIGNER = """
import json, sys, time
from langextract import resolver
from langextract.core import data
given = json.load(sys.stdin)
seconds, found = [], []
for text, quotes in given["jobs"]:
    best = None
    for _ in range(given["rounds"]):
        group = [[data.Extraction("exchange", quote) for quote in quotes]]
        began = time.process_time()
        aligned = resolver.WordAligner().align_extractions(group, text)
        spent = time.process_time() - began
        best = spent if best is None else min(best, spent)
    seconds.append(best)
    found.append(sum(e.char_interval is not None for e in aligned[0]))
json.dump({"seconds": seconds, "found": found}, sys.stdout)
"""


@dataclass
class Growth:
    """Seconds by size of text, and how steeply they grow."""

    name: str
    kilobytes: list[float] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)

    @property
    def foreseen(self) -> float:
        """Seconds that the next size would take if it went on as between the last two."""
        if len(self.seconds) < 2:
            return 0.0
        return self.seconds[-1] * max(4.0, self.seconds[-1] / self.seconds[-2])

    @property
    def slope(self) -> float:
        """The slope of log time over log size, by least squares."""
        xs, ys = [[math.log(v) for v in vs] for vs in (self.kilobytes, self.seconds)]
        x, y = sum(xs) / len(xs), sum(ys) / len(ys)
        return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum(
            (a - x) ** 2 for a in xs
        )


def tale(kilobytes: float, seed: int = 0) -> str:
    """A text of our own sentences, in three languages, with numbers and days that vary."""
    rng = random.Random(seed)
    parts: list[str] = []
    size = 0.0
    while size < kilobytes * 1024:
        day, day_ru, day_uk = rng.choice(DAYS)
        words = rng.choice(TALES).format(
            n=f"{rng.randrange(1000, 9999):,}", m=rng.randrange(20, 999), day=day,
            day_ru=day_ru, day_uk=day_uk,
        )  # fmt: skip
        parts.append(words + ("\n\n" if rng.random() < 0.2 else " "))
        size += len(parts[-1].encode())
    return "".join(parts)


def best_of(rounds: int, call: Callable[[], object]) -> float:
    """The least processor time that a call takes: what runs beside it on the machine counts not."""
    spent = []
    for _ in range(rounds):
        began = time.process_time()
        call()
        spent.append(time.process_time() - began)
    return min(spent)


def bare(records: Sequence[ExchangeRecord]) -> list[dict[str, Any]]:
    """Records as someone else would hand them in: without spans, verdicts and findings."""
    kept = []
    for record in records:
        data = record.model_dump(exclude={"evidence", "findings", "verdict", "provenance"})
        for part in (data["when"], *data["transfers"], *data["attributions"]):
            part.pop("span", None)
        for transfer in data["transfers"]:
            transfer["quantity"].pop("span", None)
        kept.append(data)
    return kept


def exchanges(article: Article) -> list[ExchangeRecord]:
    """The rules' own records of an article."""
    result = Extractor(model="rules").extract(article)
    return [record for record in result.records if isinstance(record, ExchangeRecord)]


def grow(sizes: Sequence[int]) -> list[Growth]:
    """Time `check` of a few records, and the rules' own reading, on ever longer texts."""
    rules = Extractor(model="rules")
    records = bare(exchanges(Article(text=tale(1), published=PUBLISHED)))
    checking, reading = Growth("check"), Growth("--model rules")
    for size in sizes:
        article = Article(text=tale(size), published=PUBLISHED)
        rounds = 5 if size <= 16 else 1
        for growth, call in (
            (checking, lambda a=article: check(a, records)),
            (reading, lambda a=article: rules.extract(a)),
        ):
            if growth.foreseen > PATIENCE:
                print(f"  {growth.name}: {size} KB left out, it would take long", file=sys.stderr)
                continue
            growth.kilobytes.append(len(article.text.encode()) / 1024)
            growth.seconds.append(best_of(rounds, call))
            print(f"  {growth.name}: {size} KB in {growth.seconds[-1]:.3f} s", file=sys.stderr)
    return [checking, reading]


def seeds(folder: Path) -> list[Article]:
    """The seed articles, if they are at hand."""
    if not folder.is_dir():
        return []
    return [item for item in load([str(folder)]) if not isinstance(item, Unreadable)]


def per_article(articles: Sequence[Article], rounds: int) -> dict[str, float]:
    """Milliseconds an article and a KB, for `check` of the rules' records and for the reading."""
    rules = Extractor(model="rules")
    kilobytes = sum(len(article.text.encode()) for article in articles) / 1024
    told = [bare(exchanges(article)) for article in articles]
    checking = sum(
        best_of(rounds, lambda a=a, r=r: check(a, r)) for a, r in zip(articles, told, strict=True)
    )
    reading = sum(best_of(rounds, lambda a=a: rules.extract(a)) for a in articles)
    return {
        "articles": len(articles),
        "kilobytes": round(kilobytes, 1),
        "check_ms_per_article": 1000 * checking / len(articles),
        "check_ms_per_kb": 1000 * checking / kilobytes,
        "rules_ms_per_article": 1000 * reading / len(articles),
        "rules_ms_per_kb": 1000 * reading / kilobytes,
    }


def against_langextract(
    python: str, articles: Sequence[Article], rounds: int
) -> dict[str, dict[str, float]] | str:
    """Time the aligner and `check` on the same texts and quotes, verbatim ones and broken ones."""
    probe = subprocess.run([python, "-c", "import langextract"], capture_output=True, check=False)
    if probe.returncode:
        return (
            "Skipped: no LangExtract here. Make an environment of its own, pip install"
            " langextract==1.7.0 there, and name its interpreter with --langextract PYTHON."
        )
    results: dict[str, dict[str, float]] = {}
    for name, broken in (("verbatim quotes", False), ("a digit changed in each quote", True)):
        jobs, ours = [], 0.0
        for article in articles:
            records = quoted(exchanges(article), broken)
            if not records:
                continue
            quotes = [span["text"] for record in records for span in record["evidence"]]
            jobs.append([article.text, quotes])
            ours += best_of(rounds, lambda a=article, r=records: check(a, r))
        given = json.dumps({"jobs": jobs, "rounds": rounds})
        ran = subprocess.run(
            [python, "-c", ALIGNER], input=given, capture_output=True, text=True, check=True
        )
        theirs = json.loads(ran.stdout)
        results[name] = {
            "articles": len(jobs),
            "quotes": sum(len(quotes) for _, quotes in jobs),
            "aligned_by_langextract": sum(theirs["found"]),
            "langextract_seconds": sum(theirs["seconds"]),
            "check_seconds": ours,
            "times_faster": sum(theirs["seconds"]) / ours,
        }
    return results


def quoted(records: Sequence[ExchangeRecord], broken: bool) -> list[dict[str, Any]]:
    """Records with a quote as evidence, word for word or with a digit changed."""
    made = []
    for record in records:
        data = bare([record])[0]
        data["evidence"] = [span.model_dump() for span in record.evidence]
        for span in data["evidence"] if broken else ():
            span["text"] = changed(span["text"])
        made.append(data)
    return made


def changed(text: str) -> str:
    """The text with its first digit made another, or its first letter doubled."""
    for place, char in enumerate(text):
        if char.isdigit():
            return text[:place] + str((int(char) + 4) % 10) + text[place + 1 :]
    return text[:1] + text


def table(rows: Sequence[Sequence[object]]) -> str:
    """Rows with their columns in line."""
    cells = [[f"{c:.3f}" if isinstance(c, float) else str(c) for c in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return "\n".join(
        "  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True))
        for row in cells
    )


def show(report: dict[str, Any]) -> None:
    for name, numbers in report["articles"].items():
        print(f"\n{name}")
        print(table([(key.replace("_", " "), value) for key, value in numbers.items()]))
    print("\nGrowth")
    rows: list[Sequence[object]] = [("", "KB", "seconds", "ms/KB")]
    for growth in report["growth"]:
        for size, spent in zip(growth["kilobytes"], growth["seconds"], strict=True):
            rows.append((growth["name"], round(size), spent, 1000 * spent / size))
    print(table(rows))
    for growth in report["growth"]:
        verdict = "within" if growth["slope"] <= LIMIT else "ABOVE"
        print(f"slope of {growth['name']}: {growth['slope']:.3f} ({verdict} {LIMIT})")
    print("\nAgainst LangExtract's aligner")
    compared = report["langextract"]
    if isinstance(compared, str):
        print(compared)
        return
    for name, numbers in compared.items():
        print(name)
        print(table([(key.replace("_", " "), value) for key, value in numbers.items()]))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--articles", default="seeds/articles", help="a folder of articles")
    options.add_argument("--langextract", default=sys.executable, metavar="PYTHON")
    options.add_argument("--json", metavar="FILE", help="write the numbers there as well")
    options.add_argument("--quick", action="store_true", help="up to 64 KB and fewer rounds")
    given = options.parse_args()
    rounds = 2 if given.quick else 5
    own = [Article(text=tale(3, seed), id=f"own-{seed}", published=PUBLISHED) for seed in range(5)]
    sets = {"own texts of 3 KB": own}
    if found := seeds(Path(given.articles)):
        sets = {given.articles: found, **sets}
    growths = grow([size for size in SIZES if size <= 64 or not given.quick])
    everything = [article for articles in sets.values() for article in articles]
    report = {
        "articles": {name: per_article(articles, rounds) for name, articles in sets.items()},
        "growth": [{**asdict(growth), "slope": growth.slope} for growth in growths],
        "langextract": against_langextract(given.langextract, everything, rounds),
    }
    show(report)
    if given.json:
        Path(given.json).write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
