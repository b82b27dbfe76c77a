"""Well-being objectives with the judgements a council published, year by year, and their tally."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.named import named
from dashboard.components.second_line import second_line
from dashboard.components.table import Column, table
from dashboard.components.tag import rag_tag
from dashboard.components.traced import traced
from dashboard.counts import Counts
from dashboard.firmness import Firmness
from dashboard.i18n import Say, name_of
from dashboard.i18n.formats import period_words
from dashboard.provenance import judgement_address
from dashboard.selection import Selection
from warehouse.reads.plans import Objective, Plan
from warehouse.reads.reader import Row


def objectives_table(
    objectives: Sequence[Objective],
    judged: Mapping[str, list[Row]],
    tallied: Mapping[str, Counts],
    firm: Mapping[str, Firmness],
    plan: Plan,
    selection: Selection,
    say: Say,
    below: Sequence[Component] = (),
) -> Component:
    """A row per objective: its name, a judgement for each year judged, and the share of its indicators.

    What is given as `below` follows the table.
    """
    years = sorted({row["period"] for history in judged.values() for row in history}, reverse=True)
    words = [period_words(year, say, plan.financial_year_starts) for year in years]
    columns = [
        Column(say("Objective")),
        *(Column(say("Judged {period}", period=year)) for year in words),
        Column(say("Improved or same")),
    ]
    cells = [
        [
            _title(objective, selection),
            *(_judged(judged.get(objective.id, []), year, selection, say) for year in years),
            _share(objective, tallied.get(objective.id, Counts()), firm.get(objective.id, Firmness()), selection, say),
        ]
        for objective in objectives
    ]
    return html.Section(
        [
            html.H2(say("Well-being objectives")),
            html.P(say("Judged by the council; the share beside it comes from the figures here."), className="note"),
            table(say("Judgements of the well-being objectives"), columns, cells, quiet=True),
            *below,
        ]
    )


def _title(objective: Objective, selection: Selection) -> Any:
    return [html.Span(objective.id, className="code"), " ", named(name_of(objective, selection.language))]


def _judged(history: list[Row], year: str, selection: Selection, say: Say) -> Any:
    found = [row for row in history if row["period"] == year]
    return _traced(found[0], selection, say) if found else html.Span("–", className="quiet")


def _traced(row: Row, selection: Selection, say: Say) -> Component:
    return traced(rag_tag(row["rag"], say), judgement_address(selection, row["scope"], row["id"], row["period"]))


def _share(objective: Objective, counts: Counts, firmness: Firmness, selection: Selection, say: Say) -> Any:
    if not counts.total:
        return html.Span(say("no indicators"), className="quiet")
    narrowed = {"objective": objective.id}
    share = html.A(counts.share(say), href=selection.to("indicators", **narrowed))
    return [share, *second_line(counts, firmness, narrowed, selection, say)]
