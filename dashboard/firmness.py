"""How clear the calls of a tally are: how many of each bear each mark (method, section D, the second line)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dashboard.context import Context
from dashboard.report import narrowed_by
from dashboard.selection import Selection
from warehouse.reads.reader import rows
from warehouse.reads.tally_examined import marked_calls
from warehouse.rules.noise.words import Mark
from warehouse.rules.vocabulary import Call, Scope


@dataclass(frozen=True)
class Firmness:
    """How many indicators have each call and mark; none where no indicator has a direction."""

    marked: Mapping[tuple[str, str], int] = field(default_factory=dict)

    def of(self, call: Call) -> list[tuple[Mark, int]]:
        """The marks borne by any indicator with this call, in the order of the marks."""
        return [(mark, self.marked[call, mark]) for mark in Mark if (call, mark) in self.marked]


def firmness_by_part(context: Context, selection: Selection, scope: Scope) -> dict[str, Firmness]:
    """The firmness of each part of the plan that has an indicator with a direction, narrowed by the lens, by id."""
    reader, lens = context.store.reader(), narrowed_by(selection)
    found: dict[str, dict[tuple[str, str], int]] = {}
    for row in rows(marked_calls(reader, selection.council, selection.period, scope, **lens)):
        found.setdefault(row["id"], {})[row["call"], row["mark"]] = row["indicators"]
    return {id_: Firmness(marked) for id_, marked in found.items()}
