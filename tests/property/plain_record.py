"""What should be in force after any uploads and withdrawals, worked out in a way that a person can follow."""

from dataclasses import dataclass, field
from itertools import takewhile

from tests.property.drawn_uploads import Key, Rule, Said, Told

GONE = ("", "x")
"""A figure that is no longer in its file: no value, marked not available."""


@dataclass
class PlainCouncil:
    """The uploads that were accepted for a council, oldest first, and which of them were withdrawn since.

    Attributes:
        accepted: number of the upload -> what it told.
        withdrawn: numbers of those that count no more.
        changes: how often what its plan says changed: at each acceptance or withdrawal of a plan.
    """

    accepted: dict[int, Told] = field(default_factory=dict)
    withdrawn: set[int] = field(default_factory=set)
    changes: int = 0

    def accept(self, number: int, told: Told) -> None:
        self.accepted[number] = told
        self.changes += told.is_plan

    def withdraw(self, number: int) -> None:
        self.withdrawn.add(number)
        self.changes += self.accepted[number].is_plan

    def standing(self) -> dict[int, Told]:
        """The uploads that count."""
        return {number: told for number, told in self.accepted.items() if number not in self.withdrawn}

    def plans(self) -> dict[int, Told]:
        """The plans that count, the one in force last."""
        return {number: told for number, told in self.standing().items() if told.is_plan}

    def rules(self) -> dict[str, Rule]:
        """How each indicator is judged: as the newest plan says."""
        return list(self.plans().values())[-1].rules

    def figures(self) -> dict[Key, tuple[str, str]]:
        """The value and marker of every figure."""
        known: dict[Key, tuple[str, str]] = {}
        for number, told in self.standing().items():
            rows = [said for file in told.figures for said in told.figures[file]]
            if told.is_plan:
                known |= dict.fromkeys(self._gone(number, told), GONE)
            known |= {said.key: (said.value, said.marker) for said in sorted(rows, key=_as_published)}
        return known

    def aims(self) -> dict[Key, str]:
        """The value of every target."""
        known: dict[Key, str] = {}
        for number, told in self.standing().items():
            if "targets.csv" in told.files:
                for key in {said.key for one in self._plans_before(number) for said in one.aims}:
                    known.pop(key, None)
            known |= {said.key: said.value for said in sorted(told.aims, key=lambda said: said.day)}
        return known

    def _gone(self, number: int, told: Told) -> set[Key]:
        """What an earlier edition of one of its files had, and this plan has nowhere in the file."""
        return {
            said.key
            for file, rows in told.figures.items()
            for one in self._plans_before(number)
            for said in one.figures.get(file, ())
            if said.key not in {row.key for row in rows}
        }

    def _plans_before(self, number: int) -> list[Told]:
        """The plans that were accepted before this upload, the withdrawn ones too."""
        before = takewhile(lambda one: one[0] != number, self.accepted.items())
        return [told for _, told in before if told.is_plan]


def _as_published(said: Said) -> tuple[bool, str]:
    """Within one upload the later prevails, and what has no day comes last."""
    return (not said.day, said.day)
