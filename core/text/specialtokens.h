#pragma once
#include <array>
#include <string_view>

namespace tlm {

/// How BERT spells its special tokens, in the order of SpecialTokens.
inline constexpr std::array<std::string_view, 5> specialTokenNames = {"[PAD]", "[UNK]", "[CLS]", "[SEP]",
                                                                      "[MASK]"};

} // namespace tlm
