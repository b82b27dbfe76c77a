"""One file per format a source comes in, all of one shape."""
