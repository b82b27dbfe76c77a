"""The same frames as files a person can keep."""
