"""What the figures show of an action: the verdict as a word, why, and what other places did; never said as proof."""

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.indicator import title_link
from dashboard.components.named import named
from dashboard.i18n import Say, text_of
from dashboard.selection import Selection
from warehouse.reads.reader import Row
from warehouse.rules.verdicts.vocabulary import Verdict

STYLES: dict[str, str] = {Verdict.EVIDENT: "call call-improved", Verdict.WORSE: "call call-worse"}
"""Colour for the two verdicts that are sure of a direction; the others are plain words."""


def verdict_tag(verdict: str, say: Say) -> html.Span:
    """The verdict in words."""
    known = Verdict.of(verdict)
    return html.Span(known.words(say.language), className=STYLES.get(known, "tag tag-plain"))


def not_proof(say: Say) -> str:
    """What is said wherever verdicts are."""
    return say("What the figures show is no proof that the action did it.")


def verdict_lines(found: Sequence[Row], selection: Selection, say: Say, *, in_full: bool) -> list[Component]:
    """A line for each indicator that an action should move.

    Args:
        found: rows of `warehouse.reads.verdicts.verdicts`, of one action.
        selection: the page; the indicator it is itself about is not named again.
        say: the page's language.
        in_full: whether what other places did stands open, and is not folded away.
    """
    return [_line(row, selection, say, in_full=in_full, alone=len(found) == 1) for row in found]


def _line(row: Row, selection: Selection, say: Say, *, in_full: bool, alone: bool) -> Component:
    is_own = alone or (selection.page, selection.id) == ("indicators", row["indicator"])
    of: list[Any] = [] if is_own else [title_link(row, selection), ": "]
    why = html.Span(named(text_of(row, "reason", say.language)))
    others = named(text_of(row, "others", say.language))
    beside = [html.Div(others, className="quiet")] if in_full else [_folded(others, say)]
    return html.Div(
        [*of, verdict_tag(row["verdict"], say), " ", why, *(beside if row["after_period"] else [])],
        className="shown-of-it",
    )


def _folded(others: Any, say: Say) -> Component:
    return html.Details([html.Summary(say("What other places did")), html.Div(others)])
