"""Where the figures of many series stand once they are laid out."""

import numpy as np
import pytest

from warehouse.rules.noise.layout import BLOCK, Layout, blocks

Figure = tuple[int, int, int]
"""Series, start and step."""


def laid(*figures: Figure) -> list[Layout]:
    series, start, step = np.array(figures, dtype=np.int64).reshape(-1, 3).T
    return list(blocks(series, start, step))


def test_no_figures_make_no_block() -> None:
    assert laid() == []


def test_a_row_for_each_series_and_a_column_for_each_step() -> None:
    (block,) = laid((4, 24, 3), (4, 27, 3), (4, 33, 3), (9, 30, 3))
    assert (block.figures, block.step, block.shape) == (slice(0, 4), 3, (2, 4))
    assert block.rows.tolist() == [0, 0, 0, 1]
    assert block.columns.tolist() == [0, 1, 3, 0]
    assert block.cells.tolist() == [0, 1, 3, 4]
    assert block.lay(np.array([7, 8, 9, 5]), -1).tolist() == [[7, 8, -1, 9], [5, -1, -1, -1]]


def test_figures_that_are_no_whole_number_of_steps_apart_stand_in_different_rows() -> None:
    (block,) = laid((1, 12, 12), (1, 24, 12), (1, 15, 12))
    assert block.rows.tolist() == [0, 0, 1]
    assert block.columns.tolist() == [0, 1, 0]


def test_a_series_with_two_steps_stands_in_two_blocks() -> None:
    months, years = laid((1, 12, 1), (1, 13, 1), (2, 40, 1), (1, 12, 12), (1, 72, 12))
    assert (months.figures, months.step, months.shape) == (slice(0, 3), 1, (2, 2))
    assert (years.figures, years.step, years.shape) == (slice(3, 5), 12, (1, 6))
    assert (years.rows.tolist(), years.columns.tolist()) == ([0, 0], [0, 5])
    assert years.lay(np.array([1, 2, 3, 4, 5]), 0).tolist() == [[4, 0, 0, 0, 0, 5]]


def test_a_block_of_years_is_no_wider_for_the_months_before_it() -> None:
    months, years = laid((1, 12, 1), (1, 24, 1), (1, 12, 12), (1, 24, 12))
    assert (months.shape, years.shape) == ((1, 13), (1, 2))


def test_what_is_laid_out_keeps_its_type() -> None:
    (block,) = laid((1, 12, 12), (1, 36, 12))
    assert block.lay(np.array([1, 2], dtype=np.int8), -1).dtype == np.int8
    assert block.lay(np.array([1, 2], dtype=np.float32), np.nan).dtype == np.float32


@pytest.mark.parametrize(("rows", "sizes"), [(4, [4]), (5, [4, 1]), (8, [4, 4]), (9, [4, 4, 1])])
def test_a_block_holds_no_more_than_its_cells(rows: int, sizes: list[int]) -> None:
    width = BLOCK // 4
    found = laid(*[(series, start, 1) for series in range(rows) for start in (0, width - 1)])
    assert [block.shape for block in found] == [(size, width) for size in sizes]
    assert [block.figures.start for block in found] == [8 * place for place in range(len(sizes))]
    assert [block.figures.stop for block in found] == [min(8 * (place + 1), 2 * rows) for place in range(len(sizes))]
    assert all(
        block.rows.tolist() == np.repeat(np.arange(size), 2).tolist() for block, size in zip(found, sizes, strict=True)
    )


def test_a_series_longer_than_a_block_stands_alone() -> None:
    found = laid(*[(series, start, 1) for series in (1, 2) for start in (0, BLOCK)])
    assert [block.shape for block in found] == [(1, BLOCK + 1)] * 2
