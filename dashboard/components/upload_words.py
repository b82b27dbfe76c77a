"""What the record keeps as a word, said to a person: states, steps, kinds, ways in, tables."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.named import as_written
from dashboard.i18n import Say, mark
from warehouse.uploads import Kind, Step, Upload

STATES = {
    Step.CHECKED: mark("Checked, not submitted"),
    Step.SUBMITTED: mark("Waiting for a decision"),
    Step.ACCEPTED: mark("Accepted"),
    Step.REJECTED: mark("Rejected"),
    Step.WITHDRAWN: mark("Withdrawn"),
}
DONE = {
    Step.CHECKED: mark("Sent and checked"),
    Step.SUBMITTED: mark("Submitted for a decision"),
    Step.ACCEPTED: mark("Accepted"),
    Step.REJECTED: mark("Rejected"),
    Step.WITHDRAWN: mark("Withdrawn"),
}
BY_WHOM = {
    Step.CHECKED: mark("Sent by {person} on {moment}."),
    Step.SUBMITTED: mark("Submitted by {person} on {moment}."),
    Step.ACCEPTED: mark("Accepted by {person} on {moment}."),
    Step.REJECTED: mark("Rejected by {person} on {moment}."),
    Step.WITHDRAWN: mark("Withdrawn by {person} on {moment}."),
}
KINDS = {Kind.PLAN: mark("Plan folder"), Kind.CARD: mark("Report card")}
VIAS = {
    "web page": mark("web page"),
    "command line": mark("command line"),
    "history": mark("loaded with the history of a plan folder"),
}
TABLES = {
    "observations": mark("Figure"),
    "targets": mark("Target"),
    "judgements": mark("Judgement"),
    "published_tallies": mark("Published tally"),
    "indicators": mark("Indicator"),
    "indicator_groups": mark("Place in the plan"),
    "milestones": mark("Milestone"),
    "actions": mark("Action"),
    "budget_lines": mark("Budget line"),
    "commentary": mark("Commentary"),
}
"""What a row of a table is; any other table is part of the plan."""


def state_tag(step: Step, say: Say) -> html.Span:
    """Where an upload stands, in plain grey: none of the colours of a verdict."""
    return html.Span(say(STATES[step]), className="tag tag-plain")


def last_step(upload: Upload, say: Say) -> list[Component]:
    """Who did the last thing with an upload, when, and why where a reason was given."""
    last = upload.steps[-1]
    said = html.P(say(BY_WHOM[last.step], person=last.by, moment=say.moment(last.at)), className="lead")
    return [said, *([html.Blockquote(as_written(last.reason))] if last.reason else [])]


def plain_name(name: str) -> str:
    """The last part of a file's or a folder's name: the rest is where it lay on somebody's machine."""
    return name.rstrip("/").rpartition("/")[2] or name


def via_words(via: str, say: Say) -> str:
    """From where a step was taken."""
    return say(VIAS[via]) if via in VIAS else via


def table_words(table: str, say: Say) -> str:
    """What one row of a table of the warehouse is."""
    return say(TABLES.get(table, mark("Part of the plan")))


def size_words(size: int, say: Say) -> str:
    """A file's size: 312 bytes, 48 KB, 3.1 MB."""
    if size < 1000:
        return say.many("{count} byte", "{count} bytes", size)
    return f"{size / 1000:.0f} KB" if size < 1_000_000 else f"{size / 1_000_000:.1f} MB"
