"""Every table and column of the warehouse, each with its meaning; docs/data-dictionary.md is generated from here.

A version of the warehouse is built once, never written again, and can be rebuilt from the accepted originals.
Amounts are exact decimals. Observations are kept sorted, and duplicates are checked with a query instead of a
primary key: 10 M rows took 6 s and 86 MB that way, against 20 s and 822 MB.
"""

from typing import Any

from sqlalchemy import Boolean, Column, Date, DateTime, Double, Integer, MetaData, Numeric, Table, Text
from sqlalchemy.types import TypeEngine

from warehouse.history import clock_columns, history_of, place_columns
from warehouse.rules.amounts import AMOUNT as AMOUNT
from warehouse.rules.amounts import AMOUNT_DECIMALS, AMOUNT_DIGITS
from warehouse.rules.amounts import AMOUNT_LIMIT as AMOUNT_LIMIT
from warehouse.rules.percent_change import PERCENT
from warehouse.rules.spread import FINER

METADATA = MetaData()

SPREAD: Numeric[Any] = Numeric(AMOUNT_DIGITS, AMOUNT_DECIMALS + FINER)
"""A spread as it is worked out, with no rounding."""


def _table(name: str, meaning: str, *columns: Column[Any]) -> Table:
    return Table(name, METADATA, *columns, comment=meaning)


def _column(
    name: str, type_: TypeEngine[Any] | type[TypeEngine[Any]], meaning: str, *, required: bool = False
) -> Column[Any]:
    return Column(name, type_, comment=meaning, nullable=not required)


def _names(thing: str) -> tuple[Column[Any], Column[Any]]:
    return (
        _column("name_en", Text, f"The {thing}'s name in English", required=True),
        _column("name_cy", Text, f"The {thing}'s name in Welsh; empty where none is known yet"),
    )


def _texts(stem: str, meaning: str) -> tuple[Column[Any], Column[Any]]:
    """A text in both languages, either of which may be empty."""
    return (
        _column(f"{stem}_en", Text, f"{meaning}, in English"),
        _column(f"{stem}_cy", Text, f"{meaning}, in Welsh"),
    )


def _council() -> Column[Any]:
    return _column("council", Text, "The council whose plan this belongs to", required=True)


def _series() -> tuple[Column[Any], Column[Any], Column[Any], Column[Any]]:
    """The key of one series of figures."""
    return (
        _council(),
        _column("indicator", Text, "The indicator's id, unique within its council", required=True),
        _column("area", Text, "The area's code (GSS where there is one)", required=True),
        _column(
            "breakdown", Text, "The part of the area's people or things measured; '' is all of them", required=True
        ),
    )


def _period(meaning: str) -> Column[Any]:
    return _column("period", Text, f"{meaning}, as an ISO 8601 interval, or a day for a snapshot", required=True)


COUNCILS = _table(
    "councils",
    "Councils with a plan here",
    _council(),
    *_names("council"),
    _column("area", Text, "The council's own area", required=True),
    _column(
        "fictional", Boolean, "True where the council is invented, for examples; said on every page", required=True
    ),
)

PLANS = _table(
    "plans",
    "The plan each council judges itself against",
    _council(),
    _column("plan", Text, "The plan's id", required=True),
    *_names("plan"),
    _column("starts", Date, "First day of the plan"),
    _column("ends", Date, "Last day of the plan"),
    _column("financial_year_starts", Integer, "Month in which a reporting year begins", required=True),
    _column("rag_policy", Text, "default or havering: by which rule a target figure is coloured", required=True),
)

THEMES = _table(
    "themes",
    "Themes of a plan, in its order",
    _council(),
    _column("id", Text, "The theme's id", required=True),
    *_names("theme"),
    _column("position", Integer, "Place in the plan's own order, from 0", required=True),
)

OBJECTIVES = _table(
    "objectives",
    "Well-being objectives, each under one theme",
    _council(),
    _column("id", Text, "The objective's id, such as E1", required=True),
    _column("theme", Text, "The theme it stands under", required=True),
    *_names("objective"),
    _column("position", Integer, "Place in the plan's own order, from 0", required=True),
)

BOARDS = _table(
    "boards",
    "Priority boards and improvement boards",
    _council(),
    _column("id", Text, "The board's id, used in its address", required=True),
    *_names("board"),
    _column("kind", Text, "priority or improvement", required=True),
    _column("position", Integer, "Place in the plan's own order, from 0", required=True),
)

