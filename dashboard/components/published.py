"""Tallies as a council itself published them, kept apart from the ones computed from the figures here."""

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.aria import HIDDEN
from dashboard.components.named import in_english
from dashboard.components.plan_parts import indicators_link
from dashboard.components.table import Column, table
from dashboard.components.tally_bar import tally_bar, tally_key
from dashboard.components.traced import traced
from dashboard.counts import Counts
from dashboard.i18n import Say
from dashboard.i18n.formats import period_words
from dashboard.provenance import tally_address
from dashboard.published_share import share_of
from dashboard.selection import Selection
from warehouse.reads.plans import Plan
from warehouse.reads.reader import Row
from warehouse.rules import periods
from warehouse.rules.vocabulary import Call

YEAR_MONTHS = 12


def published_tallies(published: Sequence[Row], plan: Plan, selection: Selection, say: Say) -> Component:
    """The history as a table with simple bars; a year that is not here is a gap, not a line across it."""
    columns = [
        Column(say("Year")),
        Column(say("Improved or same, as published")),
        Column(say("Share"), numeric=True),
        *(Column(_capital(call.words(say.language)), numeric=True) for call in Call),
    ]
    cells = [_year(row, year, plan, selection, say) for year, row in with_gaps(published)]
    return html.Section(
        [
            html.H2(say("As published by the council")),
            html.P(
                say("The council's own counts from its annual reports. Parts it did not print are left empty."),
                className="note",
            ),
            table(say("Tallies as published by the council"), columns, cells, quiet=True),
            *_basket(published, say),
            *_sources(published, say),
        ],
        className="published",
    )


def with_gaps(published: Sequence[Row]) -> list[tuple[str, Row | None]]:
    """The years from the first to the last, newest first; `None` where nothing was published."""
    by_year = {row["period"]: row for row in published}
    first, last = (periods.parse(published[place]["period"]).start for place in (0, -1))
    years = range((last.year - first.year) + 1)
    wanted = [periods.Period(periods.add_months(first, YEAR_MONTHS * step), YEAR_MONTHS).iso for step in years]
    return [(year, by_year.get(year)) for year in reversed(wanted)]


def _year(row: Row | None, year: str, plan: Plan, selection: Selection, say: Say) -> list[Any]:
    words = _year_link(year, plan, selection, say)
    if row is None:
        gap = html.Span(say("none published"), className="quiet")
        return [words, html.Div(gap, className="gap"), "", *[""] * len(Call)]
    counts = [row[call.value] for call in Call]
    shown = ["–" if count is None else str(count) for count in counts]
    return [words, _bar(row, say), traced(share_of(row), tally_address(selection, year)), *shown]


def _year_link(year: str, plan: Plan, selection: Selection, say: Say) -> Component | str:
    """The year, leading to its report; the one looked at in bold."""
    words = period_words(year, say, plan.financial_year_starts)
    if year == selection.period:
        return html.Strong(words)
    if year not in {one.period for one in plan.reporting_periods}:
        return words
    return html.A(words, href=selection.href(period=year))


def _bar(row: Row, say: Say) -> Any:
    if row["percent"] is None:
        return html.Span(say("not printed"), className="quiet")
    fill = html.Div(className="share-fill", style={"width": f"{row['percent']}%"})
    return html.Div(fill, className="share-bar", **HIDDEN)


def _basket(published: Sequence[Row], say: Say) -> list[Component]:
    bottoms = {row["directional"] for row in published if row["directional"] is not None}
    if len(bottoms) < 2:
        return []
    return [
        html.P(
            say("The basket of indicators changed between years, so the shares are not like for like."),
            className="note",
        )
    ]


def _sources(published: Sequence[Row], say: Say) -> list[Component]:
    sources = sorted({row["source"] for row in published if row["source"]})
    if not sources:
        return []
    return [
        html.Details(
            [
                html.Summary(say("Where these were published")),
                html.Ul([html.Li(in_english(external(source), say)) for source in sources]),
            ]
        )
    ]


def external(address: str) -> Any:
    """A link to another site where the text is an address; otherwise the text."""
    if address.startswith(("https://", "http://")):
        return html.A(address, href=address, rel="noopener")
    return address


def computed_beside(counts: Counts, told: tuple[str, str], selection: Selection, say: Say) -> Component:
    """The tally computed from the figures here, clearly not the council's own; `told` is headline and evidence."""
    sentence, evidence = told
    return html.Section(
        [
            html.H2(say("Computed from the figures here")),
            html.P(
                say(
                    "Another basket than the council's: only the indicators whose figures are here, judged by our own "
                    "rules. The two shares are not to be compared."
                ),
                className="note",
            ),
            html.P([html.B(sentence + "."), " ", evidence]),
            tally_key(say),
            tally_bar(counts, indicators_link(selection, {}), say("all indicators"), say),
        ],
        className="computed",
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
