"""What the plan itself says, as the warehouse's tables: the council, its plan's parts, and the indicators."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from etl.amounts import plain
from etl.contract import INDICATORS
from etl.folder import PLAN_FILE
from etl.plan_toml import BOARD_KINDS, entries, financial_year_starts
from etl.reading import ends_of, filled, place_of, read_periods, rows_of, split_cell, year_starts_of
from etl.sources.plan_folder import PlanFolder
from warehouse.rules.comparison_vocabulary import BenchmarkTest
from warehouse.rules.defaults import AMBER, Width, default_tolerance
from warehouse.rules.periods import FREQUENCY_MONTHS, parse
from warehouse.rules.vocabulary import Aggregation, Band, Polarity, RagPolicy, Scope, YearType


def plan_frames(folder: PlanFolder) -> dict[str, pd.DataFrame]:
    """Table name -> its columns but `council`, and file, sheet and row."""
    frames = {
        "councils": _councils(folder),
        "plans": _plans(folder),
        "themes": _listed(folder, "themes"),
        "objectives": _listed(folder, "objectives", theme=None),
        "boards": _listed(folder, "boards", kind=BOARD_KINDS[0]),
        "meetings": _meetings(folder),
        "committees": _listed(folder, "committees"),
        "areas": _areas(folder),
        "comparators": _comparators(folder),
        "comparator_areas": _comparator_areas(folder),
        "indicators": _indicators(folder),
        "indicator_groups": _indicator_groups(folder),
    }
    nowhere = {"file": (Path(folder.name) / PLAN_FILE).as_posix(), "sheet": None, "row": None}
    return {name: frame if "file" in frame else frame.assign(**nowhere) for name, frame in frames.items()}


def _frame(rows: Iterable[Mapping[str, Any]], columns: Iterable[str]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=list(columns), dtype=object)


def _councils(folder: PlanFolder) -> pd.DataFrame:
    columns = ("name_en", "name_cy", "area", "fictional")
    found = ({"fictional": False, **entry} for entry in entries(folder.plan, "council"))
    return _frame(found, columns)


def _plans(folder: PlanFolder) -> pd.DataFrame:
    starts = financial_year_starts(folder.plan)
    usual = {"rag_policy": RagPolicy.DEFAULT.value}
    found = (
        {**usual, **entry, "plan": entry["id"], "financial_year_starts": starts}
        for entry in entries(folder.plan, "plan")
    )
    return _frame(found, ("plan", "name_en", "name_cy", "starts", "ends", "financial_year_starts", "rag_policy"))


def _listed(folder: PlanFolder, section: str, **more: str | None) -> pd.DataFrame:
    """The entries of a section in the plan's own order; `more` are further columns with their defaults."""
    found = ({**more, **entry, "position": n} for n, entry in enumerate(entries(folder.plan, section)))
    return _frame(found, ("id", "name_en", "name_cy", "position", *more))


def _meetings(folder: PlanFolder) -> pd.DataFrame:
    found = (
        {"board": entry["id"], "held_on": day.isoformat()}
        for entry in entries(folder.plan, "boards")
        for day in sorted(set(entry.get("meetings", ())))
    )
    return _frame(found, ("board", "held_on"))


def _areas(folder: PlanFolder) -> pd.DataFrame:
    council = entries(folder.plan, "council")[0]
    own = {"code": council["area"], "name_en": council["name_en"], "name_cy": council.get("name_cy")}
    listed = list(entries(folder.plan, "areas"))
    if council["area"] not in {entry["code"] for entry in listed}:
        listed.insert(0, own)
    return _frame(
        ({"kind": "council", **entry, "area": entry["code"]} for entry in listed),
        ("area", "name_en", "name_cy", "kind"),
    )


def _comparators(folder: PlanFolder) -> pd.DataFrame:
    found = (
        {"test": BenchmarkTest.INTERVAL.value, **entry, "is_default": entry.get("default", False), "position": n}
        for n, entry in enumerate(entries(folder.plan, "comparators"))
    )
    return _frame(found, ("id", "name_en", "name_cy", "is_default", "test", "source", "source_url", "position"))


