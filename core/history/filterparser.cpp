#include "core/history/filterparser.h"

#include <algorithm>

#include "core/history/filtervalue.h"
#include "core/text/letters.h"

namespace tlm {

FilterParser::FilterParser(std::string_view text, const FilterContext &context)
    : m_tokens(filterTokens(text)), m_context(context), m_end(text.size())
{
}

FilterParser::Parsed FilterParser::parse()
{
    if (m_tokens.empty())
        return Test([](const Run &, std::string_view) { return true; });
    Parsed all = either();
    if (all && !atEnd())
        return problem(at(FilterToken::Kind::Close) ? Kind::ParenthesisSurplus : Kind::OperandExpected);
    return all;
}

bool FilterParser::take(FilterToken::Kind kind)
{
    const bool there = at(kind);
    m_next += there ? 1 : 0;
    return there;
}

bool FilterParser::takeWord(std::string_view word)
{
    const bool there = !atEnd() && m_tokens[m_next].is(word);
    m_next += there ? 1 : 0;
    return there;
}

bool FilterParser::isKeyword(const FilterToken &token) const
{
    return token.is("and") || token.is("or");
}

tl::unexpected<FilterProblem> FilterParser::problem(Kind kind, const std::string &detail,
                                                    std::vector<std::string> choices) const
{
    return tl::unexpected(
        FilterProblem{kind, atEnd() ? m_end : m_tokens[m_next].begin, detail, std::move(choices)});
}

FilterParser::Parsed FilterParser::either()
{
    std::vector<Test> tests;
    do {
        Parsed next = both();
        if (!next)
            return next;
        tests.push_back(std::move(*next));
    } while (takeWord("or"));
    return Test([tests = std::move(tests)](const Run &run, std::string_view text) {
        return std::ranges::any_of(tests, [&](const Test &test) { return test(run, text); });
    });
}

FilterParser::Parsed FilterParser::both()
{
    std::vector<Test> tests;
    do {
        Parsed next = single();
        if (!next)
            return next;
        tests.push_back(std::move(*next));
    } while (takeWord("and") || (!atEnd() && !m_tokens[m_next].is("or") && !at(FilterToken::Kind::Close)));
    return Test([tests = std::move(tests)](const Run &run, std::string_view text) {
        return std::ranges::all_of(tests, [&](const Test &test) { return test(run, text); });
    });
}

FilterParser::Parsed FilterParser::single()
{
    if (m_depth == deepestNesting)
        return problem(Kind::NestedTooDeeply);
    ++m_depth;
    Parsed parsed = nested();
    --m_depth;
    return parsed;
}

FilterParser::Parsed FilterParser::nested()
{
    if (takeWord("not")) {
        Parsed inner = single();
        if (!inner)
            return inner;
        return Test(
            [inner = std::move(*inner)](const Run &run, std::string_view text) { return !inner(run, text); });
    }
    if (take(FilterToken::Kind::Open))
        return group();
    const bool operand = at(FilterToken::Kind::Quoted) || at(FilterToken::Kind::Word);
    if (!operand || isKeyword(m_tokens[m_next]))
        return problem(Kind::OperandExpected);
    return plainWord();
}

FilterParser::Parsed FilterParser::group()
{
    Parsed inner = either();
    if (inner && !take(FilterToken::Kind::Close))
        return problem(Kind::ParenthesisMissing);
    return inner;
}

bool FilterParser::signFollows() const
{
    if (m_next + 1 >= m_tokens.size() || m_tokens[m_next].kind != FilterToken::Kind::Word)
        return false;
    const bool list = m_tokens[m_next + 1].is("in") && m_next + 2 < m_tokens.size() &&
                      m_tokens[m_next + 2].kind == FilterToken::Kind::Open;
    return list || m_tokens[m_next + 1].kind == FilterToken::Kind::Sign;
}

FilterParser::Parsed FilterParser::plainWord()
{
    const FilterToken &token = m_tokens[m_next];
    const auto field =
        token.kind == FilterToken::Kind::Word ? findFilterField(token.text) : std::optional<FilterField>();
    if (signFollows())
        return field ? comparison(*field) : Parsed(problem(Kind::UnknownField, token.text));
    if (field && field->kind == FilterField::Kind::Switch) {
        ++m_next;
        m_asksForArchived = m_asksForArchived || field->name == "archived";
        return Test([value = std::get<FilterField::Switch>(field->value)](const Run &run, std::string_view) {
            return value(run);
        });
    }
    std::vector<std::string> names = filterFieldNames();
    names.insert(names.end(), {"and", "or", "not"});
    ++m_next;
    if (isBeingTyped(token, names))
        return Test([](const Run &, std::string_view) { return true; });
    return Test([word = lowerCharacters(token.text)](const Run &, std::string_view text) {
        return text.find(word) != std::string_view::npos;
    });
}

bool FilterParser::isBeingTyped(const FilterToken &token, const std::vector<std::string> &words) const
{
    const std::string typed = lowerCharacters(token.text);
    return token.end == m_end && token.kind == FilterToken::Kind::Word &&
           std::ranges::any_of(
               words, [&](const std::string &word) { return lowerCharacters(word).starts_with(typed); });
}

} // namespace tlm
