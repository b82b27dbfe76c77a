"""Differences as pages list them: one for each thing that differs, with all its columns, sorted into groups.

They come from two sides: what differs between two moments, and what the check of an upload said it would change.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from warehouse.reads.changes import HEADLINES
from warehouse.reads.reader import Row
from warehouse.schema import METADATA
from warehouse.uploads import NEW, REVISED, WITHDRAWN, Change


class Group(StrEnum):
    """Kinds of things, in the order in which pages list them: what people see differently first."""

    DIRECTIONS = "directions"
    FIGURES = "figures"
    TARGETS = "targets"
    RULES = "rules"
    JUDGEMENTS = "judgements"
    WORK = "work"
    TALLIES = "tallies"
    STRUCTURE = "structure"


GROUPS = {
    "calls": Group.DIRECTIONS,
    "observations": Group.FIGURES,
    "targets": Group.TARGETS,
    "indicators": Group.RULES,
    "rebases": Group.RULES,
    "judgements": Group.JUDGEMENTS,
    "published_tallies": Group.JUDGEMENTS,
    "actions": Group.WORK,
    "milestones": Group.WORK,
    "budget_lines": Group.WORK,
    "commentary": Group.WORK,
    "lessons": Group.WORK,
    "tallies": Group.TALLIES,
}
"""The group of each table; any other is a part of the plan's structure."""

NUMERIC = (Group.FIGURES, Group.TARGETS, Group.TALLIES)
"""Groups whose things are told by one number, or a few beside it."""

ORDER = (REVISED, WITHDRAWN, NEW)
"""What alters something people have already seen comes first."""

FIRST = ("call", *HEADLINES)
"""The first of these that a thing has, a text in either language, stands for it; the rest is told under it."""

NOTHING_TO_READ = {("definition", "1"), ("kind", "value")}
"""Columns that say nothing where they hold what nearly every row holds."""

OF_INDICATORS = ("id", "boards", "themes", "objectives", "committees")
"""What a plan folder's indicators say besides the columns of their table."""

NAMES_ITSELF = frozenset({"id", "indicator", "council"})
"""Columns that only repeat the key of their row."""

FIELD = re.compile(r"([a-z_]+) (.*)", re.DOTALL)
BETWEEN = "; "


@dataclass(frozen=True)
class Field:
    """One column of a thing, before and after; None where there was or is nothing."""

    name: str
    old: str | None
    new: str | None


@dataclass(frozen=True)
class Difference:
    """One thing that is new, revised or withdrawn.

    Attributes:
        key: the words that name it, such as indicator, area and period.
        fields: what differs, that which stands for the whole first.
        told: what told it, as `warehouse.reads.changes.changes` gives it: changed_at, upload, file, sheet, row, cell.
    """

    table: str
    key: tuple[str, ...]
    what: str
    fields: tuple[Field, ...]
    told: Row

    @property
    def group(self) -> Group:
        """The kind of thing it is."""
        return GROUPS.get(self.table, Group.STRUCTURE)

    def read_in(self, language: str) -> "Difference":
        """With the reader's language first; of a thing that came or went, a text that stands in both in that alone."""
        own, told = f"_{language}", {field.name for field in self.fields}
        fields = [
            field
            for field in self.fields
            if self.what == REVISED or field.name.endswith(own) or f"{_stem(field.name)}{own}" not in told
        ]
        return replace(self, fields=_ordered(fields, own))


def between_moments(rows: Iterable[Row]) -> list[Difference]:
    """The rows of `warehouse.reads.changes.changes`, those of one thing taken together."""
    things: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        things.setdefault((row["table"], row["key"]), []).append(row)
    return [
        Difference(
            table,
            tuple(key.split(", ")),
            found[0]["what"],
            _ordered(Field(row["field"], row["old"], row["new"]) for row in found),
            found[0],
        )
        for (table, key), found in things.items()
    ]


def of_upload(changes: Iterable[Change]) -> list[Difference]:
    """What the check of an upload said it would change."""
    return [
        Difference(
            change.table,
            change.key,
            change.what,
            _both_sides(said_fields(change.table, change.old), said_fields(change.table, change.new)),
            {"sheet": change.sheet, "cell": change.cell},
        )
        for change in changes
    ]


def grouped(found: Sequence[Difference]) -> dict[Group, list[Difference]]:
    """The differences by group, each group's in the order of `ORDER`; groups without any are left out."""
    sorted_ = sorted(found, key=lambda one: ORDER.index(one.what))
    groups = {group: [one for one in sorted_ if one.group is group] for group in Group}
    return {group: some for group, some in groups.items() if some}


def said_fields(table: str, text: str | None) -> dict[str, str]:
    """Column -> what it says, from the text of a change: `92.4`, or `value 92.4; marker p`.

    A part that begins with no column's name belongs to the one before it.
    """
    if not text:
        return {}
    known = {column.name for column in METADATA.tables[table].columns} if table in METADATA.tables else set()
    known |= set(OF_INDICATORS) if table == "indicators" else set()
    found: dict[str, str] = {}
    for part in text.split(BETWEEN):
        named = FIELD.fullmatch(part)
        if named and named[1] in known:
            found[named[1]] = named[2]
        elif found:
            found[next(reversed(found))] += BETWEEN + part
        else:
            return {"value": text}
    return found


def _both_sides(old: dict[str, str], new: dict[str, str]) -> tuple[Field, ...]:
    names = [name for name in {**old, **new} if name not in NAMES_ITSELF]
    return _ordered(Field(name, old.get(name), new.get(name)) for name in names)


def stands_for_whole(field: str) -> bool:
    """True where a column, read first, needs no name before it."""
    return _in_english(field) in FIRST


def _ordered(fields: Iterable[Field], own: str = "_en") -> tuple[Field, ...]:
    """What stands for the whole first; of a text in both languages the one whose column ends in `own`."""
    told = [field for field in fields if not _says_nothing(field)]
    stems = [_stem(field.name) for field in told]
    return tuple(
        sorted(
            told, key=lambda field: (_rank(field.name), stems.index(_stem(field.name)), not field.name.endswith(own))
        )
    )


def _rank(field: str) -> int:
    return FIRST.index(_in_english(field)) if stands_for_whole(field) else len(FIRST)


def _in_english(field: str) -> str:
    return f"{_stem(field)}_en" if field.endswith("_cy") else field


def _stem(field: str) -> str:
    """A column's name without its language."""
    return field.removesuffix("_en").removesuffix("_cy")


def _says_nothing(field: Field) -> bool:
    return (field.old is None or field.new is None) and (field.name, field.old or field.new) in NOTHING_TO_READ
