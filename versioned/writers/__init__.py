"""Turn results into text: for a terminal, for other programs, or the bare earlier article.

Each writer is a module with one function for each verb that it can write.
"""
