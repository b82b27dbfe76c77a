"""Offers read and checked, each against the plan that stands when it comes; nothing is accepted here."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import chain

import pandas as pd

from etl import checks
from etl.checks_of_retired import never_known
from etl.faults import Fault, has_errors, once_per_cell
from etl.frames import card_frames, council_of, folder_frames
from etl.offers import Offer
from etl.sources import cards, plan_folder
from etl.sources.plan_folder import PlanFolder
from warehouse.uploads import Kind

Progress = Callable[[str], None]
EverKnown = Callable[[str], Collection[str]]
"""Council -> the ids of every indicator that an accepted edition of its plan ever had."""


@dataclass(frozen=True)
class Checked:
    """An offer and what was found in it.

    Attributes:
        council: whose it is; empty where that could not be told.
        folder: the plan with this offer's rows, as written; None where it could not be read.
        faults: faults, warnings and notes.
    """

    offer: Offer
    council: str
    folder: PlanFolder | None
    faults: list[Fault] = field(default_factory=list)

    @cached_property
    def frames(self) -> dict[str, pd.DataFrame]:
        """The warehouse's tables of this offer; none where it has faults."""
        if self.folder is None or has_errors(self.faults):
            return {}
        return folder_frames(self.folder) if self.offer.kind is Kind.PLAN else card_frames(self.folder)

    @property
    def stops(self) -> bool:
        """True where its faults stop the load: those of an upload that was rejected at the time do not."""
        return has_errors(self.faults) and not self.offer.was_rejected


def check_offers(
    offers: Sequence[Offer],
    plans: Mapping[str, PlanFolder],
    today: date,
    progress: Progress,
    ever_known: EverKnown | None = None,
) -> Iterator[Checked]:
    """Check each offer in turn.

    Args:
        offers: in the order in which they came.
        plans: plan folder as the user named it ('' for the record's) -> the plan that stands before all of these.
        today: the day on which they are offered, unless their history states another.
        progress: told of each step.
        ever_known: what the record has; None where there is no record, so that nothing is told of what was earlier.
    """
    accepted: dict[str, list[tuple[Offer, PlanFolder]]] = {}
    councils: dict[str, str] = {}
    faulty: set[str] = set()
    for offer in offers:
        progress(f"checking {offer.name}")
        if offer.kind is Kind.PLAN:
            checked = _plan(offer, councils, today)
            if ever_known is not None and checked.folder is not None:
                earlier = (folder.frames["indicators"]["id"] for _, folder in accepted.get(offer.folder, ()))
                checked.faults.extend(never_known(checked.folder, {*ever_known(checked.council), *chain(*earlier)}))
            if checked.folder is not None and not has_errors(checked.faults) and not offer.was_rejected:
                accepted.setdefault(offer.folder, []).append((offer, checked.folder))
            elif not offer.was_rejected:
                faulty.add(offer.folder)
            yield checked
            continue
        standing = [folder for plan, folder in accepted.get(offer.folder, ()) if not plan.was_withdrawn_before(offer)]
        plan = standing[-1] if standing else plans.get(offer.folder)
        if plan is not None:
            yield check_card(offer, plan, today)
        elif offer.folder not in faulty:
            yield Checked(offer, "", None, [Fault("no_plan_yet", offer.name)])


def check_card(offer: Offer, plan: PlanFolder, today: date) -> Checked:
    """A card against the plan that stands."""
    ((name, content),) = offer.files.items()
    frames, faults = cards.read_card(name, content, plan)
    faults = once_per_cell([*faults, *checks.check_card(plan, frames, offer.day(today))])
    return Checked(offer, council_of(plan), plan.with_card(frames), faults)


def check_plan(name: str, files: Mapping[str, bytes], today: date) -> tuple[PlanFolder, list[Fault]]:
    """A plan folder as it was written, and every fault and warning in it."""
    folder, faults = plan_folder.read(name, files)
    return folder, [*faults, *checks.check(folder, today)]


def _plan(offer: Offer, councils: dict[str, str], today: date) -> Checked:
    folder, faults = check_plan(offer.name, offer.files, offer.day(today))
    if has_errors(faults):
        return Checked(offer, "", None, faults)
    council = council_of(folder)
    other = councils.setdefault(council, offer.folder)
    if other != offer.folder:
        faults.append(Fault("council_twice", f"{offer.name}/plan.toml", value=council, other=other))
    return Checked(offer, council, folder, faults)
