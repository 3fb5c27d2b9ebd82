#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace tlm {

struct KeywordPhrase
{
    double score = 0;
    std::string phrase;
};

/// Keyword phrases of an English text by RAKE (Rose et al. 2010) as rake-nltk 1.0.6 ranks them: words as
/// `wordpunct_tokenize` cuts them, in lower case; phrases are runs of words between stop words and single
/// ASCII punctuation characters, and end with their sentence; a word scores degree / frequency, a phrase the
/// sum; best first, equal scores by the later text; repeats are kept.
///
/// A sentence ends where `.`, `?` or `!`, with any closing quotes and brackets, stands before white space;
/// after an ellipsis only when no small letter follows. NLTK's Punkt model decides by abbreviations it has
/// learned; it can differ only behind punctuation of two characters and more, since a single character ends
/// a phrase anyway.
std::vector<KeywordPhrase> rakePhrases(std::string_view text);

/// The best phrases joined by spaces: what the authors search for in place of a long text.
std::string rakeQuery(std::string_view text, std::size_t phrases = 20);

} // namespace tlm
