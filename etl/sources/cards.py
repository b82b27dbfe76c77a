"""What adds to a plan: a file of figures."""

import pandas as pd

from etl.contract import FIGURES
from etl.faults import Fault
from etl.sources.plan_folder import PlanFolder, read_table


def read_card(name: str, content: bytes, plan: PlanFolder) -> tuple[dict[str, pd.DataFrame], list[Fault]]:
    """A card's rows by contract, as text, and every fault in it."""
    frame, faults = read_table(name, content, FIGURES)
    return {FIGURES.name: frame}, faults
