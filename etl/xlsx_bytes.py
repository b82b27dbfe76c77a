"""A workbook as bytes that are the same whenever its contents are: no time of writing stands in them."""

import io
from datetime import datetime
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

WRITTEN_AT = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip archive can hold."""


def xlsx_bytes(workbook: Workbook) -> bytes:
    """The bytes of an .xlsx file; the workbook is used up and cannot be written again."""
    workbook.properties.created = workbook.properties.modified = datetime(*WRITTEN_AT[:3])  # noqa: DTZ001
    written = io.BytesIO()
    with ZipFile(written, "w") as archive:
        ExcelWriter(workbook, archive).write_data()
    timeless = io.BytesIO()
    with ZipFile(written) as archive, ZipFile(timeless, "w") as copy:
        for name in archive.namelist():
            entry = ZipInfo(name, WRITTEN_AT)
            entry.compress_type = ZIP_DEFLATED
            copy.writestr(entry, archive.read(name))
    return timeless.getvalue()
