"""Sanity flags: figures and targets that look like a slip. A flag asks for a check and never changes a call."""
