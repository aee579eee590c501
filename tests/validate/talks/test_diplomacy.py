from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.article import Article
from extractor.reading.page import Page, prepare
from extractor.records import DiplomacyRecord, Span
from extractor.validate.talks.diplomacy import RULES, check_diplomacy

TEXTS = {
    "en": (
        "Negotiators of Ukraine and Russia will sit down in Antalya on March 17, Turkish Foreign "
        "Minister Hakan Fidan told reporters.\n\n"
        "The previous round took place in Riyadh on February 24 and ended without a statement. "
        "Kyiv was represented by Rustem Umerov.\n\n"
        "Emmanuel Macron phoned Volodymyr Zelensky on Wednesday, Paris said.\n"
    ),
    "ru": (
        "Переговорщики Украины и России встретятся в Анталье 17 марта, сообщил глава МИД Турции "
        "Хакан Фидан.\n\n"
        "Прошлая встреча состоялась 24 февраля в Эр-Рияде и завершилась ничем. Киев там "
        "представлял Рустем Умеров.\n\n"
        "В среду Эммануэль Макрон позвонил Владимиру Зеленскому, сообщили в Париже.\n"
    ),
    "uk": (
        "Перемовники України та Росії зустрінуться в Анталії 17 березня, повідомив очільник МЗС "
        "Туреччини Хакан Фідан.\n\n"
        "Минула зустріч відбулася 24 лютого в Ер-Ріяді й завершилася нічим. Київ там "
        "представляв Рустем Умєров.\n\n"
        "У середу Еммануель Макрон зателефонував Володимиру Зеленському, повідомили в Парижі.\n"
    ),
}
BOTH = [{"party": "Ukraine"}, {"party": "Russia"}]
PLANNED = {
    "type": "talks",
    "status": "planned",
    "when": {"start": "2026-03-17"},
    "location": "Antalya",
    "participants": BOTH,
    "attributions": [{"speaker": "Hakan Fidan", "side": "Türkiye"}],
}
HELD = {
    "type": "talks",
    "status": "held",
    "when": {"start": "2026-02-24"},
    "location": "Riyadh",
    "participants": [{"party": "Ukraine", "delegates": ["Rustem Umerov"]}, {"party": "Russia"}],
}
CALL = {
    "type": "call",
    "status": "held",
    "when": {"start": "2026-03-11"},
    "participants": [
        {"party": "France", "delegates": ["Emmanuel Macron"]},
        {"party": "Ukraine", "delegates": ["Zelensky"]},
    ],
}
LANGUAGES = sorted(TEXTS)


def page(text: str) -> Page:
    return prepare(Article(text=text, id="a", published=date(2026, 3, 12)))


def errors(text: str, record: dict) -> set[str]:
    found = check_diplomacy(page(text), DiplomacyRecord(**record))
    return {item.rule for item in found if item.severity == "error"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("record", [PLANNED, HELD, CALL], ids=["planned", "held", "call"])
def test_true_records_stand(language, record):
    assert check_diplomacy(page(TEXTS[language]), DiplomacyRecord(**record)) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("record", "change", "rule"),
    [
        (HELD, {"when": {"start": "2026-02-25"}}, "talk_date_grounded"),
        (HELD, {"when": {"start": "2026-02-17"}}, "talk_date_grounded"),
        (HELD, {"when": {"start": "2026-03-17"}}, "talk_status_supported"),
        (PLANNED, {"when": {"start": "2026-03-18"}}, "talk_date_grounded"),
        (CALL, {"when": {"start": "2026-03-04"}}, "talk_date_grounded"),
        (HELD, {"status": "planned"}, "talk_status_supported"),
        (PLANNED, {"status": "held"}, "talk_status_supported"),
        (HELD, {"location": "Vienna"}, "talk_place_grounded"),
        (HELD, {"location": "Antalya"}, "talk_place_grounded"),
        (PLANNED, {"location": "Riyadh"}, "talk_place_grounded"),
        (HELD, {"participants": [BOTH[0], {"party": "China"}]}, "talk_party_grounded"),
        (PLANNED, {"participants": [BOTH[0], {"party": "France"}]}, "talk_party_grounded"),
        (CALL, {"participants": [CALL["participants"][0], BOTH[1]]}, "talk_party_grounded"),
        (HELD, {"participants": [BOTH[0], BOTH[0]]}, "talk_party_grounded"),
        (
            HELD,
            {"participants": [BOTH[0], {"party": "Russia", "delegates": ["Umerov"]}]},
            "talk_party_grounded",
        ),
        (
            HELD,
            {"participants": [BOTH[0], {"party": "Russia", "delegates": ["Pavel Lisov"]}]},
            "talk_party_grounded",
        ),
        (HELD, {"mediators": ["Switzerland"]}, "talk_party_grounded"),
        (
            PLANNED,
            {"attributions": [{"speaker": "Hakan Fidan", "side": "Russia"}]},
            "talk_speaker_side",
        ),
        (
            PLANNED,
            {"attributions": [{"speaker": "Igor Lisov", "side": "Russia"}]},
            "talk_speaker_grounded",
        ),
    ],
)
def test_broken_records_are_caught(language, record, change, rule):
    assert rule in errors(TEXTS[language], {**record, **change})


