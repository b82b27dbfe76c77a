"""Which policy colours a figure: Havering's only a figure aimed for, and only where the plan says so."""

from typing import Any

import pytest

from tests.judging_targets import judge_rags

HIGHER = {"polarity": "higher_is_better", "unit": "number"}
VALUE = {"kind": "value", "value": "100"}
RANGE = {"polarity": "aim_for_range", "unit": "number", "range": ["80", "90"]}


def case(policy: str, value: str | None, direction: str, target: dict[str, Any] | None = VALUE, **more: Any) -> Any:
    indicator = more.pop("indicator", HIGHER) | {"rag_policy": policy}
    return {"indicator": indicator, "value": value, "direction": direction, "target": target} | more


CASES = {
    "within 10%": (case("havering", "90", "worse"), "green", False),
    "as usual, 10% below is red": (case("default", "90", "improved"), "red", False),
    "beyond it, and improved": (case("havering", "89.999999999999999999", "improved"), "amber", False),
    "beyond it, and the same": (case("havering", "80", "same"), "amber", False),
    "beyond it, and worse": (case("havering", "80", "worse"), "red", False),
    "beyond it, and can't say": (case("havering", "80", "cant_say"), "red", True),
    "beyond it, and not available": (case("havering", "80", "not_available"), "red", True),
    "as usual, nothing is flagged": (case("default", "80", "cant_say"), "red", False),
    "no figure": (case("havering", None, "not_available"), "no_data", False),
    "no target": (case("havering", "80", "cant_say", None), "no_target", False),
    "no agreed direction": (case("havering", "80", "cant_say", indicator=HIGHER | {"polarity": "none"}),
                            "no_judgement", False),
    "to improve": (case("havering", "80", "same", {"kind": "improve"}), "amber", False),
    "to improve, and can't say": (case("havering", "80", "cant_say", {"kind": "improve"}), "no_judgement", False),
    "to sustain": (case("havering", "80", "worse", {"kind": "sustain"}, comparator="100"), "red", False),
    "a range": (case("havering", "74", "cant_say", {"kind": "range", "range": ["80", "90"]}), "red", False),
    "its own range": (case("havering", "76", "worse", None, indicator=RANGE), "amber", False),
}  # fmt: skip


@pytest.fixture(scope="module")
def judged() -> dict[str, dict[str, Any]]:
    return dict(zip(CASES, judge_rags(case for case, _, _ in CASES.values()), strict=True))


@pytest.mark.parametrize("name", CASES)
def test_colour_and_flag(name: str, judged: dict[str, dict[str, Any]]) -> None:
    assert (judged[name]["rag"], judged[name]["rag_flagged"]) == CASES[name][1:]
