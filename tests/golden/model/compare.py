"""Opens a folder that `tlm export` wrote from bert/, roberta/ or tlm/ in Hugging Face transformers and compares MLM
logits, attention and class logits with what is expected: `python compare.py NAME FOLDER` prints the largest differences
(below 1e-5).

Used with torch 2.11.0, transformers 5.24.0, safetensors 0.8.0, Python 3.11.
"""
import pathlib
import sys

import torch
from safetensors.torch import load_file
from transformers import AutoModelForMaskedLM, AutoModelForSequenceClassification

name, folder = sys.argv[1], pathlib.Path(sys.argv[2])
expected = load_file(pathlib.Path(__file__).parent / "expected" / f"{name}.safetensors")
model = AutoModelForMaskedLM.from_pretrained(folder, attn_implementation="eager").eval()
head = load_file(folder / "model.safetensors")
real = expected["mask"].bool()
inputs = {"input_ids": expected["ids"], "attention_mask": expected["mask"]}
if model.config.type_vocab_size > 1:
    inputs["token_type_ids"] = expected["types"]


def linear(vectors, layer):
    return vectors @ head[layer + ".weight"].T + head[layer + ".bias"]


def classes(first):
    if "cls_layer.2.weight" in head:
        return linear(torch.nn.functional.gelu(linear(first, "cls_layer.0")), "cls_layer.2")
    if "classifier.weight" in head:
        return linear(first, "classifier")
    return AutoModelForSequenceClassification.from_pretrained(folder).eval()(**inputs).logits


with torch.no_grad():
    output = model(**inputs, output_attentions=True, output_hidden_states=True)
    logits = classes(output.hidden_states[-1][:, 0])
print("MLM logits", (output.logits - expected["masked_logits"])[real].abs().max().item())
print("class logits", (logits - expected["class_logits"]).abs().max().item())
for layer, weights in enumerate(output.attentions):
    if f"attention.{layer}" in expected:
        rows = real[:, None, :, None]
        print("attention", layer, ((weights - expected[f"attention.{layer}"]) * rows).abs().max().item())
print("labels", model.config.id2label)