MEETINGS = _table(
    "meetings",
    "When boards meet, as the plan says it",
    _council(),
    _column("board", Text, "The board that meets", required=True),
    _column("held_on", Date, "The day of the meeting, held or to come", required=True),
)

COMMITTEES = _table(
    "committees",
    "Committees that scrutinise the plan",
    _council(),
    _column("id", Text, "The committee's id", required=True),
    *_names("committee"),
    _column("position", Integer, "Place in the plan's own order, from 0", required=True),
)

AREAS = _table(
    "areas",
    "Places that figures are about",
    _council(),
    _column("area", Text, "The area's code (GSS where there is one)", required=True),
    *_names("area"),
    _column("kind", Text, "council, nation, union or group", required=True),
)

COMPARATORS = _table(
    "comparators",
    "Named groups of areas that a council compares itself with",
    _council(),
    _column("id", Text, "The comparator's id", required=True),
    *_names("comparator"),
    _column("is_default", Boolean, "Shown unless another is chosen", required=True),
    _column(
        "test",
        Text,
        "How a place is told from the benchmark: interval (the place's 95% interval against the benchmark's figure),"
        " overlapping (the two 95% intervals), two_levels (95% and 99.8% intervals), funnel_95 or funnel_998 (the"
        " limits around the benchmark's proportion for a place of its size)",
        required=True,
    ),
    _column("source", Text, "Who drew the group up, where it was published"),
    _column("source_url", Text, "The source's address"),
    _column("position", Integer, "Place in the plan's own order, from 0", required=True),
)

COMPARATOR_AREAS = _table(
    "comparator_areas",
    "Which areas stand in which comparator",
    _council(),
    _column("comparator", Text, "The comparator's id", required=True),
    _column("area", Text, "An area in it", required=True),
)

INDICATORS = _table(
    "indicators",
    "What is measured, and how it is judged",
    _council(),
    _column("indicator", Text, "The indicator's id, unique within its council", required=True),
    _column("title_en", Text, "Title in English", required=True),
    _column("title_cy", Text, "Title in Welsh; empty where none is known yet"),
    _column("definition_en", Text, "What exactly is counted, in English"),
    _column("definition_cy", Text, "What exactly is counted, in Welsh"),
    _column("unit", Text, "percent, number, rate, currency, days, score, ratio, or text shown as it is", required=True),
    _column("decimals", Integer, "Decimal places shown; figures equal as shown are the same"),
    _column("polarity", Text, "Which way is better, as signed off; none while nobody has signed", required=True),
    _column("polarity_proposed", Text, "Which way is better, as written in the plan folder", required=True),
    _column("polarity_signed_off_by", Text, "Who signed the polarity off"),
    _column("polarity_signed_off_on", Date, "When the polarity was signed off"),
    _column("range_low", AMOUNT, "Lower bound of the range aimed for, included"),
    _column("range_high", AMOUNT, "Upper bound of the range aimed for, included"),
    _column("tolerance_kind", Text, "absolute, relative or exact: how 'same' is told from a change", required=True),
    _column("tolerance", AMOUNT, "The band: in the unit when absolute, a fraction of the comparator when relative"),
    _column("amber_kind", Text, "absolute or relative: how amber is told from red", required=True),
    _column(
        "amber",
        AMOUNT,
        "The amber band: in the unit when absolute, a fraction of the target when relative",
        required=True,
    ),
    _column("frequency", Text, "monthly, quarterly or annual", required=True),
    _column("year_type", Text, "calendar, financial or academic", required=True),
    _column("aggregation", Text, "point_in_time, period, cumulative or rolling", required=True),
    _column("seasonal", Boolean, "True where the season alone moves the figure", required=True),
    _column(
        "basis",
        Text,
        "Compared with: previous_period, same_period_last_year, previous_published or baseline; empty is the default",
    ),
    _column("baseline_period", Text, "The fixed period compared with, where the basis is baseline"),
    _column("baseline_start_month", Integer, "Months since year 0 at that period's start: 12 x year + month - 1"),
    _column("baseline_months", Integer, "Length of that period in months"),
    _column("max_lag_periods", Integer, "How many periods older a figure may be and still be judged", required=True),
    _column("allow_gap", Integer, "How many missing periods a comparison may step over", required=True),
    _column("owner_role", Text, "The post that answers for it"),
    _column("source", Text, "Who publishes the figures, and where"),
    _column("source_url", Text, "The source's address"),
    _column("licence", Text, "Terms under which the figures are published"),
    _column("position", Integer, "Place in the plan folder, from 0", required=True),
)

