"""Web pages as inputs: the report in an HTML page, without the page around it."""

from __future__ import annotations

import logging
import re
from codecs import lookup
from datetime import date

from extractor.decoding import Undecodable, decode, marked_encoding, refuse_binary

_META = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{1,40})"
)
_HEAD = 4_096  # bytes of a page in which it has to name its encoding
# Only what the page says about itself: a day guessed from its words would date its events wrong.
# The bounds are fixed, so that a page gives the same day whenever it is read.
_DATES = {
    "original_date": True,
    "extensive_search": False,
    "min_date": "1990-01-01",
    "max_date": "2199-12-31",
}


def read_page(data: bytes) -> tuple[str, dict[str, str | date]]:
    """Take the report out of a web page.

    Args:
        data: The page as it was saved.

    Returns:
        The headline and the report below it, as one text; and what the page says of itself:
        title, publication date, outlet and address.

    Raises:
        Undecodable: The page is no text, or holds no report; or nothing that reads pages is
            installed.
    """
    page = _decode(data)
    if not page.strip():
        raise Undecodable("is empty; give it the page of an article")
    try:
        logging.getLogger("trafilatura").addHandler(logging.NullHandler())
        logging.getLogger("htmldate").addHandler(logging.NullHandler())
        from trafilatura import bare_extraction
    except ImportError:
        raise Undecodable(
            "is a web page, which nothing here reads; "
            "install what does with pip install 'extractor[html]'"
        ) from None
    try:
        found = bare_extraction(
            page, include_comments=False, with_metadata=True, date_extraction_params=dict(_DATES)
        )
    except Exception as error:  # whatever a page does to the library, the other inputs go on
        kind = type(error).__name__
        raise Undecodable(
            f"is a web page that could not be taken apart ({kind}); save the report's text instead"
        ) from error
    body = (getattr(found, "text", None) or "").strip()
    if not body:
        raise Undecodable("is a web page without a report in it; save the report's text instead")
    title = " ".join((getattr(found, "title", None) or "").split())
    given: dict[str, str | date] = {
        key: value
        for key, name in (("outlet", "sitename"), ("url", "url"))
        if (value := getattr(found, name, None))
    }
    if title:
        given["title"] = title
    if day := _day(getattr(found, "date", None)):
        given["published"] = day
    return _whole_text(title, body), given


def _whole_text(title: str, body: str) -> str:
    """A headline is part of the report: it may hold a number that the rest leaves out."""
    first = " ".join(body.partition("\n")[0].split())
    return body if not title or first.casefold() == title.casefold() else f"{title}\n\n{body}"


def _day(found: str | None) -> date | None:
    try:
        return date.fromisoformat(found[:10]) if found else None
    except ValueError:
        return None


def _decode(data: bytes) -> str:
    """Decode a page as UTF-8, as its mark or its head says, or as its bytes give it away."""
    refuse_binary(data)
    if marked_encoding(data) is None:
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            pass
        named = _META.search(data[:_HEAD].lower())
        try:
            if named and lookup(named[1].decode("ascii")).name != "utf-8":
                return data.decode(named[1].decode("ascii"))
        except (LookupError, ValueError):
            pass
    return decode(data)
