"""The direction of travel for one case, step by step as the method tells it, to hold the rules on whole arrays against."""

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from fractions import Fraction
from typing import Any

Case = Mapping[str, Any]
Key = tuple[int, int]

EXACT = Context(prec=80, rounding=ROUND_HALF_UP)


def judge(case: Case) -> dict[str, Any]:
    """The call, with every column that the case reaches; all arithmetic is exact."""
    with localcontext(EXACT):
        return judge_exactly(case)


def judge_exactly(case: Case) -> dict[str, Any]:
    latest = latest_vintages(case["observations"], case.get("as_known_at"))
    rule = case["indicator"]
    wanted = tuple(case["report_period"])
    current = step_back(latest, wanted, wanted[1], rule.get("max_lag_periods") or 0)
    if current is None:
        status = (latest.get(wanted) or {}).get("status")
        return no_call({"c": "suppressed", "z": "not_applicable"}.get(status, "not_published"))
    found = {"current_period": list(current), "lagged": current != wanted, "value": number(latest[current])}
    comparator = find_comparator(latest, current, rule)
    if isinstance(comparator, str):
        return no_call(comparator) | found
    one, other = latest[current], latest[comparator]
    both = {one.get("status"), other.get("status")}
    back = current[0] - comparator[0]
    found |= {
        "comparator_period": list(comparator),
        "comparator": number(other),
        "gap": rule.get("basis") != "baseline" and back > step_of(rule, current),
        "overlap": comparator[0] + comparator[1] > current[0] and comparator[0] < current[0] + current[1],
        "provisional": "p" in both,
    }
    if stop := broken(one, other, rule):
        return {"call": "cant_say", "reason": stop} | found
    found |= measure(number(one), number(other))
    if rule["polarity"] == "none":
        return {"call": "cant_say", "reason": "no_polarity"} | found
    return {"call": compare(number(one), number(other), rule), "reason": None} | found


def no_call(reason: str) -> dict[str, Any]:
    return {"call": "not_available", "reason": reason, "lagged": False, "gap": False, "provisional": False}


def latest_vintages(observations: Sequence[Case], as_known_at: str | None) -> dict[Key, Case]:
    latest: dict[Key, Case] = {}
    for seen in observations:
        published = seen["published_at"]
        if as_known_at and published > as_known_at:
            continue
        key = tuple(seen["period"])
        if key not in latest or latest[key]["published_at"] <= published:
            latest[key] = seen
    return latest


def usable(seen: Case | None) -> bool:
    if seen is None or seen.get("status") in ("c", "x", "z", "f"):
        return False
    return seen["value"] is not None or seen.get("status") == "k"


def step_back(latest: Mapping[Key, Case], start: Key, step: int, times: int) -> Key | None:
    for back in range(times + 1):
        key = (start[0] - back * step, start[1])
        if usable(latest.get(key)):
            return key
    return None


def step_of(rule: Case, current: Key) -> int:
    default = "previous_period" if current[1] >= 12 else "same_period_last_year"
    return 12 if (rule.get("basis") or default) == "same_period_last_year" else current[1]


def find_comparator(latest: Mapping[Key, Case], current: Key, rule: Case) -> Key | str:
    start, months = current
    wanted = (start - step_of(rule, current), months)
    if rule.get("basis") == "baseline":
        wanted = tuple(rule["baseline_period"])
        found = step_back(latest, wanted, 0, 0)
    elif rule.get("basis") == "previous_published":
        earlier = [key for key, seen in latest.items() if key[1] == months and key[0] < start and usable(seen)]
        found = max(earlier, default=None)
    else:
        found = step_back(latest, wanted, step_of(rule, current), rule.get("allow_gap") or 0)
    if found is not None:
        return found
    if not any(usable(seen) for key, seen in latest.items() if key[0] < start):
        return "first_period"
    return "comparator_suppressed" if (latest.get(wanted) or {}).get("status") == "c" else "comparator_missing"


def broken(one: Case, other: Case, rule: Case) -> str | None:
    if one.get("definition", "1") != other.get("definition", "1"):
        return "break_in_series"
    statuses = (one.get("status"), other.get("status"))
    if "k" in statuses:
        return "low_figure"
    if "u" in statuses:
        return "unreliable"
    apart = one.get("months_elapsed") != other.get("months_elapsed")
    return "not_like_for_like" if rule.get("aggregation") == "cumulative" and apart else None


def number(seen: Case) -> Decimal | None:
    return None if seen["value"] is None else Decimal(seen["value"])


def measure(x: Decimal, y: Decimal) -> dict[str, Any]:
    change = x - y
    return {
        "movement": "up" if change > 0 else "down" if change < 0 else "flat",
        "change": change,
        "change_percent": tenths(Fraction(100) * Fraction(change) / abs(Fraction(y))) if y else None,
    }


def tenths(percent: Fraction) -> Decimal:
    whole = int(abs(percent) * 10 + Fraction(1, 2))
    return Decimal(whole if percent >= 0 else -whole) / 10


def compare(x: Decimal, y: Decimal, rule: Case) -> str:
    if (places := rule.get("decimals")) is not None and shown(x, places) == shown(y, places):
        return "same"
    gain = goodness(x, rule) - goodness(y, rule)
    if abs(gain) <= band(y, rule):
        return "same"
    return "improved" if gain > 0 else "worse"


def shown(value: Decimal, places: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def goodness(value: Decimal, rule: Case) -> Decimal:
    if rule["polarity"] == "aim_for_range":
        low, high = (Decimal(bound) for bound in rule["range"])
        return -max(low - value, value - high, Decimal(0))
    return value if rule["polarity"] == "higher_is_better" else -value


def band(y: Decimal, rule: Case) -> Fraction:
    percent = {"kind": "absolute", "value": "0.25"}
    default = percent if rule["unit"] == "percent" else {"kind": "relative", "value": "0.01"}
    tolerance = rule.get("tolerance", default)
    if tolerance is None:
        return Fraction(0)
    width = Fraction(tolerance["value"])
    return width if tolerance["kind"] == "absolute" else width * abs(Fraction(y))