INDICATOR_GROUPS = _table(
    "indicator_groups",
    "Where an indicator stands: the plan, themes, objectives, boards and committees, once in each",
    _council(),
    _column("indicator", Text, "The indicator's id", required=True),
    _column("scope", Text, "plan, theme, objective, board or committee", required=True),
    _column("id", Text, "The id of the plan, theme, objective, board or committee", required=True),
)

OBSERVATIONS = _table(
    "observations",
    "Every vintage of every figure; none is ever changed, a newer one stands beside it",
    *_series(),
    _period("The period the figure is about"),
    _column("start_month", Integer, "Months since year 0 at the period's start: 12 x year + month - 1", required=True),
    _column(
        "months",
        Integer,
        "How far apart such periods stand, in months: the length, or the frequency of a snapshot",
        required=True,
    ),
    _column("value", AMOUNT, "The figure, exactly as published"),
    _column("marker", Text, "b c e f k p r u x z, the StatsWales shorthand; empty for a plain figure"),
    _column("lower", AMOUNT, "Lower 95% confidence limit"),
    _column("upper", AMOUNT, "Upper 95% confidence limit"),
    _column("numerator", AMOUNT, "Count above the line, where one is published"),
    _column("denominator", AMOUNT, "Count below the line, where one is published"),
    _column("months_elapsed", Integer, "Months covered so far, for cumulative figures"),
    _column("definition", Text, "Version of the definition the figure was counted under", required=True),
    _column("published_at", Date, "Day its publisher published it"),
    _column("vintage", Integer, "1 for the first figure known for a period, 2 for the next, and so on", required=True),
    _column("source", Text, "Where this figure came from, if not the indicator's source"),
    _column("note", Text, "What the publisher says about it"),
    *clock_columns(from_the_beginning=False),
    *place_columns(),
    _column("cell", Text, "Cell of the figure in that sheet, such as D7; empty in a text file"),
)

TARGETS = _table(
    "targets",
    "What the council aimed for",
    _council(),
    _column("indicator", Text, "The indicator's id", required=True),
    _column("area", Text, "The area's code", required=True),
    _period("The period aimed for"),
    _column("months", Integer, "Length of that period in months", required=True),
    _column("months_elapsed", Integer, "Months of that period by which it should be reached; empty for all of them"),
    _column("kind", Text, "value, range, improve or sustain", required=True),
    _column("value", AMOUNT, "The figure to reach, for kind value"),
    _column("range_low", AMOUNT, "Lower bound, included, for kind range"),
    _column("range_high", AMOUNT, "Upper bound, included, for kind range"),
    _column("stretch", AMOUNT, "A harder figure hoped for, beside value"),
    _column("set_at", Date, "When it was set"),
)

REBASES = _table(
    "rebases",
    "Where a person decided that a series is counted anew, since the service or the way of counting changed",
    _council(),
    _column("indicator", Text, "The indicator's id", required=True),
    _column("area", Text, "The area's code", required=True),
    _period("The first period of the new segment"),
    _column("start_month", Integer, "Months since year 0 at its start: 12 x year + month - 1", required=True),
    _column("reason_en", Text, "Why, in English", required=True),
    _column("reason_cy", Text, "Why, in Welsh; empty where none is known yet"),
    _column("decided_by", Text, "Who decided", required=True),
    _column("decided_on", Date, "When it was decided"),
)

RETIRED_INDICATORS = _table(
    "retired_indicators",
    "Indicators that the council has stopped reporting, and the reason a person gave",
    _council(),
    _column("indicator", Text, "The id it had", required=True),
    _column("reason_en", Text, "Why it is reported no longer, in English", required=True),
    _column("reason_cy", Text, "Why, in Welsh; empty where none is known yet"),
    _column("replaced_by", Text, "The indicator of the plan that is looked at instead; empty where there is none"),
    _column("decided_by", Text, "Who decided", required=True),
    _column("decided_on", Date, "When it was decided"),
)

