"""LibreOffice as an independent reader of documents: it accepts or rejects every change."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
_PYTHON = "/usr/bin/python3"
"""The interpreter that Debian's python3-uno is for."""

_BRIDGE = """
import sys, time, uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

pipe, given, wanted, command = sys.argv[1:]
context = uno.getComponentContext()
resolver = context.ServiceManager.createInstanceWithContext(
    "com.sun.star.bridge.UnoUrlResolver", context
)
for attempt in range(300):
    try:
        office = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        break
    except NoConnectException:
        time.sleep(0.2)
desktop = office.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", office)

def options(**named):
    return tuple(PropertyValue(name, 0, value, 0) for name, value in named.items())

document = desktop.loadComponentFromURL(given, "_blank", 0, options(Hidden=True))
helper = office.ServiceManager.createInstanceWithContext(
    "com.sun.star.frame.DispatchHelper", office
)
helper.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
document.storeToURL(wanted, options(FilterName="Text (encoded)", FilterOptions="UTF8,LF"))
document.close(True)
desktop.terminate()
"""


def missing() -> str | None:
    """Return what has to be installed before :func:`settled` works, or None."""
    if OFFICE is None:
        return "LibreOffice is not installed (libreoffice-writer-nogui)"
    if (
        not Path(_PYTHON).exists()
        or subprocess.run(
            [_PYTHON, "-c", "import uno"], capture_output=True, check=False
        ).returncode
    ):
        return "LibreOffice's Python bridge is not installed (python3-uno)"
    return None


def settled(document: bytes, command: str, folder: Path) -> str:
    """Return the text of a document after "AcceptAll" or "RejectAll" of its tracked changes."""
    assert OFFICE
    given, wanted = folder / "given.docx", folder / f"{command}.txt"
    given.write_bytes(document)
    pipe = f"versioned-{folder.name}-{command}"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    call = [OFFICE, profile, "--headless", "--norestore", f"--accept=pipe,name={pipe};urp"]
    with subprocess.Popen(call, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as office:
        try:
            bridge = [_PYTHON, "-c", _BRIDGE, pipe, given.as_uri(), wanted.as_uri()]
            done = subprocess.run(
                [*bridge, f".uno:{command}TrackedChanges"],
                capture_output=True, text=True, check=False, timeout=120,
            )  # fmt: skip
            assert wanted.exists(), done.stderr
            office.wait(timeout=60)
        finally:
            office.kill()
    return wanted.read_bytes().decode("utf-8-sig")
