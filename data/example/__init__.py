"""The example council: a plan folder like any other, and beside it the script that makes it. All of it is invented."""
