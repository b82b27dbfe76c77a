"""Worked examples of early warning: an indicator for every tier, one that is not listed, and two blind spots."""

from functools import cache

import numpy as np
import sqlalchemy as sa

from warehouse.reads.reader import Row
from warehouse.reads.worked.given import Columns, asked, given
from warehouse.rules import attention as rule
from warehouse.rules.codes import codes_of
from warehouse.rules.noise.words import Noise
from warehouse.rules.vocabulary import Call, Rag, Reason

COLUMNS: Columns = (
    *(sa.column(name, sa.Text()) for name in ("id", "call", "noise", "rag", "reason")),
    *(sa.column(name, sa.Integer()) for name in ("run", "missing", "tier")),
    sa.column("effect", sa.Double()),
    sa.column("projected_breach", sa.Boolean()),
)


@cache
def warned() -> list[Row]:
    """What is listed of the examples, in order: a row for each tier, with what its reasons are made of."""
    return asked(rule.attention(given("listed", COLUMNS, _examples()), []))


@cache
def unseen() -> list[Row]:
    """The blind spots among the examples, in order."""
    return asked(rule.blind_spots(given("listed", COLUMNS, _examples()), []))


def _examples() -> list[Row]:
    """The examples, each with its tier."""
    examples = _judged()
    tiers = rule.tier(
        codes_of([row["call"] for row in examples], Call),
        codes_of([row["noise"] for row in examples], Noise),
        codes_of([row["rag"] for row in examples], Rag),
        np.array([row["run"] for row in examples]),
        np.array([row["projected_breach"] for row in examples]),
    )
    return [row | {"tier": tier or None} for row, tier in zip(examples, tiers.tolist(), strict=True)]


def _judged() -> list[Row]:
    return [
        _example("A", Call.WORSE, Noise.WORSENING, Rag.RED, run=rule.LONG_RUN + 1, effect=2.4),
        _example("B", Call.SAME, Noise.WORSENING, Rag.GREEN),
        _example("C", Call.IMPROVED, Noise.NO_CLEAR_CHANGE, Rag.GREEN, breach=True),
        _example("D", Call.WORSE, Noise.NO_CLEAR_CHANGE, Rag.AMBER, run=rule.LONG_RUN, effect=0.8),
        _example("E", Call.WORSE, Noise.NOT_ENOUGH_DATA, Rag.GREEN, run=1),
        _example("F", Call.IMPROVED, Noise.IMPROVING, Rag.RED),
        _example("G", Call.NOT_AVAILABLE, Noise.NOT_ENOUGH_DATA, Rag.NO_DATA, reason=Reason.NOT_PUBLISHED, missing=3),
        _example("H", Call.CANT_SAY, Noise.NOT_TESTABLE, Rag.NO_TARGET, reason=Reason.NO_POLARITY, missing=1),
    ]


def _example(
    name: str,
    call: Call,
    noise: Noise,
    rag: Rag,
    *,
    run: int = 0,
    effect: float | None = None,
    breach: bool = False,
    reason: Reason | None = None,
    missing: int = 0,
) -> Row:
    return {
        "id": name,
        "call": call.value,
        "noise": noise.value,
        "rag": rag.value,
        "reason": None if reason is None else reason.value,
        "run": run,
        "missing": missing,
        "effect": effect,
        "projected_breach": breach,
    }
