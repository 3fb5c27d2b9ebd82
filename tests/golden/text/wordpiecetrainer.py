"""The vocabulary that Hugging Face's WordPieceTrainer learns from counted words. Made with tokenizers 0.21.0 on
Python 3.11, in this folder:

    python3 wordpiecetrainer.py

The package breaks ties in an order that changes from run to run, so the words are drawn until several runs agree;
no word has a letter twice in a row, as the package counts such pairs twice. wordpiecetrainer.tsv: the words with
their counts, an empty line, then the learnt tokens in the order of their merges.
"""

import random

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, trainers

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
SIZE = 120


def draw_words(draw):
    words = {}
    while len(words) < 80:
        word = "".join(draw.choice("abcdeé") for _ in range(draw.randint(2, 9)))
        if all(a != b for a, b in zip(word, word[1:])):
            words[word] = draw.randint(1, 500)
    return words


def learn(words):
    tokenizer = Tokenizer(models.WordPiece(unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(strip_accents=False)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    trainer = trainers.WordPieceTrainer(vocab_size=SIZE, special_tokens=SPECIAL, min_frequency=2, show_progress=False)
    tokenizer.train_from_iterator((word for word, count in words.items() for _ in range(count)), trainer)
    ordered = sorted(tokenizer.get_vocab().items(), key=lambda entry: entry[1])
    return [token for token, _ in ordered if len(token.removeprefix("##")) > 1 and token not in SPECIAL]


def main():
    draw = random.Random(4)
    while True:
        words = draw_words(draw)
        runs = {tuple(learn(words)) for _ in range(8)}
        if len(runs) == 1:
            break
    with open("wordpiecetrainer.tsv", "w", encoding="utf-8") as file:
        file.writelines(f"{word}\t{count}\n" for word, count in words.items())
        file.write("\n")
        file.writelines(token + "\n" for token in runs.pop())


if __name__ == "__main__":
    main()
