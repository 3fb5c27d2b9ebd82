#pragma once
#include <functional>
#include <string>
#include <string_view>

namespace tlm {

/// Cuts text as NLTK's `wordpunct_tokenize` does: runs of letters, numbers and `_`, and runs of anything
/// else, apart by white space; both as Python's `\w` and `\s` see them.
void visitWordPunct(std::string_view text, const std::function<void(std::string_view word)> &take);

/// Unicode's full lower-casing, as Python's `str.lower`. Ill-formed bytes become U+FFFD.
std::string lowerCased(std::string_view text);

} // namespace tlm
