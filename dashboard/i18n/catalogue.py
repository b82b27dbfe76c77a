"""The gettext catalogues, and `Say`, which speaks one language."""

import gettext
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.dates import format_date
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LANGUAGES = ("en", "cy")
_LOCALES = {"en": "en_GB", "cy": "cy"}
_FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Say:
    """Speaks one language: strings, plurals and dates.

    Attributes:
        language: `en` or `cy`.
        translations: that language's catalogue; English is the message ids themselves.
    """

    language: str
    translations: gettext.NullTranslations

    @property
    def locale(self) -> str:
        """Babel's name for the language, for numbers and dates."""
        return _LOCALES[self.language]

    def __call__(self, text: str, **values: object) -> str:
        """`text` in this language, with `{name}` places filled from `values`."""
        said = self.translations.gettext(text)
        return said.format(**values) if values else said

    def many(self, one: str, more: str, count: int, **values: object) -> str:
        """The form of the sentence that fits `count`, which fills its `{count}` place."""
        return self.translations.ngettext(one, more, count).format(count=count, **values)

    def day(self, day: date) -> str:
        """A day as people write it: 4 November 2024, 4 Tachwedd 2024."""
        return format_date(day, "d MMMM y", locale=self.locale)

    def moment(self, moment: datetime) -> str:
        """A moment to the minute: 4 November 2024 09:12."""
        return f"{self.day(moment)} {moment:%H:%M}"

    def listing(self, parts: list[str]) -> str:
        """Several things in one sentence: a, b and c."""
        if len(parts) < 2:
            return "".join(parts)
        return self("{first} and {last}", first=", ".join(parts[:-1]), last=parts[-1])


def mark(text: str) -> str:
    """Mark a string that is said elsewhere, such as a page's TITLE, so that the catalogue has it."""
    return text


def catalogue_file(language: str) -> Path:
    """Where a language's catalogue lies."""
    return _FOLDER / language / "LC_MESSAGES" / "messages.po"


AWAITING = "awaiting a translator"
"""The comment on a string whose Welsh no translator has checked yet."""


@cache
def awaiting_a_translator(language: str) -> tuple[int, int]:
    """How many strings of a catalogue await a translator's check, and how many it has."""
    with catalogue_file(language).open("rb") as written:
        strings = [message for message in read_po(written, locale=language) if message.id]
    return sum(AWAITING in message.user_comments for message in strings), len(strings)


@cache
def speaker(language: str) -> Say:
    """The speaker of `en` or `cy`; its catalogue is read once and kept."""
    if language == "en":
        return Say("en", gettext.NullTranslations())
    compiled = BytesIO()
    with catalogue_file(language).open("rb") as written:
        write_mo(compiled, read_po(written, locale=language))
    compiled.seek(0)
    return Say(language, gettext.GNUTranslations(compiled))
