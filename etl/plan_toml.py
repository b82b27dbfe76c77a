"""plan.toml: the council, its plan, and the themes, objectives, boards, committees, areas and comparators in it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from etl.contract import FIGURES
from etl.faults import Fault
from warehouse.rules.comparison_vocabulary import BenchmarkTest
from warehouse.rules.periods import FINANCIAL_YEAR_STARTS
from warehouse.rules.vocabulary import RagPolicy

BOARD_KINDS = ("priority", "improvement")
TABLE_LAYOUTS = ("long", "wide")
IN_WIDE_CELLS = ("period", "value", "marker", "lower", "upper", "numerator", "denominator", "months_elapsed")
"""Columns of a figure that a table with a column for each period cannot have: they differ from period to period."""

Shape = Mapping[str, Mapping[str, type]]

REQUIRED: Shape = {
    "council": {"id": str, "name_en": str, "area": str},
    "plan": {"id": str, "name_en": str},
    "themes": {"id": str, "name_en": str},
    "objectives": {"id": str, "theme": str, "name_en": str},
    "boards": {"id": str, "name_en": str},
    "committees": {"id": str, "name_en": str},
    "areas": {"code": str, "name_en": str},
    "comparators": {"id": str, "name_en": str, "areas": list},
    "tables": {"id": str, "file": str, "layout": str, "columns": dict},
}
OPTIONAL: Shape = {
    "council": {"name_cy": str, "languages": list, "fictional": bool},
    "plan": {"name_cy": str, "starts": date, "ends": date, "financial_year_starts": int, "rag_policy": str},
    "themes": {"name_cy": str},
    "objectives": {"name_cy": str},
    "boards": {"name_cy": str, "kind": str, "meetings": list},
    "committees": {"name_cy": str, "boards": list, "themes": list},
    "areas": {"name_cy": str, "kind": str},
    "comparators": {"name_cy": str, "default": bool, "source": str, "source_url": str, "test": str},
    "tables": {"sheet": str, "header_row": int, "fixed": dict},
}
SINGLE = ("council", "plan")
CHOICES: Mapping[tuple[str, str], Sequence[str]] = {
    ("plan", "rag_policy"): tuple(RagPolicy),
    ("boards", "kind"): BOARD_KINDS,
    ("comparators", "test"): tuple(BenchmarkTest),
}
"""Keys that hold one of a list: section and key -> the list."""

KINDS = {
    str: "text", list: "a list", bool: "true or false", int: "a whole number", date: "a date",
    dict: "{ column = \"text\" }",
}  # fmt: skip
DAYS = "a list of days, such as [2026-06-24]"


@dataclass(frozen=True)
class PlanIds:
    """The ids that other files of the folder may name."""

    indicators: frozenset[str]
    areas: frozenset[str]
    boards: frozenset[str]
    themes: frozenset[str]
    objectives: frozenset[str]
    committees: frozenset[str]


def entries(plan: Mapping[str, Any], section: str) -> Sequence[Mapping[str, Any]]:
    """The entries of a section, however many; a section that is not written is empty."""
    found = plan.get(section, [])
    if isinstance(found, Mapping):
        return [found]
    return [entry for entry in found if isinstance(entry, Mapping)] if isinstance(found, list) else []


def financial_year_starts(plan: Mapping[str, Any]) -> int:
    """The month in which the council's reporting year starts."""
    for entry in entries(plan, "plan"):
        month = entry.get("financial_year_starts", FINANCIAL_YEAR_STARTS)
        return month if isinstance(month, int) and 1 <= month <= 12 else FINANCIAL_YEAR_STARTS
    return FINANCIAL_YEAR_STARTS


def ids_of(plan: Mapping[str, Any], indicators: Iterable[str]) -> PlanIds:
    """Every id the plan gives."""
    return PlanIds(
        frozenset(indicators),
        frozenset(str(entry.get("code")) for entry in entries(plan, "areas"))
        | frozenset(str(entry.get("area")) for entry in entries(plan, "council")),
        *(
            frozenset(str(entry.get("id")) for entry in entries(plan, section))
            for section in ("boards", "themes", "objectives", "committees")
        ),
    )


def check_plan(place: str, plan: Mapping[str, Any]) -> list[Fault]:
    """Every fault of a plan.toml that could be read; none for one that could not, which is a fault already."""
    if not plan:
        return []
    return [
        *_shape_faults(place, plan),
        *_choice_faults(place, plan),
        *_reference_faults(place, plan),
        *_meeting_faults(place, plan),
        *_table_faults(place, plan),
    ]


