"""What the "same" band is, and how a tally would move were it half or twice as wide."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.indicator import title_link
from dashboard.examined import Examined
from dashboard.i18n import Say
from dashboard.i18n.formats import number_words
from dashboard.selection import Selection
from warehouse.reads.reader import Row
from warehouse.reads.tally_examined import DOUBLE, HALF
from warehouse.rules.defaults import OTHER_TOLERANCE, PERCENT_TOLERANCE
from warehouse.rules.vocabulary import Call

PER_CENT = 100


def band_words(say: Say) -> str:
    """What the band is, and what does not move with it."""
    return say(
        "The band is {points} percentage points, or {percent}% for figures that are not percentages, unless an "
        "indicator sets its own. Where it allows no difference, or both figures read alike as shown, nothing moves.",
        points=number_words(PERCENT_TOLERANCE.width),
        percent=number_words(OTHER_TOLERANCE.width * PER_CENT),
    )


def other_bands(examined: Examined, say: Say) -> Component:
    """The share with half the band and with twice of it, each with its counts."""
    shares = [
        say("half: {share}", share=examined.half.share(say)),
        say("as it is: {share}", share=examined.report.counts.share(say)),
        say("double: {share}", share=examined.double.share(say)),
    ]
    return html.Ul([html.Li(share) for share in shares], className="abreast")


def moves(examined: Examined, selection: Selection, say: Say) -> list[Component]:
    """The indicators whose direction would be another, folded away; nothing where none would."""
    half, double = examined.moved(HALF), examined.moved(DOUBLE)
    folded = []
    if half:
        words = say.many(
            "With half the band, {count} indicator would have another direction",
            "With half the band, {count} indicators would have another direction",
            len(half),
        )
        folded.append(_folded(words, half, HALF, selection, say))
    if double:
        words = say.many(
            "With twice the band, {count} indicator would have another direction",
            "With twice the band, {count} indicators would have another direction",
            len(double),
        )
        folded.append(_folded(words, double, DOUBLE, selection, say))
    return folded


def _folded(words: str, moved: Sequence[Row], call: str, selection: Selection, say: Say) -> Component:
    items = [
        html.Li(
            [
                title_link(row, selection),
                ": ",
                say(
                    "{now}, then {other}",
                    now=Call.of(row["call"]).words(say.language),
                    other=Call.of(row[call]).words(say.language),
                ),
            ]
        )
        for row in moved
    ]
    return html.Details([html.Summary(words), html.Ul(items)])
