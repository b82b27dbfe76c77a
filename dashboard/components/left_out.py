"""The indicators that a tally leaves out: how many, and why each."""

from collections.abc import Mapping, Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.attention import by_reason
from dashboard.components.indicator import reason_words, title_link
from dashboard.counts import Counts
from dashboard.i18n import Say
from dashboard.selection import Selection
from warehouse.reads.reader import Row
from warehouse.rules.vocabulary import DIRECTIONAL, Call

WITHOUT_DIRECTION = tuple(call for call in Call if call not in DIRECTIONAL)


def counted(
    calls: Sequence[Call], counts: Counts, narrowed: Mapping[str, str], selection: Selection, say: Say
) -> Component:
    """How many indicators have each of these calls, each number a link to them."""
    items = [
        html.A(
            f"{counts[call]} {call.words(say.language)}",
            href=selection.to("indicators", **narrowed, call=call.value),
        )
        if counts[call]
        else f"0 {call.words(say.language)}"
        for call in calls
    ]
    return html.Ul([html.Li(item) for item in items], className="abreast")


def why_left_out(calls: list[Row], selection: Selection, say: Say) -> list[Component]:
    """Every indicator left out, by its reason, folded away; nothing where none is."""
    groups = by_reason(calls)
    if not groups:
        return []
    reasons = [
        html.Li(
            [
                f"{Call.of(members[0]['call']).words(say.language)}, {reason_words(members[0], say)} ({len(members)}):",
                html.Ul([html.Li(title_link(row, selection)) for row in members]),
            ]
        )
        for members in groups
    ]
    count = sum(len(members) for members in groups)
    words = say.many("Why {count} indicator is left out", "Why {count} indicators are left out", count)
    return [html.Details([html.Summary(words), html.Ul(reasons)])]
