"""Why indicators were left out of the plan: every one but the litter in parks, of which nobody has said why."""

from dataclasses import dataclass

from data.example.make.figures import Row

DECIDED_BY = "Performance lead (example)"


@dataclass(frozen=True)
class Retirement:
    """One decision, and the first edition of the plan that has it."""

    since: str
    indicator: str
    reason_en: str
    reason_cy: str
    decided_on: str
    replaced_by: str = ""


RETIREMENTS = (
    Retirement(
        "2024", "website-visits",
        "A visit says nothing of whether anybody was served. Requests made online do.",
        "Nid yw ymweliad yn dweud dim am a gafodd neb ei wasanaethu. Mae ceisiadau a wnaed ar-lein yn gwneud hynny.",
        "2024-05-20", "digital-requests",
    ),
    Retirement(
        "2024", "books-lent",
        "Half of what is read is lent electronically, by a supplier who does not count by council.",
        "Benthycir hanner yr hyn a ddarllenir yn electronig, gan gyflenwr nad yw'n cyfrif fesul cyngor.",
        "2024-05-20",
    ),
)  # fmt: skip


def retired_rows(edition: str) -> list[Row]:
    """The rows of retired.csv in an edition of the plan."""
    return [{**vars(retirement), "decided_by": DECIDED_BY} for retirement in RETIREMENTS if retirement.since <= edition]
