"""Whether a target asks anything of anybody: four questions that figures can answer. Start at `honesty`."""
