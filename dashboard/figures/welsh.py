"""What Plotly itself says on a chart, in Welsh: it ships English alone. Words await a translator's check."""

from typing import Any, Literal

from babel.dates import get_day_names, get_month_names


def _months(width: Literal["abbreviated", "wide"]) -> list[str]:
    names = get_month_names(width, locale="cy")
    return [str(names[number]) for number in range(1, 13)]


def _days(width: Literal["abbreviated", "wide"]) -> list[str]:
    names = get_day_names(width, locale="cy")
    return [str(names[number]) for number in (6, 0, 1, 2, 3, 4, 5)]


WELSH: dict[str, Any] = {
    "moduleType": "locale",
    "name": "cy",
    "dictionary": {
        "Download plot as a PNG": "Lawrlwytho'r siart fel PNG",
        "Download plot as a png": "Lawrlwytho'r siart fel PNG",
        "Download plot": "Lawrlwytho'r siart",
        "Taking snapshot - this may take a few seconds": "Wrthi'n tynnu llun - gall gymryd ychydig eiliadau",
        "Snapshot succeeded": "Llwyddwyd i dynnu'r llun",
        "Sorry, there was a problem downloading your snapshot!": "Ni ellid lawrlwytho'r llun",
    },
    "format": {
        "days": _days("wide"),
        "shortDays": _days("abbreviated"),
        "months": _months("wide"),
        "shortMonths": _months("abbreviated"),
        "date": "%d/%m/%Y",
        "decimal": ".",
        "thousands": ",",
    },
}
"""Plotly's locale dictionary for `cy`."""
