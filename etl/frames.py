"""A checked plan folder as the warehouse's tables: the one place where written text becomes typed columns."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from etl.amounts import plain
from etl.contract import INDICATORS, TALLIES
from etl.folder import PLAN_FILE
from etl.frames_of_work import work_frames
from etl.plan_toml import BOARD_KINDS, entries, financial_year_starts
from etl.reading import filled, place_of, read_periods, rows_of, split_cell, year_starts_of
from etl.sources.plan_folder import PlanFolder
from warehouse.rules.defaults import AMBER, Width, default_tolerance
from warehouse.rules.periods import FREQUENCY_MONTHS, parse
from warehouse.rules.vocabulary import Aggregation, Band, Marker, Polarity, Scope, YearType

FIGURE_AMOUNTS = ("value", "lower", "upper", "numerator", "denominator")
FIRST_DEFINITION = "1"
FROM_ROWS = (
    "observations",
    "targets",
    "judgements",
    "published_tallies",
    "actions",
    "milestones",
    "budget_lines",
    "commentary",
)
"""Tables that a card may add to: whatever is not the plan itself."""


def council_of(folder: PlanFolder) -> str:
    """The id of the council whose plan this is."""
    return str(entries(folder.plan, "council")[0]["id"])


def plan_frames(folder: PlanFolder) -> dict[str, pd.DataFrame]:
    """Every table of `warehouse.schema.GIVEN` but the observations: table name -> its columns, file, sheet and row."""
    frames = {
        "councils": _councils(folder),
        "plans": _plans(folder),
        "themes": _listed(folder, "themes"),
        "objectives": _listed(folder, "objectives", theme=None),
        "boards": _listed(folder, "boards", kind=BOARD_KINDS[0]),
        "committees": _listed(folder, "committees"),
        "areas": _areas(folder),
        "comparators": _comparators(folder),
        "comparator_areas": _comparator_areas(folder),
        "indicators": _indicators(folder),
        "indicator_groups": _indicator_groups(folder),
        "targets": _targets(folder),
        "judgements": _judgements(folder),
        "published_tallies": _published_tallies(folder),
        **work_frames(folder),
    }
    council, plan_file = council_of(folder), (Path(folder.name) / PLAN_FILE).as_posix()
    nowhere = {"file": plan_file, "sheet": None, "row": None}
    return {
        name: frame.assign(council=council, **({} if "file" in frame else nowhere)) for name, frame in frames.items()
    }


def card_frames(folder: PlanFolder) -> dict[str, pd.DataFrame]:
    """The tables that a card has rows for, as `plan_frames` and `figures` give them."""
    tables = {**plan_frames(folder), "observations": figures(folder)}
    return {name: tables[name] for name in FROM_ROWS if len(tables[name])}


def figures(folder: PlanFolder) -> pd.DataFrame:
    """The observations of one plan folder, without the columns that say when they became known.

    Returns:
        Columns of the table `observations` but `original`, `vintage` and those of `warehouse.history.CLOCK`.
    """
    rows = folder.frames["figures"]
    iso, _ = read_periods(rows, year_starts_of(rows, folder), "period")
    dates = {text: parse(text) for text in iso.unique()}
    frequency = folder.frames["indicators"].set_index("id")["frequency"].map(FREQUENCY_MONTHS)
    empty = rows["value"].eq("") & rows["marker"].eq("")
    return pd.DataFrame(
        {
            "council": council_of(folder),
            "indicator": rows["indicator"],
            "area": rows["area"],
            "breakdown": rows["breakdown"],
            "period": iso,
            "start_month": iso.map({text: period.start_month for text, period in dates.items()}),
            "months": iso.map({text: period.months for text, period in dates.items()}).where(
                lambda months: months > 0, rows["indicator"].map(frequency)
            ),
            **{column: plain(rows[column]) for column in FIGURE_AMOUNTS},
            "marker": filled(rows["marker"].mask(empty, Marker.NOT_AVAILABLE.value)),
            "months_elapsed": filled(rows["months_elapsed"]),
            "definition": _definitions(rows, iso),
            "published_at": filled(rows["published_at"]),
            "source": filled(rows["source"]),
            "note": filled(rows["note"]),
            **place_of(rows),
            "cell": None,
        }
    )


def _definitions(rows: pd.DataFrame, iso: pd.Series) -> pd.Series:
    """The definition each figure was counted under: as written, and a new one from each marked break on."""
    written = rows["definition"].replace("", FIRST_DEFINITION)
    if not rows["marker"].eq(Marker.BREAK).any():
        return written
    in_time = rows.assign(period=iso, broken=rows["marker"].eq(Marker.BREAK)).sort_values("period", kind="stable")
    breaks = in_time.groupby(["indicator", "area", "breakdown"])["broken"].cumsum().reindex(rows.index)
    return written.where(breaks.eq(0), written + "-b" + breaks.astype(str))


def _frame(rows: Iterable[Mapping[str, Any]], columns: Iterable[str]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=list(columns), dtype=object)


def _councils(folder: PlanFolder) -> pd.DataFrame:
    columns = ("name_en", "name_cy", "area", "fictional")
    found = ({"fictional": False, **entry} for entry in entries(folder.plan, "council"))
    return _frame(found, columns)


def _plans(folder: PlanFolder) -> pd.DataFrame:
    starts = financial_year_starts(folder.plan)
    found = ({**entry, "plan": entry["id"], "financial_year_starts": starts} for entry in entries(folder.plan, "plan"))
    return _frame(found, ("plan", "name_en", "name_cy", "starts", "ends", "financial_year_starts"))


def _listed(folder: PlanFolder, section: str, **more: str | None) -> pd.DataFrame:
    """The entries of a section in the plan's own order; `more` are further columns with their defaults."""
    found = ({**more, **entry, "position": n} for n, entry in enumerate(entries(folder.plan, section)))
    return _frame(found, ("id", "name_en", "name_cy", "position", *more))


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
        {**entry, "is_default": entry.get("default", False), "position": n}
        for n, entry in enumerate(entries(folder.plan, "comparators"))
    )
    return _frame(found, ("id", "name_en", "name_cy", "is_default", "position"))


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
    low, high = _ends(rows["range"])
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


