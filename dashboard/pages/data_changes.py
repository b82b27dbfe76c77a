"""What changed between two moments: every difference, what told it, and who decided."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.components.change_table import JUDGED, change_table
from dashboard.components.heading import heading
from dashboard.components.notice import notice
from dashboard.components.paging import page_links, page_of
from dashboard.components.section import section
from dashboard.context import Context
from dashboard.i18n import Say, mark, speaker
from dashboard.key_words import key_words
from dashboard.known import explained, moment_of
from dashboard.selection import Selection
from warehouse.reads.changes import changes
from warehouse.reads.reader import Row, rows
from warehouse.record import Publication
from warehouse.uploads import Upload

PATH = "data/changes"
TITLE = mark("What has changed")
CACHED = False

FROM, TO = "from", "to"
SECOND = timedelta(seconds=1)
ON_A_PAGE = 100


def layout(context: Context, selection: Selection) -> Component:
    """The page."""
    say = speaker(selection.language)
    since, until = _moments(context, selection)
    found = _found(context, selection.council, since, until)
    uploads = {upload.upload: upload for upload in context.store.record.uploads(selection.council)}
    words = key_words(context, selection.council, say)
    judged = sorted((row for row in found if row["table"] in JUDGED), key=lambda row: row["old"] is None)
    told = [row for row in found if row["table"] not in JUDGED]
    return html.Div(
        [
            heading(say("What has changed")),
            html.P(_between(since, until, say), className="lead"),
            *(notice(fault) for key in (FROM, TO) if (fault := explained(selection.get(key), say))),
            _form(since, until, selection, say),
            *_listed(judged, told, uploads, words, selection, say),
        ]
    )


def _moments(context: Context, selection: Selection) -> tuple[datetime, datetime]:
    """The two moments asked for, the earlier first; from the publication before this one until now unless said."""
    now = datetime.now(UTC).replace(tzinfo=None)
    since = moment_of(selection.get(FROM)) or _before(context.store.record.publications(), now)
    until = min(moment_of(selection.get(TO)) or now, now)
    return min(since, until), max(since, until)


def _before(publications: Sequence[Publication], now: datetime) -> datetime:
    """When the publication before the one served was made; of the only one, its own moment."""
    return next((one.published_at for one in publications[-2:]), now)


def _found(context: Context, council: str, since: datetime, until: datetime) -> list[Row]:
    """Every difference; both moments are read from one version."""
    earlier, later = (context.store.reader(moment) for moment in (since, until))
    if earlier.version.number != later.version.number:
        earlier, later = (context.store.reader(moment) for moment in (since, until))
    return rows(changes(earlier, later, council))


def _between(since: datetime, until: datetime, say: Say) -> str:
    return say("From {earlier} to {later}.", earlier=say.moment(since), later=say.moment(until))


def _form(since: datetime, until: datetime, selection: Selection, say: Say) -> Component:
    """Two moments to choose, to the second, in UTC as every moment here."""
    fields = [
        html.Label(
            [html.Span(words), dbc.Input(type="datetime-local", name=key, value=_to_the_second(moment), step=1)],
            className="filter",
        )
        for key, words, moment in ((FROM, say("From (UTC)"), since), (TO, say("To (UTC)"), until))
    ]
    return html.Form(
        [
            dbc.Input(type="hidden", name="council", value=selection.council),
            *fields,
            html.Button(say("Compare"), type="submit"),
        ],
        action=selection.path(),
        method="get",
        className="filters",
    )


def _to_the_second(moment: datetime) -> str:
    """A moment as the control writes it: the end of its second, so that what happened within it is not lost."""
    return (moment + SECOND - timedelta.resolution).isoformat(timespec="seconds")


def _listed(
    judged: Sequence[Row],
    told: Sequence[Row],
    uploads: dict[int, Upload],
    words: Callable[[tuple[str, ...]], str],
    selection: Selection,
    say: Say,
) -> list[Component]:
    """What people see differently, then what was told; a long list in pages."""
    if not judged and not told:
        return [notice(say("Nothing changed between these two moments."))]
    shown, pages = page_of([*judged, *told], selection, ON_A_PAGE)
    parts: list[Component] = []
    for title, of_them in (
        (
            say("Directions, targets met and tallies that are different"),
            [row for row in shown if row["table"] in JUDGED],
        ),
        (say("Figures and parts of the plan that are different"), [row for row in shown if row["table"] not in JUDGED]),
    ):
        if of_them:
            parts.append(section(title, None, change_table(title, of_them, uploads, words, selection, say)))
    count = say.many("{count} difference", "{count} differences", len(judged) + len(told))
    return [html.P(count + "."), *parts, *page_links(pages, selection, say)]
