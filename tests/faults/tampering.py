"""Workbooks whose zip itself lies, or is built to hurt."""

import io
import struct
import zipfile
from collections.abc import Iterator

from etl.guard import limits
from tests.workbooks import FIRST_SHEET, ROWS, added, packed, sheet, workbook


def encrypted_entries() -> bytes:
    """Every part marked as encrypted, in both its headers."""
    content = workbook()
    return content.replace(b"PK\x03\x04\x14\x00\x00", b"PK\x03\x04\x14\x00\x01").replace(
        b"PK\x01\x02\x14\x03\x14\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01"
    )


def headers_of(content: bytes, name: str) -> tuple[int, int]:
    """Where a part's local header and its entry in the directory begin."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        local = archive.getinfo(name).header_offset
    central = content.index(b"PK\x01\x02")
    while content[central + 46 : central + 46 + len(name)] != name.encode():
        central = content.index(b"PK\x01\x02", central + 4)
    return local, central


def lying(size_difference: int = 0, checksum_difference: int = 0, rows: str = ROWS) -> bytes:
    """The first sheet's headers say another size, or another checksum, than its bytes have."""
    content = bytearray(workbook(rows))
    local, central = headers_of(bytes(content), FIRST_SHEET)
    for start in (local + 14, central + 16):
        checksum, _, size = struct.unpack_from("<III", content, start)
        struct.pack_into("<I", content, start, checksum ^ checksum_difference)
        struct.pack_into("<I", content, start + 8, size + size_difference)
    return bytes(content)


def lying_zip64() -> bytes:
    """A small part that says, in the form for very large files, that it has a tebibyte."""
    content = bytearray(workbook())
    _, central = headers_of(bytes(content), FIRST_SHEET)
    struct.pack_into("<I", content, central + 24, 0xFFFFFFFF)
    extra = struct.pack("<HHQ", 1, 8, 1 << 40)
    struct.pack_into("<H", content, central + 30, len(extra))
    at = central + 46 + len(FIRST_SHEET)
    content[at:at] = extra
    end = content.rindex(b"PK\x05\x06")
    (size,) = struct.unpack_from("<I", content, end + 12)
    struct.pack_into("<I", content, end + 12, size + len(extra))
    return bytes(content)


def overlapping() -> bytes:
    """A directory that lists the bytes of one part again and again, under other names."""
    content = workbook()
    _, central = headers_of(content, FIRST_SHEET)
    entry = content[central : central + 46]
    end = content.rindex(b"PK\x05\x06")
    more = b"".join(
        entry[:28] + struct.pack("<H", len(name)) + entry[30:] + name
        for name in (f"xl/worksheets/more{number}.xml".encode() for number in range(10))
    )
    tail = bytearray(content[end:])
    count, size = struct.unpack_from("<H", tail, 10)[0] + 10, struct.unpack_from("<I", tail, 12)[0] + len(more)
    struct.pack_into("<HHI", tail, 8, count, count, size)
    return content[:end] + more + bytes(tail)


def twice(first: str, second: str) -> bytes:
    """Two parts whose names are the same, or differ in their case."""
    spare = "xl/worksheets/sheet9.xml"
    return added({first: sheet(), spare: sheet()}).replace(spare.encode(), second.encode())


def zeros(count: int) -> Iterator[tuple[str, bytes]]:
    """Parts of 16 MB that hold nothing."""
    return ((f"xl/media/image{number}.bin", bytes(16 * limits.MEGABYTE)) for number in range(count))


def evenly_packed(count: int) -> dict[str, bytes]:
    """Parts of 16 MB that pack to about a hundredth."""
    block = b"".join(struct.pack("<H", number * number % 65_521) for number in range(70)) * 5
    part = (block * (16 * limits.MEGABYTE // len(block) + 1))[: 16 * limits.MEGABYTE]
    spread = bytearray(part)
    spread[::401] = bytes(number * number % 251 for number in range(len(spread[::401])))
    return {f"xl/media/image{number}.bin": bytes(spread) for number in range(count)}


def nested_bomb(layers: int = 4) -> bytes:
    """A zip of ten zips, of ten zips, ... of a megabyte of nothing."""
    content = packed({"nothing": bytes(limits.MEGABYTE)})
    for _ in range(layers):
        content = packed({f"{number}.zip": content for number in range(10)})
    return content
