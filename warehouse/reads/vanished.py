"""What the plan had and has no longer: indicators that left it or a board, and the reason if one was given."""

import pandas as pd
from sqlalchemy import select

from warehouse.reads.reader import Reader
from warehouse.rules.vocabulary import Scope
from warehouse.schema import HISTORIES, INDICATORS, RETIRED_INDICATORS

OF_INDICATOR = ("indicator", "title_en", "title_cy", "owner_role")
OF_REASON = ("reason_en", "reason_cy", "replaced_by", "replaced_en", "replaced_cy", "decided_by", "decided_on")
VANISHED_COLUMNS = (
    *OF_INDICATOR, "left_board", "board_en", "board_cy", "left_at", *OF_REASON, "themes", "committees",
)  # fmt: skip


def vanished(reader: Reader, council: str) -> pd.DataFrame:
    """One row per indicator that was in the plan and is not, then one per board that a kept indicator was taken off.

    Both are read from the histories, which keep every row that ever was in force; the one that left last comes first.

    Returns:
        Columns `VANISHED_COLUMNS`. left_board with its names is missing where the indicator left the plan; left_at is
        when (UTC); the reason with all that belongs to it is missing where nobody gave one; themes and committees are
        the ids under which it last stood, as tuples.
    """
    groups = _ever(reader, council, "indicator_groups")
    left = pd.concat([_left_the_plan(reader, council), _left_a_board(reader, council, groups)], ignore_index=True)
    stood = {
        plural: left["indicator"].map(groups[groups["scope"] == scope].groupby("indicator")["id"].agg(_each_once))
        for plural, scope in (("themes", Scope.THEME), ("committees", Scope.COMMITTEE))
    }
    told = left.assign(
        **{name: ids.map(lambda ids: ids if isinstance(ids, tuple) else ()) for name, ids in stood.items()}
    )
    return told.astype(object).where(told.notna(), None)[list(VANISHED_COLUMNS)]


def _ever(reader: Reader, council: str, table: str) -> pd.DataFrame:
    """Every row of a history, the newest last, whether or not it is in force."""
    history = HISTORIES[table]
    return reader.frame(
        select(history).where(history.c.council == council).order_by(history.c.known_from.nulls_first())
    )


def _gone(ever: pd.DataFrame, key: list[str]) -> pd.DataFrame:
    """The last row of each key of which no row is in force, with `left_at`, the last that left coming first."""
    in_force = ever[ever["known_until"].isna()].set_index(key).index
    past = ever[~ever.set_index(key).index.isin(in_force)].assign(left_at=lambda rows: rows["known_until"])
    return past.drop_duplicates(key, keep="last").sort_values(
        ["left_at", *key], ascending=[False, *(True for _ in key)]
    )


def _left_the_plan(reader: Reader, council: str) -> pd.DataFrame:
    gone = _gone(_ever(reader, council, "indicators"), ["indicator"])
    retired = RETIRED_INDICATORS
    instead = (retired.c.council == INDICATORS.c.council) & (retired.c.replaced_by == INDICATORS.c.indicator)
    titles = (INDICATORS.c.title_en.label("replaced_en"), INDICATORS.c.title_cy.label("replaced_cy"))
    wanted = select(retired, *titles).join_from(retired, INDICATORS, instead, isouter=True)
    why = reader.frame(wanted.where(retired.c.council == council))[["indicator", *OF_REASON]]
    nowhere = {"left_board": None, "board_en": None, "board_cy": None}
    return gone[[*OF_INDICATOR, "left_at"]].merge(why, "left", on="indicator").assign(**nowhere)


def _left_a_board(reader: Reader, council: str, groups: pd.DataFrame) -> pd.DataFrame:
    """Indicators that are still in the plan and stand no longer on a board they stood on."""
    gone = _gone(groups[groups["scope"] == Scope.BOARD], ["indicator", "id"])
    kept = reader.frame(select(*(INDICATORS.c[name] for name in OF_INDICATOR)).where(INDICATORS.c.council == council))
    boards = _ever(reader, council, "boards").drop_duplicates("id", keep="last")
    named = boards.rename(columns={"name_en": "board_en", "name_cy": "board_cy"})[["id", "board_en", "board_cy"]]
    found = gone[["indicator", "id", "left_at"]].merge(kept, on="indicator").merge(named, "left", on="id")
    return found.rename(columns={"id": "left_board"}).assign(**dict.fromkeys(OF_REASON))


def _each_once(ids: pd.Series) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
