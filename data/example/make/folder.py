"""Every file of the example council's plan folder, by its path: what the script writes and a test remakes."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from data.example.make.actions import card_actions
from data.example.make.budget import card_budget
from data.example.make.card_figures import card_figures, edition_at, founding_figures, neighbours_figures
from data.example.make.commentary import card_commentary
from data.example.make.figures import Row
from data.example.make.history import (
    CARDS,
    COLUMNS,
    CORRECTED,
    LATE,
    LATEST,
    REJECTED,
    REVISED,
    WITHDRAWN,
    Card,
    edition_path,
    uploads,
)
from data.example.make.judgements import card_judgements
from data.example.make.lessons import card_lessons
from data.example.make.links import link_rows
from data.example.make.manners import MANNERS, TIDY
from data.example.make.measures import indicator_rows
from data.example.make.milestones import card_milestones
from data.example.make.officers_table import officers_table
from data.example.make.plan import EDITIONS, plan_toml
from data.example.make.rebases import rebase_rows
from data.example.make.retired import retired_rows
from data.example.make.targets import card_targets
from data.example.make.workbooks import workbook_bytes
from etl.contract import CONTRACTS
from etl.sources import plan_folder
from etl.sources.plan_folder import PlanFolder

ALL_CARDS = (*CARDS, REJECTED, LATE, WITHDRAWN, REVISED, CORRECTED)


def files() -> dict[str, bytes]:
    """Path below the plan folder -> bytes."""
    made = {"history.csv": _csv(COLUMNS, [vars(upload) for upload in uploads()])}
    for edition in EDITIONS:
        path = edition_path(edition)
        below = "" if path == LATEST else f"{path}/"
        made |= {f"{below}{name}": content for name, content in _edition(edition).items()}
    return made | {card.path: _workbook(card) for card in ALL_CARDS}


def _workbook(card: Card) -> bytes:
    if card == LATE:
        return officers_table(card_figures(card))
    return workbook_bytes(tables(card), plan_of(edition_at(card)), MANNERS.get(card.id, TIDY))


@cache
def plan_of(edition: str) -> PlanFolder:
    """An edition of the plan, as the loader reads it."""
    plan, _ = plan_folder.read(edition, _edition(edition))
    return plan


def tables(card: Card) -> dict[str, list[Row]]:
    """What a card says: the name of each sheet's table -> its rows."""
    lessons = card_lessons(card)
    return {
        "figures": card_figures(card),
        "targets": card_targets(card),
        "milestones": card_milestones(card),
        "actions": card_actions(card),
        "commentary": card_commentary(card),
        "budget": card_budget(card),
        "judgements": card_judgements(card),
        **({"lessons": lessons} if lessons else {}),
    }


def _edition(edition: str) -> dict[str, bytes]:
    """The files of an edition of the plan."""
    own = {"figures.csv": _table("figures", founding_figures())} if edition == EDITIONS[0] else {}
    rebases = rebase_rows(edition)
    own |= {"rebases.csv": _table("rebases", rebases)} if rebases else {}
    retired = retired_rows(edition)
    own |= {"retired.csv": _table("retired", retired)} if retired else {}
    return own | {
        "plan.toml": plan_toml(edition).encode(),
        "indicators.csv": _table("indicators", indicator_rows(edition)),
        "figures_neighbours.csv": _table("figures", neighbours_figures(edition)),
        "links.csv": _table("links", link_rows(edition)),
    }


def _table(name: str, rows: Sequence[Row]) -> bytes:
    columns = [column for column in CONTRACTS[name].columns if any(row.get(column) for row in rows)]
    return _csv(columns, rows)


def _csv(columns: Iterable[str], rows: Iterable[Mapping[str, str]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(columns), restval="", extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()
