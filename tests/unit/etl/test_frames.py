"""Written text becomes typed columns, once, and exactly."""

from pathlib import Path

import pandas as pd

from etl.folder import files_of
from etl.frames import folder_frames
from etl.sources import plan_folder
from tests.plans import INDICATORS, PLAN, swap, write_plan


def folder(tmp_path: Path, **files: str) -> plan_folder.PlanFolder:
    path = write_plan(tmp_path, {name.replace("_", "."): text for name, text in files.items()})
    return plan_folder.read(str(path), files_of(path))[0]


def indicator(tmp_path: Path, header: str, cell: str) -> pd.Series:
    """The row of `repairs` with one more column."""
    lines = INDICATORS.splitlines()
    text = "\n".join(f"{line},{header if n == 0 else cell if n == 2 else ''}" for n, line in enumerate(lines))
    return folder_frames(folder(tmp_path, indicators_csv=text))["indicators"].iloc[1]


def test_tolerances_as_written(tmp_path: Path) -> None:
    written = {
        "": ("relative", "0.01"),
        "0.25": ("absolute", "0.25"),
        "1.5%": ("relative", "0.015"),
        "exact": ("exact", "nan"),
    }
    for text, (kind, width) in written.items():
        row = indicator(tmp_path, "tolerance", text)
        assert (row["tolerance_kind"], str(row["tolerance"])) == (kind, width)


def test_a_percent_is_judged_in_points_by_default(tmp_path: Path) -> None:
    row = folder_frames(folder(tmp_path))["indicators"].iloc[0]
    assert (row["tolerance_kind"], row["tolerance"]) == ("absolute", "0.25")


def test_nobody_signed_means_no_polarity(tmp_path: Path) -> None:
    text = swap(INDICATORS, "lower_is_better,A. Officer", "lower_is_better,")
    row = folder_frames(folder(tmp_path, indicators_csv=text))["indicators"].iloc[1]
    assert (row["polarity"], row["polarity_proposed"]) == ("none", "lower_is_better")


def test_a_range_has_two_ends(tmp_path: Path) -> None:
    row = indicator(tmp_path, "range", "-5..9.50")
    assert (row["range_low"], row["range_high"]) == ("-5", "9.50")


def test_an_indicator_stands_in_its_objectives_theme_and_the_committees_that_look_there(tmp_path: Path) -> None:
    text = swap(INDICATORS, "annual,learning,people,PE1", "annual,learning,,PE1")
    groups = folder_frames(folder(tmp_path, indicators_csv=text))["indicator_groups"]
    stands = groups[groups["indicator"] == "attendance"]
    assert set(zip(stands["scope"], stands["id"], strict=True)) == {
        ("plan", "plan-2022"),
        ("theme", "people"),
        ("objective", "PE1"),
        ("board", "learning"),
        ("committee", "people-scrutiny"),
    }


def test_values_are_exact_and_exponents_written_out(tmp_path: Path) -> None:
    text = "indicator,area,period,value\n" + "".join(
        f"repairs,X00000001,{year},{value}\n"
        for year, value in ((2020, "0.030000000000000002"), (2021, "3.60E-05"), (2022, "-12"), (2023, "1e3"))
    )
    assert list(folder_frames(folder(tmp_path, figures_csv=text))["observations"]["value"]) == [
        "0.030000000000000002", "0.000036", "-12", "1000",
    ]  # fmt: skip


def test_a_snapshot_stands_as_far_apart_as_its_indicator_is_frequent(tmp_path: Path) -> None:
    text = "indicator,area,period,value\nrepairs,X00000001,2024-04-17,3\nrepairs,X00000001,2023-2025,4\n"
    rows = folder_frames(folder(tmp_path, figures_csv=text))["observations"]
    assert list(zip(rows["start_month"], rows["months"], strict=True)) == [(24291, 12), (24276, 36)]


def test_no_value_and_no_marker_is_not_available(tmp_path: Path) -> None:
    text = "indicator,area,period,value\nrepairs,X00000001,2024,\n"
    assert list(folder_frames(folder(tmp_path, figures_csv=text))["observations"]["marker"]) == ["x"]


def test_a_comparator_says_by_which_test_and_whose_group(tmp_path: Path) -> None:
    usual = folder_frames(folder(tmp_path))["comparators"].iloc[0]
    assert (usual["test"], str(usual["source"])) == ("interval", "nan")
    keys = 'default = true\ntest = "two_levels"\nsource = "ONS"\nsource_url = "https://example.org"'
    written = folder_frames(folder(tmp_path, plan_toml=swap(PLAN, "default = true", keys)))["comparators"].iloc[0]
    assert (written["test"], written["source"], written["source_url"]) == ("two_levels", "ONS", "https://example.org")


def test_meetings_are_a_row_for_each_board_and_day_once(tmp_path: Path) -> None:
    met = swap(PLAN, 'id = "streets"', 'id = "streets"\nmeetings = [2025-05-14, 2024-11-20, 2025-05-14]')
    frame = folder_frames(folder(tmp_path, plan_toml=met))["meetings"]
    assert frame[["board", "held_on"]].to_numpy().tolist() == [["streets", "2024-11-20"], ["streets", "2025-05-14"]]
    assert folder_frames(folder(tmp_path))["meetings"].empty
