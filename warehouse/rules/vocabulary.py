"""The words of judgement, each in one row: its code, English and Welsh.

Welsh marked (*) awaits a translator's check; the rest is as Welsh Government and councils write it.
"""

from enum import StrEnum
from typing import Self


class Word(StrEnum):
    """A code with its English and Welsh words."""

    en: str
    cy: str

    def __new__(cls, code: str, en: str, cy: str) -> Self:
        """Keep both languages beside the code."""
        word = str.__new__(cls, code)
        word._value_ = code
        word.en = en
        word.cy = cy
        return word

    @classmethod
    def of(cls, code: str) -> Self:
        """The word with this code.

        Raises:
            KeyError: no word has it.
        """
        return {word.value: word for word in cls}[code]

    def words(self, language: str) -> str:
        """The word as people read it, in `en` or `cy`."""
        return self.cy if language == "cy" else self.en


class Call(Word):
    """Direction of travel: the five calls of Coventry's annual performance reports."""

    IMPROVED = "improved", "improved", "wedi gwella"
    SAME = "same", "same", "heb newid"
    WORSE = "worse", "worse", "wedi dirywio"
    CANT_SAY = "cant_say", "can't say", "methu dweud"  # (*)
    NOT_AVAILABLE = "not_available", "not available", "ddim ar gael"


DIRECTIONAL = (Call.IMPROVED, Call.SAME, Call.WORSE)


class Polarity(Word):
    """Which way is better. Declared and signed off, never guessed."""

    HIGHER = "higher_is_better", "higher is better", "uwch sy'n well"  # (*)
    LOWER = "lower_is_better", "lower is better", "is sy'n well"  # (*)
    RANGE = "aim_for_range", "aim for a range", "anelu at ystod"  # (*)
    NONE = "none", "no agreed direction", "dim cyfeiriad wedi'i gytuno"  # (*)


class Reason(Word):
    """Why there is no direction."""

    SUPPRESSED = "suppressed", "the figure is suppressed", "mae'r ffigur wedi'i atal"  # (*)
    NOT_APPLICABLE = "not_applicable", "the figure does not apply", "nid yw'r ffigur yn berthnasol"  # (*)
    NOT_PUBLISHED = "not_published", "no figure is published", "nid oes ffigur wedi'i gyhoeddi"  # (*)
    FIRST_PERIOD = "first_period", "this is the first figure", "dyma'r ffigur cyntaf"  # (*)
    COMPARATOR_SUPPRESSED = (
        "comparator_suppressed",
        "the figure to compare with is suppressed",
        "mae'r ffigur i gymharu ag ef wedi'i atal",  # (*)
    )
    COMPARATOR_MISSING = (
        "comparator_missing",
        "the figure to compare with is missing",
        "mae'r ffigur i gymharu ag ef ar goll",  # (*)
    )
    BREAK_IN_SERIES = "break_in_series", "the definition changed", "newidiodd y diffiniad"  # (*)
    LOW_FIGURE = "low_figure", "a figure is too low to show", "mae ffigur yn rhy isel i'w ddangos"  # (*)
    UNRELIABLE = "unreliable", "a figure is marked unreliable", "mae ffigur wedi'i nodi'n annibynadwy"  # (*)
    NOT_LIKE_FOR_LIKE = (
        "not_like_for_like",
        "the two figures cover different numbers of months",
        "mae'r ddau ffigur yn cwmpasu nifer gwahanol o fisoedd",  # (*)
    )
    NO_POLARITY = (
        "no_polarity",
        "no direction is agreed, so up is neither better nor worse",
        "nid oes cyfeiriad wedi'i gytuno, felly nid yw codi'n well nac yn waeth",  # (*)
    )


class Rag(Word):
    """Green, amber or red against target, or why there is none."""

    GREEN = "green", "green", "gwyrdd"
    AMBER = "amber", "amber", "oren"
    RED = "red", "red", "coch"
    NO_TARGET = "no_target", "no target", "dim targed"
    NO_DATA = "no_data", "no data", "dim data"
    NO_JUDGEMENT = "no_judgement", "not judged", "heb ei farnu"  # (*)


class Stretch(Word):
    """Whether a harder figure beside the target was reached too."""

    MET = "met", "met", "wedi'i gyrraedd"  # (*)
    NOT_MET = "not_met", "not met", "heb ei gyrraedd"  # (*)


class Movement(Word):
    """Which way the figure moved, whatever that means."""

    UP = "up", "up", "i fyny"
    DOWN = "down", "down", "i lawr"
    FLAT = "flat", "flat", "dim symud"  # (*)