def _comparator_areas(folder: PlanFolder) -> pd.DataFrame:
    found = (
        {"comparator": entry["id"], "area": area}
        for entry in entries(folder.plan, "comparators")
        for area in entry["areas"]
    )
    return _frame(found, ("comparator", "area"))


def _indicators(folder: PlanFolder) -> pd.DataFrame:
    rows = folder.frames["indicators"]
    as_written = {column: filled(rows[column]) for column in INDICATORS.columns}
    unsigned = rows["polarity_signed_off_by"].eq("")
    tolerance = pd.DataFrame(
        [_width(text, default_tolerance(unit)) for text, unit in zip(rows["tolerance"], rows["unit"], strict=True)],
        columns=["kind", "width"],
        index=rows.index,
    )
    amber = pd.DataFrame([_width(text, AMBER) for text in rows["amber"]], columns=["kind", "width"], index=rows.index)
    low, high = ends_of(rows["range"])
    iso, _ = read_periods(rows, year_starts_of(rows, folder), "baseline_period")
    baseline = {text: parse(text) for text in iso.dropna().unique()}
    frequency = rows["frequency"].map(FREQUENCY_MONTHS)
    return pd.DataFrame(
        {
            **as_written,
            "indicator": rows["id"],
            "polarity": rows["polarity"].mask(unsigned, Polarity.NONE.value),
            "polarity_proposed": rows["polarity"],
            "range_low": low,
            "range_high": high,
            "tolerance_kind": tolerance["kind"],
            "tolerance": tolerance["width"],
            "amber_kind": amber["kind"],
            "amber": amber["width"],
            "year_type": rows["year_type"].replace("", YearType.FINANCIAL.value),
            "aggregation": rows["aggregation"].replace("", Aggregation.PERIOD.value),
            "seasonal": rows["seasonal"].eq("true"),
            "baseline_period": iso,
            "baseline_start_month": iso.map({text: period.start_month for text, period in baseline.items()}),
            "baseline_months": iso.map({text: period.months for text, period in baseline.items()}).where(
                lambda months: months != 0, frequency
            ),
            "max_lag_periods": rows["max_lag_periods"].replace("", "0"),
            "allow_gap": rows["allow_gap"].replace("", "0"),
            "position": range(len(rows)),
            **place_of(rows),
        }
    )


def _width(text: str, default: Width) -> tuple[str, str | None]:
    """A tolerance or amber band as written: its kind, and its width as exact text."""
    if not text:
        return default.kind.value, None if default.width is None else str(default.width)
    if text == Band.EXACT:
        return Band.EXACT.value, None
    if text.endswith("%"):
        return Band.RELATIVE.value, plain(pd.Series([f"{text[:-1]}e-2"]))[0]
    return Band.ABSOLUTE.value, plain(pd.Series([text]))[0]


def _indicator_groups(folder: PlanFolder) -> pd.DataFrame:
    """Each indicator in the plan, its themes, objectives and boards, and the committees that look at any of those."""
    plan = str(entries(folder.plan, "plan")[0]["id"])
    theme_of = {entry["id"]: entry["theme"] for entry in entries(folder.plan, "objectives")}
    groups = []
    for row in rows_of(folder.frames["indicators"]):
        boards, objectives = set(split_cell(row.boards)), set(split_cell(row.objectives))
        themes = set(split_cell(row.themes)) | {theme_of[objective] for objective in objectives}
        committees = set(split_cell(row.committees)) | {
            entry["id"]
            for entry in entries(folder.plan, "committees")
            if boards & set(entry.get("boards", ())) or themes & set(entry.get("themes", ()))
        }
        for scope, ids in (
            (Scope.PLAN, {plan}),
            (Scope.THEME, themes),
            (Scope.OBJECTIVE, objectives),
            (Scope.BOARD, boards),
            (Scope.COMMITTEE, committees),
        ):
            place = {"file": row.file, "sheet": None, "row": row.row}
            groups += [{"indicator": row.id, "scope": scope.value, "id": id_, **place} for id_ in sorted(ids)]
    return _frame(groups, ("indicator", "scope", "id", "file", "sheet", "row"))
