"""Hugging Face's attention of the sentences of the bench: `python peer.py FOLDER mixed|full BATCH THREADS`."""
import json, sys, time

import torch
from transformers import AutoModel

folder, sentences, batch, threads = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
torch.set_num_threads(threads)
model = AutoModel.from_pretrained(f"{folder}/model", attn_implementation="eager").eval()
ids = json.load(open(f"{folder}/{sentences}.json"))


def kilobytes(name):
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith(name))


def capture(ids):
    count = 0
    for begin in range(0, len(ids), batch):
        rows = [torch.tensor(row) for row in ids[begin:begin + batch]]
        padded = torch.nn.utils.rnn.pad_sequence(rows, batch_first=True)
        mask = torch.nn.utils.rnn.pad_sequence([torch.ones_like(row) for row in rows], batch_first=True)
        output = model(input_ids=padded, attention_mask=mask, output_attentions=True)
        count += sum(weights.numel() for weights in output.attentions)
    return count


with torch.no_grad():
    capture(ids[:16])
    before = kilobytes("VmRSS")
    open("/proc/self/clear_refs", "w").write("5")
    begin = time.perf_counter()
    counted = capture(ids)
    seconds = time.perf_counter() - begin
print(json.dumps({"sentences": len(ids), "seconds": seconds, "bytes": max(0, kilobytes("VmHWM") - before) * 1024,
                  "counted": counted}))
