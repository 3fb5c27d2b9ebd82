#pragma once

namespace tlm {

/// The kinds of tokenizers: BERT's, RoBERTa's, and the two of SentencePiece.
enum class TokenizerKind { WordPiece, ByteBpe, Unigram, SentencePieceBpe };

} // namespace tlm
