"""Addresses of downloads: the lens of the page they stand on, and its language."""

from urllib.parse import urlencode

from dashboard.selection import Selection

CALLS = "/download/calls.csv"
TALLIES = "/download/tallies.csv"
SERIES = "/download/series.csv"


def calls_csv(selection: Selection) -> str:
    """The indicators of a list, with everything that narrows it."""
    return _address(CALLS, selection)


def tallies_csv(selection: Selection) -> str:
    """The tallies of the lens's council and period."""
    return _address(TALLIES, selection)


def series_csv(selection: Selection, indicator: str) -> str:
    """Every figure of one indicator, every place and period."""
    return _address(SERIES, selection, ("indicator", indicator))


def _address(path: str, selection: Selection, *more: tuple[str, str]) -> str:
    own = urlencode([*more, ("language", selection.language)])
    query = selection.query()
    return f"{path}?{query}&{own}" if query else f"{path}?{own}"
