"""Tallies and percentages as councils printed them."""

from typing import Any

import pytest

from tests.judging_tallies import judge_tallies
from tests.vectors.cases import documents

DOCUMENTS = documents("tally/published_tallies.json")


def entries(section: str) -> dict[str, dict[str, Any]]:
    return {
        f"{where}:{section}:{entry['id']}": entry
        for where, document in DOCUMENTS.items()
        for entry in document.get(section, [])
    }


TALLIES = entries("tallies")
FRACTIONS = entries("fractions") | entries("rounding")
INCONSISTENT = entries("known_inconsistent")


def share(entry: dict[str, Any]) -> dict[str, int]:
    """Counts whose improved-or-same share is the fraction of the entry."""
    return {"improved": entry["numerator"], "worse": entry["denominator"] - entry["numerator"]}


@pytest.fixture(scope="module")
def judged() -> dict[str, dict[str, Any]]:
    counts = {name: entry["counts"] for name, entry in TALLIES.items()}
    return judge_tallies(counts | {name: share(entry) for name, entry in (FRACTIONS | INCONSISTENT).items()})


@pytest.mark.parametrize("name", TALLIES)
def test_published_tally(name: str, judged: dict[str, dict[str, Any]]) -> None:
    entry, row = TALLIES[name], judged[name]
    assert {call: row[call] for call in entry["counts"]} == entry["counts"]
    assert {key: row[key] for key in entry["computed"]} == entry["computed"]
    published = entry["published"]
    fraction = f"{row['improved_or_same']}/{row['directional']}"
    assert (row["total"], row["percent"], fraction) == (
        published["total"],
        published["percent"],
        published["fraction"],
    )


@pytest.mark.parametrize("name", FRACTIONS)
def test_published_percentage(name: str, judged: dict[str, dict[str, Any]]) -> None:
    assert judged[name]["percent"] == FRACTIONS[name]["percent"]


@pytest.mark.parametrize("name", INCONSISTENT)
def test_a_percentage_printed_wrongly_is_not_reproduced(name: str, judged: dict[str, dict[str, Any]]) -> None:
    assert judged[name]["percent"] == INCONSISTENT[name]["computed"] != INCONSISTENT[name]["printed"]
