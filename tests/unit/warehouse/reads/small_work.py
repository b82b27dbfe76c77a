"""What is being done in the small warehouse: actions, milestones, budget lines and commentary."""

from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Table

from tests.unit.warehouse.reads.small import COUNCIL, Y22, Y23, Y24
from warehouse import schema

Q4 = "2024-01-01/P3M"
"""The last quarter of Y23."""


def _action(id_: str, position: int, state: str, due: date | None, **more: Any) -> dict[str, Any]:
    row = {"council": COUNCIL, "id": id_, "title_en": id_.title(), "state": state, "due": due, "position": position}
    return row | more


def _shown(action: str, indicator: str, verdict: str, ground: str, **more: Any) -> dict[str, Any]:
    row = {"council": COUNCIL, "action": action, "indicator": indicator, "verdict": verdict, "ground": ground}
    return row | more


def _milestone(id_: str, position: int, state: str, due: date, **more: Any) -> dict[str, Any]:
    row = {"council": COUNCIL, "id": id_, "board": "jobs", "title_en": id_.title(), "state": state, "due": due}
    return row | {"position": position} | more


def _line(board: str, period: str, kind: str, budget: str, actual: str | None, **more: Any) -> dict[str, Any]:
    spent = None if actual is None else Decimal(actual)
    return {"council": COUNCIL, "board": board, "period": period, "kind": kind, "budget": Decimal(budget)} | {
        "service": "",
        "actual": spent,
        **more,
    }


def _said(scope: str, id_: str, period: str, text: str, **more: Any) -> dict[str, Any]:
    return {"council": COUNCIL, "scope": scope, "id": id_, "period": period, "text_en": text} | more


def _link(start: str, to: str, board: str, sign: str, lag_months: int, **more: Any) -> dict[str, Any]:
    ends = {"council": COUNCIL, "from_indicator": start, "to_indicator": to, "to_board": board}
    said = {"sign": sign, "lag_months": lag_months, "mechanism_en": f"{start} {sign}", "asserted_by": "Head of Economy"}
    return ends | said | {"asserted_on": date(2024, 3, 1)} | more


def _heard(start: str, to: str, board: str, grade: str, **more: Any) -> dict[str, Any]:
    ends = {"council": COUNCIL, "from_indicator": start, "to_indicator": to, "to_board": board}
    return (
        ends | dict.fromkeys(("places", "pairs", "years", "agree", "disagree", "tested"), 0) | {"grade": grade} | more
    )


WORK: dict[Table, list[dict[str, Any]]] = {
    schema.ACTIONS: [
        _action("wardens", 0, "planned", date(2024, 12, 31)),
        _action(
            "hubs",
            1,
            "under_way",
            date(2024, 2, 29),
            title_en="Job hubs",
            title_cy="Hybiau gwaith",
            why_en="Too few apply",
            effect_en="Half a point more in work",
            starts=date(2023, 9, 1),
            owner_role="Head of Economy",
            updated_on=date(2024, 3, 15),
        ),
        _action("grants", 2, "done", None),
        _action("van", 3, "stopped", date(2023, 10, 31)),
    ],
    schema.ACTION_BOARDS: [
        {"council": COUNCIL, "action": action, "board": board}
        for action, board in (
            ("hubs", "safe"),
            ("hubs", "jobs"),
            ("wardens", "jobs"),
            ("grants", "jobs"),
            ("van", "safe"),
        )
    ],
    schema.ACTION_INDICATORS: [
        {"council": COUNCIL, "action": action, "indicator": indicator}
        for action, indicator in (("hubs", "work"), ("hubs", "crime"), ("wardens", "crime"))
    ],
    schema.ACTION_VERDICTS: [
        _shown(
            "hubs",
            "work",
            "evident",
            "reached",
            before_period=Y22,
            before_value=Decimal("70.2"),
            after_period=Y23,
            after_value=Decimal("75.2"),
            gain=Decimal(5),
            own_gain=5.0,
            others=9,
            others_gain=1.0,
            difference=4.0,
            difference_lower=0.5,
            difference_upper=7.5,
            in_shares=False,
        ),
        _shown(
            "hubs",
            "crime",
            "worse",
            "got_worse",
            before_period=Y22,
            before_value=Decimal(40),
            after_period=Y23,
            after_value=Decimal(44),
            gain=Decimal(-4),
            others=2,
            no_difference="too_few_places",
        ),
        _shown("wardens", "crime", "too_early", "no_figure_yet", others=0, no_difference="no_change"),
    ],
    schema.MILESTONES: [
        _milestone("report", 0, "on_track", date(2024, 9, 30)),
        _milestone("opening", 1, "done", date(2023, 6, 30), done_on=date(2023, 7, 10), objective="e1"),
        _milestone("review", 2, "at_risk", date(2024, 3, 1), note_en="Two have not answered"),
        _milestone("survey", 3, "done", date(2023, 5, 31)),
    ],
    schema.BUDGET_LINES: [
        _line("jobs", Y22, "revenue", "100", "100"),
        _line("jobs", Y23, "capital", "400000", "285000.50"),
        _line("jobs", Y23, "revenue", "1200000", "1236500", note_en="Supply cost more"),
        _line("jobs", Q4, "", "300000", None),
        _line("jobs", Y24, "revenue", "1250000", "600000", forecast=Decimal(1300000)),
    ],
    schema.COMMENTARY: [
        _said("plan", "council-plan", Y23, "More people worked.", text_cy="Roedd mwy o bobl mewn gwaith."),
        _said("theme", "people", Y23, "Crime rose."),
        _said("objective", "e1", Y23, "Investors came."),
        _said("board", "jobs", Y22, "A poor year."),
        _said("board", "jobs", Q4, "A good quarter."),
        _said(
            "board",
            "jobs",
            Y23,
            "A better year.\n\nHubs helped.",
            text_cy="Blwyddyn well.\n\nBu'r hybiau o gymorth.",
            author_role="Head of Economy",
            written_on=date(2024, 5, 2),
        ),
        _said("board", "jobs", Y24, "Not yet known then."),
        _said("board", "safe", Y22, "Quiet streets."),
        _said("indicator", "work", Y23, "Hubs reached 140 people."),
        _said("indicator", "work", Y22, "A hard winter."),
    ],
    schema.LINKS: [
        _link("work", "crime", "", "helps", 12, mechanism_cy="gwaith", evidence_url="https://example.org/work"),
        _link("homes", "", "safe", "harms", 0),
        _link("work", "", "safe", "helps", 24),
    ],
    schema.LINK_EVIDENCE: [
        _heard("work", "crime", "", "supported", places=22, agree=17, disagree=4, tested=1, p=0.00719, q=0.00719)
        | {"first_year": 2014, "last_year": 2023},
        _heard("homes", "", "safe", "not_testable", reason="target_is_board"),
        _heard("work", "", "safe", "not_testable", reason="target_is_board"),
    ],
}
