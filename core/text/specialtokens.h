#pragma once
#include <array>
#include <string_view>

namespace tlm {

/// How BERT spells its special tokens, in the order of SpecialTokens.
inline constexpr std::array<std::string_view, 5> specialTokenNames = {"[PAD]", "[UNK]", "[CLS]", "[SEP]",
                                                                      "[MASK]"};

/// How RoBERTa spells them, in the same order.
inline constexpr std::array<std::string_view, 5> robertaTokenNames = {"<pad>", "<unk>", "<s>", "</s>",
                                                                      "<mask>"};

} // namespace tlm
