"""Judgements of a reporting period beside what the evidence suggests, those that differ first, with the reason."""

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.milestones import ANCHOR as MILESTONES
from dashboard.components.named import named
from dashboard.components.section import section
from dashboard.components.suggestion import OUTLINES, suggestion_tag
from dashboard.components.table import Column, table
from dashboard.components.tag import rag_tag
from dashboard.components.traced import traced
from dashboard.i18n import Name, Say, name_of, text_of
from dashboard.i18n.formats import period_words
from dashboard.provenance import judgement_address
from dashboard.selection import Selection
from warehouse.reads.plans import Named, Plan
from warehouse.reads.reader import Row
from warehouse.rules.board_judgement import Suggestion
from warehouse.rules.judgement_lean import DIFFERING, Standing
from warehouse.rules.vocabulary import Scope


def judged_section(here: Sequence[Row], plan: Plan, selection: Selection, say: Say) -> Component:
    """Every judgement of the period, and every board that has none; or that there is none at all."""
    period = period_words(selection.period, say, plan.financial_year_starts)
    title = say("Judgement beside the evidence, {period}", period=period)
    if not any(row["rag"] for row in here):
        words = say("Nobody's judgement of this period is published.")
        return section(title, None, html.P(words, className="quiet"), className="judged")
    note = say(
        "A judgement is a person's and stands. The evidence suggests a colour by rule: milestones on track, and more "
        "measures improved than got worse. Where the two differ, the reason should say why."
    )
    columns = [
        Column(say("What is judged")),
        Column(say("Judgement")),
        Column(say("The evidence suggests")),
        Column(say("Reason given")),
    ]
    lines = [
        [
            part_link(row, plan, selection, say),
            [judged_tag(row, selection, say), *_stands(row, say)],
            [*suggested(row, say), *(html.Small(part) for part in _because(row, selection, say))],
            _reason(row, say),
        ]
        for row in here
    ]
    return section(title, note, table(title, columns, lines, quiet=True), _how(selection, say), className="judged")


def _how(selection: Selection, say: Say) -> Component:
    return html.P(html.A(say("How this is suggested"), href=selection.to("about") + "#judgement"))


def part_link(row: Row, plan: Plan, selection: Selection, say: Say) -> Any:
    """What is judged: a board leads to its page; an objective and a theme to their indicators."""
    name = name_of_part(row, plan, say)
    if row["scope"] == Scope.BOARD:
        return html.A(named(name), href=selection.to("boards", row["id"], period=row["period"]))
    kind = say("Objective") if row["scope"] == Scope.OBJECTIVE else say("Theme")
    link = html.A(named(name), href=selection.to("indicators", **{row["scope"]: row["id"], "period": row["period"]}))
    return [link, html.Small(kind)]


def name_of_part(row: Row, plan: Plan, say: Say) -> Name:
    """The name of the board, objective or theme; its id where the plan has it no longer."""
    parts: dict[str, Sequence[Named]] = {
        Scope.BOARD: plan.boards,
        Scope.OBJECTIVE: plan.objectives,
        Scope.THEME: plan.themes,
    }
    found = next((one for one in parts[row["scope"]] if one.id == row["id"]), None)
    return name_of(found, say.language) if found else Name(row["id"])


def judged_tag(row: Row, selection: Selection, say: Say) -> Component:
    """The judgement, leading to where it came from; quiet words where there is none."""
    if row["rag"] is None:
        return html.Span(say("none published"), className="quiet")
    address = judgement_address(selection, row["scope"], row["id"], row["period"])
    return traced(rag_tag(row["rag"], say), address)


def suggested(row: Row, say: Say) -> list[Component | str]:
    """What the evidence suggests, as a mark of its own: one colour, or two where half of the evidence is missing."""
    answers = [Suggestion.of(one) for one in row["suggestion"].split(";")]
    if any(one not in OUTLINES for one in answers):
        alone = answers[0] if len(answers) == 1 else Suggestion.NOT_KNOWN
        return [suggestion_tag(alone, say)]
    first, *others = [suggestion_tag(one, say) for one in answers]
    return [first, *(part for one in others for part in (f" {say('or')} ", one))]


def _stands(row: Row, say: Say) -> list[Component]:
    standing = Standing.of(row["standing"])
    words = standing.words(say.language)
    if standing in DIFFERING or standing is Standing.UNEXPLAINED:
        return [html.Small(html.B(words[0].upper() + words[1:]))]
    quiet = standing in (Standing.AGREES, Standing.EXPLAINED)
    return [html.Small(words[0].upper() + words[1:])] if quiet else []


def _because(row: Row, selection: Selection, say: Say) -> list[Component | str]:
    """What the suggestion rests on, leading to the milestones and the measures themselves."""
    milestones, outcomes = row[f"because_{say.language}"].split("; ", 1)
    here = {row["scope"]: row["id"], "period": row["period"]}
    steps: Component | str = milestones
    if row["scope"] == Scope.BOARD and row["milestones"]:
        steps = html.A(milestones, href=selection.to("boards", row["id"], period=row["period"]) + f"#{MILESTONES}")
    moved: Component | str = outcomes
    if row["improved"] or row["same"] or row["worse"]:
        moved = html.A(outcomes, href=selection.to("indicators", **here))
    return [steps, moved]


def _reason(row: Row, say: Say) -> Any:
    reason = text_of(row, "reason", say.language)
    if reason.text:
        return named(reason)
    if row["rag"] is None:
        return "–"
    words = say("No reason is given.")
    asked = row["standing"] in (*DIFFERING, Standing.UNEXPLAINED)
    return html.B(words) if asked else html.Span(words, className="quiet")
