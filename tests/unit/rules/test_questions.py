"""Questions worth asking: each is raised by its own rule and by no other."""

from typing import Any

import pytest

from warehouse.rules.questions import QUESTIONS, Raised, raised, raised_among

CALM: dict[str, Any] = {
    "indicator": "calm",
    "call": "same",
    "noise": "no_clear_change",
    "agreement": "steady",
    "run": 0,
    "rag": "green",
    "assurance": None,
    "projected_breach": None,
    "quartile": 1,
    "lagged": False,
    "owner_role": "Head of Housing",
    "open_actions": 0,
    "overdue_actions": 0,
    "failing_actions": 0,
    "is_overspent": True,
    "is_explained": False,
    "is_flagged": False,
}
WITHIN = {"call": "worse", "agreement": "worse_within_normal_variation", "open_actions": 1, "is_explained": True}
WORSE = WITHIN | {"is_overspent": False}


def test_what_is_calm_raises_no_question() -> None:
    assert raised(CALM) == ()


@pytest.mark.parametrize(
    ("facts", "rule"),
    [
        (WORSE, Raised.NOT_CHANCE_YET),
        (WORSE | {"agreement": "worse_untested", "noise": "not_enough_data"}, Raised.UNTESTED),
        ({"rag": "amber"}, Raised.OFF_TARGET),
        ({"rag": "red"}, Raised.OFF_TARGET),
        ({"assurance": "will_consistently_fail"}, Raised.CANNOT_REACH),
        ({"projected_breach": True}, Raised.ON_COURSE),
        ({"quartile": 4}, Raised.BEHIND),
        ({"overdue_actions": 1}, Raised.OVERDUE),
        ({"failing_actions": 2}, Raised.NO_EFFECT),
        ({"is_flagged": True}, Raised.TO_CHECK),
        ({"call": "cant_say", "agreement": "cant_say"}, Raised.UNSEEN),
        ({"lagged": True}, Raised.LATE),
        ({"rag": "no_target"}, Raised.NO_TARGET),
        ({"owner_role": None}, Raised.NO_OWNER),
        ({"noise": "improving", "agreement": "steady_after_improvement"}, Raised.CLEARLY_BETTER),
    ],
)
def test_a_rule_raises_its_own_question_alone(facts: dict[str, Any], rule: Raised) -> None:
    assert raised(CALM | facts) == (rule,)


@pytest.mark.parametrize(
    ("facts", "rule"),
    [
        ({"noise": "worsening", "agreement": "clear_decline"}, Raised.CLEARLY_WORSE),
        ({"run": 2}, Raised.RUN),
        ({"open_actions": 0}, Raised.NO_ACTION),
        ({"is_overspent": True}, Raised.OVERSPENT),
        ({"is_explained": False}, Raised.UNEXPLAINED),
    ],
)
def test_what_declines_raises_more(facts: dict[str, Any], rule: Raised) -> None:
    before, after = set(raised(CALM | WORSE)), set(raised(CALM | WORSE | facts))
    assert after - before == {rule}


def test_one_that_declines_without_being_worse_is_asked_about_too() -> None:
    steady = CALM | {"noise": "worsening", "agreement": "steady_but_worsening"}
    assert raised(steady) == (Raised.CLEARLY_WORSE, Raised.NO_ACTION, Raised.OVERSPENT, Raised.UNEXPLAINED)


def test_one_worse_time_is_no_run_and_what_is_off_target_is_not_on_course_to_miss_it() -> None:
    assert Raised.RUN not in raised(CALM | WORSE | {"run": 1})
    assert Raised.ON_COURSE not in raised(CALM | {"rag": "red", "projected_breach": True})


def test_several_are_asked_together_in_the_order_of_the_rules() -> None:
    red = CALM | {"indicator": "red", "rag": "red"}
    both = CALM | {"indicator": "both", "rag": "red", "quartile": 4}
    assert raised_among([red, CALM, both]) == {Raised.OFF_TARGET: ("red", "both"), Raised.BEHIND: ("both",)}
    assert list(raised_among([both, red])) == [Raised.OFF_TARGET, Raised.BEHIND]


@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_rule_has_its_question(language: str) -> None:
    assert set(QUESTIONS[language]) == set(Raised)
    assert all(question.endswith("?") for question in QUESTIONS[language].values())
