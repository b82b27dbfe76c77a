"""Addresses of downloads: the lens of the page they stand on, and its language."""

from urllib.parse import urlencode

from dashboard.i18n import LANGUAGES
from dashboard.selection import Selection

CALLS = "/download/calls.csv"
TALLIES = "/download/tallies.csv"
TALLY_YEARS = "/download/tally-years.csv"
BOARD_YEARS = "/download/board-years.csv"
TOGETHER = "/download/together.csv"
SERIES = "/download/series.csv"
ATTENTION = "/download/attention.csv"
LINKS = "/download/links.csv"
VERDICTS = "/download/verdicts.csv"
MATRIX = "/download/matrix.csv"
INFLUENCE = "/download/influence.csv"
HEATMAP = "/download/heatmap.csv"
GAPS = "/download/gaps.csv"
MONEY = "/download/money.csv"
JUDGEMENTS = "/download/judgements.csv"
TARGET_HONESTY = "/download/target-honesty.csv"
ACTIONS = "/download/actions.csv"
TOPICS = "/download/topics.csv"
LESSONS = "/download/lessons.csv"
REFERRALS = "/download/referrals.csv"
TEMPLATE = "/download/template.xlsx"
ORIGINAL = "/download/original"
DICTIONARY = "/download/data-dictionary.md"
FORMAT = "/download/plan-folder.md"

UPLOADS = frozenset(f"/{language}/data/upload" for language in LANGUAGES)
"""Where files are sent."""


def calls_csv(selection: Selection) -> str:
    """The indicators of a list, with everything that narrows it."""
    return _address(CALLS, selection)


def tallies_csv(selection: Selection) -> str:
    """The tallies of the lens's council and period."""
    return _address(TALLIES, selection)


def tally_years_csv(selection: Selection) -> str:
    """The tally of the lens's plan in every reporting period, as published and as computed."""
    return _address(TALLY_YEARS, selection)


def board_years_csv(selection: Selection) -> str:
    """The tally and the published judgement of every board in every reporting period."""
    return _address(BOARD_YEARS, selection)


def together_csv(selection: Selection) -> str:
    """Two indicators beside each other, the second moved back; the address names both and the months."""
    return _address(TOGETHER, selection)


def attention_csv(selection: Selection) -> str:
    """What needs attention and the blind spots, through the lens."""
    return _address(ATTENTION, selection)


def links_csv(selection: Selection) -> str:
    """The links of the lens's council, or of the one board that the address names."""
    return _address(LINKS, selection)


def verdicts_csv(selection: Selection) -> str:
    """The verdicts on actions of the lens's council, or of the one board that the address names."""
    return _address(VERDICTS, selection)


def matrix_csv(selection: Selection) -> str:
    """The tallies of boards by objectives and by themes, through the lens."""
    return _address(MATRIX, selection)


def influence_csv(selection: Selection) -> str:
    """The links between each two boards, counted, through the lens."""
    return _address(INFLUENCE, selection)


def heatmap_csv(selection: Selection) -> str:
    """Every indicator in every reporting period of a heatmap, through the lens."""
    return _address(HEATMAP, selection)


def gaps_csv(selection: Selection, gap: str = "") -> str:
    """The gaps of the thread, through the lens: of one kind, or all."""
    return _address(GAPS, selection, *([("gap", gap)] if gap else []))


def money_csv(selection: Selection) -> str:
    """Every board's money beside the direction of its indicators, in the reporting period."""
    return _address(MONEY, selection)


def judgements_csv(selection: Selection) -> str:
    """Every judgement beside what the evidence suggests, of the board the address names or of all."""
    return _address(JUDGEMENTS, selection)


def target_honesty_csv(selection: Selection) -> str:
    """Every question asked of every target, through the lens."""
    return _address(TARGET_HONESTY, selection)


def actions_csv(selection: Selection) -> str:
    """The actions of a list, with everything that narrows it."""
    return _address(ACTIONS, selection)


def topics_csv(selection: Selection) -> str:
    """Every topic for a work programme with its scores, in the order of the address."""
    return _address(TOPICS, selection)


def lessons_csv(selection: Selection) -> str:
    """The lessons that the address asks for, in its order."""
    return _address(LESSONS, selection)


def referrals_csv(selection: Selection) -> str:
    """Every step of the referrals of a list, with everything that narrows it."""
    return _address(REFERRALS, selection)


def series_csv(selection: Selection, indicator: str) -> str:
    """Every figure of one indicator, every place and period."""
    return _address(SERIES, selection, ("indicator", indicator))


def template_xlsx(selection: Selection) -> str:
    """An empty report card for the lens's council."""
    return _address(TEMPLATE, selection)


def original(selection: Selection, upload: int, file: str) -> str:
    """A file of an upload, byte for byte as it was sent."""
    return _address(ORIGINAL, selection, ("upload", str(upload)), ("file", file))


def _address(path: str, selection: Selection, *more: tuple[str, str]) -> str:
    own = urlencode([*more, ("language", selection.language)])
    query = selection.query()
    return f"{path}?{query}&{own}" if query else f"{path}?{own}"
