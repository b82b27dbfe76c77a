"""The chart of an indicator's page: the trend, or on request the control chart; the address says which."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.components.chart_marks import marks_list
from dashboard.components.indicator_control import control_table, flagged_list, rebase_list
from dashboard.figures import control
from dashboard.figures import trend as trends
from dashboard.figures.action_bars import Action
from dashboard.figures.control_summary import control_notes, control_summary, why_no_chart
from dashboard.figures.theme import Figure, config
from dashboard.figures.trend_summary import reading_notes, summary
from dashboard.i18n import Say, text_of
from dashboard.indicator_view import IndicatorView
from warehouse.reads.reader import Row

KEY, CONTROL = "chart", "control"
"""`chart=control` in the address shows the control chart."""


def chart(view: IndicatorView, actions: Sequence[Row]) -> Component:
    """The chart under its sentence. Without JavaScript the sentence, the list and the tables say the same.

    Args:
        view: the indicator.
        actions: what is done to move it, rows of `dashboard.work.Work`.
    """
    asked = view.selection.get(KEY) == CONTROL
    if asked and view.charted.reason is None:
        return _control(view)
    say, trend = view.say, replace(view.trend, actions=_drawable(actions, view.say))
    figure = trends.figure(trend, say)
    sentence = html.Figcaption(summary(trend, say))
    if not figure["data"]:
        return html.Figure(sentence, className="chart")
    notes = [reading_notes(trend, say), why_no_chart(view.charted, say) if asked else ""]
    parts = [sentence, _graph(view, figure), *_notes(notes), *marks_list(trend, actions, say)]
    return html.Figure([*parts, *([] if asked else [_switch(view)])], className="chart")


def _drawable(actions: Sequence[Row], say: Say) -> list[Action]:
    """The actions whose first day is known."""
    known = [row for row in actions if row["starts"]]
    return [Action(text_of(row, "title", say.language).text, row["starts"], row["due"]) for row in known]


def _control(view: IndicatorView) -> Component:
    trend, charted, say = view.trend, view.charted, view.say
    newest = next((row for row in reversed(view.history) if row["period"] == row["current_period"]), None)
    return html.Figure(
        [
            html.Figcaption(control_summary(trend, charted, say)),
            _graph(view, control.figure(trend, charted, say)),
            *flagged_list(trend, charted, say),
            *_notes(control_notes(trend, charted, newest, say)),
            *rebase_list(trend, charted, say),
            _switch(view),
            control_table(trend, charted, say),
        ],
        className="chart",
    )


def _switch(view: IndicatorView) -> Component:
    """The link to the other chart; everything else in the address stays."""
    say, shown = view.say, view.selection.get(KEY) == CONTROL
    words = say("Show the trend beside other places") if shown else say("Show control limits")
    return html.P(html.A(words, href=view.selection.href(chart="" if shown else CONTROL)), className="chart-switch")


def _graph(view: IndicatorView, figure: Figure) -> Component:
    style: dict[str, Any] = {"height": f"{figure['layout']['height']}px"}
    return dcc.Graph(figure=figure, config=config(view.say.language, view.indicator.indicator), style=style)


def _notes(notes: list[str]) -> list[Component]:
    words = " ".join(note for note in notes if note)
    return [html.P(words, className="note")] if words else []
