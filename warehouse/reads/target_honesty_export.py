"""What targets ask, as it is taken away: every question of every target, with what could not be tested."""

import pandas as pd

from warehouse.reads.calls import calls
from warehouse.reads.exports import exact, stamped
from warehouse.reads.groups import Filters
from warehouse.reads.plans import Comparator, councils, plan
from warehouse.reads.reader import Reader
from warehouse.reads.target_honesty import HONESTY_COLUMNS, target_honesty

TARGET_HONESTY_COLUMNS = (
    "council", "area", "reporting_period", "indicator", "owner_role", "target_kind", "target", "value",
    "current_period", "comparator", "comparator_period", "doubt", "outcome", "untested", "points", "trial", "lower",
    "upper", "places", "behind", "first_middle", "middle", "at_term", "lead", "passes", "because",
)  # fmt: skip

ESTIMATES = ("lower", "upper", "first_middle", "middle", "at_term", "lead")

SHOWN_DECIMALS = 4
"""Decimal places of estimates: they are worked out in floating point, whose further digits mean nothing."""


def target_honesty_export(
    reader: Reader,
    *,
    council: str | None = None,
    area: str | None = None,
    period: str | None = None,
    language: str = "en",
    filters: Filters | None = None,
    comparator: Comparator | None = None,
) -> pd.DataFrame:
    """Every question in the columns of `TARGET_HONESTY_COLUMNS`, then `STAMP_COLUMNS`.

    Args:
        reader: the version to read.
        council: only this council's plan.
        area: whose targets; each council's own area unless given.
        period: only this reporting period; every one unless given.
        language: of `because`, `en` or `cy`.
        filters: the parts of the plan an indicator must stand in; they need a council.
        comparator: names the other places; each plan's default unless given.
    """
    told, narrowed = [], {scope.value: part for scope, part in (filters or Filters()).given.items()}
    for id_ in [one.id for one in councils(reader)] if council is None else [council]:
        here = plan(reader, id_)
        for iso in sorted(one.period for one in here.reporting_periods):
            if period in (None, iso):
                standing = calls(reader, id_, iso, area=area, **narrowed)
                found = target_honesty(reader, here, standing, area=area, comparator=comparator)
                told.append(found.assign(council=id_, area=area or here.council.area, reporting_period=iso))
    found = pd.concat(told, ignore_index=True) if told else pd.DataFrame(columns=[*HONESTY_COLUMNS])
    both = found[f"sentence_{language}"].str.cat(found[f"how_{language}"], sep=" ")
    named = found.assign(
        because=both,
        target=found["aim"],
        **{name: found[name].astype(float).round(SHOWN_DECIMALS) for name in ESTIMATES},
    )
    return stamped(reader, exact(named.reindex(columns=[*TARGET_HONESTY_COLUMNS])))
