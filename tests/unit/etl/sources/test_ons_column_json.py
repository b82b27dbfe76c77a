"""Series that are published as parallel lists only."""

from pathlib import Path

import pandas as pd
import pytest

from etl.sources.ons_local_statistics import read

WANTED = pd.DataFrame([{"indicator": "population", "dataset": "people", "series": "Count"}])
GOOD = """{"code": "people-Count", "areacd": ["W06000006", "W92000004"], "value": [138245, 1.10],
"lci": [null, 1.05], "uci": [null, null], "xDomainNumb": [2024, 2023]}"""


def publish(folder: Path, text: str) -> Path:
    (folder / "els" / "people").mkdir(parents=True)
    (folder / "els" / "_meta").mkdir()
    (folder / "els" / "_meta" / "areas-list.json").write_text('{"areacd": ["W06000006", "W92000004"], "end": {}}')
    (folder / "els" / "people" / "people.json").write_text('{"ess-beta-metadata": {"sourceDate": "26/09/2025"}}')
    (folder / "els_json").mkdir()
    (folder / "els_json" / "any-name.json").write_text(text)
    return folder


def test_lists_are_read_side_by_side_with_the_numbers_text(tmp_path: Path) -> None:
    frame, faults = read(publish(tmp_path, GOOD), WANTED)
    assert faults == []
    columns = ["indicator", "area", "period", "value", "lower", "upper", "published_at", "row"]
    assert frame[columns].to_numpy().tolist() == [
        ["population", "W06000006", "2024-01-01/P1Y", "138245", "", "", "2025-09-26", 2],
        ["population", "W92000004", "2023-01-01/P1Y", "1.10", "1.05", "", "2025-09-26", 3],
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (GOOD.replace("[2024, 2023]", "[2024]"), "unequal_lists"),
        (GOOD.replace('"lci"', '"low"'), "missing_column"),
        (GOOD.replace("people-Count", "people-Sum"), "missing_publisher_file"),
        (GOOD.replace("138245", '"many"'), "not_a_number"),
        (GOOD.replace("2024,", '"then",'), "unreadable_period"),
        ("[]", "unreadable_json"),
        ("{", "unreadable_json"),
    ],
)
def test_what_cannot_be_read_is_an_error(tmp_path: Path, text: str, code: str) -> None:
    _, faults = read(publish(tmp_path, text), WANTED)
    assert code in {fault.code for fault in faults if fault.is_error}