@pytest.mark.parametrize("language", LANGUAGES)
def test_wider_period_stands(language):
    month = {"start": "2026-02-01", "end": "2026-02-28", "precision": "month"}
    assert errors(TEXTS[language], {**HELD, "when": month}) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_period_shifted_by_a_day_is_not_wider(language):
    shifted = {"start": "2026-02-02", "end": "2026-03-01", "precision": "month"}
    assert errors(TEXTS[language], {**HELD, "when": shifted}) == {"talk_date_grounded"}


def test_nothing_of_the_kind_in_the_text():
    assert "talk_type_supported" in errors("Rain fell on Kyiv and Moscow all day.", HELD)


def test_a_call_is_not_a_meeting():
    text = "Russia and Ukraine met in Riyadh on February 24."
    found = check_diplomacy(page(text), DiplomacyRecord(type="call", participants=BOTH))
    assert [(f.rule, f.severity) for f in found] == [("talk_type_supported", "warning")]


def test_evidence_must_stand_in_the_text():
    text = TEXTS["en"]
    good = Span(start=0, end=11, text=text[:11])
    bad = Span(start=0, end=11, text="Negotiator5")
    assert errors(text, {**HELD, "evidence": []}) == set()
    record = DiplomacyRecord(**PLANNED)
    ok = check_diplomacy(page(text), record.model_copy(update={"evidence": [good]}))
    broken = check_diplomacy(page(text), record.model_copy(update={"evidence": [good, bad]}))
    assert ok == []
    assert [(f.rule, f.field) for f in broken] == [("talk_evidence_verbatim", "evidence[1]")]


@pytest.mark.parametrize(
    "text",
    [
        "В рамках стамбульских договоренностей Россия и Украина вернули пленных.",
        "У межах стамбульських домовленостей Росія й Україна повернули полонених.",
        "Under the Istanbul agreements Russia and Ukraine freed prisoners.",
    ],
)
def test_a_place_may_be_an_adjective(text):
    record = {"type": "agreement", "status": "signed", "location": "Istanbul", "participants": BOTH}
    assert errors(text, record) == set()
    assert errors(text, {**record, "location": "Geneva"}) == {"talk_place_grounded"}


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Ukrainian spokesman Taras Hrynko said talks will be held in Doha.", "Ukraine"),
        ("Taras Hrynko, Ukraine's spokesman, said talks will be held in Doha.", "Ukraine"),
        ("Российский представитель Фёдор Лунин сообщил о переговорах в Дохе.", "Russia"),
    ],
)
def test_side_of_an_unknown_speaker_is_told_by_his_title(text, side):
    name = "Taras Hrynko" if "Taras" in text else "Фёдор Лунин"
    other = {"Ukraine": "Russia", "Russia": "Ukraine"}[side]
    record = {"type": "statement", "participants": [{"party": side}]}
    said = {**record, "attributions": [{"speaker": name, "side": side}]}
    wrong = {**record, "attributions": [{"speaker": name, "side": other}]}
    assert "talk_speaker_side" not in errors(text, said)
    assert "talk_speaker_side" in errors(text, wrong)


def test_every_rule_tells_what_it_proves():
    names = [rule.__name__ for rule in RULES]
    assert len(names) == len(set(names)) == 8
    for rule in RULES:
        assert rule.__doc__ is not None
        assert "Passes:" in rule.__doc__
        assert "Fails:" in rule.__doc__


@pytest.mark.parametrize("end", [None, "2026-02-28"])
def test_a_month_may_be_told_by_its_first_day(end):
    month = {"start": "2026-02-01", "end": end, "precision": "month"}
    assert errors(TEXTS["en"], {**HELD, "when": month}) == set()


_WORDS = st.sampled_from(
    ["talks", "met", "Russia", "Киев", "встреча", "3 березня", "in Doha", "\u00ad", "І", ".", "\n"]
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.one_of(_WORDS, st.text(max_size=5)), max_size=25).map(" ".join),
    st.text(max_size=8),
    st.dates(),
)
def test_any_text_and_record_are_judged_without_failing(text, name, day):
    record = DiplomacyRecord(
        type="talks",
        when={"start": day, "end": day},
        location=name,
        participants=[{"party": name, "delegates": [name]}, {"party": "Russia"}],
        attributions=[{"speaker": name, "side": name}],
    )
    for finding in check_diplomacy(page(text), record):
        assert finding.rule.startswith("talk_")
        if finding.span is not None:
            assert text[finding.span.start : finding.span.end] == finding.span.text


@pytest.mark.parametrize(
    ("text", "location"),
    [
        ("Днём 1 июня хозяин Белого дома принимал Владимира Зеленского.", "Washington"),
        ("1 июня Рамафосу ждут на переговорах в Петербурге у Владимира Путина.", "St Petersburg"),
    ],
)
def test_a_residence_or_a_short_name_tells_the_town(text, location):
    record = {"type": "talks", "status": "held", "participants": [], "location": location}
    assert "talk_place_grounded" not in errors(text, record)


def test_what_was_called_off_may_be_told_before_the_colon():
    text = (
        "Поїздку вже скасовували: 1 червня спецпосланець Стів Віткофф мав прибути до Києва, але "
        "залишився вдома."
    )
    record = {
        "type": "talks",
        "status": "cancelled",
        "participants": [{"party": "Ukraine"}, {"party": "United States"}],
    }
    assert "talk_status_supported" not in errors(text, record)
