"""Every fault of a plan folder, found before anything is loaded, and all reported at once."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pandas as pd
from pandera.errors import SchemaErrors

from etl.amounts import has_too_many_decimals
from etl.checks_of_days import days_to_come
from etl.checks_of_links import link_faults
from etl.checks_of_rebases import rebase_faults
from etl.checks_of_retired import retired_faults
from etl.checks_of_work import work_faults
from etl.contract import CONTRACTS, Contract
from etl.faults import Fault
from etl.folder import PLAN_FILE
from etl.plan_toml import PlanIds, check_plan, ids_of
from etl.reading import fault_at, read_periods, rows_of, split_cell, year_starts_of
from etl.sources.plan_folder import PlanFolder
from warehouse.rules.periods import FREQUENCY_MONTHS
from warehouse.rules.vocabulary import Aggregation, Basis, Polarity, TargetKind, Unit

FIGURE_KEY = ["indicator", "area", "breakdown", "period_iso", "published_at"]
PLAN_REFERENCES = (
    "unknown_plan",
    "unknown_area",
    "unknown_board",
    "unknown_theme",
    "unknown_objective",
    "unknown_committee",
)
AMOUNTS = ("value", "lower", "upper", "numerator", "denominator")


def check(folder: PlanFolder, today: date) -> list[Fault]:
    """Every fault and warning of a plan folder that could be read, in the order of its files and rows.

    Args:
        folder: the plan folder.
        today: the day on which it is offered; what is said to have happened later is a fault.
    """
    plan_place = f"{folder.name}/{PLAN_FILE}"
    faults = check_plan(plan_place, folder.plan)
    for contract in CONTRACTS.values():
        faults += _contract_faults(contract, folder.frames[contract.name])
    faults += days_to_come(folder.frames, today)
    ids = ids_of(folder.plan, folder.frames["indicators"]["id"])
    faults += [*_indicator_faults(folder, ids), *_row_faults(folder, ids)]
    cascade = _not_to_blame(folder)
    faults = [fault for fault in faults if fault.code not in cascade]
    return sorted(faults, key=lambda fault: (fault.file, fault.row or 0, fault.column or ""))


def check_card(plan: PlanFolder, frames: Mapping[str, pd.DataFrame], today: date) -> list[Fault]:
    """Every fault and warning of a card's rows, told by the same checks as a folder's, against the plan's own ids.

    Args:
        plan: the accepted plan; nothing of it is to blame.
        frames: table name -> the card's rows, as `etl.sources.cards.read_card` gives them.
        today: the day on which it is offered.
    """
    card = plan.with_card(frames)
    ids = ids_of(plan.plan, plan.frames["indicators"]["id"])
    faults = [fault for name, frame in frames.items() for fault in _contract_faults(CONTRACTS[name], frame)]
    faults += days_to_come(frames, today)
    faults += _row_faults(card, ids)
    return sorted(faults, key=lambda fault: (fault.file, fault.sheet or "", fault.row or 0, fault.column or ""))


def _row_faults(folder: PlanFolder, ids: PlanIds) -> list[Fault]:
    """Faults of the rows of every table but the indicators, each against the plan."""
    return [
        *_figure_faults(folder, ids),
        *_target_faults(folder, ids),
        *_judgement_faults(folder, ids),
        *_tally_faults(folder),
        *work_faults(folder, ids),
        *rebase_faults(folder, ids),
        *retired_faults(folder, ids),
        *link_faults(folder, ids),
    ]


def _not_to_blame(folder: PlanFolder) -> frozenset[str]:
    """Codes of references into a file that could not be read: its own fault says it all, and once."""
    plan = PLAN_REFERENCES if not folder.plan else ()
    return frozenset(plan) | ({"unknown_indicator"} if folder.frames["indicators"].empty else frozenset())


def _contract_faults(contract: Contract, frame: pd.DataFrame) -> list[Fault]:
    """Cells that the contract of their column does not allow."""
    if frame.empty:
        return []
    absent = [column for column in contract.required if frame[column].eq("").all()]
    try:
        contract.schema.validate(frame, lazy=True)
    except SchemaErrors as errors:
        cases = errors.failure_cases
    else:
        return []
    allowed = {
        (column, str(check.error)): check.description for column, checks in contract.columns.items() for check in checks
    }
    faults = []
    for case in rows_of(cases):
        if case.check == "empty_cell" and case.column in absent and len(frame) > 1:
            continue
        words: dict[str, Any] = (
            {"allowed": allowed.get((case.column, case.check))} if case.check == "not_in_list" else {}
        )
        words |= {"range": ""} if case.check == "not_a_whole_number" else {}
        row = frame.loc[case.index]
        faults.append(fault_at(row, str(case.check), case.column, str(case.failure_case), **words))
    return faults


def _rows(frame: pd.DataFrame, wrong: pd.Series, code: str, column: str, **words: Any) -> Iterator[Fault]:
    """A fault for each row that is wrong; `severity` may be among the words."""
    for row in rows_of(frame[wrong]):
        yield fault_at(row, code, column, str(getattr(row, column)), **words)


def _duplicates(frame: pd.DataFrame, key: list[str]) -> pd.DataFrame:
    """Rows whose key stood before, with `other`: where it stood first."""
    again = frame.duplicated(key) & frame[key].notna().all(axis=1)
    first = frame.drop_duplicates(key).set_index(key)
    repeated = frame[again]
    if repeated.empty:
        return repeated.assign(other="", other_row=0)
    firsts = first.loc[pd.MultiIndex.from_frame(repeated[key]) if len(key) > 1 else repeated[key[0]]]
    return repeated.assign(
        other=[fault_at(first, "duplicate_key").place() for first in rows_of(firsts)],
        other_row=list(firsts["row"]),
    )


def _indicator_faults(folder: PlanFolder, ids: PlanIds) -> Iterator[Fault]:
    rows = folder.frames["indicators"]
    for row in rows_of(_duplicates(rows[rows["id"] != ""], ["id"])):
        yield fault_at(row, "duplicate_id", "id", row.id, other=row.other_row)
    for column, known, code in (
        ("boards", ids.boards, "unknown_board"),
        ("themes", ids.themes, "unknown_theme"),
        ("objectives", ids.objectives, "unknown_objective"),
        ("committees", ids.committees, "unknown_committee"),
    ):
        for row in rows_of(rows[rows[column] != ""]):
            for part in split_cell(getattr(row, column)):
                if part not in known:
                    yield fault_at(row, code, column, part)
    needs_range = rows["polarity"].eq(Polarity.RANGE) & rows["range"].eq("")
    yield from _rows(rows, needs_range, "range_needed", "range")
    yield from _rows(
        rows, rows["basis"].eq(Basis.BASELINE) & rows["baseline_period"].eq(""), "baseline_needed", "basis"
    )
    cumulative = rows["aggregation"].eq(Aggregation.CUMULATIVE) & rows["basis"].eq(Basis.PREVIOUS_PERIOD)
    yield from _rows(rows, cumulative, "cumulative_against_previous", "basis")
    _, faults = read_periods(rows, year_starts_of(rows, folder), "baseline_period")
    yield from faults
    ends = rows["range"].str.extract(r"^(?P<low>.+)\.\.(?P<high>.+)$").apply(pd.to_numeric, errors="coerce")
    yield from _rows(rows, ends["low"] > ends["high"], "unreadable_range", "range")
    for column in ("tolerance", "amber"):
        percent = pd.to_numeric(
            rows[column].str.removesuffix("%").where(rows[column].str.endswith("%")), errors="coerce"
        )
        yield from _rows(rows, percent > 100, "tolerance_too_wide", column)
    unsigned = rows["polarity_signed_off_by"].eq("") & rows["polarity"].ne(Polarity.NONE) & rows["polarity"].ne("")
    yield from _rows(rows, unsigned, "not_signed_off", "polarity", severity="warning")
    lacking = int(rows["title_cy"].eq("").sum())
    if lacking:
        yield Fault(
            "no_welsh", rows["file"].iloc[0], column="title_cy", severity="warning", count=lacking, total=len(rows)
        )


def _known(rows: pd.DataFrame, column: str, known: frozenset[str], code: str) -> Iterator[Fault]:
    yield from _rows(rows, rows[column].ne("") & ~rows[column].isin(known), code, column)


def _key_faults(rows: pd.DataFrame, folder: PlanFolder, ids: PlanIds) -> tuple[pd.Series, list[Fault]]:
    """The periods of rows that name an indicator, an area and a period, and what is wrong with those three."""
    iso, faults = read_periods(rows, year_starts_of(rows, folder), "period")
    return iso, [
        *_known(rows, "indicator", ids.indicators, "unknown_indicator"),
        *_known(rows, "area", ids.areas, "unknown_area"),
        *faults,
    ]


def _figure_faults(folder: PlanFolder, ids: PlanIds) -> Iterator[Fault]:
    rows = folder.frames["figures"]
    if rows.empty:
        return
    iso, faults = _key_faults(rows, folder, ids)
    yield from faults
    rows = rows.assign(period_iso=iso)
    for row in rows_of(_duplicates(rows, FIGURE_KEY)):
        key = ", ".join(part for part in (row.indicator, row.area, row.breakdown, row.period, row.published_at) if part)
        yield fault_at(row, "duplicate_key", key=key, other=row.other)
    yield from _colliding_dates(rows, folder)
    lower, upper, value = (pd.to_numeric(rows[column], errors="coerce") for column in ("lower", "upper", "value"))
    for row in rows_of(rows[lower > upper]):
        yield fault_at(row, "lower_above_upper", "lower", row.lower, upper=row.upper)
    indicators = folder.frames["indicators"]
    percents = frozenset(indicators.loc[indicators["unit"].eq(Unit.PERCENT), "id"])
    outside = rows["indicator"].isin(percents) & ~value.between(0, 100) & value.notna()
    yield from _rows(rows, outside, "percent_outside", "value", severity="warning")
    yield from _rows(
        rows, rows["value"].eq("") & rows["marker"].eq(""), "no_value_no_marker", "value", severity="warning"
    )
    for column in AMOUNTS:
        yield from _rows(rows, has_too_many_decimals(rows[column]), "too_many_decimals", column, severity="warning")


def _colliding_dates(rows: pd.DataFrame, folder: PlanFolder) -> Iterator[Fault]:
    """Two snapshots of one series in one month: neither stands a whole year, quarter or month from the other."""
    months = folder.frames["indicators"].set_index("id")["frequency"].map(FREQUENCY_MONTHS)
    months = months[~months.index.duplicated()]
    days = rows[rows["period_iso"].str.len().eq(len("2024-10-31")) & rows["indicator"].isin(months.index)]
    days = days.assign(month=days["period_iso"].str[:7])
    series = ["indicator", "area", "breakdown", "month", "published_at"]
    days = days.drop_duplicates([*series, "period_iso"])
    firsts = days.drop_duplicates(series).set_index(series)["period"]
    for row in rows_of(_duplicates(days, series)):
        other = firsts[row.indicator, row.area, row.breakdown, row.month, row.published_at]
        yield fault_at(
            row, "dates_collide", "period", row.period,
            key=f"{row.indicator}, {row.area}", other=other, other_row=row.other_row,
        )  # fmt: skip


def _target_faults(folder: PlanFolder, ids: PlanIds) -> Iterator[Fault]:
    rows = folder.frames["targets"]
    if rows.empty:
        return
    iso, faults = _key_faults(rows, folder, ids)
    yield from faults
    for kind, needed in ((TargetKind.VALUE, "value"), (TargetKind.RANGE, "range")):
        yield from _rows(
            rows, rows["kind"].eq(kind) & rows[needed].eq(""), "target_value_needed", needed, kind=kind, needed=needed
        )
    key = ["indicator", "area", "period_iso", "months_elapsed", "set_at"]
    for row in rows_of(_duplicates(rows.assign(period_iso=iso), key)):
        yield fault_at(row, "duplicate_key", key=f"{row.indicator}, {row.area}, {row.period}", other=row.other)
    indicators = folder.frames["indicators"].drop_duplicates("id").set_index("id")
    aggregation = rows["indicator"].map(indicators["aggregation"])
    unused = rows["months_elapsed"].ne("") & aggregation.notna() & aggregation.ne(Aggregation.CUMULATIVE)
    yield from _rows(rows, unused, "profile_not_used", "months_elapsed", severity="warning")
    polarity = rows["indicator"].map(indicators["polarity"])
    value, stretch = (pd.to_numeric(rows[column], errors="coerce") for column in ("value", "stretch"))
    easier = (polarity.eq(Polarity.HIGHER) & (stretch < value)) | (polarity.eq(Polarity.LOWER) & (stretch > value))
    for row in rows_of(rows[easier]):
        yield fault_at(row, "stretch_easier", "stretch", row.stretch, target=row.value)


def _judgement_faults(folder: PlanFolder, ids: PlanIds) -> Iterator[Fault]:
    rows = folder.frames["judgements"]
    for scope, known in (("board", ids.boards), ("objective", ids.objectives), ("theme", ids.themes)):
        yield from _known(rows[rows["scope"].eq(scope)], "id", known, f"unknown_{scope}")
    iso, faults = read_periods(rows, year_starts_of(rows, folder), "period")
    yield from faults
    for row in rows_of(_duplicates(rows.assign(period_iso=iso), ["scope", "id", "period_iso", "judged_at"])):
        yield fault_at(row, "duplicate_key", key=f"{row.scope} {row.id}, {row.period}", other=row.other)


def _tally_faults(folder: PlanFolder) -> Iterator[Fault]:
    rows = folder.frames["tallies"]
    iso, faults = read_periods(rows, year_starts_of(rows, folder), "period")
    yield from faults
    for row in rows_of(_duplicates(rows.assign(period_iso=iso), ["period_iso"])):
        yield fault_at(row, "duplicate_key", key=row.period, other=row.other)
