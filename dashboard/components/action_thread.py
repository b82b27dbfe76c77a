"""The thread of one action: from what is done up to the plan's themes, step by step, each missing step named."""

from collections.abc import Callable, Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.indicator import title_link
from dashboard.components.named import in_english, named
from dashboard.components.tally_marks import tally_marks
from dashboard.components.thread_list import due_and_owner, gap, verdicts
from dashboard.components.work_words import dotted, state_tag
from dashboard.counts import Counts
from dashboard.golden_thread import GoldenThread, named_by
from dashboard.i18n import Say, name_of, text_of
from dashboard.selection import Selection
from warehouse.reads.plans import Named
from warehouse.reads.reader import Row
from warehouse.rules.vocabulary import ActionState

Tallies = Callable[[str], dict[str, Counts]]
"""Scope -> the tally of each of its parts, by id."""


def action_thread(action: Row, thread: GoldenThread, tallies: Tallies, selection: Selection, say: Say) -> Component:
    """The steps, from the action up."""
    moved = [row for row in thread.indicators if row["indicator"] in named_by(action)]
    plan = thread.plan
    objectives = _stood(plan.objectives, {id_ for row in moved for id_ in row["objectives"]})
    boards = _stood(plan.boards, {*action["boards"], *(id_ for row in moved for id_ in row["boards"])})
    themes = _stood(plan.themes, {*(id_ for row in moved for id_ in row["themes"]), *(one.theme for one in objectives)})
    steps = [
        _step(say("What is done"), [_action(action, thread, say)]),
        _step(
            say("To move"),
            [*(_indicator(row, selection, say) for row in moved), *([] if moved else [_no_indicator(action, say)])],
        ),
        *_parts(say("On the board"), "board", plan.boards, boards, say("No board is named."), tallies, selection, say),
        *_parts(
            say("For the objective"),
            "objective",
            plan.objectives,
            objectives,
            say("It leads to no objective: the indicators it names stand under none."),
            tallies,
            selection,
            say,
        ),
        *_parts(
            say("Under the theme"), "theme", plan.themes, themes, say("It leads to no theme."), tallies, selection, say
        ),
    ]
    return html.Ol(steps, className="thread-up")


def _stood(parts: Sequence[Any], ids: set[str]) -> list[Any]:
    return [part for part in parts if part.id in ids]


def _step(title: str, items: Sequence[Any]) -> html.Li:
    return html.Li([html.H2(title), html.Ul([html.Li(item) for item in items], className="plain")])


def _action(row: Row, thread: GoldenThread, say: Say) -> list[Any]:
    pairs = ((say("Why:"), "why"), (say("Expected effect:"), "effect"))
    told = [(words, text_of(row, stem, say.language)) for words, stem in pairs]
    reasons = [html.Div([html.Span(words, className="quiet"), " ", named(text)]) for words, text in told if text.text]
    state = state_tag(ActionState.of(row["state"]), say)
    return [state, *reasons, html.Small(dotted(due_and_owner(row, thread.day, say)))]


def _no_indicator(action: Row, say: Say) -> Component:
    """Why no indicator stands here: the action names none, or none that the lens leaves in sight."""
    if not action["indicators"]:
        return gap(say("This action names no indicator: nothing shows whether it works."))
    return html.Span(say("The indicators it names are outside what is looked at."), className="quiet")


def _indicator(row: Row, selection: Selection, say: Say) -> list[Any]:
    owner = in_english(row["owner_role"], say) if row["owner_role"] else gap(say("nobody named as answering"))
    tags = [piece for tag in verdicts(row, say) for piece in (tag, " ")]
    return [title_link(row, selection), html.Div(tags), html.Small(owner)]


def _parts(
    title: str,
    scope: str,
    known: Sequence[Named],
    found: Sequence[Named],
    missing: str,
    tallies: Tallies,
    selection: Selection,
    say: Say,
) -> list[Component]:
    """A step of parts of the plan with their tallies; none where the plan names no such parts at all."""
    if not known:
        return []
    counted = tallies(scope)
    items: list[Any] = [_part(part, scope, counted.get(part.id, Counts()), selection, say) for part in found]
    return [_step(title, items or [gap(missing)])]


def _part(part: Named, scope: str, counts: Counts, selection: Selection, say: Say) -> list[Any]:
    name = name_of(part, say.language)
    page = selection.to("boards", part.id) if scope == "board" else selection.to("indicators", **{scope: part.id})
    marks = (
        [tally_marks(counts, selection.to("indicators", **{scope: part.id}), name.text, say)] if counts.total else []
    )
    return [html.A(named(name), href=page), *marks]
