"""Joint training as the authors' code does it, with Hugging Face transformers: fp32, every text padded to 128 tokens,
the MLM head at every position, dropout 0.1, AdamW, 32 texts a step; task batches also train a class head on [CLS].
For every number on standard input it trains so many seconds and says what was done."""
import argparse, json, sys, time
import torch
from transformers import BertConfig, BertForMaskedLM

LENGTH, BATCH, MASKED, RHO2 = 128, 32, 0.15, 20
PADDING, MASK, SPECIAL = 0, 4, 5
SIZES = {"mini": (8192, 4, 256, 4, 1024), "base": (30522, 12, 768, 12, 3072)}


class Model(torch.nn.Module):
    def __init__(self, size, labels):
        super().__init__()
        vocabulary, layers, hidden, heads, inner = SIZES[size]
        self.bert = BertForMaskedLM(BertConfig(vocab_size=vocabulary, num_hidden_layers=layers, hidden_size=hidden,
                                               num_attention_heads=heads, intermediate_size=inner))
        self.classify = torch.nn.Sequential(torch.nn.Linear(hidden, hidden), torch.nn.Tanh(),
                                            torch.nn.Linear(hidden, labels))

    def forward(self, ids, real, masked, labels):
        states = self.bert.bert(input_ids=ids, attention_mask=real).last_hidden_state
        logits = self.bert.cls(states)
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), masked.flatten())
        if labels is None:
            return loss
        task = torch.nn.functional.cross_entropy(self.classify(states[:, 0]), labels)
        return (RHO2 * loss + task) / (RHO2 + 1)


class Texts:
    """Batches of task texts and of abstracts in random order, so that a share of all tokens is the task's."""

    def __init__(self, file, share):
        rows = [json.loads(line) for line in open(file, encoding="utf-8")]
        self.kinds = [[row for row in rows if ("label" in row) == task] for task in (False, True)]
        self.labels = 1 + max(row["label"] for row in self.kinds[1])
        self.share, self.task, self.all = share, 0, 0

    def next(self):
        is_task = self.task <= self.share * self.all
        kind = self.kinds[is_task]
        rows = [kind[i] for i in torch.randint(len(kind), (BATCH,)).tolist()]
        ids = torch.full((BATCH, LENGTH), PADDING)
        for row, tokens in zip(ids, rows):
            row[:len(tokens["ids"])] = torch.tensor(tokens["ids"])
        real = ids != PADDING
        tokens = int(real.sum())
        self.all += tokens
        self.task += tokens if is_task else 0
        chosen = (torch.rand(ids.shape) < MASKED) & (ids >= SPECIAL)
        masked = torch.where(chosen, ids, -100)
        fate = torch.rand(ids.shape)
        ids = torch.where(chosen & (fate < 0.8), MASK, ids)
        ids = torch.where(chosen & (fate >= 0.9), torch.randint(ids.max() + 1, ids.shape), ids)
        labels = torch.tensor([row["label"] for row in rows]) if is_task else None
        return tokens, (ids, real.long(), masked, labels)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("texts")
    parser.add_argument("--size", choices=SIZES, default="mini")
    parser.add_argument("--task-share", type=float, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--onednn", action="store_true", help="fp32 products by oneDNN")
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(1)
    if arguments.onednn:
        torch.backends.mkldnn.matmul.fp32_precision = "bf16"
    texts = Texts(arguments.texts, arguments.task_share)
    model = Model(arguments.size, texts.labels).train()
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-4, weight_decay=0.01)
    for line in sys.stdin:
        begin, steps, tokens = time.perf_counter(), 0, 0
        while steps == 0 or time.perf_counter() - begin < float(line):
            count, batch = texts.next()
            model(*batch).backward()
            optimizer.step()
            optimizer.zero_grad()
            steps, tokens = steps + 1, tokens + count
        print(json.dumps({"seconds": time.perf_counter() - begin, "steps": steps, "tokens": tokens,
                          "padded": steps * BATCH * LENGTH}), flush=True)


main()
