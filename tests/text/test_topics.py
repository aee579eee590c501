"""Topics of talks: one vocabulary, three languages."""

from __future__ import annotations

import pytest

from extractor.tables import read_table
from extractor.text.topics import find_topics, label_of, topics_told


@pytest.mark.parametrize(
    ("phrase", "topic"),
    [
        ("swap of captives", "prisoner exchange"),
        ("обмен военнопленными", "prisoner exchange"),
        ("відновлення обмінів", "prisoner exchange"),
        ("the remains of the fallen", "exchange of bodies"),
        ("передача погибших", "exchange of bodies"),
        ("тіла полеглих", "exchange of bodies"),
        ("an Easter truce", "ceasefire"),
        ("режим тишины", "ceasefire"),
        ("припинення вогню", "ceasefire"),
        ("policing of a truce", "monitoring"),
        ("контроль за прекращением огня", "monitoring"),
        ("contrôle", None),
        ("зустріч лідерів", "leaders"),
    ],
)
def test_a_phrase_names_a_topic(phrase: str, topic: str | None) -> None:
    assert topics_told(phrase) == ({topic} if topic else set())


def test_words_of_the_narrower_topic_are_not_of_the_wider() -> None:
    text = "They spoke of monitoring a ceasefire, and of a ceasefire."
    assert [mention.topic for mention in find_topics(text)] == ["monitoring", "ceasefire"]


def test_talks_are_a_topic_only_where_nothing_else_is() -> None:
    assert topics_told("talks on territory") == {"territory"}
    assert topics_told("a third round of talks") == {"talks"}


@pytest.mark.parametrize("language", ["en", "ru", "uk"])
def test_every_label_tells_its_own_topic(language: str) -> None:
    for topic in read_table("extractor.text", "topics.yaml"):
        assert topic in topics_told(label_of(topic, language).replace("’", "'")), topic


def test_an_unknown_language_gets_english_labels() -> None:
    assert label_of("ceasefire", "unknown") == "ceasefire"
