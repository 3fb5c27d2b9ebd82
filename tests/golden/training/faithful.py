"""Writes faithful.json: the losses of 100 steps of joint training as the authors' code does it on eight devices
(facts 2.1), with torch 2.11.0 and transformers 5.24.0. The start weights and the masked batches come from our trainer:

    TLM_EXPORT=/tmp/faithful.safetensors test_training --gtest_filter='Faithful.*'
    python faithful.py /tmp/faithful.safetensors > faithful.json
"""
import json
import sys

import torch
from safetensors.torch import load_file
from torch.nn.functional import cross_entropy
from transformers import BertConfig, BertForMaskedLM

STEPS, WARM_UP, RATE, RHO2, ROWS_A_DEVICE = 100, 10, 1e-3, 20, 4
given = load_file(sys.argv[1])
weights = {name[8:]: value for name, value in given.items() if name.startswith("weights.")}
vocabulary, hidden = weights["bert.embeddings.word_embeddings.weight"].shape
model = BertForMaskedLM(BertConfig(
    vocab_size=vocabulary, hidden_size=hidden, num_hidden_layers=2, num_attention_heads=4, intermediate_size=128,
    max_position_embeddings=64, hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0))
model.cls_layer = torch.nn.Sequential(
    torch.nn.Linear(hidden, hidden), torch.nn.GELU(), torch.nn.Linear(hidden, len(weights["cls_layer.2.bias"])))
missing = model.load_state_dict(weights, strict=False)
assert not missing.unexpected_keys and all("decoder" in key for key in missing.missing_keys), missing
model.tie_weights()
plain = [value for name, value in model.named_parameters() if "bias" in name or "LayerNorm.weight" in name]
decayed = [value for value in model.parameters() if not any(value is other for other in plain)]
optimizer = torch.optim.AdamW([{"params": decayed, "weight_decay": 0.01}, {"params": plain, "weight_decay": 0.0}],
                              lr=RATE, betas=(0.9, 0.999), eps=1e-6)


def device_losses(step, rows):
    ids, mask = given[f"ids.{step}"], given[f"mask.{step}"]
    targets = torch.full_like(ids, -100)
    targets.view(-1)[given[f"positions.{step}"]] = given[f"labels.{step}"]
    states = model.bert(ids[rows], mask[rows]).last_hidden_state
    masked = cross_entropy(model.cls(states).view(-1, vocabulary), targets[rows].reshape(-1))
    logits = model.cls_layer(states[:, 0])
    if f"classes.{step}" not in given:
        return masked + 0 * logits.sum(), masked, None
    task = cross_entropy(logits, given[f"classes.{step}"][rows])
    return (RHO2 * masked + task) / (RHO2 + 1), masked, task


losses = []
for step in range(1, STEPS + 1):
    parts = [device_losses(step, slice(row, row + ROWS_A_DEVICE))
             for row in range(0, len(given[f"ids.{step}"]), ROWS_A_DEVICE)]
    factor = step / WARM_UP if step < WARM_UP else (STEPS - step) / (STEPS - WARM_UP)
    for group in optimizer.param_groups:
        group["lr"] = RATE * factor
    optimizer.zero_grad()
    (sum(total for total, _, _ in parts) / len(parts)).backward()
    optimizer.step()
    mean = lambda values: round(sum(value.item() for value in values) / len(parts), 6)
    internal = parts[0][2] is not None
    losses.append([mean(part[1] for part in parts), mean(part[2] for part in parts) if internal else None])
print(json.dumps(losses))
