"""The drafted list of referrals: indicators that missed their target, for a person to choose from and confirm."""

from collections.abc import Collection
from dataclasses import dataclass

from dashboard.context import Context
from dashboard.i18n import Say, speaker
from dashboard.i18n.formats import amount_words, period_words, size_words
from dashboard.referrals import referrals_of
from dashboard.selection import Selection
from warehouse.reads.missed_targets import missed_targets
from warehouse.reads.plans import Plan
from warehouse.reads.reader import Row, rows
from warehouse.rules.referrals import Purpose
from warehouse.rules.vocabulary import Scope
from warehouse.written_referral import Referral


@dataclass(frozen=True)
class Missed:
    """An indicator that missed its target.

    Attributes:
        row: of `warehouse.reads.missed_targets.missed_targets`.
        referral: what is open about it already; None where nothing is.
    """

    row: Row
    referral: Referral | None

    @property
    def id(self) -> str:
        """The indicator's id."""
        return str(self.row["indicator"])


def missed_of(context: Context, selection: Selection, committee: str, plan: Plan) -> list[Missed]:
    """What a committee, or a board where the plan names none, might refer; those that missed longest first."""
    narrowed = {"committee": committee, "board": None} if plan.committees else {"committee": None, "board": committee}
    found = rows(missed_targets(context.store.reader(), selection.council, selection.period, **narrowed))
    still_open = open_by_indicator(referrals_of(context, selection))
    return [Missed(row, still_open.get(row["indicator"])) for row in found]


def open_by_indicator(found: Collection[Referral]) -> dict[str, Referral]:
    """The referral of a missed target that is open about each indicator."""
    return {
        one.subject.id: one
        for one in found
        if one.is_open and one.subject.scope == Scope.INDICATOR and one.purpose is Purpose.MISSED
    }


def aim_words(row: Row, say: Say) -> str:
    """What was aimed for: a figure, a range, or the change that a target without a figure asks for."""
    low, high = (row[name] for name in ("target_low", "target_high"))
    if row["target"] is not None:
        return amount_words(row["target"], row["unit"], say, row["decimals"])
    shown = [amount_words(one, row["unit"], say, row["decimals"]) if one is not None else "" for one in (low, high)]
    if all(shown):
        return say("{low} to {high}", low=shown[0], high=shown[1])
    if any(shown):
        return next(one for one in shown if one)
    return {"improve": say("to improve"), "sustain": say("to sustain")}.get(row["target_kind"] or "", "")


def short_by(row: Row, say: Say) -> str:
    """How far the figure is from what was aimed for; empty where the target has no figure."""
    value, low, high = row["value"], row["target_low"], row["target_high"]
    bounds = [one for one in (low, high) if one is not None] or ([row["target"]] if row["target"] is not None else [])
    if value is None or not bounds:
        return ""
    return size_words(min(abs(value - one) for one in bounds), row["unit"], say, row["decimals"])


def question_words(row: Row, plan: Plan, language: str) -> str:
    """The question that a drafted referral puts, in a language."""
    say = speaker(language)
    period = period_words(row["current_period"] or row["period"], say, plan.financial_year_starts)
    value = amount_words(row["value"], row["unit"], say, row["decimals"])
    aim = aim_words(row, say)
    return say(
        "The target was not achieved in {period}: {value}, where the target was {target}. Why, and what will be done "
        "by when?",
        period=period,
        value=value,
        target=aim,
    )
