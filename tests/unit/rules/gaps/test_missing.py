"""Each rule of a gap at its boundary."""

import pandas as pd
import pytest

from warehouse.rules.gaps import missing
from warehouse.rules.gaps.vocabulary import THING, WHY, Gap
from warehouse.rules.tally import FEW_MEASURES

WHOLE = {
    "call": "worse", "target_kind": "value", "owner_role": "Head", "title_cy": "Teitl", "compared": True, "open_actions": 1,
}  # fmt: skip


def gaps_of(**other: object) -> set[Gap]:
    """The gaps of one indicator that has everything but what is said here."""
    row = pd.DataFrame([WHOLE | other], dtype=object)
    return {gap for gap, flags in missing.indicator_gaps(row).items() if flags.tolist() == [True]}


def test_an_indicator_that_has_everything_has_no_gap() -> None:
    assert gaps_of() == set()


@pytest.mark.parametrize(
    ("column", "gap"),
    [("target_kind", Gap.NO_TARGET), ("owner_role", Gap.NO_OWNER), ("title_cy", Gap.NO_WELSH)],
)
@pytest.mark.parametrize("nothing", [None, ""])
def test_what_is_empty_is_missing(column: str, gap: Gap, nothing: str | None) -> None:
    assert gaps_of(**{column: nothing}) == {gap}


def test_no_figure_of_another_place_is_a_gap() -> None:
    assert gaps_of(compared=False) == {Gap.NO_COMPARATOR}


@pytest.mark.parametrize(
    ("call", "open_actions", "found"),
    [("worse", 0, {Gap.NO_ACTION}), ("worse", 1, set()), ("same", 0, set()), ("not_available", 0, set())],
)
def test_only_a_decline_needs_an_action(call: str, open_actions: int, found: set[Gap]) -> None:
    assert gaps_of(call=call, open_actions=open_actions) == found


def test_an_objective_needs_one_indicator() -> None:
    assert missing.no_measure(pd.Series(["a", "b"]), pd.Series(["b", "b", "c"])).tolist() == [True, False]


def test_a_board_with_as_many_as_are_few_no_longer_has_the_gap() -> None:
    members = pd.Series(["enough"] * FEW_MEASURES + ["fewer"] * (FEW_MEASURES - 1))
    boards = pd.Series(["enough", "fewer", "none"])
    assert missing.few_measures(boards, members).tolist() == [False, True, True]


def test_only_what_left_the_plan_needs_a_reason() -> None:
    gone = pd.DataFrame({"left_board": [None, None, "homes", None], "reason_en": [None, "Why", None, ""]}, dtype=object)
    assert missing.vanished(gone).tolist() == [True, False, False, True]


def test_an_action_names_an_indicator() -> None:
    assert missing.no_indicator(pd.DataFrame({"indicators": [("a",), ()]})).tolist() == [False, True]


@pytest.mark.parametrize("gap", Gap)
def test_every_gap_says_what_it_is_of_and_why_it_matters_in_both_languages(gap: Gap) -> None:
    assert gap in THING
    assert WHY[gap].keys() == {"en", "cy"}
    assert gap.why("en") != gap.why("cy")
    assert gap.words("en") != gap.words("cy")
