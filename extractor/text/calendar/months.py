"""Months, as far as numbers need them: is this number a day?"""

from __future__ import annotations

import re

_NAMES = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
    r"|январ\w|феврал\w|марта?|апрел\w|мая|май|июн\w|июл\w|августа?|сентябр\w|октябр\w|ноябр\w"
    r"|декабр\w|січн\w|лют(?:ого|ий)|берез(?:ня|ень)|квіт(?:ня|ень)|трав(?:ня|ень)|черв(?:ня|ень)"
    r"|лип(?:ня|ень)|серп(?:ня|ень)|верес(?:ня|ень)|жовт(?:ня|ень)|листопада?|груд(?:ня|ень)"
)
_AFTER = re.compile(rf"(?:-?(?:st|nd|rd|th|го|е))? (?:of )?(?:{_NAMES})(?!\w)", re.IGNORECASE)
_BEFORE = re.compile(r"(?:^|(\w+) |\W)(?:[A-Z][a-z]{2,8})\.? $")
_ENGLISH = re.compile(_NAMES.split("|январ", 1)[0], re.IGNORECASE)


def is_month_after(text: str, end: int) -> bool:
    """Whether a month follows, as in "20 июня" or "20th of June"."""
    return _AFTER.match(text, end) is not None


def is_month_before(text: str, start: int) -> bool:
    """Whether an English month makes the next number a day ("on June 6", not "in June 6 000")."""
    before = text[max(0, start - 24) : start]
    match = _BEFORE.search(before)
    if match is None or (match.group(1) or "").lower() in ("in", "during", "since"):
        return False
    month = before.split()[-1].rstrip(".")
    return _ENGLISH.fullmatch(month.strip("(\"'")) is not None