JUDGEMENTS = _table(
    "judgements",
    "Green, amber and red as a person judged and a council published",
    _council(),
    _column("scope", Text, "board, objective or theme", required=True),
    _column("id", Text, "The id of what was judged", required=True),
    _period("The reporting period judged"),
    _column("rag", Text, "green, amber or red", required=True),
    _column("reason_en", Text, "The reason given, in English"),
    _column("reason_cy", Text, "The reason given, in Welsh"),
    _column("judged_at", Date, "When it was judged"),
    _column("source", Text, "Where it was published"),
)

PUBLISHED_TALLIES = _table(
    "published_tallies",
    "Tallies as a council itself published them; parts are empty where only the fraction was printed",
    _council(),
    _period("The reporting period"),
    _column("improved", Integer, "Indicators that improved"),
    _column("same", Integer, "Indicators that stayed the same"),
    _column("worse", Integer, "Indicators that got worse"),
    _column("cant_say", Integer, "Indicators for which the council could not say"),
    _column("not_available", Integer, "Indicators with no figure"),
    _column("total", Integer, "All indicators, as published"),
    _column("improved_or_same", Integer, "Top of the published fraction"),
    _column("directional", Integer, "Bottom of the published fraction"),
    _column("percent", Integer, "The published percentage"),
    _column("source", Text, "Where it was published"),
)

ACTIONS = _table(
    "actions",
    "What is being done: interventions, each as it stands now",
    _council(),
    _column("id", Text, "The action's id, unique within its council", required=True),
    _column("title_en", Text, "What is done, in a line, in English", required=True),
    _column("title_cy", Text, "The same in Welsh; empty where none is known yet"),
    *_texts("why", "Why it is done"),
    *_texts("effect", "What it is expected to change"),
    _column("expected_change", AMOUNT, "How far it should move its one indicator, in the indicator's unit; signed"),
    _column("expected_by", Date, "Day by which that should show; empty where it is the day it should be done by"),
    _column("boards", Text, "The boards it serves, with semicolons between them"),
    _column("indicators", Text, "The indicators it should move, with semicolons between them"),
    _column("starts", Date, "First day"),
    _column("due", Date, "Day it should be done by"),
    _column("cost", AMOUNT, "What it costs in all, in pounds"),
    _column("owner_role", Text, "The post that answers for it"),
    _column("state", Text, "planned, under_way, done or stopped", required=True),
    _column("updated_on", Date, "Day its row was last looked at"),
    _column("position", Integer, "Place in the plan folder, from 0", required=True),
)

ACTION_BOARDS = _table(
    "action_boards",
    "Which boards an action serves",
    _council(),
    _column("action", Text, "The action's id", required=True),
    _column("board", Text, "A board it serves", required=True),
)

ACTION_INDICATORS = _table(
    "action_indicators",
    "Which indicators an action should move",
    _council(),
    _column("action", Text, "The action's id", required=True),
    _column("indicator", Text, "An indicator it should move", required=True),
)

MILESTONES = _table(
    "milestones",
    "Dated steps of a board's work",
    _council(),
    _column("id", Text, "The milestone's id, unique within its council", required=True),
    _column("board", Text, "The board whose work it marks", required=True),
    _column("objective", Text, "The well-being objective it serves"),
    _column("title_en", Text, "What will have been reached, in English", required=True),
    _column("title_cy", Text, "The same in Welsh; empty where none is known yet"),
    _column("due", Date, "Day it should be reached by", required=True),
    _column("state", Text, "not_started, on_track, at_risk, late or done, as the board judges it", required=True),
    _column("done_on", Date, "Day it was reached"),
    *_texts("note", "What there is to say about it"),
    _column("position", Integer, "Place in the plan folder, from 0", required=True),
)

BUDGET_LINES = _table(
    "budget_lines",
    "Budget, actual and forecast of a board, each in pounds for the whole of its period",
    _council(),
    _column("board", Text, "The board whose money it is", required=True),
    _period("The period it is for"),
    _column("kind", Text, "revenue or capital; '' is not told apart", required=True),
    _column("service", Text, "Id of the part of the board's money it is; '' is the whole board", required=True),
    *_texts("service", "Name of the service"),
    _column("indicators", Text, "The indicators the service should move, with semicolons between them"),
    _column("unit_of", Text, "The indicator whose numerator counts what the money is spent on"),
    _column("budget", AMOUNT, "What was set aside for the period", required=True),
    _column("actual", AMOUNT, "What was spent in the period; so far, while it runs"),
    _column("forecast", AMOUNT, "What the spending of the whole period is expected to come to"),
    *_texts("note", "Why it differs"),
)

