"""Which figures are compared, and why none are: one decision of the method each."""

from typing import Any

import pytest

from tests.judging import judge_direction, judge_directions

Y2022, Y2021, Y2020, Y2019 = (24264 - 12 * back for back in range(4))
HIGHER = {"polarity": "higher_is_better", "unit": "number"}


def figure(start: int, value: str | None, months: int = 12, **more: Any) -> dict[str, Any]:
    return {"period": [start, months], "value": value} | more


def case(indicator: dict[str, Any], *observations: dict[str, Any], months: int = 12) -> dict[str, Any]:
    return {
        "indicator": HIGHER | indicator,
        "observations": list(observations),
        "report_period": [Y2022, months],
    }


def outcome(judged: dict[str, Any]) -> tuple[str, str | None]:
    return judged["call"], judged["reason"]


@pytest.mark.parametrize(
    ("status", "reason"),
    [("c", "suppressed"), ("z", "not_applicable"), ("x", "not_published"), ("f", "not_published")],
)
def test_a_current_figure_that_cannot_be_used(status: str, reason: str) -> None:
    judged = judge_direction(case({}, figure(Y2021, "4"), figure(Y2022, "5", status=status)))
    assert outcome(judged) == ("not_available", reason)
    assert (judged["marker"], judged["value"], judged["current_period"]) == (status, None, None)


def test_the_reason_is_that_of_the_period_asked_for_even_when_older_ones_are_tried() -> None:
    judged = judge_direction(
        case({"max_lag_periods": 1}, figure(Y2021, None, status="z"), figure(Y2022, None, status="c"))
    )
    assert outcome(judged) == ("not_available", "suppressed")


def test_a_lag_reaches_as_far_as_allowed_and_no_further() -> None:
    seen = (figure(Y2019, "3"), figure(Y2020, "4"))
    two, one = judge_directions([case({"max_lag_periods": 2}, *seen), case({"max_lag_periods": 1}, *seen)])
    assert (two["call"], two["lagged"], two["current_period"]) == ("improved", True, [Y2020, 12])
    assert outcome(one) == ("not_available", "not_published")


def test_a_lag_reaches_the_very_first_figure() -> None:
    judged = judge_direction(case({"max_lag_periods": 1}, figure(Y2021, "4")))
    assert (judged["reason"], judged["current_period"]) == ("first_period", [Y2021, 12])
    assert judged["lagged"] is True


def test_a_lag_takes_the_newest_figure_and_its_own_comparator() -> None:
    judged = judge_direction(case({"max_lag_periods": 3}, figure(Y2019, "9"), figure(Y2020, "4"), figure(Y2021, "5")))
    assert (judged["current_period"], judged["comparator_period"]) == ([Y2021, 12], [Y2020, 12])


def test_a_gap_reaches_as_far_as_allowed_and_no_further() -> None:
    seen = (figure(Y2019, "3"), figure(Y2022, "5"))
    two, one = judge_directions([case({"allow_gap": 2}, *seen), case({"allow_gap": 1}, *seen)])
    assert (two["call"], two["gap"], two["comparator_period"]) == ("improved", True, [Y2019, 12])
    assert outcome(one) == ("not_available", "comparator_missing")
    assert (one["comparator"], one["comparator_period"]) == (None, None)


def test_a_suppressed_comparator_is_named() -> None:
    judged = judge_direction(case({}, figure(Y2020, "3"), figure(Y2021, None, status="c"), figure(Y2022, "5")))
    assert outcome(judged) == ("not_available", "comparator_suppressed")


def test_a_suppressed_comparator_is_named_where_it_is_the_first_of_its_length() -> None:
    window = figure(Y2019, "3", months=36)
    judged = judge_direction(case({}, window, figure(Y2021, None, status="c"), figure(Y2022, "5")))
    assert outcome(judged) == ("not_available", "comparator_suppressed")


def test_a_first_figure_comes_before_a_suppressed_comparator() -> None:
    judged = judge_direction(case({}, figure(Y2021, None, status="c"), figure(Y2022, "5")))
    assert outcome(judged) == ("not_available", "first_period")


def test_a_baseline_that_begins_where_the_period_ends_shares_no_time_with_it() -> None:
    rule = {"basis": "baseline", "baseline_period": [Y2022 + 12, 12]}
    judged = judge_direction(case(rule, figure(Y2022, "5"), figure(Y2022 + 12, "4")))
    assert (judged["call"], judged["overlap"]) == ("improved", False)


def test_a_baseline_is_never_stepped_over() -> None:
    rule = {"basis": "baseline", "baseline_period": [Y2021, 12], "allow_gap": 3}
    missing, kept = judge_directions(
        [
            case(rule, figure(Y2020, "3"), figure(Y2022, "5")),
            case(rule, figure(Y2020, "3"), figure(Y2021, "4"), figure(Y2022, "5")),
        ]
    )
    assert outcome(missing) == ("not_available", "comparator_missing")
    assert (kept["call"], kept["comparator_period"], kept["gap"]) == ("improved", [Y2021, 12], False)


