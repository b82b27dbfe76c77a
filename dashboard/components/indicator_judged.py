"""How an indicator is judged, in words: which way is better and who said so, what counts as the same, and the basis."""

from decimal import Decimal
from typing import Any

from dash import html

from dashboard.components.facts import facts
from dashboard.components.named import in_english
from dashboard.i18n import Say
from dashboard.i18n.formats import amount_words, number_words, period_words
from warehouse.reads.indicator import Indicator
from warehouse.rules.figure_words import PERCENT_LIKE
from warehouse.rules.vocabulary import Band, Basis, Polarity, Unit

_POLARITIES = {polarity.value: polarity for polarity in Polarity}
_HUNDRED = Decimal(100)


def how_judged(indicator: Indicator, year_starts: int, say: Say) -> html.Dl:
    """The facts, as a list."""
    return facts(
        [
            (say("Which way is better"), _polarity(indicator, say)),
            (say("Signed off by"), _signed_off(indicator, say)),
            (say("Called the same"), _tolerance(indicator, say)),
            (say("Compared with"), _basis(indicator, year_starts, say)),
            (say("Reported"), _frequency(indicator, say)),
            (say("Answers for it"), in_english(indicator.owner_role, say) if indicator.owner_role else None),
            (say("Cash terms"), _cash_terms(indicator, say)),
        ]
    )


def _polarity(indicator: Indicator, say: Say) -> str:
    words = _POLARITIES[indicator.polarity].words(say.language)
    if indicator.polarity == Polarity.RANGE and indicator.range_low is not None and indicator.range_high is not None:
        low, high = (
            amount_words(end, indicator.unit, say, indicator.decimals)
            for end in (indicator.range_low, indicator.range_high)
        )
        return f"{words}: {say('{low} to {high}', low=low, high=high)}"
    return words


def _signed_off(indicator: Indicator, say: Say) -> Any:
    if not indicator.polarity_signed_off_by:
        if indicator.polarity_proposed == Polarity.NONE:
            return ""
        proposed = _POLARITIES[indicator.polarity_proposed].words(say.language)
        return say("nobody yet; proposed: {polarity}", polarity=proposed)
    who = in_english(indicator.polarity_signed_off_by, say)
    return [who, ", ", say.day(indicator.polarity_signed_off_on)] if indicator.polarity_signed_off_on else who


def _tolerance(indicator: Indicator, say: Say) -> str:
    if indicator.tolerance_kind == Band.EXACT or indicator.tolerance is None:
        return say("only when equal")
    if indicator.tolerance_kind == Band.RELATIVE:
        share = number_words(indicator.tolerance * _HUNDRED)
        return say("a change of {share}% of the figure compared with, or less", share=share)
    if indicator.unit in PERCENT_LIKE:
        return say("a change of {points} percentage points or less", points=number_words(indicator.tolerance))
    return say("a change of {amount} or less", amount=amount_words(indicator.tolerance, indicator.unit, say))


def _basis(indicator: Indicator, year_starts: int, say: Say) -> str:
    words: dict[str, str] = {
        Basis.PREVIOUS_PERIOD: say("the period before"),
        Basis.SAME_PERIOD_LAST_YEAR: say("the same period a year earlier"),
        Basis.PREVIOUS_PUBLISHED: say("the latest earlier figure that was published"),
    }
    if indicator.basis == Basis.BASELINE and indicator.baseline_period:
        return say("the baseline, {period}", period=period_words(indicator.baseline_period, say, year_starts))
    if indicator.basis:
        return words[indicator.basis]
    return words[Basis.PREVIOUS_PERIOD if indicator.frequency == "annual" else Basis.SAME_PERIOD_LAST_YEAR]


def _frequency(indicator: Indicator, say: Say) -> str:
    words = {"monthly": say("every month"), "quarterly": say("every quarter"), "annual": say("every year")}
    return words[indicator.frequency]


def _cash_terms(indicator: Indicator, say: Say) -> Any:
    if indicator.unit != Unit.CURRENCY:
        return None
    return say("Figures are in the money of their own year. A rise with inflation is not an improvement.")
