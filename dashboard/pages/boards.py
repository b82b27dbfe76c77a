"""Boards, side by side: every board sees every other."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.heading import heading
from dashboard.components.notice import notice
from dashboard.components.plan_parts import parts_table
from dashboard.context import Context
from dashboard.i18n import mark, speaker
from dashboard.pages.board_parts import board_parts
from dashboard.report import gather, narrowed_to
from dashboard.selection import Selection

PATH = "boards"
TITLE = mark("Boards")
