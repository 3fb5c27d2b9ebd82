"""Writes adamw.json: five steps of torch.optim.AdamW (torch 2.11.0) with clipping on two small parameters,
the second without weight decay and without a gradient in step 2. Run: python adamw.py > adamw.json"""
import json

import torch

torch.manual_seed(5)
decayed = torch.nn.Parameter(torch.randn(3, 4))
plain = torch.nn.Parameter(torch.randn(5))
optimizer = torch.optim.AdamW(
    [{"params": [decayed], "weight_decay": 0.01}, {"params": [plain], "weight_decay": 0.0}],
    lr=1.0, betas=(0.9, 0.98), eps=1e-6)


def numbers(tensor):
    return None if tensor is None else [float(x) for x in tensor.detach().flatten()]


golden = {"start": [numbers(decayed), numbers(plain)], "steps": []}
for step in range(5):
    optimizer.zero_grad(set_to_none=True)
    decayed.grad = torch.randn(3, 4) * (step + 1)
    if step != 2:
        plain.grad = torch.randn(5)
    rate = 0.002 * (5 - step) / 5
    for group in optimizer.param_groups:
        group["lr"] = rate
    record = {"rate": rate, "gradients": [numbers(decayed.grad), numbers(plain.grad)]}
    record["norm"] = float(torch.nn.utils.clip_grad_norm_([decayed, plain], 1.0))
    optimizer.step()
    record["values"] = [numbers(decayed), numbers(plain)]
    golden["steps"].append(record)
print(json.dumps(golden))
