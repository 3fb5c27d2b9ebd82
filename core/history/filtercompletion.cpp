#include "core/history/filtercompletion.h"

#include <algorithm>
#include <optional>
#include <set>

#include "core/history/filterfield.h"
#include "core/history/filtertoken.h"
#include "core/text/letters.h"

namespace tlm {

namespace {

using Texts = std::vector<std::string>;

constexpr std::size_t mostValues = 200;

/// As it must be typed: in quotation marks where it would fall apart.
std::string quoted(const std::string &value)
{
    const auto tokens = filterTokens(value);
    const bool whole = tokens.size() == 1 && tokens.front().kind == FilterToken::Kind::Word;
    return whole && !tokens.front().is("and") && !tokens.front().is("or") && !tokens.front().is("not")
               ? value
               : '"' + value + '"';
}

Texts valuesOf(const FilterField &field, const std::vector<const Run *> &runs)
{
    switch (field.kind) {
    case FilterField::Kind::Switch:
        return {"yes", "no"};
    case FilterField::Kind::Date:
        return {"today", "yesterday", "today - 7d", "today - 30d"};
    case FilterField::Kind::Duration:
        return {"10min", "1h", "1d"};
    case FilterField::Kind::Number:
        return {};
    case FilterField::Kind::Words:
        break;
    }
    if (!field.choices.empty())
        return field.choices;
    std::set<std::string> values;
    for (const Run *run : runs)
        for (const std::string &value : std::get<FilterField::Words>(field.value)(*run))
            if (!value.empty() && values.size() < mostValues && value.find('"') == std::string::npos &&
                value.size() < 100)
                values.insert(value);
    Texts texts;
    for (const std::string &value : values)
        texts.push_back(quoted(value));
    return texts;
}

Texts signsOf(const FilterField &field)
{
    switch (field.kind) {
    case FilterField::Kind::Words:
        return {"=", "!=", "~", "in ("};
    case FilterField::Kind::Switch:
        return {"and", "or", "="};
    default:
        return {">", ">=", "<", "<=", "=", "!="};
    }
}

/// The field whose value stands at the end of these tokens: after its sign, or in its list.
std::optional<FilterField> fieldBefore(const std::vector<FilterToken> &tokens)
{
    if (tokens.empty())
        return {};
    const FilterToken::Kind last = tokens.back().kind;
    if (last == FilterToken::Kind::Sign && tokens.size() >= 2)
        return findFilterField(tokens[tokens.size() - 2].text);
    if (last != FilterToken::Kind::Open && last != FilterToken::Kind::Comma)
        return {};
    const auto open =
        std::ranges::find(tokens.rbegin(), tokens.rend(), FilterToken::Kind::Open, &FilterToken::kind);
    const auto place = std::size_t(tokens.rend() - open); // behind the parenthesis
    if (place >= 3 && tokens[place - 2].is("in"))
        return findFilterField(tokens[place - 3].text);
    return {};
}

bool isOperator(const FilterToken &token)
{
    return token.kind == FilterToken::Kind::Open || token.is("and") || token.is("or") || token.is("not");
}

Texts candidatesAfter(const std::vector<FilterToken> &before, const std::vector<const Run *> &runs)
{
    if (const auto field = fieldBefore(before))
        return valuesOf(*field, runs);
    if (!before.empty() && !isOperator(before.back())) {
        const bool value = before.size() >= 2 && before[before.size() - 2].kind == FilterToken::Kind::Sign;
        const auto field = before.back().kind == FilterToken::Kind::Word && !value
                               ? findFilterField(before.back().text)
                               : std::nullopt;
        if (field)
            return signsOf(*field);
        return {"and", "or"};
    }
    Texts names = filterFieldNames();
    names.push_back("not");
    return names;
}

} // namespace

FilterCompletion completeFilter(std::string_view text, std::size_t caret,
                                const std::vector<const Run *> &runs)
{
    FilterCompletion completion{caret, caret, {}};
    std::vector<FilterToken> before = filterTokens(text.substr(0, caret));
    std::string typed;
    const bool inWord =
        !before.empty() && before.back().end == caret &&
        (before.back().kind == FilterToken::Kind::Word || before.back().kind == FilterToken::Kind::Quoted);
    if (inWord) {
        completion.begin = before.back().begin;
        typed = lowerCharacters(text.substr(completion.begin, caret - completion.begin));
        before.pop_back();
    }
    const std::string bare = typed.starts_with('"') ? typed.substr(1) : typed;
    for (std::string &candidate : candidatesAfter(before, runs)) {
        const std::string lower = lowerCharacters(candidate);
        const std::string_view inner = std::string_view(lower).substr(lower.starts_with('"') ? 1 : 0);
        if (inner.starts_with(bare) && lower != typed)
            completion.candidates.push_back(std::move(candidate));
    }
    return completion;
}

} // namespace tlm
