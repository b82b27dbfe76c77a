"""The blocks of a meeting: what changed, what to challenge and what to celebrate, a handful of lines each."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.handful import handful
from dashboard.components.indicator import Row, line, own_period, title_link, traced_value
from dashboard.components.named import in_english, named
from dashboard.components.section import section
from dashboard.components.tag import call_tag
from dashboard.components.work_words import dotted, overdue
from dashboard.i18n import Say, text_of
from dashboard.i18n.formats import amount_words, period_words
from dashboard.meeting import Meeting
from dashboard.selection import Selection
from warehouse.rules.attention_words import why_listed
from warehouse.rules.links.conflict_words import CONFLICT
from warehouse.rules.vocabulary import Call

FEW = 3
"""Lines of what comes second in its block."""


def changed_block(found: Meeting, selection: Selection, say: Say, starts: int) -> Component:
    """Calls that are not what was known then, and figures that were revised since."""
    title, since = say("What changed since"), found.since.day
    every = selection.to("data", "changes", **{"from": since.isoformat(), "to": selection.as_known_at})
    items = [_change(row, selection, say, starts) for row in found.changed]
    revised = [_revision(row, selection, say, starts) for row in found.revised]
    return section(
        title,
        None,
        html.P(_how_much(found, say), className="told"),
        *(handful(items, every, say) if items else []),
        *([html.H3(say("Figures revised")), *handful(revised, every, say, most=FEW)] if revised else []),
        className="block",
    )


def _how_much(found: Meeting, say: Say) -> str:
    turned = len(found.changed)
    if not (turned or found.newer or found.revised):
        return say("Nothing is known that was not known then.")
    told = [
        (turned, say.many("{count} direction changed", "{count} directions changed", turned)),
        (found.newer, say.many("{count} newer figure", "{count} newer figures", found.newer)),
        (len(found.revised), say.many("{count} figure revised", "{count} figures revised", len(found.revised))),
    ]
    return say.listing([words for count, words in told if count]) + "."


def _change(row: Row, selection: Selection, say: Say, starts: int) -> html.Li:
    was = Call.of(row["previous_call"]).words(say.language) if row["previous_call"] else say("not reported yet")
    small = [traced_value(row, selection, say), own_period(row, say, starts)] if row["value"] is not None else []
    return html.Li(
        [
            title_link(row, selection),
            " ",
            call_tag(row["call"], row["movement"], say),
            html.Small(dotted([*small, say("was: {call}", call=was)])),
        ]
    )


def _revision(row: Row, selection: Selection, say: Say, starts: int) -> html.Li:
    old, new = (amount_words(row[end], row["unit"], say, row["decimals"]) for end in ("old", "new"))
    told = say("{period}: was {old}, now {new}", period=period_words(row["period"], say, starts), old=old, new=new)
    return html.Li([title_link(row, selection), html.Small(told)])


def challenge_block(found: Meeting, conflicts: Sequence[str], selection: Selection, say: Say) -> Component:
    """What needs attention with its reasons, actions that are overdue, and those that may harm another board."""
    board = selection.to("boards", selection.id)
    items = [line(row, selection, say, [], why=why_listed(row, say.language)) for row in found.challenge]
    late = [_late(row, found, selection, say) for row in found.overdue]
    return section(
        say("What to challenge"),
        None,
        *(handful(items, board, say) if items else [html.P(say("No indicator needs attention."), className="quiet")]),
        *([html.H3(say("Actions overdue")), *handful(late, board, say, most=FEW)] if late else []),
        *_conflicts(conflicts, board, say),
        className="block",
    )


def _conflicts(found: Sequence[str], address: str, say: Say) -> list[Component]:
    if not found:
        return []
    return [html.H3(CONFLICT[say.language]), *handful([html.Li(why) for why in found], address, say, most=FEW)]


def _late(row: Row, found: Meeting, selection: Selection, say: Say) -> html.Li:
    owner = [in_english(row["owner_role"], say)] if row["owner_role"] else []
    due = say("due {day}", day=say.day(row["due"]))
    return html.Li(
        [
            html.B(named(text_of(row, "title", say.language))),
            " ",
            html.Span(overdue(row["due"], found.day, say), className="late"),
            html.Small(dotted([due, *owner])),
        ]
    )


def celebrate_block(found: Meeting, selection: Selection, say: Say) -> Component:
    """What improved, what is clear first, and targets that are met and were not."""
    improved = selection.to("indicators", board=selection.id, call=Call.IMPROVED.value)
    items = [line(row, selection, say, []) for row in found.improved]
    met = [line(row, selection, say, []) for row in found.met]
    nothing = [] if items or met else [html.P(say("No indicator improved."), className="quiet")]
    return section(
        say("What to celebrate"),
        None,
        *nothing,
        *(handful(items, improved, say) if items else []),
        *(
            [html.H3(say("Targets newly met")), *handful(met, selection.to("boards", selection.id), say, most=FEW)]
            if met
            else []
        ),
        className="block",
    )
