#include "core/attention/tokenclass.h"

#include "core/text/bytespelling.h"
#include "core/text/piecewords.h"

namespace tlm {

std::set<std::string> spellingsOf(const std::set<std::string> &words)
{
    std::set<std::string> spellings;
    for (const std::string &word : words)
        spellings.insert({word, spellBytes(word), spellBytes(' ' + word), std::string(wordMark) + word});
    return spellings;
}

bool isClassifyToken(std::string_view token)
{
    return token == "[CLS]" || token == "<s>";
}

bool isSeparatorToken(std::string_view token)
{
    return token == "[SEP]" || token == "</s>";
}

bool isBoundaryToken(std::string_view token)
{
    return isClassifyToken(token) || isSeparatorToken(token);
}

bool isPunctuationToken(std::string_view token)
{
    static const std::set<std::string> marks = spellingsOf({".", ",", "\u3002", "\uFF0C"});
    return marks.contains(std::string(token));
}

} // namespace tlm
