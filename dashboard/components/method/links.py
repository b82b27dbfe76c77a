"""What links say, how they are ordered, when one is a conflict, and what the figures themselves say of each."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.method.parts import Anchor, folded, per_cent, points, rounded, worked
from dashboard.components.method.parts import chapter as under_heading
from dashboard.components.table import Column
from dashboard.i18n import Say
from warehouse.reads.worked.linked import graded
from warehouse.rules import places
from warehouse.rules.links import grade, hearing, long_enough
from warehouse.rules.links.link_words import NOT_CAUSE

P_PLACES = 3


def chapter(say: Say) -> Component:
    """The rules and their examples."""
    return under_heading(Anchor.LINKS, [*told(say), *examples(say), exactly(say)], say)


def told(say: Say) -> list[Component]:
    """Links, their order and conflicts, in plain words; then what the figures say."""
    lead = say(
        "A link is a person's statement that one indicator acts on another, or on a board's work: whether its getting "
        "better helps or harms, after how many months, and how. It stands with its source and with who states it, and "
        "is never proof."
    )
    return [
        html.P(lead),
        points(
            say(
                "A board sees from next door what it does not see among its own indicators: a link from an indicator "
                "of another board. A link between two indicators of one board is not shown there, nor one from an "
                "indicator that stands on both."
            ),
            say(
                "What is declining and off target comes first, then what is declining, then what is off target, then "
                "what is getting better where the link says that this harms. Declining is what is called worse, or "
                "what the tests find clearly worsening; off target is amber or red."
            ),
            say(
                "The effect is expected when the lag has passed since the end of the period judged, and said as a "
                "month, quarter or year of the indicator acted on; as a quarter where the link leads to a board."
            ),
            say(
                "Conflict marks a question to ask, and no proof: an action under way or done is there to improve one "
                "indicator, a link says that this harms another, the lag since its first day has passed, and the "
                "other got worse, while the one did not."
            ),
        ),
        *_evidence(say),
    ]


def _evidence(say: Say) -> list[Component]:
    return [
        html.H3(say("What the figures say of a link")),
        html.P([html.B(NOT_CAUSE[say.language]), " ", _witnesses(say)]),
        points(
            say(
                "A place needs {pairs} pairs of changes, a time {places} places, and a link {years} years.",
                pairs=long_enough.FEWEST_PAIRS,
                places=places.FEWEST_PLACES,
                years=hearing.FEWEST_YEARS,
            ),
            say(
                "It is supported where clearly more places agree, contradicted where clearly more disagree, and mixed "
                "where neither is clear. With few places a true link is mostly called mixed: that says that the "
                "figures cannot tell, and not that there is no link."
            ),
            say(
                "A cause that moves both figures of one place at the same time looks like a link, and the figures do "
                "not tell which of the two acts on the other."
            ),
        ),
    ]


def _witnesses(say: Say) -> str:
    return say(
        "Every place that has figures for both is one witness: it agrees where a larger gain of the first was "
        "followed, after the lag, by a larger gain of the second. What moved everywhere at a time, the steady drift "
        "of each place, and the strongest movement that places share are taken out first."
    )


def exactly(say: Say) -> Component:
    """The same, as a statistician asks for it."""
    return folded(
        say("The evidence, exactly"),
        points(
            say(
                "A change is a figure less the one 12 months before; of a count or of money, as a share of the "
                "series' mean size. A change of the first is held against the first change of the second that ends "
                "when the lag has passed, or less than one step of the second later."
            ),
            say(
                "A place says the sign of Kendall's S over its pairs of times. The test is the two-sided exact "
                "binomial test that agreeing and disagreeing are equally likely, corrected by Benjamini and Hochberg "
                "over all links of the plan that can be tested; supported and contradicted are those at {q}% or less.",
                q=per_cent(grade.Q),
            ),
        ),
    )


def examples(say: Say) -> list[Component]:
    """Links that are tested together."""
    columns = [
        Column(say("Places that agree")),
        Column(say("Places that disagree"), numeric=True),
        Column(say("p"), numeric=True),
        Column(say("p, corrected"), numeric=True),
        Column(say("Evidence")),
    ]
    rows = [
        [
            str(one.agree),
            str(one.disagree),
            rounded(one.p, P_PLACES),
            rounded(one.q, P_PLACES),
            one.grade.words(say.language),
        ]
        for one in graded()
    ]
    return worked(say("Worked examples of evidence for links"), columns, rows, say)
