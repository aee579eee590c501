"""Writes docs/gold.md: the gold at hand, and which phenomena each article carries.

python scripts/gold_page.py
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from extractor.evaluate.gold import GoldCase, load_gold
from extractor.evaluate.soundness import phenomena

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "gold.md"
MARK = "<!-- below: written by scripts/gold_page.py -->\n"
FOLDERS = ("seeds/gold", "seeds/gold/dev", "seeds/gold/test")
LANGUAGES = ("en", "ru", "uk")


def page(folders: Sequence[str] = FOLDERS) -> str:
    """The generated part of the page."""
    gold = {folder: load_gold(ROOT / folder) for folder in folders}
    return "\n".join([*_sizes(gold), "", *_matrix(gold), "", *_articles(gold), ""])


def _sizes(gold: dict[str, list[GoldCase]]) -> list[str]:
    lines = [
        "## Sizes",
        "",
        "| folder | articles | en | ru | uk | without records | exchange records | transfers "
        "| diplomacy records | number labels |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for folder, cases in gold.items():
        spoken = Counter(case.language for case in cases)
        records = [record for case in cases for record in case.records]
        exchanges = [record for record in records if record.kind == "exchange"]
        cells = [
            f"`{folder}`",
            len(cases),
            *(spoken[language] for language in LANGUAGES),
            sum(not case.records for case in cases),
            len(exchanges),
            sum(len(record.transfers) for record in exchanges),
            len(records) - len(exchanges),
            sum(len(case.numbers) for case in cases),
        ]
        lines.append(f"| {' | '.join(map(str, cells))} |")
    return lines


def _matrix(gold: dict[str, list[GoldCase]]) -> list[str]:
    lines = [
        "## Phenomena",
        "",
        "Articles that carry each, by language; the last column is `seeds/gold/test`.",
        "",
        "| phenomenon | meaning | en | ru | uk | seeds and dev | test |",
        "|---|---|---|---|---|---|---|",
    ]
    tuned = [case for folder in FOLDERS[:2] for case in gold[folder]]
    for tag, said in phenomena().items():
        carriers = [case for case in tuned if tag in case.phenomena]
        spoken = Counter(case.language for case in carriers)
        test = sum(tag in case.phenomena for case in gold[FOLDERS[2]])
        cells = [tag, said, *(spoken[each] for each in LANGUAGES), len(carriers), test]
        lines.append(f"| {' | '.join(map(str, cells))} |")
    return lines


def _articles(gold: dict[str, list[GoldCase]]) -> list[str]:
    lines = ["## Articles", "", "| article | folder | phenomena |", "|---|---|---|"]
    for folder, cases in gold.items():
        name = folder.removeprefix("seeds/").replace("/", ": ")
        lines += [f"| {c.article.id} | {name} | {', '.join(c.phenomena)} |" for c in cases]
    return lines


def main() -> None:
    """Write the page's generated part, and leave what stands above it."""
    above, _, _ = PAGE.read_text(encoding="utf-8").partition(MARK)
    PAGE.write_text(above + MARK + "\n" + page(), encoding="utf-8")


if __name__ == "__main__":
    main()
