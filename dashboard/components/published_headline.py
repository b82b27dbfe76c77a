"""The headline of a council that counts for itself: its own tally of the reporting period, never of another."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.heading import heading
from dashboard.i18n import Say
from dashboard.i18n.formats import period_words, when_words
from dashboard.published_share import share_of
from dashboard.selection import Selection
from warehouse.reads.plans import Plan
from warehouse.reads.reader import Row


def published_headline(published: Sequence[Row], plan: Plan, selection: Selection, say: Say) -> list[Component]:
    """The fraction published for the reporting period, against the one before; or that there is none, and the newest.

    Args:
        published: rows of `warehouse.reads.tallies.published_tallies`, oldest first.
        plan: the council's plan.
        selection: the address, with its reporting period.
        say: the page's language.

    Returns:
        The H1 and its lead; nothing where the council has never printed a fraction.
    """
    told = [row for row in published if row["directional"] and row["improved_or_same"] is not None]
    if not told:
        return []
    newest = told[-1]
    now = next((row for row in told if row["period"] == selection.period), None)
    reported = period_words(selection.period, say, plan.financial_year_starts)
    if now is None:
        title = say("The council published no tally for {period}", period=reported)
        return [heading(title), _lead(say("The newest it published:"), " ", _link(newest, plan, selection, say), ".")]
    title = say(
        "In {period}, {good} of {all} indicators improved or stayed the same, as published by the council",
        period=reported,
        good=now["improved_or_same"],
        all=now["directional"],
    )
    newer = [" ", say("A newer tally is published:"), " ", _link(newest, plan, selection, say), "."]
    return [heading(title), _lead(_against(now, told, plan, say), *(newer if now is not newest else []))]


def _against(now: Row, told: Sequence[Row], plan: Plan, say: Say) -> str:
    earlier = told[: told.index(now)]
    if not earlier:
        return say("That is {share}.", share=share_of(now))
    return say(
        "That is {share}, against {before}.",
        share=share_of(now),
        before=_share_then(earlier[-1], plan, say),
    )


def _link(row: Row, plan: Plan, selection: Selection, say: Say) -> Component | str:
    """A published share and its year, leading there."""
    words = _share_then(row, plan, say)
    if row["period"] not in {one.period for one in plan.reporting_periods}:
        return words
    return html.A(words, href=selection.href(period=row["period"]))


def _share_then(row: Row, plan: Plan, say: Say) -> str:
    return f"{share_of(row)} {when_words(row['period'], say, plan.financial_year_starts)}"


def _lead(*words: Component | str) -> Component:
    return html.P([*words], className="lead")
