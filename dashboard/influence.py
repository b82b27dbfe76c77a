"""What one board acts on of another: the links between each two boards, and how many begin at a decline."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from dashboard.selection import Selection
from warehouse.reads.groups import Places, places
from warehouse.reads.links import links
from warehouse.reads.reader import Reader, Row, rows
from warehouse.rules.links.vocabulary import LinkGrade
from warehouse.rules.vocabulary import Call, LinkSign


@dataclass(frozen=True)
class Influence:
    """Links from one board to another.

    Attributes:
        links: all of them.
        declining: those that begin at an indicator which got worse.
        supported: of those declining, the ones that the figures support.
    """

    links: int
    declining: int
    supported: int


def influence_of(found: Sequence[Row]) -> Influence:
    """The counts of some links, rows with declining and grade."""
    declining = [row for row in found if row["declining"]]
    return Influence(len(found), len(declining), sum(row["grade"] == LinkGrade.SUPPORTED for row in declining))


def links_with_calls(reader: Reader, selection: Selection, calls: Sequence[Row]) -> list[Row]:
    """Every link whose source stands in the theme and the committee of the lens.

    Args:
        reader: the version to read.
        selection: the page.
        calls: rows of `warehouse.reads.calls.calls` for it.

    Returns:
        Rows of `warehouse.reads.links.links`, and declining: whether the source got worse in the reporting period.
    """
    stand = places(reader, selection.council)
    worse = {row["indicator"] for row in calls if row["call"] == Call.WORSE}
    return [
        row | {"declining": row["from_indicator"] in worse}
        for row in rows(links(reader, selection.council))
        if _is_seen(row["from_indicator"], stand, selection)
    ]


def between_boards(found: Sequence[Row], boards: Collection[str]) -> dict[tuple[str, str], Influence]:
    """The counts for each two boards, acting and acted on, that any link joins.

    A link counts once for each pair of boards it joins; within one board it says nothing new, and is left out.
    """
    pairs: dict[tuple[str, str], list[Row]] = {}
    for row in found:
        for acting in row["from_boards"]:
            for acted_on in row["to_boards"]:
                if acting != acted_on and {acting, acted_on} <= set(boards):
                    pairs.setdefault((acting, acted_on), []).append(row)
    return {pair: influence_of(members) for pair, members in pairs.items()}


def from_board(found: Sequence[Row], board: str) -> Influence:
    """The counts of a board's links to any other board, each link once."""
    return influence_of(
        [row for row in found if board in row["from_boards"] and any(to != board for to in row["to_boards"])]
    )


def reached_by_declines(found: Sequence[Row], boards: Sequence[str]) -> Mapping[str, int]:
    """For each board, how many others a decline of its indicators may reach: through links that help."""
    declines = [row for row in found if row["declining"] and row["sign"] == LinkSign.HELPS]
    pairs = between_boards(declines, boards)
    return {board: sum(acting == board for acting, _ in pairs) for board in boards}


def _is_seen(indicator: str, stand: Places, selection: Selection) -> bool:
    here = stand.get(indicator)
    asked = (("themes", selection.theme), ("committees", selection.committee))
    return all(not part or (here is not None and part in here[plural]) for plural, part in asked)
