"""What the window's own watchdog wrote: events whose handling took more CPU time than a window may be deaf."""
import json

from desktop import Failure


def read(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def expect_quick_events(path):
    """Wall time is told, but other programs have their part in it."""
    lines = read(path)
    for line in lines:
        if "longest" in line:
            print("the longest event:", line["longest"])
    if slow := [line["slow"] for line in lines if "slow" in line]:
        raise Failure(f"{len(slow)} events were slow, the worst: {max(slow, key=lambda event: event['cpu_ms'])}")
