"""Why a call is what it is, in a sentence or two of English or Welsh.

Made from the row of the verdict, for rows that are shown or exported. Welsh marked (*) awaits a translator's check;
it is worded so that figures and periods never have to mutate.
"""

import pandas as pd

from warehouse.rules.change_words import Row, change_words, decimals_of, plain, polarity_words, same_words
from warehouse.rules.figure_words import bare_figure, figure_words
from warehouse.rules.period_words import period_words, when_words
from warehouse.rules.periods import FINANCIAL_YEAR_STARTS
from warehouse.rules.vocabulary import Call, Movement, Reason

FOR_REASON = {
    "en": {
        Reason.SUPPRESSED: "The figure for {period} is suppressed.",
        Reason.NOT_APPLICABLE: "No figure applies for {period}.",
        Reason.NOT_PUBLISHED: "No figure is published for {period}.",
        Reason.FIRST_PERIOD: "{value} {when} is the first figure, so there is nothing to compare it with.",
        Reason.COMPARATOR_SUPPRESSED: "{value} {when}, but the figure to compare it with is suppressed.",
        Reason.COMPARATOR_MISSING: "{value} {when}, but the figure to compare it with is missing.",
        Reason.BREAK_IN_SERIES: "The definition changed between {before} and {current}, so the two figures "
        "cannot be compared.",
        Reason.LOW_FIGURE: "The figure for {current} or for {before} is too low to show, so no direction can be told.",
        Reason.UNRELIABLE: "The figure for {current} or for {before} is marked unreliable, so no direction can be "
        "told.",
        Reason.NOT_LIKE_FOR_LIKE: "The figures for {current} and {before} cover different numbers of months, so they "
        "cannot be compared.",
        Reason.NO_POLARITY: "{compared}. No direction is agreed, so up is neither better nor worse.",
    },
    "cy": {
        Reason.SUPPRESSED: "{period}: mae'r ffigur wedi'i atal.",  # (*)
        Reason.NOT_APPLICABLE: "{period}: nid oes ffigur sy'n berthnasol.",  # (*)
        Reason.NOT_PUBLISHED: "{period}: nid oes ffigur wedi'i gyhoeddi.",  # (*)
        Reason.FIRST_PERIOD: "{value} ({current}): dyma'r ffigur cyntaf, felly nid oes dim i'w gymharu ag ef.",  # (*)
        Reason.COMPARATOR_SUPPRESSED: "{value} ({current}), ond mae'r ffigur i'w gymharu ag ef wedi'i atal.",  # (*)
        Reason.COMPARATOR_MISSING: "{value} ({current}), ond mae'r ffigur i'w gymharu ag ef ar goll.",  # (*)
        Reason.BREAK_IN_SERIES: "Newidiodd y diffiniad rhwng y ddau gyfnod ({before}; {current}), felly ni ellir "
        "cymharu'r ddau ffigur.",  # (*)
        Reason.LOW_FIGURE: "Mae o leiaf un o'r ddau ffigur ({current}; {before}) yn rhy isel i'w ddangos, felly ni "
        "ellir nodi cyfeiriad.",  # (*)
        Reason.UNRELIABLE: "Mae o leiaf un o'r ddau ffigur ({current}; {before}) wedi'i nodi'n annibynadwy, felly ni "
        "ellir nodi cyfeiriad.",  # (*)
        Reason.NOT_LIKE_FOR_LIKE: "Mae'r ddau ffigur ({current}; {before}) yn cwmpasu nifer gwahanol o fisoedd, felly "
        "ni ellir eu cymharu.",  # (*)
        Reason.NO_POLARITY: "{compared}. Nid oes cyfeiriad wedi'i gytuno, felly nid yw codi'n well nac yn waeth.",
    },
}
COMPARED = {
    "en": "{value} against {comparator} {when_before}: {change}",
    "cy": "{value} o gymharu â {comparator} ({before}): {change}",  # (*)
}
LOW_FIGURE = {"en": "A low figure", "cy": "Ffigur isel"}
UNCHANGED = {"en": "{value}, as {when_before}", "cy": "{value}, yr un fath ({before})"}  # (*)
AND_SO = {"en": "{compared}, and {polarity}.", "cy": "{compared}; {polarity}."}
FOR_FLAG = {
    "en": {
        "lagged": "The latest figure is for {current}; there is none for {period}.",
        "gap": "The comparison steps over a period without a figure.",
        "overlap": "The two periods share time.",
        "provisional": "A figure is provisional.",
    },
    "cy": {
        "lagged": "Ffigur diweddaraf: {current}; nid oes un ar gyfer y cyfnod ({period}).",  # (*)
        "gap": "Mae'r gymhariaeth yn neidio dros gyfnod heb ffigur.",  # (*)
        "overlap": "Mae'r ddau gyfnod yn gorgyffwrdd.",  # (*)
        "provisional": "Ffigur dros dro.",  # (*)
    },
}


