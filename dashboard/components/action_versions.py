"""Every version of an action written here: whose, of when, and each word of it."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from dash import html
from dash.development.base_component import Component

from dashboard.components.commentary import paragraphs
from dashboard.components.facts import facts
from dashboard.components.indicator_commentary import version_words
from dashboard.i18n import Say, mark
from dashboard.i18n.formats import amount_words, number_words
from warehouse.rules.vocabulary import ActionState, Unit
from warehouse.writing import EFFECT_CY, EFFECT_EN, STATE, TITLE_EN, Writing
from warehouse.written_action import COST, DAYS, DUE, EXPECTED_BY, EXPECTED_CHANGE, OWNER_ROLE, STARTS, TITLE_CY

NAMES = {
    TITLE_EN: mark("Title in English"),
    TITLE_CY: mark("Title in Welsh"),
    EFFECT_EN: mark("Expected effect, in English"),
    EFFECT_CY: mark("Expected effect, in Welsh"),
    EXPECTED_CHANGE: mark("Expected change of the figure"),
    EXPECTED_BY: mark("Day by which it should show"),
    STARTS: mark("First day"),
    DUE: mark("Due"),
    OWNER_ROLE: mark("Answers for it"),
    COST: mark("Cost"),
    STATE: mark("State"),
}
"""What each field is called, in the order of the form."""

LANGUAGE_OF = {TITLE_EN: "en", EFFECT_EN: "en", TITLE_CY: "cy", EFFECT_CY: "cy"}


def action_versions(versions: Sequence[Writing], say: Say) -> list[Component]:
    """All versions, newest first, folded; nothing where there is only one."""
    if len(versions) < 2:
        return []
    count = say.many("{count} version", "All {count} versions", len(versions))
    items = [html.Li(version_of_action(one, say)) for one in reversed(versions)]
    return [html.Details([html.Summary(count), html.Ol(items, className="plain")])]


def version_of_action(one: Writing, say: Say) -> list[Component]:
    """One version: who wrote it when, and everything it says."""
    said = one.draft
    texts = ((said.text_en, "en", say("Why, in English")), (said.text_cy, "cy", say("Why, in Welsh")))
    told = [(name, paragraphs(text, language)) for text, language, name in texts if text]
    fields = [(say(NAMES[name]), _value(name, said.fields[name], say)) for name in NAMES if name in said.fields]
    return [html.P(version_words(one, say), className="note"), facts([*fields[:1], *told, *fields[1:]])]


def _value(name: str, value: str, say: Say) -> Component | str:
    if name in DAYS:
        return say.day(date.fromisoformat(value))
    if name == COST:
        return amount_words(Decimal(value), Unit.CURRENCY, say)
    if name == EXPECTED_CHANGE:
        return number_words(Decimal(value))
    if name == STATE:
        return ActionState.of(value).words(say.language)
    return html.Span(value, lang=LANGUAGE_OF.get(name, ""))
