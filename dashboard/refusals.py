"""A request that is not done, and why, in words: raised anywhere, answered with a page (`dashboard/factory.py`)."""

from collections.abc import Callable, Sequence

from dash.development.base_component import Component

from dashboard.i18n import Say, mark

Below = Callable[[Say], Sequence[Component]]


class RefusedError(Exception):
    """What was asked is not done.

    Attributes:
        status: the HTTP status of the answer.
        title: the page's heading, a string of the catalogues.
        words: why, and what to do, a string of the catalogues.
        values: what fills the places of `words`.
        below: what stands below them in a language, such as a form with what was sent; None where nothing does.
    """

    def __init__(self, status: int, title: str, words: str, **values: object) -> None:
        super().__init__(words)
        self.status, self.title, self.words, self.values = status, title, words, values
        self.below: Below | None = None

    def said(self, say: Say) -> tuple[str, str]:
        """The title and the words in a language."""
        return say(self.title), say(self.words, **self.values)


NOT_DONE = mark("This was not done")


def from_elsewhere() -> RefusedError:
    """The request did not come from a page of this site."""
    words = mark("The request did not come from a page of this site. Open the page here and try again.")
    return RefusedError(403, NOT_DONE, words)


def not_allowed() -> RefusedError:
    """The person has no role that may do this."""
    words = mark("You have no role here that may do this. The upload page says how roles are given.")
    return RefusedError(403, NOT_DONE, words)


def too_large(megabytes: int) -> RefusedError:
    """The body is larger than this address takes."""
    words = mark(
        "What was sent is too large. A file may have up to {megabytes} MB. Save the workbook without pictures, or send "
        "its sheets in several files."
    )
    return RefusedError(413, NOT_DONE, words, megabytes=megabytes)
