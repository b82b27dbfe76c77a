"""The tiers of early warning: a plain heading for each, and under it a line for every indicator with its reasons."""

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.indicator import direction, figures, own_period, target, title_link
from dashboard.components.named import in_english
from dashboard.components.section import section
from dashboard.components.table import Column, table
from dashboard.i18n import Say, mark
from dashboard.selection import Selection
from warehouse.reads.plans import Plan
from warehouse.reads.reader import Row
from warehouse.rules.attention_words import why_listed

TIERS = {
    1: mark("Clearly getting worse, and red against target"),
    2: mark("Clearly getting worse"),
    3: mark("Green now, but on course to miss the target"),
    4: mark("Worse two or more times in a row"),
    5: mark("Worse this time only"),
}
"""The heading of each tier."""


def tier_words(tier: int, say: Say) -> str:
    """A tier in plain words."""
    return say(TIERS[tier])


def tier_sections(listed: Sequence[Row], plan: Plan, selection: Selection, say: Say) -> list[Component]:
    """A section for each tier in which an indicator stands, the most pressing first, each in the order given."""
    by_tier = {tier: [row for row in listed if row["tier"] == tier] for tier in TIERS}
    return [_tier(tier, found, plan, selection, say) for tier, found in by_tier.items() if found]


def _tier(tier: int, found: Sequence[Row], plan: Plan, selection: Selection, say: Say) -> Component:
    title = f"{tier_words(tier, say)} ({len(found)})"
    columns = [
        Column(say("Indicator")),
        Column(say("Figure")),
        Column(say("Direction")),
        Column(say("Target")),
        Column(say("Worse in a row"), numeric=True),
        Column(say("Answers for it")),
    ]
    cells = [_cells(row, plan, selection, say) for row in found]
    return section(title, None, table(title, columns, cells, quiet=True), className="tier")


def _cells(row: Row, plan: Plan, selection: Selection, say: Say) -> list[Any]:
    return [
        [title_link(row, selection), html.P(why_listed(row, say.language), className="why")],
        [*figures(row, selection, say), html.Small(own_period(row, say, plan.financial_year_starts))],
        direction(row, say),
        target(row, say),
        str(row["run"]),
        owner(row, say),
    ]


def owner(row: Row, say: Say) -> Any:
    """The post that answers for an indicator, or that none is named."""
    return in_english(row["owner_role"], say) if row["owner_role"] else say("nobody is named")
