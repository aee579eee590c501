from datetime import date

import pytest

from extractor.article import Article, Heading, is_menu, read_heading

BODY = "Officials in both capitals said on Monday that all of the 25 men on the list had come home."


def test_an_article_keeps_its_text_and_is_frozen() -> None:
    article = Article(text="\ufeffA\r\nb ")
    assert article.text == "\ufeffA\r\nb "
    with pytest.raises(ValueError, match="frozen"):
        article.text = "B"


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        (BODY, Heading()),
        (f"{BODY}\nHow the Men Came Home Again", Heading()),
        (f"Twenty-Five Men Come Home\n{BODY}", Heading(None, "Twenty-Five Men Come Home", None)),
        (f"303 soldiers return home\n{BODY}", Heading(None, "303 soldiers return home", None)),
        (
            f"Додому повернулися 25 захисників\n{BODY}",
            Heading(None, "Додому повернулися 25 захисників"),
        ),
        (
            f" date 2026-01-05 Harbour Gazette\nTwenty-Five Men Come Home\n{BODY}",
            Heading(date(2026, 1, 5), "Twenty-Five Men Come Home", "Harbour Gazette"),
        ),
        (
            f" date 2026-01-05 Twenty-five men come home\n{BODY}",
            Heading(date(2026, 1, 5), "Twenty-five men come home"),
        ),
        (
            f" date 2026-01-05 World Sport Live TV\r\nTwenty-Five Men Come Home\r\n{BODY}",
            Heading(date(2026, 1, 5), "Twenty-Five Men Come Home"),
        ),
        (
            f"404\nOops!\nError! There is no such page here any more, and nobody knows why."
            f"\nSign up for news of the harbour\nTwenty-Five Men Come Home\n{BODY}",
            Heading(None, "Twenty-Five Men Come Home"),
        ),
        (f"Support The Harbour Gazette!\n{BODY}", Heading(None, None, "The Harbour Gazette")),
        (f"(HARBOURNEWS) {BODY}", Heading(None, None, "HARBOURNEWS")),
        (f"KYIV, January 5 (Harbour News) - {BODY}", Heading(None, None, "Harbour News")),
        (f"МОСКВА, 5 января. /ГАВАНЬ/. {BODY}", Heading(None, None, "ГАВАНЬ")),
        (f"КИЕВ, 5 янв - Гавань Новости. {BODY}", Heading(None, None, "Гавань Новости")),
        (f"Kyiv (the capital) - {BODY}", Heading(None, None, None)),
        (" date 2026-13-45 x", Heading()),
        (" date 2026-01-055", Heading()),
        ("the date 2026-01-05 was named.", Heading()),
        ("", Heading()),
        (" date 2026-01-05", Heading(date(2026, 1, 5))),
    ],
)
def test_heading(text: str, heading: Heading) -> None:
    assert read_heading(text) == heading


@pytest.mark.parametrize(
    "line", ["World Sport Live TV", "Incidents", "Новости | Спорт", "Головна Війна"]
)
def test_menus(line: str) -> None:
    assert is_menu(line)


@pytest.mark.parametrize(
    "line", ["", "Russia returns bodies", "World Cup", "- War", "Війна триває"]
)
def test_no_menus(line: str) -> None:
    assert not is_menu(line)
