"""One file per question a page asks. Everything here reads what was judged at build; nothing judges.

A read is a plain function of a reader (an open, published version) and the words of the question.
"""