def _shape_faults(place: str, plan: Mapping[str, Any]) -> Iterator[Fault]:
    for section in plan:
        if section not in REQUIRED:
            yield Fault("unknown_column", place, column=section, severity="warning")
    for section, required in REQUIRED.items():
        if section in SINGLE and not entries(plan, section):
            yield Fault("missing_key", place, key=f"[{section}]")
        for number, entry in enumerate(entries(plan, section), start=1):
            where = _where(section, entry, number)
            for key in required:
                if key not in entry:
                    yield Fault("missing_key", place, key=f"{where} {key}")
            known = {**required, **OPTIONAL[section]}
            for key, value in entry.items():
                if key not in known:
                    yield Fault("unknown_column", place, column=f"{where} {key}", severity="warning")
                elif not isinstance(value, known[key]) or (known[key] is int and isinstance(value, bool)):
                    yield Fault("wrong_kind_of_key", place, key=f"{where} {key}", kind=KINDS[known[key]])
    for entry in entries(plan, "plan"):
        month = entry.get("financial_year_starts", FINANCIAL_YEAR_STARTS)
        if isinstance(month, int) and not 1 <= month <= 12:
            yield Fault("wrong_kind_of_key", place, key="[plan] financial_year_starts", kind="1 to 12")


def _where(section: str, entry: Mapping[str, Any], number: int) -> str:
    """An entry as a message names it: the n-th of its section, where it has no name of its own."""
    return f"[{section}]" if section in SINGLE else f"[[{section}]] {entry.get('id', entry.get('code', number))}"


def _choice_faults(place: str, plan: Mapping[str, Any]) -> Iterator[Fault]:
    """What stands in a key that holds one of a list, and is none of it; what is no text is a fault already."""
    for (section, key), allowed in CHOICES.items():
        for number, entry in enumerate(entries(plan, section), start=1):
            written = entry.get(key)
            if isinstance(written, str) and written not in allowed:
                column = f"{_where(section, entry, number)} {key}"
                yield Fault("not_in_list", place, column=column, value=written, allowed=", ".join(allowed))


def _reference_faults(place: str, plan: Mapping[str, Any]) -> Iterator[Fault]:
    ids = ids_of(plan, ())
    for section in ("themes", "objectives", "boards", "committees", "areas", "comparators", "tables"):
        key = "code" if section == "areas" else "id"
        seen: set[str] = set()
        for number, entry in enumerate(entries(plan, section), start=1):
            written = str(entry.get(key))
            if written in seen:
                yield Fault("duplicate_key", place, key=f"[[{section}]] {written}", other=f"[[{section}]] {number - 1}")
            seen.add(written)
    for entry in entries(plan, "objectives"):
        if "theme" in entry and entry["theme"] not in ids.themes:
            yield Fault("unknown_theme", place, column=f"[[objectives]] {entry.get('id')}", value=str(entry["theme"]))
    for section, parts, code, known in (
        ("committees", "boards", "unknown_board", ids.boards),
        ("committees", "themes", "unknown_theme", ids.themes),
        ("comparators", "areas", "unknown_area", ids.areas),
    ):
        for entry in entries(plan, section):
            written = entry.get(parts, [])
            for part in written if isinstance(written, list) else []:
                if part not in known:
                    yield Fault(code, place, column=f"[[{section}]] {entry.get('id')}", value=str(part))


def _meeting_faults(place: str, plan: Mapping[str, Any]) -> Iterator[Fault]:
    """Meetings of a board that are no days; a moment of a day is a date to Python, and no day here."""
    for number, entry in enumerate(entries(plan, "boards"), start=1):
        written = entry.get("meetings", [])
        if isinstance(written, list) and any(type(day) is not date for day in written):
            yield Fault("wrong_kind_of_key", place, key=f"{_where('boards', entry, number)} meetings", kind=DAYS)


def _table_faults(place: str, plan: Mapping[str, Any]) -> Iterator[Fault]:
    """What is wrong with the mappings of officers' own tables."""
    areas = ids_of(plan, ()).areas
    for entry in entries(plan, "tables"):
        where = f"[[tables]] {entry.get('id')}"
        columns, fixed = (
            dict(entry.get(key, {})) if isinstance(entry.get(key), Mapping) else {} for key in ("columns", "fixed")
        )
        layout = entry.get("layout", TABLE_LAYOUTS[0])
        if layout not in TABLE_LAYOUTS:
            allowed = ", ".join(TABLE_LAYOUTS)
            yield Fault("not_in_list", place, column=f"{where} layout", value=str(layout), allowed=allowed)
        if isinstance(entry.get("header_row"), int) and entry["header_row"] < 1:
            yield Fault("wrong_kind_of_key", place, key=f"{where} header_row", kind="1 or more")
        may_have = [name for name in FIGURES.columns if layout != "wide" or name not in IN_WIDE_CELLS]
        for key, written in (("columns", columns), ("fixed", fixed)):
            for name, text in written.items():
                if name not in may_have:
                    allowed = ", ".join(may_have)
                    yield Fault("not_in_list", place, column=f"{where} {key}", value=str(name), allowed=allowed)
                elif not isinstance(text, str):
                    yield Fault("wrong_kind_of_key", place, key=f"{where} {key}.{name}", kind=KINDS[str])
        for name in ("indicator", "area", *(() if layout == "wide" else ("period",))):
            if (name in columns) == (name in fixed):
                yield Fault("table_says_not_once", place, key=f"{where}: {name}")
        if layout == "long" and "value" not in columns:
            yield Fault("missing_key", place, key=f"{where} columns.value")
        if isinstance(fixed.get("area"), str) and fixed["area"] not in areas:
            yield Fault("unknown_area", place, column=f"{where} fixed", value=fixed["area"])
