"""Makes bert/ (a small random BERT in Hugging Face layout) and expected.safetensors beside this file.

Made with torch 2.11.0, transformers 4.57.1, safetensors 0.8.0, Python 3.11:
    python make.py
Hugging Face's BertForSequenceClassification puts a pooler before its classifier; TLM's head has none. So the
class logits are those of BertModel's [CLS] state and one linear layer. The gradients are those of
cross-entropy(MLM at the masked positions) + cross-entropy(classes).
"""
import json
import pathlib

import torch
from safetensors.torch import save_file
from transformers import BertConfig, BertForMaskedLM, BertTokenizerFast

here = pathlib.Path(__file__).parent
folder = here / "bert"
LABELS = ["animal", "food", "plant"]
WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"] + [chr(97 + i) for i in range(26)] + [
    "##" + chr(97 + i) for i in range(26)] + ["."]


def random_model():
    torch.manual_seed(5)
    config = BertConfig(vocab_size=len(WORDS), hidden_size=32, num_hidden_layers=2, num_attention_heads=4,
                        intermediate_size=48, max_position_embeddings=16,
                        id2label=dict(enumerate(LABELS)), attn_implementation="eager")
    model = BertForMaskedLM(config)
    with torch.no_grad():
        for name, value in model.named_parameters():  # far from the start values, so that every term matters
            value.normal_(1.0 if name.endswith("LayerNorm.weight") else 0.0, 0.3)
    return model.eval(), torch.nn.Linear(32, len(LABELS))


def batch():
    ids = torch.randint(5, len(WORDS), (3, 9))
    types = torch.zeros_like(ids)
    mask = torch.ones_like(ids)
    for row, (length, second) in enumerate([(9, 5), (6, 6), (4, 2)]):
        ids[row, 0], ids[row, length - 1] = 2, 3
        ids[row, length:], mask[row, length:] = 0, 0
        types[row, second:length] = 1
    return ids, types, mask


def main():
    model, classifier = random_model()
    ids, types, mask = batch()
    output = model.bert(ids, attention_mask=mask, token_type_ids=types, output_attentions=True)
    hidden = output.last_hidden_state
    masked = model.cls(hidden)
    classes = classifier(hidden[:, 0])
    positions = torch.tensor([1, 3, 10, 20])
    targets = torch.tensor([7, 30, 12, 56])
    labels = torch.tensor([2, 0, 1])
    loss = torch.nn.functional.cross_entropy(masked.flatten(0, 1)[positions], targets)
    loss = loss + torch.nn.functional.cross_entropy(classes, labels)
    loss.backward()

    folder.mkdir(exist_ok=True)
    (folder / "vocab.txt").write_text("\n".join(WORDS) + "\n")
    BertTokenizerFast(str(folder / "vocab.txt")).save_pretrained(folder)
    (folder / "special_tokens_map.json").unlink(missing_ok=True)
    model.config.save_pretrained(folder)
    parameters = dict(model.named_parameters()) | {"classifier." + n: p for n, p in classifier.named_parameters()}
    parameters.pop("cls.predictions.decoder.bias", None)
    save_file({n: p.detach().contiguous() for n, p in parameters.items()}, folder / "model.safetensors",
              {"format": "pt"})
    expected = {"ids": ids, "types": types, "mask": mask, "hidden": hidden, "masked_logits": masked,
                "class_logits": classes, "positions": positions, "targets": targets, "labels": labels,
                "loss": loss}
    expected |= {f"attention.{n}": a for n, a in enumerate(output.attentions)}
    expected |= {f"gradient.{n}": p.grad for n, p in parameters.items()}
    save_file({n: t.detach().contiguous() for n, t in expected.items()}, here / "expected.safetensors")
    print(json.dumps({"loss": loss.item(), "tensors": len(expected)}))


main()
