"""Originals: the bytes of every file that was ever uploaded, kept for ever, each named by its SHA-256."""

import hashlib
import os
from pathlib import Path
from uuid import uuid4

from warehouse.errors import MissingOriginalError


def sha256(content: bytes) -> str:
    """The name under which an original is kept."""
    return hashlib.sha256(content).hexdigest()


class Originals:
    """The folder of originals. Files are written once, made read-only, and never touched again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, content: bytes) -> str:
        """Keep these bytes, on the disk before this returns; returns their SHA-256. The same bytes are one file."""
        name = sha256(content)
        kept = self._folder / name
        if not kept.exists():
            self._folder.mkdir(parents=True, exist_ok=True)
            unfinished = self._folder / f".{uuid4().hex}.part"
            try:
                with unfinished.open("wb") as file:
                    file.write(content)
                    file.flush()
                    os.fsync(file.fileno())
                unfinished.chmod(0o444)
                unfinished.replace(kept)
            finally:
                unfinished.unlink(missing_ok=True)
            sync_folder(self._folder)
        return name

    def read(self, name: str) -> bytes:
        """The bytes kept under this SHA-256.

        Raises:
            MissingOriginalError: they are gone, or are not what was kept.
        """
        try:
            content = (self._folder / name).read_bytes()
        except FileNotFoundError:
            raise MissingOriginalError(name) from None
        if sha256(content) != name:
            raise MissingOriginalError(name)
        return content

    def faults(self, names: set[str]) -> list[str]:
        """Those of these originals that are gone or changed."""
        return sorted(name for name in names if not self._is_whole(name))

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
