#pragma once
#include <cstdint>
#include <filesystem>

#include "core/training/sequences.h"

namespace tlm::bench {

/// Token sequences of the bench, the same for both sides: `[CLS] … [SEP]`, at most 128 tokens.
struct Texts
{
    LabelledSequences task; ///< SciERC's training texts
    Sequences abstracts;    ///< of the ACL anthology
    std::int64_t labels = 0;
};

/// Trains a WordPiece vocabulary on both and writes the sequences as JSON lines: `ids`, and `label` of task
/// texts.
void writeTexts(const std::filesystem::path &data, std::int64_t vocabulary,
                const std::filesystem::path &file);

Texts readTexts(const std::filesystem::path &file);

} // namespace tlm::bench
