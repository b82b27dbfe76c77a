"""The signs people write in a spreadsheet, each with what it is read as: one table of constants for all readers.

Sources: the shorthand of StatsWales (https://stats.gov.wales/en-GB/shorthand) and the Government Analysis Function's
guidance on symbols in tables (https://analysisfunction.civilservice.gov.uk, "Using symbols and shorthand"), which
puts each letter in square brackets; and the older symbols `..`, `:`, `.`, `*` and `-` that both replace.
docs/report-card.md is held to these tables by a test.
"""

from collections.abc import Mapping

from warehouse.rules.vocabulary import Marker

MISSING: Mapping[str, Marker] = {
    "*": Marker.CONFIDENTIAL,
    "c": Marker.CONFIDENTIAL,
    "suppressed": Marker.CONFIDENTIAL,
    "wedi'i atal": Marker.CONFIDENTIAL,
    "-": Marker.NOT_AVAILABLE,
    "--": Marker.NOT_AVAILABLE,
    ":": Marker.NOT_AVAILABLE,
    "..": Marker.NOT_AVAILABLE,
    "...": Marker.NOT_AVAILABLE,
    "x": Marker.NOT_AVAILABLE,
    "n/a": Marker.NOT_AVAILABLE,
    "na": Marker.NOT_AVAILABLE,
    "n.a.": Marker.NOT_AVAILABLE,
    "#n/a": Marker.NOT_AVAILABLE,
    "not available": Marker.NOT_AVAILABLE,
    "ddim ar gael": Marker.NOT_AVAILABLE,
    ".": Marker.NOT_APPLICABLE,
    "z": Marker.NOT_APPLICABLE,
    "not applicable": Marker.NOT_APPLICABLE,
    "ddim yn berthnasol": Marker.NOT_APPLICABLE,
    "k": Marker.LOW,
    "low": Marker.LOW,
}
"""What stands in place of a figure, in small letters and without square brackets, and the marker it is."""

MARKS: Mapping[str, Marker] = {
    "b": Marker.BREAK,
    "e": Marker.ESTIMATED,
    "f": Marker.FORECAST,
    "k": Marker.LOW,
    "low": Marker.LOW,
    "p": Marker.PROVISIONAL,
    "r": Marker.REVISED,
    "u": Marker.UNRELIABLE,
}
"""What stands beside a figure, in brackets, and the marker it is. Those that say there is no figure are refused."""

BARE_MARKS = frozenset("efpru")
"""Marks that may stand beside a figure without brackets: `72p`. Others mean more than one thing: `5k`, `3b`."""

PERCENT = ("%", "per cent", "percent", "y cant")
"""What makes a number a percentage."""

POUND = "£"
"""The one currency sign that is read; a sum in another currency is refused."""

MINUSES = "\u2212\u2012\u2013\ufe63\uff0d"
"""Signs that are printed as a minus: the mathematical minus, the figure dash, the en dash and two wide hyphens."""

SPACES = "\u00a0\u2002\u2003\u2007\u2009\u202f\u3000\t"
"""Spaces that do not look different: no-break, en, em, figure, thin, narrow no-break and wide ones, and tabs."""

UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"
"""Characters that are not seen at all, as pages and e-mails leave them in what is copied."""

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_PLAIN = str.maketrans(
    {
        **{code: chr(plain) for code, plain in _FULL_WIDTH.items()},
        **dict.fromkeys(map(ord, SPACES), " "),
        **dict.fromkeys(map(ord, UNSEEN), ""),
        **dict.fromkeys(map(ord, MINUSES), "-"),
        **dict.fromkeys(map(ord, "\u2018\u2019\u02bc"), "'"),
    }
)


def plain(text: str) -> str:
    """The text in plain characters: full-width letters and digits, odd spaces, dashes and apostrophes made usual ones.

    Nothing else is changed, so that a raised 2 is never taken for a 2.
    """
    return text.translate(_PLAIN).strip()
