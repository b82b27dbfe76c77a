"""The share of a tally that a council published, as far as it was printed."""

from warehouse.reads.reader import Row


def share_of(row: Row) -> str:
    """74% (42/57), as published; a dash where the fraction was not printed."""
    if row["percent"] is None:
        return "–"
    if row["improved_or_same"] is None or row["directional"] is None:
        return f"{row['percent']}%"
    return f"{row['percent']}% ({row['improved_or_same']}/{row['directional']})"
