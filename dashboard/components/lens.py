"""The lens line: what is shown, and the controls that change it. A plain GET form: it works without JavaScript."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.components.aria import aria
from dashboard.components.narrowing import kept
from dashboard.i18n import Say, name_of
from dashboard.i18n.formats import period_words
from dashboard.ids import Shell
from dashboard.known import is_day
from dashboard.lens import Lens
from dashboard.selection import ALL, FILTER_KEYS, PAGE_KEYS

Option = dict[str, str]

OF_EVERY_PERIOD = ("data",)
"""Pages about a council's uploads: no reporting period, moment, theme or committee narrows them."""


def lens_bar(lens: Lens, say: Say) -> Component:
    """The plan's name, a control for each thing that can be chosen, and a button.

    What is chosen from a list applies at once; a day applies with the button, as all does without JavaScript.
    """
    chosen = lens.selection
    plan_name = name_of(lens.plan, chosen.language)
    controls = [
        _control(key, label, options, getattr(chosen, key)) for key, label, options in _controls(lens, say) if options
    ]
    return html.Form(
        html.Div(
            [
                html.P([say("Plan"), " ", html.B(plan_name.text, lang=plan_name.lang)], className="lens-plan"),
                *controls,
                *([] if chosen.page in OF_EVERY_PERIOD else [_known_at(chosen.as_known_at, lens.days, say)]),
                *_kept(lens),
                html.Button(say("Show"), type="submit", className="lens-show"),
            ],
            className="wrap",
        ),
        action=chosen.path(),
        method="get",
        className="lens",
        role="search",
        **aria(label=say("What is shown")),
    )


def _controls(lens: Lens, say: Say) -> list[tuple[str, str, list[Option]]]:
    """Key, label and options of each control; a control with nothing to choose from has no options."""
    language, plan = lens.selection.language, lens.plan
    councils = [{"value": one.id, "label": name_of(one, language).text} for one in lens.councils]
    years = plan.financial_year_starts
    periods = [
        {"value": one.period, "label": period_words(one.period, say, years)}
        for one in plan.reporting_periods
        if one.reported or one.period == lens.selection.period
    ]
    everything = [("theme", say("Theme"), plan.themes), ("committee", say("Committee"), plan.committees)]
    narrowing = [
        (
            key,
            label,
            [
                {"value": ALL, "label": say("All")},
                *({"value": one.id, "label": name_of(one, language).text} for one in things),
            ]
            if things
            else [],
        )
        for key, label, things in everything
    ]
    council = ("council", say("Council"), councils if len(councils) > 1 else [])
    if lens.selection.page in OF_EVERY_PERIOD:
        return [council]
    return [
        council,
        ("period", say("Reported for"), periods),
        *narrowing,
    ]


def _kept(lens: Lens) -> list[Component]:
    """What this page is narrowed to besides, carried along when the form is sent."""
    chosen = lens.selection
    unseen = ("period", "as_known_at", "theme", "committee") if chosen.page in OF_EVERY_PERIOD else ()
    return kept(chosen, (*unseen, "comparator", *FILTER_KEYS, *PAGE_KEYS))


def _control(key: str, label: str, options: list[Option], value: str) -> Component:
    control = dbc.Select(name=key, options=options, value=value or ALL)
    return html.Label([html.Span(label), control], className="lens-control")


def _known_at(as_known_at: str, days: Sequence[date], say: Say) -> Component:
    """The second clock, with the days on which something changed as suggestions.

    It applies with the button, not while a day is being typed; emptied, it means now.
    """
    kind = "date" if is_day(as_known_at) else "datetime-local"
    suggested = html.Datalist([html.Option(value=_end_of(day, kind)) for day in days], id=Shell.DAYS)
    control = dbc.Input(
        type=kind,
        name="as_known_at",
        value=as_known_at,
        max=_end_of(datetime.now(UTC).date(), kind),
        list=Shell.DAYS if days else None,
    )
    return html.Label(
        [html.Span(say("As known at")), control, *([suggested] if days else [])], className="lens-control lens-known"
    )


def _end_of(day: date, kind: str) -> str:
    """The end of a day, as the control writes it."""
    return day.isoformat() if kind == "date" else f"{day.isoformat()}T23:59"
