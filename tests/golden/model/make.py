"""Makes the small random models beside this file (folders in Hugging Face layout) and what Hugging Face
transformers and PyTorch compute with them (expected/NAME.safetensors):

  bert     BertForMaskedLM with a linear class head on the first state, which is not Hugging Face's own
  roberta  RobertaForMaskedLM with the head of RobertaForSequenceClassification
  pooled   BertForSequenceClassification as it is: a pooler, gelu_new, no MLM head
  tlm      a checkpoint as the authors of TLM published theirs: BertForMaskedLM with `cls_layer` and no number of
           labels in pytorch_model.bin (ZIP); tlm_legacy.bin has the same tensors in the format before PyTorch 1.6

bert and roberta have the loss (cross-entropy of the MLM at the masked positions + of the classes), its gradients, and
the parameters after one step of torch.optim.AdamW.

Made with torch 2.11.0, transformers 5.24.0, safetensors 0.8.0, Python 3.11:
    python make.py
"""
import json
import pathlib
import shutil

import torch
from safetensors.torch import save_file
from torch.nn.functional import cross_entropy
from transformers import (BertConfig, BertForMaskedLM, BertForSequenceClassification, BertTokenizerFast,
                          RobertaConfig, RobertaForMaskedLM)
from transformers.models.roberta.modeling_roberta import RobertaClassificationHead

here = pathlib.Path(__file__).parent
LABELS = ["animal", "food", "plant"]
WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"] + [chr(97 + i) for i in range(26)] + [
    "##" + chr(97 + i) for i in range(26)] + ["."]
RATE = 1e-4


def randomise(*modules):
    with torch.no_grad():
        for module in modules:
            for name, value in module.named_parameters():  # far from the start values, so that every term matters
                isNorm = name.lower().replace("_", "").endswith("layernorm.weight")
                value.normal_(1.0 if isNorm else 0.0, 0.3)
            module.eval()


def batch(padding):
    ids = torch.randint(5, len(WORDS), (3, 9))
    types = torch.zeros_like(ids)
    mask = torch.ones_like(ids)
    for row, (length, second) in enumerate([(9, 5), (6, 6), (4, 2)]):
        ids[row, 0], ids[row, length - 1] = 2, 3
        ids[row, length:], mask[row, length:] = padding, 0
        types[row, second:length] = 1
    return ids, types, mask


def save_expected(name, tensors):
    save_file({n: t.detach().contiguous() for n, t in tensors.items()}, here / "expected" / f"{name}.safetensors")


def add_tokenizer(folder):
    for name in ("vocab.txt", "tokenizer.json", "tokenizer_config.json"):
        shutil.copy(here / "bert" / name, folder / name)


def step(parameters):
    """One step of AdamW as the trainer does it: no decay on biases and norms."""
    plain = [p for n, p in parameters.items() if n.endswith("bias") or "norm" in n.lower()]
    decayed = [p for n, p in parameters.items() if not (n.endswith("bias") or "norm" in n.lower())]
    torch.optim.AdamW([{"params": decayed, "weight_decay": 0.01}, {"params": plain, "weight_decay": 0.0}], lr=RATE,
                      betas=(0.9, 0.98), eps=1e-6).step()


def make_trained(name, model, encoder, masked_head, classifier, parameters, padding, with_types=True):
    """A folder with both heads, and everything of one training step."""
    folder = here / name
    folder.mkdir(exist_ok=True)
    ids, types, mask = batch(padding)
    extra = {"token_type_ids": types} if with_types else {}
    output = encoder(ids, attention_mask=mask, output_attentions=True, **extra)
    hidden = output.last_hidden_state
    masked, classes = masked_head(hidden), classifier(hidden)
    positions, targets = torch.tensor([1, 3, 10, 20]), torch.tensor([7, 30, 12, 56])
    labels = torch.tensor([2, 0, 1])
    masked_loss = cross_entropy(masked.flatten(0, 1)[positions], targets)
    loss = masked_loss + cross_entropy(classes, labels)
    loss.backward()

    model.config.save_pretrained(folder)
    save_file({n: p.detach().clone() for n, p in parameters.items()}, folder / "model.safetensors", {"format": "pt"})
    expected = {"ids": ids, "types": types, "mask": mask, "hidden": hidden, "masked_logits": masked,
                "class_logits": classes, "positions": positions, "targets": targets, "labels": labels,
                "masked_loss": masked_loss, "loss": loss, "rate": torch.tensor(RATE)}
    expected |= {f"attention.{n}": a for n, a in enumerate(output.attentions)}
    expected |= {f"gradient.{n}": p.grad for n, p in parameters.items()}
    expected = {n: t.detach().clone() for n, t in expected.items()}
    step(parameters)
    save_expected(name, expected | {f"stepped.{n}": p for n, p in parameters.items()})
    print(json.dumps({name: loss.item(), "tensors": len(expected)}))


