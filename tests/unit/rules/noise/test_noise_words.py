"""What the tests found, in sentences."""

import pytest

from warehouse.rules.noise.noise_words import noise_words
from warehouse.rules.noise.words import Cause, Noise, NoiseReason, NoiseTest


def test_what_ran_and_what_could_not() -> None:
    tests = {NoiseTest.XMR: -1}
    assert noise_words(Noise.WORSENING, tests, 21, "en", cause=Cause.SHIFT) == (
        "Control chart (21 figures): a worsening (one of 7 on one side of the mean). "
        "With 12 figures or more the control chart takes the place of the Mann-Kendall test. "
        "The two figures have no confidence limits to compare."
    )


def test_a_trial_that_disagrees() -> None:
    tests = {NoiseTest.XMR_TRIAL: 0, NoiseTest.MANN_KENDALL: 1, NoiseTest.CI_Z: -1}
    said = noise_words(Noise.NO_CLEAR_CHANGE, tests, 10, "en", cause=Cause.COMMON, conflict=True, carry_over=True)
    assert said == (
        "Control chart (10 figures; a trial, being fewer than 12): nothing that stands out. "
        "Mann-Kendall test of trend (10 figures): an improvement. "
        "Confidence intervals of the two figures: a worsening. "
        "The tests disagree, so no clear change is called. "
        "A monthly or annual series with strong carry-over from period to period raises more false alarms."
    )


def test_too_few_figures() -> None:
    said = noise_words(Noise.NOT_ENOUGH_DATA, {}, 4, "en", reason=NoiseReason.POINTS)
    assert said == (
        "The control chart needs at least 8 figures in a row; there are 4. "
        "The Mann-Kendall test needs at least 5 figures in a row; there are 4. "
        "The two figures have no confidence limits to compare."
    )


def test_seasons() -> None:
    said = noise_words(Noise.IMPROVING, {NoiseTest.CI_Z: 1}, 24, "en", seasonal=True)
    assert said == (
        "Confidence intervals of the two figures: an improvement. "
        "Figures in a row were not tested, because they follow the seasons."
    )


@pytest.mark.parametrize("reason", [NoiseReason.NO_DIRECTION, NoiseReason.OVERLAPPING])
def test_not_testable_says_that_alone(reason: NoiseReason) -> None:
    said = noise_words(Noise.NOT_TESTABLE, {}, 24, "en", reason=reason)
    assert said.startswith("Not tested: ")
    assert said.count(".") == 1


@pytest.mark.parametrize("test", NoiseTest)
@pytest.mark.parametrize("sign", [-1, 0, 1])
def test_welsh_says_as_much(test: NoiseTest, sign: int) -> None:
    english, welsh = (
        noise_words(Noise.IMPROVING, {test: sign}, 9, language, cause=Cause.TREND) for language in ("en", "cy")
    )
    assert english != welsh
    assert english.count(". ") == welsh.count(". ")
