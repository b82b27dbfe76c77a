"""The colour suggested beside a judgement: which milestones are on track, and what each pair of answers means."""

from datetime import date

import pytest

from warehouse.rules.board_judgement import Evidence, Milestone, Suggestion, differs, suggest
from warehouse.rules.board_judgement_words import evidence_words, suggestion_words
from warehouse.rules.vocabulary import MilestoneState, Rag

DUE = date(2024, 3, 31)
BEFORE, AFTER = date(2024, 3, 30), date(2024, 4, 1)


@pytest.mark.parametrize(
    ("state", "day", "done_on", "on_track"),
    [
        ("not_started", DUE, None, True),
        ("not_started", AFTER, None, False),
        ("on_track", DUE, None, True),
        ("on_track", AFTER, None, False),
        ("at_risk", BEFORE, None, False),
        ("late", BEFORE, None, False),
        ("done", AFTER, None, True),
        ("done", AFTER, AFTER, True),
        ("done", AFTER, date(2024, 4, 2), False),
        ("done", BEFORE, AFTER, True),
    ],
    ids=[
        "not begun on its day",
        "not begun the day after",
        "on track on its day",
        "still called so the day after",
        "at risk before its day",
        "late by the board's word",
        "done",
        "done late",
        "overdue on the day, done later",
        "not yet due on the day, done later",
    ],
)
def test_a_milestone_is_on_track(state: str, day: date, done_on: date | None, on_track: bool) -> None:
    assert Milestone(state, DUE, done_on).is_on_track(day) is on_track


def test_every_state_of_a_milestone_is_judged() -> None:
    on_course = {state for state in MilestoneState if Milestone(state, DUE).is_on_track(DUE)}
    assert on_course == {MilestoneState.NOT_STARTED, MilestoneState.ON_TRACK, MilestoneState.DONE}


ALL, SOME, NO_MILESTONES = (6, 6), (5, 6), (0, 0)
UP, LEVEL, DOWN, FLAT, NO_MEASURES = (3, 1, 2), (2, 1, 2), (2, 0, 3), (0, 4, 0), (0, 0, 0)


@pytest.mark.parametrize(
    ("milestones", "measures", "suggestion"),
    [
        (ALL, UP, Suggestion.GREEN),
        (ALL, LEVEL, Suggestion.AMBER),
        (ALL, DOWN, Suggestion.AMBER),
        (ALL, FLAT, Suggestion.AMBER),
        (SOME, DOWN, Suggestion.RED),
        (SOME, LEVEL, Suggestion.RED),
        (SOME, UP, Suggestion.ASK),
        (NO_MILESTONES, UP, Suggestion.NOT_KNOWN),
        (ALL, NO_MEASURES, Suggestion.NOT_KNOWN),
    ],
)
def test_suggestion(milestones: tuple[int, int], measures: tuple[int, int, int], suggestion: Suggestion) -> None:
    assert suggest(Evidence(*milestones, *measures)) is suggestion


def test_evidence_counts_what_is_on_track_on_the_day() -> None:
    steps = [Milestone("on_track", DUE), Milestone("on_track", BEFORE), Milestone("done", BEFORE)]
    assert Evidence.of(steps, DUE, improved=7, same=2, worse=3) == Evidence(2, 3, 7, 2, 3)


@pytest.mark.parametrize(
    ("judged", "suggestion", "differ"),
    [
        (Rag.GREEN, Suggestion.GREEN, False),
        ("green", Suggestion.GREEN, False),
        ("green", Suggestion.AMBER, True),
        ("red", Suggestion.AMBER, True),
        (None, Suggestion.AMBER, False),
        ("red", Suggestion.ASK, False),
        ("red", Suggestion.NOT_KNOWN, False),
    ],
)
def test_a_judgement_differs_only_from_a_colour(judged: str | None, suggestion: Suggestion, differ: bool) -> None:
    assert differs(judged, suggestion) is differ


def test_the_counts_in_words() -> None:
    evidence = Evidence(5, 6, 7, 1, 3)
    assert evidence_words(evidence, "en") == "5 of 6 milestones on track; 7 improved, 3 worse"
    assert evidence_words(evidence, "cy") == (
        "cerrig milltir ar y trywydd iawn: 5 o 6; wedi gwella: 7, wedi dirywio: 3"
    )
    nothing = Evidence(0, 0, 0, 0, 0)
    assert evidence_words(nothing, "en") == "no milestones; no measure has a direction"
    assert evidence_words(nothing, "cy") == "dim cerrig milltir; nid oes cyfeiriad gan unrhyw fesur"


def test_the_suggestion_in_words_says_where_a_judgement_differs() -> None:
    evidence = Evidence(6, 6, 2, 0, 3)
    said = "The evidence suggests amber: 6 of 6 milestones on track; 2 improved, 3 worse."
    assert suggestion_words(evidence, "amber", "en") == said
    assert suggestion_words(evidence, "green", "en") == f"{said} The judgement differs from this."
    assert suggestion_words(evidence, "green", "cy").endswith("Mae'r dyfarniad yn wahanol i hyn.")


@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_suggestion_has_words(language: str) -> None:
    cases = (Evidence(*steps, *moved) for steps in (ALL, SOME, NO_MILESTONES) for moved in (UP, DOWN))
    said = {suggest(evidence): suggestion_words(evidence, None, language) for evidence in cases}
    assert set(said) == set(Suggestion)
    assert len(set(said.values())) == len(Suggestion)
