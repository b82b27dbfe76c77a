"""How many examples a property is tried on: a few in `make test`, many in `make test-faults` (FAULTS=long)."""

import os

from hypothesis import HealthCheck, settings

IS_LONG = os.environ.get("FAULTS") == "long"

ROUND_TRIPS = settings(
    max_examples=2000 if IS_LONG else 100,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
