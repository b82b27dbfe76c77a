"""What the chapters about the rules are made of."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.aria import aria
from dashboard.components.table import Cell, Column, table
from dashboard.i18n import Say, mark
from dashboard.i18n.formats import number_words


class Anchor(StrEnum):
    """What links to a chapter name, in the order of the page."""

    DIRECTION = "direction"
    VARIATION = "variation"
    TARGET = "target"
    JUDGEMENT = "judgement"
    COMPARISON = "comparison"
    TALLY = "tally"
    ATTENTION = "attention"
    TURNING = "turning"
    LINKS = "links"
    WORK = "work"
    MONEY = "money"
    PROGRAMME = "programme"
    MARKERS = "markers"


TITLES = {
    Anchor.DIRECTION: mark("Direction of travel"),
    Anchor.VARIATION: mark("More than the usual ups and downs?"),
    Anchor.TARGET: mark("Targets"),
    Anchor.JUDGEMENT: mark("The council's judgement, and what the evidence suggests"),
    Anchor.COMPARISON: mark("Comparison with other places"),
    Anchor.TALLY: mark("Tallies"),
    Anchor.ATTENTION: mark("Early warning and blind spots"),
    Anchor.TURNING: mark("Turning points and lessons"),
    Anchor.LINKS: mark("What acts on what"),
    Anchor.WORK: mark("Actions, milestones and budgets"),
    Anchor.MONEY: mark("Money beside performance"),
    Anchor.PROGRAMME: mark("What to examine next"),
    Anchor.MARKERS: mark("Markers beside figures"),
}

Chapter = Callable[[Say], Component]


def chapter(anchor: Anchor, content: Sequence[Component], say: Say) -> Component:
    """A rule under its heading, which links can name."""
    return html.Section([html.H2(say(TITLES[anchor])), *content], id=anchor.value)


def contents(say: Say) -> Component:
    """Links to the chapters."""
    links = [html.Li(html.A(say(title), href=f"#{anchor.value}")) for anchor, title in TITLES.items()]
    return html.Nav(html.Ul(links, className="facts"), **aria(label=say("On this page")))


def worked(caption: str, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], say: Say) -> list[Component]:
    """Examples under their own heading."""
    return [html.H3(say("Worked examples")), table(caption, columns, rows, quiet=True)]


def points(*told: Any) -> Component:
    """Sentences as a list."""
    return html.Ul([html.Li(one) for one in told])


def folded(summary: str, *content: Component) -> Component:
    """What only some readers look for."""
    return html.Details([html.Summary(summary), *content])


def shown(number: Decimal | float) -> str:
    """A constant as people write it: 2.66, 0.05, 8."""
    return number_words(Decimal(str(number)))


def rounded(number: float, places: int) -> str:
    """What a rule computed, to so many decimals."""
    return number_words(Decimal(str(number)), places)


def per_cent(share: Decimal | float) -> str:
    """A fraction as a percentage, without its sign."""
    return number_words(Decimal(str(share)) * 100)


def sentence(words: str) -> str:
    """Words of the rules as a sentence."""
    return f"{words[0].upper()}{words[1:]}."
