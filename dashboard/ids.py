"""Ids that callbacks and styles hold on to, named for meaning."""

from enum import StrEnum


class Shell(StrEnum):
    """The frame around every page."""

    ADDRESS = "shell-address-location"
    PAGE = "page"
    MAIN = "main"
    HEADING = "shell-heading-h1"


LENS = "shell-lens-select"
"""Type of the lens controls' ids; their key is the query key they write."""


def lens_control(key: str) -> dict[str, str]:
    """The id of the control that writes one query key."""
    return {"type": LENS, "key": key}
