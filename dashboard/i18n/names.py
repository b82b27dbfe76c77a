"""Names that come from the data: Welsh where there is one, otherwise English and marked as English."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol


class HasNames(Protocol):
    """Anything named in both languages, such as a board or a council."""

    @property
    def name_en(self) -> str:
        """The English name."""

    @property
    def name_cy(self) -> str | None:
        """The Welsh name, where one is known."""


@dataclass(frozen=True)
class Name:
    """A name as shown, with the language it is really in.

    Attributes:
        text: the name.
        lang: `None` where it is in the page's own language; `en` where a Welsh page has to show English.
    """

    text: str
    lang: str | None = None


def name_of(thing: HasNames, language: str) -> Name:
    """The name in `language`; English, marked so, when the Welsh is missing."""
    return _choose(thing.name_en, thing.name_cy, language)


def text_of(row: Mapping[str, Any], stem: str, language: str) -> Name:
    """The text in `language` from a row with `{stem}_en` and `{stem}_cy`; empty when neither is there."""
    return _choose(row.get(f"{stem}_en"), row.get(f"{stem}_cy"), language)


def _choose(english: object, welsh: object, language: str) -> Name:
    if language == "cy" and isinstance(welsh, str) and welsh:
        return Name(welsh)
    text = english if isinstance(english, str) else ""
    return Name(text, "en" if language == "cy" and text else None)
