"""The drafted list of missed targets as a form: a box to tick for each, who is to answer, and one day for all."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.components.hidden import hidden_inputs
from dashboard.components.indicator import own_period, target, title_link, value_words
from dashboard.components.named import as_written
from dashboard.components.referral import due_words
from dashboard.components.referrals_table import referral_href
from dashboard.components.section import section
from dashboard.components.table import Column, table
from dashboard.components.variation import variation
from dashboard.html_part import HtmlPart
from dashboard.i18n import Say, text_of
from dashboard.missed import Missed, aim_words, short_by
from dashboard.selection import Selection
from warehouse.reads.plans import Plan
from warehouse.reads.reader import Row
from warehouse.rules.noise.words import Assurance
from warehouse.writing import LONGEST_FIELD
from warehouse.written_referral import COMMITTEE, DUE, STEP, TO

DRAFTED = "drafted"
"""What the form says in place of a step: it asks several questions at once."""

CHOSEN = "chosen"
"""The boxes' name; each holds an indicator's id."""


def to_name(indicator: str) -> str:
    """The name of the field that says who is to answer for an indicator."""
    return f"{TO}-{indicator}"


def missed_section(
    found: Sequence[Missed],
    committee: tuple[str, str],
    plan: Plan,
    selection: Selection,
    say: Say,
    *,
    may_ask: bool,
    values: Mapping[str, str] | None = None,
    chosen: Sequence[str] = (),
) -> Component:
    """The list for one committee; a form where the person may ask.

    Args:
        found: what missed.
        committee: id and name of who would ask.
        plan: the council's.
        selection: the page.
        say: its language.
        may_ask: whether the person is an approver who looks at what is known now.
        values: what was sent and not kept.
        chosen: the boxes that were ticked.
    """
    id_, name = committee
    title = say("Targets not achieved: {committee}", committee=name)
    if not found:
        return section(
            title, None, html.P(say("No target was missed here."), className="quiet"), anchor=f"missed-{id_}"
        )
    note = say("Nothing is referred until somebody chooses it and confirms. What is open already is marked.")
    columns = [
        Column(say("Indicator")),
        Column(say("Figure")),
        Column(say("Target")),
        Column(say("Short by")),
        Column(say("Missed for")),
        Column(say("To whom")),
    ]
    given = values or {}
    rows = [_cells(one, plan, selection, say, given, chosen, may_ask=may_ask) for one in found]
    listed = table(title, columns, rows, quiet=True)
    if not may_ask or all(one.referral for one in found):
        return section(title, note if may_ask else None, listed, anchor=f"missed-{id_}", className="missed")
    hidden = {STEP: DRAFTED, COMMITTEE: id_, "period": selection.period}
    due = html.Label(
        [
            html.Span(say("Answers due by")),
            dbc.Input(type="date", name=DUE, value=given.get(DUE, ""), required=True),
        ],
        className="field",
    )
    form = html.Form(
        [
            *hidden_inputs(hidden),
            listed,
            due,
            html.Button(say("Refer those ticked"), type="submit", className="button button-main"),
        ],
        action=selection.href(),
        method="post",
        className="missed-form",
    )
    return section(title, note, form, anchor=f"missed-{id_}", className="missed")


def _cells(
    one: Missed,
    plan: Plan,
    selection: Selection,
    say: Say,
    given: Mapping[str, str],
    chosen: Sequence[str],
    *,
    may_ask: bool,
) -> list[Any]:
    row = one.row
    title = text_of(row, "title", say.language)
    name: list[Any] = [title_link(row, selection)]
    if may_ask and one.referral is None:
        words = html.Span(say("Refer {indicator}", indicator=title.text), className="unseen")
        name = [html.Label([_box(one.id, ticked=one.id in chosen), words], className="tick"), " ", *name]
    years = say.many("{count} reporting period", "{count} reporting periods", row["missed_for"])
    figure = [value_words(row, say), html.Small(own_period(row, say, plan.financial_year_starts))]
    aim = [aim_words(row, say), " ", target(row, say)]
    to = _to(one, selection, say, given, may_ask=may_ask)
    return [name, figure, aim, short_by(row, say) or "–", [years, *variation(row, say), *_relied_on(row, say)], to]


def _box(id_: str, *, ticked: bool) -> Component:
    checked = " checked" if ticked else ""
    return HtmlPart(f'<input type="checkbox" name="{CHOSEN}" value="{escape(id_)}"{checked}>')


def _relied_on(row: Row, say: Say) -> list[Component]:
    """Whether the process as it is can meet the target at all, where its limits tell."""
    return [html.Small(Assurance.of(row["assurance"]).words(say.language))] if row["assurance"] else []


def _to(one: Missed, selection: Selection, say: Say, given: Mapping[str, str], *, may_ask: bool) -> list[Any]:
    """What is open already; else who is to answer."""
    if one.referral is not None:
        link = html.A(say("referred already"), href=referral_href(one.referral, selection))
        return [link, html.Small(due_words(one.referral, say))]
    owner = one.row["owner_role"] or ""
    if not may_ask:
        return [as_written(owner) if owner else "–"]
    words = say("Who is to answer for {indicator}", indicator=text_of(one.row, "title", say.language).text)
    name = to_name(one.id)
    value = given.get(name, owner)
    control = dbc.Input(name=name, value=value, maxLength=LONGEST_FIELD)
    return [html.Label([html.Span(words, className="unseen"), control])]
