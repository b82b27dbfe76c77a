"""How every chart looks and behaves: one palette, one font, light grid lines, words in the reader's language.

Colours: the Government Analysis Function's palette, which keeps 3:1 against white; words on a chart use a darker
shade of the same colour where that is needed for 4.5:1.
"""

from typing import Any

from dashboard.figures.welsh import WELSH

Figure = dict[str, Any]
"""A Plotly figure as it is sent: `data` and `layout`."""

NAVY = "#12436D"
TEAL = "#28A197"
WINE = "#801650"
ORANGE = "#F46A25"
GREY = "#3D3D3D"
LILAC = "#A285D1"

INK = "#1c2430"
MUTED = "#5b6675"
GRID = "#e6e9ed"
BAND = "rgba(40, 161, 151, 0.16)"
WORDS = {TEAL: "#12665f", ORANGE: "#6e3619", LILAC: "#5a3e8c"}
"""Darker shades, for words, of colours too light to read."""

FONT = 'system-ui, "Segoe UI", Roboto, Arial, sans-serif'
FONT_SIZE = 14
LABEL_SIZE = 13


def words_colour(colour: str) -> str:
    """The colour of words that belong to a line of `colour`."""
    return WORDS.get(colour, colour)


def layout(**more: Any) -> dict[str, Any]:
    """The layout every chart starts from, with `more` over it."""
    axis = {"automargin": True, "fixedrange": True, "zeroline": False, "linecolor": MUTED, "tickcolor": MUTED}
    base: dict[str, Any] = {
        "font": {"family": FONT, "size": FONT_SIZE, "color": INK},
        "paper_bgcolor": "#ffffff",
        "plot_bgcolor": "#ffffff",
        "separators": ".,",
        "showlegend": False,
        "hovermode": "closest",
        "hoverlabel": {"bgcolor": "#ffffff", "bordercolor": MUTED, "font": {"color": INK, "size": FONT_SIZE}},
        "margin": {"l": 8, "r": 16, "t": 40, "b": 8},
        "xaxis": axis | {"showgrid": False, "ticks": "outside"},
        "yaxis": axis | {"gridcolor": GRID, "showline": False},
    }
    for key in ("xaxis", "yaxis", "margin"):
        if key in more:
            base[key] = base[key] | more.pop(key)
    return base | more


def config(language: str, filename: str) -> Any:
    """What a reader can do with a chart: save it as a picture, under `filename`; nothing leaves this machine.

    Plotly's own mode bar offers to upload the chart to another company: that button and its logo are off.
    """
    return {
        "displaylogo": False,
        "showSendToCloud": False,
        "responsive": True,
        "modeBarButtons": [["toImage"]],
        "toImageButtonOptions": {"format": "png", "filename": filename, "scale": 2},
        "locale": language,
        "locales": {"cy": WELSH},
    }
