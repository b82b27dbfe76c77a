"""A tally as small as it can be read: a thin bar, and each count after its sign; the whole is one link."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.aria import HIDDEN
from dashboard.components.tally_bar import tally_words
from dashboard.counts import Counts
from dashboard.i18n import Say
from warehouse.rules.vocabulary import Call

SIGNS: dict[str, str] = {
    Call.IMPROVED: "+",
    Call.SAME: "=",
    Call.WORSE: "\u2212",
    Call.CANT_SAY: "?",
    Call.NOT_AVAILABLE: "\u00b7",
}
"""A sign for each call, so that none is told by its colour alone; the same in both languages."""


def tally_marks(counts: Counts, address: str, about: str, say: Say) -> Component:
    """The counts that are not nought, leading to the indicators they count; `about` says whose they are, to listeners.

    Nothing is drawn where there are no indicators.
    """
    shown = [(call, counts[call]) for call in Call if counts[call]]
    bar = [html.Span(className=f"segment-{call.value}", style={"flexGrow": count}) for call, count in shown]
    marks = [
        html.Span([html.B(SIGNS[call]), str(count)], className="mark mark-worse" if call is Call.WORSE else "mark")
        for call, count in shown
    ]
    return html.A(
        [
            html.Span(bar, className="thin-bar", **HIDDEN),
            html.Span(marks, className="marks", **HIDDEN),
            html.Span(f"{about}: {tally_words(counts, say)}", className="unseen"),
        ],
        href=address,
        title=tally_words(counts, say),
        className="tally-marks",
    )


def signs_key(say: Say) -> Component:
    """What signs and colours mean."""
    return html.Ul(
        [
            html.Li(
                [html.Span(SIGNS[call], className=f"sign segment-{call.value}", **HIDDEN), call.words(say.language)]
            )
            for call in Call
        ],
        className="key",
    )
