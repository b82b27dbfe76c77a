"""One file per question a page asks of the published warehouse."""
