"""Decoding: bytes to exactly the text they stand for, or a plain word on why not."""

from __future__ import annotations

import codecs

_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"PAR1", "a Parquet file"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
)
_STARTS = tuple(magic for magic, _ in _MAGIC)
# Longest first: the mark of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ALL_MARKS = tuple(mark for mark, _ in _MARKS)
_CODECS = ["cp1251", "koi8_u", "koi8_r", "cp866", "mac_cyrillic", "iso8859_5", "cp1252"]
_PLAIN, _SAMPLE = 100, 60_000  # bytes shown to the detector: little that is plain ASCII
_CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 27, 11})


class Undecodable(Exception):
    """Bytes that are no text; the message completes a sentence that names them."""


def marked_encoding(data: bytes) -> tuple[str, int] | None:
    """The encoding that a byte order mark announces, and the mark's length."""
    if not data.startswith(_ALL_MARKS):  # nearly always: a million lines come through here
        return None
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, len(mark)
    return None


def refuse_binary(data: bytes) -> None:
    """Raise for the well-known formats that are not text.

    Raises:
        Undecodable: The first bytes are those of a document, image, archive or program.
    """
    if not data.startswith(_STARTS):
        return
    for magic, name in _MAGIC:
        if data.startswith(magic):
            raise Undecodable(f"is {name}, not text; save its text as UTF-8 first")


def decode(data: bytes) -> str:
    """Decode text in UTF-8, UTF-16, UTF-32 or an encoding that the bytes themselves give away.

    Args:
        data: All bytes of one text.

    Returns:
        The text as the bytes have it, newlines included; only a byte order mark is left out.

    Raises:
        Undecodable: The bytes are no text, or none that can be told for certain.
    """
    marked = marked_encoding(data)
    if marked:
        encoding, length = marked
        try:
            return _sound(data[length:].decode(encoding))
        except UnicodeDecodeError as error:
            raise Undecodable(
                f"begins as {encoding.upper()} but breaks at byte {length + error.start}; "
                "save it again as UTF-8"
            ) from None
    refuse_binary(data)
    if b"\0" in data:
        return _unmarked_wide(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse_broken_utf8(data, error.start)
        return _detected(data, error.start)


def _sound(text: str) -> str:
    if "\0" in text:
        raise Undecodable("holds zero bytes and is no text; save its text as UTF-8 first")
    return text


def _refuse_broken_utf8(data: bytes, at: int) -> None:
    """Raise when all but a few bytes are UTF-8: a guess would garble every word of it."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    proper = sum(1 for char in text if char > "\x7f") - broken
    if proper >= 8 * broken:
        raise Undecodable(f"is UTF-8 with a broken byte at {at}; save it again as UTF-8")


def _unmarked_wide(data: bytes) -> str:
    """UTF-16 without its mark: every second byte of its spaces and digits is zero."""
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        common = sum(1 for char in text if "\n" <= char <= "~" or "Ѐ" <= char <= "ӿ")
        if common >= 0.9 * len(text):
            return text
    raise Undecodable("holds zero bytes and is no text; save its text as UTF-8 first")


def _detected(data: bytes, first_foreign: int) -> str:
    if len(data.translate(None, _CONTROLS)) < 0.99 * len(data):
        raise Undecodable("holds control bytes and is no text; save its text as UTF-8 first")
    from charset_normalizer import from_bytes  # loaded only for old encodings

    start = max(0, first_foreign - _PLAIN)
    best = from_bytes(data[start : start + _SAMPLE], cp_isolation=_CODECS).best()
    if best is not None:
        try:
            return data.decode(best.encoding)
        except UnicodeDecodeError:
            pass
    raise Undecodable("is in an encoding that cannot be told; save it again as UTF-8")
