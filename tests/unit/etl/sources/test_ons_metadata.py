"""What the publisher says about a series, from the dataset as a whole, its shared part and the series itself."""

import json
from pathlib import Path
from typing import Any

from etl.sources.ons_metadata import NOTHING_KNOWN, Series, read


def described(folder: Path, given: dict[str, Any]) -> Path:
    (folder / "heat").mkdir()
    (folder / "heat" / "heat.json").write_text(json.dumps({"ess-beta-metadata": given}))
    return folder


def test_a_series_adds_to_what_is_shared_and_stands_above_it(tmp_path: Path) -> None:
    shared = {"prefix": "GBPSign", "decimalPlaces": 1, "sourceOrg": "ONS", "sourceDate": "19/06/2025"}
    own = {"label": "Heat", "decimalPlaces": 0, "experimentalStatistic": "T"}
    about, faults = read(described(tmp_path, {"shared": shared, "Heat": own}), "heat")
    expected = Series(
        label="Heat", prefix="£", decimals=0, source="ONS", published_at="2025-06-19", in_development=True
    )
    assert (about["Heat"], faults) == (expected, [])


def test_a_dataset_with_one_series_describes_any_name(tmp_path: Path) -> None:
    about, _ = read(described(tmp_path, {"label": "Museums", "suffix": None}), "heat")
    assert about.get("museums").label == "Museums"


def test_a_name_that_is_not_there_is_not_known(tmp_path: Path) -> None:
    about, _ = read(described(tmp_path, {"shared": {}, "Heat": {}}), "heat")
    assert about.get("Cold") == NOTHING_KNOWN


def test_what_is_no_json_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "heat").mkdir()
    (tmp_path / "heat" / "heat.json").write_text("{")
    _, faults = read(tmp_path, "heat")
    assert [fault.code for fault in faults] == ["unreadable_json"]
