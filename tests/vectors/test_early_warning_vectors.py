"""Every case of early warning with an expected answer: who is listed, in which tier and order."""

import pytest

from tests.judging_attention import list_boards
from tests.vectors.cases import cases_of

CASES = cases_of("dot/early_warning.json")


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    rows = list_boards({"board": CASES[name]["input"]})["board"]
    assert [{"id": row["id"], "tier": row["tier"]} for row in rows] == CASES[name]["expected"]
    assert [row["place"] for row in rows] == list(range(1, len(rows) + 1))
