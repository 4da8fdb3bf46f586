"""How long ``versioned --help`` takes as a whole process, as a ratio to ``python -c pass``.

The two run in turn, so that a busy machine slows both; the medians are compared.
"""

from __future__ import annotations

import subprocess
import sys
from statistics import median
from time import perf_counter

RUNS = 25
COMMANDS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "versioned --help": [sys.executable, "-m", "versioned", "--help"],
}


def main() -> None:
    """Print the medians and their ratio."""
    seconds: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(RUNS):
        for name, command in COMMANDS.items():
            start = perf_counter()
            subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
            seconds[name].append(perf_counter() - start)
    for name, taken in seconds.items():
        print(f"{name:<18} {1000 * median(taken):6.1f} ms (median of {RUNS})")
    bare, ours = (median(taken) for taken in seconds.values())
    print(f"ratio              {ours / bare:6.1f}")


if __name__ == "__main__":
    main()
