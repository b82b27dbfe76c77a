"""What is offered for loading: bytes, whose they are and how they came, before anyone has looked into them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from etl.faults import Fault
from etl.folder import files_of, unknown_files
from etl.history import REJECTED, HistoryRow, read_history
from warehouse.originals import sha256
from warehouse.uploads import Kind, Step, Upload


@dataclass(frozen=True)
class Offer:
    """A plan folder or a card.

    Attributes:
        folder: the plan folder it belongs to, as the user named it; empty where the record knows the plan.
        kind: a plan folder, or a card that adds to one.
        name: what it is called in messages and in the record.
        files: file name -> bytes.
        history: what is stated about it, where it was decided before it was loaded here.
    """

    folder: str
    kind: Kind
    name: str
    files: Mapping[str, bytes]
    history: HistoryRow | None = None

    @property
    def was_rejected(self) -> bool:
        """True where its history says that it was rejected."""
        return self.history is not None and self.history.decision == REJECTED

    def day(self, today: date) -> date:
        """The day on which it is offered: as its history states, else today."""
        return today if self.history is None else self.history.at.date()

    def was_withdrawn_before(self, other: "Offer") -> bool:
        """True where its history says that it was withdrawn before the other was offered."""
        withdrawn_at = self.history.withdrawn_at if self.history else None
        return withdrawn_at is not None and (other.history is None or withdrawn_at <= other.history.at)

    def is_done(self, uploads: Sequence[Upload]) -> bool:
        """True where the record has this offer with every step of its history."""
        upload = self.recorded(uploads)
        if upload is None or self.history is None:
            return upload is not None
        steps = {Step(self.history.decision), *([Step.WITHDRAWN] if self.history.withdrawn_at else [])}
        return all(upload.of(step) for step in steps)

    def recorded(self, uploads: Sequence[Upload]) -> Upload | None:
        """The upload that this offer already is: of a history by its moment, else among what is in force."""
        files = {name: sha256(content) for name, content in self.files.items()}
        alike = [upload for upload in uploads if upload.files == files and upload.kind is self.kind]
        if self.history is not None:
            return next((u for u in alike if u.name == self.name and u.steps[0].at == self.history.at), None)
        if self.kind is Kind.CARD:
            return next((u for u in alike if u.state is Step.ACCEPTED), None)
        newest = [u for u in uploads if u.name == self.name and u.state is Step.ACCEPTED][-1:]
        return next((u for u in newest if u in alike), None)


def offered(folders: Sequence[Path], cards: Sequence[Path]) -> tuple[list[Offer], list[Fault]]:
    """Plan folders, their histories in the order of time, then the cards for the last of them; and what is wrong."""
    faults = [Fault("missing_folder", str(path)) for path in folders if not path.is_dir()]
    faults += [Fault("missing_file", str(path)) for path in cards if not path.is_file()]
    if faults:
        return [], faults
    offers: list[Offer] = []
    for folder in folders:
        history, wrong = read_history(folder)
        faults += wrong
        stated = {(folder / row.path).as_posix() for row in history}
        faults += [
            Fault("unknown_file", name, severity="warning") for name in unknown_files(folder) if name not in stated
        ]
        offers += _with_history(folder, history)
    last = folders[-1].as_posix() if folders else ""
    offers += [Offer(last, Kind.CARD, path.name, {path.name: path.read_bytes()}) for path in cards]
    return offers, faults


def _with_history(folder: Path, history: Sequence[HistoryRow]) -> list[Offer]:
    """The lines of a history in order of time, and the folder itself last unless the history says when it came."""
    offers = [_stated(folder, row) for row in sorted(history, key=lambda row: row.at)]
    if not any(row.path == "." for row in history):
        offers.append(Offer(folder.as_posix(), Kind.PLAN, folder.as_posix(), files_of(folder)))
    return offers


def _stated(folder: Path, row: HistoryRow) -> Offer:
    path = folder / row.path
    name = path.as_posix()
    if path.is_dir():
        return Offer(folder.as_posix(), Kind.PLAN, name, files_of(path), row)
    return Offer(folder.as_posix(), Kind.CARD, name, {path.name: path.read_bytes()}, row)
