"""Whether the targets in force in a reporting period ask anything of anybody."""

from functools import partial

import numpy as np
import pandas as pd
from sqlalchemy import select

from warehouse.reads.honesty_figures import held_against
from warehouse.reads.plans import Comparator, Plan
from warehouse.reads.reader import Reader, rows
from warehouse.rules.target_honesty.honesty import ANSWERS, honesty
from warehouse.rules.target_honesty.vocabulary import Outcome
from warehouse.rules.target_honesty.words import how, sentence
from warehouse.rules.vocabulary import Polarity
from warehouse.schema import INDICATORS

OF_TARGET = (
    "indicator", "title_en", "title_cy", "unit", "decimals", "polarity", "owner_role", "boards", "themes", "committees",
    "target_kind", "aim", "value", "current_period", "comparator", "comparator_period", "band", "call", "rag", "noise",
)  # fmt: skip

HONESTY_COLUMNS = (*OF_TARGET, *ANSWERS, "sentence_en", "sentence_cy", "how_en", "how_cy")

ANNUAL = "annual"


def target_honesty(
    reader: Reader,
    plan: Plan,
    standing: pd.DataFrame,
    *,
    area: str | None = None,
    comparator: Comparator | None = None,
) -> pd.DataFrame:
    """Every question asked of every target, four rows for each in the plan's order.

    Args:
        reader: the version to read.
        plan: the council's plan.
        standing: the calls that stand in a reporting period, rows of `warehouse.reads.calls.calls`; those without a
            target have no part in it.
        area: whose calls those are; the council's own area unless given.
        comparator: names the other places; the plan's default unless given.

    Returns:
        Columns `HONESTY_COLUMNS`: aim is the exact figure asked for, None for a target that names none; the answers are
        those of `warehouse.rules.target_honesty.honesty`; a sentence in each language, and the rule it rests on,
        where something was found.
    """
    aimed = standing[standing["target_kind"].notna()].reset_index(drop=True)
    if aimed.empty:
        return pd.DataFrame(columns=list(HONESTY_COLUMNS))
    targets = _with_rules(aimed, reader, plan.council.id)
    usual = next((one for one in plan.comparators if one.is_default), None)
    held = held_against(reader, plan, area or plan.council.area, comparator or usual, targets)
    answered = targets[[*OF_TARGET]].join(honesty(targets, held.lines, held.middle)).reset_index(drop=True)
    return _told(answered, plan.financial_year_starts)[[*HONESTY_COLUMNS]]


def _with_rules(aimed: pd.DataFrame, reader: Reader, council: str) -> pd.DataFrame:
    """With the figure asked for, and what the rules ask of the indicator besides."""
    table = INDICATORS
    of_rule = reader.frame(
        select(table.c.indicator, table.c.aggregation, table.c.tolerance_kind, table.c.tolerance).where(
            table.c.council == council
        )
    )
    ruled = aimed.merge(of_rule, "left", on="indicator")
    aim = ruled["target_low"].where(ruled["polarity"].eq(Polarity.HIGHER), ruled["target_high"])
    one_way = ruled["polarity"].isin((Polarity.HIGHER, Polarity.LOWER))
    return ruled.assign(
        aim=aim.astype(object).where(one_way & aim.notna(), None),
        seasonal=ruled["seasonal"].to_numpy(dtype=np.bool_) & ruled["frequency"].ne(ANNUAL).to_numpy(),
    )


def _told(answered: pd.DataFrame, year_starts: int) -> pd.DataFrame:
    """With what was found in a sentence, and the rule that it rests on."""
    found = answered[answered["outcome"].eq(Outcome.FOUND)]
    listed = rows(found)
    told = {
        f"{name}_{language}": pd.Series([say(row) for row in listed], index=found.index, dtype=object)
        for language in ("en", "cy")
        for name, say in (
            ("sentence", partial(sentence, language=language, year_starts=year_starts)),
            ("how", partial(how, language=language)),
        )
    }
    return answered.assign(**{name: words.reindex(answered.index) for name, words in told.items()})
