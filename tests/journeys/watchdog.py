"""What the window's own watchdog wrote: events whose handling took longer than a window may be deaf."""
import json

from desktop import Failure


def read(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def deafness(event):
    return max(event["cpu_ms"], event["blocked_ms"])


def tell(event):
    return (f"{event['cpu_ms']:.0f} ms computed, {event['blocked_ms']:.0f} ms waited ({event['wall_ms']:.0f} ms in all) "
            f"by {event['event']} of {event['receiver']}")


def expect_quick_events(path):
    """Wall time is told, but other programs have their part in it."""
    lines = read(path)
    for line in lines:
        if "longest" in line:
            print("the longest event:", tell(line["longest"]))
    if slow := sorted((line["slow"] for line in lines if "slow" in line), key=deafness, reverse=True):
        raise Failure(f"{len(slow)} events were slow:\n  " + "\n  ".join(map(tell, slow[:10])))
