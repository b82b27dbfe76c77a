"""What was offered when, by which role, and what became of it: history.csv, and the one list of all uploads."""

from dataclasses import dataclass, fields

from data.example.make.plan import EDITIONS
from data.example.make.quarters import REPORTED, Quarter

OFFICER = "Performance officer (example)"
LEAD = "Performance lead (example)"
CARE = "Care data officer (example)"

EDITIONS_FOLDER = "editions"
CARDS_FOLDER = "report-cards"
LATEST = "."
"""The path of the plan's last edition: the folder itself."""


@dataclass(frozen=True)
class Upload:
    """One line of history.csv; its columns, in their order."""

    upload: str
    path: str
    at: str
    submitted_by: str
    decision: str
    decided_by: str
    decided_at: str
    reason: str = ""
    withdrawn_at: str = ""
    withdrawn_by: str = ""
    withdrawn_reason: str = ""


COLUMNS = tuple(field.name for field in fields(Upload))


@dataclass(frozen=True)
class Card:
    """A report card: the quarter it is about, and when it was offered and decided.

    Attributes:
        is_whole: True where it brings all of a quarter, False where only what came late or was corrected.
    """

    id: str
    quarter: Quarter
    at: str
    decided_at: str
    is_whole: bool = True

    @property
    def path(self) -> str:
        """Where its workbook lies, below the plan folder."""
        return f"{CARDS_FOLDER}/{self.id}.xlsx"

    @property
    def texts(self) -> str:
        """The card that it says the same as, but for its own slips: that which stands for the quarter, or itself."""
        return self.quarter.id if self.is_whole else self.id

    @property
    def written_on(self) -> str:
        """The day its texts were written: the day it was offered."""
        return self.at[:10]


_DAYS = (
    ("2023-07-24T09:40:00", "2023-07-26T14:05:00"),
    ("2023-10-12T10:15:00", "2023-10-16T09:30:00"),
    ("2024-01-22T11:20:00", "2024-01-25T16:10:00"),
    ("2024-07-08T09:05:00", "2024-07-11T10:45:00"),
    ("2024-07-25T15:30:00", "2024-07-29T09:15:00"),
    ("2024-10-17T13:00:00", "2024-10-21T11:00:00"),
    ("2025-01-20T09:50:00", "2025-01-23T15:25:00"),
    ("2025-07-17T16:40:00", "2025-07-18T09:20:00"),
    ("2025-07-24T10:10:00", "2025-07-28T13:35:00"),
    ("2025-10-09T09:00:00", "2025-10-13T10:00:00"),
    ("2026-01-19T14:20:00", "2026-01-22T11:50:00"),
    ("2026-07-06T10:30:00", "2026-07-09T15:00:00"),
)

CARDS = tuple(Card(q.id, q, at, decided) for q, (at, decided) in zip(REPORTED, _DAYS, strict=True))
"""The twelve that stand, one for each quarter."""

REJECTED = Card("2024-25-Q2-first", Quarter(2024, 2), "2024-10-14T09:10:00", "2024-10-15T16:20:00")
LATE = Card("adult-care-2024-25-Q3", Quarter(2024, 3), "2025-02-17T11:05:00", "2025-02-19T09:45:00", is_whole=False)
WITHDRAWN = Card("2024-25-Q4-first", Quarter(2024, 4), "2025-07-07T10:00:00", "2025-07-10T12:15:00")
REVISED = Card("2025-26-Q2-revised", Quarter(2025, 2), "2025-11-18T09:25:00", "2025-11-20T14:00:00", is_whole=False)
CORRECTED = Card("2025-26-Q4-corrected", Quarter(2025, 4), "2026-10-12T10:20:00", "2026-10-14T09:00:00", is_whole=False)

_EDITION_DAYS = {
    "2023": ("2023-06-14T09:00:00", "2023-06-16T10:00:00"),
    "2024": ("2024-06-12T09:30:00", "2024-06-14T11:30:00"),
    "2025": ("2025-06-11T10:00:00", "2025-06-13T09:10:00"),
    "2026": ("2026-06-10T09:15:00", "2026-06-12T10:40:00"),
}

REASONS = {
    REJECTED.id: "Rent owed is in thousands of pounds; the plan counts pounds. Mend the cell and offer it again.",
    REVISED.id: "Agreed with the Head of Housing: repairs for damp were left out of the first return.",
    CORRECTED.id: "Agreed with the Head of People: days lost in schools were left out.",
}


def edition_path(edition: str) -> str:
    """Where an edition of the plan lies; the last one is the folder itself."""
    return LATEST if edition == EDITIONS[-1] else f"{EDITIONS_FOLDER}/{edition}"


def uploads() -> list[Upload]:
    """Every upload, in the order in which they were offered."""
    plans = [
        Upload(f"plan-{edition}", edition_path(edition), at, OFFICER, "accepted", LEAD, decided)
        for edition, (at, decided) in _EDITION_DAYS.items()
    ]
    cards = [_upload(card, OFFICER) for card in (*CARDS, REVISED, CORRECTED)]
    others = [
        _upload(LATE, CARE),
        _upload(REJECTED, OFFICER, decision="rejected"),
        _upload(
            WITHDRAWN, OFFICER, withdrawn_at="2025-07-16T15:30:00", withdrawn_by=LEAD,
            withdrawn_reason="Made from the draft ledger: spending and council tax are not the closed year's.",
        ),
    ]  # fmt: skip
    return sorted((*plans, *cards, *others), key=lambda upload: upload.at)


def _upload(card: Card, by: str, *, decision: str = "accepted", **withdrawn: str) -> Upload:
    reason = REASONS.get(card.id, "")
    return Upload(card.id, card.path, card.at, by, decision, LEAD, card.decided_at, reason, **withdrawn)