COMMENTARY = _table(
    "commentary",
    "What people wrote about a part of the plan, or an indicator, in a reporting period",
    _council(),
    _column("scope", Text, "plan, theme, objective, board or indicator", required=True),
    _column("id", Text, "The id of what it is about", required=True),
    _period("The reporting period it is about"),
    _column("text_en", Text, "What is said, in English; an empty line begins a paragraph", required=True),
    _column("text_cy", Text, "The same in Welsh; empty where none is known yet"),
    _column("author_role", Text, "The post that wrote it"),
    _column("written_on", Date, "Day it was written"),
)

LESSONS = _table(
    "lessons",
    "What was tried when an indicator turned, and what happened: for whoever meets the same",
    _council(),
    _column("indicator", Text, "The indicator it was learnt from", required=True),
    _period("The reporting period in which it turned"),
    _column("tried_en", Text, "What was tried, in English; an empty line begins a paragraph", required=True),
    _column("tried_cy", Text, "The same in Welsh; empty where none is known yet"),
    _column("happened_en", Text, "What happened, in English", required=True),
    _column("happened_cy", Text, "The same in Welsh; empty where none is known yet"),
    _column("author_role", Text, "The post that wrote it"),
    _column("written_on", Date, "Day it was written"),
)

LINKS = _table(
    "links",
    "What people state acts on what, and how: never proof of it",
    _council(),
    _column("from_indicator", Text, "The indicator that acts", required=True),
    _column("to_indicator", Text, "The indicator acted on; '' where it is a board's work", required=True),
    _column("to_board", Text, "The board whose work is acted on; '' where it is an indicator", required=True),
    _column(
        "sign",
        Text,
        "helps or harms: what the first getting better, or rising where no direction is agreed, does to the second",
        required=True,
    ),
    _column("lag_months", Integer, "Months until it shows, 0 to 120", required=True),
    _column("mechanism_en", Text, "How the one acts on the other, in English", required=True),
    _column("mechanism_cy", Text, "The same in Welsh; empty where none is known yet"),
    _column("evidence_url", Text, "The address of what supports it; empty where there is none"),
    _column("asserted_by", Text, "Who states it", required=True),
    _column("asserted_on", Date, "When it was stated", required=True),
)

WRITINGS = _table(
    "writings",
    "What people wrote here: every version that stood in the record when this was built",
    _column("thread", Integer, "One thing written, as numbered in the record", required=True),
    _column("version", Integer, "Counts up from 1; each follows the one before", required=True),
    _column("kind", Text, "What sort of writing it is, such as commentary or action", required=True),
    _column("council", Text, "The council it is written for", required=True),
    _column("scope", Text, "What sort of thing it is about, such as indicator", required=True),
    _column("id", Text, "The id of what it is about", required=True),
    _column(
        "period", Text, "The reporting period it is about, as an ISO 8601 interval; '' where it is none", required=True
    ),
    _column("text_en", Text, "What is said, in English; an empty line begins a paragraph", required=True),
    _column("text_cy", Text, "The same in Welsh; empty where none is written yet"),
    _column("fields", Text, "What its kind says besides, as canonical JSON", required=True),
    _column("written_by", Text, "Who wrote this version", required=True),
    _column("role", Text, "The role that let them", required=True),
    _column("written_at", DateTime, "When, UTC", required=True),
    _column("event", Integer, "The audit event that wrote it", required=True),
)

OF_LINK = ("council", "from_indicator", "to_indicator", "to_board")
"""The columns that name a link."""

REPORTING_PERIODS = _table(
    "reporting_periods",
    "The periods a council can report for: its years, and quarters where any figure is that frequent",
    _council(),
    _period("The reporting period"),
    _column("months", Integer, "12 for a year, 3 for a quarter", required=True),
    _column("starts", Date, "First day", required=True),
    _column("ends", Date, "Last day", required=True),
    _column("expected", Integer, "Indicators expected to report in it", required=True),
    _column("reported", Integer, "Of those, indicators with a figure for the council's own area", required=True),
)

