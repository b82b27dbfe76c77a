"""The moments at which what a council's pages show changed, by the name of the upload that did it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from warehouse.uploads import Upload

SMALLEST_STEP = timedelta(microseconds=1)


@dataclass(frozen=True)
class Moment:
    """From when (UTC) an upload counted, or with `withdrawn`, from when it counted no longer."""

    at: datetime
    upload: Upload
    withdrawn: bool = False


def moments_of(uploads: Sequence[Upload]) -> list[Moment]:
    """Every moment of a council, newest first."""
    began = [Moment(one.known_from, one) for one in uploads if one.known_from]
    ended = [Moment(one.withdrawn_at, one, withdrawn=True) for one in uploads if one.withdrawn_at]
    return sorted([*began, *ended], key=lambda moment: moment.at, reverse=True)


def before_last(moments: Sequence[Moment], now: datetime) -> datetime:
    """The moment to compare with now, so that what was done last is seen.

    Where only one thing was ever done it is that one's own moment: all that it told would be new.
    """
    return moments[min(1, len(moments) - 1)].at if moments else now


def before_first(moments: Sequence[Moment]) -> datetime:
    """Just before the first thing was done; there is at least one."""
    return moments[-1].at - SMALLEST_STEP
