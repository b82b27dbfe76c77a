"""A brief on one topic: two sides of paper at most, for a committee that is about to ask."""

from dataclasses import asdict

from dash import html
from dash.development.base_component import Component

from dashboard.brief import TOPIC, Brief, brief_of
from dashboard.components.brief_blocks import actions_block, commentary_block, money_block, questions_block
from dashboard.components.brief_facts import facts_block, lead_of_group
from dashboard.components.brief_referrals import referrals_block
from dashboard.components.heading import heading
from dashboard.components.named import named
from dashboard.components.notice import notice
from dashboard.components.scrutiny_views import PAGE, scrutiny_views
from dashboard.context import Context
from dashboard.i18n import Name, Say, mark, name_of, speaker, text_of
from dashboard.i18n.formats import period_words
from dashboard.selection import Selection
from warehouse.reads.indicator import indicator
from warehouse.rules.wording import because_call
from warehouse.rules.work_programme.vocabulary import TopicKind

PATH = "scrutiny/brief"
TITLE = mark("Brief")
SHOWS_WRITINGS = True


def layout(context: Context, selection: Selection) -> Component:
    """The page; where the address names no topic, it says so and leads to those there are."""
    say = speaker(selection.language)
    found = brief_of(context, selection) if selection.period else None
    if found is None:
        return _no_topic(selection, say)
    period = period_words(selection.period, say, found.plan.financial_year_starts)
    blocks = [
        facts_block(found, selection, say),
        questions_block(found, selection, say),
        actions_block(found, selection, say),
        commentary_block(found, selection, say),
        referrals_block(found, selection.get(TOPIC), selection, say),
        money_block(found, say),
    ]
    return html.Div(
        [
            heading(
                *_name(found, say), " ", html.Small(say("Brief for scrutiny, reported for {period}", period=period))
            ),
            html.P(_lead(context, found, selection, say), className="lead"),
            html.Div(blocks, className="blocks"),
            html.P(say("Made to be printed: two sides of A4 at most."), className="note back"),
            html.P(html.A(say("All topics"), href=selection.to(PAGE)), className="back"),
            scrutiny_views(selection, say),
        ],
        className="brief",
    )


def _no_topic(selection: Selection, say: Say) -> Component:
    asked = selection.get(TOPIC)
    if asked:
        words = say("There is no topic “{value}” with anything to say in this reporting period.", value=asked)
    else:
        words = say("The address names no topic.")
    link = html.A(say("Choose one from all topics"), href=selection.to(PAGE))
    return html.Div([heading(say("Brief")), notice(words), html.P(link), scrutiny_views(selection, say)])


def _name(found: Brief, say: Say) -> list[Component | str]:
    if found.board is not None and found.theme is not None:
        parts: list[Name] = [name_of(found.board, say.language), name_of(found.theme, say.language)]
        return [named(parts[0]), ": ", named(parts[1])]
    return [named(text_of(found.rows[0], "title", say.language))]


def _lead(context: Context, found: Brief, selection: Selection, say: Say) -> str:
    if found.kind is TopicKind.GROUP:
        return lead_of_group(found.rows, say)
    row = found.rows[0]
    judged = indicator(context.store.reader(), selection.council, row["indicator"])
    return because_call(row, asdict(judged), say.language, found.plan.financial_year_starts)
