"""The gaps of the thread: a table of how many of each, then a list of each, folded under why it matters."""

from collections.abc import Mapping
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.action_link import action_link
from dashboard.components.named import as_written, in_english, named
from dashboard.components.section import section
from dashboard.components.table import Column, table
from dashboard.components.work_words import dotted
from dashboard.components.woven import woven
from dashboard.exports.addresses import gaps_csv
from dashboard.i18n import Name, Say, mark, text_of
from dashboard.selection import Selection
from warehouse.reads.gaps import Gaps
from warehouse.reads.reader import Row, rows
from warehouse.rules.gaps.vocabulary import OF_ACTIONS, OF_BOARDS, OF_INDICATORS, OF_OBJECTIVES, THING, Gap

ANCHOR = "gaps"

NOTHING = {
    OF_OBJECTIVES: mark("The plan names no objectives here."),
    OF_BOARDS: mark("The plan names no boards here."),
    OF_INDICATORS: mark("There is no indicator here to ask it of."),
    OF_ACTIONS: mark("The plan gives no actions here."),
}
"""What is said where there is nothing that could have the gap."""


def gap_sections(found: Gaps, selection: Selection, say: Say) -> Component:
    """The summary and the lists."""
    gaps_first = sorted(rows(found.rows), key=lambda row: not row["counts"])
    by_gap = {gap: [row for row in gaps_first if row["gap"] == gap] for gap in Gap}
    return section(
        say("Gaps"),
        say("Where the thread breaks. An indicator counts once in each list, however many boards it stands on."),
        _summary(found, by_gap, say),
        html.Div(
            [_list(gap, found, listed, selection, say) for gap, listed in by_gap.items() if listed],
            className="gap-lists",
        ),
        html.P(html.A(say("Download all gaps (CSV)"), href=gaps_csv(selection)), className="downloads"),
    )


def _summary(found: Gaps, by_gap: Mapping[Gap, list[Row]], say: Say) -> Component:
    columns = [Column(say("Gap")), Column(say("How many"), numeric=True), Column(say("Why it matters"))]
    lines = [
        [
            _named(gap, by_gap, say),
            _how_many(found, gap, say),
            html.Span(gap.why(say.language) if found.of[gap] else say(NOTHING[THING[gap]]), className="quiet"),
        ]
        for gap in Gap
    ]
    return html.Div(table(say("Gaps and how many there are"), columns, lines, quiet=True), className="gap-table")


def _named(gap: Gap, by_gap: Mapping[Gap, list[Row]], say: Say) -> Any:
    """The gap's name, leading to its list where it has one."""
    words = gap.words(say.language)
    return html.A(words, href=f"#{_anchor(gap)}") if by_gap[gap] else words


def _how_many(found: Gaps, gap: Gap, say: Say) -> Any:
    if not found.of[gap]:
        return html.Span("–", className="quiet")
    count, total = found.count(gap), found.of[gap]
    if not count:
        return html.Span(say("none of {total}", total=total), className="quiet")
    return html.B(say("{count} of {total}", count=count, total=total))


def _anchor(gap: Gap) -> str:
    return f"gap-{gap.value}"


def _list(gap: Gap, found: Gaps, listed: list[Row], selection: Selection, say: Say) -> Component:
    share = say("{count} of {total}", count=found.count(gap), total=found.of[gap])
    heading = html.Summary([html.B(gap.words(say.language)), " ", html.Span(share)])
    download = html.A(say("Download this list (CSV)"), href=gaps_csv(selection, gap))
    also = [" ", say("Those that left for a stated reason are listed too.")] if gap is Gap.VANISHED else []
    items = [html.Li(_item(row, selection, say)) for row in listed]
    inside = [
        html.P([gap.why(say.language), *also], className="note", id=_anchor(gap)),
        html.Ul(items, className="plain"),
        html.P(download, className="downloads"),
    ]
    return html.Details([heading, *inside])


def _item(row: Row, selection: Selection, say: Say) -> list[Any]:
    title = text_of(row, "title", say.language)
    owner = [html.Small(in_english(row["owner_role"], say))] if row["owner_role"] else []
    if row["gap"] == Gap.VANISHED:
        return [*_vanished(row, title, selection, say), *owner]
    if row["thing"] == OF_ACTIONS:
        return [action_link(row, selection), *owner]
    return [html.A(named(title), href=_page(row, selection)), *owner]


def _page(row: Row, selection: Selection) -> str:
    if row["thing"] == OF_BOARDS:
        return selection.to("boards", row["id"])
    return selection.to(
        "indicators", **({"objective": row["id"]} if row["thing"] == OF_OBJECTIVES else {"id": row["id"]})
    )


def _vanished(row: Row, title: Name, selection: Selection, say: Say) -> list[Any]:
    """What left, when, and the reason; what is no longer in the plan has no page."""
    day = say.day(row["left_at"].date())
    if row["left_board"]:
        board = named(text_of(row, "board", say.language))
        link = html.A(named(title), href=selection.to("indicators", row["id"]))
        words = say("since {day} no longer on the board {board}; it is still reported", day=day, board="{board}")
        return [link, ": ", *woven(words, board=board or row["left_board"])]
    left = html.Div(say("Left the plan on {day}.", day=day))
    if not row["reason_en"]:
        return [html.B(named(title)), left, html.Span(say("No reason was given."), className="break")]
    reason = html.Div([html.Span(say("Why:"), className="quiet"), " ", named(text_of(row, "reason", say.language))])
    return [html.B(named(title)), left, reason, *_instead(row, selection, say), html.Small(dotted(_decided(row, say)))]


def _instead(row: Row, selection: Selection, say: Say) -> list[Component]:
    if not row["replaced_by"]:
        return []
    link = html.A(named(text_of(row, "replaced", say.language)), href=selection.to("indicators", row["replaced_by"]))
    return [html.Div(woven(say("Looked at instead: {indicator}"), indicator=link))]


def _decided(row: Row, say: Say) -> list[Any]:
    by = html.Span(woven(say("decided by {person}"), person=as_written(row["decided_by"])))
    return [by, *([say.day(row["decided_on"])] if row["decided_on"] else [])]
