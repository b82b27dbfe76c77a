"""About: how we judge, from the rules themselves; sources, licence, accessibility, Welsh, and how to cite."""

from collections import Counter

from dash import html
from dash.development.base_component import Component

from dashboard.components.heading import heading
from dashboard.components.method import (
    attention,
    comparison,
    direction,
    judgement,
    links,
    money,
    programme,
    tally,
    target,
    turning,
    variation,
    work,
)
from dashboard.components.method.parts import Chapter, contents
from dashboard.components.named import in_english
from dashboard.components.published import external
from dashboard.components.section import section
from dashboard.context import Context
from dashboard.i18n import Say, mark, speaker
from dashboard.i18n.catalogue import awaiting_a_translator
from dashboard.report import Report, gather
from dashboard.selection import Selection
from warehouse.reads.plans import Named, Plan
from warehouse.reads.reader import Row

PATH = "about"
TITLE = mark("About")

CHAPTERS: tuple[Chapter, ...] = (
    direction.chapter,
    variation.chapter,
    target.chapter,
    judgement.chapter,
    comparison.chapter,
    tally.chapter,
    attention.chapter,
    turning.chapter,
    links.chapter,
    work.chapter,
    money.chapter,
    programme.chapter,
    work.markers,
)
"""How we judge, in the order of `Anchor`."""

LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"


def layout(context: Context, selection: Selection) -> Component:
    """The page."""
    say = speaker(selection.language)
    report = gather(context, selection)
    lead = say(
        "Golden Thread shows how a council is doing against its own plan. Every figure can be traced to its file, none "
        "is overwritten, and these rules and no others make every verdict."
    )
    return html.Div(
        [
            heading(say("How Golden Thread judges performance")),
            html.P(lead, className="lead"),
            contents(say),
            *(chapter(say) for chapter in CHAPTERS),
            *([_sources(report.rows, say)] if report else []),
            _accessibility(say),
            _welsh(report, say),
            _cite(context, say),
            _loading(say),
        ],
        className="reading",
    )


def _sources(calls: list[Row], say: Say) -> Component:
    """The publishers named on this council's indicators, the most used first."""
    used = Counter(row["source"] for row in calls if row["source"])
    items = [
        html.Li([in_english(source, say), " (", say.many("{count} indicator", "{count} indicators", count), ")"])
        for source, count in sorted(used.items(), key=lambda item: (-item[1], item[0]))
    ]
    licence = [
        say("Figures contain public sector information licensed under the Open Government Licence v3.0:"),
        " ",
        external(LICENCE),
        ". ",
        say("Each indicator's page names its source and licence."),
    ]
    return section(say("Sources and licence"), None, html.Ul(items), html.P(licence))


def _accessibility(say: Say) -> Component:
    tested = (
        say("axe-core finds no fault on the pages, in English and in Welsh, at 1280 and at 320 pixels wide."),
        say("Every control can be reached and used with the keyboard alone, and the focus is always visible."),
        say("The overview, the boards and this page can be read with JavaScript switched off."),
        say("No meaning rests on colour alone: directions and judgements are words and shapes as well."),
    )
    limits = (
        say("No person who uses a screen reader has tested these pages yet."),
        say("The charts cannot be explored point by point with a keyboard; the table beside each has its numbers."),
        say("Words and names that have no Welsh yet are shown in English on the Welsh pages."),
    )
    return section(
        say("Accessibility"),
        None,
        html.H3(say("What is tested")),
        html.Ul([html.Li(words) for words in tested]),
        html.H3(say("Known limits")),
        html.Ul([html.Li(words) for words in limits]),
    )


def _welsh(report: Report | None, say: Say) -> Component:
    waiting, total = awaiting_a_translator("cy")
    texts = say(
        "{waiting} of the {total} texts of these pages were written in Welsh by the project and await a translator's "
        "check.",
        waiting=waiting,
        total=total,
    )
    missing = _missing(report, say) if report else ""
    return section(say("Welsh"), None, html.P(texts), *([html.P(missing)] if missing else []))


def _missing(report: Report, say: Say) -> str:
    """How many of the council's own words have no Welsh; empty where all do."""
    names = names_without_welsh(report.plan)
    titles = sum(not row["title_cy"] for row in report.rows)
    if not names + titles:
        return ""
    return say(
        "Of this council's own words, {names} names of boards, themes, objectives and committees and {titles} titles "
        "of indicators have no Welsh yet; they are shown in English, and marked as English for screen readers.",
        names=names,
        titles=titles,
    )


def names_without_welsh(plan: Plan) -> int:
    """How many parts of a plan have no Welsh name yet."""
    parts: tuple[Named, ...] = (*plan.boards, *plan.themes, *plan.objectives, *plan.committees)
    return sum(not part.name_cy for part in parts)


def _cite(context: Context, say: Say) -> Component:
    version = context.store.reader().version
    words = say(
        "Give the address of the page, which holds everything chosen, and the version: Golden Thread, version "
        "{number}, published {moment}.",
        number=version.number,
        moment=say.moment(version.published_at),
    )
    hashed = say("The contents of this version are known by their hash:")
    contents: list[Component | str] = [hashed, " ", html.Code(version.content_hash)]
    return section(say("How to cite"), None, html.P(words), html.P(contents))


def _loading(say: Say) -> Component:
    return section(
        say("Loading new figures"),
        None,
        html.P(say("Put the figures into the plan's folder, then run:")),
        html.Pre(html.Code("python -m etl load data/wrexham", lang="en"), tabIndex="0"),
    )
