"""Boards, side by side: every board sees every other."""

from dashboard.i18n import mark

PATH = "boards"
TITLE = mark("Boards")
