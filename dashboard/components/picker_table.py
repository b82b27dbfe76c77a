"""Topics in order, each with its case in plain sentences and its total worked out: no score is hidden."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.aria import HIDDEN
from dashboard.components.scrutiny_views import PAGE
from dashboard.components.table import Column, table
from dashboard.i18n import Say
from dashboard.picker import Picker
from dashboard.selection import Selection
from warehouse.reads.plans import Plan
from warehouse.reads.reader import Row
from warehouse.rules.work_programme.case_words import case
from warehouse.rules.work_programme.order import Part, Worked, worked
from warehouse.rules.work_programme.vocabulary import Criterion, TopicKind

BRIEF = "brief"


def brief_address(topic: str, selection: Selection) -> str:
    """The brief of a topic, through the same lens."""
    return selection.to(PAGE, BRIEF, topic=topic)


def picker_table(
    caption: str, found: Picker, shown: Sequence[Row], plan: Plan, selection: Selection, say: Say
) -> Component:
    """The topics that are shown; a criterion that is known of none of them all has no column."""
    boards = {board.id: board.name(say.language) for board in plan.boards}
    told = [one for one in Criterion if found.found[one.value].notna().any()]
    columns = [
        Column(say("Topic")),
        *(Column(_opened(one.words(say.language)), numeric=True) for one in told),
        Column(say("Total"), numeric=True),
    ]
    cells = [_cells(row, found, told, boards, selection, say) for row in shown]
    return html.Div(table(caption, columns, cells), className="topics")


def _cells(
    row: Row, found: Picker, told: Sequence[Criterion], boards: Mapping[str, str], selection: Selection, say: Say
) -> list[Any]:
    sums = worked(row, found.weights)
    parts = [_part(part, say) for part in sums.parts if part.criterion in told]
    return [_topic(row, sums, boards, selection, say), *parts, _total(row, sums, say)]


def _topic(row: Row, sums: Worked, boards: Mapping[str, str], selection: Selection, say: Say) -> list[Component | str]:
    said = case(row, boards.get(row["board"], ""), say.language)
    speaks = [said[part.criterion] for part in sums.parts if part.score]
    kind = (
        say("Single indicator") if row["kind"] == TopicKind.INDICATOR else _opened(TopicKind.GROUP.words(say.language))
    )
    return [
        html.Span([f"{row['place']}. "], className="place"),
        html.A(row["name"], href=brief_address(row["topic"], selection)),
        html.Small(kind),
        html.P(" ".join(speaks) or say("Nothing that is known speaks for it."), className="why"),
    ]


def _part(part: Part, say: Say) -> Any:
    """The score times its weight, and a bar as long as the score."""
    if part.score is None:
        return [html.Span(say("not known"), className="quiet"), html.Small(say("left out"))]
    fill = html.Span(html.Span(style={"width": f"{part.score:.0%}"}), className="score", **HIDDEN)
    return [f"{part.score:.2f} × {part.weight}", fill]


def _total(row: Row, sums: Worked, say: Say) -> Any:
    if sums.total is None:
        return html.Span(say("none"), className="quiet")
    return [html.B(f"{sums.total:f}"), html.Small(f"{sums.points / 100:.2f} ÷ {sums.weight}")]


def _opened(words: str) -> str:
    return words[:1].upper() + words[1:]
