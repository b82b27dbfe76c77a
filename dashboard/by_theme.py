"""Indicators under the themes of the plan."""

from collections.abc import Sequence

from warehouse.reads.plans import Theme
from warehouse.reads.reader import Row


def by_theme(rows: Sequence[Row], themes: Sequence[Theme]) -> list[tuple[Theme | None, list[Row]]]:
    """Indicators under the first of their themes, in the plan's order; those without a theme last.

    An indicator of two themes is shown once here, since the board counts it once.
    """
    known = [theme.id for theme in themes]
    first = {row["indicator"]: next((id_ for id_ in known if id_ in row["themes"]), None) for row in rows}
    groups = [(theme, [row for row in rows if first[row["indicator"]] == theme.id]) for theme in themes]
    rest = [row for row in rows if first[row["indicator"]] is None]
    return [*((theme, members) for theme, members in groups if members), *([(None, rest)] if rest else [])]
