"""The worked examples show what they are there to show: each is judged by the rule it explains."""

from decimal import Decimal

import pytest

from warehouse.reads.worked.against_targets import AgainstTarget, against_targets
from warehouse.reads.worked.among_places import against_a_benchmark, among_places
from warehouse.reads.worked.counted import counted
from warehouse.reads.worked.linked import graded
from warehouse.reads.worked.runs import Run, judged_runs, relied_on
from warehouse.reads.worked.turned import turned
from warehouse.reads.worked.two_figures import TwoFigures, two_figures
from warehouse.reads.worked.warned import unseen, warned
from warehouse.rules import defaults, places
from warehouse.rules.defaults import Width
from warehouse.rules.noise.words import Agreement, Assurance
from warehouse.rules.vocabulary import Band


def test_two_figures() -> None:
    calls = {name: judged.call["call"] for name, judged in two_figures().items()}
    assert calls == {
        TwoFigures.FEWER_DAYS: "improved",
        TwoFigures.ON_THE_EDGE: "same",
        TwoFigures.OVER_THE_EDGE: "improved",
        TwoFigures.POINTS_ON_THE_EDGE: "same",
        TwoFigures.POINTS_OVER_THE_EDGE: "improved",
        TwoFigures.READ_ALIKE: "same",
        TwoFigures.RANGE: "same",
        TwoFigures.FIRST: "not_available",
        TwoFigures.REDEFINED: "cant_say",
        TwoFigures.NO_DIRECTION: "cant_say",
    }


def test_the_edge_follows_the_tolerance(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(defaults, "OTHER_TOLERANCE", Width(Band.RELATIVE, Decimal("0.03")))
    judged = two_figures.__wrapped__()
    assert judged[TwoFigures.ON_THE_EDGE].call["value"] == 103
    assert judged[TwoFigures.ON_THE_EDGE].call["call"] == "same"
    assert judged[TwoFigures.OVER_THE_EDGE].call["call"] == "improved"


def test_against_targets() -> None:
    found = against_targets()
    assert {name: coloured.rag for name, coloured in found.items()} == {
        AgainstTarget.ON_TARGET: "green",
        AgainstTarget.AMBER_EDGE: "amber",
        AgainstTarget.BEYOND: "red",
        AgainstTarget.STRETCH: "green",
        AgainstTarget.OUTSIDE_RANGE: "amber",
        AgainstTarget.IMPROVE: "amber",
        AgainstTarget.SUSTAIN: "amber",
        AgainstTarget.STRAIGHT_LINE: "green",
        AgainstTarget.HAVERING_GREEN: "green",
        AgainstTarget.HAVERING_AMBER: "amber",
    }
    assert found[AgainstTarget.STRETCH].stretch == "not_met"
    assert found[AgainstTarget.STRAIGHT_LINE].target == 25
    assert found[AgainstTarget.STRAIGHT_LINE].profile == "straight_line"


def test_the_amber_edge_follows_the_band(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(defaults, "AMBER", Width(Band.RELATIVE, Decimal("0.08")))
    found = against_targets.__wrapped__()
    assert (found[AgainstTarget.AMBER_EDGE].aimed.value, found[AgainstTarget.AMBER_EDGE].rag) == (92, "amber")
    assert found[AgainstTarget.BEYOND].rag == "red"


def test_runs() -> None:
    found = judged_runs()
    assert {name: one.together for name, one in found.items()} == {
        Run.OUTSIDE: Agreement.CLEAR_IMPROVEMENT,
        Run.USUAL: Agreement.IMPROVED_WITHIN,
        Run.LOW_BUT_RISING: Agreement.CONFLICT_UP,
        Run.SLIDING: Agreement.STEADY_BUT_WORSENING,
        Run.RISING: Agreement.CLEAR_IMPROVEMENT,
        Run.NOT_QUITE: Agreement.IMPROVED_WITHIN,
        Run.INTERVALS: Agreement.CLEAR_IMPROVEMENT,
    }
    assert found[Run.RISING].p == pytest.approx(2 / 120)
    assert found[Run.NOT_QUITE].p == pytest.approx(10 / 120)
    assert found[Run.INTERVALS].z == pytest.approx(2.31, abs=0.005)


def test_a_target_may_lie_below_between_and_above_limits() -> None:
    (lower, upper), found = relied_on()
    assert 40 < lower < 50 < upper < 60
    assert found == {40: Assurance.CONSISTENTLY_MEETS, 50: Assurance.HIT_AND_MISS, 60: Assurance.CONSISTENTLY_FAILS}


def test_tallies() -> None:
    found = counted()
    assert {group: row["text"] for group, row in found.items()} == {
        "coventry": "74% (42/57)",
        "few": "5/8 (63%)",
        "none": "no directional indicators",
    }


def test_among_places() -> None:
    group, small = among_places()
    assert [row["quartile"] for row in group] == [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]
    assert small["of"] == places.FEWEST_PLACES - 1
    assert (small["quartile"], small["quartile_reason"]) == (None, "too_few")


def test_against_a_benchmark() -> None:
    assert [one.against for one in against_a_benchmark()] == ["similar", "better", "similar", "better"]


def test_every_tier_is_shown_and_every_blind_spot() -> None:
    assert [(row["id"], row["tier"]) for row in warned()] == [("A", 1), ("B", 2), ("C", 3), ("D", 4), ("E", 5)]
    assert [row["id"] for row in unseen()] == ["G", "H"]


def test_links_show_every_grade_that_a_test_can_give() -> None:
    assert [one.grade for one in graded()] == ["supported", "mixed", "mixed", "contradicted"]
    assert all(one.p <= one.q for one in graded())
    assert any(one.p < one.q for one in graded())


def test_each_way_to_turn_and_two_that_did_not() -> None:
    assert [(row["decline"], row["turn"]) for row in turned()] == [
        ("clear_worse", "began"),
        ("worse_again", "began"),
        ("shift_worse", "began"),
        ("shift_worse", None),
        ("trend_worse", "stopped"),
        ("clear_worse", "recovered"),
        (None, None),
    ]
