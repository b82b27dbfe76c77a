"""Runs and segments read from the method's text, one figure at a time."""

import math

FEWEST_AFTER = 8


def plain_runs(values: list[list[float]], segments: list[list[int]], width: int) -> list[list[float]]:
    """The run that ends at each figure, right-aligned."""
    found = []
    for series, numbers in zip(values, segments, strict=True):
        for last in range(len(series)):
            run: list[float] = []
            for place in range(last, -1, -1):
                if math.isnan(series[place]) or numbers[place] != numbers[last] or len(run) == width:
                    break
                run.insert(0, series[place])
            found.append([math.nan] * (width - len(run)) + run)
    return found


def plain_segments(definitions: list[int], rebased: list[bool]) -> list[int]:
    """The number of each period's segment; a negative definition is a missing figure."""
    begins, before = set(), None
    for place, definition in enumerate(definitions):
        if definition >= 0:
            if before is not None and definition != before:
                begins.add(place)
            before = definition
    for place in range(len(definitions) - 1, -1, -1):
        end = min((later for later in begins if later > place), default=len(definitions))
        points = sum(definition >= 0 for definition in definitions[place:end])
        if rebased[place] and points >= FEWEST_AFTER:
            begins.add(place)
    return [sum(begin <= place for begin in begins) for place in range(len(definitions))]
