"""Uploads drawn at random: plan folders and cards of small councils, as the bytes that people offer."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from hypothesis import strategies as st

INDICATORS = ("absence", "lamps", "visits")
PERIODS = ("2021/22", "2022/23", "2023/24", "Q1 2023/24")
FIGURES, MORE_FIGURES = "figures.csv", "figures_more.csv"
HEADINGS = ("Result", "Outturn")
"""What officers call the column of the figures; the plan says which it is."""

Key = tuple[str, str, str, str]
"""Indicator, area, breakdown, period as written."""


@dataclass(frozen=True)
class Figure:
    """A row of figures as drawn; `days` is how long before the offer it was published, None where that is not said."""

    indicator: int
    own_area: bool
    breakdown: str
    period: str
    value: str
    marker: str
    days: int | None
    definition: str
    in_more: bool


@dataclass(frozen=True)
class Aim:
    """A row of targets as drawn."""

    indicator: int
    period: str
    value: str
    days: int | None


@dataclass(frozen=True)
class Rule:
    """How an indicator is judged."""

    polarity: str
    tolerance: str
    definition: str


@dataclass(frozen=True)
class DrawnPlan:
    """An edition of a plan; the first indicator is in every one."""

    rules: tuple[Rule | None, Rule | None, Rule | None]
    figures: tuple[Figure, ...]
    aims: tuple[Aim, ...] | None
    rag: str | None
    heading: int


@dataclass(frozen=True)
class DrawnCard:
    """A card, as figures in the plan's own columns or as the table that officers keep; something may be wrong in it."""

    for_officers: bool
    figures: tuple[Figure, ...]
    wrong: str | None


@dataclass(frozen=True)
class Said:
    """One row of an upload: what it is about, what it says, and the day on which that was published or set."""

    key: Key
    value: str
    marker: str = ""
    day: str = ""


@dataclass(frozen=True)
class Told:
    """An upload: its bytes, and what they say in plain values."""

    council: str
    is_plan: bool
    name: str
    files: dict[str, bytes]
    figures: dict[str, tuple[Said, ...]] = field(default_factory=dict)
    aims: tuple[Said, ...] = ()
    rules: dict[str, Rule] = field(default_factory=dict)
    heading: str = ""
    is_faulty: bool = False


_days = st.none() | st.sampled_from((0, 1, 2, 30, 200))
_values = st.integers(1, 99).map(lambda number: f"{number / 10:g}")
_figures = st.builds(
    Figure,
    st.integers(0, 2),
    st.sampled_from((True, True, False)),
    st.sampled_from(("", "", "girls")),
    st.sampled_from(PERIODS),
    _values,
    st.sampled_from(("", "", "", "c", "p", "b")),
    _days,
    st.sampled_from(("", "", "2")),
    st.booleans(),
)
_rules = st.builds(
    Rule,
    st.sampled_from(("higher_is_better", "lower_is_better", "none")),
    st.sampled_from(("", "0.25", "5%", "exact")),
    st.sampled_from(("Counted in March.", "Counted in June.")),
)
_aims = st.builds(Aim, st.integers(0, 2), st.sampled_from(PERIODS), _values, _days)
plans = st.builds(
    DrawnPlan,
    st.tuples(_rules, st.none() | _rules, st.none() | _rules),
    st.lists(_figures, max_size=6).map(tuple),
    st.none() | st.lists(_aims, max_size=3).map(tuple),
    st.sampled_from((None, "green", "red")),
    st.integers(0, 1),
)
cards = st.builds(
    DrawnCard,
    st.booleans(),
    st.lists(_figures, min_size=1, max_size=4).map(tuple),
    st.sampled_from((*[None] * 9, "unknown indicator", "published tomorrow")),
)

PLAN = """\
[council]
id = "{council}"
name_en = "{council} (fictional)"
area = "{own}"
fictional = true

[plan]
id = "plan-2021"
name_en = "Plan"
starts = 2021-04-01
ends = 2026-03-31

[[themes]]
id = "people"
name_en = "People"

[[boards]]
id = "board"
name_en = "Board"

[[areas]]
code = "{own}"
name_en = "{council}"

[[areas]]
code = "W1"
name_en = "Everywhere"

[[tables]]
id = "officers"
file = "officers*.csv"
layout = "long"
columns = {{ indicator = "Measure", period = "When", value = "{heading}" }}
fixed = {{ area = "{own}" }}
"""


