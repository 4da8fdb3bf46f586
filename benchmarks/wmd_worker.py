"""Times web-monitoring-diff in its own environment: pairs as JSON in, seconds as JSON out."""

from __future__ import annotations

import json
import sys
import time

from web_monitoring_diff import html_text_diff

times = []
for before, after in json.load(sys.stdin):
    best = float("inf")
    for _ in range(int(sys.argv[1])):
        start = time.perf_counter()
        html_text_diff(before, after)
        best = min(best, time.perf_counter() - start)
    times.append(best)
json.dump(times, sys.stdout)
