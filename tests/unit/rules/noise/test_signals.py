"""The figures of many series at once: which run each is judged by, and what is said of it."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

import numpy as np
import pytest

from warehouse.rules.codes import code, words_of
from warehouse.rules.noise.arrays import NOT_RUN
from warehouse.rules.noise.signals import Figures, Signals, signals
from warehouse.rules.noise.words import Assurance, Noise

NAN, INF = np.nan, np.inf

USUAL: dict[str, Any] = {
    "series": 1, "start": 0, "step": 12, "definition": 1, "rebased": False, "better": 1, "overlapping": False,
    "cumulative": False, "seasonal": False, "percent": False, "rate": False, "told": True, "adverse": NAN, "value": NAN,
    "lower": NAN, "upper": NAN, "numerator": NAN, "denominator": NAN, "comparator": NAN, "comparator_lower": NAN,
    "comparator_upper": NAN, "comparator_numerator": NAN, "comparator_denominator": NAN, "aim_low": NAN,
    "aim_high": NAN,
}  # fmt: skip
TYPES = {int: np.int64, bool: np.bool_, float: np.float64}

LEVEL = [1.0, 2] * 7
"""Mean 1.5, moving ranges of 1: limits at 1.5 - 2.66 and 1.5 + 2.66."""


def series(values: Sequence[float], **more: Any) -> dict[str, Any]:
    """One series, a figure for each step from month 0 on; `more` for all of its figures, or a list of one for each."""
    step = more.get("step", 12)
    return {"value": list(values), "start": [step * place for place in range(len(values))]} | more


def figures(*several: dict[str, Any]) -> Figures:
    """Series one after another."""
    columns: dict[str, list[Any]] = {name: [] for name in USUAL}
    for number, one in enumerate(several):
        size = len(one["value"])
        for name, usual in (USUAL | {"series": number}).items():
            each = one.get(name, usual)
            columns[name] += list(each) if isinstance(each, list) else [each] * size
    return Figures(
        **{
            name: np.array(each, dtype=np.int8 if name == "better" else TYPES[type(USUAL[name])])
            for name, each in columns.items()
        }
    )


def judged(*several: dict[str, Any]) -> Signals:
    return signals(figures(*several))


def near(*expected: float) -> Any:
    return pytest.approx(expected, nan_ok=True)


def test_every_figure_is_judged_by_the_run_that_ends_at_it() -> None:
    found = judged(series([3, 5, 7, 9, 11, 13], step=1), series([6, 5, 4, NAN, 3, 2, 1], step=1))
    assert found.judged.points.tolist() == [1, 2, 3, 4, 5, 6, 1, 2, 3, 0, 1, 2, 3]
    assert found.judged.mann_kendall.tolist() == [NOT_RUN] * 4 + [1, 1] + [NOT_RUN] * 7
    assert found.slope.tolist() == near(*[NAN] * 4, 2, 2, *[NAN] * 7)


def test_a_period_without_a_row_ends_a_run() -> None:
    found = judged(series([1, 2, 3, 4], start=[0, 12, 36, 48]))
    assert found.judged.points.tolist() == [1, 2, 1, 2]


@pytest.mark.parametrize(("step", "sizes"), [(1, (16, 8)), (12, (7, 3))])
def test_as_many_figures_as_a_run_may_have(step: int, sizes: tuple[int, int]) -> None:
    found = judged(*(series([1.0] * size, step=step) for size in sizes))
    assert found.judged.points.tolist() == [points for size in sizes for points in range(1, size + 1)]


def test_a_new_definition_and_a_rebase_begin_a_run() -> None:
    whole = [float(place) for place in range(12)]
    defined = series(whole, definition=[1] * 4 + [2] * 8, step=1)
    rebased = series(whole, rebased=[False] * 3 + [True] + [False] * 8, step=1)
    points = judged(defined, rebased).judged.points.tolist()
    assert points == [1, 2, 3, 4, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 1, 2, 3, 4, 5, 6, 7, 8, 9]


def test_a_missing_figure_begins_no_segment() -> None:
    whole = series([1, NAN, *range(3, 11)], definition=[1, 2, *[1] * 8], step=1)
    assert judged(whole).judged.points.tolist() == [1, 0, 1, 2, 3, 4, 5, 6, 7, 8]


def test_a_missing_figure_does_not_count_towards_a_rebase() -> None:
    rebased = [place == 2 for place in range(10)]
    whole = judged(series([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], rebased=rebased, step=1))
    holed = judged(series([1, 2, 3, 4, 5, NAN, 7, 8, 9, 10], rebased=rebased, step=1))
    assert whole.judged.points.tolist() == [1, 2, 1, 2, 3, 4, 5, 6, 7, 8]
    assert holed.judged.points.tolist() == [1, 2, 3, 4, 5, 0, 1, 2, 3, 4]


def test_a_period_without_a_row_is_no_rebase() -> None:
    """There it would leave too few figures to the rebase before it."""
    starts = [place for place in range(14) if place != 5]
    found = judged(series([1.0] * 13, start=starts, rebased=[place == 2 for place in starts], step=1))
    assert found.judged.points.tolist() == [1, 2, 1, 2, 3, 1, 2, 3, 4, 5, 6, 7, 8]


@pytest.mark.parametrize(("step", "longest"), [(1, 24), (3, 20), (12, 10)])
def test_a_run_is_no_longer_than_its_window(step: int, longest: int) -> None:
    assert judged(series([1.0] * 30, step=step)).judged.points.max() == longest


def test_blocks_are_joined_in_the_order_of_the_figures() -> None:
    monthly, annual = series([1, 2, 3, 4, 5, 6], step=1, better=-1), series([1, 2, 3, 4, 5], step=12)
    found = judged(monthly, annual)
    assert found.judged.mann_kendall.tolist() == [*[NOT_RUN] * 4, -1, -1, *[NOT_RUN] * 4, 1]
    apart = [signals(figures(one)) for one in (monthly, annual)]
    for name in (field.name for field in fields(Signals) if field.name != "judged"):
        assert np.array_equal(getattr(found, name), np.concatenate([getattr(one, name) for one in apart]), True), name


def test_lines_are_told_where_the_control_chart_ran() -> None:
    found = judged(series(LEVEL, step=1), series(LEVEL, step=1, better=0))
    assert found.mean.tolist() == near(*[NAN] * 7, 1.5, 13 / 9, 1.5, 16 / 11, 1.5, 19 / 13, 1.5, *[NAN] * 14)
    assert found.spread[13] == pytest.approx(1)
    assert np.isnan(found.spread[:7]).all()
    assert found.judged.xmr.tolist() == [*[NOT_RUN] * 7, *[0] * 7, *[NOT_RUN] * 14]


@pytest.mark.parametrize(("adverse", "effect"), [(3, 3 * 1.128), (0, 0), (-3, 0), (NAN, NAN)])
def test_the_effect_is_the_adverse_change_in_sigma(adverse: float, effect: float) -> None:
    assert judged(series(LEVEL, step=1, adverse=adverse)).effect[-1:].tolist() == near(effect)


def test_no_sigma_no_effect() -> None:
    found = judged(series([5.0] * 12, adverse=1.0), series([5.0], adverse=1.0))
    assert np.isnan(found.effect).all()


@pytest.mark.parametrize(("step", "ahead"), [(1, 12), (3, 4), (12, 1)])
def test_the_line_is_followed_for_twelve_months(step: int, ahead: int) -> None:
    found = judged(series([10, 12, 14, 16, 18], step=step, aim_low=0.0, aim_high=INF))
    assert found.projected.tolist() == near(*[NAN] * 4, 18 + 2 * ahead)


@pytest.mark.parametrize(
    ("low", "high", "breach"),
    [(20, INF, False), (20.5, INF, True), (-INF, 20, False), (-INF, 19.5, True), (19, 21, False), (21, 30, True)],
)
def test_a_line_that_leaves_what_is_aimed_for_is_a_breach(low: float, high: float, breach: bool) -> None:
    found = judged(series([10, 12, 14, 16, 18], aim_low=low, aim_high=high))
    assert found.projected[-1] == pytest.approx(20)
    assert found.breach.tolist() == [False] * 4 + [breach]


@pytest.mark.parametrize(
    "more",
    [{"aim_low": NAN, "aim_high": NAN}, {"cumulative": True, "overlapping": True}, {"seasonal": True, "step": 3}],
)
def test_what_is_not_projected(more: dict[str, Any]) -> None:
    found = judged(series([10, 12, 14, 16, 18], **{"aim_low": 90.0, "aim_high": INF} | more))
    assert np.isnan(found.projected).all()
    assert not found.breach.any()


def test_a_seasonal_figure_a_year_apart_is_projected() -> None:
    found = judged(series([10, 12, 14, 16, 18], seasonal=True, aim_low=90.0, aim_high=INF))
    assert found.projected[-1] == pytest.approx(20)
    assert found.judged.mann_kendall[-1] == 1


LIMITS = {"lower": 47.0, "upper": 53.0, "comparator": 55.0, "comparator_lower": 52.0, "comparator_upper": 58.0}
COUNTS = {"numerator": 500.0, "denominator": 1000.0}
OTHER_COUNTS = {"comparator_numerator": 550.0, "comparator_denominator": 1000.0}


@pytest.mark.parametrize(
    ("more", "found"),
    [
        (LIMITS, -1),
        (LIMITS | {"better": -1}, 1),
        (LIMITS | {"told": False}, NOT_RUN),
        (LIMITS | {"lower": NAN}, NOT_RUN),
        (LIMITS | {"upper": NAN}, NOT_RUN),
        (LIMITS | {"comparator_lower": NAN}, NOT_RUN),
        (LIMITS | {"upper": NAN} | COUNTS, NOT_RUN),
        (LIMITS | {"upper": NAN, "percent": True} | COUNTS, -1),
        (LIMITS | {"lower": NAN, "percent": True} | COUNTS, -1),
        (LIMITS | {"lower": NAN, "percent": True} | COUNTS | {"numerator": NAN}, NOT_RUN),
        (LIMITS | {"lower": NAN, "percent": True} | COUNTS | {"denominator": NAN}, NOT_RUN),
        (LIMITS | {"comparator_upper": NAN, "percent": True} | OTHER_COUNTS, -1),
        (LIMITS | {"comparator_lower": NAN, "rate": True} | OTHER_COUNTS, 0),
        ({"comparator": 55.0, "percent": True} | COUNTS | OTHER_COUNTS, -1),
        ({"comparator": 51.0, "percent": True} | COUNTS | OTHER_COUNTS | {"comparator_numerator": 510.0}, 0),
    ],
)
def test_limits_are_those_published_or_those_of_the_counts(more: dict[str, Any], found: int) -> None:
    assert judged(series([50], **more)).judged.ci_z.tolist() == [found]


def test_published_limits_stand_before_those_of_the_counts() -> None:
    """The counts' own limits are so narrow that 50 and 50.1 could be told apart."""
    many = {"percent": True, "numerator": 5e8, "denominator": 1e9, "comparator": 50.1}
    many |= {"comparator_numerator": 5.01e8, "comparator_denominator": 1e9}
    published = LIMITS | {"comparator": 50.1}
    assert judged(series([50], **many)).judged.ci_z.tolist() == [-1]
    assert judged(series([50], **published | many)).judged.ci_z.tolist() == [0]


