"""XML read as a stream, and refused where it is built to hurt: entities, endless nesting, endless tags."""

import codecs
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from xml.parsers import expat

from etl.guard import limits
from etl.guard.refusal import RefusalError

Attributes = dict[str, str]

_OTHER_ENCODINGS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass
class Budget:
    """How many elements may still be read in one workbook."""

    elements: int = limits.MAX_ELEMENTS


def walk(
    part: str,
    chunks: Iterable[bytes],
    budget: Budget,
    start: Callable[[str, Attributes], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
    *,
    is_utf8: bool = True,
) -> None:
    """Read one XML part and tell of its elements as they come.

    Args:
        part: its name in the zip, for the refusal.
        chunks: its bytes.
        budget: the elements that the workbook may still have; one is taken for each.
        start: told the name, without a namespace's prefix, and the attributes of each element that begins.
        end: told the name of each that ends.
        text: told the text between them, in as many pieces as it comes.
        is_utf8: False where the part itself may say in which encoding it is.

    Raises:
        RefusalError: the part is not well-formed XML, or not in UTF-8 where it must be, or is over a limit.
    """
    depth = 0

    def begins(tag: str, attributes: Attributes) -> None:
        nonlocal depth
        depth += 1
        if depth > limits.MAX_DEPTH:
            raise RefusalError("workbook_nested_too_deep", part=part, limit=limits.MAX_DEPTH)
        budget.elements -= 1
        if budget.elements < 0:
            raise RefusalError("workbook_too_many_elements", limit=limits.MAX_ELEMENTS)
        start(tag.rpartition(":")[2], attributes)

    def ends(tag: str) -> None:
        nonlocal depth
        depth -= 1
        if end is not None:
            end(tag.rpartition(":")[2])

    def declares(*_: object) -> None:
        raise RefusalError("workbook_has_dtd", part=part)

    # The encoding is ours to say; but a mark of UTF-16 would be believed before us.
    parser = expat.ParserCreate("utf-8" if is_utf8 else None)
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = declares
    parser.StartElementHandler = begins
    parser.EndElementHandler = ends
    if text is not None:
        parser.CharacterDataHandler = text
    fed = 0
    try:
        for chunk in chunks:
            if is_utf8 and not fed and chunk.startswith(_OTHER_ENCODINGS):
                raise RefusalError("workbook_damaged", part=part)
            parser.Parse(chunk, False)
            fed += len(chunk)
            if fed - parser.CurrentByteIndex > limits.MAX_TAG_BYTES:
                raise RefusalError("workbook_tag_too_long", part=part, limit=limits.MAX_TAG_BYTES // limits.MEGABYTE)
        parser.Parse(b"", True)
    # An encoding that Python does not know, or that expat cannot read, is no ExpatError.
    except (expat.ExpatError, LookupError, ValueError):
        raise RefusalError("workbook_damaged", part=part) from None
