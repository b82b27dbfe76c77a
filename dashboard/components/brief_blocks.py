"""The blocks of a brief beside its facts: questions, actions, commentary and money."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.brief import Brief
from dashboard.components.action_link import action_link
from dashboard.components.commentary import written
from dashboard.components.money_words import over_words, pounds
from dashboard.components.named import in_english, named
from dashboard.components.section import section
from dashboard.components.work_words import counted_to, dotted, overdue, state_tag
from dashboard.i18n import Say, name_of, text_of
from dashboard.i18n.formats import period_words
from dashboard.selection import Selection
from warehouse.reads.reader import Row
from warehouse.rules.questions import QUESTIONS, Raised
from warehouse.rules.vocabulary import OPEN_ACTIONS, ActionState, BudgetKind, Scope
from warehouse.rules.work_programme.vocabulary import TopicKind

MOST_QUESTIONS = 8
"""Questions that a meeting has time for; those of the first rules come first."""

MOST_NAMED = 2
"""Indicators that a question names; how many more raise it is said."""

MOST_ACTIONS = 4
"""Actions that fit beside the rest on two sides of paper."""

MOST_CHARACTERS = 1200
"""Of what the service says: the rest is a link away, so that the brief stays on two sides of paper."""


def questions_block(found: Brief, selection: Selection, say: Say) -> Component:
    """Each question with the rule that raised it, so that nobody wonders who asks."""
    title = say("Questions worth asking")
    if not found.asked:
        return section(title, None, html.P(say("No rule raises a question."), className="quiet"), className="block")
    note = say("Prompts drawn from the rules that fired, not findings.")
    titles = {row["indicator"]: text_of(row, "title", say.language).text for row in found.rows}
    several = found.kind is TopicKind.GROUP
    items = [_question(rule, ids, titles if several else {}, say) for rule, ids in found.asked.items()]
    more = len(items) - MOST_QUESTIONS
    rest = [html.P(say.many("and {count} more", "and {count} more", more), className="quiet")] if more > 0 else []
    return section(title, note, html.Ol(items[:MOST_QUESTIONS], className="questions"), *rest, className="block")


def _question(rule: Raised, ids: Sequence[str], titles: Mapping[str, str], say: Say) -> html.Li:
    because = say("Asked because {reason}", reason=rule.words(say.language))
    about = f": {_named(ids, titles, say)}." if titles else "."
    return html.Li([html.B(QUESTIONS[say.language][rule]), html.Small(f"{because}{about}")])


def _named(ids: Sequence[str], titles: Mapping[str, str], say: Say) -> str:
    names = [titles[one] for one in ids[:MOST_NAMED]]
    more = len(ids) - len(names)
    return say.listing([*names, say.many("{count} other", "{count} others", more)] if more else names)


def actions_block(found: Brief, selection: Selection, say: Say) -> Component:
    """What is being done, what is open first."""
    title = say("What is being done")
    if not found.actions:
        nothing = html.P(say("No action names it."), className="quiet")
        return section(title, None, nothing, className="block")
    in_order = sorted(found.actions, key=lambda row: row["state"] not in OPEN_ACTIONS)
    items = [_action(row, found, selection, say) for row in in_order[:MOST_ACTIONS]]
    more = len(in_order) - len(items)
    rest = [html.P(say.many("and {count} more", "and {count} more", more), className="quiet")] if more else []
    note = counted_to(found.day, say) if any(row["due"] for row in found.actions) else None
    return section(title, note, html.Ul(items, className="plain"), *rest, className="block")


def _action(row: Row, found: Brief, selection: Selection, say: Say) -> html.Li:
    state = ActionState.of(row["state"])
    late = overdue(row["due"], found.day, say) if state in OPEN_ACTIONS else ""
    small: list[Any] = [say("due {day}", day=say.day(row["due"]))] if row["due"] else []
    small += [in_english(row["owner_role"], say)] if row["owner_role"] else []
    effect = text_of(row, "effect", say.language)
    parts: list[Any] = [html.B(action_link(row, selection)), " ", state_tag(state, say)]
    parts += [" ", html.Span(late, className="late")] if late else []
    parts += [html.P([say("Expected effect:"), " ", named(effect)], className="why")] if effect.text else []
    parts += [html.Small(dotted(small))] if small else []
    return html.Li(parts)


def commentary_block(found: Brief, selection: Selection, say: Say) -> Component:
    """The newest that people wrote."""
    title = say("What the service says")
    if not found.commentary:
        words = say("Nobody has written a commentary on it.")
        return section(title, None, html.P(words, className="quiet"), className="block")
    newest = found.commentary[0]
    period = period_words(newest["period"], say, found.plan.financial_year_starts)
    texts = {name: shortened(newest[name]) for name in ("text_en", "text_cy")}
    cut = any(texts[name] != newest[name] for name in texts)
    about = ("indicators" if newest["scope"] == Scope.INDICATOR else "boards", newest["id"])
    read_on = [html.P(html.A(say("Read all of it"), href=selection.to(*about)))] if cut else []
    told = say("About {period}.", period=period)
    return section(title, told, written(newest | texts, selection, say), *read_on, className="block")


def shortened(text: str | None) -> str | None:
    """A text that is too long up to the end of its last whole word, and three dots."""
    if text is None or len(text) <= MOST_CHARACTERS:
        return text
    return text[:MOST_CHARACTERS].rsplit(maxsplit=1)[0] + " …"


def money_block(found: Brief, say: Say) -> Component:
    """The budget of each of its boards and how spending stands against it."""
    title = say("The board's money")
    if not found.money:
        words = say("No budget of its board is recorded for this period.")
        return section(title, None, html.P(words, className="quiet"), className="block")
    boards = {board.id: name_of(board, say.language) for board in found.plan.boards}
    by_board: dict[str, list[Row]] = {}
    for row in found.money:
        by_board.setdefault(row["board"], []).append(row)
    items = [
        html.Li([html.B(named(boards[id_])), *(html.Small(dotted(_money(row, found, say))) for row in lines)])
        for id_, lines in by_board.items()
    ]
    note = say("In cash terms; money is of the whole board.")
    return section(title, note, html.Ul(items, className="plain"), className="block")


def _money(row: Row, found: Brief, say: Say) -> list[str]:
    kind = [BudgetKind.of(row["kind"]).words(say.language)] if row["kind"] else []
    when = period_words(row["period"], say, found.plan.financial_year_starts)
    stands = over_words(row, say) if row["spent"] is not None else say("spending not known yet")
    return [*kind, when, say("budget {amount}", amount=pounds(row["budget"], say)), stands]
