"""The errors users meet: each message is a sentence that says what happened, where, and what next."""


class ExtractorError(Exception):
    """Base of every error this package raises on purpose."""


class UsageError(ExtractorError):
    """The command or call was used wrongly (exit code 2)."""


class InputError(ExtractorError):
    """One input (file, line, article) cannot be read; the rest of a batch goes on."""


class ModelUnavailable(ExtractorError):
    """No model can be reached or loaded."""


class EndpointError(ExtractorError):
    """The endpoint refused or failed a request for good (after retries)."""


class AnswerError(ExtractorError):
    """The model answered, but not with something usable: truncated, refused, or not JSON.

    Attributes:
        answer: The raw text of the last answer, kept for the reader.
    """

    def __init__(self, message: str, answer: str | None = None) -> None:
        super().__init__(message)
        self.answer = answer
