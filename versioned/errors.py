"""What is raised where an input cannot be used."""

from __future__ import annotations


class VersionedError(Exception):
    """Something is wrong with an input; the message says with which, what, and what to do."""
