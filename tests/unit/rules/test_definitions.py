"""Definitions: what is written stands; a marked break holds for later figures that name none."""

from typing import NamedTuple

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import given

from warehouse.rules.codes import codes_of
from warehouse.rules.definitions import under_definitions
from warehouse.rules.vocabulary import Marker

NAMES = ["2", "1", "1-b2", "new"]


class Figure(NamedTuple):
    """A figure of a series; sorted as cells are."""

    series: int
    months: int
    start: int
    written: str | None
    marker: str = ""


def definitions(figures: list[Figure], names: list[str]) -> list[int]:
    """The numbers of the definitions of figures; `written` is None where there is no row."""
    found = under_definitions(
        np.array([figure.series for figure in figures], dtype=np.int64),
        np.array([figure.start for figure in figures], dtype=np.int64),
        codes_of([figure.marker for figure in figures], Marker),
        np.array([-1 if figure.written is None else names.index(figure.written) for figure in figures], dtype=np.int64),
        names,
    )
    return [int(number) for number in found]


def alike(numbers: list[int]) -> str:
    """Equal letters for equal numbers, in the order in which they come; `-` where there is no row."""
    letters = dict(zip(dict.fromkeys(number for number in numbers if number >= 0), "abcdefgh", strict=False))
    return "".join(letters.get(number, "-") for number in numbers)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("1 1 1", "aaa"),
        ("1 2 2", "abb"),
        ("1 1/b 1", "abb"),
        ("1/b 1", "aa"),
        ("1 1/b 1/b 1", "abcc"),
        ("1 1/b 2 1", "abcb"),
        ("1 2/b 1", "aba"),
        ("1 - 1/b - 1", "a-b-b"),
        ("1 1/b 1/b 1-b2", "abcc"),
        ("1 1/p 1", "aaa"),
    ],
)
def test_which_figures_of_a_series_were_counted_alike(line: str, expected: str) -> None:
    written = [cell.partition("/")[::2] for cell in line.split()]
    figures = [Figure(0, 12, at, None if name == "-" else name, mark) for at, (name, mark) in enumerate(written)]
    assert alike(definitions(figures, NAMES)) == expected


def test_a_break_holds_for_the_whole_of_its_series_and_for_no_other() -> None:
    months = [Figure(0, 1, 0, "1"), Figure(0, 1, 3, "1", "b"), Figure(0, 1, 9, "1")]
    years = [Figure(0, 12, -12, "1"), Figure(0, 12, 0, "1"), Figure(0, 12, 12, "1")]
    other = [Figure(1, 12, 0, "1"), Figure(1, 12, 12, "1", "b")]
    assert alike(definitions([*months, *years, *other], NAMES)) == "abbaabab"


def test_without_a_figure_that_names_none_all_stand_as_written() -> None:
    assert definitions(
        [Figure(0, 12, 0, "2", "b"), Figure(0, 12, 12, None), Figure(0, 12, 24, "new")], ["new", "2"]
    ) == [1, -1, 0]


def named(figures: list[Figure]) -> list[str | None]:
    """The rule once more, one figure after another, in names."""
    breaks: dict[int, int] = {}
    found: dict[Figure, str | None] = {}
    for figure in sorted(figures, key=lambda one: (one.start, one.months)):
        if figure.written == "1":
            breaks[figure.series] = breaks.get(figure.series, 0) + (figure.marker == "b")
        after = breaks.get(figure.series, 0)
        found[figure] = f"1-b{after}" if figure.written == "1" and after else figure.written
    return [found[figure] for figure in figures]


PLACES = st.tuples(st.integers(0, 2), st.sampled_from([1, 12]), st.integers(0, 8))
FIGURES = st.dictionaries(
    PLACES, st.tuples(st.sampled_from(["1", "1", *NAMES, None]), st.sampled_from(["", "b", "p"])), min_size=1
).map(lambda drawn: sorted(Figure(*place, *rest) for place, rest in drawn.items()))


@given(FIGURES)
def test_numbers_are_equal_exactly_where_names_are(figures: list[Figure]) -> None:
    pairs = set(zip(definitions(figures, NAMES), named(figures), strict=True))
    assert len({number for number, _ in pairs}) == len({name for _, name in pairs}) == len(pairs)
    assert all((number < 0) == (name is None) for number, name in pairs)
    assert all(NAMES[number] == name for number, name in pairs if 0 <= number < len(NAMES))
