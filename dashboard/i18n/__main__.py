"""Bring the Welsh catalogue up to date with the code: `python -m dashboard.i18n`.

Strings no longer said are dropped; new ones are added without a translation, marked as awaiting a translator. The
tests fail until each has its Welsh.
"""

from io import BytesIO

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from dashboard.i18n.catalogue import AWAITING, catalogue_file
from dashboard.i18n.extract import said_in_code

HEADER = """\
# The Welsh of Golden Thread's pages. Strings commented "{awaiting}" have not been checked by one yet.
# `python -m dashboard.i18n` adds what the code newly says and drops what it no longer does.
msgid ""
msgstr ""
"Project-Id-Version: Golden Thread\\n"
"Language: cy\\n"
"Plural-Forms: {plurals}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
PLURALS = "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5);"
"""The six of Unicode's CLDR: none, one, two, three, six, others."""


def main() -> None:
    """Rewrite the catalogue, in the order of its strings."""
    path = catalogue_file("cy")
    with path.open("rb") as written:
        known = read_po(written, locale="cy")
    fresh = Catalog(locale="cy", fuzzy=False)
    fresh.mime_headers = [("Plural-Forms", PLURALS)]
    for said, file in said_in_code().items():
        message = known.get(said)
        text = message.string if message and _same_kind(said, message.string) else None
        comments = message.user_comments if message else [AWAITING]
        fresh.add(said, text, locations=[(file, None)], user_comments=comments)
    strings = BytesIO()
    write_po(strings, fresh, width=0, sort_output=True, omit_header=True, include_lineno=False)
    path.write_bytes(HEADER.format(awaiting=AWAITING, plurals=PLURALS).encode() + strings.getvalue())


def _same_kind(said: object, text: object) -> bool:
    return isinstance(said, tuple) == isinstance(text, (tuple, list))


if __name__ == "__main__":
    main()