@pytest.mark.parametrize(
    ("distance", "months", "gap", "overlap"),
    [
        (12, 12, False, False),
        (24, 12, True, False),
        (60, 12, True, False),
        (12, 36, False, True),
        (36, 36, False, False),
    ],
)
def test_previous_published_takes_any_distance_and_names_it(
    distance: int, months: int, gap: bool, overlap: bool
) -> None:
    judged = judge_direction(
        case(
            {"basis": "previous_published"},
            figure(Y2022 - distance, "4", months),
            figure(Y2022, "5", months),
            months=months,
        )
    )
    assert (judged["call"], judged["gap"], judged["overlap"]) == ("improved", gap, overlap)


def test_previous_published_looks_only_at_periods_as_long() -> None:
    judged = judge_direction(
        case({"basis": "previous_published"}, figure(Y2020, "4"), figure(Y2022 - 3, "1", 3), figure(Y2022, "5"))
    )
    assert judged["comparator_period"] == [Y2020, 12]


@pytest.mark.parametrize(("months", "wanted"), [(1, 12), (3, 12), (11, 12), (12, 12), (24, 24)])
def test_the_default_basis_is_last_year_or_the_period_before(months: int, wanted: int) -> None:
    judged = judge_direction(
        case(
            {},
            figure(Y2022 - months, "4", months),
            figure(Y2022 - wanted, "4", months),
            figure(Y2022, "5", months),
            months=months,
        )
    )
    assert judged["comparator_period"] == [Y2022 - wanted, months]


def test_last_year_and_a_year_long_period_share_no_time() -> None:
    judged = judge_direction(
        case({"basis": "same_period_last_year"}, figure(Y2021, "4", 36), figure(Y2022, "5", 36), months=36)
    )
    assert (judged["gap"], judged["overlap"]) == (False, True)


@pytest.mark.parametrize(
    ("before", "now", "reason"),
    [
        ({"definition": "1", "status": "k"}, {"definition": "2"}, "break_in_series"),
        ({"status": "k"}, {"status": "u"}, "low_figure"),
        ({"status": "u"}, {}, "unreliable"),
        ({"months_elapsed": 6}, {"months_elapsed": 9}, "not_like_for_like"),
        ({"months_elapsed": 6}, {}, "not_like_for_like"),
    ],
)
def test_two_figures_that_tell_no_direction(before: dict[str, Any], now: dict[str, Any], reason: str) -> None:
    rule = {"aggregation": "cumulative", "basis": "same_period_last_year", "polarity": "none"}
    judged = judge_direction(case(rule, figure(Y2021, "4", **before), figure(Y2022, "5", **now)))
    assert outcome(judged) == ("cant_say", reason)
    assert (judged["movement"], judged["change"]) == (None, None)


def test_months_elapsed_matter_only_to_cumulative_figures() -> None:
    judged = judge_direction(case({}, figure(Y2021, "4", months_elapsed=6), figure(Y2022, "5", months_elapsed=9)))
    assert judged["call"] == "improved"


def test_a_provisional_figure_is_flagged_even_where_the_definition_changed() -> None:
    judged = judge_direction(case({}, figure(Y2021, "4", status="p"), figure(Y2022, "5", definition="2")))
    assert (judged["reason"], judged["provisional"]) == ("break_in_series", True)


def test_a_withdrawn_figure_is_gone() -> None:
    published = figure(Y2022, "5", published_at="2023-06-01")
    withdrawn = figure(Y2022, None, status="x", published_at="2023-09-01")
    seen = case({}, figure(Y2021, "4", published_at="2022-06-01"), published, withdrawn)
    now, before = judge_directions([seen, seen | {"as_known_at": "2023-08-31"}])
    assert outcome(now) == ("not_available", "not_published")
    assert before["call"] == "improved"


def test_a_figure_is_known_from_the_day_it_was_published() -> None:
    seen = case({}, figure(Y2021, "4", published_at="2022-06-01"), figure(Y2022, "5", published_at="2023-06-01"))
    the_day, the_eve = judge_directions([seen | {"as_known_at": day} for day in ("2023-06-01", "2023-05-31")])
    assert (the_day["call"], the_eve["call"]) == ("improved", "not_available")


def test_a_range_without_bounds_tells_no_direction() -> None:
    judged = judge_direction(case({"polarity": "aim_for_range"}, figure(Y2021, "4"), figure(Y2022, "5")))
    assert outcome(judged) == ("cant_say", "no_polarity")


def test_of_two_vintages_published_on_one_day_the_later_recorded_counts() -> None:
    one, other = (figure(Y2022, value, published_at="2023-06-01") for value in ("3", "5"))
    seen = (figure(Y2021, "4", published_at="2022-06-01"), one, other)
    assert judge_direction(case({}, *seen))["call"] == "improved"
