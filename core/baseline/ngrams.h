#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tlm {

/// Takes n-grams one after another; the text lives only during the call.
using NgramVisitor = std::function<void(std::string_view)>;

/// Lower-cased words: runs of letters, digits and `_`, and runs of other visible characters (so that entity
/// markers such as `[[` are words).
std::vector<std::string> splitWords(std::string_view text);

/// Words and pairs of neighbouring words, joined by a space.
void visitWordNgrams(std::string_view text, const NgramVisitor &visit);

/// Sequences of 2 to 5 characters inside each blank-separated piece with a blank on either side, as
/// scikit-learn's `char_wb`.
void visitCharacterNgrams(std::string_view text, const NgramVisitor &visit);

} // namespace tlm
