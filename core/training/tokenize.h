#pragma once
#include <functional>
#include <stop_token>
#include <string>

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/data/task.h"
#include "core/text/tokenizer.h"
#include "core/training/sequences.h"

namespace tlm {

/// An example as the model takes it.
struct EncodedExample
{
    std::vector<std::int32_t> ids;
    SequenceShape shape;
};

/// `[CLS] A [SEP]` or `[CLS] A [SEP] B [SEP]` (or the tokenizer's own form of a pair, whose second text may
/// have no type of its own), at most `maximumLength` tokens (5 or more): of a pair the longer text gives up
/// its last tokens first. `markers` are the first `[[` and `<<`.
EncodedExample encodeExample(const Tokenizer &tokenizer, const Example &example, std::int64_t maximumLength);

/// All examples of a split on several threads. Error Stopped.
Expected<LabelledSequences> tokenizeExamples(const Tokenizer &tokenizer, const std::vector<Example> &examples,
                                             std::int64_t maximumLength, int threads, std::stop_token stop);

/// How a text longer than a sequence becomes sequences: cut evenly into pieces, or only its beginning kept
/// (as the authors' code does, facts §2.1).
enum class LongText { Cut, Truncate };

/// `[CLS] piece [SEP]` for the texts 0 … `size` − 1 in order, on several threads; empty texts give nothing.
/// `text` is called from all threads. Error Stopped.
Expected<Sequences> tokenizeTexts(const Tokenizer &tokenizer, std::size_t size,
                                  const std::function<std::string(std::size_t)> &text,
                                  std::int64_t maximumLength, LongText longText, int threads,
                                  ProgressSink &progress, std::stop_token stop);

} // namespace tlm
