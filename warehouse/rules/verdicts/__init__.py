"""Whether an action did what it was meant to, told from the figures when it is due: never proof that it did."""
