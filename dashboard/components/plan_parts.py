"""The parts of a plan (boards, themes) each with its tally bar, its share and its judgement."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.second_line import second_line
from dashboard.components.suggestion import suggestion_cell
from dashboard.components.table import Column, table
from dashboard.components.tag import rag_tag
from dashboard.components.tally_bar import tally_bar, tally_key
from dashboard.components.traced import traced
from dashboard.counts import Counts
from dashboard.firmness import Firmness
from dashboard.i18n import Name, Say
from dashboard.selection import Selection
from warehouse.rules.board_judgement import Evidence
from warehouse.rules.tally import FEW_MEASURES

Link = Any


@dataclass(frozen=True)
class Judged:
    """A published judgement: green, amber or red, the reporting period it was made for, in words, and its source.

    `address` is where it came from.
    """

    rag: str
    period: str
    address: str


@dataclass(frozen=True)
class Suggested:
    """What stands beside a judgement: the evidence, and the colour people gave for the same period, if they did."""

    evidence: Evidence
    judged: str | None


@dataclass(frozen=True)
class Part:
    """One part of a plan.

    Attributes:
        key: the query key that narrows a list to it: board, theme or objective.
        id: its id.
        name: its name as shown.
        title: its name, as a link where it has a page.
        counts: its tally.
        judged: its published judgement of the reporting period, or where there is none the newest.
        firmness: how clear the calls of its tally are.
        suggested: the evidence beside it; None where the plan has no milestones to tell progress by.
    """

    key: str
    id: str
    name: Name
    title: Link
    counts: Counts
    judged: Judged | None = None
    firmness: Firmness = field(default_factory=Firmness)
    suggested: Suggested | None = None


def parts_table(caption: str, first: str, parts: Sequence[Part], selection: Selection, say: Say) -> Component:
    """A table of parts: name, bar, share; judgement, and what the evidence suggests, where any part has one."""
    judged, suggested = any(part.judged for part in parts), any(part.suggested for part in parts)
    columns = [Column(first), Column(say("Direction of travel")), Column(say("Improved or same"), numeric=True)]
    if judged:
        columns.append(Column(say("Published judgement")))
    if suggested:
        columns.append(Column(say("The evidence suggests")))
    cells = [_cells(part, selection, say, judged=judged, suggested=suggested) for part in parts]
    return html.Div([tally_key(say), table(caption, columns, cells, quiet=True)], className="parts")


def _cells(part: Part, selection: Selection, say: Say, *, judged: bool, suggested: bool) -> list[Any]:
    share: list[Component] = [html.Span(part.counts.share(say))]
    if few(part.counts):
        share.append(html.Small(few_words(part.counts, say)))
    return [
        part.title,
        part_bar(part, selection, say),
        share,
        *([judgement(part.judged, say)] if judged else []),
        *([suggestion(part.suggested, say)] if suggested else []),
    ]


def part_bar(part: Part, selection: Selection, say: Say) -> Component:
    """The part's tally as links to its indicators, its second line below; a sentence where it has none."""
    if not part.counts.total:
        return html.Span(say("no indicators"), className="quiet")
    narrowed = {part.key: part.id}
    bar = tally_bar(part.counts, indicators_link(selection, narrowed), part.name.text, say)
    return html.Div([bar, *second_line(part.counts, part.firmness, narrowed, selection, say)])


def indicators_link(selection: Selection, narrowed: Mapping[str, str]) -> Any:
    """From a call to the address of the indicators with it, narrowed to a part of the plan."""
    return lambda call: selection.to("indicators", **narrowed, call=str(call))


def few(counts: Counts) -> bool:
    """Whether a part has too few outcome measures to be judged by them."""
    return counts.total < FEW_MEASURES


def few_words(counts: Counts, say: Say) -> str:
    """That there are few outcome measures, or none at all."""
    return say("few outcome measures") if counts.total else say("no outcome measures")


def few_note(counts: Counts, say: Say) -> str:
    """The same as a sentence."""
    if not counts.total:
        return say("No outcome measures: nothing here to judge this board by.")
    return say("Few outcome measures: too few to judge this board by.")


def judgement(judged: Judged | None, say: Say) -> Any:
    """The judgement with its year, or that none is published."""
    if judged is None:
        return html.Span(say("none published"), className="quiet")
    return [traced(rag_tag(judged.rag, say), judged.address), " ", html.Small(judged.period, className="year")]


def suggestion(suggested: Suggested | None, say: Say) -> Any:
    """What the evidence suggests; empty where there is nothing to tell progress by."""
    return suggestion_cell(suggested.evidence, suggested.judged, say) if suggested else ""
