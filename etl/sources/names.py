"""What a cell may call the things of a plan: an id, a title in either language, or both as drop-downs write them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from etl.card_words import Said
from etl.columns import Named
from etl.plan_toml import entries
from etl.reading import rows_of
from etl.sources.plan_folder import PlanFolder
from etl.sources.written import plain

BETWEEN = ": "
"""Between the id and the title in a drop-down; no id holds it."""


def option(code: str, title: str) -> str:
    """An entry of a drop-down: the id and the title, `attendance: School attendance`."""
    return f"{code}{BETWEEN}{title}" if title and title != code else code


@dataclass(frozen=True)
class Found:
    """What a cell names.

    Attributes:
        code: its id.
        is_offered: True where it is written as the id or as a drop-down offers it, so that nothing was interpreted.
    """

    code: str
    is_offered: bool


class Names:
    """One kind of thing that cells may name."""

    def __init__(self, titles: Mapping[str, Said], *, offers_titles: bool = False) -> None:
        """Keep every way to write each.

        Args:
            titles: id -> titles, in the plan's order.
            offers_titles: True where the drop-downs offer the titles alone.
        """
        self.titles = titles
        self._offered = {
            _same(text): code
            for code, title in titles.items()
            for text in (
                code,
                option(code, title.en),
                option(code, title.cy),
                *((title.en, title.cy) if offers_titles else ()),
            )
        }
        self._called: dict[str, set[str]] = {}
        for code, title in titles.items():
            for text in (title.en, title.cy):
                self._called.setdefault(_alike(text), set()).add(code)
            self._called.setdefault(_alike(code), set()).add(code)

    def find(self, text: str) -> Found | None:
        """What the text names; None where it names nothing, or more than one thing."""
        if code := self._offered.get(_same(text)):
            return Found(code, is_offered=True)
        called = self._called.get(_alike(text), set())
        return Found(next(iter(called)), is_offered=False) if len(called) == 1 else None


def _same(text: str) -> str:
    return " ".join(plain(text).split())


def _alike(text: str) -> str:
    return _same(text.casefold().replace("_", " "))


def names_of(plan: PlanFolder) -> Mapping[Named, Names]:
    """Everything of a plan that a report card may name."""
    indicators = {row.id: _said(row.title_en, row.title_cy) for row in rows_of(plan.frames["indicators"])}
    areas = _titles(entries(plan.plan, "areas"), "code")
    for council in entries(plan.plan, "council"):
        own = str(council.get("area"))
        areas = {own: _said(council.get("name_en"), council.get("name_cy")), **areas}
    sections = {
        Named.BOARD: "boards",
        Named.OBJECTIVE: "objectives",
        Named.THEME: "themes",
        Named.PLAN: "plan",
    }
    return {
        Named.INDICATOR: Names(indicators),
        Named.AREA: Names(areas),
        **{kind: Names(_titles(entries(plan.plan, section), "id")) for kind, section in sections.items()},
    }


def _titles(found: Iterable[Mapping[str, object]], key: str) -> dict[str, Said]:
    return {str(entry.get(key)): _said(entry.get("name_en"), entry.get("name_cy")) for entry in found}


def _said(en: object, cy: object) -> Said:
    return Said(str(en or ""), str(cy or en or ""))
