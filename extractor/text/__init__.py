"""Reading the text: sentences, numbers, dates, parties, boilerplate, language.

Everything here works on folded text (see `extractor.text.fold`) and speaks in offsets into it.
"""
