"""The second line under a tally: how many of the improved and of the worse are clear, each number a link to them."""

from collections.abc import Mapping
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.counts import Counts
from dashboard.firmness import Firmness
from dashboard.i18n import Say
from dashboard.selection import Selection
from warehouse.rules.noise.words import Mark
from warehouse.rules.vocabulary import Call

AGAINST = (Mark.BUT_WORSENING, Mark.BUT_IMPROVING)
"""Marks of the same that are told, since they say more than the call: its usual level lies elsewhere."""


def second_line(
    counts: Counts, firmness: Firmness, narrowed: Mapping[str, str], selection: Selection, say: Say
) -> list[Component]:
    """A line for the improved, one for the worse, and one for the same where some are not at their usual level.

    Args:
        counts: the tally.
        firmness: how clear its calls are; where the two calls are at odds, an indicator counts apart.
        narrowed: the query keys that narrow a list to the tally's part of the plan.
        selection: the page.
        say: the page's language.

    Returns:
        Nothing where no indicator improved or got worse.
    """
    lines = [
        (Call.IMPROVED, say("Of {count} improved:", count=counts.improved), firmness.of(Call.IMPROVED)),
        (Call.WORSE, say("Of {count} worse:", count=counts.worse), firmness.of(Call.WORSE)),
        (Call.SAME, say("Of {count} the same:", count=counts.same), _against(firmness)),
    ]
    told = [_line(call, words, marks, narrowed, selection, say) for call, words, marks in lines if marks]
    return [html.Ul([html.Li(line) for line in told], className="second-line")] if told else []


def _against(firmness: Firmness) -> list[tuple[Mark, int]]:
    return [(mark, count) for mark, count in firmness.of(Call.SAME) if mark in AGAINST]


def _line(
    call: Call,
    words: str,
    marks: list[tuple[Mark, int]],
    narrowed: Mapping[str, str],
    selection: Selection,
    say: Say,
) -> list[Any]:
    line: list[Any] = [words, " "]
    for mark, count in marks:
        address = selection.to("indicators", **narrowed, call=call.value, variation=mark.value)
        line += [html.A(f"{count} {mark.words(say.language)}", href=address), ", "]
    return line[:-1]
