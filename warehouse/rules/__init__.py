"""How performance is judged: pure rules, no I/O, each with named constants. Start at `direction`."""
