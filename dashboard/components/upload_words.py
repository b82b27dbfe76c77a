"""What the record keeps as a word, said to a person: states, steps, kinds, ways in, tables."""

from pathlib import PurePath

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
    "rebases": mark("Rebase"),
    "retired_indicators": mark("Retired indicator"),
    "judgements": mark("Judgement"),
    "published_tallies": mark("Published tally"),
    "indicators": mark("Indicator"),
    "indicator_groups": mark("Place in the plan"),
    "meetings": mark("Meeting"),
    "milestones": mark("Milestone"),
    "actions": mark("Action"),
    "budget_lines": mark("Budget line"),
    "commentary": mark("Commentary"),
    "lessons": mark("Lesson"),
    "links": mark("Link"),
}
"""What a row of a table is; any other table is part of the plan."""

COUNTED = ("indicator_groups", "comparator_areas", "comparators", "areas")
"""Tables whose rows say only where something stands: of many that come or go, how many is enough."""


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


def upload_name(upload: Upload) -> str:
    """What an upload is called: a file by its name, a folder by its last two names, as `editions/2024`.

    Of a path from the root of somebody's machine only the last name is told.
    """
    path = PurePath(upload.name)
    whole = upload.kind is Kind.PLAN and not path.is_absolute() and ".." not in path.parts
    return "/".join(path.parts[-2:]) if whole else plain_name(upload.name)


def upload_title(upload: Upload, say: Say) -> list[Component | str]:
    """Its number and its name; a plan folder is called one."""
    parts: list[Component | str] = [say("Upload {number}", number=upload.upload), ": "]
    if upload.kind is Kind.PLAN:
        parts += [say("plan folder"), " "]
    return [*parts, as_written(upload_name(upload))]


def via_words(via: str, say: Say) -> str:
    """From where a step was taken; what follows the first comma, such as an address, is said as it is kept."""
    way, comma, rest = via.partition(",")
    return say(VIAS[way]) + comma + rest if way in VIAS else via


def table_words(table: str, say: Say) -> str:
    """What one row of a table of the warehouse is."""
    return say(TABLES.get(table, mark("Part of the plan")))


def counted_words(table: str, count: int, say: Say) -> str:
    """How many rows of one of the tables of `COUNTED` there are."""
    match table:
        case "indicator_groups":
            return say.many(
                "{count} place of an indicator in the plan", "{count} places of indicators in the plan", count
            )
        case "comparator_areas":
            return say.many("{count} place in a comparison group", "{count} places in comparison groups", count)
        case "comparators":
            return say.many("{count} comparison group", "{count} comparison groups", count)
        case _:
            return say.many("{count} area", "{count} areas", count)


def size_words(size: int, say: Say) -> str:
    """A file's size: 312 bytes, 48 KB, 3.1 MB."""
    if size < 1000:
        return say.many("{count} byte", "{count} bytes", size)
    return f"{size / 1000:.0f} KB" if size < 1_000_000 else f"{size / 1_000_000:.1f} MB"
