"""Judging in a build: tables to arrays, the rules on whole arrays, and tables again."""
