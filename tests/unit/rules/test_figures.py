"""Rows that share a key."""

import sqlalchemy as sa

from warehouse.rules.figures import matches


def test_rows_match_where_every_column_named_is_equal() -> None:
    left, right = (sa.table(name, sa.column("council"), sa.column("area")) for name in ("figures", "targets"))
    found = str(matches(left, right, "council", "area"))
    assert found == "figures.council = targets.council AND figures.area = targets.area"
