"""A rule on what may be verified without a second reader: the clause itself tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.reading.mention import Mention
from extractor.reading.phrases import Phrases
from extractor.reading.ways.hints import RIVAL, SURE, Hint
from extractor.records import Finding
from extractor.validate.aspects import judge
from extractor.validate.backing import settles_deed, settles_noun, settles_way
from extractor.validate.bareproposals import is_bare
from extractor.validate.case import Case, Support
from extractor.validate.counts.daywholes import is_of_greater
from extractor.validate.counts.othernouns import is_guess
from extractor.validate.counts.rests import is_with_rest
from extractor.validate.counts.thekind import are_locals_from_captivity, is_unlikely_alike
from extractor.validate.misgivings import is_answered, misgiving
from extractor.validate.registry import finding, rule
from extractor.validate.statuses.factchecks import follows_verdict, is_asked, is_under_claim
from extractor.validate.statuses.retracted import is_retracted


@rule(
    "plainly_read",
    passes="a proposal whose giver, receiver and noun the clause names",
    fails="a proposal whose direction no word tells",
)
def plainly_read(case: Case) -> Iterator[Finding]:
    """A proposal of ours is verified only when the clause itself tells direction and category.

    Records that others bring are not held to this: they may know more than the words around one
    count. A transfer that the model and the rules read alike needs no second reason.
    """
    voices = {item.field: item.voice for item in case.record.provenance}
    if not voices or "input" in voices.values():
        return
    for support in case.supports:
        if voices.get(support.field) == "both":
            continue
        doubt = _doubt(case, support) or _unbacked(case, support) or is_bare(case, support)
        doubt = doubt or is_of_greater(case, support)
        if doubt is None and set(voices.values()) == {"second_look"}:
            doubt = "Only a second look, which sees a few sentences, tells this."
        if doubt:
            yield finding("plainly_read", "warning", doubt, field=support.field, case=case)


def _doubt(case: Case, support: Support) -> str | None:
    transfer, mention = support.transfer, support.mention
    if transfer.from_party is None and transfer.to_party is None:
        return "The words do not tell who handed over to whom."
    unfinished = case.record.scope == "single" and case.record.status == "ongoing"
    if unfinished or (case.record.status == "planned" and not transfer.quantity.is_counted):
        return "Whether the handover is over, or still to come, is inferred."
    if mention is None or support.aspects is None:
        if is_answered(case, support):
            return "Another tells the number that this one keeps back."
        if transfer.quantity.is_counted or _is_plain_silence(case, support):
            return None
        return "Only one reading tells of this uncounted transfer."
    flow = mention.flow
    unsure = flow is not None and not flow.is_sure and not mention.each
    told = _told_again(case, support) or settles_way(case, support)
    if (support.aspects.direction == "open" or unsure) and not told:
        return "The clause itself does not tell the direction."
    if support.aspects.category == "open":
        return f"No word of the sentence says that these are {transfer.category}."
    if case.record.status != "denied" and _is_rumour(case, mention):
        return "The words give it as a rumour."
    if is_retracted(case.page, mention):
        return "The words put this figure right."
    if _is_asked(case, support, mention):
        return "The words only ask whether it is so."
    if transfer.quantity.value == 0 and follows_verdict(case.page, mention.sentence):
        return "The words only deny what somebody claimed."
    if case.record.scope == "single" and _is_summed(case, mention):
        return "The count may sum up several handovers."
    if _has_no_noun(case, support, mention) and not settles_noun(case, support):
        return f"No noun says that these are {transfer.category}."
    if flow is not None and flow.conflict:
        return "The words around the count disagree on the direction."
    return None


def _has_no_noun(case: Case, support: Support, mention: Mention) -> bool:
    category = support.transfer.category
    return mention.head is None and not _noun_before(case, mention.start, category)


def _is_plain_silence(case: Case, support: Support) -> bool:
    """Whether the rules tell of a handover done, of people whose kind is in no doubt.

    Wounded without a number are mostly prisoners told of by their wounds, and what is still to be
    done without a number is mostly no event of its own.
    """
    rules = any(item.voice == "rules" for item in case.record.provenance)
    done = case.record.status == "completed"
    return rules and done and support.transfer.category != "wounded"


def _told_again(case: Case, support: Support) -> bool:
    """A clause further on tells the direction of a count that a heading only names."""
    return any(
        other is not support.mention
        and other.flow is not None
        and other.flow.is_sure
        and not other.dirty
        and other.category == support.transfer.category
        and _is_borne_out(case, support, other)
        for other in support.candidates
    )


def _is_borne_out(case: Case, support: Support, mention: Mention) -> bool:
    aspects = judge(case.page, mention, case.record, support.transfer)
    return aspects.direction == "agrees" and aspects.cost[0] == 0


def _unbacked(case: Case, support: Support) -> str | None:
    """Name a kind of reading that is too often wrong where nothing else speaks for it."""
    transfer, mention = support.transfer, support.mention
    if mention is None:
        summed = transfer.quantity.derivation == "sum" and transfer.quantity.value is not None
        return "The count is a sum of our own." if summed else None
    if is_with_rest(case.page, mention, case.mentions):
        return "The sentence counts the rest of them, too: this may be a part."
    if mention.clause is None and not settles_deed(case, support):
        return "No verb says that the count is handed over: that it is, or when, is inferred."
    by_formula = _is_swapped(case, mention, transfer.category)
    bare = mention.head is None and mention.like is None and not by_formula
    if bare and not _has_no_noun(case, support, mention):  # that would have been told before
        return f"The count itself has no noun: that these are {transfer.category} is inferred."
    hints = mention.flow.hints if mention.flow is not None and not mention.each else ()
    alone = len(case.record.transfers) == 1
    if alone and hints and all(hint.why == "nationality" for hint in hints):
        return "Only the nationality of the counted tells the direction."
    if _are_foreigners(hints):
        return "Where foreigners are taken is inferred."
    if is_guess(case.page, mention, transfer.category) or is_unlikely_alike(case.page, mention):
        return f"That these people are {transfer.category} is inferred."
    if transfer.category == "civilians" and are_locals_from_captivity(case.page, mention):
        return "Residents who come back from captivity may be soldiers."
    return misgiving(case, support, mention) or _is_thin(case, support, mention)


def _are_foreigners(hints: Sequence[Hint]) -> bool:
    """Whether those counted are of a third state, and no word tells who receives them."""
    goals = {hint.why for hint in hints if hint.to_party is not None}
    foreign = any(hint.to_party not in (None, *RIVAL) for hint in hints)
    return foreign and goals == {"nationality"}


def _is_thin(case: Case, support: Support, mention: Mention) -> str | None:
    """Name what else, of the kinds that one reading mostly gets wrong, the transfer rests on.

    Where no day, no noun of its own or no deed bears a count out, one reading of fresh articles
    was wrong about as often as it was right.
    """
    both_ways = support.transfer.quantity.derivation == "each_side"
    if both_ways and mention.like is not None:
        return "The count has no noun of its own, and is read as that of both ways."
    if _ADDED.match(case.page.text, mention.sentence.start, mention.start):
        return "The count is only of those who came on top of others."
    if _is_overtaken(case, mention):
        return "Its day has come, and whether it took place is not told."
    if case.record.when.start is not None:
        return None
    flow = None if mention.each else mention.flow
    if flow is not None and flow.strength == SURE and len({h.why for h in flow.hints}) == 1:
        return "No day is told, and one word alone tells the direction."
    if case.record.status != "completed" and mention.clause is not None and mention.clause.nominal:
        return "No day is told of what a noun alone says is not over."
    bare = mention.clause is not None and mention.clause.verb.form == "base"
    if case.record.status == "planned" and (bare or not both_ways):
        return "No day is told of what one clause alone calls planned."
    return None


# "Besides them, another four left for Ukraine": a part, whose whole is told elsewhere
_ADDED = re.compile(
    r"\W*(?:besides|apart from|in addition to|on top of|кроме|помимо|крім|окрім) "
    r"(?:them|these|those|him|her|you|них|него|неё|нее|нього|неї|цих|этих)(?!\w)"
    r"[^.;:]*?(?<!\w)(?:another|more|further|ещ[её]|ще)(?: \w+)? ?\Z",
    re.IGNORECASE,
)
# "he said that 175 would be exchanged the next day": told when it had yet to come
_MORROW = re.compile(
    r"(?:next|following) day|day after|(?:следующий|другой) день|назавтра|"
    r"наступн(?:ого|ий) д(?:ня|ень)",
    re.IGNORECASE,
)


def _is_overtaken(case: Case, mention: Mention) -> bool:
    """Whether the report goes on to the very day that somebody called "the next day"."""
    record, published = case.record, case.page.article.published
    start = record.when.start
    if record.status != "planned" or start is None or published is None or start > published:
        return False
    if _MORROW.search(record.when.surface) is None:
        return False
    behind = case.page.dates.within(mention.sentence.end, len(case.page.text))
    return any(day.first == start and day.first == day.last for day in behind)


def _is_swapped(case: Case, mention: Mention, category: str) -> bool:
    """A swap names whom it is of before its formula: "exchanged prisoners 300 for 300"."""
    clause, record = mention.clause, case.record
    if clause is None or clause.verb.kind != "exchange" or not mention.each:
        return False
    if record.status != "completed" or record.scope != "single":
        return False
    nouns = [
        cue
        for cue in case.page.cues.within(clause.verb.end, mention.start)
        if cue.family == "noun" and cue.kind != "person"
    ]
    return bool(nouns) and all(cue.kind == category for cue in nouns)


def _noun_before(case: Case, start: int, category: str) -> bool:
    """A noun of the category stands a little before a count that has none of its own."""
    sentence = case.page.sentence_at(start)
    low = max(sentence.start if sentence else 0, start - 120)
    return any(
        cue.family == "noun" and cue.kind == category for cue in case.page.cues.within(low, start)
    )


_RUMOUR = Phrases(
    r"\b(?:rumou?r\w*|слух(?:и|ам|ах|ов)?|якобы|будто|чутк\w+|нібито|ніби|буцім\w*|начебто)\b|"
    r"\b(?:circulat(?:es|ed|ing)|(?:go(?:es|ing)|went) (?:viral|a?round)|makes the rounds|"
    r"ход[ия]ть?|гуля[ею]ть?|разош(?:[её]лся|лось|лась)|шир[ия]ться|розійш(?:овся|лося|лася))"
    r"(?: [^\s,.;:]+){0,2}? (?:posts?|claims?|clips?|videos?|messages?|screenshots?|пост|запись|"
    r"сообщени[ея]|видео|ролик|скриншот|картинка|допис|повідомлення|відео|скриншот|скріншот)\b|"
    r"\b(?:with|under) (?:the|a) (?:[^\W\d]+ )?(?:claim|caption)(?= that\b)|"
    r"\b(?:с|под) (?:[^\W\d]+ )?(?:утверждением|подписью)(?=, (?:что|будто)\b)|"
    r"\b(?:з|із|під) (?:[^\W\d]+ )?(?:твердженням|підписом)(?=, (?:що|ніби)\b)",
    re.IGNORECASE,
)


def _is_rumour(case: Case, mention: Mention) -> bool:
    """Tell whether a word before the count puts it down to hearsay: "чутки, ніби поміняють 800"."""
    sentence = mention.sentence
    if is_under_claim(case.page, sentence):
        return True
    return bool(_RUMOUR.search(case.page, sentence.start, mention.start))


def _is_asked(case: Case, support: Support, mention: Mention) -> bool:
    """Tell whether all sentences of the count only ask whether it is so, or tell a rumour."""
    return is_asked(case.page, mention.sentence) and all(
        is_asked(case.page, other.sentence) or _is_rumour(case, other)
        for other in support.candidates
    )


def _is_summed(case: Case, mention: Mention) -> bool:
    sentence = mention.sentence
    return any(
        cue.family == "cue" and cue.kind == "summed"
        for cue in case.page.cues.within(sentence.start, mention.start)
    )
