"""Which years a tally through time has, and which of them one basket is over."""

from typing import Any

import pytest

from dashboard.context import Context
from dashboard.counts import Counts
from dashboard.report import gather
from dashboard.selection import Selection
from dashboard.tally_years import YEARS_SHOWN, one_basket, tally_years, years_of
from tests.unit.warehouse.reads.small import COUNCIL, Y22, Y23, Y24

SOME = Counts(improved=6, same=2, worse=4, percent=67)
NONE = Counts(not_available=12)


def year(number: int, months: str = "P1Y", month: int = 4) -> str:
    return f"{number}-{month:02}-01/{months}"


def shown(computed: dict[int, Counts], published: tuple[int, ...], at: int) -> list[int]:
    told: dict[str, Any] = {year(one): {"percent": 70} for one in published}
    found = years_of({year(one): counts for one, counts in computed.items()}, told, year(at))
    return [int(one.period[:4]) for one in found]


def test_years_run_from_the_first_to_the_last_with_a_share_and_keep_what_lies_between() -> None:
    assert shown({2015: NONE, 2016: SOME, 2019: SOME, 2020: NONE}, (), 2019) == [2016, 2017, 2018, 2019]
    assert shown({2018: SOME}, (2016, 2020), 2018) == [2016, 2017, 2018, 2019, 2020]
    assert shown({2018: NONE}, (), 2018) == []


def test_the_newest_years_are_shown_and_the_one_looked_at_is_always_among_them() -> None:
    every = dict.fromkeys(range(1990, 2026), SOME)
    assert shown(every, (), 2025) == list(range(2016, 2026))
    assert shown(every, (), 2016) == list(range(2016, 2026))
    assert shown(every, (), 2015) == list(range(2006, 2016))
    assert len(shown(every, (), 1995)) == 6 <= YEARS_SHOWN


def test_a_quarter_stands_beside_the_same_quarter_of_other_years() -> None:
    computed = {year(2023, "P3M"): SOME, year(2024, "P3M"): SOME, year(2024, "P3M", 7): SOME, year(2024): SOME}
    found = years_of(computed, {year(2023): {"percent": 70}}, year(2024, "P3M"))
    assert [one.period for one in found] == [year(2023, "P3M"), year(2024, "P3M")]
    assert [one.published for one in found] == [None, None]


def test_what_a_council_published_is_about_its_whole_plan(context: Context) -> None:
    selection = Selection(council=COUNCIL, period=Y23)
    report = gather(context, selection)
    assert report is not None
    whole = tally_years(context, report, selection)
    assert [(one.period, one.counts.directional, one.published is None) for one in whole] == [
        (Y22, 1, False),
        (Y23, 1, True),
    ]
    for narrowed in (tally_years(context, report, selection, "safe"), _narrowed(context)):
        assert narrowed
        assert {one.published for one in narrowed} == {None}


def _narrowed(context: Context) -> Any:
    selection = Selection(council=COUNCIL, period=Y22, theme="people")
    report = gather(context, selection)
    assert report is not None
    return tally_years(context, report, selection)


@pytest.mark.parametrize(("fewest", "years"), [(1, [Y23, Y24]), (2, None)])
def test_one_basket_falls_back_to_two_years_and_then_to_none(
    context: Context, monkeypatch: pytest.MonkeyPatch, fewest: int, years: list[str] | None
) -> None:
    monkeypatch.setattr("dashboard.tally_years.FEWEST_ALIKE", fewest)
    selection = Selection(council=COUNCIL, period=Y24)
    report = gather(context, selection)
    assert report is not None
    told = years_of({Y22: SOME, Y23: SOME, Y24: SOME}, {}, Y24)
    basket = one_basket(context, report, selection, told)
    assert (basket and [period for period, _ in basket.years]) == years
    assert basket is None or (basket.size, basket.years[-1][1].worse) == (1, 1)
