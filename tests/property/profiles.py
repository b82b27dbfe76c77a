"""How often a property is tried: seldom, or as written, in `make test`, many times in `make test-faults` (FAULTS=long)."""

import os

from hypothesis import HealthCheck, Phase, settings

IS_LONG = os.environ.get("FAULTS") == "long"

ROUND_TRIPS = settings(
    max_examples=2000 if IS_LONG else 15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

REPLAYS = settings(
    max_examples=5,
    # An example takes minutes: `make test` tries the written one alone, and to shrink one would take hours.
    phases=(Phase.explicit, Phase.reuse, Phase.generate) if IS_LONG else (Phase.explicit,),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
REPLAYED_STEPS = 50
