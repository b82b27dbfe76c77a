"""Which links come to a board from next door, and which of them leave it: what no board sees in its own tables."""

from collections.abc import Collection


def comes_in(board: str, from_boards: Collection[str], to_boards: Collection[str]) -> bool:
    """Whether a link acts on a board from elsewhere.

    What acts does not stand on the board, or the board would see it among its own indicators. So a link between two
    indicators of one board is none, nor is one from an indicator that stands on both boards.
    """
    return board in to_boards and board not in from_boards


def goes_out(board: str, from_boards: Collection[str], to_boards: Collection[str]) -> bool:
    """Whether a link leads from a board to what it does not see among its own indicators."""
    return board in from_boards and board not in to_boards


def crosses(from_boards: Collection[str], to_boards: Collection[str]) -> bool:
    """Whether a link comes in to, or goes out from, any board."""
    return set(from_boards) != set(to_boards)
