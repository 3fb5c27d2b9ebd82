"""The command line on the workspace of a journey: its witness."""
import json
import os
import subprocess


def tlm(programs, *words):
    """The lines that it says."""
    said = subprocess.run([os.path.join(programs, "tlm"), *words, "--json"], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in said.stdout.splitlines()]
