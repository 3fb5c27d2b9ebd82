#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/text/sentencepiecemodel.h"

namespace sentencepiece {
class SentencePieceProcessor;
}

namespace tlm {

/// The encoder of the SentencePiece library (Kudo and Richardson 2018): all that the project uses of it is
/// in this file. Immutable.
class PieceEncoder
{
public:
    /// Errors: ModelInvalid for a model that the library refuses.
    static Expected<PieceEncoder> make(const SentencePieceModel &model);
    /// Appends the ids of a word, which comes without its mark.
    void append(std::string_view word, std::vector<std::int32_t> &ids) const;

private:
    explicit PieceEncoder(std::shared_ptr<const sentencepiece::SentencePieceProcessor> processor);
    std::shared_ptr<const sentencepiece::SentencePieceProcessor> m_processor;
};

/// What the library's trainer is asked for.
struct PieceTraining
{
    TokenizerKind kind = TokenizerKind::Unigram;
    std::int32_t size = 0;
    std::vector<std::string> whole;
    std::string rules; ///< of the normaliser that the model carries, in the library's TSV form
};

/// A model of `[PAD] [UNK] [CLS] [SEP] [MASK]`, `whole` and pieces. The library takes its time, cannot be
/// stopped and may end the process: call it in a child (childcall.h). Errors: ConfigurationOutOfRange with
/// the library's words.
Expected<std::string> trainPieces(const PieceTraining &training, const std::vector<std::string> &sentences);

} // namespace tlm
