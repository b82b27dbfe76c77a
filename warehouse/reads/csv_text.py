"""A frame as a CSV file that a spreadsheet opens without running anything in it and with its Welsh letters whole."""

import csv
import io
import re
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pandas as pd

BOM = "\ufeff"
"""Excel reads a file as UTF-8 only when it begins so."""

STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins with one of these is run by a spreadsheet; a quote before it makes it text."""
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")


def csv_bytes(frame: pd.DataFrame, *, bom: bool = True) -> bytes:
    """The frame as UTF-8 CSV: amounts exact and without trailing zeros, days as ISO, what is missing empty."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow([cell(name) for name in frame.columns])
    columns = [frame[name] for name in frame.columns]
    writer.writerows([cell(value) for value in row] for row in zip(*columns, strict=True))
    return ((BOM if bom else "") + written.getvalue()).encode("utf-8")


def cell(value: Any) -> str:
    """One value as a cell; text that a spreadsheet would run is made plain text, a negative number stays a number."""
    if value is None or (pd.api.types.is_scalar(value) and pd.isna(value)):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value.normalize(), "f") if value else "0"
    if isinstance(value, datetime | date):
        return value.isoformat()
    text = str(value)
    if text.startswith(STARTS_A_FORMULA) and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text
