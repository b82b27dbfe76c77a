"""The actions in a sentence: how many there are, and how many are overdue; beside it, how far each is."""

from collections import Counter
from collections.abc import Sequence

from dashboard.actions import VERSIONS
from dashboard.actions_listed import STATE
from dashboard.i18n import Say
from dashboard.selection import Selection
from warehouse.reads.reader import Row
from warehouse.rules.vocabulary import ActionState


def actions_headline(shown: Sequence[Row], say: Say) -> str:
    """The sentence of the page's heading, with a full stop."""
    total, late = len(shown), sum(bool(row["late"]) for row in shown)
    if not late:
        return say.many("The {count} action in sight is not overdue.", "None of {count} actions is overdue.", total)
    if total == 1:
        return say("The one action in sight is overdue.")
    return say.many(
        "{count} of {total} actions is overdue.", "{count} of {total} actions are overdue.", late, total=total
    )


def beside_headline(shown: Sequence[Row], selection: Selection, say: Say) -> list[tuple[str, str]]:
    """How many are in each state, each with the address that shows those alone; and how many were written here."""
    counted = Counter(row["state"] for row in shown)
    told = [
        (f"{counted[state]} {state.words(say.language)}", selection.href(**{STATE: state.value}))
        for state in ActionState
        if counted[state]
    ]
    here = sum(bool(row[VERSIONS]) for row in shown)
    return [*told, *([(say.many("{count} written here", "{count} written here", here), "")] if here else [])]
