"""How many examples a property is tried on: a few in `make test`, many in `make test-faults` (FAULTS=long)."""

import os

from hypothesis import HealthCheck, Phase, settings

IS_LONG = os.environ.get("FAULTS") == "long"

ROUND_TRIPS = settings(
    max_examples=2000 if IS_LONG else 30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

REPLAYS = settings(
    max_examples=5 if IS_LONG else 1,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # an example takes minutes: to shrink it would take hours
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
REPLAYED_STEPS = 50 if IS_LONG else 3
