"""Worked examples: the rules themselves, run on a few figures written here, for the page that explains them."""
