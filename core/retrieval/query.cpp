#include "core/retrieval/query.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string_view>
#include <unordered_map>

#include "core/text/analyzer.h"

namespace tlm {

namespace {

struct TextHash
{
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

/// Numbers the terms of queries in order of appearance.
class TermNumbers
{
public:
    /// Appends the numbers of a text's terms.
    std::vector<std::uint32_t> of(std::string_view text)
    {
        tokenize(text, m_tokens);
        std::vector<std::uint32_t> numbers;
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            const std::string_view term = m_tokens.term(i);
            auto found = m_numbers.find(term);
            if (found == m_numbers.end())
                found = m_numbers.emplace(term, static_cast<std::uint32_t>(m_numbers.size())).first;
            numbers.push_back(found->second);
        }
        return numbers;
    }

    /// The terms in byte order, and the place there of each number.
    std::pair<std::vector<std::string>, std::vector<std::uint32_t>> sorted() const
    {
        std::vector<const std::pair<const std::string, std::uint32_t> *> order;
        for (const auto &term : m_numbers)
            order.push_back(&term);
        std::ranges::sort(order, {}, [](const auto *term) { return std::string_view(term->first); });
        std::vector<std::string> terms;
        std::vector<std::uint32_t> places(order.size());
        for (const auto *term : order) {
            places[term->second] = static_cast<std::uint32_t>(terms.size());
            terms.push_back(term->first);
        }
        return {std::move(terms), std::move(places)};
    }

private:
    TokenBuffer m_tokens;
    std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> m_numbers;
};

Bag bagOf(std::vector<std::uint32_t> terms)
{
    std::ranges::sort(terms);
    Bag bag;
    for (const std::uint32_t term : terms) {
        if (bag.empty() || bag.back().term != term)
            bag.push_back({term, 0});
        ++bag.back().count;
    }
    return bag;
}

} // namespace

QueryBags collectBags(const std::vector<std::string> &queries, std::optional<std::uint32_t> clauseLimit,
                      std::stop_token stop)
{
    TermNumbers numbers;
    std::vector<std::vector<std::uint32_t>> termsOf(queries.size());
    for (std::size_t query = 0; query < queries.size() && !stop.stop_requested(); ++query) {
        auto terms = numbers.of(queries[query]);
        if (!clauseLimit || terms.size() <= *clauseLimit)
            termsOf[query] = std::move(terms);
    }
    auto [terms, places] = numbers.sorted();
    QueryBags result{std::move(terms), {}, {}};
    std::map<Bag, std::uint32_t> numberOf;
    for (std::vector<std::uint32_t> &query : termsOf) {
        for (std::uint32_t &term : query)
            term = places[term];
        const auto [bag, isNew] =
            numberOf.try_emplace(bagOf(std::move(query)), static_cast<std::uint32_t>(result.bags.size()));
        if (isNew)
            result.bags.push_back(bag->first);
        result.bagOf.push_back(bag->second);
    }
    return result;
}

} // namespace tlm
