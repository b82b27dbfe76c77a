"""The facts of a brief: one indicator in a list of facts, or a board's work in a theme in a table."""

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.brief import Brief
from dashboard.components.facts import facts
from dashboard.components.indicator import (
    any_target,
    change_of,
    compared_with,
    direction,
    own_period,
    reason_words,
    target,
    title_link,
    traced_value,
)
from dashboard.components.indicator_standing import rank_words
from dashboard.components.named import in_english
from dashboard.components.section import section
from dashboard.components.table import Column, table
from dashboard.components.tag import call_tag
from dashboard.i18n import Say
from dashboard.i18n.formats import amount_words
from dashboard.selection import Selection
from warehouse.reads.reader import Row
from warehouse.rules.noise.mark_words import both_calls, mark_of
from warehouse.rules.noise.words import Assurance
from warehouse.rules.vocabulary import Call, Rag
from warehouse.rules.work_programme.vocabulary import TopicKind

MOST_LINES = 10
"""Indicators of a group that fit beside the rest on two sides of paper."""

NOTHING = "–"


def facts_block(found: Brief, selection: Selection, say: Say) -> Component:
    """What is known, under its heading."""
    if found.kind is TopicKind.INDICATOR:
        return section(say("The facts"), None, _of_one(found.rows[0], found, selection, say), className="block")
    return section(say("The facts"), None, *_of_group(found, selection, say), className="block wide")


def _of_one(row: Row, found: Brief, selection: Selection, say: Say) -> Component:
    starts = found.plan.financial_year_starts
    sure = both_calls(row, say.language) if mark_of(row) else reason_words(row, say)
    return facts(
        [
            (say("Figure"), [traced_value(row, selection, say), ", ", own_period(row, say, starts)]),
            (say("Compared with"), compared_with(row, selection, say, starts) if row["comparator"] is not None else ""),
            (say("Change"), change_of(row, say) if row["change"] is not None else ""),
            (say("Direction"), call_tag(row["call"], row["movement"], say)),
            (say("How sure"), sure),
            (say("Worse in a row"), str(row["run"]) if row["run"] else ""),
            (say("Target"), _aim(row, say)),
            (say("Other places"), rank_words(row, say) if _placed(row) else say("nothing to compare with")),
            (
                say("Answers for it"),
                in_english(row["owner_role"], say) if row["owner_role"] else say("nobody is named"),
            ),
        ]
    )


def _aim(row: Row, say: Say) -> list[Any]:
    """The colour, the figure aimed for, and whether the usual figures reach it."""
    if row["rag"] in (Rag.NO_TARGET, None):
        return [target(row, say)]
    parts: list[Any] = [target(row, say)]
    if row["target"] is not None:
        aimed = amount_words(row["target"], row["unit"], say, row["decimals"])
        parts += [" ", say("aimed for: {figure}", figure=aimed)]
    if row["assurance"]:
        parts += [
            html.Small(say("On its usual figures: {words}", words=Assurance.of(row["assurance"]).words(say.language)))
        ]
    return parts


def _of_group(found: Brief, selection: Selection, say: Say) -> list[Component]:
    shown = found.rows[:MOST_LINES]
    aimed = any_target(shown)
    columns = [
        Column(say("Indicator")),
        Column(say("Figure"), numeric=True),
        Column(say("Direction")),
        *([Column(say("Target"))] if aimed else []),
        Column(say("Other places that do better"), numeric=True),
    ]
    cells = [_cells(row, found, selection, say, aimed=aimed) for row in shown]
    more = len(found.rows) - len(shown)
    address = selection.to(
        "indicators", theme=found.theme.id if found.theme else "", board=found.board.id if found.board else ""
    )
    link = [html.P(html.A(say.many("and {count} more", "and {count} more", more), href=address))] if more else []
    return [table(say("Indicators, the most pressing first"), columns, cells, quiet=True), *link]


def _cells(row: Row, found: Brief, selection: Selection, say: Say, *, aimed: bool) -> list[Any]:
    value = [traced_value(row, selection, say), html.Small(own_period(row, say, found.plan.financial_year_starts))]
    known = _placed(row) and row["worse_than"] is not None
    better = say("{number} of {others}", number=row["worse_than"], others=row["of"] - 1) if known else NOTHING
    cells: list[Any] = [title_link(row, selection), value, direction(row, say)]
    return [*cells, *([target(row, say)] if aimed else []), better]


def _placed(row: Row) -> bool:
    """Whether another place has a figure to stand beside."""
    return row["of"] is not None and row["of"] > 1


def lead_of_group(found: Sequence[Row], say: Say) -> str:
    """How many of a group's indicators get worse, and how many of those clearly."""
    worse = [row for row in found if row["call"] == Call.WORSE]
    told = say.many(
        "{worse} of {count} indicator got worse",
        "{worse} of {count} indicators got worse",
        len(found),
        worse=len(worse),
    )
    red = sum(row["rag"] == Rag.RED for row in found)
    return f"{told}; {say.many('{count} is red against its target', '{count} are red against their target', red)}."
