"""The process that parses a stranger's workbook: it limits itself, reads standard input, and answers with JSON.

It knows no settings and no secrets, and dies alone. To see what it says: `python -m etl.guard.child < report.xlsx`.
"""

import sys
from contextlib import suppress

from etl.guard import answer, limits
from etl.guard.refusal import RefusalError


def confine() -> None:
    """Take the limits of memory, processor time and answer upon this process; they cannot be lifted again.

    Memory is limited as address space: it counts what is only asked for, so a reader that wants 16 GB for an empty
    grid is refused at the asking. Windows has no such limits; there the wall clock of `etl.guard.confined` is left.
    """
    try:
        import resource
    except ModuleNotFoundError:
        return
    # At the first number of seconds the system says so, which kills; at the second it would kill without a word.
    seconds = limits.CHILD_CPU_SECONDS, limits.CHILD_CPU_SECONDS + 1
    for kind, limit in (
        (resource.RLIMIT_AS, (limits.CHILD_MEMORY_BYTES, limits.CHILD_MEMORY_BYTES)),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, (limits.CHILD_ANSWER_BYTES, limits.CHILD_ANSWER_BYTES)),
        (resource.RLIMIT_CORE, (0, 0)),
    ):
        # macOS knows the limit of address space and refuses to set it.
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, limit)


def main() -> None:
    """Answer for the workbook on standard input."""
    confine()
    from etl.guard.values import sheets_of

    try:
        said = answer.write(sheets_of(sys.stdin.buffer.read()))
    except RefusalError as refusal:
        said = answer.write_refusal(refusal)
    except MemoryError:
        said = answer.write_refusal(
            RefusalError("workbook_needs_too_much_memory", limit=limits.CHILD_MEMORY_BYTES // limits.MEGABYTE)
        )
    sys.stdout.buffer.write(said.encode())


if __name__ == "__main__":
    main()
