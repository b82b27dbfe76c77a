"""How often each fault is tried: a few times in `make test`, many times in `make test-faults`."""

import os
from random import Random

SETTING = "FAULTS"
LONG = "long"
SEED = 20251013


def is_long() -> bool:
    """Whether the long runs are asked for."""
    return os.environ.get(SETTING) == LONG


def rounds(short: int, long: int) -> int:
    """So many rounds."""
    return long if is_long() else short


def chance(part: int = 0) -> Random:
    """Where and when the faults strike: the same in every run, another in each part of one."""
    return Random(SEED + part)


def told(what: str, **counts: int) -> None:
    """What a run came to; `make test-faults` shows it."""
    print(f"\n{what}: " + ", ".join(f"{name.replace('_', ' ')} {count}" for name, count in counts.items()))
