#include "core/attention/tokenclass.h"

#include <algorithm>
#include <array>

namespace tlm {

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
    static constexpr std::array<std::string_view, 6> marks{".",       "\u0120.", ",",
                                                           "\u0120,", "\u3002",  "\uFF0C"};
    return std::find(marks.begin(), marks.end(), token) != marks.end();
}

} // namespace tlm
