#include "core/attention/tokenmarks.h"

#include <algorithm>

#include "core/attention/tokenclass.h"

namespace tlm {

namespace {

template <typename Is>
Marks mark(const std::vector<std::string> &texts, Is is)
{
    Marks marks;
    marks.reserve(texts.size());
    for (const std::string &text : texts)
        marks.push_back(is(text));
    return marks;
}

template <typename Is>
TokenSet choose(const std::vector<std::string> &texts, Is is)
{
    TokenSet set{mark(texts, is), {}};
    for (std::size_t token = 0; token < texts.size(); ++token)
        if (set.contains(token))
            set.places.push_back(token);
    return set;
}

} // namespace

TokenMarks markTokens(const std::vector<std::string> &texts, std::size_t secondStart,
                      const CountingOptions &options)
{
    const bool all = options.rows == CountedRows::All;
    const std::set<std::string> vertical = spellingsOf(options.verticalTokens);
    TokenMarks marks;
    marks.rows = mark(texts, [all](const std::string &text) { return all || !isBoundaryToken(text); });
    marks.vertical = choose(texts, [&](const std::string &text) { return vertical.contains(text); });
    marks.classify = choose(texts, isClassifyToken);
    marks.separator = choose(texts, isSeparatorToken);
    marks.punctuation = choose(texts, isPunctuationToken);
    marks.counted = std::size_t(std::count(marks.rows.begin(), marks.rows.end(), 1));
    marks.secondStart = std::min(secondStart, texts.size());
    return marks;
}

} // namespace tlm
