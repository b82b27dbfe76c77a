"""Ids that callbacks and styles hold on to, named for meaning."""

from enum import StrEnum


class Shell(StrEnum):
    """The frame around every page."""

    ADDRESS = "shell-address-location"
    PAGE = "page"
    MAIN = "main"
    HEADING = "shell-heading-h1"
    DAYS = "shell-days-datalist"