def _ends(ranges: pd.Series) -> tuple[pd.Series, pd.Series]:
    """The two ends of ranges written `80..90`, as exact text."""
    low, high = (ranges.map(lambda text, end=end: text.partition("..")[end]).astype(str) for end in (0, 2))
    return plain(low), plain(high)


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


def _targets(folder: PlanFolder) -> pd.DataFrame:
    rows = folder.frames["targets"]
    low, high = _ends(rows["range"])
    iso, _ = read_periods(rows, year_starts_of(rows, folder), "period")
    return pd.DataFrame(
        {
            "indicator": rows["indicator"],
            "area": rows["area"],
            "period": iso,
            "kind": rows["kind"],
            "value": plain(rows["value"]),
            "range_low": low,
            "range_high": high,
            "stretch": plain(rows["stretch"]),
            "set_at": filled(rows["set_at"]),
            **place_of(rows),
        }
    )


def _judgements(folder: PlanFolder) -> pd.DataFrame:
    rows = folder.frames["judgements"]
    iso, _ = read_periods(rows, year_starts_of(rows, folder), "period")
    written = {c: filled(rows[c]) for c in ("scope", "id", "rag", "reason_en", "reason_cy", "judged_at", "source")}
    return pd.DataFrame({**written, "period": iso, **place_of(rows)})


def _published_tallies(folder: PlanFolder) -> pd.DataFrame:
    rows = folder.frames["tallies"]
    iso, _ = read_periods(rows, year_starts_of(rows, folder), "period")
    return pd.DataFrame({**{c: filled(rows[c]) for c in TALLIES.columns}, "period": iso, **place_of(rows)})
