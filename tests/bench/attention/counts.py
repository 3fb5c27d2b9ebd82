#!/usr/bin/python3
"""How many heads of several models are positional and vertical on the same 200 dev sentences, and what each option of
counting changes: a table in Markdown.

    counts.py TLM WORKSPACE TASK NAME=MODEL…      MODEL: a run's number or a folder, as `tlm attention` takes it
"""
import json
import subprocess
import sys

OPTIONS = {
    "default": [],
    "rows of [CLS], [SEP] too": ["--rows", "all"],
    "−1 and +1 apart": ["--offsets", "apart"],
    "no full stop": ["--vertical-tokens", "[CLS]", "[SEP]"],
    "from 70 %": ["--positional", "0.7", "--vertical", "0.7"],
    "from 50 %": ["--positional", "0.5", "--vertical", "0.5"],
}


def heads(tlm, workspace, task, model, options):
    words = [tlm, "--workspace", workspace, "attention", model, "--task", task, "--split", "dev", "--examples", "200",
             "--json", *options]
    out = subprocess.run(words, stdout=subprocess.PIPE, check=True, text=True).stdout
    return json.loads(out.splitlines()[-1])["attention"]


def counts(attention):
    """Positional, vertical and other heads; planted ones, which are not counted, behind a plus."""
    planted = sum(bool(head.get("planted")) for head in attention["per_head"])
    counted = len(attention["per_head"]) - planted
    other = counted - attention["positional"] - attention["vertical"]
    return f"{attention['positional']} / {attention['vertical']} / {other}" + (f" + {planted} planted" if planted else "")


def highest(attention, measure):
    return max(head[measure] for head in attention["per_head"] if not head.get("planted"))


def main(tlm, workspace, task, *models):
    print("positional / vertical / other heads, and the highest shares of a head as they are counted by default")
    print("| model | heads | " + " | ".join(OPTIONS) + " | adjacent | vertical |")
    print("|---" * (len(OPTIONS) + 4) + "|")
    for name, model in (model.split("=", 1) for model in models):
        found = [heads(tlm, workspace, task, model, options) for options in OPTIONS.values()]
        cells = [name, str(len(found[0]["per_head"])), *map(counts, found)]
        cells += [f"{highest(found[0], measure):.2f}" for measure in ("adjacent_argmax", "vertical_argmax")]
        print("| " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
