"""Turn bytes into revisions: decode them, or say what is wrong with them and what to do."""

from versioned.readers.plain import decoded, read

__all__ = ["decoded", "read"]
