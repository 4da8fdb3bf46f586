"""Policies from files: the presets that come with the package, or a TOML file of one's own."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from versioned.errors import VersionedError
from versioned.policies import Policy, read_policy

PRESETS = ("default", "state-the-error", "do-not-repeat-the-error")
"""The names of the policies that come with the package."""


def find_policy(wanted: str) -> Policy:
    """Return the preset of that name, or else the policy in the file at that path.

    Raises :class:`VersionedError` where there is neither, or the file cannot be read.
    """
    if wanted in PRESETS:
        text = (files("versioned.rules") / "policies" / f"{wanted}.toml").read_text("utf-8")
        return read_policy(text, wanted)
    try:
        raw = Path(wanted).read_bytes()
    except FileNotFoundError:
        raise VersionedError(
            f"{wanted}: no policy of that name and no such file; there are {', '.join(PRESETS)}"
        ) from None
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise VersionedError(f"{wanted}: cannot be read ({reason}); give a TOML file") from None
    try:
        return read_policy(raw.decode("utf-8-sig"), wanted)
    except UnicodeDecodeError as error:
        raise VersionedError(
            f"{wanted}: not UTF-8 (byte 0x{raw[error.start]:02x} at offset {error.start}); "
            "a policy is TOML, which is UTF-8"
        ) from None
