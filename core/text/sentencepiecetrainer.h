#pragma once
#include <memory>
#include <string>
#include <vector>

#include "core/text/tokenizertrainer.h"

namespace tlm {

/// Learns a unigram or BPE model of SentencePiece with its library's trainer, in a child process: the library
/// cannot be stopped. It learns from at most 16 MB of text, taken evenly from all that is added (texts are
/// cut at spaces into sentences of at most 4,000 bytes). Of the room half at most goes to single characters,
/// the most frequent ones.
std::unique_ptr<TokenizerTrainer> makeSentencePieceTrainer(TokenizerKind kind, bool lowerCase,
                                                           std::vector<std::string> whole);

} // namespace tlm
