"""What needs attention, each line with its reasons; and what nobody can see, by reason."""

from collections.abc import Callable, Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.indicator import Row, line, reason_words, title_link
from dashboard.components.long_list import long_list
from dashboard.components.section import section
from dashboard.i18n import Say
from dashboard.selection import Selection
from warehouse.rules.attention_words import how_long_blind, why_listed
from warehouse.rules.vocabulary import Call

About = Callable[[Row], list[Component | str]]
"""What else is said of an indicator in its small line."""


def attention_section(found: Sequence[Row], about: About, selection: Selection, say: Say) -> Component:
    """The indicators that need attention, in the order given, and the way to all of early warning."""
    title = say("Needs attention")
    more = html.P(html.A(say("All about early warning"), href=selection.to("early-warning")))
    if not found:
        return section(title, None, html.P(say("No indicator."), className="quiet"), more)
    items = [line(row, selection, say, about(row), why=why_listed(row, say.language)) for row in found]
    return section(title, say("The most pressing first, each with its reasons."), *long_list(items, say), more)


def blind_spots_section(groups: Sequence[Sequence[Row]], selection: Selection, say: Say) -> Component | None:
    """Indicators without a direction, one fold for each reason; nothing where every one has a direction."""
    if not groups:
        return None
    note = say("Indicators without a direction, and why; those longest without one first.")
    return section(say("Blind spots"), note, *(_group(members, selection, say) for members in groups))


def _group(members: Sequence[Row], selection: Selection, say: Say) -> html.Details:
    words = f"{Call.of(members[0]['call']).words(say.language)}: {reason_words(members[0], say)}"
    count: list[Component | str] = [html.B(str(len(members))), " ", words]
    return html.Details([html.Summary(count), html.Ul([_blind(row, selection, say) for row in members])])


def _blind(row: Row, selection: Selection, say: Say) -> html.Li:
    how_long = how_long_blind(row, say.language)
    said: list[Component | str] = [" ", html.Small(how_long)] if how_long else []
    return html.Li([title_link(row, selection), *said])
