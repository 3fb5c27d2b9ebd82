#pragma once
#include <deque>
#include <functional>
#include <stop_token>
#include <string>

#include "core/base/error.h"
#include "core/data/task.h"
#include "core/selection/readtexts.h"
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

/// Reads texts on several threads, each with a taker of its own (as readTexts does).
using TextSource = std::function<Expected<>(const std::function<TextTaker()> &makeTaker)>;

/// Texts that became sequences, `[CLS] piece [SEP]`, in the order of the texts, whoever tokenised them when.
class TokenizedTexts
{
public:
    /// `source` reads the texts 0 … `size` − 1; empty ones give no sequence. Errors: those of the source.
    static Expected<TokenizedTexts> make(const Tokenizer &tokenizer, std::size_t size,
                                         const TextSource &source, std::int64_t maximumLength,
                                         LongText longText);
    /// Hands over all sequences in order; ends with the first failure.
    Expected<> forEach(const std::function<Expected<>(TokenView)> &take) const;
    /// All sequences in memory.
    Sequences join() const;
    /// How many sequences came of each text.
    std::vector<std::uint32_t> counts() const;

private:
    /// Where the sequences of one text lie.
    struct Place
    {
        std::uint32_t part = 0, count = 0;
        std::uint64_t first = 0;
    };
    std::vector<Place> m_places;
    std::deque<Sequences> m_parts; ///< one for each thread
};

} // namespace tlm
