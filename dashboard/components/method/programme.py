"""What to examine next: how topics for a work programme are scored and ranked."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.method.parts import Anchor, points
from dashboard.components.method.parts import chapter as under_heading
from dashboard.i18n import Say
from warehouse.rules.work_programme.rule_words import scored, totalled
from warehouse.rules.work_programme.vocabulary import DEFAULT_WEIGHTS, Criterion


def chapter(say: Say) -> Component:
    """The rule."""
    return under_heading(Anchor.PROGRAMME, told(say), say)


def told(say: Say) -> list[Component]:
    """The rule in words: each criterion with its usual weight, then how the total is made."""
    return [
        html.P(
            say(
                "Topics for scrutiny are ranked by criteria, each scored from 0 to 1 by a written rule. The committee "
                "says what counts; the address of the page keeps it."
            )
        ),
        points(
            *(
                say(
                    "{criterion} (usual weight {weight}): {rule}",
                    criterion=_opened(one.words(say.language)),
                    weight=DEFAULT_WEIGHTS[one],
                    rule=scored(one, say.language),
                )
                for one in Criterion
            )
        ),
        html.P(totalled(say.language)),
        html.P(
            say(
                "The questions in a brief are drawn from the rules that fired, each named beside its question. They "
                "are prompts, not findings."
            )
        ),
    ]


def _opened(words: str) -> str:
    return words[:1].upper() + words[1:]
