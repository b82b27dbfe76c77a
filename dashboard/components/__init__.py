"""Plain values in, Dash components out: no callbacks, no SQL."""
