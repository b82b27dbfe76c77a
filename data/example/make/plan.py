"""The plan of the example council: its themes, objectives, boards, committees, places, in each edition of it."""

from collections.abc import Iterable
from datetime import date, timedelta

Value = str | bool | Iterable[str] | Iterable[date]
"""What a key of plan.toml may hold here."""

COUNCIL = "goldvale"
COUNCIL_AREA = "X90000001"
NATION_AREA = "X92000001"
EDITIONS = ("2023", "2024", "2025", "2026")
"""The plan is set out anew each June; the last edition stands at the top of the folder."""

FRIDAY = 4

IMPROVEMENT_BOARD = "answering"
BOARD_SINCE = "2024"
"""The edition with which the improvement board was set up, and Adult Care's own table was agreed."""

NEIGHBOURS = {
    "X90000002": ("Silverbeck", "Nant Arian"),
    "X90000003": ("Kestrel Downs", "Bryniau'r Cudyll"),
    "X90000004": ("Fernshire", "Sir Rhedyn"),
    "X90000005": ("Harrowmoor", "Rhos yr Oged"),
    "X90000006": ("Saltreach", "Traeth yr Halen"),
    "X90000007": ("Oakhaven", "Hafan y Dderwen"),
    "X90000008": ("Winterbourne Marsh", "Cors y Gaeafnant"),
    "X90000009": ("Larkfield", "Maes yr Ehedydd"),
    "X90000010": ("Thistledale", "Glyn yr Ysgall"),
}
SOURCE = "Invented for this example, as every name and figure in it"
NEAREST = ("X90000002", "X90000003", "X90000004", "X90000005")

THEMES = (
    ("people", "People", "Pobl"),
    ("place", "Place", "Lle"),
    ("economy", "Economy", "Economi"),
    ("council", "Council", "Y Cyngor"),
)

OBJECTIVES = (
    ("P1", "people", "Every child learns and is safe", "Mae pob plentyn yn dysgu ac yn ddiogel"),
    ("P2", "people", "People live well in their own homes", "Mae pobl yn byw'n dda yn eu cartrefi eu hunain"),
    ("L1", "place", "Everyone has a decent home", "Mae gan bawb gartref da"),
    ("L2", "place", "The valley is clean and green", "Mae'r dyffryn yn lân ac yn wyrdd"),
    ("L3", "place", "Getting about is easy and safe", "Mae teithio'n hawdd ac yn ddiogel"),
    ("E1", "economy", "There is good work for all", "Mae gwaith da i bawb"),
    ("E2", "economy", "Our towns are lively", "Mae ein trefi'n fywiog"),
    ("C1", "council", "The council answers, in either language", "Mae'r Cyngor yn ateb, yn y naill iaith neu'r llall"),
    ("C2", "council", "Money and people are looked after", "Gofelir am arian a phobl"),
)
RENAMED = {"C1": ("The council answers", "Mae'r Cyngor yn ateb")}
"""What objectives were called before the edition of 2025."""

MEETINGS_BEGIN = ((2, 23), (6, 22), (12, 7))
"""Month and day on which boards begin to meet, three times a year, each on a later day: in June before the year's card
comes in."""

BOARDS = (
    ("homes", "Homes for everyone", "Cartrefi i bawb"),
    ("learning", "Every child learns", "Pob plentyn yn dysgu"),
    ("living-well", "Living well at home", "Byw'n dda gartref"),
    ("green", "A greener valley", "Dyffryn gwyrddach"),
    ("work", "Good work and lively towns", "Gwaith da a threfi bywiog"),
    (IMPROVEMENT_BOARD, "A council that answers", "Cyngor sy'n ateb"),
)

COMMITTEES = (
    ("people-scrutiny", "People scrutiny committee", "Pwyllgor craffu pobl", ("learning", "living-well"), ("people",)),
    ("place-scrutiny", "Place and economy scrutiny committee", "Pwyllgor craffu lle ac economi",
     ("homes", "green", "work"), ("place", "economy")),
    ("governance", "Governance committee", "Pwyllgor llywodraethu", (IMPROVEMENT_BOARD,), ("council",)),
    ("cabinet", "Cabinet", "Cabinet", ("homes", "learning", "living-well", "green", "work", IMPROVEMENT_BOARD), ()),
)  # fmt: skip

COUNCIL_NAMES = ("Goldvale (fictional)", "Dyffryn Aur (dychmygol)")
NATION_NAMES = ("Hudland (fictional nation)", "Gwlad Hud (gwlad ddychmygol)")