def because(
    calls: pd.DataFrame,
    indicators: pd.DataFrame,
    language: str,
    financial_year_starts: int = FINANCIAL_YEAR_STARTS,
) -> "pd.Series[str]":
    """Why each call is what it is.

    Args:
        calls: rows of the table of calls; amounts as Decimal.
        indicators: rows of the table of indicators, at least those the calls are about.
        language: `en` or `cy`.
        financial_year_starts: the month in which the council's reporting year begins.

    Returns:
        One text per row of `calls`, with its index.
    """
    rules = {(rule["council"], rule["indicator"]): rule for rule in indicators.to_dict("records")}
    said = [
        because_call(call, rules[call["council"], call["indicator"]], language, financial_year_starts)
        for call in calls.to_dict("records")
    ]
    return pd.Series(said, index=calls.index, dtype="str", name="because")


def because_call(
    call: Row,
    indicator: Row,
    language: str,
    financial_year_starts: int = FINANCIAL_YEAR_STARTS,
) -> str:
    """Why one call is what it is: a row of the table of calls, and its indicator's row."""
    parts = _parts(call, indicator, language, financial_year_starts)
    flags = [words.format(**parts) for flag, words in FOR_FLAG[language].items() if call[flag]]
    return " ".join([_verdict(call, indicator, language, parts), *flags])


def _parts(call: Row, rule: Row, language: str, year_starts: int) -> dict[str, str]:
    """What sentences are made of, as far as the call has it: periods and figures in words."""
    periods = {"period": call["period"], "current": call["current_period"], "before": call["comparator_period"]}
    known = {name: period for name, period in periods.items() if plain(period) is not None}
    parts = {name: period_words(period, language, year_starts) for name, period in known.items()}
    for name, key in (("when", "current"), ("when_before", "before")):
        if key in known:
            parts[name] = when_words(known[key], language, year_starts)
    decimals, unit = decimals_of(rule), rule["unit"]
    value = plain(call["value"])
    parts["value"] = LOW_FIGURE[language] if value is None else figure_words(value, unit, decimals, language)
    if (comparator := plain(call["comparator"])) is not None:
        parts["comparator"] = bare_figure(comparator, unit, decimals)
    return parts


def _verdict(call: Row, rule: Row, language: str, parts: dict[str, str]) -> str:
    reason = plain(call["reason"])
    if reason in (None, Reason.NO_POLARITY):
        parts = parts | {"compared": _compared(call, rule, language, parts)}
    if reason is not None:
        return FOR_REASON[language][Reason.of(reason)].format(**parts)
    if call["call"] == Call.SAME:
        return f"{parts['compared']}."
    return AND_SO[language].format(polarity=polarity_words(call, rule, language), **parts)


def _compared(call: Row, rule: Row, language: str, parts: dict[str, str]) -> str:
    """Both figures and what lies between them."""
    if call["movement"] == Movement.FLAT:
        return UNCHANGED[language].format(**parts)
    words = same_words if call["call"] == Call.SAME else change_words
    return COMPARED[language].format(change=words(call, rule, language), **parts)
