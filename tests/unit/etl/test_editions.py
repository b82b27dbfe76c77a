"""Editions read again from their originals: an unchanged file is one frame, and a changed rule is never overlooked."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from etl.editions import editions
from etl.frames import folder_frames
from etl.sources import plan_folder
from etl.vintages import Edition
from tests.plans import FIGURES, FILES, INDICATORS, PLAN, swap
from warehouse.originals import Originals
from warehouse.uploads import Kind, Step, Upload, UploadStep

START = datetime(2025, 1, 1)  # noqa: DTZ001 (the record's clock is UTC without a zone)
RETITLED = swap(INDICATORS, "School attendance", "Attendance at school")
YEAR_TYPED = swap(INDICATORS, "unit,decimals", "unit,year_type").replace(",1,", ",,").replace(",0,", ",,")


@pytest.fixture
def originals(tmp_path: Path) -> Originals:
    return Originals(tmp_path)


def upload(originals: Originals, number: int, changes: Mapping[str, str], name: str = "plan") -> Upload:
    files = {file: originals.keep(content.encode()) for file, content in {**FILES, **changes}.items()}
    step = UploadStep(Step.ACCEPTED, "B. Jones", "test", START + timedelta(days=number), START, "", number)
    return Upload(number, "abertest", Kind.PLAN, name, "", files, {}, (step,), "")


def read(originals: Originals, *changes: Mapping[str, str]) -> list[Edition]:
    return editions(originals, [upload(originals, number, one) for number, one in enumerate(changes, start=1)])


def test_a_file_that_stays_is_one_frame_in_every_edition(originals: Originals) -> None:
    first, second, third = read(originals, {}, {"indicators.csv": RETITLED}, {"figures.csv": swap(FIGURES, "4.2", "3")})
    assert {name for name in first.frames if first.frames[name] is not second.frames[name]} == {
        "councils", "plans", "themes", "objectives", "boards", "meetings", "committees", "areas", "comparators",
        "comparator_areas", "indicators", "indicator_groups",
    }  # fmt: skip
    assert [name for name in first.frames if first.frames[name] is not third.frames[name]] == ["observations"]


CHANGES = {
    "frequency": {"indicators.csv": INDICATORS.replace("annual", "quarterly")},
    "kind of year": {"indicators.csv": YEAR_TYPED.replace(",percent,,", ",percent,academic,")},
    "start of the year": {"plan.toml": PLAN.replace("ends = 2027", "financial_year_starts = 1\nends = 2027")},
    "figures": {"figures.csv": swap(FIGURES, "4.2", "2.9")},
    "second file": {"figures_more.csv": "indicator,area,period,value\nrepairs,X00000002,2023/24,7\n"},
    "nothing": {},
}


@pytest.mark.parametrize("changes", CHANGES.values(), ids=CHANGES)
def test_what_is_read_after_another_edition_is_what_would_be_read_alone(
    originals: Originals, changes: dict[str, str]
) -> None:
    _, edition = read(originals, {}, changes)
    files = {file: content.encode() for file, content in {**FILES, **changes}.items()}
    alone = folder_frames(plan_folder.read("plan", files)[0])
    assert list(edition.frames) == list(alone)
    for name, frame in alone.items():
        assert_frame_equal(pd.DataFrame(edition.frames[name].drop(columns="original")), frame)


def test_a_folder_of_another_name_keeps_its_own_name_in_the_places_of_its_rows(originals: Originals) -> None:
    first, second = upload(originals, 1, {}, "2023"), upload(originals, 2, {}, "2024")
    places = [set(one.frames["observations"]["file"]) for one in editions(originals, [first, second])]
    assert places == [{"2023/figures.csv"}, {"2024/figures.csv"}]
