"""The whole order of a load on one screen: read, check, accept, build, publish.

Everything is read and checked first and every fault is told at once; then all of it is accepted, or none. The
version that is served stays served until the new one has been built aside, verified and published. What reads and
judges is imported where it is needed: a load with nothing new must cost next to nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from getpass import getuser
from pathlib import Path
from typing import TYPE_CHECKING

from etl.faults import Fault, RefusedError, has_errors
from etl.folder import files_of, unknown_files
from warehouse.originals import sha256
from warehouse.record import Publication, Record
from warehouse.store import rules_digest
from warehouse.uploads import Kind, Received, Report, Step, Upload

if TYPE_CHECKING:
    import pandas as pd

    from etl.vintages import Edition
    from warehouse.store import Store

COMMAND_LINE = "command line"
Progress = Callable[[str], None]


@dataclass(frozen=True)
class Offer:
    """A plan folder as it is offered for loading: its bytes, before anyone has looked at them."""

    folder: str
    files: dict[str, bytes]


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


def load(store: "Store", folders: Sequence[Path], extra: Sequence[Path], progress: Progress) -> Outcome:
    """Load plan folders, and extra figures files into the last of them.

    Raises:
        RefusedError: something is wrong; nothing was accepted and what was served is still served.
    """
    store.sweep()
    offers, faults = offered(folders, extra)
    if not has_errors(faults) and _nothing_new(store.record, offers) and store.is_current():
        current = store.record.current()
        if current is not None:
            return Outcome(current, (), changed=False)
    checked, more = _checked(offers, progress)
    faults = [*faults, *more]
    if has_errors(faults):
        raise RefusedError(faults)
    for council, offer in checked:
        _accept(store.record, council, offer, faults)
    return Outcome(publish(store, progress), tuple(faults), changed=True)


def check(folders: Sequence[Path], extra: Sequence[Path], progress: Progress) -> list[Fault]:
    """Every fault and warning of these inputs; nothing is accepted."""
    offers, faults = offered(folders, extra)
    return [*faults, *_checked(offers, progress)[1]]


def publish(store: "Store", progress: Progress) -> Publication:
    """Build a version from all that was ever accepted, verify it and publish it; one publisher at a time."""
    with store.publishing():
        built_from = len(store.record.events())
        uploads = store.record.accepted()
        frames = _frames(store.record, uploads, progress)
        progress("building and judging")
        return store.publish(frames, uploads, built_from)


def _accept(record: Record, council: str, offer: Offer, faults: Sequence[Fault]) -> None:
    """Write down that an offer was received, submitted and accepted, all on the command line."""
    report = Report(tuple(fault.issue() for fault in faults if fault.file.startswith(offer.folder)))
    received = Received(council, Kind.PLAN, offer.folder, offer.files, report, rules_digest())
    upload = record.receive(received, getuser(), COMMAND_LINE).upload
    for step in (Step.SUBMITTED, Step.ACCEPTED):
        record.step(upload, step, getuser(), COMMAND_LINE)


def offered(folders: Sequence[Path], extra: Sequence[Path]) -> tuple[list[Offer], list[Fault]]:
    """The bytes of these folders and files, and what was not there."""
    faults = [Fault("missing_folder", str(path)) for path in folders if not path.is_dir()]
    faults += [Fault("missing_file", str(path)) for path in extra if not path.is_file()]
    if faults:
        return [], faults
    offers = [Offer(path.as_posix(), files_of(path)) for path in folders]
    for path in extra:
        offers[-1].files[_figures_name(path)] = path.read_bytes()
    unread = [Fault("unknown_file", name, severity="warning") for path in folders for name in unknown_files(path)]
    return offers, unread


def _figures_name(path: Path) -> str:
    """The name under which an extra file of figures joins its plan folder."""
    return path.name if path.name.startswith("figures") else f"figures-{path.name}"


def _nothing_new(record: Record, offers: Sequence[Offer]) -> bool:
    """True where every offer is, file for file, what its folder last brought."""
    newest = {upload.name: upload.files for upload in record.accepted()}
    return all(
        newest.get(offer.folder) == {name: sha256(content) for name, content in offer.files.items()} for offer in offers
    )


def _checked(offers: Sequence[Offer], progress: Progress) -> tuple[list[tuple[str, Offer]], list[Fault]]:
    """Each offer with its council's id, and every fault found in any of them."""
    from etl import checks
    from etl.frames import council_of
    from etl.sources import plan_folder

    councils: list[tuple[str, Offer]] = []
    faults: list[Fault] = []
    for offer in offers:
        progress(f"checking {offer.folder}")
        folder, unreadable = plan_folder.read(offer.folder, offer.files)
        found = [*unreadable, *checks.check(folder)]
        faults += found
        if has_errors(found):
            continue
        council = council_of(folder)
        twice = [other.folder for seen, other in councils if seen == council]
        if twice:
            faults.append(Fault("council_twice", f"{offer.folder}/plan.toml", value=council, other=twice[0]))
        councils.append((council, offer))
    return councils, faults


def _frames(record: Record, uploads: Sequence[Upload], progress: Progress) -> "dict[str, pd.DataFrame]":
    """The history of every table, read from the accepted originals."""
    import pandas as pd

    from etl.vintages import histories

    parts: dict[str, list[pd.DataFrame]] = {}
    for council in dict.fromkeys(upload.council for upload in uploads):
        progress(f"reading {council}")
        own = [upload for upload in uploads if upload.council == council]
        editions = [_edition(record, upload, is_founding=upload is own[0]) for upload in own]
        for name, frame in histories(editions).items():
            parts.setdefault(name, []).append(frame)
    return {name: pd.concat(frames, ignore_index=True) for name, frames in parts.items()}


def _edition(record: Record, upload: Upload, *, is_founding: bool) -> "Edition":
    from etl.frames import figures, plan_frames
    from etl.sources import plan_folder
    from etl.vintages import Edition

    folder, _ = plan_folder.read(upload.name, {file: record.originals.read(sha) for file, sha in upload.files.items()})
    originals = {(Path(upload.name) / file).as_posix(): sha for file, sha in upload.files.items()}
    frames = {
        name: frame.assign(original=frame["file"].map(originals))
        for name, frame in {**plan_frames(folder), "observations": figures(folder)}.items()
    }
    return Edition(upload.upload, _known_from(upload), upload.withdrawn_at, is_founding, True, frames, upload.files)


def _known_from(upload: Upload) -> datetime:
    if upload.known_from is None:
        raise ValueError(upload)
    return upload.known_from
