"""What the reading process says, as JSON: a workbook, or why it is refused. Never a pickle: it read a hostile file."""

import json

from etl.guard.refusal import RefusalError
from etl.workbook import Cell, Kind, Sheet, Workbook


def write(sheets: list[Sheet]) -> str:
    """The sheets as JSON."""
    return json.dumps({"sheets": [_sheet(sheet) for sheet in sheets]}, ensure_ascii=False)


def write_refusal(refusal: RefusalError) -> str:
    """A refusal as JSON."""
    place = {"sheet": refusal.sheet, "cell": refusal.cell, "value": refusal.value}
    return json.dumps({"refused": refusal.code, **place, "words": refusal.words})


def read(text: str | bytes, name: str) -> Workbook:
    """The workbook, named as the user named it.

    Raises:
        RefusalError: the process refused it.
        ValueError, KeyError, TypeError: this is no answer.
    """
    said = json.loads(text)
    if "refused" in said:
        raise RefusalError(
            said["refused"], sheet=said["sheet"], cell=said["cell"], value=said["value"], **said["words"]
        )
    return Workbook(
        name,
        tuple(
            Sheet(
                name=sheet["name"],
                cells={
                    (row, column): Cell(Kind(kind), text, number_format, is_formula)
                    for row, column, kind, text, number_format, is_formula in sheet["cells"]
                },
                merged=tuple(tuple(merge) for merge in sheet["merged"]),
                hidden_rows=frozenset(sheet["hidden_rows"]),
                hidden_columns=frozenset(sheet["hidden_columns"]),
                is_hidden=sheet["is_hidden"],
            )
            for sheet in said["sheets"]
        ),
    )


def _sheet(sheet: Sheet) -> dict[str, object]:
    return {
        "name": sheet.name,
        "cells": [
            (row, column, cell.kind, cell.text, cell.number_format, cell.is_formula)
            for (row, column), cell in sheet.cells.items()
        ],
        "merged": sheet.merged,
        "hidden_rows": sorted(sheet.hidden_rows),
        "hidden_columns": sorted(sheet.hidden_columns),
        "is_hidden": sheet.is_hidden,
    }
