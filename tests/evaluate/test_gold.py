import json
from datetime import date

import pytest

from extractor.errors import InputError
from extractor.evaluate.gold import load_gold

TEXT = (
    " date 2026-01-29 Small Town Wire\n"
    "Russia gave Ukraine 12 bodies, and it is not known whether the two will meet again.\n"
)
RECORD = {
    "kind": "exchange",
    "transfers": [
        {
            "category": "bodies",
            "from_party": "Russia",
            "to_party": "Ukraine",
            "quantity": {"value": 12},
        }
    ],
}


def write(folder, name="a", text_in=".", **changes):
    folder.mkdir(parents=True, exist_ok=True)
    gold = {
        "article_id": name,
        "published": None,
        "language": "en",
        "records": [RECORD],
        "numbers": [{"surface": "12", "role": "exchange_count"}],
    } | changes
    (folder / f"{name}.json").write_text(json.dumps(gold), encoding="utf-8")
    place = folder / text_in
    place.mkdir(exist_ok=True)
    (place / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    return folder


@pytest.mark.parametrize("text_in", [".", "articles", "../articles"])
def test_text_is_found_beside_below_and_in_the_sibling_folder(tmp_path, text_in):
    [case] = load_gold(write(tmp_path / "gold", text_in=text_in))
    assert case.article.text == TEXT
    assert case.article.id == "a"
    assert case.language == "en"
    assert case.records[0].transfers[0].quantity.value == 12
    assert case.numbers[0].role == "exchange_count"


def test_publication_date_is_the_golds_else_the_texts(tmp_path):
    write(tmp_path, "a")
    write(tmp_path, "b", published="2026-02-01")
    days = [case.article.published for case in load_gold(tmp_path)]
    assert days == [date(2026, 1, 29), date(2026, 2, 1)]


def test_language_is_detected_where_gold_names_none(tmp_path):
    [case] = load_gold(write(tmp_path, language=None))
    assert case.language == "en"


def problem(folder):
    with pytest.raises(InputError) as caught:
        load_gold(folder)
    return str(caught.value)


def test_every_fault_is_named_by_file_and_field(tmp_path):
    bad = json.loads(json.dumps(RECORD))
    bad["transfers"][0]["category"] = "corpses"
    write(tmp_path, "a", records=[RECORD, bad])
    write(tmp_path, "b", numbers=[{"surface": "12", "role": "count"}], colour="red")
    said = problem(tmp_path)
    assert "a.json: records[1].transfers[0].category: " in said
    assert "'corpses'" in said
    assert "b.json: numbers[0].role: " in said
    assert "b.json: colour: " in said


def test_a_label_that_the_text_does_not_have(tmp_path):
    said = problem(write(tmp_path, numbers=[{"surface": "13", "role": "age"}]))
    assert "a.json: numbers[0].surface: '13' does not stand in the article" in said


def test_no_text(tmp_path):
    write(tmp_path)
    (tmp_path / "a.txt").unlink()
    assert "a.json: article_id: the text of 'a' was not found" in problem(tmp_path)


def test_no_json(tmp_path):
    write(tmp_path)
    (tmp_path / "a.json").write_text('{"article_id": \n nonsense}')
    assert "a.json: is not JSON (Expecting value at line 2, column 2)" in problem(tmp_path)


def test_one_id_in_two_files(tmp_path):
    write(tmp_path, "a")
    write(tmp_path, "b", article_id="a")
    assert "'a' is claimed by two gold files" in problem(tmp_path)


def test_no_folder_and_an_empty_one(tmp_path):
    assert "There is no folder" in problem(tmp_path / "nowhere")
    assert "holds no gold files" in problem(tmp_path)


def test_an_id_does_not_lead_out_of_the_folders(tmp_path):
    write(tmp_path / "gold", article_id="../../secret")
    (tmp_path / "gold" / "a.txt").unlink()
    (tmp_path / "secret.txt").write_text(TEXT)
    assert "was not found" in problem(tmp_path / "gold")


def test_phenomena_are_kept(tmp_path):
    [case] = load_gold(write(tmp_path, phenomena=["vague counts", "two sides", "vague counts"]))
    assert case.phenomena == ("vague counts", "two sides")
