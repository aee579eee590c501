"""Write docs/rules.md from the rules themselves.

Usage: python scripts/rules_page.py
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable
from pathlib import Path

from extractor.records import Finding
from extractor.validate.registry import Rule, verdict_of
from extractor.validate.rules import all_rules
from extractor.validate.talks.diplomacy import RULES as TALK_RULES

PAGE = Path(__file__).parents[1] / "docs" / "rules.md"

HEAD = """# Rules

<!-- Made by scripts/rules_page.py from the rules themselves; change them, not this page. -->

`check` holds every record against its article with the rules below. A rule looks at one record
and its article and says what is wrong as findings; it never changes a record.

## From findings to a verdict

| findings of a record | verdict |
|---|---|
| none, or only `info` | `verified` |
| a `warning`, but no error | `flagged` |
| an `error` of a rule whose errors flag | `flagged` |
| an `error` of a rule whose errors reject | `rejected` |
| any `error`, where the model is the only voice that tells the exchange | `rejected` |

The worst finding decides; nothing is weighed or added up. Each rule's table says what its errors
bring. Rejected records stay in the result, with their findings.
"""

AFTER = """
## Findings about the article

- `orphan` (warning): a count of bodies, prisoners, wounded, civilians or children that no record
  claims, or a number that the rules cannot read and that may be one: it has such a noun, or stands
  bare where something is handed over. A count is no orphan where a record explains it: as a part of
  a claimed whole, as the same count told again, or because it stands in boilerplate. Orphans change
  no record's verdict.
- `proposal_voices_differ` (warning): the model and the rules read opposite directions from the
  same words. It stays with the model's record and flags it.
- `proposal_thinly_told` (warning): only the rules propose the event, and its clause leaves who met,
  or whether they did, to guesswork: the parties are named elsewhere, an agreement has no place.
  Offers and refusals are always flagged so, as one reading mistakes them too often. It flags the
  record until the model tells it, too.
"""

_EXAMPLES = re.compile(r"Passes:\s*(?P<passes>.*?)\s*Fails:\s*(?P<fails>.*)", re.DOTALL)


def page() -> str:
    """Return the page's text."""
    return (
        "\n".join(
            [
                HEAD,
                "## Exchanges\n",
                *_sections(map(_exchange, all_rules())),
                "## Diplomacy\n",
                *_sections(map(_talk, TALK_RULES)),
            ]
        ).rstrip()
        + "\n"
        + AFTER
    )


def _sections(rows: Iterable[tuple[str, str, str, str, str]]) -> Iterable[str]:
    for name, proves, passes, fails, verdict in rows:
        yield f"### `{name}`\n\n{proves}\n"
        yield "| passes | fails | an error brings |\n|---|---|---|"
        yield f"| {_cell(passes)} | {_cell(fails)} | `{verdict}` |\n"


def _exchange(rule: Rule) -> tuple[str, str, str, str, str]:
    return rule.id, _doc(rule.check), rule.passes, rule.fails, rule.on_error


def _talk(rule: Callable[..., object]) -> tuple[str, str, str, str, str]:
    proves = _doc(rule)
    found = _EXAMPLES.search(proves)
    if found is None:
        raise SystemExit(f"{rule.__name__}: its docstring names no example that passes and fails.")
    name = getattr(rule, "__name__", "")
    return name, proves[: found.start()].strip(), found["passes"], found["fails"], _verdict(name)


def _verdict(rule_id: str) -> str:
    error = Finding(rule=rule_id, severity="error", message="")
    return verdict_of([error])


def _doc(function: Callable[..., object]) -> str:
    return inspect.getdoc(function) or ""


def _cell(words: str) -> str:
    return " ".join(words.split()).rstrip(".").replace("|", "\\|")


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
    print(f"{PAGE} written")
