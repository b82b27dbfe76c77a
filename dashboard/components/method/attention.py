"""Which indicators need attention, in what order, and which nobody can see."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.method.parts import Anchor, points, worked
from dashboard.components.method.parts import chapter as under_heading
from dashboard.components.table import Column, table
from dashboard.components.tag import call_tag, rag_tag
from dashboard.i18n import Say
from warehouse.reads.reader import Row
from warehouse.reads.worked.warned import unseen, warned
from warehouse.rules import attention
from warehouse.rules.attention_words import why_blind, why_listed
from warehouse.rules.noise import signals, theil_sen
from warehouse.rules.noise.words import Noise
from warehouse.rules.sanity import flags as sanity
from warehouse.rules.sanity.vocabulary import Flag


def chapter(say: Say) -> Component:
    """The rule and its examples."""
    return under_heading(Anchor.ATTENTION, [*told(say), *examples(say)], say)


def told(say: Say) -> list[Component]:
    """The tiers, the order within one, and blind spots."""
    lead = say(
        "What needs attention is listed in tiers, the most pressing first. There is no score: every row says why it "
        "stands there. An indicator that fits none of the tiers is not listed, even where it is red."
    )
    return [
        html.P(lead),
        points(
            say(
                "Clearly getting worse is what the tests above call worsening: tier 1 where it is red against its "
                "target, else tier 2, even where the direction is the same or improved."
            ),
            say(
                "Tier 3 is green now, but the line through its last {fewest} to {most} figures (Theil-Sen's), followed "
                "{months} months ahead, misses the target.",
                fewest=theil_sen.FEWEST_TO_PROJECT,
                most=theil_sen.MOST_TO_PROJECT,
                months=signals.MONTHS_AHEAD,
            ),
            say(
                "Tier 4 got worse in {run} or more comparisons in a row; tier 5 this time only.",
                run=attention.LONG_RUN,
            ),
            say(
                "Within a tier red comes first, then amber, then green; then the larger move the wrong way, measured "
                "in its usual ups and downs (sigma); then the longer run of worse."
            ),
            say(
                "Blind spots are the indicators without a direction: those longest without one come first. Nobody can "
                "say whether they are declining."
            ),
            say(
                "New since the last report is what stands in a worse tier than was known at the last meeting of one of "
                "its boards, or was not listed then."
            ),
        ),
        *flags_told(say),
    ]


def flags_told(say: Say) -> list[Component]:
    """What is flagged as a figure to check, and what is left alone."""
    lead = say("Figures to check look like a slip. A flag changes no judgement. These are the flags:")
    left = say(
        "Left alone: 0, 100% and whole numbers below {small} that stay the same; a series in which, over {steps} or "
        "more steps, one in {resting} or more stood still; a percentage that usually exceeds 100, or has been below 0.",
        small=sanity.SMALL_COUNT,
        steps=sanity.STEPS_TO_TELL,
        resting=sanity.RESTING,
    )
    return [html.P(lead), points(*(flag.words(say.language) for flag in Flag)), html.P(left)]


def examples(say: Say) -> list[Component]:
    """An indicator of every tier, and blind spots."""
    columns = [
        Column(say("Tier")),
        Column(say("Direction")),
        Column(say("Tests")),
        Column(say("Target")),
        Column(say("Why")),
    ]
    rows = [_listed(row, say) for row in warned()]
    blind = [[why_blind(row, say.language)] for row in unseen()]
    return [
        *worked(say("Worked examples of early warning"), columns, rows, say),
        table(say("Worked examples of blind spots"), [Column(say("Blind spots"))], blind, quiet=True),
    ]


def _listed(row: Row, say: Say) -> list[Component | str]:
    return [
        str(row["tier"]),
        call_tag(row["call"], None, say),
        Noise.of(row["noise"]).words(say.language),
        rag_tag(row["rag"], say),
        why_listed(row, say.language),
    ]
