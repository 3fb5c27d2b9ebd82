"""Opens a folder that `tlm export` wrote from bert/ in Hugging Face transformers and compares MLM logits, attention
and class logits with expected.safetensors: `python compare.py FOLDER` prints the largest differences (below 1e-5).

Used with torch 2.11.0, transformers 4.57.1, safetensors 0.8.0, Python 3.11.
"""
import pathlib
import sys

import torch
from safetensors.torch import load_file
from transformers import AutoTokenizer, BertForMaskedLM

folder = pathlib.Path(sys.argv[1])
expected = load_file(pathlib.Path(__file__).parent / "expected.safetensors")
model = BertForMaskedLM.from_pretrained(folder, attn_implementation="eager").eval()
head = load_file(folder / "model.safetensors")
ids, types, mask = expected["ids"], expected["types"], expected["mask"]
with torch.no_grad():
    output = model(ids, attention_mask=mask, token_type_ids=types, output_attentions=True,
                   output_hidden_states=True)
    first = output.hidden_states[-1][:, 0]
    classes = first @ head["classifier.weight"].T + head["classifier.bias"]


def difference(left, right):
    return (left - right).abs().max().item()


print("MLM logits", difference(output.logits, expected["masked_logits"]))
print("class logits", difference(classes, expected["class_logits"]))
for layer, weights in enumerate(output.attentions):
    print("attention", layer, difference(weights, expected[f"attention.{layer}"]))
print("tokens", AutoTokenizer.from_pretrained(folder).tokenize("a bc."), model.config.id2label)
