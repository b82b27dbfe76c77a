"""Will it meet its target: the target, whether the process can be relied on to meet it, and where its trend leads."""

import math

from dash import html
from dash.development.base_component import Component

from dashboard.components.facts import facts
from dashboard.figures.estimates import estimate, places_of
from dashboard.figures.trend import Trend
from dashboard.i18n import Say
from dashboard.i18n.formats import amount_words, when_words
from warehouse.reads.projection import Projected
from warehouse.reads.reader import Row
from warehouse.rules.noise.assurance import FEWEST
from warehouse.rules.noise.words import Assurance, Noise
from warehouse.rules.vocabulary import TargetProfile


def outlook(call: Row | None, projected: Projected | None, trend: Trend, say: Say) -> Component | None:
    """The facts as a list; None where nothing is aimed for.

    Args:
        call: the call that stands, a row of `warehouse.reads.calls.calls`.
        projected: where the trend leads, if it is followed.
        trend: the chart's figures, for unit and places.
        say: the page's language.
    """
    aim = _aim(call, trend, say) if call else ""
    if not aim and projected is None:
        return None
    return facts(
        [
            (say("Target"), aim),
            (say("Can it be relied on?"), _assurance(call, say) if call and aim else None),
            (say("If the present trend continues"), _projection(projected, trend, say) if projected else None),
        ]
    )


def _aim(call: Row, trend: Trend, say: Say) -> str:
    """The target of the period that stands, and how it was shared out where the figure covers part of its period."""
    low, high = (None if call[name] is None else float(call[name]) for name in ("target_low", "target_high"))
    words = bounds_words(-math.inf if low is None else low, math.inf if high is None else high, trend, say)
    if words and call["target_profile"]:
        return f"{words} ({TargetProfile.of(call['target_profile']).words(say.language)})"
    return words


def bounds_words(low: float, high: float, trend: Trend, say: Say) -> str:
    """What is aimed for: at least, at most, or between; empty without any bound."""
    least, most = (_shown(bound, trend, say) if math.isfinite(bound) else "" for bound in (low, high))
    if least and most:
        return least if least == most else say("{low} to {high}", low=least, high=most)
    if least:
        return say("at least {figure}", figure=least)
    return say("at most {figure}", figure=most) if most else ""


def _assurance(call: Row, say: Say) -> Component | str | None:
    if call["assurance"] is None:
        if call["points"] is not None and call["points"] < FEWEST:
            return say("Not known: that takes {fewest} comparable figures in a row.", fewest=FEWEST)
        return None
    word = Assurance.of(call["assurance"])
    why = {
        Assurance.CONSISTENTLY_FAILS: say("even its usual ups and downs do not reach the target."),
        Assurance.HIT_AND_MISS: say("the target lies within its usual ups and downs."),
        Assurance.CONSISTENTLY_MEETS: say("even its usual ups and downs do not miss the target."),
    }[word]
    words = word.words(say.language)
    said: list[Component | str] = [
        html.Strong(f"{words[0].upper()}{words[1:]}"),
        say(", as it has run so far:"),
        f" {why}",
    ]
    if call["noise"] in (Noise.IMPROVING, Noise.WORSENING):
        said.append(f" {say('But its level is changing, so that says more of the past than of what is to come.')}")
    return html.Span(said)


def _projection(projected: Projected, trend: Trend, say: Say) -> str:
    figure = _shown(projected.line.ahead, trend, say)
    when = when_words(projected.period, say, trend.year_starts)
    aim = bounds_words(projected.low, projected.high, trend, say)
    ends = {
        (True, True): say("It would be {figure} {when}, and miss the target set for then: {aim}."),
        (True, False): say("It would be {figure} {when}, and meet the target set for then: {aim}."),
        (False, True): say("It would be {figure} {when}, and miss the target it has now: {aim}."),
        (False, False): say("It would be {figure} {when}, and meet the target it has now: {aim}."),
    }
    words = ends[projected.set_for_then, projected.line.misses].format(figure=figure, when=when, aim=aim)
    return f"{words} {say('A straight line through the latest figures (Theil-Sen), not a forecast.')}"


def _shown(value: float, trend: Trend, say: Say) -> str:
    places = places_of(trend.decimals, trend.own)
    return amount_words(estimate(value, places), trend.unit, say, places)
