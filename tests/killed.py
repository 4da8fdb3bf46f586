"""Write to a store and be killed at any moment, over and over: ``python -m tests.killed``.

Each round a child adds texts and says so after each; the parent kills it with SIGKILL, mostly
between two of them, and checks that what was acknowledged is there and the store is sound. The
child is a fork, so that a round takes milliseconds.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from pathlib import Path

from versioned.history import History, Record

_EACH = 20
"""Rounds that share a store, so that a killed one is written to again."""


def main(folder: str, rounds: int) -> int:
    """Run so many rounds; print how many texts were acknowledged, or what was lost."""
    chance = random.Random(20170307)
    told: dict[str, set[str]] = {}
    total = 0
    for number in range(rounds):
        path = str(Path(folder) / f"{number // _EACH}.db")
        acknowledged = _round(path, number, chance)
        total += len(acknowledged)
        told.setdefault(path, set()).update(acknowledged)
        lost = _lost(path, told[path])
        if lost:
            print(f"round {number}: {lost}")
            return 1
    print(total)
    return 0


def _round(path: str, number: int, chance: random.Random) -> set[str]:
    """Start a writer, kill it, and return what it had acknowledged."""
    ours, theirs = os.pipe()
    until, moment = chance.randrange(12), chance.random() * 0.004
    child = os.fork()
    if child == 0:
        os.close(ours)
        _write(path, number, theirs)
        os._exit(0)
    os.close(theirs)
    said = b""
    while said.count(b"\n") < until and (more := os.read(ours, 4096)):
        said += more
    time.sleep(moment)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(ours, 65536):
        said += more
    os.close(ours)
    return set(said.decode().split("\n")[:-1])


def _write(path: str, number: int, pipe: int) -> None:
    with History(path) as history:
        for at in range(1_000):
            name = f"{number}/{at}"
            if at % 4:
                history.add(f"article {at % 3}", _text(name))
                os.write(pipe, f"{name}\n".encode())
            else:
                names = [f"{name}/{part}" for part in range(5)]
                history.take(Record("many", _text(part)) for part in names)
                os.write(pipe, "".join(f"{part}\n" for part in names).encode())


def _text(name: str) -> str:
    return f"{name}\n\nA paragraph that they have in common.\n\n{name * 40}\n"


def _lost(path: str, told: set[str]) -> str | None:
    with History(path) as history:
        found = {
            entry.revision.text.partition("\n")[0]
            for listed in history.articles()
            for entry in history.revisions(listed.id)
        }
        result = history.verify()
        whole = [
            (entry.revision.text, _text(entry.revision.text.partition("\n")[0]))
            for listed in history.articles()
            for entry in history.revisions(listed.id)
        ]
    if told - found:
        return f"lost {sorted(told - found)[:3]}"
    if not result.sound:
        return f"damaged: {result.damage[0]}"
    if any(text != expected for text, expected in whole):
        return "half a text"
    parts = [name.rpartition("/")[0] for name in found if name.count("/") == 2]
    if any(parts.count(name) != 5 for name in set(parts)):
        return "half of what belongs together"
    return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
