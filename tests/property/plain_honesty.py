"""Target honesty read from its rules, one target at a time and in exact fractions: what the fast rules are held to."""

from fractions import Fraction
from functools import cache
from itertools import combinations, permutations
from statistics import median

from tests.property.plain_xmr import SLACK, WIDTH, plain_limits


def plain_reach(values: list[float], target: Fraction, *, higher: bool) -> tuple[str, str]:
    """Whether the target is out of reach, and whether it is met anyway; the last of `values` is today's figure."""
    lines = plain_limits(values) if len(values) >= 8 else None
    if lines is None:
        return "not_tested", "not_tested"
    mean, spread = lines
    slack = SLACK * (abs(mean) + WIDTH * spread)
    reach = WIDTH * spread + slack
    better, worse = (mean + reach, mean - reach) if higher else (mean - reach, mean + reach)
    meets = _no_worse(Fraction(values[-1]), target, higher=higher)
    beyond = not _no_worse(better, target, higher=higher)
    short = not _no_worse(target, worse, higher=higher)
    return ("found" if beyond and not meets else "clear"), ("found" if short and meets else "clear")


def plain_behind(aim: Fraction, places: list[list[int | None]], same: Fraction, *, higher: bool) -> str:
    """Whether the middle of places leaves a target behind within five years; five yearly figures of each place."""
    whole = [one for one in places if None not in one]
    if len(whole) < 7:
        return "not_tested"
    middle = [Fraction(median(Fraction(one[year] or 0) for one in whole)) for year in range(5)]
    slope = median((middle[b] - middle[a]) / (b - a) for a, b in combinations(range(5), 2))
    height = median(middle) + slope * (2 + 5)
    gained = slope * 4 if higher else -slope * 4
    lead = height - aim if higher else aim - height
    one_way = _score(tuple(middle)) * (1 if higher else -1) > 0 and _chance(tuple(middle)) <= Fraction(1, 20)
    return "found" if one_way and gained > same and lead > 0 else "clear"


def plain_weaker(aim: Fraction, before: Fraction, band: Fraction, *, higher: bool) -> str:
    """Whether a figure exactly on target would count as worse than the one before."""
    loss = before - aim if higher else aim - before
    return "found" if loss > band else "clear"


def _score(figures: tuple[Fraction, ...]) -> int:
    """Mann-Kendall's S: pairs that rise less those that fall."""
    return sum((b > a) - (b < a) for a, b in combinations(figures, 2))


@cache
def _chance(figures: tuple[Fraction, ...]) -> Fraction:
    """How often chance gives an order as one-sided as this one, either way: every order of the figures is tried."""
    orders = [abs(_score(order)) for order in permutations(figures)]
    return Fraction(sum(one >= abs(_score(figures)) for one in orders), len(orders))


def _no_worse(one: Fraction, other: Fraction, *, higher: bool) -> bool:
    return one >= other if higher else one <= other
