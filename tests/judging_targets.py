"""Judge figures against targets written as plain dictionaries (the form of tests/vectors) with the real rules.

`judge_rags` judges cases, each a figure and its own targets; `judge_calls` finds each figure's target among many. Amounts
are counted in Python's own whole numbers, or in an int64 of so many decimals as `scale` says.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd

from warehouse.rules.aims import Aims, Target
from warehouse.rules.amounts import AMOUNT_DECIMALS
from warehouse.rules.bands import bands_of
from warehouse.rules.codes import codes_of, words_of
from warehouse.rules.compare_values import Yardstick
from warehouse.rules.defaults import AMBER, default_tolerance
from warehouse.rules.exact import Amounts, Bands, Ticks, exactly
from warehouse.rules.judge_targets import Coloured, judge_targets
from warehouse.rules.targets_in_force import AIMED_FOR, InForce, aimed_for, in_force
from warehouse.rules.vocabulary import (
    Aggregation,
    Call,
    Polarity,
    Rag,
    RagPolicy,
    Stretch,
    TargetKind,
    TargetProfile,
    Unit,
)

Case = Mapping[str, Any]
Row = dict[str, Any]

PLACE = {"council": "test", "indicator": "a", "area": "W06000006", "period": "2022-01-01/P1Y"}
MONTHS = 12
TARGET = ("kind", "value", "range_low", "range_high", "stretch", "months", "months_elapsed", "set_at")
AMOUNTS = ("target", "target_low", "target_high")


def judge_rags(cases: Iterable[Case], scale: int | None = None) -> list[Row]:
    """The colours of cases (their `input`), in the order given."""
    written = list(cases)
    calls = [_call_row(str(number), case) for number, case in enumerate(written)]
    targets = [row for number, case in enumerate(written) for row in _target_rows(str(number), case)]
    return judge_calls(calls, [_aiming(case) for case in written], targets, scale)


def judge_calls(
    calls: Sequence[Row], indicators: Sequence[Case], targets: Sequence[Row], scale: int | None = None
) -> list[Row]:
    """What the table of calls says of targets, of each call with its own indicator; the targets are for all of them."""
    aims = aims_of(calls, indicators, targets, scale)
    judged = {place: row for part in judge_targets(aims) for place, row in _rows(part)}
    return [judged[place] for place in range(len(calls))]


def aims_of(calls: Sequence[Row], indicators: Sequence[Case], targets: Sequence[Row], scale: int | None = None) -> Aims:
    """The calls, each with what it is held against."""
    standing = in_force(pd.DataFrame(targets, columns=[*AIMED_FOR, *TARGET]))
    aggregation = codes_of([written.get("aggregation", "period") for written in indicators], Aggregation)
    elapsed = _counts([call.get("months_elapsed") for call in calls])
    cumulative = np.array([written.get("aggregation") == "cumulative" for written in indicators], dtype=bool)
    whole = np.array([call.get("breakdown", "") == "" for call in calls], dtype=bool)
    names = _numbered(calls, standing)
    held = InForce(
        [numbers[len(calls) :] for numbers in names], standing["covers"].to_numpy(), standing["is_fullest"].to_numpy()
    )
    at = aimed_for([numbers[: len(calls)] for numbers in names], elapsed, cumulative, whole, held)
    return Aims(
        value=_amounts([call.get("value") for call in calls], scale),
        comparator=_amounts([call.get("comparator") for call in calls], scale),
        call=codes_of([call.get("call") for call in calls], Call),
        elapsed=elapsed,
        yardstick=_yardstick(indicators, scale),
        amber=_bands([written.get("amber") or _band(AMBER.kind, AMBER.width) for written in indicators], scale),
        policy=codes_of([written.get("rag_policy", "default") for written in indicators], RagPolicy),
        aggregation=aggregation,
        unit=codes_of([written.get("unit", "number") for written in indicators], Unit),
        target=_target(standing, scale).take(at),
    )


def _numbered(calls: Sequence[Row], targets: pd.DataFrame) -> list[np.ndarray[Any, Any]]:
    """Numbers for what the calls, and then the targets, are about."""
    columns = list(AIMED_FOR)
    about = pd.concat([pd.DataFrame([PLACE | call for call in calls], columns=columns), targets[columns]])
    return [pd.factorize(about[name])[0].astype(np.int64) for name in columns]


def _target(standing: pd.DataFrame, scale: int | None) -> Target:
    value, low, high, stretch = (
        _amounts([value if isinstance(value, Decimal) else None for value in standing[name]], scale)
        for name in ("value", "range_low", "range_high", "stretch")
    )
    months, covers = (standing[name].to_numpy(dtype=np.int64) for name in ("months", "covers"))
    return Target(codes_of(standing["kind"].tolist(), TargetKind), value, low, high, stretch, months, covers)


def _yardstick(indicators: Sequence[Case], scale: int | None) -> Yardstick:
    ranges = [written.get("range") or (None, None) for written in indicators]
    low, high = (_amounts([_amount(both[end]) for both in ranges], scale) for end in (0, 1))
    return Yardstick(
        polarity=codes_of([written.get("polarity", "none") for written in indicators], Polarity),
        low=low.ticks,
        high=high.ticks,
        bounded=low.known & high.known,
        tolerance=_bands([_tolerance(written) for written in indicators], scale),
        decimals=_counts([written.get("decimals") for written in indicators]),
        scale=np.full(len(indicators), AMOUNT_DECIMALS if scale is None else scale),
    )


def _tolerance(written: Case) -> Case | None:
    default = default_tolerance(written.get("unit", "number"))
    found: Case | None = written.get("tolerance", _band(default.kind, default.width))
    return found


def _band(kind: str, width: Decimal) -> Case:
    return {"kind": kind, "value": str(width)}


def _bands(written: Sequence[Case | None], scale: int | None) -> Bands:
    kinds = [one["kind"] if one else None for one in written]
    widths = [_amount(one["value"]) if one else None for one in written]
    found = bands_of(kinds, widths, AMOUNT_DECIMALS if scale is None else scale)
    return Bands(_as_ticks(found.fixed, scale), _as_ticks(found.share, scale))


def _amounts(values: Sequence[Decimal | None], scale: int | None) -> Amounts:
    found = exactly(values, AMOUNT_DECIMALS if scale is None else scale)
    return Amounts(_as_ticks(found.ticks, scale), found.known)


def _as_ticks(ticks: Ticks, scale: int | None) -> Ticks:
    return ticks if scale is None else ticks.astype(np.int64)


def _amount(written: str | None) -> Decimal | None:
    return None if written is None else Decimal(written)


def _counts(numbers: Sequence[int | None]) -> np.ndarray[Any, np.dtype[np.int64]]:
    return np.array([-1 if number is None else number for number in numbers], dtype=np.int64)


def _call_row(name: str, case: Case) -> Row:
    return {
        "indicator": name,
        "value": _amount(case.get("value")),
        "comparator": _amount(case.get("comparator")),
        "call": case.get("direction"),
        "months_elapsed": case.get("months_elapsed"),
    }


def _aiming(case: Case) -> Case:
    """The indicator; a case writes the amber band beside its target."""
    amber = (case["target"] or {}).get("amber")
    written: Case = case["indicator"]
    return {**written, "amber": amber} if amber else written


def _target_rows(name: str, case: Case) -> list[Row]:
    """The target of a case, and those for some months of its period."""
    every = [case["target"], *case.get("profile", ())]
    return [target_row(written) | {"indicator": name} for written in every if written]


def target_row(written: Case) -> Row:
    """A target as the build stores it."""
    low, high = written.get("range") or (None, None)
    return PLACE | {
        "months": MONTHS,
        "months_elapsed": written.get("months_elapsed"),
        "kind": written["kind"],
        "value": _amount(written.get("value")),
        "range_low": _amount(low),
        "range_high": _amount(high),
        "stretch": _amount(written.get("stretch")),
        "set_at": date.fromisoformat(written["set_at"]) if written.get("set_at") else None,
    }


def _rows(part: Coloured) -> list[tuple[int, Row]]:
    words: dict[str, Sequence[Any]] = {
        "target_kind": words_of(part.target_kind, TargetKind),
        "target_profile": words_of(part.target_profile, TargetProfile),
        "rag": words_of(part.rag, Rag),
        "rag_flagged": part.rag_flagged.tolist(),
        "stretch": words_of(part.stretch, Stretch),
    }
    words |= {name: decimals(getattr(part, name), part.scale.tolist()) for name in AMOUNTS}
    return [
        (place, {name: column[at] for name, column in words.items()}) for at, place in enumerate(part.rows.tolist())
    ]


def decimals(amounts: Amounts, scale: Sequence[int]) -> list[Decimal | None]:
    """Ticks as decimals, None where not known."""
    return [
        Decimal(ticks).scaleb(-places) if known else None
        for ticks, known, places in zip(amounts.ticks.tolist(), amounts.known.tolist(), scale, strict=True)
    ]
