"""How we judge, a file for each rule: told from the rules' own constants and words, with examples they judge.

Each file has `told`, the rule in words; `examples`, judged by the rule itself; and `chapter`, both under one heading.
The words read the constants when they are asked, so a page can never say otherwise than the rules do.
"""
