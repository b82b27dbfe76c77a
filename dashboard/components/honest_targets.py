"""What targets ask: every doubt with its numbers, and what could not be tested, which is never passed over."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.indicator import title_link
from dashboard.components.long_list import long_list
from dashboard.components.section import section
from dashboard.components.table import Column, table
from dashboard.components.warning_tiers import owner
from dashboard.components.work_words import dotted
from dashboard.i18n import Say
from dashboard.selection import Selection
from warehouse.reads.reader import Row
from warehouse.rules.target_honesty.vocabulary import Doubt, Outcome, Untested

ANCHOR = "targets"


def honest_targets_section(
    told: str, targets: Sequence[Row], without: int, selection: Selection, say: Say
) -> Component:
    """Every doubt by kind, then what was tested; or that no target is recorded.

    Args:
        told: how many targets raise a doubt, in words.
        targets: rows of `warehouse.reads.target_honesty`, four for each target.
        without: indicators in sight that have no target.
        selection: the page's address.
        say: the page's language.
    """
    if not targets:
        words = say.many(
            "The {count} indicator in sight has no target in this period.",
            "None of the {count} indicators in sight has a target in this period.",
            without,
        )
        return section(say("What the targets ask"), None, html.P(words, className="quiet"), anchor=ANCHOR)
    note = say("By rule, from the figures. A doubt is a question to ask, no verdict: there may be a good reason.")
    parts = [part for doubt in Doubt for part in _doubt(doubt, targets, selection, say)]
    tested = _tested(targets, without, selection, say)
    return section(
        say("What the targets ask"), note, html.P(f"{told}."), *parts, *tested, anchor=ANCHOR, className="honest"
    )


def doubts_of_indicator(targets: Sequence[Row], say: Say) -> Component | None:
    """What is doubted about one indicator's target, for its page; nothing where nothing is."""
    found = [row for row in targets if row["outcome"] == Outcome.FOUND]
    if not found:
        return None
    items = [
        html.Li([html.Strong(f"{Doubt.of(row['doubt']).words(say.language)}."), " ", *_said(row, say)]) for row in found
    ]
    return html.Ul(items, className="plain")


def _doubt(doubt: Doubt, targets: Sequence[Row], selection: Selection, say: Say) -> list[Component]:
    found = [row for row in targets if row["doubt"] == doubt and row["outcome"] == Outcome.FOUND]
    if not found:
        return []
    items = [
        html.Li(
            [
                title_link(row, selection),
                " ",
                html.P(row[f"sentence_{say.language}"], className="why"),
                html.Small(dotted([row[f"how_{say.language}"], [say("Answers for it"), ": ", owner(row, say)]])),
            ]
        )
        for row in found
    ]
    return [html.H3(f"{doubt.words(say.language)} ({len(found)})"), *long_list(items, say)]


def _said(row: Row, say: Say) -> list[Component | str]:
    return [row[f"sentence_{say.language}"], " ", html.Small(row[f"how_{say.language}"])]


def _tested(targets: Sequence[Row], without: int, selection: Selection, say: Say) -> list[Component]:
    """How many targets each question was asked of; those of which it could not be are named below, with why."""
    title = say("What could be tested")
    columns = [
        Column(say("Doubt")),
        Column(say("found"), numeric=True),
        Column(say("nothing found"), numeric=True),
        Column(say("could not be tested"), numeric=True),
    ]
    lines = []
    for doubt in Doubt:
        asked = [row for row in targets if row["doubt"] == doubt]
        counts = [sum(row["outcome"] == outcome for row in asked) for outcome in Outcome]
        lines.append([doubt.words(say.language), *(str(count) for count in counts)])
    none = say.many(
        "{count} more indicator in sight has no target.", "{count} more indicators in sight have no target.", without
    )
    return [
        html.H3(title),
        *([html.P(none)] if without else []),
        table(title, columns, lines, quiet=True),
        _untested(targets, selection, say),
    ]


def _untested(targets: Sequence[Row], selection: Selection, say: Say) -> Component:
    """Which targets could not be tested, by doubt and reason, folded."""
    parts: list[Component] = []
    for doubt in Doubt:
        left = [row for row in targets if row["doubt"] == doubt and row["untested"]]
        if not left:
            continue
        items = []
        for why in Untested:
            links = [title_link(row, selection) for row in left if row["untested"] == why]
            if links:
                joined = [piece for link in links for piece in (", ", link)][1:]
                items.append(html.Li([f"{why.words(say.language)} ({len(links)}): ", *joined]))
        parts += [html.H4(doubt.words(say.language)), html.Ul(items)]
    return html.Details([html.Summary(say("Which targets could not be tested, and why")), *parts])