CALLS = _table(
    "calls",
    "The judgement of every indicator, area, breakdown and period, and what stands beside it: whether the figure stands"
    " out from its usual ups and downs, where it is going, and how pressing that is",
    *_series(),
    _period("The period judged"),
    _column("current_period", Text, "The period of the figure judged: the same, or an older one when lagged"),
    _column("comparator_period", Text, "The period compared with"),
    _column("value", AMOUNT, "The figure judged"),
    _column("comparator", AMOUNT, "The figure compared with"),
    _column("change", AMOUNT, "value - comparator, in the unit (percentage points for percent)"),
    _column(
        "change_percent",
        PERCENT,
        "Change as a percentage of the comparator's size, one decimal, half up; empty where the comparator is 0",
    ),
    _column("movement", Text, "up, down or flat"),
    _column("call", Text, "improved, same, worse, cant_say or not_available", required=True),
    _column("reason", Text, "Why there is no direction; empty for improved, same and worse"),
    _column("provisional", Boolean, "True when either figure is provisional", required=True),
    _column("lagged", Boolean, "True when the figure is older than the period judged", required=True),
    _column("gap", Boolean, "True when the comparison steps over a missing period", required=True),
    _column("overlap", Boolean, "True when the two periods share time", required=True),
    _column("band", AMOUNT, "Largest change still called the same, in the unit"),
    _column("call_half_band", Text, "What the call would be were that half as large", required=True),
    _column("call_double_band", Text, "What the call would be were that twice as large", required=True),
    _column("months_elapsed", Integer, "Months that the figure judged covers so far, for cumulative figures"),
    _column("marker", Text, "Marker of the figure judged, or of the missing one"),
    _column("target_kind", Text, "Kind of the target in force"),
    _column(
        "target",
        AMOUNT,
        "The target figure, for kind value: what is due by now where the figure covers part of its period; empty where"
        " that cannot be said",
    ),
    _column("target_low", AMOUNT, "The lowest figure on target; empty where there is no such bound"),
    _column("target_high", AMOUNT, "The highest figure on target; alike"),
    _column(
        "target_profile",
        Text,
        "given or straight_line: whether that is the plan's own target for the same months, or a straight-line share"
        " of the whole; empty for a whole period",
    ),
    _column("rag", Text, "green, amber, red, no_target, no_data or no_judgement", required=True),
    _column(
        "rag_flagged",
        Boolean,
        "True when it is red by Havering's policy only because no direction of travel is known",
        required=True,
    ),
    _column("stretch", Text, "met or not_met, where a stretch figure was set"),
    _column("noise", Text, "improving, no_clear_change, worsening, not_enough_data or not_testable; empty without one"),
    _column("noise_reason", Text, "Why no test ran"),
    _column("points", Integer, "Consecutive comparable figures, this one the last, as far back as the tests look"),
    _column("tests", Text, "The tests that ran: xmr or xmr_trial, mann_kendall, ci_z; with semicolons between them"),
    _column("xmr", Integer, "What the control chart found: 1 improving, -1 worsening, 0 nothing clear"),
    _column("cause", Text, "The rule of the control chart that it rests on"),
    _column("mann_kendall", Integer, "What the Mann-Kendall test of trend found, alike"),
    _column("ci_z", Integer, "What the confidence limits of the figure and its comparator say, alike"),
    _column("conflict", Boolean, "True where the tests disagree"),
    _column("carry_over", Boolean, "True where figures carry over strongly from one period to the next"),
    _column("agreement", Text, "What the call and the tests say together", required=True),
    _column("mean", Double, "Mean of those figures, where the control chart ran"),
    _column("lower_limit", Double, "Lower control limit"),
    _column("upper_limit", Double, "Upper control limit"),
    _column("slope", Double, "Change from one period to the next by the Theil-Sen line, where there is a trend"),
    _column("effect", Double, "How far the figure moved the wrong way, in sigma; 0 for the right way"),
    _column("projected", Double, "Where that line will be 12 months on, where something is aimed for"),
    _column("projected_breach", Boolean, "True where that misses what is aimed for"),
    _column("assurance", Text, "will_consistently_fail, hit_and_miss or consistently_meets, where limits tell"),
    _column("run", Integer, "Comparisons in a row, this one the last, that ended worse", required=True),
    _column("missing", Integer, "Periods in a row, this one the last, without a direction", required=True),
    _column("tier", Integer, "How pressing it is, 1 the most, 5 the least; empty where it is not getting worse"),
)

