"""The example council's actions through the real load: each verdict occurs, and is what its figures say by hand."""

from collections.abc import Iterator
from decimal import Decimal

import pandas as pd
import pytest

from tests.shared import example_and_coventry
from warehouse.reads.verdicts import verdicts
from warehouse.reads.verdicts_export import VERDICTS_COLUMNS, verdicts_export
from warehouse.rules.verdicts.vocabulary import Verdict
from warehouse.store import Store


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The example council, beside another that has no actions."""
    with Store(example_and_coventry(tmp_path_factory)) as opened:
        yield opened


@pytest.fixture(scope="module")
def found(store: Store) -> pd.DataFrame:
    return verdicts(store.reader(), "goldvale").set_index(["action", "indicator"])


def test_each_verdict_occurs(found: pd.DataFrame) -> None:
    assert set(found["verdict"]) == {verdict.value for verdict in Verdict}


@pytest.mark.parametrize(
    ("action", "indicator", "before", "after", "gain", "verdict", "ground"),
    [
        # Wilson's limits of 266 of 366 and of 315 of 380 do not meet, but it was getting better before the posts fell
        # empty, and is no better now than that line.
        ("complaints-posts", "complaints-on-time", "72.7", "82.9", "10.2", "moving", "not_clear"),
        # Ten quarters around 89%, and then a leap beyond what they leave room for; 5 points were expected.
        ("duty-planner", "planning-on-time", "89.1", "96.7", "7.6", "evident", "reached"),
        ("rent-early-talk", "rent-arrears", "1365879", "1445482", "-79603", "worse", "got_worse"),
        # Homes built add up through the year: the second quarter of 2022/23 and that of 2025/26.
        ("old-school-flats", "affordable-homes", "73", "73", "0", "no_sign", "within_tolerance"),
    ],
)
def test_the_figures_are_those_of_before_and_after(
    found: pd.DataFrame, action: str, indicator: str, before: str, after: str, gain: str, verdict: str, ground: str
) -> None:
    row = found.loc[(action, indicator)]
    told = [Decimal(str(row[name])).normalize() for name in ("before_value", "after_value", "gain")]
    assert told == [Decimal(text).normalize() for text in (before, after, gain)]
    assert (row["verdict"], row["ground"]) == (verdict, ground)


def test_other_places_are_held_beside_it_where_they_have_figures(found: pd.DataFrame) -> None:
    row = found.loc[("welsh-immersion", "welsh-medium")]
    assert row["others"] >= 7
    assert row["difference"] == pytest.approx(row["own_gain"] - row["others_gain"])
    assert row["difference_lower"] < row["difference"] < row["difference_upper"]
    assert row["others_en"].endswith("This is not proof.")


def test_they_are_narrowed_and_taken_away(store: Store) -> None:
    reader = store.reader()
    of_board = verdicts(reader, "goldvale", board="homes")
    assert set(of_board["action"]) == {"repairs-second-team", "old-school-flats", "rent-early-talk", "shopfront-grants"}
    assert list(verdicts(reader, "goldvale", indicator="rent-arrears")["action"]) == ["rent-early-talk"]
    assert verdicts(reader, "coventry").empty
    exported = verdicts_export(reader, council="goldvale", language="cy")
    assert [*exported.columns][: len(VERDICTS_COLUMNS)] == [*VERDICTS_COLUMNS]
    assert len(exported) == len(verdicts(reader))
    assert exported["because"].str.contains("Rhoddwyd y gorau i'r cam gweithredu").any()
