"""Judgements and targets against the evidence, in sentences with their counts."""

from collections.abc import Sequence

from dashboard.headline import opened
from dashboard.i18n import Say
from warehouse.reads.reader import Row
from warehouse.rules.judgement_lean import DIFFERING, Lean, Standing


def evidence_headline(here: Sequence[Row], period: str, say: Say) -> str:
    """How many judgements of a reporting period differ from what the evidence suggests.

    Args:
        here: judgements of the period, and boards without one.
        period: in words.
        say: the page's language.
    """
    judged = [row for row in here if row["rag"] is not None]
    if not judged:
        return opened(say("no judgement is published to hold against the evidence"), period, say)
    differ = sum(row["standing"] in DIFFERING for row in judged)
    if not differ:
        told = say.many(
            "the {count} judgement does not differ from what the evidence suggests",
            "none of {count} judgements differs from what the evidence suggests",
            len(judged),
        )
    else:
        told = say.many(
            "{differ} of {count} judgement differs from what the evidence suggests",
            "{differ} of {count} judgements differ from what the evidence suggests",
            len(judged),
            differ=differ,
        )
    return opened(told, period, say)


def not_known_words(here: Sequence[Row], say: Say) -> str:
    """For how many judgements of the period the evidence says too little to compare; empty where for none."""
    count = sum(row["standing"] == Standing.NOT_KNOWN for row in here)
    return say.many(
        "{count} judgement cannot be compared: milestones or directions are missing.",
        "{count} judgements cannot be compared: milestones or directions are missing.",
        count,
    ) * bool(count)


def lean_words(lean: Lean, judged: int, say: Say) -> str:
    """Whether judgements always differ to one side, through all periods; `judged` counts all that are published."""
    told = [_compared(lean, judged, say)]
    if lean.compared:
        told.append(_differ(lean, say))
    if lean.by_half:
        told.append(
            say.many(
                "{count} differs whatever the missing milestones or measures would say.",
                "{count} differ whatever the missing milestones or measures would say.",
                lean.by_half,
            )
        )
    return " ".join(told)


def _compared(lean: Lean, judged: int, say: Say) -> str:
    if not lean.compared:
        return say.many(
            "For the {count} judgement published the evidence is not complete enough to suggest one colour.",
            "For none of the {count} judgements published is the evidence complete enough to suggest one colour.",
            judged,
        )
    return say.many(
        "{compared} of the {count} judgement published, of any period, can be held against a colour.",
        "{compared} of the {count} judgements published, of any period, can be held against a colour.",
        judged,
        compared=lean.compared,
    )


def _differ(lean: Lean, say: Say) -> str:
    if not lean.differ:
        return say("None of them differs from it.")
    counts = say(
        "{differ} differ: {kinder} kinder, {harsher} harsher.",
        differ=lean.differ,
        kinder=lean.kinder,
        harsher=lean.harsher,
    )
    always = {
        Standing.KINDER: say("Where they differ, it is always to the kind side."),
        Standing.HARSHER: say("Where they differ, it is always to the harsh side."),
    }
    return f"{counts} {always[lean.one_way]}" if lean.one_way else counts


def targets_words(targets: Sequence[Row], doubts: Sequence[Row], say: Say) -> str:
    """How many targets raise a doubt."""
    count, doubted = (len({row["indicator"] for row in found}) for found in (targets, doubts))
    if not doubted:
        return say.many("the {count} target raises no doubt", "none of {count} targets raises a doubt", count)
    return say.many(
        "{doubted} of {count} target raises a doubt",
        "{doubted} of {count} targets raise a doubt",
        count,
        doubted=doubted,
    )
