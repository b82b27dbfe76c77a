"""From a code in the data to its word."""

from typing import TypeVar

from warehouse.rules.vocabulary import Word

W = TypeVar("W", bound=Word)


def word(kind: type[W], code: str) -> W:
    """The word of a vocabulary with this code.

    Raises:
        KeyError: the vocabulary has no such code.
    """
    return {str(member): member for member in kind}[code]
