"""The actions in a sentence: how many are overdue, and how many of those due show an effect; beside it, the states."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from dashboard.actions import VERSIONS
from dashboard.actions_listed import STATE
from dashboard.i18n import Say
from dashboard.selection import Selection
from warehouse.reads.reader import Row
from warehouse.rules.verdicts.vocabulary import Verdict
from warehouse.rules.vocabulary import ActionState


def actions_headline(shown: Sequence[Row], day: date, say: Say) -> str:
    """The sentence of the page's heading, with a full stop; `day` is that to which overdue is counted."""
    return f"{_overdue(shown, say)}{_evident(shown, day, say)}."


def _overdue(shown: Sequence[Row], say: Say) -> str:
    total, late = len(shown), sum(bool(row["late"]) for row in shown)
    if not late:
        return say.many("The {count} action in sight is not overdue", "None of {count} actions is overdue", total)
    if total == 1:
        return say("The one action in sight is overdue")
    return say.many(
        "{count} of {total} actions is overdue", "{count} of {total} actions are overdue", late, total=total
    )


def _evident(shown: Sequence[Row], day: date, say: Say) -> str:
    """How many of those that are due show an evident effect; nothing where none is due."""
    due = [row for row in shown if row["due"] and row["due"] <= day and row["state"] != ActionState.STOPPED]
    if not due:
        return ""
    evident = sum(any(one["verdict"] == Verdict.EVIDENT for one in row["verdicts"]) for row in due)
    if not evident:
        return say.many(
            "; the {count} that is due shows no evident effect",
            "; none of {count} that are due shows an evident effect",
            len(due),
        )
    if len(due) == 1:
        return say("; the one that is due shows an evident effect")
    return say.many(
        "; of {due} that are due, {count} shows an evident effect",
        "; of {due} that are due, {count} show an evident effect",
        evident,
        due=len(due),
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
