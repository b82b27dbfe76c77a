"""One commentary, as the files of each year hold them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Said:
    """What was written in a card about a part of the plan, in both languages.

    Attributes:
        card: the card it stands in.
        scope: plan, theme, objective, board or indicator; `id` is which.
        year: True where it is about the year rather than the quarter.
    """

    card: str
    scope: str
    id: str
    text_en: str
    text_cy: str
    author_role: str
    year: bool = False


PLAN = "goldvale-plan-2023-28"
LEADER = "Chief Executive"
