"""The moment a person means by 'as known at'."""

from datetime import UTC, date, datetime, time

LAST = time.max
"""A bare day means its end: all that became known on it is known."""


def parse_moment(text: str) -> datetime:
    """A day (`2025-10-13`) or a moment (`2025-10-13T09:30`, with a zone or in UTC), as UTC without a zone.

    Raises:
        ValueError: it is neither.
    """
    try:
        return datetime.combine(date.fromisoformat(text), LAST)
    except ValueError:
        moment = datetime.fromisoformat(text)
    return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment
