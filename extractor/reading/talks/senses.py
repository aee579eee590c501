"""Words of diplomacy that mean something else where they stand, and who speaks at a meeting."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.talks.cues import Signal
from extractor.reading.talks.insiders import is_insiders
from extractor.reading.talks.throngs import is_of_throng
from extractor.text.sentences import Sentence
from extractor.text.speech.speakers import Speaker

_RECEIVED = re.compile(
    r"(?:(?:will|would|is|are|was|were) )?(?:(?:due|expected|set|scheduled|also) )*(?:to )?"
    r"(?:also )?(?:receive|welcome)d?|hosted|"
    r"принял[аи]?|принимал[аи]?|встретил[аи]?|прийня(?:в|ла|ли)|"
    r"прийма(?:в|ла|ли)|зустрі(?:в|ла|ли)",
    re.IGNORECASE,
)
_RECEIVED_BY = re.compile(
    r"(?:(?:will|would|is|are|was|were|been) )+(?:(?:due|expected|set|scheduled) )?"
    r"(?:to )?(?:be )?received",
    re.IGNORECASE,
)
_GATHERED = re.compile(r"gather(?:ed|ing)|сошлись|съехал\w+|зійшл\w+|з'їхал\w+", re.IGNORECASE)
_NEGOTIATORS = re.compile(
    r"(?<!\w)(?:delegat\w+|negotiator\w*|envoy\w*|teams?|sides|diplomats?|officials?|ministers?|"
    r"advis[eo]rs?|leaders|presidents|делегац\w+|переговор\w+|посланник\w*|послы|команды|стороны|"
    r"дипломаты|министры|советники|лидеры|президенты|делегаці\w+|перемовн\w+|посланці|сторони|"
    r"команди|дипломати|міністри|радники|лідери|президенти)(?!\w)",
    re.IGNORECASE,
)
_WITH_FAMILIES = re.compile(
    r" (?:with|со?|[зі]з?|зі)(?: (?:the|his|her|their|own|freed|бывшими|звільненими))*"
    r" (?:relatives?|famil|wives|mothers?|parents|loved|children|readers|"
    r"родн|родствен|семь|близк|матер|ж[её]н|деть|ветеран|избират|"
    r"рідн|родин|сім'|близьк|дружин|діть|виборц)",
    re.IGNORECASE,
)
_VEHICLES = Phrases(  # "the buses met at the border"
    r"(?<!\w)(?:buses|coaches|convoys?|columns?|ambulances|trucks|lorries|trains|vehicles|vans|cars|"
    r"minibuses|автобусы|колонны|машины|фуры|поезда|рефрижераторы|автомобили|грузовики|микроавтобусы|"
    r"автобуси|колони|машини|фури|потяги|рефрижератори|автомобілі|автівки|вантажівки|"
    r"мікроавтобуси) (?:[^\W\d]\w* ){0,2}\Z",
    re.IGNORECASE,
)
_WE = re.compile(r"(?<!\w)(?:we|мы|ми|I|я) \Z", re.IGNORECASE)
_GUEST = 60  # characters after "received" in which the guest stands
_NO_GUEST = re.compile(
    r"[,.;:\d]|(?<!\w)(?:from|of|by|for|with|talks|call|звонок|звонк\w+|"
    r"дзвін(?:ок|к\w+)|участ\w+|решени\w+|рішенн\w+|от|від|"
    r"после|після|after|через|благодаря|завдяки|"
    r"закон\w*|пропозиц\w+|предложени\w+)(?!\w)",
    re.IGNORECASE,
)
_RENOUNCED = re.compile(  # "a mutual renunciation of strikes" is what talks are about
    r"(?<!\w)(?:взаимн\w+|взаємн\w+|об?|про|щодо)(?: [^\W\d]+)? \Z", re.IGNORECASE
)
_UNSAID = re.compile(
    r"(?<!\w)не (?:говор\w+|сообща\w+|комментир\w+|назыв\w+|раскры\w+|объявл\w+|кажуть|каже|"
    r"говоримо|повідомля\w+|коментую?\w*|називають|оголошу\w+)(?!\w)|"
    r"(?<!\w)(?:not|n't) (?:\w+ )?(?:speaking|talking|commenting|discussing)(?!\w)",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"(?<!\w)(?:no|никаких|ни одной|ни одного|жодних|жодної|жодного)"
    r"(?: (?:new|further|more|other|such|direct|нов\w+|друг\w+|следующ\w+|інш\w+|наступн\w+)){0,2}"
    r" \Z",
    re.IGNORECASE,
)
_UNPLANNED = re.compile(
    r"(?<!\w)(?:planned|scheduled|expected|on the (?:agenda|cards)|set|foreseen|"
    r"запланирован\w*|намечен\w*|планир\w+|ожида\w+|назначен\w*|предвид\w+|"
    r"заплан\w+|намічен\w*|плану\w+|очіку\w+|призначен\w*|передбач\w+)(?!\w)",
    re.IGNORECASE,
)
_BY = re.compile(r"(?:negotiated|agreed|convened) (?:\w+ )?by(?!\w)", re.IGNORECASE)
_CONCLUDED = re.compile(
    r"reached an? |signed|came to terms|concluded|struck|подписал|заключил|підписал|уклал",
    re.IGNORECASE,
)
_REACHED = re.compile(
    r"(?<!\w)(?:reached|signed|concluded|struck|sealed|достиг|заключ[её]н|подписан|досяг|укладен|"
    r"підписан)",
    re.IGNORECASE,
)
_ELLIPTIC = re.compile(
    r"the \w+ one|(?:предыдущ|прошл|последн|перв|попередн|минул|останн|перш)\w+", re.IGNORECASE
)
_ROUND = re.compile(
    r"(?<!\w)(?:rounds?|talks|negotiations|meetings?|раунд\w*|переговор\w*|перемовин\w*|"
    r"встреч\w*|зустріч\w*)(?!\w)",
    re.IGNORECASE,
)
_JOURNEY = re.compile(
    r"не (?:по|при)(?:еде|лет|їде|їд)\w+|"
    r"(?:will|would) not (?:travel|come) to|won't (?:travel|come) to|"
    r"(?:will|would) not be (?:travell?ing|going|flying|coming) to|"
    r"(?:refus|declin)\w+ to (?:travel|come|go|fly)(?! (?:on|out|over|home))|"
    r"отказал\w+ (?:\w+ )?(?:ехать|лететь|при?езжать|прилетать|отправляться|приехать|прилететь)|"
    r"відмови\w+ (?:\w+ )?(?:їхати|летіти|приїздити|приїжджати|прилітати|приїхати|прилетіти)",
    re.IGNORECASE,
)
_RUMOURED = re.compile(
    r"(?<!\w)(?:разговор|слух|сообщени|чутк|розмов|повідомленн|rumou?r|report|speculation|"
    r"question|вопрос|питанн)\w* (?:об?|про|about|of|on)(?: [^\W\d]+){0,2} \Z",
    re.IGNORECASE,
)
_BEFORE = 48  # characters before a word that may turn it into something else
_AT_TALKS = re.compile(
    r"(?<!\w)(?:in|during|at|after|following|on|by|over|в|во|на|во время|в ходе|после|по|у|"
    r"під час|після|за підсумками|по итогам)(?: (?:a|the|his|her|their|own|first|second|last|"
    r"latest|[^\W\d]+(?:ой|ей|ом|ем|ій|ому|єю|ою|ого|ої)))?(?: [^\W\d]+)?\s\Z",
    re.IGNORECASE,
)
_BY_PHONE = re.compile(r"(?:by|over|on) (?:the )?(?:tele)?phone|по телефону|телефоном", re.I)
# "His parents were told by telephone that": the news came so, and nobody of a party spoke
_GOT_NEWS = re.compile(
    r"(?<!\w)(?:(?:was|were|been|being|is|are) (?:[^\W\d]+ )?(?:told|informed|notified|alerted)|"
    r"(?:learned|learnt|heard|found out) (?:it |this |of it |the news )?|"
    r"узна(?:л|ла|ли)|(?:сообщили|сказали|известили|уведомили|оповестили)(?: [^\s,.;:]+){0,3}|"
    r"дізна(?:вся|лася|лися)|(?:повідомили|сказали|сповістили)(?: [^\s,.;:]+){0,3})"
    r"\s*\Z",
    re.IGNORECASE,
)
_WITH = re.compile(r" (?:with|со?|з|із|зі)(?!\w)", re.IGNORECASE)


def is_other_sense(page: Page, sentence: Sentence, clause: tuple[int, int], word: Signal) -> bool:
    """Tell whether a trigger names no event here.

    "Received a letter" is no meeting, "no new meeting is planned" tells of none, "talks on giving
    up strikes" are no refusal, and what is only talked of is none either.
    """
    text = page.text
    if _RECEIVED_BY.fullmatch(text, word.start, word.end):
        return not _hosts(page, sentence, word)
    if _RECEIVED.fullmatch(text, word.start, word.end) and not _guests(page, sentence, word):
        return True
    if _ELLIPTIC.fullmatch(text, word.start, word.end) and not _follows_talks(page, sentence):
        return True
    if word.form == "past" and _BY.match(text, word.start):
        return True
    if _is_news_by_phone(text, word):
        return True
    if word.kind == "talks" and _is_of_others(page, sentence, clause, word):
        return True
    before = text[max(clause[0], word.start - _BEFORE) : word.start]
    if word.kind == "refusal" and word.form == "noun" and _RENOUNCED.search(before):
        return True
    if word.form != "noun" or word.kind not in ("talks", "call"):
        return False
    if is_insiders(page, word.start, word.end):
        return True
    if _NONE.search(before) and _UNPLANNED.search(text, word.end, clause[1]):
        return True
    return _RUMOURED.search(before) is not None


def is_concluded(page: Page, word: Signal) -> bool:
    """Tell whether a verb is of concluding an agreement, not only of agreeing on a swap."""
    return word.kind == "agreement" and _CONCLUDED.match(page.text, word.start) is not None


def is_reached(page: Page, word: Signal) -> bool:
    """Tell whether a word is of reaching an agreement: "agreed on 2 June", "an accord reached"."""
    if word.kind != "agreement":
        return False
    behind = _REACHED.search(page.text, word.start, word.end + _BEFORE) is not None
    return word.form == "past" or behind


def _is_of_others(page: Page, sentence: Sentence, clause: tuple[int, int], word: Signal) -> bool:
    """Whether those who gather are no delegates, or families or the reporter are met."""
    text = page.text
    if _VEHICLES.search(page, max(clause[0], word.start - _BEFORE), word.start):
        return True
    if _GATHERED.fullmatch(text, word.start, word.end):
        before = text[max(sentence.start, clause[0] - _BEFORE) : word.start]
        leaders = page.parties.within(clause[0], word.start)
        return _NEGOTIATORS.search(before) is None and all(p.kind != "leader" for p in leaders)
    if _WITH_FAMILIES.match(text, word.end, sentence.end) or is_of_throng(page, sentence, word):
        return True
    ours = word.form == "past" and _WE.search(text, max(0, word.start - 8), word.start)
    return bool(ours) and not _meets_leader(page, sentence, word)


def _meets_leader(page: Page, sentence: Sentence, word: Signal) -> bool:
    """Whether it is a leader who is met by "I": so a president writes, and no reporter."""
    near = page.parties.within(word.end, min(sentence.end, word.end + _GUEST))
    return any(
        seat.kind == "leader" and _NO_GUEST.search(page.text[word.end : seat.start]) is None
        for seat in near
    )


def _follows_talks(page: Page, sentence: Sentence) -> bool:
    """Whether "the previous one" is one of the talks that the sentences around speak of."""
    items = page.sentences.items
    near = items[max(0, sentence.index - 2) : sentence.index + 2]
    return _ROUND.search(page.text, near[0].start, near[-1].end) is not None


def is_journey(page: Page, start: int) -> bool:
    """Tell whether a refusal is one to travel: "не поедет" to a capital is to refuse to meet."""
    return _JOURNEY.match(page.text, start) is not None


def is_unsaid(page: Page, sentence: Sentence, start: int) -> bool:
    """Tell whether a sentence says that nobody speaks of an event: "пока не говорят"."""
    found = _UNSAID.search(page.text, sentence.start, sentence.end)
    return found is not None and 0 <= found.start() - start <= _GUEST


def _guests(page: Page, sentence: Sentence, word: Signal) -> bool:
    """Whether a leader is the object of "received", and somebody else its subject."""
    known = page.parties.within(sentence.start, min(sentence.end, word.end + _GUEST))
    after = [seat for seat in known if seat.start >= word.end and seat.kind == "leader"]
    if not after:
        return False
    guest = after[0]
    between = page.text[word.end : guest.start]
    if _NO_GUEST.search(between) or page.text[guest.end : guest.end + 2] == "'s":
        return False
    if guest.cases and not guest.cases & {"acc", "gen"}:
        return False
    if _WE.search(page.text, max(0, word.start - 8), word.start):
        return True
    return any(seat.party != guest.party and seat.start < word.start for seat in known)


def _is_news_by_phone(text: str, word: Signal) -> bool:
    """Whether somebody only got news "by telephone"."""
    before = text[max(0, word.start - _BEFORE) : word.start]
    return _BY_PHONE.match(text, word.start) is not None and _GOT_NEWS.search(before) is not None


def _hosts(page: Page, sentence: Sentence, word: Signal) -> bool:
    """Whether someone "was received by" a leader of another state."""
    known = page.parties.within(sentence.start, min(sentence.end, word.end + _GUEST))
    host = next((seat for seat in known if seat.start >= word.end), None)
    if host is None or _NO_GUEST.search(page.text, word.end + 3, host.start):
        return False
    guests = [seat for seat in known if seat.end <= word.start and seat.kind == "leader"]
    return host.kind == "leader" or any(seat.party != host.party for seat in guests)


def is_speaking_with(page: Page, word: Signal, speaker: Speaker) -> bool:
    """Tell whether the verb that makes a speaker is the meeting: "говорил по телефону с Трампом".

    Who "told Trump in a phone call" took part in it, too.
    """
    if word.kind not in ("talks", "call"):
        return False
    if word.form in ("past", "future", "base"):
        return speaker.verb_start < word.end and word.start < speaker.verb_end
    near = speaker.verb_start - 90 <= word.start <= speaker.verb_end + 60
    if word.kind == "call" and near:
        spoken = page.text[speaker.verb_end : word.start].strip()
        if not spoken or spoken in ("with", "с", "з", "із"):
            return True
        listeners = page.parties.within(speaker.verb_end, word.start)
        if _BY_PHONE.match(page.text, word.start) and any(p.kind == "leader" for p in listeners):
            return "." not in spoken  # "told Zelensky by telephone"
    before = page.text[max(0, word.start - _BEFORE) : word.start]
    return (
        near
        and _AT_TALKS.search(before) is not None
        and (word.kind == "call" or _WITH.match(page.text, word.end) is not None)
    )
