"""How figures get in: read, check, accept, build, publish."""
