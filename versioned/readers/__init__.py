"""Turn bytes into revisions: text, pages of HTML, JSON; or say what is wrong and what to do."""

from versioned.readers.capture import Capture, Correction
from versioned.readers.files import capture, captures, read
from versioned.readers.plain import decoded

__all__ = ["Capture", "Correction", "capture", "captures", "decoded", "read"]
