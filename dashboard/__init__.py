"""How it is seen: the pages, their charts, words and downloads."""