def named(model, classifier, prefix):
    parameters = dict(model.named_parameters()) | {prefix + n: p for n, p in classifier.named_parameters()}
    return {n: p for n, p in parameters.items() if not n.endswith("decoder.bias") and not n.endswith("decoder.weight")}


def make_bert():
    torch.manual_seed(5)
    config = BertConfig(vocab_size=len(WORDS), hidden_size=32, num_hidden_layers=2, num_attention_heads=4,
                        intermediate_size=48, max_position_embeddings=16,
                        id2label=dict(enumerate(LABELS)), attn_implementation="eager")
    model = BertForMaskedLM(config)
    randomise(model)
    classifier = torch.nn.Linear(32, len(LABELS))
    folder = here / "bert"
    folder.mkdir(exist_ok=True)
    if not (folder / "vocab.txt").exists():
        (folder / "vocab.txt").write_text("\n".join(WORDS) + "\n")
        BertTokenizerFast(str(folder / "vocab.txt")).save_pretrained(folder)
        (folder / "special_tokens_map.json").unlink(missing_ok=True)
    make_trained("bert", model, model.bert, model.cls, lambda hidden: classifier(hidden[:, 0]),
                 named(model, classifier, "classifier."), padding=0)


def make_roberta():
    torch.manual_seed(6)
    config = RobertaConfig(vocab_size=len(WORDS), hidden_size=16, num_hidden_layers=2, num_attention_heads=2,
                           intermediate_size=24, max_position_embeddings=14, type_vocab_size=1, layer_norm_eps=1e-5,
                           pad_token_id=1, bos_token_id=2, eos_token_id=3, num_labels=len(LABELS),
                           id2label=dict(enumerate(LABELS)), attn_implementation="eager")
    model = RobertaForMaskedLM(config)
    classifier = RobertaClassificationHead(config)
    randomise(model, classifier)
    make_trained("roberta", model, model.roberta, model.lm_head, classifier, named(model, classifier, "classifier."),
                 padding=1, with_types=False)
    add_tokenizer(here / "roberta")


def small_config(**more):
    return BertConfig(vocab_size=len(WORDS), hidden_size=16, num_hidden_layers=1, num_attention_heads=2,
                      intermediate_size=24, max_position_embeddings=16, attn_implementation="eager", **more)


def make_pooled():
    torch.manual_seed(7)
    model = BertForSequenceClassification(
        small_config(hidden_act="gelu_new", num_labels=3, id2label=dict(enumerate(LABELS))))
    randomise(model)
    ids, types, mask = batch(0)
    logits = model(ids, attention_mask=mask, token_type_ids=types).logits
    model.save_pretrained(here / "pooled")
    add_tokenizer(here / "pooled")
    save_expected("pooled", {"ids": ids, "types": types, "mask": mask, "class_logits": logits})


def make_published():
    torch.manual_seed(8)
    model = BertForMaskedLM(small_config())
    cls_layer = torch.nn.Sequential(torch.nn.Linear(16, 16), torch.nn.GELU(), torch.nn.Linear(16, 7))
    randomise(model, cls_layer)
    ids, types, mask = batch(0)
    hidden = model.bert(ids, attention_mask=mask, token_type_ids=types).last_hidden_state
    folder = here / "tlm"
    folder.mkdir(exist_ok=True)
    state = model.state_dict()  # an OrderedDict with `_metadata`, as the authors' trainer saved it
    state["bert.embeddings.position_ids"] = torch.arange(16).expand((1, -1))
    for name, value in cls_layer.state_dict().items():
        state["cls_layer." + name] = value
    torch.save(state, folder / "pytorch_model.bin")
    torch.save(state, here / "tlm_legacy.bin", _use_new_zipfile_serialization=False)
    config = {"architectures": ["BertForMaskedLM"], "attention_probs_dropout_prob": 0.1,
              "gradient_checkpointing": False, "hidden_act": "gelu", "hidden_dropout_prob": 0.1, "hidden_size": 16,
              "initializer_range": 0.02, "intermediate_size": 24, "layer_norm_eps": 1e-12,
              "max_position_embeddings": 16, "model_type": "bert", "num_attention_heads": 2, "num_hidden_layers": 1,
              "pad_token_id": 0, "position_embedding_type": "absolute", "transformers_version": "4.6.0.dev0",
              "type_vocab_size": 2, "use_cache": True, "vocab_size": len(WORDS)}
    (folder / "config.json").write_text(json.dumps(config, indent=2) + "\n")
    add_tokenizer(folder)
    (folder / "tokenizer_config.json").write_text('{"do_lower_case": true}')
    save_expected("tlm", {"ids": ids, "types": types, "mask": mask, "hidden": hidden,
                          "masked_logits": model.cls(hidden), "class_logits": cls_layer(hidden[:, 0])})


(here / "expected").mkdir(exist_ok=True)
make_bert()
make_roberta()
make_pooled()
make_published()
