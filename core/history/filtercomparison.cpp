#include <algorithm>
#include <set>

#include "core/history/filterparser.h"
#include "core/history/filtervalue.h"
#include "core/text/letters.h"

namespace tlm {

namespace {

/// A number against a span of numbers; an exact value is the span of itself.
bool compare(double left, const std::string &sign, double begin, double end)
{
    const bool inside = begin == end ? left == begin : left >= begin && left < end;
    if (sign == "=")
        return inside;
    if (sign == "!=")
        return !inside;
    if (sign == "<")
        return left < begin;
    if (sign == "<=")
        return left < begin || inside;
    if (sign == ">")
        return left >= begin && !inside;
    return left >= begin;
}

/// Whether a text is what a sign and a word in lower case ask for; the negative signs are turned round by the
/// caller.
bool matches(const std::string &text, const std::string &sign, const std::string &word)
{
    const std::string lower = lowerCharacters(text);
    return sign.ends_with('~') ? lower.find(word) != std::string::npos : lower == word;
}

bool isNegative(const std::string &sign)
{
    return sign.starts_with('!');
}

RunFilter::Test spanTest(const FilterField &field, const std::string &sign, double begin, double end)
{
    return [value = std::get<FilterField::Number>(field.value), sign, begin, end](const Run &run,
                                                                                  std::string_view) {
        const auto left = value(run);
        return left && compare(*left, sign, begin, end);
    };
}

} // namespace

FilterParser::Parsed FilterParser::comparison(const FilterField &field)
{
    ++m_next;
    m_asksForArchived = m_asksForArchived || field.name == "archived";
    if (takeWord("in"))
        return listTest(field);
    const std::string sign = m_tokens[m_next].text;
    const bool holds = sign.ends_with('~');
    const bool order = sign.find_first_of("<>") != std::string::npos;
    if (field.kind == FilterField::Kind::Words ? order : holds)
        return problem(order ? Kind::SignForWords : Kind::SignForNumbers, field.name);
    ++m_next;
    switch (field.kind) {
    case FilterField::Kind::Number:
        return numberTest(field, sign);
    case FilterField::Kind::Duration:
        return durationTest(field, sign);
    case FilterField::Kind::Date:
        return dateTest(field, sign);
    case FilterField::Kind::Switch:
        return switchTest(field, sign);
    case FilterField::Kind::Words:
        break;
    }
    return wordTest(field, sign);
}

FilterParser::Parsed FilterParser::numberTest(const FilterField &field, const std::string &sign)
{
    const auto right = atEnd() ? std::nullopt : filterNumber(m_tokens[m_next].text);
    if (!right)
        return problem(Kind::NumberExpected, field.name);
    ++m_next;
    return spanTest(field, sign, *right, *right);
}

FilterParser::Parsed FilterParser::durationTest(const FilterField &field, const std::string &sign)
{
    const auto right = atEnd() ? std::nullopt : filterDuration(m_tokens[m_next].text);
    if (!right)
        return problem(Kind::DurationExpected, field.name);
    ++m_next;
    return spanTest(field, sign, *right, *right);
}

FilterParser::Parsed FilterParser::dateTest(const FilterField &field, const std::string &sign)
{
    std::size_t taken = 0;
    const auto span = filterDate(std::span(m_tokens).subspan(m_next), m_context.now, taken);
    if (!span)
        return problem(Kind::DateExpected, field.name);
    m_next += taken;
    return spanTest(field, sign, double(span->begin), double(span->end));
}

FilterParser::Parsed FilterParser::switchTest(const FilterField &field, const std::string &sign)
{
    const auto takesAny = [this](std::initializer_list<std::string_view> words) {
        return std::ranges::any_of(words, [this](std::string_view word) { return takeWord(word); });
    };
    const bool yes = takesAny({"yes", "true", "1"});
    if ((!yes && !takesAny({"no", "false", "0"})) || (sign != "=" && sign != "!="))
        return problem(Kind::SwitchExpected, field.name);
    return Test([value = std::get<FilterField::Switch>(field.value), wanted = yes == (sign == "=")](
                    const Run &run, std::string_view) { return value(run) == wanted; });
}

FilterParser::Parsed FilterParser::wordTest(const FilterField &field, const std::string &sign)
{
    if (!at(FilterToken::Kind::Word) && !at(FilterToken::Kind::Quoted))
        return problem(Kind::WordExpected, field.name);
    const FilterToken value = m_tokens[m_next];
    if (!field.choices.empty())
        return choiceTest(field, sign, value);
    ++m_next;
    return Test([words = std::get<FilterField::Words>(field.value), sign,
                 word = lowerCharacters(value.text)](const Run &run, std::string_view) {
        const bool any = std::ranges::any_of(
            words(run), [&](const std::string &left) { return matches(left, sign, word); });
        return any != isNegative(sign);
    });
}

FilterParser::Parsed FilterParser::choiceTest(const FilterField &field, const std::string &sign,
                                              const FilterToken &value)
{
    const std::string word = lowerCharacters(value.text);
    std::set<std::string> meant;
    std::vector<std::string> names;
    for (const std::string &choice : field.choices) {
        const std::string local = m_context.localName ? m_context.localName(field.name, choice) : "";
        names.insert(names.end(), {choice, local.empty() ? choice : local});
        if (matches(choice, sign, word) || (!local.empty() && matches(local, sign, word)))
            meant.insert(choice);
    }
    if (meant.empty() && !sign.ends_with('~')) {
        if (!isBeingTyped(value, names))
            return problem(Kind::UnknownValue, field.name, field.choices);
        ++m_next;
        return Test([](const Run &, std::string_view) { return true; });
    }
    ++m_next;
    return Test([words = std::get<FilterField::Words>(field.value), meant = std::move(meant),
                 negative = isNegative(sign)](const Run &run, std::string_view) {
        return meant.contains(words(run).front()) != negative;
    });
}

FilterParser::Parsed FilterParser::listTest(const FilterField &field)
{
    if (!take(FilterToken::Kind::Open))
        return problem(Kind::ListExpected, field.name);
    std::vector<Test> tests;
    do {
        Parsed test = field.kind == FilterField::Kind::Words      ? wordTest(field, "=")
                      : field.kind == FilterField::Kind::Date     ? dateTest(field, "=")
                      : field.kind == FilterField::Kind::Duration ? durationTest(field, "=")
                      : field.kind == FilterField::Kind::Switch   ? switchTest(field, "=")
                                                                  : numberTest(field, "=");
        if (!test)
            return test;
        tests.push_back(std::move(*test));
    } while (take(FilterToken::Kind::Comma));
    if (!take(FilterToken::Kind::Close))
        return problem(Kind::ParenthesisMissing);
    return Test([tests = std::move(tests)](const Run &run, std::string_view text) {
        return std::ranges::any_of(tests, [&](const Test &test) { return test(run, text); });
    });
}

} // namespace tlm
