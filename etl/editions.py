"""Accepted uploads read again from their originals, as editions: what each of them said, in the warehouse's tables."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas as pd

from etl.frames import card_frames, folder_frames
from etl.sources import cards, plan_folder
from etl.sources.plan_folder import PlanFolder
from etl.vintages import Edition
from warehouse.originals import Originals
from warehouse.uploads import Kind, Upload


def editions(originals: Originals, uploads: Sequence[Upload]) -> list[Edition]:
    """Every accepted upload of one council, in the order of acceptance, each card read under the plan of its time."""
    read: list[Edition] = []
    plan: PlanFolder | None = None
    for upload in uploads:
        if upload.kind is Kind.PLAN:
            plan = read_plan(originals, upload)
            frames = folder_frames(plan)
        elif plan is not None:
            frames = _card(originals, upload, plan)
        else:
            continue
        if upload.known_from is not None:
            read.append(
                Edition(
                    upload.upload,
                    upload.known_from,
                    upload.withdrawn_at,
                    is_founding=not read,
                    replaces=upload.kind is Kind.PLAN,
                    frames=_with_originals(frames, upload),
                    files=upload.files,
                )
            )
    return read


def read_plan(originals: Originals, upload: Upload) -> PlanFolder:
    """An accepted plan folder as it was written."""
    folder, _ = plan_folder.read(upload.name, {file: originals.read(sha) for file, sha in upload.files.items()})
    return folder


def _card(originals: Originals, upload: Upload, plan: PlanFolder) -> dict[str, pd.DataFrame]:
    ((name, sha),) = upload.files.items()
    frames, _ = cards.read_card(name, originals.read(sha), plan)
    return card_frames(plan.with_card(frames))


def _with_originals(frames: Mapping[str, pd.DataFrame], upload: Upload) -> dict[str, pd.DataFrame]:
    """The frames with the SHA-256 of the file that each row stands in."""
    return {
        name: frame.assign(original=frame["file"].map(lambda place: upload.files.get(Path(place).name)))
        for name, frame in frames.items()
    }
