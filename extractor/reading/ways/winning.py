"""Winning back: verbs whose subject has its own returned, whoever returns them."""

from __future__ import annotations

import re

REPATRIATES = re.compile(r"репатр|repatriat", re.IGNORECASE)  # one's own, or the other's
# "Ukraine has won the release of 20", "Киев добивается освобождения 12"
ACHIEVES = re.compile(
    r"(?:,[^,;.:\n]{1,60},)?\s+"
    r"(?:(?:has|have|had|is|are|was|been|also|again|уже|також|вже|снова|знову)\s+){0,2}"
    r"(?:w[io]n|secur\w+|obtain\w*|achiev\w+|ensur\w+|negotiat\w+|demand\w*|s(?:eek(?:s|ing)?|ought)|"
    r"(?:push|call|ask|press|wait)\w* for|celebrat\w+|добил\w+|добива\w+|требу\w+|потребов\w+|"
    r"обеспечи\w+|домог\w+|домага\w+|вимага\w+|забезпечи\w+)\s+(?:the\s+|a\s+)?(?:[^\W\d]+\s+)?",
    re.IGNORECASE,
)
