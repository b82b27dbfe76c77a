"""When a decline began, stopped or turned into a recovery, and which lessons are shown to whoever meets the same."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.method.parts import Anchor, points, sentence, worked
from dashboard.components.method.parts import chapter as under_heading
from dashboard.components.table import Column
from dashboard.components.tag import call_tag
from dashboard.i18n import Say
from warehouse.reads.reader import Row
from warehouse.reads.worked.turned import turned
from warehouse.rules import attention, nearness
from warehouse.rules.noise.words import Noise
from warehouse.rules.turning_words import turn_words


def chapter(say: Say) -> Component:
    """The rule and its examples."""
    return under_heading(Anchor.TURNING, [*told(say), *examples(say)], say)


def told(say: Say) -> list[Component]:
    """The kinds of decline, what turns, and the order of lessons."""
    lead = say(
        "A lesson is kept with what its indicator did at the turning point. Nobody types that: it follows from the "
        "figures, so that the same decline is found again on another board."
    )
    reasons = ", ".join(reason.words(say.language) for reason in nearness.Near)
    return [
        html.P(lead),
        points(
            say(
                "A decline is clear where the tests above call it worsening: settled at a worse level (the last "
                "figures lie on one side), drifting (a trend), or all at once. Where the direction is not worse, it "
                "is a level worse than usual. One that is not clear counts from {run} comparisons in a row that ended "
                "worse.",
                run=attention.LONG_RUN,
            ),
            say(
                "It begins where there was none in the reporting period before, or where one that was not clear "
                "becomes clear. It ends where there is a direction again that is not worse: it recovers where that is "
                "improved or better than usual, else it stops. A figure that is missing ends nothing."
            ),
            say(
                "Whoever meets a decline is shown at most {most} lessons of one that began in the same way. Those with "
                "the weightier reason come first, in this order: {reasons}; then the newest.",
                most=nearness.MOST_SHOWN,
                reasons=reasons,
            ),
        ),
    ]


def examples(say: Say) -> list[Component]:
    """An indicator for each way to turn, and two that did not."""
    columns = [Column(say("Before")), Column(say("Now")), Column(say("Tests")), Column(say("What is said"))]
    return worked(say("Worked examples of turning points"), columns, [_turned(row, say) for row in turned()], say)


def _turned(row: Row, say: Say) -> list[Component | str]:
    before = row["before"].words(say.language) if row["before"] else say("no decline")
    return [
        sentence(before),
        call_tag(row["call"], None, say),
        sentence(Noise.of(row["noise"]).words(say.language)),
        turn_words(row["decline"], row["turn"], say.language),
    ]