def plan_of(council: str, drawn: DrawnPlan, today: date) -> Told:
    """A plan folder as it is offered on a day."""
    heading = HEADINGS[drawn.heading]
    rules = {name: rule for name, rule in zip(INDICATORS, drawn.rules, strict=True) if rule}
    figures: dict[str, tuple[Said, ...]] = {FIGURES: ()}
    files = {
        "plan.toml": PLAN.format(council=council, own=_area(council), heading=heading).encode(),
        "indicators.csv": _table(
            "id,title_en,definition_en,unit,polarity,polarity_signed_off_by,tolerance,frequency,boards",
            (
                (name, name, rule.definition, "number", rule.polarity, "A. Officer", rule.tolerance, "annual", "board")
                for name, rule in rules.items()
            ),
        ),
    }
    kept = {(row.key, row.day): (row, drawn) for row, drawn in _said(council, drawn.figures, list(rules), today)}
    for file, is_more in ((FIGURES, False), (MORE_FIGURES, True)):
        rows = [(row, drawn) for row, drawn in kept.values() if drawn.in_more is is_more]
        if rows or file == FIGURES:
            figures[file] = tuple(row for row, _ in rows)
            files[file] = _figures_table(rows)
    aims: tuple[Said, ...] = ()
    if drawn.aims is not None:
        told = [_aim(council, aim, list(rules), today) for aim in drawn.aims]
        aims = tuple({(row.key, row.day): row for row in told}.values())
        lines = ((r.key[0], r.key[1], r.key[3], "value", r.value, r.day) for r in aims)
        files["targets.csv"] = _table("indicator,area,period,kind,value,set_at", lines)
    if drawn.rag:
        files["judgements.csv"] = _table("scope,id,period,rag", [("board", "board", PERIODS[2], drawn.rag)])
    return Told(council, True, f"plans/{council}", files, figures, aims, rules, heading)


def card_of(council: str, drawn: DrawnCard, plan: Told, today: date) -> Told:
    """A card as it is offered on a day to a council with this plan."""
    rows = list(_said(council, drawn.figures, list(plan.rules), today))
    if drawn.for_officers:
        rows = [(_as_officers_say(row, council), figure) for row, figure in rows]
    kept = {(row.key, row.day): (row, figure) for row, figure in rows}
    if drawn.for_officers:
        lines = [(row.key[0], row.key[3], "[c]" if row.marker else row.value) for row, _ in kept.values()]
        if drawn.wrong:
            lines.append(("nothing we know", PERIODS[0], "1"))
        name, content = "officers 1.csv", _table(f"Measure,When,{plan.heading}", lines)
    else:
        name, content = "card.csv", _figures_table(kept.values())
        if drawn.wrong:
            day = (today + timedelta(days=1)).isoformat()
            is_unknown = drawn.wrong == "unknown indicator"
            wrong = ("nobody" if is_unknown else INDICATORS[0], _area(council), PERIODS[0], "1", "boys", "")
            content += _table("", [(*wrong, "" if is_unknown else day, "")])
    said = {name: tuple(row for row, _ in kept.values())}
    return Told(council, False, name, {name: content}, said, is_faulty=drawn.wrong is not None)


def _said(
    council: str, figures: Iterable[Figure], indicators: Sequence[str], today: date
) -> Iterable[tuple[Said, Figure]]:
    for figure in figures:
        area = _area(council) if figure.own_area else "W1"
        key = (indicators[figure.indicator % len(indicators)], area, figure.breakdown, figure.period)
        value = "" if figure.marker == "c" else figure.value
        yield Said(key, value, figure.marker, _day(today, figure.days)), figure


def _as_officers_say(row: Said, council: str) -> Said:
    """Their table has no breakdown, no day and no marker but that of a figure which must not be shown."""
    indicator, _, _, period = row.key
    return Said((indicator, _area(council), "", period), row.value, "c" if row.marker == "c" else "")


def _aim(council: str, aim: Aim, indicators: Sequence[str], today: date) -> Said:
    key = (indicators[aim.indicator % len(indicators)], _area(council), "", aim.period)
    return Said(key, aim.value, day=_day(today, aim.days))


def _figures_table(rows: Iterable[tuple[Said, Figure]]) -> bytes:
    header = "indicator,area,period,value,breakdown,marker,published_at,definition"
    return _table(
        header,
        (
            (row.key[0], row.key[1], row.key[3], row.value, row.key[2], row.marker, row.day, figure.definition)
            for row, figure in rows
        ),
    )


def _table(header: str, rows: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return (f"{header}\n" if header else "").encode() + text.getvalue().encode()


def _area(council: str) -> str:
    return f"X-{council}"


def _day(today: date, days: int | None) -> str:
    return "" if days is None else (today - timedelta(days=days)).isoformat()
