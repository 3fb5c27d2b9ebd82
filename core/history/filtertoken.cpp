#include "core/history/filtertoken.h"

#include <array>

#include "core/text/letters.h"

namespace tlm {

namespace {

struct Spelling
{
    std::string_view written, meant;
};

/// Longer spellings first.
constexpr std::array spellings{
    Spelling{"<=", "<="}, Spelling{">=", ">="}, Spelling{"!=", "!="}, Spelling{"<>", "!="},
    Spelling{"==", "="},  Spelling{"!~", "!~"}, Spelling{"=", "="},   Spelling{"<", "<"},
    Spelling{">", ">"},   Spelling{"~", "~"},   Spelling{":", "="},   Spelling{"≤", "<="},
    Spelling{"≥", ">="},  Spelling{"≠", "!="},  Spelling{"＝", "="},  Spelling{"＜", "<"},
    Spelling{"＞", ">"},  Spelling{"：", "="},  Spelling{"～", "~"},  Spelling{"(", "("},
    Spelling{")", ")"},   Spelling{"（", "("},  Spelling{"）", ")"},  Spelling{",", ","},
    Spelling{"，", ","},  Spelling{"、", ","},  Spelling{"\"", "\""}, Spelling{"“", "\""},
    Spelling{"”", "\""},
};

constexpr std::string_view space = " \t\r\n";

const Spelling *spellingAt(std::string_view text)
{
    for (const Spelling &spelling : spellings)
        if (text.starts_with(spelling.written))
            return &spelling;
    return nullptr;
}

FilterToken::Kind kindOf(std::string_view meant)
{
    return meant == "("   ? FilterToken::Kind::Open
           : meant == ")" ? FilterToken::Kind::Close
           : meant == "," ? FilterToken::Kind::Comma
                          : FilterToken::Kind::Sign;
}

/// What stands between quotation marks; the closing one may be missing.
FilterToken quotedAt(std::string_view text, std::size_t begin, std::size_t mark)
{
    FilterToken token{FilterToken::Kind::Quoted, {}, begin, begin + mark};
    while (token.end < text.size()) {
        const Spelling *spelling = spellingAt(text.substr(token.end));
        if (spelling && spelling->meant == "\"") {
            token.end += spelling->written.size();
            break;
        }
        token.text += text[token.end++];
    }
    return token;
}

/// A minutes' colon belongs to a time: `14:30`.
bool isTimeColon(std::string_view text, std::size_t at)
{
    const auto digit = [text](std::size_t place) {
        return place < text.size() && text[place] >= '0' && text[place] <= '9';
    };
    return text[at] == ':' && at > 0 && digit(at - 1) && digit(at + 1) && digit(at + 2);
}

FilterToken wordAt(std::string_view text, std::size_t begin)
{
    std::size_t end = begin;
    while (end < text.size() && space.find(text[end]) == std::string_view::npos &&
           (!spellingAt(text.substr(end)) || isTimeColon(text, end)))
        ++end;
    return {FilterToken::Kind::Word, std::string(text.substr(begin, end - begin)), begin, end};
}

} // namespace

bool FilterToken::is(std::string_view word) const
{
    return kind == Kind::Word && lowerCharacters(text) == word;
}

std::vector<FilterToken> filterTokens(std::string_view text)
{
    std::vector<FilterToken> tokens;
    for (std::size_t at = 0; (at = text.find_first_not_of(space, at)) != std::string_view::npos;) {
        const Spelling *spelling = spellingAt(text.substr(at));
        if (!spelling)
            tokens.push_back(wordAt(text, at));
        else if (spelling->meant == "\"")
            tokens.push_back(quotedAt(text, at, spelling->written.size()));
        else
            tokens.push_back(
                {kindOf(spelling->meant), std::string(spelling->meant), at, at + spelling->written.size()});
        at = tokens.back().end;
    }
    return tokens;
}

} // namespace tlm