ADULT_CARE_TABLE = """\
# How Adult Care keeps its own figures: a row for each measure, a column for each period.
[[tables]]
id = "adult-care"
file = "adult-care-*.xlsx"
sheet = "Returns"
header_row = 3
layout = "wide"
columns = { indicator = "Measure" }
fixed = { area = "X90000001" }
"""

_HEAD = """\
# The plan of an invented council. Nothing here is about any real place or person.
# Made by `python -m data.example.make`: change it there. The Welsh awaits a translator's check.

[council]
id = "goldvale"
name_en = "Goldvale Council (fictional)"
name_cy = "Cyngor Dyffryn Aur (dychmygol)"
area = "X90000001"
languages = ["en", "cy"]
fictional = true

[plan]
id = "goldvale-plan-2023-28"
name_en = "Goldvale Plan 2023-28"
name_cy = "Cynllun Dyffryn Aur 2023-28"
starts = 2023-04-01
ends = 2028-03-31
financial_year_starts = 4
"""


def plan_toml(edition: str) -> str:
    """The text of plan.toml in an edition of the plan."""
    boards = [board for board in BOARDS if board[0] != IMPROVEMENT_BOARD or edition >= BOARD_SINCE]
    known = {board[0] for board in boards}
    parts = [
        _HEAD,
        *(_entry("themes", id=id_, name_en=en, name_cy=cy) for id_, en, cy in THEMES),
        *(_objective(edition, *objective) for objective in OBJECTIVES),
        *(
            _entry("boards", id=id_, name_en=en, name_cy=cy, kind=_kind(id_), meetings=_meetings(place, id_, edition))
            for place, (id_, en, cy) in enumerate(boards)
        ),
        *(
            _entry("committees", id=id_, name_en=en, name_cy=cy, boards=[b for b in own if b in known], themes=themes)
            for id_, en, cy, own, themes in COMMITTEES
        ),
        _area(COUNCIL_AREA, COUNCIL_NAMES, "council"),
        *(_area(code, names, "council") for code, names in NEIGHBOURS.items()),
        _area(NATION_AREA, NATION_NAMES, "nation"),
        _comparator(
            "nearest",
            "Nearest neighbours",
            "Cymdogion agosaf",
            (COUNCIL_AREA, *NEAREST),
            default=False,
            test="overlapping",
        ),
        _comparator(
            "all", "All ten councils", "Y deg cyngor", (COUNCIL_AREA, *NEIGHBOURS), default=True, source=SOURCE
        ),
        _comparator("nation", "Hudland", "Gwlad Hud", (COUNCIL_AREA, NATION_AREA), default=False),
        *([ADULT_CARE_TABLE] if edition >= BOARD_SINCE else []),
    ]
    return "\n".join(parts)


def _objective(edition: str, id_: str, theme: str, en: str, cy: str) -> str:
    if edition < "2025":
        en, cy = RENAMED.get(id_, (en, cy))
    return _entry("objectives", id=id_, theme=theme, name_en=en, name_cy=cy)


def _meetings(place: int, board: str, edition: str) -> list[date]:
    """Every meeting of a board from its first year to the one that begins with the edition."""
    first = int(BOARD_SINCE if board == IMPROVEMENT_BOARD else EDITIONS[0])
    begins, ends = date(first, 6, 1), date(int(edition) + 1, 6, 1)
    days = (
        _working_day(date(year, month, day) + timedelta(days=place))
        for year in range(first, int(edition) + 2)
        for month, day in MEETINGS_BEGIN
    )
    return [day for day in days if begins <= day < ends]


def _working_day(day: date) -> date:
    """The day itself, or the last one before it that is in the week of work."""
    return day - timedelta(days=max(day.weekday() - FRIDAY, 0))


def _kind(board: str) -> str:
    return "improvement" if board == IMPROVEMENT_BOARD else "priority"


def _area(code: str, names: tuple[str, str], kind: str) -> str:
    return _entry("areas", code=code, name_en=names[0], name_cy=names[1], kind=kind)


def _comparator(id_: str, name_en: str, name_cy: str, areas: Iterable[str], *, default: bool, **more: str) -> str:
    return _entry("comparators", id=id_, name_en=name_en, name_cy=name_cy, areas=areas, default=default, **more)


def _entry(section: str, **keys: Value) -> str:
    lines = [f"[[{section}]]", *(f"{key} = {_written(value)}" for key, value in keys.items())]
    return "\n".join(lines) + "\n"


def _written(value: Value) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{value}"'
    return "[" + ", ".join(part.isoformat() if isinstance(part, date) else f'"{part}"' for part in value) + "]"
