"""Judgements beside their evidence, of boards, objectives and themes, in every period at once."""

from datetime import datetime

from tests.unit.warehouse.reads.small import COUNCIL, Y22, Y23, Y24
from warehouse.reader import Reader
from warehouse.reads.judgement_evidence import judgement_evidence
from warehouse.reads.judgement_export import JUDGEMENTS_COLUMNS, judgements_export
from warehouse.reads.plans import plan
from warehouse.reads.reader import Row, rows

NOW = datetime(2025, 1, 1)  # noqa: DTZ001


def told(reader: Reader, period: str | None = None, known_at: datetime = NOW) -> dict[tuple[str, str, str], Row]:
    found = rows(judgement_evidence(reader, plan(reader, COUNCIL), known_at, period))
    return {(row["scope"], row["id"], row["period"]): row for row in found}


def test_the_newest_first_and_boards_before_objectives(reader: Reader) -> None:
    assert list(told(reader)) == [("board", "jobs", Y23), ("objective", "e1", Y23), ("board", "jobs", Y22)]


def test_milestones_and_outcomes_are_those_of_what_is_judged(working_reader: Reader) -> None:
    board, objective, earlier = told(working_reader).values()
    assert (board["on_track"], board["milestones"], board["improved"], board["worse"]) == (3, 4, 1, 0)
    assert (board["suggestion"], board["standing"]) == ("ask", "unexplained")
    assert (objective["on_track"], objective["milestones"]) == (1, 1)
    assert (objective["suggestion"], objective["standing"]) == ("green", "harsher")
    assert (earlier["suggestion"], earlier["standing"]) == ("red;ask", "not_known")


def test_milestones_are_counted_on_the_last_day_of_the_period_or_of_what_is_known(working_reader: Reader) -> None:
    then = told(working_reader, known_at=datetime(2023, 7, 5))["objective", "e1", Y23]  # noqa: DTZ001
    assert (then["on_track"], then["milestones"]) == (0, 1)


def test_without_milestones_one_half_is_missing(reader: Reader) -> None:
    board = told(reader)["board", "jobs", Y23]
    assert (board["suggestion"], board["standing"]) == ("green;ask", "not_known")
    assert board["because_en"] == "no milestones; 1 improved, 0 worse"


def test_a_period_shows_the_boards_that_nobody_judged(working_reader: Reader) -> None:
    found = told(working_reader, Y24)
    assert [key for key, row in found.items() if row["rag"] is None] == [("board", "jobs", Y24), ("board", "safe", Y24)]
    assert found["board", "safe", Y24]["standing"] == "not_judged"


def test_as_they_are_taken_away(working_reader: Reader) -> None:
    frame = judgements_export(working_reader, council=COUNCIL)
    assert tuple(frame.columns) == (*JUDGEMENTS_COLUMNS, "version", "audit_head")
    assert frame["council"].tolist() == [COUNCIL] * 3
    in_welsh = judgements_export(working_reader, council=COUNCIL, language="cy")
    assert in_welsh["reason"].tolist()[-1] == "Mixed"
    assert in_welsh["because"].tolist()[0].startswith("cerrig milltir ar y trywydd iawn: 3 o 4")
    assert judgements_export(working_reader, council=COUNCIL, period=Y22)["id"].tolist() == ["jobs", "safe"]
    assert judgements_export(working_reader, council=COUNCIL, board="jobs")["period"].tolist() == [Y23, Y22]
