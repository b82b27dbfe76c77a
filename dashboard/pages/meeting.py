"""A board's meeting: what changed since the last one, what to challenge and celebrate, what is coming."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.heading import heading
from dashboard.components.meeting_blocks import celebrate_block, challenge_block, changed_block
from dashboard.components.meeting_next_door import next_door_block
from dashboard.components.named import named
from dashboard.components.notice import notice
from dashboard.components.plan_parts import few, few_note, indicators_link
from dashboard.components.since_form import since_form, since_words
from dashboard.components.tally_bar import tally_bar, tally_key
from dashboard.context import Context
from dashboard.headline import headline
from dashboard.i18n import Name, Say, mark, name_of, speaker
from dashboard.meeting import Meeting, meeting_of
from dashboard.next_door import NextDoor, next_door_of_board
from dashboard.report import Report, gather
from dashboard.selection import PageNotFoundError, Selection

PATH = "meeting/<id>"
TITLE = mark("Meeting view")

SHOWS_WRITINGS = True


def layout(context: Context, selection: Selection) -> Component:
    """The page.

    Raises:
        PageNotFoundError: the council has no board of this id.
    """
    say = speaker(selection.language)
    board = next((one for one in context.plan(selection.council).boards if one.id == selection.id), None)
    if board is None:
        raise PageNotFoundError(selection.id)
    name = name_of(board, selection.language)
    head = heading(named(name), " ", html.Small(say("Meeting view")))
    back = html.P(html.A(say("All about this board"), href=selection.to("boards", board.id)), className="back")
    report = gather(context, selection, board=board.id)
    if report is None:
        return html.Div([head, notice(say("No figures are reported yet")), back], className="meeting")
    found, starts = meeting_of(context, report, selection), report.plan.financial_year_starts
    around = next_door_of_board(context, selection, board.id)
    return html.Div(
        [
            head,
            html.P(
                headline(report.counts, report.counts_before, report.words(report.period, say), say) + ".",
                className="lead",
            ),
            *_tally(report, name, selection, say),
            html.P(_when(found, say), className="when"),
            *since_form(found.since, selection, say),
            html.Div(
                [
                    changed_block(found, selection, say, starts),
                    challenge_block(found, _conflicts(around), selection, say),
                    celebrate_block(found, selection, say),
                    next_door_block(around, report.plan, selection, say),
                ],
                className="blocks",
            ),
            back,
        ],
        className="meeting",
    )


def _tally(report: Report, name: Name, selection: Selection, say: Say) -> list[Component]:
    if not report.counts.total:
        return [notice(few_note(report.counts, say))]
    link = indicators_link(selection, {"board": selection.id})
    note = [html.P(few_note(report.counts, say), className="note")] if few(report.counts) else []
    return [tally_bar(report.counts, link, name.text, say), tally_key(say), *note]


def _conflicts(around: NextDoor | None) -> list[str]:
    """Where an action on this board precedes a decline on another that a link foretells; the reverse is next door's."""
    effects = [effect for one in around.going for effect in one.effects] if around else []
    return [why for effect in effects for why in effect.conflicts]


def _when(found: Meeting, say: Say) -> str:
    told = since_words(found.since, say)
    if found.upcoming is None:
        return told
    return f"{told} {say('Next meeting: {day}.', day=say.day(found.upcoming))}"
