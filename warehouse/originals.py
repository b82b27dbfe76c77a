"""Originals: the bytes of every file that was ever uploaded, kept for ever, each named by its SHA-256."""

import hashlib
import os
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from warehouse.errors import MissingOriginalError, UnusableStoreError

UNFINISHED = ".part"
ABANDONED = 3600
"""Seconds after which nobody is still writing a file."""


def sha256(content: bytes) -> str:
    """The name under which an original is kept."""
    return hashlib.sha256(content).hexdigest()


class Originals:
    """The folder of originals. Files are written once, made read-only, and never touched again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, content: bytes) -> str:
        """Keep these bytes, on the disk before this returns; returns their SHA-256. The same bytes are one file.

        A kept file that is no longer what it was is put right again.

        Raises:
            UnusableStoreError: they could not be written; nothing is left of them.
        """
        name = sha256(content)
        if not self._is_whole(name):
            try:
                self._folder.mkdir(parents=True, exist_ok=True)
                self._write(name, content)
            except OSError as error:
                if self._is_whole(name):
                    return name
                raise UnusableStoreError("ORIGINALS", str(self._folder), error.strerror or str(error)) from error
        return name

    def _write(self, name: str, content: bytes) -> None:
        unfinished = self._folder / f".{uuid4().hex}{UNFINISHED}"
        try:
            with unfinished.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            kept = unfinished.replace(self._folder / name)
            kept.chmod(0o444)
        finally:
            unfinished.unlink(missing_ok=True)
        sync_folder(self._folder)

    def read(self, name: str) -> bytes:
        """The bytes kept under this SHA-256.

        Raises:
            MissingOriginalError: they are gone, or are not what was kept.
        """
        try:
            content = (self._folder / name).read_bytes()
        except OSError as error:
            raise MissingOriginalError(name) from error
        if sha256(content) != name:
            raise MissingOriginalError(name)
        return content

    def faults(self, names: Iterable[str]) -> list[str]:
        """Those of these originals that are gone or changed."""
        return sorted(name for name in set(names) if not self._is_whole(name))

    def names(self) -> set[str]:
        """The SHA-256 of every file kept here."""
        if not self._folder.is_dir():
            return set()
        return {path.name for path in self._folder.iterdir() if not path.name.endswith(UNFINISHED)}

    def sweep(self) -> None:
        """Remove what a process that died left half-written an hour ago or more."""
        for path in self._folder.glob(f".*{UNFINISHED}"):
            with suppress(FileNotFoundError):
                if time.time() - path.stat().st_mtime > ABANDONED:
                    path.unlink()

    def _is_whole(self, name: str) -> bool:
        try:
            self.read(name)
        except MissingOriginalError:
            return False
        return True


def sync_folder(folder: Path) -> None:
    """Have the disk know of new names in a folder; Windows does so by itself."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