COMPARISONS = _table(
    "comparisons",
    "Where each place stands among the places of a comparator",
    _council(),
    _column("comparator", Text, "The comparator's id", required=True),
    _column("indicator", Text, "The indicator's id", required=True),
    _column("area", Text, "The area's code", required=True),
    _column("breakdown", Text, "'' is the whole", required=True),
    _period("The period of the figures compared"),
    _column("of", Integer, "Places with a figure under the same definition, this one included", required=True),
    _column("equal", Integer, "Other places that are as good; as high, where no direction is agreed", required=True),
    _column("better_than", Integer, "Other places it is better than; empty where no direction is agreed"),
    _column("worse_than", Integer, "Other places it is worse than, alike"),
    _column("higher_than", Integer, "Other places it is higher than, only where no direction is agreed"),
    _column("lower_than", Integer, "Other places it is lower than, alike"),
    _column("rank", Integer, "1 is best, ties share it"),
    _column("quartile", Integer, "1 is best, 4 worst; ties at a bound go to the better one"),
    _column("quartile_reason", Text, "Why there is none: no_polarity or too_few"),
)

BENCHMARKS = _table(
    "benchmarks",
    "How a council's own area stands against the nation and the union it lies in, beside the places of a comparator",
    _council(),
    _column("comparator", Text, "The comparator's id: its places tell how far figures spread", required=True),
    _column("indicator", Text, "The indicator's id", required=True),
    _column("area", Text, "The council's own area", required=True),
    _column("breakdown", Text, "'' is the whole", required=True),
    _period("The period of the figures compared"),
    _column("benchmark_area", Text, "The area compared with", required=True),
    _column("benchmark", AMOUNT, "Its figure", required=True),
    _column("difference", AMOUNT, "The council's figure - the benchmark, in the unit", required=True),
    _column("mad", SPREAD, "1.4826 x the median absolute deviation of the places; empty for a single place"),
    _column("test", Text, "How it is judged: a comparator's test", required=True),
    _column("against", Text, "(much_)better, similar, (much_)worse, higher or lower; empty where it cannot be told"),
)

CALL_HISTORY = _table(
    "call_history",
    "How calls changed as figures, targets and rules were revised: for the council's own series that were, each"
    " judgement of a period from when it was first reported",
    *_series(),
    _period("The period judged"),
    Column("known_from", DateTime, comment="Since when it was judged so, UTC", nullable=False),
    Column("upload", Integer, comment="The upload that told what was new; empty where only one was withdrawn"),
    _column("call", Text, "improved, same, worse, cant_say or not_available", required=True),
    _column("reason", Text, "Why there is no direction; empty for improved, same and worse"),
    _column("value", AMOUNT, "The figure judged"),
    _column("comparator", AMOUNT, "The figure compared with"),
    _column("rag", Text, "green, amber, red, no_target, no_data or no_judgement", required=True),
)

LINK_EVIDENCE = _table(
    "link_evidence",
    "What the figures of all places say of each link: association, not cause",
    _council(),
    _column("from_indicator", Text, "The indicator that acts", required=True),
    _column("to_indicator", Text, "The indicator acted on; '' where it is a board's work", required=True),
    _column("to_board", Text, "The board whose work is acted on; '' where it is an indicator", required=True),
    _column("grade", Text, "supported, mixed, contradicted or not_testable", required=True),
    _column("reason", Text, "Why it cannot be tested; empty where it was"),
    _column("places", Integer, "Places that were heard", required=True),
    _column("pairs", Integer, "Their pairs of changes over 12 months", required=True),
    _column("years", Integer, "Years in which a change of the indicator that acts ends", required=True),
    _column("first_year", Integer, "The first of them; empty where nobody was heard"),
    _column("last_year", Integer, "Year in which the last change of the indicator acted on ends; alike"),
    _column("agree", Integer, "Places where the two moved as stated", required=True),
    _column("disagree", Integer, "Places where they moved the opposite way; the others say neither", required=True),
    _column("tested", Integer, "Links of the plan that were tested, which the correction counts", required=True),
    _column("p", Double, "Two-sided p of the exact sign test; empty where not tested"),
    _column("q", Double, "The same, corrected for all links of the plan that were tested (Benjamini-Hochberg)"),
)

