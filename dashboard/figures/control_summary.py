"""The words over a control chart, and under it: what its lines are, what stands out, and what they are made from."""

from dashboard.figures.control import cause_words, flagged
from dashboard.figures.estimates import MORE_PLACES, estimate, places_of
from dashboard.figures.trend import Trend
from dashboard.i18n import Say
from dashboard.i18n.formats import amount_words, period_words
from warehouse.reads.control_chart import Charted
from warehouse.reads.reader import Row, rows
from warehouse.rules.noise.words import NoiseReason
from warehouse.rules.noise.xmr import FEWEST


def control_summary(trend: Trend, charted: Charted, say: Say) -> str:
    """The usual level and range now, how many figures stand out, and whether the newest does."""
    found = rows(charted.points)
    last = found[-1]
    segment = [row for row in found if row["segment"] == last["segment"]]
    period = period_words(last["period"], say, trend.year_starts)
    if last["mean"] is None:
        return say(
            "The newest figures, since {period}, are too few for control limits: {fewest} are needed.",
            period=period_words(segment[0]["period"], say, trend.year_starts),
            fewest=FEWEST,
        )
    usual = say(
        "{place} since {period}: {mean} on average, and usually between {lower} and {upper}.",
        place=trend.name,
        period=period_words(segment[0]["period"], say, trend.year_starts),
        **{name: line_words(last[name], trend, say) for name in ("mean", "lower", "upper")},
    )
    count = flagged(charted.points)
    stand_out = say.many("{count} figure stands out.", "{count} figures stand out.", count) if count else ""
    cause = cause_words(last["cause"], last["direction"], say) if last["direction"] else ""
    if cause:
        newest = say("The newest, {period}, does: {cause}.", period=period, cause=cause)
    else:
        newest = say("The newest, {period}, does not stand out.", period=period)
    return " ".join(part for part in (usual, stand_out, newest) if part)


def control_notes(trend: Trend, charted: Charted, call: Row | None, say: Say) -> list[str]:
    """What the marks mean, and where the chart and the tests beside the verdict do not look at the same figures."""
    notes = [
        say(
            "Thin lines: the mean and, dashed, the control limits. Chance alone leaves nearly all figures between them."
        ),
        say("Dotted: two thirds of the way to a limit. Triangles: figures that stand out; the numbers lead to why."),
    ]
    points = int(charted.points["points"].iloc[-1])
    if call is not None and call["points"] is not None and call["points"] != points:
        notes.append(
            say(
                "This chart takes all {points} figures since the last change; the tests beside the verdict take the "
                "latest {window} in a row, so the two may differ.",
                points=points,
                window=call["points"],
            )
        )
    return notes


def why_no_chart(charted: Charted, say: Say) -> str:
    """Why there are no control limits to show."""
    if charted.reason == NoiseReason.POINTS:
        return say(
            "No control limits can be shown: they need {fewest} comparable figures in a row; there are {points}.",
            points=charted.longest,
            fewest=FEWEST,
        )
    if charted.reason is None:
        return ""
    return say("No control limits can be shown: {reason}.", reason=charted.reason.words(say.language))


def line_words(height: float, trend: Trend, say: Say) -> str:
    """The height of a line, with one place more than the figures have."""
    places = places_of(trend.decimals, trend.own) + MORE_PLACES
    return amount_words(estimate(height, places), trend.unit, say, places)
