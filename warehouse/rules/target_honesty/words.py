"""What is doubted about a target, with the numbers it rests on, in English or Welsh.

All Welsh here awaits a translator's check; it is worded so that figures never have to mutate what follows them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from warehouse.rules.change_words import decimals_of, width_words
from warehouse.rules.figure_words import as_shown, figure_words
from warehouse.rules.noise import xmr
from warehouse.rules.noise.limits import WIDTH
from warehouse.rules.noise.mann_kendall import SIGNIFICANCE
from warehouse.rules.period_words import period_words, when_words
from warehouse.rules.periods import FINANCIAL_YEAR_STARTS, Period, add_months, parse
from warehouse.rules.target_honesty.falling_behind import TERM
from warehouse.rules.target_honesty.middle import YEARS
from warehouse.rules.target_honesty.vocabulary import Doubt
from warehouse.rules.vocabulary import TargetKind

YEAR = 12

MOST_PLACES = 6
"""Decimal places in which a limit that is not the target is told from it."""

ASKS = {
    "en": {"sustain": "To sustain {value} asks for no more than today's figure.",
           "value": "The target, {target}, asks for no more than today's figure, {value}."},
    "cy": {"sustain": "Mae cynnal {value} yn gofyn am ddim mwy na'r ffigur heddiw.",
           "value": "Nid yw'r targed ({target}) yn gofyn am fwy na'r ffigur heddiw ({value})."},
}  # fmt: skip
OTHERS = {
    "en": "The middle of {places} other places went from {first_middle} ({first_year}) to {middle} ({year}).",
    "cy": "Canol {places} lle arall: {first_middle} ({first_year}), yna {middle} ({year}).",
}
PASSES = {
    "en": {"already": "It is better than the target already, and on that line would be {lead} better in {term}.",
           "later": "On that line it passes the target in {passes} and would be {lead} better in {term}."},
    "cy": {"already": "Mae eisoes yn well na'r targed; ar y llinell honno byddai'n well o {lead} ({term}).",
           "later": "Ar y llinell honno bydd yn pasio'r targed ({passes}) a byddai'n well o {lead} ({term})."},
}  # fmt: skip
LINE = {
    "en": "A straight line (Theil-Sen) through {years} years of clear trend (Mann-Kendall, p at most {significance}), "
    "followed for a council's term of {term}; not a forecast.",
    "cy": "Llinell syth (Theil-Sen) drwy {years} mlynedd o duedd glir (Mann-Kendall, p hyd at {significance}), wedi'i "
    "dilyn am dymor cyngor, sef {term}; nid rhagolwg.",
}
RUNS = {
    "en": "The target is {target}. The usual ups and downs reach from {lower} to {upper}",
    "cy": "Y targed: {target}. Yr amrywiad arferol: o {lower} hyd at {upper}",
}
SO = {
    "en": {Doubt.OUT_OF_REACH: ", so the target cannot be reached without a change of the process.",
           Doubt.MET_ANYWAY: ", so the target will be met without any effort."},
    "cy": {Doubt.OUT_OF_REACH: ", felly ni ellir cyrraedd y targed heb newid y broses.",
           Doubt.MET_ANYWAY: ", felly caiff y targed ei gyrraedd heb unrhyw ymdrech."},
}  # fmt: skip
LIMITS = {
    "en": "Limits of {points} figures: their mean and {width} mean moving ranges either side.",
    "cy": "Terfynau {points} ffigur: eu cymedr a {width} amrediad symudol cymedrig bob ochr.",
}
TRIAL = {
    "en": "A trial, since there are fewer than {full}.",
    "cy": "Ar brawf, gan fod llai na {full}.",
}
LESS = {
    "en": "The target is {target}, but {comparator} was reached {when}. To meet the target exactly would count as "
    "getting worse.",
    "cy": "Y targed: {target}; cyrhaeddwyd {comparator} {when}. Byddai cyrraedd y targed yn union yn cyfrif fel "
    "dirywio.",
}
SAME = {
    "en": "A change of {band} or less counts as the same.",
    "cy": "Mae newid o {band} neu lai yn cyfrif fel heb newid.",
}
NONE_SAME = {
    "en": "Only an equal figure counts as the same.",
    "cy": "Dim ond ffigur cyfartal sy'n cyfrif fel heb newid.",
}


@dataclass(frozen=True)
class _Unit:
    """How the figures of a row are shown."""

    unit: str
    decimals: int | None
    language: str

    def exact(self, amount: Decimal) -> str:
        return figure_words(amount, self.unit, self.decimals, self.language)

    def worked_out(self, value: float, beside: Decimal) -> str:
        """A number that was worked out, in as many places as it takes to be told from the figure beside it."""
        places = self.decimals if self.decimals is not None else max(0, -_exponent(beside))
        while places < MOST_PLACES and _rounded(value, places) == beside != Decimal(repr(value)):
            places += 1
        return figure_words(_rounded(value, places), self.unit, places, self.language)

    def width(self, value: float) -> str:
        """How far two figures lie apart, in as many places as it takes not to be 0."""
        places = self.decimals or 0
        while places < MOST_PLACES and not _rounded(value, places):
            places += 1
        return width_words(_rounded(value, places), self.unit, self.language)


def sentence(row: Mapping[str, Any], language: str, year_starts: int = FINANCIAL_YEAR_STARTS) -> str:
    """What is doubted about a target.

    Args:
        row: a target with the answer to one question that found something: the columns of `honesty.honesty`, of its
            arguments, and `current_period` and `comparator_period`.
        language: `en` or `cy`.
        year_starts: the month in which the council's reporting year begins.
    """
    doubt = Doubt.of(row["doubt"])
    shown = _Unit(row["unit"], decimals_of(row), language)
    if doubt is Doubt.FALLING_BEHIND:
        return _behind(row, shown, year_starts)
    if doubt is Doubt.WEAKER:
        return LESS[language].format(
            target=shown.exact(row["aim"]),
            comparator=shown.exact(row["comparator"]),
            when=when_words(row["comparator_period"], language, year_starts),
        )
    target = row["aim"]
    lower, upper = (shown.worked_out(row[name], target) for name in ("lower", "upper"))
    said = RUNS[language] + SO[language][doubt]
    return said.format(target=shown.exact(target), lower=lower, upper=upper)


def how(row: Mapping[str, Any], language: str) -> str:
    """The rule that the doubt rests on, with its constants; arguments as above."""
    doubt = Doubt.of(row["doubt"])
    if doubt is Doubt.FALLING_BEHIND:
        return LINE[language].format(years=YEARS, term=TERM, significance=SIGNIFICANCE)
    if doubt is Doubt.WEAKER:
        band = width_words(as_shown(row["band"], None), row["unit"], language)
        return (SAME if row["band"] else NONE_SAME)[language].format(band=band)
    said = LIMITS[language].format(points=row["points"], width=WIDTH)
    return f"{said} {TRIAL[language].format(full=xmr.FULL)}" if row["trial"] else said


def _behind(row: Mapping[str, Any], shown: _Unit, year_starts: int) -> str:
    language = shown.language
    sustains = row["target_kind"] == TargetKind.SUSTAIN
    aim = row["value"] if sustains else row["aim"]

    def year(years: int) -> str:
        return period_words(_years_on(row["current_period"], years), language, year_starts)

    parts = {
        "value": shown.exact(row["value"]),
        "target": shown.exact(aim),
        "places": row["places"],
        "first_year": year(1 - YEARS - row["behind"]),
        "year": year(-row["behind"]),
        "term": year(TERM),
        "passes": year(max(row["passes"], 0)),
        "lead": shown.width(row["lead"]),
        **{name: shown.worked_out(row[name], aim) for name in ("first_middle", "middle")},
    }
    said = (
        ASKS[language]["sustain" if sustains else "value"],
        OTHERS[language],
        PASSES[language]["later" if row["passes"] > 0 else "already"],
    )
    return " ".join(said).format(**parts)


def _years_on(period: str, years: int) -> str:
    read = parse(period)
    return Period(add_months(read.start, YEAR * years), read.months).iso


def _rounded(value: float, places: int) -> Decimal:
    return Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def _exponent(amount: Decimal) -> int:
    return int(amount.normalize().as_tuple().exponent)
