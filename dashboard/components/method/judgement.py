"""What a judgement made by people means, and what the evidence beside it suggests."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.method.parts import Anchor, points, worked
from dashboard.components.method.parts import chapter as under_heading
from dashboard.components.suggestion import suggestion_tag
from dashboard.components.table import Column, table
from dashboard.components.tag import rag_tag
from dashboard.i18n import Say, mark
from warehouse.rules.board_judgement import ON_COURSE, Evidence, suggest
from warehouse.rules.board_judgement_words import suggestion_words
from warehouse.rules.vocabulary import MilestoneState, Rag

COLOURS = {
    Rag.GREEN: mark("Good progress is being made and outcomes are improving."),
    Rag.AMBER: mark("Progress is being made but not yet impacting on outcomes."),
    Rag.RED: mark("Performance is off-track and outcomes are not improving."),
}
"""What a judgement means in Wrexham's Focused on our Performance 2019-20."""

BOARDS = (
    Evidence(6, 6, improved=7, same=2, worse=3),
    Evidence(6, 6, improved=3, same=2, worse=5),
    Evidence(5, 6, improved=3, same=2, worse=3),
    Evidence(5, 6, improved=7, same=2, worse=3),
    Evidence(0, 0, improved=7, same=2, worse=3),
)
"""Boards of the examples: each pair of answers, and a board without milestones."""


def chapter(say: Say) -> Component:
    """The rule and its examples."""
    return under_heading(Anchor.JUDGEMENT, [*told(say), *examples(say)], say)


def told(say: Say) -> list[Component]:
    """The meaning of the colours, and how one is suggested."""
    rows = [[rag_tag(colour, say), say(words)] for colour, words in COLOURS.items()]
    columns = [Column(say("Judgement")), Column(say("Meaning"))]
    made = say(
        "A judgement of a board or an objective is something else: people make it and the council publishes "
        "it. It is shown beside the figures and never mixed with them. Wrexham gives the colours this meaning:"
    )
    on_course = ", ".join(state.words(say.language) for state in ON_COURSE)
    return [
        html.P(made),
        table(say("What a judgement means"), columns, rows, quiet=True),
        html.P(say("Beside a board's judgement stands, as a mark of its own, what two questions suggest:")),
        points(
            say(
                "Are all milestones on track? One that is {done} is, and so is one not yet due in one of these states: "
                "{on_course}.",
                done=MilestoneState.DONE.words(say.language),
                on_course=on_course,
            ),
            say("Are outcomes improving? They are when more of the board's measures improved than got worse."),
        ),
        html.P(
            say(
                "Off track while outcomes improve has no published meaning: there people are asked for a judgement and "
                "a reason. A judgement that differs from what is suggested is not wrong; the page says that it differs."
            )
        ),
        html.P(
            say(
                "Where milestones or directions are missing, a judgement is said to differ only if it does whatever "
                "they would say: green while outcomes are not improving, red while every milestone is on track."
            )
        ),
    ]


def examples(say: Say) -> list[Component]:
    """Boards, and what is suggested of them."""
    rows = [[suggestion_words(board, None, say.language), suggestion_tag(suggest(board), say)] for board in BOARDS]
    columns = [Column(say("Evidence")), Column(say("Suggested"))]
    return worked(say("Worked examples of what the evidence suggests"), columns, rows, say)
