"""The noise-aware call: whether a change stands out from the usual ups and downs. Start at `noise`."""