def test_each_figure_has_its_own_limits() -> None:
    """The second of three takes its limits from its counts, the others have them."""
    found = judged(
        series(
            [50, 50, 50],
            percent=True,
            lower=[47.0, NAN, 10.0],
            upper=[53.0, NAN, 90.0],
            numerator=[NAN, 5000.0, NAN],
            denominator=[NAN, 10000.0, NAN],
            comparator=[55.0, 52.0, 55.0],
            comparator_lower=[52.0, 51.9, 52.0],
            comparator_upper=[58.0, 52.1, 58.0],
        )
    )
    assert found.judged.ci_z.tolist() == [-1, -1, 0]


def assured(**more: Any) -> list[Assurance | None]:
    return words_of(judged(series(LEVEL, step=1, **more)).assurance, Assurance)


@pytest.mark.parametrize(
    ("more", "word"),
    [
        ({"aim_low": 4.17}, Assurance.CONSISTENTLY_FAILS),
        ({"aim_low": 4.1}, Assurance.HIT_AND_MISS),
        ({"aim_low": -1.25}, Assurance.CONSISTENTLY_MEETS),
        ({"aim_low": -9.0, "aim_high": 9.0, "better": -1}, Assurance.CONSISTENTLY_MEETS),
        ({"aim_high": -1.25, "better": -1}, Assurance.CONSISTENTLY_FAILS),
        ({"aim_low": NAN}, None),
        ({"aim_low": -INF, "aim_high": 3.0}, None),
        ({"aim_low": 4.17, "aim_high": 9.0, "better": 0}, None),
        ({"aim_low": 4.17, "overlapping": True}, None),
    ],
)
def test_assurance_looks_at_the_bound_on_the_good_side(more: dict[str, Any], word: Assurance | None) -> None:
    assert assured(**more) == [None] * 11 + [word] * 3


