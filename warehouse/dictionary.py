"""The data dictionary, written from the schema itself: `make docs` writes it, and a test holds it to be current."""

import sys
from pathlib import Path

import sqlalchemy as sa

from warehouse.record_tables import RECORD
from warehouse.schema import METADATA

INTRODUCTION = """\
# Data dictionary

Made by `make docs` from `warehouse/schema.py` and `warehouse/record_tables.py`; do not edit it by hand.

The **warehouse** is a folder of versions, each built once and never written again. The **record** says which
originals were accepted and which version is served. Amounts are exact decimals.
"""


def dictionary() -> str:
    """Every table and column with its meaning, in Markdown."""
    parts = [INTRODUCTION]
    for title, metadata in (("Warehouse", METADATA), ("Record", RECORD)):
        parts.append(f"## {title}\n")
        parts += [_table(table) for table in metadata.tables.values()]
    return "\n".join(parts)


def _table(table: sa.Table) -> str:
    rows = [
        f"| `{column.name}` | {_type(column)} | {'no' if not column.nullable else 'yes'} | {column.comment} |"
        for column in table.columns
    ]
    head = ("| column | type | may be empty | meaning |", "|---|---|---|---|")
    return "\n".join([f"### {table.name}\n", f"{table.comment}.\n", *head, *rows, ""])


def _type(column: sa.Column[object]) -> str:
    return str(column.type).lower()


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(dictionary(), encoding="utf-8")
