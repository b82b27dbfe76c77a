"""A tally through the years: published shares and computed ones, each drawn in its own way, with gaps left open."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from dashboard.figures import axes
from dashboard.figures.labels import EndLabel, annotations
from dashboard.figures.points import Point, runs, shown
from dashboard.figures.theme import MUTED, NAVY, WINE, Figure, layout
from dashboard.i18n import Say
from dashboard.i18n.formats import period_words
from dashboard.published_share import share_of
from dashboard.tally_years import Year
from warehouse.rules import periods
from warehouse.rules.vocabulary import Unit

HEIGHT = 320
PLOT_HEIGHT = 230
"""What is left of the height for the plot itself: used to keep labels apart."""
LABEL_MARGIN = 132
SHARES = (0.0, 106.0)
"""The axis has all shares that can be, and room for a point at 100%."""
YEAR_MONTHS = 12
Drawn = tuple[list[dict[str, Any]], list[EndLabel]]
"""Traces, and the label at the end of their line."""


def figure(years: Sequence[Year], say: Say, year_starts: int) -> Figure:
    """The shares as a Plotly figure; `years` as `dashboard.tally_years.tally_years` gives them, at least one."""
    published, computed = _published(years, say, year_starts), _computed(years, say, year_starts)
    title = say("Percent improved or the same")
    return {
        "data": [*computed[0], *published[0]],
        "layout": layout(
            height=HEIGHT,
            margin={"r": LABEL_MARGIN, "t": 44},
            title=axes.unit_title(Unit.PERCENT, SHARES, say) | {"text": title},
            xaxis=axes.period_axis([year.period for year in years], say, year_starts),
            yaxis=axes.value_axis(Unit.PERCENT, SHARES) | {"tickvals": [0, 25, 50, 75, 100]},
            annotations=[
                *annotations([*published[1], *computed[1]], SHARES, PLOT_HEIGHT),
                *_gaps(years, say),
            ],
        ),
    }


def share_points(years: Sequence[Year]) -> tuple[list[Point], list[Point], list[Point]]:
    """Points of the published shares, of the computed ones, and of the computed ones of few indicators.

    A year without a share of a kind is a point without a value, at which its line breaks.
    """
    published = [_point(year, year.published["percent"] if year.published else None) for year in years]
    computed = [_point(year, None if year.few else year.counts.percent) for year in years]
    few = [_point(year, year.counts.percent if year.few else None) for year in years]
    return published, computed, few


def _point(year: Year, percent: int | None) -> Point:
    starts = periods.parse(year.period).start
    month = YEAR_MONTHS * starts.year + starts.month - 1
    return Point(year.period, month, None if percent is None else Decimal(percent))


def _published(years: Sequence[Year], say: Say, year_starts: int) -> Drawn:
    points = share_points(years)[0]
    fractions = {year.period: share_of(year.published) for year in years if year.published}
    words = {period: say("As published by the council, {share}", share=share) for period, share in fractions.items()}
    return _drawn(points, say("As published"), WINE, "diamond", "dash", words, say, year_starts)


def _computed(years: Sequence[Year], say: Say, year_starts: int) -> Drawn:
    _, points, few = share_points(years)
    words = {year.period: say("Computed, {share}", share=year.counts.share(say)) for year in years}
    traces, labels = _drawn(points, say("Computed"), NAVY, "circle", "solid", words, say, year_starts)
    rings = _marks(shown(few), NAVY, "circle", words, say, year_starts)
    rings["marker"] |= {"size": 7, "color": "#ffffff"}
    return [*traces, *([rings] if shown(few) else [])], labels


def _drawn(
    points: Sequence[Point],
    name: str,
    colour: str,
    symbol: str,
    dash: str,
    words: dict[str, str],
    say: Say,
    year_starts: int,
) -> Drawn:
    found = shown(points)
    if not found:
        return [], []
    lines = [_line(run, colour, dash) for run in runs(points) if len(run) > 1]
    label = EndLabel(f"{name} {found[-1].value}%", float(found[-1].value or 0), colour)
    return [*lines, _marks(found, colour, symbol, words, say, year_starts)], [label]


def _line(run: Sequence[Point], colour: str, dash: str) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [point.x for point in run],
        "y": [float(point.value or 0) for point in run],
        "line": {"color": colour, "width": 2, "dash": dash},
        "hoverinfo": "skip",
    }


def _marks(
    found: Sequence[Point], colour: str, symbol: str, words: dict[str, str], say: Say, year_starts: int
) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [point.x for point in found],
        "y": [float(point.value or 0) for point in found],
        "text": [f"{period_words(point.period, say, year_starts)}: {words[point.period]}" for point in found],
        "hoverinfo": "text",
        "marker": {"size": 9, "symbol": symbol, "color": colour, "line": {"color": colour, "width": 2}},
    }


def _gaps(years: Sequence[Year], say: Say) -> list[dict[str, Any]]:
    """Words where a council that publishes tallies has none between two it published."""
    return [
        {
            "text": say("none<br>published"),
            "x": periods.parse(period).end.isoformat(),
            "y": SHARES[0],
            "yanchor": "bottom",
            "showarrow": False,
            "font": {"size": 12, "color": MUTED},
        }
        for period in unpublished(years)
    ]


def unpublished(years: Sequence[Year]) -> list[str]:
    """The years between the first and the last published tally for which there is none."""
    told = [place for place, year in enumerate(years) if year.published]
    between = years[told[0] : told[-1]] if told else ()
    return [year.period for year in between if not year.published]