def test_assurance_looks_at_the_whole_segment_and_no_further() -> None:
    """A window of annual figures is ten, too few. In the last window of the monthly ones the target is out of reach."""
    long = series(LEVEL, aim_low=4.17)
    longer = series([90, -90, *LEVEL], definition=[1, 1, *[2] * 14], aim_low=4.17)
    monthly = series([*[1000.0, 0] * 5, *LEVEL, *LEVEL], step=1, aim_low=4.17)
    fails = Assurance.CONSISTENTLY_FAILS
    assert words_of(judged(long).assurance, Assurance) == [None] * 11 + [fails] * 3
    assert words_of(judged(longer).assurance, Assurance) == [None] * 13 + [fails] * 3
    assert words_of(judged(monthly).assurance, Assurance)[-1] == Assurance.CONSISTENTLY_MEETS


def test_assurance_of_each_series_among_others() -> None:
    """Only some figures of some series have a target."""
    aimed = [NAN] * 12 + [4.17, -1.17]
    found = judged(series([5.0]), series(LEVEL, aim_low=aimed), series(LEVEL), series(LEVEL, aim_low=aimed[::-1]))
    told = {place: word for place, word in enumerate(words_of(found.assurance, Assurance)) if word}
    assert told == {13: Assurance.CONSISTENTLY_FAILS, 14: Assurance.CONSISTENTLY_MEETS}
    assert found.assurance[0] == NOT_RUN


def test_a_call_needs_no_more_than_confidence_limits() -> None:
    found = judged(series([50], **LIMITS))
    assert found.judged.noise.tolist() == [code(Noise.WORSENING)]
    assert found.assurance.tolist() == [NOT_RUN]
