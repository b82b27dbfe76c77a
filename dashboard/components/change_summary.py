"""In one sentence, how much differs between two moments."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime

from dashboard.components.moment_form import moment_words
from dashboard.differences import Difference, Group
from dashboard.i18n import Say
from warehouse.uploads import NEW, REVISED, WITHDRAWN


def summary(since: datetime, until: datetime | None, found: Mapping[Group, Sequence[Difference]], say: Say) -> str:
    """How much differs: Between 13 October 2025 10:00 and now: 1 direction changed and 1 figure revised.

    Args:
        since: the earlier moment, UTC.
        until: the later one; None for now.
        found: what differs, by group.
        say: the page's language.
    """
    earlier, later = moment_words(since, say), moment_words(until, say)
    parts = [words for group, some in found.items() for words in _counted(group, some, say)]
    if not parts:
        return say("Between {earlier} and {later}, nothing changed.", earlier=earlier, later=later)
    told = say.listing(parts)
    return say("Between {earlier} and {later}: {told}.", earlier=earlier, later=later, told=told)


def _counted(group: Group, found: Sequence[Difference], say: Say) -> list[str]:
    """What differs in a group: of directions and figures each way in which it matters, else how much there is."""
    if group is Group.DIRECTIONS:
        counts = _directions(found, say)
    elif group is Group.FIGURES:
        counts = _figures(found, say)
    elif group is Group.WORK:
        counts = _work(found, say)
    else:
        counts = [(len(found), _whole(group, len(found), say))]
    return [words for count, words in counts if count]


def _directions(found: Sequence[Difference], say: Say) -> list[tuple[int, str]]:
    """One that turned is more than one whose target alone was met or missed anew."""
    by = Counter(one.what for one in found)
    turned = sum(one.what == REVISED and any(field.name == "call" for field in one.fields) for one in found)
    met, new, gone = by[REVISED] - turned, by[NEW], by[WITHDRAWN]
    return [
        (turned, say.many("{count} direction changed", "{count} directions changed", turned)),
        (
            met,
            say.many("{count} result against target changed", "{count} results against target changed", met),
        ),
        (new, say.many("{count} direction new", "{count} directions new", new)),
        (gone, say.many("{count} direction gone", "{count} directions gone", gone)),
    ]


def _figures(found: Sequence[Difference], say: Say) -> list[tuple[int, str]]:
    by = Counter(one.what for one in found)
    revised, new, gone = by[REVISED], by[NEW], by[WITHDRAWN]
    return [
        (revised, say.many("{count} figure revised", "{count} figures revised", revised)),
        (new, say.many("{count} figure new", "{count} figures new", new)),
        (gone, say.many("{count} figure withdrawn", "{count} figures withdrawn", gone)),
    ]


def _work(found: Sequence[Difference], say: Say) -> list[tuple[int, str]]:
    by = Counter(one.table for one in found)
    tables = ("actions", "milestones", "budget_lines", "commentary", "lessons")
    actions, milestones, lines, texts, lessons = (by[table] for table in tables)
    return [
        (actions, say.many("{count} action changed", "{count} actions changed", actions)),
        (milestones, say.many("{count} milestone changed", "{count} milestones changed", milestones)),
        (lines, say.many("{count} budget line changed", "{count} budget lines changed", lines)),
        (texts, say.many("{count} commentary changed", "{count} commentaries changed", texts)),
        (lessons, say.many("{count} lesson changed", "{count} lessons changed", lessons)),
    ]


def _whole(group: Group, count: int, say: Say) -> str:
    match group:
        case Group.TARGETS:
            return say.many("{count} target changed", "{count} targets changed", count)
        case Group.RULES:
            return say.many(
                "{count} indicator added, dropped or judged differently",
                "{count} indicators added, dropped or judged differently",
                count,
            )
        case Group.JUDGEMENTS:
            return say.many("{count} published judgement changed", "{count} published judgements changed", count)
        case Group.TALLIES:
            return say.many("{count} tally changed", "{count} tallies changed", count)
        case _:
            return say.many("{count} other part of the plan changed", "{count} other parts of the plan changed", count)
