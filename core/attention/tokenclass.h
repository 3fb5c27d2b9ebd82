#pragma once
#include <string_view>

namespace tlm {

/// What a token is to the measures of attention. A mark stands alone in BERT's vocabularies and with the sign
/// of a space before it in RoBERTa's.
bool isClassifyToken(std::string_view token);    ///< `[CLS]`, `<s>`
bool isSeparatorToken(std::string_view token);   ///< `[SEP]`, `</s>`
bool isBoundaryToken(std::string_view token);    ///< either
bool isPunctuationToken(std::string_view token); ///< full stop or comma (Clark et al. 2019), also Chinese

} // namespace tlm
