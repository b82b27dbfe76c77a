"""Which vintage counts, now and as it was known at the end of a day."""

from datetime import date

import numpy as np
import pytest

from warehouse.rules.vintages import ALWAYS, latest

JUNE, JULY = (int(np.datetime64(day, "D").astype(np.int64)) for day in ("2023-06-30", "2023-07-01"))
AT_JUNE = date(2023, 6, 30)


def chosen(*figures: tuple[int, int, int], as_known_at: date | None = None) -> list[int]:
    """The places of the figures that count, of (period, known on, vintage)."""
    period, known_on, vintage = (np.array(column, dtype=np.int64) for column in zip(*figures, strict=True))
    return latest(period, known_on, vintage, as_known_at).tolist()


def test_one_figure_for_each_period_in_order_of_the_periods() -> None:
    assert chosen((3, JUNE, 1), (0, JULY, 1), (2, ALWAYS, 1)) == [1, 2, 0]


@pytest.mark.parametrize("turn", [1, -1])
def test_the_one_known_last_counts_wherever_it_stands(turn: int) -> None:
    given = [(0, JUNE, 2), (0, JULY, 1), (1, JUNE, 1)][::turn]
    assert [given[at] for at in chosen(*given)] == [(0, JULY, 1), (1, JUNE, 1)]


def test_of_two_known_on_one_day_the_later_vintage_counts() -> None:
    assert chosen((0, JUNE, 2), (0, JUNE, 1)) == [0]
    assert chosen((0, JUNE, 1), (0, JUNE, 2)) == [1]


def test_a_figure_of_which_nobody_said_when_gives_way_to_every_other() -> None:
    assert chosen((0, JUNE, 1), (0, ALWAYS, 2)) == [0]


def test_what_is_known_only_later_is_left_out() -> None:
    assert chosen((0, JUNE, 1), (0, JULY, 2), as_known_at=AT_JUNE) == [0]
    assert chosen((0, JULY, 1), (1, ALWAYS, 1), as_known_at=AT_JUNE) == [1]
    assert chosen((0, JULY, 1), as_known_at=AT_JUNE) == []


def test_places_are_those_of_all_figures_when_some_are_left_out() -> None:
    assert chosen((2, JULY, 1), (1, JUNE, 2), (1, JUNE, 1), (0, JUNE, 1), as_known_at=AT_JUNE) == [3, 1]
