"""Who led or sat for a side, where a sentence near the talks says so."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.talks.seats import (
    called,
    delegates_of,
    is_of_another,
    seats_in,
    stands_for_place,
    tells,
)
from extractor.reading.ways.hints import WARRING
from extractor.text.parties import PartyMention
from extractor.text.sentences import Sentence

Delegate = tuple[str, str]
_HEADED = Phrases(
    r"(?<!\w)(?:(?:led|headed|represented) by|under|во главе со?|под руководством|под началом|"
    r"возглав(?:ил|ила|ляет|лял|ляла)|на чолі [зі]з?|під керівництвом|"
    r"очол(?:ив|ила|ює|ював|ювала)|представля(?:л|ла|ет|в|є))(?!\w)",
    re.IGNORECASE,
)
_LED_TEAM = re.compile(  # "Umerov, who headed the Ukrainian delegation"
    r"(?<!\w)(?:led|leads?|leading|headed|heads|heading) "
    r"(?:(?:the|its|his|her|their|[\w]+['’]s) )?(?:\w+ ){0,2}(?:delegation|team)(?!\w)|"
    r"(?<!\w)(?:возглавля\w+|возглавивш\w+|очолюва\w+|очоли\w+) (?:\w+ ){0,2}"
    r"(?:делегаци|делегаці|команд|групп|груп)",
    re.IGNORECASE,
)
_SAT = Phrases(
    r"(?<!\w)(?:led|leads?|leading|headed|heads?|heading|represent(?:ed|s|ing)|sat|sit(?:s|ting)?|"
    r"seated|took part|attended|participated|"
    r"во главе|руководств\w+|возглав\w+|представля\w+|сел[аи]?|сид(?:ел[аи]?|ят)|участвовал\w*|"
    r"(?:принял|принимал|[ву]зя|бра)\w* участ\w+|участ[ьи]е? (?:принял|принимал|[ву]зя|бра)\w*|"
    r"присутств\w+|на чолі|керівництв\w+|очол\w+|"
    r"сів|сіл[аи]|сиді\w+)(?!\w)",
    re.IGNORECASE,
)
_TABLE = re.compile(
    r"(?<!\w)(?:delegations?|teams?|sides?|table|talks|negotiat\w+|meetings?|round|represented|"
    r"opposite|делегаци\w+|групп\w+|команд\w+|сторон\w*|стол\w*|переговор\w*|встреч\w*|раунд\w*|"
    r"делегаці\w+|груп\w+|ст[іо]л\w*|перемов\w*|зустріч\w*|представля\w+|боку|очол\w+|"
    r"возглав\w+)(?!\w)",
    re.IGNORECASE,
)
# "Буданов, який очолює Офіс Президента": that he leads an office seats him nowhere
_OF_OFFICE = re.compile(
    r"\s(?:(?:the|its|his|her|\w+['’]s|нын\w+|тепер|теперь|зараз|сейчас|нині|\w+ськ\w+|\w+ск\w+)\s)"
    r"{0,3}(?:presiden\w+ office|office of|offices?|intelligence|directorate|ministry|agency|"
    r"administration|department|council|committee|commission|fund|"
    r"офис|офіс|апарат|аппарат|адм[иі]н[иі]страц|розвідк|развед|ГУР|СБУ|ФСБ|"
    r"міністерств|министерств|відомств|ведомств|МЗС|МИД|комітет|комитет|комісі|комисси|"
    r"фонд|штаб|управлінн|управлени|служб|раду|совет|уряд|правительств)",
    re.IGNORECASE,
)
_LEADS = re.compile(  # "Umerov, who led the team, told": one who tells, and sat there
    r"[,\s]+(?:who |котор\w+ |який |яка |що )?(?:\w+ )?(?:led|leads|headed|heads|represented|"
    r"возглавля\w+|возглавивш\w+|представля\w+|очол\w+)(?!\w)",
    re.IGNORECASE,
)
_CHIEF = (
    r"(?:(?:head|leader|chief|member)s? of (?:[\w'’]+ ){0,3}?(?:delegation|team|negotiat\w+)|"
    r"(?:delegation|team) (?:head|leader|chief)|negotiators?|(?:chief )?delegates?|opposite number|"
    r"(?:глав|руководител|член)\w* (?:\w+ ){0,2}?(?:делегаци|групп|команд)\w+|переговорщик\w*|"
    r"(?:глав|голов|керівник|очільник|член)\w* (?:\w+ ){0,2}?(?:делегаці|груп|команд)\w+|"
    r"пере(?:мов|говор)ник\w*)"
)
_CHIEF_BEFORE = re.compile(_CHIEF + r"(?: [\w'’]+)?,? \Z", re.IGNORECASE)
_CHIEF_AFTER = re.compile(r", (?:[\w'’]+ ){0,3}?" + _CHIEF + r"(?!\w)", re.IGNORECASE)
_ENVOY_BEFORE = re.compile(
    r"(?<![-\w])(?:envoy|aide|secretary|помощник|секретарь|спецпосланник|спецпредставитель|"
    r"помічник|секретар|спецпредставник|спецпосланець)(?: [\w'’/-]+){0,3},? \Z",
    re.IGNORECASE,
)
_COUNTERPART = re.compile(
    r"(?<!\w)(?:(?:her|his|their) (?:[\w-]+ ){0,2}?(?:counterpart|colleague|opposite number)|"
    r"(?:сво\w+ |российск\w+ |украинск\w+ |росі\w+ськ\w+ |українськ\w+ )+(?:коллег|колег|візаві|"
    r"визави|омбудсмен)\w*)",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\W*(?:she|he|он|она|він|вона)(?!\w)", re.IGNORECASE)
_CHAIRED = Phrases(
    r"(?<!\w)(?:(?:chaired|moderated|opened|presided over) by|председательствовал\w*|"
    r"под председательством|(?:sat|seated|sitting) at the head of|"
    r"(?:третьи?м|третій|третім) за столом (?:был|був)|во главе стола|на чолі столу|"
    r"модерировал\w*|(?:заседание|встречу|переговоры) (?:открыл|в[её]л)а?|"
    r"(?:открыл|в[её]л)а? (?:заседание|встречу|переговоры)|"
    r"головує|головува(?:в|ла)|під головуванням|модерува(?:в|ла)|"
    r"(?:засідання|зустріч|переговори|перемовини) (?:відкри|ві?)(?:в|ла)|"
    r"(?:відкри|ві)(?:в|ла) (?:засідання|зустріч|переговори|перемовини))(?!\w)",
    re.IGNORECASE,
)
_SESSION = r"(?:session|meeting|talks|negotiations|proceedings|round|discussions)"
_CHAIRS = re.compile(  # "Hakan Fidan chaired the session", "Фидан открыл заседание"
    rf"(?<!\w)(?:chair(?:ed|s|ing)(?! by)(?= (?:the |it|both )?{_SESSION}|[.,;]|\Z)|"
    rf"(?:opened|moderated|presided over)(?! by) (?:the )?(?:\w+ )?{_SESSION}|"
    r"(?:открыл|в[её]л|модерировал)а? (?:заседани|встреч|переговор)\w+|председательствовал|"
    r"(?:відкри|ві|модерува)(?:в|ла) (?:засідан|зустріч|пере(?:мов|гов))\w+|головував)",
    re.IGNORECASE,
)
_OTHER_TEAM = re.compile(
    r"(?<!\w)(?:[^\W\d]+(?:ую|ьку)|Росс?[иі]ю|Украину|Україну|США|Москву|Киев|Київ|Вашингтон)"
    r" [—–-] (?:[^\s,.;:—]+ ){0,6}\Z"
)
_PERSON = re.compile(r"[^\W\d_a-zа-яіїєґё][\w'’-]+(?: [^\W\d_a-zа-яіїєґё][\w'’-]+){1,2}")
_MEDIATED = re.compile(
    r"(?<!\w)(?:mediat(?:ed|or|ors|ing|ion|es)|brokered|посредни\w+|посередни\w+)(?!\w)",
    re.IGNORECASE,
)
_HANDED = re.compile(
    r"(?<!\w)(?:swap|exchange|handover|repatriat|return|releas|prisoner|captiv|child|reunit|"
    r"обмен|обмін|пленн|плен[ау]|полон|передач|передал|воссоедин|возз'єдн|возвра|поверн|"
    r"репатр|звільн|освобо|дет[ея]й|дітей|thank|credit|благодар|подяк|дяку)",
    re.IGNORECASE,
)
_TALKS = re.compile(
    r"(?<!\w)(?:talks|negotiat\w*|meeting|summit|round|переговор\w*|перемов\w*|раунд\w*|"
    r"встреч\w*|зустріч\w*|обсу\w+|обговор\w+)",
    re.IGNORECASE,
)
_BESIDE = 40  # characters between a word of mediation and who mediated
_REACH = 90  # characters of titles between "led by" and the name
_TITLE = 70  # characters of a title before or after a name
_BEFORE, _AFTER = 1, 3  # sentences around the talks that may say who sat there


@dataclass(frozen=True, slots=True)
class Table:
    """Talks, as far as it matters for who sat there.

    Attributes:
        sentences: Those that tell of the talks.
        parties: Who met there.
        alone: Whether the article tells of no other talks.
        told: Whether they took place, so that who tells of them may have been there.
    """

    sentences: Sequence[Sentence]
    parties: Collection[str]
    alone: bool = False
    told: bool = True


def heads_near(page: Page, table: Table) -> Iterator[Delegate]:
    """Find the people of the parties who are said to have led them or sat for them.

    Args:
        page: The page.
        table: The talks.

    Yields:
        A party and its man or woman, as the article spells them.
    """
    for sentence in table.sentences:
        yield from (pair for pair in _tellers(page, sentence, table) if pair[0] in table.parties)
    for sentence in _around(page, table):
        low, high = sentence.start, sentence.end
        leaders = [seat for seat in seats_in(page, sentence) if seat.kind == "leader"]
        if _says_who_sat(page, low, high) and _TABLE.search(page.text, low, high):
            known = delegates_of(
                page,
                [
                    s
                    for s in leaders
                    if _leads(page, s) or _is_other_head(page, s) or not tells(page, sentence, s)
                ],
            )
            yield from (pair for pair in known if pair[0] in table.parties)
        chiefs = [seat for seat in leaders if is_chief(page, seat)]
        for seat in chiefs:
            if seat.party in table.parties:
                yield seat.party, called(page, seat)
        yield from (pair for pair in _unknown_heads(page, sentence) if pair[0] in table.parties)


def _says_who_sat(page: Page, low: int, high: int) -> bool:
    """Whether a stretch has a word of leading or sitting there that is of no mere office."""
    return any(
        not _OF_OFFICE.match(page.text, found.end()) for found in _SAT.finditer(page, low, high)
    )


def chairs_near(page: Page, table: Table) -> Iterator[Delegate]:
    """Find who of a third state chaired the talks: "chaired by Turkish minister Hakan Fidan"."""
    for sentence in _around(page, table):
        cue = _CHAIRS.search(page.text, sentence.start, sentence.end)
        seats = page.parties.within(sentence.start, cue.start()) if cue else []
        leaders = [s for s in seats if s.kind == "leader" and s.party not in WARRING]
        if cue and leaders and "," not in page.text[leaders[-1].end : cue.start()]:
            yield leaders[-1].party, called(page, leaders[-1])
            continue
        cue = _CHAIRED.search(page, sentence.start, sentence.end)
        if cue is None:
            continue
        for seat in page.parties.within(cue.start(), sentence.end):
            if seat.kind == "leader" and seat.party not in WARRING:
                yield seat.party, called(page, seat)
                break


def mediators_near(page: Page, table: Table) -> Iterator[str]:
    """Name who is said to have mediated the talks, in a sentence that tells of no handover."""
    following = {told.index + after for told in table.sentences for after in (1, 2)}
    for sentence in _around(page, replace(table, alone=False)):
        low, high = sentence.start, sentence.end
        cue = _MEDIATED.search(page.text, low, high)
        if cue is None:
            continue
        left, right = max(low, cue.start() - _BESIDE), min(high, cue.end() + _BESIDE)
        apart = _HANDED.search(page.text, low, high) or sentence.index not in following
        if apart and not _TALKS.search(page.text, left, right):
            continue
        for party in page.parties.within(left, right):
            named = party.party not in WARRING and party.kind != "leader"
            if named and not stands_for_place(page, party):
                yield party.party


def is_led_near(page: Page, sentence: Sentence) -> bool:
    """Tell whether the sentences after one say who led or sat there: then it tells of talks."""
    items = page.sentences.items
    for index in range(sentence.index + 1, min(len(items), sentence.index + 3)):
        low, high = items[index].start, items[index].end
        if _LED_TEAM.search(page.text, low, high):
            return True
        if _HEADED.search(page, low, high) and _TABLE.search(page.text, low, high):
            return True
    return False


def is_chief(page: Page, seat: PartyMention) -> bool:
    """Tell whether a title beside a name makes its bearer one of a delegation."""
    before = page.text[max(0, seat.start - _TITLE) : seat.start]
    after = page.text[seat.end : seat.end + _TITLE]
    return (
        _CHIEF_BEFORE.search(before) is not None or _CHIEF_AFTER.match(after) is not None
    ) and not is_of_another(page, seat)


def _around(page: Page, table: Table) -> Iterator[Sentence]:
    """The sentences that may say who sat there: near the talks, or all where they are alone."""
    items = page.sentences.items
    near = {
        index
        for told in table.sentences
        for index in range(max(0, told.index - _BEFORE), min(len(items), told.index + _AFTER + 1))
    }
    for index in range(len(items)) if table.alone else sorted(near):
        if not page.boilerplate.at(items[index].start):
            yield items[index]


def _is_other_head(page: Page, seat: PartyMention) -> bool:
    """Whether somebody heads the second team: "нашу очолює Умєров, російську — Мединський"."""
    return _OTHER_TEAM.search(page.text, max(0, seat.start - _TITLE), seat.start) is not None


def _leads(page: Page, seat: PartyMention) -> bool:
    return _LEADS.match(page.text, seat.end) is not None


def _tellers(page: Page, sentence: Sentence, table: Table) -> Iterator[Delegate]:
    """Those who tell of the talks and were there: envoys, and who met "her counterpart"."""
    leaders = [s for s in seats_in(page, sentence) if s.kind == "leader"]
    met = _COUNTERPART.search(page.text, sentence.start, sentence.end) is not None
    for seat in leaders:
        before = page.text[max(0, seat.start - _TITLE) : seat.start]
        envoy = table.told and _ENVOY_BEFORE.search(before) is not None
        if tells(page, sentence, seat) and (met or envoy) and not is_of_another(page, seat):
            yield seat.party, called(page, seat)
    if met and sentence.index and _PRONOUN.match(page.text, sentence.start, sentence.end):
        earlier = page.sentences.items[sentence.index - 1]
        persons = [s for s in seats_in(page, earlier) if s.kind == "leader"]
        yield from ((seat.party, called(page, seat)) for seat in persons[-1:])


def _unknown_heads(page: Page, sentence: Sentence) -> Iterator[Delegate]:
    """People no table knows: "the Russian delegation, led by the diplomat Ivan Petrov"."""
    for cue in _HEADED.finditer(page, sentence.start, sentence.end):
        parties = page.parties.within(max(sentence.start, cue.start() - _REACH), cue.start())
        if not parties or not _TABLE.search(page.text, parties[-1].start, cue.end()):
            continue
        after = page.text[cue.end() : min(sentence.end, cue.end() + _REACH)]
        stretch = re.split(r"[.;:]", after)[0]
        if any(
            p.kind == "leader" for p in page.parties.within(cue.end(), cue.end() + len(stretch))
        ):
            continue  # "led by National Security Council secretary Rustem Umerov"
        for name in _PERSON.finditer(stretch):
            start, end = cue.end() + name.start(), cue.end() + name.end()
            if not page.parties.within(start, end) and not page.places.within(start, end):
                yield parties[-1].party, name.group()
                break
