"""What a card calls things: sheets, headings, and what its cells name, as the template offers them or as ids."""

from collections.abc import Mapping
from dataclasses import dataclass

from data.example.make.figures import Row
from data.example.make.manners import IDS, TITLES, Manner
from etl.card_words import SHEETS, WORDS, heading_of
from etl.columns import SEVERAL, Holds, Named, holds, named
from etl.contract import Contract
from etl.sources.names import Names, option

QUARTER = {"en": "Q", "cy": "Ch"}


@dataclass(frozen=True)
class Words:
    """The words of one card.

    Attributes:
        manner: how it is filled in.
        names: what the plan calls the things that cells name.
    """

    manner: Manner
    names: Mapping[Named, Names]

    def sheet(self, table: str) -> str:
        """The name on the tab of a table's sheet."""
        return SHEETS[table].words(self.manner.language)

    def heading(self, contract: Contract, column: str) -> str:
        """What stands above a column."""
        if self.manner.form == IDS:
            return column
        return heading_of(contract.name, column).title.words(self.manner.language)

    def cell(self, contract: Contract, column: str, row: Row) -> str:
        """What stands in a cell of words: what is named, chosen or said."""
        code, kind = row[column], holds(contract, column)
        if self.manner.form == IDS or column in SEVERAL:
            return code
        if kind is Holds.NAME:
            return self._name(contract, column, row)
        if kind is Holds.WORD:
            said = WORDS[code].words(self.manner.language)
            return option(code, said) if column == "marker" else said
        if kind is Holds.PERIOD and code.startswith(QUARTER["en"]):
            return code.replace(QUARTER["en"], QUARTER[self.manner.language])
        return code

    def _name(self, contract: Contract, column: str, row: Row) -> str:
        thing = named(contract, column)
        names = self.names[Named(row["scope"]) if thing is None or thing is Named.BY_SCOPE else thing]
        title = names.titles[row[column]].words(self.manner.language)
        return title if self.manner.form == TITLES else option(row[column], title)
