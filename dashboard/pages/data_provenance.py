"""Provenance: from a figure, or what else was told, to its file, sheet and cell, who sent it and who accepted it."""

from collections.abc import Sequence
from datetime import datetime, time
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.facts import facts
from dashboard.components.field_words import aim_words, field_words, value_words
from dashboard.components.heading import heading
from dashboard.components.named import as_written, named
from dashboard.components.notice import notice
from dashboard.components.place import place_words
from dashboard.components.tag import rag_tag
from dashboard.components.upload_table import upload_link
from dashboard.components.upload_words import via_words
from dashboard.context import Context
from dashboard.figures.points import marker_words
from dashboard.i18n import Name, Say, mark, name_of, speaker, text_of
from dashboard.i18n.formats import amount_words, period_words
from dashboard.provenance import Source, key_of, sources
from dashboard.published_share import share_of
from dashboard.selection import PageNotFoundError, Selection
from warehouse.reads.indicator import Indicator, UnknownIndicatorError, indicator
from warehouse.reads.plans import Named, Plan
from warehouse.reads.provenance import Said, told
from warehouse.reads.reader import Row, rows
from warehouse.record import Publication
from warehouse.rules.periods import PeriodError
from warehouse.rules.vocabulary import Scope, Unit
from warehouse.uploads import Step, Upload

PATH = "data/provenance"
TITLE = mark("Where a figure came from")
CACHED = False

HEADINGS = {
    Said.FIGURE: mark("Where this figure came from"),
    Said.TARGET: mark("Where this target came from"),
    Said.JUDGEMENT: mark("Where this judgement came from"),
    Said.TALLY: mark("Where this published tally came from"),
    Said.BUDGET: mark("Where this budget line came from"),
    Said.COMMENTARY: mark("Where this commentary came from"),
    Said.LESSON: mark("Where this lesson came from"),
}
WHOLE = {
    Said.TALLY: ("improved", "same", "worse", "cant_say", "not_available", "total", "source"),
    Said.BUDGET: ("actual", "forecast", "note_en", "note_cy"),
    Said.COMMENTARY: ("text_en", "text_cy", "author_role"),
    Said.LESSON: ("tried_en", "tried_cy", "happened_en", "happened_cy", "author_role"),
}
"""What was said besides the value, by column."""
QUOTED_AT_ONCE = 6
"""Publications in sight; the older ones are folded away."""


def layout(context: Context, selection: Selection) -> Component:
    """The page; without a figure in the address, how to come to one.

    Raises:
        PageNotFoundError: the address names something that was never known here.
    """
    say = speaker(selection.language)
    asked = key_of(selection)
    if asked is None:
        return _nothing_asked(selection, say)
    what, key = asked
    found = rows(told(context.store.reader(), what, key))
    if not found:
        raise PageNotFoundError(selection.href())
    record = context.store.record
    traced = sources(what, found, record.uploads(selection.council), record.publications())
    measured = _indicator(context, selection)
    plan = context.plan(selection.council)
    return html.Div(
        [
            heading(say(HEADINGS[what])),
            html.P(_about(what, key, measured, plan, selection, say), className="lead"),
            *(_source(source, measured, selection, say) for source in traced),
        ]
    )


def _nothing_asked(selection: Selection, say: Say) -> Component:
    words = say(
        "Every figure on an indicator's page leads here: to its file and cell, who sent it and who accepted it."
    )
    link = html.A(say("All indicators"), href=selection.to("indicators"))
    return html.Div([heading(say(TITLE)), notice(words, " ", link)])


def _indicator(context: Context, selection: Selection) -> Indicator | None:
    try:
        asked = selection.get("part") if selection.get("scope") == Scope.INDICATOR else selection.get("indicator")
        return indicator(context.store.reader(), selection.council, asked)
    except UnknownIndicatorError:
        return None


def _about(
    what: Said, key: dict[str, str], measured: Indicator | None, plan: Plan, selection: Selection, say: Say
) -> list[Any]:
    """What it is: the indicator or the part of the plan, the place, the part, the period."""
    language, parts = say.language, list[Any]()
    if measured is not None:
        title = Name(measured.title(language), "en" if language == "cy" and not measured.title_cy else None)
        parts.append(html.A(named(title), href=selection.to("indicators", measured.indicator)))
    elif "indicator" in key:
        parts.append(key["indicator"])
    else:
        parts.append(_part(what, key, plan, selection))
    if "area" in key:
        area = plan.areas.get(key["area"])
        parts.append(named(name_of(area, language)) if area else key["area"])
    if key.get("service"):
        parts.append(as_written(key["service"]))
    if key.get("breakdown"):
        parts.append(as_written(key["breakdown"]))
    if key.get("kind"):
        parts.append(value_words(what, "kind", key["kind"], say))
    parts.append(_period(key["period"], plan, say))
    return [item for part in parts for item in (part, ", ")][:-1]


