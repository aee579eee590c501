import pytest

from extractor.text.language import detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The two sides have returned the bodies of 25 men, the ministry said.", "en"),
        ("Bodies of soldiers returned to Kyiv", "en"),
        ("Стороны вернули тела 25 военных, сообщили в министерстве.", "ru"),
        ("Обмен телами завершен на границе утром", "ru"),
        ("Сторони повернули тіла 25 військових, повідомили в міністерстві.", "uk"),
        ("Обмін тілами", "uk"),
        (
            "Тела бойцов вернули домой, передаёт «Українська правда»; их было 25, и это не всё.",
            "ru",
        ),
        ("World Sport Live TV\nСтороны вернули тела 25 военных, сообщили в министерстве.", "ru"),
        ("Die beiden Seiten haben die Leichen von 25 Soldaten zurückgegeben, sagte er.", "unknown"),
        ("Les deux camps ont rendu les corps de 25 soldats, dit le ministre.", "unknown"),
        ("Obie strony zwróciły ciała 25 żołnierzy, poinformowało ministerstwo.", "unknown"),
        ("Двете страни са върнали телата на 25 войници, което беше съобщено от щаба.", "unknown"),
        ("Бакі вярнулі целы 25 вайскоўцаў, паведаміў штаб, і ўсе яны дома.", "unknown"),
        ("", "unknown"),
        ("1,000 — 31", "unknown"),
        ("双方交换了遗体", "unknown"),
    ],
)
def test_language(text: str, language: str) -> None:
    assert detect_language(text) == language
