"""Actions over a trend: where a bar lies, where its name stands, and which are drawn at all."""

from datetime import date

import pytest

from dashboard.figures.action_bars import MOST_DRAWN, ROW_HEIGHT, Action, bars, drawn, last_day, names

FIRST, LAST = date(2020, 1, 1), date(2024, 1, 1)


def action(starts: str, due: str | None = None, title: str = "Ring every family") -> Action:
    return Action(title, date.fromisoformat(starts), date.fromisoformat(due) if due else None)


@pytest.mark.parametrize(
    ("starts", "due", "ends"),
    [
        ("2021-03-01", "2022-03-01", ("2021-03-01", "2022-03-01")),
        ("2019-03-01", "2022-03-01", ("2020-01-01", "2022-03-01")),
        ("2023-03-01", "2026-03-01", ("2023-03-01", "2024-01-01")),
        ("2023-03-01", None, ("2023-03-01", "2024-01-01")),
        ("2024-01-01", "2024-06-01", ("2024-01-01", "2024-01-02")),
    ],
    ids=["within", "begun before", "due after", "no day", "begins on the last day"],
)
def test_a_bar_lies_between_its_days_as_far_as_they_are_drawn(
    starts: str, due: str | None, ends: tuple[str, str]
) -> None:
    bar = next(shape for shape in bars([action(starts, due)], FIRST, LAST, 6) if shape["type"] == "rect")
    assert (bar["x0"], bar["x1"]) == ends


def test_a_line_goes_down_where_an_action_begins_and_none_where_that_is_not_drawn() -> None:
    begun_before, within = (bars([action(day, "2023-01-01")], FIRST, LAST, 6) for day in ("2019-01-01", "2021-01-01"))
    assert [shape["x0"] for shape in within if shape["type"] == "line"] == ["2021-01-01"]
    assert [shape["type"] for shape in begun_before] == ["rect"]


def test_each_bar_has_a_row_of_its_own_the_earliest_on_top() -> None:
    early, late = action("2020-06-01", "2021-01-01", "Early"), action("2020-07-01", "2021-01-01", "Late")
    told = names([early, late], FIRST, LAST, 6)
    height = {one["text"]: one["yshift"] for one in told}
    assert height["Early"] - height["Late"] == ROW_HEIGHT
    low = [shape["y0"] for shape in bars([early, late], FIRST, LAST, 6) if shape["type"] == "rect"]
    assert low == [6, 6 + ROW_HEIGHT]


def test_a_name_begins_with_an_early_bar_and_stands_over_the_middle_of_a_later_one() -> None:
    (early,), (late,) = (names([action(f"{year}-01-01", f"{year + 1}-01-01")], FIRST, LAST, 6) for year in (2020, 2022))
    assert (early["x"], early["xanchor"]) == ("2020-01-01", "left")
    assert (late["x"], late["xanchor"]) == ("2022-07-02", "center")


def test_a_name_is_short_and_no_markup() -> None:
    (told,) = names(
        [action("2021-01-01", title="<b>R&D</b> for every family in every ward of the county")], FIRST, LAST, 6
    )
    assert told["text"].startswith("&lt;b&gt;R&amp;D&lt;/b&gt; for every")
    assert told["text"].endswith("…")


def test_those_that_cannot_be_seen_are_not_drawn_and_of_many_the_latest_are() -> None:
    gone, to_come = action("2018-01-01", "2019-01-01"), action("2025-01-01", "2026-01-01")
    assert drawn([gone, to_come], FIRST, LAST) == []
    many = [action(f"2021-0{month}-01", title=str(month)) for month in range(1, 9)]
    assert [one.title for one in drawn(many[::-1], FIRST, LAST)] == ["6", "7", "8"]
    assert MOST_DRAWN == 3


def test_what_has_just_begun_makes_room_but_what_begins_long_after_does_not() -> None:
    assert last_day([action("2024-03-01")], FIRST, LAST) == date(2024, 3, 1)
    assert last_day([action("2026-03-01")], FIRST, LAST) == LAST
