"""Finding an indicator by words a person types, whatever their capitals and circumflexes."""

import re
import unicodedata
from collections.abc import Iterable

WORD = re.compile(r"\w+")


def plain(text: str) -> str:
    """Text without capitals or accents: `Tŷ` and `ty` are the same word to a search."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def matches(search: str, texts: Iterable[str | None]) -> bool:
    """True when every word of the search is found somewhere in the texts."""
    here = plain(" ".join(text for text in texts if text))
    return all(word in here for word in plain(search).split())


def holds_words(search: str, texts: Iterable[str | None]) -> bool:
    """True when every word of the search stands in the texts as a whole word: `art` is not found in `start`."""
    here = set(WORD.findall(plain(" ".join(text for text in texts if text))))
    return here.issuperset(WORD.findall(plain(search)))
