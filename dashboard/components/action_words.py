"""What is said of an action in words: what it should change by how much and when, its days, its cost and its owner."""

from decimal import Decimal
from typing import Any

from dashboard.components.named import in_english
from dashboard.i18n import Say
from dashboard.i18n.formats import amount_words, number_words, size_words
from warehouse.reads.reader import Row
from warehouse.rules.figure_words import MINUS, PERCENT_LIKE
from warehouse.rules.vocabulary import Unit


def expected_words(row: Row, say: Say) -> str:
    """The change expected as a number, and by when; empty where neither is said."""
    change, by = row.get("expected_change"), row.get("expected_by")
    if change is None:
        return say("to show by {day}", day=say.day(by)) if by else ""
    size = signed_size(change, row["indicators"][0], say) if row["indicators"] else number_words(change)
    return say("{change} by {day}", change=size, day=say.day(by or row["due"])) if by or row["due"] else size


def signed_size(change: Decimal, measured: Row, say: Say) -> str:
    """A change of an indicator's figure with its sign: +2 points, −5."""
    unit = measured["unit"]
    words = size_words(change, unit, say, None) if unit in PERCENT_LIKE else amount_words(change, unit, say)
    return words if words.startswith(MINUS) else f"+{words}"


def days_words(row: Row, say: Say) -> list[str]:
    """When it starts, when it is due, and when its row was last looked at."""
    found = []
    if row["starts"]:
        found.append(say("from {day}", day=say.day(row["starts"])))
    if row["due"]:
        found.append(say("due {day}", day=say.day(row["due"])))
    if row["updated_on"] and not row["versions"]:
        found.append(say("reported {day}", day=say.day(row["updated_on"])))
    return found


def cost_words(row: Row, say: Say) -> list[str]:
    """What it costs, where that is said."""
    cost = row.get("cost")
    return [] if cost is None else [say("costs {amount}", amount=amount_words(cost, Unit.CURRENCY, say))]


def owner_words(row: Row, say: Say) -> list[Any]:
    """The post that answers for it, where one is named."""
    return [in_english(row["owner_role"], say)] if row["owner_role"] else []


def written_words(row: Row, say: Say) -> list[str]:
    """Who wrote it here and when, where it was written here."""
    if not row["versions"]:
        return []
    newest = row["versions"][-1]
    moment = say.moment(newest.written_at)
    told = [say("written here by {person}, {moment}", person=newest.written_by, moment=moment)]
    return told if row["is_judged"] else [*told, say("judged at the next publication")]
