"""The second clock of the address: the moment at which a page shows what was known."""

from datetime import UTC, datetime

from dashboard.i18n import Say, mark
from warehouse.rules.moments import LAST, parse_moment

UNREADABLE = mark("“{value}” is not a day such as 2025-10-13. What is known now is shown instead.")
TO_COME = mark("{day} is still to come. What is known now is shown instead.")


def moment_of(as_known_at: str) -> datetime | None:
    """The moment that an address names, UTC; None for now, and for what is no moment or is still to come."""
    if not as_known_at:
        return None
    try:
        moment = parse_moment(as_known_at)
    except ValueError:
        return None
    return moment if moment.date() <= datetime.now(UTC).date() else None


def canonical(as_known_at: str) -> str:
    """An address's moment in the one form in which it is written; empty for now."""
    moment = moment_of(as_known_at)
    if moment is None:
        return ""
    return moment.date().isoformat() if moment.time() == LAST else moment.isoformat()


def is_day(as_known_at: str) -> bool:
    """True for a canonical moment that is the end of a day."""
    return "T" not in as_known_at


def explained(as_known_at: str, say: Say) -> str | None:
    """Why an address's moment is not shown; None where it is, or none was asked for."""
    if not as_known_at or moment_of(as_known_at) is not None:
        return None
    try:
        return say(TO_COME, day=say.day(parse_moment(as_known_at).date()))
    except ValueError:
        return say(UNREADABLE, value=as_known_at)
