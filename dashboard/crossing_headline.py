"""The sentence at the top of the cross-cutting page: whose declines reach farthest, or what declines on most boards."""

from collections.abc import Mapping

from dashboard.headline import opened
from dashboard.i18n import Say, name_of
from dashboard.matrix import Matrix
from warehouse.reads.plans import Board

MOST_NAMED = 2
"""So many boards are named in the sentence where they share the first place; more are counted."""


def crossing_headline(reached: Mapping[str, int], objectives: Matrix, period: str, say: Say, within: str = "") -> str:
    """In 2023/24, declines on Homes for everyone may reach 3 other boards, more than from any other board.

    Args:
        reached: for each board, how many others its declines may reach.
        objectives: boards by objectives.
        period: the reporting period, in words.
        say: the page's language.
        within: the theme or committee looked at, which opens the sentence.
    """
    if not objectives.whole.total:
        return opened(say("there are no indicators to show"), period, say, within)
    if not objectives.whole.worse:
        return opened(say("no indicator got worse"), period, say, within)
    if not objectives.boards:
        worse = say.many("{count} indicator got worse", "{count} indicators got worse", objectives.whole.worse)
        return opened(worse, period, say, within)
    if max(reached.values(), default=0):
        return opened(_farthest(reached, objectives.boards, say), period, say, within)
    return opened(_on_most_boards(objectives, say), period, say, within)


def _farthest(reached: Mapping[str, int], boards: tuple[Board, ...], say: Say) -> str:
    most = max(reached.values())
    first = [name_of(board, say.language).text for board in boards if reached[board.id] == most]
    if len(first) == 1:
        return say.many(
            "declines on “{board}” may reach {count} other board, more than those of any other",
            "declines on “{board}” may reach {count} other boards, more than those of any other",
            most,
            board=first[0],
        )
    if len(first) <= MOST_NAMED:
        return say.many(
            "declines on {boards} may each reach {count} other board, more than those of any other",
            "declines on {boards} may each reach {count} other boards, more than those of any other",
            most,
            boards=say.listing([f"“{name}”" for name in first]),
        )
    return say.many(
        "declines on {boards} boards may each reach {count} other board",
        "declines on {boards} boards may each reach {count} other boards",
        most,
        boards=len(first),
    )


def _on_most_boards(objectives: Matrix, say: Say) -> str:
    declining = {part.id: objectives.declining_on(part.id) for part in objectives.parts}
    most = max(declining.values(), default=0)
    first = [part for part in objectives.parts if declining[part.id] == most]
    if most and len(first) == 1:
        return say.many(
            "“{objective}” has declines on {count} board, more than any other objective",
            "“{objective}” has declines on {count} boards, more than any other objective",
            most,
            objective=name_of(first[0], say.language).text,
        )
    boards = sum(counts.worse > 0 for counts in objectives.of_boards.values())
    return say.many(
        "{declining} of {count} board has an indicator that got worse",
        "{declining} of {count} boards have indicators that got worse",
        len(objectives.boards),
        declining=boards,
    )
