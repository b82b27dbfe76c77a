"""The whole order of a load on one screen: read, check, accept, build, publish.

Everything is read and checked first and every fault is told at once; then all of it is accepted, or none. The
version that is served stays served until the new one has been built aside, verified and published. What reads and
judges is imported where it is needed: a load with nothing new must cost next to nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from getpass import getuser
from pathlib import Path
from typing import TYPE_CHECKING

from etl.faults import Fault, RefusedError, has_errors
from etl.offers import Offer, offered
from warehouse.record import Publication, accepted
from warehouse.store import rules_digest
from warehouse.uploads import Kind, Upload, standing_plan

if TYPE_CHECKING:
    import pandas as pd

    from etl.checked import Checked
    from etl.sources.plan_folder import PlanFolder
    from warehouse.store import Store

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Outcome:
    """What a load came to.

    Attributes:
        publication: what is served now.
        warnings: what was told and loaded all the same.
        changed: False where nothing was new, so that nothing was built.
    """

    publication: Publication
    warnings: tuple[Fault, ...]
    changed: bool


def load(
    store: "Store", folders: Sequence[Path], cards: Sequence[Path], progress: Progress, council: str | None = None
) -> Outcome:
    """Load plan folders, and cards for the last of them or, where there is none, for a council that is here already.

    Raises:
        RefusedError: something is wrong; nothing was accepted and what was served is still served.
    """
    store.sweep()
    offers, faults = offered(folders, cards)
    if not has_errors(faults) and _nothing_new(store, offers):
        current = store.record.current()
        if current is not None:
            return Outcome(current, (), changed=False)
    checked, more = _checked(store, offers, council, progress)
    faults = [*faults, *more]
    if has_errors(faults) or any(one.stops for one in checked):
        raise RefusedError([*faults, *_told(checked)])
    from etl.accepting import accept_all

    progress("accepting")
    accept_all(store.record, checked, getuser(), rules_digest())
    return Outcome(publish(store, progress), (*faults, *_told(checked)), changed=True)


def check(
    folders: Sequence[Path],
    cards: Sequence[Path],
    progress: Progress,
    store: "Store | None" = None,
    council: str | None = None,
) -> list[Fault]:
    """Every fault, warning and note of these inputs; nothing is accepted.

    Cards that come without a folder are checked against the plan that the store has.
    """
    offers, faults = offered(folders, cards)
    checked, more = _checked(store, offers, council, progress)
    return [*faults, *more, *_told(checked)]


def offer(store: "Store", council: str, name: str, content: bytes, by: str, via: str) -> Upload:
    """Check one card and keep it in the record with all that was found, faults or not; nobody has submitted it yet.

    Raises:
        RefusedError: the council has no plan here.
    """
    from etl.accepting import receive, standing_of
    from etl.checked import check_card

    card = Offer("", Kind.CARD, name, {name: content})
    checked = check_card(card, plan_of(store, council), _today())
    return receive(store.record, checked, standing_of(store.record, council), by, via, rules_digest())


def publish(store: "Store", progress: Progress) -> Publication:
    """Build a version from all that was ever accepted, verify it and publish it; one publisher at a time."""
    with store.publishing():
        built_from = store.record.last_event()
        uploads = store.record.accepted()
        frames = frames_of(store, uploads, progress)
        progress("building and judging")
        return store.publish(frames, uploads, built_from)


def frames_of(store: "Store", uploads: Sequence[Upload], progress: Progress) -> "dict[str, pd.DataFrame]":
    """The history of every table, read from the accepted originals."""
    import pandas as pd

    from etl.editions import editions
    from etl.vintages import histories

    parts: dict[str, list[pd.DataFrame]] = {}
    for council in dict.fromkeys(upload.council for upload in uploads):
        progress(f"reading {council}")
        own = [upload for upload in uploads if upload.council == council]
        for name, frame in histories(editions(store.record.originals, own)).items():
            parts.setdefault(name, []).append(frame)
    return {name: pd.concat(frames, ignore_index=True) for name, frames in parts.items()}


def _nothing_new(store: "Store", offers: Sequence[Offer]) -> bool:
    """True where the record has every offer, step by step, and what is published was built from all of it."""
    uploads = store.record.uploads()
    return all(one.is_done(uploads) for one in offers) and store.is_current()


def _checked(
    store: "Store | None", offers: Sequence[Offer], council: str | None, progress: Progress
) -> "tuple[list[Checked], list[Fault]]":
    """Every offer, checked in turn; cards that come without a folder against the plan that the record has."""
    from etl.checked import check_offers

    plans: Mapping[str, PlanFolder] = {}
    if store is not None and any(not one.folder for one in offers):
        try:
            plans = {"": plan_of(store, council or _only_council(store, offers))}
        except RefusedError as refused:
            return [], list(refused.faults)
    known = None if store is None else partial(_ever_known, store)
    return list(check_offers(offers, plans, _today(), progress, known)), []


def _ever_known(store: "Store", council: str) -> frozenset[str]:
    """Every indicator that an accepted edition of a council's plan ever had."""
    from etl.editions import read_plan

    plans = [upload for upload in accepted(store.record.uploads(council)) if upload.kind is Kind.PLAN]
    return frozenset(
        id_ for plan in plans for id_ in read_plan(store.record.originals, plan).frames["indicators"]["id"]
    )


def plan_of(store: "Store", council: str) -> "PlanFolder":
    """The plan that stands for a council.

    Raises:
        RefusedError: no plan of it stands.
    """
    from etl.editions import read_plan

    plan = standing_plan(accepted(store.record.uploads(council)))
    if plan is None:
        raise RefusedError([Fault("no_plan", "--council", value=council)])
    return read_plan(store.record.originals, plan)


def _only_council(store: "Store", offers: Sequence[Offer]) -> str:
    """The one council that is here, where there is one."""
    councils = {upload.council for upload in store.record.accepted()}
    if len(councils) != 1:
        card = next(one.name for one in offers if not one.folder)
        raise RefusedError([Fault("whose_card", card, value=", ".join(sorted(councils)) or "none")])
    return councils.pop()


def _today() -> date:
    """The day in UTC, the record's clock."""
    return datetime.now(UTC).date()


def _told(checked: "Sequence[Checked]") -> list[Fault]:
    """What was found in these offers; an upload that was rejected at the time keeps its faults in the record."""
    return [fault for one in checked if one.stops or not has_errors(one.faults) for fault in one.faults]
