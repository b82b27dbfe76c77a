"""Which faults are tried only in the long runs (`make test-faults`)."""

from tests.faults.rounds import is_long

collect_ignore = [] if is_long() else ["test_killed_at_random.py"]
"""Kills at random need readers, a server and loader after loader: minutes. Kills at every step are in every run."""
