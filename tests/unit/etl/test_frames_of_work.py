"""Actions, milestones, budget and commentary become typed tables, exactly as written."""

from pathlib import Path

import pandas as pd
import pytest

from etl.folder import files_of
from etl.frames import folder_frames
from etl.sources import plan_folder
from tests.plans import ACTIONS, BUDGET, LESSONS, LINKS, swap, write_plan
from warehouse import schema
from warehouse.schema import GIVEN


def frames_of(folder: Path) -> dict[str, pd.DataFrame]:
    return folder_frames(plan_folder.read(str(folder), files_of(folder))[0])


@pytest.fixture
def frames(tmp_path: Path) -> dict[str, pd.DataFrame]:
    return frames_of(write_plan(tmp_path))


@pytest.mark.parametrize("table", GIVEN, ids=[table.name for table in GIVEN])
def test_a_frame_has_every_column_of_its_table(frames: dict[str, pd.DataFrame], table: schema.Table) -> None:
    if table is not schema.OBSERVATIONS:
        assert set(frames[table.name].columns) >= {column.name for column in table.columns}


def test_an_action_stands_on_several_boards_and_once_on_each(tmp_path: Path) -> None:
    frames = frames_of(
        write_plan(tmp_path, {"actions.csv": swap(ACTIONS, "learning;streets", "learning; streets;learning")})
    )
    actions = frames["actions"].set_index("id")
    assert actions["boards"]["library-evenings"] == "learning;streets"
    assert [ids for ids in actions["indicators"] if ids] == ["attendance", "repairs", "visits", "visits"]


def test_what_is_not_written_is_missing(frames: dict[str, pd.DataFrame]) -> None:
    action = frames["actions"].set_index("id").loc["library-evenings"]
    assert (action["why_en"], action["due"], action["state"], action["position"]) == (None, "2023-12-31", "done", 2)
    assert frames["milestones"]["done_on"].tolist() == ["2023-11-20", None, None, "2023-09-28"]


def test_money_is_exact_text_and_its_period_is_iso(tmp_path: Path) -> None:
    frames = frames_of(write_plan(tmp_path, {"budget.csv": swap(BUDGET, "285000.50", "2.850005e5")}))
    line = frames["budget_lines"].iloc[2]
    assert (line["period"], line["kind"], line["actual"]) == ("2023-04-01/P1Y", "capital", "285000.5")
    assert line["forecast"] is None or pd.isna(line["forecast"])


def test_a_budget_of_no_kind_is_not_told_apart(tmp_path: Path) -> None:
    frames = frames_of(write_plan(tmp_path, {"budget.csv": BUDGET + "streets,2022/23,,1,,,,\n"}))
    assert frames["budget_lines"]["kind"].iloc[-1] == ""


def test_a_lesson_stands_in_its_period(tmp_path: Path) -> None:
    lesson = frames_of(write_plan(tmp_path, {"lessons.csv": LESSONS}))["lessons"].iloc[0]
    assert (lesson["indicator"], lesson["period"], lesson["row"]) == ("repairs", "2023-04-01/P1Y", 2)
    assert (lesson["tried_cy"], lesson["happened_en"]) == ("Ail lifft i'r criwiau.", "Back to three days.")


def test_commentary_keeps_its_paragraphs(frames: dict[str, pd.DataFrame]) -> None:
    board = frames["commentary"].iloc[1]
    assert (board["scope"], board["id"], board["period"]) == ("board", "learning", "2023-04-01/P1Y")
    assert board["text_en"].split("\n\n")[1] == "The spring term was the best of the three."


def test_a_plan_without_the_four_files_has_empty_tables(tmp_path: Path) -> None:
    absent = dict.fromkeys(("actions.csv", "milestones.csv", "budget.csv", "commentary.csv"))
    frames = frames_of(write_plan(tmp_path, absent))
    assert [len(frames[name]) for name in ("actions", "milestones", "budget_lines", "commentary")] == [0] * 4


def test_a_link_has_one_of_its_two_ends_and_the_other_is_empty_text(tmp_path: Path) -> None:
    links = frames_of(write_plan(tmp_path, {"links.csv": swap(LINKS, "https://example.org/depot", "")}))["links"]
    assert links[["from_indicator", "to_indicator", "to_board"]].to_numpy().tolist() == [
        ["attendance", "visits", ""],
        ["repairs", "", "learning"],
        ["visits", "repairs", ""],
    ]
    assert links["evidence_url"].tolist()[1:] == ["https://example.org/streets", None]
    assert links.loc[0, ["council", "sign", "lag_months", "asserted_on", "row"]].tolist() == [
        "abertest", "helps", "6", "2024-05-01", 2,
    ]  # fmt: skip
