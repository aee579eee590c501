"""Texts as a terminal may show them: one line, harmless, and cut to the room there is."""

from __future__ import annotations

from rich.text import Text

from extractor.article import Article
from extractor.records import Span

_COUNT_STYLE = "bold cyan"


def plain(text: str) -> str:
    """Put a text on one line, without the characters that could steer a terminal."""
    shown = "".join(char if char.isprintable() else " " for char in text)
    return " ".join(shown.split())


def shortened(text: str, room: int) -> str:
    """Cut a text to a number of characters, at a word's end where one is near."""
    text = plain(text)
    if len(text) <= room:
        return text
    cut = text[: max(0, room - 1)]
    end = cut.rfind(" ")
    return (cut[:end] if end > room * 2 // 3 else cut).rstrip(" ,;:") + "…"


def excerpt(article: Article | None, where: Span | None, count: Span | None, room: int) -> Text:
    """Show the words around a count, with the count highlighted.

    Args:
        article: The article, where it is at hand.
        where: The stretch of it that tells the transfer.
        count: The count itself.
        room: Characters to use, quotation marks included.
    """
    room = max(room - 2, 10)
    if count is None:
        return Text(f"“{shortened(where.text, room)}”", style="dim") if where else Text()
    before, after = _around(article, where, count)
    number = plain(count.text)
    left, right = _shares(len(before), len(after), room - len(number))
    quote = Text("“", style="dim")
    quote.append(_tail(before, left))
    quote.append(number, style=_COUNT_STYLE)
    quote.append(_head(after, right))
    return quote.append("”")


def _around(article: Article | None, where: Span | None, count: Span) -> tuple[str, str]:
    """The words before and after a count, within its own sentence, else its own line."""
    if where is not None and where.start <= count.start and count.end <= where.end:
        text, first = where.text, where.start
    elif article is not None:
        text, first = article.text, 0
        start = text.rfind("\n", 0, count.start) + 1
        end = text.find("\n", count.end)
        text, first = text[start : end if end >= 0 else None], start
    else:
        return "", ""
    before, after = text[: count.start - first], text[count.end - first :]
    gap_before = " " if before[-1:].isspace() else ""
    gap_after = " " if after[:1].isspace() else ""
    return plain(before) + gap_before, gap_after + plain(after)


def _shares(before: int, after: int, room: int) -> tuple[int, int]:
    """Share the room out: half to each side, and what one side leaves to the other."""
    half = max(room, 0) // 2
    left = min(before, max(half, room - after))
    return left, min(after, max(room - left, 0))


def _tail(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    kept = text[len(text) - room + 1 :] if room > 1 else ""
    start = kept.find(" ")
    return "…" + (kept[start + 1 :] if 0 <= start < room // 2 else kept)


def _head(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    kept = text[: room - 1] if room > 1 else ""
    end = kept.rfind(" ")
    return (kept[:end] if end > room // 2 else kept) + "…"
