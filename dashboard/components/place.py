"""Where a figure stands: its file, and the cell or the row in it."""

from dashboard.components.upload_words import plain_name
from dashboard.i18n import Say
from warehouse.reads.reader import Row


def place_words(row: Row, say: Say) -> str:
    """File, sheet and cell of a row of a history; a withdrawn figure stands nowhere in its file."""
    file = plain_name(row["file"])
    if row.get("cell"):
        return say("{file}, {sheet}, cell {cell}", file=file, sheet=row["sheet"], cell=row["cell"])
    if not row["row"]:
        return file
    if row["sheet"]:
        return say("{file}, {sheet}, row {row}", file=file, sheet=row["sheet"], row=row["row"])
    return say("{file}, row {row}", file=file, row=row["row"])
