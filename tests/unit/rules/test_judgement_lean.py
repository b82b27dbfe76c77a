"""How a judgement stands to the evidence, with half of it missing too, and which way many of them lean."""

import pytest

from warehouse.rules.board_judgement import Evidence, Suggestion
from warehouse.rules.judgement_lean import Lean, Standing, possible, standing

GREEN, AMBER, RED, ASK = Suggestion.GREEN, Suggestion.AMBER, Suggestion.RED, Suggestion.ASK


def evidence(*, on_track: bool | None, improving: bool | None) -> Evidence:
    """Evidence of one milestone and three measures, of which either may be missing."""
    milestones = {True: (1, 1), False: (0, 1), None: (0, 0)}[on_track]
    moved = {True: (2, 0, 1), False: (1, 1, 1), None: (0, 0, 0)}[improving]
    return Evidence(*milestones, *moved)


@pytest.mark.parametrize(
    ("on_track", "improving", "suggested"),
    [
        (True, True, (GREEN,)),
        (True, False, (AMBER,)),
        (False, False, (RED,)),
        (False, True, (ASK,)),
        (None, True, (GREEN, ASK)),
        (None, False, (AMBER, RED)),
        (True, None, (GREEN, AMBER)),
        (False, None, (RED, ASK)),
        (None, None, ()),
    ],
)
def test_what_the_evidence_can_suggest(
    *, on_track: bool | None, improving: bool | None, suggested: tuple[Suggestion, ...]
) -> None:
    assert possible(evidence(on_track=on_track, improving=improving)) == suggested


@pytest.mark.parametrize(
    ("on_track", "improving", "of_green", "of_amber", "of_red"),
    [
        (True, True, "agrees", "harsher", "harsher"),
        (True, False, "kinder", "agrees", "harsher"),
        (False, False, "kinder", "kinder", "agrees"),
        (False, True, "unexplained", "unexplained", "unexplained"),
        (None, True, "not_known", "not_known", "not_known"),
        (None, False, "kinder", "not_known", "not_known"),
        (True, None, "not_known", "not_known", "harsher"),
        (False, None, "not_known", "not_known", "not_known"),
        (None, None, "not_known", "not_known", "not_known"),
    ],
)
def test_how_each_colour_stands_to_it(
    *, on_track: bool | None, improving: bool | None, of_green: str, of_amber: str, of_red: str
) -> None:
    beside = evidence(on_track=on_track, improving=improving)
    found = [standing(colour, beside, has_reason=False) for colour in ("green", "amber", "red")]
    assert found == [of_green, of_amber, of_red]


def test_a_reason_is_asked_for_only_where_the_evidence_has_no_published_meaning() -> None:
    asked = evidence(on_track=False, improving=True)
    assert standing("green", asked, has_reason=True) == Standing.EXPLAINED
    assert standing("green", evidence(on_track=True, improving=False), has_reason=True) == Standing.KINDER


def test_nobody_judged() -> None:
    assert standing(None, evidence(on_track=False, improving=True), has_reason=False) == Standing.NOT_JUDGED


def test_only_whole_evidence_leans() -> None:
    judged = [("kinder", "amber"), ("agrees", "green"), ("kinder", "amber;red"), ("not_known", "green;ask")]
    assert Lean.of(judged) == Lean(kinder=1, harsher=0, agree=1, by_half=1)


@pytest.mark.parametrize(
    ("kinder", "harsher", "way"),
    [(0, 0, None), (1, 0, None), (2, 0, Standing.KINDER), (0, 2, Standing.HARSHER), (9, 1, None)],
)
def test_one_way_takes_two_and_no_other(kinder: int, harsher: int, way: Standing | None) -> None:
    lean = Lean(kinder, harsher, agree=3, by_half=4)
    assert lean.one_way == way
    assert (lean.differ, lean.compared) == (kinder + harsher, kinder + harsher + 3)