def _part(what: Said, key: dict[str, str], plan: Plan, selection: Selection) -> Any:
    """The part of the plan that something is about, a board as a link; the plan itself, where its key names none."""
    language = selection.language
    scope = Scope.BOARD if what is Said.BUDGET else key.get("scope", Scope.PLAN)
    things: dict[str, Sequence[Named]] = {
        Scope.BOARD: plan.boards,
        Scope.OBJECTIVE: plan.objectives,
        Scope.THEME: plan.themes,
    }
    id_ = key.get("board") or key.get("id", "")
    found = [named(name_of(thing, language)) for thing in things.get(scope, ()) if thing.id == id_]
    if found and scope == Scope.BOARD:
        return html.A(found[0], href=selection.to("boards", id_))
    return found[0] if found else named(name_of(plan, language)) if scope == Scope.PLAN else id_


def _period(period: str, plan: Plan, say: Say) -> str:
    try:
        return period_words(period, say, plan.financial_year_starts)
    except PeriodError:
        return period


def _source(source: Source, measured: Indicator | None, selection: Selection, say: Say) -> Component:
    """One time it was said: what, since when and until when, and everything behind it."""
    row, upload = source.row, source.upload
    known = facts(
        [
            (say("Reason"), _reason(row, say)),
            (say("Known"), _known(row, say)),
            *_whole(source.what, row, say),
            (say("File"), as_written(place_words(row, say))),
            (say("Upload"), upload_link(upload, selection, say) if upload else str(row["upload"])),
            (say("Sent"), _by(upload, Step.CHECKED, say)),
            (say("Accepted"), _by(upload, Step.ACCEPTED, say)),
            (say("Withdrawn"), _by(upload, Step.WITHDRAWN, say)),
            (say("Its publisher's date"), _published(row, say)),
            (say("SHA-256 of the file"), html.Code(row["original"], className="hash")),
            (say("Shown in"), _quoted(source.quoted, say)),
        ]
    )
    standing = say("in force") if row["known_until"] is None else say("no longer in force")
    between = " " if row.get("rag") else ", "
    return html.Section([html.H2([_value(source.what, row, measured, say), between, standing]), known])


def _reason(row: Row, say: Say) -> Any:
    reason = text_of(row, "reason", say.language) if row.get("rag") else Name("")
    return named(reason) if reason.text else None


def _value(what: Said, row: Row, measured: Indicator | None, say: Say) -> Any:
    """What was said, as it was said: nothing is rounded here."""
    if what is Said.TALLY:
        return share_of(row)
    if what is Said.BUDGET:
        return amount_words(row["budget"], Unit.CURRENCY, say)
    if what is Said.COMMENTARY:
        return say("Commentary")
    if what is Said.LESSON:
        return say("Lesson")
    if row.get("rag"):
        return rag_tag(row["rag"], say)
    words = marker_words(row.get("marker") or "", say)
    if row.get("value") is None:
        return _range(row, measured, say) or words or say("no figure")
    unit = measured.unit if measured else ""
    figure = amount_words(row["value"], unit, say)
    return f"{figure} ({words})" if words else figure


def _range(row: Row, measured: Indicator | None, say: Say) -> str:
    """A target that is a range, or an aim without a figure."""
    unit = measured.unit if measured else ""
    if row.get("range_low") is not None and row.get("range_high") is not None:
        low, high = (amount_words(row[edge], unit, say) for edge in ("range_low", "range_high"))
        return say("{low} to {high}", low=low, high=high)
    return aim_words(row["kind"], say) if row.get("kind") else ""


def _whole(what: Said, row: Row, say: Say) -> list[tuple[Any, Any]]:
    """All that was said, of what is told by more than one number."""
    return [
        (field_words(what, name, say), value_words(what, name, str(row[name]), say))
        for name in WHOLE.get(what, ())
        if row[name] is not None
    ]


def _known(row: Row, say: Say) -> str:
    since = (
        say("since {moment}", moment=_moment(row["known_from"], say))
        if row["known_from"]
        else say("from the beginning")
    )
    if row["known_until"] is None:
        return since
    return say("{since}, until {moment}", since=since, moment=_moment(row["known_until"], say))


def _moment(moment: datetime, say: Say) -> str:
    """A moment; what is known to the day alone stands at its midnight."""
    return say.day(moment) if moment.time() == time() else say.moment(moment)


def _by(upload: Upload | None, step: Step, say: Say) -> Any:
    done = upload.of(step) if upload else None
    if done is None:
        return None
    words = say("by {person} on {moment}", person=done.by, moment=say.moment(done.at))
    return [
        words,
        html.Small(via_words(done.via, say)),
        *([html.Small(as_written(done.reason))] if done.reason else []),
    ]


def _published(row: Row, say: Say) -> str | None:
    day = row.get("published_at") or row.get("set_at") or row.get("judged_at")
    return say.day(day) if day else None


def _quoted(publications: tuple[Publication, ...], say: Say) -> Any:
    """The publications in which it was in force, the newest first."""
    lines = [
        html.Li(say("Version {number}, published {moment}", number=one.number, moment=say.moment(one.published_at)))
        for one in reversed(publications)
    ]
    if not lines:
        return say("no publication: it was replaced before one was made")
    newest = html.Ul(lines[:QUOTED_AT_ONCE], className="inline")
    if len(lines) <= QUOTED_AT_ONCE:
        return newest
    words = say.many("{count} more", "{count} more of these", len(lines) - QUOTED_AT_ONCE)
    return [newest, html.Details([html.Summary(words), html.Ul(lines[QUOTED_AT_ONCE:], className="inline")])]
