"""The evidence for links, from figures in an open version."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
import pytest
from sqlalchemy import Connection, delete, insert, select, update

from tests.unit.warehouse.judging.conftest import told
from tests.unit.warehouse.reads.small import COUNCIL, ROWS
from warehouse.build import judge
from warehouse.judging.links import EVIDENCE, link_evidence
from warehouse.rules.periods import Period, parse
from warehouse.schema import AREAS, INDICATORS, LINK_EVIDENCE, LINKS, OBSERVATIONS

FIRST, LAST = 2014, 2024
PLACES = [f"W0600{number:04d}" for number in range(101, 113)]
NATION = "W92000004"

Row = dict[str, Any]


def figure(indicator: str, area: str, period: Period, value: float, **more: Any) -> Row:
    usual = next(row for row in ROWS[OBSERVATIONS] if row["indicator"] == "work" and row["vintage"] == 1)
    about = {"indicator": indicator, "area": area, "period": period.iso, "start_month": period.start_month}
    return usual | about | {"months": period.months, "value": Decimal(f"{value:.3f}")} | more


def indicator(id_: str, **more: Any) -> Row:
    usual = next(row for row in ROWS[INDICATORS] if row["indicator"] == "work")
    return usual | {"indicator": id_, "position": 90} | more


def years(year_starts: str = "04") -> list[Period]:
    return [parse(f"{year}-{year_starts}-01/P1Y") for year in range(FIRST, LAST + 1)]


@pytest.fixture
def linked(given: Connection) -> Connection:
    """Twelve places in which poverty (lower is better) falls a year after skills rise; a nation; homes by calendar year."""
    random = np.random.default_rng(7)
    kinds = {"polarity": "lower_is_better", "polarity_proposed": "lower_is_better"}
    given.execute(insert(INDICATORS), [indicator("skills"), indicator("poverty", **kinds), indicator("silent")])
    area = next(row for row in ROWS[AREAS])
    given.execute(insert(AREAS), [area | {"area": place, "kind": "council"} for place in PLACES])
    skills = random.normal(50, 3, (len(PLACES), LAST - FIRST + 1))
    noise = random.normal(0, 0.3, skills.shape)
    rows = []
    for at, place in enumerate([*PLACES, NATION]):
        of_place = skills[at % len(PLACES)]
        for year, period in enumerate(years()):
            rows.append(figure("skills", place, period, of_place[year]))
            rows.append(figure("poverty", place, period, 90 - of_place[year - 1] + noise[at % len(PLACES), year]))
    given.execute(delete(OBSERVATIONS))
    given.execute(insert(OBSERVATIONS), rows)
    return given


def link(start: str, end: str, sign: str = "helps", lag: int = 12) -> Row:
    board = {"to_indicator": "", "to_board": end} if end.endswith("board") else {"to_indicator": end, "to_board": ""}
    return {"council": COUNCIL, "from_indicator": start, "sign": sign, "lag_months": lag, "mechanism_en": "x"} | board


Found = Callable[..., list[Row]]


@pytest.fixture
def found(linked: Connection) -> Found:
    return lambda *links: link_evidence(linked, pd.DataFrame(links)).to_pylist()


def test_a_true_link_is_supported_by_every_place(found: Found) -> None:
    (row,) = found(link("skills", "poverty"))
    assert row == {
        "council": COUNCIL,
        "from_indicator": "skills",
        "to_indicator": "poverty",
        "to_board": "",
        "grade": "supported",
        "reason": None,
        "places": 12,
        "pairs": 12 * 9,
        "years": 9,
        "first_year": FIRST + 2,
        "last_year": LAST + 1,
        "agree": 12,
        "disagree": 0,
        "tested": 1,
        "p": 2 / 2**12,
        "q": 2 / 2**12,
    }


def test_the_same_with_the_opposite_sign_is_contradicted(found: Found) -> None:
    (row,) = found(link("skills", "poverty", "harms"))
    assert (row["grade"], row["agree"], row["disagree"]) == ("contradicted", 0, 12)


def test_links_are_corrected_together_and_what_is_untestable_is_not_counted(found: Found) -> None:
    rows = found(link("skills", "poverty"), link("poverty", "skills"), link("skills", "learning-board"))
    assert [row["tested"] for row in rows] == [2, 2, 2]
    assert rows[0]["q"] == 2 * rows[0]["p"]
    assert [rows[2][name] for name in ("p", "q", "first_year", "last_year", "places")] == [None] * 4 + [0]
    assert rows[2]["to_board"] == "learning-board"


def test_a_reason_stands_where_nothing_can_be_tested(linked: Connection, found: Found) -> None:
    links = [link("skills", "learning-board"), link("skills", "silent"), link("nowhere", "skills")]
    assert [(row["grade"], row["reason"]) for row in found(*links)] == [
        ("not_testable", "target_is_board"),
        ("not_testable", "no_figures"),
        ("not_testable", "no_figures"),
    ]
    linked.execute(update(INDICATORS).where(INDICATORS.c.indicator == "poverty").values(polarity="none"))
    assert found(link("skills", "poverty"))[0]["reason"] == "no_agreed_direction"


def test_too_few_places_and_too_few_years_are_told(linked: Connection, found: Found) -> None:
    assert found(link("skills", "poverty", lag=84))[0]["reason"] == "too_short"
    linked.execute(delete(OBSERVATIONS).where(OBSERVATIONS.c.area.in_(PLACES[7:])))
    assert found(link("skills", "poverty"))[0]["reason"] == "too_few_places"


def test_parts_and_figures_of_the_past_are_not_read(linked: Connection, found: Found) -> None:
    before = found(link("skills", "poverty"))
    stray = linked.execute(select(OBSERVATIONS)).mappings().all()
    parts = [dict(row) | {"breakdown": "women", "value": Decimal(at % 7)} for at, row in enumerate(stray)]
    linked.execute(insert(OBSERVATIONS), parts)
    assert found(link("skills", "poverty")) == before


def test_a_period_counts_by_its_last_day(linked: Connection, found: Found) -> None:
    """A day in March is the end of the financial year, though its month begins long after the year does."""
    days = [
        figure("silent", place, parse(f"{year + 1}-03-31"), year % 3 + at % 5 * (year % 2), months=12)
        for at, place in enumerate(PLACES)
        for year in range(FIRST, LAST + 1)
    ]
    linked.execute(insert(OBSERVATIONS), days)
    assert found(link("silent", "poverty", lag=0))[0]["pairs"] == len(PLACES) * (LAST - FIRST)
    assert found(link("poverty", "silent", lag=0))[0]["pairs"] == len(PLACES) * (LAST - FIRST)


def test_the_build_keeps_what_the_figures_say(linked: Connection) -> None:
    stated = {"asserted_by": "Policy team", "asserted_on": date(2025, 1, 1)}
    links = [link("skills", "poverty") | stated, link("skills", "learning-board") | stated]
    linked.execute(delete(LINKS))
    linked.execute(insert(LINKS), links)
    judge(linked)
    rows = told(linked, LINK_EVIDENCE)
    assert (
        sorted(rows, key=lambda row: row["grade"], reverse=True)
        == link_evidence(linked, pd.DataFrame(links)).to_pylist()
    )
    assert [column.name for column in LINK_EVIDENCE.columns] == EVIDENCE.names


def test_without_links_there_is_no_evidence(linked: Connection) -> None:
    none = link_evidence(linked, pd.DataFrame(columns=list(link("skills", "poverty"))))
    assert (none.num_rows, none.schema) == (0, EVIDENCE)
