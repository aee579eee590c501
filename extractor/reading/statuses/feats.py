"""Feats: what a swap is said to have done or taken tells that it was held.

"The thousand-for-thousand swap agreed in Istanbul accomplished in three days what had earlier
taken half a year": what was agreed is the attribute of what has come to pass.
"""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases

_PLAIN = r"(?:[^\W\d][\w'’-]*|[\d-]+)"
_TIME_EN = r"(?:hours?|days?|weeks?|months?|weekends?)"
_FEAT = Phrases(
    r"\b(?:swap|exchange|handover|transfer|repatriation|operation)\s+(?:that\s+was\s+|which\s+was\s+)?"
    rf"(?:agreed|settled|negotiated|arranged)(?P<en>(?:\s+{_PLAIN}){{0,7}}?)\s+"
    r"(?:accomplished|achieved|did|delivered|lasted|spanned|emptied|cost|"
    rf"took\s+(?:{_PLAIN}\s+){{1,3}}?{_TIME_EN})\b|"
    r"(?<!\w)(?:согласованн|оговор[её]нн|условленн|обещанн|узгоджен|погоджен|домовлен|обіцян)[^\W\d]+\s+"
    rf"(?:{_PLAIN}\s+){{0,4}}?(?:обмен|передач|репатриаци|операци|обмін|репатріаці|операці)[^\W\d]*"
    rf"(?P<cyr>(?:\s+{_PLAIN}){{0,8}}?)\s+"
    r"(?:сделал|совершил|дал|прин[её]с|занял|длил|продлил|растянул|обош[её]л|обошл|"
    r"зробив|зробил|здійснив|дав|дал|приніс|принесл|зайняв|зайнял|тривав|тривал|розтягнув|"
    r"розтягнул|обійшов|обійшл)(?:[аио]?с[ья]?|[аио])?(?!\w)",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:to|not|never|will|would|could|should|may|might|if|until|before|yet|"
    r"не|ни|бы|если|пока|чтобы|будет|би|ні|якщо|поки|щоб|буде)\b",
    re.IGNORECASE,
)


def did_its_work(page: Page, low: int, high: int) -> bool:
    """Tell whether a swap that was agreed on is told by what it did, or how long it took.

    Args:
        page: The page.
        low: Where its clause begins.
        high: Where it ends.
    """
    found = _FEAT.search(page, low, high)
    if found is None:
        return False
    return not _AHEAD.search(found["en"] or found["cyr"] or "")
