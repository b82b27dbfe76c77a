"""What changed between two moments: every difference, what told it, and who decided."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.change_summary import summary
from dashboard.components.change_table import change_table
from dashboard.components.heading import heading
from dashboard.components.moment_form import FROM, TO, moment_forms
from dashboard.components.notice import notice
from dashboard.components.paging import page_links, page_of
from dashboard.components.section import section
from dashboard.context import Context
from dashboard.differences import Difference, Group, between_moments, grouped
from dashboard.i18n import Say, mark, speaker
from dashboard.key_words import key_words
from dashboard.known import explained, moment_of
from dashboard.moments import Moment, before_last, moments_of
from dashboard.selection import Selection
from warehouse.reads.changes import changes
from warehouse.reads.reader import rows

PATH = "data/changes"
TITLE = mark("What has changed")
CACHED = False

GROUP = "show"
"""The key of the address that asks for one group alone, all of it in pages."""
ON_A_PAGE = 50
SHOWN_AT_ONCE = 12
"""Differences of a group in sight; more are folded away under them, and of very many the rest is a link away."""
MOST_FOLDED = 88

TITLES = {
    Group.DIRECTIONS: mark("Directions and targets met"),
    Group.FIGURES: mark("Figures"),
    Group.TARGETS: mark("Targets"),
    Group.RULES: mark("Indicators, and how they are judged"),
    Group.JUDGEMENTS: mark("Published judgements"),
    Group.WORK: mark("Actions, milestones, budget, commentary and lessons"),
    Group.TALLIES: mark("Tallies that follow from the directions"),
    Group.STRUCTURE: mark("Other parts of the plan"),
}


def layout(context: Context, selection: Selection) -> Component:
    """The page."""
    say = speaker(selection.language)
    uploads = context.store.record.uploads(selection.council)
    moments = moments_of(uploads)
    since, until = _chosen(moments, selection)
    found = grouped(_found(context, selection, since, until))

    def listed(caption: str, some: Sequence[Difference]) -> Component:
        numbered = {upload.upload: upload for upload in uploads}
        return change_table(caption, some, numbered, key_words(context, selection.council, say), selection, say)

    return html.Div(
        [
            heading(say("What has changed")),
            html.P(summary(since, until, found, say), className="lead"),
            *(notice(fault) for key in (FROM, TO) if (fault := explained(selection.get(key), say))),
            *_first_of_all(moments, selection, say),
            *moment_forms(moments, since, until, selection, say),
            html.Div(_groups(found, listed, selection, say), className="changes"),
        ]
    )


def _chosen(moments: Sequence[Moment], selection: Selection) -> tuple[datetime, datetime | None]:
    """The two moments asked for, the earlier first, None being now; what was done last, unless said."""
    now = datetime.now(UTC).replace(tzinfo=None)
    since = min(moment_of(selection.get(FROM)) or before_last(moments, now), now)
    until = moment_of(selection.get(TO))
    if until is None or until >= now:
        return since, None
    return min(since, until), max(since, until)


def _found(context: Context, selection: Selection, since: datetime, until: datetime | None) -> list[Difference]:
    """Every difference; both moments are read from one version."""
    earlier, later = (context.store.reader(moment) for moment in (since, until))
    if earlier.version.number != later.version.number:
        earlier, later = (context.store.reader(moment) for moment in (since, until))
    found = between_moments(rows(changes(earlier, later, selection.council)))
    return [one.read_in(selection.language) for one in found]


def _first_of_all(moments: Sequence[Moment], selection: Selection, say: Say) -> list[Component]:
    """Why a council whose plan was accepted once, and nothing since, has nothing to compare."""
    if len(moments) != 1 or selection.get(FROM):
        return []
    words = say(
        "Only one upload was accepted so far, on {day}. What is accepted next is compared with it here.",
        day=say.day(moments[0].at),
    )
    return [notice(words)]


def _groups(found: dict[Group, list[Difference]], listed: Any, selection: Selection, say: Say) -> list[Component]:
    """Every group, the first of each in sight; or all of the one that the address asks for."""
    alone = [group for group in found if group == selection.get(GROUP)]
    if not alone:
        return [_group(group, some, listed, selection, say) for group, some in found.items()]
    title = say(TITLES[alone[0]])
    shown, pages = page_of(found[alone[0]], selection, ON_A_PAGE)
    back = html.P(html.A(say("All that changed"), href=selection.href(**{GROUP: "", "page_number": ""})))
    return [section(title, None, listed(title, shown), *page_links(pages, selection, say), back)]


def _group(group: Group, found: Sequence[Difference], listed: Any, selection: Selection, say: Say) -> Component:
    title = say(TITLES[group])
    first, folded = found[:SHOWN_AT_ONCE], found[SHOWN_AT_ONCE : SHOWN_AT_ONCE + MOST_FOLDED]
    shown: list[Component] = [listed(title, first)]
    if folded:
        words = say.many("{count} more", "{count} more of these", len(folded))
        shown.append(html.Details([html.Summary(words), listed(words, folded)]))
    if len(found) > SHOWN_AT_ONCE + MOST_FOLDED:
        every = say.many("See the {count} difference", "See all {count} differences", len(found))
        shown.append(html.P(html.A(every, href=selection.href(**{GROUP: group.value}))))
    return section(title, None, *shown)