ACTION_VERDICTS = _table(
    "action_verdicts",
    "What the figures of the council's own area show of each action (docs/verdicts.md); not proof that it did it",
    _council(),
    _column("action", Text, "The action's id", required=True),
    _column("indicator", Text, "An indicator it should move", required=True),
    _column("verdict", Text, "evident, moving, no_sign, worse, too_early or cannot_tell", required=True),
    _column("ground", Text, "What the verdict rests on, such as not_clear or no_figure_yet", required=True),
    _column("reason", Text, "Why the two figures have no direction of travel; empty where they have one"),
    _column("before_period", Text, "Period of the last figure before the first day, as an ISO 8601 interval"),
    _column("before_value", AMOUNT, "That figure"),
    _column("after_period", Text, "Period of the first figure that ends when the effect should show, or later"),
    _column("after_value", AMOUNT, "That figure"),
    _column("gain", AMOUNT, "How much better it is, in the unit; below 0 where it is worse"),
    _column("comparator", Text, "The group of places held beside it: the council's default, or its first"),
    _column("in_shares", Boolean, "Gains of places are shares of each one's own figure before: counts and money"),
    _column("own_gain", Double, "The council's gain, in the unit or as a share"),
    _column("others", Integer, "Other places that have a gain between the same two periods", required=True),
    _column("others_gain", Double, "Their mean gain; empty where there is no difference"),
    _column("difference", Double, "The council's gain less theirs; above 0 where it gained more"),
    _column("difference_lower", Double, "Lower end of its 95% interval"),
    _column("difference_upper", Double, "Upper end of its 95% interval"),
    _column("no_difference", Text, "Why there is no difference: no_change or too_few_places"),
)

STANDINGS = _table(
    "standings",
    "Which calls stand for an indicator in a reporting period: in every area and breakdown, those of its latest period"
    " ending in it",
    _council(),
    _column("reporting_period", Text, "The reporting period, as an ISO 8601 interval", required=True),
    _column("indicator", Text, "The indicator's id", required=True),
    _period("The period whose calls stand"),
)

OF_STANDING = ("council", "indicator", "period")
"""The columns by which a row stands in a reporting period, whatever its area and breakdown."""

TALLIES = _table(
    "tallies",
    "How many indicators improved, stayed the same or got worse, for the plan and every part of it",
    _council(),
    _column("area", Text, "The area's code", required=True),
    _column("scope", Text, "plan, theme, objective, board or committee", required=True),
    _column("id", Text, "The id of the plan, theme, objective, board or committee", required=True),
    _period("The reporting period"),
    _column("improved", Integer, "Indicators that improved", required=True),
    _column("same", Integer, "Indicators that stayed the same", required=True),
    _column("worse", Integer, "Indicators that got worse", required=True),
    _column("cant_say", Integer, "Both figures known, but they do not tell a direction", required=True),
    _column("not_available", Integer, "A figure that is needed is missing", required=True),
    _column("total", Integer, "All of the above", required=True),
    _column("directional", Integer, "improved + same + worse", required=True),
    _column("improved_or_same", Integer, "improved + same", required=True),
    _column("percent", Integer, "100 x improved_or_same / directional, half up; empty when nothing is directional"),
    _column("text", Text, "The share in words and figures, such as 74% (42/57)", required=True),
)

GIVEN = (
    COUNCILS,
    PLANS,
    THEMES,
    OBJECTIVES,
    BOARDS,
    MEETINGS,
    COMMITTEES,
    AREAS,
    COMPARATORS,
    COMPARATOR_AREAS,
    INDICATORS,
    INDICATOR_GROUPS,
    OBSERVATIONS,
    TARGETS,
    REBASES,
    RETIRED_INDICATORS,
    JUDGEMENTS,
    PUBLISHED_TALLIES,
    ACTIONS,
    MILESTONES,
    BUDGET_LINES,
    COMMENTARY,
    LESSONS,
    LINKS,
)
"""Tables that come from uploads; the others are the writings of the record, or are worked out in the build."""

HISTORIES = {table.name: OBSERVATIONS if table is OBSERVATIONS else history_of(table) for table in GIVEN}
"""Table name -> where every row of it that ever was is kept; the observations are their own history."""
