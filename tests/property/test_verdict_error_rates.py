"""How often a verdict on an action is right and wrong, on series made up so that the truth is known.

`pytest -s` prints the rates; docs/verdicts.md tells them. The seeds are fixed, so that no rate changes by chance.
"""

import numpy as np
import pytest

from tests.property.profiles import IS_LONG
from warehouse.rules.codes import code
from warehouse.rules.noise.arrays import NOT_RUN, Floats, Signs
from warehouse.rules.noise.z_test import CRITICAL
from warehouse.rules.verdicts.clear_since import clear_since
from warehouse.rules.verdicts.difference import CONFIDENCE, FEWEST_OTHERS, differences
from warehouse.rules.verdicts.verdict import verdicts
from warehouse.rules.verdicts.vocabulary import Verdict
from warehouse.rules.vocabulary import Call

SERIES = 200_000 if IS_LONG else 20_000
TOLERANCE = 0.25
"""In units of the usual ups and downs, which are 1."""
BEFORE = (8, 10, 20)
"""Figures before the action: the fewest that are tested, ten years, five years of quarters."""
COVERAGE_SLACK = 0.008
"""Five standard errors of a share of 95% in 20,000."""


def rates(
    figures: int, effect: float, *, expected: float, drift: float = 0.0, carried: float = 0.0, ahead: int = 1,
    error: float | None = None,
) -> dict[str, float]:  # fmt: skip
    """Share of each verdict where an action has this effect; printed too. Sizes in usual ups and downs.

    The figure after comes `ahead` steps after the one before; `error` is the standard error by which figures have
    confidence limits, None where they have none.
    """
    random = np.random.default_rng(20260401)
    noise = random.standard_normal((SERIES, figures + 1))
    for at in range(1, figures + 1):
        noise[:, at] = carried * noise[:, at - 1] + np.sqrt(1 - carried**2) * noise[:, at]
    series = noise + drift * np.append(np.arange(figures), figures - 1 + ahead)
    before, after = series[:, :-1], series[:, -1] + effect
    gain = after - before[:, -1]
    call = np.select([gain > TOLERANCE, gain < -TOLERANCE], [code(Call.IMPROVED), code(Call.WORSE)], code(Call.SAME))
    one, steps = np.ones(SERIES, dtype=np.int8), np.full(SERIES, ahead)
    clear = clear_since(before, after, one, in_a_row=one > 0, ci=told_apart(gain, error), ahead=steps)
    found = verdicts(call, gain, np.full(SERIES, expected), clear, early=one < 0)
    shares = {word.value: float((found == code(word)).mean()) for word in Verdict}
    told = ", ".join(f"{name} {share:.1%}" for name, share in shares.items() if share)
    given = f"effect {effect:+.0f}, drift {drift}, carried {carried}, ahead {ahead}, standard error {error}"
    print(f"\n{figures:2} before, {given}: {told}", end="")
    return shares


def told_apart(gain: Floats, error: float | None) -> Signs:
    """What the confidence limits of two figures say of their difference, both with this standard error."""
    if error is None:
        return np.full(gain.size, NOT_RUN)
    z = gain / (error * np.sqrt(2))
    return np.where(np.abs(z) > CRITICAL, np.sign(z), 0).astype(np.int8)


@pytest.mark.parametrize("figures", BEFORE)
def test_where_nothing_happened_an_effect_is_seldom_evident(figures: int) -> None:
    shares = rates(figures, 0.0, expected=1.0)
    assert shares["evident"] <= 0.025
    assert abs(shares["moving"] + shares["evident"] - shares["worse"]) <= 0.02


@pytest.mark.parametrize("figures", BEFORE)
def test_a_large_effect_is_found_and_seldom_called_worse(figures: int) -> None:
    shares = rates(figures, 5.0, expected=3.0)
    assert shares["evident"] >= 0.8
    assert shares["worse"] <= 0.005


def test_an_effect_that_is_half_of_what_was_expected_is_seldom_all_of_it() -> None:
    assert rates(10, 5.0, expected=10.0)["evident"] <= 0.01


def test_an_action_that_harms_is_called_worse() -> None:
    shares = rates(10, -5.0, expected=3.0)
    assert shares["worse"] >= 0.99
    assert shares["evident"] <= 0.001


def test_a_drift_that_was_there_before_and_carry_over_make_few_more_false_alarms() -> None:
    steady = rates(10, 0.0, expected=1.0)["evident"]
    for drift in (0.25, 0.5):
        assert steady < rates(10, 0.0, expected=1.0, drift=drift)["evident"] <= 0.035
    assert steady < rates(10, 0.0, expected=1.0, carried=0.6)["evident"] <= 0.025


@pytest.mark.parametrize("error", [None, 1.0, 0.5])
def test_a_drift_is_no_effect_however_far_apart_the_figures_are(error: float | None) -> None:
    assert rates(10, 0.0, expected=1.0, drift=0.5, ahead=4, error=error)["evident"] <= 0.06


def test_with_confidence_limits_a_large_effect_is_found() -> None:
    assert rates(10, 5.0, expected=3.0, error=1.0)["evident"] >= 0.85


def test_ups_and_downs_beyond_chance_make_confidence_limits_say_too_much() -> None:
    """The weakness that docs/verdicts.md tells: limits know only the ups and downs that come of chance."""
    assert rates(10, 0.0, expected=1.0, error=1.0)["evident"] <= 0.035
    assert 0.08 <= rates(10, 0.0, expected=1.0, error=0.5)["evident"] <= 0.15


def made_up(places: int, effect: float, shared: float) -> tuple[Floats, Floats]:
    """The council's changes with this effect, and those of other places, with a change that all share."""
    random = np.random.default_rng(20260402)
    changes = random.standard_normal((SERIES, places + 1)) + shared
    return changes[:, 0] + effect, changes[:, 1:]


@pytest.mark.parametrize("places", [FEWEST_OTHERS, 10, 21])
@pytest.mark.parametrize("effect", [0.0, 2.0])
def test_the_interval_of_the_difference_holds_the_truth_as_often_as_it_says(places: int, effect: float) -> None:
    found = differences(*made_up(places, effect, shared=-3.0))
    holds = ((found.lower <= effect) & (effect <= found.upper)).mean()
    sees = ((found.lower > 0) | (found.upper < 0)).mean()
    print(f"\n{places:2} other places, effect {effect:.0f}: holds it {holds:.1%}, leaves out 0 {sees:.1%}", end="")
    assert abs(holds - CONFIDENCE) <= COVERAGE_SLACK
    assert abs(found.difference.mean() - effect) <= 0.05
