#pragma once
#include <memory>
#include <string>

#include "core/text/tokenizer.h"

namespace tlm {

/// SentencePiece's unigram or BPE tokenizer (Kudo and Richardson 2018) from the bytes of a `spiece.model`.
/// White space and control characters part words; a text is lower-cased first if asked; nothing else is
/// normalised. The model must hold [PAD] [UNK] [CLS] [SEP] [MASK], which are matched as written, as are its
/// user-defined pieces. Ids equal those of Hugging Face's `tokenizers` for what save() writes, and of
/// SentencePiece itself for texts without tokens matched as written. Errors: ModelInvalid for a model that is
/// damaged or has what the program does not have.
Expected<std::shared_ptr<const Tokenizer>> makeSentencePiece(std::string model, bool lowerCase);

} // namespace tlm
