"""The second mark beside a call: whether it stands out from the usual ups and downs, in quiet words without a colour.

A disclosure of the browser's own: its reason shows under the pointer and under the keyboard's focus, stays when it is
opened by key or finger, and needs no script. Closed, it adds no more than its own words to what is read aloud.
"""

from dash import html

from dashboard.components.tag import with_shape
from dashboard.i18n import Say
from warehouse.reads.reader import Row
from warehouse.rules.noise.mark_words import mark_of, why_marked
from warehouse.rules.noise.words import Mark

SHAPES: dict[str, str] = {
    Mark.CLEAR: "◆",
    Mark.BUT_WORSENING: "◆",
    Mark.BUT_IMPROVING: "◆",
    Mark.WITHIN: "◇",
    Mark.UNTESTED: "○",
}
"""Filled where a test found something, hollow where none did, round where none could run."""


def variation(row: Row, say: Say) -> list[html.Details]:
    """The mark of a row of `warehouse.reads.calls.calls` with its reason; nothing where it has no direction."""
    mark = mark_of(row)
    if mark is None:
        return []
    summary = html.Summary(with_shape(SHAPES[mark], mark.words(say.language)))
    return [html.Details([summary, html.P(why_marked(row, say.language))], className="variation")]
