"""Barred: who had long been kept from going home, told beside the word that he has come.

"She embraced fifteen residents who for more than a year could not return": the clause tells what
was before, and its infinitive says nothing against their having come.
"""

from __future__ import annotations

import re

from extractor.reading.mention import Mention
from extractor.reading.page import Page

_PLAIN = r"(?:[^\W_][\w'’-]*\s+){0,6}?"
_BARRED = re.compile(
    rf"\b(?:who|that|which)\s+{_PLAIN}(?:could(?:\s+not|n't|\s+never)|(?:had|have|were|was)\s+"
    r"(?:\w+\s+){0,2}?(?:unable|powerless|waiting|hoping|trying|forbidden)(?:\s+\w+){0,5}?\s+to|"
    r"(?:had\s+not|hadn't|had\s+never)\s+been\s+(?:able|allowed|free|permitted)\s+to|"
    r"(?:were|was)(?:\s+not|n't)\s+(?:able|allowed|free|permitted)\s+to)\s+(?:\w+\s+)?\Z|"
    rf"(?<!\w)(?:котор(?:ые|ый|ая|ое|ым|ому|ой)|кто|кому)\s+{_PLAIN}(?:не\s+(?:мог(?:л[аио])?|"
    r"удавалось|получалось|давали|разрешали|позволяли|выпадало)|пытал[^\W\d]+|мечтал[аио]?|"
    r"надеял[^\W\d]+|ждал[аио]?\s+(?:возможности|случая|разрешения))\s+(?:[^\W\d]+\s+){0,3}?\Z|"
    rf"(?<!\w)(?:як(?:і|ий|а|е|им|ому|ій)|що|хто|кому)\s+{_PLAIN}(?:не\s+(?:мог(?:л[аио])|міг|"
    r"вдавалося|вдавалось|виходило|давали|дозволяли)|намагал[^\W\d]+|мріял[аио]|мріяв|"
    r"сподівал[^\W\d]+|чекал[аио]\s+(?:можливості|нагоди|дозволу))\s+(?:[^\W\d]+\s+){0,3}?\Z",
    re.IGNORECASE,
)
_REACH = 140


def was_barred(page: Page, mention: Mention) -> bool:
    """Tell whether a count's only verb is in a clause on what its people could not do before.

    Args:
        page: The page.
        mention: A count whose verb looks ahead.
    """
    clause = mention.clause
    if clause is None or clause.nominal or clause.verb.start < mention.end:
        return False
    low = max(mention.end, clause.verb.start - _REACH)
    return _BARRED.search(page.text, low, clause.verb.start) is not None
