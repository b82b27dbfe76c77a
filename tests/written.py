"""Things to write about the small plan folder, and the writing of them."""

from dataclasses import replace

from warehouse.store import Store
from warehouse.writing import AUTHOR_ROLE, Draft, Subject, Writing, Written

ABOUT = Subject("abertest", "indicator", "attendance", "2023-04-01/P1Y")
COMMENTARY = Draft(
    Written.COMMENTARY, ABOUT, "Illness kept many at home.", "Salwch.", {AUTHOR_ROLE: "Head of Education"}
)
ACTION = Draft(
    Written.ACTION,
    ABOUT,
    "Nobody asks on the first day.",
    "",
    {
        "title_en": "Ring every family on the first day",
        "effect_en": "Two points more by summer",
        "expected_change": "1",
        "expected_by": "2024-03-31",
        "starts": "2023-04-10",
        "due": "2024-03-31",
        "owner_role": "Head of Education",
        "state": "planned",
    },
)


def write(store: Store, draft: Draft, follows: tuple[int, int] | None = None, **fields: str) -> Writing:
    """Write it into the record, as an editor would."""
    said = replace(draft, fields={**draft.fields, **fields})
    return store.record.writings.write(said, "A. Davies", "editor", "test", follows)
