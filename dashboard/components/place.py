"""Where a figure stands: its file, and the cell or the row in it."""

from dashboard.components.upload_words import plain_name
from dashboard.i18n import Say
from warehouse.reads.reader import Row


def place_words(row: Row, say: Say) -> str:
    """File, sheet and cell of a row of a history; a withdrawn figure stands nowhere in its file."""
    return ", ".join(part for part in (plain_name(row["file"]), place_in_file(row, say)) if part)


def place_in_file(row: Row, say: Say) -> str:
    """Sheet and cell, or the row; empty where it stands nowhere in its file."""
    sheet = [row["sheet"]] if row["sheet"] else []
    if row.get("cell"):
        return ", ".join([*sheet, say("cell {cell}", cell=row["cell"])])
    return ", ".join([*sheet, say("row {row}", row=row["row"])]) if row["row"] else ""
