"""The golden thread: theme, objective, board, indicator, action and owner; the thread of one action; and the gaps."""

from functools import partial

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.components.action_link import KEY
from dashboard.components.action_thread import action_thread
from dashboard.components.aria import aria
from dashboard.components.gap_sections import ANCHOR, gap_sections
from dashboard.components.heading import heading
from dashboard.components.notice import notice
from dashboard.components.section import section
from dashboard.components.tally_marks import signs_key
from dashboard.components.thread_list import thread_list
from dashboard.components.woven import woven
from dashboard.context import Context
from dashboard.figures.theme import config
from dashboard.figures.thread import SHADES, figure, height
from dashboard.figures.thread_words import NAMED_AT_MOST, summary
from dashboard.golden_thread import GoldenThread, gather_thread
from dashboard.headline import opened
from dashboard.i18n import Say, mark, name_of, speaker, text_of
from dashboard.report import by_part, narrowed_to
from dashboard.selection import Selection
from dashboard.thread_tree import Level, Node, tree
from warehouse.rules.gaps.vocabulary import Gap
from warehouse.rules.vocabulary import Scope

PATH = "golden-thread"
TITLE = mark("Golden thread")


def layout(context: Context, selection: Selection) -> Component:
    """The page: the whole thread, or that of the action that the address names."""
    say = speaker(selection.language)
    thread = gather_thread(context, selection)
    if thread is None:
        return html.Div([heading(say("Golden thread")), notice(say("No figures are reported yet"))])
    asked = selection.get(KEY)
    if asked in thread.actions:
        return _of_action(context, asked, thread, selection, say)
    unknown = say("There is no action “{value}” in this plan. The whole thread is shown instead.", value=asked)
    nodes = tree(thread, say)
    return html.Div(
        [
            *([notice(unknown)] if asked else []),
            heading(_headline(thread, selection, say)),
            html.P(_lead(thread, say), className="lead"),
            *_drawn(nodes, thread, selection, say),
            _listed(nodes, thread, selection, say),
            html.Div(gap_sections(thread.gaps, selection, say), id=ANCHOR),
        ]
    )


def _of_action(context: Context, asked: str, thread: GoldenThread, selection: Selection, say: Say) -> Component:
    action = thread.actions[asked]
    title = text_of(action, "title", say.language)
    tallies = partial(by_part, context, selection)
    whole = html.A(say("The whole golden thread"), href=selection.href(action=""))
    return html.Div(
        [
            heading(title.text, lang=title.lang),
            html.P(say("The thread of this action: from what is done up to what it is for."), className="lead"),
            action_thread(action, thread, lambda scope: tallies(Scope(scope)), selection, say),
            html.Nav(html.Ul([html.Li(whole)], className="facts"), **aria(label=say("Golden thread"))),
        ]
    )


def _headline(thread: GoldenThread, selection: Selection, say: Say) -> str:
    within = narrowed_to(thread.plan, selection)
    return opened(_followed(thread, say), thread.words(say), say, within)


def _followed(thread: GoldenThread, say: Say) -> str:
    """How many objectives can be followed; of a plan that names none, how many indicators decline unanswered."""
    objectives, whole = len(thread.objectives), len(thread.unbroken)
    if not objectives:
        gap = Gap.NO_ACTION
        return say.many(
            "{number} of {count} declining indicator has no action under way",
            "{number} of {count} declining indicators have no action under way",
            thread.gaps.of[gap],
            number=thread.gaps.count(gap),
        )
    if not whole:
        return say.many(
            "the {count} objective cannot be followed from theme to action",
            "none of the {count} objectives can be followed from theme to action",
            objectives,
        )
    return say.many(
        "{whole} of {count} objective can be followed from theme to action without a break",
        "{whole} of {count} objectives can be followed from theme to action without a break",
        objectives,
        whole=whole,
    )


def _lead(thread: GoldenThread, say: Say) -> list[Component | str]:
    """How many gaps there are, and what the plan does not give at all."""
    plan = thread.plan
    kinds = sum(thread.gaps.count(gap) > 0 for gap in Gap)
    words = say.many("{count} gap of {kinds} kinds", "{count} gaps of {kinds} kinds", thread.gaps.total, kinds=kinds)
    absent = [
        name
        for name, has in (
            (say("themes"), plan.themes),
            (say("objectives"), plan.objectives),
            (say("boards"), plan.boards),
            (say("actions"), thread.actions),
        )
        if not has
    ]
    lacking = " " + say("The plan names no {things} here.", things=_either(absent, say)) if absent else ""
    return [*_breaks(thread, say), *woven(say("There are {gaps}."), gaps=html.A(words, href=f"#{ANCHOR}")), lacking]


def _breaks(thread: GoldenThread, say: Say) -> list[str]:
    """Under which objectives it breaks, where some can be followed and few cannot."""
    names = [name_of(one, say.language).text for one in thread.broken]
    if not thread.unbroken or not 0 < len(names) <= NAMED_AT_MOST:
        return []
    return [say("It breaks under {objectives}.", objectives=say.listing([f"“{name}”" for name in names])), " "]


def _either(things: list[str], say: Say) -> str:
    return things[0] if len(things) == 1 else say("{first} or {last}", first=", ".join(things[:-1]), last=things[-1])


def _drawn(nodes: tuple[Node, ...], thread: GoldenThread, selection: Selection, say: Say) -> list[Component]:
    """The chart; none of a plan whose indicators stand under nothing."""
    if all(node.level is Level.INDICATOR for node in nodes):
        return []
    plan = name_of(thread.plan, say.language).text
    graph = dcc.Graph(
        figure=figure(nodes, plan, say),
        config=config(say.language, f"{selection.council}-golden-thread"),
        style={"height": f"{height(nodes)}px"},
    )
    key = [html.Li([html.Span(className="swatch", style={"background": shade}), say(words)]) for shade, words in SHADES]
    note = say("Press a part to go further down, and the line above the chart to come back up.")
    shown = [html.Figcaption(summary(nodes, say)), html.Ul(key, className="key"), graph, html.P(note, className="note")]
    return [section(say("The thread, drawn"), None, html.Figure(shown, className="chart thread-chart"))]


def _listed(nodes: tuple[Node, ...], thread: GoldenThread, selection: Selection, say: Say) -> Component:
    note = say("An indicator stands under every objective and board it serves; each number counts it once.")
    if not nodes:
        return section(say("The thread, line by line"), None, notice(say("No indicator is reported here.")))
    return section(say("The thread, line by line"), note, signs_key(say), thread_list(nodes, thread, selection, say))
