"""Quotes as the table shows them: the count in the middle, no more than the room there is."""

from hypothesis import given
from hypothesis import strategies as st

from extractor.article import Article
from extractor.cli.excerpts import excerpt, plain, shortened
from extractor.records import Span

TEXT = "A first line.\nRussia handed over the bodies of 1,212 soldiers to Ukraine. More.\nLast."


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start=start, end=start + len(words), text=words)


def test_the_count_is_marked_within_its_own_sentence() -> None:
    sentence = span(TEXT, "Russia handed over the bodies of 1,212 soldiers to Ukraine.")
    shown = excerpt(Article(text=TEXT), sentence, span(TEXT, "1,212"), 100)
    assert shown.plain == f"“{sentence.text}”"
    (mark,) = [part for part in shown.spans if "cyan" in str(part.style)]
    assert shown.plain[mark.start : mark.end] == "1,212"


def test_without_a_sentence_the_line_of_the_article_is_shown() -> None:
    shown = excerpt(Article(text=TEXT), None, span(TEXT, "1,212"), 100)
    assert shown.plain == f"“{TEXT.splitlines()[1]}”"


def test_without_a_count_the_sentence_is_shown() -> None:
    assert excerpt(None, span(TEXT, "A first line."), None, 100).plain == "“A first line.”"
    assert excerpt(None, None, None, 100).plain == ""


def test_words_are_cut_whole_where_that_costs_little() -> None:
    shown = excerpt(Article(text=TEXT), None, span(TEXT, "1,212"), 44)
    assert shown.plain == "“…the bodies of 1,212 soldiers to…”"
    assert shortened("Russia handed over the bodies", 24) == "Russia handed over the…"


@given(st.text(max_size=300), st.text(max_size=300), st.integers(40, 200))
def test_any_quote_fits_and_holds_its_count(before: str, after: str, room: int) -> None:
    text = f"{before}1,212{after}"
    count = Span(start=len(before), end=len(before) + 5, text="1,212")
    whole = Span(start=0, end=len(text), text=text)
    shown = excerpt(Article(text=text), whole, count, room)
    assert len(shown.plain) <= room
    assert "1,212" in shown.plain
    assert shown.plain.isprintable()


@given(st.text(max_size=200), st.integers(10, 100))
def test_any_text_is_shortened_to_its_room(text: str, room: int) -> None:
    assert len(shortened(text, room)) <= room


def test_nothing_in_a_text_can_steer_the_terminal() -> None:
    assert plain("a\x1b[31mb\u202ec\u200bd\r\ne\x07") == "a [31mb c d e"
