from extractor.evaluate.checking import check_again
from extractor.validate.check import check


def test_it_says_what_check_says(english, russian, ukrainian):
    for case in (english, russian, ukrainian, english):
        assert check_again(case.article, list(case.records)) == check(case.article, case.records)
