"""What the figures show of each action: the verdicts that the build worked out, in words."""

from typing import Any

import pandas as pd
from sqlalchemy import Select, select

from warehouse.reads.reader import Reader, rows, whole_numbers
from warehouse.rules.figures import matches
from warehouse.rules.verdicts.verdict_words import what_others_did, why_said
from warehouse.schema import ACTION_BOARDS, ACTION_VERDICTS, ACTIONS, INDICATORS

OF_INDICATOR = ("title_en", "title_cy", "unit", "decimals")
OF_ACTION = ("expected_change", "expected_by", "due", "starts", "state")
SAID = {"reason_en": ("en", why_said), "reason_cy": ("cy", why_said)}
SAID_OF_OTHERS = {"others_en": ("en", what_others_did), "others_cy": ("cy", what_others_did)}


def verdicts(
    reader: Reader, council: str | None = None, *, indicator: str | None = None, board: str | None = None
) -> pd.DataFrame:
    """A row for each action and indicator it should move, in the order of the plan.

    Args:
        reader: the version to read; it judges by what was known then.
        council: only this council's; every one's unless given.
        indicator: only of this indicator.
        board: only of actions that serve this board; it needs a council.

    Returns:
        The columns of `schema.ACTION_VERDICTS`; title_en, title_cy, unit and decimals of the indicator; `OF_ACTION`;
        and as sentences reason_en and reason_cy (why the verdict is what it is), others_en and others_cy (what other
        places did, or why they are not held beside it). Amounts are exact, differences binary fractions.
    """
    wanted = _wanted()
    if council is not None:
        wanted = wanted.where(ACTION_VERDICTS.c.council == council)
    if indicator is not None:
        wanted = wanted.where(ACTION_VERDICTS.c.indicator == indicator)
    if board is not None:
        serving = select(ACTION_BOARDS.c.action).where(
            ACTION_BOARDS.c.council == council, ACTION_BOARDS.c.board == board
        )
        wanted = wanted.where(ACTION_VERDICTS.c.action.in_(serving))
    found = whole_numbers(reader.frame(wanted), "decimals", "others")
    told = rows(found)
    words = {
        name: pd.Series([say(row, language) for row in told], dtype=object)
        for name, (language, say) in (SAID | SAID_OF_OTHERS).items()
    }
    return found.assign(**words)


def _wanted() -> Select[Any]:
    table = ACTION_VERDICTS
    return (
        select(
            table,
            *(INDICATORS.c[name] for name in OF_INDICATOR),
            *(ACTIONS.c[name] for name in OF_ACTION),
        )
        .join_from(table, INDICATORS, matches(table, INDICATORS, "council", "indicator"))
        .join(ACTIONS, (table.c.council == ACTIONS.c.council) & (table.c.action == ACTIONS.c.id))
        .order_by(table.c.council, ACTIONS.c.position, table.c.indicator)
    )
