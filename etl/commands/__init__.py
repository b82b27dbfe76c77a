"""The commands of `python -m etl`, a file for each kind; `etl.__main__` puts them together."""
