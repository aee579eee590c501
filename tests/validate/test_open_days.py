"""Days that words leave open: told of talks in other words, or of a swap that they do not count."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.validate.check import check

TUESDAY = date(2026, 4, 14)


def faults(text: str, first: int, last: int | None = None, **more: Any) -> set[str]:
    days = {"start": f"2026-04-{first:02}", "end": f"2026-04-{last or first:02}"}
    when = {**days, "precision": "unknown" if last else "day", "basis": "explicit"}
    record = {"when": when, **more}
    [checked] = check(Article(id="t", text=text, published=TUESDAY), [record]).records
    return {f.rule for f in checked.findings if f.severity != "info" and "date" in f.rule}


def swap(text: str, day: int) -> set[str]:
    ends = {"from_party": "Russia", "to_party": "Ukraine"}
    transfer = {"category": "prisoners", **ends, "quantity": {"value": 120}}
    return faults(text, day, kind="exchange", transfers=[transfer])


def talks(text: str, first: int, last: int | None = None, kind: str = "call") -> set[str]:
    who = [{"party": "Ukraine"}, {"party": "Turkey"}]
    return faults(text, first, last, kind="diplomacy", type=kind, status="held", participants=who)


LATER_WORDS = (
    "After a call with Erdogan, Zelensky spoke of the lists. The leaders were on the line for an"
    " hour on Friday.",
    "После разговора с Эрдоганом Зеленский рассказал о списках. Лидеры были на связи в пятницу.",
    "Після розмови з Ердоганом Зеленський розповів про списки. Лідери були на зв'язку в п'ятницю.",
)


@pytest.mark.parametrize("text", LATER_WORDS)
def test_a_day_told_of_those_who_talk_may_be_that_of_the_talks(text: str) -> None:
    assert not talks(text, 10)
    assert talks(text, 9) == {"talk_date_grounded"}
    assert talks(text, 3) == {"talk_date_grounded"}


OWN_DAY = (
    "Zelensky and Erdogan spoke by telephone on Friday. On Saturday the president was in Odesa.",
    "Зеленский и Эрдоган поговорили по телефону в пятницу. В субботу президент был в Одессе.",
    "Зеленський та Ердоган поговорили телефоном у п'ятницю. У суботу президент був в Одесі.",
)


@pytest.mark.parametrize("text", OWN_DAY)
def test_talks_with_a_day_of_their_own_are_on_no_other(text: str) -> None:
    assert not talks(text, 10)
    assert talks(text, 9)


IT_WAS = (
    "The envoys of Ukraine and Turkey held a meeting, both offices said. It took place on April 8.",
    "Посланники Украины и Турции провели встречу, сообщили ведомства. Прошла она 8 апреля.",
    "Посланці України та Туреччини провели зустріч, повідомили відомства. Відбулася вона 8 квітня.",
)


@pytest.mark.parametrize("text", IT_WAS)
def test_a_pronoun_resumes_the_talks(text: str) -> None:
    assert not talks(text, 8, kind="talks")
    assert talks(text, 7, kind="talks")


HOME = (
    "The swap with Russia took place on Friday. The 120 prisoners spent this night at home.",
    "Обмен с Россией прошёл в пятницу. 120 украинских пленных сегодня проснулись дома.",
    "Обмін із Росією стався в п'ятницю. 120 українських полонених провели цю ніч уже вдома.",
)


@pytest.mark.parametrize("text", HOME)
def test_the_day_of_an_uncounted_swap_is_that_of_its_people(text: str) -> None:
    assert not swap(text, 10)
    assert swap(text, 9)


APART = (
    "Envoys met on April 2. Five days on, Russia freed 120 Ukrainian prisoners.",
    "Делегации встретились 2 апреля. Пять дней спустя Россия отпустила 120 украинских пленных.",
    "Делегації зустрілися 2 квітня. За п'ять днів по тому Росія відпустила 120 українських"
    " полонених.",
    "The exchange began on Sunday, April 5. On its third day Russia freed 120 Ukrainian prisoners.",
    "Обмен начался 5 апреля. На третий день Россия отпустила 120 украинских пленных.",
    "Обмін почався 5 квітня. Третього дня Росія відпустила 120 українських полонених.",
)


@pytest.mark.parametrize("text", APART)
def test_a_day_lies_as_far_from_another_as_is_said(text: str) -> None:
    assert not swap(text, 7)
    assert swap(text, 13)


COMING = (
    "Families have been told of a handover of 120 prisoners to Ukraine on 2 May.",
    "Москва предлагает к празднику, 2 мая, вернуть Украине 120 пленных, и он попросил помочь.",
    "Сторони погодили обмін: 2 травня Україні повернуть 120 полонених.",
)


@pytest.mark.parametrize("text", COMING)
def test_the_nearest_such_day_may_be_meant(text: str) -> None:
    ends = {"from_party": "Russia", "to_party": "Ukraine"}
    transfer = {"category": "prisoners", **ends, "quantity": {"value": 120}}
    when = {"start": "2026-05-02", "end": "2026-05-02", "precision": "day", "basis": "explicit"}
    record = {"kind": "exchange", "status": "planned", "when": when, "transfers": [transfer]}
    [checked] = check(Article(id="t", text=text, published=TUESDAY), [record]).records
    assert not {f.rule for f in checked.findings if "date" in f.rule}


WEEK = (
    "The week\n\nWednesday, 8 April. Buses came.\n\n"
    "Friday, 10 April. The second group. Russia freed 120 prisoners for Ukraine.",
    "Неделя\n\nСреда, 8 апреля. Пришли автобусы.\n\n"
    "Пятница, 10 апреля. Вторая группа. Россия отпустила 120 украинских пленных.",
    "Тиждень\n\nСереда, 8 квітня. Прийшли автобуси.\n\n"
    "П'ятниця, 10 квітня. Друга група. Росія відпустила 120 українських полонених.",
)


@pytest.mark.parametrize("text", WEEK)
def test_a_day_that_heads_a_paragraph_is_of_all_its_sentences(text: str) -> None:
    assert swap(text, 10) == set()
    assert "date_of_event" in swap(text, 8)


SAID = (
    "The minister said on Monday that on Sunday Russia had freed 120 prisoners for Ukraine.",
    "Министр сообщил в понедельник, что в воскресенье Россия освободила 120 украинских пленных.",
    "Міністр повідомив у понеділок, що в неділю Росія звільнила 120 українських полонених.",
)


@pytest.mark.parametrize("text", SAID)
def test_the_day_of_the_words_yields_to_that_of_what_is_said(text: str) -> None:
    assert swap(text, 12) == set()
    assert "date_of_event" in swap(text, 13)


SAID_LOOSELY = (
    "The minister said on Monday that on 2 March a list had been made and Russia had now freed"
    " 120 prisoners for Ukraine.",
    "Министр сообщил в понедельник, что 120 пленных, взятых 2 марта, вернулись на Украину.",
    "Міністр повідомив у понеділок, що 2 березня склали список, а тепер Росія звільнила 120"
    " полонених.",
)


@pytest.mark.parametrize("text", SAID_LOOSELY)
def test_a_day_of_another_clause_leaves_the_day_of_the_words(text: str) -> None:
    assert "date_of_event" not in swap(text, 13)
