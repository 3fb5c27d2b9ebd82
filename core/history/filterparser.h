#pragma once
#include "core/history/filterfield.h"
#include "core/history/filtertoken.h"
#include "core/history/runfilter.h"

namespace tlm {

/// Recursive descent: or, and, not, then a group, a comparison, a switch or a word.
class FilterParser
{
public:
    using Test = RunFilter::Test;
    using Parsed = tl::expected<Test, FilterProblem>;
    using Kind = FilterProblem::Kind;

    FilterParser(std::string_view text, const FilterContext &context);
    Parsed parse();
    bool asksForArchived() const { return m_asksForArchived; }

private:
    Parsed either();
    Parsed both();
    Parsed single();
    Parsed nested();
    Parsed group();
    Parsed plainWord();
    Parsed comparison(const FilterField &field);
    Parsed numberTest(const FilterField &field, const std::string &sign);
    Parsed durationTest(const FilterField &field, const std::string &sign);
    Parsed dateTest(const FilterField &field, const std::string &sign);
    Parsed wordTest(const FilterField &field, const std::string &sign);
    Parsed listTest(const FilterField &field);
    Parsed switchTest(const FilterField &field, const std::string &sign);
    /// The values of a field that a word and a sign mean, where it has a fixed set of them.
    Parsed choiceTest(const FilterField &field, const std::string &sign, const FilterToken &value);

    bool atEnd() const { return m_next >= m_tokens.size(); }
    bool at(FilterToken::Kind kind) const { return !atEnd() && m_tokens[m_next].kind == kind; }
    bool take(FilterToken::Kind kind);
    bool takeWord(std::string_view word);
    bool signFollows() const;
    bool isKeyword(const FilterToken &token) const;
    /// Whether the last word is the beginning of one of these: it will become something else.
    bool isBeingTyped(const FilterToken &token, const std::vector<std::string> &words) const;
    tl::unexpected<FilterProblem> problem(Kind kind, const std::string &detail = {},
                                          std::vector<std::string> choices = {}) const;

    std::vector<FilterToken> m_tokens;
    const FilterContext &m_context;
    std::size_t m_next = 0, m_end;
    int m_depth = 0;
    bool m_asksForArchived = false;
};

} // namespace tlm
