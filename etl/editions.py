"""Accepted uploads read again from their originals, as editions: what each of them said, in the warehouse's tables.

The same files read by the same plan are read once and are one frame, so that an edition which changes one file costs
no more than that file.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

import pandas as pd

from etl.folder import INDICATORS_FILE, PLAN_FILE, table_of
from etl.frames import TABLES, card_frames, contract_frame, structure_frames
from etl.sources import cards, plan_folder
from etl.sources.plan_folder import PlanFolder
from etl.vintages import Edition
from warehouse.originals import Originals
from warehouse.uploads import Kind, Upload, standing_plan

KEPT = 256
"""Parts of uploads, such as the targets of a plan folder, whose frames are kept for the next time."""

STRUCTURE = (PLAN_FILE, INDICATORS_FILE)
"""The files that say what there is; every other file is read by them."""

Frames = Mapping[str, pd.DataFrame]
Files = tuple[tuple[str, str], ...]
"""File name and SHA-256 of each file."""


@dataclass(frozen=True)
class _Part:
    """Files of an upload that are read together, and by which plan.

    Attributes:
        name: the upload's own name.
        rules: what their rows depend on in the plan: two plans alike in this read them alike.
        plan: the plan.
    """

    name: str
    contract: str
    files: Files
    rules: tuple[object, ...]
    plan: PlanFolder = field(compare=False)


def editions(originals: Originals, uploads: Sequence[Upload]) -> list[Edition]:
    """Every accepted upload of one council, in the order of acceptance.

    A card is read by the plan that stood when it was accepted, which is the one that it was checked by.
    """
    read: list[Edition] = []
    for upload in uploads:
        if upload.known_from is None:
            continue
        if upload.kind is Kind.PLAN:
            frames = _folder(originals, upload)
        elif plan := standing_plan(uploads, upload.known_from):
            ((name, sha),) = upload.files.items()
            frames = _card(originals, name, sha, plan.name, _structure_of(plan))
        else:
            continue
        read.append(
            Edition(
                upload.upload,
                upload.known_from,
                upload.withdrawn_at,
                is_founding=not read,
                replaces=upload.kind is Kind.PLAN,
                frames=frames,
                files=upload.files,
            )
        )
    return read


def read_plan(originals: Originals, upload: Upload) -> PlanFolder:
    """What an accepted plan folder says of the plan and its indicators; none of its other rows."""
    return _plan(originals, upload.name, _structure_of(upload))


def _folder(originals: Originals, upload: Upload) -> Frames:
    """The tables of a plan folder, each part of it read once."""
    structure = _structure_of(upload)
    plan = _plan(originals, upload.name, structure)
    rules = _rules(plan, structure)
    frames = dict(_structure(originals, upload.name, structure))
    for contract, (table, _) in TABLES.items():
        files = tuple((file, sha) for file, sha in upload.files.items() if table_of(file) == contract)
        frames[table] = _rows(originals, _Part(upload.name, contract, files, rules, plan))
    return frames


def _structure_of(upload: Upload) -> Files:
    return tuple((file, sha) for file, sha in upload.files.items() if file in STRUCTURE)


def _rules(plan: PlanFolder, structure: Files) -> tuple[object, ...]:
    """What rows depend on beside their own file: plan.toml, and how often and by which year indicators are counted."""
    counted = plan.frames["indicators"][["id", "frequency", "year_type"]]
    return dict(structure)[PLAN_FILE], *counted.itertuples(index=False, name=None)


@lru_cache(KEPT)
def _plan(originals: Originals, name: str, structure: Files) -> PlanFolder:
    folder, _ = plan_folder.read(name, {file: originals.read(sha) for file, sha in structure})
    return folder


@lru_cache(KEPT)
def _structure(originals: Originals, name: str, structure: Files) -> Frames:
    return _with_originals(structure_frames(_plan(originals, name, structure)), structure)


@lru_cache(KEPT)
def _rows(originals: Originals, part: _Part) -> pd.DataFrame:
    folder, _ = plan_folder.read(part.name, {file: originals.read(sha) for file, sha in part.files})
    only = replace(part.plan, frames={**part.plan.frames, part.contract: folder.frames[part.contract]})
    table, frame = contract_frame(only, part.contract)
    return _with_originals({table: frame}, part.files)[table]


@lru_cache(KEPT)
def _card(originals: Originals, name: str, sha: str, plan_name: str, structure: Files) -> Frames:
    plan = _plan(originals, plan_name, structure)
    frames, _ = cards.read_card(name, originals.read(sha), plan)
    return _with_originals(card_frames(plan.with_card(frames)), ((name, sha),))


def _with_originals(frames: Frames, files: Files) -> dict[str, pd.DataFrame]:
    """The frames with the SHA-256 of the file that each row stands in."""
    kept = dict(files)
    return {
        name: frame.assign(original=frame["file"].map(lambda place: kept.get(Path(place).name)))
        for name, frame in frames.items()
    }
