"""Every difference between two moments: what was told, by which upload and cell, and what it did to the judgements."""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pandas as pd
from sqlalchemy import Table, or_, select

from warehouse.history import CLOCK, KEYS, PLACE, in_force
from warehouse.reads.reader import Reader, Row, own_area, rows
from warehouse.schema import CALLS, HISTORIES, TALLIES
from warehouse.uploads import NEW, REVISED, WITHDRAWN

COLUMNS = (
    "table", "key", "indicator", "period", "what", "field", "old", "new",
    "changed_at", "upload", "original", "file", "sheet", "row", "cell",
)  # fmt: skip

UNTOLD = frozenset({"position", "vintage", "start_month", "months", "baseline_start_month", "baseline_months"})
"""Columns that say nothing by themselves."""

HEADLINES = (
    "value", "rag", "title_en", "name_en", "text_en", "tried_en", "budget", "reason_en", "mechanism_en", "marker",
    "kind", "text", "percent", "id", "area", "held_on",
)  # fmt: skip
"""What stands for a whole row that came or went: the first of these that it has, with its Welsh where there is any."""

JUDGED = {CALLS: ("call", "rag"), TALLIES: ("text",)}
"""Marts that are compared, by the columns that are a judgement."""

JUDGED_KEYS = {
    CALLS: ("council", "indicator", "area", "breakdown", "period"),
    TALLIES: ("council", "area", "scope", "id", "period"),
}


def changes(earlier: Reader, later: Reader, council: str) -> pd.DataFrame:
    """Every difference between what two readers of the same version know of a council.

    Args:
        earlier: as known at the earlier moment (`Store.reader(as_known_at=...)`).
        later: as known at the later moment, or now.
        council: the council's id.

    Returns:
        One row per field that differs. `table`: the table it stands in, `calls` and `tallies` last. `key`: the words
        of its key. `indicator`, `period`: where it has them. `what`: new, revised or withdrawn. `field`, `old`, `new`:
        as text, None where there was or is nothing; a row that came or went is told by its headline alone, a text in
        a row for each language it stands in.
        `changed_at` (UTC), `upload`, `original`, `file`, `sheet`, `row`, `cell`: what told it; of a call, what told
        the newest change of its figure, its target or its indicator. Empty where it was an upload's withdrawal, and
        for tallies, which follow from calls.
    """
    if earlier.version.as_known_at is None or earlier.version.name == later.version.name:
        return pd.DataFrame(columns=[*COLUMNS])
    told = list(_told(earlier, later, council))
    judged = list(_judged(earlier, later, council, told))
    return pd.DataFrame([*told, *judged], columns=[*COLUMNS], dtype=object)


def _told(earlier: Reader, later: Reader, council: str) -> Iterator[Row]:
    """The rows of every history that began or ended between the two moments, field by field."""
    since = earlier.version.as_known_at
    for name, history in HISTORIES.items():
        mine = select(history).where(history.c.council == council)
        ended = mine.where(_known_by(history, since), history.c.known_until > since)
        began = mine.where(history.c.known_from > since, in_force(history))
        old, new = (_by_key(rows(later.frame(chosen)), KEYS[name]) for chosen in (ended, began))
        for key in sorted({*old, *new}, key=str):
            yield from _differences(name, history, old.get(key), new.get(key))


def _known_by(history: Table, moment: datetime) -> Any:
    return or_(history.c.known_from.is_(None), history.c.known_from <= moment)


def _by_key(found: list[Row], key: tuple[str, ...]) -> dict[tuple[Any, ...], Row]:
    return {tuple(row[name] for name in key): row for row in found}


def _differences(name: str, history: Table, old: Row | None, new: Row | None) -> Iterator[Row]:
    row = new or old or {}
    told = {
        "table": name,
        "key": _words(row, KEYS[name]),
        "indicator": row.get("indicator"),
        "period": row.get("period"),
        "changed_at": new["known_from"] if new else row["known_until"],
        **({column: new.get(column) for column in ("upload", *PLACE, "cell")} if new else {}),
    }
    if old is None or new is None:
        for field in _headline(row):
            ends = {"old": _text(old and old[field]), "new": _text(new and new[field])}
            yield {**told, "what": WITHDRAWN if new is None else NEW, "field": field, **ends}
        return
    for column in (column.name for column in history.columns):
        if column not in (*CLOCK, *PLACE, "cell", *UNTOLD) and old[column] != new[column]:
            yield {**told, "what": REVISED, "field": column, "old": _text(old[column]), "new": _text(new[column])}


def _headline(row: Row) -> Iterator[str]:
    """What stands for the whole row: one column, or a text in English and in Welsh."""
    field = next(column for column in HEADLINES if row.get(column) is not None)
    yield field
    if field.endswith("_en") and row.get(welsh := f"{field.removesuffix('_en')}_cy"):
        yield welsh


def _judged(earlier: Reader, later: Reader, council: str, told: list[Row]) -> Iterator[Row]:
    """Calls, colours and tallies of the council's own area that are not what they were."""
    causes = _causes(told)
    for table, fields in JUDGED.items():
        key = JUDGED_KEYS[table]
        chosen = select(*(table.c[name] for name in (*key, *fields))).where(
            table.c.council == council, table.c.area == own_area(council)
        )
        old, new = (_by_key(rows(reader.frame(chosen)), key) for reader in (earlier, later))
        for found in sorted({*old, *new}, key=str):
            before, after = old.get(found, {}), new.get(found, {})
            row = after or before
            cause = causes.get((row.get("indicator"), row["period"])) or causes.get((row.get("indicator"), None), {})
            what = REVISED if before and after else NEW if after else WITHDRAWN
            for field in fields:
                if before.get(field) != after.get(field):
                    yield {
                        **cause,
                        "table": table.name,
                        "key": _words(row, key),
                        "indicator": row.get("indicator"),
                        "period": row["period"],
                        "what": what,
                        "field": field,
                        "old": _text(before.get(field)),
                        "new": _text(after.get(field)),
                    }


def _causes(told: list[Row]) -> dict[tuple[str | None, str | None], Row]:
    """What told the newest change of each indicator, and of each of its periods: the place, without the difference."""
    causes: dict[tuple[str | None, str | None], Row] = {}
    for row in sorted(told, key=lambda row: row["changed_at"]):
        if row["indicator"]:
            cause = {name: row.get(name) for name in ("changed_at", "upload", *PLACE, "cell")}
            causes[row["indicator"], row["period"]] = causes[row["indicator"], None] = cause
    return causes


def _words(row: Row, key: tuple[str, ...]) -> str:
    """A key in words, without the council and without parts that are empty."""
    return ", ".join(str(row[name]) for name in key if name != "council" and row[name])


def _text(value: Any) -> str | None:
    """A value as it is written in a plan folder."""
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value.normalize(), "f") if value else "0"
    return value.isoformat() if isinstance(value, datetime | date) else str(value)
