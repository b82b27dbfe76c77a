"""Bundled plans and figures; the only code here makes the example council's folder (`data.example.make`)."""
