"""Where series are counted anew: the service changed, and what is counted did not."""

from dataclasses import dataclass

from data.example.make.figures import Row
from data.example.make.plan import COUNCIL_AREA

DECIDED_BY = "Performance lead (example)"


@dataclass(frozen=True)
class Rebase:
    """One decision, and the first edition of the plan that has it."""

    since: str
    indicator: str
    period: str
    reason_en: str
    reason_cy: str
    decided_on: str


REBASES = (
    Rebase(
        "2024", "planning-on-time", "Q1 2023/24",
        "From April 2023 one team decides all small applications; before, each area office decided its own.",
        "O fis Ebrill 2023 mae un tîm yn penderfynu ar bob cais bach; cyn hynny penderfynai pob swyddfa ardal ei hun.",
        "2024-05-20",
    ),
    Rebase(
        "2026", "vacant-shops", "Q2 2025/26",
        "The bypass opened in June 2025, and those who only drove through no longer stop.",
        "Agorodd y ffordd osgoi ym mis Mehefin 2025, ac nid yw'r rhai a yrrai drwodd yn aros mwyach.",
        "2026-05-18",
    ),
)  # fmt: skip
"""The first has more than the eight quarters that it needs; the second has three, and waits."""


def rebase_rows(edition: str) -> list[Row]:
    """The rows of rebases.csv in an edition of the plan."""
    return [
        {**vars(rebase), "area": COUNCIL_AREA, "decided_by": DECIDED_BY}
        for rebase in REBASES
        if rebase.since <= edition
    ]
