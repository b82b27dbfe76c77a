"""The zip that a workbook is: what kind of file was offered, its parts, and their bytes, counted as they unpack.

The standard library lists the parts. Their bytes are unpacked here, because a reader that believes the sizes in the
headers can be lied to: what comes out is counted, and it must be what the header says, to the byte and the checksum.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping

from etl.guard import limits
from etl.guard.refusal import RefusalError

CHUNK = 64 * 1024

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DIRECTORY_ENTRY = b"PK\x01\x02"
_LOCAL_HEADER = struct.Struct("<4s22xHH")
_ENCRYPTED = 0x1

Parts = Mapping[str, zipfile.ZipInfo]


def listed(content: bytes) -> Parts:
    """The parts of a workbook by name; nothing is unpacked.

    Raises:
        RefusalError: it is not a zip, or a zip whose list of parts cannot be trusted.
    """
    if len(content) > limits.MAX_FILE_BYTES:
        raise RefusalError(
            "workbook_too_large",
            size=-(-len(content) // limits.MEGABYTE),
            limit=limits.MAX_FILE_BYTES // limits.MEGABYTE,
        )
    if not content.startswith(_ZIP):
        raise RefusalError(_kind(content))
    if content.count(_DIRECTORY_ENTRY) > limits.MAX_PARTS:
        raise RefusalError("workbook_too_many_parts", limit=limits.MAX_PARTS)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, struct.error):
        raise RefusalError("workbook_damaged", part="zip") from None
    parts: dict[str, zipfile.ZipInfo] = {}
    seen = set()
    for entry in entries:
        # Some writers on Windows part folders with backslashes.
        name = entry.orig_filename.replace("\\", "/")
        if name.casefold() in seen or _leads_elsewhere(name):
            raise RefusalError("workbook_unsafe_part", value=ascii(name)[1:-1])
        seen.add(name.casefold())
        _check_kind(entry)
        if not name.endswith("/"):
            parts[name] = entry
    _check_sizes(entries)
    return parts


def inflated(content: bytes, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """The bytes of one part in pieces; never more than its header says.

    Raises:
        RefusalError: the part is not what its header says.
    """
    damaged = RefusalError("workbook_damaged", part=entry.filename)
    header = content[entry.header_offset : entry.header_offset + _LOCAL_HEADER.size]
    if len(header) < _LOCAL_HEADER.size or not header.startswith(_ZIP):
        raise damaged
    _, name_length, extra_length = _LOCAL_HEADER.unpack(header)
    start = entry.header_offset + _LOCAL_HEADER.size + name_length + extra_length
    packed = memoryview(content)[start : start + entry.compress_size]
    size, checksum = 0, 0
    try:
        for piece in _unpacked(packed) if entry.compress_type == zipfile.ZIP_DEFLATED else _pieces(packed):
            size += len(piece)
            if size > entry.file_size:
                raise damaged
            checksum = zlib.crc32(piece, checksum)
            yield piece
    except zlib.error:
        raise damaged from None
    if len(packed) != entry.compress_size or size != entry.file_size or checksum != entry.CRC:
        raise damaged


def _kind(content: bytes) -> str:
    """The code that says what a file is which is not a zip."""
    if not content:
        return "empty_file"
    if content.startswith(_OLE):
        return "workbook_encrypted" if "EncryptedPackage".encode("utf-16-le") in content else "workbook_is_xls"
    head = content[:4096].lower()
    if b"<html" in head or b"<table" in head:
        return "workbook_is_html"
    if content.startswith(b"%PDF") or b"\0" in head:
        return "not_a_workbook"
    return "workbook_is_text"


def _leads_elsewhere(name: str) -> bool:
    return name.startswith("/") or ".." in name.split("/") or any(sign in name for sign in ":\0")


def _check_kind(entry: zipfile.ZipInfo) -> None:
    if entry.flag_bits & _ENCRYPTED:
        raise RefusalError("workbook_encrypted")
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise RefusalError("workbook_damaged", part=entry.filename)


def _check_sizes(entries: list[zipfile.ZipInfo]) -> None:
    """What the headers say must fit, and no two parts may share bytes: a small bomb is one part listed many times."""
    if sum(entry.file_size for entry in entries) > limits.MAX_INFLATED_BYTES:
        raise RefusalError("workbook_inflates_too_much", limit=limits.MAX_INFLATED_BYTES // limits.MEGABYTE)
    end = 0
    for entry in sorted(entries, key=lambda entry: entry.header_offset):
        if entry.file_size > max(limits.RATIO_FREE_BYTES, limits.MAX_RATIO * entry.compress_size):
            raise RefusalError("workbook_packed_too_tightly", part=entry.filename, limit=limits.MAX_RATIO)
        if entry.header_offset < end:
            raise RefusalError("workbook_damaged", part=entry.filename)
        end = entry.header_offset + _LOCAL_HEADER.size + len(entry.orig_filename) + entry.compress_size


def _pieces(packed: memoryview) -> Iterator[bytes]:
    for start in range(0, len(packed), CHUNK):
        yield bytes(packed[start : start + CHUNK])


def _unpacked(packed: memoryview) -> Iterator[bytes]:
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    for piece in _pieces(packed):
        waiting, unpacked = piece, b""
        while waiting or len(unpacked) == CHUNK:
            unpacked = stream.decompress(waiting, CHUNK)
            waiting = stream.unconsumed_tail
            yield unpacked
    if not stream.eof:
        raise zlib.error("the stream has no end")
