"""The work-programme picker: the weights that an address gives, and the topics in their order."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import pandas as pd

from dashboard.context import Context
from dashboard.early_warning import filters_of
from dashboard.referrals import examined
from dashboard.selection import Selection
from dashboard.work import known_at
from warehouse.reads.reader import Row, rows
from warehouse.reads.work_programme import topics
from warehouse.rules.work_programme.order import in_order
from warehouse.rules.work_programme.vocabulary import DEFAULT_WEIGHTS, Criterion, TopicKind, Weights, weight_in

WEIGHT_KEYS: Mapping[Criterion, str] = MappingProxyType({one: f"w_{one.value}" for one in Criterion})
"""The keys of an address that give the weights."""

KIND = "kind"
"""The key of an address that narrows to one kind of topic."""

SHOW, EVERY = "show", "all"
"""The key and value of an address that asks for every topic."""

TOP = 10
"""Topics that are shown unless all are asked for: more than a committee examines in a year."""


@dataclass(frozen=True)
class Picker:
    """Topics in order.

    Attributes:
        weights: of every criterion, as the address gives them or as they come.
        wrong: what the address gives that is no weight or no kind, by its key.
        kind: the kind of topic that is shown; empty for both.
        found: every topic in sight, rows of `warehouse.reads.work_programme.topics` with total and place.
    """

    weights: Weights
    wrong: Mapping[str, str]
    kind: str
    found: pd.DataFrame

    @property
    def unweighed(self) -> bool:
        """Whether nothing counts, so that topics stand by name."""
        return not any(self.weights.values())

    def first(self, most: int | None) -> list[Row]:
        """The topics from the first to `most`; all for None."""
        return rows(self.found if most is None else self.found.head(most))


def weights_in(selection: Selection) -> tuple[Weights, dict[str, str]]:
    """The weights that an address gives, and by key what it gives that is none: the default counts then."""
    said = {one: selection.get(key) for one, key in WEIGHT_KEYS.items()}
    read = {one: weight_in(text) for one, text in said.items()}
    wrong = {WEIGHT_KEYS[one]: text for one, text in said.items() if text and read[one] is None}
    defaults = DEFAULT_WEIGHTS
    return {one: defaults[one] if (weight := read[one]) is None else weight for one in Criterion}, wrong


def picker_of(context: Context, selection: Selection) -> Picker:
    """The topics in sight of an address, in the order of its weights."""
    reader = context.store.reader()
    weights, wrong = weights_in(selection)
    asked = selection.get(KIND)
    kind = asked if asked in set(TopicKind) else ""
    if asked and not kind:
        wrong[KIND] = asked
    found = topics(
        reader,
        context.plan(selection.council),
        selection.period,
        known_at(reader, selection).date(),
        language=selection.language,
        filters=filters_of(selection),
        examined=examined(context, selection),
    )
    if kind:
        found = found[found["kind"] == kind].reset_index(drop=True)
    return Picker(weights, wrong, kind, in_order(found, weights))
