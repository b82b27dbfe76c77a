"""The tally through the years: a chart under its sentence, the same shares as a table, and a file to take away."""

from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.components.section import section
from dashboard.components.table import Column, table
from dashboard.components.traced import traced
from dashboard.examined import Examined
from dashboard.exports.addresses import tally_years_csv
from dashboard.figures.tally_years import HEIGHT, figure
from dashboard.figures.tally_years_words import reading_notes, summary
from dashboard.figures.theme import config
from dashboard.i18n import Say
from dashboard.provenance import tally_address
from dashboard.published_share import share_of
from dashboard.selection import Selection
from dashboard.tally_years import Year

FEWEST_YEARS = 2
"""One year is no course through time."""
NOTHING = "–"


def tally_through_years(examined: Examined, selection: Selection, say: Say) -> Component | None:
    """The section; None where fewer than two years have a share."""
    years = examined.years
    if sum(year.told for year in years) < FEWEST_YEARS:
        return None
    starts = examined.report.plan.financial_year_starts
    graph = dcc.Graph(
        figure=figure(years, say, starts),
        config=config(say.language, f"{selection.council}-tally"),
        style={"height": f"{HEIGHT}px"},
    )
    download = html.A(say("Download these shares (CSV)"), href=tally_years_csv(selection))
    return section(
        say("The tally through the years"),
        None,
        html.Figure(
            [
                html.Figcaption(summary(years, say, starts)),
                graph,
                html.P(reading_notes(years, say), className="note"),
            ],
            className="chart",
        ),
        html.Details([html.Summary(say("The same shares as a table")), _table(examined, selection, say)]),
        html.P(download, className="downloads"),
    )


def _table(examined: Examined, selection: Selection, say: Say) -> html.Table:
    years, basket = examined.years, dict(examined.basket.years) if examined.basket else {}
    published = any(year.published for year in years)
    columns = [
        Column(say("Year")),
        *([Column(say("As published"), numeric=True)] if published else []),
        Column(say("Computed from the figures here"), numeric=True),
        *([Column(say("Like for like"), numeric=True)] if basket else []),
    ]
    cells = [
        [
            _year(year, examined, selection, say),
            *([_published(year, selection)] if published else []),
            year.counts.share(say) if year.counts.directional else NOTHING,
            *([basket[year.period].share(say) if year.period in basket else NOTHING] if basket else []),
        ]
        for year in reversed(years)
    ]
    return table(say("The same shares as in the chart, newest first"), columns, cells)


def _year(year: Year, examined: Examined, selection: Selection, say: Say) -> Any:
    """The year, leading to its report; the one looked at in bold."""
    words = examined.report.words(year.period, say)
    if year.period == selection.period:
        return html.Strong(words)
    if year.period not in {one.period for one in examined.report.plan.reporting_periods}:
        return words
    return html.A(words, href=selection.href(period=year.period))


def _published(year: Year, selection: Selection) -> Any:
    if year.published is None:
        return NOTHING
    return traced(share_of(year.published), tally_address(selection, year.period))