class Marker(Word):
    """The StatsWales shorthand beside a figure."""

    BREAK = "b", "break in series", "toriad yn y gyfres"
    CONFIDENTIAL = "c", "suppressed", "wedi'i atal"  # (*)
    ESTIMATED = "e", "estimated", "amcangyfrif"
    FORECAST = "f", "forecast", "rhagolwg"
    LOW = "k", "low figure", "ffigur isel"
    PROVISIONAL = "p", "provisional", "dros dro"
    REVISED = "r", "revised", "diwygiedig"
    UNRELIABLE = "u", "unreliable", "annibynadwy"
    NOT_AVAILABLE = "x", "not available", "ddim ar gael"
    NOT_APPLICABLE = "z", "not applicable", "ddim yn berthnasol"


class Unit(StrEnum):
    """Units with a meaning of their own; any other text is shown as it is."""

    PERCENT = "percent"
    NUMBER = "number"
    RATE = "rate"
    CURRENCY = "currency"
    DAYS = "days"
    SCORE = "score"
    RATIO = "ratio"


class Basis(StrEnum):
    """What a figure is compared with."""

    PREVIOUS_PERIOD = "previous_period"
    SAME_PERIOD_LAST_YEAR = "same_period_last_year"
    PREVIOUS_PUBLISHED = "previous_published"
    BASELINE = "baseline"


class Aggregation(StrEnum):
    """How a figure covers its period."""

    POINT_IN_TIME = "point_in_time"
    PERIOD = "period"
    CUMULATIVE = "cumulative"
    ROLLING = "rolling"


class YearType(StrEnum):
    """Which year a split year such as 2023/24 means."""

    CALENDAR = "calendar"
    FINANCIAL = "financial"
    ACADEMIC = "academic"


class TargetKind(StrEnum):
    """What sort of target was set."""

    VALUE = "value"
    RANGE = "range"
    IMPROVE = "improve"
    SUSTAIN = "sustain"


class RagPolicy(StrEnum):
    """By which published rule a plan's targets are coloured."""

    DEFAULT = "default"
    HAVERING = "havering"


class TargetProfile(Word):
    """Where the target for part of a period comes from. Translator to check: (*)."""

    GIVEN = "given", "target for the same months", "targed ar gyfer yr un misoedd"  # (*)
    STRAIGHT_LINE = "straight_line", "straight-line share of the target", "cyfran linell syth o'r targed"  # (*)


class Band(StrEnum):
    """How a tolerance or an amber band is written."""

    ABSOLUTE = "absolute"
    RELATIVE = "relative"
    EXACT = "exact"


class ActionState(Word):
    """How far an action is. Translator to check: (*)."""

    PLANNED = "planned", "planned", "wedi'i gynllunio"  # (*)
    UNDER_WAY = "under_way", "under way", "ar y gweill"  # (*)
    DONE = "done", "done", "wedi'i gwblhau"  # (*)
    STOPPED = "stopped", "stopped", "wedi'i atal"  # (*)


OPEN_ACTIONS = (ActionState.PLANNED, ActionState.UNDER_WAY)
"""States of an action that may still move something; one that is done or stopped answers no decline of today."""


class MilestoneState(Word):
    """Where a milestone stands. Translator to check: (*)."""

    NOT_STARTED = "not_started", "not started", "heb ddechrau"  # (*)
    ON_TRACK = "on_track", "on track", "ar y trywydd iawn"  # (*)
    AT_RISK = "at_risk", "at risk", "mewn perygl"  # (*)
    LATE = "late", "late", "yn hwyr"  # (*)
    DONE = "done", "done", "wedi'i gwblhau"  # (*)


class BudgetKind(Word):
    """What sort of money a budget line is. Translator to check: (*)."""

    REVENUE = "revenue", "revenue", "refeniw"
    CAPITAL = "capital", "capital", "cyfalaf"


class LinkSign(Word):
    """What the one end of a link getting better does to the other. Translator to check: (*)."""

    HELPS = "helps", "helps", "yn helpu"  # (*)
    HARMS = "harms", "harms", "yn niweidio"  # (*)


class Scope(StrEnum):
    """The parts of a plan that have a tally, and the indicator itself, which may have a commentary."""

    PLAN = "plan"
    THEME = "theme"
    OBJECTIVE = "objective"
    BOARD = "board"
    COMMITTEE = "committee"
    INDICATOR = "indicator"
