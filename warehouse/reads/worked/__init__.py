"""Worked examples: the rules themselves, run on a few figures written here, for the page that explains them.

They depend on nothing but the code, so each is judged once in a process, when it is first asked for.
"""
