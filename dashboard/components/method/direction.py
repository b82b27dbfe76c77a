"""How a direction of travel is called, and why there may be none."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.method.parts import Anchor, folded, per_cent, shown, worked
from dashboard.components.method.parts import chapter as under_heading
from dashboard.components.table import Column, table
from dashboard.components.tag import call_tag
from dashboard.i18n import Say, mark
from warehouse.reads.worked.two_figures import TwoFigures, two_figures
from warehouse.rules import defaults
from warehouse.rules.vocabulary import Call, Polarity, Reason
from warehouse.rules.wording import because_call

CALLS = {
    Call.IMPROVED: mark("The figure is better than the one compared with, by more than the tolerance."),
    Call.SAME: mark("The two figures differ by no more than the tolerance, or read alike as shown."),
    Call.WORSE: mark("The figure is worse than the one compared with, by more than the tolerance."),
    Call.CANT_SAY: mark("Both figures are known, but they do not tell a direction."),
    Call.NOT_AVAILABLE: mark("A figure that is needed is missing."),
}

MISSING_FIGURE = (
    Reason.SUPPRESSED,
    Reason.NOT_APPLICABLE,
    Reason.NOT_PUBLISHED,
    Reason.FIRST_PERIOD,
    Reason.COMPARATOR_SUPPRESSED,
    Reason.COMPARATOR_MISSING,
)
"""Reasons that a needed figure is missing (method, section B, steps 1 and 3); any other reason is a can't say."""

EXAMPLES = {
    TwoFigures.FEWER_DAYS: mark("Fewer days to wait"),
    TwoFigures.ON_THE_EDGE: mark("On the edge of the tolerance"),
    TwoFigures.OVER_THE_EDGE: mark("A little over the edge"),
    TwoFigures.POINTS_ON_THE_EDGE: mark("A percentage on the edge"),
    TwoFigures.POINTS_OVER_THE_EDGE: mark("A percentage a little over it"),
    TwoFigures.READ_ALIKE: mark("Different, but alike as shown"),
    TwoFigures.RANGE: mark("From below a range to above it"),
    TwoFigures.FIRST: mark("The first figure"),
    TwoFigures.REDEFINED: mark("A new definition"),
    TwoFigures.NO_DIRECTION: mark("No way is agreed to be better"),
}


def chapter(say: Say) -> Component:
    """The rule and its examples."""
    return under_heading(Anchor.DIRECTION, [*told(say), *examples(say), *_reasons(say)], say)


def told(say: Say) -> list[Component]:
    """The five calls, what is compared, the tolerance, and which way is better."""
    rows = [[call_tag(call, None, say), say(words)] for call, words in CALLS.items()]
    columns = [Column(say("Direction")), Column(say("Meaning"))]
    compared = say(
        "A year is compared with the year before; a quarter or a month with the same one a year earlier, so "
        "that seasons do not count as progress. An indicator may be compared with something else where its "
        "page says so."
    )
    standing = say(
        "A figure counts in the reporting year in which its own period ends: calendar 2023 counts in 2023/24. "
        "Where no figure does, the one that should have counts as not available, so that none drops out of "
        "sight."
    )
    alone = say(
        "A direction rests on two figures alone. Whether the change is more than the figure's usual ups and downs is "
        "said beside it, by the next rule."
    )
    return [
        table(say("The five directions"), columns, rows, quiet=True),
        html.P(compared),
        html.P(standing),
        html.P(_tolerance(say)),
        html.P(alone),
        html.H3(say("Which way is better")),
        *_polarity(say),
    ]


def _tolerance(say: Say) -> str:
    return say(
        "Unless an indicator sets its own tolerance, percentages count as the same within {points} percentage points "
        "and all other figures within {percent}%, the edge included.",
        points=shown(defaults.PERCENT_TOLERANCE.width),
        percent=per_cent(defaults.OTHER_TOLERANCE.width),
    )


def _polarity(say: Say) -> list[Component]:
    """Which way is better is declared and signed off, never guessed."""
    kinds = [html.Li(kind.words(say.language)) for kind in Polarity]
    text = say(
        "Which way is better is written down for every indicator and signed off by name, never guessed. Until somebody "
        "has signed, the indicator has no direction. Each is one of:"
    )
    return [html.P(text), html.Ul(kinds)]


def examples(say: Say) -> list[Component]:
    """Two figures, and what the rule calls them."""
    judged = two_figures()
    rows = [
        [
            say(words),
            call_tag(judged[name].call["call"], judged[name].call["movement"], say),
            because_call(judged[name].call, judged[name].indicator, say.language),
        ]
        for name, words in EXAMPLES.items()
    ]
    columns = [Column(say("Example")), Column(say("Direction")), Column(say("Why"))]
    return worked(say("Worked examples of the direction of travel"), columns, rows, say)


def _reasons(say: Say) -> list[Component]:
    """Every reason for which there is no direction, in the order in which they are checked."""
    rows = [[reason.words(say.language), _call_for(reason).words(say.language)] for reason in Reason]
    columns = [Column(say("Reason")), Column(say("Direction shown"))]
    note = html.P(say("Checked in this order; the first that applies is given."), className="note")
    listed = table(say("Reasons for having no direction"), columns, rows, quiet=True)
    return [folded(say("Why there may be no direction"), note, listed)]


def _call_for(reason: Reason) -> Call:
    return Call.NOT_AVAILABLE if reason in MISSING_FIGURE else Call.CANT_SAY
