"""Frames in, Plotly figures out as plain dicts."""
