"""Officers with habits of their own: one number, written in every way that a spreadsheet has shown us.

A way of writing says whether it must be read as it was meant. Of one that could mean two things, or means nothing, it
is enough that it is refused.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from etl.sources.written import MARKS, MISSING
from warehouse.rules.vocabulary import Marker, Unit

Content = str | float | int | date | None
NO_BREAK, MINUS = "\u00a0", "\u2212"


@dataclass(frozen=True)
class Meant:
    """A figure as its officer means it: a number, a marker, or both; neither where the cell is left empty."""

    value: Decimal | None
    marker: str = ""


@dataclass(frozen=True)
class Written:
    """What the officer puts in the cell.

    Attributes:
        content: the value for the cell.
        number_format: how the cell shows it.
        meant: what is meant by it.
        must_read: True where nothing but what is meant may come of it; else it may be refused, but never misread.
        may_be_told: True where another reading is allowed so long as a note names it: 1,234 for 1.234.
    """

    content: Content
    meant: Meant
    number_format: str = "General"
    must_read: bool = True
    may_be_told: bool = False


amounts = st.builds(
    lambda digits, scale: Decimal(digits).scaleb(-scale),
    st.one_of(st.integers(-200, 200), st.integers(-(10**9), 10**9)),
    st.integers(0, 4),
)


@st.composite
def written(draw: st.DrawFn, unit: str, *, with_markers: bool) -> Written:
    """A number, or the lack of one, in some officer's hand."""
    kinds = [_as_number, _as_text, _as_number, _as_text, _dirty, *((_missing, _marked) if with_markers else ())]
    value = draw(amounts)
    return draw(draw(st.sampled_from(kinds))(value, unit))


def _as_number(value: Decimal, unit: str) -> st.SearchStrategy[Written]:
    meant = Meant(value)
    could_be_share = unit == Unit.PERCENT and 0 < abs(value) <= 1
    exact = float(value)
    ways = [
        Written(exact, meant, must_read=not could_be_share),
        Written(exact, meant, "#,##0.00", must_read=not could_be_share),
        # What binary arithmetic leaves behind: the next number but one.
        Written(exact * (1 + 2**-52), meant, must_read=not could_be_share),
    ]
    if value == value.to_integral_value():
        ways.append(Written(int(value), meant, must_read=not could_be_share))
    if unit == Unit.PERCENT:
        ways += [Written(float(value.scaleb(-2)), meant, shows) for shows in ("0%", "0.0%", "[Red]0.00%")]
    elif unit == Unit.CURRENCY:
        ways += [Written(exact, meant, shows) for shows in ("£#,##0.00", '"£"#,##0', "[$£-809]#,##0.00")]
    return st.sampled_from(ways)


def _as_text(value: Decimal, unit: str) -> st.SearchStrategy[Written]:
    meant = Meant(value)
    plain = format(value, "f")
    parted = f"{value:,f}"
    texts = [
        plain, f" {plain}", f"{plain}  ", f"{plain}{NO_BREAK}", parted, parted.replace(",", NO_BREAK),
        parted.replace(",", "\u202f"), plain.translate(_WIDE), plain.replace("-", MINUS), plain.replace("-", "\u2013"),
    ]  # fmt: skip
    if value < 0:
        texts += [f"({plain[1:]})", f"({parted[1:]}) "]
    could_be_share = unit == Unit.PERCENT and 0 < abs(value) <= 1
    ways = [Written(text, meant, "@", must_read=not could_be_share) for text in texts]
    if unit == Unit.PERCENT:
        ways += [Written(f"{plain}{sign}", meant, "@") for sign in ("%", " %", f"{NO_BREAK}%", " per cent", "% ")]
    elif unit == Unit.CURRENCY:
        ways += [Written(f"£{parted}", meant, "@"), Written(f"£ {plain} ", meant, "@")]
    return st.sampled_from(ways)


def _dirty(value: Decimal, unit: str) -> st.SearchStrategy[Written]:
    """Ways that mean nothing, or more than one thing."""
    meant, plain = Meant(value), format(value, "f")
    nothing = Meant(None)
    ways = [
        *(Written(text, nothing, must_read=False) for text in ("=1+1", "=A1", "#DIV/0!", "#REF!", True)),
        *(Written(f"{plain}{sign}", meant, must_read=False) for sign in ("*", "²", "k", "m", " days", "†", "?", "-", " [c]")),
        *(Written(f"{sign}{plain}", meant, must_read=False) for sign in ("<", ">", "c. ", "~", "€", "#")),
        Written(date(2024, 5, 1), nothing, "d-mmm", must_read=False),
        Written(plain.replace(".", ","), meant, must_read=False, may_be_told=True),
        Written(f"{value:,f}".replace(",", " ").replace(".", ","), meant, must_read=False, may_be_told=True),
        Written(float(value), Meant(value.scaleb(-3)), "#,##0,", must_read=False),
        Written(f"{plain} - {plain}", meant, must_read=False),
    ]  # fmt: skip
    if unit == Unit.PERCENT:
        if abs(value) <= 100:
            share = value.scaleb(-2)
            ways += [Written(float(share), meant, must_read=False), Written(format(share, "f"), meant, must_read=False)]
    else:
        ways += [Written(f"{plain}%", meant, must_read=False), Written(float(value), meant, "0.0%", must_read=False)]
    return st.sampled_from(ways)


def _missing(value: Decimal, unit: str) -> st.SearchStrategy[Written]:
    return st.sampled_from(
        [
            # openpyxl, as a sheet does, makes an error of #N/A, and an error is refused.
            Written(text, Meant(None, marker.value), "@", must_read=text != "#N/A")
            for sign, marker in MISSING.items()
            for shape in ("{}", "[{}]", " {} ")
            for text in (shape.format(sign), shape.format(sign).upper())
        ]
    )


def _marked(value: Decimal, unit: str) -> st.SearchStrategy[Written]:
    percent = "%" if unit == Unit.PERCENT else ""
    plain = format(value, "f") + percent
    ways = [
        Written(shape.format(plain, sign), Meant(value, marker.value), "@")
        for sign, marker in MARKS.items()
        for shape in ("{} [{}]", "{}[{}]", "{} ({})")
    ]
    ways += [
        # 5p may be pence, so it may be refused.
        Written(f"{plain}{sign}", Meant(value, Marker.of(sign)), must_read=not (sign == "p" and unit == Unit.CURRENCY))
        for sign in "efpru"
    ]
    return st.sampled_from(ways)


_WIDE = {ord(digit): chr(ord(digit) + 0xFEE0) for digit in "0123456789.-"}
