"""English: a table a module."""
